"""Counted apart: one thing that two reports count otherwise, so that it can be one matter of which they disagree.

"An anchor of nearly 11 tonnes was found", "the anchor weighs 9.5 tonnes". A count can have grown since: a later one
that is higher is news, unless both are of the same day. Sums of money and shares are no such counts: there are many of
each, and what they are of is seldom said by their noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.languages import section
from generator.steps.events.tellings import Telling, days_between
from generator.steps.words import vocabulary
from generator.steps.words.numbers import CHANGE, Number, numbers
from generator.steps.words.stems import stemmed

OFF = 2  # times that one count may be the other: three men were no forty


def may_be_recounted(telling: Telling) -> bool:
    """Whether a report that tells of no plan has a number."""
    if telling.report.kind == "scheduled":
        return False
    return bool(telling.figures) or not _written(telling.language).isdisjoint(telling.words)


@lru_cache
def _written(language: str) -> frozenset[str]:
    """The stems of numbers in words."""
    known = vocabulary(language)
    return frozenset(stemmed(number, known.prefix) for number in known.sets["numbers"])


def recounted(a: Telling, b: Telling, days: tuple[int, int]) -> str:
    """What two reports of one language count otherwise, "" if nothing or more than one thing. `days`: those of their
    articles, as ordinals."""
    first, second = (tuple(_counted(t)) for t in (a, b))
    pairs = [(x, y) for x in first for y in second if x.conflicts(y) and _are_near(x, y)]
    if len(pairs) != 1:
        return ""
    (x, y), (one, other) = pairs[0], days
    grown = y.least > x.most if one < other else x.least > y.most
    return "" if one != other and grown and not _of_one_day(a, b) else x.thing


def _counted(telling: Telling) -> Iterator[Number]:
    """The numbers of things that a report counts once, but for money and shares."""
    money = section(telling.language, "acts")["currencies"].values()
    found = [n for n in numbers(telling.report.text, 0, telling.language) if n.thing not in ("%", CHANGE, *money)]
    yield from (n for n in found if sum(n.thing == other.thing for other in found) == 1)


def _are_near(x: Number, y: Number) -> bool:
    """Whether neither of two numbers is of quite another size."""
    low, high = min(x.most, y.most), max(x.least, y.least)
    return low > 1 and high <= OFF * low


def _of_one_day(a: Telling, b: Telling) -> bool:
    """Whether the days that two reports name can be one."""
    return not (a.undated or b.undated or (a.posted and b.posted) or days_between(a, b))
