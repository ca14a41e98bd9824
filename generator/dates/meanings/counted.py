"""Dates counted from another: weekdays, "two weeks ago", "the next day", "that month", times of day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from generator.dates.holidays import nth_weekday
from generator.dates.meanings.calendar import calendar, numeric, part_of_day
from generator.dates.meanings.lengths import duration
from generator.dates.meanings.named import holiday
from generator.dates.meanings.reading import Context, Reading, amount, nearest, number
from generator.dates.rules import Slots
from generator.dates.units import CLOCK_UNITS, UNKNOWN, move, value_of, when_of

FRIDAY = 5
DAY, NOON = len("2020-12-30"), "T12"  # how TIMEX3 writes them
NIGHT = 2  # days on which a night lies
HOUR_SLOTS = frozenset({"hour", "minute", "half", "military", "clocktime", "time"})
FAR_OFF = 366  # days to either side in which a weekday of that number is looked for


def weekday(slots: Slots, context: Context) -> Reading | None:
    """The day of that name: this day or the last one, ahead if the words say so; last, next and this as they say."""
    wanted, part = int(slots["weekday"]), str(slots.get("daypart", ""))
    if "told" in slots and context.story and context.story.when and context.story.day.isoweekday() == wanted:
        return Reading(context.story.day.isoformat(), "relative", str(context.story), "the day that was just named")
    frame = None if {"step", "week", "story"} & slots.keys() else context.frame()
    if frame and frame.sign > 0 and frame.when.precision == "day":  # "said on Monday that it would end on Friday"
        gap = (wanted - frame.when.first.isoweekday()) % 7 or 7
        return Reading(move(frame.when.first, "D", gap).isoformat() + part, "relative", str(frame), "the next one")
    base, anchor = context.base(story="story" in slots)
    if base is None or (("story" in slots or context.narrative) and context.unknown_day("D")):
        return Reading(f"XXXX-WXX-{wanted}{part}", "relative", anchor)
    back, ahead = (base.isoweekday() - wanted) % 7, (wanted - base.isoweekday()) % 7
    step = slots.get("step")
    if "week" in slots:
        day = base + timedelta(days=wanted - base.isoweekday() + 7 * int(slots["week"]))
        reason = "in that week"
    elif step is None:
        cue = context.cue()
        forward = (
            cue is not None
            and cue.sign > 0
            and ("owner" not in slots or cue.close)
            and not (cue.beside and ahead > 4 and not cue.onward)
        )
        day = move(base, "D", ahead if forward else -back)
        reason = f"{'the next' if forward else 'the last'} one, that day included" + (f": {cue}" if cue else "")
    elif int(step) == 0:
        day, reason = base + timedelta(days=wanted - base.isoweekday()), "in this week"
    else:
        more = 7 * (int(amount(slots) or 1) - int(slots["count"])) if "count" in slots else 0
        day = move(base, "D", (ahead or 7) + more if int(step) > 0 else -(back or 7) - more)
        reason = "the next one" if int(step) > 0 else "the last one"
    both = f"{day}/{move(day, 'D', 1)}" if slots.get("weekday2") == wanted % 7 + 1 else None
    return Reading(day.isoformat() + part, "relative", anchor, reason, both)


def weekday_the_nth(slots: Slots, context: Context) -> Reading | None:
    """ "Friday the 13th": the nearest such day, or the one that the words point to."""
    base, anchor = context.base()
    if base is None:
        return Reading(UNKNOWN["D"], "relative", anchor)
    wanted = (int(slots["weekday"]), number(slots, "day"))
    near = (move(base, "D", gap) for gap in range(-FAR_OFF, FAR_OFF + 1))
    options = {(day - base).days: day.isoformat() for day in near if (day.isoweekday(), day.day) == wanted}
    if not options:
        return None
    value, reason = nearest(options, context.cue())
    return Reading(value, "relative", anchor, reason)


def weekday_of_month(slots: Slots, context: Context) -> Reading | None:
    """ "The first Monday of March", "the last Friday of next month"; in a month that is not known, XXXX-WXX-1."""
    wanted = int(slots["weekday"])
    own = {name: value for name, value in slots.items() if name not in ("weekday", "monthweek")}
    if "month" in own:
        month = calendar(own, context)
    else:
        month = shift({**own, "unit": "M"}, context) if "step" in own else latest({"unit": "M", "story": 1}, context)
    days = when_of(month.value) if month else None
    if month is None or days is None:
        return month and Reading(f"XXXX-WXX-{wanted}", "relative", month.anchor)
    day = nth_weekday(days.first.year, days.first.month, wanted, int(slots["monthweek"]))
    return Reading(day.isoformat(), month.grounds, month.anchor, month.reason)


def weekday_beside(slots: Slots, context: Context) -> Reading | None:
    """ "The Sunday after Easter", "the Thursday before Christmas 2018"."""
    feast = holiday({name: value for name, value in slots.items() if name != "beside"}, context)
    days = when_of(feast.value) if feast else None
    if feast is None or days is None:
        return feast and Reading(f"XXXX-WXX-{slots['weekday']}", "relative", feast.anchor)
    gap = (int(slots["weekday"]) - days.first.isoweekday()) % 7
    day = move(days.first, "D", gap or 7 if int(slots["beside"]) > 0 else gap - 7)
    return Reading(day.isoformat(), feast.grounds, feast.anchor, feast.reason)


def overnight(slots: Slots, context: Context) -> Reading | None:
    """ "Overnight": the night that the article's day began with, or that it ends with where the words look ahead."""
    if "weekday2" in slots and "weekday" not in slots:
        slots = {**slots, "weekday": (int(slots["weekday2"]) - 2) % 7 + 1}  # "overnight into Sunday"
    if "weekday" in slots:
        return weekday({**slots, "daypart": "TNI"}, context)
    base, anchor = context.base()
    if base is None:
        return Reading(f"{UNKNOWN['D']}TNI", "relative", anchor)
    cue = context.cue()
    first = base if cue is not None and cue.sign > 0 else move(base, "D", -1)
    both = f"{first}/{move(first, 'D', 1)}"
    return Reading(f"{first}TNI", "relative", anchor, str(cue) if cue else None, both)


def shift(slots: Slots, context: Context) -> Reading | None:
    """So many units on or back from the article's date, or from the last mentioned one where the rule says "story"."""
    unit, count = str(slots["unit"]), amount(slots) if "count" in slots else 1.0
    step = int(slots["step"] if "step" in slots else slots["offset"])
    spoken = "offset" in slots or ("count" in slots and "story" not in slots)
    base, anchor = context.base(story="story" in slots, spoken=spoken)
    part = str(slots.get("daypart", slots.get("time", "")))
    if count is None:
        return Reading("PAST_REF" if step < 0 else "FUTURE_REF", "relative", anchor)
    steps = int(count) * step
    old = context.years_of_old(steps) if "story" in slots and unit == "Y" else None
    if old or base is None:
        return Reading(old or UNKNOWN.get(unit, "XXXX-XX-XX") + part, "relative", anchor)
    if "weekday" in slots and move(base, unit, steps).isoweekday() != slots["weekday"]:
        return weekday({"weekday": slots["weekday"]}, context)  # "a day earlier, on Sunday", behind a day untold
    unknown = context.unknown_day(unit) if "story" in slots else None
    if context.story is None and "story" in slots and step > 0 and not _looks_ahead(context):
        unknown = UNKNOWN.get(unit, UNKNOWN["D"])  # "the next day he fled": behind a day that is not told
    if unknown:
        return Reading(unknown + part, "relative", anchor)
    if unit in CLOCK_UNITS:
        days = int(steps / 24) if unit == "H" and "story" in slots else 0
        return Reading(move(base, "D", days).isoformat() + "TXX", "relative", anchor)
    compared = unit == "Y" and "like" in slots and "about" not in slots and abs(steps) == 1
    if compared and context.story and context.story.quarter:
        year, _, rest = context.story.quarter.partition("-")
        label = f"the last mentioned quarter, {when_of(context.story.quarter)}"
        return Reading(f"{int(year) + steps:04}-{rest}", "relative", label)
    value = value_of(move(base, unit, steps), unit)
    both = f"{value}/{move(base, unit, steps + 1)}" if _is_of_night(slots, context) and not part else None
    return Reading(value + part, "relative", anchor, None, both)


def _is_of_night(slots: Slots, context: Context) -> bool:
    """Whether days are counted from a night of two days, so that nobody knows from which of them."""
    story = context.story if "story" in slots and slots["unit"] == "D" else None
    return story is not None and story.when is not None and story.when.days == NIGHT and story.value.endswith("TNI")


def ahead(slots: Slots, context: Context) -> Reading | None:
    """ "In two weeks", "three weeks away": how long it is (as TIMEX3 has it), and the days that lie so far off, where a
    verb that looks ahead governs it or, before "away", is none of the past."""
    cue = context.cue()
    away = "away" in slots and (cue is None or cue.sign > 0)
    coming = away or (cue is not None and cue.sign > 0 and cue.close and not cue.beside)
    frame = context.frame()
    if not coming or amount(slots) is None or frame is not None or context.day is None:
        return duration(slots, context)
    date = shift({**slots, "step": 1}, context)
    return date and replace(date, value=duration(slots, context).value, days=str(when_of(date.value)))


def _looks_ahead(context: Context) -> bool:
    cue = context.cue()
    return cue is not None and cue.sign > 0


def latest(slots: Slots, context: Context) -> Reading | None:
    """ "the quarter", "that month", "the same year": the unit that the last mentioned date lies in; else the last
    quarter that ended, or the article's own month, year, …"""
    unit, part = str(slots["unit"]), str(slots.get("daypart", ""))
    if unit == "Q" and context.story and context.story.quarter:
        return Reading(context.story.quarter, "relative", "the last mentioned quarter")
    if unit == "Q":
        base, anchor = context.base()
        return Reading(value_of(move(base, "Q", -1), "Q") if base else UNKNOWN["Q"], "relative", anchor)
    if unit == "WE" and "story" not in slots:
        return _weekend(context)
    base, anchor = context.base(story="story" in slots)
    unknown = context.unknown_day(unit) if "story" in slots else None
    if unit == "Y" and "story" in slots:
        unknown = context.years_of_old(0)
    return Reading((unknown or (value_of(base, unit) if base else UNKNOWN[unit])) + part, "relative", anchor)


def _weekend(context: Context) -> Reading:
    """ "The weekend": this one on its days and where the words look ahead, else the last."""
    base, anchor = context.base()
    if base is None:
        return Reading(UNKNOWN["WE"], "relative", anchor)
    cue = context.cue()
    now = base.isoweekday() > FRIDAY or (cue is not None and cue.sign > 0)
    return Reading(value_of(base if now else move(base, "WE", -1), "WE"), "relative", anchor, str(cue) if cue else None)


def edge_day(slots: Slots, context: Context) -> Reading | None:
    """ "The last day of May", "the first day of the year"."""
    whole = latest({**slots, "story": 1}, context) if "unit" in slots else calendar(slots, context)
    days = when_of(whole.value) if whole else None
    if whole is None or days is None:
        return whole and Reading(UNKNOWN["D"], whole.grounds, whole.anchor)
    day = days.first if int(slots["edge"]) > 0 else days.last
    return Reading(day.isoformat(), whole.grounds, whole.anchor, whole.reason)


def clock(slots: Slots, context: Context) -> Reading | None:
    """A time of day, on the day that stands beside it or that was mentioned last."""
    hour, minute = number(slots, "hour"), number(slots, "minute")
    half = str(slots.get("half", ""))
    if "military" in slots:
        hour, minute = divmod(int(slots["military"]), 100)
    if "clocktime" in slots:
        digits, half = str(slots["clocktime"])[:-2], str(slots["clocktime"])[-2:].upper()
        hour, minute = (int(part) for part in f"{digits.replace('.', ':')}:0".split(":")[:2])
    if hour is None and "time" not in slots:
        return None
    if hour is not None:
        if hour > 24 or (minute or 0) > 59 or (half and not 1 <= hour <= 12):
            return None
        hour = hour % 12 + (12 if half == "PM" else 0) if half else hour
    time = str(slots["time"]) if "time" in slots else f"T{hour:02}:{minute or 0:02}"
    reading = _clock_day(slots, context, time)
    return reading and Reading(reading.value[:10] + time, reading.grounds, reading.anchor, reading.reason)


def clock_in_night(slots: Slots, context: Context) -> Reading | None:
    """An hour in a night of two days, the small hours of the second: "00:40 in the night of 1 to 2 May"."""
    night = part_of_day(slots, context)
    hour = clock({name: slots[name] for name in HOUR_SLOTS & slots.keys()}, context)
    if night is None or hour is None:
        return None
    time = hour.value[DAY:]
    if night.days is None or time.startswith("T24"):
        return night  # "about midnight": of either
    first, last = night.days.split("/")
    return replace(night, value=(last if time < NOON else first) + time, days=None)


def _clock_day(slots: Slots, context: Context, time: str) -> Reading | None:
    """The day that stands beside a time of day; else the last mentioned one, or the article's."""
    if "any" in slots:
        return Reading(f"XXXX-WXX-{slots['weekday']}")
    if "weekday" in slots and "month" not in slots:
        return weekday({name: value for name, value in slots.items() if name != "daypart"}, context)
    if "first" in slots:
        return numeric(slots, context)
    if "month" in slots:
        return calendar(slots, context)
    if "offset" in slots:
        return shift({"unit": "D", "step": slots["offset"]}, context)
    story = context.story is not None and len(context.story.value) >= 10 and context.story.value[5:6].isdigit()
    base, anchor = context.base(story=story)
    if story and base and time == "TMO" and context.story and context.story.value.endswith(("TNI", "TEV")):
        base = move(base, "D", 1)  # the dawn after a night is the next day's
    return Reading(base.isoformat() if base else UNKNOWN["D"], "relative", anchor)
