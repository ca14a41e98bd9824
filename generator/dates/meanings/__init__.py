"""What the rules of every language mean: small functions from the words of a match to a TIMEX3 value.

A meaning takes the match's slots and its context and gives a `Reading`, or None where the words make no date
("February 30"). Slots are the classes of the pattern in lower case: month, day, year, weekday, unit, amount, step, …
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from generator.dates.meanings.calendar import (
    calendar,
    century,
    day_of_month,
    decade,
    era,
    numeric,
    part_of_day,
    range_end,
    range_start,
    span,
    step_month,
    week_of,
    week_of_month,
)
from generator.dates.meanings.counted import (
    ahead,
    clock,
    clock_in_night,
    edge_day,
    latest,
    overnight,
    shift,
    weekday,
    weekday_beside,
    weekday_of_month,
    weekday_the_nth,
)
from generator.dates.meanings.lengths import duration, reference, repeated
from generator.dates.meanings.named import holiday, quarter, season
from generator.dates.meanings.reading import Context, Reading, Story
from generator.dates.rules import Slots

__all__ = ["MEANINGS", "Context", "Meaning", "Reading", "Story"]

Meaning = Callable[[Slots, Context], Reading | None]
MEANINGS: Final[dict[str, Meaning]] = {
    meaning.__name__.replace("_", "-"): meaning
    for meaning in (
        calendar, numeric, span, range_start, range_end, day_of_month, step_month, part_of_day, week_of, week_of_month,
        decade, century, era, season, quarter, holiday,
        weekday, weekday_the_nth, weekday_beside, weekday_of_month, overnight, shift, ahead, latest, edge_day, clock,
        clock_in_night, duration, repeated, reference,
    )
}  # fmt: skip
