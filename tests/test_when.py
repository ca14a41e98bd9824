"""EDTF dates: each form has two edges, prints as it was written, and is refused where it is no date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.when import When

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2020-12-14", date(2020, 12, 14), date(2020, 12, 14), "day"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "month"),
        ("2020", date(2020, 1, 1), date(2020, 12, 31), "year"),
        ("202X", date(2020, 1, 1), date(2029, 12, 31), "decade"),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), "century"),
        ("2020-21", date(2020, 3, 1), date(2020, 5, 31), "season"),
        ("2020-24", date(2020, 12, 1), date(2021, 2, 28), "season"),
        ("2020-33", date(2020, 1, 1), date(2020, 3, 31), "quarter"),
        ("2020-36", date(2020, 10, 1), date(2020, 12, 31), "quarter"),
        ("2024-03-07/2024-03-08", date(2024, 3, 7), date(2024, 3, 8), "range"),
        ("2017/2019-06", date(2017, 1, 1), date(2019, 6, 30), "range"),
    ],
)
def test_each_form_has_two_edges_and_a_precision(text: str, first: date, last: date, precision: str) -> None:
    when = When.parse(text)
    assert (when.first, when.last, when.precision) == (first, last, precision)
    assert when.days == (last - first).days + 1
    assert str(when) == text


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2020-13", "2020-00", "2020-02-30", "0000", "20", "2020-1-1", "202X-05", "2020/2019", "2020/2021/22"],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        When.parse(text)


def test_about_is_kept_and_told() -> None:
    assert When.parse("2024-02~").approximate
    assert str(When.parse("2024-02~")) == "2024-02~"
    assert not When.parse("2024-02").approximate


@given(DAYS, st.integers(min_value=0, max_value=800))
def test_a_span_of_days_reads_back_as_itself(first: date, length: int) -> None:
    last = min(first + timedelta(days=length), date(9999, 12, 31))
    when = When.between(first, last)
    assert (when.first, when.last) == (first, last)
    assert When.parse(str(when)) == when


def test_a_span_takes_its_shortest_form() -> None:
    assert str(When.between(date(2020, 12, 14), date(2020, 12, 14))) == "2020-12-14"
    assert str(When.between(date(2020, 12, 1), date(2020, 12, 31))) == "2020-12"
    assert str(When.between(date(2020, 1, 1), date(2020, 12, 31))) == "2020"
    assert str(When.between(date(2020, 1, 1), date(2020, 12, 30))) == "2020-01-01/2020-12-30"


@given(DAYS, DAYS)
def test_covering_is_overlapping_and_more(one: date, other: date) -> None:
    early, late = sorted((one, other))
    span = When.between(early, late)
    assert span.covers(When.day(one))
    assert span.covers(When.day(other))
    assert span.overlaps(When.day(late))
    assert When.day(early).covers(span) == (early == late)


def test_dates_sort_by_first_day_then_last() -> None:
    texts = ["2021", "2020-12-14", "2020", "2020-12", "2019/2021"]
    ordered = ["2019/2021", "2020", "2020-12", "2020-12-14", "2021"]
    assert [str(when) for when in sorted(map(When.parse, texts))] == ordered
