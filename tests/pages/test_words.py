"""Words of a source where few of them stand for it: in a table of contents, a list, the name of an article."""

from __future__ import annotations

import pytest

from generator.pages.words import Words, first_words
from generator.records import Span


@pytest.mark.parametrize(("words", "shown"), [
    ("The quay is longer.", "“The quay is longer.”"),
    ("“The quay is ours,” she said at once. Nobody answered.", "“‘The quay is ours,’ she said at once.…”"),
    ('"The quay is ours," she said.', "“‘The quay is ours,’ she said.”"),
    ("“We are going to build the quay in spring and nowhere else,” he said.",
     "“We are going to build the quay in…”"),
    ("„Der Kai gehört uns“", "“Der Kai gehört uns”"),
    ("The mayor’s quay", "“The mayor’s quay”"),
])
def test_the_first_words_of_a_quotation_do_not_begin_with_two_marks(words: str, shown: str) -> None:
    assert first_words(words) == shown


@pytest.mark.parametrize(("words", "before", "after"), [
    ("The quay is longer.", "“", "”"),
    ('"The quay is ours," she said.', "“\u202f", "”"),
    ("“The quay is ours,” she said.", "“\u202f", "”"),
    ("Nobody called it “ours”", "“", "\u202f”"),
    ("The council, “ours” or not, met.", "“", "”"),
    ("‘The quay is ours,’ she said.", "“\u202f", "”"),
    ('"Ours."', "“\u202f", "\u202f”"),
    ("", "“", "”"),
])
def test_all_words_stand_in_the_same_marks_and_their_own_a_little_apart(words: str, before: str, after: str) -> None:
    assert Words("quay", Span(0, len(words)), ((words, False),), "", "en").marks == (before, after)
