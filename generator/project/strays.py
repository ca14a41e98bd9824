"""What stands in the corpus and is not read as an editor would expect: other kinds of files, links, languages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator import languages, readers
from generator.desk.agreement import line_of
from generator.pages import Page
from generator.records import Draft, Edition, Problem

NAMES = ("outlets.yml", "people.yml")
PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")  # what MkDocs shows as a page
KINDS = ".txt, .md, .html, .pdf or .jsonl"


def links(corpus: Path, base: Path) -> Iterator[Problem]:
    """A problem for each link in a corpus that leads out of it, or nowhere. Messages name paths from `base`."""
    home = corpus.resolve()
    for path in sorted(corpus.rglob("*")):
        if not path.is_symlink():
            continue
        if not Path(os.path.realpath(path)).is_relative_to(home):  # unlike resolve(), it bears links in a circle
            yield Problem(_name(path, base), None, "a link that leads out of the corpus", "put the file itself here")
        elif not path.exists():
            yield Problem(_name(path, base), None, "a link that leads nowhere", "put the file itself here")


def unread(folder: Path) -> Iterator[Problem]:
    """A warning for each file of the corpus and each issue that is not read where it stands, but for hidden ones."""
    articles = folder / "corpus" / "articles"
    for path in _seen(articles):
        if path.is_dir() and readers.reads(path.name):
            fact, remedy = "a folder named like an article", "give it a name without a suffix"
        elif path.is_file() and path.suffix.lower() in (".yaml", ".yml") and path.suffix != ".yml":
            fact, remedy = "is not read", "name a sidecar like its article, with .yml"
        elif path.is_file() and path.suffix != ".yml" and not readers.reads(path.name):
            fact, remedy = "is not read: no article is of this kind", f"save it as {KINDS}, or keep it elsewhere"
        else:
            continue
        yield Problem(_name(path, folder), None, fact, remedy, "warning")
    for path in _seen(folder / "corpus") if articles.is_dir() else ():
        if path.is_relative_to(articles) or not path.is_file() or path.name in NAMES or path.stem == "README":
            continue
        if readers.reads(path.name) or path.suffix.lower() in (".yaml", ".yml"):
            yield Problem(_name(path, folder), None, f"is not read: a corpus holds articles/, {' and '.join(NAMES)}",
                          "put it where it belongs, or keep it elsewhere", "warning")
    issues = folder / "docs_src" / "issues"
    for path in _seen(issues):
        if path.is_file() and path.suffix.lower() in PAGES and (path.suffix != ".md" or path.parent != issues):
            yield Problem(_name(path, folder), None, "is not read as an issue",
                          f"name it docs_src/issues/{path.stem.lower()}.md, or keep it elsewhere", "warning")


def without_sidecar(drafts: Iterable[Draft], folder: Path) -> Iterator[Problem]:
    """A warning for each article that neither has a sidecar nor says itself which outlet it is from: it is read, but
    what the editor may know of it is missing. An empty sidecar says that nothing is."""
    for draft in drafts:
        card = draft.path.with_suffix(".yml")
        if draft.format != "jsonl" and draft.outlet is None and not (folder / card).is_file():
            yield Problem(str(draft.path), None, "has no sidecar, and does not name its outlet",
                          f"write what you know of it into {card.name} beside it; leave that empty where it is nothing",
                          "warning")


def unfiled(edition: Edition, folder: Path) -> Iterator[Problem]:
    """A warning where there is no article yet, else for each issue that none of them is filed under."""
    if not edition.filed:
        yield Problem("corpus/articles", None, "no article is here yet", f"put one here, as {KINDS}", "warning")
        return
    used = {slug for filed in edition.filed for slugs in filed.issues.values() for slug in slugs}
    for issue in edition.issues:
        if issue.slug not in used:
            text = (folder / issue.path).read_text(encoding="utf-8")
            yield Problem(issue.path, line_of(text, "terms") or line_of(text, "terms_with"),
                          "no passage is filed under this issue: none holds one of its terms",
                          "add terms as they stand in the articles, or keep it for those to come", "warning")


def unreadable(folder: Path) -> Iterator[Problem]:
    """A problem for each page that a person wrote and that is no text; issues are read with the desk's files."""
    docs = folder / "docs_src"
    for path in _seen(docs):
        if path.is_file() and path.suffix.lower() in PAGES and path.parent != docs / "issues":
            try:
                path.read_bytes().decode("utf-8")
            except UnicodeDecodeError as error:
                line = path.read_bytes()[: error.start].count(b"\n") + 1
                yield Problem(_name(path, folder), line, "is not UTF-8", "save the file as UTF-8")


def replaced(folder: Path, made: Iterable[Page]) -> Iterator[Problem]:
    """A warning for each page that a person wrote and that nobody will see: a page of ours has its address. The home
    page's and the issues' texts are part of ours."""
    docs = folder / "docs_src"
    ours = {page.address: page.path for page in made}
    for path in _seen(docs):
        name = path.relative_to(docs)
        address = (name if name.stem == "index" else name.with_suffix("") / "index").with_suffix(".html").as_posix()
        if path.suffix.lower() not in PAGES or address not in ours or ours[address] == "index.md" or (
                path.parent == docs / "issues" and path.suffix == ".md"):
            continue
        yield Problem(_name(path, folder), None, "is not shown: the page made from the corpus has its address",
                      "move what it says to another page", "warning")


def foreign(drafts: Iterable[Draft]) -> Iterator[Problem]:
    """A warning for each language of a file that there are no words of: the article is read as if it were English."""
    told = dict.fromkeys((str(draft.path), draft.language) for draft in drafts if draft.language)
    for path, language in told:
        code = language.partition("-")[0]
        if code not in languages.known():
            known = ", ".join(languages.known())
            yield Problem(path, None, f"there is no language file for {language!r}: it is read by the English rules",
                          f"write one of {known} as its language, or add generator/languages/{code}.yml", "warning")


def _seen(folder: Path) -> Iterator[Path]:
    """What stands in a folder and in those within it, but for hidden files and links."""
    return (path for path in sorted(folder.rglob("*")) if not path.is_symlink()
            and not any(part.startswith(".") for part in path.relative_to(folder).parts))


def _name(path: Path, base: Path) -> str:
    return (path.relative_to(base) if path.is_relative_to(base) else path).as_posix()
