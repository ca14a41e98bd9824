"""citation-js as an oracle: it reads from every format what was cited, and writes the same APA references."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from typing import Any

import pytest

from generator import cite
from generator.cite import apa, bibtex, csl, ris
from tests import needs
from tests.pages.newspaper import edition

TITLE = "100% of {all} \\ $5 & #1_a ~ ^ <b> | -- ''``?` Çavuşoğlu, İbrahim Łódź, Đặng Ærø – “yes…” — ‘no’ ı š"


def works() -> list[cite.Work]:
    """An entry, two issue pages (one with a title that has everything) and the articles."""
    made = edition()
    imprint = cite.Imprint.of(made, "Harbour dossier", "Harbour Library", "https://harbour.example/briefing/")
    quay, voted = made.issues[0], next(event for event in made.events if event.id == "7k3f9q")
    hostile = cite.issue_work(replace(quay, slug="hostile", title=TITLE), imprint)
    signed = replace(made.filed[0].article, id="signed", authors=("Mary Ann Jones", "Öberg, Jean-Åke"))
    return [cite.entry_work(voted, quay, imprint), cite.issue_work(quay, imprint), hostile,
            *(cite.article_work(article) for article in (*(filed.article for filed in made.filed), signed))]


@pytest.fixture(scope="module")
def read() -> dict[str, list[Any]]:
    """What citation-js reads from all works in each format."""
    needs.package("@citation-js")
    given = {"csl": [csl.item(work) for work in works()], "bibtex": "".join(map(bibtex.bibtex, works())),
             "biblatex": "".join(map(bibtex.biblatex, works())), "ris": "".join(map(ris.record, works()))}
    done = subprocess.run([needs.node(), "citations.cjs"], cwd=needs.NODE, input=json.dumps(given), capture_output=True,
                          text=True, check=True, timeout=60)
    found: dict[str, list[Any]] = json.loads(done.stdout)
    return found


def _reporters(item: dict[str, Any]) -> list[dict[str, str]]:
    """The authors of a newspaper's article in RIS, whose names citation-js leaves as they stand there."""
    found = item.get("reporter", [])
    return [dict(zip(("family", "given"), written.split(", "), strict=False))
            for written in ([found] if isinstance(found, str) else found)]


@pytest.mark.parametrize("form", ["csl", "bibtex", "biblatex", "ris"])
def test_every_format_says_the_same(read: dict[str, list[Any]], form: str) -> None:
    assert len(read[form]) == len(works())
    for item, work in zip(read[form], works(), strict=True):
        assert (item["id"], item.get("URL")) == (work.key, work.address)
        assert item["title"].replace("’", "'") == work.heading.replace("’", "'")
        names = item.get("author", _reporters(item))
        people = [(name["family"], name["given"]) for name in names if "given" in name]
        assert people == [(person.family, person.given) for person in work.people]
        others = tuple(name.get("literal") or name["family"] for name in names if "given" not in name)
        assert others == work.authors
        article = "article-journal" if form.startswith("bib") else "article-newspaper"  # BibTeX has no newspapers
        assert item["type"] == ("report" if work.edition else article)
        known = csl.issued(work.date)["date-parts"][0] if work.date else []
        parts = item["issued"]["date-parts"][0] if "issued" in item else []
        assert parts == known[: len(parts)] and bool(parts) == bool(known)
        if form in ("csl", "biblatex"):
            assert parts == known
        if work.edition:
            assert work.edition in json.dumps(item)


def test_articles_have_the_same_reference(read: dict[str, list[Any]]) -> None:
    both = [(work, theirs) for work, theirs in zip(works(), read["apa"], strict=True) if work.kind == "article"]
    assert len(both) >= 3
    for work, theirs in both:
        plain = replace(work, date_known=True, elsewhere=False)  # it knows neither "[2020]" nor "same text at"
        assert apa.reference(plain) == theirs
