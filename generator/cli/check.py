"""`briefing check`: every problem of the project and of the built site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import project, prose
from generator.cli.configuration import settings


@click.command("check")
@click.option("--site", type=click.Path(path_type=Path), help="The built site to prove; site/ if it is there.")
def command(site: Path | None) -> None:
    """Print every problem as `file:line: fact; remedy`, and prove the built site: its words, addresses and files."""
    root = project.here()
    problems = project.check(root, settings(root), site)
    for problem in problems:
        click.echo(f"{problem.severity}: {problem}")
    errors = sum(problem.severity == "error" for problem in problems)
    click.echo(f"{prose.count(errors, 'error')}, {prose.count(len(problems) - errors, 'warning')}", err=True)
    sys.exit(1 if errors else 0)
