"""An article, from its file to its sentences, times and quotations. It knows nothing of issues."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Literal

from generator.records.base import Span
from generator.when import When

Grounds = Literal["editor", "metadata", "url", "header", "dateline", "inferred"]
TimeGrounds = Literal["explicit", "year-implied", "relative"]
BlockKind = Literal["title", "heading", "paragraph", "caption", "boilerplate"]


@dataclass(frozen=True, slots=True)
class DateClaim:
    """One ground for an article's own date: the words or field that make it.

    `line` is where the article's file says so, counted from 1; `update`: it is when the article was last changed.
    """

    when: When
    grounds: Grounds
    evidence: str
    line: int | None = None
    update: bool = False


@dataclass(frozen=True, slots=True)
class UnsureDate:
    """A claim in figures of which the day and the month could change places (03/01/2026): both readings."""

    day_first: When
    month_first: When
    grounds: Grounds
    evidence: str
    line: int | None = None
    update: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its reader and its sidecar give it: nothing cleaned, nothing concluded.

    `headings` are the lines that the file's format marks as such. Who wrote it stands in `bylines`, as written, or is
    known to be a person (`authors`) or an institution. The editor files all of it under `issues`.
    """

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
    unsure: tuple[UnsureDate, ...] = ()
    formerly: tuple[str, ...] = ()
    headings: tuple[Span, ...] = ()
    bylines: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()

    @property
    def text_sha256(self) -> str:
        """The hash of the text as UTF-8: of HTML and PDF it tells when the extraction changes."""
        return hashlib.sha256(self.text.encode()).hexdigest()


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
    unsure: tuple[UnsureDate, ...]


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
    """A cleaned and dated article. It knows nothing of issues but those under which its editor files all of it
    (`filed`). People (`authors`) and `institutions` wrote it. `unsure` are dates of its own that nobody could read."""

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
    formerly: tuple[str, ...] = ()
    unsure: tuple[UnsureDate, ...] = ()
    authors: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    filed: tuple[str, ...] = ()

    @property
    def opening(self) -> str:
        """Its first sentence: that of its first paragraph, or of whatever there is."""
        paragraphs = {passage.id for passage in self.passages if passage.kind == "paragraph"}
        own = [sentence for sentence in self.sentences if sentence.passage in paragraphs] or list(self.sentences)
        return own[0].of(self.text) if own else ""
