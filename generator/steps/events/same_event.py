"""Same event: reports of several articles that tell of one event become one group.

    reports → read → weighed → for each: found, compared, joined → groups and doubts

1. Read (tellings.py): each sentence once, as the stems of its words, its actors, kinds of act and days.
2. Weigh (tellings.py): each word by its rarity among the reports, the rarest with the lowest number.
3. Take the reports one by one, the most precisely dated first, so that "this month" finds the day that others name:
   - find (blocks.py) the groups that stand near it in the calendar under some of its rarest words or its acts;
   - compare (compared.py) it with the first reports of each: dates, overlap of words, actors, and last the acts
     (shared_acts.py) and what speaks against one event (conflicts.py), which are read only where they decide; and
     where no rule does, how likely it is that they are one (evidence.py);
   - join the group that it fits best, or begin one. What fits two equally well joins none, and is a doubt for the
     editor; so is a group that one of its reports speaks against.

A report looks under at most 6 words and 12 acts in 7 days (under all its words where there are at most `SMALL` reports)
and is compared with `COMPARED` groups of `MEMBERS` reports at most, however many there are. So merging n reports takes
time and memory in proportion to n, but for sorting them and the words. Nothing hangs on the order of a set, so the same
reports always merge into the same groups. Measured by benchmarks/merge.py.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from generator.records import Report
from generator.steps.edits.edits import Key, key
from generator.steps.events import contradicted
from generator.steps.events.alike import ACT, COPY, overlap
from generator.steps.events.blocks import NEIGHBOURS, Blocks, keys_of
from generator.steps.events.compared import compare
from generator.steps.events.conflicts import CONFLICTS
from generator.steps.events.tellings import Telling, Weights, days_between, telling, weigh
from generator.when import When

MEMBERS = 3  # reports of a group that a new one is compared with
CLEAR = 1.3  # how much better the best group must fit than the second


@dataclass(frozen=True, slots=True)
class Merged:
    """Groups of reports, each one event, and pairs of groups that may be the same, with why. `compared`: pairs."""

    groups: tuple[tuple[Report, ...], ...]
    doubts: tuple[tuple[int, int, str], ...]
    compared: int


@dataclass(slots=True)
class _Choice:
    """What comparing a report with its candidates came to: a group, the groups that may be meant, pairs compared."""

    group: int | None
    uncertain: list[tuple[int, str]] = field(default_factory=list)
    pairs: int = 0


def merge(
    reports: Sequence[Report],
    languages: Mapping[str, str],
    *,
    published: Mapping[str, When] | None = None,
    together: Sequence[frozenset[Key]] = (),
    apart: Sequence[frozenset[Key]] = (),
) -> Merged:
    """Groups of reports that tell of one event. `languages`: of each article's id, its language; `published`: its date,
    which says of what has no date when it was told.

    `together` and `apart` are the editor's: reports whose events are one, and reports that are an event by themselves.
    """
    alone = frozenset().union(*apart)
    free = [r for r in reports if key(r) not in alone] if alone else reports
    with _unsearched():
        days = {article: when.last.toordinal() for article, when in (published or {}).items()}
        merged = grow([telling(r, languages.get(r.article, "en")) for r in free], days)
    return _edited(merged, reports, together, apart) if together or apart else merged


@contextmanager
def _unsearched() -> Iterator[None]:
    """Without Python's search for objects that hold each other: merging makes none, and all the reports would be
    searched over and over."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def grow(tellings: Sequence[Telling], published: Mapping[str, int] | None = None) -> Merged:
    """Merge what has been read of reports."""
    weights = weigh(tellings)
    groups: list[list[Telling]] = []
    blocks = Blocks(tellings)
    doubts: dict[tuple[int, int], str] = {}
    compared = 0
    for new in sorted(tellings, key=lambda t: t.rank):
        keys = keys_of(new, weights.single, len(tellings))
        choice = _choose(new, [(g, groups[g][:MEMBERS]) for g in blocks.find(new, keys)], weights)
        compared += choice.pairs
        if choice.group is None:
            choice.group = len(groups)
            groups.append([])
        groups[choice.group].append(new)
        blocks.add(new, keys, choice.group)
        for other, why in choice.uncertain:
            if other != choice.group:
                doubts.setdefault((min(other, choice.group), max(other, choice.group)), why)
    merged = Merged(tuple(tuple(t.report for t in group) for group in groups), _rows(doubts), compared)
    return _together(merged, contradicted.united(groups, weights, published or {}))


def _choose(new: Telling, candidates: Sequence[tuple[int, list[Telling]]], weights: Weights) -> _Choice:
    """Which of its candidates, groups by their numbers and first members, a report joins."""
    choice = _Choice(None)
    same: list[tuple[float, int]] = []
    words = set(new.content)
    for number, all_members in candidates:
        members = [member for member in all_members if compatible(new, member)]
        one = not (new.exact or new.undated)  # a month can be that of one of the days that are in dispute
        if len(members) < (1 if one else len(all_members)):
            continue
        choice.pairs += len(members)
        likes = [overlap(new, words, member, weights) for member in members]
        if new.undated and max(likes) < ACT:  # compare would say so, of nearly all that has no date
            continue
        found = [compare(new, m, alike, weights) for m, alike in zip(members, likes, strict=True)]
        near = [v for v in found if v[0] != "apart"]
        if not near or any(v[0] == "apart" and _tells_both(new, m) for m, v in zip(members, found, strict=True)):
            continue
        verdict, alike, why = max(near, key=lambda v: (v[0] == "same", v[1]))
        if verdict == "same" and any(reason in CONFLICTS for _, _, reason in found):
            verdict, why = "doubt", "like only some of its reports"
        if verdict == "doubt":
            choice.uncertain.append((number, why))
            continue
        same.append((-alike, number))
        if alike >= COPY:
            break
    same.sort()
    if len(same) > 1 and -same[0][0] < COPY and same[0][0] > CLEAR * same[1][0]:
        choice.uncertain += [(number, "fits more than one event") for _, number in same]
    elif same:
        choice.group = same[0][1]
    return choice


def _tells_both(a: Telling, b: Telling) -> bool:
    """Whether one article tells of two things in two reports: of an entry it shows only one."""
    return a.report.article == b.report.article and a.kinds.isdisjoint(b.kinds)


def compatible(a: Telling, b: Telling) -> bool:
    """Whether two reports can be of one date. Days a little apart are compared too, for accounts that disagree on the
    day; so are copies of a sentence, one of which has no date, or only that of its article. What one sentence tells of
    two days is two events."""
    if a.report.article == b.report.article and a.report.meets(b.report) and a.report.when != b.report.when:
        return False
    if a.undated or b.undated:
        return a.undated == b.undated or a.words == b.words
    gap = days_between(a, b)
    if not gap:
        return True
    return (a.exact and b.exact and gap <= NEIGHBOURS) or (a.words == b.words and (a.posted or b.posted))


def _edited(
    merged: Merged,
    reports: Sequence[Report],
    together: Sequence[frozenset[Key]],
    apart: Sequence[frozenset[Key]],
) -> Merged:
    """The groups as the editor has them."""
    groups = [list(g) for g in merged.groups]
    groups += [row for keys in apart if (row := [r for r in reports if key(r) in keys])]
    moved = _united(groups, together)
    return _together(replace(merged, groups=tuple(map(tuple, groups))), moved)


def _together(merged: Merged, moved: Sequence[int]) -> Merged:
    """The groups, each with those that are one with it. `moved`: of each the first of them."""
    place = {group: n for n, group in enumerate(sorted(set(moved)))}
    united: list[list[Report]] = [[] for _ in place]
    for at, group in enumerate(merged.groups):
        united[place[moved[at]]] += group
    doubts = {(place[moved[a]], place[moved[b]]): why for a, b, why in merged.doubts if moved[a] != moved[b]}
    ordered = {(min(pair), max(pair)): why for pair, why in doubts.items()}
    return Merged(tuple(map(tuple, united)), _rows(ordered), merged.compared)


def _united(groups: Sequence[Sequence[Report]], together: Sequence[frozenset[Key]]) -> list[int]:
    """Of each group, the first one that the editor says it is one with."""
    first = list(range(len(groups)))
    for keys in together:
        joined = {first[at] for at, group in enumerate(groups) if any(key(r) in keys for r in group)}
        first = [min(joined) if f in joined else f for f in first]
    return first


def _rows(doubts: Mapping[tuple[int, int], str]) -> tuple[tuple[int, int, str], ...]:
    return tuple((a, b, why) for (a, b), why in sorted(doubts.items()))
