"""Reading: a sentence made ready for asking what its dates belong to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from generator.records import Quote, Span
from generator.records.base import START
from generator.steps.acts import Act
from generator.steps.words import Token


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence made ready: its tokens and acts with offsets into the sentence, its quotations into the article."""

    sentence: Span
    row: tuple[Token, ...]
    acts: tuple[Act, ...]
    quotes: tuple[Quote, ...]


def token_bounds(span: Span, reading: Reading) -> tuple[int, int] | None:
    """The first and the last token of a stretch of the article; None where it has none in the sentence."""
    base = reading.sentence.start
    first = max(0, bisect_right(reading.row, span.start - base, key=START) - 1)
    if first < len(reading.row) and reading.row[first].end <= span.start - base:
        first += 1
    last = bisect_left(reading.row, span.end - base, key=START) - 1
    return (first, last) if first <= last else None
