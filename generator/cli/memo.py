"""`briefing memo`: an issue on two pages, to send."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import click

from generator import project
from generator.cite import Imprint
from generator.cli import configuration
from generator.memo import FORMATS, memo


@click.command("memo")
@click.argument("issue")
@click.option("--format", "form", type=click.Choice(tuple(FORMATS)), default="docx", show_default=True)
@click.option("--output", type=click.File("wb", lazy=True), help="Where to write, - for standard output; else "
              "ISSUE.FORMAT in the current folder.")
def command(issue: str, form: str, output: BinaryIO | None) -> None:
    """Write a two-page memo on an issue: at a glance, key dates, positions, footnoted sources."""
    config = configuration.load(project.here())
    edition = project.chronology(None, issue)
    imprint = Imprint.of(edition, config.site_name, config.site_author, config.site_url)
    file = FORMATS[form](memo(next(known for known in edition.issues if known.slug == issue), edition, imprint))
    if output is not None:
        output.write(file)
        return
    Path(f"{issue}.{form}").write_bytes(file)
    click.echo(f"{issue}.{form} is written", err=True)
