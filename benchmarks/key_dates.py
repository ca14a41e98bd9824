"""How well key dates are ranked, and what each sign is worth.

    python benchmarks/key_dates.py FOLDER

FOLDER holds a folder for each topic: `articles.jsonl` (a corpus), `timelines.jsonl` (a timeline by a journalist on
each line: {"name", "events": [[date, [sentence, …]], …]}) and `terms.txt` (what it is about, a term a line). For each
timeline as many days are ranked, in its range, as it has. The measure is the F1 of the days, of mean precision and
mean recall. Any ranking does well by it where a timeline has most days of its range, so the mean average precision of
the whole ranking is printed too, and both again where only some of the articles are known, as in a small corpus.
Nothing is fitted: the weights are whole numbers, set by hand, the same for every topic. How much of that is luck, the
last table shows: for each topic, those of `CHOICES` that do best on the others, and how they and the first do on it.
"""

from __future__ import annotations

import itertools
import json
import random
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import mean

from generator import pipeline
from generator.project.files import drafts
from generator.records import Desk, Filed
from generator.steps.ranking import corpus, key_dates

SHARES = ((1.0, 1), (0.3, 4), (0.1, 6))  # share of the articles, and how often one is drawn
# Weights of the sign "followed", and of the likeness to the days beside: with and without each of the two.
CHOICES = tuple(itertools.product((0, key_dates.WEIGHTS["followed"]), (0.0, key_dates.SAME)))


@dataclass(frozen=True, slots=True)
class Timeline:
    """The days (ordinals) that a journalist chose, and what each day of their range shows."""

    topic: str
    name: str
    chosen: frozenset[int]
    days: Mapping[int, key_dates.Day]


@dataclass(frozen=True, slots=True)
class Setting:
    """Weights of the signs, of the days around and of those beside."""

    weights: Mapping[str, float] = field(default_factory=lambda: key_dates.WEIGHTS)
    burst: float = key_dates.BURST
    same: float = key_dates.SAME


Drawn = Sequence[tuple[float, Sequence[Timeline]]]


def main() -> None:
    """Print each timeline, then the means, then what they would be without each sign."""
    topics = [path.parent for path in sorted(Path(sys.argv[1]).glob("*/timelines.jsonl"))]
    read = {topic: [pipeline.file(pipeline.skim(draft, Desk()), Desk())
                    for draft in drafts(topic / "articles.jsonl")] for topic in topics}
    drawn = [(share, [timeline for topic in topics for timeline in timelines(topic, draw(read[topic], share, seed))])
             for share, times in SHARES for seed in range(times)]
    for timeline in drawn[0][1]:
        precision, recall = match(timeline, Setting())
        print(f"{timeline.name:45} {len(timeline.chosen):4} days  F1 {harmonic(precision, recall):.3f}")
    print(f"\n{'':20}" + "".join(f"{f'{share:.0%}: F1':>10} {'AP':>6}" for share, _ in SHARES))
    row("as it is", drawn, Setting())
    for sign in key_dates.WEIGHTS:
        row(f"without {sign}", drawn, without(sign))
    row("without burst", drawn, Setting(burst=0.0))
    row("without same", drawn, Setting(same=0.0))
    print()
    for topic in dict.fromkeys(timeline.topic for timeline in drawn[0][1]):
        followed, same = max(CHOICES, key=lambda choice: score(drawn, choice, topic))
        row(f"{topic}: {followed}, {same}", of(drawn, topic), chosen(followed, same))
        row(f"{topic}: 0, 0.0", of(drawn, topic), chosen(*CHOICES[0]))


def without(sign: str) -> Setting:
    """All weights but that of one sign."""
    return Setting(weights={**key_dates.WEIGHTS, sign: 0})


def chosen(followed: float, same: float) -> Setting:
    """Other weights of what is left to choose."""
    return Setting(weights={**key_dates.WEIGHTS, "followed": followed}, same=same)


def of(drawn: Drawn, topic: str) -> Drawn:
    """The timelines of one topic."""
    return [(share, [timeline for timeline in made if timeline.topic == topic]) for share, made in drawn]


def score(drawn: Drawn, choice: tuple[float, float], left_out: str) -> float:
    """The mean average precision on all topics but one, each counting alike."""
    by_topic: dict[str, list[float]] = defaultdict(list)
    for _, made in drawn:
        for timeline in made:
            if timeline.topic != left_out:
                by_topic[timeline.topic].append(average_precision(timeline, chosen(*choice)))
    return mean(map(mean, by_topic.values()))


def draw(filed: Sequence[Filed], share: float, seed: int) -> Sequence[Filed]:
    """Some of the articles, in their order."""
    kept = set(random.Random(seed).sample(range(len(filed)), round(share * len(filed))))
    return [one for number, one in enumerate(filed) if number in kept]


def timelines(topic: Path, filed: Sequence[Filed]) -> list[Timeline]:
    """The topic's timelines, with what these articles show of the days of each."""
    gathered = corpus.gather(filed, (topic / "terms.txt").read_text(encoding="utf-8").split("\n"))
    found = []
    for line in (topic / "timelines.jsonl").read_text(encoding="utf-8").splitlines():
        timeline = json.loads(line)
        days = sorted({date.fromisoformat(day) for day, sentences in timeline["events"] if any(sentences)})
        shown = key_dates.signs(gathered, days[0], days[-1])
        found.append(Timeline(topic.name, timeline["name"], frozenset(day.toordinal() for day in days), shown))
    return found


def ranked(timeline: Timeline, setting: Setting) -> list[int]:
    """All days of the range that an article names, the weightiest first."""
    scores = key_dates.weigh(timeline.days, setting.weights, setting.burst, setting.same)
    return sorted(scores, key=lambda day: (-scores[day], day))


def match(timeline: Timeline, setting: Setting) -> tuple[float, float]:
    """Precision and recall of as many days as the journalist chose."""
    best = ranked(timeline, setting)[: len(timeline.chosen)]
    hits = len(timeline.chosen.intersection(best))
    return hits / max(1, len(best)), hits / len(timeline.chosen)


def average_precision(timeline: Timeline, setting: Setting) -> float:
    """The mean, over the chosen days, of the precision down to each (0 for one that no article names)."""
    hits, total = 0, 0.0
    for place, day in enumerate(ranked(timeline, setting), 1):
        if day in timeline.chosen:
            hits += 1
            total += hits / place
    return total / len(timeline.chosen)


def harmonic(precision: float, recall: float) -> float:
    """F1."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def row(name: str, drawn: Drawn, setting: Setting) -> None:
    """Print the means for each share of the articles."""
    print(f"{name:20}", end="")
    for share, _ in SHARES:
        sets = [made for of, made in drawn if of == share]
        pairs = [[match(timeline, setting) for timeline in made] for made in sets]
        f1 = mean(harmonic(mean(p for p, _ in one), mean(r for _, r in one)) for one in pairs)
        print(f"{f1:10.3f} {mean(average_precision(t, setting) for made in sets for t in made):6.3f}", end="")
    print()


if __name__ == "__main__":
    main()
