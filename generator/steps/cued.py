"""Cued: whether the verb that a date stands with is one of saying, so that it dates the saying."""

from __future__ import annotations

from collections.abc import Sequence

from generator.records import Span
from generator.steps import tense
from generator.steps.phrases import clause_words
from generator.steps.reading import Reading
from generator.steps.words import Token, Vocabulary


def governed_by_cue(reading: Reading, first: int, known: Vocabulary) -> bool:
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
