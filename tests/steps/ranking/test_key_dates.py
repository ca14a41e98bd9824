"""Key dates: counted by article, above all by those that look back; told by sentences that are on the point."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import PurePosixPath

import pytest

from generator import pipeline
from generator.records import DateClaim, Desk, Draft, Filed, Issue, KeyDate, Term
from generator.steps.ranking.key_dates import Query, timeline
from generator.when import When

FERRY = Issue("ferry", "Ferry", (Term("ferry"),), (), {}, (), (), (), "", (), (), "docs_src/issues/ferry.md")


def newspaper(*articles: tuple[str | None, str]) -> list[Filed]:
    """Articles of these days (None: undated) and texts, read without quotations."""
    desk = Desk(issues=(FERRY,))
    return [
        pipeline.file(pipeline.skim(Draft(
            id=f"a{number}", path=PurePosixPath(f"a{number}.txt"), text=text, sha256="", format="txt",
            title="Island news", claims=(DateClaim(When.parse(day), "metadata", day),) if day else (),
        ), desk), desk)
        for number, (day, text) in enumerate(articles)
    ]


def days(found: Sequence[KeyDate]) -> list[str]:
    """The dates alone."""
    return [str(key.when) for key in found]


STORY = newspaper(
    ("2015-03-04", "The ferry Alba sank off the harbour on Tuesday and nine passengers died.\n"
                   "Fishermen pulled forty people from the water.\n"),
    ("2015-03-05", "Divers searched the wreck of the ferry on Wednesday.\nThe Alba sank on March 3 in calm weather.\n"),
    ("2015-03-20", "The ferry's owner was arrested on Thursday, police said.\nThe Alba sank on 3 March.\n"),
    ("2015-06-11", "A court heard the first witnesses on Wednesday.\nIt sat for an hour.\n"
                   "The ferry sank on March 3, 2015, and its owner was arrested on March 19.\n"),
    ("2015-06-12", "The choir will sing on Saturday in the old church of the village above the lake.\n"),
)


def test_the_days_that_later_articles_look_back_on_come_first() -> None:
    assert days(timeline(STORY, Query(("ferry",), dates=2))) == ["2015-03-03", "2015-03-19"]


def test_scores_run_to_one_and_days_are_in_order() -> None:
    found = timeline(STORY, Query(("ferry",), dates=9))
    assert max(key.score for key in found) == 1.0
    assert all(0 <= key.score <= 1 for key in found)
    assert days(found) == sorted(days(found))
    assert len(found) == 5  # the days that are named, not more


def test_a_range_keeps_to_its_days() -> None:
    query = Query(("ferry",), first=date(2015, 3, 4), last=date(2015, 3, 31), dates=9)
    assert days(timeline(STORY, query)) == ["2015-03-04", "2015-03-19"]


def test_sentences_are_verbatim_few_and_not_twice_the_same() -> None:
    texts = {filed.article.id: filed.article.text for filed in STORY}
    for key in timeline(STORY, Query(("ferry",), dates=9, sentences=2)):
        assert 1 <= len(key.sentences) <= 2
        assert len({e.text for e in key.sentences}) == len(key.sentences)
        for excerpt in key.sentences:
            assert excerpt.text == texts[excerpt.article][excerpt.start : excerpt.end]


def test_the_day_is_told_by_a_sentence_on_it() -> None:
    first = timeline(STORY, Query(("ferry",), dates=1))[0]
    assert "sank" in first.sentences[0].text


def test_a_sentence_that_names_two_days_tells_only_the_first() -> None:
    both = "The mill at Aldra burned on May 2 and its owner was held on May 9.\n"
    found = timeline(newspaper(
        ("2019-05-20", both), ("2019-05-21", both), ("2019-05-22", f"A judge heard the case of the mill.\n{both}"),
        ("2019-05-23", "Police had held the owner of the mill at Aldra on May 9.\n"),
    ), Query(dates=2))
    assert [key.sentences[0].text for key in found] == [
        both.strip(), "Police had held the owner of the mill at Aldra on May 9."]


def test_the_news_of_another_day_does_not_tell_the_day_of_its_article() -> None:
    story = newspaper(
        ("2015-03-08", "Two sailors of the ferry Alba drowned off the harbour on Friday.\nThe harbour was closed.\n"),
        ("2015-03-09", "Two sailors of the Alba drowned on Friday.\n"
                       "The navy let the crew of the ferry go on Sunday, a captain said.\n"),
        ("2015-03-12", "Two sailors of the ferry Alba drowned off the harbour on Friday, March 6.\n"))
    told = {str(key.when): key.sentences[0].text for key in timeline(story, Query(("ferry",), dates=2))}
    assert told["2015-03-08"].startswith("The navy let the crew")


def test_another_day_of_the_story_may_use_the_same_words() -> None:
    found = timeline(newspaper(
        ("2019-05-20", "The old dam above Aldra broke on May 2.\n"),
        ("2019-05-21", "The old dam above Aldra broke on May 2.\n"),
        ("2019-05-30", "The old dam above Aldra was closed on May 25.\nBakers sold warm bread there on May 25.\n"),
        *((f"2019-06-{day:02}", "A choir sang.\n") for day in range(1, 9)),
    ), Query(("dam",), dates=2))
    assert days(found) == ["2019-05-02", "2019-05-25"]
    assert "was closed" in found[1].sentences[0].text


def test_one_article_counts_once_however_often_it_names_a_day() -> None:
    often = "The lake froze on May 2. " * 9
    found = timeline(newspaper(
        ("2016-06-01", often),
        ("2016-06-01", "The bridge fell on April 2.\n"),
        ("2016-06-02", "The bridge fell on April 2, engineers found.\n"),
    ), Query(dates=1))
    assert days(found) == ["2016-04-02"]


@pytest.mark.parametrize("telling", [
    "Trains have run at half speed since {}.", "Divers were sent for after {}.", "Bread cost more following {}'s fair.",
    "No ship has been there since the fine {} fair.",
])
def test_a_day_that_something_came_after_weighs_more(telling: str) -> None:
    text = f"A choir from Lund sang in the hall on May 9. {telling.format('June 2')}\n"
    assert days(timeline(newspaper(("2016-07-01", text), ("2016-07-02", text)), Query(dates=1))) == ["2016-06-02"]


@pytest.mark.parametrize("telling", [
    "Trains ran at half speed on {}.", "Trains that ran after nine in the evening were late on {}.",
])
def test_a_day_that_nothing_came_after_does_not(telling: str) -> None:
    text = f"A choir from Lund sang in the hall on May 9. {telling.format('June 2')}\n"
    assert days(timeline(newspaper(("2016-07-01", text), ("2016-07-02", text)), Query(dates=1))) == ["2016-05-09"]


def test_a_day_that_something_came_after_is_told_behind_it_in_turkish() -> None:
    text = ("Belediye 9 Mayıs'ta bir köprü için para ayırdı. "
            "Liman 2 Haziran'dan bu yana çok az geminin uğradığı bir yer oldu.\n")
    assert days(timeline(newspaper(("2016-07-01", text), ("2016-07-02", text)), Query(dates=1))) == ["2016-06-02"]


SANK = "The ferry Alba sank off the harbour of Lund on March {} and nine passengers died."
LAW = "Parliament passed a law on lifeboats on March 20."


@pytest.mark.parametrize(("morrow", "second"), [
    (SANK.format(4), "2015-03-20"), ("Police arrested two brothers, owners of a bank, on March 4.", "2015-03-04"),
])
def test_the_morrow_of_a_great_day_is_a_key_date_where_it_tells_something_else(morrow: str, second: str) -> None:
    later = [f"2015-04-{day:02}" for day in range(1, 9)]
    texts = [f"{SANK.format(3)} {LAW} {morrow}\n"] * 3 + [f"{SANK.format(3)}\n"] * 5
    assert days(timeline(newspaper(*zip(later, texts, strict=True)), Query(dates=2))) == ["2015-03-03", second]


def test_a_long_sentence_tells_less_well_than_one_that_says_as_much() -> None:
    short = "The quarry above Lund was closed on May 9 after a wall of loose rock fell on nine miners."
    more = " and it was what it was, and they were where they were, and that was that for all of them"
    found = timeline(newspaper(("2017-06-01", f"{short[:-1]}{more}.\n"), ("2017-06-02", f"{short}\n")), Query(dates=1))
    assert found[0].sentences[0].text == short


def test_an_article_off_the_topic_counts_for_less() -> None:
    on_it = "The quarry at Lund closed on May 9. The quarry employed ninety miners in Lund.\n"
    found = timeline(newspaper(
        ("2017-06-01", on_it), ("2017-06-02", on_it.replace("ninety", "a hundred")),
        ("2017-06-03", "The quarry of Lund, its miners and their union were heard.\n"),
        ("2017-06-04", "A rare orchid bloomed on May 20 under glass.\n"),
        ("2017-06-05", "An opera about a cat opened on May 20.\n"),
    ), Query(("quarry",), dates=1))
    assert days(found) == ["2017-05-09"]


def test_a_stamp_names_no_day_and_a_dateline_is_not_shown() -> None:
    sentence = "The tunnel under the fjord was flooded on Tuesday by a burst pipe."
    found = timeline(newspaper(("2018-02-07", f"OSLO, Feb 7 (Harbour Wire) - {sentence}\n")), Query(dates=5))
    assert days(found) == ["2018-02-06"]
    assert found[0].sentences[0].text == sentence


def test_an_issue_keeps_to_the_passages_filed_under_it() -> None:
    found = timeline(STORY, Query(("ferry",), issue="ferry", dates=9))
    assert "2015-06-13" not in days(found)
    assert "2015-03-03" in days(found)


def test_undated_articles_and_empty_corpora_give_what_there_is() -> None:
    assert timeline([], Query()) == ()
    assert timeline(newspaper((None, "The ferry sank.\n"), (None, "")), Query()) == ()
    undated = newspaper((None, "The ferry sank on 3 March 2015 near the pier.\n"))
    assert days(timeline(undated, Query())) == ["2015-03-03"]
