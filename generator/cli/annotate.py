"""`briefing annotate`: what the product reads in articles, as JSON Lines."""

from __future__ import annotations

from pathlib import Path

import click

from generator import project
from generator.cli import output
from generator.exports import contract


@click.command("annotate")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def command(paths: tuple[Path, ...]) -> None:
    """Print what is read in each article of PATHS (files, folders, .jsonl corpora) as JSON Lines."""
    desk = project.desk_here()
    articles = (filed for path in paths for filed in project.annotate(path, desk))
    output.lines(contract.article(filed) for filed in output.progress(articles, "article", "annotated"))
