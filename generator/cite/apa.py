"""A reference in the style of the American Psychological Association (7th edition, 10.16 webpages, 9.14 dates)."""

from __future__ import annotations

import calendar

from generator import prose
from generator.cite.works import Work
from generator.when import When


def reference(work: Work) -> str:
    """The reference as plain text."""
    ours = work.kind != "article"
    title = f"{work.heading} [{work.note}]" if work.state else work.heading
    names = (*(person.initials for person in work.people), *work.authors)
    authors = ", & ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    dated = f"({_date(work.date)})" if work.date_known or not work.date else f"([{_date(work.date)}])"
    parts = [authors, dated, title] if authors else [title, dated]
    if work.container and not (ours and work.container in (authors, work.title)):
        parts.append(work.container)
    text = " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts)
    at = "Same text at " if work.elsewhere else ""
    return f"{text} {at}{work.address}" if work.address else text


def _date(when: When | None) -> str:
    """Year first: "2020, December 30", "2020, December", "2020"; what has no such form as the pages say it."""
    if when is None:
        return "n.d."
    if when.approximate or when.precision not in ("day", "month", "year"):
        return prose.spoken(when)
    text = f"{when.first.year}"
    if when.precision != "year":
        text += f", {calendar.month_name[when.first.month]}"
    return f"{text} {when.first.day}" if when.precision == "day" else text
