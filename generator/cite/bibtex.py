"""BibTeX, as classic BibTeX (`bibtex`: ASCII accents, year and month) and as BibLaTeX (`biblatex`: Unicode, EDTF)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.cite import latex
from generator.cite.works import Work

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(work: Work) -> str:
    """An entry that BibTeX and every reference manager reads."""
    own = {"journal": work.container} if work.kind == "article" else {
        "institution": work.authors[0], "type": "Issue briefing", "number": f"edition {work.edition}"}
    dates: dict[str, str] = {}
    if work.date and work.date.first.year == work.date.last.year:
        dates["year"] = str(work.date.first.year)
        if work.date.first.month == work.date.last.month:
            dates["month"] = MONTHS[work.date.first.month - 1]
    note = work.note if work.state else ". ".join(filter(None, (work.said_date, work.note)))
    return _entry("article" if work.kind == "article" else "techreport", work, own, dates, note, latex.classic)


def biblatex(work: Work) -> str:
    """An entry for BibLaTeX; its dates are EDTF, so a month or a range stays what it is."""
    own = {"journaltitle": work.container, "entrysubtype": "newspaper"} if work.kind == "article" else {
        "institution": work.authors[0], "type": "Issue briefing", "version": f"edition {work.edition}"}
    dates = {"date": work.date.edtf} if work.date else {}
    return _entry("article" if work.kind == "article" else "report", work, own, dates, work.note, latex.modern)


def _entry(kind: str, work: Work, own: Mapping[str, str | None], dates: Mapping[str, str], note: str,
           escape: Callable[[str], str]) -> str:
    # In double braces a style changes no capital, and an institution is not taken apart into first and last name.
    lines = [f"title = {{{{{escape(work.heading)}}}}}"]
    authors = [", ".join(f"{{{escape(half)}}}" for half in person) for person in work.people]
    authors += [f"{{{escape(author)}}}" for author in work.authors]
    if authors:
        lines.append(f"author = {{{' and '.join(authors)}}}")
    lines += [f"{name} = {{{escape(value)}}}" for name, value in own.items() if value]
    lines += [f"{name} = {value}" if name == "month" else f"{name} = {{{value}}}" for name, value in dates.items()]
    if work.address:
        lines.append(f"url = {{{work.address}}}")
    if note:
        lines.append(f"note = {{{escape(note)}}}")
    return f"@{kind}{{{work.key},\n" + "".join(f"  {line},\n" for line in lines) + "}\n"
