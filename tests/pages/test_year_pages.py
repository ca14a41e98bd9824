"""A long chronology by year: which years share a page, and where the addresses of its entries lead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cite import Imprint
from generator.exports.files import files
from generator.ledger import Ledger, addresses, adopt, parse, render
from generator.pages import Page, Settings, pages
from generator.proof import reach
from generator.search.records import records
from generator.steps.years import FEW, LONG, by_year
from tests.pages.chronicle import chronicle


def made(years: Mapping[int, int], ledger: Ledger | None = None) -> tuple[dict[str, Page], Ledger]:
    """The pages of a chronicle by their path, and the ledger once they are out."""
    edition = chronicle(years)
    published, after = adopt(ledger or Ledger(), edition, addresses(edition))
    return {page.path: page for page in pages(published, Settings("Harbour"), after)}, after


@pytest.mark.parametrize(("years", "titles"), [
    ({2020: LONG}, []),
    ({2020: LONG + 50}, []),  # one year is never parted
    ({2019: LONG, 2020: 1}, ["2019", "2020"]),
    ({1952: 1, 1974: 2, 2003: 1, 2019: 100, 2020: 100, 2021: 3}, ["1952–2003", "2019", "2020", "2021"]),
    ({2015: FEW - 1, 2016: FEW, 2017: FEW - 1, 2018: 200}, ["2015", "2016", "2017", "2018"]),
    (dict.fromkeys(range(2000, 2020), FEW - 1), ["2000–2006", "2007–2013", "2014–2019"]),
])
def test_years_that_fill_no_page_share_one(years: dict[int, int], titles: list[str]) -> None:
    edition = chronicle(years)
    found = by_year(edition.events, "quay")
    assert [page.title for page in found] == titles
    if found:
        assert [event.id for page in found for event in page.events] == [e.id for e in edition.events if e.when]


def test_a_chronology_that_fits_one_page_stands_on_it() -> None:
    short, _ = made({2019: 75, 2020: 75})
    assert [path for path in short if path.startswith("issues/")] == ["issues/quay.md", "issues/ferries.md"]
    assert short["issues/quay.md"].body.count('class="entry ') == LONG + 2
    assert not re.search('entry-address|class="part"|/20(19|20)/', short["issues/quay.md"].body)


def test_the_home_page_tells_the_newest_years_in_full_and_of_the_others_a_line_for_each_entry() -> None:
    short, long = (made(years)[0]["index.md"].body for years in ({2019: 75, 2020: 75}, {2018: 60, 2019: 90, 2020: 70}))
    assert 'class="part"' not in short
    assert short.count("<li data-facets") == 150
    assert [long.count(f'id="year-{year}"') for year in (2018, 2019, 2020)] == [1, 1, 1]
    older, _, newest = long.partition('id="year-2020"')
    assert older.count("<li data-facets") == 150
    assert "<q " not in older.partition('id="chronology"')[2]
    assert newest.count("<li data-facets") == 70
    line = r'<li data-facets[^>]*><span class="dating"><a href="\./issues/quay/2018/#'
    assert len(re.findall(line, unescape(older))) == 60


def test_a_long_one_has_each_entry_in_full_once_and_a_line_for_it_on_the_issue_s_page() -> None:
    long, _ = made({2018: 60, 2019: 90, 2020: 30})
    issue, first, second = (long[f"issues/quay{year}.md"].body for year in ("", "/2018", "/2019"))
    ids = [event.id for event in chronicle({2018: 60, 2019: 90, 2020: 30}).events]
    in_full = {path: re.findall(r'<h4 id="(\w+)"', body) for path, body in (("", issue), ("1", first), ("2", second))}
    assert (len(in_full["1"]), len(in_full["2"])) == (60, 90)
    assert set(re.findall(r'<li id="(\d+)"', issue)) == {*ids[:150]}
    assert set(re.findall(r' id="(\d{6})"', issue)) == set(ids)
    assert f'href="../../issues/quay/2018/#{ids[0]}"' in issue
    told = re.findall(r'<li id="\d{6}"[^>]*><span class="dating"><a [^>]*>(.*?)</a> <span class="known">(.*?)</span>',
                      unescape(issue))
    assert len(told) == 150
    assert {known for label, known in told if label.startswith("1 January 2018 ")} == {
        "“01 January 2018”, counted from the article's date, 12 May 2023"}
    sources = set(re.findall(r'<li value="(\d+)"', second))
    assert sources == set(re.findall(r'aria-label="Source (\d+)', second)) and len(sources) == 9


def test_every_other_room_leads_to_the_page_of_the_year() -> None:
    edition = chronicle({2018: 60, 2019: 90, 2020: 30})
    found = {str(record.address) for record in records(edition)}
    assert "issues/quay/2019/#000061" in found
    assert "issues/quay/#000179" in found
    written = dict(files(edition, Imprint.of(edition, "Harbour")))
    assert "issues/quay/2019/cite.json" in written
    assert b"/e/000061/" in written["e/000061/cite.json"]


def test_a_page_of_years_that_is_gone_points_on() -> None:
    _, ledger = made({2018: 60, 2019: 90, 2020: 30})
    short, ledger = made({2018: 60, 2020: 30}, ledger)
    assert {page.path: page.now for page in ledger.pages if page.of_years} == {
        "issues/quay/2018": "issues/quay", "issues/quay/2019": "issues/quay"}
    moved = unescape(short["issues/quay/2019.md"].body)
    assert 'data-otherwise="../../../issues/quay/"' in moved
    assert 'href="../../../issues/quay/"' in moved
    again, ledger = made({2018: 60, 2019: 90, 2020: 30}, ledger)
    assert {page.path: page.now for page in ledger.pages if page.of_years} == {
        "issues/quay/2018": None, "issues/quay/2019": None}
    assert "Chronology" in again["issues/quay/2019.md"].body


def test_a_page_of_years_follows_its_renamed_issue() -> None:
    long = chronicle({2018: 60, 2019: 90, 2020: 30})
    ledger = adopt(Ledger(), long, addresses(long))[1]
    now = {"issues/pier": None, "issues/quay": "issues/pier", "issues/pier/2018": None}
    after = {page.path: page.now for page in adopt(ledger, long, now)[1].pages}
    assert (after["issues/quay/2018"], after["issues/quay/2019"]) == ("issues/pier/2018", "issues/pier")


counts = st.dictionaries(st.sampled_from([1998, 2019, 2020, 2021]), st.sampled_from([0, 3, 40, 80, 120]), min_size=1)


@settings(max_examples=6)
@given(st.lists(counts, min_size=2, max_size=3))
def test_no_address_is_lost_when_a_chronology_grows_long_or_short(history: list[dict[int, int]]) -> None:
    ledger, published = Ledger(), set[str]()
    for years in history:
        found, ledger = made(years, ledger)
        assert parse("chronology.lock", render(ledger)) == ledger
        published |= {f"{page.path}.md" for page in ledger.pages}
        assert published <= found.keys()
        bodies = {page.address: page.body for page in found.values()}
        assert not [lost for lost in reach(ledger, bodies, bodies.keys()) if lost.path.endswith(".html")]
        for page in found.values():
            ids = re.findall(r' id="([^"]+)"', page.body)
            assert len(ids) == len(set(ids)), page.path
