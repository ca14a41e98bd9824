"""Text fragments: the first and last words of what is quoted, encoded so that nothing in them is syntax."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.fragment import to_words

AT = "https://harbour.example/council"


@pytest.mark.parametrize(("words", "expected"), [
    ("The quay will pay.", ":~:text=The%20quay%20will%20pay"),
    ("“The well-known quay, & its crane”", ":~:text=The%20well%2Dknown%20quay%2C%20%26%20its%20crane"),
    ("Åsa Öberg\n said", ":~:text=%C3%85sa%20%C3%96berg%20said"),
    ("One two three four five six seven eight nine ten eleven.",
     ":~:text=One%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"),
])
def test_an_address_leads_to_the_words(words: str, expected: str) -> None:
    assert to_words(AT, words) == f"{AT}#{expected}"


def test_an_address_keeps_its_own_fragment() -> None:
    assert to_words(f"{AT}#vote", "The quay") == f"{AT}#vote:~:text=The%20quay"


@pytest.mark.parametrize("words", ["", " ", "…", "\n“”"])
def test_no_words_are_no_fragment(words: str) -> None:
    assert to_words(AT, words) == AT


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_words_make_one_address(words: str) -> None:
    made = to_words(AT, words)
    assert made.isascii() and made.isprintable()
    directive = made.removeprefix(AT).removeprefix("#:~:text=")
    assert directive.count(",") <= 1 and not set(directive) & set(" &-#<>\"'")
    for part in directive.split(","):
        assert unquote(part) in " ".join(words.split())
