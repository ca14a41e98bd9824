"""Door 1: the plugin puts an edition into a real MkDocs site, and nothing of it comes to life there."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from generator import project
from generator.ledger import Entry, Ledger
from generator.mkdocs_plugin import BriefingPlugin
from generator.pages import Settings, pages
from generator.project import Build
from generator.records import Edition
from tests.pages import newspaper
from tests.pages.test_hostile import hostile

ROOT = Path(__file__).parents[1]
EVIL = "</title></script><script>alert(1)</script>\"'{{ 1234 * 4321 }}<!--[x](javascript:alert(1))&lt;]]>"


def site(folder: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch, clock: str = "86400",
         site_url: str | None = "https://briefing.example/") -> dict[str, bytes]:
    """Every file of the strictly built site of an edition, by its path."""
    published = Ledger(entries=tuple(
        Entry(event.id, str(event.when) if event.when else None, event.text, event.issues, (), ("council#p3",))
        for event in edition.events))

    def built(_: Path, settings: Settings) -> Build:
        return Build(edition, published, pages(edition, settings, published), files=(), problems=())

    monkeypatch.setattr(project, "build", built)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", clock)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "docs_src").mkdir(parents=True)
    (folder / "docs_src" / "index.md").write_text("What was reported on [the quay](issues/quay.md#7k3f9q).\n")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copy(ROOT / "docs_src" / "method.md", folder / "docs_src")
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"), strict=True,
                         site_url=site_url, theme={"name": "material", "font": False})
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return {path.relative_to(folder / "site").as_posix(): path.read_bytes()
            for path in sorted((folder / "site").rglob("*")) if path.is_file()}


def test_a_build_at_another_hour_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = site(tmp_path / "a", newspaper.edition(), monkeypatch, clock="86400")
    second = site(tmp_path / "a", newspaper.edition(), monkeypatch, clock="1900000000")
    assert [path for path in first if first[path] != second.get(path)] == []
    assert first.keys() == second.keys()


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The built site of the small newspaper."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        return site(tmp_path_factory.mktemp("harbour"), newspaper.edition(), monkeypatch)


def test_entries_stand_in_the_table_of_contents(harbour: dict[str, bytes]) -> None:
    page = harbour["issues/quay/index.html"].decode()
    contents = page[page.index('aria-label="Table of contents"') :]
    assert '<a href="#7k3f9q" class="md-nav__link">' in contents
    assert "11 May 2023 · “The city council voted on Thursday to extend…”" in unescape(contents)


def test_sources_people_and_short_addresses_stay_out_of_the_navigation(harbour: dict[str, bytes]) -> None:
    page = harbour["index.html"].decode()
    navigation = page[page.index('data-md-type="navigation"') : page.index('data-md-type="toc"')]
    links = re.findall(r'<a href="([^"#]+)" class="md-nav__link', navigation)
    assert list(dict.fromkeys(links)) == [
        ".", "issues/quay/", "issues/ferries/", "search/", "sources/", "people/", "changes/", "editions/", "data/",
        "method/"]


def test_a_sitemap_is_one_of_whole_addresses_or_none(harbour: dict[str, bytes], tmp_path: Path,
                                                     monkeypatch: pytest.MonkeyPatch) -> None:
    assert b"<loc>https://briefing.example/issues/quay/</loc>" in harbour["sitemap.xml"]
    assert harbour["sitemap.xml"].startswith(b"<?xml")
    made = site(tmp_path / "a", newspaper.edition(), monkeypatch, site_url=None)
    assert not [path for path in made if "sitemap" in path]


def test_the_search_index_holds_titles_and_entries_and_nothing_else(harbour: dict[str, bytes]) -> None:
    docs = {doc["location"]: doc for doc in json.loads(harbour["search/search_index.json"])["docs"]}
    entry = docs["issues/quay/#7k3f9q"]
    assert entry["title"] == "11 May 2023"
    assert re.sub(r"<[^>]+>", "", entry["text"]).strip() == newspaper.COPY.strip().join("“”")
    assert "q7" in docs["issues/quay/#c9d4tz"]["folded"].split()
    assert {re.sub(r"#.*", "", location) for location in docs} == {
        "", "issues/quay/", "issues/ferries/", "sources/", "sources/council/", "sources/fishermen/", "sources/copy/",
        "sources/letter/", "people/", "people/asa-oberg/"}
    assert {location.partition("#")[2] for location in docs} == {"", "7k3f9q", "b2m8xw", "c9d4tz", "d5n6rv"}
    for location, doc in docs.items():
        assert "#" in location or not doc["text"].strip(), location


def test_nothing_is_asked_of_another_site(harbour: dict[str, bytes]) -> None:
    for path, content in harbour.items():
        if path.endswith(".html"):
            for tag in re.findall(r"<(?:script|link|img|iframe|source)\b[^>]*>", content.decode()):
                for address in re.findall(r'(?:src|href)="([^"]*)"', tag):
                    assert not re.match(r"(?:https?:)?//", address) or 'rel="canonical"' in tag, (path, tag)


def test_nothing_hostile_comes_to_life_in_the_theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                    harbour: dict[str, bytes]) -> None:
    own = {"search/index.html": 3}  # the worker's start, an address with `q`, and the search itself
    (scripts,) = {_scripts(html.decode()) - own.get(path, 0) for path, html in harbour.items()
                  if path.endswith(".html") and not path.startswith("e/")}
    made = site(tmp_path / "a", _with_quay(hostile(EVIL)), monkeypatch)
    for path, content in made.items():
        if not path.endswith(".html"):
            continue
        html = content.decode()
        assert _scripts(html) == (0 if path.startswith("e/") else scripts + own.get(path, 0)), path
        assert html.count("</title>") - html.count("<svg") <= 1 + html.count("<circle"), path
        assert not re.search(r"<[^>]+\son\w+=", html), path
        assert "5332114" not in html, path
    for doc in json.loads(made["search/search_index.json"])["docs"]:
        assert set(re.findall(r"<(/?\w+)", doc["title"] + doc["text"])) <= {"p", "/p"}


def _scripts(html: str) -> int:
    """How many scripts a page runs: all but the data that it holds for reference managers."""
    for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html):
        json.loads(data)
    return html.count("<script") - html.count('<script type="application/ld+json">')


def _with_quay(edition: Edition) -> Edition:
    """The edition with the address that the home page's introduction links to."""
    quay = newspaper.edition()
    return replace(edition, filed=(*edition.filed, *quay.filed), events=(*edition.events, *quay.events),
                   issues=(*edition.issues, *quay.issues))


def test_a_build_that_fails_while_serving_leaves_the_last_good_pages(tmp_path: Path,
                                                                     caplog: pytest.LogCaptureFixture) -> None:
    """As MkDocs does it: the folder is emptied first, then the build fails."""
    (tmp_path / "e" / "7k3f9q").mkdir(parents=True)
    page = tmp_path / "e" / "7k3f9q" / "index.html"
    page.write_text("good")

    def broken() -> None:
        shutil.rmtree(tmp_path / "e")
        raise PluginError("corpus/articles/a.txt: no text in it")

    server = SimpleNamespace(root=str(tmp_path), builder=broken, watch=lambda _: None)
    config = SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml"))
    BriefingPlugin().on_serve(cast("Any", server), cast("Any", config))  # type: ignore[no-untyped-call]
    server.builder()
    assert page.read_text() == "good"
    assert "a.txt: no text in it" in caplog.text
    server = SimpleNamespace(root=str(tmp_path), builder=lambda: page.write_text("better"), watch=lambda _: None)
    BriefingPlugin().on_serve(cast("Any", server), cast("Any", config))  # type: ignore[no-untyped-call]
    server.builder()
    assert page.read_text() == "better"
