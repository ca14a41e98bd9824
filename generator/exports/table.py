"""The entries as one flat table (CSV, RFC 4180), an entry a row; `entries.schema.json` describes a row.

UTF-8 with a byte order mark, without which spreadsheets take it for another encoding.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from generator.cite import Imprint
from generator.records import Article, Event

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # what a spreadsheet may take for one


def entries(events: Iterable[Event], articles: Mapping[str, Article], imprint: Imprint) -> bytes:
    """The table of these entries; `articles` are by id."""
    rows = [row(event, articles, imprint) for event in events]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([safe(values[column]) for column in COLUMNS] for values in rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def row(event: Event, articles: Mapping[str, Article], imprint: Imprint) -> dict[str, str]:
    """An entry's cells, by column."""
    report = event.accounts[event.lead].report
    article = articles[report.article]
    return {
        "id": event.id,
        "date": str(event.when) if event.when else "",
        "first_day": event.when.first.isoformat() if event.when else "",
        "last_day": event.when.last.isoformat() if event.when else "",
        "kind": event.kind,
        "issues": " ".join(event.issues),
        "sentence": event.text,
        "article": article.id,
        "passage": report.passage,
        "outlet": article.outlet or "",
        "title": article.title or "",
        "published": str(article.published.when) if article.published else "",
        "url": article.url or "",
        "articles": str(len({account.report.article for account in event.accounts})),
        "independent": str(event.independent),
        "differs": " ".join(difference.what for difference in event.differs),
        "address": imprint.address(f"e/{event.id}/"),
        "edition": imprint.edition,
    }


COLUMNS = ("id", "date", "first_day", "last_day", "kind", "issues", "sentence", "article", "passage", "outlet", "title",
           "published", "url", "articles", "independent", "differs", "address", "edition")


def safe(cell: str) -> str:
    """The cell, behind an apostrophe where a spreadsheet would calculate it."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
