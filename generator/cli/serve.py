"""`briefing serve`: the site with live reload."""

from __future__ import annotations

import logging
import os
import sys

import click

from generator import project


@click.command("serve")
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
def command(address: str) -> None:
    """Show the site, and again whenever an article, an issue, a template or a language file changes."""
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands import serve

    serve.serve(str(project.here() / "mkdocs.yml"), dev_addr=address)
