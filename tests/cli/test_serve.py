"""`briefing serve` in a process of its own: what is refused leaves the pages as they were, until it is mended."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 120  # seconds that a busy machine may take for a build


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dossier of one issue."""
    for part in ("corpus", "docs_src"):
        shutil.copytree(ROOT / "tests/product/patriots" / part, tmp_path / part)
    (tmp_path / "docs_src/index.md").write_text("About Oster.\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Oster\ndocs_dir: docs_src\ntheme: {name: material, font: false}\nplugins: [search, briefing]\n",
        encoding="utf-8")
    return tmp_path


def free() -> int:
    """A port that nothing listens at."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def fetched(address: str) -> str:
    """What is served there; "" while nothing is."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def until(met: Callable[[], bool], log: Path) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not met():
        assert time.monotonic() < end, log.read_text(encoding="utf-8")
        time.sleep(0.2)


def test_pages_stay_while_an_input_is_broken_and_change_when_it_is_mended(folder: Path) -> None:
    issue, log, address = folder / "docs_src/issues/missiles.md", folder / "log", f"127.0.0.1:{free()}"
    page = f"http://{address}/issues/missiles/"
    whole = issue.read_text(encoding="utf-8")
    with log.open("w") as said, subprocess.Popen(
            [sys.executable, "-m", "generator", "serve", "--address", address], cwd=folder, stdout=said, stderr=said,
            env={**os.environ, "PYTHONPATH": str(ROOT)}) as process:
        try:
            until(lambda: "Whether Oster" in fetched(page), log)
            issue.write_text(whole.replace("title:", "title: [", 1), encoding="utf-8")
            until(lambda: "Not built" in log.read_text(encoding="utf-8"), log)
            assert "docs_src/issues/missiles.md" in log.read_text(encoding="utf-8")
            assert "Whether Oster" in fetched(page)
            issue.write_text(whole.replace("Whether Oster", "Why Oster"), encoding="utf-8")
            until(lambda: "Why Oster" in fetched(page), log)
        finally:
            process.terminate()
    assert not (folder / "chronology.lock").exists()
