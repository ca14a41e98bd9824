"""Simultaneous: clauses that tell when the main act happened, "died when the dam burst on May 3"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.records import TimeExpression
from generator.steps.clauses.reading import Reading, token_bounds
from generator.steps.clauses.tense import is_past
from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.phrases import clause_words, opener_of


def is_simultaneous(row: Sequence[Token], opener: int, last: int, known: Vocabulary) -> bool:
    """Whether the clause that opens at `opener` tells when the main one happened: "died when the dam burst on May 3".

    Both are in the simple past, and it takes up no date: "in April 2017, when its efforts failed".
    """
    words = clause_words(known.language)
    if row[opener].word.text not in words["simultaneous"]:
        return False
    end = next((n for n in range(last + 1, len(row)) if row[n].word.text in ENDS | {","}), len(row))
    start = next((n + 1 for n in range(opener - 1, -1, -1) if row[n].word.text in ENDS), 0)
    main = row[start:opener] if opener > start else row[end + 1 : _described_at(row, end + 1, known)]
    before = next((t.word for t in reversed(main) if t.word.text != ","), None)
    if opener > start and before and (before.text.isdigit() or (before.capital and not before.content)):
        return False
    earlier = known.sets["perfect"] | known.sets["modals"] | known.sets["negation"]
    clause = row[opener + 1 : end]
    if opener > start and before and before.text in words["coming"]:
        return False
    nobody = main[:1] if main and "determiners" in main[0].word.sets else ()  # "No one was hurt when the roof fell"
    return all(
        any(is_past(t, known) for t in part) and earlier.isdisjoint(t.word.text for t in part if t not in nobody)
        for part in (main, clause)
    )


def _described_at(row: Sequence[Token], start: int, known: Vocabulary) -> int:
    """Where, behind the verb of a main clause, one begins that only describes: "he brought the letter | in which he had
    been told"."""
    verb = next((n for n in range(start, len(row)) if is_past(row[n], known)), len(row))
    return next((n for n in range(verb + 1, len(row)) if row[n].word.text in known.sets["relatives"]), len(row))


def tells_when(time: TimeExpression, reading: Reading, known: Vocabulary) -> bool:
    """Whether a date stands in a clause that tells when what the rest of its sentence tells was so, be it long done:
    "When the mayor opened the bridge on May 3, she had resigned"."""
    bounds = token_bounds(time, reading)
    opener = opener_of(reading.row, bounds[0], known) if bounds else None
    return opener is not None and reading.row[opener].word.text in clause_words(known.language)["simultaneous"]
