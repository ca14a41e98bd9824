"""Dates of the calendar: days, months, years and centuries, with the year said or implied."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.dates.meanings.reading import Context, Reading, full_year, in_years, nearest, next_told, number
from generator.dates.rules import Slots
from generator.dates.units import UNKNOWN, add_months, value_of
from generator.records import TimeGrounds

LATE = 28  # a day of every month
HUNDREDS_END = 1900  # "the 1800s" are a century, "the 1900s" and "the 2000s" mostly ten years


def calendar(slots: Slots, context: Context) -> Reading | None:
    """A day, month or year as the calendar names it; a missing year is the nearest one."""
    year, month, day = full_year(slots, context), number(slots, "month"), number(slots, "day")
    grounds: TimeGrounds = "explicit"
    anchor = None
    if year is None and "step" in slots:
        base, anchor = context.base(story="story" in slots)
        grounds = "relative"
        year = base.year + int(slots["step"]) if base else None
        if year is None:
            return Reading(_date("XXXX", month, day) or "XXXX", grounds, anchor)
    if year is not None:
        value = _date(f"{year:04}", month, day)
        return Reading(value, grounds, anchor) if value and year > 0 else None
    return _yearless(month or 1, day, context, coming="ahead" in slots, near="near" in slots)


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


def _day(year: int, month: int, day: int | None) -> date | None:
    """That day, or one late in that month; None where there is no such day."""
    try:
        return date(year, month, day or LATE)
    except ValueError:
        return None


def _yearless(month: int, day: int | None, context: Context, *, coming: bool, near: bool) -> Reading | None:
    """A day or month without its year: of the year that is told, of one still to come, or the `near`est."""
    frame = context.frame()
    told = frame and frame.of(in_years(frame.when.first.year, lambda year: _day(year, month, day)))
    if told:
        value = _date(f"{told:04}", month, day)
        return Reading(value, "year-implied", str(frame)) if value else None
    if day and (beside := context.year_beside(month, day)):
        value = _date(beside, month, day)
        return Reading(value, "year-implied", str(context.story), "in the month told last") if value else None
    base, anchor = context.base()
    if base is None:
        value = _date("XXXX", month, day)
        return Reading(value, "year-implied", anchor) if value else None
    story = context.story if context.narrative else None
    within = story and story.year_near(lambda year: _day(year, month, day))
    if within:
        value = _date(f"{within:04}", month, day)
        return Reading(value, "year-implied", anchor, "by the time told last") if value else None
    if story and len(story.value) == len("2020"):
        value = _date(story.value, month, day)
        return Reading(value, "year-implied", anchor, "in the year told last") if value else None
    options: dict[int, str] = {}
    for year in range(max(base.year - 1, 1), min(base.year + 1, 9999) + 1):
        value = _date(f"{year:04}", month, day)
        if value:
            months = 12 * (year - base.year) + month - base.month
            options[(date(year, month, day) - base).days if day else 30 * months] = value
    if not options:
        return None
    if coming:
        return Reading(options[min(gap for gap in options if gap >= 0)], "year-implied", anchor, "it is still to come")
    cue = None if near else context.cue()
    value, reason = next_told(options, base.year) if context.narrative else nearest(options, cue)
    return Reading(value, "year-implied", anchor, reason)


def numeric(slots: Slots, context: Context) -> Reading | None:
    """Numbers only: 14/12/2020. Of two orders that are possible, day first where the outlet's country writes so.

    Where that is not known, only the year is, if it is said.
    """
    one, two = number(slots, "first") or 0, number(slots, "second") or 0
    year = {"year": slots["year"]} if "year" in slots else {}
    if context.day_first is None and "day_first" not in slots and one != two and max(one, two) <= 12:
        return calendar(year, context) if year else None
    month, day = (two, one) if one > 12 or ((context.day_first or "day_first" in slots) and two <= 12) else (one, two)
    return calendar({**year, "month": month, "day": day}, context) if month and day else None


def span(slots: Slots, context: Context) -> Reading | None:
    """ "March 7-8", "May-July 2019", "2014-16": from the first to the last, as an ISO 8601 interval."""
    ends = {name[:-1]: value for name, value in slots.items() if name.endswith("2")}
    last = calendar({**slots, **ends}, context)
    year = last and "year" not in slots and last.value[:4]
    first = range_start({**slots, "year": year} if year and year.isdigit() else slots, context)
    if "year" in ends and first:
        end = number(ends, "year") or 0
        last = Reading(f"{end:04}" if end >= 100 else f"{first.value[:2]}{end:02}")
    if not first or not last or first.value >= last.value:
        return None
    if "part" in slots and int(last.value[5:]) % 3 == 0 and int(last.value[5:]) - int(first.value[5:]) == 2:
        return Reading(f"{last.value[:4]}-Q{int(last.value[5:]) // 3}", last.grounds, last.anchor, last.reason)
    return Reading(f"{first.value}/{last.value}", last.grounds, last.anchor, last.reason)


def range_start(slots: Slots, context: Context) -> Reading | None:
    """The first end of a range whose last end says the month or the year: "Dec. 28 to Jan. 3, 2019"."""
    month = number(slots, "month2") or number(slots, "month")
    day = slots.get("day2", slots.get("day", ""))
    last = calendar({**slots, "month": month, "day": day} if month else slots, context)
    if last is None:
        return None
    year = last.value[:4]
    first = number(slots, "month") or month
    if year.isdigit() and first and month and first > month:
        year = f"{int(year) - 1:04}"
    value = _date(year, first, number(slots, "day"))
    return Reading(value, last.grounds, last.anchor, last.reason) if value else None


def range_end(slots: Slots, context: Context) -> Reading | None:
    """The last end of a range without a year: the first such month or day from the one just mentioned on."""
    if context.story is None:
        return calendar(slots, context)
    month, day = number(slots, "month") or 1, number(slots, "day")
    begun = context.story.value[5:]
    year = context.story.day.year + (f"{month:02}" + (f"-{day:02}" if day and len(begun) > 2 else "") < begun[:5])
    value = _date(f"{year:04}", month, day)
    return Reading(value, "year-implied", str(context.story), "the next after it") if value else None


def day_of_month(slots: Slots, context: Context) -> Reading | None:
    """ "on the 14th": of the month that was mentioned last, else of the article's; of last month, where it says so."""
    base, anchor = context.base(story="step" not in slots)
    day, step, reason = number(slots, "day") or 0, int(slots.get("step", 0)), None
    if base and "step" not in slots and context.story is None:
        cue = context.cue()
        over = cue is not None and (day - base.day) * cue.sign < 0
        step, reason = (cue.sign, str(cue)) if cue and over else (0, None)
    base = add_months(base, step) if base else None
    value = _date(f"{base.year:04}", base.month, day) if base else UNKNOWN["D"]
    return Reading(f"{value}{slots.get('daypart', '')}", "relative", anchor, reason) if value else None


def step_month(slots: Slots, context: Context) -> Reading | None:
    """ "last October", "next May", "this June"; "the following January" of a story."""
    base, anchor = context.base(story="story" in slots)
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
    """The 1990s, the '90s, the nineties; the 1700s are a century."""
    year = full_year({"year": slots["decade"]}, context, ahead=0)
    if year and year % 100 == 0 and year < HUNDREDS_END:
        return Reading(f"{year // 100:02}")
    return Reading(f"{year // 10:03}") if year else None


def century(slots: Slots, context: Context) -> Reading | None:
    """The 20th century; one before our era is written BC04."""
    ordinal = number(slots, "ordinal")
    if not ordinal or ordinal > 21:
        return None
    return Reading(f"{'BC' if 'era' in slots else ''}{ordinal - 1:02}")


def era(slots: Slots, context: Context) -> Reading | None:
    """A year that names its era: BC0218 (as TIMEX2 and TIMEX3 write it), 0410; BC0264/BC0241.

    One that does not is of the era before ours where the story is, or of the years that the story has come to.
    """
    year, last = number(slots, "oldyear") or 0, number(slots, "oldyear2")
    name = str(slots.get("era", ""))
    if "story" in slots:
        told = context.story.value if context.story else ""
        if not re.match(r"(BC)?0", told):
            return None
        name = told[:2] if told.startswith("BC") else ""
    if not year:
        return None
    if "season" in slots:
        return Reading(f"{name}{year:04}-{slots['season']}")
    end = f"/{name}{last:04}" if last and "part" not in slots else ""
    value = _date(f"{name}{year:04}{end}", number(slots, "month"), number(slots, "day"))
    return Reading(value) if value else None


def part_of_day(slots: Slots, context: Context) -> Reading | None:
    """The morning, …, of a day that the calendar names: 2012-10-13TNI; of two days, the first."""
    named = {name: value for name, value in slots.items() if name not in ("weekday", "daypart")}
    days = span(named, context) if "day2" in slots else calendar(named, context)
    if days is None:
        return None
    first = days.value.partition("/")[0]
    both = days.value if first != days.value and first[:4].isdigit() else None
    return Reading(f"{first}{slots['daypart']}", days.grounds, days.anchor, days.reason, both)


def week_of(slots: Slots, context: Context) -> Reading | None:
    """The week that a day lies in: "the week of March 6"."""
    day = calendar({name: value for name, value in slots.items() if name != "weekday"}, context)
    if day is None or not day.value.replace("-", "").isdigit():
        return day and Reading("XXXX-WXX", day.grounds, day.anchor)
    return Reading(value_of(date.fromisoformat(day.value), "W"), day.grounds, day.anchor, day.reason)


def week_of_month(slots: Slots, context: Context) -> Reading | None:
    """ "The first week of June": its days from the 1st to the 7th; "the last week of June": its last seven days."""
    month = calendar({name: value for name, value in slots.items() if name != "monthweek"}, context)
    if month is None or not month.value.replace("-", "").isdigit():
        return month
    first = date.fromisoformat(f"{month.value}-01")
    count = int(slots["monthweek"])
    start = add_months(first, 1) - timedelta(days=7) if count < 0 else first + timedelta(days=7 * (count - 1))
    value = f"{start.isoformat()}/{(start + timedelta(days=6)).isoformat()}"
    return Reading(value, month.grounds, month.anchor, month.reason)
