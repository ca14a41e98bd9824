"""Reports: the sentences of an article that tell of something that happened, was said or is set, each with its date.

A date belongs to what it stands with (see clauses.py). A sentence without one takes the day on which its speaker is
said to have spoken, or the article's own date where it is the article's news: its lede, or a statement made then. No
sentence takes the date of the one before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeVar

from generator.records import Article, EventKind, Filed, Passage, Quote, Report, Sentence, Span, TimeExpression
from generator.steps.acts import acts
from generator.steps.called_off import is_set_aside, lies_ahead, tells_off
from generator.steps.clauses import SHORTEST, Place, Reading, place, what_is_said
from generator.steps.lede import is_opinion, lede
from generator.steps.mentions import issues_of
from generator.steps.ranges import joined
from generator.steps.speech import (
    MONTH,
    acts_by_saying,
    continued,
    counted_from_speech,
    days_of_speech,
    statement,
    substantial,
)
from generator.steps.tense import counterfactual
from generator.steps.words import Vocabulary, tokens, vocabulary
from generator.when import When

BACKGROUND = timedelta(days=60)  # published longer than this after the day: background, not news
LONGEST = 366  # days: a date that spans more dates no event
TALK = frozenset({"meet"})  # the kind of act that is nothing but words: "discussed the ferry on Monday"
OPENING = 4  # characters before the date that a sentence opens with: "In "
WIDTHS = (1, 7, 31)  # days: two dates of one precision are alike however long their months
ROLES = ("main", "content", "speech")  # of several dates in a sentence, the one taken for the whole of it


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as a report takes it."""

    when: When
    phrase: Span | None
    grounds: str
    rule: str
    anchor: str | None
    reason: str | None


def reports(filed: Filed, *, everything: bool = False) -> tuple[Report, ...]:
    """The reports of an article's filed passages, in the order of the text; of all its passages with `everything`."""
    article = filed.article
    known = vocabulary(article.language)
    quotes = _by_sentence(
        article,
        [
            (q, min(q.start, q.cue.start) if q.cue else q.start, max(q.end, q.cue.end) if q.cue else q.end)
            for q in article.quotes
        ],
    )
    times = _by_sentence(article, [(t, t.start, t.end) for t in joined(article)])
    readings = {s: _reading(article, s, quotes.get(s, []), known) for s in article.sentences}
    placed = {s: _placed(times.get(s, []), r, article, known) for s, r in readings.items()}
    spoken = days_of_speech(article, placed, quotes)
    placed = {s: counted_from_speech(article, own, readings[s].quotes, spoken) for s, own in placed.items()}
    passages = {p.id: p for p in article.passages}
    opening = lede(article, readings, known)
    kept = [s for s in article.sentences if everything or s.passage in filed.issues]
    goes_on = {s for s, head in continued(article).items() if head in kept}
    found: list[Report] = []
    for sentence in kept:
        reading = _without_parts(readings[sentence], placed[sentence])
        for dated, span, role in _tellings(article, reading, placed[sentence], spoken, sentence in opening, known):
            own = dated is not None and dated.phrase is not None and sentence.holds(dated.phrase)
            if own or (sentence not in goes_on and (dated or _tells(filed, reading, known))):
                kind = _kind(reading, role, dated, article, known)
                found.append(_report(filed, passages[sentence.passage], sentence, span, dated, kind))
    return tuple(found)


def background(when: When | None, published: When | None) -> bool:
    """Whether an article of that date tells of that day as background."""
    return when is not None and published is not None and published.first - when.last > BACKGROUND


def _without_parts(reading: Reading, placed: Placed) -> Reading:
    """The sentence without the acts of the parts that are reports of their own."""
    base = reading.sentence.start
    parts = [where.span for _, where in placed if where.role == "part"]
    left = (a for a in reading.acts if not any(p.start <= base + a.start and base + a.end <= p.end for p in parts))
    return replace(reading, acts=tuple(left))


T = TypeVar("T")


def _by_sentence(article: Article, spans: Sequence[tuple[T, int, int]]) -> dict[Sentence, list[T]]:
    """Which of some spans (each with its start and end) each sentence meets."""
    starts = [s.start for s in article.sentences]
    found: dict[Sentence, list[T]] = {}
    for item, start, end in spans:
        at = max(0, bisect_right(starts, start) - 1)
        while at < len(starts) and starts[at] < end:
            if article.sentences[at].end > start:
                found.setdefault(article.sentences[at], []).append(item)
            at += 1
    return found


def _reading(article: Article, sentence: Sentence, quotes: Sequence[Quote], known: Vocabulary) -> Reading:
    text = sentence.of(article.text)
    near = tuple(q for q in quotes if q.meets(sentence) or (q.cue is not None and q.cue.meets(sentence)))
    return Reading(sentence, tokens(text, article.language), acts(text, article.language), near)


Placed = list[tuple[TimeExpression, Place]]


def _placed(times: Sequence[TimeExpression], reading: Reading, article: Article, known: Vocabulary) -> Placed:
    """The dates of a sentence with what they belong to."""
    found = []
    for time in times:
        if (
            time.type in ("DATE", "TIME")
            and time.rule != "clock"
            and time.when
            and time.when.days <= LONGEST
            and reading.sentence.holds(time)
            and not is_set_aside(time, reading, article, known)
        ):
            where = place(time, reading, known)
            if where:
                found.append((time, where))
    return found


def _tellings(
    article: Article,
    reading: Reading,
    placed: Placed,
    spoken: Mapping[str, TimeExpression],
    opens: bool,
    known: Vocabulary,
) -> Iterator[tuple[Dated | None, Span, str]]:
    """What a sentence tells: the parts of it that have a date of their own, and the whole."""
    if _asks(reading) and not substantial(reading, known):
        return
    for time, where in placed:
        if where.role == "part":
            yield _dated(time), where.span, "part"
    if _is_bare(reading):
        return
    whole = [(time, where) for time, where in placed if where.role in ROLES and _counts(time, where, reading)]
    if whole:
        yield from _of_dates(article, whole, reading, known)
        return
    quote = statement(article, reading, known)
    if quote is None and opens:  # "… the minister has said" opens an article of what the minister said then
        quote = next((q for q in substantial(reading, known) if q.speaker in spoken), None)
    if quote is not None and quote.speaker and quote.speaker in spoken:
        time = spoken[quote.speaker]
        yield replace(_dated(time), rule="same-speaker"), reading.sentence, "speech"
    elif article.published and (quote is not None or (opens and not counterfactual(reading.row, known))):
        said = quote is not None or bool(substantial(reading, known))
        yield (
            Dated(article.published.when, None, "published", "lede" if opens else "statement", None, None),
            reading.sentence,
            "speech" if said else "main",
        )
    else:
        yield None, reading.sentence, "main"


def _of_dates(
    article: Article, whole: Placed, reading: Reading, known: Vocabulary
) -> Iterator[tuple[Dated, Span, str]]:
    """What a sentence tells that has dates of its own: the whole of it, and, where a saying and what is said have one
    each, that by itself: "She said on Monday that the pact was signed on May 3"."""
    time, where = min(whole, key=_closeness)
    saying = min((pair for pair in whole if pair[1].role == "speech"), key=_closeness, default=None)
    if where.role == "content" and saying is not None:
        clause = next((q for q in reading.quotes if q.holds(time)), None)
        if clause is not None:
            said = what_is_said(clause, reading, known)
            if len(tokens(said.of(article.text), article.language)) >= SHORTEST:
                yield _dated(time), said, "part"
            time, where = saying
    yield _dated(time), reading.sentence, where.role


def _is_bare(reading: Reading) -> bool:
    """Whether nothing but names and marks stands there, as in a dateline that was taken for a sentence."""
    return all(t.word.capital or t.word.text.isdigit() or not t.word.content for t in reading.row)


def _closeness(dated: tuple[TimeExpression, Place]) -> tuple[int, int, int]:
    """How well a date stands for its sentence, the best first: by what it belongs to, by precision, by place."""
    time, where = dated
    days = time.when.days if time.when else 0
    return ROLES.index(where.role), sum(days > width for width in WIDTHS), time.start


def _asks(reading: Reading) -> bool:
    """Whether a sentence is a question, which tells nothing."""
    return any(t.word.text == "?" for t in reading.row[-2:])


def _dated(time: TimeExpression) -> Dated:
    assert time.when is not None
    return Dated(time.when, Span(time.start, time.end), time.grounds, time.rule, time.anchor, time.reason)


def _counts(time: TimeExpression, where: Place, reading: Reading) -> bool:
    """Whether a date dates the whole sentence. A saying has a day or month, or a year that it opens with ("In 2010 she
    promised …"); inside quoted words it takes an act too."""
    if where.role == "speech" and time.when is not None and time.when.days > MONTH:
        return time.start - reading.sentence.start <= OPENING
    if where.role != "content" or not any(q.kind == "direct" and q.holds(time) for q in reading.quotes):
        return True
    base = reading.sentence.start
    inside = [q for q in reading.quotes if q.holds(time)]
    return (
        time.when is not None
        and time.when.days <= MONTH
        and any(q.start <= base + a.start < q.end and not a.noun for a in reading.acts for q in inside)
    )


def _tells(filed: Filed, reading: Reading, known: Vocabulary) -> bool:
    """Whether a sentence without a date is kept: it tells of an act or a statement, or names a term of an issue."""
    if any(not a.noun for a in reading.acts) or substantial(reading, known) or tells_off(reading.row, known):
        return True
    return any(reading.sentence.holds(m) for m in filed.mentions)


def _kind(reading: Reading, role: str, dated: Dated | None, article: Article, known: Vocabulary) -> EventKind:
    published = article.published.when if article.published else None
    if dated and dated.grounds != "published":
        told = role == "speech" or (published is not None and dated.when.last < published.last)
        ahead = published is not None and dated.when.first > published.last
        if ahead or (not told and dated.phrase is not None and lies_ahead(dated.phrase, reading, known)):
            return "scheduled"
        if background(dated.when, published):
            return "background"
    doing = acts_by_saying(reading, known)
    if role == "speech" and dated and dated.phrase and doing & (known.sets["towards"] - TALK):
        return "event"  # "agreed on Monday to sell": an act
    if role == "speech" or (dated is None and substantial(reading, known) and not doing):
        return "statement"
    if dated is None and not any(a.main and not a.noun for a in reading.acts) and not tells_off(reading.row, known):
        return "background"
    return "event"


def _report(
    filed: Filed,
    passage: Passage,
    sentence: Sentence,
    span: Span,
    dated: Dated | None,
    kind: EventKind,
) -> Report:
    article = filed.article
    marks = [
        mark
        for mark, holds in (
            ("caption", passage.kind == "caption"),
            ("opinion", is_opinion(article)),
            ("damaged", sentence.damaged),
        )
        if holds
    ]
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
        marks=tuple(marks),
    )
