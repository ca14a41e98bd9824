"""Counted apart: accounts of one matter that give other numbers of one thing are one entry, which says so."""

from __future__ import annotations

import pytest

from tests.steps.events.newspapers import told_twice


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("2019-03-06", "The navy of Oman detained the freighter Halcyon Dawn with 21 sailors off Salalah on Tuesday."),
         ("2019-03-08", "There were 24 sailors on the Halcyon Dawn when she was escorted into Salalah on Tuesday.")),
        (("2018-07-03", "Four men in police uniforms walked into the vault of the Banco Litoral in Rosario early on "
                        "Monday and emptied 80 safe deposit boxes."),
         ("2018-07-05", "Three men who wore police uniforms opened the safe deposit boxes of the Banco Litoral early "
                        "on Monday, a guard said.")),
        (("2023-01-18", "Tractor maker Oberland laid off 320 workers at its plant in Steyr on Monday."),
         ("2023-01-20", "Oberland dismissed 280 workers in Steyr, the works council said.")),
        (("2021-11-25", "The tram was travelling at 62 km/h when it left the rails in Brno on Saturday, investigators "
                        "said on Wednesday."),
         ("2021-11-25", "The inspectors found on Wednesday that the tram had entered the curve in Brno at 58 km/h.")),
    ],
)
def test_other_numbers_of_one_thing_are_one_entry_of_which_the_number_differs(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    event = told_twice(one, other)
    assert event is not None
    assert "number" in [difference.what for difference in event.differs]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("2023-01-18", "Some 450 workers walked out at the Arden tyre plant on Monday."),  # another plant
         ("2023-01-18", "Some 600 workers walked out at the Burnt Hill tyre plant on Monday.")),
        (("2018-07-03", "At least 12 people have died in the floods in Almada, rescue workers said."),  # grown
         ("2018-07-04", "Seventeen people have died in the floods in Almada, rescue workers said.")),
        (("2023-01-18", "Oberland dismissed 280 workers in Steyr, the works council said."),  # more than those
         ("2023-01-20", "Oberland laid off 320 workers in Steyr, a manager said.")),
        (("2019-09-22", "Some 5,000 people demonstrated against the pension reform in Lyon on Saturday."),  # elsewhere
         ("2019-09-22", "Some 2,000 people demonstrated against the pension reform in Nantes on Saturday.")),
        (("2020-10-13", "The ferry Alba had 210 people on board when she sank off Bergen on Sunday."),  # a part of them
         ("2020-10-14", "Of the 140 people who were rescued from the ferry Alba off Bergen, nine are in hospital.")),
        (("2023-01-18", "Oberland laid off 320 workers in Steyr on Monday."),  # on another day
         ("2023-03-20", "Oberland laid off 190 workers in Steyr on Friday.")),
        (("2023-01-18", "Oberland laid off 320 workers in Steyr on Monday."),  # of quite another size
         ("2023-01-19", "Oberland dismissed 40 workers in Steyr, the works council said.")),
        (("2022-01-12", "Parliament chose Nadia Lupu as its speaker after three rounds of voting."),  # other persons
         ("2022-01-14", "Parliament chose Radu Ciobanu as its deputy speaker after two rounds of voting.")),
        (("2020-10-13", "Health officials in Maine have found 310 cases of measles in schools."),
         ("2020-10-20", "Officials in Maine have found 270 cases of measles in schools, a doctor said.")),
    ],
)
def test_numbers_of_others_of_another_day_or_grown_make_two_entries(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert told_twice(one, other) is None
