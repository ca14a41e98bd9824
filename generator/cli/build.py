"""`briefing build`: the whole site, or the last good one left as it was."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from generator import project
from generator.cli import configuration
from generator.project import site


@click.command("build")
@click.option("--strict", is_flag=True, help="Treat warnings (dead links, missing anchors) as errors.")
@click.option("--locked", is_flag=True, help="Refuse to change chronology.lock; say what would change.")
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where to write: an empty "
              "folder, one that is not there, or an older site; else site/ beside mkdocs.yml.")
def command(strict: bool, locked: bool, site_dir: Path | None) -> None:
    """Build the site. On any error the last good site stays as it was."""
    root = project.here()
    target = site_dir or root / "site"
    with site.place(root, target) as fresh:
        _mkdocs(root, fresh, strict, locked)
    click.echo(f"{target.resolve().name}/ is built", err=True)


def _mkdocs(root: Path, target: Path, strict: bool, locked: bool) -> None:
    from mkdocs.commands.build import build
    from mkdocs.exceptions import Abort, BuildError

    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s", stream=sys.stderr)
    logging.getLogger("mkdocs.plugins.briefing").setLevel(logging.INFO)
    try:
        config = configuration.load(root, site_dir=str(target), strict=strict or None)
        config.plugins["briefing"].config["locked"] |= locked
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except Abort as error:
        if not isinstance(error.__context__, BuildError):  # a refusal has said its one line already
            click.echo(f"mkdocs.yml: the site was not built: {error}; mend what is named above", err=True)
        sys.exit(1)
