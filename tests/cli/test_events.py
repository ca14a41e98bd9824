"""`briefing events`: the project's chronology, or that of another corpus under the project's issues."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main

ISSUE = """\
---
title: The ferry
terms: [ferry]
edits:
  - {redate: sinking#p1, when: 2015-03-02, quote: sank}
  - {merge: [sinking#p1, other#p1]}
---
"""
OWN = "The ferry Alba sank off the harbour on March 3.\n"
OTHER = {"id": "other", "published": "2016-05-04", "text": "The ferry Berit sailed on Monday.\n"}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier whose edits name an article of its own, and one that stands in another corpus only."""
    for part in ("corpus/articles", "docs_src/issues"):
        (tmp_path / part).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: Ferries\n", encoding="utf-8")
    (tmp_path / "corpus/articles/sinking.txt").write_text(OWN, encoding="utf-8")
    (tmp_path / "corpus/articles/sinking.yml").write_text("published: 2015-03-05\n", encoding="utf-8")
    (tmp_path / "docs_src/issues/ferry.md").write_text(ISSUE, encoding="utf-8")
    (tmp_path / "other.jsonl").write_text(json.dumps(OTHER) + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_another_corpus_does_not_hear_of_edits_of_articles_that_it_lacks(project: Path) -> None:
    done = CliRunner().invoke(main, ["events", "--corpus", "other.jsonl"])
    assert done.exit_code == 0, done.output
    assert [json.loads(line)["edtf"] for line in done.stdout.splitlines()] == ["2016-05-02"]
    assert done.stderr == ""
    both = CliRunner().invoke(main, ["events", "--corpus", "corpus"])
    assert both.exit_code == 0, both.output
    assert [json.loads(line)["edtf"] for line in both.stdout.splitlines()] == ["2015-03-02"]


def test_the_project_itself_does(project: Path) -> None:
    done = CliRunner().invoke(main, ["events"])
    assert done.exit_code == 1
    assert "docs_src/issues/ferry.md:6: merge of sinking#p1 and other#p1: there is no article 'other'" in done.stderr
