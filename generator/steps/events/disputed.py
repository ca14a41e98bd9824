"""Disputed: an act that one sentence tells of and another denies: "offered a loan", "had not received any offer"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.acts import Act
from generator.steps.events.conflicts import verbs
from generator.steps.words import vocabulary, words

THINGS = 2  # stems of what an act was about that two sentences share where not both say who did it


def disputed(one: Sequence[Act], other: Sequence[Act]) -> tuple[Act, Act] | None:
    """The act of each sentence that the one tells of and the other denies."""
    for x in one:
        for y in other:
            if x.kind == y.kind and is_denial(x, y) and (not x.noun or not y.noun) and _one_matter(x, y):
                return x, y
    return None


def is_denial(one: Act, other: Act) -> bool:
    """Whether one of two acts is denied, and the other not: "will not impose sanctions" denies none that were."""
    if one.negated == other.negated:
        return False
    denied, told = (one, other) if one.negated else (other, one)
    return denied.stage >= told.stage


def turned(one: Act, other: Act, *, first: bool) -> bool:
    """Whether two acts of one kind are one seen from two sides: A did it to B, B did it to A. Where it is in dispute
    who did it `first`, one that names who it was done to is enough."""
    if one.kind != other.kind or one.negated or other.negated or not one.agents or not other.agents:
        return False
    if one.agents & other.agents:
        return False
    if first:
        return bool(one.agents & other.patients or other.agents & one.patients)
    return one.agents == other.patients and one.patients == other.agents


def is_of_first(text: str, language: str) -> bool:
    """Whether a sentence says that someone did something first: "fired first", "was the first to fire"."""
    return any(w.text in vocabulary(language).sets["firstly"] for w in words(text, language))


def contrary(one: str, other: str, language: str) -> bool:
    """Whether two sentences tell of opposite acts on one thing: "approved the budget", "postponed the budget"."""
    first, second, opposites = verbs(one, language), verbs(other, language), vocabulary(language).opposites
    return any(x and x == y and (a, b) in opposites for a, x in first.items() for b, y in second.items())


def _one_matter(x: Act, y: Act) -> bool:
    """Whether two acts are about one thing, and of one actor where both name one."""
    things = len(set(x.objects) & set(y.objects))
    if x.agents and y.agents:
        return bool(x.agents & y.agents) and bool(things or x.patients & y.patients)
    return things >= THINGS
