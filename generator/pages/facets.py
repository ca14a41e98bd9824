"""Facets: what an entry or a passage can be filtered by, in a reader's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.pages.catalogue import Catalogue
from generator.records import Article, Event, Span, Statement

UNDATED, NO_OUTLET = "Undated", "Not known"

Facets = Mapping[str, tuple[str, ...]]  # facet -> its values, sorted, each once


def of_event(event: Event, catalogue: Catalogue, issue: str | None = None) -> Facets:
    """The facets of an entry; `thread` only for an `issue`, whose threads they are.

    A party is one whose words the entry reports: the speaker's of a statement in a sentence that it shows.
    """
    accounts = [account.report for account in event.accounts]
    parties = (statement for report in accounts for statement in catalogue.said.get(report.article, ())
               if statement.sentence.meets(report))
    found = {
        "issue": (catalogue.issues[slug].title for slug in event.issues),
        "outlet": (outlet(catalogue.article(report.article), catalogue) for report in accounts),
        "party": _parties(parties), "kind": (event.kind.capitalize(),),
        "year": (str(event.when.first.year) if event.when else UNDATED,),
        "thread": event.threads.get(issue, ()) if issue else (),
    }
    return {facet: tuple(sorted(set(values))) for facet, values in found.items()}


def of_passage(article: Article, span: Span, issues: Iterable[str], catalogue: Catalogue) -> Facets:
    """The facets of a passage; its kinds are those of the entries that it tells of, its year that of publication."""
    told = (event for event, stretch in catalogue.told.get(article.id, ()) if stretch.meets(span))
    said = (statement for statement in catalogue.said.get(article.id, ()) if statement.sentence.meets(span))
    found = {**of_article(article, catalogue), "issue": (catalogue.issues[slug].title for slug in issues),
             "party": _parties(said), "kind": (event.kind.capitalize() for event in told)}
    return {facet: tuple(sorted(set(values))) for facet, values in found.items()}


def of_article(article: Article, catalogue: Catalogue) -> Facets:
    """The facets of an article as a whole."""
    year = str(article.published.when.first.year) if article.published else UNDATED
    return {"outlet": (outlet(article, catalogue),), "year": (year,)}


def outlet(article: Article, catalogue: Catalogue) -> str:
    """An outlet by the name that it is listed under."""
    known = catalogue.outlets.get(article.outlet or "")
    return known.name if known else article.outlet or NO_OUTLET


def _parties(statements: Iterable[Statement]) -> Iterable[str]:
    return (statement.party for statement in statements if statement.party)
