"""Clauses: what in its sentence a date belongs to. Each stands behind a lede, in an article of 15 June 2022."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk, Report
from generator.steps.reports.reports import reports

LEDE = "The harbour council met in Bergen on Tuesday.\n\n"


def told(folder: Path, text: str, title: str | None = None) -> tuple[Report, ...]:
    path = folder / "news.jsonl"
    article = {"id": "a", "text": text, "title": title, "published": "2022-06-15"}  # a Wednesday
    path.write_text(json.dumps(article), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    return reports(filed, everything=True)


def behind_lede(folder: Path, sentence: str) -> list[tuple[str | None, str, str]]:
    """What is told behind the lede: the date, the kind and the words."""
    found = [r for r in told(folder, LEDE + sentence) if r.start >= len(LEDE)]
    return [(str(r.when) if r.when else None, r.kind, r.text) for r in found]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        # a clause that tells when the main one happened dates both
        ("Nine sailors drowned when the ferry sank off Hvaler on June 3.", "2022-06-03"),
        ("The crowd fled as the crane fell on the quay on Sunday.", "2022-06-12"),
        ("When the crane fell on the quay on Sunday, two welders died.", "2022-06-12"),
        # the two ends of a range are one time
        ("The divers searched the bay between June 3 and June 7.", "2022-06-03/2022-06-07"),
        ("The lock was shut from March to May.", "2022-03/2022-05"),
        ("The ferry moved from May 2 to the north quay and on May 9 to the south.", "2022-05-02"),
        # an hour of the day opens no clause
        ("The old mayor gave up shortly before midnight on Sunday.", "2022-06-12"),
    ],
)
def test_one_day_for_main_clause_and_clause_of_time(tmp_path: Path, sentence: str, when: str) -> None:
    assert [(w, text) for w, _, text in behind_lede(tmp_path, sentence)] == [(when, sentence)]


@pytest.mark.parametrize(
    ("sentence", "when", "part"),
    [
        # what is told of another time keeps its date to itself
        ("Nobody has sailed there since the ferry sank on June 3.", "2022-06-03", "the ferry sank on June 3"),
        ("The pilot had left when the crane fell on Sunday.", "2022-06-12", "the crane fell on Sunday"),
        ("The pilot resigned following a raid by owners on Sunday.", "2022-06-12", "a raid by owners on Sunday"),
        (
            "The drone that hit the pier on Sunday was sold in Peru.",
            "2022-06-12",
            "The drone that hit the pier on Sunday",
        ),
        ("Mayor Anna Berg said the vote on Sunday was too close.", "2022-06-12", "the vote on Sunday"),
        ("The owners pay for a pier starting on June 20.", "2022-06-20", "a pier starting on June 20"),
        (
            "The envoy, who landed in Oslo on Sunday, urged restraint.",
            "2022-06-12",
            "The envoy, who landed in Oslo on Sunday",
        ),
    ],
)
def test_another_time_is_a_part_of_its_own(tmp_path: Path, sentence: str, when: str, part: str) -> None:
    found = behind_lede(tmp_path, sentence)
    assert (when, part) in [(w, text) for w, _, text in found]
    assert all(w in (None, "2022-06-15") for w, _, text in found if text == sentence)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        # a noun phrase behind "since", "after", "amid" in the subject is no subject of the main verb
        ("The first barge carrying salt since the flood left the quay on Monday under a pact made by Peru.", "whole"),
        ("Pilots despite the curfew gathered on the quay on Monday.", "whole"),
        ("The crew after months of talks named its pilot on Monday.", "whole"),
        ("Mayor Anna Berg said the first barge since the flood left Hvaler on Monday.", "whole"),
        ("The pact, signed after the war, expired on Monday.", "whole"),
        ("Fish prices following the storm on Monday rose by a tenth.", "the storm on Monday"),
        # nor does a relative clause take it
        ("The mast that was cut in half returned to port on Monday.", "whole"),
        ("The rule that bans small nets took effect on Monday.", "whole"),
        ("The two cooks rescued after the ferry sank on Monday were flown home.", "the ferry sank on Monday"),
        # the main clause has its verb: what stands behind is a clause of its own
        ("Police freed the man after he left his house on Monday.", "whole"),  # "he left …" does not say who
        ("Police freed the man after his wife left the house on Monday.", "whole"),
        ("It was the first such visit since the embassy shut on Monday.", "the embassy shut on Monday"),
    ],
)
def test_a_part_holds_its_own_subject_and_verb(tmp_path: Path, sentence: str, told: str) -> None:
    dated = [text for when, _, text in behind_lede(tmp_path, sentence) if when == "2022-06-13"]
    assert dated == [sentence if told == "whole" else told]


def test_the_date_of_a_clause_and_that_of_the_main_verb(tmp_path: Path) -> None:
    sentence = "The pier that was bombed in May 2021 reopened on Monday."
    assert [(when, text) for when, _, text in behind_lede(tmp_path, sentence)] == [
        ("2021-05", "The pier that was bombed in May 2021"),
        ("2022-06-13", sentence),
    ]


def test_a_saying_and_what_is_said_have_a_day_each(tmp_path: Path) -> None:
    sentence = "Mayor Anna Berg said on Monday that the pact was signed on May 3."
    assert behind_lede(tmp_path, sentence) == [
        ("2022-05-03", "event", sentence),  # whole, because it is she who says so
        ("2022-06-13", "statement", sentence),
    ]


def test_yesterday_in_quoted_words_counts_from_the_day_of_speaking(tmp_path: Path) -> None:
    sentence = '"We bought the pier yesterday," Mayor Anna Berg said on Saturday.'
    assert behind_lede(tmp_path, sentence) == [
        ("2022-06-10", "event", sentence),
        ("2022-06-11", "statement", sentence),
    ]


def test_yesterday_in_quoted_words_of_an_unknown_day_dates_no_event(tmp_path: Path) -> None:
    sentence = '"We bought the pier yesterday," Mayor Anna Berg told the guests.'
    assert behind_lede(tmp_path, sentence) == [("2022-06-15", "statement", sentence)]


def test_an_aside_is_told_apart_from_the_statement(tmp_path: Path) -> None:
    sentence = "Noting that the catch fell by half in 2019, Mayor Anna Berg said the quota would stay."
    assert ("2019", "background") in [(when, kind) for when, kind, _ in behind_lede(tmp_path, sentence)]
    assert ("2022-06-15", "statement", sentence) in behind_lede(tmp_path, sentence)


@pytest.mark.parametrize(
    ("sentence", "when", "kind"),
    [
        ("Chile agreed on Monday to lease the pier.", "2022-06-13", "event"),
        ("Mayor Anna Berg, speaking on radio late Monday, urged crews to stay.", "2022-06-13", "statement"),
        ("The nurse who was jailed in Lima in 2020 flew home on Monday.", "2022-06-13", "event"),
        ("The guild said in a statement released on Monday that it was shocked.", "2022-06-13", "statement"),
        ("The pilot was arrested on Monday and will appear before a judge on Friday.", "2022-06-13", "event"),
        ("The guild hopes to name a pilot before the end of the month.", "2022-06", "scheduled"),
        ("The envoy returned on Monday, saying that talks went well.", "2022-06-13", "event"),
        ("On Monday, Anna Berg discussed ways to keep the pier with Chile.", "2022-06-13", "statement"),
        ("In 2010 Anna Berg promised to close the pier.", "2010", "background"),
        ("The crews will vote on the offer this month.", "2022-06", "scheduled"),
        ("The pier is to be closed this month.", "2022-06", "scheduled"),
        ("The crews voted on the offer this month.", "2022-06", "event"),
    ],
)
def test_what_a_dated_sentence_is(tmp_path: Path, sentence: str, when: str, kind: str) -> None:
    assert (when, kind, sentence) in behind_lede(tmp_path, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry could sail again on June 20.",
        '"The pier was ours," Anna Berg said at the time.',
        "BERGEN, June 14. /TASS/.",
    ],
)
def test_what_only_may_come_or_tells_nothing_has_no_date(tmp_path: Path, sentence: str) -> None:
    assert all(when is None for when, _, _ in behind_lede(tmp_path, sentence))


def test_what_someone_goes_on_to_say_is_one_statement(tmp_path: Path) -> None:
    text = '"We are ready," Mayor Anna Berg told them. "The pier is ours."\n\n"It always was."\n\nChile shut a port.'
    found = [text for _, _, text in behind_lede(tmp_path, text)]
    assert found == ['"We are ready," Mayor Anna Berg told them.', "Chile shut a port."]


def test_what_someone_goes_on_to_say_with_a_day_stays(tmp_path: Path) -> None:
    text = '"We are ready," Anna Berg said. "We signed the lease on May 3."'
    assert ("2022-05-03", "event", '"We signed the lease on May 3."') in behind_lede(tmp_path, text)


def test_the_lede_is_a_paragraph(tmp_path: Path) -> None:
    first, second, third = told(tmp_path, "A ferry sank off Hvaler. Nine sailors were killed. They were arrested.")
    assert [str(r.when) for r in (first, second)] == ["2022-06-15"] * 2
    assert third.when is None


def test_an_opinion_has_no_news_of_its_own(tmp_path: Path) -> None:
    (report,) = told(tmp_path, "Chile has closed its ports.", title="Opinion: Ports are for ships")
    assert (report.when, report.marks) == (None, ("opinion",))


@pytest.mark.parametrize(
    "sentence",
    [
        "Since January 2019 the company has moved oil at night off the coast of Oman.",
        "After May 2 the company stopped its sales of oil.",
        "Until March 2019 the company sold its oil to India.",
    ],
)
def test_what_only_began_or_ended_then_is_not_cut_off_its_beginning(tmp_path: Path, sentence: str) -> None:
    assert {(when, text) for when, _, text in behind_lede(tmp_path, sentence)} <= {(None, sentence)}


def test_what_should_have_been_has_no_day(tmp_path: Path) -> None:
    found = behind_lede(tmp_path, "We should have had our vote on the quay on Sunday.")
    assert all(when is None for when, _, _ in found)
