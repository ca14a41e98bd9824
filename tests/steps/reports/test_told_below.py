"""Told below: the day of an article's first sentence, told further down, in an article of Wednesday, 15 June 2022."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.pipeline import edition
from generator.records import Desk
from generator.steps.reports.reports import reports


def first_told(folder: Path, text: str) -> set[str]:
    """The days and grounds of what the first sentence tells as a whole."""
    (filed,) = annotated(folder, text)
    first = filed.article.sentences[0]
    return {f"{r.when or 'undated'} {r.grounds}" for r in reports(filed, everything=True) if r.start == first.start}


def annotated(folder: Path, text: str) -> list[project.Filed]:
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "published": "2022-06-15"}), encoding="utf-8")
    return list(project.annotate(path, Desk()))


@pytest.mark.parametrize("text", [
    "Parliament has voted to ratify the fishing treaty.\n\nDeputies approved it by 98 votes to 41 on Monday evening.",
    "Norway has recalled its ambassador from Lima.\n\nThe decision, announced by the foreign ministry on Monday,"
    " follows a row over herring.",
    "Soldiers have told the United Nations to leave the island.\n\nThe demand was made on Monday by Colonel Ade Moyo.",
    "A court has annulled the sale of the port.\n\nThe judgment, dated 13 June, sends the case back.",
    "A tribunal has ordered Peru to cut its duty on steel.\n\nThe judges were split over the order, which was issued"
    " late on Monday.",
    "Peru and Chile have signed a treaty on water.\n\nIt ends ten years of quarrels.\n\nThe deal, signed in Arica on"
    " Monday, covers three rivers.",
    "Parliament has banned trawling in the fjord.\n\nThe ban, adopted by deputies on Monday, takes effect next year.",
    "Parliament has banned trawling in the fjord.\n\nThe ban on trawling was approved by deputies on Monday.",
    "Norway has banned trawling in the fjord, the ministry announced.\n\nThe ban was signed by the king on Monday.",
    "The central bank has cut its rate to 3 percent, two years after the crisis of 2020.\n\nThe surprise move was"
    " announced on Monday.",
    "The mayor has resigned.\n\n“I am tired,” she said.\n\nShe stepped down on Monday night after a vote.",
])
def test_the_news_has_the_day_that_is_told_below(tmp_path: Path, text: str) -> None:
    assert {day.split()[0] for day in first_told(tmp_path, text)} == {"2022-06-13"}


@pytest.mark.parametrize("text", [
    # another of its kind, another's, or only said, set or long ago
    "Parliament has voted to ratify the fishing treaty.\n\nIt also approved another treaty on Monday.",
    "Norway has signed a treaty with Chile.\n\nPeru signed a treaty with Spain on Monday.",
    "The mayor has resigned.\n\nThe treasurer said on Monday that he would resign.",
    "A court has annulled the sale of the port.\n\nThe decision is to be published on Friday.",
    "A court has annulled the sale of the port.\n\nThe decision was announced in May.",
    "Unions have called off their strike.\n\nThe board praised them for the decision, announced on Monday, to keep the"
    " port open.",
    "A court has annulled the order to close the port.\n\nThe council wrote the order, which was issued on Monday.",
    "The port is the oldest in the country.\n\nA ship sank there on Monday.",
    "A ferry has sunk off Hvaler.\n\nA trawler, the second this year, sank there on Monday.",
    "Parliament has banned trawling in the fjord.\n\nThe ban on smoking, adopted by deputies on Monday, is disputed.",
    "Norway has banned trawling in the fjord, Ada Moen said.\n\nThe ban was signed by the king on Monday.",
])
def test_what_may_be_something_else_lends_no_day(tmp_path: Path, text: str) -> None:
    assert first_told(tmp_path, text) <= {"2022-06-15 published", "undated None"}


def test_both_are_one_entry(tmp_path: Path) -> None:
    filed = annotated(tmp_path, "Parliament has voted to ratify a pact.\n\nIt approved it by 98 to 41 on Monday.")
    made, _ = edition(filed, (), Desk())
    assert [str(event.when) for event in made.events] == ["2022-06-13"]


def test_the_day_is_shown_by_its_words(tmp_path: Path) -> None:
    text = "Norway has recalled its envoy.\n\nThe decision was announced on Monday."
    (filed,) = annotated(tmp_path, text)
    first = min(reports(filed, everything=True), key=lambda report: report.start)
    assert first.phrase is not None
    assert first.phrase.of(filed.article.text) == "Monday"
