"""The five articles of this dossier against what a person read in them (tests/product/turkey_us/expected)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import project
from generator.records import Desk, Event, Filed, Problem, Statement
from generator.steps.chronology.chronology import chronology

ROOT = Path(__file__).parents[3]
EXPECTED: Mapping[str, Any] = yaml.safe_load(
    (ROOT / "tests/product/turkey_us/expected/chronology.yml").read_text(encoding="utf-8")
)


@lru_cache
def filed(issues: bool) -> tuple[tuple[Filed, ...], Desk]:
    """The articles, with the issues of the dossier or with none."""
    desk = project.read_desk(ROOT)
    desk = desk if issues else Desk((), desk.outlets, desk.people)
    return tuple(project.annotate(ROOT / "corpus", desk)), desk


@lru_cache
def told(issues: bool = True) -> tuple[tuple[Event, ...], tuple[Statement, ...], tuple[Problem, ...]]:
    articles, desk = filed(issues)
    events, statements, _, problems = chronology(articles, desk)
    return events, statements, problems


def text(article: str) -> str:
    return next(f.article.text for f in filed(True)[0] if f.article.id == article)


def at(reference: str) -> tuple[str, str, str]:
    """Article's number, passage and words of "000#p17: On December 14"."""
    place, _, words = reference.partition(": ")
    number, _, passage = place.partition("#")
    return number, passage, words


def holding(reference: str, events: tuple[Event, ...]) -> list[Event]:
    """The events of which an account's report is at that place and holds those words."""
    number, passage, words = at(reference)
    return [
        e
        for e in events
        if any(
            a.report.article.startswith(number) and a.report.passage == passage and words in a.report.text
            for a in e.accounts
        )
    ]


@pytest.mark.parametrize("expected", EXPECTED["merged"], ids=lambda e: e["name"])
def test_reports_of_one_event_are_one_entry(expected: dict[str, Any]) -> None:
    (event,) = holding(expected["accounts"][0], told()[0])
    assert len(event.accounts) == len(expected["accounts"])
    for reference in expected["accounts"]:
        assert holding(reference, told()[0]) == [event], reference
    assert str(event.when or "") == str(expected["when"] or "")
    assert event.independent == expected["independent"]
    assert set(expected["issues"]) <= set(event.issues)
    if "kind" in expected:
        assert event.kind == expected["kind"]
    if "first" in expected:
        assert at(expected["first"])[2] in event.text
    for number, names in expected.get("origins", {}).items():
        account = next(a for a in event.accounts if a.report.article.startswith(number))
        assert list(account.origins) == names
    assert set(expected.get("threads", ())) <= set(event.threads.get(expected["issues"][0], ()))


@pytest.mark.parametrize("expected", EXPECTED["merged"], ids=lambda e: e["name"])
def test_accounts_differ_only_where_they_really_do(expected: dict[str, Any]) -> None:
    (event,) = holding(expected["accounts"][0], told()[0])
    assert {d.what for d in event.differs} == set(expected["differs"])
    for difference in event.differs:
        shown = {
            event.accounts[n].report.article[:3]: [w.of(text(event.accounts[n].report.article)) for w in words]
            for n, words in zip(difference.accounts, difference.words, strict=True)
        }
        for number, words in expected["differs"][difference.what].items():
            for word in words:
                assert any(word in found for found in shown[number]), (difference.what, shown)


@pytest.mark.parametrize("reference", [r for e in EXPECTED["merged"] for r in e.get("also", ())])
def test_an_account_has_every_sentence_of_its_article_on_the_point(reference: str) -> None:
    number, passage, words = at(reference)
    home = next(e for e in EXPECTED["merged"] if reference in e.get("also", ()))
    (event,) = holding(home["accounts"][0], told()[0])
    account = next(a for a in event.accounts if a.report.article.startswith(number))
    assert any(s.passage == passage and words in s.of(text(account.report.article)) for s in account.context)
    assert not holding(reference, told()[0])


@pytest.mark.parametrize("expected", EXPECTED["single"], ids=lambda e: e["at"])
def test_what_one_article_tells_is_an_entry_of_its_own(expected: dict[str, Any]) -> None:
    filed_under = expected.get("issues")
    events = told(filed_under is None or bool(filed_under))[0]
    if filed_under == []:
        assert not holding(expected["at"], told(True)[0])
    (event,) = [
        e for e in holding(expected["at"], events) if "without" not in expected or expected["without"] not in e.text
    ]
    report = next(a.report for a in event.accounts if at(expected["at"])[2] in a.report.text)
    assert str(event.when or "") == str(expected["when"] or "")
    if "kind" in expected:
        assert event.kind == expected["kind"]
    if filed_under:
        assert set(filed_under) <= set(event.issues)
    if "grounds" in expected:
        assert report.grounds == expected["grounds"]
    if "mark" in expected:
        assert expected["mark"] in report.marks
    if "open" in expected:
        assert event.open
    if "context" in expected:
        assert any(expected["context"] in s.of(text(report.article)) for a in event.accounts for s in a.context)


@pytest.mark.parametrize("pair", EXPECTED["once"], ids=lambda p: p[0])
def test_what_an_article_says_twice_counts_once(pair: list[str]) -> None:
    events = told(False)[0]
    assert len({e.id for reference in pair for e in holding(reference, events)}) == 1


@pytest.mark.parametrize("reference", EXPECTED["never_first"])
def test_a_damaged_sentence_leads_no_entry_with_others(reference: str) -> None:
    for event in holding(reference, told()[0]):
        assert len(event.accounts) == 1 or at(reference)[2] not in event.text


@pytest.mark.parametrize("expected", EXPECTED["never"], ids=lambda e: e["words"])
def test_no_entry_takes_a_date_that_is_not_its_own(expected: dict[str, Any]) -> None:
    for event in (*told(True)[0], *told(False)[0]):
        if str(event.when or "") == str(expected["when"]):
            assert not any(expected["words"] in a.report.text for a in event.accounts)


def positions() -> Iterator[Any]:
    for party, rows in EXPECTED["positions"].items():
        for row in rows:
            yield pytest.param(party, row, id=row["at"])


@pytest.mark.parametrize(("party", "expected"), list(positions()))
def test_positions_by_party(party: str, expected: dict[str, Any]) -> None:
    number, passage, words = at(expected["at"])
    found = [
        s
        for s in told()[1]
        if s.article.startswith(number) and s.passage == passage and words in s.quote.of(text(s.article))
    ]
    assert [(s.party, s.speaker, str(s.when or "")) for s in found] == [
        (party, expected["speaker"], str(expected["when"] or ""))
    ]


def test_positions_stand_newest_first_and_once() -> None:
    dated = [s.when for s in told()[1] if s.when]
    assert dated == sorted(dated, key=lambda w: -w.last.toordinal())
    lines = [(s.party, s.quote.of(text(s.article))) for s in told()[1]]
    assert len(lines) == len(set(lines))


def test_the_dossier_has_no_problems() -> None:
    assert told()[2] == ()
