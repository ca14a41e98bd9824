"""An event as an entry of a chronology: what a reader asks of it, answered in the order of asking."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from generator import prose
from generator.folding import fold
from generator.pages import facets
from generator.pages.catalogue import Catalogue, around, person_address
from generator.pages.dating import Dated, of_report
from generator.pages.words import Citation, Numbers, Words, first_words, words
from generator.records import Account, Article, Difference, Edit, Event, EventKind, Report, Span
from generator.steps.ranking.dangling import with_needed
from generator.when import When

SURNAME = 3  # letters from which a word of a name tells who is meant


class Speaker(NamedTuple):
    """Who speaks, and the address of their page, if they have one."""

    name: str
    address: Markup | None


@dataclass(frozen=True, slots=True)
class Telling:
    """One wording of an event, and every source that has it word for word. `speakers`: whose words it has, where their
    names stand elsewhere in the article ("he said"). `whole`: the sentence of which it is a part, or the one before it
    with it, where it speaks of "him" or "the first"."""

    words: Words
    whole: Words | None
    citations: tuple[Citation, ...]
    marks: tuple[str, ...]
    dated: Dated | None
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What a source, or several alike, say of a point on which accounts differ; the words that differ are marked."""

    said: tuple[tuple[Words, tuple[Citation, ...]], ...]


@dataclass(frozen=True, slots=True)
class Differing:
    """A point on which accounts differ, side by side."""

    what: Difference
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry, ready for a template. `label` is its line in a table of contents.

    `others` are the wordings that stand neither in front nor beside another where accounts differ.
    """

    id: str
    when: When | None
    date: str
    kind: EventKind
    label: str
    lead: Telling
    others: tuple[Telling, ...]
    differs: tuple[Differing, ...]
    address: Markup  # where it stands, on the issue's pages
    edits: tuple[Edit, ...]
    issues: tuple[tuple[str, str], ...]  # title and address of the entry on each issue's page
    threads: tuple[str, ...]
    articles: int
    independent: int
    open: bool
    off: bool
    facets: str  # what it can be filtered by, as JSON: {"outlet": ["Reuters"], …}

    @property
    def sources(self) -> tuple[str, ...]:
        """The numbers of the sources of its `others`."""
        return tuple(map(str, sorted({citation.number for told in self.others for citation in told.citations})))


def entry(event: Event, catalogue: Catalogue, numbers: Numbers, issue: str | None = None) -> Entry:
    """The entry of an event, cited with a page's numbers, as it stands on `issue`'s page."""
    first, *rest = _tellings(event, catalogue, numbers)
    differs = tuple(_differing(event, catalogue, numbers))
    beside = {(said.article, said.span) for point in differs for side in point.sides for said, _ in side.said}
    date = prose.spoken(event.when) if event.when else "Undated"
    return Entry(
        id=event.id, when=event.when, date=date, kind=event.kind,
        label=f"{date} · {first_words(event.text)}" if event.when else first_words(event.text),
        lead=first, others=tuple(t for t in rest if (t.words.article, t.words.span) not in beside),
        differs=differs, edits=event.edits, address=catalogue.entry(issue or event.issues[0], event.id),
        issues=tuple((catalogue.issues[slug].title, catalogue.entry(slug, event.id)) for slug in event.issues),
        threads=tuple(event.threads.get(issue, ())) if issue else (),
        articles=len({account.report.article for account in event.accounts}), independent=event.independent,
        open=event.open, off=event.off, facets=_written(facets.of_event(event, catalogue, issue)),
    )


def _written(found: facets.Facets) -> str:
    return json.dumps({facet: values for facet, values in found.items() if values}, ensure_ascii=False,
                      separators=(",", ":"))


def _tellings(event: Event, catalogue: Catalogue, numbers: Numbers) -> Iterator[Telling]:
    """The lead first, then the others in their order; accounts with the same words are one telling."""
    accounts = (event.accounts[event.lead], *event.accounts[: event.lead], *event.accounts[event.lead + 1 :])
    alike: dict[str, list[Account]] = {}
    for account in accounts:
        alike.setdefault(" ".join(account.report.text.split()), []).append(account)
    for same in alike.values():
        report = same[0].report
        article = catalogue.article(report.article)
        yield Telling(words(article, report), _whole(report, article), _cite(same, numbers), report.marks,
                      of_report(report, catalogue), tuple(speakers(report, catalogue)))


def _whole(report: Report, article: Article) -> Words | None:
    """The sentence of which a report is a part, or with which it goes on, with the report marked; None where it says no
    more."""
    around = with_needed(report, article)
    if around is None or len(around.of(article.text).split()) == len(report.text.split()):
        return None
    return words(article, around, (report,))


def speakers(report: Report, catalogue: Catalogue) -> Iterator[Speaker]:
    """Who speaks in a sentence that does not name them."""
    article = catalogue.article(report.article)
    said = {quote: quote.speaker for quote in article.quotes}
    said |= {statement.quote: statement.speaker for statement in catalogue.said.get(article.id, ())}  # the editor's too
    text = set(re.findall(r"\w+", fold(report.text)))
    for name in dict.fromkeys(speaker for quote, speaker in said.items() if speaker and quote.meets(report)):
        names = re.findall(r"\w+", fold(name))
        if text.isdisjoint([word for word in names if len(word) >= SURNAME] or names):
            person = catalogue.people.get(name)
            yield Speaker(name, person_address(person.slug) if person else None)


def _differing(event: Event, catalogue: Catalogue, numbers: Numbers) -> Iterator[Differing]:
    """Each point with its sides: a side is what one article says, and every article that says it word for word."""
    for difference in event.differs:
        by_article: dict[str, dict[tuple[str, ...], tuple[Words, Citation]]] = {}
        for place, marked in zip(difference.accounts, difference.words, strict=True):
            account = event.accounts[place]
            article = catalogue.article(account.report.article)
            for span in around(account, marked):
                inside = [mark for mark in marked if span.holds(mark)]
                key = (" ".join(span.of(article.text).split()), *(mark.of(article.text) for mark in inside))
                cited = numbers.cite(article.id, _passage(article, span))
                by_article.setdefault(article.id, {}).setdefault(key, (words(article, span, inside), cited))
        alike: dict[frozenset[tuple[str, ...]], list[dict[tuple[str, ...], tuple[Words, Citation]]]] = {}
        for said in by_article.values():
            alike.setdefault(frozenset(said), []).append(said)
        yield Differing(difference.what, tuple(
            Side(tuple((shown, _ordered(one[key][1] for one in same)) for key, (shown, _) in same[0].items()))
            for same in alike.values()))


def _passage(article: Article, span: Span) -> str:
    """The passage that a stretch begins in."""
    return next((p.id for p in article.passages if p.start <= span.start < p.end), "")


def _cite(accounts: Iterable[Account], numbers: Numbers) -> tuple[Citation, ...]:
    return _ordered(numbers.cite(account.report.article, account.report.passage) for account in accounts)


def _ordered(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(sorted(set(citations), key=lambda citation: (citation.number, citation.address)))
