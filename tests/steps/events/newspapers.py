"""Newspapers that report one thing, each in an article of its own."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator import pipeline
from generator.records import DateClaim, Desk, Draft, Event
from generator.when import When


def entries(*articles: tuple[str, str]) -> list[Event]:
    """The entries of articles, each a day of publication and a text."""
    desk = Desk()
    read = [pipeline.read(Draft(
        id=f"a{number}", path=PurePosixPath(f"a{number}.txt"), text=f"Island news\n\n{text}\n", sha256="", format="txt",
        title="Island news", outlet=f"Paper {number}", claims=(DateClaim(When.parse(day), "metadata", day),),
    ), desk) for number, (day, text) in enumerate(articles)]
    edition, _ = pipeline.edition([pipeline.file(article, desk) for article in read], (), desk)
    return list(edition.events)


def told_twice(one: tuple[str, str], other: tuple[str, str]) -> Event | None:
    """The entry that both articles are accounts of."""
    return next((event for event in entries(one, other)
                 if {account.report.article for account in event.accounts} == {"a0", "a1"}), None)
