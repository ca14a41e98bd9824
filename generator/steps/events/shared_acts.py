"""Shared acts: whether an act that one report tells of can be one that another tells of."""

from __future__ import annotations

from dataclasses import dataclass

from generator.steps.acts import Act
from generator.steps.events.tellings import Telling
from generator.steps.words import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Shared:
    """A kind of act that two reports share; `full`: by one actor on another, or on one thing."""

    kind: str
    full: bool


def shared_act(a: Telling, b: Telling) -> Shared | None:
    """The act that both tell of, by actors that can be the same, about the same thing."""
    if a.kinds.isdisjoint(b.kinds):
        return None
    known = vocabulary(a.language)
    pairs = ((one, other) for one in a.told for other in b.told)
    found = [shared for one, other in pairs if (shared := _shared(one, other) or leaving(one, other, known))]
    return max(found, key=lambda shared: shared.full, default=None)


def one_kind(a: Telling, b: Telling) -> bool:
    """Whether nearly the same words tell of one kind of act: "imposed tariffs" is not "held talks on the tariffs"."""
    if a.kinds == b.kinds or not a.told or not b.told:
        return True
    return bool({act.kind for act in a.told} & {act.kind for act in b.told})


def _shared(one: Act, other: Act) -> Shared | None:
    if one.kind != other.kind or one.noun != other.noun or not fits(one, other):
        return None
    things = set(one.objects) & set(other.objects)
    if not things and one.objects and other.objects:
        return None
    full = bool(things) and bool(one.agents & other.agents) and bool(one.patients & other.patients or len(things) > 1)
    return Shared(one.kind, full or _turned(one, other))


def leaving(one: Act, other: Act, known: Vocabulary) -> Shared | None:
    """A leaving that the other report says was done to who left: "resigned", "was dismissed"."""
    for act, by in ((one, other), (other, one)):
        if known.counterparts.get(act.kind) == by.kind and act.agents & by.patients:
            return Shared(act.kind, True)
    return None


def fits(one: Act, other: Act) -> bool:
    """Whether two acts can be one: an agent is the same, or one's agent is the other's patient, or one names none and
    what both name does not differ."""
    if one.agents and other.agents:
        return bool(one.agents & other.agents) or _turned(one, other)
    named, others = one.agents | one.patients, other.agents | other.patients
    return bool(named & others) or not named or not others


def _turned(one: Act, other: Act) -> bool:
    """Whether what one account says was done to someone, the other says they did: "removed Turkey", "Turkey
    withdrawing"."""
    return bool(one.agents & other.patients or other.agents & one.patients)
