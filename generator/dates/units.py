"""Arithmetic on TIMEX3 values: a unit of the calendar, a step in it, and the EDTF date that a value stands for.

Units: D day, W week, F fortnight, M month, Q quarter, Y year, E decade, C century, S season, WE weekend; H, MI and SE
for hours, minutes and seconds. TIMEX3: Pustejovsky et al., TimeML 1.2.1, with the values of TIDES (Ferro et al. 2005):
weeks are ISO 8601 weeks; a decade is the first three digits of its years (``199``), a century the first two (``19``).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from generator.when import When

SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
SEASON_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
CLOCK_UNITS = {"H": "H", "MI": "M", "SE": "S"}  # as TIMEX3 writes them behind a T
UNKNOWN = {  # TIMEX3 writes an X for each digit that is not known
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "E": 3 * "X",
    "C": "XX", "S": "XXXX-XX", "WE": "XXXX-WXX-WE",
}  # fmt: skip
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE|-\d)?")


def add_months(day: date, months: int) -> date:
    """`day` that many months later (or earlier), on the last day of a month that is too short."""
    index = day.year * 12 + day.month - 1 + months
    year, month = min(max(index // 12, 1), 9998), index % 12 + 1
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def move(day: date, unit: str, count: int) -> date:
    """`day` moved by `count` of `unit`; the calendar's ends hold."""
    months = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "S": 3}.get(unit)
    if months:
        return add_months(day, max(-120000, min(120000, months * count)))
    days = {"D": 1, "W": 7, "WE": 7, "F": 14}.get(unit, 0) * count
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal() - 400))


def value_of(day: date, unit: str) -> str:
    """The TIMEX3 value of the `unit` that `day` lies in."""
    year = f"{day.year:04}"
    if unit == "M":
        return f"{year}-{day.month:02}"
    if unit == "Y":
        return year
    if unit in ("W", "WE", "F"):
        iso = day.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "Q":
        return f"{year}-Q{(day.month + 2) // 3}"
    if unit == "E":
        return year[:3]
    if unit == "C":
        return year[:2]
    return day.isoformat()


@lru_cache(maxsize=16384)
def when_of(value: str) -> When | None:
    """The calendar date that a TIMEX3 value stands for; None for durations, references and unknown years."""
    value = value.partition("T")[0]
    try:
        week = WEEK.fullmatch(value)
        if week:
            if (week[3] or "-WE")[1:].isdigit():
                return When.day(date.fromisocalendar(int(week[1]), int(week[2]), int(week[3][1:])))
            monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
            return When.between(monday + timedelta(days=5 if week[3] else 0), monday + timedelta(days=6))
        year, _, part = value.partition("-")
        if part in SEASONS:
            return When.parse(f"{year}-{SEASONS[part]}")
        if part[:1] == "Q":
            return When.parse(f"{year}-{int(part[1:]) + 32}")
        if part[:1] == "H":
            number = int(year)
            first = part == "H1"
            return When.between(date(number, 1 if first else 7, 1), date(number, 6 if first else 12, 30 + (not first)))
        return When.parse(value.ljust(4, "X"))  # a decade or a century
    except ValueError:
        return None
