"""Said: what someone said on a day is one entry where two newspapers report the same words of it, not any of it."""

from __future__ import annotations

import pytest

from generator.steps.events.same_event import merge
from tests.steps.events.test_evidence import ELSE, are_one
from tests.steps.events.test_same_event import report

DAY = "2021-06-21"
TOLD = "Samira Hosni said Monday that President Oskar Lie told his counterpart that Oslo was extraditing Ivo Tuma."
REQUESTS = "Norway has so far submitted seven extradition requests for Tuma, Hosni noted, adding 84 names."


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (TOLD, "Foreign Minister Samira Hosni said at a forum in Doha that Lie told Ana Diaz in Rome that Oslo was "
               "extraditing Tuma, who is blamed by Peru for a fire in 2016.", True),
        ("Norwegian Foreign Minister Samira Hosni said at a forum in Doha on Monday that Lie told Diaz in Lima that "
         "Peru was working on extraditing Tuma, who is blamed by Norway for a fire in 2016.", REQUESTS, False),
        ("Samira Hosni said the strait would be closed to trawlers for a month.",
         "Hosni said the ferry had 40 passengers on board when it left the strait.", False),
    ],
)  # fmt: skip
def test_a_speaker_says_many_things_on_a_day(one: str, other: str, same: bool) -> None:
    said = [report(str(n), text, DAY, "statement") for n, text in enumerate((one, other))]
    assert are_one(merge([*said, *(report(str(n), *row) for n, row in enumerate(ELSE, 2))], {})) == same
