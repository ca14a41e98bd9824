"""The page of an article: where it comes from, and the passages that the dossier uses, with what they feed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import prose
from generator.cite import article_work, chicago
from generator.pages.catalogue import Catalogue, issue_address, source_address
from generator.pages.dating import Dated, of_event
from generator.pages.escape import host, link
from generator.pages.fragment import to_words
from generator.pages.undated import Waiting, waiting
from generator.pages.words import Words, first_words, name, words
from generator.records import Article, Block, Difference, Event, Grounds, Outlet, Passage, Published, Span


@dataclass(frozen=True, slots=True)
class Link:
    """An address outside the site: where it leads, or None where it is no web address to link to."""

    text: str
    href: str | None
    host: str


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in a list of sources. `number` is its number on that page."""

    number: int
    id: str
    name: str
    titled: bool
    address: str
    outlet: Outlet | None
    outlet_name: str | None
    date: str | None
    grounds: Grounds | None
    note: str
    origins: tuple[str, ...]
    link: Link | None
    parallel: tuple[Link, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Fed:
    """An entry, or the positions of an issue, that a passage feeds."""

    issue: str
    text: str
    address: str
    dated: Dated | None


@dataclass(frozen=True, slots=True)
class Used:
    """A passage with the sentences used marked, what they feed, and where they stand on the outlet's own page;
    `formerly` are the anchors that it had under other numbers."""

    id: str
    kind: str
    words: Words
    feeds: tuple[Fed, ...]
    outside: Link | None
    formerly: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """A block that is no part of the article, with the rule that says so."""

    rule: str
    words: Words


@dataclass(frozen=True, slots=True)
class Against:
    """Another article that tells an event differently."""

    what: Difference
    name: str
    address: str
    entry: str
    entry_address: str
    dated: Dated | None


@dataclass(frozen=True, slots=True)
class SourceView:
    """Everything that an article's page shows. `note` cites the article itself."""

    article: Article
    listed: Listed
    published: Published | None
    words: int
    words_shown: int
    passages: tuple[Used, ...]
    aside: tuple[SetAside, ...]
    rules: tuple[tuple[str, int], ...]
    differs: tuple[Against, ...]
    full_text: bool
    waiting: Waiting | None
    filed: tuple[str, ...]
    formerly: tuple[str, ...]
    note: str


def listed(article: Article, catalogue: Catalogue, number: int = 0, quoted: str = "") -> Listed:
    """An article as a list of sources shows it; its links lead to the words `quoted` from it."""
    published = article.published
    return Listed(
        number=number, id=article.id, name=name(article), titled=bool(article.title),
        address=source_address(article.id),
        outlet=catalogue.outlets.get(article.outlet or ""), outlet_name=article.outlet,
        date=prose.spoken(published.when) if published else None, grounds=published.grounds if published else None,
        note=published.note if published else "", origins=article.origins,
        link=_link(article.url, quoted) if article.url else None,
        parallel=tuple(_link(url, quoted) for url in article.parallel),
        language=article.language,
    )


def source_view(article: Article, catalogue: Catalogue, full_text: bool,
                formerly: Mapping[str, tuple[str, ...]]) -> SourceView:
    """The view of an article in an edition. Only the passages used are shown, or with `full_text` all of them.

    `formerly` are anchors that the page once had, by the passage that they lead to today, or "".
    """
    feeds, marked = _feeds(article, catalogue)
    shown = [p for p in article.passages if full_text or p.id in catalogue.shown[article.id]]
    aside = [block for block in article.blocks if block.kind == "boilerplate"]
    return SourceView(
        article=article, listed=listed(article, catalogue), published=article.published,
        words=len(article.text.split()), words_shown=sum(len(p.of(article.text).split()) for p in shown),
        passages=tuple(_used(article, p, feeds.get(p.id, ()), marked, formerly.get(p.id, ())) for p in shown),
        aside=tuple(SetAside(block.rule or "", words(article, block)) for block in aside), rules=_rules(aside),
        differs=tuple(_against(article, catalogue)), full_text=full_text,
        waiting=next((waiting(k, catalogue) for k in catalogue.edition.undated if k.article == article.id), None),
        filed=tuple(catalogue.issues[slug].title for slug in article.filed if slug in catalogue.issues),
        formerly=formerly.get("", ()),
        note=chicago.note(article_work(article)),
    )


def _feeds(article: Article, catalogue: Catalogue) -> tuple[Mapping[str, tuple[Fed, ...]], tuple[Span, ...]]:
    """What each passage feeds, by its id, and the stretches of the text that do."""
    feeds: dict[str, dict[Fed, None]] = {}
    marked: set[Span] = set()
    for event, stretch in catalogue.told.get(article.id, ()):
        date = prose.spoken(event.when) if event.when else f"undated, {first_words(event.text)}"
        known = of_event(event, catalogue, article.id)
        marked.add(stretch)
        for passage in (p for p in article.passages if stretch.meets(p)):
            for slug in event.issues:
                fed = Fed(catalogue.issues[slug].title, date, catalogue.entry(slug, event.id), known)
                feeds.setdefault(passage.id, {})[fed] = None
    for statement in catalogue.said.get(article.id, ()):
        marked.add(Span(statement.sentence.start, statement.sentence.end))
        for slug in statement.issues:
            position = f"position of {statement.speaker}"
            fed = Fed(catalogue.issues[slug].title, position, issue_address(slug, "positions"), None)
            feeds.setdefault(statement.passage, {})[fed] = None
    return {passage: tuple(fed) for passage, fed in feeds.items()}, tuple(sorted(marked))


def _used(article: Article, passage: Passage, feeds: tuple[Fed, ...], marked: Iterable[Span],
          formerly: tuple[str, ...]) -> Used:
    inside = [span for span in marked if span.meets(passage)]
    whole = [span for span in inside if span.holds(passage)]
    first = passage if whole or not inside else inside[0]
    addresses = (_link(url, first.of(article.text)) for url in (article.url, *article.parallel) if url)
    return Used(passage.id, passage.kind, words(article, passage, () if whole else inside), feeds,
                next((found for found in addresses if found.href), None), formerly)


def _rules(aside: Iterable[Block]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(block.rule or "" for block in aside).items()))


def _against(article: Article, catalogue: Catalogue) -> Iterable[Against]:
    """The other side of every difference that this article is one side of, each once."""
    found: dict[Against, None] = {}
    for event in {event.id: event for event, _ in catalogue.told.get(article.id, ())}.values():
        for difference in event.differs:
            sides = dict.fromkeys(event.accounts[place].report.article for place in difference.accounts)
            if article.id in sides:
                found.update((_opposed(event, difference.what, catalogue.article(other), catalogue), None)
                             for other in sides if other != article.id)
    return found


def _opposed(event: Event, what: Difference, other: Article, catalogue: Catalogue) -> Against:
    date = prose.spoken(event.when) if event.when else "undated"
    return Against(what, name(other), source_address(other.id), date, catalogue.entry(event.issues[0], event.id),
                   of_event(event, catalogue))


def _link(url: str, quoted: str) -> Link:
    href = link(url)
    return Link(url, to_words(href, quoted) if href else None, host(url) if href else url)
