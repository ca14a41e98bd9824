"""Long chronologies by year: which entries of an issue stand together on a page of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.records import Event

# Entries that one page holds. An entry is about 2 kB of HTML and half a phone's screen: beyond some 300 kB and a minute
# of scrolling nobody finds a year in it.
LONG: Final = 150
FEW: Final = 20  # entries of a year that does not fill a page: it shares one with neighbours that do not either


@dataclass(frozen=True, slots=True)
class Years:
    """Neighbouring years of a chronology that stand on one page, with their events, oldest first."""

    first: int
    last: int
    events: tuple[Event, ...]

    @property
    def title(self) -> str:
        """"2019", or "2013–2017"."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def by_year(events: Iterable[Event], issue: str) -> tuple[Years, ...]:
    """The dated events of an issue with a long chronology, the newest years last; none where it fits on one page.

    The newest years stay on the issue's own page; each of the others is named by its first year, so that years that
    come after it change no address.
    """
    dated = sorted((event for event in events if event.when and issue in event.issues), key=_year)
    pages: list[tuple[Event, ...]] = []
    shared = False
    for _, group in groupby(dated, key=_year):
        year = tuple(group)
        joins = shared and len(year) < FEW and len(pages[-1]) + len(year) <= LONG
        shared = len(year) < FEW
        if joins:
            pages[-1] += year
        else:
            pages.append(year)
    if len(dated) <= LONG or len(pages) < 2:
        return ()
    return tuple(Years(_year(page[0]), _year(page[-1]), page) for page in pages)


def _year(event: Event) -> int:
    return event.when.first.year if event.when else 0
