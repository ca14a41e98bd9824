"""The scheduled dates as a calendar (iCalendar, RFC 5545): all-day events, stamped with the corpus' as-of date.

A date that is not known to the day is left out: a calendar has no way to say "in June".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import chain

from generator.cite import Imprint, chicago
from generator.cite.sentence import quoted, sources
from generator.cite.works import first_words, tidy
from generator.exports.identity import authority
from generator.records import Article, Event
from generator.when import When

OCTETS = 75  # of a line, without its end
NEVER = date(1970, 1, 1)
# What a calendar holds that has no event: one component there must be (RFC 5545, 3.6), and its address must last.
NOTHING = ("BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
           "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE")


def calendar(title: str, events: Iterable[Event], articles: Mapping[str, Article], imprint: Imprint) -> bytes:
    """The calendar of the scheduled events among these."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Issue briefings//Briefing//EN", "CALSCALE:GREGORIAN",
             f"X-WR-CALNAME:{text(tidy(title))}"]
    lines += chain.from_iterable(_event(event, when, articles, imprint) for event, when in _scheduled(events))
    lines += () if "BEGIN:VEVENT" in lines else NOTHING
    lines.append("END:VCALENDAR")
    return "".join(f"{fold(line)}\r\n" for line in lines).encode("utf-8", "replace")


def _scheduled(events: Iterable[Event]) -> tuple[tuple[Event, When], ...]:
    """The events that a calendar can hold, with their dates."""
    return tuple((event, event.when) for event in events
                 if event.kind == "scheduled" and event.when and to_the_day(event.when))


def to_the_day(when: When) -> bool:
    """Whether first and last day are known."""
    return all(When.parse(part).precision == "day" for part in when.edtf.split("/"))


def text(value: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11)."""
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        value = value.replace(plain, escaped)
    return value


def fold(line: str) -> str:
    """The line in pieces of at most 75 octets, none of which parts a character."""
    pieces, size = [""], 0
    for character in line:
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > OCTETS:
            pieces.append(" ")
            size = 1
        pieces[-1] += character
        size += octets
    return "\r\n".join(pieces)


def _event(event: Event, when: When, articles: Mapping[str, Article], imprint: Imprint) -> Iterator[str]:
    stamp = imprint.as_of.last if imprint.as_of else NEVER
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{authority(imprint)}"
    yield f"DTSTAMP:{_basic(stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(when.first)}"
    if when.last < date.max:
        yield f"DTEND;VALUE=DATE:{_basic(when.last + timedelta(days=1))}"  # the first day that is no longer of it
    yield f"SUMMARY:{text(quoted(first_words(event.text)))}"
    yield f"DESCRIPTION:{text(quoted(event.text) + chr(10) + chicago.plain(sources(event, articles)))}"
    if when.approximate:
        yield "STATUS:TENTATIVE"
    yield "TRANSP:TRANSPARENT"
    if imprint.site_url:
        yield f"URL:{imprint.address(f'e/{event.id}/')}"
    yield "END:VEVENT"


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")
