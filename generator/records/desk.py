"""What the editor knows: who publishes, who speaks, which issues there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.when import When

Act = Literal["redate", "merge", "split", "drop", "speaker", "kind", "summary", "note"]
EventKind = Literal["event", "statement", "scheduled", "background"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes. `kind` is free text such as "agency" or "state broadcaster"."""

    name: str
    country: str | None = None
    owner: str | None = None
    kind: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """What a person was, and from when to when (None: open)."""

    title: str
    since: When | None = None
    until: When | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Who speaks."""

    name: str
    slug: str
    party: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase that files a passage; with `near`, only where one of those phrases stands in the same sentence."""

    phrase: str
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    """A contested name: who uses it, and what the pages say instead."""

    name: str
    note: str
    page_uses: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One correction by the editor; `quote` must still stand in the passage that it names.

    `quotes` are those of a merge that has one for each of its passages, in their order.
    """

    act: Act
    passages: tuple[str, ...]
    quote: str
    value: str
    note: str
    path: str
    line: int
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """One page of the dossier, as its front matter defines it."""

    slug: str
    title: str
    terms: tuple[Term, ...]
    without: tuple[str, ...]
    threads: Mapping[str, tuple[str, ...]]
    labels: tuple[Label, ...]
    aliases: tuple[str, ...]
    related: tuple[str, ...]
    introduction: str
    edits: tuple[Edit, ...]
    formerly: tuple[str, ...]
    path: str


@dataclass(frozen=True, slots=True)
class Desk:
    """All that the editor knows: empty where there is no project."""

    issues: tuple[Issue, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    people: tuple[Person, ...] = ()

    def outlet(self, name: str | None) -> Outlet | None:
        """The outlet of that name or alias."""
        return next((o for o in self.outlets if name is not None and name in (o.name, *o.aliases)), None)


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What the editor knows of one article; `published_note` is the evidence for `published`. All of the article is
    filed under `issues`."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    parallel: tuple[str, ...] = ()
    published: When | None = None
    published_note: str = ""
    language: str | None = None
    origins: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
