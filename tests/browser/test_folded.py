"""What is folded is found by its address and the filter; nothing floats over a line, and no entry parts on paper."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.kinds import FIXED, of_kind
from tests.browser.test_media import solid

ISSUE = FIXED["issue"]


def test_an_address_opens_what_its_entry_is_folded_in(page: Page, address: str) -> None:
    page.goto(address + ISSUE)
    entry = page.locator(".fold .entry h3").last
    expect(entry).not_to_be_visible()
    name = entry.get_attribute("id")
    page.goto(f"{address}e/{name}/")  # as a memo has it
    page.wait_for_url(re.compile(f"#{name}$"))
    expect(page.locator(f"[id='{name}']")).to_be_in_viewport()
    page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = false)")
    page.evaluate("location.hash = ''")
    page.evaluate("name => location.hash = name", name)
    expect(page.locator(f"[id='{name}']")).to_be_in_viewport()


def test_the_filter_opens_what_it_leaves_of_a_fold(page: Page, address: str) -> None:
    page.goto(address + ISSUE)
    outlets = json.loads(page.locator(".fold .entry").first.get_attribute("data-facets") or "")["outlet"]
    page.locator("select[data-facet=outlet]").select_option(outlets[0])
    shown = page.locator(".fold .entry:not([hidden])")
    expect(shown.first).to_be_visible()
    page.locator("briefing-filter [type=reset]").click()
    expect(page.locator(".fold .entry").first).not_to_be_visible()


@pytest.mark.parametrize("width", [390, 800, 1280])
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
    beside = box["x"] >= text["x"] + text["width"]
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
