"""A tombstone says what became of an entry: by what now holds its words, and by what the editor did."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator import pipeline
from generator.desk import read_issue
from generator.ledger import Ledger, addresses, adopt, parse, render
from generator.pages import Settings, pages
from generator.records import DateClaim, Desk, Draft
from generator.when import When

TEXTS = {
    "a": "Fire broke out in the silo of the port on 23 July. Norway leased the port on 2 July.\n",
    "b": "A blaze was seen at the grain port by fishermen on 24 July.\n",
}
ISSUE = "---\ntitle: Port\nterms: [port]\n%s---\n"


def publish(*states: tuple[str, str]) -> tuple[Ledger, dict[str, str]]:
    """The ledger after editions of these articles (by their letters) with these edits, and the last one's pages."""
    ledger, made = Ledger(), {}
    for letters, edits in states:
        desk = Desk(issues=(read_issue(PurePosixPath("docs_src/issues/port.md"), ISSUE % edits),))
        read = [pipeline.read(Draft(
            id=name, path=PurePosixPath(f"{name}.txt"), text=TEXTS[name], sha256="", format="txt", title="Port news",
            outlet=name, claims=(DateClaim(When.parse("2023-07-25"), "metadata", ""),)), desk) for name in letters]
        edition, problems = pipeline.edition([pipeline.file(article, desk) for article in read], (), desk)
        assert problems == ()
        edition, ledger = adopt(ledger, edition, addresses(edition))
        ledger = parse("chronology.lock", render(ledger))
        made = {page.path: page.body for page in pages(edition, Settings("Port"), ledger)}
    return ledger, made


@pytest.mark.parametrize("quote", ["Norway leased", "2 July", "Fire broke"])
def test_what_the_editor_left_out_is_not_told_as_merged_into_its_neighbour(quote: str) -> None:
    ledger, made = publish(("ab", ""), ("ab", f'edits:\n  - {{drop: a#p1, quote: "{quote}"}}\n'))
    (gone,) = [entry for entry in ledger.entries if not entry.alive]
    assert gone.fate == "dropped"
    assert "The editor left this entry out." in made[f"e/{gone.id}/index.html"]
    assert "<p>The editor left it out.</p>" in made["issues/port.md"]
    assert "left out by the editor" in made["changes/index.md"] and "Merged" not in made["changes/index.md"]


JOINED = 'edits:\n  - {merge: [a#p1, b#p1], quote: "Fire broke"}\n'


def test_what_was_joined_by_hand_says_so_only_as_long_as_it_is() -> None:
    ledger, _ = publish(("ab", ""), ("ab", JOINED))
    (gone,) = [entry for entry in ledger.entries if not entry.alive]
    assert ledger.by_id[gone.fate or ""].alive
    ledger, made = publish(("ab", ""), ("ab", JOINED), ("a", ""))
    assert ledger.by_id[gone.id].fate == "withdrawn"
    assert "This entry was withdrawn" in made[f"e/{gone.id}/index.html"]
    assert [(change.act, change.id) for change in ledger.editions[-1].changes if change.act != "unsourced"] == [
        ("withdrawn", gone.id), ("withdrawn", "sources/b")]


def test_an_entry_of_which_one_article_is_left_and_goes_on_elsewhere_says_where() -> None:
    edit = "edits:\n  - {merge: [a#p1, a#p1], quotes: [Fire broke, Norway leased]}\n"
    ledger, _ = publish(("ab", ""), ("ab", edit))
    (gone,) = [entry for entry in ledger.entries if not entry.alive]
    assert ledger.by_id[gone.fate or ""].passages == ("a#p1",)
