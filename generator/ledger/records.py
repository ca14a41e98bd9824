"""What the ledger remembers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

WITHDRAWN, DROPPED = "withdrawn", "dropped"  # the fates of entries that went into no other

Act = Literal["added", "moved", "reworded", "sourced", "unsourced", "merged", "withdrawn", "restored",
              "revised", "renamed"]
PASSAGE = re.compile(r"p\d+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A published event. `fate` is None while it lives, else the id of the event that it went into, DROPPED where the
    editor left it out, or WITHDRAWN.

    `issues` are those whose pages carry it, `former` those that once did; `passages` are `<article>#p<n>`; `state` is a
    short hash of all that the entry says, empty once it is gone.
    """

    id: str
    edtf: str | None
    words: str
    issues: tuple[str, ...]
    former: tuple[str, ...]
    passages: tuple[str, ...]
    fate: str | None = None
    state: str = ""

    @property
    def alive(self) -> bool:
        """Whether it stands in the chronology."""
        return self.fate is None


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one event, or of one page, between two editions: `before` and `after` are dates, sources, where
    it went, a page's former address, or the part of it that was revised. `id` is an event's, or the path of a page."""

    act: Act
    id: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class EditionLine:
    """One edition that was published."""

    hash: str
    as_of: str | None
    articles: int
    events: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class PageLine:
    """A published page: `issues/ypg`, `issues/ypg/2019`, `sources/003-…`, `people/hakan-fidan`.

    `now` is None while it lives here, where it lives today if it moved, and "" once it is gone. `parts` are short
    hashes of what it says, part by part; among them are those of the passages that it has shown, by their ids.
    """

    path: str
    now: str | None = None
    title: str = ""
    parts: tuple[tuple[str, str], ...] = ()

    @property
    def passages(self) -> dict[str, str]:
        """The passages of an article that the page has shown, and the hash of each one's words."""
        return {name: digest for name, digest in self.parts if PASSAGE.fullmatch(name)}

    @property
    def room(self) -> str:
        """What kind of page it is: "issues", "sources" or "people"."""
        return self.path.partition("/")[0]

    @property
    def of_years(self) -> bool:
        """Whether it is a page of a long chronology's years, which comes and goes with their number."""
        return self.path.startswith("issues/") and self.path.count("/") == 2


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything ever published."""

    editions: tuple[EditionLine, ...] = ()
    entries: tuple[Entry, ...] = ()
    pages: tuple[PageLine, ...] = ()
    by_id: dict[str, Entry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {entry.id: entry for entry in self.entries})

    def whereabouts(self, id: str) -> Entry:
        """The entry that an id leads to today: itself, what it went into, or one that is gone. KeyError if unknown."""
        entry = self.by_id[id]
        seen = {id}
        while entry.fate in self.by_id and entry.fate not in seen:
            seen.add(entry.fate or "")
            entry = self.by_id[entry.fate or ""]
        return entry
