"""An article without a date, with what is known of it: the queue that waits for an editor."""

from __future__ import annotations

from dataclasses import dataclass

from generator import prose
from generator.pages.catalogue import Catalogue, source_address
from generator.pages.words import Words, name, words
from generator.records import Article, Clue, DateRange, Span
from generator.when import When


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the article, what they say of its date, and where they stand."""

    words: Words | None
    says: str
    address: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """An undated article: between which days it was written, and the reasons. An open side is empty."""

    name: str
    address: str
    earliest: str
    latest: str
    candidates: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def waiting(known: DateRange, catalogue: Catalogue) -> Waiting:
    """The view of what is known of an undated article's date."""
    article = catalogue.article(known.article)
    return Waiting(
        name=name(article), address=source_address(article.id),
        earliest=prose.spoken(When.day(known.first)) if known.first else "",
        latest=prose.spoken(When.day(known.last)) if known.last else "",
        candidates=tuple(prose.spoken(When.day(day)) for day in known.candidates),
        evidence=tuple(_evidence(article, clue, catalogue) for clue in known.clues),
    )


def _evidence(article: Article, clue: Clue, catalogue: Catalogue) -> Evidence:
    passage = next((p for p in article.passages if p.id == clue.passage), None)
    start = article.text.find(clue.words, passage.start, passage.end) if passage and clue.words else -1
    found = words(article, Span(start, start + len(clue.words))) if start >= 0 else None
    return Evidence(found, prose.spelled(clue.says), catalogue.place(article.id, clue.passage))
