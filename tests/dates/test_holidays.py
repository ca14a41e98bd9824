"""Feasts that move fall on the days that their calendars were printed with."""

from datetime import date

import pytest

from generator.dates.holidays import FEASTS, day_of


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("easter", ["1943-04-25", "2008-03-23", "2024-03-31"]),
        ("easter-2", ["2021-04-02", "2024-03-29"]),
        ("orthodox", ["1943-04-25", "2020-04-19", "2021-05-02", "2024-05-05"]),
        ("hebrew", ["2016-10-03", "2020-09-19", "2023-09-16"]),
        ("hebrew-163", ["2020-04-09", "2021-03-28", "2024-04-23"]),
        ("hebrew+9", ["1973-10-06", "2020-09-28"]),
        ("hanukkah", ["2019-12-23", "2020-12-11", "2023-12-08"]),
        ("11-1x1+1", ["2012-11-06", "2016-11-08", "2020-11-03"]),
        ("11-4x4", ["2019-11-28", "2020-11-26"]),
        ("05-1x-1", ["2020-05-25", "2021-05-31"]),
    ],
)
def test_a_rule_names_the_day_of_each_year(rule: str, days: list[str]) -> None:
    assert [day_of(rule, int(day[:4])).isoformat() for day in days] == days


@pytest.mark.parametrize("feast", FEASTS)
@pytest.mark.parametrize("year", [1, 2, 9998, 9999])
def test_the_calendar_s_ends_hold(feast: str, year: int) -> None:
    assert date.min <= day_of(feast, year) <= date.max


def test_what_is_no_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="no rule of a holiday"):
        day_of("next full moon", 2020)
