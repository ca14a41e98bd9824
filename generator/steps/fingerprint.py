"""The edition's hash: a short name for one state of the data, the same on every machine and in every build."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from generator.records import Event, Filed

LENGTH = 6  # hexadecimal digits; enough to tell one dossier's editions apart


def fingerprint(filed: Iterable[Filed], events: Iterable[Event]) -> str:
    """The first digits of the SHA-256 of what the pages say: articles, their dates, and the chronology.

    Ids are left out: they are given afterwards, by the ledger.
    """
    digest = hashlib.sha256()
    for f in filed:
        a = f.article
        published = str(a.published.when) if a.published else None
        _add(digest, a.id, a.sha256, a.title, a.outlet, a.url, published, sorted(f.issues.items()))
    for event in events:
        _add(digest, str(event.when), event.kind, event.issues, event.lead, event.independent,
             [(a.report.article, a.report.start, a.report.end, a.origins) for a in event.accounts],
             [(d.what, d.accounts) for d in event.differs],
             [(e.act, e.passages, e.quote, e.value, e.note, *e.quotes) for e in event.edits])
    return digest.hexdigest()[:LENGTH]


def _add(digest: hashlib._Hash, *facts: object) -> None:
    digest.update(json.dumps(facts, ensure_ascii=False).encode() + b"\n")
