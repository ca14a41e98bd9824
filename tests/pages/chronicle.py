"""A long chronology, made by rule: as many entries a year as a test asks for, ten of them to an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.records import Article, Edition, Event, EventKind, Filed
from generator.when import When
from tests.pages.newspaper import article, edition, event, issue, report

LONG = {2016: 12, 2017: 8, 2018: 110, 2019: 150, 2020: 90, 2021: 28}  # 398 dated entries over six years
OUTLETS, THREADS = ("Harbour Post", "The Net", None), ("Building", "Money")


def chronicle(years: Mapping[int, int] = LONG, undated: int = 2) -> Edition:
    """An edition of one issue, "quay", with so many entries in each year; the first of each is filed under another too.

    Every entry is one sentence of an article of the day of its last one.
    """
    days = [date(year, 1, 1) + timedelta(days=n * 364 // number)
            for year, number in sorted(years.items()) for n in range(number)]
    filed, events = [], []
    places = [*days, *[None] * undated]
    for number in range(-(-len(places) // 10)):
        group = places[number * 10 : number * 10 + 10]
        told = _article(number, group)
        filed.append(Filed(told, (), {p.id: ("quay",) for p in told.passages}))
        events += [_event(f"{number * 10 + place:06}", told, place, day) for place, day in enumerate(group)]
    newest = max(days, default=None)
    return replace(
        edition(), filed=tuple(filed), events=tuple(events), statements=(), undated=(), people=(),
        as_of=When.day(newest) if newest else None,
        issues=(issue("quay", "The north quay", threads={name: (name,) for name in THREADS}),
                issue("ferries", "Ferries")))


def _sentence(number: int, place: int, day: date | None) -> str:
    said = f"On {day:%d %B %Y}" if day else "One day"
    return f"{said} stone {number}-{place} was laid."


def _article(number: int, days: Sequence[date | None]) -> Article:
    text = "\n".join(_sentence(number, place, day) for place, day in enumerate(days)) + "\n"
    published = max((day for day in days if day), default=None)
    return article(f"a{number:03}", text, title=f"Stones, part {number}", outlet=OUTLETS[number % 3],
                   published=str(published) if published else None)


def _event(name: str, told: Article, place: int, day: date | None) -> Event:
    number = int(name) // 10
    kind: EventKind = "statement" if place % 5 == 4 else "event"
    issues = ("quay", "ferries") if place == 0 else ("quay",)
    phrase = f"{day:%d %B %Y}" if day else None
    known = {} if day else {"grounds": None, "rule": None, "anchor": None}
    said = report(told, _sentence(number, place, day), str(day) if day else None, phrase, kind, issues, **known)
    return event(name, said, threads={"quay": (THREADS[place % 2],)})
