"""The built site in a real browser: a reader searches, follows an entry to its source, and no request leaves it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect


def search(page: Page, words: str) -> list[str]:
    """The addresses of the entries found, best first."""
    page.click("[data-md-component=search-query]")
    page.keyboard.type(words)
    page.keyboard.press("End")
    page.wait_for_selector(".md-search-result__link")
    found = page.eval_on_selector_all(".md-search-result__link", "links => links.map(link => link.href)")
    return [href for href in found if re.search(r"/issues/[^/]+/#\w{6}$", href)]


def test_a_search_leads_to_an_entry_and_its_source_to_the_passage(page: Page, address: str) -> None:
    entry = search(page, "Cavusoglu")[0]
    page.click(f'.md-search-result__link[href="{entry}"]')
    page.wait_for_url(entry)
    name = entry.partition("#")[2]
    heading = page.locator(f'[id="{name}"]')
    expect(heading).to_be_in_viewport()
    source = page.locator(f'.entry:has([id="{name}"]) .lead .cited a').first
    said = page.locator(f'.entry:has([id="{name}"]) .lead q').text_content() or ""
    source.click()
    page.wait_for_url(re.compile(r"/sources/[^/]+/#p\d+$"))
    passage = page.locator(f'[id="{page.url.partition("#")[2]}"]')
    assert " ".join(said.split()) in " ".join((passage.text_content() or "").split())


@pytest.mark.parametrize("words", ["S400", "S-400", "Cavusoglu", "Çavuşoğlu", "Turkiye", "çavuşoğlu"])
def test_every_spelling_finds_an_entry(page: Page, words: str) -> None:
    assert search(page, words)


def test_everything_can_be_read_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address + "issues/s-400-caatsa/")
    entries = tab.locator(".entry")
    assert entries.count() > 0
    assert all(entries.nth(at).locator(".lead q").is_visible() for at in range(entries.count()))
    short = tab.locator(".permalink").first.get_attribute("href") or ""
    tab.goto(tab.url + short)
    tab.wait_for_url(re.compile(r"/issues/[^/]+/#\w+$|/e/\w+/$"))
    context.close()
