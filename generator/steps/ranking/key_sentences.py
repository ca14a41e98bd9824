"""The sentences that tell a key date: of those that name the day, and the first ones of that and the next day's
articles, those in the middle of what is told of it, on the topic, not too long, and not told already.

The middle of a day's sentences is Radev et al. (2004), "Centroid-based summarization of multiple documents"; taking the
best that is least like those taken before is Carbonell and Goldstein (1998), "The use of MMR", within a day. Days of
one story share their words, so that another day's sentences rule out only what says the same again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.folding import fold
from generator.records import Excerpt, Span
from generator.steps.ranking.corpus import Corpus, Line, Vector, add, likeness, unit
from generator.steps.words import vocabulary

# "PORT VILA (Agency) - ": place and agency are no part of the sentence.
DATELINE: Final = re.compile(r"(?=[^\n]{0,200}\))[^\n(]{0,180}\(\s*[A-Z][\w .,/]{1,24}\)\s*[-–—]+\s+")
SHORTEST, LONG = 6, 30  # words: fewer tell nothing, more cost
FIRST: Final = 3  # sentences that an article begins with
NEXT_DAY: Final = (0, 1)  # articles of the day and of the day after report it
TOPIC: Final = 0.5  # weight of likeness to the topic, against likeness to the day
TERM: Final = 0.1
LENGTH: Final = 0.15  # cost of every LONG words too many
BEFORE: Final = 0.2  # cost of a sentence that was written before the day
ELSEWHERE: Final = 0.3  # cost of naming another day, but not the day
FEW: Final = 3  # words of a beginning such as "one of them"
LEANING: Final = 0.1  # cost of a beginning that leans on the sentence before ("It also …")
AGAIN: Final = 0.7  # likeness from which a sentence says again what another day's said …
REPEATED: Final = 1.0  # … and what that costs: more than any sentence is better than another


@dataclass(frozen=True, slots=True)
class _Candidate:
    line: Line
    span: Span
    vector: Vector
    worth: float


class _Told:
    """Sentences that were taken, found by their words."""

    def __init__(self) -> None:
        self._having: dict[str, list[tuple[int, float]]] = defaultdict(list)  # which have a word, and how much
        self._taken = 0

    def take(self, vector: Vector) -> None:
        """Remember one more."""
        for word, weight in vector.items():
            self._having[word].append((self._taken, weight))
        self._taken += 1

    def likeness(self, vector: Vector) -> float:
        """The likeness to the one that is most alike; 0 where there is none."""
        likenesses: dict[int, float] = defaultdict(float)
        for word, weight in vector.items():
            for number, other in self._having.get(word, ()):
                likenesses[number] += weight * other
        return max(likenesses.values(), default=0.0)


def tell(gathered: Corpus, days: Sequence[int], most: int) -> Iterator[tuple[int, tuple[Excerpt, ...]]]:
    """For each day (ordinals, ascending) at most so many sentences, in the order of their worth."""
    naming, leading = _by_day(gathered, set(days))
    before = _Told()
    for day in days:
        rest = [candidate if before.likeness(candidate.vector) < AGAIN
                else replace(candidate, worth=candidate.worth - REPEATED)
                for candidate in _candidates(gathered, day, naming.get(day, []), leading.get(day, []))]
        today = _Told()
        chosen: list[_Candidate] = []
        while rest and len(chosen) < most:
            best = max(rest, key=lambda c: (c.worth - today.likeness(c.vector), -c.line.article, -c.line.place))
            rest.remove(best)
            chosen.append(best)
            today.take(best.vector)
        for candidate in chosen:
            before.take(candidate.vector)
        yield day, tuple(_excerpt(gathered, candidate) for candidate in chosen)


def leans(sentence: str, language: str) -> bool:
    """Whether the sentence begins with a word that needs the one before it: "It also …", "But …", "One of them …"."""
    known = vocabulary(language)
    opening = [fold(word[0]) for word, _ in zip(re.finditer(r"\w+", sentence), range(FEW), strict=False)]
    among = opening[-1:] if opening[1:2] and opening[1] in known.sets["prepositions"] else []
    return bool(opening) and (
        opening[0] in known.sets["leaning"] or not known.sets["pronouns"].isdisjoint((opening[0], *among)))


def _by_day(gathered: Corpus, days: set[int]) -> tuple[Mapping[int, list[Line]], Mapping[int, list[Line]]]:
    """The sentences that name each day, and the first sentences of its and the next day's articles."""
    naming: dict[int, list[Line]] = defaultdict(list)
    leading: dict[int, list[Line]] = defaultdict(list)
    for lines, published in zip(gathered.lines, gathered.published, strict=True):
        for line in lines:
            for day in line.days & days:
                naming[day].append(line)
        for after in NEXT_DAY if published is not None and lines else ():
            if published is not None and published - after in days:
                leading[published - after].extend(lines[:FIRST])
    return naming, leading


def _candidates(
    gathered: Corpus, day: int, naming: Sequence[Line], leading: Sequence[Line]
) -> list[_Candidate]:
    """The sentences that may tell the day, each with what it is worth."""
    middle: dict[str, float] = {}
    vectors: list[tuple[Line, Vector]] = []
    for line in dict.fromkeys((*naming, *leading)):
        vector = gathered.vector(line.words)
        add(middle, vector)
        if line.length >= SHORTEST and not line.damaged:
            vectors.append((line, vector))
    centre = unit(middle)
    found = []
    for line, vector in vectors:
        article, span = gathered.articles[line.article], _without_dateline(gathered, line)
        worth = likeness(vector, centre) + TOPIC * likeness(vector, gathered.topic) + TERM * line.about
        worth -= LENGTH * max(0, line.length - LONG) / LONG + BEFORE * _before(gathered, line, day)
        worth -= ELSEWHERE * bool(line.days and day not in line.days)
        worth -= LEANING * leans(span.of(article.text), article.language)
        found.append(_Candidate(line, span, vector, worth))
    return found


def _before(gathered: Corpus, line: Line, day: int) -> bool:
    published = gathered.published[line.article]
    return published is not None and published < day


def _without_dateline(gathered: Corpus, line: Line) -> Span:
    dateline = DATELINE.match(gathered.text(line)) if line.place < FIRST else None
    return Span(line.start + dateline.end(), line.end) if dateline else Span(line.start, line.end)


def _excerpt(gathered: Corpus, candidate: _Candidate) -> Excerpt:
    article = gathered.articles[candidate.line.article]
    return Excerpt(candidate.span.start, candidate.span.end, article.id, candidate.span.of(article.text))
