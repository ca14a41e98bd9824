"""The index that the search page reads: complete, in bundles, and the same bytes each time."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from generator.search import Unsearchable, pagefind
from generator.search.pagefind import BREAK, index
from generator.search.records import Record
from generator.search.spellings import Spellings
from generator.when import When
from tests.pages.newspaper import edition

SPELLINGS = Spellings(edition())


def record(number: int) -> Record:
    """A record with facets and, but for the first, a day."""
    return Record("Passage", f"sources/a{number}/#p1", "The quay", f"¶{number}", f"Quay number {number} was built.",
                  when=When.parse(f"{1900 + number}-05") if number else None,
                  facets={"year": (str(1900 + number),), "outlet": (f"Outlet {number % 7}",), "issue": ("Q", "R")})


def files(folder: Path) -> dict[str, bytes]:
    """Every file by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_records_give_the_same_bytes_and_each_is_in_one_bundle(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "BUNDLE", 40)
    made = []
    for name in ("a", "b"):
        index(tuple(map(record, range(100))), SPELLINGS, tmp_path / name)
        made.append(files(tmp_path / name))
    assert made[0] == made[1]
    assert all(made[0].values()), "no file is cut short"
    bundles = json.loads(made[0]["bundles.json"])
    assert [folder for folder, _ in bundles] == ["0/", "1/", "2/"]
    assert all(folder + path in made[0] for folder, path in bundles)
    kept = {folder: sorted(kept_in(made[0], folder)) for folder, _ in bundles}
    assert kept == {"0/": sorted(range(40)), "1/": sorted(range(40, 80)), "2/": sorted(range(80, 100))}
    known = json.loads(made[0]["facets.json"])
    assert [described(known, number) for number in range(100)] == [expected(number) for number in range(100)]


def kept_in(made: dict[str, bytes], folder: str) -> list[int]:
    """The numbers of the records of a bundle."""
    fragments = [content for path, content in made.items() if path.startswith(f"{folder}fragment/")]
    kept = [json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))["url"] for content in fragments]
    return [int(url.split(BREAK)[2].strip("¶")) for url in kept]


def described(known: dict[str, Any], number: int) -> tuple[int, dict[str, list[str]]]:
    """The day and the facets of a record."""
    places = {facet: known[facet][number] for facet in known["facets"]}
    return known["days"][number], {
        facet: [known["facets"][facet][place] for place in (found if isinstance(found, list) else [found])]
        for facet, found in places.items()}


def expected(number: int) -> tuple[int, dict[str, list[str]]]:
    """What `record` of that number has."""
    return (1900 + number) * 10000 + 501 if number else 0, {
        "what": ["Passage"], "issue": ["Q", "R"], "outlet": [f"Outlet {number % 7}"], "party": [], "kind": [],
        "year": [str(1900 + number)]}


def test_where_there_is_nothing_nothing_is_offered(tmp_path: Path) -> None:
    index((), SPELLINGS, tmp_path / "a")
    assert json.loads((tmp_path / "a" / "bundles.json").read_text()) == []
    assert json.loads((tmp_path / "a" / "facets.json").read_text())["days"] == []


def test_what_pagefind_refuses_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "BUNDLE", 3000)
    monkeypatch.setattr(pagefind, "message", lambda record, spellings: {"type": "AddRecord", "url": "long" * 1000})
    with pytest.raises(Unsearchable, match="missing field"):
        index(tuple(map(record, range(2000))), SPELLINGS, tmp_path / "a")
