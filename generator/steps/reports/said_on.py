"""Said on: the day of each saying, as far as the text tells it or the article's own date does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.quotations.turns import is_turn
from generator.records import Article, Quote, Report, Sentence, Span, TimeExpression, holding, meeting, starting
from generator.steps.clauses.clauses import Place, Reading, place
from generator.steps.reports.counted import surely_counted
from generator.steps.reports.gone_on import gone_on
from generator.steps.reports.own_days import of_other_days
from generator.steps.reports.places import MOST, by_sentence, quotes_by_sentence
from generator.steps.reports.speech import MONTH, days_beside, days_of_speech, is_body, is_recent, news_day, said_then
from generator.steps.words import tokens, vocabulary
from generator.when import When

Placed = Mapping[Sentence, Sequence[tuple[TimeExpression, Place]]]


def said_on(article: Article, reports: Sequence[Report]) -> dict[int, When]:
    """The day of each quotation that has one, by where the quotation starts.

    It is the date that stands with the saying; else that of the words that it goes on from; else the one day on which
    its speaker spoke, as the article tells; else that of the report that tells of the saying. A date of what is said,
    or of what the sentence tells besides, is another matter.
    """
    heads = {q.start: s for q in article.quotes if q.cue for s in [_sentence(article, q.cue.start)] if s}
    placed, elsewhen = _placed(article, {*heads.values(), *article.sentences[:1]})
    telling = _telling(reports)
    beside = _beside(article, heads)
    spoken, earlier = days_of_speech(article, placed, beside), gone_on(article, placed, beside)
    news = news_day(article, placed)
    found: dict[int, When] = {}
    first: dict[Span, When] = {}  # by verb of saying
    lately: dict[tuple[str, str], When] = {}  # by speaker and paragraph
    for quote in article.quotes:
        head = heads.get(quote.start)
        if quote.cue is None or head is None:
            place = next((s.passage for s in meeting(article.sentences, quote)), "")
            if quote.speaker and (when := lately.get((quote.speaker, place)) or _conversed(article, quote)):
                found[quote.start] = when
            continue
        dates = placed.get(head, ())
        beside_it = days_beside(article, quote, dates, news)
        own = [t.when for t in beside_it if t.when and t.when.days <= MONTH and not _ahead(t.when, article)]
        there = (quote.speaker or "", head.passage)
        when = own[0] if own else first.get(quote.cue)
        if when is None and head not in elsewhen and said_then(article, quote):
            told = earlier.get(head) or spoken.get(quote.speaker or "")
            when = told.when if told else lately.get(there)
        when = when or telling.get((head.start, head.end))
        if when is None and head not in elsewhen:
            when = _lately(article, quote, dates)
        if when is not None:
            found[quote.start] = when
            first.setdefault(quote.cue, when)
            if quote.speaker and (own or said_then(article, quote)):
                lately[there] = when
    return found


def _beside(article: Article, heads: Mapping[int, Sentence]) -> dict[Sentence, list[Quote]]:
    """The quotations by the sentence that their verb of saying stands in."""
    found: dict[Sentence, list[Quote]] = {}
    for quote in article.quotes:
        if quote.start in heads:
            found.setdefault(heads[quote.start], []).append(quote)
    return found


def _telling(reports: Sequence[Report]) -> dict[tuple[int, int], When | None]:
    """The days of the reports that tell of a saying, by their stretch: the first one's, of several on one."""
    found: dict[tuple[int, int], When | None] = {}
    for report in reports:
        if report.kind == "statement" or (report.kind == "background" and report.phrase is None):
            found.setdefault((report.start, report.end), report.when)
    return found


def _conversed(article: Article, quote: Quote) -> When | None:
    """The article's own date, where a quotation is a turn of the conversation that it prints."""
    return article.published.when if article.published and is_turn(quote, article.text) else None


def _ahead(when: When, article: Article) -> bool:
    """Whether a day lies behind the article's own: nothing that it tells was said then."""
    return article.published is not None and when.first > article.published.when.last


def _lately(article: Article, quote: Quote, dates: Sequence[tuple[TimeExpression, Place]]) -> When | None:
    """The article's own date, where someone says what happened in the days before it or is to come."""
    known = vocabulary(article.language)
    fresh = dates and all(
        time.when is not None and (is_recent(time.when, article) or (quote.holds(time) and _ahead(time.when, article)))
        for time, _ in dates
    )
    if not fresh or article.published is None or not quote.speaker or not said_then(article, quote):
        return None
    return None if is_body(quote, article.text, known) else article.published.when


def _sentence(article: Article, at: int) -> Sentence | None:
    return holding(article.sentences, Span(at, at + 1))


def _placed(article: Article, sentences: set[Sentence]) -> tuple[Placed, frozenset[Sentence]]:
    """The dates of those sentences with what they belong to; and those whose day is another one, not told."""
    known = vocabulary(article.language)
    quotes = quotes_by_sentence(article)
    found: dict[Sentence, list[tuple[TimeExpression, Place]]] = {}
    readings: dict[Sentence, Reading] = {}
    for sentence in sorted(sentences):
        own = found.setdefault(sentence, [])
        dates = [t for t in starting(article.times, sentence)
                 if sentence.holds(t) and t.when and t.type in ("DATE", "TIME")][:MOST]
        near = tuple(q for q in quotes.get(sentence, ())
                     if q.meets(sentence) or (q.cue is not None and q.cue.meets(sentence)))
        readings[sentence] = Reading(sentence, tokens(sentence.of(article.text), article.language), (), near)
        own += [(time, where) for time in dates if (where := place(time, readings[sentence], known))]
    placed = surely_counted(article, found, readings, known)
    times = by_sentence(article, [(t, t.start, t.end) for t in article.times])
    return placed, of_other_days(readings, times, placed, known)
