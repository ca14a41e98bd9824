"""What the checks in a browser share: the project's own site, built once and served, and Chromium to look at it."""

from __future__ import annotations

import functools
import http.server
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

from tests import needs

ROOT = Path(__file__).parents[1]

Serve = Callable[[Path], AbstractContextManager[str]]

# No deadline: these machines are noisy, and a test never measures time. The same examples in every run.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")
PATIENCE = 60_000  # milliseconds that a busy machine may take to show what is expected
expect.set_options(timeout=PATIENCE)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A plain file server."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which a folder is served."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def serve() -> Serve:
    """Serves a folder."""
    return served


def built(folder: Path) -> Path:
    """The project's own site, built in `folder` from a copy, so that the ledger of this checkout stays as it is."""
    for name in ("corpus", "docs_src", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "chronology.lock"):
        if (ROOT / name).is_file():
            shutil.copy(ROOT / name, folder)
    done = subprocess.run([sys.executable, "-m", "generator", "build", "--strict"], cwd=folder, capture_output=True,
                          text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site, built afresh."""
    return built(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the project's own site is served."""
    with served(site) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    path = needs.chromium()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        make = started.new_context

        def patient(**options: Any) -> BrowserContext:
            context = make(**options)
            context.set_default_timeout(PATIENCE)
            return context

        started.new_context = patient  # type: ignore[method-assign]
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A tab on the home page; afterwards its console was clean and nothing was asked of another site."""
    with looking(browser, address) as tab:
        yield tab


@contextmanager
def looking(browser: Browser, address: str) -> Iterator[Page]:
    """A tab on a site's home page that must end with a clean console, and without a request that left the site."""
    faults: list[str] = []

    def said(message: ConsoleMessage) -> None:
        # The short addresses name no icon: a browser that has the time asks for one of its own accord.
        if message.type in ("error", "warning") and not message.location["url"].endswith("/favicon.ico"):
            faults.append(message.text)

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            faults.append(f"a request left the site: {request.url}")

    context = browser.new_context(viewport={"width": 1280, "height": 800},
                                  permissions=["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    tab.on("console", said)
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("request", asked)
    tab.goto(address)
    yield tab
    context.close()
    assert faults == []
