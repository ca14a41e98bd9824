"""Whether a time lies ahead or behind: what the words around it say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.dates.cues import Cues

WINDOW = 100  # characters of the sentence that are looked at on either side
OBJECT = 3  # words of an object, with the preposition behind it
OCCASION = 5  # the same behind a verb of schedules: "plays Malmo in the cup on Friday"
SUBJECT = 40  # characters between a time and a verb of schedules behind it: "On Monday the team flies to Oslo"
TOUCHING = 40  # characters before a time in which a word that touches it stands
# The set of characters stands first on purpose: the engine skips to them many times faster than it tries two ways.
BREAK = re.compile(r"[.!?\n](?:(?<=\n)\s*\n|(?<!\n)[\"”’']?\s+(?=[A-Z“\"]))")
MARK = re.compile(r"[\"“„«]")


@dataclass(frozen=True, slots=True)
class Direction:
    """`sign` is 1 for ahead, -1 for behind; `word` is the cue that says so.

    `beside`: it is a word like "by" that touches the time; `close`: a verb that governs it,
    or a phrase like "ahead of", which decides alone. `onward`: what begins or ends then and has not yet, "starting
    Monday, …", so that the day may be as far off as the next one of its name.
    """

    sign: int
    word: str
    beside: bool = False
    close: bool = False
    onward: bool = False

    def __str__(self) -> str:
        return f"“{self.word}” looks {'ahead' if self.sign > 0 else 'back'}"


def _governs(rest: str, cues: Cues, longest: int = OBJECT) -> bool:
    """Whether only `rest` parts a verb from its time: "in", or a short object and "in" ("signed the deal in May")."""
    words = rest.split()
    return " ".join(words) in cues.between or (longest >= len(words) > 0 and words[-1] in cues.between)


def direction(text: str, start: int, end: int, cues: Cues) -> Direction | None:
    """The nearest cue before [start, end) in its sentence, else the first one after it; None where there is none.

    Where verbs come last (Turkish) the order is the other way round.
    """
    left, right = max(0, start - WINDOW), min(len(text), end + WINDOW)
    for stop in BREAK.finditer(text, left, start):
        left = stop.end()
    stop_after = BREAK.search(text, end, right)
    after = text[end : stop_after.start() if stop_after else right]
    before = text[left : left + 1].lower() + text[left + 1 : start]  # a sentence begins with a capital
    if not MARK.search(before):
        after = MARK.split(after, maxsplit=1)[0]  # what is quoted behind tells nothing of when it was said
    aside = None if cues.verb_after else cues.aside.search(before)
    if aside:
        before = before[: aside.start()] + before[aside.end() :]
    before = cues.compared.sub("", before)
    found = _beside(before, cues) or _opening(before, after, cues)
    if found:
        return found
    if arranged := cues.arranged.search(before):
        return Direction(1, " ".join(arranged.group().split()))
    last = _last(cues.anywhere, before)
    planned = _scheduled(before, after, last, cues)
    if planned:
        return planned
    if last is None or cues.verb_after:
        last = cues.anywhere.search(after) or last
    if last is None:
        return None
    close = last.string is before and _governs(before[last.end() :].lower(), cues)
    led = last.string[: last.start()].lower().split()
    if last["ahead"] and not cues.unmet.isdisjoint((" ".join(led[-1:]), " ".join(led[-2:]))):
        return Direction(-1, " ".join([*led[-2:], last.group()]), close=close)
    return Direction(1 if last["ahead"] else -1, " ".join(last.group().split()), close=close)


def _last(pattern: re.Pattern[str], text: str, *, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    last = None
    for found in pattern.finditer(text, start, len(text) if end is None else end):
        last = found
    return last


def _beside(before: str, cues: Cues) -> Direction | None:
    """A word like "by" right before the time; what it says goes on if the verb before it is no past. Behind a denial in
    the past "until" looks back: what "did not sail until Sunday" did so then."""
    beside = cues.beside.search(before, max(0, len(before) - TOUCHING))
    if not beside:
        return None
    word = " ".join(beside.group().split())
    verb = _last(cues.verbs, before, end=beside.end())
    only_then = cues.only_then.search(before)
    if only_then and (verb["behind"] if verb and verb.start() >= only_then.start() else only_then["denied"]):
        return Direction(-1, " ".join(only_then.group().split()), beside=True)
    onward = word in cues.onward
    if verb:
        onward = word in cues.limits if verb["perfect"] else not verb["behind"]
    return Direction(1, word, beside=True, close=" " in word, onward=onward)


def _opening(before: str, after: str, cues: Cues) -> Direction | None:
    """ "From" right before the time of what is in force or must be done: "is closed from Monday"."""
    opening = cues.opening.search(before, max(0, len(before) - TOUCHING))
    if not opening:
        return None
    first = not before[: opening.start()].strip()
    verb = cues.verbs.search(after) if first else _last(cues.verbs, before, end=opening.start())
    if verb and (verb["state"] or verb["ahead"]):
        return Direction(1, " ".join(opening.group().split()), beside=True, onward=True)
    return None


def _scheduled(before: str, after: str, cue: re.Match[str] | None, cues: Cues) -> Direction | None:
    """A present of what stands in a timetable: "flies to Oslo on Friday"; `cue` is the last one before the time."""
    verb = _last(cues.scheduled, before, start=cue.end() if cue else 0)
    if verb:
        word = "".join(before[: verb.start()].split()[-1:])
        noun = cue is not None and cue.group() not in cues.reported and word not in cues.subjects
        if noun or word in cues.articles:
            return None
        governs = _governs(before[verb.end() :].lower(), cues, OCCASION)
    else:
        verb = None if cue else cues.scheduled.search(after, 0, SUBJECT)
        governs = verb is not None and not cues.anywhere.search(after)
    return Direction(1, " ".join(verb.group().split()), close=True) if verb and governs else None
