"""Whether a time lies ahead or behind: what the words around it say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.dates.rules import Cues

WINDOW = 100  # characters of the sentence that are looked at on either side
OBJECT = 3  # words of an object, with the preposition behind it
BREAK = re.compile(r"[.!?][\"”’']?\s+(?=[A-Z“\"])|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Direction:
    """`sign` is 1 for ahead, -1 for behind; `word` is the cue that says so.

    `beside`: it is a word like "by" that touches the time; `close`: a verb that governs it,
    or a phrase like "ahead of", which decides alone. `onward`: what begins then, "starting Monday, …".
    """

    sign: int
    word: str
    beside: bool = False
    close: bool = False
    onward: bool = False

    def __str__(self) -> str:
        return f"“{self.word}” looks {'ahead' if self.sign > 0 else 'back'}"


def _governs(rest: str, cues: Cues) -> bool:
    """Whether only `rest` parts a verb from its time: "in", or a short object and "in" ("signed the deal in May")."""
    words = rest.split()
    return " ".join(words) in cues.between or (OBJECT >= len(words) > 0 and words[-1] in cues.between)


def direction(text: str, start: int, end: int, cues: Cues) -> Direction | None:
    """The nearest cue before [start, end) in its sentence, else the first one after it; None where there is none.

    Where verbs come last (Turkish) the order is the other way round.
    """
    left, right = max(0, start - WINDOW), min(len(text), end + WINDOW)
    for stop in BREAK.finditer(text, left, start):
        left = stop.end()
    before = text[left : left + 1].lower() + text[left + 1 : start]  # a sentence begins with a capital
    beside = cues.beside.search(before)
    if beside:
        word = " ".join(beside.group().split())
        told = any(found["behind"] for found in cues.anywhere.finditer(before, 0, beside.start()))
        return Direction(1, word, beside=True, close=" " in word, onward=word in cues.onward and not told)
    last = None
    for found in cues.anywhere.finditer(before):
        last = found
    if last is None or cues.verb_after:
        stop_after = BREAK.search(text, end, right)
        last = cues.anywhere.search(text, end, stop_after.start() if stop_after else right) or last
    if last is None:
        return None
    close = last.string is before and _governs(before[last.end() :].lower(), cues)
    return Direction(1 if last["ahead"] else -1, " ".join(last.group().split()), close=close)
