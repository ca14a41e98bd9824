"""What changed from one edition to the next: in entries, and in what pages say besides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.ledger.records import DROPPED, WITHDRAWN, Change, Entry, Ledger, PageLine


def of_entries(before: Ledger, after: Ledger) -> tuple[Change, ...]:
    """What became of entries. `before` names passages as `after` does: one that has another number has not changed."""
    return tuple(_of_entries(before, after, {line.path: line.now for line in after.pages if line.now}))


def of_pages(before: Sequence[PageLine], after: Sequence[PageLine]) -> tuple[Change, ...]:
    """Articles, issues and people that came, went or were renamed, and the parts of them that were revised."""
    return tuple(_of_pages(before, after))


def _of_entries(before: Ledger, after: Ledger, moved: Mapping[str, str]) -> Iterator[Change]:
    for entry in after.entries:
        old = before.by_id.get(entry.id)
        if old is None:
            yield Change("added", entry.id)
        elif not entry.alive and entry.fate in (WITHDRAWN, DROPPED):
            if old.fate != entry.fate:
                yield Change("withdrawn", entry.id)
        elif old.alive and not entry.alive:
            yield Change("merged", entry.id, "", entry.fate or "")
        elif entry.alive and not old.alive:
            yield Change("restored", entry.id)
        elif entry.alive:
            yield from _alterations(old, entry, moved)


def _alterations(old: Entry, new: Entry, moved: Mapping[str, str]) -> Iterable[Change]:
    told = [*_named(old, new)]
    filed = {moved.get(f"issues/{slug}", f"issues/{slug}") for slug in old.issues}
    refiled = filed != {f"issues/{slug}" for slug in new.issues}
    revised = bool(old.state) and (refiled or old.state != new.state)
    return told or ([Change("revised", new.id)] if revised else [])


def _named(old: Entry, new: Entry) -> Iterator[Change]:
    if old.edtf != new.edtf:
        yield Change("moved", new.id, old.edtf or "undated", new.edtf or "undated")
    if old.words != new.words:
        yield Change("reworded", new.id)
    came, went = set(new.passages) - set(old.passages), set(old.passages) - set(new.passages)
    for passage in _unpaired(came, went):
        yield Change("sourced", new.id, "", passage)
    for passage in _unpaired(went, came):
        yield Change("unsourced", new.id, passage)


def _unpaired(some: Iterable[str], others: Iterable[str]) -> list[str]:
    """Those for which no other of the same article stands: a passage in the place of another is no new source."""
    paired = Counter(other.partition("#")[0] for other in others)
    left = []
    for passage in sorted(some):
        article = passage.partition("#")[0]
        if paired[article]:
            paired[article] -= 1
        else:
            left.append(passage)
    return left


def _of_pages(before: Sequence[PageLine], after: Sequence[PageLine]) -> Iterator[Change]:
    known = {line.path: line for line in before}
    now = {line.path: line.now for line in after}
    moved = {now[line.path]: line for line in before if line.now is None and now.get(line.path)}
    for line in after:
        old = known.get(line.path)
        if line.of_years:
            continue
        if line.now is None and old is None:
            was = moved.get(line.path)
            yield Change("renamed", line.path, was.path) if was else Change("added", line.path)
            yield from _revised(was, line) if was else ()
        elif line.now is None and old and old.now is not None:
            yield Change("restored", line.path)
        elif line.now is None and old:
            yield from _revised(old, line)
        elif old and old.now is None and not line.now:
            yield Change("withdrawn", line.path)


def _revised(old: PageLine, new: PageLine) -> Iterator[Change]:
    """The parts that both know and that differ; passages are told with their text."""
    parts = dict(old.parts)
    for name, digest in new.parts:
        if name not in new.passages and parts.get(name, digest) != digest:
            yield Change("revised", new.path, "", name)
