"""Linked: what a sentence tells or says on the day told before it, as its words show.

"The guard shot a driver on Tuesday." | "Within hours crowds filled the square." No kind of act need be in it, nor does
a full paragraph's end part the two; but an evening's "hours later" may be the next day's, so it has none. So with what
was said there: "The ministers met on Tuesday." | "Lie said they had agreed", "“A good day,” she said at the ceremony".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.records import Article, Quote, Sentence, TimeExpression
from generator.steps.clauses.clauses import Reading
from generator.steps.clauses.clips import is_finite
from generator.steps.clauses.dealt import counts_votes
from generator.steps.reports.dated import SAME_SPEAKER, Dated, Placed, dated_by
from generator.steps.reports.frames import occasion_day
from generator.steps.reports.occasions import said_there
from generator.steps.reports.speech import (
    acts_by_saying,
    is_body,
    is_recent,
    said_before,
    said_then,
    statement,
    substantial,
)
from generator.steps.reports.story import day_told, is_told_at_all
from generator.steps.words import Token, Vocabulary, tokens
from generator.steps.words.phrases import clause_words, has_verb, opener_of

RULE = "story"
LATE = re.compile(r"T(?:EV|NI|1[6-9]|2\d)")  # a time of day from which hours lead into the next day
REACH = 1  # paragraphs from that of the day
VOTED = frozenset({"main", "part", "content", "own"})
FIRST = 2  # paragraph and sentence: nothing stands before it
AFTER = 2  # sentences behind that of an occasion in which what was said there stands


def linked(
    article: Article,
    readings: Mapping[Sentence, Reading],
    times: Mapping[Sentence, Sequence[TimeExpression]],
    placed: Mapping[Sentence, Placed],
    known: Vocabulary,
) -> dict[Sentence, Dated | None]:
    """The days of the sentences that go on from one before them, in its paragraph or the next; None where words hang a
    sentence on a day that is not known."""
    found: dict[Sentence, Dated | None] = {}
    day: TimeExpression | None = None
    head: Reading | None = None
    met: TimeExpression | None = None  # that day, if it is of an occasion
    passage, last, paragraph = 0, "", 0  # the paragraph, its name, that of the day
    since = 0  # sentences behind that of the day
    vote: TimeExpression | None = None  # the day on which a body decided, as the paragraph last told
    for sentence, reading in readings.items():
        passage, last = passage + (sentence.passage != last), sentence.passage
        since += 1
        dated = any(t.type in ("DATE", "TIME") and t.when for t in times.get(sentence, ()) if _tells(t, reading))
        if dated:
            own = placed[sentence]
            day, head = _past(day_told(own, reading, article, said=True), article), reading
            met = occasion_day(reading, own, article, known)
            paragraph, since = passage, 0
            vote = _day_of_vote(own, reading, article, known) or (None if own else vote)
            continue
        near, link = passage - paragraph <= REACH, _link(reading, known)
        if link and passage + since > FIRST:
            found[sentence] = None
        if vote is not None and near and counts_votes(reading, known):
            found[sentence] = dated_by(vote, RULE)
        elif day is not None and head is not None and near:
            rule = _rule(reading, link, day, head, article, known, met=met is not None, since=since)
            if rule:
                found[sentence] = dated_by(day, rule)
                paragraph, since = passage, 0
    return found


def _rule(
    reading: Reading, link: str | None, day: TimeExpression, head: Reading, article: Article, known: Vocabulary, *,
    met: bool, since: int,
) -> str | None:
    """By which rule a sentence is of the day before it, `since` sentences behind its `head`; None where it is not."""
    quote = statement(article, reading, known)
    if link and not _may_be_later(link, day, known) and (
            quote or acts_by_saying(reading) or is_told_at_all(reading, known, link=link)):
        return RULE
    there = quote is not None and _is_of(quote, article, known, met=met)
    return SAME_SPEAKER if since <= AFTER and (there or _goes_on(reading, head, day, article, known)) else None


def _past(day: TimeExpression | None, article: Article) -> TimeExpression | None:
    """A day, unless it lies ahead of its article: nothing has followed it yet."""
    published = article.published.when.last if article.published else None
    ahead = published is not None and day is not None and day.when is not None and day.when.first > published
    return None if ahead else day


def _tells(time: TimeExpression, reading: Reading) -> bool:
    """Whether a date stands outside of someone's words in marks, and so may be that of what is told."""
    return not any(q.kind == "direct" and q.holds(time) for q in reading.quotes)


def _may_be_later(link: str, day: TimeExpression, known: Vocabulary) -> bool:
    """Whether hours lead from that day into the next."""
    return link in clause_words(known.language)["hours_after"] and LATE.search(day.value) is not None


def _is_of(quote: Quote, article: Article, known: Vocabulary, *, met: bool) -> bool:
    """Whether words were said at what the sentence of the day tells of: "at the ceremony", "after the meeting"; or
    tell what those came to who `met` there: "said they had agreed"."""
    if said_before(article, quote):
        return False
    if said_there(article, quote):
        return True
    row = tokens(quote.of(article.text), known.language)
    words = clause_words(known.language)
    looks_back = any(t.word.text in known.sets["pluperfect"] for t in row)
    both = quote.kind == "indirect" and any(t.word.text in words["those_who_met"] for t in row[:2])
    return met and looks_back and both


def _day_of_vote(
    placed: Placed, reading: Reading, article: Article, known: Vocabulary
) -> TimeExpression | None:
    """The one day shortly before its article of which a sentence tells that names a body which votes."""
    days = [t for t, where in placed if where.role in VOTED and t.when and is_recent(t.when, article)]
    bodies = clause_words(known.language)["deciding_bodies"]
    return days[0] if len(days) == 1 and any(t.word.text in bodies for t in reading.row) else None


def _goes_on(reading: Reading, head: Reading, day: TimeExpression, article: Article, known: Vocabulary) -> bool:
    """Whether a body says more of what it did lately: "The bank froze them on Monday. The bank said …"."""
    if day.when is None or not is_recent(day.when, article):
        return False
    verb = next((n for n in range(len(head.row)) if is_finite(head.row, n, known)), 0)
    subject = {t.word.text for t in head.row[:verb]}
    for quote in substantial(reading, known):
        named = tokens(quote.source.of(article.text), known.language) if quote.source else ()
        same = bool(named) and subject.issuperset(t.word.text for t in named)
        nobody = quote.speaker is None or is_body(quote, article.text, known)  # no person who may speak another day
        if same and nobody and said_then(article, quote):
            return True
    return False


def _link(reading: Reading, known: Vocabulary) -> str | None:
    """The words of a sentence's main clause that say that it happened right after what was told before: none of what
    someone says ("“I left at once,” she said")."""
    words, row = clause_words(known.language), reading.row
    texts = [t.word.text for t in row]
    for phrase in (*words["soon_after"], *words["hours_after"]):
        parts = phrase.split()
        for n in range(len(texts) - len(parts) + 1):
            if texts[n : n + len(parts)] != parts or not words["of_another"].isdisjoint(
                    texts[n + len(parts) : n + len(parts) + 1]):
                continue
            if opener_of(row, n, known) is None and not _is_said(row[n], reading, known):
                return phrase
    return None


def _is_said(token: Token, reading: Reading, known: Vocabulary) -> bool:
    """Whether a word stands in someone's words: in marks, or in a clause that is told as said."""
    at = reading.sentence.start + token.start
    said = [q for q in reading.quotes if q.start <= at < q.end]
    base = reading.sentence.start
    return any(q.kind == "direct" or has_verb([t for t in reading.row if q.start <= base + t.start < q.end])
               for q in said)
