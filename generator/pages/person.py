"""The page of a person: who that is, and what the corpus has them say on each issue."""

from __future__ import annotations

from dataclasses import dataclass

from generator import prose
from generator.pages.catalogue import Catalogue, by_date, issue_address
from generator.pages.issue import Said, said
from generator.pages.source import Listed, listed
from generator.pages.words import Numbers
from generator.records import Person, Role


@dataclass(frozen=True, slots=True)
class OnIssue:
    """A person's statements on an issue, oldest first."""

    title: str
    address: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """Everything that a person's page shows. `roles` are titles, each with its time."""

    person: Person
    roles: tuple[tuple[str, str], ...]
    issues: tuple[OnIssue, ...]
    statements: int
    sources: tuple[Listed, ...]

    @property
    def party(self) -> str:
        """The person's, or nothing: where the editor names none."""
        return self.person.party or ""


def person_view(person: Person, catalogue: Catalogue) -> PersonView:
    """The view of a person in an edition."""
    spoken = [s for s in catalogue.edition.statements if s.speaker == person.name]
    numbers = Numbers.among(by_date(catalogue.article(name) for name in {s.article for s in spoken}))
    ordered = sorted(spoken, key=lambda s: (str(s.when.first) if s.when else "~", s.article, s.quote.start))
    return PersonView(
        person=person, roles=tuple((role.title, _time(role)) for role in person.roles),
        issues=tuple(OnIssue(issue.title, issue_address(issue.slug, "positions"),
                             tuple(said(s, catalogue, numbers) for s in ordered if issue.slug in s.issues))
                     for issue in catalogue.edition.issues if any(issue.slug in s.issues for s in ordered)),
        statements=len(spoken),
        sources=tuple(listed(article, catalogue, numbers.of[article.id]) for article in numbers.articles),
    )


def _time(role: Role) -> str:
    """From when to when, as far as it is known."""
    since = prose.spoken(role.since) if role.since else ""
    until = prose.spoken(role.until) if role.until else ""
    if since and until:
        return f"{since} – {until}"
    return f"Since {since}" if since else f"Until {until}" if until else ""
