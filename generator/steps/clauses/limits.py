"""Limits: days before or until which something is so, and times that only bound what is compared."""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.clauses.tense import is_past, verb_group
from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.phrases import clause_words

DENIAL_REACH = 6  # tokens from "not" to its "until"


def is_limit(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether a date is what something comes before: "before the end of the month", and no "before dawn on Friday"."""
    words = clause_words(known.language)
    return first > 0 and row[first - 1].word.text in words["facing"] and row[first].word.text not in words["hours"]


def ends(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether a date stands behind "until": "suspended flights until Friday" calls nothing off that is on Friday."""
    return first > 0 and row[first - 1].word.text in clause_words(known.language)["lasting"]


def is_compared(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether a time is one with which another is compared: "four more than in May"."""
    words = clause_words(known.language)
    than = next((n for n in (first - 1, first - 2) if n > 0 and row[n].word.text in words["than"]), 0)
    led = than == first - 1 or (than > 0 and "prepositions" in row[first - 1].word.sets)
    return bool(than and led) and row[than - 1].word.text not in words["not_than"]


def is_measure(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether a time is that within which something is the first or most: "the busiest hour of the week"."""
    words = clause_words(known.language)
    if first < 2 or row[first - 1].word.text not in words["dating"]:
        return False
    return row[first - 2].word.text not in words["shares"]


def is_lasting(row: Sequence[Token], first: int, last: int, known: Vocabulary, *, sure: bool) -> bool:
    """Whether a date behind "until" is when something will end: "may not leave until May 3", "stays shut until May".
    What was told in the past is of the past as well, if its date is not `sure`: "was closed until Friday"."""
    group = verb_group(row, first, last, known)
    if all(word in known.sets["passive"] & clause_words(known.language)["past"] for word in group):
        return False  # "was minister until September"
    if sure and known.sets["negation"].isdisjoint(group):
        return bool(group)
    may = not clause_words(known.language)["tentative"].isdisjoint(group)
    if may and known.sets["negation"].isdisjoint(group):
        return False
    return bool(group) and (clause_words(known.language)["past"] | known.sets["perfect"]).isdisjoint(group)


def is_at_last(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether something happened on the date behind "until" and not before: "did not sail until Monday"."""
    for at in range(first - 2, max(-1, first - 2 - DENIAL_REACH), -1):
        if row[at].word.text in ENDS or row[at].word.text == "," or row[at].word.text in known.sets["modals"]:
            return False
        if "negation" in row[at].word.sets and "determiners" not in row[at].word.sets:
            return any(is_past(t, known) for t in row[max(0, at - 2) : at + 1])
    return False
