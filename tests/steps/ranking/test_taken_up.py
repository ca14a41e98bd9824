"""Taken up: threads of which nothing is claimed, as a later article may have taken them up in other words."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator import pipeline
from generator.records import DateClaim, Desk, Draft, Issue, Term
from generator.when import When

PORT = Issue("port", "Port", (Term("port"),), (), {}, (), (), (), "", (), (), "docs_src/issues/port.md")
FILLER = ("The port sold herring.", "A storm hit the port.", "The port has a new crane.", "Hay was cut at the port.")


def threads(announced: str, later: str, day: str, *, filed: bool = True) -> list[str]:
    """The open threads of an article of 10 June 2022 and a later one; `filed`: that one is of the same issue."""
    desk = Desk(issues=(PORT,))
    texts = [("2022-06-10", f"The port of Vik was busy.\n\n{announced}\n"),
             (day, ("The port was calm.\n\n" if filed else "The town was calm.\n\n") + later + "\n"),
             *(("2022-06-01", text + "\n") for text in FILLER)]
    read = [pipeline.read(Draft(
        id=f"a{number}", path=PurePosixPath(f"a{number}.txt"), text=text, sha256="", format="txt", title="Island news",
        outlet=f"Paper {number}", claims=(DateClaim(When.parse(when), "metadata", when),),
        issues=("port",) * (number == 0),
    ), desk) for number, (when, text) in enumerate(texts)]
    edition, _ = pipeline.edition([pipeline.file(article, desk) for article in read], (), desk)
    return [event.text for event in edition.events if event.open]


@pytest.mark.parametrize(("announced", "later", "day"), [
    ("He will do so next Tuesday.", "On 14 June the minister told parliament that he was sorry.", "2022-06-20"),
    ("She leaves her post on 17 June.", "The director stepped down last week.", "2022-06-21"),
    ("Ada Moen will meet the union on 17 June.", "On 17 June the crews walked out.", "2022-06-20"),
])
def test_nothing_is_claimed_where_a_later_article_may_tell_of_it(announced: str, later: str, day: str) -> None:
    assert threads(announced, later, day) == []


@pytest.mark.parametrize(("announced", "later", "day"), [
    ("The delegations of Norland and Velmark will hold talks on quotas on 17 June.",
     "The negotiations ended without result.", "2022-06-18"),
    ("Leaders of the Lake states will gather in Oster on 17 June.", "The summit closed in discord.", "2022-06-18"),
    ("Creditors have given Norline until 17 June.", "The deadline passed without a payment.", "2022-06-20"),
    ("The first tanks are to be delivered to Velmark on 17 June.", "A train with six tanks came.", "2022-06-19"),
    ("The trial of the banker Leo Marsh will open on 17 June.", "Marsh looked tired in the dock.", "2022-06-18"),
    ("Police chief Otto Brand will step down on 17 June.", "Lena Moen took over as police chief.", "2022-06-18"),
    ("A committee is to question the bank's head on 17 June.", "Lawmakers grilled the banker.", "2022-06-18"),
])
def test_nothing_is_claimed_where_an_article_of_that_week_tells_how_it_ended(
    announced: str, later: str, day: str
) -> None:
    assert threads(announced, later, day) == []
    assert threads(announced, "Hay was dear.", day) == [announced]
    assert threads(announced, later, "2022-07-20") == [announced]  # too late to be about that day


def test_a_plan_without_a_day_is_mentioned_where_its_thing_and_its_name_are() -> None:
    plan = "Velmark plans to build a second reactor at Tornes."
    assert threads(plan, "Workers poured concrete for the reactor at Tornes.", "2022-08-20") == []
    assert threads(plan, "The price of fish rose at Tornes.", "2022-08-20") == [plan]


def test_an_article_before_the_day_takes_up_nothing() -> None:
    announced = "She leaves her post on 17 June."
    assert threads(announced, "The director stepped down last week.", "2022-06-13") == [announced]


def test_another_issue_takes_up_nothing() -> None:
    announced = "Ada Moen will meet the union on 17 June."
    assert threads(announced, "On 17 June a whale was seen.", "2022-06-20", filed=False) == [announced]


@pytest.mark.parametrize("sentence", [
    "The plan would cost 4 billion euros by 2040.",
    "Olav Lie denied on Monday that he intended to resign.",
])
def test_a_forecast_and_a_denial_announce_nothing(sentence: str) -> None:
    assert threads(sentence, "It rained.", "2022-06-20") == []
