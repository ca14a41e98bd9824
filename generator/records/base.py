"""What every record is made of: stretches of text, and problems."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal, TypeVar

START = attrgetter("start")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


Some = TypeVar("Some", bound=Span)


def holding(spans: Sequence[Some], span: Span) -> Some | None:
    """The one of `spans`, which are in order and apart, that `span` lies wholly inside."""
    at = bisect_right(spans, span.start, key=START) - 1
    return spans[at] if at >= 0 and spans[at].holds(span) else None


def meeting(spans: Sequence[Some], span: Span) -> Sequence[Some]:
    """Those of `spans`, which are in order and apart, that share a character with `span`."""
    first = max(0, bisect_right(spans, span.start, key=START) - 1)
    return [one for one in spans[first : bisect_left(spans, span.end, key=START)] if one.meets(span)]


def starting(spans: Sequence[Some], within: Span) -> Sequence[Some]:
    """Those of `spans`, which are in order of their starts, that start inside a stretch."""
    return spans[bisect_left(spans, within.start, key=START) : bisect_left(spans, within.end, key=START)]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an editor should know: where, what, and what to do about it."""

    path: str
    line: int | None
    fact: str
    remedy: str
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.fact}; {self.remedy}"


class Refused(Exception):
    """The input cannot be used; carries every problem found, not only the first."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
