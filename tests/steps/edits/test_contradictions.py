"""What an editor cannot mean together, and which entry a `redate` means."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator import pipeline
from generator.desk import read_issue
from generator.records import DateClaim, Desk, Draft, Event, Problem
from generator.when import When

TWICE = "stands there more than once; quote more of the words, so that only one can be meant"
TEXT = (
    "Peru has run the port since December 2018. In July 2016, long before December 2018, Peru lost a case over it.\n\n"
    "Chile signed a lease of the port on 3 May 2022. Dockers at the port were dismissed on 5 May 2022.\n\n"
    "The mayor praised the port.\n\n"
    "The port was leased to Ann Berg in December 2017 and reopened on 9 January 2018.\n\n"
    "“We will raise the dues this year,” said the harbour master. “Nobody likes the dues,” said the mayor.\n\n"
    "Weather at the harbour: mild."
)
OTHER = "Chile signed the lease of the port on 3 May 2022, the harbour master said."
PAGE = "docs_src/issues/port.md"


def made(*edits: str) -> tuple[tuple[Event, ...], list[str]]:
    """The entries, and what is refused."""
    listed = "".join(f"  - {{{edit}}}\n" for edit in edits)
    issue = read_issue(PurePosixPath(PAGE), f"---\ntitle: Port\nterms: [port]\nedits:\n{listed}---\n")
    desk = Desk(issues=(issue,))
    read = [pipeline.read(Draft(
        id=name, path=PurePosixPath(f"{name}.txt"), text=text, sha256="", format="txt", title="Port news", outlet=name,
        claims=(DateClaim(When.parse("2022-05-10"), "metadata", ""),)), desk)
        for name, text in (("a", TEXT), ("b", OTHER))]
    edition, problems = pipeline.edition([pipeline.file(article, desk) for article in read], (), desk)
    return edition.events, list(map(_told, problems))


def _told(problem: Problem) -> str:
    return str(problem).removeprefix(f"{PAGE}:")


def redated(*edits: str) -> list[str]:
    """The words of the entries that the editor dates."""
    events, problems = made(*edits)
    assert problems == []
    return [a.report.text for event in events for a in event.accounts if a.report.grounds == "editor"]


def test_a_redate_moves_the_entry_that_its_words_date_or_tell() -> None:
    lease = "Chile signed a lease of the port on 3 May 2022."
    dockers = "Dockers at the port were dismissed on 5 May 2022."
    assert redated('redate: a#p3, when: 2022-05-04, quote: "3 May"') == [lease]
    assert redated('redate: a#p3, when: 2022-05-04, quote: "were dismissed"') == [dockers]
    assert redated('redate: a#p5, when: 2022-05-09, quote: "praised"') == ["The mayor praised the port."]


def test_a_redate_moves_one_of_the_two_acts_of_a_sentence() -> None:
    both = "The port was leased to Ann Berg in December 2017 and reopened on 9 January 2018."
    events, problems = made('redate: a#p7, when: 2018-01-10, quote: "9 January 2018"')
    assert problems == []
    assert [(str(event.when), event.edits != ()) for event in events if event.text == both] == [
        ("2017-12", False), ("2018-01-10", True)]


def test_a_redate_of_a_date_that_dates_no_entry_or_of_several_is_refused() -> None:
    remedy = "quote the words that date the entry which is meant, or words of it without a date"
    other, several = "long before December 2018", "3 May 2022. Dockers at the port were dismissed on 5 May"
    assert made(f'redate: a#p1, when: 2019, quote: "{other}"')[1] == [
        "5: redate of a#p1: 'December 2018' dates no entry there; the one that holds it is dated by 'July 2016'; "
        + remedy]
    assert made(f'redate: a#p3, when: 2022-05-04, quote: "{several}"')[1] == [
        "5: redate of a#p3: its words hold the dates of several entries: '3 May 2022' and '5 May 2022'; " + remedy]
    assert made('redate: a#p3, when: 2022-05-04, quote: "2022. Dockers"')[1] == []  # it covers the date of one of them


@pytest.mark.parametrize(
    ("one", "other", "refused"),
    [
        ('redate: a#p3, when: 2022-05-04, quote: "3 May"', 'redate: a#p3, when: 2022-05-02, quote: "signed a lease"',
         "redate of a#p3: {page}:5 does so already"),
        ('kind: a#p3, is: background, quote: "signed"', 'kind: a#p3, is: event, quote: "lease"',
         "kind of a#p3: {page}:5 does so already"),
        ('merge: [a#p3, b#p1], quotes: ["signed a lease", "signed"]', 'split: a#p3, quote: "signed"',
         "split of a#p3: {page}:5 joins what it is about"),
        ('split: b#p1, quote: "signed"', "merge: [a#p3, b#p1]",
         "merge of a#p3 and b#p1: {page}:5 splits what it is about"),
        ('drop: a#p5, quote: "praised"', 'note: a#p5, text: "On Friday.", quote: "mayor"',
         "note of a#p5: {page}:5 drops what it is about"),
        ('kind: a#p3, is: background, quote: "signed"', 'kind: b#p1, is: scheduled, quote: "signed"',
         "kind of b#p1: {page}:5 says otherwise of the entry that both are about"),
    ],
)
def test_two_edits_that_cannot_both_be_meant_are_refused(one: str, other: str, refused: str) -> None:
    assert made(one)[1] == made(other)[1] == []
    assert made(one, other)[1] == [f"6: {refused.format(page=PAGE)}; keep one of the two"]


@pytest.mark.parametrize(
    ("edit", "refused"),
    [
        ('redate: a#p1, when: 2019, quote: "Peru"', f"redate of a#p1: 'Peru' {TWICE}"),
        ('drop: a#p3, quote: "May 2022"', f"drop of a#p3: 'May 2022' {TWICE}"),
        ('speaker: a#p9, is: Ann Berg, quote: "dues"', f"speaker of a#p9: 'dues' {TWICE}"),
        ('drop: [a#p3, a#p5], quote: "praised"', "drop of a#p3 and a#p5: 'praised' does not stand there; "
         "quote words of the passage as they stand, or remove the edit"),
        ('merge: [a#p3, a#p3], quotes: ["signed", "lease"]', "merge of a#p3 and a#p3: its words are those of one "
         "entry; quote words of the entries to join"),
        ('merge: [a#p3, b#p1, a#p11], quotes: ["signed", "signed", "Weather"]', "merge of a#p3 and b#p1 and a#p11: "
         "no report is told there in a#p11; name passages that hold entries, and quote words of these"),
    ],
)
def test_an_edit_of_which_nobody_can_tell_what_it_means_is_refused(edit: str, refused: str) -> None:
    assert made(edit)[1] == [f"5: {refused}"]


def test_words_that_stand_twice_in_one_entry_are_clear() -> None:
    assert made('redate: a#p7, when: 2018-01-10, quote: "9 January 2018"',
                'note: b#p1, text: "At dawn.", quote: "the"')[1] == []


@pytest.mark.parametrize(("one", "other", "refused"), [
    ('speaker: a#p9, is: Ann Berg, quote: "raise the dues"', 'speaker: a#p9, is: Bo Dahl, quote: "this year"',
     "speaker of a#p9: {page}:5 names another speaker of the same words"),
    ('drop: a#p5, quote: "praised"', 'drop: a#p5, quote: "praised"', "drop of a#p5: {page}:5 does so already"),
    ('note: a#p5, text: "So.", quote: "praised"', 'note: a#p5, text: "So.", quote: "praised"',
     "note of a#p5: {page}:5 does so already")])
def test_what_is_said_twice_or_otherwise_is_refused(one: str, other: str, refused: str) -> None:
    assert made(one)[1] == made(other)[1] == []
    assert made(one, other)[1] == [f"6: {refused.format(page=PAGE)}; keep one of the two"]


def test_edits_of_other_entries_or_of_other_things_stand_together() -> None:
    assert made('redate: a#p3, when: 2022-05-04, quote: "3 May"', 'redate: a#p3, when: 2022-05-06, quote: "5 May"',
                'kind: a#p3, is: background, quote: "signed"', 'note: a#p3, text: "At dawn.", quote: "signed"',
                'note: a#p3, text: "In the rain.", quote: "signed"')[1] == []
