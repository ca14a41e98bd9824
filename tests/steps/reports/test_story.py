"""Story: the days that sentences take from what is told beside them, in an article of Wednesday, 15 June 2022; and the
hours of the day that hang on another one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk
from generator.steps.reports.reports import reports

LEDE = "The harbour council sacked its chief on Tuesday.\n\n"
RELEASE = "PRESS RELEASE\n\nHavn, 15 June 2022\n\nThe port has a new chief.\n\n"


def told(folder: Path, text: str) -> list[str]:
    """The last sentence's days, kinds and grounds."""
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "published": "2022-06-15"}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    last = filed.article.sentences[-1]
    return [f"{r.when or 'undated'} {r.kind} {r.grounds}" for r in reports(filed, everything=True) if last.holds(r)]


@pytest.mark.parametrize("text", [
    "The council sacked its chief late on Monday. A motion to suspend the mayor failed by a single vote.",
    "The council sacked its chief on Monday. The captain was suspended.",
    "The court jailed the captain on Monday. \"I am innocent,\" he said. Two sailors were acquitted.",
    "The court jailed the captain on Monday. The dissenting judge, Olav Lie, voted for acquittal.",
    "The ferry sank on Monday. Seven sailors were wounded.",
    "The ferry sank before dawn on Monday, police said.\n\nNo one was hurt.",
    "The ferry sank on Monday.\n\nFour police officers were slightly injured.",
    "The ferry sank on Monday.\n\nThe wreck lies off Hvaler.\n\nThree sailors were arrested.",
])
def test_what_happened_without_a_day_is_of_that_beside_it(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == ["2022-06-13 event relative"]


@pytest.mark.parametrize("sentence", [
    "The captain had been suspended.",
    "It also suspended the captain.",
    "He once suspended a captain.",
    "He arrested a pilot and fined a guard.",
    "The port is closed.",
    "The council may sack the captain.",
    "The council did not sack the captain.",
    "The mayor cancelled a visit planned for today.",
])
def test_what_may_be_of_another_day_has_none(tmp_path: Path, sentence: str) -> None:
    assert {one.split()[0] for one in told(tmp_path, LEDE + sentence)} <= {"undated"}


@pytest.mark.parametrize("text", [
    "The ferry was sold in 2015. Three sailors were sacked.",
    "The ferry will sail on Friday. Three sailors were sacked.",
    "The harbour council sacked its chief on Tuesday.\n\nThe ferry sank on 2 June.\n\nThree sailors were sacked.",
    "Opinion: A port too many\n\nThe council sacked its chief on Monday. Three sailors were sacked.",
])
def test_no_day_is_lent_once_the_story_is_of_another(tmp_path: Path, text: str) -> None:
    assert {one.split()[0] for one in told(tmp_path, text)} <= {"undated"}


@pytest.mark.parametrize(("sentence", "expected"), [
    ("The prosecutor's office has opened an inquiry.", "2022-06-15 event published"),
    ("A reward has been offered by the owner's family.", "2022-06-15 event published"),
    ("The union has always rejected the offer.", "undated event None"),
    ("The port has been closed since the fire.", "undated event None"),
    ("The union had rejected the offer.", "undated event None"),
])
def test_what_has_been_done_is_of_the_articles_date(tmp_path: Path, sentence: str, expected: str) -> None:
    assert told(tmp_path, LEDE + sentence) == [expected]


@pytest.mark.parametrize(("head", "expected"), [
    (RELEASE, "2022-06-15"), (LEDE + "In 2015 the port grew.\n\n", "undated"),
])
@pytest.mark.parametrize(("sentence", "kind"), [
    ("The council imposed a ban on nine trawlers.", "event"),
    ("The council decided to close the old quay.", "event"),
    ("Ada Moen says: \"The port needs calm, and I have become a headline.\"", "statement"),
])
def test_a_release_tells_of_its_own_day(tmp_path: Path, head: str, expected: str, sentence: str, kind: str) -> None:
    assert [one.split()[0] for one in told(tmp_path, head + sentence)] == [expected]
    assert expected == "undated" or told(tmp_path, head + sentence)[0].split()[1] == kind


@pytest.mark.parametrize(("opening", "expected"), [
    ("The two ports signed a truce yesterday in Oslo.", "undated event None"),
    ("The two ports agreed on Monday in Oslo to share the quay.", "undated event None"),
    ("The two ports signed a truce today in Oslo.", "2022-06-15 event published"),
    ("The two ports have signed a truce in Oslo.", "2022-06-15 event published"),
    ("The two ports will sign a truce in Oslo on 3 July.", "2022-06-15 event published"),
])
def test_a_release_of_another_days_news_lends_its_own_to_nothing_done(
    tmp_path: Path, opening: str, expected: str
) -> None:
    text = "Press release\n\n" + opening + "\n\nIt takes effect on 20 June.\n\nThe council closed the old gates."
    assert told(tmp_path, text) == [expected]
    goes_on = text.replace("The council closed the old gates", "Ada Moen takes over the port")
    assert told(tmp_path, goes_on) == ["2022-06-15 event published"]


@pytest.mark.parametrize(("text", "when"), [
    ("The alarm was off on Monday. So, it emerged yesterday, was the guard. Three men sacked the vault at 4.05am and "
     "left two minutes later.", "2022-06-13"),
    ("Two brothers were arrested on Monday, police announced yesterday.\n\nBoth were arrested at six in the morning.",
     "2022-06-13"),
    ("Two brothers were arrested on Monday on suspicion of having robbed the port of Vik on 3 June, police announced "
     "yesterday.\n\nBoth were arrested at six in the morning.", "2022-06-13"),
    ("The council met on Monday. The chief was sacked at ten in the evening.", "2022-06-13"),
    ("The ferry sank on 3 June. \"The party ended and we arrested nobody at ten in the evening,\" said Ada Moen.",
     "2022-06-15"),
])
def test_an_hour_hangs_on_the_day_of_what_happened(tmp_path: Path, text: str, when: str) -> None:
    assert {one.split()[0] for one in told(tmp_path, text)} == {when}
