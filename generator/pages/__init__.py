"""Edition → pages. Views say what a page shows, templates how, and the escaper keeps hostile text harmless.

No page is written here, and no clock is read: the same edition and settings give the same pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from generator.cite import Imprint, Work, article_work
from generator.exports import citations
from generator.ledger import Ledger
from generator.pages.catalogue import Catalogue
from generator.pages.citing import citing, head
from generator.pages.data import data_view
from generator.pages.escape import escape, rendered
from generator.pages.history import editions, leading, tombstones
from generator.pages.home import home_view
from generator.pages.issue import issue_view, part_views
from generator.pages.moved import formers, pointers
from generator.pages.page import Heading, Page, Settings
from generator.pages.person import person_view
from generator.pages.source import source_view
from generator.pages.templates import environment, fill
from generator.pages.words import name
from generator.records import Edition

NOTHING_PUBLISHED = Ledger()

__all__ = ["Heading", "Page", "Settings", "pages"]


@dataclass(frozen=True, slots=True)
class Press:
    """What every page is made with: the templates, and how each page is cited, by its path from the site's root."""

    templates: Environment
    imprint: Imprint
    works: Mapping[str, Work]


def pages(edition: Edition, settings: Settings, ledger: Ledger = NOTHING_PUBLISHED) -> tuple[Page, ...]:
    """Every page that an edition makes, and one for each address that the ledger remembers; each address once."""
    imprint = Imprint.of(edition, settings.title, settings.publisher, settings.site_url)
    catalogue = Catalogue.of(edition)
    press = Press(environment(settings.templates), imprint, citations.works(edition, imprint))
    now = tuple(_pages(catalogue, settings, ledger, press))
    return (*now, *_past(catalogue, ledger, press, now),
            _page(press, "data/index.md", "Data", in_nav=True, searched=False, template="data.md",
                  view=data_view(edition, settings)))


def _past(catalogue: Catalogue, ledger: Ledger, press: Press, now: Iterable[Page]) -> Iterator[Page]:
    """The short permanent addresses, the pages that moved or went, and what changed when."""
    published = editions(ledger, catalogue)
    yield _page(press, "changes/index.md", "Changes", in_nav=True, searched=False, template="changes.md",
                view=published)
    yield _page(press, "editions/index.md", "Editions", in_nav=True, searched=False, template="editions.md",
                view=published)
    for pointer in pointers(ledger, catalogue, now):
        yield _page(press, f"{pointer.path}.md", f"{'Moved' if pointer.target else 'Withdrawn'}: {pointer.title}",
                    searched=False, template="moved.md", view=pointer)
    for entry in ledger.entries:
        yield _page(press, f"e/{entry.id}/index.html", entry.words, template="redirect.html",
                    view=leading(entry, ledger, catalogue))


def _pages(catalogue: Catalogue, settings: Settings, ledger: Ledger, press: Press) -> Iterator[Page]:
    edition = catalogue.edition
    home = home_view(catalogue, settings)
    yield _page(press, "index.md", "Home", in_nav=True, view=home)
    for issue in edition.issues:
        view = issue_view(issue, catalogue, tombstones(issue.slug, ledger, catalogue))
        yield _page(press, f"issues/{issue.slug}.md", issue.title, issue.introduction, in_nav=True,
                    template="issue.md", view=view, cited=map(article_work, catalogue.on(issue.slug)))
        for years in part_views(view):
            yield _page(press, f"issues/{issue.slug}/{years.part.first}.md", f"{issue.title}, {years.part.title}",
                        template="years.md", view=years,
                        cited=[article_work(catalogue.article(source.id)) for source in years.part.sources])
    yield _page(press, "search/index.md", "Search", in_nav=True, searched=False, template="search.md", view=home)
    yield _page(press, "sources/index.md", "Sources", in_nav=True, template="sources.md", view=home)
    for filed in edition.filed:
        article = filed.article
        yield _page(press, f"sources/{article.id}.md", name(article), template="source.md",
                    view=source_view(article, catalogue, settings.full_text, formers(ledger, catalogue, article.id)),
                    cited=[article_work(article)])
    people = [person_view(person, catalogue) for person in edition.people]
    yield _page(press, "people/index.md", "People", in_nav=True, template="people.md", view=people)
    for person in people:
        yield _page(press, f"people/{person.person.slug}.md", person.person.name, template="person.md", view=person)


def _page(press: Press, path: str, title: str, description: str = "", *, in_nav: bool = False,
          searched: bool = True, template: str | None = None, view: object, cited: Iterable[Work] = ()) -> Page:
    stem = path.removesuffix("index.md").removesuffix("index.html")
    here = stem.removesuffix(".md") + "/" * stem.endswith(".md")
    root = Markup("../" * here.count("/") or "./")
    work = press.works.get(here)
    body = fill(press.templates, f"{template or path}.jinja", view=view, here=here, root=root, title=title,
                cite=citing(work) if work else None)
    meta = {"description": escape(" ".join(rendered(description).striptags().split()))} if description else {}
    return Page(path, escape(title), body, in_nav, searched, meta, head(work, press.imprint, cited) if work else "")
