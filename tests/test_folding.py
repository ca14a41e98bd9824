"""Two spellings of one phrase fold to the same text, and a match leads back to where it stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.folding import fold, fold_with_offsets, slug


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Çavuşoğlu", "CAVUSOGLU"),
        ("Iğdır", "igdir"),
        ("İstanbul", "istanbul"),
        ("S‑400", "s-400"),
        ("“ally’s”", "\"ally's\""),
        ("Straße", "STRASSE"),
        ("Gu\u0308len", "Gülen"),
        ("Łódź Ærø", "lodz aero"),
        ("co\u00adop\u00a0new", "coop new"),
    ],
)
def test_spellings_fold_together(left: str, right: str) -> None:
    assert fold(left) == fold(right)


def test_a_match_in_the_folded_text_leads_back_to_the_words() -> None:
    text = "Die Straße nach Gu\u0308len ist zu."
    folded, offsets = fold_with_offsets(text)
    at = folded.index("gulen")
    assert text[offsets[at] : offsets[at + 5]] == "Gu\u0308len"


@given(st.text())
def test_offsets_fit_any_text(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded) + 1
    assert list(offsets) == sorted(offsets)
    assert offsets[-1] == len(text)


@pytest.mark.parametrize(
    ("name", "address"),
    [("Mevlüt Çavuşoğlu", "mevlut-cavusoglu"), ("Conan O’Brien, Jr.", "conan-obrien-jr"), ("محمد", ""), ("Ø-Ł", "o-l")],
)
def test_an_address_has_only_letters_digits_and_hyphens(name: str, address: str) -> None:
    assert slug(name) == address
