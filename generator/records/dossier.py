"""What the dossier makes of its articles: reports, events, statements, an edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.records.article import Article, DateRange, Quote, Sentence
from generator.records.base import Span
from generator.records.desk import Edit, EventKind, Issue, Outlet, Person
from generator.when import When

ReportGrounds = Literal["explicit", "year-implied", "relative", "published", "editor"]
Difference = Literal["date", "number", "negation", "stage", "agent", "proposer"]


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """A term of an issue, found."""

    issue: str
    term: str


@dataclass(frozen=True, slots=True)
class Filed:
    """An article with the issues that its passages belong to."""

    article: Article
    mentions: tuple[Mention, ...]
    issues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # passage id -> issue slugs


@dataclass(frozen=True, slots=True)
class Report(Span):
    """A sentence of one article that tells of something that happened, was said or is set.

    It is a part of a sentence where a date belongs to that part alone ("… after a coup attempt on July 15, 2016").
    `when` and what belongs to it (`phrase`: the words it came from, `grounds`, `rule`, `anchor`, `reason`) are None
    where no date could be given. `marks` are "caption", "opinion", "release" and "damaged".
    """

    article: str
    passage: str
    text: str
    kind: EventKind
    when: When | None
    phrase: Span | None
    grounds: ReportGrounds | None
    rule: str | None
    anchor: str | None
    reason: str | None
    issues: tuple[str, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """A report in an event, with the origins that it comes from and the rest of its article on that point."""

    report: Report
    origins: tuple[str, ...]
    context: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What some accounts of one event disagree on.

    `accounts` are their places in `Event.accounts`; `words[i]` are the words of that account's article that differ
    from the others', in its sentence or in its context.
    """

    what: Difference
    accounts: tuple[int, ...]
    words: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the chronology. `accounts[lead]` is shown first; `independent` counts origins, not articles.

    `open`: announced or set, and no later article of the corpus mentions it again. `off`: set for its day, and a later
    article says that it was called off, put off or moved.
    """

    id: str
    when: When | None
    kind: EventKind
    issues: tuple[str, ...]
    threads: Mapping[str, tuple[str, ...]]  # issue -> threads
    accounts: tuple[Account, ...]
    lead: int
    independent: int
    differs: tuple[Disagreement, ...] = ()
    edits: tuple[Edit, ...] = ()
    open: bool = False
    off: bool = False

    @property
    def text(self) -> str:
        """The sentence shown first, verbatim."""
        return self.accounts[self.lead].report.text


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two events that may be the same; left apart until an editor says so."""

    first: str
    second: str
    why: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What one person or body said, as a position: a quotation with a speaker, filed under issues and dated.

    `words` is what a page shows of it: the words in marks without the marks, or the whole `sentence` that reports them.
    """

    article: str
    passage: str
    quote: Quote
    sentence: Span
    words: Span
    speaker: str
    party: str | None
    issues: tuple[str, ...]
    when: When | None


@dataclass(frozen=True, slots=True)
class Excerpt(Span):
    """A sentence of an article, shown by itself: `text` is the article's text there."""

    article: str
    text: str


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A day that matters, with a score from 0 to 1 (the weightiest day asked for) and the sentences that tell it."""

    when: When
    score: float
    sentences: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that the pages and exports show: one state of the dossier. `hash` is short and of the data alone."""

    hash: str
    as_of: When | None
    filed: tuple[Filed, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    doubts: tuple[Doubt, ...]
    undated: tuple[DateRange, ...]
    issues: tuple[Issue, ...]
    outlets: tuple[Outlet, ...]
    people: tuple[Person, ...]
