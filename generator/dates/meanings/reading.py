"""What a meaning is given and what it gives: slots, context and reading; and the parts that several meanings share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.dates.direction import Direction
from generator.dates.frames import Frame
from generator.dates.rules import Slots
from generator.dates.units import UNKNOWN
from generator.records import TimeGrounds
from generator.when import When

# Days: a cue that asks for a date so far off loses to one so near on the other side.
FAR, NEAR = {1: 270, -1: 300}, {1: 95, -1: 45}
DAY_OR_WEEK = re.compile(r"\d{4}-(\d\d-\d\d|W\d\d)")
MONTH, RECENT = 30, 21  # days; a day that is nearer to the article is its news
UNCUED = 1.75  # news mostly looks back: what lies ahead counts as so much farther off
BACK, YEAR_BACK = 1.75, 4.0  # and a history goes on, above all over the end of a year


@dataclass(frozen=True, slots=True)
class Story:
    """The date that was mentioned last: its TIMEX3 value and calendar date; the last quarter; and the day on which it
    began, if it was told by both its ends ("November 1812 – March 1813").

    A year before our era has no such date.
    """

    value: str
    when: When | None
    quarter: str | None
    begun: date | None = None

    @property
    def day(self) -> date:
        """The day that counting starts from."""
        return self.when.first if self.when else date.min

    def year_near(self, day_in: Callable[[int], date | None]) -> int | None:
        """The year whose day, by `day_in`, lies within the time that was told by both its ends, or nearest to it."""
        if self.begun is None or self.when is None:
            return None
        begun, last = self.begun, self.when.last
        days = in_years(begun.year, day_in)
        apart = {year: max((begun - day).days * BACK, (day - last).days, 0) for year, day in days.items()}
        return min(apart, key=lambda year: apart[year], default=None)

    def __str__(self) -> str:
        return f"the last mentioned date, {self.when or 'one before our era'}"


@dataclass(frozen=True, slots=True)
class Context:
    """What a match is read against. `day`: the article's; None where it has no date."""

    day: date | None
    story: Story | None
    narrative: bool
    day_first: bool | None
    cue: Callable[[], Direction | None]
    frame: Callable[[], Frame | None]
    beside: bool = False  # the story's date stands in the same paragraph

    def year_beside(self, month: int, day: int) -> str | None:
        """The year of a day in the month that its own paragraph told last, unless the day is ahead or about the
        article's own: "In January 2025 traders found leaks. They wrote to the town hall on January 17"."""
        told = re.match(r"(\d{4})-(\d\d)\b", self.story.value) if self.story and self.beside else None
        if told is None or int(told[2]) != month or (self.day and self.day.year == int(told[1])):
            return None
        cue = self.cue()
        recent = self.day and abs((self.day.month - month) * MONTH + self.day.day - day) <= RECENT
        return None if recent or (cue and cue.sign > 0) else told[1]

    def unknown_day(self, unit: str) -> str | None:
        """What to say of a day or week counted from the story, where it told no more than a month: 2018-05-XX."""
        if self.story is None or unit not in ("D", "W", "WE", "F") or DAY_OR_WEEK.match(self.story.value):
            return None
        if unit == "D" and re.fullmatch(r"\d{4}(-\d\d)?", self.story.value):
            return (self.story.value + "-XX-XX")[: len("2018-05-XX")]
        return UNKNOWN[unit]

    def years_of_old(self, steps: int) -> str | None:
        """So many years on from a story of years before our era; None where it is none, or comes to our own."""
        told = re.match(r"BC(\d{4})", self.story.value) if self.story else None
        year = int(told[1]) - steps if told else 0
        return f"BC{year:04}" if 0 < year < 10000 else None

    def base(self, story: bool = False, spoken: bool = False) -> tuple[date | None, str]:
        """The day to count from and how to call it: the last mentioned date where the words or the text hang on it.

        `spoken`: the words count from who speaks, also in a history ("today", "two years ago").
        """
        if self.story and (story or (self.narrative and not spoken)):
            return self.story.day if self.story.when else None, str(self.story)
        return self.day, f"the article's date, {self.day}" if self.day else "an article without a date"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a match means. `days`: the calendar date (EDTF) where it is not the one that `value` stands for.

    TIMEX3 counts a night to the day on which it began; "the night of July 18-19" lies on both. A length has
    days where a date is told by it: "will open in two weeks".
    """

    value: str
    grounds: TimeGrounds = "explicit"
    anchor: str | None = None
    reason: str | None = None
    days: str | None = None


def number(slots: Slots, name: str) -> int | None:
    """The whole number in a slot, without its ordinal ending; None where the slot is empty."""
    found = slots.get(name)
    if found is None or isinstance(found, int):
        return found
    digits = "".join(letter for letter in found if letter.isdecimal())
    return int(digits) if digits else None


def amount(slots: Slots) -> float | None:
    """How many: digits ("2.5", "5 1/2") or the words' values added up; None for "several"."""
    if "vague" in slots:
        return None
    total = float(sum(int(slots[name]) for name in ("tens", "ones") if name in slots))
    for part in str(slots.get("digits", "")).replace(",", "").replace("-", " ").split():
        top, _, bottom = part.partition("/")
        total += float(top) / float(bottom or 1) if float(bottom or 1) else 0
    return total + (0.5 if "half" in slots else 0)


def full_year(slots: Slots, context: Context, ahead: int = 10) -> int | None:
    """The year in the slots: four digits, or two ('98): in a history near the year told, else at most `ahead` years
    after the article."""
    if "century" in slots:
        return int(slots["century"]) + int(slots.get("tens", 0)) + int(slots.get("ones", 0))
    year = number(slots, "year")
    if year is None or year >= 100:
        return year
    if context.narrative and context.story:
        latest = context.story.day.year + 50
    else:
        latest = (context.day.year if context.day else 2029) + ahead
    return year + (latest - year) // 100 * 100


def in_years(year: int, day_in: Callable[[int], date | None]) -> dict[int, date]:
    """{year: its day} of that year and the two beside it."""
    years = range(max(year - 1, 1), min(year + 1, 9999) + 1)
    return {number: day for number in years if (day := day_in(number))}


def next_told(options: dict[int, str], year: int) -> tuple[str, str]:
    """Of {distance in days: value} the one that a history means whose last mentioned date lies in `year`."""
    weights = {
        gap: 1.0 if gap >= 0 else BACK if int(value[:4]) >= year else YEAR_BACK for gap, value in options.items()
    }
    return options[
        min(options, key=lambda gap: (abs(gap) * weights[gap], gap))
    ], "the nearest to it, as the story goes on"


def nearest(options: dict[int, str], cue: Direction | None) -> tuple[str, str]:
    """Of {distance in days: value} the one that the cue points to, else the nearest; with the reason."""
    ahead = min((d for d in options if d >= 0), default=None)
    behind = max((d for d in options if d <= 0), default=None)
    closest = min(options, key=lambda d: (abs(d) * (UNCUED if d > 0 else 1), d))
    chosen = None if cue is None else ahead if cue.sign > 0 else behind
    if cue is None or chosen is None:
        return options[closest], "the nearest to it"
    overruled = abs(chosen) > FAR[cue.sign] and abs(closest) < NEAR[cue.sign]
    if (cue.close and len(options[closest]) == len("2020-12")) or (cue.beside and cue.onward):
        overruled = False  # "signed the deal in December", "will be closed by May"
    if overruled:
        return options[closest], f"the nearest to it, though {cue}"
    return options[chosen], f"the nearest {'after' if chosen >= 0 else 'before'} it: {cue}"
