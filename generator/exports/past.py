"""Files at addresses that pages and entries had: what is subscribed to, cited or fetched from there goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import prose
from generator.cite import Imprint, page_work
from generator.cite.marks import quoted
from generator.exports import citations
from generator.exports.files import of_issue
from generator.ledger import Entry, Ledger, PageLine
from generator.records import Edition, Issue
from generator.when import When


def withdrawn(ledger: Ledger) -> tuple[Issue, ...]:
    """The issues that were published and are gone, as issues without an entry."""
    return tuple(Issue(line.path.removeprefix("issues/"), _title(line), (), (), {}, (), (), (), "", (), (), "")
                 for line in ledger.pages if line.room == "issues" and line.now == "" and not line.of_years)


def files(made: Iterable[tuple[str, bytes]], edition: Edition, ledger: Ledger, imprint: Imprint) -> Iterator[
        tuple[str, bytes]]:
    """Path and bytes of each. Beside a page that moved stand copies of all that stands beside it today, feeds and data
    too; what was merged is cited as what it went into, and what is gone says so."""
    found = dict(made)
    for issue in withdrawn(ledger):
        there = {file.path: file.content() for file in of_issue(issue, edition, imprint, ledger)}
        yield from _new(there, found)
    for line in ledger.pages:
        there = _beside(line, found) if line.now else {}
        if line.now == "":
            work = page_work(_title(line), f"{line.path}/", imprint)
            there = {f"{line.path}/{citations.NAME}": citations.of_page(work)}
        yield from _new(there, found)
    for entry in ledger.entries:
        living = found.get(_entry(ledger.whereabouts(entry.id).id))
        yield from _new({_entry(entry.id): living or _gone(entry, imprint)}, found)


def _title(line: PageLine) -> str:
    return f"Withdrawn: {line.title or line.path}"


def _beside(line: PageLine, found: dict[str, bytes]) -> dict[str, bytes]:
    """What stands beside the page of today and under its name among the data, each at the former address; of a page
    of years, which has no files of its own, only its citation."""
    if line.of_years:
        cited = found.get(f"{line.now}/{citations.NAME}")
        return {f"{line.path}/{citations.NAME}": cited} if cited else {}
    return {f"{room}{line.path}/{path.removeprefix(f'{room}{line.now}/')}": content
            for room in ("", "data/") for path, content in found.items() if path.startswith(f"{room}{line.now}/")}


def _new(there: dict[str, bytes], found: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for path, content in there.items():
        if path not in found:
            found[path] = content
            yield path, content


def _gone(entry: Entry, imprint: Imprint) -> bytes:
    date = prose.spoken(When.parse(entry.edtf)) if entry.edtf else "undated"
    fate = "No longer filed" if entry.alive else "Withdrawn"
    return citations.of_page(page_work(f"{fate}: {date}, {quoted(f'{entry.words} …')}", f"e/{entry.id}/", imprint))


def _entry(id: str) -> str:
    return f"e/{id}/{citations.NAME}"
