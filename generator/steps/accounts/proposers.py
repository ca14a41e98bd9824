"""Proposers: who proposed what an event is about, by every sentence on the point."""

from __future__ import annotations

from collections.abc import Sequence

from generator.records import Span
from generator.steps.accounts.told import Pair, Told, span
from generator.steps.acts import Act
from generator.steps.acts.proposing import proposals
from generator.steps.words import Token, tokens, vocabulary

PROPOSING = "propose"


def proposer(a: Told, b: Told) -> Pair | None:
    """Who proposed it, by every sentence on the point."""
    first, second = _proposals(a), _proposals(b)
    one = frozenset(who for whose, _ in first for who in whose)
    other = frozenset(who for whose, _ in second for who in whose)
    if not one or not other or one == other:
        return _of_own_words(a, b)
    return tuple(words for _, words in first), tuple(words for _, words in second)


def _of_own_words(a: Told, b: Told) -> Pair | None:
    """The same of persons and bodies too, and of who asked or invited whom, by what each report says itself."""
    if a.article.language != b.article.language:
        return None
    known = vocabulary(a.article.language)
    rows = [(report.start, proposals(tokens(report.text, a.article.language), known))
            for report in (a.account.report, b.account.report)]
    (start, first), (begin, second) = rows
    for one in first:
        for other in second:
            if one.is_others(other, known) and one.things & other.things:
                return (Span(start + one.start, start + one.end),), (Span(begin + other.start, begin + other.end),)
    return None


def _proposals(told: Told) -> list[tuple[frozenset[str], Span]]:
    """Which states proposed something, each time with the words that say so."""
    states = frozenset(vocabulary(told.article.language).states.values())
    return [
        (act.agents & states, _proposal_words(act, told))
        for act in told.around
        if act.kind == PROPOSING and act.agents & states
    ]


def _proposal_words(act: Act, told: Told) -> Span:
    """From the proposer to the verb ("Ankara earlier proposed"), or from what stands before the proposer, where that
    is behind ("came from the US", "proposed by Uganda")."""
    text = told.article.text
    sentence = next((s for s in told.article.sentences if s.start <= act.start < s.end), None)
    if sentence is None:
        return span(act)
    row = tokens(sentence.of(text), told.article.language)
    before = [t for t in row if t.end <= act.start - sentence.start and act.agents & set(t.word.states)]
    source = _source(act, row, act.end - sentence.start)
    if source is not None and (act.noun or not before):
        names = range(source + 1, len(row))
        ends = (n for n in names if not row[n].word.content and "determiners" not in row[n].word.sets)
        start = min(row[source - 1].start, act.start - sentence.start) if not act.noun else row[source - 1].start
        return Span(sentence.start + start, sentence.start + row[next(ends, len(row)) - 1].end)
    return Span(sentence.start + before[-1].start if before and not act.noun else act.start, act.end)


def _source(act: Act, row: Sequence[Token], end: int) -> int | None:
    """The token behind an act ("from", "by") that its agent stands behind."""
    for n, token in enumerate(row):
        named = any(act.agents & set(t.word.states) for t in row[n + 1 : n + 4])
        if token.start >= end and "sources" in token.word.sets and named:
            return n
    return None
