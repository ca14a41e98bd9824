"""What the corpus covers: articles by outlet and month, and the gaps between them, said plainly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from generator import prose
from generator.pages.strip import Axis, Tick
from generator.records import Article

GAP = 3  # whole months without an article that are worth a sentence


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
