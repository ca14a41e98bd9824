"""Gone on: sentences that go on with what was said on an earlier day. Each article is of Wednesday, 15 June 2022."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk
from generator.steps.reports.reports import reports
from generator.steps.reports.said_on import said_on

OPENING = "The port of Vik rejected on Tuesday what the union had said of it.\n\n"
HAD_SAID = "On Monday the union's leader, Ana Diaz, had told reporters that nothing was agreed."
MONDAY, ARTICLES = "2022-06-13", "2022-06-15"


def last(folder: Path, text: str) -> tuple[str, str]:
    """The days of the last report and of the last quotation."""
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "published": ARTICLES}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    found = reports(filed, everything=True)
    days = said_on(filed.article, found)
    return str(found[-1].when), str(days.get(filed.article.quotes[-1].start))


@pytest.mark.parametrize("text", [
    HAD_SAID + '\n\n"We talk to everyone," Diaz said at a briefing.',
    HAD_SAID + ' "We talk to everyone," she said.',
    HAD_SAID + '\n\nDiaz added that the union talked to everyone.',
    HAD_SAID + '\n\n"We talk to everyone," Diaz said.\n\n"Nobody listens to us," she told the reporters.',
    HAD_SAID.replace("On Monday", "A day earlier") + '\n\n"We talk to everyone," Diaz said.',
])
def test_what_goes_on_with_an_earlier_saying_is_of_its_day(tmp_path: Path, text: str) -> None:
    assert last(tmp_path, OPENING + text) == (MONDAY, MONDAY)


@pytest.mark.parametrize("text", [
    HAD_SAID + '\n\nThe gates are shut.\n\n"We talk to everyone," Diaz said.',  # a paragraph between
    HAD_SAID + '\n\n"We talk to everyone," the mayor, Tom Berg, said.',
    'Ana Diaz said that she was tired.\n\n' + HAD_SAID + '\n\n"We talk to everyone," Diaz said.',
    HAD_SAID.replace("On Monday", "In May") + '\n\n"We talk to everyone," Diaz said.',
    HAD_SAID + '\n\nTom Berg said that it was late.\n\n"We talk to everyone," Diaz said.',
])
def test_other_sayings_keep_the_articles_day(tmp_path: Path, text: str) -> None:
    assert last(tmp_path, OPENING + text) == (ARTICLES, ARTICLES)
