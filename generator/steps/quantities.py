"""Quantities: tolls, crowds, prices and other numbers that accounts of one event give differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.records import Span
from generator.steps.counts import Count
from generator.steps.numbers import Number
from generator.steps.told import Pair, Told
from generator.steps.votes import Tally


def number(a: Told, b: Told) -> Pair | None:
    """Different numbers of the same thing, unless one is a bound that the other keeps."""
    pairs: list[tuple[Span, Span]] = [
        (one, other) for one in _settled(a.counts) for other in _settled(b.counts) if one.conflicts(other)
    ]
    pairs += [(one, other) for one in _single(a.numbers) for other in _single(b.numbers) if one.conflicts(other)]
    pairs += _tallied(a, b)
    if not pairs:
        return None
    return tuple(_places(one for one, _ in pairs)), tuple(_places(other for _, other in pairs))


def _tallied(a: Told, b: Told) -> list[tuple[Span, Span]]:
    """The sides of a vote that two accounts give differently. Of several votes in one of them, and of those that other
    sentences tell of, only such are held against each other of which a side agrees."""
    several = len(a.tallies) > 1 or len(b.tallies) > 1
    return [
        (one.sides[side][1], other.sides[side][1])
        for one in a.tallies
        for other in b.tallies
        if one.agrees(other) or not (several or _is_aside(one, a) or _is_aside(other, b))
        if not several or (_unmatched(one, b.tallies) and _unmatched(other, a.tallies))
        for side in one.differing(other)
    ]


def _is_aside(tally: Tally, told: Told) -> bool:
    """Whether a tally stands in another sentence than the report."""
    return not told.account.report.meets(tally)


def _unmatched(one: Tally, others: Sequence[Tally]) -> bool:
    """Whether another account has no tally that is all the same."""
    return all(one.differing(other) or not one.agrees(other) for other in others)


def _places(found: Iterable[Span]) -> Iterator[Span]:
    yield from dict.fromkeys(Span(one.start, one.end) for one in found)


def _settled(found: Sequence[Count]) -> list[Count]:
    """The counts that the account itself does not contradict: of "12 killed … two of them were killed" none is."""
    return [one for one in found if not any(one.conflicts(other) for other in found)]


def _single(found: Sequence[Number]) -> list[Number]:
    """The numbers whose thing is counted once: of "10 people killed, 20 people injured" neither can be compared."""
    return [n for n in found if sum(n.thing == other.thing for other in found) == 1]
