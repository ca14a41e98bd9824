"""Plain text: the file, decoded."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.readers.found import Found, decoded


def read(path: PurePosixPath, data: bytes) -> Found:
    """The text as it is stored."""
    return Found(decoded(path, data))
