"""What a reader of news relies on: which words are dates, and which day they mean."""

import pytest

from generator.dates import tag
from generator.when import When


def dates(text: str, on: str | None = "2020-12-30", language: str = "en", *, day_first: bool = False) -> dict[str, str]:
    times = tag(text, When.parse(on) if on else None, language, day_first=day_first)
    return {time.of(text): time.value for time in times}


@pytest.mark.parametrize(
    "text",
    [
        "The S-400s and the F-35 jets stay.",
        "Some 2,017 people marched.",
        "Security Council Resolution 2254 stands.",
        "The crew of flight 1990 was safe.",
        "They may march in the sun, and the second boat sat low.",
        "It cost $1999 and weighed 2000 kilograms.",
        "Call 555-1998 or write to 2015@example.com.",
        "A 2-1 win, 17 points, 45% of votes.",
        "Jan was there; so was Augusta.",
    ],
)
def test_a_number_or_a_word_is_no_date_without_a_reason(text: str) -> None:
    assert dates(text) == {}


@pytest.mark.parametrize(
    ("text", "on", "words", "value"),
    [
        ("the minister said Wednesday", "2020-12-30", "Wednesday", "2020-12-30"),
        ("a plan called the strategic reviewThursday to talk", "2024-03-09", "Thursday", "2024-03-07"),
        ("as he gears up to take office on Jan. 20, replacing", "2020-12-30", "Jan. 20", "2021-01-20"),
        ("they signed the deal in December", "2021-11-05", "December", "2020-12"),
        ("In December, the ministry closed the port", "2021-02-03", "December", "2020-12"),
        ("On November 6, the two met in Ankara", "2024-03-09", "November 6", "2023-11-06"),
        ("he said late Friday", "2024-03-09", "late Friday", "2024-03-08"),
        ("imposed earlier this month on the agency", "2020-12-30", "earlier this month", "2020-12"),
        ("the 2016 coup attempt", "2020-12-30", "2016", "2016"),
        ("ANKARA, Dec. 30 (Reuters) - Turkey said", "2020-12-30", "Dec. 30", "2020-12-30"),
        ("signed on 14 December 2020 , the office said .", "2021-01-03", "14 December 2020", "2020-12-14"),
        ("must answer by Feb. 1", "2020-12-30", "Feb. 1", "2021-02-01"),
        ("it is expected to open in March", "2020-11-02", "March", "2021-03"),
        ("the talks were put off and are now expected in March", "2020-11-02", "March", "2021-03"),
        ("the ruling that nobody had expected in March", "2020-11-02", "March", "2020-03"),
        ("will meet on Friday in Doha", "2020-12-30", "Friday", "2021-01-01"),
    ],
)
def test_the_day_that_the_words_mean(text: str, on: str, words: str, value: str) -> None:
    assert dates(text, on)[words] == value


def test_the_country_of_the_outlet_decides_the_order_of_numbers() -> None:
    assert dates("on 04/05/2020") == {"04/05/2020": "2020-04-05"}
    assert dates("on 04/05/2020", day_first=True) == {"04/05/2020": "2020-05-04"}
    assert dates("on 14/05/2020") == {"14/05/2020": "2020-05-14"}
    assert dates("on 14/15/2020") == {}


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert dates("on February 30, 2020, and Feb. 29, 2020") == {"Feb. 29, 2020": "2020-02-29"}


def test_an_undated_article_dates_nothing_that_hangs_on_it() -> None:
    text = "He said Friday that sanctions came last month, on Dec. 14, after the 2016 vote. Now it is over."
    times = tag(text, None)
    assert [(time.value, time.when and str(time.when)) for time in times] == [
        ("XXXX-WXX-5", None),
        ("XXXX-XX", None),
        ("XXXX-12-14", None),
        ("2016", "2016"),
        ("PRESENT_REF", None),
    ]


def test_a_range_of_days_dates_what_every_day_agrees_on() -> None:
    text = "He said Wednesday that sanctions came earlier this month. He takes office on Jan. 20."
    times = tag(text, When.parse("2020-12-16/2020-12-31"))
    assert [(time.value, time.when and str(time.when)) for time in times] == [
        ("XXXX-WXX-3", None),
        ("2020-12", "2020-12"),
        ("2021-01-20", "2021-01-20"),
    ]
    assert times[1].anchor == "every day of the article's date, 2020-12-16/2020-12-31"


def test_a_month_as_anchor_gives_the_year_to_bare_months() -> None:
    assert dates("They met in December and said Friday that it failed.", "2021-02") == {
        "December": "2020-12",
        "Friday": "XXXX-WXX-5",
    }


def test_a_story_counts_from_the_last_date_it_told() -> None:
    text = "He was arrested on 3 May 2018. The next day he was freed; two weeks later he left. That month it rained."
    assert dates(text) == {
        "3 May 2018": "2018-05-03",
        "The next day": "2018-05-04",
        "two weeks later": "2018-W20",
        "That month": "2018-05",
    }


def test_a_history_hangs_its_bare_months_on_the_year_told_last_and_news_does_not() -> None:
    history = "The siege began in March 1822. In June the walls fell. On 5 July 1823 peace came, and in August ships."
    assert dates(history, "2011-05-02")["June"] == "1822-06"
    assert dates(history, "2011-05-02")["August"] == "1823-08"
    news = (
        "Police searched the bank on Tuesday over a loan of May 2011. The board next meets on March 16. Its governor "
        "was named in December 2008 and took office on Jan. 9, 2009. His term ends in January 2015."
    )
    assert dates(news, "2013-02-26")["March 16"] == "2013-03-16"
    assert dates(history, None)["June"] == "1822-06"
    news = "He was elected in 2015. On Monday he said the talks of June had failed, and last week he left."
    assert dates(news, "2020-12-30")["June"] == "2020-06"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The vote will be held Sunday.", "2024-05-12"),
        ("Elections are due to be held on Sunday.", "2024-05-12"),
        ("She said the funeral would be held on Friday.", "2024-05-10"),
        ("The bank plans to cut rates on Thursday.", "2024-05-09"),
        ("The vote was held on Sunday.", "2024-05-05"),
        ("The bank cut rates on Thursday.", "2024-05-02"),
    ],
)
def test_a_participle_behind_a_word_that_looks_ahead_looks_ahead_too(text: str, day: str) -> None:
    (time,) = tag(text, When.parse("2024-05-08"))
    assert str(time.when) == day


def test_each_time_says_what_it_was_counted_from_and_why() -> None:
    text = "He will take office on Jan. 20."
    (time,) = tag(text, When.parse("2020-12-30"))
    assert (time.grounds, time.anchor) == ("year-implied", "the article's date, 2020-12-30")
    assert time.reason == "the nearest after it: “will” looks ahead"
    (explicit,) = tag("On 5 May 2019 it closed.", When.parse("2020-12-30"))
    assert (explicit.grounds, explicit.anchor, explicit.reason) == ("explicit", None, None)


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("this week", "2020-W53", "2020-12-28/2021-01-03"),
        ("last weekend", "2020-W52-WE", "2020-12-26/2020-12-27"),
        ("the third quarter", "2020-Q3", "2020-35"),
        ("the summer of 2016", "2016-SU", "2016-22"),
        ("the first half of 2018", "2018-H1", "2018-01-01/2018-06-30"),
        ("the 1990s", "199", "199X"),
        ("the 19th century", "18", "18XX"),
        ("Friday night", "2020-12-25TNI", "2020-12-25"),
        ("Eid al-Fitr 2019", "2019-06-05", "2019-06-05~"),
        ("during Ramadan 2019", "2019-05-06/2019-06-04", "2019-05-06~/2019-06-04~"),
        ("Diwali 2019", "2019-10-27", "2019-10-27~"),
        ("Nowruz 2019", "2019-03-21", "2019-03-21"),
        ("overnight", "2020-12-29TNI", "2020-12-29/2020-12-30"),
        ("it will be closed overnight", "2020-12-30TNI", "2020-12-30/2020-12-31"),
        ("overnight into Sunday", "2020-12-26TNI", "2020-12-26/2020-12-27"),
        ("May-July 2019", "2019-05/2019-07", "2019-05/2019-07"),
    ],
)
def test_what_lies_in_the_calendar_has_an_edtf_date(text: str, value: str, edtf: str) -> None:
    (time,) = tag(text, When.parse("2020-12-30"))
    assert (time.value, str(time.when)) == (value, edtf)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On the 14th he left.", "2020-12-14"),  # written on 9 January 2021
        ("On the 7th he left.", "2021-01-07"),
        ("He will leave on the 3rd.", "2021-02-03"),
        ("He will leave on the 14th.", "2021-01-14"),
        ("The police came at half past five on Tuesday.", "2021-01-05"),
        ("It will end the next day.", "2021-01-10"),
    ],
)
def test_a_day_of_a_month_lies_where_the_words_look(text: str, day: str) -> None:
    (time,) = tag(text, When("2021-01-09"))
    assert str(time.when) == day


def test_what_followed_a_day_that_is_not_told_has_none() -> None:
    text = "The next day he fled. Two weeks later she was found."
    assert [(time.value, time.when) for time in tag(text, When("2021-01-09"))] == [
        ("XXXX-XX-XX", None),
        ("XXXX-WXX", None),
    ]


def test_a_day_that_one_month_of_the_article_s_has_not_is_left_open() -> None:
    (time,) = tag("He left on the 31st.", When("2020-02-28/2020-03-02"))
    assert (time.value, time.when) == ("XXXX-XX-XX", None)


def test_digits_of_any_script_give_plain_values() -> None:
    assert dates("on 1٢ May 20٢0 and in 20٢0-2٣") == {"1٢ May 20٢0": "2020-05-12", "20٢0-2٣": "2020/2023"}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("14 Aralık'ta alınan karar", "14 Aralık", "2020-12-14"),
        ("Bakan, çarşamba günü Ankara'da konuştu", "çarşamba günü", "2020-12-30"),
        ("Biden 20 Ocak'ta göreve başlayacak", "20 Ocak", "2021-01-20"),
        ("geçen ay imzalanan anlaşma", "geçen ay", "2020-11"),
        ("15 Temmuz 2016'daki darbe girişimi", "15 Temmuz 2016", "2016-07-15"),
        ("Dün 2254 sayılı karar ve 2.017 kişi konuşuldu", "Dün", "2020-12-29"),
    ],
)
def test_turkish(text: str, words: str, value: str) -> None:
    assert dates(text, language="tr") == {words: value}


def test_days_that_have_a_name_of_their_own_are_no_weekday() -> None:
    assert not tag("The shops opened early on Black Friday.", When.parse("2024-03-01"))


def test_numbers_that_may_be_read_either_way_give_the_year_alone() -> None:
    text = "It was signed on 03/04/2021 and ended on 25/04/2021."
    assert [str(t.when) for t in tag(text, None, day_first=None)] == ["2021", "2021-04-25"]
    assert [str(t.when) for t in tag(text, None, day_first=True)] == ["2021-04-03", "2021-04-25"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Starting Monday, masks are worn on the ferry.", "2022-08-08"),  # written on a Wednesday
        ("The truce starting at dawn on Thursday was agreed in Oslo.", "2022-08-04"),
        ("The strike began, starting Monday, with a march.", "2022-08-01"),
        ("The ferry burned in the night from Saturday to Sunday.", "2022-07-30/2022-07-31"),
    ],
)
def test_what_starts_on_a_weekday_is_ahead_unless_it_has_begun(text: str, day: str) -> None:
    (time,) = tag(text, When("2022-08-03"))
    assert str(time.when) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Fares are raised from Monday, the company said.", "2022-08-08"),  # written on a Wednesday
        ("From Monday, dogs must be kept on a lead.", "2022-08-08"),
        ("The pass is closed until Tuesday.", "2022-08-09"),
        ("The referendum is on Monday.", "2022-08-08"),
        ("The pictures are from Monday.", "2022-08-01"),
        ("By Monday the lake had frozen.", "2022-08-01"),
    ],
)
def test_what_is_in_force_from_or_until_a_weekday_is_ahead(text: str, day: str) -> None:
    (time,) = tag(text, When("2022-08-03"))
    assert str(time.when) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The minister leaves on Tuesday.", "2022-08-09"),
        ("Voters go to the polls on Sunday.", "2022-08-07"),
        ("On Tuesday the choir flies to Malta.", "2022-08-09"),
        ("He said the side plays Malmo in the cup on Tuesday.", "2022-08-09"),
        ("The side won 300 votes on Tuesday.", "2022-08-02"),
        ("The plays on Tuesday were sold out.", "2022-08-02"),
        ("On Tuesday some 300 votes were counted.", "2022-08-02"),
    ],
)
def test_the_present_of_a_timetable_looks_ahead(text: str, day: str) -> None:
    (time,) = tag(text, When("2022-08-03"))
    assert str(time.when) == day


def test_an_undated_article_counts_from_no_year_of_another_paragraph() -> None:
    text = ("In 1998 he won. In May 2004 he had the law changed so that he might stay until 2030.\n\n"
            "The summit of 10 June gave him a week. A week later the ports closed.\n\n"
            "The strike of 2 May 2011 began it. On 5 May the ships left, and two days later they sank.")
    assert {time.of(text): time.when and str(time.when) for time in tag(text, None)} == {
        "1998": "1998", "May 2004": "2004-05", "2030": "2030", "10 June": None, "a week": None, "A week later": None,
        "2 May 2011": "2011-05-02", "5 May": "2011-05-05", "two days later": "2011-05-07"}


@pytest.mark.parametrize(("text", "words", "value"), [
    ("In January 2021 traders found leaks. They wrote to the town on January 17.", "January 17", "2021-01-17"),
    ("In March 2021 she was elected. On March 30 the court will rule.", "March 30", "2022-03-30"),
    ("In May 2021 she was elected.\n\nOn May 3 the court ruled.", "May 3", "2021-05-03"),
    ("In February 2021 she was elected. On February 20 the court ruled.", "February 20", "2022-02-20"),  # its news
    ("The firm said it would lay off 120 workers in July.", "July", "2022-07"),
])
def test_a_day_has_the_year_of_its_month_where_its_paragraph_has_just_told_it(
    text: str, words: str, value: str
) -> None:
    assert {t.of(text): t.value for t in tag(text, When.parse("2022-03-05"))}[words] == value
