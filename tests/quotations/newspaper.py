"""Small newspapers for the tests: paragraphs on lines, sentences ended by a stop and a blank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.quotations import find
from generator.records import Passage, Person, Quote, Sentence, Span

STOP = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bSen)[.!?…]+[\"”’']*(?=\s+[\"“‘]?[A-ZÇĞİÖŞÜ])")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of text[start:end]."""
    end = len(text) if end is None else end
    borders = [start, *(match.end() for match in STOP.finditer(text, start, end)), end]
    found = []
    for first, last in pairwise(borders):
        first += len(text[first:last]) - len(text[first:last].lstrip())
        if first < last:
            found.append(Span(first, last))
    return found


def quotes(text: str, people: Sequence[Person] = (), language: str = "en") -> tuple[Quote, ...]:
    """What is found in a text with one paragraph a line."""
    passages = [Passage(m.start(), m.end(), f"p{m.start()}") for m in re.finditer(r"[^\n]*\S", text)]
    inside = [Sentence(s.start, s.end, p.id) for p in passages for s in sentences(text, p.start, p.end)]
    return find(text, passages, inside, people, language)
