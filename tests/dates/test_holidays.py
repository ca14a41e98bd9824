"""Feasts that move fall on the days that their calendars were printed with."""

from datetime import date

import pytest

from generator.dates.holidays import FEASTS, SIGHTED, about, days_of


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("easter", ["1212-03-25", "1943-04-25", "2008-03-23", "2024-03-31"]),
        ("easter-2", ["2021-04-02", "2024-03-29"]),
        ("orthodox", ["1943-04-25", "2020-04-19", "2021-05-02", "2024-05-05"]),
        ("hebrew", ["2016-10-03", "2020-09-19", "2023-09-16"]),
        ("hebrew-163", ["2020-04-09", "2021-03-28", "2024-04-23"]),
        ("hebrew+9", ["1973-10-06", "2020-09-28"]),
        ("hanukkah", ["2019-12-23", "2020-12-11", "2023-12-08"]),
        ("hebrew-113", ["2024-06-12"]),
        ("hebrew+14", ["2023-09-30"]),
        ("lunar", ["1949-01-29", "1968-01-30", "1985-02-20", "2015-02-19", "2020-01-25", "2024-02-10", "2034-02-19"]),
        ("nowruz", ["1979-03-21", "1996-03-20", "2017-03-21", "2024-03-20", "2025-03-21", "2029-03-20"]),
        ("diwali", ["2009-10-17", "2017-10-19", "2020-11-14", "2022-10-24", "2023-11-12", "2024-10-31"]),
        ("11-1x1+1", ["2012-11-06", "2016-11-08", "2020-11-03"]),
        ("11-4x4", ["2019-11-28", "2020-11-26"]),
        ("05-1x-1", ["2020-05-25", "2021-05-31"]),
    ],
)
def test_a_rule_names_the_day_of_each_year(rule: str, days: list[str]) -> None:
    assert [found.isoformat() for day in days for found in days_of(rule, int(day[:4]))] == days


@pytest.mark.parametrize(
    ("rule", "kept"),  # as they were kept in Saudi Arabia
    [
        ("ramadan", ["2012-07-20", "2016-06-06", "2019-05-06", "2020-04-24", "2023-03-23", "2024-03-11"]),
        ("fitr", ["2012-08-19", "2016-07-06", "2019-06-04", "2020-05-24", "2023-04-21", "2024-04-10"]),
        ("adha", ["2012-10-26", "2016-09-12", "2019-08-11", "2020-07-31", "2023-06-28", "2024-06-16"]),
        ("ashura", ["2016-10-11", "2020-08-29", "2023-07-28"]),
    ],
)
def test_a_feast_of_the_moon_is_known_to_a_day(rule: str, kept: list[str]) -> None:
    for day in map(date.fromisoformat, kept):
        (found,) = days_of(rule, day.year)
        assert abs((found - day).days) <= 1
        assert (about(rule, found) or "").startswith(f"{found}~")


def test_an_islamic_year_is_shorter_than_ours() -> None:
    assert [str(day) for day in days_of("adha", 2006)] == ["2006-01-10", "2006-12-31"]
    assert days_of("fitr", 500) == days_of("lunar", 1850) == days_of("diwali", 2200) == days_of("nowruz", 1500) == []


@pytest.mark.parametrize("feast", [*FEASTS, *SIGHTED])
@pytest.mark.parametrize("year", [1, 2, 9998, 9999])
def test_the_calendar_s_ends_hold(feast: str, year: int) -> None:
    assert all(date.min <= day <= date.max for day in days_of(feast, year))


def test_what_is_no_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="no rule of a holiday"):
        days_of("next full moon", 2020)
