"""A text's paragraphs as its lines show them: one line each, or several where the text is hard-wrapped."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from generator.records import Span

# A line without the white space around it; a byte order mark counts as white space.
LINE = re.compile(r"[^\s\ufeff\u200b](?:[^\n]*[^\s\ufeff\u200b])?")
TERMINAL = re.compile(r"[.!?…][\"”'’»)\]*_]*\Z")
WRAP_WIDTH = 110  # columns; a text whose lines are longer has a paragraph to the line
FULL = 0.85  # a line this full, counting the next line's first word, was broken for want of room
# YAML between two lines of three hyphens before the text.
FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n"
    r"(?P<fields>(?:(?:[\"']?[A-Za-z_][\w -]{0,40}[\"']?:(?:[ \t][^\n]*)?|[ \t]+[^\n]*|- [^\n]*|#[^\n]*)?\r?\n)+?)"
    r"(?:---|\.\.\.)[ \t\r]*(?=\n|\Z)"
)


def ends(words: str) -> bool:
    """Whether `words` close with the punctuation of a sentence's end."""
    return TERMINAL.search(words[-12:]) is not None


def paragraphs(text: str, alone: Callable[[str], bool]) -> list[Span]:
    """The paragraphs, in order. `alone` says of a line that it never joins another."""
    lines = [Span(*match.span()) for match in LINE.finditer(text)]
    found: list[Span] = []
    for line, joined in zip(lines, [False, *_wrap_joins(text, lines, alone)], strict=False):
        if joined:
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _adjacent(text: str, upper: Span, lower: Span) -> bool:
    return text.count("\n", upper.end, lower.start) == 1


def _wrap_joins(text: str, lines: list[Span], alone: Callable[[str], bool]) -> list[bool]:
    """For each pair of neighbours whether the second goes on where the first had no more room."""
    width = _wrap_width(text, lines, alone)
    if width is None:
        return [False] * max(0, len(lines) - 1)
    joined = []
    for upper, lower in pairwise(lines):
        first_word = lower.of(text).split(None, 1)[0]
        room = upper.end - upper.start + 1 + len(first_word)
        goes_on = text[lower.start].islower() and not ends(upper.of(text))
        joined.append(
            _adjacent(text, upper, lower)
            and not _indented(text, upper, lower)
            and (goes_on or room >= FULL * width)
            and not (alone(upper.of(text)) or alone(lower.of(text)))
        )
    return joined


def _wrap_width(text: str, lines: list[Span], alone: Callable[[str], bool]) -> int | None:
    """The column at which the text is wrapped; None where it is not."""
    pairs = [(upper, lower) for upper, lower in pairwise(lines) if _adjacent(text, upper, lower)]
    if not pairs:
        return None
    width = sorted(upper.end - upper.start for upper, _ in pairs)[len(pairs) * 19 // 20]
    broken = sum(
        text[low.start].islower() and not ends(up.of(text)) and not alone(low.of(text)) for up, low in pairs
    )
    return width if width <= WRAP_WIDTH and broken * 3 >= len(pairs) else None


def _indented(text: str, upper: Span, lower: Span) -> bool:
    """Whether the second line stands further in than the first: a new paragraph."""
    return _margin(text, lower) > _margin(text, upper) + 1


def _margin(text: str, line: Span) -> int:
    return line.start - (text.rfind("\n", 0, line.start) + 1)
