"""The edition's hash: a short name for one state of the data, the same on every machine and in every build."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence

from generator.records import Article, DateRange, Desk, Event, Filed, Issue, Person, Statement

LENGTH = 6  # hexadecimal digits; enough to tell one dossier's editions apart


def fingerprint(filed: Iterable[Filed], events: Iterable[Event], statements: Iterable[Statement],
                undated: Sequence[DateRange], desk: Desk) -> str:
    """The first digits of the SHA-256 of what the pages say: articles, their dates and outlets, the chronology, the
    positions, and what the editor wrote of issues and people.

    Ids are left out: they are given afterwards, by the ledger.
    """
    whole = hashlib.sha256()
    for f in filed:
        parts = article_parts(f.article, desk, undated)
        whole.update(digest(f.article.id, parts, sorted(f.issues.items())).encode())
    for event in events:
        whole.update(digest(str(event.when), event.kind, event.issues, event.lead, event.independent, event.open,
                            [(a.report, a.origins, a.context) for a in event.accounts],
                            [(d.what, d.accounts, d.words) for d in event.differs],
                            [(e.act, e.passages, e.quote, e.value, e.note, *e.quotes) for e in event.edits]).encode())
    for said in statements:
        whole.update(digest(said).encode())
    for issue in desk.issues:
        whole.update(digest(issue.slug, issue_parts(issue)).encode())
    for person in desk.people:
        whole.update(digest(person.slug, person_parts(person)).encode())
    return whole.hexdigest()[:LENGTH]


def digest(*facts: object) -> str:
    """The first digits of the SHA-256 of some facts; a record counts with all its fields."""
    return hashlib.sha256(json.dumps(facts, default=str).encode()).hexdigest()[:LENGTH]


def article_parts(article: Article, desk: Desk, undated: Iterable[DateRange]) -> dict[str, str]:
    """What the page of an article says of it, in parts that an editor would name, each as its digest."""
    published = article.published
    dated = (published.when, published.grounds, published.note, published.claims) if published else None
    known = [(name, desk.outlet(name)) for name in (article.outlet, *article.origins)]
    return {"title": digest(article.title, article.authors, article.institutions), "outlet": digest(known),
            "link": digest(article.url, article.parallel), "filing": digest(article.filed),
            "date": digest(dated, [(found.first, found.last, found.candidates, [clue.says for clue in found.clues])
                                   for found in undated if found.article == article.id]),
            "text": digest(article.sha256, article.text, article.blocks)}


def issue_parts(issue: Issue) -> dict[str, str]:
    """What the editor wrote of an issue, in the same way."""
    return {"title": digest(issue.title), "introduction": digest(issue.introduction), "labels": digest(issue.labels),
            "names": digest(issue.aliases), "related": digest(issue.related),
            "terms": digest(issue.terms, issue.without, sorted(issue.threads.items()))}


def person_parts(person: Person) -> dict[str, str]:
    """And of a person."""
    return {"title": digest(person.name), "names": digest(person.aliases), "roles": digest(person.party, person.roles)}
