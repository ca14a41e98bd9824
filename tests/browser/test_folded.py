"""What is folded is found by its address and the filter; nothing floats over a line, and no entry parts on paper."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.browser.editions import site_of
from tests.browser.kinds import FIXED, of_kind
from tests.browser.test_media import solid
from tests.conftest import looking, served
from tests.pages.test_folded import undated

ISSUE = FIXED["issue"]


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site is served whose issue has twelve undated entries."""
    with served(site_of(tmp_path_factory.mktemp("undated"), undated(12))) as address:
        yield address


def test_an_address_opens_what_its_entry_is_folded_in(browser: Browser, there: str) -> None:
    with looking(browser, there) as page:
        page.goto(there + "issues/quay/")
        entry = page.locator(".fold .entry h3[id^=d5n0]").last
        expect(entry).not_to_be_visible()
        name = entry.get_attribute("id")
        page.goto(f"{there}e/{name}/")  # as a memo has it
        page.wait_for_url(re.compile(f"#{name}$"))
        expect(entry).to_be_visible()
        expect(entry).to_be_in_viewport()
        page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = false)")
        page.evaluate("location.hash = ''")
        page.evaluate("name => location.hash = name", name)
        expect(entry).to_be_visible()
        expect(entry).to_be_in_viewport()


def test_an_address_of_a_folded_entry_is_worth_more_than_the_filter(browser: Browser, there: str) -> None:
    with looking(browser, there) as page:
        page.goto(f"{there}issues/quay/?kind=Scheduled")
        # Not every browser opens a fold by itself: here it is told of the address alone.
        page.evaluate("history.replaceState(null, '', '#d5n003'); dispatchEvent(new HashChangeEvent('hashchange'))")
        expect(page.locator("#d5n003")).to_be_visible()
        expect(page.locator("#d5n003")).to_be_in_viewport()


def test_the_filter_opens_what_it_leaves_of_a_fold(browser: Browser, there: str) -> None:
    with looking(browser, there) as page:
        page.goto(there + "issues/quay/")
        page.get_by_label("Kind", exact=True).select_option("Background")
        expect(page.locator(".fold .entry:visible")).to_have_count(12)
        page.get_by_role("button", name="Show all").click()
        expect(page.locator(".fold .entry:visible")).to_have_count(0)


def test_without_a_script_a_fold_opens_and_holds_every_entry(browser: Browser, there: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(there + "issues/quay/")
    tab.get_by_text("12 undated entries").click()
    expect(tab.locator(".fold .entry:visible")).to_have_count(12)
    context.close()


@pytest.mark.parametrize("width", [390, 800, 1000, 1280, 1900])
def test_the_way_back_to_the_top_covers_no_line(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(address + ISSUE)
    tab.locator(".md-content h1").hover()
    tab.mouse.wheel(0, 3000)
    tab.wait_for_function("scrollY > 2000")
    tab.mouse.wheel(0, -300)
    expect(tab.locator(".md-top")).to_be_visible()
    box = tab.locator(".md-top").bounding_box()
    text = tab.locator(".md-content").bounding_box()
    header = tab.locator(".md-header").bounding_box()
    assert box and text and header
    beside = box["x"] + box["width"] <= text["x"]
    assert beside or box["y"] + box["height"] <= header["y"] + header["height"]
    assert all(24 <= box[side] <= 60 for side in ("width", "height"))
    context.close()


def test_on_paper_an_entry_stands_on_one_sheet_and_the_sheets_are_numbered(browser: Browser, address: str,
                                                                          site: Path) -> None:
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(address + of_kind(site, "issue"))
    entries = [(entry.locator(".lead q").first.text_content() or "", entry.locator(".permalink").text_content() or "")
               for entry in tab.locator(".entry").all()]
    sheets = [solid(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(tab.pdf(format="A4"))).pages]
    context.close()
    assert entries
    for lead, name in entries:
        assert any(solid(lead) in sheet and name in sheet for sheet in sheets), name
    assert all(f"{number}/{len(sheets)}" in sheet for number, sheet in enumerate(sheets, 1))
