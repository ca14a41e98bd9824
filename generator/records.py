"""The nouns. Every record is frozen; a later state of the same thing is another type.

Offsets are Unicode code points into an article's `text`, half-open [start, end).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Literal

from generator.when import When

Grounds = Literal["editor", "metadata", "url", "header", "dateline", "inferred"]
TimeGrounds = Literal["explicit", "year-implied", "relative"]
ReportGrounds = Literal["explicit", "year-implied", "relative", "published", "editor"]
BlockKind = Literal["title", "heading", "paragraph", "caption", "boilerplate"]
Act = Literal["redate", "merge", "split", "drop", "speaker", "kind", "summary", "note"]
EventKind = Literal["event", "statement", "scheduled", "background"]
Difference = Literal["date", "number", "negation", "stage", "agent", "proposer"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an editor should know: where, what, and what to do about it."""

    path: str
    line: int | None
    fact: str
    remedy: str
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.fact}; {self.remedy}"


class Refused(Exception):
    """The input cannot be used; carries every problem found, not only the first."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


# ── what the editor knows ────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes. `kind` is free text such as "agency" or "state broadcaster"."""

    name: str
    country: str | None = None
    owner: str | None = None
    kind: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """What a person was, and from when to when (None: open)."""

    title: str
    since: When | None = None
    until: When | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Who speaks."""

    name: str
    slug: str
    party: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase that files a passage; with `near`, only where one of those phrases stands in the passage too."""

    phrase: str
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    """A contested name: who uses it, and what the pages say instead."""

    name: str
    note: str
    page_uses: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One correction by the editor; `quote` must still stand in the passage that it names."""

    act: Act
    passages: tuple[str, ...]
    quote: str
    value: str
    note: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Issue:
    """One page of the dossier, as its front matter defines it."""

    slug: str
    title: str
    terms: tuple[Term, ...]
    without: tuple[str, ...]
    threads: Mapping[str, tuple[str, ...]]
    labels: tuple[Label, ...]
    aliases: tuple[str, ...]
    related: tuple[str, ...]
    introduction: str
    edits: tuple[Edit, ...]
    formerly: tuple[str, ...]
    path: str


@dataclass(frozen=True, slots=True)
class Desk:
    """All that the editor knows: empty where there is no project."""

    issues: tuple[Issue, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    people: tuple[Person, ...] = ()

    def outlet(self, name: str | None) -> Outlet | None:
        """The outlet of that name or alias."""
        return next((o for o in self.outlets if name is not None and name in (o.name, *o.aliases)), None)


# ── an article ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class DateClaim:
    """One ground for an article's own date: the words or field that make it."""

    when: When
    grounds: Grounds
    evidence: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its reader and its sidecar give it: nothing cleaned, nothing concluded."""

    id: str
    path: PurePosixPath
    text: str
    sha256: str
    format: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    parallel: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    language: str | None = None
    claims: tuple[DateClaim, ...] = ()

    @property
    def text_sha256(self) -> str:
        """The hash of the text as UTF-8: of HTML and PDF it tells when the extraction changes."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What the editor knows of one article; `published_note` is the evidence for `published`."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    parallel: tuple[str, ...] = ()
    published: When | None = None
    published_note: str = ""
    language: str | None = None
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, how that is known, and every claim that was made."""

    when: When
    grounds: Grounds
    note: str
    claims: tuple[DateClaim, ...]


@dataclass(frozen=True, slots=True)
class Clue:
    """One reason why an undated article is not earlier than `first` or later than `last`: its words, what they say."""

    passage: str
    words: str
    says: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class DateRange:
    """What is known of the date of an article that says none; None where a side is open.

    `candidates` are the days that its news may be of: the weekday that it names, wherever it fits.
    """

    article: str
    path: PurePosixPath
    first: date | None
    last: date | None
    candidates: tuple[date, ...]
    clues: tuple[Clue, ...]


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A stretch of one kind; `rule` names the cleaning rule that made it so."""

    kind: BlockKind
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What a draft's lines are, in order, and what its boilerplate tells: where it comes from and what dates it names.

    `title` is the words of the headline without markup, if the text has one.
    """

    blocks: tuple[Block, ...]
    title: Span | None
    origins: tuple[str, ...]
    claims: tuple[DateClaim, ...]


@dataclass(frozen=True, slots=True)
class Passage(Span):
    """A paragraph, caption or the like that holds sentences. `id` is ``p<line>``: the line of the text it begins on."""

    id: str
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """`damaged`: words are missing or run together, so it is shown but never put first."""

    passage: str
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class TimeExpression(Span):
    """A time in the text, by TimeML: `value` is TIMEX3, `when` the calendar date if it is one.

    `anchor` is what a relative time was counted from ("the article's date, 2021-01-09"), `reason` why that direction.
    """

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    when: When | None
    grounds: TimeGrounds
    rule: str
    anchor: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Quote(Span):
    """Someone's words: direct (with quotation marks) or indirect (the reported clause).

    `source` is where the speaker is named beside it, `speaker` who that is, or None where the text does not settle it.
    """

    kind: Literal["direct", "indirect"]
    cue: Span | None
    source: Span | None
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned and dated article. It knows nothing of issues."""

    id: str
    path: PurePosixPath
    text: str
    sha256: str
    title: str | None
    outlet: str | None
    url: str | None
    parallel: tuple[str, ...]
    origins: tuple[str, ...]
    language: str
    published: Published | None
    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]
    times: tuple[TimeExpression, ...]
    quotes: tuple[Quote, ...]


# ── what the dossier makes of it ─────────────────────────────────────────────────────────────────────────


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
    where no date could be given. `marks` are "caption", "opinion" and "damaged".
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

    `open`: announced or set, and no later article of the corpus mentions it again.
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
    """What one person or body said, as a position: a quotation with a speaker, filed under issues and dated."""

    article: str
    passage: str
    quote: Quote
    sentence: Span
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
