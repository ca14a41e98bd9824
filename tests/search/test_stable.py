"""The same records give the same bytes, whatever order Pagefind's program writes its filters in."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from generator.search import Unsearchable
from generator.search.pagefind import index
from generator.search.stable import MAGIC


def record(number: int) -> dict[str, Any]:
    """A record with many values in its facets."""
    return {
        "type": "AddRecord", "index_id": 0, "language": "en", "url": f"sources/a{number}/#p1", "meta": {},
        "content": f"The quay of number {number} was built.", "sort": {"newest": str(1900 + number)},
        "filters": {"year": [str(1900 + number)], "outlet": [f"Outlet {number % 7}"], "kind": ["Event"]},
    }


def files(folder: Path) -> dict[str, bytes]:
    """Every file by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("a", "b"):
        index(map(record, range(300)), tmp_path / name)
        made.append(files(tmp_path / name))
    assert made[0] == made[1]
    assert not [path for path in made[0] if "ui" in path or "highlight" in path], "none of its own interfaces"
    assert len([path for path in made[0] if path.endswith(".pf_fragment")]) == 300
    entry = json.loads(made[0]["pagefind-entry.json"])["languages"]["en"]
    metadata = gzip.decompress(made[0][f"pagefind.{entry['hash']}.pf_meta"])
    assert metadata.startswith(MAGIC)
    for path in made[0]:
        if path.startswith("filter/"):
            assert Path(path).stem.encode() in metadata, "the metadata names the files that are there"


def test_what_pagefind_refuses_is_said(tmp_path: Path) -> None:
    broken = {key: value for key, value in record(1).items() if key != "content"}
    with pytest.raises(Unsearchable, match="missing field `content`"):
        index([broken, *map(record, range(2000))], tmp_path / "a")
