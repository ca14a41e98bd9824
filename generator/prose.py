"""How dates and numbers read in the English of pages, citations and memos."""

from __future__ import annotations

import calendar
import re
from datetime import date

from generator.when import When

POINT = r"(?:\d{4}(?:-\d\d){0,2}|\d{3}X|\d\dXX)~?"
EDTF = re.compile(rf"(?<![\w/-]){POINT}(?:/{POINT})?(?![\w/~-])")
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
QUARTERS = {33: "first", 34: "second", 35: "third", 36: "fourth"}


def spoken(when: When) -> str:
    """A date as prose: "14 December 2020", "December 2020", "7–8 March 2024", "about February 2024"."""
    first, _, last = when.edtf.partition("/")
    return _range(first, last) if last else _point(first)


def spelled(text: str) -> str:
    """`text` with the EDTF dates in it as prose."""
    return EDTF.sub(lambda match: spoken(When(match[0])) if _is_date(match[0]) else match[0], text)


def month(day: date) -> str:
    """The month of `day`: "December 2020"."""
    return f"{calendar.month_name[day.month]} {day.year}"


def count(number: int, noun: str, nouns: str | None = None) -> str:
    """A number with its noun: "1 article", "1,204 articles", "2 entries"."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def listed(items: tuple[str, ...] | list[str]) -> str:
    """"a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def _range(first: str, last: str) -> str:
    a, b = When.parse(first), When.parse(last)
    if a.approximate or b.approximate or a.precision != b.precision or a.precision not in ("day", "month"):
        return f"{_point(first)} – {_point(last)}"
    start, end = a.first, b.first
    if start.year != end.year:
        return f"{_point(first)} – {_point(last)}"
    if a.precision == "month":
        return f"{calendar.month_name[start.month]}–{_point(last)}"
    if start.month != end.month:
        return f"{start.day} {calendar.month_name[start.month]} – {_point(last)}"
    return f"{start.day}–{_point(last)}"


def _point(text: str) -> str:
    when = When.parse(text)
    year = when.first.year
    named = {"day": lambda: f"{when.first.day} {month(when.first)}",
             "month": lambda: month(when.first),
             "season": lambda: _season(text, year),
             "quarter": lambda: f"{QUARTERS[int(text[5:7])]} quarter of {year}",
             "decade": lambda: f"the {text[:3]}0s",
             "century": lambda: f"{text[:2]}00–{text[:2]}99"}.get(when.precision, lambda: text[:4])()
    return f"about {named}" if when.approximate else named


def _season(text: str, year: int) -> str:
    season = SEASONS[int(text[5:7])]
    return f"{season} {year}–{(year + 1) % 100:02}" if season == "winter" else f"{season} {year}"


def _is_date(text: str) -> bool:
    try:
        When.parse(text)
    except ValueError:
        return False
    return True
