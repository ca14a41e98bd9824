"""What was published before: tombstones, the changes of each edition, and pages that moved or went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator import prose
from generator.ledger import WITHDRAWN, Change, EditionLine, Entry, Ledger
from generator.pages.catalogue import Catalogue
from generator.when import When

# The order in which a reader wants to know of changes.
ACTS = ("added", "moved", "merged", "withdrawn", "restored", "reworded", "sourced", "unsourced", "revised")
PAGES = ("added", "restored", "renamed", "withdrawn", "revised")  # the same of pages


@dataclass(frozen=True, slots=True)
class Leading:
    """Where a published id leads today: (issue, address) pairs; none once it is withdrawn."""

    id: str
    words: str
    date: str
    fate: str  # "", "merged", "withdrawn" or "dropped"
    places: tuple[tuple[str, Markup], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A change as a reader is told it; `before` and `after` are spoken dates or numbers of passages."""

    act: str
    to: Leading
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PageTold:
    """What became of an article, issue or person: `kind` is the act, `parts` are those that were revised."""

    act: str
    room: str
    title: str
    address: str
    before: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditionView:
    """One published edition, with its changes by kind. `again`: an earlier edition said the same."""

    hash: str
    as_of: str | None
    articles: int
    events: int
    changes: tuple[tuple[str, tuple[Told, ...]], ...]
    pages: tuple[PageTold, ...]
    first: bool
    again: bool


def leading(entry: Entry, ledger: Ledger, catalogue: Catalogue) -> Leading:
    """Where the id of an entry leads."""
    there = ledger.whereabouts(entry.id)
    places = tuple((catalogue.issues[slug].title, catalogue.entry(slug, there.id)) for slug in there.issues)
    fate = "" if entry.alive else "merged" if there.alive else there.fate or WITHDRAWN
    return Leading(entry.id, entry.words, _spoken(entry.edtf), fate, places)


def tombstones(slug: str, ledger: Ledger, catalogue: Catalogue) -> tuple[Leading, ...]:
    """The ids that an issue's page once had as entries and has no more."""
    return tuple(leading(entry, ledger, catalogue) for entry in ledger.entries if slug in entry.former)


def editions(ledger: Ledger, catalogue: Catalogue) -> tuple[EditionView, ...]:
    """Every edition, the newest first."""
    return tuple(_edition(line, number, ledger, catalogue)
                 for number, line in reversed(list(enumerate(ledger.editions))))


def _edition(line: EditionLine, number: int, ledger: Ledger, catalogue: Catalogue) -> EditionView:
    told: dict[str, list[Told]] = defaultdict(list)
    for change in _gathered(line.changes):
        if change.id in ledger.by_id:
            to = leading(ledger.by_id[change.id], ledger, catalogue)
            told[change.act].append(_told(change, to, ledger))
    return EditionView(line.hash, _spoken(line.as_of) if line.as_of else None, line.articles, line.events,
                       tuple((act, tuple(told[act])) for act in ACTS if act in told), _pages(line.changes, ledger),
                       number == 0, any(earlier.hash == line.hash for earlier in ledger.editions[:number]))


def _pages(changes: Iterable[Change], ledger: Ledger) -> tuple[PageTold, ...]:
    """What became of pages, those that came first; the parts of one that were revised are told together."""
    lines = {line.path: line for line in ledger.pages}
    revised: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for change in changes:
        if change.id in lines:
            revised[change.act, change.id, change.before].append(change.after)
    told = (PageTold(act, lines[path].room, lines[path].title or path, f"{lines[path].now or path}/", before,
                     tuple(filter(None, parts))) for (act, path, before), parts in revised.items())
    return tuple(sorted(told, key=lambda page: (PAGES.index(page.act), page.room, page.title)))


def _gathered(changes: Iterable[Change]) -> list[Change]:
    """Several sources that one entry gained are one change."""
    seen: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in changes:
        seen[change.act, change.id].append(change)
    return [replace(same[0], before=_joined(c.before for c in same), after=_joined(c.after for c in same))
            for same in seen.values()]


def _joined(words: Iterable[str]) -> str:
    return ", ".join(filter(None, words))


def _told(change: Change, to: Leading, ledger: Ledger) -> Told:
    if change.act == "moved":
        return Told(change.act, to, _spoken(change.before), _spoken(change.after))
    if change.act in ("sourced", "unsourced"):
        return Told(change.act, to, _sources(change.before, ledger), _sources(change.after, ledger))
    return Told(change.act, to, change.before, change.after)


def _sources(passages: str, ledger: Ledger) -> str:
    """Passages, each by the title of its article."""
    titles = {line.path: line.title for line in ledger.pages}
    named = (passage.partition("#") for passage in passages.split(", ") if passage)
    return ", ".join(f"{titles.get(f'sources/{article}') or article} ¶{number[1:]}" for article, _, number in named)


def _spoken(edtf: str | None) -> str:
    return prose.spoken(When.parse(edtf)) if edtf and edtf != "undated" else "undated"
