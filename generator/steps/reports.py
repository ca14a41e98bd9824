"""Reports: the sentences of an article that tell of something that happened, was said or is set, each with its date.

A date belongs to what it stands with (see clauses.py). A sentence without one takes the day on which its speaker is said
to have spoken, or the article's own date where it is the article's news: its lede, or a statement made then. No sentence
takes the date of the one before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeVar

from generator.languages import section
from generator.records import Article, EventKind, Filed, Passage, Quote, Report, Sentence, Span, TimeExpression
from generator.steps.acts import acts, has_verb
from generator.steps.clauses import Place, Reading, place
from generator.steps.words import Vocabulary, tokens, vocabulary
from generator.when import When

BACKGROUND = timedelta(days=60)  # published longer than this after the day: background, not news
LONGEST = 366  # days: a date that spans more dates no event
MONTH = 31  # days
SUBSTANCE = 0.4  # share of a sentence that is what someone said, where the sentence is a statement
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
    quotes = _by_sentence(article, [(q, min(q.start, q.cue.start) if q.cue else q.start,
                                     max(q.end, q.cue.end) if q.cue else q.end) for q in article.quotes])
    times = _by_sentence(article, [(t, t.start, t.end) for t in article.times])
    readings = {s: _reading(article, s, quotes.get(s, []), known) for s in article.sentences}
    placed = {s: _placed(times.get(s, []), r, known) for s, r in readings.items()}
    spoken = _days_of_speech(article, placed, quotes)
    passages = {p.id: p for p in article.passages}
    lede = next((s for s in article.sentences if passages[s.passage].kind == "paragraph"), None)
    found: list[Report] = []
    for sentence in article.sentences:
        if not everything and sentence.passage not in filed.issues:
            continue
        reading = readings[sentence]
        for dated, span, role in _tellings(article, reading, placed[sentence], spoken, sentence == lede, known):
            report = _report(filed, passages[sentence.passage], sentence, span, dated, _kind(reading, role, dated, article, known))
            if dated or _tells(filed, reading, known):
                found.append(report)
    return tuple(found)


def background(when: When | None, published: When | None) -> bool:
    """Whether an article of that date tells of that day as background."""
    return when is not None and published is not None and published.first - when.last > BACKGROUND


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


def _placed(times: Sequence[TimeExpression], reading: Reading, known: Vocabulary) -> Placed:
    """The dates of a sentence with what they belong to."""
    found = []
    for time in times:
        if time.type in ("DATE", "TIME") and time.rule != "clock" and time.when and time.when.days <= LONGEST and reading.sentence.holds(time):
            where = place(time, reading, known)
            if where:
                found.append((time, where))
    return found


def _days_of_speech(
    article: Article, placed: Mapping[Sentence, Placed], quotes: Mapping[Sentence, Sequence[Quote]],
) -> dict[str, TimeExpression]:
    """For each speaker of whom the article says on which one day they spoke, that date."""
    days: dict[str, dict[When, TimeExpression]] = {}
    for sentence, dates in placed.items():
        for time, where in dates:
            if where.role != "speech" or time.when is None or not _recent(time.when, article):
                continue
            for quote in quotes.get(sentence, ()):
                if quote.speaker and quote.cue and sentence.holds(quote.cue) and not _earlier(article, quote):
                    days.setdefault(quote.speaker, {}).setdefault(time.when, time)
    return {speaker: next(iter(times.values())) for speaker, times in days.items() if len(times) == 1}


def _recent(when: When, article: Article) -> bool:
    """Whether a speech of that date is the one that an article tells of: a day, at most a week before it."""
    if when.days != 1 or article.published is None:
        return False
    return timedelta(0) <= article.published.when.last - when.first <= timedelta(days=7)


def _earlier(article: Article, quote: Quote) -> bool:
    """Whether something was said before the occasion that the article reports: "had said", "has repeatedly said"."""
    if quote.cue is None:
        return False
    known = vocabulary(article.language)
    before = tokens(article.text[max(0, quote.cue.start - 30) : quote.cue.end], article.language)[-4:]
    return any(t.word.text in known.sets["pluperfect"] for t in before)


def _tellings(
    article: Article, reading: Reading, placed: Placed, spoken: Mapping[str, TimeExpression], lede: bool, known: Vocabulary,
) -> Iterator[tuple[Dated | None, Span, str]]:
    """What a sentence tells: the parts of it that have a date of their own, and the whole."""
    for time, where in placed:
        if where.role == "part":
            yield _dated(time), where.span, "part"
    whole = [(time, where) for time, where in placed if where.role in ROLES and _counts(time, where, reading)]
    if whole:
        time, where = min(whole, key=lambda pair: (ROLES.index(pair[1].role), pair[0].when.days if pair[0].when else 0,
                                                   pair[0].start))
        yield _dated(time), reading.sentence, where.role
        return
    quote = _statement(article, reading, known)
    if quote is not None and quote.speaker and quote.speaker in spoken:
        time = spoken[quote.speaker]
        yield replace(_dated(time), rule="same-speaker"), reading.sentence, "speech"
    elif article.published and (quote is not None or (lede and not _asks(reading))):
        said = quote is not None or bool(_substantial(reading, known))
        yield (Dated(article.published.when, None, "published", "lede" if lede else "statement", None, None),
               reading.sentence, "speech" if said else "main")
    else:
        yield None, reading.sentence, "main"


def _asks(reading: Reading) -> bool:
    """Whether a sentence is a question, which tells nothing."""
    return any(t.word.text == "?" for t in reading.row[-2:])


def _dated(time: TimeExpression) -> Dated:
    assert time.when is not None
    return Dated(time.when, Span(time.start, time.end), time.grounds, time.rule, time.anchor, time.reason)


def _counts(time: TimeExpression, where: Place, reading: Reading) -> bool:
    """Whether a date dates the whole sentence. A saying has a day or a month; inside quoted words it takes an act too."""
    if where.role == "speech" and time.when is not None and time.when.days > MONTH:
        return False
    if where.role != "content" or not any(q.kind == "direct" and q.holds(time) for q in reading.quotes):
        return True
    base = reading.sentence.start
    inside = [q for q in reading.quotes if q.holds(time)]
    return time.when is not None and time.when.days <= MONTH and any(
        q.start <= base + a.start < q.end and not a.noun for a in reading.acts for q in inside)


def _statement(article: Article, reading: Reading, known: Vocabulary) -> Quote | None:
    """The quotation that makes the sentence a statement of a person, made on the occasion that the article reports."""
    for quote in _substantial(reading, known):
        if quote.cue is None or _earlier(article, quote) or is_body(quote, article.text, known):
            continue
        if past(article.text, quote.cue, known) and (quote.speaker or quote.source):
            return quote
    return None


def _substantial(reading: Reading, known: Vocabulary) -> list[Quote]:
    """The attributed quotations of a sentence, if they make up enough of what it says; none in passing."""
    quotes = [q for q in reading.quotes if q.cue is not None and _is_clause(q, reading, known)]
    said = sum(min(q.end, reading.sentence.end) - max(q.start, reading.sentence.start) for q in quotes)
    enough = said >= SUBSTANCE * (reading.sentence.end - reading.sentence.start)
    return quotes if enough or any(_leads(q, reading, known) for q in quotes) else []


def _leads(quote: Quote, reading: Reading, known: Vocabulary) -> bool:
    """Whether the verb of saying is the sentence's first: "The minister said that …"."""
    if quote.cue is None or quote.start < quote.cue.start:
        return False
    before = [t for t in reading.row if reading.sentence.start + t.end <= quote.cue.start]
    return not has_verb(before, known) or all(t.word.form is None for t in before)


def _is_clause(quote: Quote, reading: Reading, known: Vocabulary) -> bool:
    """Whether words are said, rather than something supported or agreed to: "support for …", "agreed to …"."""
    first = next((t for t in reading.row if reading.sentence.start + t.start >= quote.start), None)
    return quote.kind == "direct" or first is None or first.word.text not in known.sets["prepositions"]


def past(text: str, cue: Span, known: Vocabulary) -> bool:
    """Whether something "was said" rather than "is said": a position held has no day."""
    word = known[cue.of(text).split()[-1]] if cue.of(text).split() else None
    return word is not None and word.text not in known.sets["present"] and not word.text.endswith("ing")


def is_body(quote: Quote, text: str, known: Vocabulary) -> bool:
    """Whether a state, a ministry or "officials" speak rather than a person."""
    if quote.source is None:
        return False
    words = [known[w] for w in quote.source.of(text).replace(",", " ").split()]
    if any(w.text in known.sets["bodies"] for w in words) and not any(w.text in known.sets["titles"] for w in words):
        return True
    row = tokens(quote.source.of(text), known.language)
    return bool(row) and all(t.word.states or not t.word.content for t in row) and not any(
        t.word.text in known.sets["pronouns"] for t in row)


def _tells(filed: Filed, reading: Reading, known: Vocabulary) -> bool:
    """Whether a sentence without a date is kept: it tells of an act or a statement, or names a term of an issue."""
    if any(not a.noun for a in reading.acts) or _substantial(reading, known):
        return True
    return any(reading.sentence.holds(m) for m in filed.mentions)


def _kind(reading: Reading, role: str, dated: Dated | None, article: Article, known: Vocabulary) -> EventKind:
    published = article.published.when if article.published else None
    if dated and published and dated.grounds != "published":
        if dated.when.first > published.last:
            return "scheduled"
        if background(dated.when, published):
            return "background"
    if role == "speech" or (dated is None and _substantial(reading, known) and not _acts_by_saying(reading, known)):
        return "statement"
    if dated is None and not any(not a.noun for a in reading.acts):
        return "background"
    return "event"


def _acts_by_saying(reading: Reading, known: Vocabulary) -> bool:
    """Whether the words of saying are an act themselves ("have agreed to …")."""
    base = reading.sentence.start
    return any(q.cue is not None and a.start <= q.cue.start - base < a.end for q in _substantial(reading, known)
               for a in reading.acts if not a.noun)


def _report(
    filed: Filed, passage: Passage, sentence: Sentence, span: Span, dated: Dated | None, kind: EventKind,
) -> Report:
    article = filed.article
    marks = [mark for mark, holds in (("caption", passage.kind == "caption"), ("opinion", _is_opinion(article)),
                                      ("damaged", sentence.damaged)) if holds]
    return Report(
        start=span.start, end=span.end, article=article.id, passage=passage.id, text=span.of(article.text), kind=kind,
        when=dated.when if dated else None, phrase=dated.phrase if dated else None,
        grounds=dated.grounds if dated else None,  # type: ignore[arg-type]  # the two grounds are one set of words
        rule=dated.rule if dated else None, anchor=dated.anchor if dated else None,
        reason=dated.reason if dated else None, issues=filed.issues.get(passage.id, ()), marks=tuple(marks),
    )


def _is_opinion(article: Article) -> bool:
    words: Mapping[str, Sequence[str]] = section(article.language, "acts")["opinion"]
    title = (article.title or "").lower()
    return any(title.startswith((f"{word}:", f"{word} |")) for word in words["title"]) or any(
        part in (article.url or "").lower() for part in words["url"])
