"""Later: which articles came after others, one without a date last."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from generator.records import Article, Event

MONTH = timedelta(days=31)


def published(article: Article) -> str:
    """The first day on which an article may have been published; one without a date may be the last."""
    return article.published.when.first.isoformat() if article.published else "9999-12-31"


def last_told(event: Event, articles: Mapping[str, Article]) -> str:
    """The day of the last article that tells of an event."""
    return max(published(articles[account.report.article]) for account in event.accounts)


def is_told_again(event: Event, articles: Mapping[str, Article]) -> bool:
    """Whether an article of another origin and a later day tells of an event too."""
    days = {published(articles[account.report.article]) for account in event.accounts}
    return event.independent > 1 and len(days) > 1


def looks_back(event: Event, article: Article) -> bool:
    """Whether an article tells of what happened long before it: "on 5 October the two agreed to leave", in December."""
    if event.kind != "event" or event.when is None or article.published is None:
        return False
    return event.when.last + MONTH < article.published.when.first
