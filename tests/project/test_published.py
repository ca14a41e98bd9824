"""The ledger in a project's folder: what is committed is published, what is only built is not."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from generator import project
from generator.pages import Settings
from generator.records import Refused

NEWSPAPER = Path(__file__).parents[1] / "product" / "patriots"
SECOND = "2021-03-14 On March 12, a Russian air defense system arrived in Oster.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small newspaper of two articles, in no git."""
    for part in ("corpus", "docs_src"):
        shutil.copytree(NEWSPAPER / part, tmp_path / part)
    (tmp_path / "corpus/articles/arrival.txt").write_text(SECOND, encoding="utf-8")
    return tmp_path


def publish(folder: Path) -> project.Build:
    built = project.build(folder, Settings("Oster"))
    project.publish(folder, built)
    return built


def commit(folder: Path) -> None:
    git = ["git", "-C", str(folder), "-c", "user.name=Desk", "-c", "user.email=desk@harbour.example"]
    if not (folder / ".git").exists():
        subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "Publish"], check=True)


def lock(folder: Path) -> str:
    return (folder / "chronology.lock").read_text(encoding="utf-8")


def test_building_again_changes_no_byte(folder: Path) -> None:
    publish(folder)
    before = lock(folder)
    publish(folder)
    assert lock(folder) == before
    commit(folder)
    publish(folder)
    assert lock(folder) == before


def test_a_published_event_that_went_is_a_tombstone_with_a_page(folder: Path) -> None:
    arrival = next(e.id for e in publish(folder).edition.events if "arrived" in e.text)
    commit(folder)
    (folder / "corpus/articles/arrival.txt").unlink()
    built = publish(folder)
    assert built.ledger.by_id[arrival].fate == "withdrawn"
    pages = {page.path: page.body for page in built.pages}
    assert "was withdrawn" in pages[f"e/{arrival}/index.html"]
    assert f'id="{arrival}"' in pages["issues/missiles.md"]
    assert "This page was withdrawn" in pages["sources/arrival.md"]
    assert any("sources/arrival/ is gone" in problem.fact for problem in built.problems)


def test_an_event_that_was_only_built_leaves_nothing(folder: Path) -> None:
    commit(folder)
    arrival = next(e.id for e in publish(folder).edition.events if "arrived" in e.text)
    (folder / "corpus/articles/arrival.txt").unlink()
    assert arrival not in publish(folder).ledger.by_id


def test_a_renamed_issue_points_on_and_its_entries_with_it(folder: Path) -> None:
    ids = {e.id for e in publish(folder).edition.events}
    commit(folder)
    page = folder / "docs_src/issues/missiles.md"
    text = page.read_text(encoding="utf-8").replace("---\ntitle", "---\nformerly: [missiles]\ntitle", 1)
    page.with_name("rockets.md").write_text(text, encoding="utf-8")
    page.unlink()
    built = publish(folder)
    assert {e.id for e in built.edition.events} == ids
    moved = next(page.body for page in built.pages if page.path == "issues/missiles.md")
    assert "issues/rockets/" in moved
    assert all(f'id="{id}"' in moved for id in ids)
    assert not [p for p in built.problems if "is gone" in p.fact]


def test_a_locked_build_says_what_it_would_change(folder: Path) -> None:
    built = publish(folder)
    project.refuse_change(folder, built)
    (folder / "corpus/articles/arrival.txt").unlink()
    before = lock(folder)
    with pytest.raises(Refused, match=r"chronology\.lock: would change: \+ gone \|"):
        project.refuse_change(folder, project.build(folder, Settings("Oster")))
    assert lock(folder) == before


def test_a_locked_build_counts_what_it_does_not_name(folder: Path) -> None:
    built = project.build(folder, Settings("Oster"))
    entries = tuple(replace(built.ledger.entries[0], id=f"e{number:05}") for number in range(20))
    with pytest.raises(Refused) as refused:
        project.refuse_change(folder, replace(built, ledger=replace(built.ledger, entries=entries)))
    first, *named, last = str(refused.value).splitlines()
    assert "; build without --locked" in first
    count = int(first.removeprefix("chronology.lock: ").partition(" lines would change")[0])
    assert len(named) == 10
    assert all(line.startswith("chronology.lock: would change: + ") for line in named)
    assert last == f"chronology.lock: and {count - 10} more"


def test_an_empty_site_is_one_line_and_a_missing_one_is_named(folder: Path) -> None:
    publish(folder)
    for number in range(6):
        (folder / f"docs_src/issues/more-{number}.md").write_text(
            f"---\ntitle: More {number}\nterms: [system]\n---\n", encoding="utf-8")
    (folder / "empty").mkdir()
    (line,) = [p for p in project.check(folder, Settings("Oster"), folder / "empty") if p.severity == "error"]
    assert re.fullmatch(r"site: is not what this corpus makes: \d+ addresses and \d+ files differ; "
                        "build the site again with: make site", str(line))
    (line,) = [p for p in project.check(folder, Settings("Oster"), folder / "nope") if p.severity == "error"]
    assert str(line) == f"{folder / 'nope'}: there is no such folder; name a built site"


def test_check_misses_a_published_id(folder: Path) -> None:
    built = publish(folder)
    commit(folder)
    lost = built.edition.events[0].id
    kept = [line for line in lock(folder).splitlines(keepends=True) if f"event | {lost}" not in line]
    (folder / "chronology.lock").write_text("".join(kept), encoding="utf-8")
    facts = [problem.fact for problem in project.check(folder, Settings("Oster"))]
    assert f"the published id {lost} has vanished" in facts


def rename(folder: Path, formerly: str = "formerly: [missiles]\n") -> None:
    page = folder / "docs_src/issues/missiles.md"
    text = page.read_text(encoding="utf-8").replace("---\ntitle", f"---\n{formerly}title", 1)
    page.with_name("rockets.md").write_text(text, encoding="utf-8")
    page.unlink()


def told(built: project.Build) -> set[tuple[str, str, str, str]]:
    return {(c.act, c.id, c.before, c.after) for c in built.ledger.editions[-1].changes}


@pytest.mark.parametrize(
    ("file", "old", "new", "change", "says"),
    [
        ("docs_src/issues/missiles.md", "Whether Oster", "Why Oster",
         ("revised", "issues/missiles", "", "introduction"),
         "Introduction revised: <a"),
        ("docs_src/issues/missiles.md", "title: Russian", "title: Foreign",
         ("revised", "issues/missiles", "", "title"),
         "Title revised: <a"),
        ("docs_src/issues/missiles.md", "title:", "labels: {regime: {note: A word of one side.}}\ntitle:",
         ("revised", "issues/missiles", "", "labels"), "Labels revised: <a"),
        ("corpus/articles/arrival.txt", "Oster.\n", "Oster.\n\nNobody came to see it.\n",
         ("revised", "sources/arrival", "", "text"), "Text revised: <a"),
    ],
)
def test_whatever_the_pages_show_makes_another_edition_and_is_told(
        folder: Path, file: str, old: str, new: str, change: tuple[str, str, str, str], says: str) -> None:
    before = publish(folder)
    commit(folder)
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    built = project.build(folder, Settings("Oster"))
    assert built.edition.hash != before.edition.hash
    assert told(built) == {change}
    assert says in next(page.body for page in built.pages if page.path == "changes/index.md")
    with pytest.raises(Refused, match="would change: "):
        project.refuse_change(folder, built)
    path.write_text(text, encoding="utf-8")
    project.refuse_change(folder, project.build(folder, Settings("Oster")))


def test_an_issue_under_another_address_keeps_every_address_that_it_had(folder: Path) -> None:
    before = publish(folder)
    commit(folder)
    rename(folder)
    built = publish(folder)
    files, pages = dict(built.files), {page.path: page for page in built.pages}
    assert {path for path, _ in before.files} <= set(files)
    assert files["issues/missiles/feed.xml"] == files["issues/rockets/feed.xml"]
    anchors = next(page.anchors for page in before.pages if page.path == "issues/missiles.md")
    assert anchors <= pages["issues/missiles.md"].anchors
    assert pages["issues/missiles.md"].title == "Moved&#58; Russian missiles"
    assert told(built) == {("renamed", "issues/rockets", "issues/missiles", "")}
    commit(folder)
    rename_again = folder / "docs_src/issues/rockets.md"
    text = rename_again.read_text(encoding="utf-8").replace("[missiles]", "[rockets]")
    rename_again.with_name("arms.md").write_text(text, encoding="utf-8")
    rename_again.unlink()
    assert {line.path: line.now for line in publish(folder).ledger.pages if line.room == "issues"} == {
        "issues/arms": None, "issues/missiles": "issues/arms", "issues/rockets": "issues/arms"}


@pytest.mark.parametrize("name", ["arrival", "landing"])
def test_a_line_put_in_above_and_a_renamed_file_add_and_drop_no_source(folder: Path, name: str) -> None:
    first = publish(folder)
    commit(folder)
    (folder / "corpus/articles/arrival.txt").unlink()
    text = f"Weather\n\n{SECOND}" if name == "arrival" else SECOND
    (folder / f"corpus/articles/{name}.txt").write_text(text, encoding="utf-8")
    built = publish(folder)
    assert [e.id for e in built.edition.events] == [e.id for e in first.edition.events]
    assert not {act for act, *_ in told(built)} & {"sourced", "unsourced", "withdrawn", "added"}
    old = next(page for page in built.pages if page.path == "sources/arrival.md")
    assert "p1" in old.anchors
    assert next(page for page in first.pages if page.path == "sources/arrival.md").anchors >= {"p1"}
    if name == "landing":
        assert {line.path: line.now for line in built.ledger.pages}["sources/arrival"] == "sources/landing"
        assert ("renamed", "sources/landing", "sources/arrival", "") in told(built)


def test_an_article_that_went_is_named_with_its_entries_and_both_can_be_cited(folder: Path) -> None:
    arrival = next(e.id for e in publish(folder).edition.events if "arrived" in e.text)
    commit(folder)
    (folder / "corpus/articles/arrival.txt").unlink()
    built = publish(folder)
    page = next(page for page in built.pages if page.path == "sources/arrival.md")
    assert page.title.startswith("Withdrawn&#58; On March 12") and {"p1", arrival} <= page.anchors
    files = dict(built.files)
    assert b"Withdrawn: 12 March 2021" in files[f"e/{arrival}/cite.json"]
    assert b"Withdrawn: On March 12" in files["sources/arrival/cite.json"]


def test_check_names_passages_whose_number_another_took(folder: Path) -> None:
    two = f"{SECOND}A Russian air defense system was tested on March 13.\n"
    article = folder / "corpus/articles/arrival.txt"
    article.write_text(two, encoding="utf-8")
    publish(folder)
    commit(folder)
    article.write_text(two.replace("Oster.\n", "Oster.\nThe Russian air defense system was shown on March 14.\n"),
                       encoding="utf-8")
    facts = [problem.fact for problem in project.build(folder, Settings("Oster")).problems]
    assert ("1 published address of passages lead to other words: what stood at sources/arrival/#p2 is at #p3"
            in facts), facts


def test_check_misses_a_published_page(folder: Path) -> None:
    publish(folder)
    commit(folder)
    kept = [line for line in lock(folder).splitlines(keepends=True) if "sources/arrival |" not in line]
    (folder / "chronology.lock").write_text("".join(kept), encoding="utf-8")
    facts = [problem.fact for problem in project.check(folder, Settings("Oster"))]
    assert "the published page sources/arrival/ has vanished" in facts


def test_a_withdrawn_issue_keeps_its_feeds_memo_and_data_files_and_they_say_so(folder: Path) -> None:
    before = publish(folder)
    commit(folder)
    (folder / "docs_src/issues/missiles.md").unlink()
    built = publish(folder)
    files = dict(built.files)
    assert {path for path, _ in before.files} <= set(files)
    feed = json.loads(files["issues/missiles/feed.json"])
    assert feed["title"].startswith("Withdrawn: Russian missiles")
    assert [item["content_text"] for item in feed["items"]] == [
        "This page was withdrawn. It says what became of its entries."]
    assert b"<title>Withdrawn: Russian missiles</title>" in files["issues/missiles/feed.xml"]
    assert json.loads(files["data/issues/missiles/briefing.json"])["events"] == []
    assert files["issues/missiles/memo.txt"].decode().startswith("# Withdrawn: Russian missiles")
    assert any("its feeds, memo and data files are empty" in problem.fact for problem in built.problems)
    commit(folder)
    again = publish(folder)
    assert again.files == built.files and again.edition.hash == built.edition.hash


def test_a_ledger_that_cannot_be_read_is_refused(folder: Path) -> None:
    (folder / "chronology.lock").write_bytes(b"\xff\xfe")
    with pytest.raises(Refused, match=r"^chronology\.lock: cannot be read \(.*; take the committed"):
        project.build(folder, Settings("Oster"))


def test_a_page_that_stands_where_one_of_ours_does_is_told(folder: Path) -> None:
    for name in ("changes.md", "people/index.md", "index.md", "method.md", "notes/changes.md"):
        (folder / "docs_src" / name).parent.mkdir(exist_ok=True)
        (folder / "docs_src" / name).write_text("Our notes.\n", encoding="utf-8")
    ours = "is not shown: the page made from the corpus has its address; move what it says to another page"
    assert [str(problem) for problem in project.build(folder, Settings("Oster")).problems if ours in str(problem)] == [
        f"docs_src/changes.md: {ours}", f"docs_src/people/index.md: {ours}"]
