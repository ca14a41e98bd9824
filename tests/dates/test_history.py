"""Prose of history: its dates hang on the story, not on the article's day."""

import pytest

from generator.dates import tag
from generator.when import When

STORY = "The quarrel of 1858 became a war on 3 March 1862. "


def told(text: str) -> dict[str, str]:
    """{words: value} of the times in `text`, read after a sentence that dates the story."""
    times = tag(STORY + text, When.parse("2010-03-01"))
    return {time.of(STORY + text): time.value for time in times if time.start >= len(STORY)}


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("On 5 May 1862 the brigade crossed the river.", {"5 May 1862": "1862-05-05"}),
        ("Two days later it burned the bridge.", {"Two days later": "1862-03-05"}),
        ("In early June 1862 the fleet sailed.", {"early June 1862": "1862-06"}),
        ("By August the harbour was closed.", {"August": "1862-08"}),
        (
            "In June they met, and the following spring they left.",
            {"June": "1862-06", "the following spring": "1863-SP"},
        ),
        ("The following autumn it was lifted.", {"The following autumn": "1862-FA"}),
        ("It held the fort from 1855 to 1875.", {"1855": "1855", "1875": "1875"}),
        ("On June 22 the duke marched.", {"June 22": "1862-06-22"}),
        ("In April a town fell; that winter was hard.", {"April": "1862-04", "that winter": "1862-WI"}),
        ("By the end of the year he had fled.", {"the end of the year": "1862"}),
        ("In late 1864 they starved; in mid-1865 they left.", {"late 1864": "1864", "mid-1865": "1865"}),
        ("Trade fell in the 1830s.", {"the 1830s": "183"}),
        ("Trade fell in the 1830s. On 14 May they left.", {"the 1830s": "183", "14 May": "1862-05-14"}),
        ("The walls are of the 12th century.", {"the 12th century": "11"}),
        ("The keep is of the early fourteenth century.", {"the early fourteenth century": "13"}),
        ("It grew in the 18th and 19th centuries.", {"the 18th": "17", "19th centuries": "18"}),
        ("The city fell in 218 BC.", {"218 BC": "BC0218"}),
        ("It was rebuilt by 44 BCE.", {"44 BCE": "BC0044"}),
        ("In AD 410 the gates were opened.", {"AD 410": "0410"}),
        ("On the night of 13 October they crossed.", {"the night of 13 October": "1862-10-13TNI"}),
        ("In March of the following year it fell.", {"March of the following year": "1863-03"}),
        ("In August the same year it rose.", {"August the same year": "1862-08"}),
        (
            "In October 1864 and the following month it snowed.",
            {"October 1864": "1864-10", "the following month": "1864-11"},
        ),
        ("In May 1864 he fell; the next day she died.", {"May 1864": "1864-05", "the next day": "1864-05-XX"}),
        ("The same year he left for Paris.", {"The same year": "1862"}),
        ("From 23 to 26 October 1864 it burned.", {"23": "1864-10-23", "26 October 1864": "1864-10-26"}),
        ("It burned on 23–26 October 1864.", {"23–26 October 1864": "1864-10-23/1864-10-26"}),
        (
            "The occupation (1 September 1863 – 2 May 1865) was long.",
            {"1 September 1863": "1863-09-01", "2 May 1865": "1865-05-02"},
        ),
        ("In January and February 1865 snow closed the pass.", {"January": "1865-01", "February 1865": "1865-02"}),
        ("In the winter of 1863–64 the river froze.", {"the winter of 1863–64": "1863-WI"}),
        ("By spring 1865 it was over.", {"spring 1865": "1865-SP"}),
        ("They left in late summer.", {"late summer": "1862-SU"}),
        ("In the years 1865 and 1866 they starved.", {"1865": "1865", "1866": "1866"}),
        ("In the following decades towns grew.", {"the following decades": "PXDE"}),
        ("For nine months nobody moved.", {"nine months": "P9M"}),
        ("Within a year and a half it was over.", {"a year and a half": "P1Y6M"}),
        ("The 16-month siege ended.", {"16-month": "P16M"}),
        ("The line fell in the first half of 1865.", {"the first half of 1865": "1865-H1"}),
        ("Throughout 1863 partisans cut the rails.", {"1863": "1863"}),
        ("On Christmas Day 1864 the colony fell.", {"Christmas Day 1864": "1864-12-25"}),
        ("On the 14th, the walls fell.", {"the 14th": "1862-03-14"}),
        ("At that time the town had no wall.", {"that time": "PAST_REF"}),
        ("The year before, he had won.", {"The year before": "1861"}),
        (
            "On the night of 13 October they crossed; by dawn they had won.",
            {"the night of 13 October": "1862-10-13TNI", "dawn": "1862-10-14TMO"},
        ),
        (
            "In November they met, and on Christmas Eve they fled.",
            {"November": "1862-11", "Christmas Eve": "1862-12-24"},
        ),
        ("On the last day of the month it fell.", {"the last day of the month": "1862-03-31"}),
        (
            "At 0525 gliders came down in the early hours.",
            {"0525": "1862-03-03T05:25", "the early hours": "1862-03-03TMO"},
        ),
        ("Caesar fell on 15 March 44 BC.", {"15 March 44 BC": "BC0044-03-15"}),
        ("The siege lasted from 18 May to July 4, 1863.", {"18 May": "1863-05-18", "July 4, 1863": "1863-07-04"}),
        ("The Thirty Years' War and the Six-Day War are taught.", {}),
        ("He saw 12 BC ferries. He bought 30 AD spots.", {}),
    ],
)
def test_history(text: str, times: dict[str, str]) -> None:
    assert told(text) == times


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "On 2 May 1909 the ship struck a reef. On 5 May the boats left; by dawn the next day they saw land. "
            "In early June they were home.",
            ["1909-05-02", "1909-05-05", "1909-05-06TMO", "1909-06"],
        ),
        ("The club, founded on 2 May 1909, opens its new hall on 5 May.", ["1909-05-02", "2010-05-05"]),
        (
            "The town fell on 2 May 1909. The mayor said on Monday that the wall, closed since 5 May, opens on 7 May.",
            ["1909-05-02", "2010-03-01", "2009-05-05", "2010-05-07"],
        ),
    ],
)
def test_one_old_date_makes_a_history_of_bare_ones_but_not_of_news(text: str, values: list[str]) -> None:
    assert [time.value for time in tag(text, When.parse("2010-03-01"))] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The pier was damaged by a storm on 4 August. It was built in 1911 and repaired in 1987.\n\n"
            "The council will vote on the repairs on 12 September, and the work is to begin in October.",
            ["2025-08-04", "1911", "1987", "2025-09-12", "2025-10"],
        ),
        (
            "She left the museum on a Friday in July. In 2019 every camera worked; in 2023 he cut the grant. "
            "The trial is to open on 17 November.",
            ["XXXX-WXX-5", "2025-07", "2019", "2023", "2025-11-17"],
        ),
        (
            "The pier, built in 1911 and repaired in 1987, was damaged on 4 August and closed on 9 August.",
            ["1911", "1987", "2025-08-04", "2025-08-09"],
        ),
    ],
)
def test_years_of_the_background_make_no_history_of_news(text: str, values: list[str]) -> None:
    assert [time.value for time in tag(text, When.parse("2025-08-20"))] == values


@pytest.mark.parametrize(("text", "values"), [
    ("The siege of Brell (November 1812 – March 1813) was long. On 14 November Mure came. He hoped to win by "
     "Christmas. In January he left. In 1820 he died.",
     ["1812-11", "1813-03", "1812-11-14", "1812-12-25", "1813-01", "1820"]),
    ("From May to October 1896 the island was closed. On 3 May a ship sank. In 1899 it opened.",
     ["1896-05", "1896-10", "1896-05-03", "1899"]),
    ("It lasted from 9 October 1944 to 31 January 1945. The army had come on October 5 and left on 10 March. In 1948 "
     "and 1956 it came again.", ["1944-10-09", "1945-01-31", "1944-10-05", "1945-03-10", "1948", "1956"]),
    ("He took Vask in late June 1702; the army had lain there since the previous November. By September it left. He "
     "died in 1704.", ["1702-06", "1701-11", "1702-09", "1704"]),
    ("Tso ruled from April 1911 to August 1912. In September he fled.", ["1911-04", "1912-08", "1912-09"]),
])
def test_a_story_goes_on_within_the_time_that_it_told_by_both_ends(text: str, values: list[str]) -> None:
    assert [time.value for time in tag(text, When("2010-03-01"))] == values
