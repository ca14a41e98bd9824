"""`chronology.lock` as text: `kind | field | field …`, one fact a line, sorted; parse and render round-trip."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ledger.records import DROPPED, WITHDRAWN, Change, EditionLine, Entry, Ledger, PageLine
from generator.records import Problem, Refused

HEADING = """\
# What this dossier has published: every event, page and edition, so that no address is ever lost.
# Written by the build; commit it, and read its diff like that of any lock file.
"""
# One sign for each act, in an edition's list of changes.
SIGNS = {"added": "+", "moved": "~", "reworded": '"', "sourced": "&", "unsourced": "%", "merged": ">",
         "withdrawn": "-", "restored": "^", "revised": "*", "renamed": "="}
ACTS = {sign: act for act, sign in SIGNS.items()}
SHOWN = 60  # characters of a line that cannot be read
HERE = "here"  # where a page is that has not moved
REMEDY = "take the committed chronology.lock back: git checkout chronology.lock"


class Unreadable(Exception):
    """Why a line cannot be read, in words for whoever wrote it."""


def render(ledger: Ledger) -> str:
    """The file's text."""
    parts = [HEADING]
    parts += (_edition(edition) for edition in ledger.editions)
    parts += (_page(page) for page in sorted(ledger.pages, key=lambda page: page.path))
    parts += (_entry(entry) for entry in sorted(ledger.entries, key=lambda entry: entry.id))
    return "".join(parts)


def parse(path: str, text: str) -> Ledger:
    """The ledger that `text` holds; Refused, with every line that cannot be read."""
    editions: list[EditionLine] = []
    pages: list[PageLine] = []
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        kind, *fields = (part.strip() for part in line.split("|"))
        try:
            if kind == "edition":
                editions.append(_read_edition(*fields))
            elif kind == "page":
                pages.append(_read_page(*fields))
            elif kind in ("event", "gone"):
                entry = _read_entry(kind, *fields)
                if entry.id in entries:
                    raise Unreadable(f"the id {entry.id} stands twice")
                entries[entry.id] = entry
            else:
                raise Unreadable(f"{kind!r} is no kind of line")
        except Unreadable as error:
            problems.append(Problem(path, number, f"cannot be read: {error}", REMEDY))
        except (ValueError, TypeError, IndexError, KeyError):
            problems.append(Problem(path, number, f"cannot be read: no whole line of its kind: {_cut(line)}", REMEDY))
    if problems:
        raise Refused(*problems)
    return Ledger(tuple(editions), tuple(entries.values()), tuple(pages))


def _entry(entry: Entry) -> str:
    issues = " ".join((*entry.issues, *(f"-{slug}" for slug in entry.former)))
    fields = [entry.id, entry.edtf or "undated", entry.words, issues, " ".join(entry.passages)]
    if entry.fate is None:
        return _line("event", *fields, entry.state)
    return _line("gone", *fields, entry.fate if entry.fate in (WITHDRAWN, DROPPED) else f"→ {entry.fate}")


def _read_entry(kind: str, id: str, edtf: str, words: str, issues: str, passages: str, last: str = "") -> Entry:
    if kind == "gone" and not last:
        raise Unreadable("a line \"gone\" says what became of the event")
    slugs = issues.split()
    return Entry(id, None if edtf == "undated" else edtf, words,
                 tuple(slug for slug in slugs if not slug.startswith("-")),
                 tuple(slug[1:] for slug in slugs if slug.startswith("-")),
                 tuple(passages.split()), *((last.removeprefix("→").strip(),) if kind == "gone" else (None, last)))


def _edition(edition: EditionLine) -> str:
    changes = " ".join(SIGNS[c.act] + ",".join((c.id, c.before, c.after)).rstrip(",") for c in edition.changes)
    return _line("edition", edition.hash, edition.as_of or "undated", f"{edition.articles} articles",
                 f"{edition.events} events", changes)


def _read_edition(hash: str, as_of: str, articles: str, events: str, changes: str = "") -> EditionLine:
    return EditionLine(hash, None if as_of == "undated" else as_of, int(articles.split()[0]), int(events.split()[0]),
                       tuple(_changes(changes)))


def _changes(text: str) -> Iterator[Change]:
    for part in text.split():
        id, before, after = (*part[1:].split(","), "", "")[:3]
        yield Change(ACTS[part[0]], id, before, after)  # type: ignore[arg-type]


def _page(page: PageLine) -> str:
    fields = [page.path, HERE if page.now is None else f"→ {page.now}", page.title,
              " ".join("=".join(part) for part in page.parts)]
    while fields[-1] in ("", HERE):
        fields.pop()
    return _line("page", *fields)


def _read_page(path: str, now: str = HERE, title: str = "", parts: str = "") -> PageLine:
    known = (part.partition("=") for part in parts.split())
    return PageLine(path, None if now == HERE else now.removeprefix("→").strip(), title,
                    tuple((name, digest) for name, _, digest in known))


def _cut(line: str) -> str:
    return f"“{line[:SHOWN].rstrip()}…”" if len(line) > SHOWN else f"“{line}”"


def _line(*fields: str) -> str:
    return " | ".join(field.replace("|", "/").replace("\n", " ") for field in fields).rstrip() + "\n"
