"""Words: a row of words is the row of tokens without their places, and states count by any of their names."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.languages import section
from generator.steps.words import tokens, vocabulary, words


@pytest.mark.parametrize("language", ["en", "tr"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "Kenya sold the old ferry.",
        "The White House and New Zealand's envoys met in Saudi Arabia (again).",
        "The Saudi  Arabia desk, the new Zealand and South\nKorea.",
        "U.S.-Turkish talks: “5,000 tonnes” — or 5.5 — by 0910…",
        "Kenya's,Uganda's;Rwanda.Burundi",
        "Türkiye'ye S-400’ler, Güney Kore'den de geldi.",
    ],
)
def test_words_are_the_tokens_without_places(text: str, language: str) -> None:
    row = tokens(text, language)
    assert list(words(text, language)) == [token.word for token in row]
    assert all(text[a.start : a.end].strip() and a.end <= b.start for a, b in pairwise(row))


def test_a_name_in_several_words_is_one_actor() -> None:
    assert [word.states for word in words("South Korea and the White House met.", "en") if word.states] == [
        ("South Korea",),
        ("United States",),
    ]


@pytest.mark.parametrize("language", ["en", "tr"])
def test_no_word_has_two_meanings(language: str) -> None:
    known = vocabulary(language)
    for row in section(language, "acts")["alike"]:
        assert {known[word].sense for word in row} == {known[row[0]].sense}, row
    firsts = [known[row[0]].sense for row in section(language, "acts")["alike"]]
    assert len(firsts) == len(set(firsts))


def test_words_of_one_meaning_count_as_one() -> None:
    assert [word.sense for word in words("The ferry sank; it capsized and foundered.", "en") if word.content] == [
        "ship", "sink", "sink", "sink"
    ]
