"""Tale: the sentences in which an article goes on telling an event that a report tells of.

"The council ended the contract on Thursday. Members voted 31 to 28." An article's figures are told of what it has just
told, as long as it names no other day. Where the event is what the article opens with, all of it may go on about it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.records import Article, Report, Sentence, Span, meeting, starting
from generator.steps.events.incidents import incident
from generator.steps.words import tokens
from generator.when import When

BEHIND = 3  # sentences behind a report in which it is still told
OPENING = 2  # sentences of an article in which it tells its news
LENGTH = 14  # sentences behind the news in which it is still told


def tale(report: Report, article: Article) -> tuple[Sentence, ...]:
    """The sentences behind a report that go on about its event, in their order; of an undated one none surely do."""
    return tuple(_tale(report, article)) if report.when else ()


def retold(report: Report, article: Article) -> tuple[Sentence, ...]:
    """The other sentences of an article that name by its date what befell people by a report: "over the collapse of a
    dam that killed nine in 2020", in an article that tells of it further down."""
    language, when = article.language, report.when
    befell = incident(report.text, language)
    if befell is None or when is None:
        return ()
    times = (t for t in article.times if t.type == "DATE" and t.when is not None and t.when.overlaps(when))
    near = dict.fromkeys(s for t in times for s in meeting(article.sentences, t) if not s.meets(report))
    named = ((s, incident(s.of(article.text), language)) for s in near)
    return tuple(s for s, other in named if other is not None and not befell.kinds.isdisjoint(other.kinds)
                 and not _of_another_time(s, article))


def rest(report: Report, article: Article) -> tuple[Sentence, ...]:
    """The sentence of which a report is but a part, where it names no other day."""
    found = tuple(s for s in meeting(article.sentences, report) if (s.start, s.end) != (report.start, report.end))
    days = (t.when for s in found for t in starting(article.times, s) if t.type == "DATE" and t.when is not None)
    return found if report.when is not None and all(day.overlaps(report.when) for day in days) else ()


def _tale(report: Report, article: Article) -> Iterator[Sentence]:
    paragraphs = {p.id for p in article.passages if p.kind == "paragraph"}
    behind = starting(article.sentences, Span(report.end, len(article.text)))
    before = article.sentences[: len(article.sentences) - len(behind)]
    news = sum(s.passage in paragraphs for s in before) <= OPENING
    away: str | None = None  # the paragraph that has gone on to another day
    for sentence in behind[: LENGTH if news else BEHIND]:
        days = [t.when for t in starting(article.times, sentence) if t.type == "DATE" and t.when is not None]
        if days and all(_is_ahead(day, article) for day in days):  # what was agreed is to be done then
            continue
        if any(report.when and not day.overlaps(report.when) for day in days):
            if not news:
                return
            away = sentence.passage
        elif not days and sentence.passage in paragraphs - {away} and not _of_another_time(sentence, article):
            yield sentence


def _is_ahead(day: When, article: Article) -> bool:
    return article.published is not None and day.first > article.published.when.last


def _of_another_time(sentence: Sentence, article: Article) -> bool:
    """Whether a sentence tells of another occasion: "A similar blast killed nine"."""
    return any("occasions" in t.word.sets for t in tokens(sentence.of(article.text), article.language))
