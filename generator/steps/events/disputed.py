"""Disputed: an act that one sentence tells of and another denies: "offered a loan", "had not received any offer"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.acts import Act
from generator.steps.events.conflicts import verbs
from generator.steps.words import vocabulary

THINGS = 2  # stems of what an act was about that two sentences share where not both say who did it


def disputed(one: Sequence[Act], other: Sequence[Act]) -> tuple[Act, Act] | None:
    """The act of each sentence that the one tells of and the other denies."""
    for x in one:
        for y in other:
            if x.kind == y.kind and x.negated != y.negated and (not x.noun or not y.noun) and _one_matter(x, y):
                return x, y
    return None


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
