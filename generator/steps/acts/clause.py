"""The clause of a verb: the tokens that belong to it on either side, and who in them did what to whom."""

from __future__ import annotations

from collections.abc import Sequence

from generator.folding import fold
from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.phrases import actors, is_name

OBJECT_REACH = 14  # tokens behind a verb that still belong to it
DOER_REACH = 6  # tokens from "by" to the end of the name behind it
SUBJECT_REACH = 14  # tokens before it
VERB_REACH = 8  # tokens before an "and" or a comma in which the verb stands that it goes on from


def before(row: Sequence[Token], first: int, known: Vocabulary) -> Sequence[Token]:
    """The tokens of the clause before the verb group that begins at `first`."""
    if first and "coordinators" in row[first - 1].word.sets:
        return _shared_subject(row, first)
    start = first
    while start > max(0, first - SUBJECT_REACH):
        word = row[start - 1].word
        if word.text in ENDS or "openers" in word.sets or "saying" in word.sets:
            break
        apart = (word.text == "," and not known.verb_last) or (
            word.text in (",", "and") and _has_verb_before(row, start - 1)
        )
        if apart and actors(row[start:first]):
            break
        start -= 1
    if start == first and start > 1 and "relatives" in row[start - 1].word.sets:
        return _antecedent(row, start - 1)
    return row[start:first]


def behind(row: Sequence[Token], start: int) -> Sequence[Token]:
    """The tokens behind a verb that belong to it."""
    end = start
    while end < min(len(row), start + OBJECT_REACH):
        word = row[end].word
        if word.text in ENDS or "openers" in word.sets or (word.form == "past" and word.verbs):
            break
        end += 1
    return row[start:end]


def parties(
    left: Sequence[Token], right: Sequence[Token], passive: bool, known: Vocabulary
) -> tuple[frozenset[str], frozenset[str]]:
    """Who did it and to whom: before and behind the verb, turned round in the passive, told by case where the verb
    stands last."""
    if known.verb_last:
        done_to = [t for t in left if fold(t.word.surface).partition("'")[2] in known.patients]
        patients = frozenset(name for t in done_to for name in t.word.states or (t.word.stem,))
        doers = [t for t in left if fold(t.word.surface).partition("'")[2] not in known.sets["locatives"]]
        return actors(doers) - patients, patients
    if not passive:
        return actors(left), _first_actors(right)
    doer = next((n for n, t in enumerate(right) if "doer" in t.word.sets), None)
    return actors(right[doer : doer + DOER_REACH]) if doer is not None else frozenset(), actors(left)


def _antecedent(row: Sequence[Token], at: int) -> Sequence[Token]:
    """Who is meant by the "which" or "that" at `at`: the name before it ("It was Kenya that had proposed")."""
    end = at - 1 if row[at - 1].word.text == "," else at
    start = end
    while start > 0 and row[start - 1].word.capital and row[start - 1].word.content:
        start -= 1
    return row[start:end]


def _shared_subject(row: Sequence[Token], first: int) -> Sequence[Token]:
    """The subject of "… and has offered": that of the sentence's first verb."""
    opened = (n + 1 for n in range(first - 1, -1, -1) if "openers" in row[n].word.sets or row[n].word.text in ENDS)
    start = next(opened, 0)
    verbs = (n for n in range(start, first) if row[n].word.form or "auxiliaries" in row[n].word.sets)
    return row[start : next(verbs, first)]


def _has_verb_before(row: Sequence[Token], at: int) -> bool:
    return any(t.word.form == "past" for t in row[max(0, at - VERB_REACH) : at])


def _first_actors(row: Sequence[Token]) -> frozenset[str]:
    """The actors named first behind a verb: its object, or behind "on" and "with", not behind "in" and "from". No
    sentence begins there, so that a capital directly behind the verb makes a name."""
    for at, token in enumerate(row):
        if "prepositions" in token.word.sets and "onto" not in token.word.sets:
            break
        if token.word.states or (is_name(row, at) if at else token.word.nameable):
            return frozenset(token.word.states or (token.word.stem,))
    return frozenset()
