"""The sentence: from drafts to an edition.

    bytes → Draft → Article → Reports → Events → Edition

Reading an article (`read`) knows nothing of issues, so the same text and rules always give the same Article.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator import dates, languages, quotations
from generator.records import Article, DateClaim, DateRange, Desk, Draft, Edition, Filed, Problem, TimeExpression
from generator.steps import fingerprint, mentions
from generator.steps.articles import authors, clean, date_range, publication, split
from generator.steps.chronology import chronology
from generator.when import When

ROUNDS = 4  # of dating one undated article by another


def read(draft: Draft, desk: Desk) -> Article:
    """Clean, date, split and quote one article."""
    article = skim(draft, desk)
    quotes = quotations.find(article.text, article.passages, article.sentences, desk.people, article.language)
    return replace(article, quotes=quotes)


def skim(draft: Draft, desk: Desk) -> Article:
    """`read` without the quotations, which take longest: what it takes to rank days."""
    language = draft.language or languages.detect(draft.text)
    cleaned = clean.clean(draft, language)
    outlet = desk.outlet(draft.outlet)
    sure, unsure = publication.read_unsure((*draft.unsure, *cleaned.unsure), publication.order_of_day(outlet, language))
    published = publication.settle((
        *draft.claims, *cleaned.claims, *sure, *publication.from_url(draft.url),
        *publication.from_datelines(draft.text, cleaned.blocks, language,
                                    day_first=publication.writes_day_first(outlet, language))))
    passages, sentences = split.split(draft.text, cleaned.blocks, language)
    people, institutions = authors.people_and_institutions(draft.bylines)
    known = {author: desk.outlet(author) for author in (*draft.authors, *people, *draft.institutions, *institutions)}
    agencies = [agency.name for agency in known.values() if agency]  # an outlet is no author: its text comes from it
    return Article(
        id=draft.id, path=draft.path, text=draft.text, sha256=draft.sha256,
        title=draft.title or (cleaned.title.of(draft.text) if cleaned.title else None),
        outlet=draft.outlet, url=draft.url, parallel=draft.parallel,
        origins=tuple(dict.fromkeys((*draft.origins, *agencies, *cleaned.origins))),
        language=language, published=published, blocks=cleaned.blocks, passages=passages, sentences=sentences,
        times=_times(draft, published.when if published else None, desk, language), quotes=(), formerly=draft.formerly,
        unsure=unsure,
        authors=tuple(author for author in dict.fromkeys((*draft.authors, *people)) if not known[author]),
        institutions=tuple(a for a in dict.fromkeys((*draft.institutions, *institutions)) if not known[a]),
        filed=draft.issues,
    )


def read_all(drafts: Iterable[Draft], desk: Desk) -> tuple[list[Article], tuple[DateRange, ...]]:
    """The articles; those without a date get the range that their text and the other articles allow, if it has ends.

    What one of them dates may date another, so this goes on until nothing new is learnt.
    """
    articles = [read(draft, desk) for draft in drafts]
    ranges: tuple[DateRange, ...] = ()
    for _ in range(ROUNDS):
        learnt = date_range.date_ranges(articles)
        if learnt == ranges:
            break
        ranges = learnt
        within = {found.article: found for found in ranges}
        articles = [_within(a, within[a.id], desk) if a.id in within else a for a in articles]
    return articles, ranges


def _within(article: Article, found: DateRange, desk: Desk) -> Article:
    """The article, read again as one of that range: a relative date gets a value where the whole range agrees on it."""
    when = date_range.hull(found)
    if when is None:
        return article
    claim = DateClaim(when, "inferred", date_range.steps(found))
    return replace(article, published=publication.settle([claim]), times=_times(article, when, desk))


def _times(article: Article | Draft, anchor: When | None, desk: Desk, language: str = "") -> tuple[TimeExpression, ...]:
    language = language or article.language or "en"
    return dates.tag(article.text, anchor, language,
                     day_first=publication.writes_day_first(desk.outlet(article.outlet), language))


def file(article: Article, desk: Desk) -> Filed:
    """The article with the issues that its passages belong to."""
    return mentions.file(article, desk.issues)


def edition(filed: Sequence[Filed], undated: tuple[DateRange, ...], desk: Desk) -> tuple[Edition, tuple[Problem, ...]]:
    """The whole dossier, and what in it an editor should look at."""
    events, statements, doubts, problems = chronology.chronology(filed, desk)
    made = Edition(
        hash=fingerprint.fingerprint(filed, events, statements, undated, desk),
        as_of=_as_of(f.article for f in filed), filed=tuple(filed),
        events=events, statements=statements, doubts=doubts, undated=undated,
        issues=desk.issues, outlets=desk.outlets, people=desk.people,
    )
    return made, problems


def _as_of(articles: Iterable[Article]) -> When | None:
    """The day that the corpus certainly reaches, from its newest article and never from a clock: of an inferred range
    the first day, since nothing says that it is the last."""
    dates = [article.published for article in articles if article.published]
    days = [known.when.first if known.grounds == "inferred" else known.when.last for known in dates]
    return When.day(max(days)) if days else None
