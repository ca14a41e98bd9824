"""The day of what someone says right after a sentence that tells on what day they spoke, or in one that tells it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk
from generator.steps.reports.reports import reports

LEDE = "The harbour council of Bergen published its budget.\n\n"


def last(folder: Path, text: str) -> str:
    """Day and grounds of the last sentence, in an article of a Wednesday (15 June 2022)."""
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": LEDE + text, "published": "2022-06-15"}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    report = reports(filed, everything=True)[-1]
    return f"{report.when} {report.kind} {report.grounds}"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ana Diaz, the mayor, spoke on Monday. “We will not accept it,” she said.", "2022-06-13"),
        ("Ana Diaz, the mayor, spoke on Monday.\n\n“We will not accept it,” Diaz said.", "2022-06-13"),
        ("The minister, Jan Holt, visited the port on Tuesday. “We will rebuild the quay,” he said.", "2022-06-14"),
        ("Peter Lund addressed the union's congress on Friday. He said that the strike would go on.", "2022-06-10"),
        ("On Monday the bishop, Karl Orr, met the families. Orr told them that the church would pay.", "2022-06-13"),
        ("Reporters met the admiral, Rolf Kant, on Saturday. Kant said the fleet was ready.", "2022-06-11"),
        ("“We shall not yield,” the mayor, Ana Diaz, said at Monday's rally.", "2022-06-13"),
        ("In Tuesday's edition of the Post, Rolf Kant wrote that the fleet was ready.", "2022-06-14"),
        ("In a letter of 13 June the bishop, Karl Orr, wrote: “We shall pay what we owe.”", "2022-06-13"),
        ("On Saturday, after a meeting with the unions, Peter Lund said: “There will be no strike.”", "2022-06-11"),
    ],
)
def test_what_is_said_has_the_day_of_its_occasion(tmp_path: Path, text: str, day: str) -> None:
    assert last(tmp_path, text).startswith(f"{day} statement ")


@pytest.mark.parametrize(
    "text",
    [
        "Ana Diaz, the mayor, spoke on Monday. “It was nonsense,” said the opposition's leader, Jan Holt.",
        "Ana Diaz, the mayor, did not meet the families on Monday. “I was ill,” Diaz said.",
        "Ana Diaz, the mayor, visited the port in 2019. “We will rebuild the quay,” Diaz said.",
    ],
)
def test_another_speaker_or_time_has_the_articles(tmp_path: Path, text: str) -> None:
    assert last(tmp_path, text) == "2022-06-15 statement published"
