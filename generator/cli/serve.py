"""`briefing serve`: the site with live reload."""

from __future__ import annotations

import logging
import socket
import sys

import click

from generator import project
from generator.cli import configuration
from generator.records import Problem, Refused

REMEDY = "name another host and port, like --address 127.0.0.1:8001"


@click.command("serve")
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
def command(address: str) -> None:
    """Show the site, and again whenever an article, an issue, a template or a language file changes."""
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    root = project.here()
    _refuse_address(address)
    configuration.load(root, dev_addr=address)
    from mkdocs.commands import serve

    serve.serve(str(root / "mkdocs.yml"), dev_addr=address)


def _refuse_address(address: str) -> None:
    """Refused where nothing can listen at an address: before a site is built for it."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise Refused(Problem("--address", None, f"{address!r} is no address", REMEDY))
    host = host.strip("[]")
    try:
        socket.create_server((host, int(port)), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OSError as error:
        why = str(error.strerror).partition(" (while")[0]  # Python adds the address, which is said already
        fact = f"nothing can listen at {address} ({why})"
        raise Refused(Problem("--address", None, fact, REMEDY)) from error
