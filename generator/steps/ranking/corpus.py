"""A corpus as the ranking of key dates reads it: every sentence with its content words and the days that it names.

Words weigh by rarity among the articles: log((n + 1) / (articles with it + 1/2)) (Robertson and Sparck Jones 1976,
without relevance), so that words of every language's grammar fall away by themselves and five articles work too.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import median
from typing import Final

from generator import languages
from generator.folding import fold
from generator.records import Article, Filed, Sentence, Span, TimeExpression
from generator.steps import mentions, words

Vector = Mapping[str, float]
# A sentence with its content words, the days that it names, those that something came after, the number of its words.
_Read = tuple[Sentence, tuple[str, ...], frozenset[int], frozenset[int], int]
BESIDE: Final = 60  # code points on either side of a date in which it is said that something came after


@dataclass(frozen=True, slots=True)
class Line(Span):
    """A sentence. `article` is its article's place in the corpus, `place` its own in the article, both from 0.

    `words` are the stems of its content words without those of its dates; `days` are ordinals (`date.toordinal`);
    `followed` are those that it tells something to have come after ("since May 3"); `about`: it has one of the query's
    terms; `length` counts all its words.
    """

    article: int
    place: int
    words: tuple[str, ...]
    days: frozenset[int]
    followed: frozenset[int]
    about: bool
    length: int
    damaged: bool


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles, their days of publication (ordinals; None: unknown), their sentences and their words' weights.

    `topic` is what it is about, a vector of length 1; `relevance` is, for each article, the likeness to it, where that
    of the median article is 1.
    """

    articles: tuple[Article, ...]
    published: tuple[int | None, ...]
    lines: tuple[tuple[Line, ...], ...]
    rarity: Mapping[str, float]
    topic: Vector
    relevance: tuple[float, ...]

    def text(self, line: Line) -> str:
        """The sentence, verbatim."""
        return line.of(self.articles[line.article].text)

    def vector(self, stems: Iterable[str]) -> Vector:
        """Words by number and rarity, at length 1."""
        return unit({word: count * self.rarity[word] for word, count in Counter(stems).items()})


def gather(filed: Sequence[Filed], terms: Sequence[str], issue: str | None = None) -> Corpus:
    """The corpus of these articles, or of their passages on one issue."""
    pattern = mentions.pattern(terms)
    lines: list[tuple[Line, ...]] = []
    for number, one in enumerate(filed):
        kept = [s for s in one.article.sentences if issue is None or issue in one.issues.get(s.passage, ())]
        lines.append(tuple(
            Line(s.start, s.end, number, place, stems, days, followed,
                 pattern is not None and pattern.search(fold(s.of(one.article.text))) is not None, length, s.damaged)
            for place, (s, stems, days, followed, length) in enumerate(_read(one.article, kept))
        ))
    found = Counter(word for article in lines for word in {word for line in article for word in line.words})
    rarity = {word: math.log((len(filed) + 1) / (count + 0.5)) for word, count in found.items()}
    topic, relevance = _topic(lines, rarity)
    return Corpus(tuple(f.article for f in filed), tuple(_day(f.article) for f in filed), tuple(lines), rarity,
                  topic, relevance)


def unit(vector: Mapping[str, float]) -> Vector:
    """The vector at length 1."""
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {word: weight / length for word, weight in vector.items()}


def add(total: dict[str, float], vector: Vector) -> None:
    """Add a vector to a sum, in place."""
    for word, weight in vector.items():
        total[word] = total.get(word, 0.0) + weight


def likeness(a: Vector, b: Vector) -> float:
    """The cosine of two vectors of length 1."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return sum(weight * large.get(word, 0.0) for word, weight in small.items())


def _topic(lines: Sequence[Sequence[Line]], rarity: Mapping[str, float]) -> tuple[Vector, tuple[float, ...]]:
    """The middle of the articles with a term of the query (of all, where none has), and how like it each one is."""
    counts = [Counter(word for line in article for word in line.words) for article in lines]
    vectors = [unit({word: (1 + math.log(n)) * rarity[word] for word, n in count.items()}) for count in counts]
    about = [vector for article, vector in zip(lines, vectors, strict=True) if any(line.about for line in article)]
    middle: dict[str, float] = {}
    for vector in about or vectors:
        add(middle, vector)
    topic = unit(middle)
    likenesses = [likeness(vector, topic) for vector in vectors]
    usual = median(likenesses) if likenesses else 0.0
    return topic, tuple(one / usual if usual else 1.0 for one in likenesses)


def _day(article: Article) -> int | None:
    published = article.published
    return published.when.first.toordinal() if published and published.when.precision == "day" else None


class _Stems(dict[str, str]):
    """The stem of each token; empty where it says nothing of what a sentence is about: grammar, numbers, marks."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.known = words.vocabulary(language)

    def __missing__(self, token: str) -> str:
        word = self.known[token]
        stem = self[token] = word.stem if word.content and not word.text[:1].isdigit() else ""
        return stem


@lru_cache
def _stems(language: str) -> _Stems:
    return _Stems(language)


def _read(article: Article, sentences: Sequence[Sentence]) -> Iterator[_Read]:
    """Each sentence as the ranking reads it.

    A calendar date in the first sentence that is the day of publication is a stamp ("LONDON, May 3") and names nothing.
    """
    stems = _stems(article.language)
    times = sorted(article.times)
    stamp = _day(article)
    at = 0
    for place, sentence in enumerate(sentences):
        while at < len(times) and times[at].start < sentence.start:
            at += 1
        own: list[TimeExpression] = []
        while at < len(times) and times[at].start < sentence.end:
            own.append(times[at])
            at += 1
        named = [
            (t, t.when.first.toordinal()) for t in own if t.when is not None and t.when.precision == "day"
            and not (place == 0 and t.grounds != "relative" and t.when.first.toordinal() == stamp)
        ]
        found = words.TOKEN.finditer(article.text, sentence.start, sentence.end)
        kept = tuple(stem for match in found if (stem := stems[match[0]])
                     and not (own and any(t.start <= match.start() < t.end for t in own)))
        days, followed = (frozenset(day for t, day in named if every or _is_followed(t, sentence, article))
                          for every in (True, False))
        yield sentence, kept, days, followed, len(sentence.of(article.text).split())


def _is_followed(time: TimeExpression, sentence: Sentence, article: Article) -> bool:
    """Whether something is told to have come after a day: "since May 3", "following Tuesday's vote"."""
    before, behind = _followed(article.language)
    first, last = max(sentence.start, time.start - BESIDE), min(sentence.end, time.end + BESIDE)
    return bool(before.search(article.text, first, time.start) or behind.match(article.text, time.end, last))


@lru_cache
def _followed(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands right before and behind a day that something came after, with up to two words between."""
    known = languages.section(language, "key_dates")
    before, behind = ("|".join(map(re.escape, known[side])) or "(?!)" for side in ("before", "behind"))
    return (re.compile(rf"(?i)\b(?:{before})\s+(?:\w+\s+){{0,2}}\Z"),
            re.compile(rf"(?i)\S*\s+(?:\w+\s+){{0,2}}(?:{behind})\b"))
