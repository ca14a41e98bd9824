"""Superseded: what a later article tells to have been called off, put off or moved."""

from __future__ import annotations

import pytest

from tests.steps.events.test_held import entries


def called_off(*articles: tuple[str, str]) -> list[str]:
    """The entries that are called off, of articles of these days."""
    return [event.text for event in entries(*articles) if event.off]


@pytest.mark.parametrize(
    ("announced", "later", "is_off"),
    [
        ("The trial of the pilot is set to open on 4 July.",
         "The trial, set to open on 4 July, has been brought forward to 1 July.", True),
        ("The council will vote on the quay on 24 June.", "The vote that was due on 24 June has been postponed.", True),
        ("The inquest into the ferry is due on 24 June.",
         "The inquest, set for 24 June, has been put off to 1 July, the coroner said.", True),
        ("The summit of coastal states will be held on 24 June.",
         "Norway cancelled the summit planned for 24 June.", True),
        ("The hearing is scheduled for 24 June.", "The hearing was moved from 24 June to 8 July.", True),
        # a weekday of the week to come, though "had been" looks back
        ("The safety board will publish its report on 24 June.",
         "The board postponed publication of its report, which had been scheduled for Friday.", True),
        ("Ministers are to vote on the tunnel on 24 June.",
         "Ministers put off a decision on the tunnel, on which they had been due to vote on Friday.", True),
        ("The safety board will publish its report on 24 June.", "The board published its report on Friday.", False),
        # another matter, another day, or moved to the day that was set
        ("The trial of the pilot is set to open on 4 July.", "A concert planned for 4 July was cancelled.", False),
        ("The trial of the pilot is set to open on 4 July.", "The trial due on 1 July was put off.", False),
        ("The trial of the pilot is set to open on 4 July.",
         "The trial, set to open on 1 July, has been put off to 4 July.", False),
        ("The trial of the pilot is set to open on 4 July.", "The trial opens on 4 July, the court said.", False),
    ],
)
def test_what_a_later_report_calls_off_is_marked(announced: str, later: str, is_off: bool) -> None:
    assert (announced in called_off(("2022-06-10", announced), ("2022-06-20", later))) == is_off


def test_what_an_earlier_report_calls_off_is_not() -> None:
    later, announced = "The vote that was due on 24 June has been postponed.", "The council will vote on 24 June."
    assert called_off(("2022-06-05", later), ("2022-06-10", announced)) == []
