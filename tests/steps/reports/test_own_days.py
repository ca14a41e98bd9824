"""Sentences that have a day of their own, be it told or not: never the article's (Wednesday, 15 June 2022)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk
from generator.steps.reports.reports import reports

LEDE = "The harbour council of Bergen published its budget.\n\n"


def days(folder: Path, text: str) -> list[str]:
    """Day and words of each line of an article."""
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "published": "2022-06-15"}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    return [f"{report.when} {report.text}" for report in reports(filed, everything=True)]


@pytest.mark.parametrize(("text", "day"), [
    ("When the king walked into the castle on June 10th, he brought with him the ring that had sunk.", "2022-06-10"),
    ("As the ferry left Bergen on Sunday, a mate lost keys which the captain had hidden.", "2022-06-12"),
    ("When the dam burst on 3 June, a guard opened the gate that could have saved it.", "2022-06-03"),
    ("Peru began training the militia known as the Condors in May 2017, over protests.", "2017-05"),
    ("Chile armed the brigade known as the Wolves in August 2019, despite doubts.", "2019-08"),
])
def test_a_first_sentence_has_the_day_that_it_gives(tmp_path: Path, text: str, day: str) -> None:
    assert days(tmp_path, text) == [f"{day} {text}"]


@pytest.mark.parametrize(("text", "part"), [
    ("When the king arrived in Oslo on Friday, the students who had waited all night booed.",
     "2022-06-10 the king arrived in Oslo on Friday"),
    ("When the mayor opened the bridge on 3 June, she had already resigned.",
     "2022-06-03 the mayor opened the bridge on 3 June"),
    ("As the fleet left Bergen on Friday, its admiral had not slept for a week.",
     "2022-06-10 the fleet left Bergen on Friday"),
])
def test_what_was_so_when_something_happened_has_not_the_articles_day(tmp_path: Path, text: str, part: str) -> None:
    found = days(tmp_path, text)
    assert part in found
    assert not any(line.startswith("2022-06-15") for line in found)


@pytest.mark.parametrize("text", [
    "The decision of the Peruvian government dated 3 June 2022 on two of our ports is rejected.",
    "The minister rejected the council's decision dated 3 June on the ferries.",
    "The memorandum, dated 3 June, left the fleet in Bergen.",
    "Norway withdrew the note of its envoy dated 3 June.",
])
def test_the_day_of_a_paper_is_not_that_of_what_is_done_about_it(tmp_path: Path, text: str) -> None:
    assert {f"2022-06-03 {text}", f"2022-06-15 {text}"}.isdisjoint(days(tmp_path, LEDE + text))


@pytest.mark.parametrize("text", [
    "In an order dated 3 June 2022 the minister closed the port.",
    "In a letter to parliament dated 3 June, the judge resigned.",
    "The Herald has seen a letter dated 3 June in which the union rejected the offer.",
])
def test_what_a_paper_tells_is_of_its_day(tmp_path: Path, text: str) -> None:
    assert days(tmp_path, LEDE + text)[1:] == [f"2022-06-03 {text}"]
