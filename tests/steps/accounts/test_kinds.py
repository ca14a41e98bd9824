"""Kinds: what someone says happened, and another article tells as done, is an event and no mere statement."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator import pipeline
from generator.records import DateClaim, Desk, Draft
from generator.when import When


def kinds(*sentences: str) -> list[tuple[str, int]]:
    """The kind of each entry, with how many articles tell of it; a day lies between the articles."""
    desk = Desk()
    read = [pipeline.read(Draft(
        id=f"a{n}", path=PurePosixPath(f"a{n}.txt"), text=f"Headline number {n} of a paper\n\n{text}\n", sha256="",
        format="txt", title=None, outlet=f"Paper {n}",
        claims=(DateClaim(When.parse(f"2024-02-1{n}"), "metadata", f"2024-02-1{n}"),),
    ), desk) for n, text in enumerate(sentences)]
    edition, _ = pipeline.edition([pipeline.file(article, desk) for article in read], (), desk)
    return [(event.kind, len(event.accounts)) for event in edition.events]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The army said on Friday that it had captured the town of Berat.", "The army captured Berat on 9 February."),
        ("The bank said on Friday that it had fired its director, Ada Cole.",
         "The bank fired its director, Ada Cole, on 9 February."),
    ],
)  # fmt: skip
def test_what_another_article_tells_as_done_is_an_event(said: str, told: str) -> None:
    assert ("event", 2) in kinds(said, told)
