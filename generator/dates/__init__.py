"""The temporal tagger: dates, times, durations and sets in prose, as TIMEX3 and EDTF.

The rules are data (the ``dates`` section of a language file); what they mean is in `meanings`.
"""

from __future__ import annotations

from calendar import day_name
from collections.abc import Iterator
from dataclasses import dataclass

from generator.dates.find import Match, candidates, find, starts
from generator.dates.pattern import fold
from generator.dates.resolve import resolve
from generator.dates.rules import Language, load
from generator.records import Span, TimeExpression
from generator.when import When

__all__ = ["Explanation", "Lost", "Slip", "explain", "slips", "tag"]

NOTHING = ("nothing: they name no place in the calendar", "nothing: the words say it all")


@dataclass(frozen=True, slots=True)
class Lost:
    """A rule that matched in the same place and did not win, and why."""

    rule: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """One expression: its words, what became of them (rule, value, anchor, reason), and the rules that lost."""

    words: str
    time: TimeExpression
    pattern: str
    lost: tuple[Lost, ...]

    def __str__(self) -> str:
        time = self.time
        lines = [
            f"{' '.join(self.words.split())} → {time.value} ({time.type}; EDTF {time.when or 'none'}; {time.grounds})",
            f"  rule       {time.rule}: {self.pattern}",
            f"  counted    from {time.anchor or NOTHING[time.when is not None]}",
        ]
        if time.reason:
            lines.append(f"  direction  {time.reason}")
        lines += [f"  lost       {lost.rule}: “{' '.join(lost.words.split())}” is {lost.why}" for lost in self.lost]
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Slip(Span):
    """A day that cannot be right as it is written, and why."""

    why: str


def tag(
    text: str, anchor: When | None, language: str = "en", *, day_first: bool | None = False
) -> tuple[TimeExpression, ...]:
    """The time expressions of `text` in order, none overlapping.

    `anchor` is the article's date, of any precision; None: relative times get X's for what is unknown and no `when`.
    `day_first`: whether 04/05/2020 is the 4th of May; None where that is not known.
    """
    rules = load(language)
    return resolve(text, tuple(find(text, rules)), anchor, rules, day_first)


def explain(
    text: str, anchor: When | None, language: str = "en", *, day_first: bool | None = False
) -> tuple[Explanation, ...]:
    """`tag`, with the rules that lost to each expression's rule."""
    rules = load(language)
    matches = {match.start: match for match in find(text, rules)}
    earlier = dict(zip(list(matches)[1:], matches.values(), strict=False))
    found = []
    for time in resolve(text, tuple(matches.values()), anchor, rules, day_first):
        winner = matches[time.start]
        lost = tuple(_lost(text, winner, earlier.get(winner.start), rules))
        found.append(Explanation(time.of(text), time, winner.rule.pattern, lost))
    return tuple(found)


def slips(text: str, anchor: When | None, language: str = "en") -> Iterator[Slip]:
    """The days that no calendar has ("30 February 2023"), and those whose weekday is another one."""
    rules = load(language)
    matches = tuple(find(text, rules))
    read = {time.start: time for time in resolve(text, matches, anchor, rules, None)}
    for match in matches:
        if match.rule.means != "calendar" or not {"month", "day"} <= match.slots.keys():
            continue
        time = read.get(match.start)
        if time is None:
            yield Slip(match.start, match.end, "there is no such day")
        elif time.when and time.when.first.isoweekday() != match.slots.get("weekday", time.when.first.isoweekday()):
            yield Slip(match.start, match.end, f"{time.when} is a {day_name[time.when.first.weekday()]}")


def _lost(text: str, winner: Match, previous: Match | None, rules: Language) -> Iterator[Lost]:
    """Every other rule that matches within the winner's words."""
    folded = fold(text)
    for start, some in starts(text, folded, rules):
        if not winner.start <= start < winner.end:
            continue
        for match in candidates(text, folded, start, some, rules, previous):
            if match.rule is winner.rule and match.start == winner.start:
                continue
            why = "shorter" if match.end < winner.end else "later in the list"
            why = why if match.start == winner.start else "inside a longer one"
            yield Lost(match.rule.name, text[match.start : match.end], why)
