"""The project's folder: its only reader. Folder → desk, drafts, edition, pages; every problem at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from pathlib import Path

from generator import memo, pipeline, proof
from generator.cite import Imprint
from generator.exports import files as exports
from generator.exports import past
from generator.ledger import Ledger
from generator.pages import Page, Settings, pages
from generator.project import doubles, published, strays
from generator.project.files import drafts, read, read_desk
from generator.records import Desk, Draft, Edition, Filed, Issue, KeyDate, Problem, Refused
from generator.steps.articles import publication
from generator.steps.ranking import key_dates
from generator.steps.ranking.key_dates import Query


@dataclass(frozen=True, slots=True)
class Build:
    """What a folder makes: the data, the pages, and what an editor should look at."""

    edition: Edition
    ledger: Ledger
    pages: tuple[Page, ...]
    files: tuple[tuple[str, bytes], ...]
    problems: tuple[Problem, ...]


def build(folder: Path, settings: Settings) -> Build:
    """Everything that the site shows. Refused, with every problem, where the input cannot be used."""
    edition, problems = load(folder)
    edition, after = published.adopt(folder, edition)
    imprint = Imprint.of(edition, settings.title, settings.publisher, settings.site_url)
    files = (*exports.files(edition, imprint, after, full_text=settings.full_text),
             *memo.beside_pages(edition.issues, edition, imprint),
             *memo.beside_pages(past.withdrawn(after), edition, imprint))
    files = (*files, *past.files(files, edition, after, imprint))
    made = pages(edition, settings, after)
    problems = (*problems, *published.vanished(folder, after), *published.taken(folder, after, edition),
                *strays.replaced(folder, made))
    return Build(edition, after, made, files, problems)


def unreadable(folder: Path) -> tuple[Problem, ...]:
    """The pages that a person wrote and that are no text: MkDocs must not meet them."""
    return tuple(strays.unreadable(folder))


def publish(folder: Path, built: Build) -> None:
    """Write the ledger."""
    published.write(folder, built.ledger)


def refuse_change(folder: Path, built: Build) -> None:
    """Refused, saying what would change, where the ledger is not yet that of this build."""
    published.refuse_change(folder, built.ledger)


def load(folder: Path) -> tuple[Edition, tuple[Problem, ...]]:
    """The dossier, and what in it an editor should look at. Refused where the input cannot be used."""
    desk, found = read(folder)
    edition, problems = _edition(found, desk)
    return edition, (*strays.unread(folder), *strays.without_sidecar(found, folder), *doubles.alike(found),
                     *strays.foreign(found), *strays.unfiled(edition, folder), *problems)


def check(folder: Path, settings: Settings, site: Path | None = None) -> tuple[Problem, ...]:
    """Every problem of the folder, and of the built site where there is one. Never raises Refused.

    A built site is proven three times over: each quoted sentence stands in its article, each published address leads
    somewhere, and each page and file is what the corpus makes today.
    """
    try:
        made = build(folder, settings)
    except Refused as refusal:
        return refusal.problems
    place = site or folder / "site"
    if site is not None and not site.is_dir():
        return (*made.problems, Problem(str(site.resolve()), None, "there is no such folder", "name a built site"))
    if not place.is_dir():
        missing = Problem(place.name, None, "there is no built site to prove", "build it with: make site", "warning")
        return (*made.problems, missing)
    files = (path for path in sorted(place.rglob("*")) if path.is_file())
    found = {path.relative_to(place).as_posix(): path.read_bytes() for path in files}
    pages = {path: content.decode("utf-8", "replace") for path, content in found.items() if path.endswith(".html")}
    texts = {filed.article.id: filed.article.text for filed in made.edition.filed}
    expected = {page.address: page.body.encode() for page in made.pages} | dict(made.files)
    return (*made.problems, *proof.summed(proof.prove(pages.items(), texts),
                                          proof.reach(made.ledger, pages, found.keys()), proof.same(expected, found)))


def chronology(corpus: Path | None, issue: str | None = None) -> Edition:
    """The edition of the project here, with its published ids, or that of any corpus.

    Another corpus need not hold the articles that the project's edits name: such an edit has nothing to do there.
    """
    desk = desk_here()
    if issue is not None:
        _issue(desk, issue)
    if corpus is not None:
        found = list(drafts(corpus))
        return _edition(found, _without_strangers(desk, {draft.id for draft in found}))[0]
    return published.adopt(here(), load(here())[0])[0]


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


def _without_strangers(desk: Desk, articles: Set[str]) -> Desk:
    """The desk without the edits that name other articles than these."""
    return replace(desk, issues=tuple(
        replace(issue, edits=tuple(edit for edit in issue.edits
                                   if all(passage.partition("#")[0] in articles for passage in edit.passages)))
        for issue in desk.issues))


def _edition(found: Iterable[Draft], desk: Desk) -> tuple[Edition, tuple[Problem, ...]]:
    articles, undated = pipeline.read_all(found, desk)
    edition, problems = pipeline.edition([pipeline.file(article, desk) for article in articles], undated, desk)
    dates = (p for a in articles for p in publication.problems(a))
    errors = tuple(p for p in problems if p.severity == "error")
    if errors:
        raise Refused(*errors)
    return edition, (*dates, *problems)
