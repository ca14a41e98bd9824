"""How to cite an entry or a page: a small file beside each, for the page to fetch when asked.

In the page itself they would be ten times the words that they cite.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from generator.cite import (
    Copied,
    Imprint,
    Work,
    article_work,
    citations,
    entry_work,
    for_memo,
    issue_work,
    page_for_memo,
    page_work,
    source_work,
)
from generator.exports import documents
from generator.records import Edition
from generator.steps.years import by_year

NAME = "cite.json"
# Pages that stand in every dossier besides its issues, sources and people: path and title.
STANDING = {"sources/": "Sources", "people/": "People", "changes/": "Changes", "editions/": "Editions", "data/": "Data"}


def works(edition: Edition, imprint: Imprint) -> dict[str, Work]:
    """Every page that can be cited, by its path from the site's root; the home page's is empty."""
    made = {"": page_work(imprint.dossier, "", imprint)}
    made |= {path: page_work(title, path, imprint) for path, title in STANDING.items()}
    made |= {f"issues/{issue.slug}/": issue_work(issue, imprint) for issue in edition.issues}
    for issue in edition.issues:
        for years in by_year(edition.events, issue.slug)[:-1]:
            path = f"issues/{issue.slug}/{years.first}/"
            made[path] = page_work(f"{issue.title}, {years.title}", path, imprint)
    made |= {f"people/{person.slug}/": page_work(person.name, f"people/{person.slug}/", imprint)
             for person in edition.people}
    return made | {f"sources/{filed.article.id}/": source_work(filed.article, imprint) for filed in edition.filed}


def files(edition: Edition, imprint: Imprint) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each: `e/<id>/cite.json`, `issues/<slug>/cite.json`, `cite.json` for the home page."""
    for path, document in documents_by_path(edition, imprint):
        yield path, documents.encoded(document)


def of_page(work: Work) -> bytes:
    """The file of a page that is not among them: one that is gone."""
    return documents.encoded(_document(work, page_for_memo(work)))


def documents_by_path(edition: Edition, imprint: Imprint) -> Iterator[tuple[str, dict[str, Any]]]:
    """What the files hold. An entry that stands under several issues is cited under the first of them."""
    articles = documents.articles(edition)
    issues = {issue.slug: issue for issue in edition.issues}
    for event in edition.events:
        known = [issues[slug] for slug in event.issues if slug in issues]
        if known:
            copied = for_memo(event, known[0], articles, imprint)
            yield f"e/{event.id}/{NAME}", _document(entry_work(event, known[0], imprint), copied)
    cited = {f"sources/{name}/": article_work(article) for name, article in articles.items()}
    for path, work in works(edition, imprint).items():
        article = {"article": _document(cited[path], page_for_memo(cited[path]))} if path in cited else {}
        yield f"{path}{NAME}", _document(work, page_for_memo(work)) | article


def _document(work: Work, copied: Copied) -> dict[str, Any]:
    return {**asdict(citations(work)), "memo": copied._asdict()}
