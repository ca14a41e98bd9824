"""RIS, the tagged format of reference managers (Research Information Systems, 2011): CRLF lines, `TAG  - value`."""

from __future__ import annotations

from collections.abc import Iterator

from generator import prose
from generator.cite.works import Work
from generator.when import When


def record(work: Work) -> str:
    """The work as a RIS record. A value is on one line, so no title can begin a tag."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _fields(work))


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    ours = work.kind != "article"
    yield "TY", "RPRT" if ours else "NEWS"
    yield "ID", work.key
    yield "TI", work.heading
    for author in (*(person.sorted for person in work.people), *work.authors):
        yield "AU", author
    if work.container:
        yield "T2", work.container
    if ours:
        yield "PB", work.authors[0]
        yield "M3", "Issue briefing"
        yield "ET", work.edition
    if work.note:
        yield "N1", work.note
    if work.date:
        yield from _dates(work.date)
    if work.address:
        yield "UR", work.address
    yield "LA", work.language
    yield "ER", ""


def _dates(when: When) -> Iterator[tuple[str, str]]:
    """`PY` where the year is known, and `DA` as YYYY/MM/DD/other: only the parts known, the rest in words."""
    if when.first.year != when.last.year:
        yield "N1", f"Date: {prose.spoken(when)}"
        return
    month = f"{when.first.month:02}" if when.first.month == when.last.month else ""
    day = f"{when.first.day:02}" if when.first == when.last else ""
    other = "" if not when.approximate and when.precision in ("day", "month", "year") else prose.spoken(when)
    yield "PY", str(when.first.year)
    yield "DA", f"{when.first.year}/{month}/{day}/{other}"
