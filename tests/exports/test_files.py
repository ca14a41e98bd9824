"""The data files of a small newspaper: each is what its schema says, reads back, and is the same every time."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import bibtexparser
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from generator import pipeline
from generator.cite import Imprint
from generator.desk import read_issue
from generator.exports import database, documents, fields, table
from generator.exports.files import data_files, files
from generator.records import Desk, Draft, Edition
from tests.pages.newspaper import edition


def written() -> Edition:
    """The small newspaper, of which an article names who wrote it."""
    known, authors = edition(), {"authors": ("Ida Holm",), "institutions": ("Harbour Pool",)}
    return replace(known, filed=tuple(replace(filed, article=replace(filed.article, **authors))
                                      if filed.article.id == "fishermen" else filed for filed in known.filed))


EDITION = written()
IMPRINT = Imprint.of(EDITION, "Harbour dossier", "Harbour Library", "https://harbour.example/briefing/")
FILES = dict(files(EDITION, IMPRINT, full_text=True))
LISTED = {file.path: file for file in data_files(EDITION, IMPRINT, full_text=True)}
REGISTRY: Registry[Any] = Registry().with_resources(
    (f"{name}.schema.json", Resource.from_contents(fields.schema(name))) for name in fields.schema_names())


def validate(name: str, document: object) -> None:
    """Fail where a document is not what its schema says."""
    Draft202012Validator(fields.schema(name), registry=REGISTRY).validate(document)


def rows(file: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def opened(file: bytes) -> sqlite3.Connection:
    """A database from its bytes."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(file)
    connection.row_factory = sqlite3.Row
    return connection


def records(path: str) -> list[Any]:
    """What a file holds, as documents of its schema."""
    file = FILES[path]
    if path.endswith(".csv"):
        return list(rows(file))
    if path.endswith(".jsonl"):
        return [json.loads(line) for line in file.decode().splitlines()]
    if path.endswith(".sqlite"):
        connection = opened(file)
        names = fields.schema("database")["properties"]
        return [{name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in names}]
    return [json.loads(file)]


@pytest.mark.parametrize("path", [p for p, f in LISTED.items() if f.schema and not p.endswith((".bib", ".ris"))])
def test_every_file_is_what_its_schema_says(path: str) -> None:
    found = records(path)
    assert found
    for document in found:
        validate(str(LISTED[path].schema), document)


@pytest.mark.parametrize("name", sorted({"citation", *(file.schema for file in LISTED.values() if file.schema)}))
def test_every_field_is_explained(name: str) -> None:
    explained = fields.fields(name)
    assert explained
    assert [field.name for field in explained if not field.description] == []
    assert len({field.name for field in explained}) == len(explained)


def test_a_field_is_told_with_its_type() -> None:
    known = {field.name: field for field in fields.fields("briefing")}
    assert known["events[].reports[].start"].type == "integer"
    assert known["as_of"].type == "string | null"
    assert known["statements[].kind"].type == '"direct" | "indirect"'


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert dict(files(written(), IMPRINT, full_text=True)) == FILES
    assert len(FILES) == len(list(files(EDITION, IMPRINT, full_text=True)))


def test_whole_articles_are_published_only_where_the_site_says_so() -> None:
    without = dict(files(EDITION, IMPRINT))
    assert "data/articles.jsonl" in FILES
    assert "data/articles.jsonl" not in without
    ours = "READ MORE"
    assert not any(ours.encode() in file for file in without.values())
    shown = opened(without["data/dossier.sqlite"]).execute("SELECT count(*) FROM passages").fetchone()[0]
    assert 0 < shown < opened(FILES["data/dossier.sqlite"]).execute("SELECT count(*) FROM passages").fetchone()[0]


def test_an_issue_has_its_own_files() -> None:
    ids = {row["id"] for row in rows(FILES["data/issues/ferries/entries.csv"])}
    assert ids == {event.id for event in EDITION.events if "ferries" in event.issues}
    assert ids < {row["id"] for row in rows(FILES["data/entries.csv"])}


def test_every_sentence_is_verbatim() -> None:
    texts = {filed.article.id: filed.article.text for filed in EDITION.filed}
    briefing = json.loads(FILES["data/briefing.json"])
    told = [report for event in briefing["events"] for report in event["reports"]] + briefing["statements"]
    assert len(told) > len(EDITION.events)
    for words in told:
        assert texts[words["article"]][words["start"]:words["end"]] == words["text"]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert table.safe(cell) == f"'{cell}"
    hostile = replace(EDITION, filed=tuple(
        replace(filed, article=replace(filed.article, title=cell, outlet=cell)) for filed in EDITION.filed))
    found = rows(dict(files(hostile, IMPRINT))["data/entries.csv"])
    assert {row["title"] for row in found} == {row["outlet"] for row in found} == {f"'{cell}"}


@given(st.text())
def test_any_cell_reads_back(cell: str) -> None:
    safe = table.safe(cell)
    assert safe.removeprefix("'") == cell.removeprefix("'")
    assert not safe.startswith(table.FORMULA)


def test_every_schema_is_a_schema() -> None:
    for name in fields.schema_names():
        Draft202012Validator.check_schema(fields.schema(name))
        assert FILES[f"data/schemas/{name}.schema.json"] == (fields.SCHEMAS / f"{name}.schema.json").read_bytes()


def test_every_entry_and_page_has_its_citations_beside_it() -> None:
    entries = {f"e/{event.id}/cite.json" for event in EDITION.events}
    pages = {f"issues/{issue.slug}/cite.json" for issue in EDITION.issues}
    pages |= {f"people/{person.slug}/cite.json" for person in EDITION.people}
    pages |= {f"sources/{filed.article.id}/cite.json" for filed in EDITION.filed}
    pages |= {f"{folder}cite.json" for folder in ("", "sources/", "people/", "changes/", "editions/", "data/")}
    assert {path for path in FILES if path.endswith("cite.json")} == entries | pages
    for path in entries | pages:
        found = json.loads(FILES[path])
        validate("citation", found)
        address = found.pop("address")
        assert address == f"https://harbour.example/briefing/{path.removesuffix('cite.json')}"
        of_article = found.pop("article", None)
        assert (of_article is not None) == (path.startswith("sources/") and path != "sources/cite.json")
        if of_article:
            validate("citation", of_article)
            assert "3f9c2a" not in json.dumps(of_article)
        assert all("3f9c2a" in form and address in form.replace("\\", "") for form in
                   (*found.pop("memo").values(), *found.values()))


def test_bibliographies_name_the_page_and_every_source() -> None:
    items = json.loads(FILES["data/issues/quay/sources.csl.json"])
    entries = bibtexparser.parse_string(FILES["data/issues/quay/sources.bib"].decode()).entries
    kept = rispy.loads(FILES["data/issues/quay/sources.ris"].decode())
    ids = [item["id"] for item in items]
    assert ids[0] == "issue-quay" and "article-council" in ids
    assert [entry.key for entry in entries] == [record["id"] for record in kept] == ids


def test_the_database_finds_words_without_their_marks() -> None:
    connection = opened(FILES["data/dossier.sqlite"])
    found = connection.execute("SELECT e.id FROM entries_search s JOIN entries e ON e.number = s.rowid "
                               "WHERE entries_search MATCH 'quay'").fetchall()
    assert {row["id"] for row in found} == {event.id for event in EDITION.events if "quay" in event.text}
    said = connection.execute("SELECT rowid FROM statements_search WHERE statements_search MATCH 'oberg'").fetchall()
    assert len(said) == sum(statement.speaker == "Åsa Öberg" for statement in EDITION.statements)
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("name", ["entries", "statements", "passages"])
def test_datasette_finds_the_index_of_a_table(name: str) -> None:
    """The query by which Datasette (`utils.detect_fts`) finds the full-text index of a table."""
    found = opened(FILES["data/dossier.sqlite"]).execute(
        "SELECT name FROM sqlite_master WHERE rootpage = 0 AND sql LIKE ?",
        [f'%VIRTUAL TABLE%USING FTS%content="{name}"%']).fetchall()
    assert [row["name"] for row in found] == [f"{name}_search"]


def test_a_database_is_a_file_that_sqlite_opens(tmp_path: Path) -> None:
    path = tmp_path / "dossier.sqlite"
    path.write_bytes(FILES["data/dossier.sqlite"])
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        count = connection.execute("SELECT count(*) FROM entries").fetchone()[0]
        assert count == len(EDITION.events)
        assert connection.execute("PRAGMA page_size").fetchone()[0] == database.PAGE


def test_text_that_is_no_unicode_breaks_nothing() -> None:
    broken = replace(EDITION.issues[0], title="\ud800 half", introduction="\udfff\x00")
    made = dict(files(replace(EDITION, issues=(broken, *EDITION.issues[1:])), IMPRINT))
    assert json.loads(made["data/briefing.json"])["issues"][0]["title"] == "\ud800 half"
    assert opened(made["data/dossier.sqlite"]).execute("SELECT count(*) FROM issues").fetchone()[0] == 2


def test_who_wrote_an_article_is_in_the_data() -> None:
    wrote = {"fishermen": ["Ida Holm", "Harbour Pool"]}
    for found in (json.loads(FILES["data/briefing.json"])["sources"],
                  list(map(json.loads, FILES["data/articles.jsonl"].decode().splitlines()))):
        assert {article["id"]: article["authors"] for article in found if article["authors"]} == wrote
    rows = opened(FILES["data/dossier.sqlite"]).execute("SELECT id, authors FROM sources WHERE authors <> ''")
    assert [tuple(row) for row in rows] == [("fishermen", "Ida Holm; Harbour Pool")]


def test_a_position_that_is_only_reported_keeps_who_denied_it() -> None:
    page = "---\ntitle: Quay\nterms: [quay]\n---\n"
    desk = Desk(issues=(read_issue(PurePosixPath("docs_src/issues/quay.md"), page),))
    text = "The quay fell. Ana Diaz denied that the quay had been unsafe. “The quay was sound for years,” she said."
    article = pipeline.read(Draft("a", PurePosixPath("a.txt"), text, "", "txt"), desk)
    made, _ = pipeline.edition([pipeline.file(article, desk)], (), desk)
    assert {documents.statement(said, article)["text"] for said in made.statements} == {
        "Ana Diaz denied that the quay had been unsafe.", "The quay was sound for years,"}
