"""Taken up: the open threads that a later article may well have taken up in other words.

Whether an announcement was followed up cannot be told from words alone: "She leaves her post on 11 July" and "The
director stepped down last week" share none. So nothing is claimed of it where an article of the same issue, published
later and about or after the day that was set, names that day, or shares two of the announcement's rarer words;
where the announcement does not say whose it is, tells of the same kind of act or of the week of that day; or where one
of the week after that day has a word of it that hardly any other has, or tells, naming nobody, how such things end:
"The deadline passed", "The talks ended without result". Nor is a thread what announces nothing: a forecast for a year
("would cost 4 billion by 2040"), or what someone denies.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache

from generator.folding import fold
from generator.languages import section
from generator.records import Article, Event, Filed, Span, starting
from generator.steps.acts import DONE, acts, denials
from generator.steps.ranking.key_sentences import leans
from generator.steps.words import Token, tokens
from generator.when import When

EARLIER = timedelta(days=2)  # what was set for a day may come so much before it
WEEK, SEASON = 7, 100  # days
SHARED = 2  # rare words that an announcement and an article have in common
SHARE, FEW, MANY = 2, 3, 40  # a rare word is in one of so many articles; of few, in so many; never in more


@dataclass(slots=True)
class _Later:
    """What the articles of an issue tell, and the last day on which one did."""

    articles: int = 0
    days: dict[date, date] = field(default_factory=dict)
    weeks: dict[date, date] = field(default_factory=dict)  # the days of the weeks that they name, too
    kinds: dict[str, date] = field(default_factory=dict)
    stems: dict[str, list[tuple[date, str]]] = field(default_factory=lambda: defaultdict(list))  # by article
    ends: dict[int, list[date]] = field(default_factory=lambda: defaultdict(list))  # by kind of matter

    def add(self, article: Article, published: date) -> None:
        """Take in one article."""
        self.articles += 1
        stems: set[str] = set()
        for sentence in article.sentences:
            text = sentence.of(article.text)
            row = tokens(text, article.language)
            stems |= _stems(row)
            if not any(t.word.capital and t.start for t in row):
                for matter in _ends(row, "told", article.language):
                    self.ends[matter].append(published)
            for kind in {act.kind for act in acts(text, article.language) if not act.noun}:
                self.kinds[kind] = max(published, self.kinds.get(kind, published))
            for time in starting(article.times, Span(sentence.start, sentence.end)):
                if time.when is not None and time.when.days <= WEEK:
                    self._name(time.when, published)
        for stem in stems:
            self.stems[stem].append((published, article.id))

    def _name(self, when: When, published: date) -> None:
        for ahead in range(when.days):
            day = when.first + timedelta(days=ahead)
            for named in (self.weeks, self.days) if when.days == 1 else (self.weeks,):
                named[day] = max(published, named.get(day, published))

    def tells_then(self, kinds: Iterable[int], stems: Iterable[str], after: date, set_for: When) -> bool:
        """Whether an article of about the days that were set has one of those words that hardly any has, or tells in a
        sentence that names nobody how something of those kinds ended."""
        few = (self.stems[stem] for stem in stems if 0 < len(self.stems.get(stem, ())) <= FEW)
        found = [one for kind in kinds for one in self.ends.get(kind, ())] + [one for row in few for one, _ in row]
        last = set_for.last + timedelta(days=WEEK)
        return any(one > after and set_for.first - EARLIER <= one <= last for one in found)

    def has_rare(self, stems: Iterable[str], after: date, since: date) -> bool:
        """Whether an article of a day has several of those words that few have."""
        most = min(max(FEW, self.articles // SHARE), MANY)
        rare = [self.stems[stem] for stem in stems if stem in self.stems and len(self.stems[stem]) <= most]
        found = Counter(one for having in rare for one in having if one[0] > after and one[0] >= since)
        return any(count >= SHARED for count in found.values())


def settled(events: Sequence[Event], filed: Sequence[Filed]) -> tuple[Event, ...]:
    """The events, `open` no longer where a later article of the same issue may have taken up what was announced, or
    where nothing was."""
    if not any(event.open for event in events):
        return tuple(events)
    later: dict[str, _Later] = defaultdict(_Later)
    articles = {one.article.id: one.article for one in filed}
    for one in filed:
        if one.article.published is not None:
            for issue in {slug for slugs in one.issues.values() for slug in slugs} or {""}:
                later[issue].add(one.article, one.article.published.when.first)
    return tuple(replace(event, open=False) if event.open and _is_taken_up(event, articles, later) else event
                 for event in events)


def _is_taken_up(event: Event, articles: dict[str, Article], later: dict[str, _Later]) -> bool:
    report = event.accounts[event.lead].report
    language = articles[report.article].language
    told = [act for act in acts(report.text, language) if not act.noun]
    if event.when is not None and event.when.days > SEASON and report.grounds == "explicit":
        return all(act.stage >= DONE for act in told)  # "would cost 4 billion by 2040" announces nothing
    if denials.denies(tokens(report.text, language)):
        return True
    dated = [a.published.when.last for account in event.accounts if (a := articles[account.report.article]).published]
    if not dated or event.when is None or event.kind != "scheduled":
        return False
    after, since = max(dated), event.when.first - EARLIER
    bare = leans(report.text, language)
    row = tokens(report.text, language)
    stems, ends = _stems(row), _ends(row, "set", language)
    for known in (later[issue] for issue in event.issues or ("",)):
        lasts = [known.kinds.get(act.kind) for act in told if bare]
        if event.when.days == 1:
            lasts.append((known.weeks if bare else known.days).get(event.when.first))
        if any(last is not None and last > after and last >= since for last in lasts):
            return True
        if known.has_rare(stems, after, since) or known.tells_then(ends, stems, after, event.when):
            return True
    return False


def _stems(row: Sequence[Token]) -> frozenset[str]:
    return frozenset(t.word.stem for t in row
                     if t.word.content and not t.word.figure and "titles" not in t.word.sets)


def _ends(row: Sequence[Token], column: str, language: str) -> list[int]:
    """The kinds of matter that a sentence sets, or tells the end of."""
    texts = {t.word.text for t in row}
    return [n for n, words in enumerate(_endings(language)) if not texts.isdisjoint(words[column])]


@lru_cache
def _endings(language: str) -> Sequence[Mapping[str, frozenset[str]]]:
    rows = section(language, "acts")["ends"]
    return [{column: frozenset(map(fold, row[column])) for column in ("set", "told")} for row in rows]
