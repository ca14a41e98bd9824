"""Cued: whether the verb that a date stands with is one of saying, so that it dates the saying."""

from __future__ import annotations

from collections.abc import Sequence

from generator.records import Quote, Span
from generator.steps.clauses import tense
from generator.steps.clauses.clips import is_finite
from generator.steps.clauses.reading import Reading
from generator.steps.words import Token, Vocabulary
from generator.steps.words.phrases import clause_words, divides

IMPERSONAL_REACH = 3  # tokens from "It" to "emerged"


def governed_by_cue(reading: Reading, first: int, last: int, known: Vocabulary) -> bool:
    """Whether the verb that the date stands with is one of saying that a quotation hangs on, or tells what came out."""
    base = reading.sentence.start
    if came_out(reading.row, first, last, known):
        return True
    row = reading.row
    cues = [q.cue for q in reading.quotes if q.cue and not _is_suffered(reading, q.cue, known)]
    if not cues:
        return False
    verbs = [n for n, t in enumerate(row) if _verbal(row, n, base, cues, known) and not _quoted(t, reading)]
    before = [n for n in verbs if n < first]
    occasions = clause_words(known.language)["occasions"]
    if not before and any(t.word.text in occasions for t in row[:first]):  # "The mayor, speaking on Friday, urged …"
        return True
    governor = before[-1] if before else next(iter(verbs), None)
    return governor is not None and _in_cue(row[governor], base, cues)


def said_around(reading: Reading, first: int, last: int, known: Vocabulary) -> Quote | None:
    """The words of someone that a date stands in, not just before their "that": "said a day earlier that …"."""
    row, base = reading.row, reading.sentence.start
    start, end = base + row[first].start, base + row[last].end
    said = next((q for q in reading.quotes if q.start <= start and end <= q.end), None)
    if said is None or said.kind == "direct" or said.cue is None or said.cue.end > said.start or said.start < start:
        return said
    return None if last + 1 < len(row) and row[last + 1].word.text in known.sets["relatives"] else said


def _is_suffered(reading: Reading, cue: Span, known: Vocabulary) -> bool:
    """Whether a "verb of saying" is a passive that tells what was done to someone: "was dismissed over the loss"."""
    at = next((n for n, t in enumerate(reading.row) if reading.sentence.start + t.start >= cue.start), 0)
    done = any(not a.noun and reading.sentence.start + a.end == cue.end for a in reading.acts)
    led = at > 0 and reading.row[at - 1].word.text in known.sets["passive"]
    return bool(led and done and reading.row[at].word.text not in clause_words(known.language)["emerging"])


def is_impersonal(row: Sequence[Token], opener: int, known: Vocabulary) -> bool:
    """Whether an opener is the "that" of "It emerged on Monday that …"."""
    words = clause_words(known.language)
    at = next((n for n in range(opener - 1, 0, -1) if row[n].word.text in words["emerging"]), 0)
    return bool(at and at <= IMPERSONAL_REACH and row[0].word.text in words["it"]
                and row[opener].word.text in known.sets["relatives"])


def came_out(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> bool:
    """Whether a date is the day on which what is told came out: "…, an inquiry was told on Tuesday", "…, it emerged on
    Monday", "It emerged on Monday that …"."""
    if last + 1 < len(row) and is_impersonal(row, last + 1, known):
        return True
    comma = next((n for n in range(first - 1, 0, -1) if divides(row, n)), 0)
    led = [t.word for t in row[comma + 1 : first]] if comma else []
    while led and led[-1].text in known.sets["prepositions"]:
        led.pop()
    words = clause_words(known.language)
    aside = len(led) > 1 and led[0].text in words["it"] and led[-1].text in words["emerging"]
    if aside and last + 1 < len(row) and divides(row, last + 1):  # "So, it emerged yesterday, was the alarm"
        return True
    if not any(is_finite(row, n, known) for n in range(comma)):
        return False
    if len(led) < 2 or any(led[0].text in known.sets[name] for name in ("openers", "coordinators", "relatives")):
        return False
    return aside or (led[-1].text in words["informed"] and led[-2].text in known.sets["passive"] and len(led) > 2)


def _verbal(row: Sequence[Token], at: int, base: int, cues: Sequence[Span], known: Vocabulary) -> bool:
    """Whether a word is a verb where it stands: no participle before its noun, as in "a prepared statement"."""
    token = row[at]
    before = row[at - 1].word.text if at else ""
    words = clause_words(known.language)
    messages = words["messages"] | words["papers"]  # "said in a statement issued on Friday": said on Friday
    apart = before == "," and at > 1 and row[at - 2].word.text in messages  # "The report, published on Friday, said"
    described = apart or before in known.sets["determiners"] | known.sets["prepositions"] | messages
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
