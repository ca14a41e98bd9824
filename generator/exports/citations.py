"""How to cite an issue's page and each of its entries, in every format, for a page to fetch when it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from generator.cite import Imprint, citations, entry_work, for_memo, issue_work
from generator.records import Article, Event, Issue


def of_issue(issue: Issue, events: Iterable[Event], articles: Mapping[str, Article],
             imprint: Imprint) -> dict[str, Any]:
    """The citations of the page, and of the entries by their ids."""
    return {
        "page": asdict(citations(issue_work(issue, imprint))),
        "entries": {event.id: of_entry(event, issue, articles, imprint) for event in events},
    }


def of_entry(event: Event, issue: Issue, articles: Mapping[str, Article], imprint: Imprint) -> dict[str, Any]:
    """The citations of an entry, and its sentence to copy for a memo."""
    copied = for_memo(event, issue, articles, imprint)
    return {**asdict(citations(entry_work(event, issue, imprint))), "memo": copied._asdict()}
