"""Conflicts: what shows that two reports are of different events, however alike their words are.

"An earthquake struck the town of Elbasan" and "… the town of Fier", "visited Kyiv" and "visited Warsaw", "imposed
sanctions" and "discussed sanctions" share day, actors and most words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.steps.acts import Act
from generator.steps.phrases import is_name
from generator.steps.words import MARKS, SENTENCES, Token, Vocabulary, tokens, vocabulary

OBJECT = 5  # tokens behind a verb in which what it was done to stands
SPOKEN = 3  # tokens behind a verb of saying in which a place is the speaker's


Places = Mapping[str, frozenset[str]]


def elsewhere(one: Places, other: Places, words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two sentences, of such places and content words, say that it was elsewhere: "in Lima", "in Quito"."""
    return any(
        not names & others and not other[slot] & words and _level(names) == _level(other[slot])
        for slot, names in one.items()
        if slot in other
    )


@lru_cache(maxsize=SENTENCES)
def places(text: str, language: str) -> Places:
    """The names behind each word that places in a sentence, and behind each noun with "of": "in", "town of"."""
    row, known = tokens(text, language), vocabulary(language)
    found: dict[str, frozenset[str]] = {}
    for at in range(1, len(row)):
        before = row[at - 1].word.text
        slot = f"{row[at - 2].word.stem} of" if before == "of" and at > 1 and row[at - 2].word.content else before
        if (slot not in known.sets["placing"] and not slot.endswith(" of")) or not _named(row, at, known):
            continue
        if not any(t.word.text in known.sets["saying"] for t in row[max(0, at - SPOKEN) : at]):
            end = next((n for n in range(at, len(row)) if not _named(row, n, known)), len(row))
            found[slot] = found.get(slot, frozenset()) | {t.word.stem for t in row[at:end]}
    return found


def _named(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    return bool(row[at].word.states) or is_name(row, at, known)


def _level(names: frozenset[str]) -> bool:
    """Whether names are those of states, which are written with a capital, names as stems."""
    return all(name[:1].isupper() for name in names)


def to_others(one: Sequence[Act], other: Sequence[Act], words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether every act that two reports share was done by the same to others: "visited Kyiv", "visited Warsaw"."""
    pairs = [(x, y) for x in one for y in other if x.kind == y.kind and x.agents & y.agents]
    return bool(pairs) and all(
        x.patients
        and y.patients
        and not x.patients & others
        and not y.patients & words
        and _level(x.patients) == _level(y.patients)
        for x, y in pairs
    )


def otherwise(one: Sequence[Token], other: Sequence[Token], known: Vocabulary) -> bool:
    """Whether two sentences tell of one thing by other verbs: "imposed sanctions", "discussed sanctions"."""
    first, second = verbs(one, known), verbs(other, known)
    objects = (frozenset().union(*found.values()) for found in (first, second))
    return not first.keys() & second.keys() and bool(frozenset.intersection(*objects))


def verbs(row: Sequence[Token], known: Vocabulary) -> dict[str, frozenset[str]]:
    """The past forms of a sentence but for verbs of saying, by their base or stem, with the stems of what each was done
    to."""
    none = known.sets["saying"] | known.sets["auxiliaries"] | known.sets["passive"]
    found: dict[str, frozenset[str]] = {}
    for at, token in enumerate(row):
        word = token.word
        past = word.form == "past" or word.text in known.irregular or word.text.endswith(known.endings["past"])
        if past and not word.capital and word.text not in none:
            found[word.lemma or word.stem] = _done_to(row[at + 1 : at + 1 + OBJECT], known)
    return found


def _done_to(row: Sequence[Token], known: Vocabulary) -> frozenset[str]:
    """What stands directly behind a verb, up to the next preposition, clause or name of a state."""
    ends = known.sets["prepositions"] | known.sets["openers"] | known.sets["coordinators"] | MARKS
    end = next((n for n, t in enumerate(row) if t.word.text in ends or t.word.states), len(row))
    return frozenset(t.word.stem for t in row[:end] if t.word.content)
