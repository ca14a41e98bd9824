"""The people who wrote an article, in every form of its citation; an agency is no person."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import PurePosixPath

import pytest
import rispy

from generator import cite, pipeline
from generator.cite import csl, ris
from generator.cite.names import Name, name
from generator.desk.cards import apply_sidecar, read_sidecar
from generator.records import Desk, Draft, Outlet
from tests.cite.test_cite import COUNCIL

WORK = cite.article_work(replace(COUNCIL, authors=("Mary Jones", "Öberg, Jean-Åke", "Staff"), origins=("Coast Wire",)))


@pytest.mark.parametrize(("written", "family", "given", "initials"), [
    ("Mary Jones", "Jones", "Mary", "Jones, M."),
    ("Mary Ann Jones", "Jones", "Mary Ann", "Jones, M. A."),
    ("Jones Smith, Mary", "Jones Smith", "Mary", "Jones Smith, M."),
    ("Anna van der Berg", "van der Berg", "Anna", "van der Berg, A."),
    ("Jean-Åke D'Arcy", "D'Arcy", "Jean-Åke", "D'Arcy, J.-Å."),
    ("M. T. Jones", "Jones", "M. T.", "Jones, M. T."),
])
def test_a_name_has_two_halves(written: str, family: str, given: str, initials: str) -> None:
    found = name(written)
    assert found == Name(family, given)
    assert found.initials == initials
    assert name(found.sorted) == found


@pytest.mark.parametrize("written", ["", "Staff", ",", "Jones,", ", Mary"])
def test_what_has_no_halves_is_no_person_s_name(written: str) -> None:
    assert name(written) is None


def test_every_form_names_the_people_and_leaves_institutions_whole() -> None:
    said = cite.citations(WORK)
    assert said.chicago.startswith("Mary Jones, Jean-Åke Öberg, Staff and Coast Wire, “Council votes")
    assert said.apa.startswith("Jones, M., Öberg, J.-Å., Staff, & Coast Wire. ([2023, May 12]).")
    assert "author = {{Jones}, {Mary} and {Öberg}, {Jean-Åke} and {Staff} and {Coast Wire}}" in said.biblatex
    assert rispy.loads(ris.record(WORK))[0]["authors"] == ["Jones, Mary", "Öberg, Jean-Åke", "Staff", "Coast Wire"]
    assert csl.item(WORK)["author"] == [
        {"family": "Jones", "given": "Mary"}, {"family": "Öberg", "given": "Jean-Åke"},
        {"literal": "Staff"}, {"literal": "Coast Wire"}]
    cited = cite.json_ld(WORK, cite.Imprint("Harbour", "Harbour", "", None), [WORK])["citation"][0]["author"]
    assert [author["@type"] for author in cited] == ["Person", "Person", "Organization", "Organization"]
    assert json.loads(said.csl)[0]["author"][0]["family"] == "Jones"


def test_an_editor_says_what_is_no_person() -> None:
    card = read_sidecar(PurePosixPath("a.yml"), "author: [By John Smith and Jane Doe, organisation: Blue Harbour, "
                                                "person: 'Post, Emily']\n")
    draft = Draft("a", PurePosixPath("a.txt"), "The quay is longer.\n", "", "txt", bylines=("Nobody Else",))
    work = cite.article_work(pipeline.read(apply_sidecar(draft, card), Desk()))
    assert work.people == (Name("Post", "Emily"), Name("Smith", "John"), Name("Doe", "Jane"))
    assert work.authors == ("Blue Harbour",)


def test_an_editor_s_author_that_is_an_outlet_is_where_the_text_comes_from() -> None:
    card = read_sidecar(PurePosixPath("a.yml"), "author: [Mary Jones, CW]\n")
    draft = apply_sidecar(Draft("a", PurePosixPath("a.txt"), "The quay is longer.\n", "", "txt"), card)
    article = pipeline.read(draft, Desk(outlets=(Outlet("Coast Wire", None, None, None, ("CW",)),)))
    assert (article.authors, article.origins) == (("Mary Jones",), ("Coast Wire",))
