"""Namesakes: two things of one day that one noun calls are two events; one thing called in two ways is one."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator import pipeline
from generator.records import DateClaim, Desk, Draft
from generator.when import When

PUBLISHED = DateClaim(When.parse("2024-02-11"), "metadata", "2024-02-11")


def are_joined(one: str, other: str) -> bool:
    """Whether two articles' sentences are one entry."""
    desk = Desk()
    read = [pipeline.read(Draft(
        id=f"a{n}", path=PurePosixPath(f"a{n}.txt"), text=f"Headline number {n} of a paper\n\n{text}\n", sha256="",
        format="txt", title=None, outlet=f"Paper {n}", claims=(PUBLISHED,),
    ), desk) for n, text in enumerate((one, other))]
    edition, _ = pipeline.edition([pipeline.file(article, desk) for article in read], (), desk)
    return any(len(event.accounts) > 1 for event in edition.events)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The interior minister resigned on Friday.", "The finance minister resigned on Friday."),
        ("The justice minister handed in her resignation on Friday after a night of talks.",
         "The transport minister handed in his resignation on Friday over the crash."),
        ("The Senate approved the fisheries treaty on Friday.", "The Senate rejected the tax treaty on Friday."),
        ("The Senate approved the fisheries treaty on Friday after a debate that lasted all night and divided it.",
         "The Senate rejected the tax treaty on Friday."),
        ("The head of the port authority was dismissed on Friday.",
         "The head of the railway authority was dismissed on Friday."),
        ("Kenya's foreign minister arrived in Kampala on Friday.",
         "Kenya's trade minister arrived in Kampala on Friday."),
        ("The broadcasting authority was dissolved on Friday by decree.",
         "The competition authority was dissolved on Friday by decree."),
        ("The council cut the dog tax on Friday.", "The council raised the hotel tax on Friday."),
        ("Maria Holt testified in the bribery trial on Friday.", "Erik Saar testified in the bribery trial on Friday."),
    ],
)  # fmt: skip
def test_two_that_one_noun_calls_are_two_events(one: str, other: str) -> None:
    assert not are_joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The justice minister resigned on Friday.", "Justice Minister Hanna Lorenz resigned on Friday."),
        ("Parliament ratified the new treaty on Friday.", "Parliament ratified the fisheries treaty on Friday."),
        ("The steel tariff took effect on Friday.", "The steel duty took effect on Friday."),
        ("Parliament ratified the herring treaty on Friday by 58 votes to 12.",
         "The fisheries treaty was ratified by parliament on Friday, with 58 votes to 12."),
        ("Three men were arrested in Lima on Friday over the gold theft, the interior ministry said.",
         "Police in Lima arrested three men on Friday over the gold theft, the justice ministry said."),
    ],
)  # fmt: skip
def test_one_thing_called_in_two_ways_is_one_event(one: str, other: str) -> None:
    assert are_joined(one, other)
