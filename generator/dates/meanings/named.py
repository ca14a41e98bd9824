"""Times of a year that have a name: seasons, quarters and holidays, with the year said or implied."""

from __future__ import annotations

import re
from datetime import date

from generator.dates.holidays import about, days_of
from generator.dates.meanings.reading import Context, Reading, full_year, in_years, nearest, next_told, number
from generator.dates.rules import Slots
from generator.dates.units import SEASON_MONTHS
from generator.records import TimeGrounds


def season(slots: Slots, context: Context) -> Reading | None:
    """A season of a year that is named, or of the one that this, last, next or nearness says."""
    name, year = str(slots["season"]), full_year(slots, context)
    if year is not None:
        return Reading(f"{year:04}-{name}")
    middle = SEASON_MONTHS[name]
    frame = None if "step" in slots or "story" in slots else context.frame()
    framed = frame and frame.of(in_years(frame.when.first.year, lambda year: date(year, middle, 1)))
    if framed:
        return Reading(f"{framed - (name == 'WI'):04}-{name}", "year-implied", str(frame))
    base, anchor = context.base(story="story" in slots)
    if base is None:
        return Reading(f"XXXX-{name}", "relative", anchor)
    year, step = base.year, int(slots.get("step", 0))
    if "told" in slots:
        return Reading(f"{year + step:04}-{name}", "relative", anchor)
    distance = middle - base.month + 1
    if name == "WI" and base.month == 12:
        year, distance = year + 1, 0
    elif name == "WI" and not step and base.month >= (4 if "story" in slots else 8):
        year += 1  # the winter that comes, not the one that is over
    if step < 0 and distance > -1:
        year -= 1
    elif step > 0 and distance < 2:
        year += 1
    shown = year - 1 if name == "WI" else year
    return Reading(f"{shown:04}-{name}", "relative", anchor)


def quarter(slots: Slots, context: Context) -> Reading | None:
    """The N-th quarter: of the year that is named, else the last one that began; ahead if the words say so."""
    wanted, year = number(slots, "ordinal") or 0, full_year(slots, context)
    letter = str(slots.get("part", "Q"))
    if year is not None:
        return Reading(f"{year:04}-{letter}{wanted}")
    frame = None if "step" in slots else context.frame()
    middle = wanted * (3 if letter == "Q" else 6) - 1
    framed = frame and frame.of(in_years(frame.when.first.year, lambda year: date(year, middle, 1)))
    if framed:
        return Reading(f"{framed:04}-{letter}{wanted}", "year-implied", str(frame))
    base, anchor = context.base()
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
    """A holiday of the year that is named, else the one that the words say or the nearest."""
    rule, year = str(slots["holiday"]), full_year(slots, context)
    if year is not None:
        days = days_of(rule, year)
        return _feast(rule, days[0].isoformat()) if len(days) == 1 else None
    frame = None if "step" in slots else context.frame()
    framed = frame and frame.of(in_years(frame.when.first.year, lambda year: next(iter(days_of(rule, year)), None)))
    if framed:
        return _feast(rule, days_of(rule, framed)[0].isoformat(), "year-implied", str(frame))
    base, anchor = context.base(story="story" in slots)
    if base is None:
        return Reading(f"XXXX-{rule}" if re.fullmatch(r"\d\d-\d\d", rule) else "XXXX-XX-XX", "year-implied", anchor)
    years = range(max(base.year - 1, 1), min(base.year + 1, 9999) + 1)
    near = {(day - base).days: day.isoformat() for year in years for day in days_of(rule, year)}
    step = slots.get("step")
    if step:
        near = {gap: value for gap, value in near.items() if gap * int(step) > 0}
    if not near:
        return None
    if context.narrative and context.story and not step:
        within = context.story.year_near(lambda year: next(iter(days_of(rule, year)), None))
        if within:
            return _feast(rule, days_of(rule, within)[0].isoformat(), "year-implied", anchor, "by the time told last")
        told = len(context.story.value) == len("2020")
        value, reason = next_told({gap: day for gap, day in near.items() if gap >= 0} if told else near, base.year)
    else:
        value, reason = nearest(near, None if step else context.cue())
    return _feast(rule, value, "year-implied", anchor, reason)


def _feast(
    rule: str, value: str, grounds: TimeGrounds = "explicit", anchor: str | None = None, reason: str | None = None
) -> Reading:
    """A feast on the day `value`, or about then where the moon must be seen."""
    days = about(rule, date.fromisoformat(value))
    reasons = (reason, "reckoned; it may be kept a day earlier or later" if days else None)
    if days and "/" in days:
        value = days.replace("~", "")
    return Reading(value, grounds, anchor, "; ".join(filter(None, reasons)) or None, days)
