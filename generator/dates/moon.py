"""New moons, and the days that hang on them or on the sun: the lunar new year, Diwali, Nowruz, the Islamic calendar.

Days are ordinals of `datetime.date`, with the time of the day as a fraction.
"""

from __future__ import annotations

from datetime import date
from math import floor, radians, sin
from typing import Final

JULIAN: Final = 1721424.5  # the Julian day of ordinal 0
MONTH, FIRST = 29.530588861, 730125.6  # days of a mean month; the new moon of 6 January 2000
INDIA, CHINA = 5.5 / 24, 8 / 24  # days ahead of Greenwich
KNOWN = range(1901, 2101)  # years for which the arithmetic holds to the day
SUNSET = 18.325 / 24  # Diwali is kept on the last evening that the old moon still covers
LIBRA = (10, 17)  # about when the sun enters the stars of that sign, in which Diwali's moon falls
LAST: Final = date.max.toordinal()
ISLAMIC = 227014  # the day before 1 Muharram of the year 1, 16 July 622 of the Julian calendar


def new_moon(number: int) -> float:
    """The `number`-th new moon from January 2000 on, Greenwich time, to some minutes (Meeus, Astronomical Algorithms,
    chapter 49, the greatest terms)."""
    sun, moon, node = (
        radians(begin + step * number)
        for begin, step in ((2.5534, 29.1053567), (201.5643, 385.81693528), (160.7108, 390.67050284))
    )
    return (
        2451550.09766 - JULIAN + MONTH * number - 0.4072 * sin(moon) + 0.17241 * sin(sun) + 0.01608 * sin(2 * moon)
        + 0.01039 * sin(2 * node) + 0.00739 * sin(moon - sun) - 0.00514 * sin(moon + sun) + 0.00208 * sin(2 * sun)
    )  # fmt: skip


def new_moons(first: float, last: float, zone: float) -> list[float]:
    """The new moons from `first` to `last`, all in the time of `zone`."""
    number = floor((first - FIRST) / MONTH) - 1
    found = (new_moon(number + step) + zone for step in range(floor((last - first) / MONTH) + 5))
    return [moon for moon in found if first <= moon <= last]


def lunar_new_year(year: int) -> date | None:
    """The second new moon behind the month of the winter solstice, in Peking; the third where a month is put in.

    The solstice is Meeus's mean one (chapter 27).
    """
    if year not in KNOWN:
        return None
    far = (year - 2001) / 1000
    solstice = floor(2451900.05952 - JULIAN + 365242.74049 * far - 0.06223 * far**2 + CHINA)
    days = [floor(moon) for moon in new_moons(solstice - 31, solstice + 95, CHINA)]
    later = [day for day in days if day > max(day for day in days if day <= solstice)]
    return next(day for day in map(date.fromordinal, later[1:]) if day >= date(year, 1, 21))


def diwali(year: int) -> date | None:
    """The evening before the new moon of Kartika ends, in India; places may keep it a day earlier or later."""
    if year not in KNOWN:
        return None
    begin = date(year, *LIBRA).toordinal() + 0.4
    return date.fromordinal(floor(new_moons(begin, begin + MONTH + 0.7, INDIA)[0] - SUNSET))


def nowruz(year: int) -> date | None:
    """The Iranian new year, by the cycle of 33 years that keeps to the equinox from 1799 to 2254 (Borkowski 1996)."""
    if not 1799 <= year <= 2254:
        return None
    own = year - 621
    return date.fromordinal(date(2020, 3, 20).toordinal() + 365 * (own - 1399) + (8 * own + 21) // 33 - 339)


def islamic(year: int, month: int, day: int) -> list[date]:
    """The days of `year` that the tabular calendar has for a day of an Islamic month: one, or two, as its years are
    shorter (Dershowitz and Reingold, Calendrical Calculations). Sightings of the moon may put it a day off."""
    near = (year - 622) * 33 // 32
    numbers = (
        ISLAMIC + (own - 1) * 354 + (3 + 11 * own) // 30 + 29 * (month - 1) + month // 2 + day
        for own in range(max(near - 1, 1), near + 4)
    )
    return [day for day in (date.fromordinal(min(own, LAST)) for own in numbers) if day.year == year]
