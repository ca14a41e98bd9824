"""What mkdocs.yml or an option says wrongly is one line each, with its place and a remedy."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main

GOOD = "site_name: Oster\ndocs_dir: docs_src\nplugins:\n  - briefing\n"
WRONG = (
    ("site_name: a: b\n", "mkdocs.yml:1: not readable as YAML"),
    (GOOD.replace("  - briefing", "\t- briefing"), "mkdocs.yml:4: not readable as YAML"),
    (GOOD.replace("docs_src", "nowhere"), "mkdocs.yml:2: docs_dir: The path"),
    (GOOD.replace("docs_src", "corpus"), "mkdocs.yml:2: docs_dir: the issues and the home page's text stand in "),
    (GOOD.replace("briefing", "breifing"), 'mkdocs.yml:3: plugins: The "breifing" plugin is not installed; '),
    (GOOD.replace("briefing", "search"), "mkdocs.yml:3: plugins: the plugin briefing"),
    (GOOD.replace("briefing", "briefing: {full_text: maybe}"), "mkdocs.yml:3: plugins: Plugin 'briefing' option"),
    ("", "mkdocs.yml: site_name: Required configuration not provided; "),
    ("- a\n", "mkdocs.yml: The configuration is invalid"),
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest project."""
    for part in ("corpus/articles", "docs_src"):
        (tmp_path / part).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*arguments: str) -> str:
    """The one line that a refused command prints."""
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 1
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    return line


@pytest.mark.parametrize(("text", "line"), WRONG)
@pytest.mark.parametrize("command", [("build",), ("check",), ("memo", "quay"), ("serve",)], ids=lambda words: words[0])
def test_a_wrong_configuration_is_one_line(project: Path, command: tuple[str, ...], text: str, line: str) -> None:
    (project / "mkdocs.yml").write_text(text, encoding="utf-8")
    found = told(*command)
    assert found.startswith(line)
    assert "; " in found
    assert not (project / "site").exists()


@pytest.mark.parametrize("command", [("build",), ("check",)], ids=lambda words: words[0])
def test_a_page_that_is_no_text_is_one_line(project: Path, command: tuple[str, ...]) -> None:
    (project / "docs_src/notes.md").write_bytes(b"Notes\n\nThe caf\xe9 on the quay.\n")
    assert told(*command) == "docs_src/notes.md:3: is not UTF-8; save the file as UTF-8"


@pytest.mark.parametrize("address", ["nonsense", "127.0.0.1:", ":80", "127.0.0.1:99999", "harbour.invalid:8000"])
def test_an_address_at_which_nothing_can_listen_is_one_line(project: Path, address: str) -> None:
    line = told("serve", "--address", address)
    assert line.startswith("--address: ")
    assert address in line
    assert line.endswith("like --address 127.0.0.1:8001")


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which another program listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_port_in_use_is_one_line(project: Path, taken: int) -> None:
    assert f"127.0.0.1:{taken} (Address already in use); " in told("serve", "--address", f"127.0.0.1:{taken}")
