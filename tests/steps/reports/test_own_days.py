"""Sentences that have a day of their own, be it told or not: never the article's (Wednesday, 15 June 2022)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk
from generator.steps.chronology.statements import statements
from generator.steps.edits.edits import Plan
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


@pytest.mark.parametrize("text", [
    "Lund wrote to the king on the day it began: “Do not be a fool, and do not be late.”",
    "Ana Diaz, the mayor, said on the day of the vote that she would resign.",
    "“We shall win,” Peter Lund said the day before the attack.",
    "Karl Orr told reporters the night the bridge fell that the council had known.",
    "“Nobody will pay,” Rolf Kant said on the eve of the talks.",
    "The admiral, Rolf Kant, said two days later that all was well.",
])
def test_what_is_said_on_a_day_that_is_not_told_has_none(tmp_path: Path, text: str) -> None:
    assert days(tmp_path, LEDE + text)[1:] == [f"None {text}"]
    assert said(tmp_path, LEDE + text)[:1] in ([], ["None"])


@pytest.mark.parametrize("text", [
    "Ana Diaz, the mayor, said that on the day of the vote nobody had been at the gate.",
    "“The day before the attack was quiet,” Peter Lund said.",
    "Rolf Kant said the day was lost.",
])
def test_a_day_in_what_is_said_leaves_the_saying_the_articles(tmp_path: Path, text: str) -> None:
    assert days(tmp_path, LEDE + text)[1:] == [f"2022-06-15 {text}"]


@pytest.mark.parametrize(("text", "day"), [
    ("On Monday Peter Lund warned that he would strike. “Pay us by Friday evening,” Lund said.", "2022-06-12"),
    ("The fleet left in spring. “Pay us by Friday evening,” Lund said.", "None"),
])
def test_a_day_earlier_counts_from_the_day_told_and_not_from_one_in_someones_words(
    tmp_path: Path, text: str, day: str,
) -> None:
    last = "The admiral, Rolf Kant, said a day earlier that all was well. “We are ready to sail,” he said."
    found = days(tmp_path, f"{LEDE}{text}\n\n{last}")
    assert [line.split()[0] for line in found[-2:]] == [day, day]
    assert {d for d, words in statements_of(tmp_path, f"{LEDE}{text}\n\n{last}") if words in last} == {day}


def said(folder: Path, text: str) -> list[str]:
    """The days of the positions of an article."""
    return [day for day, _ in statements_of(folder, text)]


def statements_of(folder: Path, text: str) -> list[tuple[str, str]]:
    """The day and the words of each position of an article."""
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "published": "2022-06-15"}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    found = statements((filed,), reports(filed, everything=True), Desk(), Plan())
    return [(str(one.when), text[one.words.start : one.words.end]) for one in found]
