"""Languages are data: one YAML file each, read once. What the words mean is decided by the rooms that use them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
SAMPLE = 5000  # characters that tell a language
WORD = re.compile(r"[^\W\d_]+")


def known() -> tuple[str, ...]:
    """The codes of the languages that there is a file for, English first."""
    return tuple(sorted((path.stem for path in FOLDER.glob("*.yml")), key=lambda code: (code != "en", code)))


@lru_cache
def section(code: str, name: str) -> Mapping[str, Any]:
    """One top-level section of a language's file; English where the language has none. KeyError where neither has."""
    own = _file(code if code in known() else "en")
    found: Mapping[str, Any] = own[name] if name in own else _file("en")[name]
    return found


@lru_cache
def _file(code: str) -> Mapping[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    content: dict[str, Any] = yaml.load((FOLDER / f"{code}.yml").read_text(encoding="utf-8"), Loader=loader)
    return content


def detect(text: str) -> str:
    """The language whose most common words stand most often in the text's beginning; English where none does."""
    words = Counter(WORD.findall(text[:SAMPLE].lower()))
    return max(known(), key=lambda code: sum(words[word] for word in _file(code).get("common", ())))
