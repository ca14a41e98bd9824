"""What can be cited: an entry or a page of the dossier, and the articles behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urlsplit

from generator import prose
from generator.cite.marks import quoted
from generator.cite.names import Name, name
from generator.proof import shown
from generator.records import Article, Edition, Event, Issue
from generator.when import When

KEYLESS = re.compile(r"[^A-Za-z0-9._-]")
NOT_ITS_OWN: Mapping[str, str] = {"editor": "date set by the editor", "inferred": "date inferred from what it reports"}
FIRST_WORDS = 8  # of a sentence, where they stand for it in a title


@dataclass(frozen=True, slots=True)
class Imprint:
    """What all citations of one edition share. `site_url` is where the site stands on the web, if that is known."""

    dossier: str
    publisher: str
    edition: str
    as_of: When | None
    site_url: str | None = None

    @classmethod
    def of(cls, edition: Edition, dossier: str, publisher: str | None = None, site_url: str | None = None) -> Imprint:
        """The imprint of an edition; a dossier without a publisher is its own."""
        return cls(tidy(dossier), tidy(publisher or dossier), edition.hash, edition.as_of, site_url or None)

    def address(self, path: str = "") -> str:
        """The address of a path from the site's root: absolute where the site's own is known, else "/<path>"."""
        return f"{(self.site_url or '').rstrip('/')}/{path}"

    @property
    def state(self) -> str:
        """The state of the data that is cited: "edition 3f9c2a, as of 9 March 2024"."""
        return f"edition {self.edition}" + (f", as of {prose.spoken(self.as_of)}" if self.as_of else "")


@dataclass(frozen=True, slots=True)
class Work:
    """Something that can be cited; every text is on one line and fit to be shown.

    `title` is a description where `titled` is false. Its authors are `people` and then institutions, `authors`.
    `container` is the outlet of an article, or the dossier that one of its pages belongs to; `edition` and `state` are
    empty for an article. Of an article, `remarks` are what a reader should know of its citation: that its date is the
    editor's or inferred (`date_known` is false) and that the address is of the same text `elsewhere`.
    """

    kind: Literal["entry", "issue", "source", "page", "article"]
    key: str
    title: str
    titled: bool
    authors: tuple[str, ...]
    container: str | None
    date: When | None
    address: str | None
    language: str
    edition: str = ""
    state: str = ""
    people: tuple[Name, ...] = ()
    remarks: tuple[str, ...] = ()
    date_known: bool = True
    elsewhere: bool = False

    @property
    def heading(self) -> str:
        """The title, a description in square brackets."""
        return self.title if self.titled else f"[{self.title[:1].upper()}{self.title[1:]}]"

    @property
    def note(self) -> str:
        """The state of the data as a sentence; of an article the remarks, if there are any."""
        said = self.state or "; ".join(self.remarks)
        return f"{said[:1].upper()}{said[1:]}"

    @property
    def said_date(self) -> str:
        """The date as it is said, in square brackets where the work itself does not say it; empty without one."""
        said = prose.spoken(self.date) if self.date else ""
        return said if self.date_known or not said else f"[{said}]"


def entry_work(event: Event, issue: Issue, imprint: Imprint) -> Work:
    """The entry of an event on an issue's page, under its permanent address."""
    date = prose.spoken(event.when) if event.when else "undated"
    title = f"{issue.title}: {date}, {quoted(first_words(event.text))}"
    return _page("entry", event.id, title, f"e/{event.id}/", imprint)


def issue_work(issue: Issue, imprint: Imprint) -> Work:
    """An issue's page."""
    return _page("issue", issue.slug, issue.title, f"issues/{quote(issue.slug, safe='')}/", imprint)


def source_work(article: Article, imprint: Imprint) -> Work:
    """The dossier's page on an article; the article itself is another work."""
    title = f"Source: {_named(article)}"
    return _page("source", article.id, title, f"sources/{quote(article.id, safe='')}/", imprint)


def page_work(title: str, path: str, imprint: Imprint) -> Work:
    """Any other page of the dossier, by its path from the site's root; its home page where that is empty."""
    return _page("page", path.strip("/") or "home", title, quote(path), imprint)


def article_work(article: Article) -> Work:
    """An article at its outlet. Its authors are people, and institutions, with the agencies and outlets that its text
    comes from.

    Without an address of its own it is cited at that of the same text elsewhere, and says so.
    """
    outlet = tidy(article.outlet or "") or None
    origins = dict.fromkeys(tidy(origin) for origin in article.origins)
    own = web_address(article.url)
    copies = (web_address(url) for url in article.parallel)
    address = own or next(filter(None, copies), None)
    remarks = [NOT_ITS_OWN.get(article.published.grounds, "") if article.published else "",
               "address of the same text elsewhere" if address and not own else ""]
    authors = {author: name(author) for author in map(tidy, article.authors) if author and author != outlet}
    institutions = dict.fromkeys((*(author for author, person in authors.items() if not person),
                                  *map(tidy, article.institutions), *origins))
    return Work(
        kind="article", key=_key("article", article.id), title=_named(article), titled=bool(tidy(article.title or "")),
        people=tuple(filter(None, authors.values())),
        authors=tuple(author for author in institutions if author and author != outlet), container=outlet,
        date=article.published.when if article.published else None,
        address=address, language=article.language, remarks=tuple(filter(None, remarks)), date_known=not remarks[0],
        elsewhere=bool(address) and not own)


def tidy(text: str) -> str:
    """`text` on one line, fit to be shown."""
    return " ".join(shown(" ".join(text.split())).split())


def first_words(text: str, number: int = FIRST_WORDS) -> str:
    """The first words of `text` on one line, with an ellipsis where more follow."""
    found = tidy(text).split()
    return " ".join(found[:number]).rstrip(".,;:") + ("…" if len(found) > number else "")


def web_address(url: str | None) -> str | None:
    """`url` if it is a web address, with what could break out of a citation percent-encoded."""
    try:
        parts = urlsplit(url or "")
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # brackets that make no address
        return None
    return quote(url or "", safe="!#$%&'()*+,-./:;=?@[]_~", errors="replace") if usable else None


def _page(kind: Literal["entry", "issue", "source", "page"], key: str, title: str, path: str, imprint: Imprint) -> Work:
    return Work(kind=kind, key=_key(kind, key), title=tidy(title), titled=True, authors=(imprint.publisher,),
                container=imprint.dossier, date=imprint.as_of, address=imprint.address(path), language="en",
                edition=imprint.edition, state=imprint.state)


def _named(article: Article) -> str:
    """The title or, without one, what the article begins with; no title is invented."""
    title = tidy(article.title or "")
    if title:
        return title
    opening = article.opening
    return f"untitled article beginning {quoted(first_words(opening))}" if tidy(opening) else "untitled article"


def _key(kind: str, name: str) -> str:
    """A key that every reference manager takes, another for every name: ASCII letters, digits, `_`, `.` and hyphens."""
    return f"{kind}-" + KEYLESS.sub(lambda match: f"-{ord(match[0]):x}-", name)
