"""Crowds: how many took to the streets, told in the sentences behind a report of a march and in other words."""

from __future__ import annotations

import pytest

from tests.steps.accounts.test_differences import of_both

MARCH = "Nurses marched through Oran on Monday against the tax."
RALLY = "Farmers held a rally in Oran on Monday against the dam."


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (f"{MARCH} Organisers put the number at 5,000.",
         "Nurses marched through Oran on Monday against the tax, 1,500 of them according to police.",
         [["5,000"], ["1,500 of them"]]),
        (f"{MARCH} The organisers spoke of 5,000 participants.", f"{MARCH} Police counted 1,500 participants.",
         [["5,000 participants"], ["1,500 participants"]]),
        (f"{MARCH} Police put their number at 900.", f"{MARCH} According to the union there were 4,000 of them.",
         [["900"], ["4,000 of them"]]),
        (f"{MARCH} Some 4,000 people joined the march.", f"{MARCH} It was attended by 900 people, police said.",
         [["4,000 people"], ["900 people"]]),
        (f"{RALLY} The rally drew about 3,000 people.", f"{RALLY} There were 700 of them.\n\nIt rained.",
         [["3,000 people"], ["700 of them"]]),
        (f"{RALLY} Police estimated the figure at 400.", f"{RALLY} The union spoke of 2,500 demonstrators.",
         [["400"], ["2,500 demonstrators"]]),
    ],
)
def test_numbers_of_a_crowd_differ(one: str, other: str, words: list[list[str]]) -> None:
    event = of_both(one, other)
    (difference,) = event.differs
    assert difference.what == "number"
    texts = {"a0": one, "a1": other}
    assert [[mark.of(texts[event.accounts[place].report.article]) for mark in marked]
            for place, marked in zip(difference.accounts, difference.words, strict=True)] == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{MARCH} Organisers put the number at 5,000.", f"{MARCH} About 5,000 people took part."),
        (f"{MARCH} Organisers put the number at 5,000.", f"{MARCH} Police sent 700 officers. Ten of them were hurt."),
        (f"{MARCH} Organisers put the number at 5,000.", f"{MARCH} Some 300 of them carried flags."),
        (f"{MARCH} Police put the number of the injured at 400.", f"{MARCH} There were 4,000 of them."),
        (f"{MARCH} The march drew 4,000 people.", f"{MARCH} The hospital of Oran has 900 nurses."),
        (f"{RALLY} There were 3,000 of them.", f"{RALLY} The dam would drive 900 people from their homes."),
        ("A dam burst near Oran on Monday. Engineers put the number at 5,000.",
         "A dam burst near Oran on Monday. Police put the number at 900."),
    ],
)
def test_numbers_of_others_do_not(one: str, other: str) -> None:
    assert not of_both(one, other).differs
