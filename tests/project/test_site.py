"""The built site takes the place of nothing, of an empty folder or of a site, and of nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.project import site
from generator.records import Refused


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with one article."""
    made = tmp_path / "dossier"
    for part in ("corpus/articles", "docs_src", "templates", ".git", "notes"):
        (made / part).mkdir(parents=True)
    (made / "mkdocs.yml").write_text("site_name: Oster\n", encoding="utf-8")
    (made / "corpus/articles/arrival.txt").write_text("A ferry arrived.\n", encoding="utf-8")
    (made / "notes/mine.md").write_text("Mine.\n", encoding="utf-8")
    return made


def write(place: Path, words: str) -> None:
    """A site in its smallest form."""
    for mark in (*site.MARKS, "index.html"):
        (place / mark).parent.mkdir(parents=True, exist_ok=True)
        (place / mark).write_text(words, encoding="utf-8")


def build(folder: Path, target: Path, words: str = "new") -> None:
    with site.place(folder, target) as fresh:
        write(fresh, words)


def files(folder: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("target", [
    ".", "..", "/", "corpus", "corpus/articles", "corpus/site", "docs_src", "docs_src/out", "templates", ".git",
    "mkdocs.yml", "notes", "notes/mine.md", "mkdocs.yml/site", "notes/mine.md/site"])
def test_nothing_but_a_site_is_replaced(folder: Path, target: str) -> None:
    before = files(folder.parent)
    with pytest.raises(Refused) as refused:
        build(folder, folder / target)
    (problem,) = refused.value.problems
    assert problem.path == str((folder / target).resolve())
    assert "--site-dir" in problem.remedy
    assert files(folder.parent) == before
    assert [path.name for path in folder.iterdir() if path.name.startswith((".site", ".corpus", ".notes"))] == []


@pytest.mark.parametrize("target", ["site", "new/deep/site", "empty"])
def test_a_new_or_empty_folder_is_filled(folder: Path, target: str) -> None:
    (folder / "empty").mkdir()
    build(folder, folder / target)
    assert (folder / target / "index.html").read_text() == "new"


def test_an_older_site_gives_way_whole(folder: Path) -> None:
    build(folder, folder / "site", "old")
    (folder / "site/gone.html").touch()
    build(folder, folder / "site")
    assert (folder / "site/index.html").read_text() == "new"
    assert not (folder / "site/gone.html").exists()
    assert {path.name for path in folder.iterdir()} == {
        ".git", "corpus", "docs_src", "mkdocs.yml", "notes", "site", "templates"}


def test_a_site_that_a_git_holds_is_not_replaced(folder: Path) -> None:
    write(folder / "pages", "old")
    (folder / "pages/.git").mkdir()
    with pytest.raises(Refused, match=r"holds \.git, which a build would delete"):
        build(folder, folder / "pages")


def test_a_link_to_inputs_is_seen_through(folder: Path) -> None:
    (folder / "site").symlink_to(folder / "corpus")
    with pytest.raises(Refused, match="belongs to corpus"):
        build(folder, folder / "site")


def test_a_build_that_fails_leaves_the_last_site(folder: Path) -> None:
    build(folder, folder / "site", "old")

    def fail() -> None:
        with site.place(folder, folder / "site") as fresh:
            write(fresh, "half")
            raise SystemExit(1)

    with pytest.raises(SystemExit):
        fail()
    assert (folder / "site/index.html").read_text() == "old"
    with pytest.raises(Refused, match="cannot be written here"), site.place(folder, folder / "site"):
        pass  # nothing was built: the last site comes back
    assert (folder / "site/index.html").read_text() == "old"
