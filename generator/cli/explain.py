"""`briefing explain`: why a phrase means the date that it does."""

from __future__ import annotations

from datetime import date

import click

from generator import dates, languages
from generator.when import When


@click.command("explain")
@click.argument("text")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The article's date; left out: undated.")
@click.option("--language", type=click.Choice(languages.known()), default="en", show_default=True)
@click.option("--day-first", is_flag=True, help="Read 3/4/2021 as the third of April.")
def command(text: str, on: date | None, language: str, day_first: bool) -> None:
    """Print for each time in TEXT the rule that fired, what lost to it, the anchor, the direction and the value."""
    anchor = When.parse(on.strftime("%Y-%m-%d")) if on else None
    found = dates.explain(text, anchor, language, day_first=day_first)
    lines = [*map(str, found), *(f"{slip.of(text)} → {slip.why}" for slip in dates.slips(text, anchor, language))]
    click.echo("\n\n".join(lines) or "no time found")
