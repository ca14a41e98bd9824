"""A long chronology on pages of its own by year: every address leads to its entry, filters and paper work too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.ledger import Ledger, addresses, adopt
from generator.proof import reach
from tests.browser.editions import site_of
from tests.browser.test_access import complaints
from tests.conftest import looking, served
from tests.pages.chronicle import LONG, chronicle
from tests.test_built import alive, outlined

ISSUE = "issues/quay/"
OLD, NEWEST = "000101", "000391"  # an entry of 2018, and one of the newest year


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of four hundred entries over six years."""
    return site_of(tmp_path_factory.mktemp("long"), chronicle())


@pytest.fixture(scope="module")
def there(long: Path) -> Iterator[str]:
    """Where it is served."""
    with served(long) as address:
        yield address


@pytest.fixture
def tab(browser: Browser, there: str) -> Iterator[Page]:
    """A tab on its home page."""
    with looking(browser, there) as page:
        yield page


def test_no_id_stands_twice_and_no_link_is_dead(long: Path) -> None:
    outlines = outlined(long)
    assert {f"{ISSUE}{year}index.html" for year in ("", "2016/", "2018/", "2019/", "2020/")} == {
        path for path in outlines if path.startswith(ISSUE)}
    for path, outline in outlines.items():
        assert len(outline.ids) == len(set(outline.ids)), path
        assert [a for a in sorted(outline.addresses) if not alive(path, a, outlines, long)] == [], path


def test_the_nu_checker_finds_nothing_but_the_themes_own(long: Path) -> None:
    assert complaints(long) == []


@pytest.mark.parametrize("script", [True, False])
def test_an_address_of_an_entry_leads_to_it_wherever_it_stands(browser: Browser, there: str, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    tab = context.new_page()
    for name, place in ((OLD, f"{ISSUE}2018/#{OLD}"), (NEWEST, f"{ISSUE}#{NEWEST}")):
        tab.goto(f"{there}{ISSUE}#{name}")
        if script:
            tab.wait_for_url(there + place)
            expect(tab.locator(f'.entry [id="{name}"]')).to_be_in_viewport()
        tab.goto(f"{there}e/{name}/")
        tab.wait_for_url(there + place)
    if not script:
        tab.goto(f"{there}{ISSUE}#{OLD}")
        line = tab.locator(f'[id="{OLD}"] a')
        assert tab.locator(".part[open]").count() <= 1
        tab.locator(".part", has=line).evaluate("part => part.open = true")
        line.click()
        expect(tab).to_have_url(f"{there}{ISSUE}2018/#{OLD}")
        expect(tab.locator(f'.entry:has([id="{OLD}"]) .lead q')).to_be_visible()
    context.close()


def test_an_entry_that_left_a_page_of_years_is_found_from_there(tab: Page, there: str) -> None:
    tab.goto(f"{there}{ISSUE}2019/#{OLD}")
    tab.wait_for_url(f"{there}{ISSUE}2018/#{OLD}")
    tab.goto(f"{there}{ISSUE}2019/#{NEWEST}")
    tab.wait_for_url(f"{there}{ISSUE}#{NEWEST}")
    tab.evaluate(f"location.hash = '{OLD}'")
    tab.wait_for_url(f"{there}{ISSUE}2018/#{OLD}")


def test_marks_dates_and_the_home_page_lead_to_the_page_of_the_year(long: Path) -> None:
    outlines = outlined(long)
    for path in (f"{ISSUE}index.html", "index.html", "sources/a010/index.html"):
        hrefs = {href for href in outlines[path].addresses if href.endswith(f"#{OLD}")}
        assert any(href.endswith(f"{ISSUE}2018/#{OLD}") for href in hrefs), path
        assert not any(href.endswith(f"{ISSUE}#{OLD}") for href in hrefs), path


def test_the_years_are_walked_with_their_filter(tab: Page, there: str) -> None:
    tab.goto(there + ISSUE)
    years = tab.locator(".years a")
    expect(years).to_have_text(["2016–2017", "2018", "2019", "2020", "2021"])
    tab.get_by_label("Thread", exact=True).select_option("Building")
    shown = tab.locator("briefing-filter [data-facets]:visible")
    expect(shown).to_have_count(200)
    expect(tab.locator(".part[open]")).to_have_count(4)
    years.nth(1).click()
    tab.wait_for_url(f"{there}{ISSUE}2018/?thread=Building")
    expect(shown).to_have_count(55)
    expect(tab.locator("briefing-filter [role=status]")).to_have_text(f"55 of {LONG[2018]} entries")
    tab.get_by_role("link", name="2019 →").press("Enter")
    tab.wait_for_url(f"{there}{ISSUE}2019/?thread=Building")
    expect(tab.locator(".years [aria-current=page]")).to_have_text("2019")
    tab.get_by_role("button", name="Show all").click()
    expect(shown).to_have_count(LONG[2019])


@pytest.mark.parametrize("script", [True, False])
def test_a_line_says_how_its_date_is_known_where_it_is_pointed_at(browser: Browser, there: str, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    tab = context.new_page()
    for place in ("", ISSUE):
        tab.goto(there + place)
        tab.locator(".part summary").first.click()
        line = tab.locator(".part li .dating").first
        known = line.locator(".known")
        for act in (line.get_by_role("link").hover, line.get_by_role("link").focus):
            tab.mouse.move(0, 0)
            act()
            expect(known).to_contain_text("counted from the article's date")
            expect(known).to_have_css("clip-path", "none")
            expect(known).to_be_in_viewport()
            assert known.bounding_box()["width"] > 60  # type: ignore[index]
    context.close()


def test_on_paper_the_issue_names_every_entry_and_where_the_others_stand(long: Path, tab: Page, there: str) -> None:
    tab.goto(there + ISSUE)
    tab.emulate_media(media="print")
    lines = tab.locator(".part li")
    assert lines.count() == sum(LONG.values()) - LONG[2021]
    expect(lines.first).to_be_visible()
    expect(lines.last).to_be_visible()
    told = tab.locator(".part .note a").first.evaluate("link => getComputedStyle(link, '::after').content")
    assert f"https://harbour.example/{ISSUE}2016/" in told
    assert tab.locator(".entry .lead:visible").count() == LONG[2021] + 2  # and what is undated


def test_a_search_lands_on_the_page_of_the_year(tab: Page, there: str) -> None:
    tab.goto(there + "search/?words=stone+10-1&what=Entry")
    tab.locator("ol.found a").first.click()
    tab.wait_for_url(re.compile(rf"/{ISSUE}2018/#{OLD}$"))


def test_every_published_address_is_reached(long: Path) -> None:
    ledger = adopt(Ledger(), chronicle(), addresses(chronicle()))[1]
    pages = {path.relative_to(long).as_posix(): path.read_text(encoding="utf-8") for path in long.rglob("*.html")}
    files = {path.relative_to(long).as_posix() for path in long.rglob("*") if path.is_file()}
    assert reach(ledger, pages, files) == ()
    assert {f"{page.path}/index.html" for page in ledger.pages} <= set(pages)
