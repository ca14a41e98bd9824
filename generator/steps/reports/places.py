"""Places: which sentence of an article the stretches of it stand in, found by bisection however long it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from generator.records import Article, Quote, Sentence, TimeExpression

Some = TypeVar("Some")
MARKS = frozenset('"“”«»„')
MOST = 40  # dates of one sentence that are read, each against all of it: what has more is a table
PAIR = 2  # marks about quoted words


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
    ends = {time.end: time for time in article.times}
    return by_sentence(article, [
        (q, min(q.start, q.cue.start) if q.cue else q.start, max(q.end, q.cue.end) if q.cue else q.end)
        for q in (_without_day(q, ends.get(q.end), article.text) for q in article.quotes)
    ])


def _without_day(quote: Quote, day: TimeExpression | None, text: str) -> Quote:
    """The quotation without a day behind its marks, which is that of the saying: "called it “a farce” | on Monday"."""
    if day is None or quote.kind != "direct" or quote.cue is None or quote.cue.start > quote.start:
        return quote
    marks = [n for n in range(quote.start, day.start) if text[n] in MARKS]
    if len(marks) < PAIR or len(text[marks[-1] + 1 : day.start].split()) > 1:
        return quote
    return replace(quote, end=marks[-1] + 1)
