"""Supposed: what comes only on a condition, and what somebody merely imagines.

"Will stop on 1 July if no deal is reached" sets nothing, "if the talks fail on Friday" and "suppose that the ferries
stop next year" date nothing. A sentence that only supposes, in its article's own voice, is no entry; nor is one that
goes on telling of the same in its paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.records import Sentence
from generator.steps.clauses.arranged import arranging
from generator.steps.clauses.clips import is_finite
from generator.steps.clauses.reading import Reading
from generator.steps.clauses.tense import happened
from generator.steps.words import ENDS, Token, Vocabulary

QUOTES = frozenset('"“”«»')
WORLD_REACH = 2  # tokens from "a" to the "world" of "in a world in which", and on to its "which"
TO_REACH = 12  # tokens from "Were" to the "to" of "Were the new parliament to vote"


def supposed(readings: Mapping[Sentence, Reading], known: Vocabulary) -> frozenset[Sentence]:
    """The sentences of an article that only suppose, each with those behind it in its paragraph that go on in the
    present: "Imagine a port without ferries. The shops close in June"."""
    found: set[Sentence] = set()
    imagined: Sentence | None = None
    for sentence, reading in readings.items():
        told = _is_told(reading)
        goes_on = imagined is not None and imagined.passage == sentence.passage and _stays(reading.row, known)
        imagined = sentence if not told and (goes_on or _imagines(reading.row, known)) else None
        if imagined or (not told and _supposes(reading.row, known)):
            found.add(sentence)
    return frozenset(found)


def in_supposition(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether a date stands in the condition itself, or in what is supposed: "said that if the talks failed on Friday",
    "suppose that the ferries stop next year"."""
    if _is_imagined(row, first, known):
        return True
    for at in range(first - 1, -1, -1):
        if row[at].word.text in ENDS or row[at].word.text == ",":
            return False
        if row[at].word.text in arranging(known.language)["conditions"] or (at == 0 and _opens_condition(row, known)):
            return True
    return False


def is_conditional(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether what stands with a date comes on a condition: "if the talks fail", "unless a deal is reached"."""
    words = arranging(known.language)
    if _opens_condition(row, known):
        return True
    for at, token in enumerate(row):
        before = row[at - 1].word if at else None
        if token.word.text not in words["conditions"] and not _is_assuming(row, at, len(row), known):
            continue
        if row[at + 1 : at + 2] and row[at + 1].word.text in words["if_at_all"]:
            continue
        if before is not None and (before.text in words["regardless"] or "saying" in before.sets):
            continue
        low, high = sorted((first, at))
        between = row[low + 1 : high]
        joined = any(a.word.text == "," and "coordinators" in b.word.sets for a, b in pairwise(between))
        if not joined and all(t.word.text not in ENDS for t in between):
            return True
    return False


def _opens_condition(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether a sentence opens with a condition without "if": "Should the talks fail on Friday, …"."""
    asks = any(t.word.text == "?" for t in row[-2:])
    return bool(row) and not asks and row[0].word.text in arranging(known.language)["should"]


def _is_told(reading: Reading) -> bool:
    """Whether somebody is named who says it."""
    return any(q.kind == "direct" or q.source is not None for q in reading.quotes)


def _imagines(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether a whole sentence asks to suppose something: "Imagine that …"."""
    return _begins(row, known) is not None and row[-1].word.text != "?"


def _supposes(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether a whole sentence only supposes: "Were he to …", "If he were to …"."""
    if not row or row[-1].word.text == "?":
        return False
    were = arranging(known.language)["were"]
    if row[0].word.text in were:
        return any(t.word.text in known.sets["infinitive"] for t in row[1:TO_REACH])
    return row[0].word.text in arranging(known.language)["conditions"] and any(
        a.word.text in were and b.word.text in known.sets["infinitive"] for a, b in pairwise(row)
    )


def _stays(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether a sentence tells nothing that has happened."""
    return not any(happened(row, at, known) or row[at].word.text in known.sets["perfect"] for at in range(len(row)))


def _is_imagined(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether a date stands behind words that ask to suppose, or in "a world in which"."""
    inside = next((n for n in range(first, 0, -1) if row[n - 1].word.text in QUOTES), 0)
    if _begins(row[inside:], known) is not None:
        return True
    return any(_is_assuming(row, n, first, known) or _is_world(row, n, known) for n in range(first))


def _begins(row: Sequence[Token], known: Vocabulary) -> int | None:
    """Where the verb stands with which words ask to suppose: "Now imagine", "Let us assume", "Say the mayor quits"."""
    words = arranging(known.language)
    at = 0
    while at < len(row) and (row[at].word.text in words["leading_on"] or "coordinators" in row[at].word.sets):
        at += 1
    let = at < len(row) and row[at].word.text in words["let"]
    at += let + (let and at + 1 < len(row) and row[at + 1].word.text in known.sets["pronouns"])
    if at + 1 >= len(row) or row[at].word.text not in words["supposing"]:
        return None
    behind = row[at + 1].word
    if behind.capital:  # "Imagine Dragons will play in May", but "Suppose Norland leaves in May"
        name = any("modals" in t.word.sets or "saying" in t.word.sets for t in row[at + 2 :])
        return None if name or any(happened(row, n, known) for n in range(at + 2, len(row))) else at
    led = any(name in behind.sets for name in ("determiners", "relatives", "pronouns", "prepositions"))
    return at if led or let or row[at].word.text not in words["picturing"] else None


def _is_assuming(row: Sequence[Token], at: int, end: int, known: Vocabulary) -> bool:
    """Whether "assuming that the deal closes" stands there: no "assuming office"."""
    words = arranging(known.language)
    if row[at].word.text not in words["assuming"]:
        return False
    return any(
        is_finite(row, n, known) or row[n].word.form == "s" or "modals" in row[n].word.sets
        for n in range(at + 2, end)
    ) or (at + 1 < len(row) and "relatives" in row[at + 1].word.sets)


def _is_world(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether "in a world in which" stands there."""
    words = arranging(known.language)
    if row[at].word.text not in words["in"] or at + 1 >= len(row) or row[at + 1].word.text not in words["a"]:
        return False
    behind = range(at + 2, min(len(row), at + 2 + WORLD_REACH))
    world = next((n for n in behind if row[n].word.text in words["worlds"]), len(row))
    opening = known.sets["relatives"] | words["wherein"]
    return any(t.word.text in opening for t in row[world + 1 : world + 1 + WORLD_REACH])
