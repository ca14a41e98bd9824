"""Reports: which sentences tell something, and which date is theirs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import project
from generator.records import Desk, Filed, Report
from generator.steps.chronology.chronology import chronology
from generator.steps.chronology.statements import statements
from generator.steps.edits.edits import Plan
from generator.steps.reports.reports import reports


def filed(folder: Path, text: str, published: str | None = "2022-06-15") -> Filed:
    """An article of a Wednesday (15 June 2022), read without a project."""
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "published": published}), encoding="utf-8")
    (article,) = project.annotate(path, Desk())
    return article


def told(folder: Path, text: str, published: str | None = "2022-06-15") -> tuple[Report, ...]:
    return reports(filed(folder, text, published), everything=True)


LEDE = "The harbour council met in Bergen on Tuesday.\n\n"


@pytest.mark.parametrize(
    ("sentence", "when", "text"),
    [
        # a date behind "after", "before", "which" belongs to what stands there
        (
            "She praised the visit after a coup attempt on July 15, 2016 by officers, showing courage.",
            "2016-07-15",
            "a coup attempt on July 15, 2016 by officers",
        ),
        (
            "The pact, which Norway signed on March 3, helps the ports.",
            "2022-03-03",
            "The pact, which Norway signed on March 3",
        ),
        (
            "He could point the way to lifting the tariffs, imposed earlier this month, if talks succeed.",
            "2022-06",
            "the tariffs, imposed earlier this month",
        ),
        (
            "The ban comes at a bad time as the mayor gears up to take office on June 20, replacing a rival.",
            "2022-06-20",
            "the mayor gears up to take office on June 20",
        ),
        ("He was accused of planning the 2016 coup attempt in Peru.", "2016", "the 2016 coup attempt in Peru"),
        # the main clause's date is the sentence's
        ("In April 2017, when its efforts failed, Norway signed a contract with Chile.", "2017-04", None),
        ("After the vote, ministers met on Monday.", "2022-06-13", None),
        ("Norway, which opposed it, left the treaty on Monday.", "2022-06-13", None),
        ("Norway and Chile have formed a council, Norway's minister said Monday.", "2022-06-13", None),
    ],
)
def test_a_date_belongs_to_its_clause(tmp_path: Path, sentence: str, when: str, text: str | None) -> None:
    found = [r for r in told(tmp_path, LEDE + sentence) if str(r.when) == when]
    assert [r.text for r in found] == [text or sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "It also removed Chile from its trade bloc.",
        "Since 2014, trawlers have crossed the strait.",
        "Norway says the tariffs harm no one.",
        "Norwegian officials have voiced opposition to the tariffs.",
        "If Chile signs the pact on Friday, prices will fall.",
    ],
)
def test_what_has_no_date_gets_none(tmp_path: Path, sentence: str) -> None:
    assert all(r.when is None for r in told(tmp_path, LEDE + sentence) if r.passage == "p3")


def test_a_question_tells_nothing(tmp_path: Path) -> None:
    assert not [r for r in told(tmp_path, LEDE + "Will Chile sign the pact on Friday?") if r.passage == "p3"]


def test_the_lede_is_reported_on_the_articles_day(tmp_path: Path) -> None:
    first, second = told(tmp_path, "Norway has banned herring from Chile.\n\nChile closed its ports.")
    assert (str(first.when), first.grounds, first.rule) == ("2022-06-15", "published", "lede")
    assert second.when is None


def test_a_statement_is_of_the_day_on_which_its_speaker_spoke(tmp_path: Path) -> None:
    text = (
        "Prices will fall, Anna Berg said on Monday.\n\n"
        '"We have waited for this pact for years," Anna Berg said.\n\n'
        "Earlier this year, Anna Berg had said the pact was dead."
    )
    when = {r.passage: (str(r.when), r.rule) for r in told(tmp_path, text)}
    assert when["p1"][0] == "2022-06-13"
    assert when["p3"] == ("2022-06-13", "same-speaker")
    assert when["p5"][0] != "2022-06-13"


def test_an_undated_article_gives_no_date_of_its_own(tmp_path: Path) -> None:
    assert [r.when for r in told(tmp_path, "Norway has banned herring from Chile.", None)] == [None]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Norway signed the pact on June 1.", "event"),
        ("Norway signed the pact on April 17.", "event"),  # 59 days before
        ("Norway signed the pact on April 15.", "background"),  # 61
        ("Norway will sign the pact on June 20.", "scheduled"),
        ("Anna Berg said on Monday that Norway was ready to sign the pact.", "statement"),
    ],
)
def test_kinds(tmp_path: Path, sentence: str, kind: str) -> None:
    assert [r.kind for r in told(tmp_path, LEDE + sentence) if r.passage == "p3"] == [kind]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    text=st.text(
        alphabet=st.sampled_from(list("ab .,\n\"“”'’()[]-—:;?!0123456789MondayJuneTurkey said on Norwaé\u200b🜁")),
        max_size=300,
    )
)
def test_any_article_makes_a_chronology(tmp_path: Path, text: str) -> None:
    text = "Bergen. " + text  # a corpus refuses an article without words
    article = filed(tmp_path, text)
    events, _, _, _ = chronology([article], Desk())
    assert all(a.report.text == text[a.report.start : a.report.end] for e in events for a in e.accounts)


@pytest.mark.parametrize(
    ("source", "party"),
    [
        ("The Norwegian fishing ministry", "Norway"),
        ("Norway's fishing minister", "Norway"),
        ("Norwegian officials", "Norway"),
        ("Oslo", "Norway"),
        ("The Norwegian Foreign Ministry", "Norway"),
        ("Secretary of State Ana Diaz", None),
    ],
)
def test_what_speaks_for_a_state_is_of_its_party(tmp_path: Path, source: str, party: str | None) -> None:
    path = tmp_path / "one.jsonl"
    text = f"{source} said the talks in the harbour were useful."
    path.write_text(json.dumps({"id": "a", "text": text, "published": "2022-06-15"}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    (said,) = statements([filed], (), Desk(), Plan())
    assert (said.party, said.speaker in text) == (party, True)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "The search was called off on Wednesday, six days after the Feb. 12 collapse that killed 21 miners.",
            "the Feb. 12 collapse that killed 21 miners",
        ),
        (
            "Zambia revoked the licence, a week after the collapse of a shaft on 13 February in which 23 miners died.",
            "the collapse of a shaft on 13 February in which 23 miners died",
        ),
        (
            "The inquiry into the February 12 collapse that killed 21 miners has ended.",
            "the February 12 collapse that killed 21 miners",
        ),
        (
            "The owner was fined over the February 3 crash, which left 31 people dead near Varna.",
            "the February 3 crash, which left 31 people dead near Varna",
        ),
    ],
)
def test_a_disaster_that_a_sentence_names_with_its_toll_is_told_with_it(tmp_path: Path, text: str, part: str) -> None:
    assert part in [report.text for report in told(tmp_path, text, "2025-02-20")]


def test_of_a_conversation_only_what_has_a_day_of_its_own_is_an_entry(tmp_path: Path) -> None:
    talk = (
        "QUESTION: The pilots' union rejected the deal on Monday, and the port closed. Will the ferry sail again?\n\n"
        "MS MOEN: We closed the port on 3 June. Nobody thanked us. The mayor said it was unsafe, and we rejected it."
    )
    text = "Ada Moen leads the port of Bergen. She spoke at length about the ferry.\n\n" + 2 * (talk + "\n\n")
    assert {(str(r.when), r.text) for r in told(tmp_path, text) if "port of Bergen" not in r.text} == {
        ("2022-06-03", "MS MOEN: We closed the port on 3 June.")
    }
