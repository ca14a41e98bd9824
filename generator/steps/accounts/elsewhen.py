"""Elsewhen: numbers that a sentence gives by the way, of another time than what its report tells of."""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages import section
from generator.records import Article, Report, Span, starting
from generator.steps.words import ENDS, Token, Word, tokens
from generator.steps.words.values import is_number

AT_A_TIME = frozenset({"openers", "prepositions"})  # "after", "before", "since"


def elsewhen(found: Span, report: Report, article: Article) -> bool:
    """Whether the clause of a number tells of another time than its report: "which elected him by 21 votes to 14 in
    June 2021", "two days after the council had done so by 9 votes to 4"."""
    sentence = next((s for s in article.sentences if s.start <= found.start < s.end), None)
    if sentence is None:
        return False
    row = tokens(sentence.of(article.text), article.language)
    first, end = _clause(row, next((n for n, t in enumerate(row) if sentence.start + t.end > found.start), 0))
    begin = sentence.start + (row[first].start if first else 0)
    clause = Span(begin, sentence.start + row[end].start if end < len(row) else sentence.end)
    if report.phrase and clause.meets(report.phrase):
        return False
    days = [t.when for t in starting(article.times, clause) if t.when is not None]
    if any(report.when is None or not day.overlaps(report.when) for day in days):
        return True
    if clause.start <= report.start or not row[first].word.sets >= AT_A_TIME:
        return False
    later = first > 1 and is_number(row[first - 2], article.language)  # "two weeks after a strike of four days"
    return later or not _is_length(row[first + 1 :], found.start - sentence.start, article.language)


def _is_length(row: Sequence[Token], start: int, language: str) -> bool:
    """Whether a number at `start` says, behind an "after", how long that took which came to its end: "after a strike of
    eleven days"."""
    before = [t for t in row if t.end <= start]
    of = section(language, "acts")["partitive"]
    return bool(before) and before[-1].word.text in of and all(_is_plain(t.word) for t in before[:-1])


def _is_plain(word: Word) -> bool:
    """Whether a word is a determiner, or a plain one that tells of nothing done."""
    return "determiners" in word.sets or (word.content and word.form not in ("past", "ing") and not word.figure)


def _clause(row: Sequence[Token], at: int) -> tuple[int, int]:
    """The token that opens the clause around one, 0 for the main clause, and the token behind its end. A clause that a
    comma has closed again is passed over."""
    first, closed = 0, False
    for n in range(at, 0, -1):
        led = row[n - 1].word.text == ","
        if row[n].word.text in ENDS or ("openers" in row[n].word.sets and not (closed and led)):
            first = n
            break
        closed = row[n].word.text == "," or (closed and not ("openers" in row[n].word.sets and led))
    ends = (n for n in range(at + 1, len(row)) if _ends(row[n], bool(first)))
    return first, next(ends, len(row))


def _ends(token: Token, opened: bool) -> bool:
    text = token.word.text
    return "openers" in token.word.sets or text in ENDS or (opened and text == ",")
