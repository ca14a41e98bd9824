"""Evidence: how likely two reports are of one event, where no rule says that they are or are not.

Each sign that two reports show counts a little, for or against, and what they add up to is a likelihood (a logistic
model: Berkson 1944; weights of evidence for linking records: Fellegi and Sunter 1969, "A Theory for Record Linkage").
Day and rare words count most: articles of a dossier seldom tell of two things on one day in the same rare words,
however else they put them. The weights stand in evidence.yml, with how they were found (benchmarks/same_event.py).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp, log, sqrt
from pathlib import Path

import yaml

from generator.steps.events.conflicts import of_others, verbs
from generator.steps.events.tellings import UNIT, Telling, Weights, date_words, days_between
from generator.steps.words import words

FILE = Path(__file__).with_suffix(".yml")
LEAST = 1.2  # weight of shared words below which nothing else is looked at
WEEK, MONTH = 7, 31  # days
FEW = 10  # reports of a day up to which their number changes nothing; few dossiers that were learned from have more
CROWDED = 2.0  # what each e-fold number beyond takes off: at 1, half of what 150 articles on a quake joined was wrong
ENOUGH = 50  # reports from which it is known what is rare among them
ACTS = ("kinds of act", "one act", "other acts", "other verbs", "other names", "one a statement", "both statements",
        "one still ahead")
WORDS = 8  # shared words beyond which more of them tell nothing new


def likelihood(a: Telling, b: Telling, alike: float, weights: Weights) -> float:
    """How likely two dated reports of one language are to tell of one event: 0 to 1. `alike`: their overlap.

    The more reports a day has, the less likely are two of them to be of one event, whatever their words: prior odds
    fall as their number grows. They fall, too, where there are so few reports that any word is rare among them. What
    cannot come to one half, whatever the acts say, is 0: acts take longest to read.
    """
    shown = _of_words(a, b, alike, weights)
    if shown is None:
        return 0.0
    known = _weights()
    odds = known["always"] + _sum({**shown, **_of_dates(a, b)})
    odds -= CROWDED * max(0.0, log(_reports(a, b, weights) / FEW)) + max(0.0, log(ENOUGH / weights.reports))
    if odds + sum(max(0.0, known[name]) for name in ACTS) < 0:
        return 0.0
    return 1 / (1 + exp(-odds - _sum(_of_acts(a, b))))


def _sum(shown: Mapping[str, float]) -> float:
    known = _weights()
    return sum(known[name] * value for name, value in shown.items())


def signs(a: Telling, b: Telling, alike: float, weights: Weights) -> Mapping[str, float] | None:
    """What speaks for or against it that two reports are of one event; None where they share next to nothing."""
    shown = _of_words(a, b, alike, weights)
    return None if shown is None else {**shown, **_of_dates(a, b), **_of_acts(a, b)}


def _of_words(a: Telling, b: Telling, alike: float, weights: Weights) -> dict[str, float] | None:
    shared = _shared(a, b, weights)
    weight = sum(shared) / UNIT
    if weight < LEAST:
        return None
    return {
        "weight of the shared words": sqrt(weight),
        "shared words": min(len(shared), WORDS),
        "overlap": alike,
        "shared figures": len(a.figures & b.figures),
    }


def _of_dates(a: Telling, b: Telling) -> dict[str, float]:
    longest = max(a.last_day - a.first_day, b.last_day - b.first_day)
    posted = a.posted or b.posted
    if gap := days_between(a, b):
        name = "the next day" if gap == 1 else "some days apart"
        return {f"{name}, one only the article's" if posted else name: 1}
    if longest > WEEK and (a.first_day, a.last_day) != (b.first_day, b.last_day):
        return {"in that month or year": 1}
    if longest:
        return {"one week" if longest <= WEEK else "one month" if longest <= MONTH else "one year": 1}
    return {"one day, only an article's" if posted else "one day": 1}


def _of_acts(a: Telling, b: Telling) -> dict[str, float]:
    told, others = ({act.kind for act in t.told} for t in (a, b))
    acting, other = (verbs(t.report.text, t.language).keys() for t in (a, b))
    kinds = [t.report.kind for t in (a, b)]
    return {
        "kinds of act": bool(a.kinds & b.kinds),
        "one act": bool(told & others),
        "other acts": bool(told and others and not told & others),
        "other verbs": bool(acting and other and not acting & other),
        "other names": of_others(a, b),
        "one a statement": kinds.count("statement") == 1,
        "both statements": kinds.count("statement") == len(kinds),
        "one still ahead": kinds.count("scheduled") == 1,
    }


def _reports(a: Telling, b: Telling, weights: Weights) -> int:
    """How many reports have the date of either, or, where one is a month or year that the other is in, a day of it."""
    dates = {(a.first_day, a.last_day), (b.first_day, b.last_day)}
    first, last = max(dates, key=lambda date: date[1] - date[0])
    found = sum(weights.reports_of[date] for date in dates)
    if len(dates) > 1 and last - first > WEEK:
        days = bisect_right(weights.days, last) - bisect_left(weights.days, first)
        found += days - sum(weights.reports_of[date] for date in dates if date[0] == date[1])
    return max(1, found)


def _shared(a: Telling, b: Telling, weights: Weights) -> Sequence[int]:
    """The weights of the words that two reports share besides those of their dates; a name in several words is one."""
    shared = set(a.content).intersection(b.content)
    shared -= {weights.number[s] for s in _words_of_date(a) | _words_of_date(b) if s in weights.number}
    found: list[int] = []
    named = False
    for word in words(a.report.text, a.language) if shared else ():
        number = weights.number.get(word.sense) if word.content else None
        if number in shared:
            shared.discard(number)
            weight = weights.by_number[number]
            name = word.capital and word.nameable
            if name and named:
                found[-1] = max(found[-1], weight)
            else:
                found.append(weight)
            named = name
        else:
            named = False
    return found


def _words_of_date(telling: Telling) -> set[str]:
    return {word.sense for word in words(date_words(telling.report), telling.language)}


@lru_cache
def _weights() -> Mapping[str, float]:
    loaded: Mapping[str, float] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["weights"]
    return loaded
