"""Linked: what hangs on the day told before it by its words, in an article of Wednesday, 15 June 2022."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk
from generator.steps.reports.reports import reports


def told(folder: Path, text: str) -> set[str]:
    """The last sentence's days."""
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "published": "2022-06-15"}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    last = filed.article.sentences[-1]
    return {str(r.when or "undated") for r in reports(filed, everything=True) if last.holds(r)}


@pytest.mark.parametrize("text", [
    "A gale sank the ferry on Monday. Within hours crowds filled the quay.",
    "A gale sank the ferry on Monday.\n\nHours later two tugs took most of the sailors off the wreck.",
    "A gale sank the ferry on Monday. A few hours later the captain fled.",
    "Ada Moen declared herself mayor on Monday. Several councils recognised her within hours.",
    "A gale sank the ferry on Monday. The pier collapsed at once.",
    "A gale sank the ferry on Monday. Shortly afterwards the owner took the price off its door.",
    "A gale sank the ferry on Monday. Minutes later the mayor said the port was shut.",
    "The mayors of Havn and Bergen met on Monday. Moen said they had agreed to split the catch.",
    "Mayor Moen opened a museum on Monday. \"A great day for Havn,\" she said at the ceremony.",
    "The mayors of Havn and Bergen met on Monday. \"We are closer,\" Lie told reporters after the meeting.",
    "The harbour bank froze four accounts on Monday. The harbour bank said their owners had lied.",
    "The strike ban was adopted by parliament on Monday. Fifty-six deputies backed the ban.",
    "The strike ban, adopted by parliament on Monday, takes effect next year. Fifty-six deputies backed it.",
])
def test_what_hangs_on_the_day_before_it_is_of_that_day(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == {"2022-06-13"}


@pytest.mark.parametrize("text", [
    "A gale sank the ferry late on Monday evening. Hours later crowds filled the quay.",
    "A gale may sink the ferry on Friday. Within hours crowds filled the quay.",
    "A gale sank the ferry on Monday. Within hours of the trial crowds filled the quay.",
    "A gale sank the ferry on Monday.\n\nThe port is shut.\n\nNobody works there.\n\nWithin hours crowds came.",
    "A gale sank the ferry on Monday. Crowds will fill the quay within hours.",
    "A gale sank the ferry on Monday. It was raised in 2015. Within hours crowds filled the quay.",
])
def test_what_may_be_of_another_day_has_none(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) <= {"undated"}


def test_what_hangs_on_a_day_that_is_not_known_has_none(tmp_path: Path) -> None:
    assert told(tmp_path, "The ferry lay at the quay. Hours later the mayor said the port was shut.") == {"undated"}


@pytest.mark.parametrize("text", [
    "A gale sank the ferry on Monday. Ada Moen said the owners had lied.",
    "The mayors of Havn and Bergen met on Monday. Ada Moen said the owners had lied.",
    "A gale sank the ferry on Monday. \"I left at once,\" Ada Moen said.",
    "The ferry sank after talks on Monday. \"A great loss,\" Ada Moen said after the talks had failed.",
])
def test_what_a_person_says_besides_keeps_the_articles_day(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == {"2022-06-15"}


@pytest.mark.parametrize(("text", "days"), [
    ("Mayor Ada Moen called the step “a farce” on Monday and denied that the port was bankrupt.", {"2022-06-13"}),
    ("Fishing has halved since June 3, when the navy seized two trawlers.", {"2022-06-03", "2022-06-15"}),
    ("The quay has been shut since 3 June when a crane killed two dockers.", {"2022-06-03", "2022-06-15"}),
    ("Fishing has halved since June 3, when the sun will rise.", {"2022-06-15"}),
    ("At 00:40 in the night of 31 May to 1 June the dam burst.", {"2022-06-01"}),
    ("At 11 p.m. on the night of 3-4 June the dam burst.", {"2022-06-03"}),
    ("The dam burst in the night of 3-4 June. The next day the mayor resigned.", {"2022-06-04/2022-06-05"}),
])
def test_the_day_of_what_is_told_beside_it(tmp_path: Path, text: str, days: set[str]) -> None:
    assert told(tmp_path, text) == days


def test_of_a_table_of_dates_only_the_first_are_read(tmp_path: Path) -> None:
    days = ", ".join(f"{n} {month} 2019" for month in ("May", "June", "July") for n in range(1, 31))
    assert len(told(tmp_path, f"The council met on {days} and 1 August 2019.")) == 40
