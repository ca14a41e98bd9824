"""A phone, paper, and a browser without JavaScript: everything is there, and nothing is asked of another site."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.browser.kinds import PAGES, of_kind


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_scrolls_one_way(browser: Browser, address: str, site: Path, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740},
                                  color_scheme=scheme)  # type: ignore[arg-type]
    tab = context.new_page()
    for kind in PAGES:
        tab.goto(address + of_kind(site, kind))
        for menu in tab.locator("cite-menu button").all()[:2]:
            menu.click()
        assert tab.evaluate("document.documentElement.scrollWidth") <= 360, kind
    context.close()


@pytest.mark.parametrize("kind", ["issue", "source"])
def test_paper_has_every_sentence(browser: Browser, address: str, site: Path, kind: str) -> None:
    context = browser.new_context(color_scheme="dark")
    tab = context.new_page()
    tab.goto(address + of_kind(site, kind))
    sentences = [" ".join(text.split()) for text in tab.locator(".md-content q").all_text_contents()]
    printed = PdfReader(io.BytesIO(tab.pdf(format="A4")))
    context.close()
    words = solid("".join(sheet.extract_text() for sheet in printed.pages))
    assert sentences and [sentence for sentence in sentences if solid(sentence) not in words] == []


def solid(text: str) -> str:
    """`text` without the spaces, and hyphens at the ends of lines, and ligatures that setting it on paper makes."""
    return re.sub(r"[\s\u00ad-]+", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("kind", PAGES)
def test_without_javascript_everything_can_be_read_and_nothing_leaves(browser: Browser, address: str, site: Path,
                                                                      kind: str) -> None:
    asked: list[str] = []
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(address + of_kind(site, kind))
    meant = ":not([hidden], [hidden] *, :has([hidden]), details *)"
    hidden = tab.locator(f".md-content :is(q, h1, h2, p){meant}:not(:visible)")
    assert [element.text_content() for element in hidden.all() if (element.text_content() or "").strip()] == []
    assert tab.locator(".md-content h1").is_visible()
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    context.close()
