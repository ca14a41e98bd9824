"""Open threads: what was announced or set, and is mentioned again by no later article of the corpus.

A later article mentions a matter where one of its sentences, or its title, tells of the same kind of act by or about
the same ones, names the day that was set, says that something of it was called off, or shares with the announcement two
common words that stand side by side or words enough. The corpus is gone through once; of its words only those that an
announcement has are remembered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from generator.languages import section
from generator.records import Article, Event, Span, starting
from generator.steps.acts import DONE, Act, acts
from generator.steps.chronology.later import is_told_again, last_told, looks_back, published
from generator.steps.chronology.undone import is_undone
from generator.steps.clauses.arranged import arranging
from generator.steps.clauses.called_off import tells_off
from generator.steps.words import Token, tokens, vocabulary
from generator.steps.words.phrases import actors, clause_words
from generator.when import When

MONTH = 31  # days: a longer time sets no day
RARE = 20  # a word that stands in more than one of so many lines says nothing of a matter
FEW, MANY = 4, 200  # lines in which any word, and no word, may stand
SHIFT = timedelta(days=2)  # what was set may take place so much earlier or later
SEVERAL = 3  # words that an announcement and a line share then, one of them rare
ENOUGH = 4  # words that an announcement and a line share where nothing else ties them

Mark = tuple[str, str]  # a kind of act, with an actor or a thing


@dataclass(frozen=True, slots=True)
class Matter:
    """What is announced: its acts by whose they are, kinds of act, words, pairs of common words, the days to come."""

    marks: frozenset[Mark]
    kinds: frozenset[str]
    stems: frozenset[str]
    naming: frozenset[str]  # those of its words that name no more than the kind: "talks", "vote"
    things: frozenset[str]  # those that are no names: "missile", "hearing"
    pairs: frozenset[tuple[str, str]]
    days: tuple[When, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A title or sentence: the first day of its article, what it shares with announcements, the days that it names.

    `near` are its words and those of the line before it, `around` those of its article; `off`: it tells that something
    was called off.
    """

    day: str
    kinds: frozenset[str]
    stems: frozenset[str]
    near: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    days: tuple[When, ...]
    off: bool
    around: frozenset[str]


@dataclass(slots=True)
class Lines:
    """The lines of a corpus by what they may be found by."""

    rows: list[Line] = field(default_factory=list)
    seen: int = 0
    off: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))  # by the months of their days
    by_stem: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_day: dict[When, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_mark: dict[Mark, str] = field(default_factory=dict)  # the last day on which a line has it

    def rare(self, stems: Iterable[str]) -> frozenset[str]:
        """Those words that few lines have."""
        most = min(max(FEW, self.seen // RARE), MANY)
        return frozenset(stem for stem in stems if len(self.by_stem.get(stem, ())) <= most)

    def add(self, line: Line) -> None:
        """Remember a line, if an announcement may be found by it."""
        self.seen += 1
        if not (line.near or line.days or line.off):
            return
        for stem in line.stems:
            self.by_stem[stem].append(len(self.rows))
        for day in line.days:
            self.by_day[day].append(len(self.rows))
        for month in _months(line.days) if line.off else ():
            self.off[month].append(len(self.rows))
        self.rows.append(line)


def opened(events: Sequence[Event], articles: Mapping[str, Article]) -> tuple[Event, ...]:
    """The events with `open` set where something was announced or set that no later article mentions again."""
    as_of = max((a.published.when.last for a in articles.values() if a.published), default=None)
    found = {n: ahead for n, event in enumerate(events) if (ahead := _announced(event, articles, as_of)) is not None}
    lines = _lines(articles.values(), list(found.values()))
    return tuple(
        replace(event, open=n in found and not _is_mentioned(found[n], last_told(event, articles), lines))
        for n, event in enumerate(events)
    )


# ── what is announced ────────────────────────────────────────────────────────────────────────────────────


def _announced(event: Event, articles: Mapping[str, Article], as_of: date | None) -> Matter | None:
    """What an event announces; None where it announces nothing. What has happened was set no more, and announces only
    what its own clause does: not what is told there in passing ("which plans to sell")."""
    if event.kind == "background" or any(difference.what == "negation" for difference in event.differs):
        return None
    report = event.accounts[event.lead].report
    article = articles[report.article]
    row = tokens(report.text, article.language)
    scheduled = event.kind == "scheduled"
    if "opinion" in report.marks and not scheduled:
        return None
    ahead = [act for act in acts(report.text, article.language) if _is_ahead(act, row, article.language, scheduled)]
    if event.kind == "event" and event.when and as_of and event.when.last <= as_of:
        was_set = any(account.report.kind == "scheduled" for account in event.accounts)
        ahead = [] if was_set else [act for act in ahead if act.main]
    if not scheduled:
        ahead = [act for act in ahead if not is_undone(row, act.end, vocabulary(article.language))]
    if not ahead and not scheduled:
        return None
    days = [day for day in _days(article, report.start, report.end) if _lies_ahead(day, article)]
    if event.when and scheduled and event.when.days <= MONTH:
        days.append(event.when)
    if not days and (looks_back(event, article) or is_told_again(event, articles)):
        return None  # "agreed on a truce": no day is awaited
    return Matter(
        marks=_marks(row, ahead, article.language),
        kinds=_kinds(row, ahead),
        stems=_stems(row, article.language),
        naming=frozenset(t.word.stem for t in row if t.word.nouns or t.word.things),
        things=_stems([t for t in row if t.start and not t.word.capital], article.language),
        pairs=_pairs(row, article.language, common=True),
        days=tuple(days),
    )


def _lies_ahead(day: When, article: Article) -> bool:
    return article.published is not None and day.first > article.published.when.last


def _is_ahead(act: Act, row: Sequence[Token], language: str, scheduled: bool) -> bool:
    """Whether a sentence announces an act: "will", "plans to", "is considering"; any verb of one that is scheduled."""
    if act.noun or act.negated:
        return False
    words, known = arranging(language), vocabulary(language)
    inside = [t for t in row if act.start <= t.start < act.end]
    behind = [t for t in row if t.start >= act.end][:2]
    if any("negation" in t.word.sets for t in behind[:1]) or any(t.word.text in words["gestures"] for t in behind):
        return False  # "offered no resistance", "offered his condolences"
    if scheduled:  # but not what its sentence tells of the past beside
        return act.stage < DONE or not (inside and inside[-1].word.form == "past")
    told = any("inverted" in t.word.sets for t in inside)  # "had threatened to"
    return not told and any(t.word.text in known.sets["announcing"] for t in inside)


# ── what later articles tell ─────────────────────────────────────────────────────────────────────────────


def _is_mentioned(matter: Matter, last: str, lines: Lines) -> bool:
    """Whether an article of a day after `last` mentions what was announced."""
    if any(lines.by_mark.get(mark, "") > last for mark in matter.marks):
        return True
    rare = lines.rare(matter.stems)
    places = {at for stem in rare for at in lines.by_stem.get(stem, ())}
    places |= {at + 1 for at in places if at + 1 < len(lines.rows)}
    places |= {at for day in matter.days for at in lines.by_day.get(day, ())}
    places |= {at for month in _months(matter.days) for at in lines.off.get(month, ())}
    return any(lines.rows[at].day > last and _mentions(lines.rows[at], matter, rare) for at in places)


def _mentions(line: Line, matter: Matter, rare: frozenset[str]) -> bool:
    """Whether a line is about a matter, whose rare words these are."""
    shared, kind = rare & line.stems, not matter.kinds.isdisjoint(line.kinds)
    same_day = any(own.overlaps(day) for own in matter.days for day in line.days)
    if same_day and not (matter.stems.isdisjoint(line.near) and matter.things.isdisjoint(line.around) and not kind):
        return True
    close = bool(shared & matter.things) or (bool(shared) and len(matter.stems & line.stems) >= SEVERAL)
    if close and _is_shifted(matter, line):
        return True
    for pair in line.pairs & matter.pairs:
        if not rare.isdisjoint(pair) and (kind or shared.difference(pair)):
            return True
    particular = shared - matter.naming
    most = len(particular) >= ENOUGH or 2 * len(particular) > len(rare - matter.naming)
    if particular and kind and line.off:
        return True
    if particular & matter.things and particular - matter.things:  # "the reactor at Tornes"
        return True
    return len(particular) > 1 and (most or kind or line.off)


def _is_shifted(matter: Matter, line: Line) -> bool:
    """Whether a line names a day shortly before or after one that was set."""
    return any(
        day.first - SHIFT <= own.last and own.first <= day.last + SHIFT for own in matter.days for day in line.days
    )


def _lines(articles: Iterable[Article], matters: Sequence[Matter]) -> Lines:
    """The titles and sentences of a corpus; of their words only those that an announcement has."""
    wanted = frozenset(stem for matter in matters for stem in matter.stems)
    marks = frozenset(mark for matter in matters for mark in matter.marks)
    pairs = frozenset(pair for matter in matters for pair in matter.pairs)
    found = Lines()
    for article in articles:
        day, language = published(article), article.language
        before: frozenset[str] = frozenset()
        rows = [(tokens(text, language), text, days) for text, days in _texts(article)]
        around = wanted.intersection(t.word.stem for row, *_ in rows for t in row)
        for row, text, days in rows:
            told = acts(text, language)
            for mark in marks & _marks(row, told, language):
                found.by_mark[mark] = max(found.by_mark.get(mark, ""), day)
            own = _stems(row, language) & wanted
            off = tells_off(row, vocabulary(language))
            near, two = own | before, _pairs(row, language) & pairs
            found.add(Line(day, _kinds(row, told), own, near, two, days, off, around))
            before = own
    return found


def _texts(article: Article) -> Iterator[tuple[str, tuple[When, ...]]]:
    """Title and sentences, with the days that they name."""
    if article.title:
        yield article.title, ()
    for sentence in article.sentences:
        yield sentence.of(article.text), _days(article, sentence.start, sentence.end)


def _days(article: Article, start: int, end: int) -> tuple[When, ...]:
    return tuple(t.when for t in starting(article.times, Span(start, end)) if t.when and t.when.days <= MONTH)


@lru_cache
def _general(language: str) -> frozenset[str]:
    """Words that say nothing of a matter: of plans, of sums of money, of who says so and how."""
    known, words = vocabulary(language), section(language, "acts")
    sources = known.sets["bodies"] | clause_words(language)["messages"] | clause_words(language)["named"]
    plans = sources | known.sets["announcing"] | arranging(language)["arranged"] | arranging(language)["plans"]
    return frozenset((*plans, *words["scales"], *words["currencies"]))


def _says(token: Token, language: str) -> bool:
    return token.word.content and not token.word.figure and token.word.text not in _general(language)


def _months(days: Iterable[When]) -> frozenset[str]:
    return frozenset(f"{day:%Y-%m}" for when in days for day in (when.first, when.last))


def _stems(row: Sequence[Token], language: str) -> frozenset[str]:
    """What a text is about; the titles of those who act are not."""
    return frozenset(t.word.stem for t in row if _says(t, language) and "titles" not in t.word.sets)


def _pairs(row: Sequence[Token], language: str, *, common: bool = False) -> frozenset[tuple[str, str]]:
    """The words that stand side by side; only `common` ones, without a capital, where these alone count."""
    kept = [_says(t, language) and not (common and t.word.capital) for t in row]
    return frozenset(
        (one.word.stem, other.word.stem) for (a, one), (b, other) in pairwise(zip(kept, row, strict=True)) if a and b
    )


def _kinds(row: Sequence[Token], told: Sequence[Act]) -> frozenset[str]:
    """The kinds of act that a text tells of, or names in passing."""
    return frozenset({act.kind for act in told} | {kind for t in row for kind in (*t.word.nouns, *t.word.things)})


def _marks(row: Sequence[Token], told: Sequence[Act], language: str) -> frozenset[Mark]:
    """What acts are known by when they are told again: each kind with its actors and things; with every name in the
    sentence where that does not say whose act it is ("no such offer was made, Lima said")."""
    kinds = {act.kind for act in told if not act.agents} | {kind for t in row for kind in t.word.nouns}
    own = ((act.kind, of) for act in told for of in (*act.agents, *act.patients, *act.objects))
    around = ((kind, name) for kind in kinds for name in actors(row))
    return frozenset((_family(kind, language), of) for kind, of in (*own, *around))


def _family(kind: str, language: str) -> str:
    """A kind of act as it is told again: who was to resign may have quit, or been sacked."""
    leaving = section(language, "called_off")["leaving"]
    return leaving[0] if kind in leaving else kind
