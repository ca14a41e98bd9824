"""What stands in the corpus and is not read as an editor would expect: other kinds of files, links, languages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator import languages, readers
from generator.records import Draft, Problem

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
    """A warning for each file among the project's articles that is of no kind that can be read, but for hidden ones."""
    articles = folder / "corpus" / "articles"
    for path in sorted(articles.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(articles).parts)
        if hidden or path.is_symlink():
            continue
        if path.is_dir() and readers.reads(path.name):
            fact, remedy = "a folder named like an article", "give it a name without a suffix"
        elif path.is_file() and path.suffix == ".yaml":
            fact, remedy = "is not read", "name a sidecar like its article, with .yml"
        elif path.is_file() and path.suffix != ".yml" and not readers.reads(path.name):
            fact, remedy = "is not read: no article is of this kind", f"save it as {KINDS}, or keep it elsewhere"
        else:
            continue
        yield Problem(_name(path, folder), None, fact, remedy, "warning")


def foreign(drafts: Iterable[Draft]) -> Iterator[Problem]:
    """A warning for each language of a file that there are no words of: the article is read as if it were English."""
    told = dict.fromkeys((str(draft.path), draft.language) for draft in drafts if draft.language)
    for path, language in told:
        code = language.partition("-")[0]
        if code not in languages.known():
            known = ", ".join(languages.known())
            yield Problem(path, None, f"there is no language file for {language!r}: it is read by the English rules",
                          f"write one of {known} as its language, or add generator/languages/{code}.yml", "warning")


def _name(path: Path, base: Path) -> str:
    return (path.relative_to(base) if path.is_relative_to(base) else path).as_posix()
