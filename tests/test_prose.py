"""Dates and numbers as they read."""

from __future__ import annotations

import pytest

from generator.prose import count, listed, spelled, spoken
from generator.when import When


@pytest.mark.parametrize(("edtf", "reads"), [
    ("2020-12-14", "14 December 2020"), ("2020-12", "December 2020"), ("2020", "2020"), ("202X", "the 2020s"),
    ("19XX", "1900–1999"), ("2021-21", "spring 2021"), ("2020-24", "winter 2020–21"),
    ("2021-33", "first quarter of 2021"),
    ("2024-02~", "about February 2024"), ("2024-03-07/2024-03-08", "7–8 March 2024"),
    ("2020-11-30/2020-12-02", "30 November – 2 December 2020"),
    ("2020-12-30/2021-01-02", "30 December 2020 – 2 January 2021"),
    ("2021-03/2021-05", "March–May 2021"), ("2020-12/2021-02", "December 2020 – February 2021"),
    ("2019/2021", "2019 – 2021"),
    ("2020-12-30/2021-01", "30 December 2020 – January 2021"),
])
def test_a_date_reads_as_exact_as_it_is(edtf: str, reads: str) -> None:
    assert spoken(When.parse(edtf)) == reads


@pytest.mark.parametrize(("number", "reads"), [(0, "0 entries"), (1, "1 entry"), (1204, "1,204 entries")])
def test_a_number_agrees_with_its_noun(number: int, reads: str) -> None:
    assert count(number, "entry", "entries") == reads


def test_a_list_ends_in_and() -> None:
    assert [listed(list("abc")[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_iso_dates_are_spelled_and_other_numbers_left_alone() -> None:
    assert spelled("after 2021-01-09, in 2020-12; not 2021-13-40 or 1-2021-01") == (
        "after 9 January 2021, in December 2020; not 2021-13-40 or 1-2021-01")
    assert spelled("every day of the article's date, 2020-12-16/2020-12-31") == (
        "every day of the article's date, 16–31 December 2020")
    assert spelled("the last mentioned date, 2018-35, not 199X or 2020-12-16T04:15") == (
        "the last mentioned date, third quarter of 2018, not the 1990s or 2020-12-16T04:15")
