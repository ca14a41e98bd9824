"""Recounted: days of the week, months and seasons whose sentence as a whole puts them a week or a year off.

Where a time lies is read from the words next to it ("the date was set in May"). Some sentences tell it only by their
verbs: "would probably be held in May" is of the May to come, "called for a rally on Sunday" of the Sunday to come, and
in "turned out on Thursday to greet the ship that had been seized on Friday" the Friday is the one before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from generator.records import Article, TimeExpression
from generator.steps.clauses.clauses import Reading, token_bounds
from generator.steps.clauses.clips import QUOTES, is_finite
from generator.steps.clauses.tense import is_ahead, is_past, verb_group
from generator.steps.reports.dated import Placed
from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.phrases import clause_words
from generator.when import When

WEEK = timedelta(days=7)
WEEKDAYS = frozenset({"weekday", "weekday-part", "part-weekday"})  # rules of times of which there is one every week …
YEARLY = frozenset({"month", "month-that-is-a-word", "the-season"})  # … and every year
YEAR = 4  # digits
CALL_REACH = 9  # tokens from "called for a" to the day in "called for a rally outside the old town hall on Sunday"
AWAITED_REACH = 8  # tokens from "expects" to the "to" of "expects the two brothers from Bergen to be tried"


def recounted(placed: Placed, reading: Reading, article: Article, known: Vocabulary) -> Placed:
    """The dates of a sentence, those that it puts a week or a year off counted anew."""
    if article.published is None or article.published.when.days > 1:
        return placed
    published = article.published.when
    days = [t.when for t, where in placed if where.role in ("main", "speech") and t.when and t.when.days == 1]
    return [(_recounted(time, reading, published, days, known), where) for time, where in placed]


def is_awaited(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether someone expects or wants what a date stands with: "expects him to be tried by the end of the month"."""
    to = next((n for n in range(first - 1, -1, -1) if row[n].word.text in known.sets["infinitive"]), 0)
    waiting = clause_words(known.language)["awaiting"]
    for at in range(to - 1, max(-1, to - 1 - AWAITED_REACH), -1):
        if row[at].word.text in waiting:
            return True
        if row[at].word.text in ENDS or is_finite(row, at, known):
            return False
    return False


def _recounted(
    time: TimeExpression, reading: Reading, published: When, days: Sequence[When], known: Vocabulary
) -> TimeExpression:
    bounds = token_bounds(time, reading)
    if bounds is None or time.when is None or time.grounds == "explicit":
        return time
    row, (first, last) = reading.row, bounds
    past = time.when.last < published.first
    if time.rule in WEEKDAYS and time.when.days == 1:
        if past and (_is_to_come(row, first, last, known) or _is_called_for(row, first, known)):
            return _moved(time, When.day(time.when.first + WEEK), "the next one: it is still to come")
        group = verb_group(row, first, last, known)
        earlier = not known.sets["inverted"].isdisjoint(group)
        if earlier and any(day != time.when and day.first < time.when.first <= day.first + WEEK for day in days):
            return _moved(time, When.day(time.when.first - WEEK), "the one before: it had happened by then")
    if past and time.rule in YEARLY and _is_to_come(row, first, last, known):
        text = str(time.when)
        later = When.parse(f"{int(text[:YEAR]) + 1}{text[YEAR:]}") if text[:YEAR].isdigit() else None
        if later is not None and later.last >= published.first:
            return _moved(time, later, "the next one: it is still to come")
    return time


def _moved(time: TimeExpression, when: When, reason: str) -> TimeExpression:
    return replace(time, when=when, value=str(when), reason=reason)


def _is_to_come(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> bool:
    """Whether the verb right before a time, or the first behind it, looks ahead: no "said on Friday that he would", nor
    "Speaking on Friday, Lund said he would"."""
    before = next((row[n].word for n in range(first - 1, -1, -1) if is_finite(row, n, known)
                   or "saying" in row[n].word.sets or is_past(row[n], known)), None)
    said = next((n for n in range(last + 1, len(row) - 1) if is_finite(row, n, known) or _is_saying(row, n)), None)
    if before is None and said is not None and _is_saying(row, said) and row[said + 1].word.text != ",":
        return False
    quoted = next((n for n in range(last + 1, len(row)) if row[n].word.text in QUOTES), len(row))
    if not any(t.word.text in QUOTES for t in row[:first]):
        row = row[:quoted]  # "On Saturday she said: “There will be no strike.”"
    group = verb_group(row, first, last, known)
    will = is_ahead(row, first, last, known) and not known.sets["modals"].isdisjoint(group)  # no "as planned on Friday"
    return will and (before is None or before.text in group)


def _is_saying(row: Sequence[Token], at: int) -> bool:
    return "saying" in row[at].word.sets


def _is_called_for(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether a day is that of a gathering which someone calls: "called for a rally on Sunday", "called a strike for
    Friday", "invited residents to a meeting on Friday"."""
    words = clause_words(known.language)
    reach = range(first - 1, max(-1, first - 1 - CALL_REACH), -1)
    verb = next((n for n in reach if is_finite(row, n, known) or row[n].word.text in ENDS), None)
    if verb is None or row[verb].word.text not in words["summoning"]:
        return False
    between = row[verb + 1 : first]
    led = between[:1] and between[0].word.text in known.sets["prepositions"]
    to = any(t.word.text in known.sets["infinitive"] for t in between)
    gathering = any(t.word.text in words["gatherings"] for t in between)
    return bool(gathering and (led or to or row[first - 1].word.text in words["for"]))
