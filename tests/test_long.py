"""Reading and building take no longer by the sentence in a long line or a long article than in a short one."""

from __future__ import annotations

import random
import time
from pathlib import PurePosixPath

import pytest

from generator import pipeline
from generator.records import DateClaim, Desk, Draft
from generator.when import When

FEW, SLACK = 60, 2  # sentences; times that a sentence may take as long in an article eight times as long
NAMES = ("Ana Diaz", "Bo Berg", "Carla Novak", "Dan Okoro", "Eva Lind")
BODIES = ("The Harbour Council", "Norland", "The Ports Ministry", "The High Court")
FORMS = (
    "“We will not accept this, and case {n} stays open,” {name} said on {day} May 2019.",
    "{body} closed bridge {n} on {day} June 2020, the mayor, {name}, told reporters.",
    "He said that “the matter of file {n}” was closed.",
    "According to {body}, ferry {n} will sail again by {day} July 2022.",
    "{name}, the minister of transport, called it a “grave mistake” on Tuesday.",
    "{body} fined operator {n} $3 million on {day} March 2018.",
)
HOSTILE = {
    "one token": "x" * 40_000,
    "one token with marks": "a1-B.c," * 6000,
    "marks only": "(\"'.“" * 8000,
    "marks that nothing closes": "“Norland signed the treaty. " * 1500,
    "names only": "Norland Bank " * 3000,
    "prepositions only": "He said in Oslo " + "of the house in the town " * 60 + "and",
    "blanks": "The ferry" + " " * 40_000 + "sailed.",
}


def article(sentences: int, between: str) -> str:
    chosen = random.Random(3)
    return between.join(
        FORMS[n % len(FORMS)].format(n=n, name=chosen.choice(NAMES), body=chosen.choice(BODIES), day=1 + n % 28)
        for n in range(sentences)
    )


def seconds(text: str) -> float:
    """Processor time of all from a draft to its edition."""
    draft = Draft("001", PurePosixPath("001.txt"), text, "0" * 64, "txt",
                  claims=(DateClaim(When.parse("2021-06-01"), "editor", "published:"),))
    begun = time.process_time()
    filed = pipeline.file(pipeline.read(draft, Desk()), Desk())
    pipeline.edition([filed], (), Desk())
    return time.process_time() - begun


@pytest.mark.parametrize("between", [" ", "\n\n"], ids=["one line", "many paragraphs"])
def test_a_sentence_takes_as_long_in_a_long_article(between: str) -> None:
    seconds(article(FEW, between))  # the languages are loaded once
    short = min(seconds(article(FEW, between)) for _ in range(2))
    assert seconds(article(8 * FEW, between)) < 8 * SLACK * short


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_prose_takes_no_longer_than_prose_of_its_length(text: str) -> None:
    prose = article(2 * FEW, " ")
    seconds(prose[:1000])
    assert seconds(f"Ferry news\n\n{text}\n") < 4 * max(len(text), len(prose)) / len(prose) * seconds(prose)
