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
from generator.steps.acts import Act
from generator.steps.phrases import opener_of, reports_speech
from generator.steps.words import ENDS, Token, Vocabulary

Role = Literal["main", "speech", "content", "part"]
SHORTEST = 4  # words that a part of a sentence needs to be shown by itself
ATTRIBUTE_REACH = 8  # tokens from "the 2016" to the end of "coup attempt in Turkey"
CONDITION_REACH = 10  # tokens of "had the sale of the new jets been allowed"
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
    first, last = _bounds(time, reading)
    if first is None:
        return None
    attributed = _attribute(reading, first, last, known)
    if attributed is not None:
        return _part(reading, attributed, known)
    if _is_unreal(reading.row, first, last, known):
        return None
    said = any(q.start <= time.start and time.end <= q.end for q in reading.quotes)
    if not said and _governed_by_cue(reading, first, known):
        return Place("speech", reading.sentence)
    opener = opener_of(reading.row, first, known)
    if opener is not None and not reports_speech(reading.row, opener):
        return _subordinate(reading, opener, first, last, known)
    if said:
        return Place("content", reading.sentence)
    participle = _participle(reading, first, last, known)
    if participle is not None:
        return _part(reading, participle, known)
    return Place("main", reading.sentence)


def counterfactual(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether a sentence tells of what did not happen: "would have bought", "Had it not …, it would …"."""
    words = [t.word.text for t in row]
    unreal = [n for n, word in enumerate(words) if word in known.sets["unreal"]]
    return bool(unreal) and (_turned(row, 0, known) or any(_has_perfect(row, n, known) for n in unreal))


def _is_unreal(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> bool:
    """Whether the verb that a date stands with, the nearest before it or else the first behind, is counterfactual."""
    if not counterfactual(row, known):
        return False
    verbs = [n for n in range(len(row)) if _is_verb(row[n], known)]
    before = [n for n in verbs if n < first]
    at = before[-1] if before else next((n for n in verbs if n > last), None)
    while at is not None and at >= 0 and (_is_verb(row[at], known) or _is_between(row[at], known)):
        if _has_perfect(row, at, known) or (row[at].word.text in known.sets["unreal"] and _turned(row, 0, known)):
            return True
        at -= 1
    clause = range((at if at is not None else first), max(-1, first - CONDITION_REACH), -1)
    return any(_turned(row, n, known) for n in clause)


def _is_verb(token: Token, known: Vocabulary) -> bool:
    return (
        token.word.form == "past"
        or any(token.word.text in known.sets[name] for name in ("passive", "perfect", "modals"))
        or (token.word.form is None and token.word.text.endswith(known.endings["past"]) and not token.word.capital)
    )


def _is_between(token: Token, known: Vocabulary) -> bool:
    """Whether a word can stand inside a verb group: "not", "also", "probably"."""
    text = token.word.text
    inside = known.sets["negation"] | known.sets["auxiliaries"]
    return text in inside or text.endswith(known.endings["adverb"])


def _has_perfect(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a "would" stands at `at` with its "have" and a participle."""
    if row[at].word.text not in known.sets["unreal"]:
        return False
    behind = at + 1
    while behind < len(row) and _is_between(row[behind], known):
        behind += 1
    led = any(t.word.text in known.sets["perfect"] for t in row[at + 1 : behind])
    last = row[behind : behind + 1]
    done = any(t.word.form == "past" or t.word.text in known.sets["participles"] or _is_verb(t, known) for t in last)
    return led and (done or any(t.word.text in known.sets["passive"] for t in row[at + 1 : behind]))


def _turned(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether "had" stands before its subject: "Had it not …", "… had the sale been allowed"."""
    if at + 1 >= len(row) or row[at].word.text not in known.sets["inverted"]:
        return False
    behind = row[at + 1].word
    subject = behind.capital or any(behind.text in known.sets[name] for name in ("determiners", "pronouns"))
    return subject and (at == 0 or any(_is_verb(t, known) for t in row[at + 2 : at + CONDITION_REACH]))


def _bounds(time: TimeExpression, reading: Reading) -> tuple[int | None, int]:
    """The first and the last token of a time."""
    base = reading.sentence.start
    inside = [n for n, t in enumerate(reading.row) if t.end > time.start - base and t.start < time.end - base]
    return (inside[0], inside[-1]) if inside else (None, 0)


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
    return _part(reading, (start, _end(row, last, known)), known)


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
        start = _antecedent(reading.row, at, known)
        if any(_finite(reading.row, n, known) or reading.row[n].word.stage is not None for n in range(start)):
            return start, _end(reading.row, last, known)
    return None


def _part(reading: Reading, bounds: tuple[int, int], known: Vocabulary) -> Place | None:
    """The part [a, b) of the sentence, if it tells of an act in words enough."""
    row = reading.row[bounds[0] : bounds[1]]
    if sum(t.word.text not in ENDS and t.word.text != "," for t in row) < SHORTEST:
        return None
    start, end = row[0].start, row[-1].end
    tells = any(start <= a.start and a.end <= end for a in reading.acts) or any(
        _finite(reading.row, n, known) for n in range(*bounds)
    )
    base = reading.sentence.start
    return Place("part", Span(base + start, base + end)) if tells else None


def _governed_by_cue(reading: Reading, first: int, known: Vocabulary) -> bool:
    """Whether the verb that the date stands with is one of saying that a quotation hangs on."""
    base = reading.sentence.start
    cues = [q.cue for q in reading.quotes if q.cue]
    verbs = [n for n, t in enumerate(reading.row) if _verbal(t, base, cues, known) and not _quoted(t, reading)]
    before = [n for n in verbs if n < first]
    governor = before[-1] if before else next(iter(verbs), None)
    return governor is not None and _in_cue(reading.row[governor], base, cues)


def _verbal(token: Token, base: int, cues: Sequence[Span], known: Vocabulary) -> bool:
    return token.word.form == "past" or token.word.text in known.sets["saying"] or _in_cue(token, base, cues)


def _quoted(token: Token, reading: Reading) -> bool:
    at = reading.sentence.start + token.start
    return any(q.start <= at < q.end for q in reading.quotes)


def _in_cue(token: Token, base: int, cues: Sequence[Span]) -> bool:
    return any(c.start < base + token.end and base + token.start < c.end for c in cues)
