"""A sentence may open with a pronoun of what stands in the one before."""

from __future__ import annotations

import pytest

from generator.steps.ranking.dangling import refers_back
from generator.steps.words import tokens, vocabulary


@pytest.mark.parametrize(
    ("sentence", "back"),
    [
        ("On Tuesday he resigned from the board.", True),
        ("Hours later they left the port.", True),
        ("Speaking on Monday, she said the dam was safe.", True),
        ("When it closed in May, 40 workers lost their jobs.", True),
        ("According to him the dam was safe.", True),
        ("The board said on Monday that it would close the dam.", False),
        ("On Tuesday Ana Diaz said that she would resign.", False),
        ("Miners said they would strike on Monday.", False),
    ],
)
def test_a_sentence_may_open_with_a_pronoun_of_the_one_before(sentence: str, back: bool) -> None:
    assert refers_back(tokens(sentence, "en"), vocabulary("en")) == back
