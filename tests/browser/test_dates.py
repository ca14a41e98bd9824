"""A date says how it is known: pointed at, with the focus on it, and where nothing can be pointed at."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import of_kind

HOW = re.compile(r"as written|set by|year from|counted from|the article’s date")
PLACES = [("home", ".card"), ("home", "#chronology ~ section"), ("issue", ".glance"), ("issue", ".statements"),
          ("person", ".statements"), ("source", ".passage")]


@pytest.mark.parametrize(("kind", "place"), PLACES)
def test_a_date_that_is_pointed_at_or_has_the_focus_says_how_it_is_known(page: Page, address: str, site: Path,
                                                                         kind: str, place: str) -> None:
    page.goto(address + of_kind(site, kind))
    date = page.locator(f"{place} .dating:has(.known)").first
    date.scroll_into_view_if_needed()
    known = date.locator(".known")
    shown = date.locator("a, [tabindex]").first
    for act in (shown.hover, shown.focus):
        page.mouse.move(0, 0)
        page.evaluate("document.activeElement.blur()")
        expect(known).to_have_css("clip-path", "inset(50%)")
        act()
        expect(known).to_have_css("clip-path", "none")
        expect(known).to_contain_text(HOW)
        box = known.bounding_box()
        assert box and box["width"] > 60 and box["x"] + box["width"] <= 1280


@pytest.mark.parametrize(("kind", "place"), PLACES)
def test_where_nothing_can_be_pointed_at_it_stands_there(browser: Browser, address: str, site: Path, kind: str,
                                                         place: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    tab = context.new_page()
    tab.goto(address + of_kind(site, kind))
    known = tab.locator(f"{place} .dating .known").first
    expect(known).to_be_visible()
    expect(known).to_have_css("position", "static")
    expect(known).to_contain_text(HOW)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


def test_every_entry_of_a_chronology_says_it_beside_its_date(page: Page, address: str, site: Path) -> None:
    page.goto(address + of_kind(site, "issue"))
    told = page.locator("section .entry:has([id]) .dated .known")
    assert told.count() > 5
    assert all(HOW.search(text) for text in told.all_text_contents())
