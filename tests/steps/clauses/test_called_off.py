"""What was set for a day, and what was called off: no event of the day that was meant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk
from generator.steps.reports.reports import reports

LEDE = "The harbour council met in Bergen.\n\n"


def told(folder: Path, sentence: str, published: str | None = "2022-06-15") -> list[str]:
    """Date and kind of what a sentence tells, behind the lede of an article of a Wednesday (15 June 2022)."""
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": LEDE + sentence, "published": published}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    return sorted(f"{r.when} {r.kind}" for r in reports(filed, everything=True) if r.passage != "p1")


@pytest.mark.parametrize(
    "sentence",
    [
        "The hearing, which had been due on Monday, was postponed because the judge was ill.",
        "The concert, originally scheduled for 2 June, was called off after the flood.",
        "Norway cancelled a summit with Chile that had been planned for 10 June.",
        "The vote was to have been held on 12 June.",
        "Peru's parliament postponed Monday's vote on the harbour bill.",
        "The match on Saturday had been cancelled after heavy rain.",
        "Both ministers had cancelled a meeting planned for July.",
        "The strike, which had been announced for Thursday, was averted when the union accepted the offer.",
        "She had planned to visit the camp on 5 June.",
        "Plans for a march on 18 June were shelved.",
        "The ceremony did not take place on 1 June as planned.",
        "The opening ceremony will not take place on 1 July as planned.",
        "Organisers put Friday's concert off because of the heat.",
        "The election, expected in May, was put off indefinitely.",
        "Chile and Peru had agreed to meet on 10 June, but Chile cancelled.",
        "Police banned the march that had been called for Saturday.",
        "The union suspended a strike that was to begin on 20 June.",
    ],
)
def test_what_was_called_off_is_told_without_the_day_that_was_meant(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, sentence) == ["None event"]


@pytest.mark.parametrize("sentence", [
    "The fair has cancelled its parade on 1 July.",
    "Norway has called off fishing talks set for Friday.",
])
def test_what_has_been_called_off_is_of_the_day_of_the_news(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, sentence) == ["2022-06-15 event"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2024, if nothing changes, the glacier will be gone.",
        "The tariff will take effect on 1 July if the talks fail.",
        "Unless the two sides agree, the ferries will stop on 1 July.",
        "The bridge would have opened on 1 July.",
        "The ministers will not meet on Friday.",
        "He took off without the farewell dinner that had been arranged for 11 June.",
        "Chile's president, who was due to arrive on Tuesday, stayed at home.",
        "The summit was to have been held on 20 June.",
        "The two leaders were supposed to meet on Sunday.",
        "A ceasefire that was due to begin on Tuesday collapsed within hours.",
    ],
)
def test_what_only_may_come_or_did_not_come_has_no_date(tmp_path: Path, sentence: str) -> None:
    assert all(found.startswith("None") for found in told(tmp_path, sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # that it was called off has a day of its own
        ("On Monday the company cancelled the launch of its new ferry.", ["2022-06-13 event"]),
        ("The launch of the ferry was cancelled on Monday.", ["2022-06-13 event"]),
        ("In Rome on Monday the talks were postponed.", ["2022-06-13 event"]),
        ("Norway keeps to its demand that Peru pay, an envoy said on Monday.", ["2022-06-13 statement"]),
        ("Norway will lift the fees and those announced on Monday at the port.", ["None event"]),  # others' day
        ("The mayor said in Bari on Monday that the fair would be called off.", ["2022-06-13 statement"]),
        ("Mayor Vella said in Bari on Monday the fair would be postponed.", ["2022-06-13 statement"]),
        ("The government on Tuesday postponed elections planned for 3 July.", ["2022-06-14 event"]),
        ("The minister cancelled a trip to Oslo on Friday.", ["2022-06-10 event"]),
        # the day that it was put off to
        ("The launch was postponed from 8 June to 20 June.", ["2022-06-20 scheduled"]),
        ("The launch was delayed until 20 June because of a leak.", ["2022-06-20 scheduled"]),
        ("The trial, first set for 7 June, will now begin on 4 July.", ["2022-07-04 scheduled"]),
        ("The trial, first set for 7 June, was adjourned to 4 July.", ["2022-07-04 scheduled"]),
        ("The cup final was moved from Tuesday to Thursday.", ["2022-06-16 scheduled"]),
        # what still lies ahead
        ("The council had been due to vote on 29 June on the mandate.", ["2022-06-29 scheduled"]),
        ("The envoys were to meet in Oslo on 20 June.", ["2022-06-20 scheduled"]),
        ("The pact, due to be signed on 1 July, will be discussed again.", ["2022-07-01 scheduled"]),
        ("The pier will open on 1 July even if it rains.", ["2022-07-01 scheduled"]),
        # what took place
        ("The ship arrived on 3 June as scheduled.", ["2022-06-03 event"]),
        ("The ship left on 3 June, two days later than planned.", ["2022-06-03 event"]),
        ("The ship, which had been expected on 5 June, arrived on 7 June.", ["2022-06-07 event"]),
        ("The winner was announced for the first time in public on 3 June.", ["2022-06-03 event"]),
        ("The contract signed on 3 June was cancelled.", ["2022-06-03 event"]),
        ("The search for survivors was suspended on Friday.", ["2022-06-10 event"]),
        ("The exhibition opened on 3 June instead of 20 May as originally planned.", ["2022-06-03 event"]),
        ("The ferry sank on 3 June, the day on which it was due to be sold.", ["2022-06-03 event"]),
        ("The match was stopped due to rain on 3 June.", ["2022-06-03 event"]),
        ("The ferry's departure on 3 June was delayed by two hours.", ["2022-06-03 event"]),
        ("Rain stopped play on Saturday, and Sunday's final was cancelled.", ["2022-06-11 event"]),
        ("The talks, which Kenya joined on 3 May, were called off.", ["2022-05-03 event", "None event"]),
    ],
)
def test_what_took_place_and_what_lies_ahead_keep_their_days(
    tmp_path: Path, sentence: str, expected: list[str]
) -> None:
    assert told(tmp_path, sentence) == sorted(expected)


def test_a_day_that_is_over_is_told_by_no_plan_for_it(tmp_path: Path) -> None:
    assert told(tmp_path, "The king was due to open the dam on 1 July.", "2022-06-15") == ["2022-07-01 scheduled"]
    assert told(tmp_path, "The king was due to open the dam on 1 July 2022.", "2022-08-15") == ["None event"]


def test_what_an_article_without_a_date_says_is_set_is_scheduled(tmp_path: Path) -> None:
    sentence = "The first hearing was set for 4 December 2022."
    assert told(tmp_path, sentence, None) == ["2022-12-04 scheduled"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The council session, planned for 22 June, has been brought forward to Sunday, the secretariat said.",
         ["2022-06-19 scheduled"]),
        ("The trial, set to open on 30 June, has been brought forward to Saturday.", ["2022-06-18 scheduled"]),
        ("The hearing, due on 20 June, has been moved to 9 July.", ["2022-07-09 scheduled"]),
        ("The match set for Friday was pushed back to 1 July.", ["2022-07-01 scheduled"]),
        ("The summit, scheduled for 20 June, was moved forward to 17 June, a diplomat said.", ["2022-06-17 scheduled"]),
        ("The company brought the launch, planned for 20 June, forward to Saturday.", ["2022-06-18 scheduled"]),
        ("Friday's vote has been brought forward to Thursday.", ["2022-06-16 scheduled"]),
        ("The bridge, due to open on 20 June, will now open on 4 July, the mayor said.", ["2022-07-04 scheduled"]),
        ("The summit, planned for 20 June, will instead be held on 17 June.", ["2022-06-17 scheduled"]),
        ("The hearing was postponed to Monday.", ["2022-06-20 scheduled"]),
        ("The trial was adjourned to Tuesday.", ["2022-06-21 scheduled"]),
        # moved, but to no other day
        ("The vote planned for 20 June was moved to Oslo.", ["2022-06-20 scheduled"]),
        ("The leaders moved to Lima for talks set for 20 June.", ["2022-06-20 scheduled"]),
        ("The family moved back to Oslo on 5 June.", ["2022-06-05 event"]),
    ],
)
def test_what_was_moved_is_set_for_the_new_day_alone(tmp_path: Path, sentence: str, expected: list[str]) -> None:
    assert told(tmp_path, sentence) == expected
