"""An article without a date: what can be known of it, and nothing more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator import pipeline, readers
from generator.records import Article, DateRange, Desk, Draft
from generator.steps.articles.date_range import hull, steps

DATED = "2021-03-12 On March 9, the Harbour Board imposed tolls on ferries over the repair of the bridge."


def draft(id: str, text: str) -> Draft:
    from pathlib import PurePosixPath

    return readers.read(id, PurePosixPath(f"{id}.txt"), text.encode())


def read(**texts: str) -> tuple[dict[str, Article], dict[str, DateRange]]:
    articles, ranges = pipeline.read_all([draft(id, text) for id, text in texts.items()], Desk())
    return {a.id: a for a in articles}, {r.article: r for r in ranges}


def test_an_event_dated_elsewhere_bounds_the_phrase_that_tells_it() -> None:
    _, ranges = read(dated=DATED, undated=(
        "The Harbour Board imposed tolls on ferries earlier this month, a captain said."))
    assert (ranges["undated"].first, ranges["undated"].last) == (date(2021, 3, 9), date(2021, 3, 31))
    assert "“earlier this month” (p1): dated#p1 dates it 2021-03-09" in steps(ranges["undated"])


def test_the_weekday_of_the_news_gives_candidates_after_what_it_tells_as_past() -> None:
    articles, ranges = read(dated=DATED, undated=(
        "A group will discuss tolls that the Harbour Board imposed on ferries this month, a captain said Wednesday."))
    found = ranges["undated"]
    assert list(map(str, found.candidates)) == ["2021-03-10", "2021-03-17", "2021-03-24", "2021-03-31"]
    assert (str(found.first), str(found.last)) == ("2021-03-10", "2021-03-31")
    published = articles["undated"].published
    assert published is not None
    assert (str(published.when), published.grounds) == ("2021-03-10/2021-03-31", "inferred")


def test_a_dateline_without_its_year_says_which_of_the_possible_days_it_is() -> None:
    articles, ranges = read(dated=DATED, undated=(
        "IZMIR, March 13 (Reuters) - The Harbour Board imposed tolls on ferries this month. "
        "The mayor resigned on Friday."))
    found = ranges["undated"]
    assert (found.first, found.last, found.candidates) == (date(2021, 3, 13), date(2021, 3, 13), (date(2021, 3, 13),))
    assert "“March 13” (p1): filed on 2021-03-13" in steps(found)
    told = {t.of(articles["undated"].text): t.when and str(t.when) for t in articles["undated"].times}
    assert told["Friday"] == "2021-03-12"


def test_a_dateline_alone_does_not_say_the_year() -> None:
    articles, ranges = read(undated="IZMIR, March 13 (Reuters) - The mayor resigned on Friday. In 2019 he had won.")
    assert (str(ranges["undated"].first), ranges["undated"].last) == ("2019-01-01", None)
    assert "“March 13” (p1): filed on that day of a year that is not said" in steps(ranges["undated"])
    assert articles["undated"].published is None


def test_a_dateline_that_fits_none_of_the_possible_days_proves_nothing() -> None:
    articles, ranges = read(dated=DATED, undated=(
        "IZMIR, June 13 (Reuters) - The Harbour Board imposed tolls on ferries this month."))
    assert (ranges["undated"].first, ranges["undated"].last) == (None, None)
    assert articles["undated"].published is None


def test_a_relative_date_counts_only_where_every_candidate_agrees() -> None:
    articles, _ = read(dated=DATED, undated=(
        "The Harbour Board imposed tolls on ferries this month. The mayor resigned on Wednesday. A year has passed."))
    told = {t.of(articles["undated"].text): t.when and str(t.when) for t in articles["undated"].times}
    assert told["this month"] == "2021-03"
    assert told["Wednesday"] is None


def test_a_range_of_years_dates_nothing() -> None:
    articles, ranges = read(column="In 2004 the mayor had the law changed so that she might stay until 2030. Enough.")
    assert (ranges["column"].first, ranges["column"].last) == (date(2004, 1, 1), date(2030, 12, 31))
    assert hull(ranges["column"]) is None and articles["column"].published is None


def test_one_undated_article_can_date_another() -> None:
    _, ranges = read(
        dated=DATED,
        second="The Harbour Board imposed tolls on ferries this month. Mayor Ann Berg takes office on April 20.",
        third="The ferry sank on Tuesday, the first accident since Mayor Ann Berg took office.")
    assert (ranges["third"].first, ranges["third"].last) == (date(2021, 4, 20), None)
    assert hull(ranges["third"]) is None


@pytest.mark.parametrize("text", [
    "The ferry sank on Wednesday.",
    "Another board imposed a fine on a shop earlier this month.",
    "The Harbour Board did not impose tolls on ferries this month.",
])
def test_what_nothing_supports_stays_open(text: str) -> None:
    articles, ranges = read(dated=DATED, undated=text)
    assert (ranges["undated"].first, ranges["undated"].last) == (None, None)
    assert articles["undated"].published is None


def test_a_weekday_that_the_range_settles_stays_a_clue() -> None:
    articles, ranges = read(dated=DATED.replace("March 9", "March 2"), undated=(
        "The Harbour Board imposed tolls on ferries last week, a captain said on Thursday."))
    assert list(map(str, ranges["undated"].candidates)) == ["2021-03-11"]
    assert (ranges["undated"].first, ranges["undated"].last) == (date(2021, 3, 11), date(2021, 3, 14))
    assert [str(t.when) for t in articles["undated"].times if t.rule == "weekday"] == ["2021-03-11"]


JETS = "2020-02-11 On February 10, Oster signed a contract with Norland to acquire 32 Falcon-9 jets."


@pytest.mark.parametrize(
    ("dated", "undated", "first"),
    [
        (JETS, "Oster signed a contract to acquire 32 Falcon-9 jets, a general said.", "2020-02-10"),
        (JETS, "Oster signed a contract to acquire Falcon9 jets, a general said.", "2020-02-10"),
        (JETS, "Oster signed a contract to acquire Osprey jets, a general said.", None),  # another type of aircraft
        (JETS, "Oster signed a contract to acquire 48 Falcon-9 jets, a general said.", None),  # another number
        (JETS, "Oster signed a contract to acquire Falcon-9 jets in 2013.", "2013-01-01"),  # another year
        (JETS.replace("Falcon-9 ", ""), "Oster signed a contract to acquire Osprey jets, a general said.", None),
    ],
)
def test_an_act_about_another_thing_is_another_act(dated: str, undated: str, first: str | None) -> None:
    _, ranges = read(dated=dated, undated=undated)
    assert str(ranges["undated"].first) == str(first)


def test_where_dated_acts_disagree_the_range_holds_them_all() -> None:
    _, ranges = read(a=DATED, b=DATED.replace("2021-03-12", "2021-05-12").replace("March", "May"), undated=(
        "The Harbour Board imposed tolls on ferries earlier this month, a captain said."))
    assert (ranges["undated"].first, ranges["undated"].last) == (date(2021, 3, 9), date(2021, 5, 31))


def test_what_is_told_of_the_present_is_no_past() -> None:
    _, ranges = read(dated=DATED, undated="\"In 2030, we are prepared to lead,\" the captain said.")
    assert ranges["undated"].first is None


def test_years_told_as_past_or_coming_bound_it_and_a_contradiction_proves_nothing() -> None:
    _, ranges = read(a="The bridge was built in 2019. It is due in 2024 to close.", b="The bridge was closed in 2024. "
                     "The new one is due in 2019.")
    assert (ranges["a"].first, ranges["a"].last) == (date(2019, 1, 1), date(2024, 12, 31))
    assert (ranges["b"].first, ranges["b"].last) == (None, None)
    assert ranges["b"].clues


def test_an_article_with_a_date_is_left_alone() -> None:
    _, ranges = read(dated=DATED, other=DATED.replace("03-12", "03-13"))
    assert not ranges


def test_the_corpus_is_as_of_the_last_day_that_it_certainly_reaches() -> None:
    texts = {"dated": DATED,
             "undated": "The Harbour Board imposed tolls on ferries this month, a captain said on Wednesday."}
    articles, ranges = pipeline.read_all([draft(id, text) for id, text in texts.items()], Desk())
    edition, _ = pipeline.edition([pipeline.file(article, Desk()) for article in articles], ranges, Desk())
    assert str(hull(ranges[0])) == "2021-03-10/2021-03-31"
    assert str(edition.as_of) == "2021-03-12"
    alone, _ = pipeline.edition([pipeline.file(articles[1], Desk())], ranges, Desk())
    assert str(alone.as_of) == "2021-03-10"


def test_what_someone_only_asked_for_dates_nothing() -> None:
    asked = "2021-03-12 On March 9, the ferrymen asked the Harbour Board to impose tolls on ferries over the bridge."
    _, ranges = read(dated=asked, undated="The Harbour Board imposed tolls on ferries over the bridge this month.")
    assert ranges["undated"].clues == ()


@pytest.mark.parametrize("text", [
    "The Harbour Board assured that the election would be held on the day agreed, 24 March 2024.",
    "The elections, promised for March 2024, have been called into question.",
    "The ferry that was ordered in spring will be delivered, the owner said, on 3 May 2024.",
])
def test_a_date_that_may_have_been_ahead_proves_no_past(text: str) -> None:
    _, ranges = read(dated=DATED, undated=text)
    assert not any(found.first for found in ranges.values())


def test_a_date_told_as_past_does() -> None:
    _, ranges = read(dated=DATED, undated="The ferry that was ordered in spring was delivered on 3 May 2024.")
    assert ranges["undated"].first == date(2024, 5, 3)


def test_the_dossiers_articles_without_their_sidecars_lie_where_their_texts_say() -> None:
    corpus = Path(__file__).parents[3] / "corpus" / "articles"
    _, ranges = read(**{path.name[:3]: path.read_text(encoding="utf-8") for path in sorted(corpus.glob("*.txt"))})
    assert ranges.keys() == {"001", "002", "003", "004"}  # 000 has a line with its date
    wednesdays = ["2020-12-16", "2020-12-23", "2020-12-30"]
    assert [list(map(str, ranges[id].candidates)) for id in ("001", "002")] == [wednesdays, wednesdays]
    assert str(ranges["003"].first) == "2021-01-26"
    assert (ranges["004"].first, ranges["004"].last) == (None, None)


def test_a_time_is_that_of_what_was_done_rather_than_of_its_aim() -> None:
    _, ranges = read(dated=DATED, undated=(
        "The Harbour Board imposed tolls on ferries earlier this month to penalise the owners, a captain said."))
    assert (ranges["undated"].first, ranges["undated"].last) == (date(2021, 3, 9), date(2021, 3, 31))
