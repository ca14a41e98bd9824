"""Joins: which entries an editor's `merge` means, where a passage that it names holds several.

Words that the edit quotes choose. Where it quotes none of a passage, the entry is taken that is most like those of the
other passages, by the likeness that merges reports; where two are nearly as like, the edit is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from generator.records import Article, Edit, Problem, Report
from generator.steps.accounts.points import gather
from generator.steps.edits.edits import Key, Plan, hits_part, key, parts, quoted
from generator.steps.events.alike import LEAST, overlap
from generator.steps.events.same_event import CLEAR
from generator.steps.events.tellings import Telling, Weights, telling, weigh

REMEDY = 'add quote: with words of the one that is meant, or quotes: ["…", "…"] with words of each passage\'s'


@dataclass(frozen=True, slots=True)
class _Pool:
    """The reports of one passage that a merge may mean, and whether it means them all."""

    passage: str
    reports: tuple[Report, ...]
    settled: bool


def chosen(
    made: Plan, articles: Mapping[str, Article], reports: Sequence[Report]
) -> tuple[Plan, tuple[Problem, ...]]:
    """The plan whose merges hit what they mean, and a problem for each of which that is not clear."""
    merges = [edit for edit, _ in made.hits if edit.act == "merge"]
    if not merges:
        return made, ()
    named = Plan(tuple((edit, keys) for edit, keys in made.hits if edit.act != "merge")).named
    pools = {edit: _pools(edit, articles, reports, named) for edit in merges}
    problems, hits = [], []
    likeness = None
    for edit, keys in made.hits:
        if edit.act == "merge" and any(not pool.settled for pool in pools[edit]):
            likeness = likeness or _Likeness.of(articles, reports)
            found, unclear = _settled(pools[edit], likeness)
            if unclear:
                fact = f"merge of {' and '.join(edit.passages)}: {unclear.passage} holds {len(unclear.reports)} entries"
                problems.append(Problem(edit.path, edit.line, fact, REMEDY))
                continue
            keys = frozenset(map(key, found))
        elif edit.act == "merge":
            keys = frozenset(key(r) for pool in pools[edit] for r in pool.reports)
        hits.append((edit, keys))
    return Plan(tuple(hits)), tuple(problems)


def _pools(
    edit: Edit, articles: Mapping[str, Article], reports: Sequence[Report], named: frozenset[Key]
) -> list[_Pool]:
    """Of each passage the entries that stand in it; where none does, the sentences that belong to another's."""
    pools = []
    for name, quote in parts(edit):
        article = name.partition("#")[0]
        rows = [r for r in reports if r.article == article]
        held = tuple(r for r in rows if hits_part(name, quote, r, articles))
        words = quoted(name, quote, articles)
        if words is None and len(held) > 1:
            own = {key(p.report) for p in gather(articles[article], rows, named)}
            held = tuple(r for r in held if key(r) in own) or held
        pools.append(_Pool(name, held, words is not None or len(held) < 2))
    return pools


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How alike the reports of a corpus are."""

    tellings: Mapping[Key, Telling]
    weights: Weights

    @classmethod
    def of(cls, articles: Mapping[str, Article], reports: Sequence[Report]) -> _Likeness:
        """The likeness among these reports."""
        read = {key(r): telling(r, articles[r.article].language) for r in reports}
        return cls(read, weigh(list(read.values())))

    def between(self, one: Report, other: Report) -> float:
        """The overlap of two reports' words, more where their dates meet and where they tell of one kind of act; 0
        below what merging looks at."""
        a, b = self.tellings[key(one)], self.tellings[key(other)]
        dates = one.when is not None and other.when is not None and one.when.overlaps(other.when)
        alike = overlap(a, set(a.content), b, self.weights)
        return alike * (1 + dates + bool(a.kinds & b.kinds)) if alike >= LEAST else 0.0


def _settled(pools: Sequence[_Pool], likeness: _Likeness) -> tuple[list[Report], _Pool | None]:
    """The reports that are meant; else the passage of which that is not clear."""
    found = [r for pool in pools if pool.settled for r in pool.reports]
    rest = [pool for pool in pools if not pool.settled]
    if not found:
        pairs: dict[tuple[Report, ...], float] = {
            (a, b): likeness.between(a, b)
            for one, other in combinations(rest, 2)
            for a, b in product(one.reports, other.reports)
            if a != b
        }
        best = _clear(pairs)
        if best is None:
            return [], rest[0]
        found = list(best)
        rest = [pool for pool in rest if not set(best) & set(pool.reports)]
    for pool in rest:
        fits: dict[tuple[Report, ...], float] = {
            (r,): max(likeness.between(r, other) for other in found) for r in pool.reports if r not in found
        }
        one = _clear(fits)
        if one is None:
            return [], pool
        found += one
    return found, None


def _clear(fits: Mapping[tuple[Report, ...], float]) -> tuple[Report, ...] | None:
    """What fits clearly better than anything else."""
    ranked = sorted(fits, key=lambda choice: fits[choice], reverse=True)
    if not ranked or not fits[ranked[0]]:
        return None
    return ranked[0] if all(fits[ranked[0]] > CLEAR * fits[choice] for choice in ranked[1:2]) else None
