"""How a date is known: the words that it came from, what they were counted from, and why that way."""

from __future__ import annotations

from dataclasses import dataclass

from generator import prose
from generator.pages.catalogue import Catalogue
from generator.pages.words import Words, words
from generator.records import Article, Event, Report, ReportGrounds, Statement, TimeExpression
from generator.when import When


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with how it is known."""

    when: When
    text: str
    grounds: ReportGrounds | None
    phrase: Words | None
    rule: str | None
    anchor: str | None
    reason: str | None
    elsewhere: bool  # the words stand in another sentence of the article


def of_report(report: Report, catalogue: Catalogue) -> Dated | None:
    """How the date of a report is known; None where it has none."""
    if report.when is None:
        return None
    phrase = words(catalogue.article(report.article), report.phrase) if report.phrase else None
    elsewhere = report.phrase is not None and not report.holds(report.phrase)
    return Dated(report.when, prose.spoken(report.when), report.grounds, phrase, report.rule,
                 _spelled(report.anchor), _spelled(report.reason), elsewhere)


def of_event(event: Event, catalogue: Catalogue, article: str | None = None) -> Dated | None:
    """How the date of an event is known: from what an article tells of it, or from the sentence shown first."""
    told = (account.report for account in event.accounts if account.report.article == article)
    return of_report(next(told, event.accounts[event.lead].report), catalogue)


def of_statement(said: Statement, catalogue: Catalogue) -> Dated | None:
    """How the day of a statement is known: by words of its sentence, by what else is told there, or by its article."""
    article = catalogue.article(said.article)
    if said.when is None:
        return None
    reports = (account.report for event, _ in catalogue.told.get(article.id, ()) for account in event.accounts
               if account.report.article == article.id)
    told = next((r for r in reports if r.when == said.when and r.meets(said.sentence)), None)
    if told:
        return of_report(told, catalogue)
    time = next((t for t in article.times if t.when == said.when and said.sentence.holds(t)), None)
    if time:
        return _by(time, said.when, article, elsewhere=False)
    if article.published and article.published.when == said.when:
        return Dated(said.when, prose.spoken(said.when), "published", None, None, None, None, False)
    time = next((t for t in article.times if t.when == said.when), None)  # where the article tells when they spoke
    return _by(time, said.when, article, elsewhere=True) if time else None


def _by(time: TimeExpression, when: When, article: Article, *, elsewhere: bool) -> Dated:
    """A date that words of the article tell."""
    return Dated(when, prose.spoken(when), time.grounds, words(article, time), time.rule,
                 _spelled(time.anchor), _spelled(time.reason), elsewhere)


def _spelled(text: str | None) -> str | None:
    return prose.spelled(text) if text else None
