"""Counted: the days that are counted from one mentioned before ("the next morning", "two days later").

They go on from the last day that the text names, be it of a plan, of someone's words or of a matter of long ago that is
told in passing: "A strike on 4 May 2019 failed." | "The next morning the yards were shut." So nothing that happened is
counted to a day ahead of the article, nor from such a day of another paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from generator.records import Article, Sentence, TimeExpression
from generator.steps.clauses.reading import Reading, token_bounds
from generator.steps.clauses.tense import is_ahead
from generator.steps.reports.dated import Placed
from generator.steps.reports.hours import LAST_MENTIONED
from generator.steps.reports.speech import LONG_AGO
from generator.steps.words import Vocabulary
from generator.when import When

OF_YEAR = re.compile(r", \d{4}\Z")  # "in 2008 it fell two months later": of which month nobody says
REACH = 1  # paragraphs between a day and what is counted from it behind someone's words
OTHER = re.compile("clock|range")  # rules of hours, and of the ends of ranges: "moved from Tuesday to Thursday"


def surely_counted(
    article: Article, placed: Mapping[Sentence, Placed], readings: Mapping[Sentence, Reading], known: Vocabulary
) -> dict[Sentence, Placed]:
    """The dates of each sentence without those that are counted from a day which it does not go on from; those behind
    someone's words counted from the day that was told before these: "On Friday Lie said: “Pay by Monday.”" | "Diaz said
    a day earlier": on Thursday."""
    if article.published is None:
        return dict(placed)
    day = article.published.when
    found = {}
    for sentence, own in placed.items():
        counted = {t for t, _ in own if (t.anchor or "").startswith(LAST_MENTIONED) and not OTHER.search(t.rule)}
        strays = {t for t in counted if _is_of_bare_year(t) or _is_amiss(t, readings[sentence], day, known)
                  or _strays(t, sentence, article, day, placed)}
        again = {t: _from_day_told(t, article, day, placed) for t in strays}
        found[sentence] = [(right, where) for time, where in own if (right := again.get(time, time)) is not None]
    return found


def _from_day_told(
    time: TimeExpression, article: Article, published: When, placed: Mapping[Sentence, Placed]
) -> TimeExpression | None:
    """A date that is counted from one in someone's words, counted from the last day that was told or spoken on shortly
    before; None where there is none, or that lies ahead."""
    source = next((t for t in reversed(article.times) if t.end <= time.start and t.when
                   and str(t.when) in (time.anchor or "")), None)
    if source is None or not any(q.kind == "direct" and q.holds(source) for q in article.quotes):
        return None
    days = [t for own in placed.values() for t, where in own if where.role in ("main", "speech") and t.end <= time.start
            and t.when and t.when.days == 1 and not any(q.kind == "direct" and q.holds(t) for q in article.quotes)]
    told = max(days, key=lambda t: t.start, default=None)
    parted = told is not None and sum(p.start > told.start and p.start <= time.start for p in article.passages)
    if told is None or told.when is None or parted > REACH or not (time.when and source.when and time.when.days == 1):
        return None
    when = When.day(told.when.first + (time.when.first - source.when.first))
    if when.first > published.last:
        return None
    return replace(time, when=when, value=str(when), anchor=f"{LAST_MENTIONED}, {told.when}")


def _is_of_bare_year(time: TimeExpression) -> bool:
    """Whether a month or day is counted from a mere year."""
    return bool(OF_YEAR.search(time.anchor or "")) and time.when is not None and time.when.precision != "year"


def _is_amiss(time: TimeExpression, reading: Reading, published: When, known: Vocabulary) -> bool:
    """Whether what a sentence tells as done would lie ahead of the article."""
    bounds = token_bounds(time, reading)
    ahead = time.when is not None and time.when.first > published.last
    return ahead and bounds is not None and not is_ahead(reading.row, *bounds, known)


def _strays(
    time: TimeExpression, sentence: Sentence, article: Article, published: When, placed: Mapping[Sentence, Placed]
) -> bool:
    """Whether a date is counted from one in someone's words, or from one of long ago behind a recent one, that stands
    in another paragraph."""
    before = [t for t in article.times if t.end <= time.start and t.when and str(t.when) in (time.anchor or "")]
    passage = next(p for p in article.passages if p.id == sentence.passage)
    if not before or passage.start <= before[-1].start:
        return False
    source = before[-1]
    spoken = any(q.kind == "direct" and q.holds(source) for q in article.quotes)
    recent = any(t.when and t.end <= source.start and timedelta(0) <= published.first - t.when.last <= LONG_AGO
                 for own in placed.values() for t, where in own if where.role == "main")
    return spoken or (source.when is not None and published.first - source.when.last > LONG_AGO and recent)
