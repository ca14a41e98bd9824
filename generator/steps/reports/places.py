"""Places: which sentence of an article the stretches of it stand in, found by bisection however long it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from generator.records import Article, Quote, Sentence

Some = TypeVar("Some")


def by_sentence(article: Article, spans: Sequence[tuple[Some, int, int]]) -> dict[Sentence, list[Some]]:
    """Which of some spans (each with its start and end) each sentence meets."""
    starts = [s.start for s in article.sentences]
    found: dict[Sentence, list[Some]] = {}
    for item, start, end in spans:
        at = max(0, bisect_right(starts, start) - 1)
        while at < len(starts) and starts[at] < end:
            if article.sentences[at].end > start:
                found.setdefault(article.sentences[at], []).append(item)
            at += 1
    return found


def quotes_by_sentence(article: Article) -> dict[Sentence, list[Quote]]:
    """The quotations of which each sentence has the words, the verb of saying, or what stands between the two."""
    return by_sentence(article, [
        (q, min(q.start, q.cue.start) if q.cue else q.start, max(q.end, q.cue.end) if q.cue else q.end)
        for q in article.quotes
    ])
