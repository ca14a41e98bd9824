"""Dates as a line or a field states them: ISO 8601, figures in any order, months in words of any language.

In `03/01/2026` the day and the month could change places. Then both readings are kept, and the country of the
article's outlet decides (`publication`); where it is not known, nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator import languages
from generator.folding import fold
from generator.records import DateClaim, Grounds, UnsureDate
from generator.when import When

# A clock may stand right behind the year: "June 13, 20229:15 AM".
STATED = re.compile(
    r"(?<!\d)(?:"
    r"(?P<y1>\d{4})(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})(?!\d)"
    r"|(?P<y2>(?:19|20)\d\d)(?P<m2>\d\d)(?P<d2>\d\d)(?=T\d|\Z|\s)"
    r"|(?P<a>\d{1,2})(?P<s3>[-/.])(?P<b>\d{1,2})(?P=s3)(?P<y3>\d{4})(?!\d)"
    r"|(?P<d4>\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}(?P<m4>[^\W\d_]{3,12})\.?,?[ -](?P<y4>\d{4})(?!\d(?!\d?:\d))"
    r"|(?P<m5>(?<![^\W_])[^\W\d_]{3,12})\.? (?P<d5>\d{1,2})(?:st|nd|rd|th)?,? (?P<y5>\d{4})(?!\d(?!\d?:\d)))"
)


def readings(words: str, day_first: bool | None = None) -> tuple[When, ...]:
    """The day that `words` state first: none, one, or two (day first, then month first) where both are possible.

    `day_first`: how the writers put days and months in figures, if that is known.
    """
    for match in STATED.finditer(words):
        found = _read(match, day_first)
        if found:
            return found
    return ()


def claim(
    words: str, grounds: Grounds, evidence: str, *,
    line: int | None = None, update: bool = False, day_first: bool | None = None,
) -> DateClaim | UnsureDate | None:
    """The claim that a line or field makes by `words`; None where they state no day."""
    found = readings(words, day_first)
    if len(found) == 2:
        return UnsureDate(found[0], found[1], grounds, evidence, line, update)
    return DateClaim(found[0], grounds, evidence, line, update) if found else None


def told_apart(
    found: Iterable[DateClaim | UnsureDate | None],
) -> tuple[tuple[DateClaim, ...], tuple[UnsureDate, ...]]:
    """The claims and the unsure dates, each once and in order."""
    each = tuple(dict.fromkeys(found))
    return tuple(c for c in each if isinstance(c, DateClaim)), tuple(c for c in each if isinstance(c, UnsureDate))


def _read(match: re.Match[str], day_first: bool | None) -> tuple[When, ...]:
    part = match.groupdict()
    if part["y3"]:
        return _figures(int(part["y3"]), int(part["a"]), int(part["b"]), part["s3"] == "." or day_first)
    for number in "12":
        if part[f"y{number}"]:
            return _day(int(part[f"y{number}"]), int(part[f"m{number}"]), int(part[f"d{number}"]))
    number = "4" if part["y4"] else "5"
    return _day(int(part[f"y{number}"]), _months().get(fold(part[f"m{number}"]), 0), int(part[f"d{number}"]))


def _figures(year: int, first: int, second: int, day_first: bool | None) -> tuple[When, ...]:
    """Between dots the day comes first wherever dates are written so; between others that is a country's habit."""
    as_day, as_month = _day(year, second, first), _day(year, first, second)
    if day_first is None:
        return tuple(dict.fromkeys((*as_day, *as_month)))
    return (as_day or as_month) if day_first else (as_month or as_day)


def _day(year: int, month: int, day: int) -> tuple[When, ...]:
    try:
        return (When.parse(f"{year:04}-{month:02}-{day:02}"),)
    except ValueError:  # the 31st of February, or a word that is no month
        return ()


@lru_cache
def _months() -> Mapping[str, int]:
    """The months' names in every language that there is a file for."""
    return {
        fold(word): number
        for code in languages.known()
        for number, words in enumerate(languages.section(code, "clean")["months"], 1)
        for word in words
    }
