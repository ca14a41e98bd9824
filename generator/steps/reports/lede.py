"""Lede: what an article opens with, which is its news."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

from generator.records import Article, Sentence
from generator.steps.clauses.clauses import Reading
from generator.steps.words import Vocabulary


def lede(article: Article, readings: Mapping[Sentence, Reading], known: Vocabulary) -> frozenset[Sentence]:
    """The sentences that open the article: its first, and those behind it in its paragraph that tell what happened."""
    paragraphs = {p.id for p in article.passages if p.kind == "paragraph"}
    first = next((s for s in article.sentences if s.passage in paragraphs), None)
    if first is None:
        return frozenset()
    behind = [s for s in article.sentences if s.passage == first.passage and s != first]
    return frozenset((first, *takewhile(lambda s: _goes_on(readings[s], known), behind)))


def _goes_on(reading: Reading, known: Vocabulary) -> bool:
    """Whether a sentence tells in the simple past of something that happened, without leaning on the one before."""
    words = [t.word.text for t in reading.row]
    leans = bool(words) and words[0] in known.sets["leaning"]
    earlier = known.sets["pluperfect"] | known.sets["modals"]
    told = any(a.main and not a.noun and not a.reduced and not a.negated for a in reading.acts)
    return told and not leans and earlier.isdisjoint(words)
