"""Sentences as newspapers write them, each with what a reader finds told in it: date, kind, and words if not all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk
from generator.steps.chronology.statements import statements
from generator.steps.edits.edits import Plan
from generator.steps.reports.reports import reports

LEDE = "The harbour council met in Bergen on Tuesday.\n\n"
JAILED = "The judge jailed the captain for nine years on Monday.\n\n"


def told(folder: Path, sentence: str, lede: str = LEDE) -> tuple[list[str], list[str]]:
    """The reports of a sentence in an article of Wednesday, 15 June 2022, and who is held to have said what when."""
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": lede + sentence, "published": "2022-06-15"}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    found = reports(filed, everything=True)
    whole = {(s.start, s.end) for s in filed.article.sentences}
    lines = [
        f"{r.when or 'undated'} {r.kind}" + ("" if (r.start, r.end) in whole else f": {r.text}")
        for r in found if r.start >= len(lede)
    ]
    said = statements([filed], found, Desk(), Plan())
    return sorted(lines), sorted(f"{s.speaker}, {s.when or 'undated'}" for s in said)


@pytest.mark.parametrize(("sentence", "expected"), [
    # a role, and "as planned", open no clause
    ("Lind stood down as chair of the port on 1 June.", ["2022-06-01 event"]),
    ("The three sailors were acquitted as well on 3 June.", ["2022-06-03 event"]),
    ("The ferry line reopened as planned on Monday.", ["2022-06-13 event"]),
    ("The ferry line will reopen as planned on Monday.", ["2022-06-20 scheduled"]),
    ("The trial is to begin as scheduled on Friday.", ["2022-06-17 scheduled"]),
    ("As agreed, the last convoy left the port on Sunday.", ["2022-06-12 event"]),
    # what came out on a day, and what happened on its own
    ("Nine people died in the ferry fire of 4 May, an inquiry was told on Tuesday.",
     ["2022-05-04 event", "2022-06-14 statement"]),
    ("Two ships collided on 3 June, it emerged on Monday.", ["2022-06-03 event", "2022-06-13 statement"]),
    ("It emerged on Monday that two ships had collided on 3 June.", ["2022-06-03 event", "2022-06-13 statement"]),
    ("A new chief will be named in July, staff were told on Tuesday.", ["2022-06-14 statement", "2022-07 scheduled"]),
    ("Two guards were shot in the raid of 2 June, according to a report published on Monday.",
     ["2022-06-02 event", "2022-06-13 statement"]),
    ("A study released on Monday found that the ferry had been overloaded on 2 June.",
     ["2022-06-02 event", "2022-06-13 statement"]),
    # what happened in something is of its day; what is of it otherwise is not
    ("Nine people died in Monday's fire.", ["2022-06-13 event"]),
    ("Three guards were wounded during the raid of 2 June.", ["2022-06-02 event"]),
    ("The Farmers' Party lost nine seats in Sunday's election.", ["2022-06-12 event"]),
    ("Ada Moen won 52 per cent of the vote in the election of 5 June.", ["2022-06-05 event"]),
    ("He was jailed for his part in the raid of 2 June.", ["2022-06-02 event: the raid of 2 June", "undated event"]),
    # long ago someone looked ahead
    ("In 1999 he wrote that the war would be over by Christmas.", ["1999 background"]),
    ("In 2004 ministers were told that the tunnel would open by Easter.", ["2004 background"]),
    ("It promised then to mend the wall by the end of 2019.", ["undated statement"]),
    ("It promised to mend the wall by the end of July.", ["2022-07 scheduled"]),
    # any day of its name
    ("The captain was arrested on a Thursday.", ["undated event"]),
    ("Three were held in a Friday night raid.", ["2022-06-10 event: a Friday night raid"]),
    # what someone does by it is no word of theirs
    ("Minister Ola Dahl refused on Monday to receive the Danish envoy.", ["2022-06-13 event"]),
    ("The council decided on Monday to close the quay.", ["2022-06-13 event"]),
    ("Ola Dahl vowed on Monday to fight the ban.", ["2022-06-13 statement"]),
    # a participle of the subject has a day of its own
    ("A curfew imposed on Tromso on Thursday will be lifted on Monday, the governor said.",
     ["2022-06-09 event: A curfew imposed on Tromso on Thursday", "2022-06-20 scheduled"]),
    ("The ban announced on 2 June is to take effect on 1 July.",
     ["2022-06-02 event: The ban announced on 2 June", "2022-07-01 scheduled"]),
    ("The men arrested on Friday appeared in court on Monday.",
     ["2022-06-10 event: The men arrested on Friday", "2022-06-13 event"]),
    ("The talks held in Oslo on Friday were a failure.", ["2022-06-10 event"]),
    ("Speaking in Bergen on Friday, Peter Lund said that he would strike.", ["2022-06-10 statement"]),
    ("In a speech on Friday, Diaz said the bridge would be closed.", ["2022-06-10 statement"]),
    ("At a press conference in Oslo on Friday, Diaz said that she would resign.", ["2022-06-10 statement"]),
    # a decree is struck down later, a deal is struck that day
    ("The governor's decree of 4 June was struck down on Monday.",
     ["2022-06-04 event: The governor's decree of 4 June", "2022-06-13 event"]),
    # hours after, when, not until: on that day
    ("Hours after the blast on Sunday, police arrested a former guard.", ["2022-06-12 event"]),
    ("No one was hurt when the roof fell in on Sunday.", ["2022-06-12 event"]),
    ("Eleven people were killed and 34 injured when the roof of the hall collapsed on Sunday.", ["2022-06-12 event"]),
    ("Eleven people died when the dam burst on Sunday.", ["2022-06-12 event"]),
    ("Two divers drowned as the ferry capsized on Sunday morning.", ["2022-06-12 event"]),
    ("Eleven people died when the dam built in 1962 burst on Sunday.",
     ["1962 background: the dam built in 1962", "2022-06-12 event"]),
    ("It was not until 9 June that the ministry confirmed the leak.", ["2022-06-09 event"]),
    ("The ferry will not sail until Sunday because of the storm.", ["2022-06-19 scheduled"]),
    # what was to come and did not, or comes only if
    ("The tanker was due to be towed into Bergen on 13 June but broke adrift.", ["undated event"]),
    ("Should the bill be put to a vote on Friday, a new strike will be called for 28 June.", ["undated event"]),
    ("The inquiry will begin on 27 June and sit in Lima on 4 July.", ["2022-06-27 scheduled", "2022-07-04 scheduled"]),
    ("The curfew was extended on Monday until 20 June.", ["2022-06-13 event", "2022-06-20 scheduled"]),
    ("On Monday the judge adjourned the trial to 27 June.", ["2022-06-13 event", "2022-06-27 scheduled"]),
    ("Friday's vote was postponed to 1 July.", ["2022-07-01 scheduled"]),
    # what was done to someone is no saying; a report speaks on the day on which it came out
    ("Chile's navy chief was dismissed last week over the loss of a frigate.", ["2022-06-06/2022-06-12 event"]),
    ("The final report, published on Thursday, said the wing had iced up.", ["2022-06-09 statement"]),
    # the clip has the words of its own clause, and all of them
    ("The company, whose licence expires on 31 December, has asked for a renewal.",
     ["2022-12-31 scheduled: The company, whose licence expires on 31 December"]),
    ("The ministry said on Thursday that the two strikers held since the clashes on June 3 had been freed on bail.",
     ["2022-06-03 event: the clashes on June 3", "2022-06-09 statement"]),
    # a past that the paragraph tells of is not of the article's day
    ("Adja won a disputed election in February 2019. The opposition said the vote had been rigged, and 20 people died.",
     ["2019-02 background", "undated statement"]),
    ("Police on Friday arrested two men, and a judge on Monday freed them.", ["2022-06-10 event", "2022-06-13 event"]),
    # two days that touch are one time, two that do not are none
    ("The council met on 3 and 4 June.", ["2022-06-03/2022-06-04 event"]),
    ("Talks were held in Oslo on June 2 and June 3.", ["2022-06-02/2022-06-03 event"]),
    ("The port was shut in March and April.", ["2022-03/2022-04 event"]),
    ("The fair will be open on Saturday and Sunday.", ["2022-06-18/2022-06-19 scheduled"]),
    ("The council met on 3 and 8 June.", ["2022-06-03 event", "2022-06-08 event"]),
    # the end of what was ordered for a time
    ("The line suspended its trains until Friday.", ["2022-06-17 scheduled"]),
    ("The line suspended all trains to Voss until 30 June.", ["2022-06-30 scheduled"]),
    ("Two roads were closed until 30 June.", ["2022-06-30 scheduled"]),
    ("Three men were ordered held until 1 July.", ["2022-07-01 scheduled"]),
    ("The road was closed until 3 May.", ["undated event"]),
    ("The road was closed until Friday.", ["undated event"]),
    ("The court will rule in two weeks.", ["2022-06-27/2022-07-03 scheduled"]),
])
def test_a_sentence_tells_what_a_reader_finds_in_it(tmp_path: Path, sentence: str, expected: list[str]) -> None:
    assert told(tmp_path, sentence)[0] == expected


@pytest.mark.parametrize(("sentence", "expected"), [
    ("“This is a black day,” said Ola Dahl, his lawyer, an hour after the judgment.", "Ola Dahl, 2022-06-13"),
    ("Minutes after the verdict Ada Moen told reporters that she would appeal.", "Ada Moen, 2022-06-13"),
    ("Ada Moen told the court hearing that her son had been drunk.", "Ada Moen, 2022-06-13"),
    ("Ada Moen told a meeting of parents that her son had been drunk.", "Ada Moen, 2022-06-15"),
    ("Ada Moen, who lost her job hours after the verdict, said the sentence was harsh.", "Ada Moen, 2022-06-15"),
    ("Ada Moen said she would file an appeal by Friday.", "Ada Moen, 2022-06-15"),
    ("Ada Moen said the ship had been built in 1987.", "Ada Moen, undated"),
])
def test_a_statement_is_of_the_day_of_its_occasion(tmp_path: Path, sentence: str, expected: str) -> None:
    assert told(tmp_path, sentence, JAILED)[1] == [expected]


@pytest.mark.parametrize("sentence", [
    "Minister Ola Dahl refused on Monday to receive the Danish envoy.",
    "Parliament should ask the regulator what it knew of the leak.",
    "Ada Moen may say that nobody warned the board of the leak.",
    "Ola Dahl chose on Monday to leave the Farmers' Party.",
])
def test_an_act_and_what_may_be_said_are_no_positions(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, sentence)[1] == []
