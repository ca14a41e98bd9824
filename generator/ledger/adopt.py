"""Events ↔ ledger: published events keep their ids, new ones get one, what is gone leaves a tombstone."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.folding import fold
from generator.ledger import changes, places, states
from generator.ledger.fates import Fates, on_a_line
from generator.ledger.records import EditionLine, Entry, Ledger, PageLine
from generator.records import Article, Edition, Event
from generator.steps.years import by_year
from generator.when import When

STATE = 6  # hexadecimal digits
WORDS = 10  # first words of the shown sentence that a line keeps
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o or u to be misread
SIMILAR = 0.6  # share of first words in common from which two sentences count as one, reworded


def adopt(
    ledger: Ledger, edition: Edition, pages: Mapping[str, str | None], drafts: Sequence[Entry] = (),
) -> tuple[Edition, Ledger]:
    """The edition with its events' published ids, and the ledger once this edition is out.

    `pages` are the addresses of this edition's issue, source and person pages; a value names where a former address
    of one points now. `drafts` are entries that were built but never published: they lend their ids and leave no
    tombstone. Adopting the same edition again changes nothing.
    """
    known = places.pages(ledger.pages, pages, states.said(edition))
    ledger = _renumbered(ledger, known, edition)
    unpublished = tuple(draft for draft in drafts if draft.alive and draft.id not in ledger.by_id)
    matched = _match((*ledger.entries, *unpublished), edition.events)
    ids = _ids(ledger, edition.events, matched)
    renamed = replace(
        edition,
        events=tuple(replace(event, id=ids[event.id]) for event in edition.events),
        doubts=tuple(replace(d, first=ids[d.first], second=ids[d.second]) for d in edition.doubts),
    )
    entries = _entries(ledger, renamed)
    after = Ledger(ledger.editions, entries, known)
    told = changes.of_entries(ledger, after)
    told += changes.of_pages(ledger.pages, known) if ledger.editions else ()
    last = ledger.editions[-1] if ledger.editions else None
    if last is None or last.hash != edition.hash or told:
        line = EditionLine(edition.hash, str(edition.as_of) if edition.as_of else None, len(edition.filed),
                           len(edition.events), told)
        after = replace(after, editions=(*ledger.editions, line))
    return renamed, after


def _renumbered(ledger: Ledger, pages: Sequence[PageLine], edition: Edition) -> Ledger:
    """The ledger with the passages' names of today: neither a line put in above nor a renamed file is a change."""
    moved = states.shifted(ledger.pages, pages, edition)
    if not moved:
        return ledger
    return replace(ledger, entries=tuple(
        replace(entry, passages=tuple(sorted({moved.get(passage, passage) for passage in entry.passages})))
        for entry in ledger.entries))


def addresses(edition: Edition) -> dict[str, str | None]:
    """Every page that an edition has or had: `issues/ypg`, `sources/003-…`, `people/hakan-fidan`; where it is now.

    A long chronology has pages of its own by year: `issues/ypg/2019`.
    """
    rooms = (
        ("issues", [(issue.slug, issue.formerly) for issue in edition.issues]),
        ("sources", [(filed.article.id, filed.article.formerly) for filed in edition.filed]),
        ("people", [(person.slug, person.formerly) for person in edition.people]),
    )
    former = {f"{room}/{old}": f"{room}/{name}" for room, named in rooms for name, olds in named for old in olds}
    pages = [f"{room}/{name}" for room, named in rooms for name, _ in named]
    pages += (f"issues/{issue.slug}/{years.first}" for issue in edition.issues
              for years in by_year(edition.events, issue.slug)[:-1])
    return {**former, **dict.fromkeys(pages)}


# ── which published event is this? ───────────────────────────────────────────────────────────────────────


def passages(event: Event) -> tuple[str, ...]:
    """The passages behind an event, as `<article>#p<n>`, sorted."""
    return tuple(sorted({f"{a.report.article}#{a.report.passage}" for a in event.accounts}))


def first_words(event: Event) -> str:
    """The beginning of the shown sentence, in a form that a line can hold."""
    return " ".join(on_a_line(event.text).split()[:WORDS])


def _match(entries: Sequence[Entry], events: Sequence[Event]) -> dict[str, str]:
    """Provisional id → published id: best pairs first, by shared passages, then by date and words; one to one."""
    by_passage: dict[str, list[Entry]] = defaultdict(list)
    by_words: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for passage in entry.passages:
            by_passage[passage].append(entry)
        by_words[fold(entry.words)].append(entry)
    pairs = []
    for event in events:
        near = {e.id: e for p in passages(event) for e in by_passage[p]}
        near |= {e.id: e for e in by_words[fold(first_words(event))]}
        pairs += [(_likeness(entry, event), entry.id, event.id) for entry in near.values()]
    found: dict[str, str] = {}
    taken: set[str] = set()
    for likeness, published, provisional in sorted(pairs, key=lambda p: (tuple(-x for x in p[0]), p[1], p[2])):
        if likeness and provisional not in found and published not in taken:
            found[provisional] = published
            taken.add(published)
    return found


def _likeness(entry: Entry, event: Event) -> tuple[float, ...]:
    """How surely the two are one; () where they are not. A living entry goes before a tombstone."""
    ours, theirs = set(passages(event)), set(entry.passages)
    shared = len(ours & theirs) / len(ours | theirs)
    words = _similarity(entry.words, first_words(event))
    dates = _dates(entry.edtf, event.when)
    same_day = dates > 0 and entry.edtf is not None  # that both are undated says nothing
    if (words < SIMILAR and not (shared and same_day)) or (not shared and (words < 1 or dates < 1)):
        return ()
    return (float(entry.alive), words == 1.0, shared + words + dates / 2)


def _similarity(a: str, b: str) -> float:
    one, two = set(fold(a).split()), set(fold(b).split())
    return len(one & two) / len(one | two) if one | two else 1.0


def _dates(edtf: str | None, when: When | None) -> float:
    """1 for the same date, ½ where one allows the other, 0 otherwise; two undated events say nothing against."""
    if edtf == (str(when) if when else None):
        return 1.0
    return 0.5 if edtf and when and When.parse(edtf).overlaps(when) else 0.0


def _ids(ledger: Ledger, events: Sequence[Event], matched: Mapping[str, str]) -> dict[str, str]:
    """Provisional id → the id to publish; a new event's own unless that was ever another's."""
    used = set(ledger.by_id)
    ids = dict(matched)
    for event in events:
        if event.id not in ids:
            ids[event.id] = _mint(event, used)
            used.add(ids[event.id])
    return ids


def _mint(event: Event, used: set[str]) -> str:
    candidate, salt = event.id, 0
    while candidate in used:
        salt += 1
        digest = hashlib.sha256(f"{event.id}/{salt}".encode()).digest()
        candidate = "".join(ALPHABET[byte % 32] for byte in digest[: len(event.id)])
    return candidate


# ── the ledger afterwards ────────────────────────────────────────────────────────────────────────────────


def _entries(ledger: Ledger, edition: Edition) -> tuple[Entry, ...]:
    events, living = edition.events, {}
    articles = {filed.article.id: filed.article for filed in edition.filed}
    for event in events:
        before = ledger.by_id.get(event.id)
        was = {*before.issues, *before.former} if before else set()
        living[event.id] = Entry(event.id, str(event.when) if event.when else None, first_words(event), event.issues,
                                 tuple(sorted(was - set(event.issues))), passages(event), None,
                                 _state(event, articles))
    fates = Fates(ledger, edition, living)
    gone = [replace(entry, fate=fates.of(entry), issues=(), state="",
                    former=tuple(sorted({*entry.issues, *entry.former})))
            for entry in ledger.entries if entry.id not in living]
    return tuple(sorted((*living.values(), *gone), key=lambda entry: entry.id))


def _state(event: Event, articles: Mapping[str, Article]) -> str:
    """A short hash of what an entry says: its sentences, where they come from, and what the editor says of them."""
    sources = [articles[name] for name in dict.fromkeys(a.report.article for a in event.accounts) if name in articles]
    said = (event.kind, event.lead, [account.report.text for account in event.accounts],
            [(d.what, d.accounts, len(d.words)) for d in event.differs],
            [(edit.act, edit.value, edit.note) for edit in event.edits],
            [(a.title, a.outlet, a.url, a.origins, str(a.published.when) if a.published else None)
             for a in sources])
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:STATE]
