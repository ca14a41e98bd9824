"""Times that are no place in the calendar: how long, how often, now and then."""

from __future__ import annotations

from typing import Final

from generator.dates.meanings.reading import Context, Reading, amount
from generator.dates.rules import Slots
from generator.dates.units import CLOCK_UNITS

COMPOSED: Final = {"E": ("Y", 10), "C": ("Y", 100), "F": ("W", 2)}
VAGUELY: Final = {"E": "DE", "C": "CE", "F": "W"}
SMALLER: Final = {
    "PY": ("M", 12), "PM": ("D", 30), "PW": ("D", 7), "PD": ("H", 24), "PTH": ("M", 60), "PTM": ("S", 60),
}  # fmt: skip


def duration(slots: Slots, context: Context) -> Reading:
    """So long: P3D, PT16H, P2Y6M, PXW; of two units together, PT2H12M."""
    first = length(str(slots["unit"]), amount(slots))
    if "unit2" not in slots:
        return Reading(first)
    second = length(str(slots["unit2"]), amount({name[:-1]: slots[name] for name in slots if name.endswith("2")}))
    return Reading(first + (second.removeprefix("PT") if "T" in first else second.removeprefix("P")))


def length(unit: str, count: float | None) -> str:
    """The TIMEX3 period of `count` units; None for an unknown number."""
    if unit in COMPOSED and count is not None:
        unit, size = COMPOSED[unit]
        count *= size
    head, letter = ("PT", CLOCK_UNITS[unit]) if unit in CLOCK_UNITS else ("P", VAGUELY.get(unit, unit))
    if count is None:
        return f"{head}X{letter}"
    whole = int(count)
    rest = count - whole
    if not rest or head + letter not in SMALLER:
        return f"{head}{whole}{letter}" if not rest else f"{head}{count:g}{letter}"
    name, size = SMALLER[head + letter]
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
