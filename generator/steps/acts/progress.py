"""Progress: how far what a verb tells of had come, for verbs in no list too.

"Has suspended deliveries" and "is considering suspending deliveries" tell of one act at two stages, and so do "have
restored ties" and "have begun talks on restoring ties". The words that govern a verb are data (`stages`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.folding import fold
from generator.languages import section
from generator.records import Span
from generator.steps.acts.denials import base_stem
from generator.steps.acts.verbs import DONE
from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.stems import stemmed

REACH = 6  # tokens between "talks" and "on restoring"
THINGS = 8  # tokens behind a verb in which what it was done to stands
ASIDE = frozenset({"saying", "auxiliaries", "passive", "perfect", "modals", "negation"})
LEADING = frozenset({"infinitive", "modals"})
UNSURE = frozenset({"modals", "negation", "infinitive"})
HELPING = frozenset({"auxiliaries", "passive", "perfect"})


@dataclass(frozen=True, slots=True)
class Step(Span):
    """How far something had come (`stage`, up to `DONE`); the span is that of its words, `things` the stems of what it
    was done to."""

    stage: int
    things: frozenset[str]


def progress(row: Sequence[Token], known: Vocabulary) -> Mapping[str, Sequence[Step]]:
    """The steps that a sentence tells of, by the stem of the verb that tells what was to be done."""
    found: dict[str, list[Step]] = {}
    for stem, step in _steps(row, known):
        found.setdefault(stem, []).append(step)
    return found


def at_two_stages(
    one: Mapping[str, Sequence[Step]], other: Mapping[str, Sequence[Step]], known: Vocabulary
) -> tuple[Step, Step] | None:
    """What one sentence tells as done and the other as still on its way, by the words of each; None where a sentence
    tells of both."""
    for stem in one:
        if stem in other and (pair := _apart(one[stem], other[stem])) and pair[0].stage != pair[1].stage:
            return pair
    for lower, higher in _rungs(known.language):
        told = [{lower, higher} & steps.keys() for steps in (one, other)]
        if sorted(map(tuple, told)) == sorted(((lower,), (higher,))):
            (first,), (second,) = told
            if (pair := _apart(one[first], other[second])) is None:
                return None
            lowered = [replace(step, stage=DONE - 1) if stem == lower else step
                       for stem, step in zip((first, second), pair, strict=True)]
            return lowered[0], lowered[1]
    return None


@lru_cache
def _rungs(language: str) -> Sequence[tuple[str, str]]:
    """Pairs of verbs' stems of which the first comes before the second."""
    data = section(language, "acts")
    return [(stemmed(fold(a), data.get("stem")), stemmed(fold(b), data.get("stem"))) for a, b in data["rungs"]]


def _apart(one: Sequence[Step], other: Sequence[Step]) -> tuple[Step, Step] | None:
    """The only step of each sentence, where both were done to one thing and one is done."""
    if len(one) > 1 or len(other) > 1 or not one[0].things & other[0].things:
        return None
    return (one[0], other[0]) if DONE in (one[0].stage, other[0].stage) else None


def _steps(row: Sequence[Token], known: Vocabulary) -> Iterator[tuple[str, Step]]:
    for at, token in enumerate(row):
        word = token.word
        if word.capital or not word.content or word.stage is not None or not ASIDE.isdisjoint(word.sets):
            continue
        infinite = word.text.endswith(known.endings["ongoing"]) or bool(at and row[at - 1].word.sets & LEADING)
        if infinite:
            led = _governed(row, at, known)
            if led is not None:
                first, stage = led
                yield base_stem(word, known), Step(row[first].start, token.end, stage, _things(row, at))
        elif word.past and (begun := _done(row, at, known)) is not None:
            passive = any("passive" in t.word.sets for t in row[begun:at])
            yield base_stem(word, known), Step(row[begun].start, token.end, DONE, _things(row, at, passive=passive))


def _governed(row: Sequence[Token], at: int, known: Vocabulary) -> tuple[int, int] | None:
    """Where the words begin that govern an infinite verb, and how far they say that it had come."""
    first, stage = at, DONE
    for n in range(at - 1, max(-1, at - 1 - REACH), -1):
        word = row[n].word
        if "negation" in word.sets:
            return None
        if word.stage is not None:
            first, stage = n, min(stage, word.stage)
        elif not HELPING.isdisjoint(word.sets):
            first = n if first < at else first
        elif "between" not in word.sets and not word.text.endswith(known.endings["adverb"]):
            break
    return (first, stage) if stage < DONE else None


def _done(row: Sequence[Token], at: int, known: Vocabulary) -> int | None:
    """Where the words of a past form begin, None where nothing says that it was done."""
    first = at
    while first and (not (HELPING | UNSURE).isdisjoint(row[first - 1].word.sets)
                     or row[first - 1].word.text.endswith(known.endings["adverb"])):
        first -= 1
    led = first and not {"determiners", "prepositions"}.isdisjoint(row[first - 1].word.sets) and first == at
    if led or any(not UNSURE.isdisjoint(t.word.sets) or t.word.stage is not None for t in row[first:at]):
        return None
    return first


def _things(row: Sequence[Token], at: int, *, passive: bool = False) -> frozenset[str]:
    """The stems of what a verb was done to: behind it, and in the passive before it."""
    ends = (n for n in range(at + 1, len(row)) if row[n].word.text in ENDS or "openers" in row[n].word.sets)
    behind = row[at + 1 : min(next(ends, len(row)), at + 1 + THINGS)]
    before = row[max(0, at - THINGS) : at] if passive else ()
    return frozenset(t.word.stem for t in (*before, *behind)
                     if t.word.content and not t.word.states and "saying" not in t.word.sets)
