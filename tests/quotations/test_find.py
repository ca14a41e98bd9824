"""Quotations in small newspapers: their words, cue, source and speaker."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records import Person, Role
from tests.quotations.newspaper import quotes

DIAZ = Person("Ana Díaz", "ana-diaz", aliases=("Diaz",), roles=(Role("Foreign Minister of Norland"),))
BERG = Person("Tom Berg", "tom-berg", aliases=("Berg",), roles=(Role("Mayor of Oxmouth"),))


def found(text: str, *people: Person) -> list[tuple[str, str, str | None, str | None]]:
    """Kind, words, source and speaker of each quotation."""
    return [
        (q.kind, q.of(text), q.source.of(text) if q.source else None, q.speaker) for q in quotes(text, people)
    ]


def test_a_news_story() -> None:
    text = (
        "Norland's foreign minister said Friday the strait would stay open.\n"
        '"We keep the strait open. It is law," said Foreign Minister Ana Diaz in Oxmouth. "Nobody owns it."\n'
        "She noted that ships were delayed. Oxmouth, however, stressed that its port was safe.\n"
        "“It is our strait,” she said."
    )
    assert found(text, DIAZ) == [
        ("indirect", "the strait would stay open", "Norland's foreign minister", "Ana Díaz"),
        ("direct", '"We keep the strait open. It is law,"', "Foreign Minister Ana Diaz", "Ana Díaz"),
        ("direct", '"Nobody owns it."', "Foreign Minister Ana Diaz", "Ana Díaz"),
        ("indirect", "that ships were delayed", "She", "Ana Díaz"),
        ("indirect", "that its port was safe", "Oxmouth", "Oxmouth"),
        ("direct", "“It is our strait,”", "she", "Ana Díaz"),
    ]


def test_a_quotation_over_paragraphs_has_one_speaker() -> None:
    text = 'Ana Diaz said: "We begin.\n"We go on.\n"We end."'
    assert [(q[1], q[3]) for q in found(text)] == [
        ('"We begin.', "Ana Diaz"), ('"We go on.', "Ana Diaz"), ('"We end."', "Ana Diaz"),
    ]


def test_a_colon_hands_over_to_the_next_paragraph() -> None:
    text = "Tom Berg wrote to the ferry board:\n“Please wait.”"
    assert found(text) == [("direct", "“Please wait.”", "Tom Berg", "Tom Berg")]


@pytest.mark.parametrize("where", ["after the talks", "after a meeting on Monday", "before a vote in Ely on Friday"])
def test_when_it_was_said_is_not_what_was_said(where: str) -> None:
    text = f"An envoy will sail north next week, Ana Diaz said {where}."
    assert found(text) == [("indirect", "An envoy will sail north next week", "Ana Diaz", "Ana Diaz")]


def test_words_in_marks_inside_a_report() -> None:
    text = "In May the board closed the pier, a move Norland called a \"sad error.\" It had hoped to keep it."
    assert found(text)[0] == ("direct", 'a "sad error."', "Norland", "Norland")


def test_two_speakers_in_one_sentence() -> None:
    text = '"Stay," Diaz said, and Berg replied, "Why?"'
    assert [(q[1], q[3]) for q in found(text, DIAZ, BERG)] == [('"Stay,"', "Ana Díaz"), ('"Why?"', "Tom Berg")]


@pytest.mark.parametrize("name", ["Diaz", "Díaz", "Ana Diaz", "Foreign Minister Ana Díaz"])
def test_a_known_person_by_any_spelling(name: str) -> None:
    assert found(f"{name} said it rained.", DIAZ)[0][3] == "Ana Díaz"


def test_a_party_before_a_name_is_not_another_person() -> None:
    text = "Socialist Eva Moss won. Eva Moss danced. Norland's Eva Moss sang. Moss said it rained."
    assert found(text) == [("indirect", "it rained", "Moss", "Eva Moss")]


@pytest.mark.parametrize(
    "text",
    [
        "Eva Diaz opened the fair. Diaz said it rained.",  # another Diaz
        "Diaz and Berg said it rained.",  # two speak
        "Diaz's office said it rained.",  # it is the office that speaks
        "A foreign minister said it rained. Ana Diaz slept.",  # some minister
        "The Southland foreign minister said it rained. Ana Diaz slept.",  # another country's
        "Ana Diaz met Tom Berg at the pier. “It rained,” he said.",  # either
        "The Diaz of Norland said it rained.",  # a part of a name
        "Officials close to Ana Diaz said it rained.",
    ],
)
def test_unresolved_rather_than_wrong(text: str) -> None:
    assert all(quote[3] != "Ana Díaz" for quote in found(text, DIAZ, BERG))


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("Eva Moss", "President Eva Moss sang. Norland's president said it rained."),
        ("Eva Moss", "Norland's President Eva Moss met Ivo Reed. Moss sang. Norland's president said it rained."),
        (None, "President Eva Moss met Ivo Reed. Norland's president said it rained."),  # which of them is Norland's?
        (None, "Southland's President Eva Moss sang. President Moss wept. Norland's president said it rained."),
    ],
)
def test_a_president_of_no_country_told_is_another_countrys_only_if_nobody_else_can_be(
    speaker: str | None, text: str
) -> None:
    assert found(text)[-1][3] == speaker


@given(st.text(alphabet=st.sampled_from(list("\"“”‘’'«»`,.:;?! \nabSTé0-—()[]")), max_size=120))
def test_any_marks_give_spans_of_the_text(text: str) -> None:
    for quote in quotes(text):
        assert 0 <= quote.start < quote.end <= len(text)


@given(
    st.lists(
        st.sampled_from(
            ["Diaz", "said", "that", "the", '"We go."', ",", "told", "Berg", "saying", "who", "according", "to", "and",
             "minister", "is", "asked", ".", "Friday", "(", ")", "'s", "of", "he"]
        ),
        max_size=25,
    )
)
def test_any_words_give_quotations_that_keep_apart(words: list[str]) -> None:
    text = " ".join(words)
    spans = [(quote.start, quote.end) for quote in quotes(text, (DIAZ, BERG))]
    assert spans == sorted(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize("text", ['"' * 4000, "“" * 4000, "said " * 4000, "Diaz of " * 4000, "a, " * 4000, "' " * 4000])
def test_hostile_text_takes_no_long_time(text: str) -> None:
    started = time.perf_counter()
    quotes(text)
    assert time.perf_counter() - started < 2
