"""Small newspapers: each folder of tests/product/ is a project, and `expected/` says what a reader must find.

`chronology.txt` is the whole chronology as `told` below writes it; `problems.txt` every problem that `check` prints.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import project
from generator.records import Edition, Refused

CASES = sorted(path for path in (Path(__file__).parent / "product").iterdir() if (path / "corpus").is_dir())


def told(edition: Edition) -> str:
    """The chronology as text: a line an event, a line an account."""
    lines = []
    for event in edition.events:
        when = str(event.when) if event.when else "undated"
        differs = "".join(f", {d.what} differs" for d in event.differs)
        lines.append(f"{when} {event.kind} [{', '.join(event.issues)}] {len(event.accounts)} articles, "
                     f"{event.independent} independent{differs}")
        for number, account in enumerate(event.accounts):
            mark = ">" if number == event.lead else " "
            lines.append(f"  {mark} {account.report.article}#{account.report.passage}: {account.report.text}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("case", [c for c in CASES if (c / "expected/chronology.txt").exists()], ids=lambda c: c.name)
def test_the_chronology_is_what_a_reader_expects(case: Path) -> None:
    edition, _ = project.load(case)
    assert told(edition) == (case / "expected/chronology.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", [c for c in CASES if (c / "expected/problems.txt").exists()], ids=lambda c: c.name)
def test_every_problem_is_said_at_once(case: Path) -> None:
    try:
        _, problems = project.load(case)
    except Refused as refusal:
        problems = refusal.problems
    said = "".join(f"{p.severity}: {p}\n" for p in problems)
    assert said == (case / "expected/problems.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_every_case_expects_something(case: Path) -> None:
    assert any((case / "expected").iterdir())
