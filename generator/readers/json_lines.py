"""JSON Lines: many articles, one a line, read as a stream (also gzip and Zstandard)."""

from __future__ import annotations

import difflib
import gzip
import hashlib
import io
import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import IO, Any, cast

import zstandard

from generator.readers.found import BINARY, MAX_BYTES, check_id, dated, language_code, one_line, web_address
from generator.records import Draft, Problem, Refused
from generator.steps.articles.stated import told_apart

KEYS = ("id", "text", "title", "outlet", "url", "published", "language")
MOST_PROBLEMS = 100  # a file that is something else altogether is not read to its end


def read_lines(path: PurePosixPath, data: Iterable[str] | IO[bytes]) -> Iterator[Draft]:
    """The articles of a corpus, each as its line is read.

    `data` is the file opened for reading bytes, packed as `path`'s suffix says, or lines of text. Good lines are given
    although others are bad; at the end `Refused` tells every bad one with its line.
    """
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    number = 0
    try:
        for number, line in enumerate(_lines(path, data), 1):
            if not line.strip():
                continue
            try:
                draft = _draft(path, number, line)
                _take(path, number, draft.id, seen)
            except Refused as refusal:
                problems.extend(refusal.problems)
                if len(problems) >= MOST_PROBLEMS:
                    break
            else:
                yield draft
    except (OSError, EOFError, zlib.error, zstandard.ZstdError) as error:
        fact = f"cannot be unpacked ({type(error).__name__}: {error})"
        problems.append(Problem(str(path), number + 1, fact, "pack the file again"))
    if problems:
        raise Refused(*problems)


def _lines(path: PurePosixPath, data: Iterable[str] | IO[bytes]) -> Iterator[str | bytes]:
    """The lines, none longer than an article may be; a longer one comes in pieces that are refused."""
    if not hasattr(data, "readline"):
        yield from data
        return
    stream = cast("IO[bytes]", data)
    if path.suffix == ".gz":
        stream = cast("IO[bytes]", gzip.GzipFile(fileobj=stream))
    elif path.suffix == ".zst":
        stream = io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(stream, read_across_frames=True))
    while line := stream.readline(2 * MAX_BYTES):
        yield line


def _take(path: PurePosixPath, number: int, id: str, seen: dict[str, int]) -> None:
    first = seen.setdefault(id, number)
    if first != number:
        fact = f"the id {id!r} stands on line {first} too"
        raise Refused(Problem(str(path), number, fact, "give each article an id of its own"))


def _draft(path: PurePosixPath, number: int, line: str | bytes) -> Draft:
    """One record; refused with everything that is wrong with it."""
    faults: list[tuple[str, str]] = []
    record = _record(line, faults)
    id, text = record.get("id"), record.get("text")
    if record or not faults:
        _check(record, faults)
    claim = dated(record.get("published"), "published", number)
    if record.get("published") is not None and claim is None:
        faults.append((f"published: {record['published']!r} is not a date", "write 2020-12-14, 2020-12 or 2020"))
    if faults or not isinstance(id, str) or not isinstance(text, str):
        raise Refused(*(Problem(str(path), number, *fault) for fault in faults))
    claims, unsure = told_apart([claim] if claim else [])
    return Draft(
        id=id,
        path=path,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        format="jsonl",
        title=one_line(record.get("title")),
        outlet=one_line(record.get("outlet")),
        url=web_address(record.get("url")),
        language=language_code(record.get("language")),
        claims=claims,
        unsure=unsure,
    )


def _record(line: str | bytes, faults: list[tuple[str, str]]) -> dict[str, Any]:
    if len(line) >= 2 * MAX_BYTES:
        faults.append((f"more than {2 * MAX_BYTES / 1e6:.0f} MB in one line", "put one article on a line"))
        return {}
    try:
        record = json.loads(line.decode("utf-8-sig") if isinstance(line, bytes) else line)
    except UnicodeDecodeError:
        faults.append(("not UTF-8", "save the file as UTF-8"))
    except (ValueError, RecursionError) as error:
        place = f" ({error.msg} at column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        faults.append((f"no JSON{place}", "write one object a line"))
    else:
        if isinstance(record, dict):
            return record
        faults.append(("not a JSON object", 'write {"id": …, "text": …}'))
    return {}


def _check(record: dict[str, Any], faults: list[tuple[str, str]]) -> None:
    """Names, types and limits of the record's fields."""
    for name, value in record.items():
        near = difflib.get_close_matches(name, KEYS, n=1, cutoff=0.8) if name not in KEYS else []
        if near and near[0] not in record:
            faults.append((f"unknown key {name}", f"did you mean {near[0]}?"))
        if name in KEYS and value is not None and not isinstance(value, str):
            faults.append((f"{name} is not a text", "write it in quotation marks"))
    id, text = record.get("id"), record.get("text")
    if id is None or text is None:
        faults.append((f"no {'id' if id is None else 'text'}", "every article needs an id and a text"))
    if isinstance(id, str) and (fault := check_id(id)):
        faults.append((fault, "use letters, digits, hyphens, dots and underscores"))
    if isinstance(text, str):
        faults.extend(_text_faults(text))


def _text_faults(text: str) -> Iterator[tuple[str, str]]:
    if len(text) > MAX_BYTES:
        yield f"{len(text) / 1e6:.1f} million characters are too much for one article", "leave it out"
    elif not any(character.isalnum() for character in text):
        yield "no text in it", "leave the line out"
    elif binary := BINARY.search(text):
        yield f"the character U+{ord(binary[0]):04X} in the text is no text", "leave it out"
