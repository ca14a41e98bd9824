"""Days apart: accounts that date what is done once to neighbouring days are one entry, which says so."""

from __future__ import annotations

import pytest

from tests.steps.events.newspapers import told_twice


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("2016-08-12", "The Andean League suspended Bolivia on Wednesday after the dissolution of its parliament."),
         ("2016-08-15", "The Andean League suspended our country on Thursday of last week.")),
        (("2020-02-20", "The fugitive banker Ilir Marku was arrested in Bari on Tuesday."),
         ("2020-03-01", "Marku was arrested in Bari on February 19 after a neighbour recognised him.")),
        (("2019-12-05", "Divers recovered the bell of the Santa Rosalia off Trapani on Tuesday."),
         ("2019-12-10", "The bell of the Santa Rosalia was recovered on December 4, the museum of Trapani said.")),
        (("2022-10-07", "Switzerland froze the accounts of the Rahmani family on Tuesday."),
         ("2022-10-16", "Bern froze the Rahmani family's accounts on October 5 at the request of Tirana.")),
        (("2014-06-02", "Lucía Arce, who was appointed ombudsman by the Senate in March 2012, leaves office today."),
         ("2014-06-05", "Arce was appointed ombudsman in April 2012.")),
        (("2023-02-28", "Marek Voll was appointed warden in December 2018 and took office on 9 January 2019."),
         ("2023-03-07", "Mr Voll, who was appointed in January 2019, wants to stay.")),
        (("2021-05-04", "The dyke at Alto Verde collapsed in August 2015 after a night of rain."),
         ("2021-05-06", "The dyke, built by Cobrex, burst on 3 September 2015 near Alto Verde.")),
    ],
)
def test_one_deed_of_two_days_is_one_entry_of_which_the_date_differs(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    event = told_twice(one, other)
    assert event is not None
    assert "date" in [difference.what for difference in event.differs]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("2016-08-12", "The Andean League suspended Bolivia on Wednesday."),  # another state
         ("2016-08-15", "The Andean League suspended Peru on Thursday.")),
        (("2015-05-08", "Norway seized the Danish trawler Havfruen on Wednesday."),  # another ship
         ("2015-05-09", "Norway seized the Danish trawler Solveig on Thursday.")),
        (("2020-10-13", "Police arrested two men in Hamburg on Monday over the raid."),  # nobody that is known
         ("2020-10-14", "Police arrested a man in Hamburg on Tuesday over the raid.")),
        (("2020-10-13", "Divers recovered five bodies from the ferry Alba off Bergen on Monday."),
         ("2020-10-14", "Divers recovered three bodies from the ferry Alba off Bergen on Tuesday.")),
        (("2020-10-13", "Artillery shelled the town of Marn on Monday."),  # done on many days
         ("2020-10-14", "Artillery shelled the town of Marn on Tuesday.")),
        (("2020-10-13", "The minister opened the new station in Celle on Monday."),  # elsewhere
         ("2020-10-14", "The minister opened the new station in Uelzen on Tuesday.")),
        (("2014-06-02", "Lucía Arce was appointed ombudsman in March 2012."),  # to another office
         ("2014-06-05", "Arce was appointed to the board of Banco Litoral in April 2012.")),
        (("2018-03-01", "Sevrin seized the yacht Aurelia on 3 March 2017."),  # not neighbouring
         ("2018-03-02", "Sevrin seized the yacht Aurelia on 9 March 2017.")),
        (("2020-10-13", "The Senate of Marn suspended judge Iva Roth on Monday."),  # by others
         ("2020-10-14", "The federation of Celle suspended Iva Roth on Tuesday.")),
        (("2020-10-13", "The club suspended the striker Ibe Oko on Monday."),
         ("2020-10-14", "The club suspended the striker Ibe Oko again on Tuesday.")),
    ],
)
def test_deeds_of_two_days_to_others_by_others_or_done_again_are_two_entries(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert told_twice(one, other) is None
