"""Origins: one source speaking through many outlets counts once."""

from __future__ import annotations

import pytest

from generator.steps.accounts.origins import independent, reworded


@pytest.mark.parametrize(
    ("origins", "count"),
    [
        ([("TRT World",)], 1),
        (
            [("TRT World",), ("AP",), ("Blog", "TRT World", "Reuters"), ("TRT World",)],
            2,
        ),  # 14 December 2020 of this dossier
        ([("A", "X"), ("B", "X"), ("C", "X")], 1),
        ([("A", "X"), ("X", "Y"), ("Y", "B")], 2),
        # a greedy cover takes the set of four first and needs three
        ([("G", "P"), ("G", "P"), ("G", "Q"), ("G", "Q"), ("P",), ("Q",)], 2),
        ([(str(n),) for n in range(40)], 40),
    ],
)
def test_the_smallest_number_of_origins_that_accounts_for_all(origins: list[tuple[str, ...]], count: int) -> None:
    assert independent(origins) == count


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("norway ban import herring chile quarrel quota", "norway ban import herring chile quarrel quota", True),
        ("norway ban import herring chile quarrel quota", "quarrel quota norway ban import herring chile", True),
        ("norway ban import herring chile quarrel quota", "norway put tariff salmon chile", False),
        ("norway said", "norway said", False),  # too short to prove anything
    ],
)
def test_a_sentence_in_other_order_is_still_that_sentence(one: str, other: str, same: bool) -> None:
    assert reworded(one.split(), other.split()) is same
