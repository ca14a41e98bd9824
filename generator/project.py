"""The project's folder: its only reader. Folder → desk, drafts, edition, pages; every problem at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator import desk as desks
from generator import pipeline, proof, readers
from generator.pages import Page, Settings, pages
from generator.records import Desk, Draft, Edition, Filed, Issue, KeyDate, Outlet, Person, Problem, Refused
from generator.steps import key_dates, publication
from generator.steps.key_dates import Query


@dataclass(frozen=True, slots=True)
class Build:
    """What a folder makes: the data, the pages, and what an editor should look at."""

    edition: Edition
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]


def build(folder: Path, settings: Settings) -> Build:
    """Everything that the site shows. Refused, with every problem, where the input cannot be used."""
    edition, problems = load(folder)
    return Build(edition, pages(edition, settings), problems)


def load(folder: Path) -> tuple[Edition, tuple[Problem, ...]]:
    """The dossier, and what in it an editor should look at. Refused where the input cannot be used."""
    desk = read_desk(folder)
    return _edition(_drafts_of(folder, desk), desk)


def check(folder: Path, site: Path | None = None) -> tuple[Problem, ...]:
    """Every problem of the folder, and of the built site where there is one. Never raises Refused."""
    try:
        edition, problems = load(folder)
    except Refused as refusal:
        return refusal.problems
    built = site or folder / "site"
    if not built.is_dir():
        missing = Problem(built.name, None, "there is no built site to prove", "build it with: make site", "warning")
        return (*problems, missing)
    texts = {filed.article.id: filed.article.text for filed in edition.filed}
    files = ((path.relative_to(built).as_posix(), path.read_text(encoding="utf-8"))
             for path in sorted(built.rglob("*.html")))
    return (*problems, *proof.prove(files, texts))


def chronology(corpus: Path | None, issue: str | None = None) -> Edition:
    """The edition of the project here, or of any corpus."""
    desk = desk_here()
    if issue is not None:
        _issue(desk, issue)
    return _edition(drafts(corpus or here() / "corpus"), desk)[0]


def timeline(corpus: Path, query: Query) -> tuple[KeyDate, ...]:
    """The key dates of any corpus. An issue of the project here brings its own terms."""
    desk = desk_here()
    issues = () if query.issue is None else (_issue(desk, query.issue),)
    terms = (*query.terms, *(term.phrase for issue in issues for term in issue.terms))
    desk = replace(desk, issues=issues)
    filed = [pipeline.file(pipeline.skim(draft, desk), desk) for draft in drafts(corpus)]
    return key_dates.timeline(filed, replace(query, terms=terms))


def annotate(path: Path, desk: Desk) -> Iterator[Filed]:
    """The articles of a file, folder or .jsonl corpus, each read and filed, in the order given."""
    articles, _ = pipeline.read_all(drafts(path), desk)
    return (pipeline.file(article, desk) for article in articles)


# ── finding and reading ──────────────────────────────────────────────────────────────────────────────────


def find(start: Path | None = None) -> Path | None:
    """The project that this folder, or one above it, holds: where mkdocs.yml and corpus/ stand."""
    place = (start or Path.cwd()).resolve()
    return next((f for f in (place, *place.parents) if (f / "mkdocs.yml").is_file() and (f / "corpus").is_dir()), None)


def here() -> Path:
    """The project that the current folder belongs to; Refused where it belongs to none."""
    folder = find()
    if folder is None:
        raise Refused(Problem(".", None, "this is no briefing project", "go to a folder with mkdocs.yml and corpus/"))
    return folder


def _issue(desk: Desk, slug: str) -> Issue:
    """The issue of that name; Refused where there is none."""
    found = next((issue for issue in desk.issues if issue.slug == slug), None)
    if found is None:
        raise Refused(Problem(f"docs_src/issues/{slug}.md", None, f"there is no issue {slug!r}",
                              f"name one of: {', '.join(i.slug for i in desk.issues) or 'none is defined here'}"))
    return found


def desk_here() -> Desk:
    """What the editor knows here: nothing, outside a project."""
    folder = find()
    return read_desk(folder) if folder else Desk()


def read_desk(folder: Path) -> Desk:
    """Issues, outlets and people. Refused with every problem of every file."""
    problems: list[Problem] = []
    outlets: tuple[Outlet, ...] = ()
    people: tuple[Person, ...] = ()
    with _collecting(problems):
        outlets = desks.read_outlets(*_card(folder, "corpus/outlets.yml"))
    with _collecting(problems):
        people = desks.read_people(*_card(folder, "corpus/people.yml"))
    issues, texts = [], {}
    for path in sorted((folder / "docs_src" / "issues").glob("*.md")):
        name = PurePosixPath(path.relative_to(folder).as_posix())
        with _collecting(problems):
            texts[str(name)] = _text(path, name)
            issues.append(desks.read_issue(name, texts[str(name)]))
    problems += desks.cross_check(issues, texts)
    if problems:
        raise Refused(*problems)
    return Desk(tuple(issues), outlets, people)


def drafts(path: Path, root: Path | None = None) -> Iterator[Draft]:
    """The drafts of an article, a folder (its `articles/`, if it has one) or a .jsonl corpus, with their sidecars."""
    if not path.exists():
        raise Refused(Problem(str(path), None, "there is no such file or folder", "check the path"))
    base = root or Path.cwd()
    if path.is_file():
        yield from _file_drafts(path, base)
        return
    for file in _files(path):
        yield from _file_drafts(file, base)


def _files(path: Path) -> Iterator[Path]:
    """The articles' files of a corpus folder, in a fixed order."""
    folder = path / "articles" if (path / "articles").is_dir() else path
    return (file for file in sorted(folder.rglob("*")) if file.is_file() and readers.reads(file.name))


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
    return beside, _text(card, beside) if card.is_file() else ""


def _drafts_of(folder: Path, desk: Desk) -> list[Draft]:
    """All articles of the project; Refused with the problems of all of them."""
    problems: list[Problem] = []
    seen: dict[str, Draft] = {}
    for file in _files(folder / "corpus"):
        with _collecting(problems):
            for draft in _file_drafts(file, folder):
                if draft.id in seen:
                    fact = f"the id {draft.id!r} is also that of {seen[draft.id].path}"
                    problems.append(Problem(str(draft.path), None, fact, "rename one of the two files"))
                seen.setdefault(draft.id, draft)
                problems += desks.check_draft(draft, desk, _beside(file, draft.path)[1])
    if problems:
        raise Refused(*problems)
    return list(seen.values())


def _edition(found: Iterable[Draft], desk: Desk) -> tuple[Edition, tuple[Problem, ...]]:
    articles, undated = pipeline.read_all(found, desk)
    edition, problems = pipeline.edition([pipeline.file(article, desk) for article in articles], undated, desk)
    dates = (p for a in articles for p in publication.disagreements(str(a.path), a.published))
    errors = tuple(p for p in problems if p.severity == "error")
    if errors:
        raise Refused(*errors)
    return edition, (*dates, *problems)


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
    return PurePosixPath(name), _text(path, PurePosixPath(name)) if path.is_file() else ""


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


