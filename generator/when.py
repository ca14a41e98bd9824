"""When: a calendar date of any precision, written as EDTF (ISO 8601-2:2019, levels 0 and 1).

Forms: ``2020-12-14``, ``2020-12``, ``2020``, ``202X`` (decade), ``20XX`` (century), ``2020-21`` … ``2020-24``
(spring to winter), ``2020-33`` … ``2020-36`` (quarters, level 2), each with ``~`` for "about", and ``a/b`` for a
range of two of them.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d))?(?:-(\d\d))?(~?)")
# EDTF's codes for parts of a year: the first and the last month. Winter is that of the year's end.
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}


@lru_cache(maxsize=65536)
def _edges(text: str) -> tuple[date, date, str]:
    """First day, last day and precision of one EDTF point; ValueError where it is none."""
    match = POINT.fullmatch(text)
    if not match or match[1] == "0000":
        raise ValueError(f"{text!r} is no EDTF date")
    digits, month, day = match[1], match[2], match[3]
    if "X" in digits:
        if month:
            raise ValueError(f"{text!r} is no EDTF date")
        width = 10 ** digits.count("X")
        year = int(digits.replace("X", "0"))
        return date(max(year, 1), 1, 1), date(year + width - 1, 12, 31), "decade" if width == 10 else "century"
    year = int(digits)
    if day:
        exact = date(year, int(month), int(day))
        return exact, exact, "day"
    if not month:
        return date(year, 1, 1), date(year, 12, 31), "year"
    number = int(month)
    if number in SEASONS:
        first, last = SEASONS[number]
        end = year + 1 if last < first else year
        span = date(year, first, 1), date(end, last, calendar.monthrange(end, last)[1])
        return *span, "season" if number < 30 else "quarter"
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]), "month"


@dataclass(frozen=True, slots=True)
class When:
    """An EDTF date. Make one with `When.parse`; `str()` gives the same text back."""

    edtf: str

    @classmethod
    def parse(cls, text: str) -> When:
        """The date that `text` (EDTF) names; ValueError where it is none or runs backwards."""
        parts = text.strip().split("/")
        if len(parts) > 2:
            raise ValueError(f"{text!r} is no EDTF date")
        edges = [_edges(part) for part in parts]
        if edges[0][0] > edges[-1][1]:
            raise ValueError(f"{text!r} ends before it begins")
        return cls(text.strip())

    @classmethod
    def day(cls, day: date) -> When:
        """That one day."""
        return cls(day.isoformat())

    @classmethod
    def between(cls, first: date, last: date) -> When:
        """The days from `first` to `last`, in the shortest form that says it."""
        if first == last:
            return cls.day(first)
        for text in (f"{first.year:04}", f"{first.year:04}-{first.month:02}"):
            if _edges(text)[:2] == (first, last):
                return cls(text)
        return cls.parse(f"{first.isoformat()}/{last.isoformat()}")

    @property
    def first(self) -> date:
        """The first day that it may be."""
        return _edges(self.edtf.partition("/")[0])[0]

    @property
    def last(self) -> date:
        """The last day that it may be."""
        return _edges(self.edtf.rpartition("/")[2])[1]

    @property
    def precision(self) -> str:
        """day, month, quarter, season, year, decade, century or range."""
        return "range" if "/" in self.edtf else _edges(self.edtf)[2]

    @property
    def approximate(self) -> bool:
        """Whether the source says "about"."""
        return "~" in self.edtf

    @property
    def days(self) -> int:
        """How many days it spans; 1 for a day."""
        return (self.last - self.first).days + 1

    def overlaps(self, other: When) -> bool:
        """Whether some day may be both."""
        return self.first <= other.last and other.first <= self.last

    def covers(self, other: When) -> bool:
        """Whether every day of `other` lies in it."""
        return self.first <= other.first and other.last <= self.last

    def __str__(self) -> str:
        return self.edtf

    def __lt__(self, other: When) -> bool:
        return (self.first, self.last, self.edtf) < (other.first, other.last, other.edtf)
