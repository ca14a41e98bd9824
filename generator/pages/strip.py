"""Pictures of time: an issue's events as marks on a strip, and an outlet's articles by month. Positions only."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator import prose
from generator.pages.words import first_words
from generator.records import Event, EventKind

SMALLEST, STEP, LARGEST = 3.5, 1.5, 8.0  # radius of a mark in pixels: for one origin, for each further one, at most
NEAR = 1.6  # marks closer than this, in hundredths of the strip's width, are stacked
ROW = 13  # pixels from one stacked mark to the next
YEARS = 9  # labelled at most
MONTHS = calendar.month_abbr


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: its middle in hundredths of the width and in pixels above the line, its radius, and what it says."""

    x: float
    y: float
    radius: float
    kind: EventKind
    title: str
    address: Markup


@dataclass(frozen=True, slots=True)
class Tick:
    """A year, or a quarter of one, on the line; `label` is empty where labels would stand too close."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip of `height` pixels above the line."""

    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    height: int


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole years laid on 0 to 100."""

    first: int
    last: int

    @classmethod
    def over(cls, days: Iterable[date]) -> Axis:
        """The years that these days lie in."""
        years = [day.year for day in days]
        return cls(min(years), max(years))

    def place(self, day: date) -> float:
        """Where a day stands: 1 to 99, so that a mark at either end is whole."""
        start, end = date(self.first, 1, 1).toordinal(), date(self.last, 12, 31).toordinal()
        return round(1 + 98 * (day.toordinal() - start) / (end - start), 2)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """A tick for each year, of many only some labelled; of one or two years for each quarter."""
        if self.last - self.first < 2:
            return tuple(Tick(self.place(date(year, month, 1)), str(year) if month == 1 else MONTHS[month])
                         for year in range(self.first, self.last + 1) for month in (1, 4, 7, 10))
        every = -(-(self.last - self.first + 1) // YEARS)
        return tuple(Tick(self.place(date(year, 1, 1)), str(year) if (year - self.first) % every == 0 else "")
                     for year in range(self.first, self.last + 1))


def strip(events: Sequence[Event], address: Callable[[str], Markup]) -> Strip | None:
    """The strip of an issue's dated events, each leading to the `address` of its id; None where there are none."""
    dated = [(event, event.when) for event in events if event.when]
    if not dated:
        return None
    axis = Axis.over(day for _, when in dated for day in (when.first, when.last))
    stacks: Counter[int] = Counter()
    marks = []
    for event, when in dated:
        middle = date.fromordinal((when.first.toordinal() + when.last.toordinal()) // 2)
        x = axis.place(middle)
        column = round(x / NEAR)
        marks.append(Mark(
            x=x, y=ROW * (stacks[column] + 0.5) + LARGEST / 2,
            radius=min(LARGEST, SMALLEST + STEP * (event.independent - 1)), kind=event.kind,
            title=f"{prose.spoken(when)}: {first_words(event.text)}", address=address(event.id)))
        stacks[column] += 1
    return Strip(tuple(marks), axis.ticks, int(ROW * max(stacks.values()) + LARGEST))
