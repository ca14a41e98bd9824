"""What the corpus covers: articles by outlet and month, and the gaps between them, said plainly."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from generator import prose
from generator.records import Article

YEARS = 9  # labelled at most
GAP = 3  # whole months without an article that are worth a sentence


@dataclass(frozen=True, slots=True)
class Tick:
    """A year, or a quarter of one, on the line; `label` is empty where labels would stand too close."""

    x: float
    label: str


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
            return tuple(Tick(self.place(date(year, month, 1)), str(year) if month == 1 else calendar.month_abbr[month])
                         for year in range(self.first, self.last + 1) for month in (1, 4, 7, 10))
        every = -(-(self.last - self.first + 1) // YEARS)
        return tuple(Tick(self.place(date(year, 1, 1)), str(year) if (year - self.first) % every == 0 else "")
                     for year in range(self.first, self.last + 1))


@dataclass(frozen=True, slots=True)
class Month:
    """The articles of a month: where it stands in the picture (0 to 100) and how many there are."""

    x: float
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class Row:
    """An outlet's articles; `undated` have no month."""

    outlet: str
    months: tuple[Month, ...]
    undated: int
    articles: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A time without articles, by the months on either side of it."""

    after: str
    before: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """The picture: a row for each outlet, the most articles first."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    gaps: tuple[Gap, ...]


def coverage(articles: Iterable[Article]) -> Coverage:
    """The coverage of these articles. An article counts in the month in which it may first have been published."""
    months: dict[str, Counter[date]] = {}
    undated: Counter[str] = Counter()
    for article in articles:
        outlet = article.outlet or "Outlet not known"
        counted = months.setdefault(outlet, Counter())
        if article.published:
            counted[article.published.when.first.replace(day=1)] += 1
        else:
            undated[outlet] += 1
    covered = sorted({month for counted in months.values() for month in counted})
    axis = Axis.over(covered) if covered else None
    rows = [Row(outlet, tuple(Month(axis.place(month.replace(day=15)), prose.month(month), number)
                              for month, number in sorted(counted.items()) if axis),
                undated[outlet], counted.total() + undated[outlet]) for outlet, counted in months.items()]
    rows.sort(key=lambda row: (-row.articles, row.outlet))
    return Coverage(tuple(rows), axis.ticks if axis else (), tuple(_gaps(covered)))


def _gaps(covered: list[date]) -> Iterator[Gap]:
    for before, after in pairwise(covered):
        if 12 * (after.year - before.year) + after.month - before.month > GAP:
            yield Gap(prose.month(before), prose.month(after))
