"""The pictures: where a mark stands, how large it is, and what the gaps say."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from markupsafe import Markup

from generator.pages.catalogue import issue_address
from generator.pages.coverage import coverage
from generator.pages.strip import LETTER, NEAR, SMALLEST, Strip, strip
from generator.records import Event
from generator.when import When
from tests.pages.newspaper import article, edition


def test_marks_stand_in_order_of_time_and_within_the_strip() -> None:
    drawn = strip(edition().events, partial(issue_address, "quay"))
    assert drawn is not None
    assert [mark.title.partition(":")[0] for mark in drawn.marks] == ["March 2023", "11 May 2023", "3 June 2023"]
    places = [mark.x for mark in drawn.marks]
    assert places == sorted(places)
    assert all(0 < x < 100 for x in places)
    assert all(0 < mark.y < drawn.height for mark in drawn.marks)
    assert [mark.address for mark in drawn.marks][1] == "issues/quay/#7k3f9q"


def test_a_mark_is_larger_with_more_independent_origins_up_to_a_limit() -> None:
    one, two = (e for e in edition().events[:2])
    many = replace(two, independent=40)
    sizes = [mark.radius for e in (one, two, many) for mark in (strip([e], Markup) or strip([], Markup)).marks]  # type: ignore[union-attr]
    assert sizes[0] < sizes[1] < sizes[2] == 8.0


def test_events_of_one_day_are_stacked() -> None:
    sold = edition().events[0]
    drawn = strip([sold, replace(sold, id="zzzzzz")], Markup)
    assert drawn is not None
    low, high = drawn.marks
    assert low.x == high.x
    assert high.y - low.y >= low.radius + high.radius
    assert drawn.height > high.y + high.radius


def told(edtf: str, id: str = "zzzzzz") -> Event:
    return replace(edition().events[0], id=id, when=When.parse(edtf))


def drawn(*dates: str) -> Strip:
    made = strip([told(edtf) for edtf in dates], Markup)
    assert made is not None
    return made


BUSY = [f"2025-04-{day:02}" for day in range(1, 11)]  # ten days of one month, in which nearly everything happened


@pytest.mark.parametrize("before", [["2010"], ["2024-01-25"], ["2010", "2015-05", "2020-08", "2024-01-25"]])
def test_the_days_of_a_busy_week_are_no_single_column_beside_an_event_of_long_before(before: list[str]) -> None:
    made = drawn(*before, *BUSY)
    assert len({mark.y for mark in made.marks}) == 1
    busy = [mark.x for mark in made.marks if "April" in mark.title]
    assert busy[-1] - busy[0] > 35
    assert all((after - here) / 100 * 290 > 2 * SMALLEST for here, after in pairwise(busy))  # pixels, on a phone


def test_a_longer_time_is_drawn_wider() -> None:
    far, near, *busy = (mark.x for mark in drawn("2010", "2024-01-25", *BUSY).marks)
    assert near - far > busy[0] - near > busy[1] - busy[0] > 0
    assert far == 1
    assert busy[-1] == 99


def test_marks_that_would_cover_each_other_are_stacked() -> None:
    made = drawn(*(f"2025-0{month}-{day:02}" for month in (3, 4, 5) for day in range(1, 29)))
    for row in {mark.y for mark in made.marks}:
        places = sorted(mark.x for mark in made.marks if mark.y == row)
        assert all(after - here >= NEAR for here, after in pairwise(places))


@pytest.mark.parametrize(("dates", "labels"), [
    (["2010", "2015-05", "2024-01-25", *BUSY], ["2010", "2015", "2024", "2025", "4\xa0Apr", "10\xa0Apr"]),
    (["2024-12-31", *BUSY], ["2024", "2025", "3\xa0Apr", "5\xa0Apr", "10\xa0Apr"]),  # no day without its year
    (["2025-04-01", "2025-06-03"], ["2025", "3\xa0Jun"]),
    (["2025-04-01", "2025-06"], ["2025", "Jun"]),
    (["2025-04-01", "2025"], ["2025"]),  # a day is never made up
    (["201X", "2025-04-01"], ["2025"]),
    (["2025-04-01"], ["2025"]),
])
def test_a_label_is_the_date_of_the_mark_above_it(dates: list[str], labels: list[str]) -> None:
    made = drawn(*dates)
    assert [tick.label for tick in made.ticks] == labels
    assert {tick.x for tick in made.ticks} <= {mark.x for mark in made.marks}


def test_labels_do_not_touch_and_stay_on_the_strip() -> None:
    made = drawn(*(f"{year}-{month:02}-07" for year in range(2001, 2026) for month in (2, 5, 11)))
    ends = [(tick.x - LETTER * len(tick.label), tick.x) if tick.before else (tick.x, tick.x + LETTER * len(tick.label))
            for tick in made.ticks]
    assert len(ends) > 5
    assert all(0 <= start < end <= 100 for start, end in ends)
    assert all(end <= start for (_, end), (start, _) in pairwise(ends))


def test_there_is_no_strip_without_a_date() -> None:
    assert strip([edition().events[3]], Markup) is None


def test_coverage_counts_articles_by_outlet_and_month() -> None:
    found = coverage(filed.article for filed in edition().filed)
    assert [(row.outlet, row.articles, row.undated) for row in found.rows] == [
        ("Outlet not known", 2, 1), ("Harbour Post", 1, 0), ("The Net", 1, 0)]
    assert [(month.name, month.articles) for month in found.rows[0].months] == [("September 2023", 1)]


def test_a_gap_is_three_whole_months_without_an_article() -> None:
    def gaps(*days: str) -> list[tuple[str, str]]:
        articles = [article(f"a{n}", "A quay.", published=day) for n, day in enumerate(days)]
        return [(gap.after, gap.before) for gap in coverage(articles).gaps]

    assert gaps("2021-01-31", "2021-04-01") == []
    assert gaps("2021-01-31", "2021-05-01") == [("January 2021", "May 2021")]
    assert gaps("2021-02-03", "2024-03-09", "2020-12-30") == [("February 2021", "March 2024")]
    assert gaps() == []
