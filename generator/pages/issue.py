"""The page of an issue: what is at stake, what happened when, who said what, and the source behind every line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from markupsafe import Markup

from generator import prose
from generator.folding import fold
from generator.pages.catalogue import Catalogue, issue_address, person_address
from generator.pages.dating import Dated, of_statement
from generator.pages.entry import Entry, entry
from generator.pages.escape import rendered
from generator.pages.history import Leading
from generator.pages.part import ByYear, Part, PartView, by_year, parts, quotable
from generator.pages.source import Listed, listed
from generator.pages.strip import Strip, strip
from generator.pages.words import Citation, Numbers, Words, words
from generator.records import Event, Issue, Label, Statement
from generator.steps.accounts.origins import independent
from generator.steps.ranking.at_a_glance import at_a_glance
from generator.when import When

COARSE = frozenset({"year", "decade", "century"})  # precisions that know of no month

@dataclass(frozen=True, slots=True)
class Said:
    """A statement: who, when, the words and their source."""

    speaker: str
    address: str | None
    date: str
    dated: Dated | None
    words: Words
    citation: Citation


@dataclass(frozen=True, slots=True)
class Position:
    """What one party's speakers said, newest first; `party` is None for speakers of no known party."""

    party: str | None
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Usage:
    """A contested name, and the sources that use it."""

    label: Label
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """Another issue, with how many entries the two share."""

    title: str
    address: str
    shared: int


@dataclass(frozen=True, slots=True)
class IssueView:
    """Everything that an issue's page shows. Of a long chronology's `parts`, `years` are the newest. `entries` counts
    the undated ones too, as all counts of entries do."""

    issue: Issue
    introduction: Markup
    as_of: str | None
    span: tuple[str, str] | None
    articles: int
    origins: int
    key: tuple[Entry, ...]
    strip: Strip | None
    years: ByYear
    parts: tuple[Part, ...]
    entries: int
    undated: tuple[Entry, ...]
    positions: tuple[Position, ...]
    open: tuple[Entry, ...]
    terms: tuple[Usage, ...]
    related: tuple[Related, ...]
    sources: tuple[Listed, ...]
    filed_by: tuple[tuple[str, int], ...]
    edition: str
    former: tuple[Leading, ...]


def issue_view(issue: Issue, catalogue: Catalogue, former: tuple[Leading, ...] = ()) -> IssueView:
    """The view of an issue in an edition."""
    events = catalogue.events.get(issue.slug, ())
    statements = catalogue.statements.get(issue.slug, ())
    articles = catalogue.on(issue.slug)
    numbers = Numbers.among(articles)
    entries = {event.id: entry(event, catalogue, numbers, issue.slug) for event in events}
    quoted = quotable(events)
    divided = parts(issue.slug, entries, catalogue, numbers)
    dated = [event for event in events if event.when]
    as_of = catalogue.edition.as_of
    return IssueView(
        issue=issue, introduction=rendered(issue.introduction), as_of=prose.spoken(as_of) if as_of else None,
        span=_span(dated), articles=len(articles),
        origins=independent([account.origins for event in events for account in event.accounts]),
        key=tuple(entry(event, catalogue, numbers, issue.slug) for event in at_a_glance(catalogue.edition, issue.slug)),
        strip=strip(events, partial(catalogue.entry, issue.slug)),
        years=divided[-1].years if divided else by_year(dated, entries), parts=divided,
        entries=len(events), undated=tuple(entries[event.id] for event in events if not event.when),
        positions=_positions(statements, catalogue, numbers),
        open=tuple(entries[event.id] for event in events if event.open), terms=_terms(issue, catalogue, numbers),
        related=tuple(_related(issue, catalogue)),
        sources=tuple(listed(article, catalogue, numbers.of[article.id], quoted.get(article.id, ""))
                      for article in articles),
        filed_by=_filed_by(issue, catalogue), edition=catalogue.edition.hash, former=former,
    )


def part_views(view: IssueView) -> tuple[PartView, ...]:
    """The views of the parts of a long chronology that stand on pages of their own."""
    address, divided = issue_address(view.issue.slug), view.parts
    around = (None, *divided)
    return tuple(PartView(view.issue, address, part, around[place], divided[place + 1], divided, view.entries,
                          view.as_of, view.edition) for place, part in enumerate(divided[:-1]))


def _span(dated: Sequence[Event]) -> tuple[str, str] | None:
    """The months of the first and the last day that the chronology reaches; the year where no month is known."""
    whens = [event.when for event in dated if event.when]
    if not whens:
        return None
    first, last = min(whens, key=lambda when: when.first), max(whens, key=lambda when: when.last)
    return _month(first, first.first), _month(last, last.last)


def _month(when: When, day: date) -> str:
    return str(day.year) if when.precision in COARSE else prose.month(day)


def _positions(statements: Iterable[Statement], catalogue: Catalogue, numbers: Numbers) -> tuple[Position, ...]:
    """Statements by party, the party that speaks most first, those of no known party last; each sentence once."""
    by_party: dict[str | None, dict[Said, None]] = {}
    for statement in statements:
        by_party.setdefault(statement.party, {})[said(statement, catalogue, numbers)] = None
    ordered = sorted(by_party.items(), key=lambda item: (item[0] is None, -len(item[1]), item[0] or ""))
    return tuple(Position(party, tuple(group)) for party, group in ordered)


def said(statement: Statement, catalogue: Catalogue, numbers: Numbers) -> Said:
    """A statement as a page shows it: the quoted words, or the whole sentence that reports them."""
    article = catalogue.article(statement.article)
    person = catalogue.people.get(statement.speaker)
    return Said(
        speaker=statement.speaker, address=person_address(person.slug) if person else None,
        date=prose.spoken(statement.when) if statement.when else "undated",
        dated=of_statement(statement, catalogue), words=words(article, statement.words),
        citation=numbers.cite(statement.article, statement.passage))


def _terms(issue: Issue, catalogue: Catalogue, numbers: Numbers) -> tuple[Usage, ...]:
    """Each contested name with the sources that use it, by the first passage shown of each that does."""
    usages = []
    for label in issue.labels:
        cited = []
        for article in numbers.articles:
            using = [p.id for p in article.passages if fold(label.name) in fold(p.of(article.text))]
            if using:
                shown = [passage for passage in using if passage in catalogue.shown[article.id]]
                cited.append(numbers.cite(article.id, (shown or [""])[0]))
        usages.append(Usage(label, tuple(cited)))
    return tuple(usages)


def _related(issue: Issue, catalogue: Catalogue) -> Iterable[Related]:
    own = {event.id for event in catalogue.events.get(issue.slug, ())}
    for slug in issue.related:
        if slug in catalogue.issues:
            shared = sum(event.id in own for event in catalogue.events.get(slug, ()))
            yield Related(catalogue.issues[slug].title, issue_address(slug), shared)


def _filed_by(issue: Issue, catalogue: Catalogue) -> tuple[tuple[str, int], ...]:
    """The terms that filed passages here, with how many each, most first."""
    passages: set[tuple[str, str, str]] = set()
    for filed in catalogue.edition.filed:
        here = [p for p in filed.article.passages if issue.slug in filed.issues.get(p.id, ())]
        passages |= {(m.term, filed.article.id, p.id)
                     for m in filed.mentions if m.issue == issue.slug for p in here if p.holds(m)}
    counted = Counter(term for term, _, _ in passages)
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))

