"""Named: a noun for what a state seldom has twice in a year is of one thing, however little else is shared."""

from __future__ import annotations

import pytest

from tests.steps.events.newspapers import entries

FAILED = "The cleric is blamed by Turkey for a failed coup in 2016, and lives in Ohio."


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Plotters were behind the defeated coup of July 15, 2016, which left 251 people martyred.", FAILED, True),
        ("He fled after the July 15, 2016 coup attempt that killed 251 people.", FAILED, True),
        ("He was jailed over the putsch of July 2016, in which 250 died.", FAILED, True),
        ("He was jailed over the putsch of July 2015, in which 250 died.", FAILED, False),
        ("He was sentenced in July 2016 over a coup that had failed a year before.", FAILED, False),
        ("The officers were behind the coup in Burundi in 2016, which left 40 dead.", FAILED, False),
    ],
)
def test_a_coup_of_a_year_is_the_coup_of_a_day_in_it(one: str, other: str, same: bool) -> None:
    found = entries(("2018-12-18", one), ("2018-12-19", other))
    assert any({a.report.article for a in event.accounts} == {"a0", "a1"} for event in found) == same


def test_it_is_shown_with_its_toll() -> None:
    for toll in ("which left 251 people martyred and 90 hurt", "in which 252 people were killed and 2,734 wounded"):
        text = f"He led the coup of July 15, 2016, {toll}, she said."
        coup = next(e for e in entries(("2018-12-18", text)) if str(e.when) == "2016-07-15")
        assert coup.text == f"the coup of July 15, 2016, {toll}"
