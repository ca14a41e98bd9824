"""Origins: which reports really are one source speaking.

Two reports of one event share an origin when both come from one outlet or owner, when both come from one agency, or
when their sentence is the same or reworded. `independent` is the smallest number of origins that accounts for all
reports.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from generator.records import Article, Desk, Disagreement, Report
from generator.steps.words import tokens

REWORDED = (
    0.75  # share of two sentences' words that stand in both in the same order, from which one is the other's copy
)
TURNED = 0.85  # share of words in both, in whatever order, from which it is too
SHORTEST = 5  # words below which equal sentences prove nothing
# Accounts that disagree in one of these are no copies of each other, however alike their words are.
OPPOSED = frozenset({"negation", "stage", "agent", "proposer"})
EXACT = 12  # origins up to which the smallest cover is searched exactly; above it the greedy one is taken


def trace(
    reports: Sequence[Report], articles: Mapping[str, Article], desk: Desk, differs: Sequence[Disagreement] = ()
) -> tuple[tuple[str, ...], ...]:
    """Of each report of one event, the names of the origins that it may come from: at least one.

    `differs` are the disagreements between them.
    """
    named = [_named(articles[r.article], desk) for r in reports]
    copies = _copies(reports, articles, [set(d.accounts) for d in differs if d.what in OPPOSED])
    found = []
    for at, names in enumerate(named):
        shared = [
            f"the words of {reports[group[0]].article}"
            for group in copies
            if at in group and not set.intersection(*(set(named[n]) for n in group))
        ]
        found.append((*names, *shared))
    return tuple(found)


def independent(origins: Sequence[tuple[str, ...]]) -> int:
    """The smallest number of origins that accounts for every report (a minimum set cover)."""
    members: dict[str, set[int]] = {}
    for at, names in enumerate(origins):
        for name in names:
            members.setdefault(name, set()).add(at)
    sets = [s for s in members.values() if not any(s < other for other in members.values())]
    unique = [s for n, s in enumerate(sets) if s not in sets[:n]]
    everything = set(range(len(origins)))
    if len(unique) <= EXACT:
        for size in range(1, len(unique) + 1):
            if any(set().union(*chosen) == everything for chosen in combinations(unique, size)):
                return size
    return _greedy(unique, everything)


def _greedy(sets: Sequence[set[int]], everything: set[int]) -> int:
    left, count = set(everything), 0
    while left:
        left -= max(sets, key=lambda s: len(s & left))
        count += 1
    return count


def _named(article: Article, desk: Desk) -> tuple[str, ...]:
    """The outlet, its owner where another outlet has the same, and the agencies that the text comes from."""
    names: list[str] = []
    for name in (article.outlet, *article.origins):
        outlet = desk.outlet(name)
        if outlet is None:
            names += [name] if name else []
            continue
        names.append(outlet.name)
        if outlet.owner and sum(o.owner == outlet.owner for o in desk.outlets) > 1:
            names.append(outlet.owner)
    return tuple(dict.fromkeys(names)) or (article.id,)


def _copies(reports: Sequence[Report], articles: Mapping[str, Article], apart: Sequence[set[int]]) -> list[list[int]]:
    """Groups of reports (by their places) of several articles whose sentence is the same or reworded."""
    languages = [articles[r.article].language for r in reports]
    words = [
        tuple(t.word.stem for t in tokens(r.text, code) if t.word.content)
        for r, code in zip(reports, languages, strict=True)
    ]
    groups: list[list[int]] = []
    for at in range(len(reports)):
        home = next(
            (
                g
                for g in groups
                if reworded(words[g[0]], words[at])
                and (words[g[0]] == words[at] or not any(g[0] in d and at in d for d in apart))
            ),
            None,
        )
        if home is None:
            groups.append([at])
        else:
            home.append(at)
    return [g for g in groups if len({reports[n].article for n in g}) > 1]


def reworded(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two rows of words are one sentence: nearly all words stand in both, or most in the same order (the
    longest common subsequence against the mean length)."""
    if a == b:
        return len(a) >= SHORTEST
    shared = 2 * len(set(a) & set(b)) / (len(set(a)) + len(set(b))) if a and b else 0
    if min(len(a), len(b)) < SHORTEST or shared < REWORDED:
        return False
    return shared >= TURNED or 2 * _common(a, b) / (len(a) + len(b)) >= REWORDED


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(b) + 1)
    for word in a:
        previous = 0
        for n, other in enumerate(b, 1):
            previous, row[n] = row[n], previous + 1 if word == other else max(row[n], row[n - 1])
    return row[-1]
