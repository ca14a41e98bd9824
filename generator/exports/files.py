"""Every data file of a site: where it stands, what it is, which schema describes it, and its bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.cite import Imprint, Work, article_work, issue_work
from generator.exports import agenda, bibliography, citations, contract, database, documents, feeds, table
from generator.exports.fields import SCHEMAS, schema_names, title
from generator.ledger import Ledger
from generator.records import Edition, Issue

NOTHING_PUBLISHED = Ledger()


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the site. `issue` is the slug of the issue that it is about, None for the whole dossier.

    `path` is from the site's root; `schema` the name of the JSON Schema that describes it, or its records.
    """

    path: str
    format: str
    what: str
    schema: str | None
    issue: str | None
    content: Callable[[], bytes]


class _Part(NamedTuple):
    """What most files need: the edition, and the issue that they are about or None."""

    edition: Edition
    imprint: Imprint
    issue: Issue | None
    ledger: Ledger

    @property
    def works(self) -> list[Work]:
        """The page itself, if it is an issue's, then the sources."""
        edition, imprint, issue, _ = self
        events = tuple(documents.events_of(edition, issue))
        said = tuple(s for s in edition.statements if issue is None or issue.slug in s.issues)
        pages = [issue_work(i, imprint) for i in ((issue,) if issue else edition.issues)]
        return [*pages, *map(article_work, documents.sources_of(edition, events, said, issue))]

    @property
    def feed(self) -> feeds.Feed:
        """The feed of its entries."""
        return feeds.feed(self.edition, self.ledger, self.imprint, self.issue)


def data_files(edition: Edition, imprint: Imprint, ledger: Ledger = NOTHING_PUBLISHED, *,
               full_text: bool = False) -> Iterator[DataFile]:
    """All files, the dossier's before the issues'. Whole articles are among them only with `full_text`."""
    yield from _part(_Part(edition, imprint, None, ledger), "data/", "")
    yield DataFile("data/dossier.sqlite", "SQLite", "Everything in tables, with full-text search; Datasette opens it",
                   "database", None, lambda: database.database(edition, imprint, full_text=full_text))
    if full_text:
        yield DataFile("data/articles.jsonl", "JSON Lines", "The articles, annotated", "article", None,
                       lambda: documents.lines(contract.article(filed) for filed in edition.filed))
    for issue in edition.issues:
        yield from of_issue(issue, edition, imprint, ledger)
    for name in schema_names():
        file = SCHEMAS / f"{name}.schema.json"
        yield DataFile(f"data/schemas/{file.name}", "JSON Schema", title(name), None, None, file.read_bytes)


def files(edition: Edition, imprint: Imprint, ledger: Ledger = NOTHING_PUBLISHED, *,
          full_text: bool = False) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every file, the citations of entries and pages too; the ledger says what changed when.

    The same edition, imprint and ledger give the same bytes.
    """
    for file in data_files(edition, imprint, ledger, full_text=full_text):
        yield file.path, file.content()
    yield from citations.files(edition, imprint)


def of_issue(issue: Issue, edition: Edition, imprint: Imprint, ledger: Ledger) -> Iterator[DataFile]:
    """The files of one issue."""
    yield from _part(_Part(edition, imprint, issue, ledger), f"data/issues/{issue.slug}/", f"issues/{issue.slug}/")


def _part(part: _Part, data: str, page: str) -> Iterator[DataFile]:
    """The files of the dossier or of one issue: under `data`, and its feeds and calendar under `page`."""
    edition, imprint, issue, _ = part
    slug = issue.slug if issue else None
    articles = documents.articles(edition)
    events = tuple(documents.events_of(edition, issue))

    def file(path: str, format: str, what: str, schema: str | None, content: Callable[[], bytes]) -> DataFile:
        return DataFile(path, format, what, schema, slug, content)

    yield file(f"{data}briefing.json", "JSON", "Entries, positions, sources and issues", "briefing",
               lambda: documents.encoded(documents.briefing(edition, imprint, issue)))
    yield file(f"{data}events.jsonl", "JSON Lines", "Entries with every report of them", "event",
               lambda: documents.lines(contract.event(event) for event in events))
    yield file(f"{data}entries.csv", "CSV", "Entries as a flat table", "entries",
               lambda: table.entries(events, articles, imprint))
    yield file(f"{data}sources.csl.json", "CSL-JSON", "Sources for citation processors", "bibliography",
               lambda: bibliography.csl_json(part.works))
    yield file(f"{data}sources.bib", "BibTeX", "Sources for LaTeX", "bibliography",
               lambda: bibliography.bib(part.works))
    yield file(f"{data}sources.ris", "RIS", "Sources for reference managers", "bibliography",
               lambda: bibliography.ris_file(part.works))
    yield file(f"{page}feed.xml", "Atom", "Feed of the entries, newest event first", None,
               lambda: feeds.atom(part.feed))
    yield file(f"{page}feed.json", "JSON Feed", "Feed of the entries, newest event first", "feed",
               lambda: documents.encoded(feeds.json_feed(part.feed)))
    yield file(f"{page}calendar.ics", "iCalendar", "Scheduled dates", None,
               lambda: agenda.calendar(part.feed.title, events, articles, imprint))
