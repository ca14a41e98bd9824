"""Where the built site may stand: only in place of nothing, of an empty folder, or of a site that was built here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.records import Problem, Refused

MARKS = ("data/briefing.json", "assets/briefing.css")  # what every built site holds, and no folder besides
INPUTS = ("corpus", "docs_src", "templates", "generator", ".git", "mkdocs.yml")
ELSEWHERE = "name a folder that is empty or not there yet: --site-dir FOLDER"


@contextmanager
def place(folder: Path, target: Path) -> Iterator[Path]:
    """A fresh folder beside `target` that takes its place in the end; on any error `target` stays as it was.

    A reader of `target` never meets half a site. Refused where something stands there that no build has made, where it
    belongs to what the site of the project `folder` is made from, and where it cannot be written.
    """
    target = target.resolve()
    fact = _fault(folder.resolve(), target)
    if fact:
        raise Refused(Problem(str(target), None, fact, ELSEWHERE))
    with _writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent, ignore_cleanup_errors=True)
    with beside as name:
        fresh = Path(name) / "fresh"
        yield fresh
        with _writing(target):
            _swap(fresh, target, Path(name) / "old")


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    """Whatever the disk denies is one line."""
    try:
        yield
    except OSError as error:
        fact = f"the site cannot be written here ({error.strerror or error})"
        raise Refused(Problem(str(target), None, fact, ELSEWHERE)) from error


def _swap(fresh: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise


def _fault(folder: Path, target: Path) -> str | None:
    """Why the site must not take the place of `target`; None where it may."""
    if folder == target or target in folder.parents:
        return "is the project's own folder, or holds it"
    inside = next((name for name in INPUTS if target.is_relative_to(folder / name)), None)
    if inside:
        return f"belongs to {inside}, which the site is made from"
    if not target.exists():
        return None
    if not target.is_dir():
        return "is a file, not a folder"
    held = next((name for name in INPUTS if (target / name).exists()), None)
    if held:
        return f"holds {held}, which a build would delete"
    if any(target.iterdir()) and not all((target / mark).is_file() for mark in MARKS):
        return "holds files that are no built site, which a build would delete"
    return None
