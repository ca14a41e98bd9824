"""What the pages of an edition say, part by part, so that a later edition can tell what was revised, and where a
passage stands that has another number by now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator import prose
from generator.ledger.fates import on_a_line
from generator.ledger.records import PageLine
from generator.records import Article, Desk, Edition
from generator.steps import fingerprint
from generator.steps.years import by_year

Said = Mapping[str, PageLine]
WORDS = 8  # first words of an article without a title, in its stead


def said(edition: Edition) -> Said:
    """Every page of an edition that the ledger keeps, by its path, with its title and its parts."""
    return {line.path: line for line in (*_issues(edition), *_sources(edition), *_people(edition))}


def numbered(article: Article) -> dict[str, str]:
    """The digest of each passage of an article, by the passage's id."""
    return {passage.id: fingerprint.digest(" ".join(passage.of(article.text).split())) for passage in article.passages}


def shifted(before: Iterable[PageLine], after: Iterable[PageLine], edition: Edition) -> dict[str, str]:
    """Where passages stand that were published under another number, or under another name of their article:
    `old#p3` → `new#p4`. Those whose words are no longer there keep their number."""
    now = {line.path: line.now for line in after}
    articles = {f"sources/{filed.article.id}": filed.article for filed in edition.filed}
    found = {}
    for line in before:
        there = now.get(line.path) or line.path
        if line.now is None and there in articles:
            article = articles[there]
            for passage, place in placed(line, article).items():
                old, new = f"{line.path}#{passage}", f"{there}#{place or passage}"
                if old != new:
                    found[old.removeprefix("sources/")] = new.removeprefix("sources/")
    return found


def placed(line: PageLine, article: Article) -> dict[str, str | None]:
    """The passages that a page has had, and the one of the article that holds each one's words today: the nearest of
    several, None where none does."""
    now = numbered(article)
    return {passage: passage if now.get(passage) == digest else _nearest(passage, digest, now)
            for passage, digest in line.passages.items()}


def _nearest(passage: str, digest: str, now: Mapping[str, str]) -> str | None:
    same = [other for other, found in now.items() if found == digest]
    return min(same, key=lambda other: abs(int(other[1:]) - int(passage[1:])), default=None)


def _issues(edition: Edition) -> Iterator[PageLine]:
    texts = {filed.article.id: filed.article.text for filed in edition.filed}
    for issue in edition.issues:
        positions = [(s.words.of(texts[s.article]), s.speaker, s.party, s.when, s.quote.kind)
                     for s in edition.statements if issue.slug in s.issues]
        parts = fingerprint.issue_parts(issue) | {"positions": fingerprint.digest(positions)}
        yield _line("issues", issue.slug, issue.title, parts)
        for years in by_year(edition.events, issue.slug)[:-1]:
            yield _line("issues", f"{issue.slug}/{years.first}", f"{issue.title}, {years.title}", {})


def _sources(edition: Edition) -> Iterator[PageLine]:
    desk = Desk(edition.issues, edition.outlets, edition.people)
    used: dict[str, set[str]] = defaultdict(set)
    told = [(a.report.article, a.report.passage) for event in edition.events for a in event.accounts]
    for article_id, passage in (*told, *((s.article, s.passage) for s in edition.statements)):
        used[article_id].add(passage)
    for filed in edition.filed:
        article = filed.article
        numbers = numbered(article)
        passages = {id: numbers[id] for id in numbers if id in used[article.id]}
        parts = fingerprint.article_parts(article, desk, edition.undated) | passages
        known = [article.outlet, prose.spoken(article.published.when) if article.published else None]
        whence = ", ".join(filter(None, known))
        title = article.title or " ".join(article.opening.split()[:WORDS])
        yield _line("sources", article.id, f"{title} ({whence})" if whence else title, parts)


def _people(edition: Edition) -> Iterator[PageLine]:
    for person in edition.people:
        yield _line("people", person.slug, person.name, fingerprint.person_parts(person))


def _line(room: str, name: str, title: str, parts: Mapping[str, str]) -> PageLine:
    return PageLine(f"{room}/{name}", None, on_a_line(title), tuple(sorted(parts.items())))
