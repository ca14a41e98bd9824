"""What is only supposed: no entry, and no day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk
from generator.steps.reports.reports import reports

LEDE = "The harbour council met in Bergen.\n\n"


def told(folder: Path, sentence: str) -> list[str]:
    """Date and kind of what a sentence tells, behind the lede of an article of a Wednesday (15 June 2022)."""
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": LEDE + sentence, "published": "2022-06-15"}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    return sorted(f"{r.when} {r.kind}" for r in reports(filed, everything=True) if r.passage != "p1")


@pytest.mark.parametrize(
    "sentence",
    [
        "Suppose that next year the ferries stop running to the islands.",
        "Imagine a border closed in March and reopened only in May.",
        "Now imagine Norland leaving the union in July.",
        "Let us assume that the army withdraws in August.",
        "Say the governor resigns in July.",
        "Picture the port in 2027: the cranes have gone.",
        "Supposing the dam breaks in July, 300 houses will be flooded.",
        "Assuming the deal closes in August, shareholders will get 40 euros a share.",
        "If the minister were to sign in July, the farmers would lose their subsidies.",
        "Were the parliament to vote on 20 July, the bill would fail.",
        "Suppose the ferries stop. The mayor resigns in July, and a new election is held in September.",
    ],
)
def test_a_supposition_is_no_entry(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Imagine Dragons will play in Bergen on 3 July.", ["2022-07-03 scheduled"]),
        ("Picture agency Orlo opened an office in Bergen on Monday.", ["2022-06-13 event"]),
        ("Say Group closed two depots on Monday.", ["2022-06-13 event"]),
        ("“Suppose the dam breaks in July,” Ana Diaz said on Monday.", ["2022-06-13 statement"]),
        ("Jan Holt left the bank, assuming the presidency of the club on 2 June.", ["2022-06-02 event"]),
        ("In a world first, surgeons in Bergen replaced a spine on 2 June.", ["2022-06-02 event"]),
        ("Economists assume that the bank will cut its rate in July.", ["2022-07 scheduled"]),
        ("Suppose the ferries stop. The mayor resigned on Monday.", ["2022-06-13 event"]),
        ("Were the port to close, we would suffer. A hearing is scheduled for 24 June.", ["2022-06-24 scheduled"]),
    ],
)
def test_what_happened_or_was_said_beside_one_is(tmp_path: Path, sentence: str, expected: list[str]) -> None:
    assert told(tmp_path, sentence) == expected


def test_a_world_that_is_none_dates_nothing(tmp_path: Path) -> None:
    (one,) = told(tmp_path, "In a world in which Norland leaves the union in July, prices would double.")
    assert one == "None background"
