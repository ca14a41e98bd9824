"""The built site in a real browser: a reader searches, follows an entry to its source, and no request leaves it."""

from __future__ import annotations

import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

if CHROMIUM is None:
    if os.environ.get("REQUIRE_ALL") == "1":
        pytest.fail("Chromium is not here, and REQUIRE_ALL=1 asks for every check", pytrace=False)
    warnings.warn("SKIPPED: the checks in a browser; install chromium", stacklevel=1)
    pytest.skip("Chromium is not here: the site was not looked at in a browser", allow_module_level=True)

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright  # noqa: E402


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A plain file server."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The project's own site, built afresh and served."""
    folder = tmp_path_factory.mktemp("site") / "site"
    subprocess.run([sys.executable, "-m", "generator", "build", "--strict", "--site-dir", str(folder)],
                   cwd=ROOT, check=True, capture_output=True, timeout=300)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A tab on the home page; afterwards its console was clean and nothing was asked of another site."""
    faults: list[str] = []

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(message.text)

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            faults.append(f"a request left the site: {request.url}")

    context = browser.new_context(viewport={"width": 1280, "height": 800})
    tab = context.new_page()
    tab.on("console", said)
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("request", asked)
    tab.goto(address)
    yield tab
    context.close()
    assert faults == []


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
    heading.wait_for(state="visible")
    assert 0 <= heading.bounding_box()["y"] < 800  # type: ignore[index]
    source = page.locator(f'.entry:has([id="{name}"]) .lead .cited a').first
    said = page.locator(f'.entry:has([id="{name}"]) .lead q').text_content() or ""
    source.click()
    page.wait_for_url(re.compile(r"/sources/[^/]+/#p\d+$"))
    passage = page.locator(f'[id="{page.url.partition("#")[2]}"]')
    assert " ".join(said.split()) in " ".join((passage.text_content() or "").split())


@pytest.mark.parametrize("words", ["S400", "S-400", "Cavusoglu", "Çavuşoğlu", "Turkiye", "çavuşoğlu"])
def test_every_spelling_finds_an_entry(page: Page, words: str) -> None:
    assert search(page, words)


@pytest.mark.parametrize("path", ["", "issues/s-400-caatsa/", "sources/", "people/", "method/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_scrolls_one_way(browser: Browser, address: str, path: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme)  # type: ignore[arg-type]
    tab = context.new_page()
    tab.goto(address + path)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


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
