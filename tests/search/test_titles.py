"""Searching: another spelling finds the same entry."""

from __future__ import annotations

import pytest

from generator.search import widen
from tests.pages.newspaper import edition


def folded(title: str, text: str) -> list[str]:
    """The spellings that a document is found by besides its own."""
    index = {"config": {"lang": ["en"]}, "docs": [{"location": "a/#b", "title": title, "text": text}]}
    widened = widen(index, edition())
    assert widened["config"] == {"lang": ["en"]}
    return widened["docs"][0]["folded"].split()


@pytest.mark.parametrize(("text", "typed"), [
    ("The Q-7 crane", "q7"), ("Şişli’de Ağrı", "sislide"), ("in the Østfold", "ostfold"),
    ("<p>A&amp;B Fähre</p>", "fahre"),
    ("Mayor Asa Oberg said", "åsa"), ("Mayor Åsa Öberg said", "oberg"), ("the U.S.-led talks", "usled"),
])
def test_a_word_is_found_by_another_spelling(text: str, typed: str) -> None:
    assert typed in folded("", text)
    assert typed in folded(text, "")


def test_nothing_is_added_where_nothing_is_spelled_otherwise() -> None:
    assert folded("12 May", "The council voted.") == []


def test_entries_come_before_pages_and_dated_ones_first() -> None:
    places = ("issues/quay/#7k3f9q", "issues/quay/#d5n6rv", "issues/quay/")
    index = {"docs": [{"location": place, "title": "", "text": ""} for place in places]}
    dated, undated, page = (doc["boost"] for doc in widen(index, edition())["docs"])
    assert dated > undated > page


def test_a_name_within_a_word_is_no_name() -> None:
    assert "post" not in folded("", "Outpost")
