"""Disagreeing: what two articles tell differently of one matter stands side by side, and rewordings and news do not."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from generator import project
from generator.records import Desk, Event
from generator.steps.chronology.chronology import chronology

Told = tuple[datetime.date, str]
PAIRS = yaml.safe_load((Path(__file__).parent / "disagreeing.yml").read_text(encoding="utf-8"))
OTHERS = (
    "The mayor of Lisbon opened a library on Monday. It holds 40,000 books, the city said.",
    "Rain flooded three streets in Oslo on Sunday. The fire brigade pumped out cellars until Monday.",
    "Japan's central bank left interest rates unchanged on Tuesday, and the yen weakened.",
)


def events(told: Sequence[Told], folder: Path) -> tuple[Event, ...]:
    """The entries of a dossier of articles that tell so much, amid other news."""
    filed = []
    for number, (day, text) in enumerate([*told, *((told[0][0], text) for text in OTHERS)]):
        path = folder / f"{number}.txt"
        path.write_text(f"News of the day\n\nIt was a week of many meetings.\n\n{text}\n", encoding="utf-8")
        path.with_suffix(".yml").write_text(f"published: {day}\noutlet: Outlet {number}\n", encoding="utf-8")
        filed += project.annotate(path, Desk())
    return chronology(filed, Desk())[0]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["other"][1][:50] for pair in PAIRS])
def test_what_differs_is_shown(pair: dict[str, list[str]], tmp_path: Path) -> None:
    one, other = ((row[0], row[1]) for row in (pair["one"], pair["other"]))
    shown = {differs.what for event in events([one, other], tmp_path) for differs in event.differs}
    assert shown == set(pair["differs"])


def test_a_denial_of_an_undated_text_stands_beside_what_it_denies(tmp_path: Path) -> None:
    told = (datetime.date(2024, 5, 9), "The two fleets have begun a search of the strait, Admiral Idris said.")
    denied = (datetime.date(2024, 5, 10), "The fleets have not begun any search of the strait. Such reports are false.")
    later = (datetime.date(2024, 7, 1), "The fleets have not begun any search of the strait. Such reports are false.")
    assert [d.what for event in events([told, denied], tmp_path) for d in event.differs] == ["negation"]
    assert not [d for event in events([told, later], tmp_path) for d in event.differs]
