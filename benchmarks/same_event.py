"""How well reports of one event in several newspapers are joined, and the weights by which they are.

    python benchmarks/same_event.py [FOLDER]        # what is joined, missed and joined wrongly, dossier by dossier
    python benchmarks/same_event.py [FOLDER] --fit  # the weights too, as generator/steps/events/evidence.yml has them

FOLDER (dossiers/ beside this file, if left out) holds a folder for each dossier: `articles.jsonl`, and `events.json`, a
list of the events that several of the articles tell of: {"event", "edtf" (null if unknown), "kind" ("event" or
"statement"), "told": {article: [words that stand in it once, …]}, "differs": [{"what", article: words, …}], "copies":
[[article, …]]}. An event that is not listed is told by one article. The dossiers here are invented; who wrote them, and
who said which of their reports tell of one event, did not look at what this software makes of them. Those in held_out/
were left out of everything that was learned from the others.

A pair is two articles that tell of one event and are no copies of each other; it is joined if an entry has a report of
both. The weights are those of a logistic regression (Newton's method, with a small ridge) over all pairs of reports of
two articles that are left to them; they are judged by those fitted on the other dossiers, one left out at a time.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp
from pathlib import Path
from typing import Any

from generator import pipeline
from generator.project.files import drafts
from generator.records import Article, Desk, Event, Filed, Span
from generator.steps.accounts import points
from generator.steps.events import compared, evidence, same_event
from generator.steps.events.alike import overlap
from generator.steps.events.tellings import Telling, telling, weigh
from generator.steps.reports.reports import reports
from generator.when import When

DOSSIERS = Path(__file__).parent / "dossiers"
DAYS = 3  # that a report's date may be off for it to tell of an event
RIDGE = 0.33  # weight of the penalty on large weights
ROUNDS = 25  # of Newton's method; it has settled long before
Pair = tuple[Mapping[str, float], bool]  # the signs that two reports show, and whether they are of one event


@dataclass(frozen=True, slots=True)
class Told:
    """An event that several articles tell of, and where each does."""

    name: str
    when: When | None
    places: Mapping[str, Sequence[Span]]
    differs: Sequence[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Articles, the events that several of them tell of, and the pairs of articles that are copies."""

    name: str
    filed: Sequence[Filed]
    events: Sequence[Told]
    copies: frozenset[frozenset[str]]


def main() -> None:
    """Print a line for each dossier, then their sum; with --fit the weights."""
    names = [a for a in sys.argv[1:] if not a.startswith("--")]
    folder = Path(names[0]) if names else DOSSIERS
    dossiers = [read(path.parent) for path in sorted(folder.glob("*/events.json"))]
    total: Counter[str] = Counter()
    for dossier in dossiers:
        found = judge(dossier)
        total += found
        print(line(dossier.name, found))
    print(line("sum", total))
    if "--fit" in sys.argv:
        fit({dossier.name: list(pairs(dossier)) for dossier in dossiers})


def read(folder: Path) -> Dossier:
    """One dossier. KeyError or ValueError where its words do not stand in its articles."""
    articles, _ = pipeline.read_all(drafts(folder / "articles.jsonl"), Desk())
    texts = {article.id: article.text for article in articles}
    rows: list[dict[str, Any]] = json.loads((folder / "events.json").read_text(encoding="utf-8"))
    events = [
        Told(row["event"], When.parse(row["edtf"]) if row["edtf"] else None,
             {name: [_found(words, texts[name]) for words in said] for name, said in row["told"].items()},
             [{k: v for k, v in differs.items() if k != "what"} for differs in row.get("differs", ())])
        for row in rows
    ]
    copies = frozenset(frozenset(pair) for row in rows for group in row.get("copies", ())
                       for pair in combinations(group, 2))
    return Dossier(folder.name, [pipeline.file(article, Desk()) for article in articles], events, copies)


def _found(words: str, text: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


# ── what is joined ───────────────────────────────────────────────────────────────────────────────────────


def judge(dossier: Dossier) -> Counter[str]:
    """Counts of pairs (all, joined, of joins that are wrong) and of differences (all, shown, not listed)."""
    made, _ = pipeline.edition(dossier.filed, (), Desk())
    told = [[_events_of(account.report.article, account.report, dossier) for account in event.accounts]
            for event in made.events]
    found: Counter[str] = Counter()
    for number, listed in enumerate(dossier.events):
        joined = [{account.report.article for account, of in zip(event.accounts, rows, strict=True) if number in of}
                  for event, rows in zip(made.events, told, strict=True)]
        for pair in _pairs_of(listed.places, dossier):
            found.update(pairs=1, joined=any(pair <= names for names in joined))
        for differs in listed.differs:
            shown = any(len(differs.keys() & _disagreeing(event)) > 1
                        for event, rows in zip(made.events, told, strict=True) if any(number in of for of in rows))
            found.update(differences=1, shown=shown)
    for event, numbers in zip(made.events, told, strict=True):
        found.update(_wrong(event, numbers, dossier))
    return found


def _pairs_of(names: Mapping[str, object] | set[str], dossier: Dossier) -> Iterator[frozenset[str]]:
    return (pair for two in combinations(sorted(names), 2) if (pair := frozenset(two)) not in dossier.copies)


def _disagreeing(event: Event) -> set[str]:
    return {event.accounts[place].report.article for d in event.differs for place in d.accounts}


def _wrong(event: Event, numbers: Sequence[set[int]], dossier: Dossier) -> Counter[str]:
    """The pairs of articles that an entry joins, those of them that have no event in common, and its differences."""
    names = [account.report.article for account in event.accounts]
    found: Counter[str] = Counter()
    for pair in _pairs_of(set(names), dossier):
        of = [set().union(*(n for name, n in zip(names, numbers, strict=True) if name == one)) for one in pair]
        found.update(made=1, wrong=not of[0] & of[1])
    listed = [differs for n in set().union(*numbers) for differs in dossier.events[n].differs]
    for difference in event.differs:
        arguing = {names[place] for place in difference.accounts}
        found.update(said=1, unlisted=not any(len(arguing & differs.keys()) > 1 for differs in listed))
    return found


def _events_of(article: str, report: Span, dossier: Dossier) -> set[int]:
    return {n for n, told in enumerate(dossier.events)
            if any(report.meets(place) for place in told.places.get(article, ()))}


def line(name: str, found: Mapping[str, int]) -> str:
    """What was found, in a line."""
    return (f"{name:12} pairs joined {found['joined']:3} of {found['pairs']:4}   wrong {found['wrong']:3} of "
            f"{found['made']:3}   differences {found['shown']:3} of {found['differences']:3}, "
            f"not listed {found['unlisted']:2} of {found['said']:2}")


# ── the weights ──────────────────────────────────────────────────────────────────────────────────────────


def pairs(dossier: Dossier) -> Iterator[Pair]:
    """Every pair of reports of two articles that can be compared."""
    tellings = [telling(point.report, f.article.language)
                for f in dossier.filed
                for point in points.gather(f.article, reports(f, everything=True))]
    weights = weigh(tellings)
    articles = {f.article.id: f.article for f in dossier.filed}
    told = [_dated_events_of(t, articles[t.report.article], dossier) for t in tellings]
    for (a, of_a), (b, of_b) in combinations(zip(tellings, told, strict=True), 2):
        if frozenset((a.report.article, b.report.article)) in dossier.copies:
            continue
        if compared.can_be_one(a, b) and same_event.compatible(a, b):
            shown = evidence.signs(a, b, overlap(a, set(a.content), b, weights), weights)
            if shown is not None:
                yield shown, bool(of_a & of_b)


def _dated_events_of(told: Telling, article: Article, dossier: Dossier) -> set[int]:
    """The events that a report tells of by its own date too: what it only mentions has another."""
    found = _events_of(article.id, told.report, dossier)
    when = told.report.when
    return {n for n in found if when is None or (event := dossier.events[n].when) is None
            or max(when.first - event.last, event.first - when.last).days <= DAYS}


def fit(known: Mapping[str, Sequence[Pair]]) -> None:
    """Print how well pairs are judged by weights fitted on the other dossiers, then the weights fitted on all."""
    right = wrong = 0
    for name, rows in known.items():
        weights = regression([pair for other, others in known.items() if other != name for pair in others])
        judged = [one for shown, one in rows if _likely(shown, weights) >= compared.LIKELY]
        right, wrong = right + sum(judged), wrong + len(judged) - sum(judged)
    every = [pair for rows in known.values() for pair in rows]
    print(f"\n{len(every)} pairs of reports, {sum(one for _, one in every)} of one event")
    print(f"as likely as {compared.LIKELY} or more, each dossier judged by the others: {right} right, {wrong} wrong")
    print("weights:")
    for name, weight in sorted(regression(every).items(), key=lambda item: -item[1]):
        print(f"  {name}: {weight:.2f}")


def _likely(shown: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return 1 / (1 + exp(-weights["always"] - sum(weights.get(name, 0.0) * value for name, value in shown.items())))


def regression(rows: Sequence[Pair]) -> dict[str, float]:
    """The weights of a logistic regression."""
    names = ["always", *sorted({name for shown, _ in rows for name in shown})]
    table = [([1.0, *(float(shown.get(name, 0)) for name in names[1:])], one) for shown, one in rows]
    weights = [0.0] * len(names)
    for _ in range(ROUNDS):
        slope = [-RIDGE * w * (n > 0) for n, w in enumerate(weights)]
        curve = [[RIDGE * (n == m) for m in range(len(names))] for n in range(len(names))]
        for values, one in table:
            likely = 1 / (1 + exp(-sum(w * v for w, v in zip(weights, values, strict=True))))
            held = [(n, v) for n, v in enumerate(values) if v]
            for n, v in held:
                slope[n] += v * (one - likely)
                for m, u in held:
                    curve[n][m] += v * u * likely * (1 - likely)
        weights = [w + step for w, step in zip(weights, _solved(curve, slope), strict=True)]
    return dict(zip(names, weights, strict=True))


def _solved(rows: list[list[float]], right: Sequence[float]) -> list[float]:
    """The solution of a system of linear equations, by Gauss's elimination."""
    table = [[*row, value] for row, value in zip(rows, right, strict=True)]
    for n in range(len(table)):
        best = max(range(n, len(table)), key=lambda m: abs(table[m][n]))
        table[n], table[best] = table[best], table[n]
        table[n] = [v / table[n][n] for v in table[n]]
        for m in range(len(table)):
            if m != n and table[m][n]:
                table[m] = [v - table[m][n] * u for v, u in zip(table[m], table[n], strict=True)]
    return [row[-1] for row in table]


if __name__ == "__main__":
    main()
