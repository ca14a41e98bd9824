"""Same event: reports of several articles that tell of one event become one group.

Groups grow one report at a time, the most precisely dated first, so that "this month" finds the day that others name. A
report is compared only with groups of its own date (its cell: a day, a month, a year, or none) that share two keys with
it: a kind of act with an actor, or a rare word. The number of comparisons for a report is bounded, so the whole is near
linear in the number of reports (the idea of blocking: Christen 2012, "Data Matching", chapter 4).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator.records import Report
from generator.steps.alike import COPY, Telling, compare, telling, weights
from generator.steps.edits import Key, key
from generator.when import When

RARE = 6  # keys from a report's rarest words
SHARED = 2  # rare words that make a group worth comparing; one act by one actor does too
COMPARED = 8  # groups compared with a report, at most
POSTED = 24  # groups kept under a key: the latest
MEMBERS = 3  # reports of a group that a new one is compared with
SLACK = 2  # days that news may be older than the article that reports it
NEIGHBOURS = 3  # days by which two accounts of one event may disagree
CLEAR = 1.3  # how much better the best group must fit than the second


@dataclass(frozen=True, slots=True)
class Merged:
    """Groups of reports, each one event, and pairs of groups that may be the same, with why. `compared`: pairs."""

    groups: tuple[tuple[Report, ...], ...]
    doubts: tuple[tuple[int, int, str], ...]
    compared: int


@dataclass(slots=True)
class _Group:
    number: int
    members: list[Telling]
    when: When | None


@dataclass(slots=True)
class _Index:
    """Which groups stand under a key. A key is a cell of the calendar with a word or an act."""

    posted: dict[tuple[str, str], list[int]] = field(default_factory=dict)

    def add(self, cells: Iterable[str], features: Sequence[str], number: int) -> None:
        for cell in cells:
            for feature in features:
                row = self.posted.setdefault((cell, feature), [])
                if not row or row[-1] != number:
                    row.append(number)
                    if len(row) > POSTED:
                        del row[0]

    def find(self, cells: Iterable[str], features: Sequence[str]) -> list[int]:
        """The groups that share most keys, the best first."""
        found: Counter[int] = Counter()
        for cell in cells:
            for feature in features:
                for number in self.posted.get((cell, feature), ()):
                    found[number] += SHARED if "\t" in feature else 1
        enough = [pair for pair in found.items() if pair[1] >= min(SHARED, len(features))]
        return [number for number, _ in sorted(enough, key=lambda pair: (-pair[1], pair[0]))[:COMPARED]]


def merge(
    reports: Sequence[Report], languages: Mapping[str, str], *,
    together: Sequence[frozenset[Key]] = (), apart: Sequence[frozenset[Key]] = (),
) -> Merged:
    """Groups of reports that tell of one event. `languages`: of each article's id, its language.

    `together` and `apart` are the editor's: reports whose events are one, and reports that are an event by themselves.
    """
    free = [r for r in reports if not any(key(r) in keys for keys in apart)]
    merged = _grown(free, languages)
    groups = [list(g) for g in merged.groups]
    groups += [row for keys in apart if (row := [r for r in reports if key(r) in keys])]
    moved = _united(groups, together)
    kept = sorted(set(moved))
    place = {group: n for n, group in enumerate(kept)}
    united: list[list[Report]] = [[] for _ in kept]
    for at, group in enumerate(groups):
        united[place[moved[at]]] += group
    doubts = {(place[moved[a]], place[moved[b]]): why for a, b, why in merged.doubts if moved[a] != moved[b]}
    return Merged(tuple(map(tuple, united)), tuple((a, b, why) for (a, b), why in sorted(doubts.items())), merged.compared)


def _united(groups: Sequence[Sequence[Report]], together: Sequence[frozenset[Key]]) -> list[int]:
    """Of each group, the first one that the editor says it is one with."""
    first = list(range(len(groups)))
    for keys in together:
        joined = {first[at] for at, group in enumerate(groups) if any(key(r) in keys for r in group)}
        first = [min(joined) if f in joined else f for f in first]
    return first


def _grown(reports: Sequence[Report], languages: Mapping[str, str]) -> Merged:
    tellings = [telling(r, languages.get(r.article, "en")) for r in reports]
    weight = weights(tellings)
    order = sorted(range(len(tellings)), key=lambda n: (_rank(tellings[n].report), n))
    groups: list[_Group] = []
    index = _Index()
    doubts: dict[tuple[int, int], str] = {}
    compared = 0
    for n in order:
        features = _features(tellings[n], weight)
        candidates = [groups[g] for g in index.find(_looked_up(tellings[n].report), features)]
        group, uncertain, pairs = _choose(tellings[n], candidates, weight)
        compared += pairs
        if group is None:
            group = _Group(len(groups), [], None)
            groups.append(group)
        _join(group, tellings[n])
        index.add(_cells(tellings[n].report), features, group.number)
        for other, why in uncertain:
            if other != group.number:
                doubts.setdefault((min(other, group.number), max(other, group.number)), why)
    return Merged(tuple(tuple(t.report for t in g.members) for g in groups),
                  tuple((a, b, why) for (a, b), why in sorted(doubts.items())), compared)


def _choose(
    new: Telling, candidates: Sequence[_Group], weight: Mapping[str, float],
) -> tuple[_Group | None, list[tuple[int, str]], int]:
    """The group that a report joins, the groups that it may belong to, and the number of pairs compared."""
    same: list[tuple[float, _Group]] = []
    uncertain: list[tuple[int, str]] = []
    pairs = 0
    for group in candidates:
        best: tuple[str, float, str] = ("apart", 0.0, "")
        for member in group.members[:MEMBERS]:
            if not _compatible(new.report, member.report):
                best = ("apart", 0.0, "")
                break
            pairs += 1
            verdict = compare(new, member, weight)
            best = max(best, verdict, key=lambda v: (ORDER.index(v[0]), v[1]))
        if best[0] == "same":
            same.append((best[1], group))
        elif best[0] == "doubt":
            uncertain.append((group.number, best[2]))
    same.sort(key=lambda pair: (-pair[0], pair[1].number))
    if len(same) > 1 and same[0][0] < COPY and same[0][0] < CLEAR * same[1][0]:
        return None, [*uncertain, *((g.number, "fits more than one event") for _, g in same)], pairs
    return (same[0][1] if same else None), uncertain, pairs


ORDER = ("apart", "doubt", "same")


def _join(group: _Group, new: Telling) -> None:
    group.members.append(new)
    when = new.report.when
    if group.when is None or (when is not None and group.when.covers(when)):
        group.when = when


def _compatible(a: Report, b: Report) -> bool:
    """Whether two reports can be of one date. Days apart are compared too, for accounts that disagree on the day."""
    if a.when is None or b.when is None:
        return a.when is b.when
    if a.when.overlaps(b.when):
        return True
    gap = max((a.when.first - b.when.last).days, (b.when.first - a.when.last).days)
    return a.when.days == b.when.days == 1 and gap <= NEIGHBOURS


def _rank(report: Report) -> tuple[int, int, str]:
    """Exact days first, then days that are the article's own, then months, years, and what has no date."""
    if report.when is None:
        return 3, 0, ""
    return (1 if report.grounds == "published" else 0 if report.when.days == 1 else 2), report.when.days, report.when.edtf


def _features(telling: Telling, weight: Mapping[str, float]) -> tuple[str, ...]:
    rare = sorted(telling.content, key=lambda w: (-weight[w], w))[:RARE]
    acts = [f"{kind}\t{actor}" for kind in telling.kinds for actor in telling.actors]
    return (*rare, *sorted(acts))


def _cells(report: Report) -> tuple[str, ...]:
    """The cells that a report is found under: its own and the coarser ones that hold it."""
    if report.when is None:
        return ("",)
    first = report.when.first
    return tuple(dict.fromkeys((_cell(report.when), *_months(report.when), f"{first.year:04}")))


def _looked_up(report: Report) -> tuple[str, ...]:
    """The cells that a report looks in: those of its date, and of the days around it."""
    when = report.when
    if when is None:
        return ("",)
    if when.days > 1:
        return tuple(dict.fromkeys((_cell(when), *(() if when.days > 31 else _months(when)))))
    return tuple(_day(when.first, n) for n in range(-NEIGHBOURS, NEIGHBOURS + 1))


def _cell(when: When) -> str:
    if when.days == 1:
        return when.first.isoformat()
    return f"{when.first.year:04}-{when.first.month:02}" if when.days <= 31 else f"{when.first.year:04}"


def _months(when: When) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{d.year:04}-{d.month:02}" for d in (when.first, when.last))) if when.days <= 31 else ()


def _day(day: date, shift: int) -> str:
    try:
        return (day + timedelta(days=shift)).isoformat()
    except OverflowError:  # the calendar's ends
        return ""
