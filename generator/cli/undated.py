"""`briefing undated`: the articles that wait for a date, with the evidence, ready to paste into a sidecar."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from generator import project
from generator.records import DateRange
from generator.steps.articles.date_range import hull


@click.command("undated")
@click.option("--corpus", type=click.Path(path_type=Path), help="A folder or .jsonl file; else the project's.")
def command(corpus: Path | None) -> None:
    """Print for each article without a date what is known of it; lines without # can go into its sidecar."""
    waiting = project.chronology(corpus).undated
    click.echo("\n\n".join("\n".join(_card(found)) for found in waiting) if waiting else "every article has a date")


def _card(found: DateRange) -> Iterator[str]:
    yield f"# {found.path.with_suffix('.yml')}"
    if found.first and found.first == found.last:
        yield f"# The article is of {found.first}."
    elif found.first and found.last:
        yield f"# The article lies between {found.first} and {found.last}."
    elif found.first or found.last:
        yield f"# The article is not {'before' if found.first else 'after'} {found.first or found.last}."
    else:
        yield "# Nothing in the text or in the other articles says when; or what says it contradicts itself."
    for clue in found.clues:
        yield f"#   {clue.passage} “{clue.words}”: {clue.says}"
    if found.candidates and found.first != found.last:
        yield f"# Its news is of {' or '.join(map(str, found.candidates))}: put the right day here, if you know it."
    when = hull(found)
    yield f"published: {when}" if when else "# published: YYYY-MM-DD"
    if when:
        yield "published_note: Worked out from the text and from other articles of this dossier."
