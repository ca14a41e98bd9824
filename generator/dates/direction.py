"""Whether a time lies ahead or behind: what the words around it say."""

from __future__ import annotations

import re
from dataclasses import dataclass

WINDOW = 100  # characters of the sentence that are looked at on either side
BREAK = re.compile(r"[.!?][\"”’']?\s+(?=[A-Z“\"])|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Direction:
    """`sign` is 1 for ahead, -1 for behind; `word` is the cue that says so."""

    sign: int
    word: str

    def __str__(self) -> str:
        return f"“{self.word}” says {'ahead' if self.sign > 0 else 'behind'}"


def direction(text: str, start: int, end: int, cues: re.Pattern[str]) -> Direction | None:
    """The nearest cue before [start, end) in its sentence, else the first one after it; None where there is none."""
    left = max(0, start - WINDOW)
    for stop in BREAK.finditer(text, left, start):
        left = stop.end()
    last = None
    for match in cues.finditer(text, left, start):
        last = match
    if last is None:
        right = min(len(text), end + WINDOW)
        stop_after = BREAK.search(text, end, right)
        last = cues.search(text, end, stop_after.start() if stop_after else right)
    if last is None:
        return None
    return Direction(1 if last["ahead"] else -1, " ".join(last.group().split()))
