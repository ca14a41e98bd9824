"""The kinds of pages that are looked at, one of each."""

from __future__ import annotations

from pathlib import Path

PAGES = ("home", "issue", "source", "person", "search", "changes", "data")
FIXED = {"home": "", "issue": "issues/s-400-caatsa/", "search": "search/", "changes": "changes/", "data": "data/"}
FOLDERS = {"source": "sources", "person": "people"}


def of_kind(site: Path, kind: str) -> str:
    """The address of a page of that kind; of sources and people the one with most to show."""
    if kind in FIXED:
        return FIXED[kind]
    folder = FOLDERS[kind]
    longest = max(site.glob(f"{folder}/*/index.html"), key=lambda path: (path.stat().st_size, path))
    return f"{folder}/{longest.parent.name}/"
