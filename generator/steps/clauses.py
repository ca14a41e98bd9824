"""Clauses: what in its sentence a date belongs to.

"… expressed appreciation for the visit after a coup attempt on July 15, 2016" dates the attempt, not the visit, and
"… formed a group, the minister said Wednesday" dates the saying. Without a parser this is decided by the words that
open a clause, by the verb that stands nearest, and by what is known of quotations.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.records import Quote, Span, TimeExpression
from generator.steps import tense
from generator.steps.acts import Act
from generator.steps.arranged import is_moved_to
from generator.steps.phrases import clause_words, opener_of, reports_speech
from generator.steps.words import ENDS, Token, Vocabulary

Role = Literal["main", "speech", "content", "part"]
SHORTEST = 4  # words that a part of a sentence needs to be shown by itself
ATTRIBUTE_REACH = 8  # tokens from "the 2016" to the end of "coup attempt in Turkey"
START_REACH = 5  # tokens from "starting" to its date
ANTECEDENT_REACH = 6  # tokens before "which" that it may mean


@dataclass(frozen=True, slots=True)
class Place:
    """What a date belongs to: the sentence's main clause, the saying, what is said, or the part [start, end) alone."""

    role: Role
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence made ready: its tokens and acts with offsets into the sentence, its quotations into the article."""

    sentence: Span
    row: tuple[Token, ...]
    acts: tuple[Act, ...]
    quotes: tuple[Quote, ...]


def place(time: TimeExpression, reading: Reading, known: Vocabulary) -> Place | None:
    """What the date belongs to; None where it dates nothing that the sentence tells ("since 2014")."""
    bounds = token_bounds(time, reading)
    if bounds is None:
        return None
    first, last = bounds
    attributed = _attribute(reading, first, last, known)
    if attributed is not None:
        return _part(reading, attributed, known)
    if tense.is_unreal(reading.row, first, last, known) or tense.is_tentative(reading.row, first, last, known):
        return None
    said = next((q for q in reading.quotes if q.start <= time.start and time.end <= q.end), None)
    if said is None and _governed_by_cue(reading, first, known):
        return Place("speech", reading.sentence)
    lowest = said.start - reading.sentence.start if said else 0
    moved = is_moved_to(reading.row, first, known)
    opener = None if moved else _opener(reading.row, lowest, first, last, known)
    if opener is not None and not reports_speech(reading.row, opener):
        return _subordinate(reading, opener, first, last, known)
    participle = _participle(reading, first, last, known) or _start_of(reading.row, first, last, known)
    if participle is not None:
        return _part(reading, participle, known)
    if opener is None and tense.is_limit(reading.row, first, known):
        return Place("main", reading.sentence) if tense.is_ahead(reading.row, first, last, known) else None
    if said is not None:
        return _said(said, reading, first, last, known)
    second = tense.second_verb(reading.row, first, known)
    return _part(reading, (second, len(reading.row)), known) if second else Place("main", reading.sentence)


def _opener(row: Sequence[Token], lowest: int, first: int, last: int, known: Vocabulary) -> int | None:
    """The opener of the clause that a date dates alone. "Before dawn on May 3" opens none, and a clause that tells when
    the one before it happened dates that as well. What is said begins at `lowest`: its "that" opens no such clause."""
    at = opener_of(row, first, known)
    while at is not None and not reports_speech(row, at):
        if lowest and row[at].start <= lowest and row[at].word.text in known.sets["relatives"]:
            return None
        closed = tense.closing_verb(row, at, last, known)
        if closed is not None and closed < first:
            return None
        if not tense.opens_none(row, at, first, known) and not tense.is_simultaneous(row, at, last, known):
            return at
        at = opener_of(row, at, known)
    return at


def _said(quote: Quote, reading: Reading, first: int, last: int, known: Vocabulary) -> Place | None:
    """What is said; alone where the saying is an aside: "Noting that prices rose last year, she said …", and only what
    is judged where something is: "said the vote on Friday was unfair"."""
    judged = tense.judgement(reading.row, first, last, known)
    if judged is not None:
        start = next((n for n, t in enumerate(reading.row) if t.start >= quote.start - reading.sentence.start), first)
        return _part(reading, (start, judged), known)
    base = reading.sentence.start
    opening = next((t for t in reading.row if quote.cue and t.start >= quote.cue.start - base), None)
    if opening is not None and opening is reading.row[0] and tense.is_aside(opening, known):
        return Place("part", what_is_said(quote, reading, known))
    return Place("content", reading.sentence)


def what_is_said(quote: Quote, reading: Reading, known: Vocabulary) -> Span:
    """The words of a quotation in a sentence, without the "that" which opens them."""
    base = reading.sentence.start
    start, end = max(quote.start, base), min(quote.end, reading.sentence.end)
    own = [t for t in reading.row if start <= base + t.start < end]
    return Span(base + own[1].start if len(own) > 1 and own[0].word.text in known.sets["relatives"] else start, end)


def token_bounds(span: Span, reading: Reading) -> tuple[int, int] | None:
    """The first and the last token of a stretch of the article; None where it has none in the sentence."""
    base = reading.sentence.start
    inside = [n for n, t in enumerate(reading.row) if t.end > span.start - base and t.start < span.end - base]
    return (inside[0], inside[-1]) if inside else None


def _attribute(reading: Reading, first: int, last: int, known: Vocabulary) -> tuple[int, int] | None:
    """The noun phrase of "the 2016 coup attempt", "Friday's meeting": tokens [a, b), or None."""
    row = reading.row
    if last + 1 >= len(row) or not row[last + 1].word.content or row[last + 1].word.form in ("past", "ing"):
        return None
    owned = row[last].word.surface.replace("’", "'").endswith(("'s", "s'"))
    before = row[first - 1].word.text if first else ""
    if not owned and before not in known.sets["determiners"]:
        return None
    start = first if owned else first - 1
    noun = next(
        (
            n
            for n in range(last + 1, min(len(row), last + ATTRIBUTE_REACH))
            if _closes(row[n], known) or _finite(row, n, known) or row[n].word.nouns
        ),
        None,
    )
    if noun is None or not row[noun].word.nouns:
        return start, start
    return start, _phrase_end(row, noun + 1, known)


def _phrase_end(row: Sequence[Token], end: int, known: Vocabulary) -> int:
    """Where "coup attempt in Turkey" ends: a second noun ("attempt") and a place or an actor behind a preposition."""
    if end < len(row) and row[end - 1].word.text + " " + row[end].word.text in known.pairs:
        end += 1
    while end + 1 < len(row) and row[end].word.text in known.sets["prepositions"]:
        after = end + 2 if row[end + 1].word.text in known.sets["determiners"] else end + 1
        named = after
        while named < len(row) and row[named].word.capital and row[named].word.content:
            named += 1
        if named == after:
            break
        end = named
    return end


def _subordinate(reading: Reading, opener: int, first: int, last: int, known: Vocabulary) -> Place | None:
    row = reading.row
    if row[opener].word.text in known.sets["hypothetical"]:
        return None
    start = opener + 1
    if row[opener].word.text in known.sets["relatives"]:
        start = _antecedent(row, opener, known)
    closed = tense.closing_verb(row, opener, last, known)
    end = _end(row, last, known)
    return _part(reading, (start, end if closed is None or closed <= last else min(end, closed)), known)


def _antecedent(row: Sequence[Token], at: int, known: Vocabulary) -> int:
    """Where the noun phrase begins that a relative clause or a participle at `at` describes."""
    start = at - 1 if at and row[at - 1].word.text == "," else at
    lowest = max(0, start - ANTECEDENT_REACH)
    while (
        start > lowest
        and not _closes(row[start - 1], known)
        and not _finite(row, start - 1, known)
        and row[start - 1].word.text not in known.sets["prepositions"]
    ):
        start -= 1
        if row[start].word.text in known.sets["determiners"]:
            break
    return start


def _end(row: Sequence[Token], last: int, known: Vocabulary) -> int:
    return next((n for n in range(last + 1, len(row)) if _closes(row[n], known)), len(row))


def _closes(token: Token, known: Vocabulary) -> bool:
    text = token.word.text
    return text in ENDS or text in (",", ".", "!", "?") or text in known.sets["openers"]


def _finite(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    word = row[at].word
    return word.form == "past" or word.text in known.sets["passive"] or word.text in known.sets["perfect"]


def _participle(reading: Reading, first: int, last: int, known: Vocabulary) -> tuple[int, int] | None:
    """The phrase of "the sanctions, imposed earlier this month" where the sentence has a verb of its own before it."""
    for act in reading.acts:
        at = next((n for n, t in enumerate(reading.row) if t.start == act.start), None)
        if (
            not act.reduced
            or at is None
            or at >= first
            or any(_finite(reading.row, n, known) for n in range(at + 1, first))
        ):
            continue
        if at and reading.row[at - 1].word.text in clause_words(known.language)["messages"]:
            continue  # "said in a statement released on Friday": when it was said
        start = _antecedent(reading.row, at, known)
        base = reading.sentence.start
        if any(q.cue is not None and q.cue.end <= base + act.start and q.end >= base + act.end for q in reading.quotes):
            return start, _end(reading.row, last, known)
        if any(_finite(reading.row, n, known) or reading.row[n].word.stage is not None for n in range(start)):
            return start, _end(reading.row, last, known)
    return None


def _start_of(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> tuple[int, int] | None:
    """The phrase of "a truce starting at midnight on Friday": when it starts, not when it was agreed."""
    starting = clause_words(known.language)["starting"]
    for at in range(first - 1, max(0, first - START_REACH), -1):
        if row[at].word.text in starting:
            return _antecedent(row, at, known), _end(row, last, known)
        if tense.is_verb(row[at], known):
            break
    return None


def _part(reading: Reading, bounds: tuple[int, int], known: Vocabulary) -> Place | None:
    """The part [a, b) of the sentence, if it tells of an act in words enough."""
    row = reading.row[bounds[0] : bounds[1]]
    if sum(t.word.text not in ENDS and t.word.text != "," for t in row) < SHORTEST:
        return None
    start, end = row[0].start, row[-1].end
    tells = (
        row[0].word.text.endswith(known.endings["ongoing"])
        or any(tense.is_past(t, known) or tense.is_verb(t, known) or t.word.nouns for t in row)
        or any(start <= a.start and a.end <= end for a in reading.acts)
    )
    base = reading.sentence.start
    return Place("part", Span(base + start, base + end)) if tells else None


def _governed_by_cue(reading: Reading, first: int, known: Vocabulary) -> bool:
    """Whether the verb that the date stands with is one of saying that a quotation hangs on."""
    base = reading.sentence.start
    cues = [q.cue for q in reading.quotes if q.cue]
    if not cues:
        return False
    row = reading.row
    verbs = [n for n, t in enumerate(row) if _verbal(row, n, base, cues, known) and not _quoted(t, reading)]
    before = [n for n in verbs if n < first]
    occasions = clause_words(known.language)["occasions"]
    if not before and any(t.word.text in occasions for t in row[:first]):  # "The mayor, speaking on Friday, urged …"
        return True
    governor = before[-1] if before else next(iter(verbs), None)
    return governor is not None and _in_cue(row[governor], base, cues)


def _verbal(row: Sequence[Token], at: int, base: int, cues: Sequence[Span], known: Vocabulary) -> bool:
    """Whether a word is a verb where it stands: no participle before its noun, as in "a prepared statement"."""
    token = row[at]
    before = row[at - 1].word.text if at else ""
    messages = clause_words(known.language)["messages"]  # "said in a statement issued on Friday": said on Friday
    described = before in known.sets["determiners"] | known.sets["prepositions"] | messages
    if _in_cue(token, base, cues) or (token.word.text in known.sets["saying"] and not described):
        return True
    auxiliary = token.word.text in known.sets["passive"] | known.sets["perfect"]
    return tense.is_past(token, known) and not auxiliary and not described and not _describes(row, at)


def _describes(row: Sequence[Token], at: int) -> bool:
    """Whether a participle that is in no list stands before a noun in small letters: "joint televised address"."""
    if row[at].word.form is not None or at + 1 == len(row):
        return False
    after = row[at + 1].word
    return after.content and not after.capital and after.form is None


def _quoted(token: Token, reading: Reading) -> bool:
    at = reading.sentence.start + token.start
    return any(q.start <= at < q.end for q in reading.quotes)


def _in_cue(token: Token, base: int, cues: Sequence[Span]) -> bool:
    return any(c.start < base + token.end and base + token.start < c.end for c in cues)
