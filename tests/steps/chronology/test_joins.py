"""What an editor's `merge` means where a passage holds several entries."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator import pipeline
from generator.desk import read_issue
from generator.records import DateClaim, Desk, Draft, Problem
from generator.when import When

WIRE = "Fire broke out in the grain silo of the port of Varna on 23 July, the harbour master said.\n"
MAIL = (
    "Bulgaria signed a lease of the port with Greece on 2 July. Flames destroyed a grain silo in the port of Varna on "
    "23 July. The port employs many Romanians.\n"
)
ISSUE = "---\ntitle: Port\nterms: [port]\nedits:\n  - {%s}\n---\n"


def entries(merge: str, *texts: str) -> tuple[list[list[str]], tuple[Problem, ...]]:
    """The entries of more than one account, each with their words, once an edit is made, and what is refused."""
    desk = Desk(issues=(read_issue(PurePosixPath("docs_src/issues/port.md"), ISSUE % merge),))
    read = [
        pipeline.read(Draft(
            id=name, path=PurePosixPath(f"{name}.txt"), text=text, sha256="", format="txt", title="Port news",
            outlet=name, claims=(DateClaim(When.parse("2023-07-25"), "metadata", ""),)), desk)
        for name, text in zip("abc", texts, strict=False)
    ]
    edition, problems = pipeline.edition([pipeline.file(article, desk) for article in read], (), desk)
    joined = [[a.report.text for a in event.accounts] for event in edition.events if event.edits]
    assert len({event.id for event in edition.events}) == len(edition.events)
    return joined, problems


def test_of_several_entries_that_one_is_joined_which_tells_of_the_same_event() -> None:
    joined, problems = entries("merge: [a#p1, b#p1]", WIRE, MAIL)
    assert problems == ()
    assert joined == [[WIRE.strip(), "Flames destroyed a grain silo in the port of Varna on 23 July."]]


def test_the_pair_that_fits_best_is_joined_where_both_passages_hold_several() -> None:
    other = "Norway closed its port of Bergen on 4 July. " + WIRE
    joined, problems = entries("merge: [a#p1, b#p1]", other, MAIL)
    assert problems == ()
    assert joined == [[WIRE.strip(), "Flames destroyed a grain silo in the port of Varna on 23 July."]]


def test_what_is_not_clear_is_refused_and_a_quote_chooses() -> None:
    vague = "The harbour master of the port was dismissed on 24 July.\n"
    several = "Chile sold a port on 3 July. Peru bought a port on 5 July.\n"
    joined, (problem,) = entries("merge: [a#p1, b#p1]", vague, several)
    assert joined == []
    assert str(problem) == (
        "docs_src/issues/port.md:5: merge of a#p1 and b#p1: b#p1 holds 2 entries; "
        'add quote: with words of the one that is meant, or quotes: ["…", "…"] with words of each passage\'s')
    joined, problems = entries('merge: [a#p1, b#p1], quote: "Peru bought"', vague, several)
    assert (joined, problems) == ([[vague.strip(), "Peru bought a port on 5 July."]], ())


def test_each_passage_can_have_a_quote_of_its_own() -> None:
    joined, problems = entries('merge: [a#p1, b#p1], quotes: ["Fire broke out", "signed a lease"]', WIRE, MAIL)
    assert (joined, problems) == ([[WIRE.strip(), MAIL[: MAIL.index(" Flames")]]], ())
    joined, problems = entries('merge: [a#p1, a#p1], quotes: ["signed a lease", "Flames destroyed"]', MAIL)
    assert problems == () and len(joined) == 1
    _, (problem,) = entries('merge: [a#p1, b#p1], quotes: ["Fire broke out", "Fire broke out"]', WIRE, MAIL)
    assert "'Fire broke out' does not stand there" in problem.fact
