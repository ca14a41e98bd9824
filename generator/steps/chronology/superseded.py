"""Superseded: what was set for a day and is told by a later article to have been called off, put off or moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from generator.records import Article, Event, Report, Sentence, TimeExpression, starting
from generator.steps.chronology.abandoned import Abandoned, abandoned
from generator.steps.chronology.later import published
from generator.steps.clauses.arranged import arranging
from generator.steps.clauses.called_off import is_called_off
from generator.steps.clauses.reading import Reading
from generator.steps.events.conflicts import places
from generator.steps.words import tokens, vocabulary
from generator.steps.words.phrases import actors
from generator.when import When

LATER = timedelta(days=14)  # behind the day that was set, in which its failing is told
WEEKDAYS = frozenset({"weekday", "weekday-owner"})  # rules of "on Thursday", "Thursday's"


def superseded(events: Sequence[Event], articles: Mapping[str, Article]) -> tuple[Event, ...]:
    """The events with `off` set where a later article says that what was set for the day will not be on it."""
    by_day: dict[When, list[int]] = defaultdict(list)
    for at, event in enumerate(events):
        if event.kind == "scheduled" and event.when:
            by_day[event.when].append(at)
    off = _abandoned([(at, events[at]) for rows in by_day.values() for at in rows], articles)
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
    """Whether an article is later than all that announce an event, and its `words` are of the same matter."""
    if published(article) <= _announced(event, articles):
        return False
    language = articles[event.accounts[event.lead].report.article].language
    return any(t.word.content and t.word.stem in words for t in tokens(event.text, language))


def _announced(event: Event, articles: Mapping[str, Article]) -> str:
    """The last day on which an article looks ahead to an event."""
    return max(published(articles[report.article]) for report in _looking_ahead(event))


def _looking_ahead(event: Event) -> Sequence[Report]:
    """The reports that announce an event; all, where it is an editor who says that it is one of the schedule."""
    reports = [account.report for account in event.accounts]
    return [report for report in reports if report.kind == "scheduled"] or reports


@dataclass(frozen=True, slots=True)
class _Plan:
    """What was set: the stems of its words, its names and those that are no place, the kinds of its acts; the last day
    on which it was announced, and when it is to be."""

    at: int
    stems: frozenset[str]
    names: frozenset[str]
    parties: frozenset[str]
    kinds: frozenset[str]
    announced: str
    when: When


def _abandoned(ahead: Sequence[tuple[int, Event]], articles: Mapping[str, Article]) -> set[int]:
    """Which of the plans a later article tells to be off without a day. What fits two of them says it of neither."""
    plans = [_plan(at, event, articles) for at, event in ahead]
    off: set[int] = set()
    for article in articles.values() if plans else ():
        day = published(article)
        open_then = [p for p in plans if p.announced < day <= (p.when.last + LATER).isoformat()]
        around: frozenset[str] | None = None
        for sentence in article.sentences if open_then else ():
            row = tokens(sentence.of(article.text), article.language)
            for matter in abandoned(row, vocabulary(article.language)):
                if around is None:
                    around = _names(article)
                fitting = [p.at for p in open_then
                           if _fits(p, matter, around) and not _is_of_other_day(article, sentence, p)]
                off.update(fitting if len(fitting) == 1 else ())
    return off


def _plan(at: int, event: Event, articles: Mapping[str, Article]) -> _Plan:
    report = _looking_ahead(event)[0]
    language = articles[report.article].language
    row = tokens(report.text, language)
    names, placing = actors(row), vocabulary(language).sets["placing"]
    assert event.when is not None
    return _Plan(
        at,
        frozenset(t.word.stem for t in row if t.word.content and not t.word.figure and not t.word.capital),
        names,
        names.difference(*(names for slot, names in places(report.text, language).items() if slot in placing)),
        frozenset(kind for t in row for kind in (*t.word.verbs, *t.word.nouns, *t.word.things)),
        _announced(event, articles),
        event.when,
    )


def _names(article: Article) -> frozenset[str]:
    texts = [article.title or "", *(s.of(article.text) for s in article.sentences)]
    return frozenset().union(*(actors(tokens(text, article.language)) for text in texts))


def _fits(plan: _Plan, matter: Abandoned, around: frozenset[str]) -> bool:
    """Whether a matter that is off can be a plan's: it is called the same, and no name tells that it is another."""
    if not matter.which <= plan.names or (matter.leavers is not None and matter.leavers.isdisjoint(plan.names)):
        return False
    whole = bool(plan.parties) and plan.parties <= matter.names
    if matter.verb is not None and not (matter.verb in plan.stems or matter.kinds & plan.kinds):
        return False
    shared = (matter.stems & plan.stems) - {matter.verb}
    if not shared:
        return whole and matter.verb is not None
    tied = bool((matter.leavers or matter.names) & plan.names)
    return tied or len(shared) > 1 or (plan.names <= around and not matter.names)


def _is_of_other_day(article: Article, sentence: Sentence, plan: _Plan) -> bool:
    """Whether a sentence names a day from before the plan was announced, or another one to come, to which nothing was
    moved: "the talks were cancelled in 2019", "the trial due on 1 July was put off"."""
    until = arranging(article.language)["until"]
    for time in starting(article.times, sentence):
        moved = until & set(article.text[sentence.start : time.start].split()[-1:])
        if time.when is None or moved or time.when.overlaps(plan.when):
            continue
        if time.when.last.isoformat() < plan.announced or time.when.first.isoformat() > published(article):
            return True
    return False
