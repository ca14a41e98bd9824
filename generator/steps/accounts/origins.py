"""Origins: which reports really are one source speaking.

Two reports of one event share an origin when both come from one outlet or owner, when both come from one agency, when
their sentence is the same or reworded, or when their articles share several passages. `independent` is the smallest
number of origins that accounts for all reports.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from generator.records import Article, Desk, Disagreement, Quote, Report, Sentence
from generator.steps.reports.places import quotes_by_sentence
from generator.steps.words import MARKS, tokens

REWORDED = (
    0.75  # share of two sentences' words that stand in both in the same order, from which one is the other's copy
)
TURNED = 0.85  # share of words in both, in whatever order, from which it is too
SHORTEST = 5  # words below which equal sentences prove nothing
PLAIN = 7  # words below which sentences that are nearly equal prove nothing: there are few ways to tell a plain fact
# Accounts that disagree in one of these are no copies of each other, however alike their words are.
OPPOSED = frozenset({"negation", "stage", "agent", "proposer"})
SEVERAL = 2  # sentences of their own that two articles share word for word, from which one is taken from the other
LONG = 6  # words that such a one has at least
FORMULA = 12  # articles in which the same words stand, above which they are a formula
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


def credited(articles: Mapping[str, Article], desk: Desk) -> dict[str, Article]:
    """The articles, each with the origins that it shares with those that it has several passages in common with.

    Texts that share sentences word for word are one source wherever they tell of an event, though other
    sentences of theirs are worded anew: the agency that any of them names, else the earliest of them.
    """
    agencies = {_outlet(name, desk) for article in articles.values() for name in article.origins}
    found = dict(articles)
    for group in _sharing(articles):
        members = sorted((articles[name] for name in group), key=lambda a: (_published(a), a.id))
        names = [_outlet(name, desk) for a in members for name in (a.outlet, *a.origins) if name]
        if set.intersection(*(set(_named(a, desk)) for a in members)):
            continue
        source = [name for name in names if name in agencies] or list(_named(members[0], desk))
        for article in members:
            own = {_outlet(name, desk) for name in (article.outlet, *article.origins) if name}
            added = (name for name in dict.fromkeys(source) if name not in own)
            found[article.id] = replace(article, origins=(*article.origins, *added))
    return found


def _outlet(name: str, desk: Desk) -> str:
    outlet = desk.outlet(name)
    return outlet.name if outlet else name


def _published(article: Article) -> str:
    return article.published.when.first.isoformat() if article.published else "9999-12-31"


def _sharing(articles: Mapping[str, Article]) -> list[set[str]]:
    """Groups of articles that share at least `SEVERAL` sentences of their own, each with another of its group.

    What a speaker said proves no copy: everyone at a press conference has the same words. Nor do words that very many
    articles have, which are a formula.
    """
    holders: dict[tuple[str, ...], dict[str, None]] = {}
    for article in articles.values():
        quotes = quotes_by_sentence(article)
        for sentence in article.sentences:
            row = tokens(sentence.of(article.text), article.language)
            words = tuple(t.word.text for t in row if t.word.text not in MARKS)
            if len(words) >= LONG and not _is_spoken(sentence, quotes.get(sentence, ())):
                holders.setdefault(words, {})[article.id] = None
    shared: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for words, holding in holders.items():
        if 1 < len(holding) <= FORMULA:
            for pair in combinations(holding, 2):
                shared.setdefault(pair, []).append(words)
    groups: list[set[str]] = []
    for pair, rows in shared.items():
        if len(rows) >= SEVERAL:
            joined = [group for group in groups if group & set(pair)]
            groups = [group for group in groups if group not in joined] + [set(pair).union(*joined)]
    return groups


def _is_spoken(sentence: Sentence, quotes: Sequence[Quote]) -> bool:
    """Whether at least half of a sentence is quoted word for word."""
    quoted = sum(
        min(q.end, sentence.end) - max(q.start, sentence.start)
        for q in quotes
        if q.kind == "direct" and q.meets(sentence)
    )
    return 2 * quoted >= sentence.end - sentence.start


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
    rows = [tokens(r.text, code) for r, code in zip(reports, languages, strict=True)]
    words = [tuple(t.word.stem for t in row if t.word.content) for row in rows]
    every = [tuple(t.word.text for t in row) for row in rows]  # "not" too
    groups: list[list[int]] = []
    for at in range(len(reports)):
        home = next(
            (
                g
                for g in groups
                if (reworded(words[g[0]], words[at]) or (every[g[0]] == every[at] and len(every[at]) >= LONG))
                and (every[g[0]] == every[at] or not any(g[0] in d and at in d for d in apart))
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
    if min(len(a), len(b)) < (SHORTEST if shared == 1 else PLAIN) or shared < REWORDED:
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
