"""What mkdocs.yml says, for the commands that need it."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from generator import project
from generator.desk.agreement import line_of
from generator.desk.sheet import Sheet
from generator.pages import Settings
from generator.records import Problem, Refused

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

NAME = PurePosixPath("mkdocs.yml")
FAULT = re.compile(r"Config value '(?P<key>\w+)': (?P<fact>.*)", re.DOTALL)  # as mkdocs.config words its errors
REMEDY = "correct it: https://www.mkdocs.org/user-guide/configuration/ says what may stand there"


def load(root: Path, **overrides: Any) -> MkDocsConfig:
    """The project's MkDocs configuration; Refused, with its lines, where mkdocs.yml cannot be used."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, ConfigurationError

    text = (root / NAME).read_text(encoding="utf-8", errors="replace")
    sheet = Sheet(NAME)
    sheet.compose(text)
    sheet.close()
    log = logging.getLogger("mkdocs.config")
    said = _Errors()
    log.addFilter(said)
    try:
        config = load_config(str(root / NAME), **overrides)
    except (Abort, ConfigurationError) as error:
        raise Refused(*_problems(said.words or [str(error)], text)) from None
    finally:
        log.removeFilter(said)
    if Path(config.docs_dir).resolve() != (root / "docs_src").resolve():
        fact = "docs_dir: the issues and the home page's text stand in docs_src"
        raise Refused(Problem(str(NAME), line_of(text, "docs_dir"), fact, "write docs_dir: docs_src"))
    if unreadable := project.unreadable(root):
        raise Refused(*unreadable)
    if "briefing" not in config.plugins:
        fact = "plugins: the plugin briefing, which makes the pages, is not among them"
        raise Refused(Problem(str(NAME), line_of(text, "plugins"), fact, "add - briefing to them"))
    return config


def settings(root: Path) -> Settings:
    """The site's settings; Refused where mkdocs.yml cannot be used."""
    config = load(root)
    options = config.plugins["briefing"].config
    home = Path(config.docs_dir) / "index.md"
    return Settings(config.site_name, home.read_text(encoding="utf-8") if home.is_file() else "", options.full_text,
                    root / "templates", config.site_author, config.site_url)


class _Errors(logging.Filter):
    """Keeps what MkDocs says of a configuration that it refuses; warnings pass."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno < logging.ERROR:
            return True
        self.words.append(record.getMessage())
        return False


def _problems(said: list[str], text: str) -> Iterator[Problem]:
    for words in said:
        match = FAULT.match(words)
        fact = " ".join((f"{match['key']}: {match['fact']}" if match else words).split()).rstrip(".")
        yield Problem(str(NAME), line_of(text, match["key"]) if match else None, fact, REMEDY)
