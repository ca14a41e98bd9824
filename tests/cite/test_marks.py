"""Quotation marks in what is copied: nested, and never one without the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cite.marks import nested, quoted


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ('"The quay will pay."', "“The quay will pay.”"),
        ('"The quay will pay," she said.', "“‘The quay will pay,’ she said.”"),
        ('She said: "The quay will pay."', "“She said: ‘The quay will pay.’”"),
        ('"The quay will," she said, "pay."', "“‘The quay will,’ she said, ‘pay.’”"),
        ("“The quay will pay,” she said.", "“‘The quay will pay,’ she said.”"),
        ('"In the coming days we will see the…', "“In the coming days we will see the…”"),
        ('The mayor said: "We will see the…', "“The mayor said: ‘We will see the…’”"),
        ('and that is all."', "“and that is all.”"),
        ('and that is all," she said.', "“‘and that is all,’ she said.”"),
        ("“She said ‘no’ again,” he told us.", "“‘She said “no” again,’ he told us.”"),
        ("„Genug“, sagte er.", "“‘Genug’, sagte er.”"),
        ("«Assez», dit-il.", "“‘Assez’, dit-il.”"),
        ("The workers’ boat didn’t sail.", "“The workers’ boat didn’t sail.”"),
        ("", ""),
    ],
)
def test_marks_are_nested_and_balanced(words: str, shown: str) -> None:
    assert quoted(words) == shown


@given(st.text(alphabet='ab .,“”„«»"‘’', max_size=30))
def test_doubled_marks_are_always_balanced(words: str) -> None:
    shown = f"“{nested(words)}”"
    assert shown.count("“") == shown.count("”")
    assert not set(shown) & set('„«»"')


def test_a_title_keeps_marks_of_its_own() -> None:
    assert nested('"We will go"') == "‘We will go’"
