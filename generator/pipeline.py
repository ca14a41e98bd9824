"""The sentence: from drafts to an edition.

    bytes → Draft → Article → Reports → Events → Edition

Reading an article (`read`) knows nothing of issues, so the same text and rules always give the same Article.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator import dates, languages, quotations
from generator.records import Article, Desk, Draft, Edition, Filed, Problem
from generator.steps import chronology, clean, fingerprint, mentions, publication, split
from generator.when import When


def read(draft: Draft, desk: Desk) -> Article:
    """Clean, date, split and quote one article."""
    language = draft.language or languages.detect(draft.text)
    cleaned = clean.clean(draft, language)
    published = publication.settle((*draft.claims, *cleaned.claims, *publication.from_url(draft.url)))
    passages, sentences = split.split(draft.text, cleaned.blocks, language)
    return Article(
        id=draft.id, path=draft.path, text=draft.text, sha256=draft.sha256,
        title=draft.title or (cleaned.title.of(draft.text) if cleaned.title else None),
        outlet=draft.outlet, url=draft.url, parallel=draft.parallel,
        origins=tuple(dict.fromkeys((*draft.origins, *cleaned.origins))),
        language=language, published=published, blocks=cleaned.blocks, passages=passages, sentences=sentences,
        times=dates.tag(draft.text, published.when if published else None, language,
                        day_first=publication.writes_day_first(desk.outlet(draft.outlet), language)),
        quotes=quotations.find(draft.text, passages, sentences, desk.people, language),
    )


def file(article: Article, desk: Desk) -> Filed:
    """The article with the issues that its passages belong to."""
    return mentions.file(article, desk.issues)


def edition(filed: Sequence[Filed], desk: Desk) -> tuple[Edition, tuple[Problem, ...]]:
    """The whole dossier, and what in it an editor should look at."""
    events, statements, doubts, problems = chronology.chronology(filed, desk)
    made = Edition(
        hash=fingerprint.fingerprint(filed, events), as_of=_as_of(f.article for f in filed), filed=tuple(filed),
        events=events, statements=statements, doubts=doubts,
        issues=desk.issues, outlets=desk.outlets, people=desk.people,
    )
    return made, problems


def _as_of(articles: Iterable[Article]) -> When | None:
    """The day that the newest article allows: as-of dates come from the corpus, never from a clock."""
    days = [article.published.when.last for article in articles if article.published]
    return When.day(max(days)) if days else None
