"""Ranked: subjects that are nothing but a number or a rank, and name no one: "The first sank", "Two were freed"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.clauses.clips import is_finite
from generator.steps.words import Token, Vocabulary
from generator.steps.words.phrases import clause_words
from generator.steps.words.values import is_number

YEAR = 4  # digits


def is_of_some(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether a sentence's subject is nothing but a number or rank: "The second was", "One of them sank"."""
    words = clause_words(known.language)
    at = int(bool(row) and "determiners" in row[0].word.sets and row[0].word.text not in words["ranked"])
    start = at
    while at < len(row) and (row[at].word.text in words["ranked"] or _counts(row[at], known)):
        at += 1
    named = at > start
    of = at + 1 < len(row) and row[at].word.text in words["dating"] and "pronouns" in row[at + 1].word.sets
    return named and at < len(row) and (of or is_finite(row, at, known))


def _counts(token: Token, known: Vocabulary) -> bool:
    """Whether a token is a number, and no year."""
    return is_number(token, known.language) and not (token.word.figure and len(token.word.text) == YEAR)
