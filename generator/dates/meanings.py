"""What the rules of every language mean: small functions from the words of a match to a TIMEX3 value.

A meaning takes the match's slots and its context and gives a `Reading`, or None where the words make no date
("February 30"). Slots are the classes of the pattern in lower case: month, day, year, weekday, unit, amount, step, …
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.dates.direction import Direction
from generator.dates.rules import Slots
from generator.dates.units import (
    SEASON_MONTHS,
    UNKNOWN,
    easter,
    move,
    nth_weekday,
    value_of,
)
from generator.records import TimeGrounds

# Days: a cue that asks for a date so far off loses to one so near on the other side; news mostly looks back.
FAR, NEAR = {1: 270, -1: 300}, {1: 95, -1: 45}
CLOCK_UNITS = {"H": "H", "MI": "M", "SE": "S"}
TENFOLD = {"E": 10, "C": 100}


@dataclass(frozen=True, slots=True)
class Story:
    """The date that was mentioned last: its TIMEX3 value, and the day that counting starts from; the last quarter."""

    value: str
    day: date
    quarter: str | None


@dataclass(frozen=True, slots=True)
class Context:
    """What a match is read against. `day`: the article's; None where it has no date."""

    day: date | None
    story: Story | None
    narrative: bool
    day_first: bool
    cue: Callable[[], Direction | None]

    def base(self, story: bool = False) -> tuple[date | None, str]:
        """The day to count from and how to call it: the last mentioned date where the words or the text hang on it."""
        if self.story and (story or self.narrative):
            return self.story.day, f"the last mentioned date, {self.story.value}"
        return self.day, f"the article's date, {self.day}" if self.day else "an article without a date"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a match means."""

    value: str
    grounds: TimeGrounds = "explicit"
    anchor: str | None = None
    reason: str | None = None


Meaning = Callable[[Slots, Context], Reading | None]


def number(slots: Slots, name: str) -> int | None:
    """The whole number in a slot, without its ordinal ending; None where the slot is empty."""
    found = slots.get(name)
    if found is None or isinstance(found, int):
        return found
    digits = "".join(letter for letter in found if letter.isdecimal())
    return int(digits) if digits else None


def amount(slots: Slots) -> float | None:
    """How many: digits ("2.5", "5 1/2") or the words' values added up; None for "several"."""
    if "vague" in slots:
        return None
    total = float(sum(int(slots[name]) for name in ("tens", "ones") if name in slots))
    for part in str(slots.get("digits", "")).replace(",", "").replace("-", " ").split():
        top, _, bottom = part.partition("/")
        total += float(top) / float(bottom or 1) if float(bottom or 1) else 0
    return total + (0.5 if "half" in slots else 0)


def full_year(slots: Slots, context: Context) -> int | None:
    """The year in the slots: four digits, or two ('98) in the century that lies nearest before the article's end."""
    if "century" in slots:
        return int(slots["century"]) + int(slots.get("tens", 0)) + int(slots.get("ones", 0))
    year = number(slots, "year")
    if year is None or year >= 100:
        return year
    latest = (context.day.year if context.day else 2029) + 10
    return year + (latest - year) // 100 * 100


def nearest(options: dict[int, str], cue: Direction | None, base: str) -> tuple[str, str]:
    """Of {distance in days: value} the one that the cue points to, else the nearest; with the reason."""
    ahead = min((d for d in options if d >= 0), default=None)
    behind = max((d for d in options if d <= 0), default=None)
    closest = min(options, key=lambda d: (abs(d), d))
    chosen = None if cue is None else ahead if cue.sign > 0 else behind
    if cue is None or chosen is None or (abs(chosen) > FAR[cue.sign] and abs(closest) < NEAR[cue.sign] and not cue.close):
        return options[closest], f"the nearest to {base}"
    return options[chosen], f"the nearest {'after' if chosen >= 0 else 'before'} {base}: {cue}"


# ── dates of the calendar ────────────────────────────────────────────────────────────────────────────────


def calendar(slots: Slots, context: Context) -> Reading | None:
    """A day, month or year as the calendar names it; a missing year is the nearest one."""
    year, month, day = full_year(slots, context), number(slots, "month"), number(slots, "day")
    grounds: TimeGrounds = "explicit"
    anchor = None
    if year is None and "step" in slots:
        base, anchor = context.base()
        grounds = "relative"
        year = base.year + int(slots["step"]) if base else None
        if year is None:
            return Reading(_date("XXXX", month, day) or "XXXX", grounds, anchor)
    if year is not None:
        value = _date(f"{year:04}", month, day)
        return Reading(value, grounds, anchor) if value and year > 0 else None
    return _yearless(month or 1, day, context)


def _date(year: str, month: int | None, day: int | None) -> str | None:
    """YYYY, YYYY-MM or YYYY-MM-DD; None where there is no such day."""
    if month is None:
        return year
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year}-{month:02}"
    try:
        date(int(year) if year.isdigit() else 2000, month, day)
    except ValueError:
        return None
    return f"{year}-{month:02}-{day:02}"


def _yearless(month: int, day: int | None, context: Context) -> Reading | None:
    base, anchor = context.base()
    if base is None:
        value = _date("XXXX", month, day)
        return Reading(value, "year-implied", anchor) if value else None
    options: dict[int, str] = {}
    for year in (base.year - 1, base.year, base.year + 1):
        value = _date(f"{year:04}", month, day)
        if value:
            distance = (date(year, month, day) - base).days if day else 30 * (12 * (year - base.year) + month - base.month)
            options[distance] = value
    if not options:
        return None
    value, reason = nearest(options, None if context.narrative else context.cue(), anchor)
    return Reading(value, "year-implied", anchor, reason)


def numeric(slots: Slots, context: Context) -> Reading | None:
    """Numbers only: 14/12/2020. Of two orders that are possible, day first where the outlet's country writes so."""
    one, two = number(slots, "first") or 0, number(slots, "second") or 0
    month, day = (two, one) if one > 12 or (context.day_first and two <= 12) else (one, two)
    return calendar({"year": slots["year"], "month": month, "day": day}, context)


def span(slots: Slots, context: Context) -> Reading | None:
    """ "March 7-8", "May-July 2019", "2014-16": from the first to the last, as an ISO 8601 interval."""
    ends = {name[:-1]: value for name, value in slots.items() if name.endswith("2")}
    last = calendar({**slots, **ends}, context)
    first = range_start(slots, context)
    if "year" in ends and first:
        year = str(ends["year"])
        last = Reading(year if len(year) == 4 else first.value[:2] + year)
    if not first or not last or first.value >= last.value:
        return None
    return Reading(f"{first.value}/{last.value}", last.grounds, last.anchor, last.reason)


def range_start(slots: Slots, context: Context) -> Reading | None:
    """The first end of a range whose last end says the month or the year: "Dec. 28 to Jan. 3, 2019"."""
    month = number(slots, "month2") or number(slots, "month")
    last = calendar({"month": month, **slots, "month": month} if month else slots, context)
    if last is None:
        return None
    year = last.value[:4]
    first = number(slots, "month") or month
    if year.isdigit() and first and month and first > month:
        year = f"{int(year) - 1:04}"
    value = _date(year, first, number(slots, "day"))
    return Reading(value, last.grounds, last.anchor, last.reason) if value else None


def step_month(slots: Slots, context: Context) -> Reading | None:
    """ "last October", "next May", "this June"."""
    base, anchor = context.base()
    step, month = int(slots["step"]), int(slots["month"])
    if base is None:
        return Reading(_date("XXXX", month, number(slots, "day")) or "XXXX", "relative", anchor)
    year = base.year
    if step < 0 and month >= base.month:
        year -= 1
    elif step > 0 and month <= base.month:
        year += 1
    value = _date(f"{year:04}", month, number(slots, "day"))
    return Reading(value, "relative", anchor) if value else None


def decade(slots: Slots, context: Context) -> Reading | None:
    """The 1990s, the '90s, the nineties."""
    year = full_year({"year": slots["decade"]}, context)
    return Reading(f"{year // 10:03}X") if year else None


def century(slots: Slots, context: Context) -> Reading | None:
    """The 20th century."""
    ordinal = number(slots, "ordinal")
    return Reading(f"{ordinal - 1:02}XX") if ordinal and ordinal <= 21 else None


def season(slots: Slots, context: Context) -> Reading | None:
    """A season of a year that is named, or of the one that this, last, next or nearness says."""
    name, year = str(slots["season"]), full_year(slots, context)
    if year is not None:
        return Reading(f"{year:04}-{name}")
    base, anchor = context.base(story="story" in slots)
    if base is None:
        return Reading(f"XXXX-{name}", "relative", anchor)
    middle = SEASON_MONTHS[name]
    year, step = base.year, int(slots.get("step", 0))
    distance = middle - base.month + 1
    if name == "WI" and base.month == 12:
        year, distance = year + 1, 0
    if step < 0 and distance > -1:
        year -= 1
    elif step > 0 and distance < 1:
        year += 1
    shown = year - 1 if name == "WI" else year
    return Reading(f"{shown:04}-{name}", "relative", anchor)


def quarter(slots: Slots, context: Context) -> Reading | None:
    """The N-th quarter: of the year that is named, else the last one that began; ahead if the words say so."""
    wanted, year = number(slots, "ordinal") or 0, full_year(slots, context)
    base, anchor = context.base()
    letter = str(slots.get("part", "Q"))
    if year is not None:
        return Reading(f"{year:04}-{letter}{wanted}")
    if base is None:
        return Reading(f"XXXX-{letter}{wanted}", "year-implied", anchor)
    if "step" in slots:
        return Reading(f"{base.year + int(slots['step']):04}-{letter}{wanted}", "relative", anchor)
    cue = context.cue()
    now = (base.month - 1) // (3 if letter == "Q" else 6) + 1
    coming = (wanted - now) % (4 if letter == "Q" else 2)
    ahead = cue is not None and cue.sign > 0 and coming <= 2
    year = base.year + (wanted < now if ahead else -(wanted > now))
    reason = f"{cue}" if ahead else "the last that began"
    return Reading(f"{year:04}-{letter}{wanted}", "year-implied", anchor, reason)


def holiday(slots: Slots, context: Context) -> Reading | None:
    """A fixed day ("12-25"), the n-th weekday of a month ("11-4x4") or one counted from Easter ("easter-2")."""
    rule, year = str(slots["holiday"]), full_year(slots, context)
    base, anchor = context.base()
    if year is not None:
        return Reading(_holiday(rule, year).isoformat())
    if base is None:
        return Reading("XXXX-" + rule if "x" not in rule and "e" not in rule else "XXXX-XX-XX", "year-implied", anchor)
    days = {(day - base).days: day.isoformat() for y in (-1, 0, 1) for day in (_holiday(rule, base.year + y),)}
    step = slots.get("step")
    if step:
        days = {gap: value for gap, value in days.items() if gap * int(step) > 0}
    value, reason = nearest(days, None if step else context.cue(), anchor)
    return Reading(value, "year-implied", anchor, reason)


def _holiday(rule: str, year: int) -> date:
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[6:] or 0))
    month, _, rest = rule.partition("-")
    if "x" in rest:
        weekday, _, count = rest.partition("x")
        return nth_weekday(year, int(month), int(weekday), int(count))
    return date(year, int(month), int(rest))


# ── dates counted from another ───────────────────────────────────────────────────────────────────────────


def weekday(slots: Slots, context: Context) -> Reading | None:
    """The day of that name: this day or the last one, ahead if the words say so; last, next and this as they say."""
    wanted, part = int(slots["weekday"]), str(slots.get("daypart", ""))
    base, anchor = context.base(story="story" in slots)
    if base is None:
        return Reading(f"XXXX-WXX-{wanted}{part}", "relative", anchor)
    back, ahead = (base.isoweekday() - wanted) % 7, (wanted - base.isoweekday()) % 7
    step = slots.get("step")
    if "week" in slots:
        day = base + timedelta(days=wanted - base.isoweekday() + 7 * int(slots["week"]))
        reason = "in that week"
    elif step is None:
        cue = context.cue()
        forward = cue is not None and cue.sign > 0 and "owner" not in slots and not (cue.beside and ahead > 4)
        day = move(base, "D", ahead if forward else -back)
        reason = f"{'the next' if forward else 'the last'} one, that day included" + (f": {cue}" if cue else "")
    elif int(step) == 0:
        day, reason = base + timedelta(days=wanted - base.isoweekday()), "in this week"
    else:
        day = move(base, "D", (ahead or 7) if int(step) > 0 else -(back or 7))
        reason = "the next one" if int(step) > 0 else "the last one"
    return Reading(day.isoformat() + part, "relative", anchor, reason)


def shift(slots: Slots, context: Context) -> Reading | None:
    """So many units on or back from the article's date, or from the last mentioned one where the rule says "story"."""
    unit, count = str(slots["unit"]), amount(slots) if "count" in slots else 1.0
    step = int(slots["step"] if "step" in slots else slots["offset"])
    base, anchor = context.base(story="story" in slots)
    part = str(slots.get("daypart", ""))
    if count is None:
        return Reading("PAST_REF" if step < 0 else "FUTURE_REF", "relative", anchor)
    if base is None:
        return Reading(UNKNOWN.get(unit, "XXXX-XX-XX") + part, "relative", anchor)
    if unit in CLOCK_UNITS:
        return Reading(base.isoformat() + "TXX", "relative", anchor)
    steps = int(count) * step
    if unit == "Y" and "like" in slots and context.story and context.story.quarter:
        year, _, rest = context.story.quarter.partition("-")
        return Reading(f"{int(year) + steps:04}-{rest}", "relative", f"the last mentioned quarter, {context.story.quarter}")
    return Reading(value_of(move(base, unit, steps), unit) + part, "relative", anchor)


def latest(slots: Slots, context: Context) -> Reading | None:
    """ "the quarter", "that month", "the same year": the unit that the last mentioned date lies in; else the last
    quarter that ended, or the article's own month, year, …"""
    unit, part = str(slots["unit"]), str(slots.get("daypart", ""))
    if unit == "Q" and context.story and context.story.quarter:
        return Reading(context.story.quarter, "relative", "the last mentioned quarter")
    if unit == "Q":
        base, anchor = context.base()
        return Reading(value_of(move(base, "Q", -1), "Q") if base else UNKNOWN["Q"], "relative", anchor)
    base, anchor = context.base(story="story" in slots)
    return Reading((value_of(base, unit) if base else UNKNOWN[unit]) + part, "relative", anchor)


def clock(slots: Slots, context: Context) -> Reading | None:
    """A time of day, on the day that stands beside it or that was mentioned last."""
    hour, minute = number(slots, "hour"), number(slots, "minute")
    half = str(slots.get("half", ""))
    if "military" in slots:
        hour, minute = divmod(int(slots["military"]), 100)
    if hour is None and "time" not in slots:
        return None
    if hour is not None:
        if hour > 24 or (minute or 0) > 59 or (half and not 1 <= hour <= 12):
            return None
        hour = hour % 12 + (12 if half == "PM" else 0) if half else hour
    time = str(slots["time"]) if "time" in slots else f"T{hour:02}:{minute or 0:02}"
    reading: Reading | None
    if "weekday" in slots and "month" not in slots:
        reading = weekday({name: value for name, value in slots.items() if name != "daypart"}, context)
    elif "month" in slots:
        reading = calendar(slots, context)
    elif "offset" in slots:
        reading = shift({"unit": "D", "step": slots["offset"]}, context)
    else:
        story = context.story is not None and len(context.story.value) >= 10 and context.story.value[5:6].isdigit()
        base, anchor = context.base(story=story)
        reading = Reading(base.isoformat() if base else UNKNOWN["D"], "relative", anchor)
    return reading and Reading(reading.value[:10] + time, reading.grounds, reading.anchor, reading.reason)


# ── times that are no place in the calendar ──────────────────────────────────────────────────────────────


def duration(slots: Slots, context: Context) -> Reading | None:
    """So long: P3D, PT16H, P2Y6M, PXW."""
    return Reading(length(str(slots["unit"]), amount(slots)))


def length(unit: str, count: float | None) -> str:
    """The TIMEX3 period of `count` units; None for an unknown number."""
    if unit in TENFOLD and count is not None:
        unit, count = "Y", count * TENFOLD[unit]
    head, letter = ("PT", CLOCK_UNITS[unit]) if unit in CLOCK_UNITS else ("P", {"E": "DE", "C": "CE"}.get(unit, unit))
    if count is None:
        return f"{head}X{letter}"
    whole = int(count)
    rest = count - whole
    smaller: Final = {"Y": ("M", 12), "H": ("M", 60), "M": ("D", 30), "W": ("D", 7), "D": ("H", 24)}
    if not rest or letter not in smaller or (head == "PT" and letter == "M"):
        return f"{head}{whole}{letter}" if not rest else f"{head}{count:g}{letter}"
    name, size = smaller[letter]
    below = f"{'T' if letter == 'D' else ''}{round(rest * size)}{name}"
    return f"{head}{f'{whole}{letter}' if whole else ''}{below}"


def repeated(slots: Slots, context: Context) -> Reading | None:
    """Again and again: P1W; XXXX-WXX-1 for "Mondays", XXXX-07 for "each July"."""
    if "weekday" in slots:
        return Reading(f"XXXX-WXX-{slots['weekday']}{slots.get('daypart', '')}")
    if "month" in slots:
        return Reading(f"XXXX-{int(slots['month']):02}")
    if "season" in slots:
        return Reading(f"XXXX-{slots['season']}")
    if "daypart" in slots:
        return Reading(f"XXXX-XX-XX{slots['daypart']}")
    return Reading(length(str(slots["unit"]), amount(slots) if "count" in slots else 1.0))


def reference(slots: Slots, context: Context) -> Reading | None:
    """Now, then, some day: PRESENT_REF, PAST_REF, FUTURE_REF."""
    return Reading(str(slots["value"]), "relative", context.base()[1])


MEANINGS: Final[dict[str, Meaning]] = {
    meaning.__name__.replace("_", "-"): meaning
    for meaning in (
        calendar, numeric, span, range_start, step_month, decade, century, season, quarter, holiday,
        weekday, shift, latest, clock, duration, repeated, reference,
    )
}  # fmt: skip
