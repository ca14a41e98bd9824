"""Printed conversations: whose words the paragraphs are that a label opens."""

from __future__ import annotations

import pytest

from generator.records import Person
from tests.quotations.newspaper import quotes

MOEN = "Ada Moen leads the harbour authority of Bergen. "
TALK = (
    MOEN + "She spoke to us on Friday.\n"
    "POST: Why did you close the harbour?\n"
    "MOEN: We closed it in May. The mayor said that it was unsafe.\n"
    "POST: The pilots object.\n"
    "MOEN: They would. Nobody asked them, and I am sorry for it now.\n"
)


def turns(text: str, *people: Person) -> list[tuple[str, str | None]]:
    """The words without marks that no verb of saying stands with, and who spoke them."""
    marks = ('"', "“")
    return [(q.of(text), q.speaker) for q in quotes(text, people) if q.cue is None and not q.of(text).startswith(marks)]


def test_a_label_says_who_speaks_and_a_journalist_is_nobody() -> None:
    assert turns(TALK) == [
        ("Why did you close the harbour?", None),
        ("We closed it in May. The mayor said that it was unsafe.", "Ada Moen"),
        ("The pilots object.", None),
        ("They would. Nobody asked them, and I am sorry for it now.", "Ada Moen"),
    ]


@pytest.mark.parametrize(("asks", "answers", "speaker"), [
    ("QUESTION", "MS MOEN", "Ada Moen"),
    ("Q", "A", None),  # of one who answers it is not said who it is
    ("Interviewer", "Ada Moen", "Ada Moen"),
    ("HARBOUR POST", "MOEN (in Norwegian)", "Ada Moen"),
    ("QUESTION", "MINISTER MOEN", "Ada Moen"),
    ("LIE", "DIAZ", None),  # nobody here is called so
])
def test_labels_have_many_forms(asks: str, answers: str, speaker: str | None) -> None:
    text = MOEN + "\n" + 2 * f"{asks}: Is it shut?\n{answers}: It has been shut since Monday, and it stays shut.\n"
    assert [who for _, who in turns(text)] == 2 * [None, speaker]


def test_a_label_names_whom_the_editor_knows() -> None:
    text = 2 * "QUESTION: Is it shut?\nMR BERG: It has been shut since Monday, and it stays shut.\n"
    assert {who for _, who in turns(text, Person("Tom Berg", "tom-berg", aliases=("Berg",)))} == {None, "Tom Berg"}


def test_a_paragraph_without_a_label_goes_on_with_the_turn() -> None:
    text = TALK.replace(" The mayor", "\nThe mayor")
    assert [who for words, who in turns(text) if words.startswith("The mayor")] == ["Ada Moen"]


def test_in_a_turn_words_are_another_s_only_where_they_are_said_to_be() -> None:
    text = TALK.replace("would.", "would. President Ana Diaz told me: \"Close it.\" He said that it was late.")
    said = [(q.of(text), q.speaker) for q in quotes(text) if q.cue]
    assert said == [("that it was unsafe", None), ('"Close it."', "Ana Diaz")]


@pytest.mark.parametrize("text", [
    "Norway: three boats\nDenmark: two boats\nSweden: four boats\nFinland: one boat\n",  # each once
    "Monday: rain\nTuesday: fog\nMonday: rain again\nTuesday: fog again\n",
    "The harbour is shut.\nIts head said: nobody asked.\nIt was shut on Friday.\nIts head said: nobody cared.\n",
    "Update: the harbour is shut.\nThe mayor resigned.\nUpdate: the harbour is open.\n",
    "",
])
def test_what_stands_before_a_colon_opens_no_conversation(text: str) -> None:
    assert turns(text) == []
