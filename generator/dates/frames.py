"""Frames: the time that a clause is told of, from which it counts what it names without a year.

"In 1999 he was told that it would be over by Christmas" tells of the Christmas of 1999, whenever it is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.dates.cues import Frames
from generator.dates.direction import BREAK, Direction
from generator.dates.pattern import fold
from generator.records import TimeExpression
from generator.when import When

REACH = 300  # characters between a frame and a time that hangs on it
BEHIND = 20  # characters behind it: "in March he had"
HEAD = 120  # characters before a frame in which its clause begins
POINTS = ("day", "month", "quarter", "season", "year")  # precisions of a frame
NEW_YEAR = 3  # "would be over by March", said in a year that is all we know, is the next one's
PENDING = 6  # and so is June, while it is still ahead


@dataclass(frozen=True, slots=True)
class Frame:
    """A time that a clause is told of. `sign`: whether what hangs on it lies ahead of it (1: "would"), behind it
    (-1: "had"), or, at 0, is told after it; `day`: the article's."""

    when: When
    sign: int
    day: date | None

    def of(self, days: Mapping[int, date]) -> int | None:
        """Of {year: the day in it} the year that is meant: the frame's own, or one beside it."""
        year = self.when.first.year
        if self.when.precision == "year":
            late = days.get(year + 1)
            pending = late is not None and self.day is not None and late >= self.day
            own = self.sign < 1 or late is None or late.month > (PENDING if pending else NEW_YEAR)
            return year if own and year in days else year + 1 if not own else None
        near = {number: day for number, day in days.items() if abs(number - year) <= 1}
        if self.sign < 0:
            return max((number for number, day in near.items() if day <= self.when.last), default=None)
        return min((number for number, day in near.items() if day >= self.when.first), default=None)

    def __str__(self) -> str:
        return f"the time told with it, {self.when}"


def frame(
    text: str,
    start: int,
    end: int,
    found: Sequence[TimeExpression],
    cue: Direction | None,
    words: Frames,
    day: date | None,
) -> Frame | None:
    """The frame of the time text[start:end], of those `found` before it in its sentence; None where it has none.

    `cue` is the time's direction, `day` the article's.
    """
    for time in reversed(found):
        if start - time.end > REACH or BREAK.search(text, time.end, start):
            return None
        if time.when is None or time.when.precision not in POINTS or (day is not None and time.when.first > day):
            continue
        between = fold(text[time.end : start])
        sign = _sign(between, fold(text[end : end + BEHIND]), cue, words)
        if sign is None:
            continue
        head = _head(text, time.start)
        opening = words.opening.search(head)
        ahead = sign > 0 and (opening or words.saying.search(head))
        told = sign < 1 and opening and opening["inner"] is None and _is_past(time, day)
        if ahead or (told and not words.turn.search(between)):
            return Frame(time.when, sign, day)
    return None


def _sign(between: str, behind: str, cue: Direction | None, words: Frames) -> int | None:
    """Which way the words between a frame and a time, and those behind it, lead from the frame; None where they tell
    of the present."""
    marks = [at for at, letter in enumerate(between) if letter in "\"“”"]
    opened = marks[-1] if len(marks) % 2 else len(between)
    if words.now.search(between, 0, opened):
        return None
    if cue is not None and cue.sign > 0:
        if words.then.search(between) or words.quoted.search(between, opened):
            return 1
        return 0 if cue.beside or words.planned.search(cue.word) else None
    return -1 if words.before.search(between) or words.before.search(behind) else 0


def _is_past(time: TimeExpression, day: date | None) -> bool:
    """Whether a time is of a year that is named, and over."""
    return time.grounds == "explicit" and time.when is not None and (day is None or time.when.last.year < day.year)


def _head(text: str, end: int) -> str:
    """The sentence up to `end`, in lower case; where it began longer ago, behind a sign for that."""
    left = max(0, end - HEAD)
    begun = left
    for stop in BREAK.finditer(text, left, end):
        begun = stop.end()
    return ("… " if begun == left > 0 else "") + fold(text[begun:end])
