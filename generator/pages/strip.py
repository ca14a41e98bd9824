"""An issue's events over time, as marks on a strip. Positions only."""

from __future__ import annotations

import calendar
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator import prose
from generator.pages.words import first_words
from generator.records import Event, EventKind
from generator.when import When

SMALLEST, STEP, LARGEST = 3.5, 1.5, 8.0  # radius of a mark in pixels: for one origin, for each further one, at most
NEAR = 2.2  # marks closer than this, in hundredths of the strip's width, are stacked
ROW = 13  # pixels from one stacked mark to the next
RANK = 2 / 3  # how far a day's place follows its rank among the days that have a mark; for the rest, the calendar
LETTER = 2.4  # hundredths of the width that a letter of a label takes where the strip is narrow
VAGUE = frozenset({"decade", "century"})  # precisions that know of no year


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
    """A place on the line with its label, which ends there where it stands `before` it, and begins there otherwise."""

    x: float
    label: str
    before: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip of `height` pixels above the line."""

    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    height: int


@dataclass(frozen=True, slots=True)
class Scale:
    """The `days` that have a mark, as ordinals in order, laid on 0 to 100: from the first of them to the last.

    By the calendar alone a week in which everything happened is one column beside an event of ten years before; by rank
    alone ten years are as wide as a day. So a day stands between the two places. Order is kept, and a longer time
    between two neighbours is the wider one.
    """

    days: tuple[int, ...]

    @classmethod
    def over(cls, days: Iterable[date]) -> Scale:
        """The scale of these days."""
        return cls(tuple(sorted({day.toordinal() for day in days})))

    def place(self, day: date) -> float:
        """Where a day from the first to the last stands: 1 to 99, so that a mark at either end is whole; a single day
        in the middle."""
        if len(self.days) == 1:
            return 50.0
        at = day.toordinal()
        after = max(bisect_left(self.days, at), 1)
        low, high = self.days[after - 1 : after + 1]
        rank = (after - 1 + (at - low) / (high - low)) / (len(self.days) - 1)
        time = (at - self.days[0]) / (self.days[-1] - self.days[0])
        return round(1 + 98 * (RANK * rank + (1 - RANK) * time), 2)


def strip(events: Sequence[Event], address: Callable[[str], Markup]) -> Strip | None:
    """The strip of an issue's dated events, each leading to the `address` of its id; None where there are none."""
    dated = [(date.fromordinal((when.first.toordinal() + when.last.toordinal()) // 2), when, event)
             for event in events if (when := event.when)]
    if not dated:
        return None
    dated.sort(key=lambda placed: placed[0])
    scale = Scale.over(middle for middle, _, _ in dated)
    rows: list[float] = []  # where the last mark of each stands, from the line up
    marks = []
    for middle, when, event in dated:
        x = scale.place(middle)
        row = next((row for row, end in enumerate(rows) if x - end >= NEAR), len(rows))
        rows[row : row + 1] = [x]
        marks.append(Mark(
            x=x, y=ROW * (row + 0.5) + LARGEST / 2,
            radius=min(LARGEST, SMALLEST + STEP * (event.independent - 1)), kind=event.kind,
            title=f"{prose.spoken(when)}: {first_words(event.text)}", address=address(event.id)))
    return Strip(tuple(marks), _ticks(scale, [(middle, when) for middle, when, _ in dated]),
                 int(ROW * len(rows) + LARGEST))


def _ticks(scale: Scale, dated: Sequence[tuple[date, When]]) -> tuple[Tick, ...]:
    """Where there is room for its label: a tick for each year that has marks, under its first one if it can be; for the
    last day; and for others. One stands under a mark alone: between them, such a scale has nothing to look up.
    """
    ticks: dict[tuple[float, float], Tick] = {}  # by what their labels take up
    years: set[int] = set()
    for middle, when in dated:
        known = middle.year in years or when.precision in VAGUE
        if not known and _put(ticks, scale.place(middle), str(middle.year)):
            years.add(middle.year)
    days = [(middle, when) for middle, when in dated if when.precision in ("day", "month") and middle.year in years]
    for middle, when in (*days[-1:], *days):
        month = calendar.month_abbr[middle.month]
        _put(ticks, scale.place(middle), f"{middle.day}\N{NO-BREAK SPACE}{month}" if when.precision == "day" else month)
    return tuple(ticks[taken] for taken in sorted(ticks))


def _put(ticks: dict[tuple[float, float], Tick], x: float, label: str) -> bool:
    """Whether there was room for a tick with its label, and it was added."""
    wide = LETTER * len(label)
    before = x + wide > 100
    start, end = (x - wide, x) if before else (x, x + wide)
    if any(start < done and other < end for other, done in ticks):
        return False
    ticks[start, end] = Tick(x, label, before)
    return True
