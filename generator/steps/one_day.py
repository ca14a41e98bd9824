"""One day: reports that date what they tell to one day, or month, by words of their own, and share rare words, are one.

Articles of a dossier seldom tell of two things on one day in the same rare words, however else they put them: "voted by
74 votes to 8 to leave the accord", "backed the move by 74 votes to 9". The fewer reports a day has, the less likely are
two of them to be of two events, so what is needed grows with their number (as the prior odds in Fellegi and Sunter
1969, "A Theory for Record Linkage").
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from generator.steps.conflicts import of_others, other_verbs
from generator.steps.tellings import UNIT, Telling, Weights
from generator.steps.words import words

NEEDED = 5.5  # the least weight of shared words: two rare ones, in a small corpus
COARSE = 7.5  # the same where a date is no single day
OTHER_ACTS = 9.5  # the same where each report tells of an act that the other does not name
PARALLEL = 0.5  # overlap from which such reports differ in nothing but the act: "imposed tariffs", "discussed tariffs"
LONGEST = 31  # days of a date beyond which nothing is one for it
FEW = 6  # reports of a day up to which no more is needed
GROWTH = 2.5  # what is needed more for every e-fold number of them
CERTAIN = 14.0  # from which other verbs for one thing do not count: "boarded the trawler", "seized the trawler"
LEAST_WORDS = 2  # that they share, and one more where they tell of other acts
SCALE = 25.0  # the weight that counts as being wholly alike


def one_day(a: Telling, b: Telling, alike: float, weights: Weights) -> float:
    """How alike two reports are that are one event for their day and words, 0 where they are not. `alike`: their
    overlap."""
    if not (_dates_itself(a) and _dates_itself(b)) or a.first_day > b.last_day or b.first_day > a.last_day:
        return 0.0
    days = max(a.last_day - a.first_day, b.last_day - b.first_day)
    if days > LONGEST:
        return 0.0
    counted = _counted(a, b, set(a.content).intersection(b.content), weights)
    weight = sum(counted) / UNIT
    more = GROWTH * max(0.0, log(max(1, _reports(a, b, weights)) / FEW))
    if len(counted) < LEAST_WORDS or weight < NEEDED + more:
        return 0.0
    others = _of_other_acts(a, b)
    if others and alike >= PARALLEL:
        return 0.0
    if of_others(a, b):
        return 0.0
    needed = max(COARSE if days else NEEDED, OTHER_ACTS if others else 0.0) + more
    return min(1.0, weight / SCALE) if len(counted) >= LEAST_WORDS + others and weight >= needed else 0.0


def is_certain(alike: float) -> bool:
    """Whether what `one_day` found is so much that other verbs do not speak against it."""
    return alike >= CERTAIN / SCALE


def _dates_itself(telling: Telling) -> bool:
    return not (telling.undated or telling.posted or telling.report.kind == "statement")


def _of_other_acts(a: Telling, b: Telling) -> bool:
    """Whether each report tells by its verbs of something that the other does not name."""
    if not other_verbs(a, b):
        return False
    told, others = ({act.kind for act in t.told} for t in (a, b))
    return told.isdisjoint(b.kinds) and others.isdisjoint(a.kinds)


def _reports(a: Telling, b: Telling, weights: Weights) -> int:
    """How many reports have the date of either."""
    return sum(weights.reports_of[days] for days in {(a.first_day, a.last_day), (b.first_day, b.last_day)})


def _counted(a: Telling, b: Telling, shared: set[int], weights: Weights) -> Sequence[int]:
    """The weights of the words that two reports share besides those of their dates; a name in several words is one."""
    own = {weights.number[stem] for stem in _of_dates(a) | _of_dates(b) if stem in weights.number}
    found: list[int] = []
    named = False
    for word in words(a.report.text, a.language):
        number = weights.number.get(word.stem) if word.content else None
        if number in shared and number not in own:
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


def _of_dates(telling: Telling) -> set[str]:
    """The words of a report's date."""
    report = telling.report
    if report.phrase is None:
        return set()
    said = report.text[max(0, report.phrase.start - report.start) : max(0, report.phrase.end - report.start)]
    return {word.stem for word in words(said, telling.language)}
