"""Bylines: who is surely a person, and what stays whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.steps.articles.authors import people_and_institutions

PEOPLE = [
    ("By John Smith and Jane Doe", ("John Smith", "Jane Doe")),
    ("Mary Jones", ("Mary Jones",)),
    ("Jones Smith, Mary", ("Jones Smith, Mary",)),
    ("Smith, John and Doe, Jane", ("Smith, John", "Doe, Jane")),
    ("Anna van der Berg", ("Anna van der Berg",)),
    ("By Suzan Field in Ankara and Matthew Lee in Washington", ("Suzan Field", "Matthew Lee")),
    ("John Smith, Jane Doe and Al Roe", ("John Smith", "Jane Doe", "Al Roe")),
    ("Mary Jones, Diplomatic Editor", ("Mary Jones",)),
    ("Mary Jones with agencies", ("Mary Jones",)),
    ("Ayşe Yılmaz ve Mehmet Öz", ("Ayşe Yılmaz", "Mehmet Öz")),
    ("John Smith; Jane Doe", ("John Smith", "Jane Doe")),
    ("JOHN SMITH", ("JOHN SMITH",)),
    ("M. T. Jones", ("M. T. Jones",)),
]
WHOLE = ["Human Rights Watch", "Anadolu Agency", "European Parliament", "International Crisis Group",
         "US Department of State", "Daily Sabah with Agencies", "Staff Writer", "Ministry of Trade and Industry",
         "Trade and Industry Ministry", "Reuters", "BBC Monitoring", "Our Own Correspondent", "Doctors Without Borders",
         "ANADOLU AJANSI", "Dışişleri Bakanlığı", "TRT World", "Agence France-Presse", "Al Jazeera", "Channel 4"]
BOTH = [
    ("Mary Jones, Reuters", ("Mary Jones",), ("Reuters",)),
    ("Mary Jones of Reuters", ("Mary Jones",), ("Reuters",)),
    ("By Mary Jones and Coast News", ("Mary Jones",), ("Coast News",)),
    ("John Smith & Jane Doe, Associated Press", ("John Smith", "Jane Doe"), ("Associated Press",)),
]


@pytest.mark.parametrize(("byline", "people"), PEOPLE)
def test_people_are_told_apart(byline: str, people: tuple[str, ...]) -> None:
    assert people_and_institutions([byline]) == (people, ())


@pytest.mark.parametrize("byline", WHOLE)
def test_what_may_be_an_institution_stays_whole(byline: str) -> None:
    assert people_and_institutions([byline]) == ((), (byline,))


@pytest.mark.parametrize(("byline", "people", "institutions"), BOTH)
def test_a_person_stands_beside_an_institution(byline: str, people: tuple[str, ...],
                                               institutions: tuple[str, ...]) -> None:
    assert people_and_institutions([byline]) == (people, institutions)


def test_who_is_named_twice_is_one_and_the_machine_s_own_name_none() -> None:
    assert people_and_institutions(["Mary Jones", "By Mary Jones", "admin"]) == (("Mary Jones",), ())


@given(st.text())
def test_any_byline_is_read(byline: str) -> None:
    people, institutions = people_and_institutions([byline])
    assert all((*people, *institutions)) or not byline.split()
