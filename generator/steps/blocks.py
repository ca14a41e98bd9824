"""Blocks: which groups of reports are worth comparing with a report, without looking at the others.

A report stands in cells of the calendar (its day, month and year; one cell holds what has no date, one finds copies)
under a few keys: its kinds of act with each actor, and its rarest words. A report is compared only with groups that
share a cell and enough keys, and only with a bounded number of them, so that merging stays near linear (blocking:
Christen 2012, "Data Matching", chapter 4).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from generator.steps.alike import FEWEST, Telling

RARE = 6  # keys from a report's rarest words
NEAREST = 3  # of these, the keys that are looked for in the days around it, unless its date is only its article's
SMALL = 1000  # reports up to which all their words are keys: in a few articles on one matter none of its words is rare
ACTS = 12  # keys from its acts, at most
SHARED = 2  # rare words that make a group worth comparing; one act by one actor does too
COMPARED = 8  # groups compared with a report, at most
POSTED = 24  # groups kept under a key: the latest
NEIGHBOURS = 3  # days by which two accounts of one event may disagree
UNDATED, COPIES, MONTHS, YEARS = 0, -1, 10_000_000, 20_000_000  # numbers of cells; a day's is its ordinal


class Keys(NamedTuple):
    """What a report is found by: its rarest words, the rarest first, and its kinds of act with each actor. `near` are
    the words that are looked for in the days around it."""

    words: tuple[str, ...]
    acts: tuple[str, ...]
    near: tuple[str, ...]


class Blocks:
    """The groups that stand in each cell under each key."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._posted: dict[int, dict[str, list[int]]] = {}
        self._wanted = {cell for t in tellings if not t.exact for cell in _looked_up(t)}  # coarse cells anyone looks in

    def add(self, telling: Telling, keys: Keys, group: int) -> None:
        """Let a group be found by a report that joined it: by all its keys in its own cell, fewer in coarser ones."""
        own, *coarser = _cells(telling)
        _post(self._posted.setdefault(own, {}), keys.words + keys.acts, group)
        for cell in self._wanted.intersection(coarser):
            _post(self._posted.setdefault(cell, {}), keys.near + keys.acts, group)
        if len(telling.words) >= FEWEST:
            _post(self._posted.setdefault(COPIES, {}), (" ".join(telling.words),), group)

    def find(self, telling: Telling, keys: Keys) -> list[int]:
        """The groups that share most keys with a report, the best first."""
        found: dict[int, int] = {}
        for cell in _looked_up(telling):
            row = self._posted.get(cell)
            if row:
                _count(row, keys.words, 1, found)
                _count(row, keys.acts, SHARED, found)
        if telling.exact:
            near = keys.words if telling.posted else keys.near
            for day in range(telling.first_day - NEIGHBOURS, telling.first_day + NEIGHBOURS + 1):
                row = self._posted.get(day) if day != telling.first_day else None
                if row:
                    _count(row, near, 1, found)
        for group in self._posted.get(COPIES, {}).get(" ".join(telling.words), ()):
            found[group] = found.get(group, 0) + RARE
        needed = min(SHARED, len(keys.words) + len(keys.acts))
        enough = sorted((-count, group) for group, count in found.items() if count >= needed)
        return [group for _, group in enough[:COMPARED]]


def keys_of(telling: Telling, weight: Mapping[str, float], reports: int) -> Keys:
    """The keys of one of so many reports."""
    rare = sorted(telling.content, key=lambda word: (-weight[word], word))
    near = rare if reports <= SMALL else rare[:NEAREST]
    rare = rare if reports <= SMALL else rare[:RARE]
    acts = [f"{kind}\t{actor}" for kind in telling.kinds for actor in telling.actors]
    return Keys(tuple(rare), tuple(sorted(acts)[:ACTS]), tuple(near))


def _post(row: dict[str, list[int]], keys: Iterable[str], group: int) -> None:
    for key in keys:
        posted = row.get(key)
        if posted is None:
            row[key] = [group]
        elif posted[-1] != group:
            posted.append(group)
            if len(posted) > POSTED:
                del posted[0]


def _count(row: Mapping[str, list[int]], keys: Iterable[str], worth: int, found: dict[int, int]) -> None:
    for key in keys:
        for group in row.get(key, ()):
            found[group] = found.get(group, 0) + worth


def _cells(telling: Telling) -> tuple[int, ...]:
    """The cells that a report is found in: its own and the coarser ones that hold it."""
    if telling.undated:
        return (UNDATED,)
    first, last = date.fromordinal(telling.first_day), date.fromordinal(telling.last_day)
    if telling.exact:
        return telling.first_day, _month(first), YEARS + first.year
    return tuple(dict.fromkeys((_month(first), _month(last), YEARS + first.year, YEARS + last.year)))


def _looked_up(telling: Telling) -> tuple[int, ...]:
    """The cells that a report looks in: those of its own precision."""
    if telling.undated:
        return (UNDATED,)
    if telling.exact:
        return (telling.first_day,)
    first, last = date.fromordinal(telling.first_day), date.fromordinal(telling.last_day)
    if telling.last_day - telling.first_day <= 31:
        return tuple(dict.fromkeys((_month(first), _month(last))))
    return tuple(dict.fromkeys((YEARS + first.year, YEARS + last.year)))


def _month(day: date) -> int:
    return MONTHS + 12 * day.year + day.month
