"""The edition's shelves: everything that the pages look up, worked out once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import quote

from markupsafe import Markup

from generator.records import Account, Article, Edition, Event, Filed, Issue, Outlet, Person, Span, Statement
from generator.steps.years import Years, by_year

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Lookups by id, slug and name. `events` and `statements` are an issue's, oldest first, undated last."""

    edition: Edition
    filed: Mapping[str, Filed]
    issues: Mapping[str, Issue]
    outlets: Mapping[str, Outlet]
    people: Mapping[str, Person]
    events: Mapping[str, tuple[Event, ...]]
    statements: Mapping[str, tuple[Statement, ...]]
    told: Mapping[str, tuple[tuple[Event, Span], ...]]  # article id -> events, with the stretches that tell of them
    said: Mapping[str, tuple[Statement, ...]]  # article id -> what is said in it
    shown: Mapping[str, frozenset[str]]  # article id -> the passages that its page shows
    years: Mapping[str, tuple[Years, ...]]  # an issue's, where its chronology is long; the newest are on its own page
    moved: Mapping[tuple[str, str], int]  # (issue, event id) -> the page of years that it stands on

    @classmethod
    def of(cls, edition: Edition) -> Catalogue:
        """The catalogue of an edition."""
        events, told = defaultdict(list), defaultdict(list)
        statements, said = defaultdict(list), defaultdict(list)
        for event in in_order(edition):
            for slug in event.issues:
                events[slug].append(event)
            for article, stretch in stretches(event):
                told[article].append((event, stretch))
        for statement in edition.statements:
            said[statement.article].append(statement)
            for slug in statement.issues:
                statements[slug].append(statement)
        filed = {filed.article.id: filed for filed in edition.filed}
        shown = {name: frozenset(passage.id for passage in f.article.passages
                                 if any(stretch.meets(passage) for _, stretch in told[name])
                                 or any(statement.passage == passage.id for statement in said[name]))
                 for name, f in filed.items()}
        years = {slug: by_year(found, slug) for slug, found in events.items()}
        return cls(
            edition=edition, filed=filed, shown=shown, years=years,
            moved={(slug, event.id): page.first for slug, pages in years.items() for page in pages[:-1]
                   for event in page.events},
            issues={issue.slug: issue for issue in edition.issues},
            outlets={name: outlet for outlet in edition.outlets for name in (*outlet.aliases, outlet.name)},
            people={person.name: person for person in edition.people},
            events=_frozen(events), statements=_frozen(statements), told=_frozen(told), said=_frozen(said),
        )

    def article(self, name: str) -> Article:
        """The article of that id."""
        return self.filed[name].article

    def place(self, article: str, passage: str) -> Markup:
        """The address of a passage; of its article's page where that does not show it."""
        return source_address(article, passage if passage in self.shown[article] else "")

    def entry(self, slug: str, event: str) -> Markup:
        """The address of an entry on an issue's page, or on that of its years."""
        year = self.moved.get((slug, event))
        return issue_address(slug, event) if year is None else years_address(slug, year, event)

    def on(self, slug: str) -> tuple[Article, ...]:
        """The articles that an issue's entries and statements come from, by date of publication."""
        ids = {account.report.article for event in self.events.get(slug, ()) for account in event.accounts}
        ids |= {statement.article for statement in self.statements.get(slug, ())}
        return by_date(self.article(name) for name in ids)


def in_order(edition: Edition) -> list[Event]:
    """An edition's events as a chronology has them: by first and last day, undated ones last; those of one day in the
    order in which they were reported. Where there is no issue there is none: an entry stands on an issue's page."""
    articles = {filed.article.id: filed.article for filed in edition.filed}

    def rank(event: Event) -> tuple[bool, str, str, tuple[str, str, int]]:
        days = (event.when.first.isoformat(), event.when.last.isoformat()) if event.when else ("", "")
        told = min((*_published(articles[a.report.article]), a.report.start) for a in event.accounts)
        return event.when is None, *days, told

    return sorted((event for event in edition.events if event.issues), key=rank)


def by_date(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Articles in the order in which they were published; undated ones last."""
    return tuple(sorted(articles, key=_published))


def _published(article: Article) -> tuple[str, str]:
    return article.published.when.first.isoformat() if article.published else "~", article.id


def stretches(event: Event) -> Iterator[tuple[str, Span]]:
    """What of its articles an entry shows: each report, and each sentence around it whose words differ."""
    for account in event.accounts:
        yield account.report.article, Span(account.report.start, account.report.end)
    for difference in event.differs:
        for place, marked in zip(difference.accounts, difference.words, strict=True):
            account = event.accounts[place]
            for sentence in around(account, marked):
                yield account.report.article, Span(sentence.start, sentence.end)


def around(account: Account, marked: Iterable[Span]) -> list[Span]:
    """The sentences of an account that hold the marked words; the report's own where none is marked."""
    sentences: list[Span] = [account.report, *account.context]
    found = [next((sentence for sentence in sentences if sentence.holds(mark)), mark) for mark in marked]
    return list(dict.fromkeys(found)) or [account.report]


def issue_address(slug: str, anchor: str = "") -> Markup:
    """Where an issue, or a place on its page, stands; like all addresses here, from the site's root."""
    return _address("issues", slug, anchor)


def years_address(slug: str, year: int, anchor: str = "") -> Markup:
    """Where the years of a long chronology that begin with `year` stand."""
    return Markup(f"issues/{quote(slug, safe='')}/{year}/") + (Markup(f"#{quote(anchor)}") if anchor else "")


def source_address(article: str, anchor: str = "") -> Markup:
    """Where an article's page, or a passage on it, stands."""
    return _address("sources", article, anchor)


def person_address(slug: str) -> Markup:
    """Where a person's page stands."""
    return _address("people", slug, "")


def _address(folder: str, name: str, anchor: str) -> Markup:
    """Ready for an attribute: percent-encoding leaves no mark that HTML would read."""
    return Markup(f"{folder}/{quote(name, safe='')}/" + (f"#{quote(anchor)}" if anchor else ""))


def _frozen(lists: Mapping[K, list[V]]) -> dict[K, tuple[V, ...]]:
    return {key: tuple(values) for key, values in lists.items()}
