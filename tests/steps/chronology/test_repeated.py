"""Repeated lines: the index finds what comparing each with each does, and compares few."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from generator.steps.accounts.origins import reworded
from generator.steps.chronology import repeated
from generator.steps.chronology.repeated import Rarities, Repeated, Row


def lines(count: int, chance: random.Random, words: int) -> list[Row]:
    """Made-up lines; a third of them are earlier ones with some words left out, changed or moved."""
    made: list[Row] = [()]
    for _ in range(count):
        if chance.random() < 0.3:
            line = list(chance.choice(made))
            for _ in range(chance.randint(0, 3)):
                if line:
                    line[chance.randrange(len(line))] = f"w{chance.randrange(words)}"
            if chance.random() < 0.3:
                chance.shuffle(line)
            made.append(tuple(line[chance.randint(0, 2) :]))
        else:
            size = chance.randint(1, 14)
            made.append(tuple(f"w{min(chance.randrange(words), chance.randrange(words))}" for _ in range(size)))
    return made


def kept_by_all(rows: Sequence[Row]) -> list[bool]:
    """Which rows are no copy of one that was kept, each compared with each."""
    kept: list[Row] = []
    found = []
    for row in rows:
        found.append(not any(row == other or reworded(row, other) for other in kept))
        if found[-1]:
            kept.append(row)
    return found


@pytest.mark.parametrize("words", [12, 40, 400])
@pytest.mark.parametrize("seed", range(4))
def test_it_finds_what_comparing_each_with_each_finds(words: int, seed: int) -> None:
    rows = lines(400, random.Random(seed), words)
    known = Repeated(Rarities(rows))
    assert [known.is_new(row) for row in rows] == kept_by_all(rows)


def test_the_lines_of_a_talkative_speaker_are_not_all_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    def compared(count: int) -> int:
        calls = 0

        def counting(one: Row, other: Row) -> bool:
            nonlocal calls
            calls += 1
            return reworded(one, other)

        monkeypatch.setattr(repeated, "reworded", counting)
        rows = lines(count, random.Random(5), 5 * count)
        known = Repeated(Rarities(rows))
        assert sum(known.is_new(row) for row in rows) > count / 2
        return calls

    assert compared(4000) < 3 * compared(2000) < 60_000
