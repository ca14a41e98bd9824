"""What stands in the project's folder and is not as it should be, told with its file and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import project
from generator.records import Refused


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of two articles, without an issue."""
    articles = tmp_path / "corpus/articles"
    articles.mkdir(parents=True)
    for name in ("one", "two"):
        (articles / f"{name}.txt").write_text(f"The ferry {name} sank on March 3, 2015.\n", encoding="utf-8")
    return tmp_path


def problems(folder: Path) -> list[str]:
    """Every problem of a project's folder."""
    try:
        found = project.load(folder)[1]
    except Refused as refusal:
        found = refusal.problems
    return [f"{problem.severity}: {problem}" for problem in found]


def test_a_missing_list_of_outlets_is_one_problem(folder: Path) -> None:
    for name in ("one", "two"):
        (folder / f"corpus/articles/{name}.yml").write_text("outlet: Harbour News\norigin: AP\n", encoding="utf-8")
    assert problems(folder) == [
        "error: corpus/outlets.yml: there is no such file, and articles name outlets; "
        "write it, with a card for each outlet: its name, country, owner and kind"]
