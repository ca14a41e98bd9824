"""What a page folds, and that nothing of it is lost: native details, with all words and addresses in them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.ledger import Ledger, addresses, adopt
from generator.pages import Settings, pages
from generator.records import Edition, Event
from tests.pages.newspaper import article, edition, event, report
from tests.pages.test_pages import MADE, part, text

FOLDED = re.compile(r'<details class="fold[^"]*"[^>]*>.*?</details>', re.DOTALL)


def page(of: Edition, path: str = "issues/quay.md") -> str:
    published, ledger = adopt(Ledger(), of, addresses(of))
    return next(made.body for made in pages(published, Settings("Harbour", ""), ledger) if made.path == path)


def with_accounts(number: int) -> Edition:
    """An edition in which so many articles tell of the vote, each in words of its own."""
    base = edition()
    articles = [article(f"paper{n}", f"On Thursday the city council voted for quay {n}.\n") for n in range(number)]
    told = [report(of, of.text.strip(), "2023-05-11", "Thursday") for of in articles]
    voted = event("7k3f9q", *told, origins=tuple(of.id for of in articles))
    filed = tuple(replace(base.filed[0], article=of, mentions=()) for of in articles)
    return replace(base, filed=(*base.filed, *filed), events=(*(e for e in base.events if e.id != voted.id), voted))


def undated(number: int) -> Edition:
    """An edition with so many undated entries on the quay."""
    base = edition()
    years = next(e for e in base.events if e.id == "d5n6rv")
    more: list[Event] = [replace(years, id=f"d5n{n:03}", issues=("quay",)) for n in range(number - 1)]
    return replace(base, events=(*base.events, *more))


def spoken(number: int) -> Edition:
    """An edition with so many statements of the mayor's party."""
    base = edition()
    papers = [article(f"paper{n}", f'The mayor said "Number {n} is done" at once.\n') for n in range(number)]
    said = [replace(base.statements[0], article=of.id, passage="p1", words=replace(base.statements[0].words, start=16,
                                                                                   end=16 + len(f"Number {n} is done")))
            for n, of in enumerate(papers)]
    filed = tuple(replace(base.filed[0], article=of, mentions=()) for of in papers)
    return replace(base, filed=(*base.filed, *filed), statements=tuple(said))


def test_several_further_accounts_are_folded_and_the_line_that_opens_them_says_whose_they_are() -> None:
    entry = part(page(with_accounts(4)), "7k3f9q", "undated")
    folded = FOLDED.findall(entry)
    assert len(folded) == 1
    assert re.match(r"Also reported: 3 accounts in sources \d, \d and \d ", text(folded[0]))
    named = re.findall(r"\d", text(folded[0]).partition(" in sources ")[2])[:3]
    assert named == sorted(re.findall(r'aria-label="Source (\d)', folded[0]))
    assert all(f"quay {n}." in text(folded[0]) for n in (1, 2, 3))


def test_a_single_further_account_stands_open() -> None:
    entry = part(page(with_accounts(2)), "7k3f9q", "undated")
    assert FOLDED.findall(entry) == []
    assert "Also reported “ On Thursday the city council voted for quay 1. ”" in text(entry)


@pytest.mark.parametrize(("number", "folded"), [(10, False), (11, True)])
def test_more_than_a_few_undated_entries_are_folded_with_their_addresses(number: int, folded: bool) -> None:
    section = part(page(undated(number)), "undated", "positions")
    found = FOLDED.findall(section)
    assert bool(found) == folded
    assert len(re.findall(r'<h3 id="\w{6}"', found[0] if folded else section)) == number
    if folded:
        assert text(found[0]).startswith(f"{number} undated entries ")
        assert "data-group" in found[0]  # the filter opens it


@pytest.mark.parametrize(("number", "folded"), [(5, 0), (6, 3), (9, 6)])
def test_of_many_statements_the_newest_stand_open(number: int, folded: int) -> None:
    section = part(page(spoken(number)), "positions", "open-threads")
    found = FOLDED.findall(section)
    assert text(section).count("is done") == number
    assert [text(inside).count("is done") for inside in found] == [folded] * bool(folded)
    assert not folded or text(found[0]).startswith(f"{folded} further statements ")


def test_home_names_the_issue_of_an_entry_only_where_there_are_several() -> None:
    chronology = part(MADE["index.md"].body, "chronology", "coverage")
    assert text(chronology).count("The north quay") == 3
    base = edition()
    alone = replace(base, issues=base.issues[:1], events=tuple(replace(e, issues=("quay",)) for e in base.events))
    home = text(part(page(alone, "index.md"), "chronology", "coverage"))
    assert "The north quay" not in home
    assert "accounts differ" in home
