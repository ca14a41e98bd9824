"""What the search page finds: entries, passages, sources, people, outlets and issues, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from generator import prose
from generator.pages import facets
from generator.pages.catalogue import Catalogue, issue_address, person_address, source_address
from generator.pages.words import name
from generator.records import Article, Edition, Event, Filed, Issue, Outlet, Person
from generator.when import When


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that can be found. `address` is from the site's root; the rest is plain text.

    `title`, `about` and `text` are shown, `text` and `also` are searched: a passage is not found by the words of its
    article's title. `when` is what it is sorted by, `facets` are what it is filtered by.
    """

    what: str
    address: str
    title: str
    about: str = ""
    text: str = ""
    also: tuple[str, ...] = ()
    when: When | None = None
    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)


def records(edition: Edition, full_text: bool = False) -> Iterator[Record]:
    """Every record of an edition; of the passages only those that the site shows."""
    catalogue = Catalogue.of(edition)
    yield from (_issue(issue, catalogue) for issue in edition.issues)
    yield from (_entry(event, catalogue) for event in edition.events if event.issues)
    for filed in edition.filed:
        yield _source(filed.article, catalogue)
        yield from _passages(filed, catalogue, full_text)
    yield from (_person(person, catalogue) for person in edition.people)
    with_articles = {facets.outlet(filed.article, catalogue) for filed in edition.filed}
    yield from (_outlet(outlet) for outlet in edition.outlets if outlet.name in with_articles)


def _issue(issue: Issue, catalogue: Catalogue) -> Record:
    names = (issue.title, *issue.aliases, *(term.phrase for term in issue.terms))
    return Record("Issue", issue_address(issue.slug), issue.title, ", ".join(issue.aliases), issue.introduction, names,
                  _newest(catalogue.events.get(issue.slug, ())), {"issue": (issue.title,)})


def _entry(event: Event, catalogue: Catalogue) -> Record:
    found = facets.of_event(event, catalogue)
    date = prose.spoken(event.when) if event.when else facets.UNDATED
    summary = (edit.value for edit in event.edits if edit.act == "summary")
    others = dict.fromkeys(a.report.text for a in event.accounts if a.report.text != event.text)
    return Record("Entry", catalogue.entry(event.issues[0], event.id), date, prose.listed(tuple(found["issue"])),
                  event.text, (date, *summary, *others), event.when, found)


def _source(article: Article, catalogue: Catalogue) -> Record:
    title, about = name(article), _published(article, catalogue)
    return Record(
        "Source", source_address(article.id), title, about, "", (title, about, *article.origins),
        article.published.when if article.published else None, facets.of_article(article, catalogue))


def _passages(filed: Filed, catalogue: Catalogue, full_text: bool) -> Iterator[Record]:
    article = filed.article
    for passage in article.passages:
        if full_text or passage.id in catalogue.shown[article.id]:
            found = facets.of_passage(article, passage, filed.issues.get(passage.id, ()), catalogue)
            yield Record(
                "Passage", source_address(article.id, passage.id), name(article),
                f"{_published(article, catalogue)} · ¶{passage.id[1:]}", passage.of(article.text), (),
                article.published.when if article.published else None, found)


def _person(person: Person, catalogue: Catalogue) -> Record:
    said = [statement for statement in catalogue.edition.statements if statement.speaker == person.name]
    issues = sorted({catalogue.issues[slug].title for statement in said for slug in statement.issues})
    return Record(
        "Person", person_address(person.slug), person.name, person.party or "",
        "; ".join(dict.fromkeys(role.title for role in person.roles)), (person.name, *person.aliases), None,
        {"issue": issues, "party": (person.party,) if person.party else ()})


def _outlet(outlet: Outlet) -> Record:
    """An outlet has no page: its address is the search for what it published."""
    known = [fact for fact in (outlet.kind, outlet.country) if fact]
    return Record(
        "Outlet", f"search/?outlet={quote(outlet.name, safe='')}", outlet.name, ", ".join(known),
        f"Owner: {outlet.owner}" if outlet.owner else "", (outlet.name, *known, *outlet.aliases), None,
        {"outlet": (outlet.name,)})


def _published(article: Article, catalogue: Catalogue) -> str:
    date = prose.spoken(article.published.when) if article.published else "undated"
    return f"{facets.outlet(article, catalogue) if article.outlet else 'Outlet not known'}, {date}"


def _newest(events: Sequence[Event]) -> When | None:
    return max((event.when for event in events if event.when), key=lambda when: when.last, default=None)
