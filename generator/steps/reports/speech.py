"""Speech: which sentences are someone's words, whose, and when these were said."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import takewhile

from generator.records import Article, Quote, Sentence, Span, TimeExpression, holding, starting
from generator.steps.clauses.clauses import Place, Reading
from generator.steps.clauses.dealt import is_deed, is_listener
from generator.steps.reports.occasions import occasion, said_there
from generator.steps.words import Vocabulary, tokens, vocabulary
from generator.steps.words.phrases import clause_words, has_verb
from generator.when import When

SUBSTANCE = 0.4  # share of a sentence that is what someone said, where the sentence is a statement
MONTH = 31  # days: what is longer dates no saying
OCCASION = timedelta(days=7)  # an article tells of what was said at most this long before it
BEFORE_CUE = 30  # characters before a verb of saying in which "had" and "earlier" stand
STOPS = frozenset(".!?")
# rules of the dates that count from the day on which someone speaks: "yesterday", "last night", "this morning"
OF_THE_DAY = frozenset(
    {"today", "today-part", "tonight", "last-night", "this-part", "day-around-today", "day-before-yesterday"}
)
BEHIND_CUE = 30  # and behind it, in which "at the time" stands
LONG_AGO = timedelta(days=60)  # what an article tells of that day is background


def days_of_speech(
    article: Article,
    placed: Mapping[Sentence, Sequence[tuple[TimeExpression, Place]]],
    quotes: Mapping[Sentence, Sequence[Quote]],
) -> dict[str, TimeExpression]:
    """For each speaker of whom the article says on which one day they spoke, that date."""
    days: dict[str, dict[When, TimeExpression]] = {}
    news = news_day(article, placed)
    for sentence, dates in placed.items():
        for quote in quotes.get(sentence, ()):
            if not (quote.speaker and quote.cue and sentence.holds(quote.cue)) or said_before(article, quote):
                continue
            for time in days_beside(article, quote, dates, news):
                if time.when is not None and is_recent(time.when, article):
                    days.setdefault(quote.speaker, {}).setdefault(time.when, time)
    return {speaker: next(iter(times.values())) for speaker, times in days.items() if len(times) == 1}


def days_beside(
    article: Article, quote: Quote, dates: Sequence[tuple[TimeExpression, Place]], news: TimeExpression | None
) -> list[TimeExpression]:
    """The dates that tell when a quotation was said: those of its verb of saying; that of what its speaker did with
    these words ("walked out on Monday, saying …"); that of the article's news, if said there ("during the hearing")."""
    own = [time for time, where in dates if where.role == "speech" and not _apart(article, quote, time)]
    if own or quote.cue is None:
        return own
    if day := occasion(article, quote):
        return [day]
    known = vocabulary(article.language)
    verb = known[quote.cue.of(article.text).split()[0]].text
    if verb.endswith(known.endings["ongoing"]):
        done = (t for t, where in dates if where.role == "main" and t.end <= quote.cue.start)
        return [t for t in done if t.when and t.when.days == 1]
    return [news] if news is not None and said_there(article, quote) else []


def _apart(article: Article, quote: Quote, time: TimeExpression) -> bool:
    """Whether a date behind what is said belongs to another verb: "dismissed as a “lie” that they had met in May"."""
    between = article.text[quote.end : time.start] if quote.cue and quote.cue.end <= quote.start else ""
    return has_verb(tokens(between, article.language))


def news_day(
    article: Article, placed: Mapping[Sentence, Sequence[tuple[TimeExpression, Place]]]
) -> TimeExpression | None:
    """The one day on which what the article opens with happened."""
    first = next(iter(article.sentences), None)
    dates = placed.get(first, ()) if first else ()
    found = [t for t, where in dates if where.role == "main" and t.when and is_recent(t.when, article)]
    return found[0] if len(found) == 1 else None


def said_then(article: Article, quote: Quote) -> bool:
    """Whether something was said on the occasion that the article reports: no standing view, nothing said before it,
    and no word of or on a past that the paragraph tells of."""
    known = vocabulary(article.language)
    if quote.cue is None or said_before(article, quote) or _recalled(article, quote):
        return False
    added = quote.cue.of(article.text).lower().endswith(known.endings["ongoing"])
    return added or _past(article.text, quote.cue, known)


def _recalled(article: Article, quote: Quote) -> bool:
    """Whether reported words follow a sentence on the same person's past, or look back to it: "He took power in 2019.
    He promised …", "The opposition said the vote had been rigged"."""
    sentence = holding(article.sentences, quote.source or quote)
    if sentence is None or quote.kind == "direct" or quote.source is None or article.published is None:
        return False
    known = vocabulary(article.language)
    named = quote.source.of(article.text)
    before = _last_dated(article, sentence) if named.lower() in known.sets["pronouns"] else None
    before = before or article.sentences[bisect_left(article.sentences, sentence.start, key=lambda s: s.start) - 1]
    if before.passage != sentence.passage or before.start >= sentence.start:
        return False
    looks_back = any(t.word.text in known.sets["inverted"] for t in tokens(quote.of(article.text), article.language))
    if not (looks_back or named.lower() in known.sets["pronouns"] or named in before.of(article.text)):
        return False
    days = [t.when for t in starting(article.times, before) if before.holds(t) and t.when and t.type == "DATE"]
    return bool(days) and all(article.published.when.first - d.last > LONG_AGO for d in days)


def _said_later(article: Article, quote: Quote) -> bool:
    """Whether something was said some time after what is told: "He later thanked her"."""
    before = article.text[max(0, quote.cue.start - BEFORE_CUE) : quote.cue.start] if quote.cue else ""
    return not clause_words(article.language)["later"].isdisjoint(before.lower().split()[-1:])


def _last_dated(article: Article, sentence: Sentence) -> Sentence | None:
    """The last sentence with a date before another in its paragraph."""
    at = bisect_left(article.sentences, sentence.start, key=lambda s: s.start) - 1
    while at >= 0 and article.sentences[at].passage == sentence.passage:
        if any(t.type == "DATE" and t.when for t in starting(article.times, article.sentences[at])
               if article.sentences[at].holds(t)):
            return article.sentences[at]
        at -= 1
    return None


def counted_from_speech(
    article: Article,
    dates: Sequence[tuple[TimeExpression, Place]],
    quotes: Sequence[Quote],
    spoken: Mapping[str, TimeExpression],
) -> list[tuple[TimeExpression, Place]]:
    """The dates of a sentence, those like "yesterday" in quoted words counted from the day on which these were said:
    the one beside them, or the one that their speaker spoke on. Without such a day they date nothing."""
    beside = [time for time, where in dates if where.role == "speech" and time.when and time.when.days == 1]
    found = []
    for time, where in dates:
        quote = next((q for q in quotes if q.kind == "direct" and q.holds(time)), None)
        if quote is None or time.rule not in OF_THE_DAY or time.when is None or article.published is None:
            found.append((time, where))
            continue
        said = next(iter(beside), None) or spoken.get(quote.speaker or "")
        if said is not None and said.when is not None:
            day = said.when.first + (time.when.first - article.published.when.first)
            counted = f"the day it was said, {said.when}"
            found.append((replace(time, when=When.day(day), value=day.isoformat(), anchor=counted), where))
    return found


def is_recent(when: When, article: Article) -> bool:
    """Whether a speech of that date is the one that an article tells of: a day, at most a week before it."""
    if when.days != 1 or article.published is None:
        return False
    return timedelta(0) <= article.published.when.last - when.first <= OCCASION


def said_before(article: Article, quote: Quote) -> bool:
    """Whether something was said before the occasion that the article reports: "had said", "has repeatedly said"."""
    if quote.cue is None:
        return False
    known = vocabulary(article.language)
    before = tokens(article.text[max(0, quote.cue.start - BEFORE_CUE) : quote.cue.end], article.language)[-4:]
    after = article.text[quote.cue.end : quote.cue.end + BEHIND_CUE].lower()
    then = any(words in after for words in clause_words(article.language)["then"])
    return then or any(t.word.text in known.sets["pluperfect"] for t in before)


def statement(article: Article, reading: Reading, known: Vocabulary) -> Quote | None:
    """The quotation that makes the sentence a statement of a person, made on the occasion that the article reports."""
    for quote in substantial(reading, known):
        if quote.cue is None or said_before(article, quote) or is_body(quote, article.text, known):
            continue
        if _recalled(article, quote) or _said_later(article, quote):
            continue
        if _past(article.text, quote.cue, known) and (quote.speaker or quote.source):
            return quote
    return None


def substantial(reading: Reading, known: Vocabulary) -> list[Quote]:
    """The attributed quotations of a sentence, if they make up enough of what it says; none in passing."""
    quotes = [q for q in reading.quotes if q.cue is not None and _is_clause(q, reading, known)]
    said = sum(min(q.end, reading.sentence.end) - max(q.start, reading.sentence.start) for q in quotes)
    enough = said >= SUBSTANCE * (reading.sentence.end - reading.sentence.start)
    return quotes if enough or any(_opens(q, reading) or _leads(q, reading, known) for q in quotes) else []


def _opens(quote: Quote, reading: Reading) -> bool:
    """Whether a sentence opens with someone's words in marks, however long what follows: "…," said A, the head of B;
    or holds a whole sentence of theirs."""
    inside = [t.word.text for t in reading.row if quote.start <= reading.sentence.start + t.start < quote.end]
    return quote.kind == "direct" and (not STOPS.isdisjoint(inside[-2:]) or quote.start == reading.sentence.start)


def _leads(quote: Quote, reading: Reading, known: Vocabulary) -> bool:
    """Whether the verb of saying is the sentence's first: "The minister said that …"."""
    if quote.cue is None or quote.start < quote.cue.start:
        return False
    before = [t for t in reading.row if reading.sentence.start + t.end <= quote.cue.start]
    aside = next((n for n, t in enumerate(before) if t.word.text in known.sets["relatives"]), len(before))
    before = before[:aside]  # "The mayor, who had resigned, said that …"
    return not has_verb(before) or all(t.word.form in (None, "base") for t in before)  # "with regret": a noun


def _is_clause(quote: Quote, reading: Reading, known: Vocabulary) -> bool:
    """Whether words are said, rather than something supported or agreed to: "support for …", "agreed to …"."""
    base, voicing = reading.sentence.start, clause_words(known.language)["voicing"]
    cue = quote.cue or quote
    if is_deed(quote, reading, known) or is_listener(quote, reading, known):
        return False
    if any(cue.start <= base + t.start < cue.end and t.word.text in voicing for t in reading.row):
        return True
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
    named = quote.source.of(text).replace(",", " ").split()
    words = [known[w] for w in named if not w.replace("’", "'").endswith(("'s", "s'"))]  # "the authority's head"
    if any(w.text in known.sets["bodies"] for w in words) and not any(w.text in known.sets["titles"] for w in words):
        return True
    prepositions = known.sets["prepositions"]
    head = [w.text for w in takewhile(lambda w: w.text not in prepositions, words)]
    if head and head[-1] in known.sets["bodies"] and not known.verb_last:  # "the Norwegian foreign ministry"
        return True
    row = tokens(quote.source.of(text), known.language)
    return (
        bool(row)
        and all(t.word.states or not t.word.content for t in row)
        and not any(t.word.text in known.sets["pronouns"] for t in row)
    )


def acts_by_saying(reading: Reading) -> frozenset[str]:
    """The kinds of act that the words of saying are themselves ("have agreed to …")."""
    base = reading.sentence.start
    return frozenset(
        a.kind
        for q in reading.quotes
        for a in reading.acts
        if not a.noun and q.cue is not None and a.start <= q.cue.start - base < a.end
    )


def _within(sentences: Sequence[Sentence], span: Span) -> Sequence[Sentence]:
    """The sentences that lie wholly inside a stretch."""
    first = bisect_left(sentences, span.start, key=lambda s: s.start)
    return sentences[first : bisect_right(sentences, span.end, key=lambda s: s.end)]


def continued(article: Article) -> dict[Sentence, Sentence]:
    """Each sentence that is nothing but words in marks whose verb of saying stands in another sentence, and that one.

    They are parts of one statement: "We are ready," she said. "The river is ours."
    """
    found: dict[Sentence, Sentence] = {}
    for quote in article.quotes:
        if quote.kind != "direct" or quote.cue is None:
            continue
        head = holding(article.sentences, quote.cue)
        for sentence in _within(article.sentences, quote):
            if head is not None and sentence != head:
                found.setdefault(sentence, head)
    return found
