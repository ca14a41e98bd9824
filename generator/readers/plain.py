"""Plain text: the file, decoded; front matter, if it begins with one, says what it says."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.readers.found import Found, decoded
from generator.readers.front_matter import described


def read(path: PurePosixPath, data: bytes) -> Found:
    """The text as it is stored, front matter included."""
    return described(Found(decoded(path, data)))
