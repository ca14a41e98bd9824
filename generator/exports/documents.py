"""A dossier, or one issue of it, as a JSON document; `briefing.schema.json` describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from generator.cite import Imprint, issue_work, source_work
from generator.exports import contract
from generator.records import Article, Edition, Event, Issue, Statement

Json = dict[str, Any]


def briefing(edition: Edition, imprint: Imprint, issue: Issue | None = None) -> Json:
    """The whole dossier, or one issue of it: its entries, positions and sources."""
    events = tuple(events_of(edition, issue))
    statements = tuple(s for s in edition.statements if issue is None or issue.slug in s.issues)
    known = articles(edition)
    return {
        "title": issue.title if issue else imprint.dossier,
        "dossier": imprint.dossier,
        "publisher": imprint.publisher,
        "edition": imprint.edition,
        "as_of": str(imprint.as_of) if imprint.as_of else None,
        "address": issue_work(issue, imprint).address if issue else imprint.address(),
        "issues": [_issue(i, imprint) for i in edition.issues if issue in (None, i)],
        "events": [contract.event(event) for event in events],
        "statements": [statement(said, known[said.article]) for said in statements],
        "sources": [source(article, imprint) for article in sources_of(edition, events, statements, issue)],
    }


def encoded(document: Json) -> bytes:
    """JSON for a file, indented; half a surrogate pair stays an escape."""
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def lines(documents: Iterable[Json]) -> bytes:
    """JSON Lines."""
    text = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    return text.encode("utf-8", "backslashreplace")


def source(article: Article, imprint: Imprint) -> Json:
    """What is known of an article, without its text."""
    return {
        "id": article.id, "title": article.title, "outlet": article.outlet, "authors": contract.authors(article),
        "url": article.url,
        "parallel": list(article.parallel), "origins": list(article.origins), "language": article.language,
        "published": contract.published(article.published), "sha256": article.sha256,
        "address": source_work(article, imprint).address,
    }


def statement(said: Statement, article: Article) -> Json:
    """A position: the words that the page shows, and where they stand; of what is only reported the whole sentence, as
    "that it had paid" would lose who "denied" it."""
    return {
        "speaker": said.speaker, "party": said.party, "edtf": str(said.when) if said.when else None,
        "issues": list(said.issues), "kind": said.quote.kind, "article": said.article, "passage": said.passage,
        "start": said.words.start, "end": said.words.end, "text": said.words.of(article.text),
    }


def events_of(edition: Edition, issue: Issue | None) -> Iterator[Event]:
    """The entries of the dossier, or of one issue, in the order of the chronology."""
    return (event for event in edition.events if issue is None or issue.slug in event.issues)


def sources_of(edition: Edition, events: Iterable[Event], statements: Iterable[Statement],
               issue: Issue | None) -> tuple[Article, ...]:
    """The articles of the dossier, or those that an issue's entries and positions come from."""
    told = {account.report.article for event in events for account in event.accounts}
    told |= {said.article for said in statements}
    return tuple(filed.article for filed in edition.filed if issue is None or filed.article.id in told)


def articles(edition: Edition) -> dict[str, Article]:
    """The articles by id."""
    return {filed.article.id: filed.article for filed in edition.filed}


def _issue(issue: Issue, imprint: Imprint) -> Json:
    return {"slug": issue.slug, "title": issue.title, "aliases": list(issue.aliases), "related": list(issue.related),
            "introduction": issue.introduction, "address": issue_work(issue, imprint).address}
