"""Key dates: the days of a corpus that matter, and the sentences that tell them.

A day is weighed by the articles that name it, each counted once for every sign below, never by how often one article
does, and for as much as it is on the topic. Counts go in as logarithms: the tenth article tells less than the second.
A day stands out from the forty days around it, or it does not stand out: a quarter of their mean is taken off (burst).
Ten days around were too few: where a story is dense, its great days are neighbours and would put each other down. But
what is told alike of a day and of the days beside it is one event on its way through the news, and the eve and the
morrow of a great day are no key dates: the weight of three days on either side is taken off, by likeness.

The signs and their weights were set by hand on dated news corpora with timelines by journalists, in whole numbers and
for all corpora alike; `benchmarks/key_dates.py` says what each is worth, also on topics that they were not chosen by.
Counts by article, above all of those published later, follow Tran et al. (2013), "Predicting relevant news events for
timeline summaries", and Ghalandari and Ifrim (2020), "Examining the state-of-the-art in news timeline summarization".
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.records import Filed, KeyDate
from generator.steps import acts
from generator.steps.ranking import corpus, key_sentences
from generator.steps.ranking.corpus import Corpus, Line, Vector, add, likeness, unit
from generator.when import When

OFF_TOPIC: Final = 2  # power of an article's relevance: half as much on the topic counts a quarter
MOST_RELEVANT: Final = 2.0  # above this, relevance to the topic is length
EARLY: Final = 5  # sentences of an article that count as its beginning
AT_ONCE: Final = 2  # days within which news is reported
WEEK: Final = 7
AROUND: Final = 20  # days on either side that a day has to stand out from
BURST: Final = 0.25  # of the mean weight around a day, taken off its own
BESIDE: Final = 3  # days on either side that may tell of the same event …
SAME: Final = 1.0  # … and of their mean weight, by likeness, what is taken off the day's own
# How many articles …
WEIGHTS: Final[Mapping[str, float]] = {
    "named": 1,  # … name the day at all
    "at once": 1,  # … do so within two days: it was news
    "later": 2,  # … do so that were published after it: it is looked back upon
    "week later": 1,  # … more than a week after it
    "early": 1,  # … in their first sentences
    "about": 1,  # … in a sentence with one of the query's terms
    "followed": 2,  # … in a sentence that tells of what came after it: it is known by what took place then
    "done": 2,  # … in a sentence that tells of something done or befallen, not only said, planned or denied
}


@dataclass(frozen=True, slots=True)
class Day:
    """What a corpus shows of a day: `signs`, for each the logarithm of how many articles show it, each counted for as
    much as it is on the topic; `told`, the middle of all sentences that name the day (length 1)."""

    signs: Mapping[str, float]
    told: Vector


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for: so many `dates` (days within `first` and `last`) with at most so many `sentences` each.

    `terms` say what the timeline is about; `issue` keeps to the passages that are filed under it.
    """

    terms: tuple[str, ...] = ()
    issue: str | None = None
    first: date | None = None
    last: date | None = None
    dates: int = 10
    sentences: int = 1


def timeline(filed: Sequence[Filed], query: Query) -> tuple[KeyDate, ...]:
    """The key dates, oldest first, each with a score from 0 to 1 (the weightiest day)."""
    gathered = corpus.gather(filed, query.terms, query.issue)
    scores = weigh(signs(gathered, query.first or date.min, query.last or date.max))
    best = sorted(scores, key=lambda day: (-scores[day], day))[: query.dates]
    top = max((scores[day] for day in best), default=0.0) or 1.0
    told = key_sentences.tell(gathered, sorted(best), query.sentences)
    return tuple(KeyDate(When.day(date.fromordinal(day)), round(max(0.0, scores[day] / top), 3), excerpts)
                 for day, excerpts in told if excerpts)


def signs(gathered: Corpus, first: date, last: date) -> dict[int, Day]:
    """Every day (ordinal) from `first` to `last` that an article names."""
    low, high = first.toordinal(), last.toordinal()
    shown: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    told: dict[int, dict[str, float]] = defaultdict(dict)
    for day, line, found in _signs(gathered, range(low, high + 1)):
        for sign in found:
            shown[day][sign].add(line.article)
        add(told[day], gathered.vector(line.words))
    worth = [min(relevance, MOST_RELEVANT) ** OFF_TOPIC for relevance in gathered.relevance]
    return {day: Day({sign: math.log1p(sum(worth[article] for article in sorted(articles)))
                      for sign, articles in by_sign.items()}, unit(told[day])) for day, by_sign in shown.items()}


def weigh(
    days: Mapping[int, Day], weights: Mapping[str, float] = WEIGHTS, burst: float = BURST, same: float = SAME
) -> dict[int, float]:
    """The weight of each day, by its signs, by how far it stands out from the days around it, and by what the days
    beside it do not tell as well."""
    alone = {day: sum(weights[sign] * amount for sign, amount in one.signs.items()) for day, one in days.items()}
    return {day: weight - burst * _around(alone, day) - same * _beside(days, alone, day)
            for day, weight in alone.items()}


def _beside(days: Mapping[int, Day], weights: Mapping[int, float], day: int) -> float:
    """The mean weight of the days right beside it, each for as much as what is told of both is alike."""
    beside = (near for step in range(-BESIDE, BESIDE + 1) if step and (near := day + step) in days)
    return sum(weights[near] * likeness(days[day].told, days[near].told) for near in beside) / (2 * BESIDE)


def _around(weights: Mapping[int, float], day: int) -> float:
    """The mean weight of the days beside it."""
    beside = (weights.get(day + step, 0.0) for step in range(-AROUND, AROUND + 1) if step)
    return sum(beside) / (2 * AROUND)


def _signs(gathered: Corpus, wanted: range) -> Iterator[tuple[int, Line, list[str]]]:
    """For each sentence and day that it names, the signs that this is a day to remember."""
    for lines, published, article in zip(gathered.lines, gathered.published, gathered.articles, strict=True):
        for line in lines:
            days = [day for day in line.days if day in wanted]
            if not days:
                continue
            common = ["named"]
            if line.place < EARLY:
                common.append("early")
            if line.about:
                common.append("about")
            if _tells(gathered.text(line), article.language):
                common.append("done")
            for day in days:
                ago = published - day if published is not None else -1
                timely = {"at once": 0 <= ago <= AT_ONCE, "later": ago > 0, "week later": ago > WEEK,
                          "followed": day in line.followed}
                yield day, line, common + [sign for sign, holds in timely.items() if holds]


def _tells(sentence: str, language: str) -> bool:
    """Whether something done or befallen is told."""
    return any(not act.negated and (act.noun or act.stage >= acts.DONE) for act in acts.acts(sentence, language))
