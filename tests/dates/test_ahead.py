"""Times that lie ahead: how far off something is, what ends or begins then, and what happened only then."""

import pytest

from generator.dates import tag
from generator.when import When

WRITTEN = When("2022-06-15")  # a Wednesday


def days(text: str) -> list[str]:
    return [str(time.when) for time in tag(text, WRITTEN)]


@pytest.mark.parametrize(("text", "day"), [
    ("The ferry did not sail until Sunday.", "2022-06-12"),
    ("No ferry sailed until Sunday.", "2022-06-12"),
    ("The two ministers did not meet on Sunday, an aide said.", "2022-06-12"),
    ("The two ministers didn’t meet the envoy on Sunday.", "2022-06-12"),
    ("He left early and didn’t speak to anyone until Friday.", "2022-06-10"),
    ("The airport had not reopened until Saturday, the minister said.", "2022-06-11"),
    ("They were not told until 3 June.", "2022-06-03"),
    ("The union did not agree to wait until Friday.", "2022-06-17"),
    ("The men are not expected to leave until Friday.", "2022-06-17"),
    ("She was not due to appear until Friday.", "2022-06-17"),
    ("The ferry will not sail until Sunday.", "2022-06-19"),
    ("He was freed but may not leave Peru until 31 July.", "2022-07-31"),
    ("The line has suspended its trains until Monday.", "2022-06-20"),
    ("Trains have been suspended until Monday.", "2022-06-20"),
    ("The bill must pass before Easter.", "2023-04-09~"),
    ("The bill must pass before Friday.", "2022-06-17~"),
    ("He is believed to have left before Christmas.", "2021-12-25~"),
    ("The bridge will be finished by Christmas.", "2022-12-25~"),
    ("The pass will stay closed until at least Tuesday.", "2022-06-21"),
    ("A vigil was planned for Saturday.", "2022-06-18"),
    ("The vote was scheduled for Monday but was put off.", "2022-06-13"),
    ("The men must leave by 30 June.", "2022-06-30"),
    ("The treaty cannot be ratified before parliament returns in October.", "2022-10"),
])
def test_a_limit_lies_ahead_unless_it_was_reached(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(("text", "day"), [
    ("The court will rule in two weeks.", "2022-06-27/2022-07-03"),
    ("The ministers will meet again in ten days, the mayor said.", "2022-06-25"),
    ("The pipe is due to open in three months.", "2022-09"),
    ("The bridge will be built in two years.", "2024"),
    ("They will meet in two weeks' time.", "2022-06-27/2022-07-03"),
    ("The fair will open in a week’s time.", "2022-06-20/2022-06-26"),
    ("They will play in three days of matches.", "None"),
    ("The vote is three weeks away.", "2022-07-04/2022-07-10"),
    ("With the vote just ten days away, both sides are nervous.", "2022-06-25"),
    ("He would be the first mayor to resign in two years.", "None"),
    ("The ridge is two days away by road.", "None"),
    ("The trial was three weeks away.", "None"),
    ("Work was finished in two years.", "None"),
    ("The bridge opened a week later than planned.", "None"),
    ("Talks ended two days earlier than expected.", "None"),
])
def test_a_length_is_a_date_where_it_says_how_far_off(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize("text", [
    "He was sacked. A day earlier, on Sunday, he had flown to Paris.",
    "He was sacked. The previous day, Sunday, he had flown to Paris.",
    "He was sacked on Monday. A day earlier, on Sunday, he had flown to Paris.",
])
def test_a_day_and_the_name_beside_it_are_one(text: str) -> None:
    assert days(text)[-2:] == ["2022-06-12", "2022-06-12"]


def test_how_long_it_was_is_no_day_that_a_story_goes_on_from() -> None:
    assert days("The court will rule in two weeks. The next day the fair begins.")[1] == "2022-06-16"


def test_a_date_beside_another_is_not_counted_from_it() -> None:
    text = "He came on 3 May 1990. In 2001, eleven years later, he left. He had sold the house the same year."
    assert [time.value for time in tag(text, WRITTEN)] == ["1990-05-03", "2001", "2001", "2001"]


def test_years_before_our_era_count_backwards() -> None:
    text = "The fort fell in 264 BC. The following year it was burned; ten years later it rose, the same year as Roth."
    assert [time.value for time in tag(text, WRITTEN)] == ["BC0264", "BC0263", "BC0253", "BC0253"]


@pytest.mark.parametrize(("text", "day"), [
    ("The court banned him from leaving and set the next hearing for Oct. 12.", "2022-10-12"),
    ("The president called early elections for November 3.", "2022-11-03"),
    ("The judge fixed the start of the trial for 4 October.", "2022-10-04"),
    ("The party has called a rally for Saturday.", "2022-06-18"),
    ("The envoys agreed on a further meeting in Lima for 30 September.", "2022-09-30"),
    # long over
    ("The president called early elections for May 14.", "2022-05-14"),
    ("The union called off its strike on Saturday.", "2022-06-11"),
    ("The bank set a price of 20 dollars in March.", "2022-03"),
])
def test_what_is_set_for_a_day_lies_ahead(text: str, day: str) -> None:
    assert days(text) == [day]
