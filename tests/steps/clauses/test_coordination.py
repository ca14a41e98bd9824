"""Coordination: a sentence that dates what it tells to several days. Each stands behind a lede of 15 June 2022."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk
from generator.steps.reports.reports import reports

LEDE = "The harbour council met in Bergen.\n\n"


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("The army shelled the port on 3 May, 7 May and 12 May.", ["2022-05-03", "2022-05-07", "2022-05-12"]),
        ("The bank opened branches in Lima in March 2005 and in Quito in May 2006.", ["2005-03", "2006-05"]),
        ("Norland launched two raids on it: in August 2011 and again in January 2012.", ["2011-08", "2012-01"]),
        ("The council will meet on 23 June and on 30 June.", ["2022-06-23", "2022-06-30"]),
        ("The council met on 23 May but not on 30 May.", ["2022-05-23"]),
        ("Vessels sank on 3 May or 7 May.", ["2022-05-03"]),
        ("The quay was closed in 2001, 2004 and 2007.", ["2001"]),
        ("Prices rose by 4 per cent in March and 5 per cent in May.", ["2022-03"]),
        ("Some 430 sailings were postponed between 3 and 17 May.", ["2022-05-03/2022-05-17"]),
        ("Unions have called a rail strike for June 24 and 25.", ["2022-06-24/2022-06-25"]),
    ],
)
def test_what_was_done_again_has_each_of_its_days(tmp_path: Path, sentence: str, days: list[str]) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": LEDE + sentence, "published": "2022-06-15"}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    assert sorted(str(r.when) for r in reports(filed, everything=True) if r.passage != "p1") == days


@pytest.mark.parametrize(
    ("sentence", "day", "told"),
    [
        ("The house passed it on 3 May after a row, and King Olaf signed it on 5 May.", "2022-05-05", "The house"),
        ("The bank cut rates on 9 May after a long calm, but the krone fell on 11 May.", "2022-05-11", "The bank"),
        ("He left on 10 May after storms, floods and slides hit Bergen on 8 May.", "2022-05-08", "storms, floods"),
    ],
)
def test_another_main_clause_is_no_clause_of_the_noun_before_it(
    tmp_path: Path, sentence: str, day: str, told: str
) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": LEDE + sentence, "published": "2022-06-15"}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    (report,) = (r for r in reports(filed, everything=True) if str(r.when) == day)
    assert report.text.startswith(told)
