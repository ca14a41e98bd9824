"""Dated acts: what an article says happened on a day, and whether another article tells of the same act.

It is the same where kind and actors match and what it was about does not differ: another weapon, another number of
ships, another year make another act.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from generator.records import Article, Quote, Sentence, TimeExpression
from generator.steps.acts import Act, acts_of
from generator.steps.clauses.clauses import Reading, place
from generator.steps.words import Token, tokens, vocabulary
from generator.steps.words.numbers import Number, numbers
from generator.when import When

FACT_DAYS = 31  # an event known no better than this says nothing of another article's date
THINGS = 3  # shared words of what two acts were about that stand in for an actor that one of them leaves out
MODEL = re.compile(r"\d.*[^\W\d_]|[^\W\d_].*\d")  # letters and figures: the name of a type of weapon, ship or aircraft
STOPS = frozenset(",;:()“”\"")


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence, its acts and its times; the names in it, and those in its whole article."""

    reading: Reading
    passage: str
    text: str
    times: tuple[TimeExpression, ...]
    names: frozenset[str]
    around: frozenset[str]
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """An act that an article dates."""

    act: Act
    when: When
    article: str
    read: Read


def readings(article: Article) -> list[Read]:
    """An article's sentences with what each tells."""
    rows = [tokens(sentence.of(article.text), article.language) for sentence in article.sentences]
    dated = sorted(t for t in article.times if t.type in ("DATE", "TIME"))
    starts = [time.start for time in dated]
    times = [
        tuple(t for t in dated[bisect_left(starts, s.start) : bisect_left(starts, s.end)] if s.holds(t))
        for s in article.sentences
    ]
    each = [_names(row, own, s.start) for row, own, s in zip(rows, times, article.sentences, strict=True)]
    around = frozenset(name for names in each for name in names)
    return [_read(article, *one, around)
            for one in zip(article.sentences, rows, _quotes(article), times, each, strict=True)]


def _read(
    article: Article, sentence: Sentence, row: tuple[Token, ...], quotes: tuple[Quote, ...],
    times: tuple[TimeExpression, ...], names: frozenset[str], around: frozenset[str],
) -> Read:
    text = sentence.of(article.text)
    reading = Reading(sentence, row, acts_of(row, vocabulary(article.language)), quotes)
    return Read(reading, sentence.passage, text, times, names, around, tuple(numbers(text, 0, article.language)))


def _quotes(article: Article) -> Iterator[tuple[Quote, ...]]:
    """For each sentence the quotations that it has a part of."""
    starts = [sentence.start for sentence in article.sentences]
    found: list[list[Quote]] = [[] for _ in starts]
    for quote in article.quotes:
        for at in range(max(0, bisect_right(starts, quote.start) - 1), bisect_left(starts, quote.end)):
            if quote.meets(article.sentences[at]):
                found[at].append(quote)
    return map(tuple, found)


def _names(row: Sequence[Token], times: Sequence[TimeExpression], start: int) -> frozenset[str]:
    """The stems of names and models ("Patriot", "S-400") in a sentence; the names of its dates are none."""
    return frozenset(
        _key(token.word.stem) for at, token in enumerate(row)
        if token.word.content and not token.word.states
        and ((token.word.capital and at) or MODEL.search(token.word.text))
        and not any(t.start <= start + token.start < t.end for t in times)
    )


def _key(stem: str) -> str:
    """S-400 and S400 are one."""
    return stem.replace("-", "")


def facts(article: Article) -> Iterator[Fact]:
    """The acts that an article dates."""
    for read in readings(article):
        for time in read.times:
            if time.when and time.when.days <= FACT_DAYS and (act := dated_act(time, read.reading, article.language)):
                yield Fact(act, time.when, article.id, read)


def dated_act(time: TimeExpression, reading: Reading, language: str) -> Act | None:
    """The act that a time dates: the nearest, unless the time is that of the saying. What is aimed at comes after what
    was done: "announced sanctions earlier this month to penalize"."""
    where = place(time, reading, vocabulary(language))
    if where is None or where.role == "speech":
        return None
    middle = (time.start + time.end) / 2 - reading.sentence.start
    told = [act for act in reading.acts if not act.negated]
    return min(told, key=lambda act: (act.noun, not act.settled, abs((act.start + act.end) / 2 - middle)), default=None)


def tells(act: Act, read: Read, fact: Fact, language: str) -> bool:
    """Whether the act in a sentence is the one that another article dates."""
    told = act.settled and fact.act.settled and not act.negated  # who "asked the court to annul it" annulled nothing
    return (told and _same(act, fact.act) and not _apart(act, read, fact)
            and not _dated_otherwise(act, read, fact.when, language))


def _same(act: Act, fact: Act) -> bool:
    """One kind of act, by the same actors, on the same ones or about the same things."""
    things = len(set(act.objects) & set(fact.objects))
    who = bool(act.agents & fact.agents) or (things >= THINGS and not (act.agents and fact.agents))
    whom = bool(act.patients & fact.patients) or not (act.patients and fact.patients) or things > 1
    return act.kind == fact.kind and things > 0 and who and whom


def _apart(act: Act, read: Read, fact: Fact) -> bool:
    """Whether two acts of one kind were about different things: another weapon, another number of ships.

    What one of them names has to stand in the other's sentence, or in its article where that sentence names nothing.
    """
    here, there = _named(act, read), _named(fact.act, fact.read)
    if here and there:
        differ = here.isdisjoint(fact.read.names) and there.isdisjoint(read.names)
    else:
        differ = bool(here or there) and (here or there).isdisjoint(fact.read.around if here else read.around)
    return differ or any(one.conflicts(other) for one in read.numbers for other in fact.read.numbers)


def _named(act: Act, read: Read) -> frozenset[str]:
    """What an act was about, as far as it has a name: up to the next comma or clause."""
    row = read.reading.row
    behind = takewhile(lambda t: not (t.word.text in STOPS or t.word.form in ("ing", "past")),
                       (t for t in row if t.start >= act.end))
    beside = (*(t for t in row if t.end <= act.start), *behind)
    about = {_key(t.word.stem) for t in beside if t.word.stem in act.objects}
    return read.names & about - {_key(name) for name in act.agents}


def _dated_otherwise(act: Act, read: Read, when: When, language: str) -> bool:
    """Whether the sentence itself gives the act another full date or year."""
    finite = replace(read.reading, acts=tuple(a for a in read.reading.acts if a.settled))
    own = (t for t in read.times if t.grounds == "explicit" and t.when)
    return any(t.when and not t.when.overlaps(when) and dated_act(t, finite, language) == act for t in own)


