"""Hours: the times of day that have no date of their own, and hang on one that stands before them.

"It emerged on Friday that … Three men came at 4 a.m.": Friday is when it came out. So an hour hangs on the nearest day
before it on which something happened, not on one that was only said on; and in quoted words on one that stands there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.records import Sentence, TimeExpression
from generator.steps.clauses.clauses import Reading
from generator.steps.reports.dated import Placed

LAST_MENTIONED = "the last mentioned date"  # what the tagger counts them from
# rules of the times of day that name no day themselves
HOURS = frozenset({"clock", "clock-alone", "clock-in-words", "clock-half-past", "clock-of-soldiers", "daylight"})
REACH = 3  # sentences before an hour in which its day stands


def rehung(placed: Mapping[Sentence, Placed], readings: Mapping[Sentence, Reading]) -> dict[Sentence, Placed]:
    """The dates of each sentence, in order, the hours of the day counted from the day that they belong to; those in
    quoted words from one that stands there."""
    found: dict[Sentence, Placed] = {}
    told: list[tuple[int, TimeExpression]] = []  # days on which something happened, by the number of their sentence
    said: list[tuple[int, TimeExpression]] = []  # days on which something was only said or came out
    for at, (sentence, own) in enumerate(placed.items()):
        days = [(at, time) for time, where in own if where.role in ("main", "content") and not hangs(time)
                and time.rule not in HOURS]
        found[sentence] = []
        for time, where in own:
            if days and time.rule in HOURS:
                continue  # "by 1100 (1600 GMT) on Tuesday": the day says it
            before = [*told, *(day for day in days if day[1].end <= time.start)] if hangs(time) else ()
            hung = _hung(time, before, [day for _, day in said], readings[sentence])
            found[sentence] += [(hung, where)] if hung is not None else []
        told = [one for one in (*told, *days) if at - one[0] < REACH]
        spoken = [(at, time) for time, where in own if where.role == "speech" and not hangs(time)]
        said = [one for one in (*said, *spoken) if at - one[0] < REACH]
    return found


def hangs(time: TimeExpression) -> bool:
    """Whether a time of day has no date of its own."""
    return time.type == "TIME" and (time.anchor or "").startswith(LAST_MENTIONED)


def _hung(
    time: TimeExpression, told: Iterable[tuple[int, TimeExpression]], said: Iterable[TimeExpression],
    reading: Reading,
) -> TimeExpression | None:
    """The time, with the day that it belongs to; None where it stands in quoted words and its day does not."""
    if not hangs(time) or time.when is None or time.when.days > 1:
        return time
    spoken = next((q for q in reading.quotes if q.kind == "direct" and q.holds(time)), None)
    if spoken is not None:
        return time if any(spoken.holds(day) for _, day in told) else None
    mentioned = max((d.start for d in said if d.when == time.when and d.end <= time.start), default=-1)
    if mentioned < 0 or any(day.when == time.when and day.start > mentioned for _, day in told):
        return time
    day = next((d for _, d in sorted(told, key=lambda one: (-one[0], one[1].start))), None)
    if day is None or day.when is None or day.when.days > 1:
        return time
    return replace(time, when=day.when, value=str(day.when), anchor=f"{LAST_MENTIONED}, {day.when}")
