"""`briefing timeline`: the key dates of a corpus as JSON Lines."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from generator import project
from generator.cli import output
from generator.exports import contract
from generator.steps.ranking.key_dates import Query

DAY = click.DateTime(["%Y-%m-%d"])


@click.command("timeline")
@click.option("--corpus", required=True, type=click.Path(path_type=Path), help="A folder or .jsonl file.")
@click.option("--term", "terms", multiple=True, metavar="TEXT", help="What the timeline is about; repeatable.")
@click.option("--issue", help="Only what is filed under this issue of the project here.")
@click.option("--from", "first", type=DAY, help="No day before this one.")
@click.option("--to", "last", type=DAY, help="No day after this one.")
@click.option("--dates", default=10, show_default=True, type=click.IntRange(1), help="At most so many days.")
@click.option("--sentences", default=1, show_default=True, type=click.IntRange(1), help="At most so many for a day.")
def command(
    corpus: Path, terms: tuple[str, ...], issue: str | None,
    first: datetime | None, last: datetime | None, dates: int, sentences: int,
) -> None:
    """Print the days of a corpus that matter, a day a line, oldest first, with the sentences that tell them."""
    if first and last and last < first:
        raise click.UsageError(f"--from {first:%Y-%m-%d} is after --to {last:%Y-%m-%d}")
    query = Query(terms, issue, _day(first), _day(last), dates, sentences)
    output.lines(contract.key_date(found) for found in project.timeline(corpus, query))


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
