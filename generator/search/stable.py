"""The same bytes from Pagefind each time: it writes its lists of filters in an order that changes from run to run.

What changes, in Pagefind 1.5: the order of the values in each `filter/*.pf_filter`, and of the filters in the
`*.pf_meta` that names those files. Names of files are hashes of what they hold, so both, and `pagefind-entry.json`,
change their names with it. Everything else it writes is the same each time. A file is gzip of "pagefind_dcd" and one
CBOR item (RFC 8949); only the ends of items have to be found in it, nothing is read.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

MAGIC = b"pagefind_dcd"
UNSIGNED, BYTES, TEXT, ARRAY = 0, 2, 3, 4  # CBOR's major types
FILTERS, SORTS = 3, 4  # places in the metadata's outermost list


def settle(folder: Path) -> None:
    """Put the lists of an index in order, and name its files by what they now hold."""
    renamed = dict(_settle_filter(path) for path in sorted((folder / "filter").glob("*.pf_filter")))
    entry = folder / "pagefind-entry.json"
    known = json.loads(entry.read_text(encoding="utf-8"))
    for language in known["languages"].values():
        language["hash"] = _settle_metadata(folder / f"pagefind.{language['hash']}.pf_meta", renamed)
    entry.write_text(json.dumps(known, ensure_ascii=False, separators=(",", ":"), sort_keys=True), encoding="utf-8")


def _settle_filter(path: Path) -> tuple[bytes, bytes]:
    """A filter is its name and its values: [name, [[value, [page, …]], …]]. Its old and its new name."""
    data = _content(path)
    name, values = _items(data)
    new = _write(path, _list([name, _list(sorted(_items(values)))]), 7)
    return path.stem.encode(), new.encode()


def _settle_metadata(path: Path, renamed: Mapping[bytes, bytes]) -> str:
    """The metadata with its filters renamed and sorted."""
    parts = _items(_content(path))
    filters = []
    for item in _items(parts[FILTERS]):
        name, file = _items(item)
        for old, new in renamed.items():
            file = file.replace(old, new)
        filters.append(_list([name, file]))
    parts[FILTERS], parts[SORTS] = _list(sorted(filters)), _list(sorted(_items(parts[SORTS])))
    return _write(path, _list(parts), 10).removeprefix("pagefind.")


def _write(path: Path, data: bytes, digits: int) -> str:
    """Write a file under its new name, and tell that name without its suffix."""
    before = path.stem.rpartition("_")[0]
    named = path.with_name(f"{before}_{hashlib.sha1(data).hexdigest()[:digits]}{path.suffix}")
    path.unlink()
    named.write_bytes(gzip.compress(MAGIC + data, mtime=0))
    return named.stem


def _content(path: Path) -> bytes:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(MAGIC):
        raise ValueError(f"{path.name} is no file of Pagefind 1.5")
    return data[len(MAGIC):]


def _list(items: list[bytes]) -> bytes:
    return _head(ARRAY, len(items)) + b"".join(items)


def _items(data: bytes) -> list[bytes]:
    """The items of a list, each as its bytes."""
    kind, number, at = _begin(data, 0)
    if kind != ARRAY:
        raise ValueError("no list where Pagefind 1.5 writes one")
    found = []
    for _ in range(number):
        end = _end(data, at)
        found.append(data[at:end])
        at = end
    return found


def _begin(data: bytes, at: int) -> tuple[int, int, int]:
    """An item's major type, its number, and where what belongs to it begins."""
    kind, low = data[at] >> 5, data[at] & 31
    if low < 24:
        return kind, low, at + 1
    size = 1 << (low - 24)
    return kind, int.from_bytes(data[at + 1 : at + 1 + size], "big"), at + 1 + size


def _end(data: bytes, at: int) -> int:
    """Where an item ends."""
    kind, number, at = _begin(data, at)
    if kind in (BYTES, TEXT):
        return at + number
    for _ in range(number if kind == ARRAY else 0):
        at = _end(data, at)
    return at


def _head(kind: int, number: int) -> bytes:
    """The beginning of an item, as short as it can be."""
    if number < 24:
        return bytes([kind << 5 | number])
    size = next(size for size in (1, 2, 4, 8) if number < 1 << 8 * size)
    return bytes([kind << 5 | 23 + size.bit_length()]) + number.to_bytes(size, "big")
