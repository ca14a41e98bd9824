"""Programs that some checks need: skipped with one loud line where one is missing, failed under REQUIRE_ALL=1.

pytest's summary (`-ra`) folds all skips of one reason into a line; `make test` installs what it can.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

NODE = Path(__file__).parent / "node"


def missing(what: str, remedy: str) -> NoReturn:
    """Skip what needs it, or fail where every check is asked for."""
    line = f"SKIPPED LOUDLY: {what}; {remedy}"
    if os.environ.get("REQUIRE_ALL") == "1":
        pytest.fail(f"{line}, for REQUIRE_ALL=1 asks for every check", pytrace=False)
    pytest.skip(line)


def chromium() -> str:
    """The browser's path."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    return found or missing("Chromium is not here: no check in a browser was made", "install chromium")


def node() -> str:
    """The path of Node."""
    return shutil.which("node") or missing("Node is not here: citation-js was not asked", "install nodejs and npm")


def java() -> str:
    """The path of Java."""
    return shutil.which("java") or missing("Java is not here: the HTML was not validated",
                                           "install default-jre-headless")


def package(path: str) -> Path:
    """A file or folder of the packages that tests/node/package.json asks for."""
    found = NODE / "node_modules" / path
    return found if found.exists() else missing(f"{path.partition('/')[0]} is not here: what needs it was not checked",
                                                "install npm and run: make test")
