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
        (articles / f"{name}.yml").write_text("# nothing known\n", encoding="utf-8")
    return tmp_path


def put(folder: Path, **texts: str) -> None:
    """Articles and sidecars, by their names with `_` for the dot."""
    for name, text in texts.items():
        (folder / "corpus/articles" / ".".join(name.rsplit("_", 1))).write_text(text, encoding="utf-8")


def problems(folder: Path) -> list[str]:
    """Every problem of a project's folder, but for its articles' having no dates (tests/steps/articles)."""
    try:
        found = project.load(folder)[1]
    except Refused as refusal:
        found = refusal.problems
    return [f"{problem.severity}: {problem}" for problem in found if "says no date" not in problem.fact]


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
    for name in ("notes.docx", "one.yaml", "TWO.YML", ".DS_Store", ".hidden/a.docx", "three.txt/four.txt"):
        (articles / name).parent.mkdir(exist_ok=True)
        (articles / name).write_text("A ferry sank.\n", encoding="utf-8")
    for name in ("corpus/stray.txt", "corpus/people.yaml", "corpus/README.md", "docs_src/issues/old/Quay.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("A ferry sank.\n", encoding="utf-8")
    holds = "a corpus holds articles/, outlets.yml and people.yml; put it where it belongs, or keep it elsewhere"
    (articles / "three.txt/four.yml").write_text("", encoding="utf-8")
    assert problems(folder) == [
        "warning: corpus/articles/TWO.YML: is not read; name a sidecar like its article, with .yml",
        "warning: corpus/articles/notes.docx: is not read: no article is of this kind; "
        "save it as .txt, .md, .html, .pdf or .jsonl, or keep it elsewhere",
        "warning: corpus/articles/one.yaml: is not read; name a sidecar like its article, with .yml",
        "warning: corpus/articles/three.txt: a folder named like an article; give it a name without a suffix",
        f"warning: corpus/people.yaml: is not read: {holds}",
        f"warning: corpus/stray.txt: is not read: {holds}",
        "warning: docs_src/issues/old/Quay.md: is not read as an issue; name it docs_src/issues/quay.md, "
        "or keep it elsewhere"]


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


def test_an_article_without_a_sidecar_is_told_where_it_does_not_name_its_outlet(folder: Path) -> None:
    put(folder, three_txt="The quay reopened.\n", four_txt="---\noutlet: Harbour News\n---\nThe lock closed.\n")
    (folder / "corpus/outlets.yml").write_text("- name: Harbour News\n", encoding="utf-8")
    assert problems(folder) == [
        "warning: corpus/articles/three.txt: has no sidecar, and does not name its outlet; "
        "write what you know of it into three.yml beside it; leave that empty where it is nothing"]


def test_a_corpus_in_one_file_has_no_sidecar(folder: Path) -> None:
    put(folder, more_jsonl='{"id": "three", "text": "The quay reopened."}\n', more_yml="outlet: Harbour News\n")
    assert problems(folder) == ["error: corpus/articles/more.yml: a .jsonl file has no sidecar; "
                                "write what it says into the lines of that file"]


def test_the_same_text_or_address_twice_is_told(folder: Path) -> None:
    (folder / "corpus/outlets.yml").write_text("[{name: Harbour News}, {name: Coast Courier}]\n", encoding="utf-8")
    put(folder, copy_txt="The ferry one sank\non March 3, 2015.", copy_yml="outlet: Harbour News\n",
        three_txt="The ferry two sank on March 3, 2015.\n", three_yml="outlet: Coast Courier\n",
        two_yml="outlet: Harbour News\nurl: https://news.example/1\n",  # a copy in another outlet is no mistake
        more_jsonl='{"id": "four", "text": "The quay reopened.", "url": "https://news.example/1"}\n')
    assert problems(folder) == [
        "warning: corpus/articles/one.txt: its text is that of corpus/articles/copy.txt, word for word; "
        'keep one of the two; "parallel:" in its sidecar takes the other\'s address',
        "warning: corpus/articles/two.txt: its address https://news.example/1 is also that of "
        "corpus/articles/more.jsonl (four); correct one of the two, or keep one article"]


@pytest.mark.parametrize(("name", "holds"), [
    ("my quay", "a space"), ("quay\u00a02", "a space"), ("quay:2", "':'"), ("quay,2", "','"), ("(quay)", "'('"),
    ("a+b=c", "'+'")])
def test_an_id_that_makes_a_bad_address_is_refused(folder: Path, name: str, holds: str) -> None:
    put(folder, **{f"{name}_txt": "The quay reopened.\n", f"{name}_yml": "", "Öre-quay_2_txt": "It shut.\n",
                   "Öre-quay_2_yml": ""})
    assert problems(folder) == [
        f"error: corpus/articles/{name}.txt: the id {name!r} holds {holds}, which no address can; "
        "name it with letters, digits, hyphens, dots and underscores"]


@pytest.mark.parametrize(("card", "fact"), [
    ("formerly: two", "'two' is an address of corpus/articles/two.txt; keep it in one of the two"),
    ("formerly: one", "'one' is an address of corpus/articles/one.txt; keep it in one of the two"),
    ("formerly: ../../quay", "the article's id '../../quay' has a part that is empty, or begins or ends with a dot or "
     "a space; write the id that the article had")])
def test_a_former_id_that_cannot_lead_here_is_refused(folder: Path, card: str, fact: str) -> None:
    put(folder, one_yml=f"# moved\n{card}\n")
    assert problems(folder) == [f"error: corpus/articles/one.yml:2: formerly: {fact}"]


def test_one_former_id_of_two_articles_is_refused_and_one_with_a_space_is_not(folder: Path) -> None:
    put(folder, one_yml="formerly: my ferry\n", two_yml="formerly: my ferry\n")
    assert problems(folder) == ["error: corpus/articles/two.yml:1: formerly: 'my ferry' is an address of "
                                "corpus/articles/one.txt; keep it in one of the two"]


def test_an_issue_that_files_nothing_and_a_corpus_without_articles_are_told(folder: Path) -> None:
    (folder / "docs_src/issues").mkdir(parents=True)
    (folder / "docs_src/issues/quay.md").write_text("---\ntitle: Quay\nterms: [quay]\n---\n", encoding="utf-8")
    (folder / "docs_src/issues/sea.md").write_text("---\ntitle: Sea\nterms: [ferry]\n---\n", encoding="utf-8")
    assert problems(folder) == [
        "warning: docs_src/issues/quay.md:3: no passage is filed under this issue: none holds one of its terms; "
        "add terms as they stand in the articles, or keep it for those to come"]
    for path in (folder / "corpus/articles").iterdir():
        path.unlink()
    assert problems(folder) == [
        "warning: corpus/articles: no article is here yet; put one here, as .txt, .md, .html, .pdf or .jsonl"]
