"""What a search may be spelled like: folded words, words without their hyphens, and the other names of a name."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.folding import fold
from generator.records import Edition

# Weights: entries that have a date first, pages last (Material folds away what weighs less than the best of its page).
DATED, UNDATED, PAGE = 4, 1, 0.1
WORD = re.compile(r"\w+(?:[-‐‑.’']+\w+)*")
TAG = re.compile(r"<[^>]*>")
JOINTS = re.compile(r"[-‐‑.’']")


def widen(index: Mapping[str, Any], edition: Edition) -> dict[str, Any]:
    """The search's index with a field `folded` for each document: searched in, never shown.

    `index` is Material's: {"config": …, "docs": [{"location", "title", "text"}, …]}, title and text in HTML.
    """
    names = list(_names(edition))
    dated = {event.id for event in edition.events if event.when}
    docs = []
    for doc in index["docs"]:
        anchor = doc["location"].partition("#")[2]
        docs.append({**doc, "boost": DATED if anchor in dated else UNDATED if anchor else PAGE,
                     "folded": " ".join(_other_spellings(f"{doc['title']} {doc['text']}", names))})
    return {**index, "docs": docs}


def _names(edition: Edition) -> Iterator[tuple[re.Pattern[str], tuple[str, ...]]]:
    """Each group of names of one thing, with a pattern that finds one of them in folded text."""
    groups = [(person.name, *person.aliases) for person in edition.people]
    groups += [(outlet.name, *outlet.aliases) for outlet in edition.outlets]
    for group in groups:
        alternatives = "|".join(re.escape(fold(name)) for name in sorted(group, key=len, reverse=True) if fold(name))
        if alternatives:
            yield re.compile(rf"\b(?:{alternatives})\b"), group


def _other_spellings(marked_up: str, names: Iterable[tuple[re.Pattern[str], tuple[str, ...]]]) -> list[str]:
    """Words that are not in the text as they are, but that someone may look for it by; sorted, each once."""
    text = html.unescape(TAG.sub(" ", marked_up))
    folded = fold(text)
    others = [name for pattern, group in names if pattern.search(folded) for name in group]
    words = {word.lower() for word in WORD.findall(text)}
    found: set[str] = set()
    for word in WORD.findall(" ".join((text, *others))):
        found |= {word.lower(), fold(word), JOINTS.sub("", fold(word))}
    return sorted(found - words)
