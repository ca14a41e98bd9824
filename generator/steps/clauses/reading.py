"""Reading: a sentence made ready for asking what its dates belong to."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records import Quote, Span
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
    inside = [n for n, t in enumerate(reading.row) if t.end > span.start - base and t.start < span.end - base]
    return (inside[0], inside[-1]) if inside else None
