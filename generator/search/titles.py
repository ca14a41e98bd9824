"""The header's search: Material's index of entries and titles, widened by other spellings."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

from generator.records import Edition
from generator.search.spellings import Spellings

# Weights: entries that have a date first, pages last (Material folds away what weighs less than the best of its page).
DATED, UNDATED, PAGE = 4, 1, 0.1
TAG = re.compile(r"<[^>]*>")


def widen(index: Mapping[str, Any], edition: Edition) -> dict[str, Any]:
    """The search's index with a field `folded` for each document: searched in, never shown.

    `index` is Material's: {"config": …, "docs": [{"location", "title", "text"}, …]}, title and text in HTML.
    """
    spellings = Spellings(edition)
    dated = {event.id for event in edition.events if event.when}
    docs = []
    for doc in index["docs"]:
        anchor = doc["location"].partition("#")[2]
        text = html.unescape(TAG.sub(" ", f"{doc['title']} {doc['text']}"))
        docs.append({**doc, "boost": DATED if anchor in dated else UNDATED if anchor else PAGE,
                     "folded": " ".join(spellings.of(text))})
    return {**index, "docs": docs}
