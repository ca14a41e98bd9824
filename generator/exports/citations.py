"""How to cite an entry, an issue's page or a source's page: a small file beside each, for the page to fetch when asked.

In the page itself they would be ten times the words that they cite.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from generator.cite import Imprint, citations, entry_work, for_memo, issue_work, source_work
from generator.exports import documents
from generator.records import Edition

NAME = "cite.json"


def files(edition: Edition, imprint: Imprint) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each: `e/<id>/cite.json`, `issues/<slug>/cite.json` and `sources/<id>/cite.json`."""
    for path, document in documents_by_path(edition, imprint):
        yield path, documents.encoded(document)


def documents_by_path(edition: Edition, imprint: Imprint) -> Iterator[tuple[str, dict[str, Any]]]:
    """What the files hold. An entry that stands under several issues is cited under the first of them."""
    articles = documents.articles(edition)
    issues = {issue.slug: issue for issue in edition.issues}
    for event in edition.events:
        known = [issues[slug] for slug in event.issues if slug in issues]
        if known:
            copied = for_memo(event, known[0], articles, imprint)
            cited = asdict(citations(entry_work(event, known[0], imprint)))
            yield f"e/{event.id}/{NAME}", {**cited, "memo": copied._asdict()}
    for issue in edition.issues:
        yield f"issues/{issue.slug}/{NAME}", asdict(citations(issue_work(issue, imprint)))
    for article in articles.values():
        yield f"sources/{article.id}/{NAME}", asdict(citations(source_work(article, imprint)))
