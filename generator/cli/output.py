"""Data to standard output as JSON Lines; progress to standard error once a command takes longer than a second."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import click

from generator import prose

T = TypeVar("T")
PATIENCE = 1.0  # seconds before the first word of progress, and between two


def lines(objects: Iterable[dict[str, Any]]) -> None:
    """One JSON object a line."""
    for item in objects:
        sys.stdout.write(json.dumps(item, ensure_ascii=False) + "\n")


def progress(items: Iterable[T], noun: str, done: str) -> Iterator[T]:
    """The items as they come; says on standard error how many so far ("2 articles annotated")."""
    said = time.monotonic()
    for number, item in enumerate(items, 1):
        yield item
        if time.monotonic() - said >= PATIENCE:
            said = time.monotonic()
            click.echo(f"{prose.count(number, noun)} {done}", err=True)
