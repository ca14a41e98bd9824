"""From matches to time expressions: read each against the article's date and against what was mentioned before it."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from generator.dates.direction import Direction, direction
from generator.dates.find import JOINED, Match
from generator.dates.frames import Frame, frame
from generator.dates.meanings import MEANINGS, Context, Story
from generator.dates.meanings.reading import number
from generator.dates.pattern import fold
from generator.dates.rules import Language
from generator.dates.units import UNKNOWN, when_of
from generator.records import TimeExpression
from generator.when import When

EMPTY_LINE, LINE = re.compile(r"\n\s*\n"), re.compile(r"\n")
LONGEST = 800  # days: an article whose date is known no better than this counts as undated
FAR_YEARS = 2  # a year this far from the article's belongs to a history
OLD_YEARS = 10  # one full date of that age is enough for one, if hardly a time is of the article's own
SELDOM = 5
CLOSE = 31  # days from the article's own within which most bare days of news lie, be it full of background
YEAR = 365
BEHIND = 10  # characters before a day in which its "before" stands
VAGUE = ("decade", "century")  # too long for a story to go on from: "in the 1890s trade grew; on 14 May …"


def resolve(
    text: str, matches: Sequence[Match], anchor: When | None, language: Language, day_first: bool | None
) -> tuple[TimeExpression, ...]:
    """Every match that makes a date. Of an anchor longer than a day only what all its days agree on gets a value."""
    cues: dict[int, Direction | None] = {}

    def cue(match: Match) -> Direction | None:
        if match.start not in cues:
            cues[match.start] = direction(text, match.start, match.end, language.cues)
        return cues[match.start]

    standing = (_paragraphs(text, matches), _through(text, matches, language), _loose(text, matches, language))
    places = tuple(zip(*standing, strict=True))

    def framed(match: Match, found: Sequence[TimeExpression], day: date | None) -> Frame | None:
        return frame(text, match.start, match.end, found, cue(match), language.cues.frames, day)

    def read(day: date | None) -> tuple[TimeExpression, ...]:
        return _read(matches, day, cue, framed, day_first, places)

    if anchor is None or anchor.days > LONGEST:
        return read(None)
    readings = [read(anchor.first + timedelta(days=number)) for number in range(anchor.days)]
    return readings[0] if len(readings) == 1 else _agreed(readings, read(None), anchor)


def _paragraphs(text: str, matches: Sequence[Match]) -> list[int]:
    """Of each match, the number of its paragraph: of its line, where no line of the text is empty."""
    breaks = [found.start() for found in EMPTY_LINE.finditer(text)] or [found.start() for found in LINE.finditer(text)]
    return [bisect(breaks, match.start) for match in matches]


def _through(text: str, matches: Sequence[Match], language: Language) -> list[int]:
    """Of each match behind a dash or "to", the longest range in days that it can be the end of for a story to go on
    within it; else 0. "From 1911 to 1912" leads beyond itself, "the siege (1911–1912)" does not."""
    ends = [0, *(match.end for match in matches)]
    return [
        language.through.get(fold(text[end : match.start]).strip(), 0) if match.start - end <= JOINED else 0
        for end, match in zip(ends, matches, strict=False)
    ]


def _loose(text: str, matches: Sequence[Match], language: Language) -> list[bool]:
    """Of each match, whether a word before it says that it is not quite that day: "before Easter"."""
    before = [fold(text[max(0, match.start - BEHIND) : match.start]).split() for match in matches]
    return [
        bool(words) and match.rule.means in language.loose.get(words[-1], ())
        for match, words in zip(matches, before, strict=True)
    ]


def _read(
    matches: Sequence[Match],
    day: date | None,
    cue: Callable[[Match], Direction | None],
    framed: Callable[[Match, Sequence[TimeExpression], date | None], Frame | None],
    day_first: bool | None,
    places: Sequence[tuple[int, int, bool]],
) -> tuple[TimeExpression, ...]:
    """The expressions of an article of that day. In one without a day a bare date hangs on a year that its own
    paragraph names, however much of the text is history: it may as well be of the article's own year. `places`: of
    each match its paragraph, how long a range it may end (see `_through`), and whether it is no exact day."""
    narrative = _is_narrative(matches, day)
    found: list[TimeExpression] = []
    story: Story | None = None
    told = -1  # the paragraph of the story's date
    for match, (paragraph, through, loose) in zip(matches, places, strict=True):
        rule = match.rule
        hangs = narrative and (day is not None or paragraph == told)
        context = Context(
            day, story, hangs, day_first, partial(cue, match), partial(framed, match, found, day), paragraph == told)
        if (reading := MEANINGS[rule.means](match.slots, context)) is None:
            continue
        placed = rule.type in ("DATE", "TIME")
        when = _when(reading.days or (reading.value if placed else ""), loose)
        vague = when is not None and story is not None and when.precision in VAGUE
        back = "story" in match.slots and "-" in str(match.slots.get("step"))  # "since the previous May" is an aside
        passing = vague or back or "like" in match.slots or not placed  # so is "a year ago" beside a figure
        if when is not None and not passing:
            story, told = _goes_on(story, reading.value, when, through), paragraph
        elif day is None and reading.value.startswith(UNKNOWN["Y"]):
            story = None  # what is counted from a day that is not known is not known
        elif reading.value.startswith("BC"):
            story = Story(reading.value, None, None)
        found.append(
            TimeExpression(
                match.start, match.end, rule.type, reading.value, when,
                reading.grounds, rule.name, reading.anchor, reading.reason,
            )
        )  # fmt: skip
    return tuple(found)


def _when(value: str, loose: bool) -> When | None:
    """The calendar date of a TIMEX3 value, about then where it is `loose`."""
    when = when_of(value) if value else None
    return When(f"{when}~") if when and loose and when.precision == "day" and not when.approximate else when


def _goes_on(story: Story | None, value: str, when: When, through: int) -> Story:
    """The story at the date that is told next, the end of a range that may be `through` days long."""
    quarter = value if "-Q" in value else story.quarter if story else None
    begun = story.day if story and story.when and 0 < (when.first - story.day).days < through else None
    return Story(value, when, quarter, begun)


def _is_narrative(matches: Sequence[Match], day: date | None) -> bool:
    """Whether the text tells of other years than its own, so that its bare months hang on the last mentioned year. What
    begins with a weekday is news; so is, however many years it names as background, what names a month before any year,
    and that of which most bare days lie about the article's own."""
    first = next((match for match in matches if _is_bare(match) or "year" in match.slots), None)
    if matches and (matches[0].rule.means == "weekday" or (day is not None and first is not None and _is_bare(first))):
        return False
    far = near = bare = old = 0
    for match in matches:
        bare += _is_bare(match)
        year = match.slots.get("year", match.slots.get("oldyear"))
        if year is not None and str(year).isdigit() and len(str(year)) >= 3:
            if day is None or abs(int(year) - day.year) >= FAR_YEARS:
                far += 1
                old += day is not None and "month" in match.slots and day.year - int(year) >= OLD_YEARS
            else:
                near += 1
        elif "story" not in match.slots and (
            "step" in match.slots or "offset" in match.slots or match.rule.means == "weekday"
        ):
            near += 1
    if not ((far >= 2 and far > 3 * near) or (old and bare >= 2 and bare > SELDOM * near)):
        return False
    return day is None or not _keeps_to(matches, day)


def _keeps_to(matches: Sequence[Match], day: date) -> bool:
    """Whether most bare days lie about the article's own, and not nearer to one of another year that is told."""
    told: list[tuple[int, int]] = []
    bare = own = 0
    for match in matches:
        month, in_month = number(match.slots, "month") or 0, number(match.slots, "day") or 0
        if not (month and in_month):
            continue
        if _is_bare(match):
            apart = _apart(month, in_month, day.month, day.day)
            bare += 1
            own += apart <= CLOSE and all(apart <= _apart(month, in_month, *other) for other in told)
        elif (number(match.slots, "year") or day.year) != day.year:
            told.append((month, in_month))
    return 2 * own > bare


def _is_bare(match: Match) -> bool:
    """Whether it is a month, with or without a day, and no year."""
    return "month" in match.slots and not {"year", "step", "era"} & match.slots.keys()


def _apart(month: int, day: int, other_month: int, other_day: int) -> float:
    """About how many days lie between two days of the calendar, whichever their years."""
    days = abs((month - other_month) * YEAR / 12 + day - other_day)
    return min(days, YEAR - days)


def _agreed(
    readings: Sequence[tuple[TimeExpression, ...]], undated: tuple[TimeExpression, ...], anchor: When
) -> tuple[TimeExpression, ...]:
    """The expressions whose value is the same for every day that the article may be of; the others as if undated."""
    by_start = [{time.start: time for time in reading} for reading in readings]
    found = []
    for time in undated:
        same = {one[time.start].value if time.start in one else None for one in by_start}
        if len(same) == 1 and None not in same and time.grounds != "explicit" and time.when is None:
            one = by_start[0][time.start]
            label = f"every day of the article's date, {anchor}"
            time = TimeExpression(
                one.start, one.end, one.type, one.value, one.when, one.grounds, one.rule, label, one.reason
            )
        found.append(time)
    return tuple(found)
