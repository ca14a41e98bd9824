"""Dangling: sentences that open with a pronoun of what stands in the sentence before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from generator.records import Article, Sentence, Span, starting
from generator.steps.clauses.ranked import is_of_some
from generator.steps.reports.hours import LAST_MENTIONED
from generator.steps.words import Token, Vocabulary, tokens, vocabulary
from generator.steps.words.phrases import clause_words

OPENING = 4  # characters before the words that a sentence opens with: "But "
FURTHER = 2  # sentences at most that one which refers back is shown with


def refers_back(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether a sentence opens with a pronoun before it names anyone or anything: "Hours later they left"; or with a
    number or rank that says of none what they are: "The first reached the port", "Two were freed"."""
    words = clause_words(known.language)
    if is_of_some(row, known):
        return True
    aside = words["whiles"] | words["describing"] | known.sets["numbers"]
    for token in row:
        word = token.word
        if word.text in words["bare"] and "determiners" not in word.sets:
            return True
        telling = word.content and not word.figure and word.text not in aside
        if telling and ((word.capital and token.start) or not word.text.endswith(known.endings["ongoing"])):
            return False
    return False


def with_needed(report: Span, article: Article) -> Span | None:
    """The sentence of a report; where it refers back, with the sentences that it refers to. None where it is of
    several."""
    known = vocabulary(article.language)
    at = bisect_right(article.sentences, report.start, key=lambda s: s.start) - 1
    if at < 0 or not article.sentences[at].holds(report):
        return None
    first = at
    while first and at - first < FURTHER and _needs_another(article.sentences[first], article, known):
        if not article.text[article.sentences[first - 1].end : article.sentences[first].start].isspace():
            break
        first -= 1
    return Span(article.sentences[first].start, article.sentences[at].end)


def _needs_another(sentence: Sentence, article: Article, known: Vocabulary) -> bool:
    counted = (t for t in starting(article.times, sentence) if t.start < sentence.start + OPENING)
    if any((t.anchor or "").startswith(LAST_MENTIONED) and not t.rule.startswith("clock") for t in counted):
        return True  # "Five days afterwards the council …"
    return refers_back(tokens(sentence.of(article.text), article.language), known)
