"""Conflicts: what shows that two reports are of different events, however alike their words are.

"An earthquake struck the town of Elbasan" and "… the town of Fier", "visited Kyiv" and "visited Warsaw", "imposed
sanctions" and "discussed sanctions" share day, actors and most words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from generator.steps.acts import Act
from generator.steps.events.tellings import Telling
from generator.steps.words import MARKS, SENTENCES, Token, Word, tokens, vocabulary, words
from generator.steps.words.phrases import actors, is_name

OBJECT = 5  # tokens behind a verb in which what it was done to stands
SPOKEN = 3  # tokens behind a verb of saying in which a place is the speaker's
NO_ACT = frozenset({"saying", "auxiliaries", "passive"})
OBJECT_ENDS = frozenset({"prepositions", "openers", "coordinators"})

ELSEWHERE, OTHERWISE = "in other places or to others", "told by other verbs"
CONFLICTS = frozenset({ELSEWHERE, OTHERWISE})  # grounds that hold against every report of one event

Places = Mapping[str, frozenset[str]]  # the word before a name -> the names
Verbs = Mapping[str, frozenset[str]]  # a verb -> what it was done to


def conflict(a: Telling, b: Telling) -> str | None:
    """Which of `CONFLICTS` shows that two reports of one language are not of one event, None if none does."""
    one, other = (places(t.report.text, t.language) for t in (a, b))
    words, others = set(a.words), set(b.words)
    if _elsewhere(one, other, words, others):
        return ELSEWHERE
    if not a.kinds.isdisjoint(b.kinds) and _to_others(a.told, b.told, words, others):
        return ELSEWHERE
    if bool(a.told) != bool(b.told) and _otherwise(*(verbs(t.report.text, t.language) for t in (a, b))):
        return OTHERWISE
    return None


def _elsewhere(one: Places, other: Places, words: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Whether two sentences, of such places and content words, say that it was elsewhere: "in Lima", "in Quito"."""
    return any(
        names.isdisjoint(others) and words.isdisjoint(other[slot]) and _level(names) == _level(other[slot])
        for slot, names in one.items()
        if slot in other
    )


@lru_cache(maxsize=SENTENCES)
def places(text: str, language: str) -> Places:
    """The names behind each word that places in a sentence, and behind each noun with "of": "in", "town of"."""
    row = tokens(text, language)
    found: dict[str, frozenset[str]] = {}
    for at in range(1, len(row)):
        if not _named(row, at) or (slot := _slot(row, at)) is None:
            continue
        if not any("saying" in t.word.sets for t in row[max(0, at - SPOKEN) : at]):
            end = next((n for n in range(at, len(row)) if not _named(row, n)), len(row))
            found[slot] = found.get(slot, frozenset()) | {t.word.stem for t in row[at:end]}
    return found


def _slot(row: Sequence[Token], at: int) -> str | None:
    """What stands before a name and says which of its places it is."""
    before = row[at - 1].word
    if before.text == "of" and at > 1 and row[at - 2].word.content:
        return f"{row[at - 2].word.stem} of"
    return before.text if "placing" in before.sets else None


def _named(row: Sequence[Token], at: int) -> bool:
    return bool(row[at].word.states) or is_name(row, at)


def _level(names: frozenset[str]) -> bool:
    """Whether names are those of states, which are written with a capital, names as stems."""
    return all(name[:1].isupper() for name in names)


def _to_others(one: Sequence[Act], other: Sequence[Act], words: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Whether every act that two reports share was done by the same to others: "visited Kyiv", "visited Warsaw"."""
    pairs = [(x, y) for x in one for y in other if x.kind == y.kind and x.agents & y.agents]
    return bool(pairs) and all(
        x.patients
        and y.patients
        and x.patients.isdisjoint(others)
        and y.patients.isdisjoint(words)
        and _level(x.patients) == _level(y.patients)
        for x, y in pairs
    )


def of_others(a: Telling, b: Telling) -> bool:
    """Whether each report names someone or somewhere, and none that the other does: "marched through Warsaw", "marched
    through Gdansk". What opens a sentence may have its capital for that alone, unless it is a state."""
    one, other = (_named_in(t.report.text, t.language) for t in (a, b))
    return bool(one and other) and one.isdisjoint(other)


@lru_cache(maxsize=SENTENCES)
def _named_in(text: str, language: str) -> frozenset[str]:
    row = tokens(text, language)
    return actors(row if row and row[0].word.states else row[1:])


def other_verbs(a: Telling, b: Telling) -> bool:
    """Whether each report has verbs, and none that the other's words hold, or that means what one of these does."""
    one, other = (verbs(t.report.text, t.language).keys() for t in (a, b))
    if not (one and other) or not one.isdisjoint((*other, *b.words)) or not other.isdisjoint(a.words):
        return False
    meant, others = (_meant_by_verbs(t.report.text, t.language) for t in (a, b))
    return meant.isdisjoint(b.senses) and others.isdisjoint(a.senses)


def by_other_verbs(a: Telling, b: Telling) -> bool:
    """Whether two reports, however alike, tell by their verbs of other acts: "was jailed", "appealed"."""
    if not other_verbs(a, b):
        return False
    kinds = [{act.kind for act in t.told} for t in (a, b)]
    paired = vocabulary(a.language).counterparts.items()  # "resigned", "was dismissed"
    return kinds[0].isdisjoint(kinds[1]) and not any({x, y} <= kinds[0] | kinds[1] for x, y in paired)


def swapped(a: Telling, b: Telling) -> bool:
    """Whether two reports put one word for another amid the same words: "a budget for schools", "a budget for roads".
    Newspapers that tell one thing in their own words seldom keep to the same ones but for one."""
    one, other = (_framed(t.report.text, t.language) for t in (a, b))
    return any(
        one[frame].isdisjoint(b.senses) and other[frame].isdisjoint(a.senses) for frame in one.keys() & other.keys()
    )


@lru_cache(maxsize=SENTENCES)
def _framed(text: str, language: str) -> Mapping[tuple[str, str, str], frozenset[str]]:
    """The senses of a sentence's words by the two words before each and the one behind it. Verbs and numbers are
    left out, of which accounts disagree, and what only describes: "a Spanish trawler", "a foreign trawler"."""
    row, known = words(text, language), vocabulary(language)
    found: dict[tuple[str, str, str], frozenset[str]] = {}
    numbers = known.sets["numbers"]
    for at in range(2, len(row)):
        word, behind = row[at], row[at + 1] if at + 1 < len(row) else None
        describes = behind is not None and behind.content and row[at - 1].text in known.sets["determiners"]
        if word.content and not (word.form or word.figure or describes or word.past or word.text in numbers):
            frame = row[at - 2].text, row[at - 1].text, "" if behind is None or behind.text in MARKS else behind.text
            found[frame] = found.get(frame, frozenset()) | {word.sense}
    return found


def _otherwise(first: Verbs, second: Verbs) -> bool:
    """Whether two sentences tell of one thing by other verbs: "imposed sanctions", "discussed sanctions"."""
    if not first.keys().isdisjoint(second):
        return False
    objects = (frozenset().union(*found.values()) for found in (first, second))
    return bool(frozenset.intersection(*objects))


@lru_cache(maxsize=SENTENCES)
def verbs(text: str, language: str) -> Verbs:
    """The past forms of a sentence but for verbs of saying, by their base or stem, with the stems of what each was done
    to."""
    row = tokens(text, language)
    found: dict[str, frozenset[str]] = {}
    for at, (word, _) in enumerate(row):
        if _is_verb(word):
            found[word.lemma or word.stem] = _done_to(row[at + 1 : at + 1 + OBJECT])
    return found


@lru_cache(maxsize=SENTENCES)
def _meant_by_verbs(text: str, language: str) -> frozenset[str]:
    """The meanings of these past forms that no other word has: "closed" and "shut" are one, "agreed on a deal" none."""
    row = words(text, language)
    return frozenset(w.sense for w in row if _is_verb(w)).difference(w.sense for w in row if not _is_verb(w))


def _is_verb(word: Word) -> bool:
    return word.past and not word.capital and NO_ACT.isdisjoint(word.sets)


def _done_to(row: Sequence[Token]) -> frozenset[str]:
    """What stands directly behind a verb, up to the next preposition, clause or name of a state."""
    ends = (n for n, t in enumerate(row) if t.word.states or t.word.text in MARKS or t.word.sets & OBJECT_ENDS)
    return frozenset(t.word.stem for t in row[: next(ends, len(row))] if t.word.content)
