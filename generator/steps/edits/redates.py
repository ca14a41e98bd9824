"""Redates: which entry an editor's `redate` means, where its words stand in several, or beside another date.

It moves the entry whose own date the words cover; else, where they cover no date, the shortest one that holds them.
Words that cover the date of no entry there, or the dates of several, are refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.records import Article, Edit, Report, Span

Fault = tuple[str, str]  # what is wrong, and what to do about it
REMEDY = "quote the words that date the entry which is meant, or words of it without a date"


def meant(
    edit: Edit, hit: Sequence[Report], articles: Mapping[str, Article]
) -> tuple[list[Report], Fault | None]:
    """Of the reports that the words of an edit meet, those that it moves; else why that is not clear."""
    found: list[Report] = []
    for name in edit.passages:
        own = [r for r in hit if name == f"{r.article}#{r.passage}"]
        if not own:
            continue
        article = articles[own[0].article]
        passage = next(p for p in article.passages if p.id == own[0].passage)
        at = article.text.find(edit.quote, passage.start, passage.end)
        moved, fault = _moved(own, article, Span(at, at + len(edit.quote)) if edit.quote and at >= 0 else passage)
        if fault:
            return [], fault
        found += moved
    return found, None


def _moved(own: Sequence[Report], article: Article, words: Span) -> tuple[list[Report], Fault | None]:
    dated = [r for r in own if r.phrase is not None and r.phrase.meets(words)]
    phrases = dict.fromkeys(r.phrase.of(article.text) for r in dated if r.phrase)
    if len(phrases) > 1:
        return [], (f"its words hold the dates of several entries: {_listed(phrases)}", REMEDY)
    if dated:
        return dated, None
    undated = [r for r in own if r.phrase is None]
    stated = [t.of(article.text) for t in article.times if t.meets(words) and t.when is not None]
    if stated and not undated:
        phrase = own[0].phrase
        by = phrase.of(article.text) if phrase else ""
        return [], (f"{stated[0]!r} dates no entry there; the one that holds it is dated by {by!r}", REMEDY)
    rest = undated if stated else own
    holding = [r for r in rest if r.holds(words)]
    if not holding and len(rest) > 1:
        return [], (f"its words stand in {len(rest)} entries", REMEDY)
    shortest = min((r.end - r.start for r in holding), default=0)
    return [r for r in holding if r.end - r.start == shortest] or list(rest), None


def _listed(phrases: Mapping[str, None]) -> str:
    return " and ".join(map(repr, phrases))
