"""What mkdocs.yml says, for the commands that need it."""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator.pages import Settings


def settings(root: Path) -> Settings:
    """The site's settings; one line and exit status 1 where mkdocs.yml cannot be used."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.config import load_config
    from mkdocs.exceptions import ConfigurationError

    try:
        config = load_config(str(root / "mkdocs.yml"))
    except ConfigurationError as error:
        raise click.ClickException(f"mkdocs.yml: cannot be used: {error}; mend what is named") from error
    options = config.plugins["briefing"].config
    home = Path(config.docs_dir) / "index.md"
    return Settings(config.site_name, home.read_text(encoding="utf-8") if home.is_file() else "", options.full_text,
                    root / "templates", config.site_author, config.site_url)
