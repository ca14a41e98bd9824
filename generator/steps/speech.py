"""Speech: which sentences are someone's words, whose, and when these were said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from generator.records import Article, Quote, Sentence, Span, TimeExpression
from generator.steps.clauses import Place, Reading
from generator.steps.phrases import has_verb
from generator.steps.words import Vocabulary, tokens, vocabulary
from generator.when import When

SUBSTANCE = 0.4  # share of a sentence that is what someone said, where the sentence is a statement
MONTH = 31  # days: what is longer dates no saying
OCCASION = timedelta(days=7)  # an article tells of what was said at most this long before it
BEFORE_CUE = 30  # characters before a verb of saying in which "had" and "earlier" stand


def days_of_speech(
    article: Article,
    placed: Mapping[Sentence, Sequence[tuple[TimeExpression, Place]]],
    quotes: Mapping[Sentence, Sequence[Quote]],
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
    return timedelta(0) <= article.published.when.last - when.first <= OCCASION


def _earlier(article: Article, quote: Quote) -> bool:
    """Whether something was said before the occasion that the article reports: "had said", "has repeatedly said"."""
    if quote.cue is None:
        return False
    known = vocabulary(article.language)
    before = tokens(article.text[max(0, quote.cue.start - BEFORE_CUE) : quote.cue.end], article.language)[-4:]
    return any(t.word.text in known.sets["pluperfect"] for t in before)


def statement(article: Article, reading: Reading, known: Vocabulary) -> Quote | None:
    """The quotation that makes the sentence a statement of a person, made on the occasion that the article reports."""
    for quote in substantial(reading, known):
        if quote.cue is None or _earlier(article, quote) or is_body(quote, article.text, known):
            continue
        if _past(article.text, quote.cue, known) and (quote.speaker or quote.source):
            return quote
    return None


def substantial(reading: Reading, known: Vocabulary) -> list[Quote]:
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
    return not has_verb(before) or all(t.word.form is None for t in before)


def _is_clause(quote: Quote, reading: Reading, known: Vocabulary) -> bool:
    """Whether words are said, rather than something supported or agreed to: "support for …", "agreed to …"."""
    first = next((t for t in reading.row if reading.sentence.start + t.start >= quote.start), None)
    return quote.kind == "direct" or first is None or first.word.text not in known.sets["prepositions"]


def _past(text: str, cue: Span, known: Vocabulary) -> bool:
    """Whether something "was said" rather than "is said": a position held has no day."""
    word = known[cue.of(text).split()[-1]] if cue.of(text).split() else None
    if word is None or word.text in known.sets["present"]:
        return False
    return not word.text.endswith(known.endings["ongoing"])


def is_body(quote: Quote, text: str, known: Vocabulary) -> bool:
    """Whether a state, a ministry or "officials" speak rather than a person."""
    if quote.source is None:
        return False
    words = [known[w] for w in quote.source.of(text).replace(",", " ").split()]
    if any(w.text in known.sets["bodies"] for w in words) and not any(w.text in known.sets["titles"] for w in words):
        return True
    row = tokens(quote.source.of(text), known.language)
    return (
        bool(row)
        and all(t.word.states or not t.word.content for t in row)
        and not any(t.word.text in known.sets["pronouns"] for t in row)
    )


def acts_by_saying(reading: Reading, known: Vocabulary) -> bool:
    """Whether the words of saying are an act themselves ("have agreed to …")."""
    base = reading.sentence.start
    return any(
        q.cue is not None and a.start <= q.cue.start - base < a.end
        for q in substantial(reading, known)
        for a in reading.acts
        if not a.noun
    )
