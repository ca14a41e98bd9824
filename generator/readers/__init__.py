"""Readers: bytes become a Draft, one file a format, chosen by suffix. What cannot be read is refused with one line.

The text of plain files, Markdown and JSON Lines is exactly what is stored: line ends stay as they are, and so does a
byte order mark, as the text's first character (it belongs to no block). Of HTML and PDF the text is what the reader
extracts; `text_sha256` tells when an extraction changes.
"""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath

from generator.readers import html, markdown, pdf, plain
from generator.readers.found import MAX_BYTES, Found, check_id
from generator.readers.json_lines import read_lines
from generator.records import Draft, Problem, Refused

READERS = {
    ".txt": plain.read,
    ".md": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".pdf": pdf.read,
}
LINES = (".jsonl", ".jsonl.gz", ".jsonl.zst")

__all__ = ["is_lines", "read", "read_lines", "reads"]


def reads(name: str) -> bool:
    """Whether a file of this name is an article or a corpus of them."""
    return PurePosixPath(name).suffix.lower() in READERS or is_lines(name)


def is_lines(name: str) -> bool:
    """Whether a file of this name holds many articles, one a line."""
    return name.lower().endswith(LINES)


def read(id: str, path: PurePosixPath, data: bytes) -> Draft:
    """The article in `data`. Refused where its id, size, encoding or content make it none; `path` names it only."""
    suffix = path.suffix.lower()
    if suffix not in READERS:
        known = ", ".join(READERS)
        raise Refused(Problem(str(path), None, f"no reader for {suffix or 'a file without a suffix'}", f"use {known}"))
    fault = check_id(id)
    if fault:
        remedy = "name the file with letters, digits, hyphens, dots and underscores"
        raise Refused(Problem(str(path), None, fault, remedy))
    if len(data) > MAX_BYTES:
        fact = f"{len(data) / 1e6:.1f} MB are too much for one article (the limit is {MAX_BYTES / 1e6:.0f} MB)"
        raise Refused(Problem(str(path), None, fact, "keep the article alone, or put many into one .jsonl file"))
    found: Found = READERS[suffix](path, data)
    return Draft(
        id=id,
        path=path,
        text=found.text,
        sha256=hashlib.sha256(data).hexdigest(),
        format=suffix[1:].replace("htm", "html").replace("htmll", "html"),
        title=found.title,
        outlet=found.outlet,
        url=found.url,
        language=found.language,
        claims=found.claims,
        unsure=found.unsure,
        headings=found.headings,
        bylines=found.bylines,
        institutions=found.institutions,
    )
