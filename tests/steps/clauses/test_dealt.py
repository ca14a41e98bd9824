"""What someone did to a thing, by a verb with which others say something."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk
from generator.steps.reports.reports import reports

LEDE = "The harbour council met in Bergen.\n\n"


def kinds(folder: Path, sentence: str) -> list[str]:
    """The kinds of report that a sentence makes, behind the lede of an article."""
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": LEDE + sentence, "published": "2022-06-15"}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    return [r.kind for r in reports(filed, everything=True) if r.passage != "p1"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The nurse admitted three patients to the ward.",
        "Three patients were admitted to hospital on Monday.",
        "Rebels attacked the barracks that guard the port.",
        "The two states concluded a treaty.",
        "The village observed a minute of silence on Monday.",
        "Chile recalled its ambassador.",
        "The maker recalled 3,000 cars.",
        "Harrow conceded two goals in the second half.",
        "The minister denied the visa.",
        "The players were denied a penalty.",
        "The union called a strike on Monday.",
        "Police questioned two men.",
        "The board approved the budget.",
        "The court rejected the appeal on Monday.",
        "The firm posted a profit of 3 million euros.",
        "Ana Diaz wrote a novel.",
        "Ana Diaz offered a refund on Monday.",
        "Ana Diaz defended her title.",
    ],
)
def test_what_is_done_to_a_thing_is_an_event(tmp_path: Path, sentence: str) -> None:
    assert kinds(tmp_path, sentence) == ["event"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Diaz admitted that three patients had fled.",
        "Ana Diaz rejected the claim.",
        "Ana Diaz raised concerns about the dam.",
        "Ana Diaz maintained her innocence.",
        "Ana Diaz attacked the idea of a new dam.",
        "Norway called on Sunday for a strike.",
        "Ana Diaz denied the allegations.",
        "Ana Diaz criticised the toll on the bridge.",
        "Ana Diaz wrote that the dam was safe.",
        "Ana Diaz questioned whether two men could have done it.",
    ],
)
def test_what_is_said_is_a_statement(tmp_path: Path, sentence: str) -> None:
    assert kinds(tmp_path, sentence) == ["statement"]


def test_a_promise_to_someone_is_none_of_words(tmp_path: Path) -> None:
    assert "statement" not in kinds(tmp_path, "The firm promised land to the settlers.")


def test_a_deed_takes_the_day_of_the_sentence_before(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    text = LEDE + "A bomb went off in Harrow on Monday. Rebels attacked the barracks."
    path.write_text(json.dumps({"id": "a", "text": text, "published": "2022-06-15"}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    assert str(reports(filed, everything=True)[-1].when) == "2022-06-13"
