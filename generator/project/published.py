"""`chronology.lock`: what was published, read and written. Published is what is committed, where there is a git."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from generator import ledger, prose
from generator.ledger import Ledger
from generator.records import Edition, Problem, Refused

NAME = "chronology.lock"
WITH_IT = {"issues": ", and its feeds, memo and data files are empty"}  # what goes with a page of that kind
NAMED = 10  # lines that would change, of as many as there are


def adopt(folder: Path, edition: Edition) -> tuple[Edition, Ledger]:
    """The edition with its published ids, and the ledger once it is out."""
    return ledger.adopt(_published(folder), edition, ledger.addresses(edition), _parse(_file(folder)).entries)


def write(folder: Path, after: Ledger) -> None:
    """Put the ledger into the folder; a ledger that says the same is left untouched."""
    text = ledger.render(after)
    if text != _file(folder):
        (folder / NAME).write_text(text, encoding="utf-8")


def refuse_change(folder: Path, after: Ledger) -> None:
    """Refused, with the first lines that would change, where the folder's ledger is not this build's."""
    before, now = _file(folder).splitlines(), ledger.render(after).splitlines()
    lines = [f"+ {line}" for line in now if line not in set(before)]
    lines += [f"- {line}" for line in before if line not in set(now)]
    if lines:
        told = [f"\n{NAME}: would change: {line}" for line in lines[:NAMED]]
        told += [f"\n{NAME}: and {len(lines) - NAMED:,} more"] if len(lines) > NAMED else []
        remedy = f"build without --locked, read the diff, and commit it{''.join(told)}"
        raise Refused(Problem(NAME, None, f"{prose.count(len(lines), 'line')} would change", remedy))


def vanished(folder: Path, after: Ledger) -> tuple[Problem, ...]:
    """Published ids and pages that the folder's own ledger no longer holds, and pages that went without saying where
    to."""
    working, published = _parse(_file(folder)), _published(folder)
    remedy = f"git checkout {NAME}, then build again"
    lost = [Problem(NAME, None, f"the published id {entry.id} has vanished", remedy)
            for entry in published.entries if _file(folder) and entry.id not in working.by_id]
    held = {page.path for page in working.pages}
    lost += [Problem(NAME, None, f"the published page {page.path}/ has vanished", remedy)
             for page in published.pages if _file(folder) and page.path not in held]
    now = {page.path: page.now for page in after.pages}
    gone = [Problem(_owner(page.path), None,
                    f"the published page {page.path}/ is gone" + WITH_IT.get(page.room, ""),
                    f"add \"formerly: [{page.path.partition('/')[2]}]\" to what took its place, or leave it: "
                    "its address then says so", "warning")
            for page in published.pages if page.now is None and now.get(page.path) == "" and not page.of_years]
    return (*lost, *gone)


def taken(folder: Path, after: Ledger, edition: Edition) -> Iterator[Problem]:
    """A warning for each article of which published passages have other numbers by now, and those numbers other words:
    a link to one of them leads to what was not meant."""
    articles = {f"sources/{filed.article.id}": filed.article for filed in edition.filed}
    now = {page.path: page.passages for page in after.pages if page.now is None}
    for page in _published(folder).pages:
        if page.path not in now or page.path not in articles:
            continue
        places = ledger.placed(page, articles[page.path])
        moved = [(old, new) for old, new in places.items()
                 if new and new != old and now[page.path].get(old) not in (None, page.passages[old])]
        if moved:
            old, new = min(moved, key=lambda pair: int(pair[0][1:]))
            yield Problem(str(articles[page.path].path), None,
                          f"{prose.count(len(moved), 'published address', 'published addresses')} of passages lead to "
                          f"other words: what stood at {page.path}/#{old} is at #{new}",
                          "take out the lines that were put in above, or leave it: the numbers are those of lines",
                          "warning")


def _published(folder: Path) -> Ledger:
    committed = _committed(folder)
    return _parse(_file(folder) if committed is None else committed)


def _owner(page: str) -> str:
    """The file that an editor would look for a page in."""
    folder, _, name = page.partition("/")
    owners = {"issues": f"docs_src/issues/{name}.md", "people": "corpus/people.yml"}
    return owners.get(folder, f"corpus/articles/{name}")


def _file(folder: Path) -> str:
    path = folder / NAME
    try:
        return path.read_text(encoding="utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(Problem(NAME, None, f"cannot be read ({error})",
                              f"take the committed {NAME} back: git checkout {NAME}")) from error


def _parse(text: str) -> Ledger:
    return ledger.parse(NAME, text)


def _committed(folder: Path) -> str | None:
    """The ledger as it was last committed ("" where it never was); None where the folder is in no git."""
    try:
        inside = subprocess.run(["git", "-C", str(folder), "rev-parse", "--verify", "--quiet", "HEAD"],
                                capture_output=True, check=False)
        if inside.returncode:
            return None
        shown = subprocess.run(["git", "-C", str(folder), "show", f"HEAD:./{NAME}"], capture_output=True, check=False)
    except OSError:  # no git on this machine
        return None
    return shown.stdout.decode("utf-8") if shown.returncode == 0 else ""
