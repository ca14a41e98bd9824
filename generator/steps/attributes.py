"""Attributes: the dates that belong to a noun, "the 2016 coup attempt", "the court's ruling of 9 May"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.clips import antecedent, closes, is_finite
from generator.steps.phrases import clause_words
from generator.steps.reading import Reading
from generator.steps.words import Token, Vocabulary

ATTRIBUTE_REACH = 8  # tokens from "the 2016" to the end of "coup attempt in Turkey"


def dated_noun(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> tuple[int, int] | None:
    """The noun phrase of "the court's ruling of 9 May": it was given then, and the sentence may be of another day, but
    for "was given by". "The night of 9 May" is a day."""
    if first < 2 or row[first - 1].word.text not in clause_words(known.language)["dating"]:
        return None
    verb = [t.word for t in row[last + 1 : last + 3]]
    made = verb[-1:] and verb[-1].text in clause_words(known.language)["making"]
    if made and "passive" in verb[0].sets:
        return None
    noun = row[first - 2].word
    if not noun.content or noun.text in clause_words(known.language)["whiles"] or noun.text.isdigit():
        return None
    return None if noun.capital else (antecedent(row, first - 1, known), last + 1)


def attribute(reading: Reading, first: int, last: int, known: Vocabulary) -> tuple[int, int] | None:
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
            if closes(row, n, known) or is_finite(row, n, known) or row[n].word.nouns
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
