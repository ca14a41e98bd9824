"""Tellings: reports made ready to be compared, each read once.

Words are numbered by their rarity in the corpus, the rarest first, so that what a report is found by is the beginning
of its row of numbers, and a likeness is the sum of a few whole numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import log
from typing import NamedTuple

from generator.records import Report
from generator.steps.acts import Act, acts
from generator.steps.clauses.clips import is_clause
from generator.steps.events.deeds import Deed, deeds
from generator.steps.events.incidents import Incident, incident, may_tell
from generator.steps.words import Word, tokens, vocabulary, words
from generator.steps.words.phrases import clause_words, names, opener_of

PRIOR = 100  # reports that every corpus is thought to have besides its own, so that a small one's subject counts too
UNIT = 1 << 20  # of a weight, which is a whole number: a sum of fractions would depend on the order of a set
SETS = 65536  # small sets of names that are kept, so that equal ones are one


@dataclass(slots=True)
class Telling:
    """A report with what is compared of it.

    `words` are the stems of its words in their order, `senses` the meanings of these, each once, `figures` those with
    digits but for its date's, `first` the actor named first. Days are ordinals (0: none, which is `undated`), `posted`
    is a date that is only its article's, `exact` one of one day. `denies`: one of its words can say that something was
    not done, `disputes` the contrary of another report. `content` are the numbers of its senses, the rarest first, and
    `mass` is the weight of them all, once the corpus has been weighed.
    """

    report: Report
    language: str
    words: tuple[str, ...]
    senses: tuple[str, ...]
    actors: frozenset[str]
    kinds: frozenset[str]
    figures: frozenset[str]
    first: frozenset[str]
    first_day: int
    last_day: int
    posted: bool
    denies: bool
    undated: bool
    exact: bool
    disputes: bool
    content: tuple[int, ...] = ()
    mass: int = 0
    _told: tuple[Act, ...] | None = None
    _deeds: tuple[Deed, ...] | None = None
    _befell: Incident | None = None
    _read: bool = False

    @property
    def rank(self) -> tuple[int, int, int]:
        """Exact days first, then days that are the article's own, then months, years, and what has no date."""
        days = self.last_day - self.first_day
        return 3 if self.undated else 1 if self.posted else 2 if days else 0, days, self.first_day

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """The deeds of listed kinds that the report tells of; read when first asked for, like its acts."""
        if self._deeds is None:
            self._deeds = deeds(self.report, self.language)
        return self._deeds

    @property
    def befell(self) -> Incident | None:
        """The incident that it names, if one; read when first asked for."""
        if not self._read:
            self._read = True
            if may_tell(self.words, self.language):
                self._befell = incident(self.report.text, self.language)
        return self._befell

    @property
    def told(self) -> tuple[Act, ...]:
        """The acts that the report tells of; read when first asked for, since most pairs never need them. With a date,
        those alone that the date can belong to: no clause in passing but the one that tells when ("died when the dam
        burst on May 3"), and nouns only where there is no verb."""
        if self._told is None:
            found = acts(self.report.text, self.language) if self.kinds else ()
            verbs = tuple(a for a in found if not a.noun)
            if not self.undated:
                own = _of_date(self.report, verbs, self.language)
                main = tuple(a for a in verbs if (a.main or a is own) and not a.reduced)
                verbs = main or tuple(a for a in verbs if a.reduced)
            phrase = found and not verbs and not is_clause(tokens(self.report.text, self.language), self.language)
            self._told = tuple(a for a in found if a.noun) if phrase else verbs
        return self._told


class Weights(NamedTuple):
    """How much each word counts, by its number: the logarithm of how rare it is among the reports, in `UNIT`s.

    Numbers below `single` are of words that stand in one report alone. `number` is that of each stem; `reports_of`
    says how many reports have a date by words of their own, by its first and last day; `days` are those that are exact,
    in order, one for each report; `reports` how many there are.
    """

    by_number: Sequence[int]
    single: int
    number: Mapping[str, int]
    reports_of: Mapping[tuple[int, int], int]
    days: Sequence[int]
    reports: int


def telling(report: Report, language: str) -> Telling:
    """What is compared of a report."""
    row = words(report.text, language)
    marked = [n for n, word in enumerate(row) if word.marked]  # a few: only these are asked more
    named = _named(row, marked)
    telling_words = [row[n] for n in marked]
    first_day = report.when.first.toordinal() if report.when else 0
    last_day = report.when.last.toordinal() if report.when else 0
    return Telling(
        report,
        language,
        tuple([word.stem for word in row if word.content]),
        tuple({word.sense for word in row if word.content}),
        _shared(tuple([name for names in named for name in names])),
        _shared(tuple([kind for word in telling_words for kind in word.kinds])),
        _figures(report, [word.stem for word in telling_words if word.figure]),
        _shared(named[0] if named else ()),
        first_day,
        last_day,
        report.grounds == "published",
        any(word.denies for word in telling_words),
        not first_day,
        first_day == last_day != 0,
        any(word.disputes for word in row),
    )


def days_between(a: Telling, b: Telling) -> int:
    """The days between two dates, 0 where they can be one or there are none."""
    return 0 if a.undated or b.undated else max(a.first_day - b.last_day, b.first_day - a.last_day, 0)


def weigh(tellings: Sequence[Telling]) -> Weights:
    """How much each word counts; each report gets its content and its mass."""
    found = Counter(chain.from_iterable(t.senses for t in tellings))
    rarest = sorted(found, key=lambda word: (found[word], word))
    number = {word: n for n, word in enumerate(rarest)}
    total = len(tellings) + PRIOR
    by_number = [round(UNIT * log(total / found[word])) for word in rarest]
    for t in tellings:
        t.content = tuple(sorted(map(number.__getitem__, t.senses)))
        t.mass = sum(map(by_number.__getitem__, t.content))
    reports_of = Counter((t.first_day, t.last_day) for t in tellings if not (t.undated or t.posted))
    days = sorted(t.first_day for t in tellings if t.exact and not t.posted)
    return Weights(by_number, sum(count == 1 for count in found.values()), number, reports_of, days, len(tellings))


def _named(row: Sequence[Word], marked: Sequence[int]) -> list[tuple[str, ...]]:
    """The states and other names in a sentence, in its order."""
    last = len(row) - 1
    return [
        row[n].states or (row[n].stem,)
        for n in marked
        if row[n].capital
        and (row[n].states or names(row[n], row[n - 1] if n else None, row[n + 1] if n < last else None))
    ]


@lru_cache(maxsize=SETS)
def _shared(members: tuple[str, ...]) -> frozenset[str]:
    return frozenset(members)


def _of_date(report: Report, verbs: Sequence[Act], language: str) -> Act | None:
    """The act of a clause in passing that tells when the main one happened, and behind which the report's date stands;
    None where there is none."""
    at = report.phrase.start - report.start if report.phrase else 0
    near = max((a for a in verbs if a.end <= at), key=lambda a: a.end, default=None)
    if near is None or near.main:
        return None
    row, known = tokens(report.text, language), vocabulary(language)
    openers = {opener_of(row, sum(t.start < place for t in row), known) for place in (near.start, at)}
    words = {row[opener].word.text for opener in openers if opener is not None}
    return near if len(openers) == 1 and words & clause_words(language)["simultaneous"] else None


def date_words(report: Report) -> str:
    """The words of a report's date, as far as they stand in it; "" where it has no date by words of its own."""
    if report.phrase is None:
        return ""
    return report.text[max(0, report.phrase.start - report.start) : max(0, report.phrase.end - report.start)]


def _figures(report: Report, found: Sequence[str]) -> frozenset[str]:
    """The words with digits, without those of its date: the 16th case is not the 17th."""
    said = date_words(report).lower() if found else ""
    return frozenset(w for w in found if w not in said)
