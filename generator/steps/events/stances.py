"""Stances: whether a report tells what someone makes of an act, or asks for it, rather than the act.

"The EU regretted the expulsion on Monday" shares day, actors and most words with "Minsk expelled the envoys on Monday",
and "urged the court to free him" with "the court freed two bankers". Which kinds of act are stances is data
(`acts: reacting` and `asking` in the language's file).
"""

from __future__ import annotations

from generator.steps.acts import acts
from generator.steps.events.deeds import Deed, unlisted
from generator.steps.events.tellings import Telling
from generator.steps.words import vocabulary


def other_stance(a: Telling, b: Telling) -> bool:
    """Whether one of two reports of one language takes a stance of which the other has no word."""
    known = vocabulary(a.language).sets
    if (known["reacting"] | known["asking"]).isdisjoint(a.kinds | b.kinds):
        return False
    return _takes(a, b) or _takes(b, a)


def _takes(telling: Telling, other: Telling) -> bool:
    """Whether what a report tells of its date is what someone makes of something; or asks for, and the other tells of
    that as done."""
    deed = telling.deeds[0] if telling.deeds and telling.report.kind != "scheduled" else None
    if deed is None or all(t.word.form != "past" for t in deed.row[deed.first : deed.last + 1]):
        return False
    told = {d.kind for d in other.deeds or unlisted(other.report, other.language)} or other.kinds
    if deed.kind in told:
        return False
    known = vocabulary(telling.language).sets
    return deed.kind in known["reacting"] or (deed.kind in known["asking"] and _asks_for(telling, deed, other))


def _asks_for(telling: Telling, deed: Deed, other: Telling) -> bool:
    """Whether what a deed asks for is of a kind that the other report tells of."""
    done = {d.kind for d in other.deeds}
    found = acts(telling.report.text, telling.language)
    return any(act.kind in done and act.start > deed.row[deed.last].start for act in found)
