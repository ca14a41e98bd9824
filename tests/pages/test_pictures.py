"""The pictures: where a mark stands, how large it is, and what the gaps say."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from markupsafe import Markup

from generator.pages.catalogue import issue_address
from generator.pages.coverage import coverage
from generator.pages.strip import strip
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
