"""Quoted: the same words in quotation marks are one saying, also where two articles date it by themselves."""

from __future__ import annotations

import pytest

from generator.steps.events.quoted import one_saying
from generator.steps.events.same_event import merge
from tests.steps.events.test_same_event import report

WATER = '"We will never sign away our water," Foreign Minister Samira Hosni told reporters.'


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (WATER, 'Cairo would "never sign away our water", the minister said.', True),
        (WATER, "“We will never sign away our water,” she said in a speech.", True),
        (WATER, '"We will never sign anything," Hosni said.', False),
        ('The mayor called it "a disgrace".', 'The judge called it "a disgrace".', False),  # two words are anyone's
        ('He sank the "Star of the Sea".', 'She wrote of the "Star of the Sea".', False),  # a name
        ("We will never sign away our water, she said.", WATER, False),
    ],
)
def test_one_saying_is_known_by_words_in_marks(one: str, other: str, same: bool) -> None:
    assert one_saying(one, other, "en") == same


@pytest.mark.parametrize(
    ("other", "day", "same"),
    [
        ('Samira Hosni said: "We will never sign away our water."', "2021-07-08", True),
        ('"We will never sign away our water," she said.', "2021-07-08", True),
        ('Samira Hosni said: "We will never sign away our water."', "2021-09-08", False),  # she said it again
        ('"We will never sign away our water," Tor Lund told parliament.', "2021-07-08", False),
    ],
)
def test_a_saying_that_each_article_dates_by_itself_is_one_entry(other: str, day: str, same: bool) -> None:
    rows = [report("a", WATER, "2021-07-07", "statement", "published"),
            report("b", other, day, "statement", "published")]  # fmt: skip
    assert len(merge(rows, {}).groups) == (1 if same else 2)
