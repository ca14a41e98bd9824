"""Taken up: the open threads that a later article may well have taken up in other words.

Whether an announcement was followed up cannot be told from words alone: "She leaves her post on 11 July" and "The
director stepped down last week" share none. So nothing is claimed of it where an article of the same issue, published
later and about or after the day that was set, names that day, or shares two of the announcement's rarer words; or,
where the announcement does not say whose it is, tells of the same kind of act or of the week of that day. Nor is a
thread what announces nothing: a forecast for a year ("would cost 4 billion by 2040"), or what someone denies.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from generator.records import Article, Event, Filed, Span, starting
from generator.steps.acts import DONE, acts
from generator.steps.ranking.key_sentences import leans
from generator.steps.words import tokens, vocabulary
from generator.when import When

EARLIER = timedelta(days=2)  # what was set for a day may come so much before it
WEEK, SEASON = 7, 100  # days
DENIAL_REACH = 4  # tokens from "denied" to its "that"
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

    def add(self, article: Article, published: date) -> None:
        """Take in one article."""
        self.articles += 1
        stems: set[str] = set()
        for sentence in article.sentences:
            text = sentence.of(article.text)
            stems |= _stems(text, article.language)
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
    if _denies(report.text, language):
        return True
    dated = [a.published.when.last for account in event.accounts if (a := articles[account.report.article]).published]
    if not dated or event.when is None or event.kind != "scheduled":
        return False
    after, since = max(dated), event.when.first - EARLIER
    bare = leans(report.text, language)
    for known in (later[issue] for issue in event.issues or ("",)):
        lasts = [known.kinds.get(act.kind) for act in told if bare]
        if event.when.days == 1:
            lasts.append((known.weeks if bare else known.days).get(event.when.first))
        if any(last is not None and last > after and last >= since for last in lasts):
            return True
        if known.has_rare(_stems(report.text, language), after, since):
            return True
    return False


def _denies(text: str, language: str) -> bool:
    """Whether someone denies what a sentence tells: "denied on Monday that he meant to resign"."""
    row = tokens(text, language)
    relatives = vocabulary(language).sets["relatives"]
    denying = (at for at, token in enumerate(row) if "denying" in token.word.sets)
    return any(t.word.text in relatives for at in denying for t in row[at + 1 : at + 1 + DENIAL_REACH])


def _stems(text: str, language: str) -> set[str]:
    return {t.word.stem for t in tokens(text, language)
            if t.word.content and not t.word.figure and "titles" not in t.word.sets}
