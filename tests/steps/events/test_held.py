"""Held: what was set for a day, and what is told of it once it took place, are one entry."""

from __future__ import annotations

import pytest

from tests.steps.events.newspapers import entries


@pytest.mark.parametrize(
    ("planned", "told"),
    [
        ("The court in Lund is to hear the case against the cement makers on 22 June.",
         "The court in Lund fined the cement makers on Wednesday."),
        ("The crews of the Orlo ferries will begin a strike on 22 June.",
         "Crews of the Orlo ferries walked out on Wednesday."),
        ("The bank of Velmark is due to announce its rate decision on 22 June.",
         "The bank of Velmark cut its rate to 3 per cent on Wednesday."),
        ("The students of Harrow are to hold a rally on 22 June.",
         "Hundreds of students marched in Harrow on Wednesday."),
        ("Prime minister Jan Holt is to meet president Mia Berg in Lund on 22 June.",
         "Jan Holt, the prime minister, met president Mia Berg in Lund on Wednesday."),
    ],
)
def test_what_was_set_is_an_account_of_what_was_held(planned: str, told: str) -> None:
    (event,) = entries(("2022-06-10", planned), ("2022-06-23", told))
    assert (event.kind, event.text, str(event.when)) == ("event", told, "2022-06-22")


@pytest.mark.parametrize(
    ("planned", "told"),
    [
        ("The court in Lund is to hear the case against the cement makers on 22 June.",
         "The court in Kessel fined a baker on Wednesday."),
        ("The crews of the Orlo ferries will begin a strike on 22 June.", "Nurses walked out in Harrow on Wednesday."),
        ("The students of Harrow are to hold a rally on 22 June.", "The mayor of Harrow opened a bridge on Wednesday."),
        ("The bank of Velmark is due to announce its rate decision on 22 June.",
         "The bank of Velmark cut its rate to 3 per cent on Monday."),
    ],
)
def test_another_court_strike_or_day_is_not(planned: str, told: str) -> None:
    assert len(entries(("2022-06-10", planned), ("2022-06-23", told))) == 2


def test_a_plan_is_not_first_where_what_was_held_has_only_its_articles_day() -> None:
    planned = "Norland and Velmark will sign a fisheries treaty in Oxmouth on 22 June."
    told = "Norland and Velmark have signed a fisheries treaty in Oxmouth."
    (event,) = entries(("2022-06-10", planned), ("2022-06-22", told))
    assert (event.kind, event.text, str(event.when)) == ("event", told, "2022-06-22")
