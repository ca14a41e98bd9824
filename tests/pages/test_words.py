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


@pytest.mark.parametrize(("words", "marks"), [
    ("The quay is longer.", "“”"),
    ('"The quay is ours," she said.', "‘’"),
    ("“The quay is ours,” she said.", "‘’"),
    ("Nobody called it “ours”", "‘’"),
    ("The council, “ours” or not, met.", "“”"),
    ("‘The quay is ours,’ she said.", "“”"),
    ("", "“”"),
])
def test_words_that_begin_or_end_with_marks_of_their_own_stand_in_those_of_the_other_form(words: str,
                                                                                         marks: str) -> None:
    assert Words("quay", Span(0, len(words)), ((words, False),), "", "en").marks == marks
