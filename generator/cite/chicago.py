"""A note in the style of the Chicago Manual of Style (17th edition, 14.191 newspapers, 14.207 websites).

A date that the work does not say itself stands in brackets (14.145). Dates run day, month, year, which the manual
allows throughout a work (6.38) and the site does too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from generator import prose
from generator.cite.marks import nested
from generator.cite.works import Work

CLOSING = re.compile("[’”]*”$")
STOP = re.compile(r"(?<!\.)\.$")


class Run(NamedTuple):
    """A stretch of a citation in one style."""

    text: str
    style: Literal["plain", "italic", "link"] = "plain"


def note(work: Work) -> str:
    """The note as plain text."""
    return plain(runs(work))


def plain(pieces: Iterable[Run]) -> str:
    """The words of a citation without their style."""
    return "".join(piece.text for piece in pieces)


def runs(work: Work, end: str = ".") -> tuple[Run, ...]:
    """The note, ending in `end`."""
    parts = list(_parts(work))
    pieces: list[Run] = []
    for number, part in enumerate(parts, 1):
        pieces.append(part)
        if part.text.endswith(" "):  # it goes on
            continue
        mark = end if number == len(parts) else ","
        match = CLOSING.search(part.text)
        if match:  # American usage: a comma or full stop goes inside the quotation marks
            pieces[-1] = Run(STOP.sub("", part.text[: match.start()]) + mark + match[0], part.style)
        elif mark != part.text[-1:]:
            pieces.append(Run(mark))
        if number < len(parts):
            pieces.append(Run(" "))
    return tuple(pieces)


def _parts(work: Work) -> Iterator[Run]:
    """What stands between the commas."""
    ours = work.kind != "article"
    authors = prose.listed((*(person.spoken for person in work.people), *work.authors))
    title = f"“{nested(work.title)}”" if work.titled else work.title
    if authors and not (ours and authors == work.container):
        yield Run(authors)
    else:
        title = title[:1].upper() + title[1:]
    yield Run(title)
    if work.container and work.container != work.title:
        yield Run(work.container, "plain" if ours else "italic")
    if work.state:
        yield Run(work.state)
    if not ours:
        yield Run(work.said_date or "n.d.")
    if work.elsewhere:
        yield Run("same text at ")
    if work.address:
        yield Run(work.address, "link")
