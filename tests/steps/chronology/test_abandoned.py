"""What a later article tells to be off, put off or left, though it names no day."""

from __future__ import annotations

import pytest

from tests.steps.chronology.test_superseded import called_off

TALKS = "Norland and Velmark will open talks in Oxmouth on 24 June."
SUMMIT = "The summit of coastal states will be held in Lund on 24 June."
TRIAL = "The trial of Ole Holt is due to open in Harrow on 24 June."
STRIKE = "Crews of the Orlo ferries are to strike on 24 June."


@pytest.mark.parametrize(
    ("announced", "later"),
    [
        (TALKS, "The talks between Norland and Velmark have been scrapped."),
        (TALKS, "Norland and Velmark will not now meet."),
        (TALKS, "Velmark pulled out of the talks on Thursday."),
        (TALKS, "The talks between Norland and Velmark were put back until July."),
        (TALKS, "The talks with Velmark fell through, Norland said."),
        (TALKS, "Norland said on Friday that it would not attend the talks."),
        (TALKS, "Talks between Norland and Velmark collapsed before they began."),
        (SUMMIT, "The summit in Lund was cancelled at the last minute."),
        (SUMMIT, "The coastal states' summit in Lund has been put on ice."),
        (SUMMIT, "There will be no summit in Lund."),
        (SUMMIT, "The summit in Lund will no longer take place."),
        (TRIAL, "The trial of Ole Holt was held over until the autumn."),
        (TRIAL, "The trial of Ole Holt did not open."),
        (TRIAL, "The start of Ole Holt's trial has slipped to September."),
        (STRIKE, "Crews of the Orlo ferries called their strike off."),
        (STRIKE, "The union of the Orlo ferries has abandoned its strike."),
    ],
)
def test_a_plan_is_off_where_a_later_article_says_so_of_its_matter(announced: str, later: str) -> None:
    assert called_off(("2022-06-10", announced), ("2022-06-20", later)) == [announced]


@pytest.mark.parametrize(
    ("announced", "later"),
    [
        (TALKS, "Norland scrapped its tax on herring."),
        (TALKS, "Norland pulled out of the fisheries treaty."),
        (TALKS, "The talks between Norland and Kessel have been scrapped."),
        (TALKS, "Velmark said the talks would not be cancelled."),
        (TALKS, "Norland and Velmark opened their talks on Friday."),
        (SUMMIT, "President Mia Berg pulled out of the summit in Lund."),  # the others may meet all the same
        (SUMMIT, "The summit in Lund may be scrapped."),
        (SUMMIT, "Unions threatened to cancel the summit in Lund."),
        (SUMMIT, "The summit in Lund was delayed by two hours."),
        (SUMMIT, "The summit in Lund was cancelled in 2019."),
        (SUMMIT, "A strike in Lund was called off hours before the summit."),
        (TRIAL, "The trial of Peter Lund was put off."),
        (TRIAL, "Ole Holt did not enter a plea."),
    ],
)
def test_another_matter_or_what_only_may_be_off_says_nothing_of_it(announced: str, later: str) -> None:
    assert called_off(("2022-06-10", announced), ("2022-06-20", later)) == []


def test_what_may_mean_two_plans_is_said_of_neither() -> None:
    other = "Norland and Velmark will hold talks in Oxmouth on 30 June."
    later = "The talks between Norland and Velmark have been scrapped."
    assert called_off(("2022-06-10", TALKS), ("2022-06-11", other), ("2022-06-20", later)) == []
