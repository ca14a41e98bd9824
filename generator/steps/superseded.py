"""Superseded: what was set for a day and is told by a later article to have been called off, put off or moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from generator.records import Article, Event, Sentence, TimeExpression
from generator.steps.called_off import is_called_off
from generator.steps.open_threads import published
from generator.steps.reading import Reading
from generator.steps.words import tokens, vocabulary
from generator.when import When

WEEKDAYS = frozenset({"weekday", "weekday-owner"})  # rules of "on Thursday", "Thursday's"


def superseded(events: Sequence[Event], articles: Mapping[str, Article]) -> tuple[Event, ...]:
    """The events with `off` set where a later article says that what was set for the day will not be on it."""
    by_day: dict[When, list[int]] = defaultdict(list)
    for at, event in enumerate(events):
        if event.kind == "scheduled" and event.when:
            by_day[event.when].append(at)
    off: set[int] = set()
    for article in articles.values() if by_day else ():
        for when, time, sentence in _dates(article, by_day):
            words = _called_off(time, sentence, article)
            off.update(at for at in by_day[when] if words and _is_told(events[at], article, words, articles))
    return tuple(replace(event, off=at in off) for at, event in enumerate(events))


def _dates(article: Article, days: Mapping[When, object]) -> Iterator[tuple[When, TimeExpression, Sentence]]:
    for time in article.times:
        for when in _meant(time, article):
            if when in days:
                yield from ((when, time, s) for s in article.sentences if s.holds(time))


def _meant(time: TimeExpression, article: Article) -> Iterator[When]:
    """The day that a time means; a weekday that is past may be that of the week to come: "postponed the vote, which had
    been set for Thursday"."""
    if time.when is None:
        return
    yield time.when
    if time.rule in WEEKDAYS and article.published and time.when.last < article.published.when.first:
        yield When.day(time.when.first + timedelta(days=7))


def _called_off(time: TimeExpression, sentence: Sentence, article: Article) -> frozenset[str]:
    """The words of a sentence that says that what was set for a date was called off or moved, else none."""
    row = tokens(sentence.of(article.text), article.language)
    reading = Reading(sentence, row, (), ())
    if not is_called_off(time, reading, article, vocabulary(article.language)):
        return frozenset()
    start, end = time.start - sentence.start, time.end - sentence.start
    return frozenset(t.word.stem for t in row if t.word.content and not t.word.figure and not start <= t.start < end)


def _is_told(event: Event, article: Article, words: frozenset[str], articles: Mapping[str, Article]) -> bool:
    """Whether an article is later than all that tell of an event, and its `words` are of the same matter."""
    if published(article) <= max(published(articles[a.report.article]) for a in event.accounts):
        return False
    language = articles[event.accounts[event.lead].report.article].language
    return any(t.word.content and t.word.stem in words for t in tokens(event.text, language))
