"""Sites of made-up editions, for what the project's own corpus is too small to show."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator import memo, project
from generator.cite import Imprint
from generator.exports.files import files
from generator.ledger import Ledger, addresses, adopt
from generator.pages import Settings, pages
from generator.project import Build
from generator.records import Edition
from tests.conftest import ROOT


def site_of(folder: Path, edition: Edition, features: Sequence[str] = (),
            site_url: str = "https://harbour.example/") -> Path:
    """The strictly built site of an edition that is published for the first time; `features` are the theme's."""
    published, ledger = adopt(Ledger(), edition, addresses(edition))

    def built(_: Path, settings: Settings) -> Build:
        imprint = Imprint.of(published, settings.title, settings.publisher, settings.site_url)
        beside = (*files(published, imprint, ledger), *memo.beside_pages(published.issues, published, imprint))
        return Build(published, ledger, pages(published, settings, ledger), beside, ())

    (folder / "docs_src").mkdir(parents=True)
    (folder / "docs_src" / "index.md").write_text("A made-up dossier.\n", encoding="utf-8")
    shutil.copy(ROOT / "docs_src" / "method.md", folder / "docs_src")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "templates", folder / "templates")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(project, "build", built)
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"), strict=True,
                             site_url=site_url)
        config.theme["features"] += features
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    return folder / "site"
