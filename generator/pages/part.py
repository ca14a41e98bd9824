"""The parts of a long chronology: neighbouring years on a page of their own, the newest on the issue's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.pages.catalogue import Catalogue, issue_address, years_address
from generator.pages.entry import Entry
from generator.pages.source import Listed, listed
from generator.pages.words import Numbers
from generator.records import Event, Issue
from generator.steps.accounts.origins import independent
from generator.steps.years import Years

ByYear = tuple[tuple[int, tuple[Entry, ...]], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Some years of a chronology: "2019", or "2013–2017". Its sources are numbered as on the issue's page.

    `address` is that of its page; of the newest part, which has none, its place on the issue's page.
    """

    title: str
    first: int
    address: Markup
    years: ByYear
    entries: int
    origins: int
    sources: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """Everything that the page of a part shows. `entries` are the issue's."""

    issue: Issue
    issue_address: Markup
    part: Part
    before: Part | None
    after: Part | None
    parts: tuple[Part, ...]
    entries: int
    as_of: str | None
    edition: str


def parts(slug: str, entries: Mapping[str, Entry], catalogue: Catalogue, numbers: Numbers) -> tuple[Part, ...]:
    """The parts of an issue's chronology, the newest last; none of a short one."""
    pages = catalogue.years.get(slug, ())
    return tuple(_part(slug, page, entries, catalogue, numbers, place == len(pages) - 1)
                 for place, page in enumerate(pages))


def by_year(events: Iterable[Event], entries: Mapping[str, Entry]) -> ByYear:
    """The entries of these dated events, by the year in which they begin."""
    return tuple((year, tuple(entries[event.id] for event in group))
                 for year, group in groupby(events, key=lambda event: event.when.first.year if event.when else 0))


def quotable(events: Sequence[Event]) -> dict[str, str]:
    """Of each article that these events come from the words that a link to it leads to: the first that are told."""
    return {account.report.article: account.report.text for event in reversed(events) for account in event.accounts}


def _part(slug: str, page: Years, entries: Mapping[str, Entry], catalogue: Catalogue, numbers: Numbers,
          newest: bool) -> Part:
    quoted = quotable(page.events)
    return Part(
        title=page.title, first=page.first,
        address=issue_address(slug, f"year-{page.first}") if newest else years_address(slug, page.first),
        years=by_year(page.events, entries), entries=len(page.events),
        origins=independent([account.origins for event in page.events for account in event.accounts]),
        sources=tuple(listed(article, catalogue, numbers.of[article.id], quoted[article.id])
                      for article in numbers.articles if article.id in quoted))
