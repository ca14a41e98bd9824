"""CSL-JSON, the input of citation processors: https://github.com/citation-style-language/schema (csl-data.json)."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.cite.works import Work
from generator.when import When


def item(work: Work) -> dict[str, Any]:
    """The work as an item of CSL-JSON."""
    ours = work.kind != "article"
    known: dict[str, Any] = {
        "id": work.key,
        "type": "report" if ours else "article-newspaper",
        "title": work.heading,
        "author": [*(person._asdict() for person in work.people), *({"literal": author} for author in work.authors)],
        "container-title": work.container,
        "publisher": work.authors[0] if ours else None,
        "genre": "Issue briefing" if ours else None,
        "number": f"edition {work.edition}" if ours else None,
        "note": work.note,
        "issued": issued(work.date) if work.date else None,
        "URL": work.address,
        "language": work.language,
    }
    return {name: value for name, value in known.items() if value}


def issued(when: When) -> dict[str, Any]:
    """A CSL date: one or two date-parts, of as many parts as are known."""
    points = [When.parse(part) for part in when.edtf.split("/")]
    if points[0].precision in ("quarter", "decade", "century"):
        ends = [_parts(when.first, points[0].precision), _parts(when.last, points[0].precision)]
    else:
        ends = [_parts(point.first, point.precision) for point in points]
    found: dict[str, Any] = {"date-parts": ends}
    if when.precision == "season":
        found["season"] = int(when.edtf[5:7]) - 20
    if when.approximate:
        found["circa"] = True
    return found


def _parts(day: date, precision: str) -> list[int]:
    known = {"day": 3, "month": 2, "quarter": 2}.get(precision, 1)
    return [day.year, day.month, day.day][:known]
