"""`explain` says which rule fired, which lost to it and why, and what the date was counted from."""

from generator.dates import explain, slips
from generator.when import When


def test_it_names_the_winner_and_the_losers() -> None:
    text = "It closed on March 7, 2019."
    (one,) = explain(text, When.parse("2020-12-30"))
    assert (one.words, one.time.rule, one.time.value) == ("March 7, 2019", "month-day-year", "2019-03-07")
    assert one.pattern == "[DAYNAME [,]] MONTH THEDAY [,] YEAR"
    lost = {(loser.rule, loser.words, loser.why) for loser in one.lost}
    assert ("month-day", "March 7", "shorter") in lost


def test_it_agrees_with_what_is_tagged_and_gives_the_reason() -> None:
    (one,) = explain("He will arrive on Friday.", When.parse("2020-12-30"))
    assert one.time.anchor == "the article's date, 2020-12-30"
    assert one.time.reason == "the next one, that day included: “will” looks ahead"
    assert one.lost == ()


def test_it_reads_as_text() -> None:
    (one,) = explain("He said late Friday that it is over.", When.parse("2024-03-09"))
    assert str(one) == (
        "late Friday → 2024-03-08 (DATE; EDTF 2024-03-08; relative)\n"
        "  rule       part-weekday: (early | late | earlier | later) [on] WEEKDAY\n"
        "  counted    from the article's date, 2024-03-09\n"
        "  direction  the last one, that day included: “said” looks back\n"
        "  lost       weekday: “Friday” is inside a longer one"
    )


def test_it_says_so_where_there_is_no_day() -> None:
    (one,) = explain("It was a Thursday.", When.parse("2024-03-09"))
    assert "  counted    from nothing: they name no place in the calendar" in str(one)
    (one,) = explain("In 1999 it rained.", When.parse("2024-03-09"))
    assert "  counted    from nothing: the words say it all" in str(one)


def test_days_that_cannot_be_right_are_named() -> None:
    text = "From 30 February 2023 to 2023-04-31, not on 29 February 2024 or February 29."
    assert [(slip.of(text), slip.why) for slip in slips(text, None)] == [
        ("30 February 2023", "there is no such day"),
        ("2023-04-31", "there is no such day"),
    ]
    text = "Signed on Monday, 3 May 2022, not on Tuesday, 3 May 2022; it ended Friday, March 3."
    assert [(slip.of(text), slip.why) for slip in slips(text, When.parse("2023-03-06"))] == [
        ("Monday, 3 May 2022", "2022-05-03 is a Tuesday"),
    ]
    text = "Anlaşma 3 Mayıs 2022 Pazartesi günü imzalandı."
    assert [slip.why for slip in slips(text, None, "tr")] == ["2022-05-03 is a Tuesday"]
