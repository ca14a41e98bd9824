"""The range in which an article without a date must lie, from what its text supports and what is dated elsewhere.

Nothing is invented: each bound is a clue with its words. A year that the text tells as past or as coming is one. An act
that another article dates is another: the days on which the sentence's own phrase ("earlier this month", "in December")
would mean that date are the days on which it can have been written. A dateline without its year says which day of them;
without one, the weekday of the article's news gives candidates.
"""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from generator import dates
from generator.dates.direction import direction
from generator.dates.rules import load
from generator.languages import section
from generator.records import Article, Clue, DateRange, Span, TimeExpression
from generator.steps.acts import DONE
from generator.steps.articles.dated_acts import Fact, Read, dated_act, facts, readings, tells
from generator.steps.words import Token, vocabulary
from generator.when import When

REACH = 400  # days around an event in which a phrase such as "in December" can mean it
WEEK = timedelta(days=6)  # "on Wednesday" is said up to six days later
LONGEST = 92  # days: what lies somewhere in more than a quarter of a year is better called undated
CANDIDATES = 5  # more possible days than these are no help to an editor
LEAP_DAY = "02-29"
OF_A_YEAR = re.compile(r"XXXX-\d\d-\d\d")  # a day without its year, as TIMEX3 writes it
NEWS = 4  # sentences at an article's beginning that tell its news


def date_ranges(articles: Sequence[Article]) -> tuple[DateRange, ...]:
    """For each article that says no date of its own, what its text and the other articles say of it."""
    waiting = [article for article in articles if article.published is None or article.published.grounds == "inferred"]
    if not waiting:
        return ()
    known = [fact for article in articles for fact in facts(article)]
    return tuple(_range(article, [fact for fact in known if fact.article != article.id]) for article in waiting)


def hull(found: DateRange) -> When | None:
    """The range as a date; None where one side is open, or where it is too long to date what the article tells."""
    whole = When.between(found.first, found.last) if found.first and found.last else None
    return whole if whole and whole.days <= LONGEST else None


def steps(found: DateRange) -> str:
    """What led to a range, in one line."""
    return "; ".join(f"“{clue.words}” ({clue.passage}): {clue.says}" for clue in found.clues)


def _range(article: Article, known: Sequence[Fact]) -> DateRange:
    read = readings(article)
    found = [(number, clue) for number, one in enumerate(read)
             for clue in (*_explicit(article, one), *_matched(article, one, known))]
    first = max((clue.first for _, clue in found if clue.first), default=None)
    last = min((clue.last for _, clue in found if clue.last), default=None)
    clues = tuple(clue for _, clue in found)
    if first and last and first > last:  # clues that contradict each other prove nothing
        return DateRange(article.id, article.path, None, None, (), clues)
    whole = DateRange(article.id, article.path, first, last, (), clues)
    if filed := _filed(article):
        return _on_its_day(whole, *filed)
    news = max((clue.first for number, clue in found if number < NEWS and clue.first), default=first)
    return _narrowed(whole, read[:NEWS], news, article.language)


def _filed(article: Article) -> tuple[str, str, str] | None:
    """Where a dateline says the day and not the year ("ANKARA, Dec. 30 (Reuters) -"), its words, and the day: MM-DD."""
    for block in (b for b in article.blocks if b.rule == "dateline"):
        for time in dates.tag(block.of(article.text), None, article.language):
            if OF_A_YEAR.fullmatch(time.value):
                line = article.text.count("\n", 0, block.start) + 1
                return f"p{line}", time.of(block.of(article.text)), time.value[5:]
    return None


def _on_its_day(found: DateRange, passage: str, words: str, day: str) -> DateRange:
    """The range, narrowed to the days in it that a dateline without its year can mean."""
    if found.first is None or found.last is None:
        clue = Clue(passage, words, "filed on that day of a year that is not said")
        return replace(found, clues=(*found.clues, clue))
    days = [date.fromisoformat(f"{year}-{day}") for year in range(found.first.year, found.last.year + 1)
            if day != LEAP_DAY or isleap(year)]
    days = [each for each in days if found.first <= each <= found.last]
    if not days:
        clue = Clue(passage, words, "filed on none of these days")
        return replace(found, first=None, last=None, clues=(*found.clues, clue))
    clue = Clue(passage, words, f"filed on {', '.join(map(str, days))}", days[0], days[-1])
    return replace(found, first=days[0], last=days[-1], candidates=tuple(days[:CANDIDATES]), clues=(*found.clues, clue))


def _explicit(article: Article, read: Read) -> Iterator[Clue]:
    """Full dates and years that the text tells as past or as coming."""
    for time in read.times:
        if time.grounds != "explicit" or time.when is None:
            continue
        said = next((q for q in read.reading.quotes if q.kind == "direct" and q.holds(time)), read.reading.sentence)
        told = direction(said.of(article.text), time.start - said.start, time.end - said.start,
                         load(article.language).cues)
        if told is None:
            continue
        words, before = time.of(article.text), article.text[said.start : time.start]
        if told.sign < 0:
            if not _may_come(before, article.language) and not _lasts(read.reading.row, told.word, article.language):
                yield Clue(read.passage, words, f"told as past: not before {time.when.first}", time.when.first)
        elif told.word.lower() not in section(article.language, "undated")["then"]:
            yield Clue(read.passage, words, f"told as coming: not after {time.when.last}", last=time.when.last)


def _may_come(before: str, language: str) -> bool:
    """Whether a date with these words before it in its sentence may have been ahead, though the nearest verb looks
    back: "the vote will be held on the day agreed, …"."""
    last = before.split()[-1:]
    ahead = any(cue["ahead"] for cue in load(language).cues.anywhere.finditer(before))
    return ahead or any(word.lower() in section(language, "undated")["until"] for word in last)


def _lasts(row: Sequence[Token], word: str, language: str) -> bool:
    """Whether the word that seems to look back only says how things are ("we are prepared to lead")."""
    being, cues = vocabulary(language).sets["passive"], load(language).cues.anywhere
    return any(
        behind.word.text == word.lower() and before.word.text in being and not cues.search(before.word.text)
        for before, behind in pairwise(row)
    )


def _matched(article: Article, read: Read, known: Sequence[Fact]) -> Iterator[Clue]:
    """Acts that another article dates, and what the phrase beside them says then."""
    for act in read.reading.acts:
        same = [fact for fact in known if tells(act, read, fact, article.language)]
        if not same or (act.noun and not act.main):
            continue
        when = _common([fact.when for fact in same])
        phrase = next((t for t in read.times if t.when is None or t.grounds != "explicit"
                       if dated_act(t, read.reading, article.language) == act), None)
        told = f"{same[0].article}#{same[0].read.passage} dates it {when}"
        if phrase is not None and (days := _days(article, read, phrase, when)):
            lower = max(days[0], when.first) if act.stage == DONE else days[0]
            yield Clue(read.passage, phrase.of(article.text), f"{told}, so written between {lower} and {days[-1]}",
                       lower, days[-1])
        elif act.stage == DONE:
            yield Clue(read.passage, act.of(read.text), f"{told}, told as past: not before {when.first}", when.first)
        elif len(same) == 1:
            says = f"{told}, told as coming: not after {when.last}"
            yield Clue(read.passage, act.of(read.text), says, last=when.last)


def _common(whens: Sequence[When]) -> When:
    """The days that all of them allow; where they exclude each other, all the days from the first to the last."""
    first, last = max(when.first for when in whens), min(when.last for when in whens)
    if first > last:
        first, last = min(when.first for when in whens), max(when.last for when in whens)
    return When.between(first, last)


def _days(article: Article, read: Read, phrase: TimeExpression, when: When) -> list[date]:
    """The days around an event on which the phrase, written then, means the event's date."""
    found = []
    at = phrase.start - read.reading.sentence.start
    for number in range(-REACH, when.days + REACH):
        day = when.first + timedelta(days=number)
        meant = _meant(read.text, at, day, article.language)
        if meant and meant.overlaps(when):
            found.append(day)
    return found


@lru_cache(maxsize=65536)
def _meant(text: str, at: int, day: date, language: str) -> When | None:
    """What the time at that place of a sentence means if it was written on that day."""
    return next((time.when for time in dates.tag(text, When.day(day), language) if time.start == at), None)


def _narrowed(found: DateRange, news: Sequence[Read], after: date | None, language: str) -> DateRange:
    """The range, narrowed by the weekday on which the article's news happened: after whatever it tells as past."""
    times = ((one, time, _weekday(one, time, language)) for one in news for time in one.times)
    named = next((each for each in times if each[2]), None)
    if named is None or after is None:
        return found
    one, time, weekday = named
    week = [after + timedelta(days=number) for number in range(7)]
    days = [day for day in week if day.isoweekday() == weekday]
    while found.last and days[-1] + timedelta(days=7) <= found.last and len(days) <= CANDIDATES:
        days.append(days[-1] + timedelta(days=7))
    words = Span(time.start - one.reading.sentence.start, time.end - one.reading.sentence.start).of(one.text)
    listed = found.last is not None and len(days) <= CANDIDATES
    which = ", ".join(map(str, days)) if listed else f"{days[0]} or later"
    says = f"{which}; the article lies on it or up to six days later"
    first = max(found.first, days[0]) if found.first else days[0]
    last = min(found.last, days[-1] + WEEK) if found.last and listed else found.last
    return DateRange(found.article, found.path, first, last, tuple(days) if listed else (),
                     (*found.clues, Clue(one.passage, words, says, first, last if listed else None)))


def _weekday(read: Read, time: TimeExpression, language: str) -> int | None:
    """1 (Monday) to 7 where a time is a bare weekday, whatever a range found before made of it."""
    at = time.start - read.reading.sentence.start
    plain = next((t for t in dates.tag(read.text, None, language) if t.start == at), time)
    value = plain.value.partition("T")[0]
    return int(value[-1]) if value.startswith("XXXX-WXX-") and value[-1].isdigit() else None
