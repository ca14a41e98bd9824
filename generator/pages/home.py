"""The home page: a card for each issue, all entries in one chronology, what the corpus covers, what has no date."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generator import prose
from generator.pages.catalogue import Catalogue, by_date, in_order, issue_address
from generator.pages.coverage import Coverage, coverage
from generator.pages.entry import Entry, entry
from generator.pages.escape import rendered
from generator.pages.page import Settings
from generator.pages.part import ByYear, by_year
from generator.pages.source import Listed, listed
from generator.pages.strip import Strip, strip
from generator.pages.undated import Waiting, waiting
from generator.pages.words import Numbers
from generator.records import Event, Issue
from generator.steps.accounts.origins import independent
from generator.steps.years import LONG


@dataclass(frozen=True, slots=True)
class Card:
    """An issue in short: its latest entry that has happened, and its counts."""

    title: str
    address: str
    latest: Entry | None
    latest_address: str
    entries: int
    undated: int
    articles: int
    strip: Strip | None


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything that the home page shows. Of the entries before the year `in_full` there is a line each."""

    title: str
    introduction: Markup
    as_of: str | None
    edition: str
    articles: int
    origins: int
    cards: tuple[Card, ...]
    years: ByYear
    in_full: int
    entries: int
    undated: tuple[Entry, ...]
    waiting: tuple[Waiting, ...]
    coverage: Coverage
    sources: tuple[Listed, ...]


def home_view(catalogue: Catalogue, settings: Settings) -> HomeView:
    """The view of a whole edition."""
    edition = catalogue.edition
    articles = by_date(filed.article for filed in edition.filed)
    numbers = Numbers.among(articles)
    events = in_order(edition)
    entries = {event.id: entry(event, catalogue, numbers) for event in events}
    dated = [event for event in events if event.when]
    years = by_year(dated, entries)
    return HomeView(
        title=settings.title, introduction=rendered(settings.introduction),
        as_of=prose.spoken(edition.as_of) if edition.as_of else None, edition=edition.hash, articles=len(articles),
        origins=independent([account.origins for event in events for account in event.accounts]),
        cards=tuple(sorted((_card(issue, catalogue, entries) for issue in edition.issues),
                           key=lambda card: (-card.entries, card.title))),
        years=years, in_full=_in_full(years), entries=len(events),
        undated=tuple(entries[event.id] for event in events if not event.when),
        waiting=tuple(waiting(known, catalogue) for known in edition.undated), coverage=coverage(articles),
        sources=tuple(listed(article, catalogue, numbers.of[article.id]) for article in articles),
    )


def _in_full(years: ByYear) -> int:
    """The first of the newest years whose entries one page holds; the newest year is never parted."""
    held, first = 0, 0
    for year, entries in reversed(years):
        held += len(entries)
        if first and held > LONG:
            break
        first = year
    return first


def _card(issue: Issue, catalogue: Catalogue, entries: dict[str, Entry]) -> Card:
    events = catalogue.events.get(issue.slug, ())
    dated = [event for event in events if event.when]
    latest = _latest(dated)
    return Card(
        title=issue.title, address=issue_address(issue.slug), latest=entries[latest.id] if latest else None,
        latest_address=catalogue.entry(issue.slug, latest.id) if latest else "", entries=len(events),
        undated=len(events) - len(dated), articles=len(catalogue.on(issue.slug)),
        strip=strip(events, partial(catalogue.entry, issue.slug)))


def _latest(dated: list[Event]) -> Event | None:
    """Of the newest day's entries the one that most origins tell of, in a whole sentence; none that is only set."""
    happened = [event for event in dated if event.kind != "scheduled"]
    newest = max((event.when.first for event in happened if event.when), default=None)
    of_that_day = [event for event in happened if event.when and event.when.first == newest]
    return max(of_that_day, key=lambda event: (
        not event.accounts[event.lead].report.marks, event.kind == "event", event.independent), default=None)
