"""At a glance: the few events that matter, each told by a sentence that stands on its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from types import MappingProxyType

from generator import pipeline
from generator.records import DateClaim, Desk, Draft, Edition, Issue, Term
from generator.steps.ranking.at_a_glance import at_a_glance
from generator.when import When

FERRY = Issue("ferry", "Ferry", (Term("ferry"), Term("Alba"), Term("owner")), (), {}, (), (), (), "", (), (),
              "docs_src/issues/ferry.md")


def edition(*articles: tuple[str, str, str], titles: Mapping[int, str] = MappingProxyType({})) -> Edition:
    """The edition that articles of these outlets, days and texts make; `titles`: of those that have their own."""
    desk = Desk(issues=(FERRY,))
    read = [pipeline.read(Draft(
        id=f"a{number}", path=PurePosixPath(f"a{number}.txt"), text=text, sha256="", format="txt",
        title=titles.get(number, "Island news"), outlet=outlet, claims=(DateClaim(When.parse(day), "metadata", day),),
    ), desk) for number, (outlet, day, text) in enumerate(articles)]
    return pipeline.edition([pipeline.file(article, desk) for article in read], (), desk)[0]


STORY = (
    ("Harbour Post", "2015-03-04", "The ferry Alba sank off the harbour on March 3 and nine passengers died.\n"),
    ("Island Mail", "2015-03-05", "On March 3 the ferry Alba sank in calm weather off the harbour.\n"
                                  "He also met the mayor about the ferry on March 4.\n"),
    ("Harbour Post", "2015-03-20", "Police arrested the owner of the ferry on March 19.\n"
                                   "The company opened a new ferry line to the mainland on March 12.\n"),
    ("Island Mail", "2015-06-11", "The Alba sank on March 3, 2015.\n"
                                  "A judge sentenced the owner of the Alba on June 10.\n"),
)


def test_what_independent_origins_tell_is_there_and_oldest_comes_first() -> None:
    shown = at_a_glance(edition(*STORY), "ferry")
    assert 3 <= len(shown) <= 5
    assert str(shown[0].when) == "2015-03-03"
    assert [event.when for event in shown] == sorted(event.when for event in shown if event.when)
    assert str(at_a_glance(edition(*STORY), "ferry", most=1)[0].when) == "2015-03-03"


def test_news_in_a_whole_sentence_comes_before_a_part_and_before_opinion() -> None:
    told = edition(
        ("Harbour Post", "2015-03-04", "Fishermen mourn the ferry Alba, which sank off the harbour on March 3.\n"),
        ("Island Mail", "2015-03-05", "The ferry Alba sank off the harbour on March 3, as it had to.\n"),
        ("Coast News", "2015-03-06", "The ferry Alba sank off the harbour on March 3, police said.\n"),
        titles={1: "Opinion: The end of a ferry"})
    (sunk,) = (event for event in at_a_glance(told, "ferry") if len(event.accounts) == 3)
    assert sunk.text == "The ferry Alba sank off the harbour on March 3, police said."


def test_a_sentence_of_several_days_is_shown_once() -> None:
    told = edition(
        ("Harbour Post", "2015-03-10", "The owner closed the harbour on March 3 and sank the ferry on March 5.\n"
                                       "A ferry fell into the harbour on March 8.\nThe ferry was sold on March 9.\n"))
    assert len([event for event in told.events if "sank the ferry" in event.text]) == 2
    assert [event.text[:9] for event in at_a_glance(told)] == ["The owner", "A ferry f", "The ferry"]


def test_news_comes_before_opinion() -> None:
    told = edition(
        ("Harbour Post", "2015-03-10", "The mayor of Arn met the crew.\nThe owner closed the ferry on March 3.\n"),
        ("Island Mail", "2015-03-14", "The council of Vik met the crew.\nThe owner closed the pier on March 12.\n"),
        titles={1: "Opinion: What the owner paid"})
    assert [str(event.when) for event in at_a_glance(told, "ferry", most=1)] == ["2015-03-03"]


def test_words_that_every_event_shares_are_no_repetition() -> None:
    rest = "over the loss of the old ferry Alba of the island company with nine passengers off the harbour wall"
    told = edition(
        *(("Harbour Post", day, f"{what} {rest} on {said}.\n") for what, day, said in (
            ("Police searched a house", "2015-03-04", "March 3"), ("A judge fined the captain", "2015-05-09", "May 8"),
            ("The owner fled abroad", "2015-07-02", "July 1"), ("Divers found a safe", "2015-09-12", "September 11"))),
        ("Harbour Post", "2015-12-01", "The harbour was quiet.\nA cook wrote songs for the ferry in May 2014.\n"))
    assert [str(event.when) for event in at_a_glance(told, "ferry", most=4)] == [
        "2015-03-03", "2015-05-08", "2015-07-01", "2015-09-11"]


def test_no_sentence_leans_on_one_that_is_not_shown() -> None:
    every = edition(*STORY)
    assert any(event.text.startswith("He ") for event in every.events)
    assert not any(event.text.startswith("He ") for event in at_a_glance(every, "ferry"))


def test_no_sentence_is_damaged() -> None:
    text = "The ferry sank on March 3 near the pier. were saved by fishermen.\n"
    damaged = edition(("Harbour Post", "2015-03-04", text))
    assert any("damaged" in a.report.marks for event in damaged.events for a in event.accounts)
    assert at_a_glance(damaged, "ferry") == ()


def test_another_issue_has_none() -> None:
    assert at_a_glance(edition(*STORY), "quarry") == ()
    assert at_a_glance(edition(), None) == ()


def test_a_plan_does_not_stand_for_what_took_place() -> None:
    made = edition(
        ("Harbour Post", "2015-03-02", "The council is to hear the owner of the ferry Alba on Thursday.\n"),
        ("Island Mail", "2015-03-06", "The council heard the owner of the ferry Alba for five hours on Thursday.\n"),
    )
    shown = [event.accounts[event.lead].report.text for event in at_a_glance(made, "ferry")]
    assert shown == ["The council heard the owner of the ferry Alba for five hours on Thursday."]


def test_a_press_release_is_marked_and_newspapers_go_before_it() -> None:
    release = "Press release\n\nOur crews sank the ferry Alba off the harbour of Vardo on March 3, 2015.\n"
    alone = at_a_glance(edition(("Ministry of Sea", "2015-03-04", release)), "ferry")
    assert [event.accounts[event.lead].report.marks for event in alone] == [("release",)]
    paper = "Crews of the ministry sank the ferry Alba off the harbour of Vardo on March 3, 2015, and all were safe.\n"
    both = edition(("Ministry of Sea", "2015-03-04", release), ("Harbour Post", "2015-03-05", paper))
    (event,) = [event for event in both.events if len(event.accounts) == 2]
    led = next(n for n, account in enumerate(event.accounts) if account.report.marks)
    shown = at_a_glance(replace(both, events=(replace(event, lead=led),)), "ferry")
    assert [event.accounts[event.lead].report.marks for event in shown] == [()]
