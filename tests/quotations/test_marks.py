"""Where quotation marks open and close."""

from __future__ import annotations

import re

import pytest

from generator.quotations.marks import quotations
from generator.records import Passage


def marked(text: str) -> list[str]:
    """The quoted stretches of a text with one paragraph a line."""
    passages = [Passage(m.start(), m.end(), f"p{m.start()}") for m in re.finditer(r"[^\n]+", text)]
    return [mark.of(text) for mark in quotations(text, passages)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ("He said „yes“ and „no”.", ["„yes“", "„no”"]),
        ("He said «yes».", ["«yes»"]),
        ("He said ''yes'' at the workers' gate.", ["''yes''"]),
        ("He said ``yes'' twice.", ["``yes''"]),
        ("He said ‘it isn’t so.’ She left.", ["‘it isn’t so.’"]),
        ("The '90s were the workers' years.", []),
        ("The '90s were the crew's. It was the voters' choice, they said.", []),
        ("He called it 'a slap in the face'. She left.", ["'a slap in the face'"]),
        ("He called it ‘a disgrace’ and left.", ["‘a disgrace’"]),
        ("He called it 'the voters' choice', and left.", ["'the voters' choice'"]),
        ("“She told me “go home” at once,” he said.", ["“She told me “go home” at once,”"]),
        ('"She told me \'go home\' at once," he said.', ['"She told me \'go home\' at once,"']),
        ("“Mixed marks,\" he said. “Again.”", ["“Mixed marks,\"", "“Again.”"]),
        ('A 6" pipe and a 4" pipe.', []),
        ('One mark" stands alone.', []),
        ('One mark "stands alone.', []),
        ("“Open, never closed, he said. “Then closed,” he said.", ["“Then closed,”"]),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


def test_a_speech_opens_each_paragraph_anew() -> None:
    text = '"We begin.\n"We go on.\n"We end," she said.'
    assert marked(text) == ['"We begin.', '"We go on.', '"We end,"']


def test_a_speech_that_opens_inside_a_paragraph() -> None:
    text = "She said: “We begin.\n“We end.” Then rain."
    assert marked(text) == ["“We begin.", "“We end.”"]


def test_a_lone_mark_does_not_swallow_the_article() -> None:
    text = 'The sign said "closed. It rained.\nNobody came.\n"We waited," said Diaz.'
    assert marked(text)[-1] == '"We waited,"'
    assert all("Nobody" not in words for words in marked(text))
