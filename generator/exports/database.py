"""The dossier as one SQLite file with full-text indexes.

`database.sql` makes its tables, `database.schema.json` describes their rows. The same edition gives the same bytes:
rows go in in order, the page size is fixed, nothing is deleted, and what SQLite's header tells of the writing library
is fixed (https://www.sqlite.org/fileformat.html, 1.3).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.cite import Imprint
from generator.exports import documents, table
from generator.records import Article, Edition, Event

SCRIPT = Path(__file__).with_name("database.sql")
PAGE = 4096  # bytes
INDEXES = ("entries_search", "statements_search", "passages_search")
CHANGE_COUNTER, VALID_FOR, LIBRARY = 24, 92, 96  # where they stand in the header, four bytes each
SQLITE_3_40 = 3_040_000

Row = dict[str, Any]


def database(edition: Edition, imprint: Imprint, *, full_text: bool = False) -> bytes:
    """The file. Only the passages that the dossier uses are in it, or with `full_text` all of them."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute(f"PRAGMA page_size = {PAGE}")
        connection.executescript(SCRIPT.read_text(encoding="utf-8"))
        for name, rows in tables(edition, imprint, full_text=full_text).items():
            for row in rows:
                columns = ", ".join(f'"{column}"' for column in row)
                places = ", ".join("?" * len(row))
                values = [_plain(value) for value in row.values()]
                connection.execute(f"INSERT INTO {name} ({columns}) VALUES ({places})", values)
        for index in INDEXES:
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
        connection.commit()
        connection.execute("VACUUM")
        return _settled(connection.serialize())
    finally:
        connection.close()


def tables(edition: Edition, imprint: Imprint, *, full_text: bool = False) -> Mapping[str, list[Row]]:
    """The rows of every table, in order."""
    articles = documents.articles(edition)
    briefing = documents.briefing(edition, imprint)
    return {
        "edition": [{"hash": imprint.edition, "as_of": briefing["as_of"], "title": imprint.dossier,
                     "publisher": imprint.publisher, "address": imprint.address()}],
        "issues": [{name: issue[name] for name in ("slug", "title", "introduction", "address")}
                   for issue in briefing["issues"]],
        "sources": [_source(source) for source in briefing["sources"]],
        "entries": [_entry(number, event, articles, imprint) for number, event in enumerate(edition.events, 1)],
        "entry_issues": [{"entry": event.id, "issue": slug} for event in edition.events for slug in event.issues],
        "reports": [row for event in edition.events for row in _reports(event, articles)],
        "statements": [{"number": number, **_statement(said)} for number, said in enumerate(briefing["statements"], 1)],
        "passages": list(_passages(edition, full_text)),
    }


def _source(source: Row) -> Row:
    published = source["published"] or {"edtf": None, "grounds": None, "note": None}
    return {**{name: source[name] for name in ("id", "title", "outlet", "url", "language", "sha256", "address")},
            **{name: "; ".join(source[name]) for name in ("origins", "authors")}, "published": published["edtf"],
            "published_grounds": published["grounds"], "published_note": published["note"]}


def _entry(number: int, event: Event, articles: Mapping[str, Article], imprint: Imprint) -> Row:
    flat = table.row(event, articles, imprint)
    always = ("id", "kind", "sentence", "article", "passage", "differs", "address")
    return {"number": number, **{name: flat[name] for name in always},
            **{name: flat[name] or None for name in ("date", "first_day", "last_day")},
            **{name: int(flat[name]) for name in ("articles", "independent")}}


def _reports(event: Event, articles: Mapping[str, Article]) -> Iterator[Row]:
    for number, account in enumerate(event.accounts):
        report = account.report
        phrase = report.phrase.of(articles[report.article].text) if report.phrase else None
        yield {"entry": event.id, "number": number, "article": report.article, "passage": report.passage,
               "start": report.start, "end": report.end, "sentence": report.text,
               "date": str(report.when) if report.when else None, "phrase": phrase, "grounds": report.grounds,
               "rule": report.rule, "anchor": report.anchor, "origins": "; ".join(account.origins)}


def _statement(said: Row) -> Row:
    names = ("speaker", "party", "kind", "text", "article", "passage", "start", "end")
    return {**{name: said[name] for name in names}, "date": said["edtf"], "issues": " ".join(said["issues"])}


def _passages(edition: Edition, full_text: bool) -> Iterator[Row]:
    used = {(account.report.article, account.report.passage) for event in edition.events for account in event.accounts}
    used |= {(said.article, said.passage) for said in edition.statements}
    number = 0
    for filed in edition.filed:
        article = filed.article
        for passage in article.passages:
            if full_text or (article.id, passage.id) in used:
                number += 1
                yield {"number": number, "article": article.id, "passage": passage.id, "start": passage.start,
                       "end": passage.end, "text": passage.of(article.text),
                       "issues": " ".join(filed.issues.get(passage.id, ()))}


def _plain(value: object) -> object:
    """SQLite keeps UTF-8, in which half a surrogate pair has no form."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


def _settled(file: bytes) -> bytes:
    header = bytearray(file)
    for place, number in ((CHANGE_COUNTER, 1), (VALID_FOR, 1), (LIBRARY, SQLITE_3_40)):
        header[place : place + 4] = number.to_bytes(4, "big")
    return bytes(header)
