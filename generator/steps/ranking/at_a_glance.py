"""At a glance: of an issue's events the few that matter, each by a sentence that stands on its own.

The signs are those of key dates, counted over the accounts of one event, so that copies count once. With few articles
the counts are all alike, and the place in the article, the exactness of the date and the act decide.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from generator.records import Article, Edition, Event, EventKind, Report, Span
from generator.steps.acts import DONE, acts
from generator.steps.ranking.dangling import refers_back
from generator.steps.ranking.key_dates import AROUND, BURST, EARLY, WEEK
from generator.steps.ranking.key_sentences import leans
from generator.steps.words import tokens, vocabulary

FEWEST: Final = 3  # shown however little they weigh
LEAST: Final = 1 / 3  # weight of the others, against the first
MONTH: Final = 31
REPEATED: Final = 3.0  # cost of saying the same again
PART: Final = 1.0  # cost of being told in a part of a sentence only
OPINION: Final = 1.0  # cost of being told by no news
SAME_DAY: Final = 0.5  # how much another event of a day repeats it, at least
# News weighs more than what is said, set for later or long past.
KINDS: Final[Mapping[EventKind, float]] = {"event": 1.0, "statement": 0.5, "scheduled": 0.0, "background": 0.0}
HIDDEN: Final = frozenset({"damaged", "caption"})
OWN: Final = frozenset({"opinion", "release"})  # what its writer thinks, or a party to the matter says of itself


@dataclass(frozen=True, slots=True)
class _Candidate:
    event: Event
    day: int
    worth: float
    words: frozenset[str]
    sentence: tuple[str, int]  # article and offset: one sentence may tell of several days


def at_a_glance(edition: Edition, issue: str | None = None, most: int = 5) -> tuple[Event, ...]:
    """The events of an issue (None: of all) to begin with, oldest first: at least three, if there are, at most `most`.

    Each leads with an account whose sentence stands on its own, and is shown with the whole of it: it may be another
    one than in the chronology. No sentence is shown twice. An event without such an account, or without a date, is left
    out; from the fourth on, so is one of little weight.
    """
    articles = {filed.article.id: filed.article for filed in edition.filed}
    rest = list(_candidates(edition, articles, issue))
    best = max((candidate.worth for candidate in rest), default=0.0)
    found = Counter(word for candidate in rest for word in candidate.words)
    rarity = {word: math.log((len(rest) + 1) / count) for word, count in found.items()}
    chosen: list[_Candidate] = []
    while rest and len(chosen) < most:
        told = {c.event.id: max((_same(c, d, rarity) for d in chosen), default=0.0) for c in rest}
        adding = {c.event.id: c.worth - REPEATED * told[c.event.id] for c in rest}
        first = max(rest, key=lambda c: (adding[c.event.id], c.day, c.event.id))
        if len(chosen) >= FEWEST and adding[first.event.id] < LEAST * best:
            break
        rest = [c for c in rest if c.sentence != first.sentence]
        chosen.append(first)
    shown = {candidate.event.id: candidate.event for candidate in chosen}
    return tuple(shown[event.id] for event in edition.events if event.id in shown)


def _candidates(edition: Edition, articles: Mapping[str, Article], issue: str | None) -> Iterator[_Candidate]:
    """The dated events that some account tells by itself, each with what it is worth above the days around it."""
    found = []
    for event in edition.events:
        lead = _standing(event, articles)
        if event.when is None or lead is None or (issue is not None and issue not in event.issues):
            continue
        report = event.accounts[lead].report
        row = tokens(report.text, articles[report.article].language)
        words = frozenset(token.word.stem for token in row if token.word.content)
        sentence = (report.article, around(report, articles[report.article]).start)
        worth = _worth(event, articles) - OPINION * ("opinion" in report.marks)
        found.append(_Candidate(replace(event, lead=lead), event.when.first.toordinal(), worth, words, sentence))
    by_day: dict[int, float] = {}
    for candidate in found:
        by_day[candidate.day] = max(by_day.get(candidate.day, 0.0), candidate.worth)
    for c in found:
        beside = sum(by_day.get(c.day + step, 0.0) for step in range(-AROUND, AROUND + 1) if step)
        yield replace(c, worth=c.worth - BURST * beside / (2 * AROUND))


def _standing(event: Event, articles: Mapping[str, Article]) -> int | None:
    """The account whose sentence tells the event by itself: what took place before the plan for it, one that no other
    contradicts before those that disagree, news before opinion and press releases, whole sentences before parts; of
    these the one that leads if it does, else the first."""
    disputed = {place for difference in event.differs for place in difference.accounts}
    found = []
    for place, account in enumerate(event.accounts):
        article = articles[account.report.article]
        sentence = around(account.report, article)
        if not HIDDEN & set(account.report.marks) and not _leans(sentence.of(article.text), article.language):
            own, part = bool(OWN & set(account.report.marks)), not account.report.holds(sentence)
            plan = account.report.kind == "scheduled" != event.kind  # of what has taken place since
            found.append((plan, place in disputed, own, part, place != event.lead, place))
    return min(found)[-1] if found else None


def _leans(sentence: str, language: str) -> bool:
    """Whether a sentence needs the one before it: by its first words, or by a pronoun before it names anything."""
    return leans(sentence, language) or refers_back(tokens(sentence, language), vocabulary(language))


def around(report: Report, article: Article) -> Span:
    """The sentence that a report stands in; itself, where it is of several."""
    return next((s for s in article.sentences if s.holds(report)), report)


def _worth(event: Event, articles: Mapping[str, Article]) -> float:
    """What the event weighs by itself."""
    if event.when is None:
        return 0.0
    back, early, done, news, whole = set(), False, False, False, False
    for account in event.accounts:
        article, report = articles[account.report.article], account.report
        published = article.published
        news |= article.sentences[0].meets(report)
        whole |= report.holds(around(report, article))
        if published and (published.when.first - event.when.last).days > WEEK:
            back.add(article.id)
        early |= any(s.start <= report.start < s.end for s in article.sentences[:EARLY])
        done |= any(not act.negated and act.stage >= DONE for act in acts(report.text, article.language))
    exact = 1.0 if event.when.days == 1 else 0.5 if event.when.days <= MONTH else 0.0
    place = 0.5 * early + 0.5 * news - PART * (not whole)
    return 2 * math.log1p(event.independent) + math.log1p(len(back)) + place + done + exact + KINDS[event.kind]


def _same(a: _Candidate, b: _Candidate, rarity: Mapping[str, float]) -> float:
    """How much two events say the same: the share of words that they have in common (Dice), each counting by how rare
    it is among the events, so that a name which all have says nothing; or that of a day."""
    shared, mass = (sum(rarity[word] for word in words) for words in (a.words & b.words, [*a.words, *b.words]))
    return max(2 * shared / mass if mass else 0.0, SAME_DAY * (a.day == b.day))
