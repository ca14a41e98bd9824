"""`briefing events`: the chronology as JSON Lines."""

from __future__ import annotations

from pathlib import Path

import click

from generator import project
from generator.cli import output
from generator.exports import contract


@click.command("events")
@click.option("--corpus", type=click.Path(path_type=Path), help="A folder or .jsonl file; else the project's.")
@click.option("--issue", help="Only the events of this issue.")
def command(corpus: Path | None, issue: str | None) -> None:
    """Print the chronology, an event a line, oldest first, undated ones last."""
    edition = project.chronology(corpus, issue)
    output.lines(contract.event(event) for event in edition.events if issue is None or issue in event.issues)
