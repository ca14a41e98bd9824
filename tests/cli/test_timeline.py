"""`briefing timeline`: any corpus, anywhere, in the public form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from generator.cli import main
from generator.exports import contract

SCHEMA = json.loads((Path(contract.__file__).parent / "schemas" / "timeline.schema.json").read_text(encoding="utf-8"))
ARTICLES = (
    {"id": "one", "published": "2015-03-04", "text": "The ferry Alba sank off the harbour on Tuesday.\n"},
    {"id": "two", "published": "2015-03-20", "text": "The ferry sank on March 3. Its owner was held on Thursday.\n"},
)


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus in a folder that is no project."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES), encoding="utf-8")
    return path


def test_each_line_is_what_its_schema_says(corpus: Path) -> None:
    done = CliRunner().invoke(main, ["timeline", "--corpus", str(corpus), "--term", "ferry", "--dates", "1"])
    assert done.exit_code == 0, done.output
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["date"] for line in lines] == ["2015-03-03"]
    for line in lines:
        Draft202012Validator(SCHEMA).validate(line)


def test_an_issue_that_is_not_defined_is_refused(corpus: Path) -> None:
    # A project without issues: some folder above the temporary one may hold a project that has this very issue.
    (corpus.parent / "corpus").mkdir()
    (corpus.parent / "mkdocs.yml").write_text("site_name: None\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["timeline", "--corpus", str(corpus), "--issue", "ferry"])
    assert done.exit_code == 1
    assert "there is no issue 'ferry'" in done.stderr


def test_no_dates_asked_for_is_wrong_usage(corpus: Path) -> None:
    assert CliRunner().invoke(main, ["timeline", "--corpus", str(corpus), "--dates", "0"]).exit_code == 2


def test_an_end_before_the_beginning_is_wrong_usage(corpus: Path) -> None:
    done = CliRunner().invoke(main, ["timeline", "--corpus", str(corpus), "--from", "2016-01-02", "--to", "2016-01-01"])
    assert done.exit_code == 2
    assert "--from 2016-01-02 is after --to 2016-01-01" in done.stderr
    same = ["timeline", "--corpus", str(corpus), "--from", "2015-03-03", "--to", "2015-03-03"]
    assert CliRunner().invoke(main, same).exit_code == 0
