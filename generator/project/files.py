"""What stands in the project's folder: the editor's files and the articles, each problem with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from generator import desk as desks
from generator import readers
from generator.project import doubles, strays
from generator.records import Desk, Draft, Outlet, Person, Problem, Refused

OUTLETS = "corpus/outlets.yml"


def read(folder: Path) -> tuple[Desk, list[Draft]]:
    """All that the project holds. Refused with every problem of every file."""
    problems = [*strays.links(folder / "corpus", folder)]
    desk = _desk(folder, problems)
    found = _drafts(folder, desk, problems)
    if problems:
        raise Refused(*problems)
    return desk, found


def read_desk(folder: Path) -> Desk:
    """Issues, outlets and people. Refused with every problem of every file."""
    problems: list[Problem] = []
    desk = _desk(folder, problems)
    if problems:
        raise Refused(*problems)
    return desk


def _desk(folder: Path, problems: list[Problem]) -> Desk:
    outlets: tuple[Outlet, ...] = ()
    people: tuple[Person, ...] = ()
    with _collecting(problems):
        outlets = desks.read_outlets(*_card(folder, OUTLETS))
    with _collecting(problems):
        people = desks.read_people(*_card(folder, "corpus/people.yml"))
    issues, texts = [], {}
    for path in _pages(folder):
        name = PurePosixPath(path.relative_to(folder).as_posix())
        with _collecting(problems):
            texts[str(name)] = _text(path, name)
            issues.append(desks.read_issue(name, texts[str(name)]))
    problems += desks.cross_check(issues, texts, [path.stem for path in _pages(folder)])
    return Desk(tuple(issues), outlets, people)


def _pages(folder: Path) -> list[Path]:
    """The issues' pages, in a fixed order."""
    return sorted((folder / "docs_src" / "issues").glob("*.md"))


def drafts(path: Path) -> Iterator[Draft]:
    """The drafts of an article, a folder (its `articles/`, if it has one) or a .jsonl corpus, with their sidecars."""
    if not path.exists():
        raise Refused(Problem(str(path), None, "there is no such file or folder", "check the path"))
    if led := tuple(strays.links(path, Path.cwd())):
        raise Refused(*led)
    for file in [path] if path.is_file() else _files(path):
        yield from _file_drafts(file, Path.cwd())


def _files(path: Path) -> Iterator[Path]:
    """The articles' files of a corpus folder, in a fixed order."""
    folder = path / "articles" if (path / "articles").is_dir() else path
    home = path.resolve()
    return (file for file in sorted(folder.rglob("*"))
            if file.is_file() and readers.reads(file.name) and file.resolve().is_relative_to(home))


def _file_drafts(path: Path, base: Path) -> Iterator[Draft]:
    name = PurePosixPath(path.relative_to(base).as_posix() if path.is_relative_to(base) else path.as_posix())
    if readers.is_lines(path.name):
        with path.open("rb") as stream:
            yield from readers.read_lines(name, stream)
        return
    draft = readers.read(path.stem, name, _bytes(path, name))
    yield desks.apply_sidecar(draft, desks.read_sidecar(*_beside(path, name)))


def _beside(path: Path, name: PurePosixPath) -> tuple[PurePosixPath, str]:
    """An article's sidecar: its name, and its text, empty where there is none."""
    card, beside = path.with_suffix(".yml"), name.with_suffix(".yml")
    return beside, _text(card, beside) if card.exists() else ""


def _drafts(folder: Path, desk: Desk, problems: list[Problem]) -> list[Draft]:
    """All articles of the project. Names are not looked up in an outlets.yml that cannot be read."""
    named = not any(problem.path == OUTLETS for problem in problems)
    there, missed, pages = (folder / OUTLETS).exists(), False, [path.stem for path in _pages(folder)]
    seen: dict[str, Draft] = {}
    sidecars: dict[str, str] = {}
    for file in _files(folder / "corpus"):
        with _collecting(problems):
            for draft in _file_drafts(file, folder):
                problems += doubles.named(draft, seen)
                sidecar = sidecars[draft.id] = _beside(file, draft.path)[1]
                problems += desks.check_issues(draft, pages, sidecar)
                if named:
                    unknown = tuple(desks.check_outlets(draft, desk, sidecar))
                    problems += unknown if there else ()
                    missed = missed or bool(unknown)
    if missed and not there:
        problems.append(Problem(OUTLETS, None, "there is no such file, and articles name outlets",
                                "write it, with a card for each outlet: its name, country, owner and kind"))
    problems += doubles.former(seen.values(), sidecars)
    problems += _orphans(folder)
    return list(seen.values())


def _orphans(folder: Path) -> Iterator[Problem]:
    """Sidecars that stand beside no article: a name mistyped, or an article removed."""
    files = list(_files(folder / "corpus"))
    articles = {file.with_suffix("") for file in files if not readers.is_lines(file.name)}
    many = {file.parent / file.name.partition(".jsonl")[0] for file in files if readers.is_lines(file.name)}
    for card in sorted((folder / "corpus" / "articles").rglob("*.yml")):
        if card.with_suffix("") in articles:
            continue
        fact, remedy = "a sidecar without its article", "name it like the article that it describes, or remove it"
        if card.with_suffix("") in many:
            fact, remedy = "a .jsonl file has no sidecar", "write what it says into the lines of that file"
        yield Problem(card.relative_to(folder).as_posix(), None, fact, remedy)


@contextmanager
def _collecting(problems: list[Problem]) -> Iterator[None]:
    """Goes on after a refusal, so that one run tells every problem."""
    try:
        yield
    except Refused as refusal:
        problems += refusal.problems


def _card(folder: Path, name: str) -> tuple[PurePosixPath, str]:
    """An editor's file that may be missing: its name and its text."""
    path = folder / name
    return PurePosixPath(name), _text(path, PurePosixPath(name)) if path.exists() else ""


def _bytes(path: Path, name: PurePosixPath) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        fact = f"cannot be read: {error.strerror}"
        raise Refused(Problem(str(name), None, fact, "check the file and its rights")) from error


def _text(path: Path, name: PurePosixPath) -> str:
    try:
        return _bytes(path, name).decode("utf-8")
    except UnicodeDecodeError as error:
        line = _bytes(path, name)[: error.start].count(b"\n") + 1
        raise Refused(Problem(str(name), line, "is not UTF-8", "save the file as UTF-8")) from error
