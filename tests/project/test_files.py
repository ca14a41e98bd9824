"""What stands in the project's folder and is not as it should be, told with its file and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import project
from generator.records import Refused


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of two articles, without an issue."""
    articles = tmp_path / "corpus/articles"
    articles.mkdir(parents=True)
    for name in ("one", "two"):
        (articles / f"{name}.txt").write_text(f"The ferry {name} sank on March 3, 2015.\n", encoding="utf-8")
    return tmp_path


def problems(folder: Path) -> list[str]:
    """Every problem of a project's folder."""
    try:
        found = project.load(folder)[1]
    except Refused as refusal:
        found = refusal.problems
    return [f"{problem.severity}: {problem}" for problem in found]


def test_a_missing_list_of_outlets_is_one_problem(folder: Path) -> None:
    for name in ("one", "two"):
        (folder / f"corpus/articles/{name}.yml").write_text("outlet: Harbour News\norigin: AP\n", encoding="utf-8")
    assert problems(folder) == [
        "error: corpus/outlets.yml: there is no such file, and articles name outlets; "
        "write it, with a card for each outlet: its name, country, owner and kind"]


def test_an_issue_that_cannot_be_read_is_told_once_and_not_missed(folder: Path) -> None:
    pages = folder / "docs_src/issues"
    pages.mkdir(parents=True)
    (pages / "ferry.md").write_text("---\ntitle: Ferry\nterms: [ferry\n---\n", encoding="utf-8")
    (pages / "quay.md").write_text("---\ntitle: Quay\nterms: [quay]\nrelated: [ferry]\n---\n", encoding="utf-8")
    for name in ("one", "two"):
        (folder / f"corpus/articles/{name}.yml").write_text("issues: [ferry]\n", encoding="utf-8")
    (problem,) = problems(folder)
    assert problem.startswith("error: docs_src/issues/ferry.md:")


def test_an_issue_without_a_page_is_told_where_no_outlets_are_listed(folder: Path) -> None:
    (folder / "corpus/articles/one.yml").write_text("issues: [ferry]\n", encoding="utf-8")
    assert problems(folder) == ["error: corpus/articles/one.yml:1: issues: there is no issue 'ferry'; "
                                "write docs_src/issues/ferry.md or remove it"]


def test_what_is_not_read_is_told(folder: Path) -> None:
    articles = folder / "corpus/articles"
    for name in ("notes.docx", "one.yaml", ".DS_Store", ".hidden/a.docx", "three.txt/four.txt"):
        (articles / name).parent.mkdir(exist_ok=True)
        (articles / name).write_text("A ferry sank.\n", encoding="utf-8")
    assert problems(folder) == [
        "warning: corpus/articles/notes.docx: is not read: no article is of this kind; "
        "save it as .txt, .md, .html, .pdf or .jsonl, or keep it elsewhere",
        "warning: corpus/articles/one.yaml: is not read; name a sidecar like its article, with .yml",
        "warning: corpus/articles/three.txt: a folder named like an article; give it a name without a suffix"]


def test_a_language_without_a_file_is_told_once(folder: Path) -> None:
    (folder / "corpus/articles/one.yml").write_text("language: xx\n", encoding="utf-8")
    (folder / "corpus/articles/two.yml").write_text("language: en-GB\n", encoding="utf-8")
    assert problems(folder) == [
        "warning: corpus/articles/one.txt: there is no language file for 'xx': it is read by the English rules; "
        "write one of en, tr as its language, or add generator/languages/xx.yml"]


def test_a_link_out_of_the_corpus_is_refused_and_not_read(folder: Path) -> None:
    (folder / "secret.txt").write_bytes(b"\xff")
    (folder / "secrets").mkdir()
    (folder / "corpus/articles/three.txt").symlink_to(folder / "secret.txt")
    (folder / "corpus/articles/more").symlink_to(folder / "secrets")
    (folder / "corpus/articles/lost.txt").symlink_to("nowhere.txt")
    (folder / "corpus/articles/copy.txt").symlink_to("one.txt")
    (folder / "corpus/articles/ring.txt").symlink_to("ring.txt")
    out = "a link that leads out of the corpus; put the file itself here"
    assert problems(folder) == [
        "error: corpus/articles/lost.txt: a link that leads nowhere; put the file itself here",
        f"error: corpus/articles/more: {out}",
        "error: corpus/articles/ring.txt: a link that leads nowhere; put the file itself here",
        f"error: corpus/articles/three.txt: {out}"]
    with pytest.raises(Refused, match=r"three\.txt: a link that leads out of the corpus"):
        project.chronology(folder / "corpus")


def test_names_that_differ_only_in_case_are_refused(folder: Path) -> None:
    (folder / "corpus/articles/One.txt").write_text("The ferry sank on March 3, 2015.\n", encoding="utf-8")
    assert problems(folder) == [
        "error: corpus/articles/one.txt: the id 'one' differs only in case from that of corpus/articles/One.txt; "
        "rename one of the two files"]
