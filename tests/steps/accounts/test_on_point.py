"""On point: a long article on one matter takes no longer by the sentence than a short one."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import PurePosixPath

import pytest

from generator import pipeline
from generator.records import Desk, Draft
from generator.steps.accounts import on_point
from generator.steps.accounts.on_point import Read
from generator.steps.accounts.points import gather
from generator.steps.reports.reports import reports


def asked(count: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often two sentences of an article of so many, all on one matter, are asked whether they go together."""
    calls = 0
    free = on_point._free

    def counting(one: Read, anchor: Read) -> bool:
        nonlocal calls
        calls += 1
        return free(one, anchor)

    days = [date(2010, 1, 5) + timedelta(days=9 * n) for n in range(count)]
    told_of = "Norway signed the cod fishing treaty with Chile."
    text = " ".join(f"On {day:%B} {day.day}, {day.year}, {told_of}" for day in days)
    draft = Draft("a1", PurePosixPath("a1.txt"), text, "", "txt")
    filed = pipeline.file(pipeline.read(draft, Desk()), Desk())
    told = reports(filed, everything=True)
    with monkeypatch.context() as patch:
        patch.setattr(on_point, "_free", counting)
        assert len(gather(filed.article, told)) == count
    return calls


def test_only_sentences_of_its_day_or_of_none_are_asked_whether_they_belong(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(120, monkeypatch) < 3 * asked(60, monkeypatch)
