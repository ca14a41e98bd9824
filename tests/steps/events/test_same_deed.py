"""Same deed: long newspaper sentences on one event become one entry, those on two events do not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import project
from generator.records import Desk, Event, Report
from generator.steps.chronology.chronology import chronology
from generator.steps.events.deeds import Deed, deeds, unlisted
from generator.steps.events.same_deed import same_deed
from generator.steps.events.tellings import telling
from tests.steps.events.test_same_event import report

PAIRS = yaml.safe_load((Path(__file__).parent / "news_pairs.yml").read_text(encoding="utf-8"))


def events(articles: list[dict[str, Any]], folder: Path) -> tuple[Event, ...]:
    """The entries of some articles of one sentence each."""
    filed = []
    for number, article in enumerate(articles):
        path = folder / f"{number}.txt"
        path.write_text(f"Headline number {number} of an outlet\n\n{article['text']}\n", encoding="utf-8")
        path.with_suffix(".yml").write_text(f"published: {article['day']}\noutlet: Outlet {number}\n", encoding="utf-8")
        filed += project.annotate(path, Desk())
    return chronology(filed, Desk())[0]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["name"] for pair in PAIRS])
def test_reports_of_one_deed_are_one_event(pair: dict[str, Any], tmp_path: Path) -> None:
    joined = [event for event in events(pair["articles"], tmp_path) if len(event.accounts) > 1]
    assert bool(joined) == pair["same"]
    assert {differs.what for event in joined for differs in event.differs} == set(pair["differs"])


def told(text: str) -> tuple[Deed, ...]:
    report = Report(0, len(text), "a", "p1", text, "event", None, None, None, None, None, None, ())
    return *deeds(report, "en"), *unlisted(report, "en")


@pytest.mark.parametrize(
    ("text", "kind", "things", "names"),
    [
        ("The ferry Aurora, which had left Bergen on Monday, sank off Stord.", "sink", {"ferry"}, {"aurora"}),
        ("The dinghy, an old one, which had lost its engine, capsized.", "sink", {"dinghy"}, set()),
        ("Seventeen miners trapped by the fire were freed on Sunday.", "release", {"miner"}, set()),
        ("The officers who had led the coup were released at dawn.", "release", {"officer"}, set()),
        ("Peru agreed on Monday to sign the treaty on the lake.", "sign", {"treaty"}, set()),
        ("The heaviest satellite that Peru has built was launched at noon.", "begin", {"heaviest", "satellit"}, set()),
        ("Peru sanctioned the shipping firm Alba on Monday.", "impose", {"sanction", "firm"}, {"alba"}),
        ("Police boarded the barge Mirna off the cape.", "~board", {"barg"}, {"mirna"}),
    ],
)
def test_a_deed_is_what_was_done_to_whom(text: str, kind: str, things: set[str], names: set[str]) -> None:
    found = [deed for deed in told(text) if deed.kind == kind]
    assert found
    assert found[0].done_to.things >= things
    assert frozenset().union(*found[0].done_to.names) == names


def test_what_two_states_agree_on_at_one_place_is_not_unlike() -> None:
    one, other = (telling(report(name, text, "2021-06-22"), "en") for name, text in (
        ("a", "President Juan Diaz of Peru and President Eva Moss of Chile agreed in Arica to share a lake."),
        ("b", "Chilean and Peruvian presidents agreed on a 10-article memorandum in Arica after a long meeting."),
    ))  # fmt: skip
    assert not same_deed(one, other, sure=True, apart=False).unlike
