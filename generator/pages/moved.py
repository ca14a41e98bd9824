"""Pages that were published and have moved or gone, with every address that they had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.ledger import Entry, Ledger, PageLine, placed
from generator.pages.catalogue import Catalogue
from generator.pages.history import Leading, leading
from generator.pages.page import Page


@dataclass(frozen=True, slots=True)
class Place:
    """An anchor that the page had: what stood there, and the anchor on the page of today ("": the page itself)."""

    id: str
    title: str
    there: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """A page that was published and is no more: where it went ("" for nowhere), and what it had.

    `sections` and `passages` are its anchors, `quiet` those that need no line of their own.
    """

    path: str
    room: str
    title: str
    target: str
    heading: str
    sections: tuple[Place, ...]
    passages: tuple[Place, ...]
    quiet: tuple[str, ...]
    entries: tuple[Leading, ...]


def pointers(ledger: Ledger, catalogue: Catalogue, made: Iterable[Page]) -> Iterator[Pointer]:
    """Every page that was published and has moved or gone; `made` are those of today."""
    pages = {page.address.removesuffix("/index.html"): page for page in made}
    titles = {line.path: line.title for line in ledger.pages}
    for line in ledger.pages:
        if line.now is None:
            continue
        there = pages.get(line.now)
        entries = tuple(leading(entry, ledger, catalogue) for entry in _entries(line, ledger))
        passages = tuple(_passages(line, catalogue, there))
        taken = {"page", *(to.id for to in entries), *(place.id for place in passages)}
        sections = tuple(Place(Markup(heading.id), Markup(heading.title), Markup(heading.id))
                         for heading in (there.headings if there else ()) if heading.id not in taken)
        named = taken | {place.id for place in sections}
        yield Pointer(
            line.path, line.room, line.title or titles.get(line.now, "") or line.path, line.now,
            titles.get(line.now) or line.now, sections, passages,
            tuple(map(Markup, sorted(there.anchors - named))) if there and line.room != "sources" else (), entries)


def formers(ledger: Ledger, catalogue: Catalogue, article: str) -> Mapping[str, tuple[str, ...]]:
    """Anchors of an article's page that hold no passage any more, by the passage that bears their words today; those
    whose words are gone are under "". One that another passage took stays that one's."""
    line = next((line for line in ledger.pages if line.path == f"sources/{article}"), None)
    found: dict[str, tuple[str, ...]] = {}
    shown = catalogue.shown[article]
    for old, new in placed(line, catalogue.article(article)).items() if line else ():
        if old not in shown:
            there = new if new in shown and new else ""
            found[there] = (*found.get(there, ()), old)
    return found


def _passages(line: PageLine, catalogue: Catalogue, there: Page | None) -> Iterator[Place]:
    name = (line.now or "").removeprefix("sources/")
    found = placed(line, catalogue.article(name)) if there and name in catalogue.filed else {}
    for passage in sorted(line.passages, key=lambda passage: int(passage[1:])):
        new = found.get(passage) or ""
        yield Place(passage, f"¶{passage[1:]}", new if there and new in there.anchors else "")


def _entries(line: PageLine, ledger: Ledger) -> Iterator[Entry]:
    """The entries that a page had; of the page of an article that is gone those that it fed."""
    if line.room == "issues":
        yield from (e for e in ledger.entries if line.path in {f"issues/{slug}" for slug in (*e.issues, *e.former)})
    elif line.room == "sources" and not line.now:
        beginning = f"{line.path.removeprefix('sources/')}#"
        lost = {change.id for edition in ledger.editions for change in edition.changes
                if change.act == "unsourced" and change.before.startswith(beginning)}
        yield from (e for e in ledger.entries
                    if e.id in lost or any(passage.startswith(beginning) for passage in e.passages))
