"""Every kind of link of the pages, by mouse and by keyboard: it leads to what it names, and that is in sight."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kinds import of_kind

LINKS = [
    ("home", ".card h3 a"), ("home", ".card .when"), ("home", ".card .cited a"), ("home", ".card .strip a"),
    ("home", ".card > .small a"), ("home", "briefing-filter .when"), ("home", "briefing-filter .small a"),
    ("home", ".facts a"), ("issue", ".glance .when"), ("issue", ".entry .cited a"), ("issue", ".permalink"),
    ("issue", ".years a"), ("issue", ".who a"), ("issue", ".facts a"), ("source", ".pilcrow"),
    ("source", ".passage .dating a"), ("person", ".statements .cited a"), ("changes", ".md-content details a"),
    ("data", "td a.small"),
]


def follow(link: Locator, act: str) -> None:
    """Follow a link by mouse or by keyboard."""
    if act == "click":
        link.click()
    else:
        link.focus()
        link.press("Enter")


@pytest.mark.parametrize(("kind", "links"), LINKS)
def test_a_link_leads_to_what_it_names(page: Page, address: str, site: Path, kind: str, links: str) -> None:
    for act in ("click", "Enter"):
        page.goto(address + of_kind(site, kind))
        page.evaluate("document.querySelectorAll('.md-content details').forEach(folded => folded.open = true)")
        link = page.locator(f"{links}:visible").first
        href = link.get_attribute("href") or link.get_attribute("xlink:href")
        assert href
        target = urljoin(page.url, href)
        follow(link, act)
        if entry := re.search(r"/e/(\w+)/$", target):  # its permanent address leads on to its place of today
            page.wait_for_url(re.compile(rf"/issues/[^/]+/#{entry[1]}$"))
            target = page.url
        expect(page).to_have_url(target)
        if place := target.partition("#")[2]:
            expect(page.locator(f'[id="{place}"]')).to_be_in_viewport()


def test_the_search_begins_anew_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + "search/?words=sanctions&what=Entry")
    expect(page.locator("ol.found li").first).to_be_visible()
    page.get_by_role("button", name="Start anew").press("Enter")
    expect(page).to_have_url(address + "search/")
    expect(page.get_by_label("Words, or a")).to_have_value("")
    expect(page.locator("ol.found li")).to_have_count(0)


@pytest.mark.parametrize("act", ["click", "Enter"])
def test_the_search_box_is_cleared(page: Page, act: str) -> None:
    field, button = page.locator(".md-search__input"), page.locator("button.md-search__icon")
    field.click()
    page.keyboard.type("sanctions")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    follow(button, act)
    expect(field).to_have_value("")
