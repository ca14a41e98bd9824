"""Answers: which sentence before it a denial is about."""

from __future__ import annotations

import pytest

from generator.steps.accounts.answers import answers
from generator.steps.words import tokens, vocabulary


@pytest.mark.parametrize(
    ("told", "denial", "found"),
    [
        ("The envoy had promised in May to free the crew.", "The minister denied having made such a promise.", True),
        ("Two officers had taken bribes, a witness said.", "The chief of police rejected the accusation.", True),
        ("The mayor had been warned in March, according to a clerk.", "The town hall denied it.", True),
        ("Lima had offered a loan of two billion euros.", "A spokeswoman dismissed this.", True),
        # it says itself what it denies
        ("Halden had paid bribes in Mombasa, a clerk said.", "Halden, which is based in Oslo, denied this.", True),
        ("Halden had paid bribes in Mombasa, a clerk said.", "Halden denies any wrongdoing.", True),
        ("Halden had paid bribes in Mombasa, a clerk said.", "The charges were rejected by the firm.", True),
        ("Halden had paid bribes in Mombasa, a clerk said.", "Its chairman dismissed the claims as absurd.", True),
        ("The ferry sank on Friday.", "The charges against its captain were dismissed.", False),
        ("The ferry sank on Friday.", "The board dismissed its captain as unfit.", False),
        ("The ferry sank on Friday.", "The owner denied that the ferry had been overloaded.", False),
        ("The ferry sank on Friday.", "The owner rejected claims that it had been overloaded.", False),
        # another thing is refused, or nothing
        ("The unions met on Friday.", "Parliament rejected the budget.", False),
        ("The unions met on Friday.", "The minister did not deny it.", False),
        ("The unions met on Friday.", "The court dismissed such a complaint in May.", False),
    ],
)
def test_a_denial_belongs_to_what_it_takes_up(told: str, denial: str, found: bool) -> None:
    rows = [tokens(text, "en") for text in (told, denial)]
    assert list(answers(rows, vocabulary("en"))) == ([(0, 1)] if found else [])


def test_a_denial_may_follow_after_a_quotation() -> None:
    told = ("The envoy had promised in May to free the crew.", '"He gave me his word," she said.',
            "The minister denied having made such a promise.")  # fmt: skip
    assert list(answers([tokens(text, "en") for text in told], vocabulary("en"))) == [(0, 2)]
