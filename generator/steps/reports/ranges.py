"""Ranges: two dates that a sentence joins into one time, "between March 3 and March 7", date one event together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from generator.languages import section
from generator.records import Article, TimeExpression
from generator.steps.clauses.arranged import arranging
from generator.when import When

GROUNDS = ("explicit", "year-implied", "relative")  # the surest first; a range is as sure as its less sure end
ENDS = frozenset({"day", "month", "year"})  # precisions that the end of a range may have
NEXT = timedelta(days=1)
REACH = 12  # characters before a date in which its "between" stands
MOVED = 40  # characters before it in which the verb of "put off the hearing from 3 May to 5 May" stands


def joined(article: Article) -> Iterator[TimeExpression]:
    """The article's times in order, with one expression for both ends of a range."""
    times = article.times
    at = 0
    while at < len(times):
        pair = _range(times[at : at + 2], article.text, article.language)
        yield pair or times[at]
        at += 2 if pair else 1


@lru_cache
def _forms(language: str, name: str) -> tuple[tuple[str, str, str], ...]:
    """What stands before, between and behind the two ends, for each way to say it; `name`: "ranges" or "pairs"."""
    found = []
    for form in section(language, name):
        before, between, behind = (part.strip() for part in form.split("…"))
        found.append((before, between, behind))
    return tuple(found)


def _range(pair: Sequence[TimeExpression], text: str, language: str) -> TimeExpression | None:
    """The two as one, if they are the ends of a range that runs forwards."""
    if len(pair) < 2:
        return None
    first, last = pair
    if not (first.when and last.when and first.type == last.type == "DATE"):
        return None
    if not {first.when.precision, last.when.precision} <= ENDS or first.when.approximate or last.when.approximate:
        return None
    before = text[max(0, first.start - REACH) : first.start].lower().split()[-1:]
    between = text[first.end : last.start].lower().split()
    behind = text[last.end : last.end + REACH].lower().split()[:1]
    moved = _moves(text[max(0, first.start - MOVED) : first.start], language)
    forms = _forms(language, "ranges")
    if first.when.precision == last.when.precision and last.when.first - first.when.last == NEXT:
        forms += _forms(language, "pairs")
    said = any([b] == between and (not a or [a] == before) and (not c or [c] == behind) for a, b, c in forms)
    if not said or first.when.first >= last.when.first or moved:
        return None
    grounds = max(first.grounds, last.grounds, key=GROUNDS.index)
    return replace(first, end=last.end, when=When.parse(f"{first.when}/{last.when}"), grounds=grounds, rule="range")


def _moves(before: str, language: str) -> bool:
    """Whether words tell that something was put off, from one day to another."""
    words, said = arranging(language), before.lower().rpartition(". ")[2].split()
    return bool(said) and said[-1] in words["from"] and not words["moved"].isdisjoint(said)
