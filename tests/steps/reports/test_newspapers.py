"""Articles as agencies write them, each with what a reader finds told in it: date, kind, ground and words.

`newspapers/<name>.reports` has a line a report in the order of the text, then a line a quotation: who says what.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import project
from generator.records import Desk
from generator.steps.reports.reports import reports

ARTICLES = sorted((Path(__file__).parent / "newspapers").glob("*.txt"))


def told(path: Path) -> str:
    """The reports and the direct quotations of an article, a line each."""
    (filed,) = project.annotate(path, Desk())
    text = filed.article.text
    found = [
        f"{report.when or 'undated'} {report.kind} {report.grounds or '-'}: {report.text}"
        for report in reports(filed, everything=True)
    ]
    said = [f"{quote.speaker}: {quote.of(text)}" for quote in filed.article.quotes if quote.kind == "direct"]
    return "\n".join([*found, "", *said]) + "\n"


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_an_article_tells_what_a_reader_finds_in_it(article: Path) -> None:
    assert told(article) == article.with_suffix(".reports").read_text(encoding="utf-8")
