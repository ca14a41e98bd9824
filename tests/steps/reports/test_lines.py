"""The dated lines of an article of Wednesday, 12 November 2025: the day, the kind, and the words that are shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import project
from generator.records import Desk
from generator.steps.reports.reports import reports

RELEASE = "PRESS RELEASE\n\nArne, 12 November 2025\n\n"


def lines(folder: Path, text: str, *, title: str | None = None, published: str = "2025-11-12") -> list[str]:
    """The dated lines, each as "day kind words"."""
    path = folder / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "title": title, "published": published}), encoding="utf-8")
    (filed,) = project.annotate(path, Desk())
    return [f"{r.when} {r.kind} {r.text}" for r in reports(filed, everything=True) if r.when]


def days(folder: Path, text: str, *, title: str | None = None, published: str = "2025-11-12") -> list[str]:
    """The days and kinds of the last sentence."""
    found = lines(folder, text, title=title, published=published)
    last = text.rstrip().rpartition("\n")[2].split(". ")[-1]
    return sorted(line[: -len(last) - 1] for line in found if line.endswith(last))


@pytest.mark.parametrize(("text", "expected"), [
    ("The committee will meet on 8, 15 and 22 December.", ["2025-12-08", "2025-12-15", "2025-12-22"]),
    ("The army shelled Mell on 2, 3, and 7 November.", ["2025-11-02", "2025-11-03", "2025-11-07"]),
    ("The ferry sailed on the 5th, 12th and 19th of October.", ["2025-10-05", "2025-10-12", "2025-10-19"]),
    ("The court sat on 2 and again on 7 November.", ["2025-11-02", "2025-11-07"]),
    ("Latvia proposed ending it in March 2021 and again in May 2022.", ["2021-03", "2022-05"]),
])
def test_every_day_of_a_list_has_its_line(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert sorted(line.split()[0] for line in lines(tmp_path, text)) == expected


@pytest.mark.parametrize("text", [
    "The start of Jan Holt's trial was put off on Tuesday.",
    "April Moen won on Tuesday. At the end of April Moen's first term nobody sang.",
    "A lawyer for April Jones spoke on Tuesday.",
    "Polling stations closed by 1100 (1600 GMT) on Tuesday.",
    "The raid lasted from 1100 to 1300 GMT on Tuesday.",
])
def test_names_and_hours_are_no_months_and_years(tmp_path: Path, text: str) -> None:
    assert {line.split()[0] for line in lines(tmp_path, text)} == {"2025-11-11"}


@pytest.mark.parametrize("text", [
    "The senate met.\n\nThe ferry sank in the busiest hour of the week.",
    "The senate met.\n\nThe union held the largest march of the year.",
    "The senate met.\n\nOnly 12 lawmakers opposed the tax, four more than in May.",
    "The senate met.\n\nThe council rejected more plans than in 2019.",
])
def test_a_time_to_compare_with_dates_nothing(tmp_path: Path, text: str) -> None:
    assert days(tmp_path, text) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("The ban that took effect on 1 November works, the mayor said.", "The ban that took effect on 1 November"),
    ("The rules that took effect on 1 November hurt shops.", "The rules that took effect on 1 November"),
    ("The truce that began on 2 November holds, envoys say.", "The truce that began on 2 November"),
    ("Critics say the fence that was finished on 3 November costs too much.",
     "the fence that was finished on 3 November"),
    ("The mayor praised the ban that took effect on 1 November.", "the ban that took effect on 1 November"),
])
def test_a_part_ends_before_what_is_said_of_it_now(tmp_path: Path, text: str, expected: str) -> None:
    assert f" event {expected}" in [line[len("2025-11-01"):] for line in lines(tmp_path, text)]


VOTE = "Parliament voted on Tuesday to leave the treaty. "


@pytest.mark.parametrize("sentence", [
    "Fifty-six deputies backed the withdrawal.",
    "Twelve opposed it.",
    "A majority of members supported the move.",
    "Two members of the ruling party opposed it.",
    "Some 54 per cent of them favoured the change.",
])
def test_how_so_many_voted_is_of_the_day_of_the_vote(tmp_path: Path, sentence: str) -> None:
    assert days(tmp_path, VOTE + sentence) == ["2025-11-11 event"]


@pytest.mark.parametrize("sentence", [
    "Two former presidents backed the withdrawal in a joint letter.",
    "The justice minister backed the withdrawal.",
])
def test_who_backs_something_says_so(tmp_path: Path, sentence: str) -> None:
    assert days(tmp_path, VOTE + sentence) == ["2025-11-12 statement"]


@pytest.mark.parametrize("text", [
    "A strike began on Tuesday at the shipyard. The company halted production at noon.",
    "The senate met on Tuesday. The speaker suspended the session at 3 p.m.",
    "The court convicted the builder on Tuesday. It fined the contractor 2 million crowns.",
    "Judges ruled on Tuesday that the dam was illegal. They ordered the state to pull it down.",
    "Police stopped a lorry on Tuesday. They seized nine kilos of cocaine.",
    "The regulator revoked the licence of Nordbank on Tuesday. It froze the deposits of 4,000 clients.",
])
def test_what_goes_on_is_of_the_day_before_it(tmp_path: Path, text: str) -> None:
    assert days(tmp_path, text) == ["2025-11-11 event"]


@pytest.mark.parametrize("text", [
    "The company sacked its chief on Tuesday. It made a loss of 9 million.",
    "The man was shot by police on Tuesday. They found a knife.",
    "The court jailed the captain on Tuesday. He fined a sailor.",
    "A court jailed Mira Sand on Tuesday.\n\nIt rejected the appeal.",
    "Three ferries were held on Tuesday. The last left at 6.15pm.",
])
def test_what_may_be_of_another_day_is_not_lent_it(tmp_path: Path, text: str) -> None:
    assert days(tmp_path, text) == []


@pytest.mark.parametrize("text", [
    "Minister Ada Moen spoke by telephone with Jon Sed on 11 November.\n\nThe Minister reiterated her support.",
    "Minister Ada Moen held talks with Jon Sed yesterday.\n\nThe two sides stressed the need for a truce.",
    "On Tuesday, Ministers Moen and Sed spoke by telephone.\n\nNorland reiterated its support for the truce.",
    "Minister Moen received Ambassador Lie yesterday.\n\nMs Moen underlined the need for a truce.",
])
def test_what_a_release_says_of_a_call_is_of_its_day(tmp_path: Path, text: str) -> None:
    assert days(tmp_path, RELEASE + text) == ["2025-11-11 statement"]


def test_what_a_release_says_otherwise_is_of_its_own_day(tmp_path: Path) -> None:
    text = "The ferry line closed on Monday.\n\nThe Minister said that the port would be sold."
    assert days(tmp_path, RELEASE + text) == ["2025-11-12 statement"]


@pytest.mark.parametrize("text", [
    "Workers downed tools on Monday.\n\nA strike on 4 May 2019 failed.\n\nThe next morning police shut the yards.",
    "The council met on Monday.\n\nThe baths will close on 3 December.\n\nThe next day protesters seized the hall.",
    "The council met on Monday.\n\n\"Come on 3 December,\" Ada Moen said.\n\nThe next day protesters seized the hall.",
    "Police left.\n\nThe exhibition was to open on Thursday last week.\n\nThe hearing was set to begin on Monday.",
])
def test_what_strays_has_no_day(tmp_path: Path, text: str) -> None:
    assert days(tmp_path, text) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("The council met on Monday. The next day police seized the hall.", ["2025-11-11 event"]),
    ("The war began on 4 May 1911.\n\nThe next day the fleet left Arne.", ["1911-05-05 background"]),
    ("The envoy arrives on 20 November.\n\nTwo days later he will meet the king.", ["2025-11-22 scheduled"]),
])
def test_what_goes_on_from_a_day_is_counted(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert days(tmp_path, text) == expected


@pytest.mark.parametrize("text", [
    "The cable car, which was to open for the season on Wednesday, stayed shut.",
    "Police left. The hearing was to begin on Monday.",
])
def test_what_was_meant_for_a_past_day_is_no_line_of_it(tmp_path: Path, text: str) -> None:
    assert not [line for line in lines(tmp_path, text) if "scheduled" in line or "The hearing" in line]


@pytest.mark.parametrize("sentence", [
    "The minister needs to act by 20 November.",
    "The first plane has to leave on Friday.",
    "It is time that the mayor resigned on Friday.",
    "The council had better vote in December.",
])
def test_a_columnists_wish_sets_no_day(tmp_path: Path, sentence: str) -> None:
    assert lines(tmp_path, sentence, title="Opinion: Fly, or else") == []


def test_what_the_news_came_after_is_counted_from_it(tmp_path: Path) -> None:
    text = "Parliament voted on Tuesday to stop it.\n\nThe vote came four days after a blast wrecked a pump near Lisk."
    assert "2025-11-07 event a blast wrecked a pump near Lisk" in lines(tmp_path, text)
    assert days(tmp_path, text + " No one was hurt.") == []  # by the blast, and not on Tuesday


@pytest.mark.parametrize(("text", "expected"), [
    ("The troops deployed on 23 October under the Supplies Act will leave by 30 November.",
     ["2025-10-23 event The troops deployed on 23 October under the Supplies Act",
      "2025-11-30 scheduled The troops deployed on 23 October under the Supplies Act will leave by 30 November."]),
    ("On Tuesday the court quashed the ban imposed on Friday.",
     ["2025-11-07 event the ban imposed on Friday",
      "2025-11-11 event On Tuesday the court quashed the ban imposed on Friday."]),
    ("The navy seized a boat claimed by Peru on Friday.",
     ["2025-11-07 event The navy seized a boat claimed by Peru on Friday."]),
])
def test_a_participle_has_the_day_right_behind_it(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert sorted(lines(tmp_path, "The senate met.\n\n" + text)[1:]) == expected


def test_what_a_judge_says_passing_sentence_is_of_its_day(tmp_path: Path) -> None:
    text = "A clerk was jailed yesterday for theft.\n\nPassing sentence, Judge Mary Quill said that he sold a flag."
    assert days(tmp_path, text) == ["2025-11-11 statement"]


def test_what_someone_told_long_ago_is_not_of_the_articles_day(tmp_path: Path) -> None:
    text = "Police stopped the clerk on 2 March last year. Officers found a key. He told them that it was not his."
    assert days(tmp_path, "The court sat on Tuesday.\n\n" + text) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("The senate met on Monday.\n\nThe envoys left the hotel at 11:40pm without a word.", ["2025-11-10 event"]),
    ("The senate met.\n\nThey plan a rally in the capital on Saturday.", ["2025-11-15 scheduled"]),
    ("The senate met.\n\nThe union plans another strike on Monday.", ["2025-11-17 scheduled"]),
    ("The senate met.\n\nAda Moen ceased to be governor of Arne on Tuesday, when she lost her seat.",
     ["2025-11-11 event"]),
    ("The senate met.\n\nAda Moen stressed on Monday that Norland keeps the Treaty of 4 May 2016 on the pipeline.",
     ["2025-11-10 statement"]),
])
def test_the_clause_tells_the_day(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert days(tmp_path, text) == expected


def test_a_ballot_named_by_its_day_is_the_nearest(tmp_path: Path) -> None:
    text = "The court on Monday barred Idris Kalo from running in the December 7 election."
    assert lines(tmp_path, text)[0] == "2025-12-07 scheduled the December 7 election"


def test_a_second_round_if_needed_is_set(tmp_path: Path) -> None:
    text = "The senate met.\n\nThe election will be held on 27 December and a second round, if needed, on 10 January."
    assert days(tmp_path, text) == ["2025-12-27 scheduled"]


def test_what_someone_said_later_is_of_no_known_day(tmp_path: Path) -> None:
    text = "The party chose Ada Moen yesterday.\n\nJon Sed, a rival, left the hall. He later congratulated her."
    assert days(tmp_path, text) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("In 2008 a government that had closed the ports was voted out two months later.", ["2008 background"]),
    ("He was convicted of fraud in 2020 but pardoned two years later.", ["2020 background", "2022 background"]),
    ("The revolt was led by Ulla Brand, who was farm minister until September.", []),
    ("The bank said on Tuesday that growth would be 0.4 points lower this year.", ["2025-11-11 statement"]),
])
def test_no_day_is_taken_for_more_than_it_says(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert days(tmp_path, "The senate met.\n\n" + text) == expected


def test_a_part_begins_with_its_number(tmp_path: Path) -> None:
    found = lines(tmp_path, "The senate met.\n\nThree ships that arrived on Monday were ordered to leave.")
    assert "2025-11-10 event Three ships that arrived on Monday" in found


def test_what_is_said_after_a_ruling_is_no_ruling(tmp_path: Path) -> None:
    text = "The senate met.\n\nHer lawyer said after the ruling that his client would go home on 20 November."
    assert "2025-11-20 scheduled " + text[17:] in lines(tmp_path, text)
