"""Feasts and holidays: the day that a rule of the language file names in a year.

A rule is a fixed day ("12-25"), the n-th weekday of a month ("11-4x4" is the fourth Thursday of November, "05-1x-1"
the last Monday of May), or a feast of the moon's calendars ("easter", "orthodox", "hebrew": the Jewish new year;
"hanukkah", "lunar", "nowruz", "diwali", "ramadan", "fitr", "adha", "ashura"); days may be added to each ("easter-2",
"11-1x1+1"). Those that hang on sighting the moon are known to a day or so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from generator.dates.moon import diwali, islamic, lunar_new_year, nowruz
from generator.dates.units import add_months

HOLIDAY: Final = re.compile(
    r"(?:(?P<feast>[a-z]+)|(?P<month>\d\d)-(?P<day>\d+)(?:x(?P<count>-?\d))?)(?P<more>[+-]\d+)?"
)
REFORM = 1583  # the first year whose Easter is the Gregorian calendar's
HEBREW_EPOCH = -1373427  # 1 Tishri of the Jewish year 1, as an ordinal of `datetime.date`
HEBREW_YEARS = 3761  # between the number of the Jewish year that begins in an autumn and the Gregorian one


def days_of(rule: str, year: int) -> list[date]:
    """The days that `rule` names in `year`: one, two of a shorter year than ours, none where its arithmetic does not
    reach; ValueError for a rule that is none."""
    found = HOLIDAY.fullmatch(rule)
    if not found:
        raise ValueError(f"{rule!r} is no rule of a holiday")
    if found["feast"] in SIGHTED:
        days = islamic(year, *SIGHTED[found["feast"]][:2])
    elif found["feast"]:
        day = FEASTS[found["feast"]](year)
        days = [day] if day else []
    elif found["count"]:
        days = [nth_weekday(year, int(found["month"]), int(found["day"]), int(found["count"]))]
    else:
        days = [date(year, int(found["month"]), int(found["day"]))]
    more = int(found["more"] or 0)
    return [date.fromordinal(min(day.toordinal() + more, date.max.toordinal())) for day in days]


def about(rule: str, day: date) -> str | None:
    """The EDTF date of a feast on `day` that may have been kept a day earlier or later; None where it is exact."""
    if rule == "diwali":
        return f"{day}~"
    if rule not in SIGHTED:
        return None
    last = date.fromordinal(min(day.toordinal() + SIGHTED[rule][2] - 1, date.max.toordinal()))
    return f"{day}~" if last == day else f"{day}~/{last}~"


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher); before it, as in histories, the Julian."""
    if year < REFORM:
        return _julian_easter(year)
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian date (Meeus, Astronomical Algorithms, chapter 8)."""
    return _julian_easter(year) + timedelta(days=max(year // 100 - year // 400 - 2, 0))


def _julian_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, by its day there."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1)


def hebrew_new_year(year: int) -> date:
    """1 Tishri in the autumn of `year` (Dershowitz and Reingold, Calendrical Calculations)."""
    number = year + HEBREW_YEARS
    before, own, after = (_elapsed(number + step) for step in (-1, 0, 1))
    late = 2 if after - own == 356 else int(own - before == 382)
    return date.fromordinal(min(HEBREW_EPOCH + own + late, date.max.toordinal()))


def _elapsed(number: int) -> int:
    """Days from the epoch to the mean new moon of a Jewish year, put off from Sunday, Wednesday and Friday."""
    months = (235 * number - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + ((3 * (days + 1)) % 7 < 3)


def hanukkah(year: int) -> date:
    """25 Kislev: the month before it has a day more in a complete year of 355 or 385 days."""
    first = hebrew_new_year(year)
    complete = (hebrew_new_year(min(year + 1, date.max.year)) - first).days % 10 == 5
    return date.fromordinal(min(first.toordinal() + 83 + complete, date.max.toordinal()))


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The `number`-th (from 1; -1: the last) `weekday` (1 Monday to 7 Sunday) of a month."""
    if number < 0:
        last = add_months(date(year, month, 1), 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))


FEASTS: Final[dict[str, Callable[[int], date | None]]] = {
    "easter": easter, "orthodox": orthodox_easter, "hebrew": hebrew_new_year, "hanukkah": hanukkah,
    "lunar": lunar_new_year, "nowruz": nowruz, "diwali": diwali,
}  # fmt: skip
SIGHTED: Final = {"ramadan": (9, 1, 30), "fitr": (10, 1, 1), "adha": (12, 10, 1), "ashura": (1, 10, 1)}
