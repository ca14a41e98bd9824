"""What commands say besides their data: progress in good English, a refusal in one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main, output
from generator.project import site


def test_progress_counts_in_words_that_fit(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(output, "PATIENCE", 0)
    assert list(output.progress("ab", "article", "annotated")) == ["a", "b"]
    assert capsys.readouterr().err.splitlines() == ["1 article annotated", "2 articles annotated"]


def test_a_refused_build_says_one_line_and_leaves_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
) -> None:
    articles = tmp_path / "corpus" / "articles"
    articles.mkdir(parents=True)
    (articles / "quay.txt").write_bytes(b"The quay of \xc7")
    (tmp_path / "docs_src").mkdir()
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Quay\nsite_url: https://quay.example/\ndocs_dir: docs_src\ntheme: material\nplugins: [briefing]\n",
        encoding="utf-8")
    for name in ("index.html", *site.MARKS):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text("the last good one", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(main, ["build"])
    assert told.exit_code == 1
    (line,) = (*told.stderr.splitlines(), *(record.getMessage() for record in caplog.records))
    assert line.startswith("corpus/articles/quay.txt:1: byte 0xc7 is not UTF-8")
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "the last good one"
