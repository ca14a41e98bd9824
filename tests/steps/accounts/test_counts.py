"""Counts: how many died, were hurt or marched, and what something cost."""

from __future__ import annotations

import pytest

from generator.steps.accounts.counts import Count, counts
from generator.steps.accounts.votes import tallies

INFINITE = float("inf")


def found(text: str, language: str = "en") -> list[tuple[str, str, float, float]]:
    return [(c.what, c.group, c.least, c.most) for c in counts(text, 0, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 14 miners were killed.", [("dead", "miner", 14, INFINITE)]),
        ("Fourteen people died.", [("dead", "", 14, 14)]),
        ("A bus fell into the river, killing 14.", [("dead", "", 14, 14)]),
        ("The storm left 12 dead and 30 injured.", [("dead", "", 12, 12), ("injured", "", 30, 30)]),
        ("The death toll from the fire rose to 21 on Friday.", [("dead", "", 21, 21)]),
        ("Another 30 were wounded.", [("injured", "", 30, 30)]),
        ("Forty-two people were arrested.", [("arrested", "", 42, 42)]),
        ("About 20,000 people marched through Oran.", [("on the streets", "", 16000, 25000)]),
        ("He was jailed and sentenced to nine years in prison.", [("in prison", "year", 9, 9)]),
        ("The broker was jailed for 15 years.", [("in prison", "year", 15, 15)]),
        ("The mayor put the turnout at 150 people.", [("on the streets", "", 150, 150)]),
        ("The ferry is worth $120 million.", [("price dollar", "", 119_510_000, 120_490_000)]),
        # a part of them, and sums that are no price
        ("Of the dead, nine were children.", [("dead", "child", 9, 9)]),
        ("Two gunmen killed three people.", [("dead", "", 3, 3)]),
        ("Ten policemen arrested the mayor.", []),
        ("Nine workers killed in the blast were buried.", [("dead", "worker", 9, 9)]),
        ("Nine of the victims were women.", [("dead", "woman", 9, 9)]),
        ("The fire killed 12, seven of them women.", [("dead", "", 12, 12), ("dead", "woman", 7, 7)]),
        ("The blast hurt 12, including two firefighters.", [("injured", "", 12, 12), ("injured", "firefighter", 2, 2)]),
        ("The bank offered a $50 million loan.", [("sum loan dollar", "", 49_510_000, 50_490_000)]),
        ("Chile got 40 yen in aid.", [("sum aid yen", "", 40, 40)]),
        ("It made an $18 billion takeover.", [("price dollar", "", 17_510_000_000, 18_490_000_000)]),
        ("It is bought for $18 billion in cash.", [("price dollar", "", 17_510_000_000, 18_490_000_000)]),
        ("Two of the dead were Kenyans.", []),
        ("Nine of the victims were buried on Monday.", []),
        # a day and a year
        ("The quake on 12 January killed as many as 200 people.", [("dead", "", 0, 200)]),
        ("The quake of May 2010 killed nine people.", [("dead", "", 9, 9)]),
        ("At least 2010 people died.", [("dead", "", 2010, INFINITE)]),
        # an increase, an age, a distance and a sum that is no price
        ("Two more died overnight.", []),
        ("The captain, 45, was killed.", []),
        ("They were killed 3 miles from the shore.", []),
        ("The bank holds $120 million.", []),
    ],
)
def test_a_count_is_read_however_it_is_put(text: str, expected: list[tuple[str, str, float, float]]) -> None:
    assert [row[:2] for row in found(text)] == [row[:2] for row in expected]
    assert [row[2:] for row in found(text)] == [pytest.approx(row[2:]) for row in expected]


def test_turkish_counts() -> None:
    assert found("Selde en az 14 kişi öldü, 30 kişi yaralandı.", "tr") == [
        ("dead", "", 14, INFINITE), ("injured", "", 30, 30)]


def only(text: str) -> Count:
    (count,) = counts(text, 0, "en")
    return count


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Fourteen people died.", "The blast killed 21 people.", True),
        ("At least 14 people died.", "The blast killed 21 people.", False),  # a bound that the other keeps
        ("Fourteen people died.", "The blast injured 21 people.", False),
        ("Fourteen sailors died.", "The blast killed 21 soldiers.", False),
        ("Three Kenyan soldiers were killed.", "Five Ugandan soldiers were killed.", False),
        ("The deal is worth 1.2 billion euros.", "It costs 1.24 billion euros.", False),  # rounded
        ("The deal is worth 1.2 billion euros.", "It costs 1.9 billion euros.", True),
        ("A bus fell, killing 17 people.", "Nineteen pilgrims died.", True),  # no more pilgrims than people
        ("A bus fell, killing 19 people.", "Seventeen pilgrims died.", False),
    ],
)
def test_counts_conflict_only_where_no_number_is_both(one: str, other: str, differ: bool) -> None:
    assert only(one).conflicts(only(other)) is differ


@pytest.mark.parametrize(
    ("one", "other", "grown"),
    [
        ("At least 14 people died.", "The blast killed 21 people.", True),
        ("At least 14 people died.", "At least 21 people died.", True),
        ("At least 14 people died.", "Fourteen people died.", False),
        ("At least 14 people died.", "About 20 people died.", False),
        ("At least 200 people died.", "The blast killed 212 people.", False),  # a rounded bound
        ("More than 14 people died.", "The blast killed 21 people.", False),
        ("At least 14 sailors died.", "The blast killed 21 soldiers.", False),
    ],
)
def test_a_counted_bound_has_grown_to_another_number(one: str, other: str, grown: bool) -> None:
    assert only(one).grown(only(other)) is grown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fifty-eight members of the 101-seat house backed it and 37 opposed it.", [{"for": 58, "against": 37}]),
        ("Twenty-six senators found him guilty and 14 did not.", [{"for": 26, "against": 14}]),
        ("Twenty-six judges voted to convict and 14 to acquit.", [{"for": 26, "against": 14}]),
        ("Thirty-one shareholders voted for the merger and 28 against.", [{"for": 31, "against": 28}]),
        ("Fourteen did not come to the vote.", []),
        ("Nineteen ministers waited for the bus.", []),
        ("Deputies backed the move by 74 votes to 9.", [{"for": 74, "against": 9}]),
        ("She won the committee's vote on Friday by 61 to 46.", [{"for": 61, "against": 46}]),
        ("The bill passed in a 76-73 vote.", [{"for": 76, "against": 73}]),
        ("The council approved the budget 54-47.", [{"for": 54, "against": 47}]),
        ("Senators adopted it by a vote of 54-47.", [{"for": 54, "against": 47}]),
        ("It was adopted with 19 votes in favour, nine against and 7 abstentions.",
         [{"for": 19, "against": 9, "abstained": 7}]),
        ("The motion carried: nine members in favour, four of them against.", [{"for": 9, "against": 4}]),
        ("The house impeached him (article 1: 91 yeas, 33 nays; article 2: 84 yeas, 39 nays).",
         [{"for": 91, "against": 33}, {"for": 84, "against": 39}]),
        ("Five members abstained.", [{"abstained": 5}]),
        ("They voted 12 to nothing.", []),
        ("The team won by 3 to 1.", []),
        ("Two protests against the law passed off quietly.", []),
        ("The agency approved the vaccine for children aged 12-16.", []),
        ("The council approved the 2019-20 budget.", []),
        ("He backed the team that won 3-1 against Chile.", []),
    ],
)
def test_a_tally_has_its_sides(text: str, expected: list[dict[str, float]]) -> None:
    assert [{side: value for side, (value, _) in t.sides.items()} for t in tallies(text, 0, "en")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No one was hurt.", [("injured", "", 0, 0)]),
        ("None of the 22 crew was killed.", [("dead", "", 0, 0)]),
        ("Nobody, he said, knew who was killed.", []),
        ("About 600 nurses demanded better pay in a march through Oran.", [("on the streets", "nurs", 480, 750)]),
        ("Three ministers spoke at a rally in Oran.", []),
        ("Some 4,000 people took part.", [("on the streets", "", 3200, 5000)]),
    ],
)
def test_no_one_and_crowds_are_counted(text: str, expected: list[tuple[str, str, float, float]]) -> None:
    assert found(text) == expected
