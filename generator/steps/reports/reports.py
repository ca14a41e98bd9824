"""Reports: the sentences of an article that tell of something that happened, was said or is set, each with its date.

A date belongs to what it stands with (see clauses.py). A sentence without one takes the day on which its speaker is
said to have spoken, or the article's own date where it is the article's news: its lede, or a statement made then; or
else the day that what is told beside it lends (see story.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from generator.quotations.turns import is_turn
from generator.records import (
    Article,
    EventKind,
    Filed,
    Passage,
    Quote,
    Report,
    Sentence,
    Span,
    TimeExpression,
    meeting,
    starting,
)
from generator.steps.acts import acts
from generator.steps.clauses.called_off import is_set_aside, lies_ahead, only_meant, tells_off, was_promised
from generator.steps.clauses.clauses import Reading, is_free, place, place_in_subject, token_bounds
from generator.steps.clauses.dealt import is_deed
from generator.steps.clauses.simultaneous import tells_when
from generator.steps.clauses.supposed import supposed
from generator.steps.mentions import issues_of
from generator.steps.reports.counted import surely_counted
from generator.steps.reports.dated import ROLES, Dated, Placed, tellings, told_long_ago
from generator.steps.reports.frames import framed
from generator.steps.reports.gone_on import gone_on
from generator.steps.reports.hours import rehung
from generator.steps.reports.lede import lede
from generator.steps.reports.lending import lenders, lent_to
from generator.steps.reports.opinion import advises, argues, is_opinion
from generator.steps.reports.own_days import of_other_days
from generator.steps.reports.paces import paced
from generator.steps.reports.places import MOST, by_sentence, quotes_by_sentence
from generator.steps.reports.ranges import joined
from generator.steps.reports.recounted import is_awaited, recounted
from generator.steps.reports.speech import (
    MONTH,
    acts_by_saying,
    continued,
    counted_from_speech,
    days_of_speech,
    news_day,
    substantial,
)
from generator.steps.reports.story import is_release, tells_deed
from generator.steps.words import Vocabulary, tokens, vocabulary
from generator.when import When

BACKGROUND = timedelta(days=60)  # published longer than this after the day: background, not news
LONGEST = 366  # days: a date that spans more dates no event
TALK = frozenset({"meet"})  # the kind of act that is nothing but words: "discussed the ferry on Monday"


def reports(filed: Filed, *, everything: bool = False) -> tuple[Report, ...]:
    """The reports of an article's filed passages, in the order of the text; of all its passages with `everything`."""
    article, known = filed.article, vocabulary(filed.article.language)
    quotes = quotes_by_sentence(article)
    times = by_sentence(article, [(t, t.start, t.end) for t in joined(article)])
    readings = {s: _reading(article, s, quotes.get(s, [])) for s in article.sentences}
    placed, spoken, earlier = _dated_sentences(article, readings, times, quotes, known)
    earlier = framed(article, readings, times, placed, known) | earlier
    passages, opinion = {p.id: p for p in article.passages}, is_opinion(article)
    whose = tuple(mark for mark, holds in (("opinion", opinion), ("release", is_release(article))) if holds)
    opening = frozenset() if opinion else _undated(lede(article, readings, known), placed)
    answers, asked = _conversed(article)
    passed_over = supposed(readings, known) | asked
    filed_here = (s for s in article.sentences if everything or s.passage in filed.issues)
    kept = dict.fromkeys(s for s in filed_here if s not in passed_over)  # in their order
    lending = lenders(article, readings, times, placed, known, opinion=opinion)
    goes_on = {s for s, head in continued(article).items() if head in kept} | answers
    elsewhen = of_other_days(readings, times, placed, known)
    found: list[Report] = []
    for sentence in kept:
        reading, dates = _without_parts(readings[sentence], placed[sentence]), times.get(sentence, [])
        untold = sentence in elsewhen or _untold(dates, reading, placed[sentence], article, known)
        days = spoken | {q.speaker: earlier[sentence] for q in reading.quotes if q.speaker and sentence in earlier}
        tells = _tells(filed, reading, known) or lending.linked.get(sentence) is not None or (
            sentence in lending.lent and tells_deed(reading, dates, known))
        told = tellings(article, reading, placed[sentence], days, sentence in opening, known, untold=untold)
        for dated, span, role in _of_other_days(told) if opinion and sentence not in answers else told:
            own = dated is not None and dated.phrase is not None and sentence.holds(dated.phrase)
            free = dated is None and span == sentence and sentence not in goes_on and tells
            dated, role = lent_to(dated, role, sentence, reading, lending, free=free)
            if opinion and (advises(dated, role, reading, known) if own else argues(reading, article, dates, known)):
                continue
            if own or (sentence not in goes_on and (dated or tells)):
                kind = _kind(reading, role, dated, article, known)
                found.append(_report(filed, passages[sentence.passage], sentence, span, dated, kind, whose))
    return tuple(found)


def _dated_sentences(
    article: Article, readings: Mapping[Sentence, Reading], times: Mapping[Sentence, Sequence[TimeExpression]],
    quotes: Mapping[Sentence, Sequence[Quote]], known: Vocabulary,
) -> tuple[dict[Sentence, Placed], dict[str, TimeExpression], dict[Sentence, TimeExpression]]:
    """The dates of each sentence with what they belong to, the day on which each speaker spoke, and that of what goes
    on with what was said before."""
    placed = {s: _placed(times.get(s, []), r, article, known) for s, r in readings.items()}
    placed = rehung({s: recounted(own, readings[s], article, known) for s, own in placed.items()}, readings)
    spoken, earlier = days_of_speech(article, placed, quotes), gone_on(article, placed, quotes)
    placed = {s: counted_from_speech(article, own, readings[s].quotes, spoken) for s, own in placed.items()}
    news = news_day(article, placed)
    placed = {s: paced(own, readings[s], known, news) for s, own in placed.items()}
    placed = surely_counted(article, placed, readings, known)
    return placed, days_of_speech(article, placed, quotes), earlier


def _of_other_days(told: Iterable[tuple[Dated | None, Span, str]]) -> Iterator[tuple[Dated | None, Span, str]]:
    """What a sentence of an opinion piece tells, which is never dated by the piece: whom it quotes has seldom spoken on
    its day."""
    for dated, span, role in told:
        yield dated if dated is None or dated.grounds != "published" else None, span, role


def _conversed(article: Article) -> tuple[set[Sentence], set[Sentence]]:
    """The sentences that answer in a conversation which the article prints, and those that ask."""
    said: tuple[set[Sentence], set[Sentence]] = (set(), set())
    for quote in article.quotes:
        if is_turn(quote, article.text):
            said[quote.source is None].update(meeting(article.sentences, quote))
    return said


def background(when: When | None, published: When | None) -> bool:
    """Whether an article of that date tells of that day as background."""
    return when is not None and published is not None and published.first - when.last > BACKGROUND


def _undated(opening: frozenset[Sentence], placed: Mapping[Sentence, Placed]) -> frozenset[Sentence]:
    """The sentences of a lede that may take the article's date: where the first has a date of its own, none behind it,
    since they are of the first one's day as likely as not."""
    first = min(opening, default=None)
    dated = first is not None and any(where.role in ROLES for _, where in placed[first])
    return frozenset({first}) if first is not None and dated else opening


def _without_parts(reading: Reading, placed: Placed) -> Reading:
    """The sentence without the acts of the parts that are reports of their own."""
    base = reading.sentence.start
    parts = [w.span for _, w in placed if w.role == "part"]
    left = (a for a in reading.acts if not any(p.start <= base + a.start and base + a.end <= p.end for p in parts))
    return replace(reading, acts=tuple(left))


def _reading(article: Article, sentence: Sentence, quotes: Sequence[Quote]) -> Reading:
    text = sentence.of(article.text)
    near = tuple(q for q in quotes if q.meets(sentence) or (q.cue is not None and q.cue.meets(sentence)))
    return Reading(sentence, tokens(text, article.language), acts(text, article.language), near)


def _placed(times: Sequence[TimeExpression], reading: Reading, article: Article, known: Vocabulary) -> Placed:
    """The dates of a sentence with what they belong to."""
    found = []
    for time in _datable(times, reading, article, known):
        where = place(time, reading, known) or place_in_subject(time, reading, known)
        if where and not was_promised(time, reading, article, known):
            found.append((time, where))
    last = max((time.start for time, where in found if where.role in ROLES), default=0)
    found = [(time, (time.start < last and place_in_subject(time, reading, known)) or where) for time, where in found]
    return told_long_ago(found, reading, article, known)


def _datable(
    times: Sequence[TimeExpression], reading: Reading, article: Article, known: Vocabulary
) -> Iterator[TimeExpression]:
    """The times of a sentence that may date an event."""
    for time in times[:MOST]:
        if (
            time.rule != "clock"
            and time.when
            and time.when.days <= LONGEST
            and reading.sentence.holds(time)
            and not is_set_aside(time, reading, article, known)
        ):
            yield time


def _untold(
    times: Sequence[TimeExpression], reading: Reading, placed: Placed, article: Article, known: Vocabulary
) -> bool:
    """Whether a day stands free in a sentence and dates nothing: what is told may be of it, so of no other day."""
    dated = {time for time, _ in placed}
    if not placed and not substantial(reading, known) and any(only_meant(time, reading, known) for time in times):
        return True
    if any(tells_when(time, reading, known) for time in dated):
        return True
    return any(
        time.when is not None and time not in dated and (
            (time.when.days <= MONTH and is_free(time, reading, known)) or was_promised(time, reading, article, known))
        for time in _datable(times, reading, article, known)
    )


def _tells(filed: Filed, reading: Reading, known: Vocabulary) -> bool:
    """Whether a sentence without a date is kept: it tells of an act or a statement, or names a term of an issue. What
    did not happen ("Had the ship left, …") is told only where someone says it."""
    if reading.row and reading.row[0].word.text in known.sets["inverted"] and not substantial(reading, known):
        return False
    if any(not a.noun for a in reading.acts) or substantial(reading, known) or tells_off(reading.row, known):
        return True
    if any(is_deed(q, reading, known) for q in reading.quotes):
        return True
    return any(reading.sentence.holds(m) for m in starting(filed.mentions, reading.sentence))


def _kind(reading: Reading, role: str, dated: Dated | None, article: Article, known: Vocabulary) -> EventKind:
    published = article.published.when if article.published else None
    if dated and dated.grounds != "published":
        told = role == "speech" or (published is not None and dated.when.last < published.last)
        ahead = published is not None and dated.when.first > published.last
        if ahead or (not told and dated.phrase is not None and _lies_ahead(dated.phrase, reading, known)):
            return "scheduled"
        if background(dated.when, published):
            return "background"
    doing = acts_by_saying(reading)
    said = [q for q in reading.quotes if q.cue is not None]
    acted = doing & (known.sets["towards"] - TALK) or (said and all(is_deed(q, reading, known) for q in said))
    if role == "speech" and dated and dated.phrase and acted:
        return "event"  # "agreed on Monday to sell": an act
    if role == "speech" or (dated is None and substantial(reading, known) and not doing):
        return "statement"
    done = any(a.main and not a.noun for a in reading.acts) or any(is_deed(q, reading, known) for q in said)
    if dated is None and not done and not tells_off(reading.row, known):
        return "background"
    return "event"


def _lies_ahead(phrase: Span, reading: Reading, known: Vocabulary) -> bool:
    bounds = token_bounds(phrase, reading)
    awaited = bounds is not None and is_awaited(reading.row, bounds[0], known)
    return awaited or lies_ahead(phrase, reading, known)


def _report(
    filed: Filed,
    passage: Passage,
    sentence: Sentence,
    span: Span,
    dated: Dated | None,
    kind: EventKind,
    whose: tuple[str, ...],
) -> Report:
    """A report of a passage. `whose`: the marks that every report of its article has."""
    article = filed.article
    caption, damaged = ("caption",) * (passage.kind == "caption"), ("damaged",) * sentence.damaged
    return Report(
        start=span.start,
        end=span.end,
        article=article.id,
        passage=passage.id,
        text=span.of(article.text),
        kind=kind,
        when=dated.when if dated else None,
        phrase=dated.phrase if dated else None,
        grounds=dated.grounds if dated else None,  # type: ignore[arg-type]  # the two grounds are one set of words
        rule=dated.rule if dated else None,
        anchor=dated.anchor if dated else None,
        reason=dated.reason if dated else None,
        issues=issues_of(filed, passage.id, span),
        marks=caption + whose + damaged,
    )
