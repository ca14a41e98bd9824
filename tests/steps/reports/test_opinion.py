"""Opinion: which articles argue, and what in them is no entry. Each is of Wednesday, 15 June 2022."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk, Filed
from generator.steps.reports.opinion import is_opinion
from generator.steps.reports.reports import reports

NEWS = "The harbour council met in Bergen on Tuesday.\n\n"


def read(folder: Path, text: str) -> Filed:
    """One article."""
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "published": "2022-06-15"}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    return filed


@pytest.mark.parametrize(("text", "opinion"), [
    ("Opinion: A port too many\n\n" + NEWS, True),
    ("A port too many\n\nComment by Ada Moen\n\n" + NEWS, True),
    (NEWS + "I have sailed these waters for thirty years.\n", True),
    (NEWS + "The council, I'd say, has slept.\n", True),
    # another's "I", a numeral, and who is told
    (NEWS + '"I have sailed these waters for thirty years," said the pilot, Olav Lie.\n', False),
    (NEWS + "\"I was asleep,\" he said. \"I woke when it burned. I am sorry.\"\n", False),
    (NEWS + "When I asked about the crane, Nils Aas told me that it was never tested. I met him on the quay.\n", False),
    (NEWS + "When I asked about the crane, nobody knew. I think nobody cared.\n", True),
    (NEWS + "The wreck dates from World War I and lies off Hvaler.\n", False),
    (NEWS + "In phase I of the work the quay was closed.\n", False),
    (NEWS + '"It was cold," she told me in the harbour.\n', False),
    ("Comment\n\n" + NEWS, False),  # the button of a page
    # a paper of an institute, and one that says what it does
    ("A port too many\n\nPolicy Brief No. 7 | Institute of the Sea\n\n" + NEWS, True),
    (NEWS + "This paper argues that the port is too large.\n", True),
    (NEWS + "This short essay contends that nobody asked the cod.\n", True),
    (NEWS + "This paper, the mayor argues, was never read.\n", False),
    (NEWS + "The union argues that the port is too large.\n", False),
])
def test_an_article_argues_where_a_line_or_its_writer_says_so(tmp_path: Path, text: str, opinion: bool) -> None:
    assert is_opinion(read(tmp_path, text).article) is opinion


@pytest.mark.parametrize(("sentence", "told"), [
    ("Nobody asks the cod.", []),
    ("I do not doubt that the two ministers met and worked hard.", []),
    ("Perhaps we shall learn who closed the harbour.", []),
    ("The council should have closed the harbour.", []),
    ("They should ask her why she closed the harbour.", []),
    ("If the council closes the harbour, the town will die.", []),
    ("But a camera does not stop a thief.", []),
    ("Had anybody done so in May, when the two ports shut, it might have asked why.", []),
    ("What if the council, which met in Bergen on Tuesday, had closed the harbour?", []),
    ("Nobody sells a harbour because the council closed a quay.", []),
    ("This essay looks at why the council closed the harbour.", []),
    ("The council should close the harbour by 30 June.", []),
    ("Oslo must publish the report before 4 July.", []),
    # what happened, what was said, and what has a day
    ("The council closed the old harbour.", ["undated event"]),
    ("The pilots' union had already rejected the deal.", ["undated event"]),
    ("The mayor said the harbour should be closed.", ["undated statement"]),
    ("The council will vote on 27 June.", ["2022-06-27 scheduled"]),
    ("The mayor said on Monday that the council should close the harbour by 30 June.",
     ["2022-06-30 scheduled", "2022-06-13 statement"]),
    ("Because it burned, the council closed the harbour.", ["undated event"]),
    ("I was in Oslo when the port burned on 3 June.", ["2022-06-03 event"]),
])
def test_what_a_writer_thinks_is_no_entry(tmp_path: Path, sentence: str, told: list[str]) -> None:
    filed = read(tmp_path, "Opinion: A port too many\n\nThe port is old.\n\n" + sentence)
    found = reports(filed, everything=True)
    assert [f"{r.when or 'undated'} {r.kind}" for r in found if sentence.startswith(r.text[:9])] == told
    assert all("opinion" in r.marks for r in found)


@pytest.mark.parametrize("sentence", [
    "Had anybody done so in May, when the two ports shut, it might have asked why.",
    "Had the ferry sailed on Friday, nine people would be alive.",
])
def test_what_did_not_happen_has_no_day(tmp_path: Path, sentence: str) -> None:
    assert all(r.when is None for r in reports(read(tmp_path, NEWS + sentence), everything=True)[1:])


@pytest.mark.parametrize("sentence", [
    "Had the company sold the harbour when it was asked to, there would have been no strike.",
    "Had the council signed the deal in May, the port would not have closed.",
    "Had Norway agreed to talks, the harbour would be open.",
])
def test_what_did_not_happen_is_no_entry(tmp_path: Path, sentence: str) -> None:
    assert len(reports(read(tmp_path, NEWS + sentence), everything=True)) == 1
    said = sentence[:-1] + ", the mayor said."
    assert reports(read(tmp_path, NEWS + said), everything=True)[1].kind == "statement"


def test_what_a_column_quotes_has_not_the_columns_day(tmp_path: Path) -> None:
    text = "Opinion: A port too many\n\n" + NEWS + "\"We are done,\" the pilot, Olav Lie, told reporters.\n"
    assert [str(r.when) for r in reports(read(tmp_path, text), everything=True) if r.kind == "statement"] == ["None"]
    news = text.removeprefix("Opinion: ")
    assert "2022-06-15" in [str(r.when) for r in reports(read(tmp_path, news), everything=True)]
