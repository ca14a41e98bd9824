"""The same bytes from Pagefind each time: it writes its lists of filters in an order that changes from run to run.

What changes, in Pagefind 1.5: the order of the values in each `filter/*.pf_filter`, and of the filters in the
`*.pf_meta` that names those files. Names of files are hashes of what they hold, so both, and `pagefind-entry.json`,
change their names with it. Everything else it writes is the same each time. A file is gzip of "pagefind_dcd" and one
CBOR item (RFC 8949). A filter is [name, [[value, [page, …]], …]]; only the ends of items have to be found in it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping

ENTRY = "pagefind-entry.json"
MAGIC = b"pagefind_dcd"
BYTES, TEXT, ARRAY = 2, 3, 4  # CBOR's major types
FILTERS, SORTS = 3, 4  # places in the metadata's outermost list


def settle(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """An index with its lists in order, and its files named by what they now hold."""
    settled = dict(files)
    renamed = {}
    for path in [path for path in files if path.endswith(".pf_filter")]:
        name, values = _items(_content(files[path]))
        new = _put(settled, path, _list([name, _list(sorted(_items(values)))]), 7)
        renamed[_name(path)] = _name(new)
    entry = json.loads(files[ENTRY])
    for language in entry["languages"].values():
        path = f"pagefind.{language['hash']}.pf_meta"
        new = _put(settled, path, _metadata(_content(files[path]), renamed), 10)
        language["hash"] = _name(new).removeprefix("pagefind.")
    settled[ENTRY] = json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    return settled


def _metadata(data: bytes, renamed: Mapping[str, str]) -> bytes:
    """The metadata with its filters renamed and sorted; each is its name and its file's: [name, file]."""
    parts = _items(data)
    filters = []
    for name, file in map(_items, _items(parts[FILTERS])):
        old = file[1:].decode()  # the first byte says: text, so many bytes
        filters.append(_list([name, file[:1] + renamed[old].encode()]))
    parts[FILTERS], parts[SORTS] = _list(sorted(filters)), _list(sorted(_items(parts[SORTS])))
    return _list(parts)


def _put(settled: dict[str, bytes], path: str, data: bytes, digits: int) -> str:
    """Put a file under its new name, and tell it."""
    before, _, suffix = path.rpartition(".")
    new = f"{before.rpartition('_')[0]}_{hashlib.sha1(data).hexdigest()[:digits]}.{suffix}"
    del settled[path]
    settled[new] = gzip.compress(MAGIC + data, mtime=0)
    return new


def _name(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]


def _content(file: bytes) -> bytes:
    data = gzip.decompress(file)
    if not data.startswith(MAGIC):
        raise ValueError("no file of Pagefind 1.5")
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
