"""Same deed: whether the cores of two reports say that these tell of one event, or that they do not.

Points speak for it: the same name of what it was done to, the same nouns for it, names and states shared beside it,
the same kind of doer. That it was done to another, or by another state, speaks against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import Literal

from generator.steps.acts.nouns import Noun
from generator.steps.events.deeds import NOBODY, Deed, unlisted
from generator.steps.events.namesakes import of_namesakes
from generator.steps.events.tellings import Telling
from generator.steps.words import Vocabulary, vocabulary

ENOUGH = 3  # points from which two deeds of one kind are one
NAMED = 2  # points for the name of what it was done to
ALIKE = 0.34  # share of the other words up to which nothing much is the same
SUPPORT = 2  # other words about it that are a point
THINGS = 2  # nouns for it that count
MUCH = 3  # words behind it from which two deeds of one kind and day, with a name in common, are one
PARTIES = 2  # words of names that two deeds of parties share

Found = Literal["one", "other", ""]


@dataclass(frozen=True, slots=True)
class Shared:
    """What the deeds of one kind in two reports say, with the points for it.

    `denied`: one report says that it was not done. `once`: it is done to one thing once, so that its day can be in
    dispute. `known`: that thing is named by both, or known and called the same. `vague`: only one plain noun is the
    same ("a man"), and not much else that is said of it. `unlike`: neither name nor noun calls it the same;
    `strangers`: nor does either speak of one that is known ("a broker", "two sailors").
    """

    found: Found = ""
    points: int = 0
    denied: bool = False
    once: bool = False
    known: bool = False
    vague: bool = False
    unlike: bool = False
    strangers: bool = False


def same_deed(a: Telling, b: Telling, *, sure: bool, apart: bool) -> Shared:
    """Whether two reports of one language tell of one deed. `sure`: they do unless something speaks against it;
    `apart`: on different days, so that it counts whether the thing is known."""
    known = vocabulary(a.language)
    if a.kinds.isdisjoint(b.kinds) or all(deed.noun for deed in (*a.deeds, *b.deeds)):  # "testified in the trial"
        one, other = unlisted(a.report, a.language), unlisted(b.report, b.language)
    else:
        one, other = a.deeds, b.deeds
    pairs = [(x, y) for x in one for y in other if x.kind == y.kind]
    states = all(name[:1].islower() for name in a.actors ^ b.actors)
    told_apart = a.figures.isdisjoint(b.figures)  # "the herring treaty, by 58 to 12", "the fisheries treaty, 58 to 12"
    others = [
        are_others(x, y, states) or _are_turned(x, y, known) or (told_apart and of_namesakes(x, y)) for x, y in pairs
    ]
    if pairs and others[0] and pairs[0] == (one[0], other[0]):
        return Shared("other")
    fitting = [pair for pair, of_others in zip(pairs, others, strict=True) if not of_others]
    if not fitting:
        return Shared("other" if pairs else "")
    ranked = [(ENOUGH if sure else _points(*pair, known), pair) for pair in fitting]
    points, (x, y) = max(ranked, key=itemgetter(0))
    found: Found = "one" if points >= ENOUGH else ""
    unlike = all(_are_unlike(*pair, known) and not _is_one_meeting(*pair, known) for pair in fitting)
    strangers = unlike and not any(deed.done_to.definite for pair in fitting for deed in pair)
    vague = _is_vague(x, y, known) or (sure and unlike)
    told_of = apart and _is_known(x, y, known)
    return Shared(found, points, x.negated != y.negated, x.kind in known.once, told_of, vague, unlike, strangers)


def are_others(x: Deed, y: Deed, states: bool) -> bool:
    """Whether two deeds of one kind were done to others, or by other states. `states`: both sentences name the same."""
    if not states and _each_alone(x, y):
        return True
    if x.done_to.names and y.done_to.names:
        return not any(is_one_name(m, n) for m in x.done_to.names for n in y.done_to.names)
    if _are_elsewhere(x, y):
        return True
    apart = x.done_to.states and y.done_to.states and not x.done_to.states & y.done_to.states
    return bool(apart) and x.done_to.things.isdisjoint(y.done_to.things)


def _each_alone(x: Deed, y: Deed) -> bool:
    """Whether each deed is that of a state which the other's sentence does not name."""
    one, other = x.doers.states, y.doers.states
    return bool(one - other and other - one and one - y.named and other - x.named)


def _are_turned(x: Deed, y: Deed, known: Vocabulary) -> bool:
    """Whether each of two deeds is that of the state which the other has to do with: "Peru expelled the Mexican
    consul", "Mexico expelled the Peruvian consul"."""
    one, other = x.doers.states, y.doers.states
    if x.kind not in known.sets["in turn"] or not one or not other or one & other:
        return False
    return bool(one & _undergoing(y) and other & _undergoing(x))


def _undergoing(deed: Deed) -> frozenset[str]:
    """The states to which something is done, or with which, or where."""
    return deed.done_to.states.union(*deed.where.values())


def _are_elsewhere(x: Deed, y: Deed) -> bool:
    """Whether two deeds were done at other places, with others, or to what belongs to others."""
    pairs = [(x.where[slot], y.where[slot]) for slot in x.where.keys() & y.where.keys()]
    if not (x.done_to.names or y.done_to.names):
        pairs.append((x.done_to.within, y.done_to.within))
    others = [(one, other) for one, other in pairs if one and other and one.isdisjoint(other)]
    return any(
        _level(one) == _level(other) and one.isdisjoint(y.named) and other.isdisjoint(x.named) for one, other in others
    )


def _level(names: frozenset[str]) -> bool:
    """Whether names are those of states, which are written with a capital, names as stems."""
    return all(name[:1].isupper() for name in names)


def _are_unlike(x: Deed, y: Deed, known: Vocabulary) -> bool:
    """Whether two deeds were done to what neither name nor noun calls the same: "three nurses", "82 schoolgirls"."""
    one, other = x.done_to, y.done_to
    if x.kind in known.sets["harm"] or known.once.get(x.kind) == "place":
        return False
    groups = not (one.definite or other.definite) and x.doers == y.doers == NOBODY  # "Teachers in Peru walked out"
    if one.named & other.named or (one.states & other.states and not groups):
        return False
    if not one.things or not other.things or common_things(one, other, known):
        return False
    beside = (x.rest | one.things) & (y.rest | other.things)  # "slapped a ban on herring", "banned imports of herring"
    return len(beside) < SUPPORT


def _is_one_meeting(x: Deed, y: Deed, known: Vocabulary) -> bool:
    """Whether the same two states, or more, did at one place what parties do together: "Peru and Chile agreed in Lima
    to share the lake", "Chilean and Peruvian ministers agreed on a treaty in Lima"."""
    if x.kind not in known.sets["jointly"]:
        return False
    shared = x.named & y.named
    states = {name for name in shared if name[:1].isupper()}  # states are written with a capital, names as stems
    return len(states) >= PARTIES and len(shared) > len(states)


def _is_vague(x: Deed, y: Deed, known: Vocabulary) -> bool:
    """Whether two deeds were done to what is called by one plain noun, and not much else of them is the same."""
    one, other = x.done_to, y.done_to
    if one.definite or other.definite or one.states & other.states or len(common_things(one, other, known)) != 1:
        return False
    return bool(x.rest and y.rest) and len(x.rest & y.rest) <= ALIKE * min(len(x.rest), len(y.rest))


def _is_known(x: Deed, y: Deed, known: Vocabulary) -> bool:
    """Whether two deeds are about a thing that is named in both, or that is known to the reader and called the same."""
    if _is_named(x.done_to, y) or _is_named(y.done_to, x):
        return True
    one, other = x.done_to, y.done_to
    first, second = _called(one, known), _called(other, known)
    same = first <= second | other.named or second <= first | one.named
    return same and (one.definite or other.definite) and bool(common_things(one, other, known))


def _is_named(thing: Noun, deed: Deed) -> bool:
    return any(name <= deed.named for name in (*thing.names, thing.within) if name)


def _points(x: Deed, y: Deed, known: Vocabulary) -> int:
    """How much speaks for two deeds of one kind being one."""
    one, other = ((*deed.done_to.names, deed.done_to.within) for deed in (x, y))
    named = any(is_one_name(m, n) for m in one for n in other)
    things = common_things(x.done_to, y.done_to, known)
    beside = x.named & y.named
    rare = known.once.get(x.kind) == "place"
    if not named and not things and not (rare and beside):
        return ENOUGH if beside and _is_told_alike(x, y, known) else 0
    if named:
        beside -= x.done_to.named
    return (
        NAMED * named
        + min(THINGS, len(things))
        + any(name[:1].isupper() for name in beside)  # states are written with a capital, names as stems
        + any(name[:1].islower() for name in beside)
        + bool(x.doers.things & y.doers.things)
        + (len((x.rest | x.done_to.things) & (y.rest | y.done_to.things) - things) >= SUPPORT)
        + rare
        + (rare if x.done_to.definite != y.done_to.definite else x.done_to.definite)
    )


def _is_told_alike(x: Deed, y: Deed, known: Vocabulary) -> bool:
    """Whether much of what is said of two deeds that share a name is the same, or the parties to them are."""
    one, other = (frozenset(known.alike.get(w, w) for w in deed.rest | deed.done_to.things) for deed in (x, y))
    if len(one & other) >= MUCH:
        return True
    return x.kind in known.mutual and len(x.named & y.named) >= PARTIES and (x.named <= y.named or y.named <= x.named)


def common_things(one: Noun, other: Noun, known: Vocabulary) -> frozenset[str]:
    """The nouns by which both call it: "the bank" can be the Bank of Slovenia, "the vessel" is the ship."""
    first, second = _called(one, known), _called(other, known)
    return (first & (second | other.named)) | (one.named & second)


def _called(noun: Noun, known: Vocabulary) -> frozenset[str]:
    """The nouns for a thing, one for all that mean the same."""
    return frozenset(known.alike.get(thing, thing) for thing in noun.things)


def is_one_name(m: frozenset[str], n: frozenset[str]) -> bool:
    """Whether two names can be one's: "Garba" and "Salou Garba", "Rogelio Sta. Maria" and "Rogelio Santa Maria"."""
    shared = m & n
    return bool(shared) and (m <= n or n <= m or len(shared) > 1)
