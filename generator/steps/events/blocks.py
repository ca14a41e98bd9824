"""Blocks: which groups of reports are worth comparing with a report, without looking at the others.

A report stands in cells of the calendar (its day, month and year; one cell holds what has no date, one finds copies)
under a few keys: its kinds of act with each actor, and its rarest words, or all of them where there are few reports. A
report is compared only with groups that share a cell and enough keys, and only with a bounded number of them, so that
merging stays near linear (blocking: Christen 2012, "Data Matching", chapter 4).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeVar

from generator.steps.events.alike import FEWEST
from generator.steps.events.tellings import Telling

RARE = 6  # keys from a report's rarest words
SMALL = 1000  # reports up to which all their words are keys: in a few articles on one matter none of its words is rare
NEAREST = 3  # of these, the keys that are looked for in the days around it, unless its date is only its article's
ACTS = 12  # keys from its acts, at most
SHARED = 2  # rare words that make a group worth comparing, one among few reports; one act by one actor does too
COMPARED = 24  # groups compared with a report, at most
POSTED = 24  # groups kept under a key: the latest
NEIGHBOURS = 3  # days by which two accounts of one event may disagree
UNDATED, MONTHS, YEARS = 0, 10_000_000, 20_000_000  # numbers of cells; a day's is its ordinal
GROUPS = 1 << 40  # more than there can be: a count and a group sort faster as one number
CELLS = 65536  # dates whose cells are remembered

_K = TypeVar("_K")
Key = int | str  # the number of a word, or a kind of act with an actor
Groups = tuple[int, ...]


class Keys(NamedTuple):
    """What a report is found by: its rarest words, those of them that are looked for in the days around it and in
    coarser cells, its kinds of act with each actor; and how many keys a group must share."""

    words: tuple[int, ...]
    near: tuple[int, ...]
    acts: tuple[str, ...]
    needed: int


class Blocks:
    """The groups that stand in each cell under each key."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._posted: dict[int, dict[Key, Groups]] = {}
        self._copies: dict[tuple[str, ...], Groups] = {}
        self._copied: set[tuple[str, ...]] = set()  # sentences that there are several of
        self._wanted: set[int] = set()  # coarse cells that anyone looks in
        met: set[tuple[str, ...]] = set()
        for t in tellings:
            if not t.exact:
                self._wanted.update(_looked_up(t.first_day, t.last_day))
            if t.words in met and len(t.words) >= FEWEST:
                self._copied.add(t.words)
            met.add(t.words)

    def add(self, telling: Telling, keys: Keys, group: int) -> None:
        """Let a group be found by a report that joined it: by all its keys in its own cell, fewer in coarser ones."""
        own, *coarser = _cells(telling.first_day, telling.last_day)
        _post(self._posted.setdefault(own, {}), keys.words + keys.acts, group)
        for cell in coarser:
            if cell in self._wanted:
                _post(self._posted.setdefault(cell, {}), keys.near + keys.acts, group)
        if telling.words in self._copied:
            _post(self._copies, (telling.words,), group)

    def find(self, telling: Telling, keys: Keys) -> list[int]:
        """The groups that share most keys with a report, the best first."""
        hits: list[Groups] = []  # by a word each
        done: list[Groups] = []  # by an act each
        day = telling.first_day
        for cell in _looked_up(day, telling.last_day):
            if row := self._posted.get(cell):
                hits += _hits(row, keys.words)
                done += _hits(row, keys.acts)
        if telling.exact:
            near = keys.words if telling.posted else keys.near
            for cell in range(day - NEIGHBOURS, day + NEIGHBOURS + 1):
                if cell != day and (row := self._posted.get(cell)) and not row.keys().isdisjoint(near):
                    hits += _hits(row, near)
        if telling.words in self._copies:
            hits += [self._copies[telling.words]] * RARE
        if not hits and not done:
            return []
        found = Counter(chain.from_iterable(hits + done * SHARED))
        best = sorted([group - count * GROUPS for group, count in found.items() if count >= keys.needed])
        return [rank % GROUPS for rank in best[:COMPARED]]


def keys_of(telling: Telling, single: int, reports: int) -> Keys:
    """The keys of one of so many reports. Words below `single` stand in no other one: nothing is found by them."""
    rare = telling.content if reports <= SMALL else telling.content[:RARE]
    nearest = len(rare) if reports <= SMALL else NEAREST
    alone = bisect_left(rare, single)
    acts = [f"{kind}\t{actor}" for kind in telling.kinds for actor in telling.actors]
    if len(acts) > ACTS:
        acts = sorted(acts)[:ACTS]
    needed = min(1 if reports <= SMALL else SHARED, len(rare) + len(acts))
    return Keys(rare[alone:], rare[alone:nearest], tuple(acts), needed)


def _post(row: dict[_K, Groups], keys: Iterable[_K], group: int) -> None:
    for key in keys:
        posted = row.get(key)
        if posted is None:
            row[key] = (group,)
        elif posted[-1] != group:
            row[key] = (*posted[1 - POSTED :], group)


def _hits(row: Mapping[Key, Groups], keys: Iterable[Key]) -> list[Groups]:
    return [row[key] for key in keys if key in row]


@lru_cache(maxsize=CELLS)
def _cells(first_day: int, last_day: int) -> tuple[int, ...]:
    """The cells that a report is found in: its own and the coarser ones that hold it."""
    if not first_day:
        return (UNDATED,)
    first, last = date.fromordinal(first_day), date.fromordinal(last_day)
    if first_day == last_day:
        return first_day, _month(first), YEARS + first.year
    return tuple(dict.fromkeys((_month(first), _month(last), YEARS + first.year, YEARS + last.year)))


@lru_cache(maxsize=CELLS)
def _looked_up(first_day: int, last_day: int) -> tuple[int, ...]:
    """The cells that a report looks in: those of its own precision."""
    if not first_day:
        return (UNDATED,)
    if first_day == last_day:
        return (first_day,)
    first, last = date.fromordinal(first_day), date.fromordinal(last_day)
    if last_day - first_day <= 31:
        return tuple(dict.fromkeys((_month(first), _month(last))))
    return tuple(dict.fromkeys((YEARS + first.year, YEARS + last.year)))


def _month(day: date) -> int:
    return MONTHS + 12 * day.year + day.month
