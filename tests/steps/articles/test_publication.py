"""The article's own date: claims, ranked; disagreement said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from generator import pipeline
from generator.records import Article, Block, DateClaim, Desk, Draft, Outlet, Published, UnsureDate
from generator.steps.articles.publication import (
    disagreements,
    from_datelines,
    from_url,
    order_of_day,
    problems,
    read_unsure,
    settle,
    writes_day_first,
)
from generator.when import When


def article(published: Published | None, *unsure: UnsureDate) -> Article:
    read = pipeline.read(Draft("a", PurePosixPath("a.html"), "The quay closed.", "", "html"), Desk())
    return replace(read, published=published, unsure=unsure)


def claim(edtf: str, grounds: str) -> DateClaim:
    return DateClaim(When.parse(edtf), grounds, f"by {grounds}")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://quay.example/2021/03/09/bridge", "2021-03-09"),
        ("https://quay.example/news/2021-03-09-bridge", "2021-03-09"),
        ("https://quay.example/2021/03/bridge", "2021-03"),
        ("https://quay.example/2020_12_27_archive.html", None),  # a week's archive is no day
        ("https://quay.example/article/12751760", None),
        ("https://quay.example/2021/02/31/bridge", None),
        (None, None),
    ],
)
def test_a_date_in_the_address(url: str | None, edtf: str | None) -> None:
    assert [str(c.when) for c in from_url(url)] == ([edtf] if edtf else [])


def test_the_editor_is_believed_before_metadata_and_the_precise_before_the_vague() -> None:
    settled = settle([claim("2021-03", "metadata"), claim("2021-03-09", "metadata"), claim("2021-03-08", "editor")])
    assert settled is not None
    assert (str(settled.when), settled.grounds, settled.note) == ("2021-03-08", "editor", "by editor")
    assert [str(c.when) for c in settled.claims] == ["2021-03-08", "2021-03", "2021-03-09"]
    settled = settle([claim("2021-03", "metadata"), claim("2021-03-09", "metadata"), claim("2021-03-10", "url")])
    assert settled is not None
    assert (str(settled.when), settled.grounds) == ("2021-03-09", "metadata")


def test_among_equals_the_first_is_believed() -> None:
    settled = settle([claim("2021-03-09", "metadata"), claim("2021-03-02", "metadata")])
    assert settled is not None
    assert str(settled.when) == "2021-03-09"


def test_a_change_never_wins_over_a_publication_and_alone_it_is_told() -> None:
    changed = DateClaim(When.parse("2021-03-12"), "metadata", "meta article:modified_time", 4, update=True)
    settled = settle([changed, claim("2021-03-09", "header")])
    assert settled is not None
    assert str(settled.when) == "2021-03-09"
    assert not disagreements("a.html", settled)  # a change comes later
    assert disagreements("a.html", settle([changed, claim("2021-03-20", "header")]))
    (problem,) = problems(article(settle([changed])))
    assert str(problem).startswith("a.html:4: the only date is that of a change: 'meta article:modified_time'; ")


UNSURE = UnsureDate(When.parse("2026-01-03"), When.parse("2026-03-01"), "metadata", "date: 03/01/2026", 2)


def test_figures_that_read_two_ways_wait_for_the_outlets_country() -> None:
    assert [str(c.when) for c in read_unsure([UNSURE], True)[0]] == ["2026-01-03"]
    assert [str(c.when) for c in read_unsure([UNSURE], False)[0]] == ["2026-03-01"]
    assert read_unsure([UNSURE], None) == ((), (UNSURE,))
    assert order_of_day(None, "en") is None
    assert order_of_day(Outlet("Post", country="United States"), "en") is False
    assert order_of_day(None, "tr")
    (problem,) = problems(article(None, UNSURE))
    assert str(problem) == (
        "a.html:2: 'date: 03/01/2026' is 2026-01-03 or 2026-03-01; write one of the two as \"published:\" in a.yml, "
        "or give the outlet's country in outlets.yml")
    assert not problems(article(settle([claim("2026-01-03", "url")]), UNSURE))


def test_no_claim_gives_no_date() -> None:
    assert settle([]) is None


def test_claims_that_cannot_both_be_true_are_a_warning() -> None:
    settled = settle([claim("2021-03-09", "metadata"), claim("2021-03", "url"), claim("2020-03-09", "header")])
    (problem,) = disagreements("corpus/articles/bridge.html", settled)
    assert "2020-03-09 (header" in problem.fact
    assert "corpus/articles/bridge.yml" in problem.remedy
    assert problem.severity == "warning"


def test_a_report_filed_the_day_before_print_is_no_contradiction() -> None:
    assert not disagreements("a.txt", settle([claim("2021-03-09", "metadata"), claim("2021-03-08", "dateline")]))
    assert disagreements("a.txt", settle([claim("2021-03-09", "metadata"), claim("2021-03-01", "dateline")]))


def test_a_dateline_with_its_year_is_a_claim_and_one_without_is_none() -> None:
    for line, found in (("OSTER, March 3, 2021 (Reuters) -", ["2021-03-03"]), ("OSTER, March 3 (Reuters) -", [])):
        block = Block(0, len(line), "boilerplate", "dateline")
        claims = from_datelines(f"{line} The bridge opened.", [block], "en", day_first=False)
        assert [(str(c.when), c.grounds, c.evidence) for c in claims] == [(day, "dateline", line) for day in found]


def test_american_outlets_put_the_month_first() -> None:
    assert not writes_day_first(Outlet("Post", country="United States"), "en")
    assert writes_day_first(Outlet("Quay", country="United Kingdom"), "en")
    assert writes_day_first(None, "en") is False
    assert writes_day_first(Outlet("Quay"), "en") is None
    assert writes_day_first(None, "tr")


def test_days_of_the_text_that_cannot_be_right_are_told_with_their_line() -> None:
    text = "The harbour was closed.\n\nIt opened on Monday, 3 May 2022, and closed again on 31 June 2022.\n"
    read = pipeline.read(Draft("a", PurePosixPath("a.txt"), f"14 May 2022\n\n{text}", "", "txt"), Desk())
    assert [(problem.line, problem.fact, problem.severity) for problem in problems(read)] == [
        (5, "“Monday, 3 May 2022”: 2022-05-03 is a Tuesday", "warning"),
        (5, "“31 June 2022”: there is no such day", "warning"),
    ]


@pytest.mark.parametrize(("path", "where"), [("a.txt", "a.yml"), ("b/c.html", "b/c.yml"), ("all.jsonl", "its line")])
def test_an_article_that_says_no_date_is_told_once_with_the_remedy(path: str, where: str) -> None:
    read = pipeline.read(Draft("a", PurePosixPath(path), "The quay closed.\n", "", "txt"), Desk())
    assert [f"{problem.severity}: {problem}" for problem in problems(read)] == [
        f"warning: {path}: article \"a\" says no date of its own: what it tells stays undated; "
        f"give \"published:\" in {where}; `briefing undated` shows what is known"]


@pytest.mark.parametrize("line", ["14 May 2022", "Nov 16th 2019 | OSLO AND BERGEN"])
def test_one_that_says_its_date_is_not_told_of(line: str) -> None:
    draft = Draft("a", PurePosixPath("a.txt"), f"{line}\n\nThe quay closed.\n", "", "txt")
    assert not problems(pipeline.read(draft, Desk()))
