"""Door 2: the `briefing` command. One file a command; what a command decides belongs in the core."""

from __future__ import annotations

import sys

import click

from generator.cli import annotate, build, check, events, explain, memo, serve, timeline, undated
from generator.records import Refused


class Briefing(click.Group):
    """Turns refused input into one line a problem and exit status 1."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except Refused as refusal:
            for problem in refusal.problems:
                click.echo(str(problem), err=True)
            sys.exit(1)
        except BrokenPipeError:  # `briefing … | head`: whoever read has what they wanted
            sys.stderr.close()
            sys.exit(0)


@click.group(cls=Briefing, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="issue-briefings")
def main() -> None:
    """Sourced issue briefings from news: articles in, a cited and dated static site out."""


for module in (annotate, build, check, events, explain, memo, serve, timeline, undated):
    main.add_command(module.command)
