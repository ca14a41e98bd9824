"""Roles and free days: "as <role>" opens no clause, and no day that may be an act's gives way to the article's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.steps.clauses.test_clauses import LEDE, behind_lede, told


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Dunn stepped down as mayor on 7 May.", "2022-05-07"),
        ("Lena Ortiz was sworn in as president on 12 May.", "2022-05-12"),
        ("Ruiz took over as leader of the party in March.", "2022-03"),
        ("Helen Ross was replaced as chief executive by Tom Hale on 9 May.", "2022-05-09"),
        ("The council named Ida Berg as harbour master on 2 June.", "2022-06-02"),
        ("Jane Mills will stand down as head of the port authority on 30 June.", "2022-06-30"),
        ("He took over as the acting head of the navy on 3 June.", "2022-06-03"),
        ("The bill was rejected as unconstitutional by the court on 9 May.", "2022-05-09"),
        ("Police treated the death as murder on Monday.", "2022-06-13"),
        ("The plan was first announced on 4 March, when shares jumped.", "2022-03-04"),
        ("The takeover was first announced on 4 March, when shares in Bergen Gas rose 27 per cent.", "2022-03-04"),
    ],
)
def test_a_role_does_not_take_the_date(tmp_path: Path, sentence: str, when: str) -> None:
    assert [(w, text) for w, _, text in behind_lede(tmp_path, sentence)] == [(when, sentence)]
    assert [str(r.when) for r in told(tmp_path, sentence)] == [when]  # as an article's first sentence too


@pytest.mark.parametrize(
    ("sentence", "when", "part"),
    [
        (
            "The ban comes at a bad time as the mayor gears up to take office on June 20.",
            "2022-06-20",
            "the mayor gears up to take office on June 20",
        ),
        (
            "The find comes as the captain of the ship, a Chilean of 40, was jailed in Lima on Sunday.",
            "2022-06-12",
            "the captain of the ship, a Chilean of 40, was jailed in Lima on Sunday",
        ),
        (
            "The governor, who quit as head of the bank on 3 May, flew home on Friday.",
            "2022-05-03",
            "The governor, who quit as head of the bank on 3 May",
        ),
    ],
)
def test_a_clause_behind_as_keeps_its_date(tmp_path: Path, sentence: str, when: str, part: str) -> None:
    assert (when, part) in [(w, text) for w, _, text in behind_lede(tmp_path, sentence)]


ACTS = (
    "Dunn stepped down as mayor", "The council, led by Ida Berg, approved the plan", "Two men were shot dead",
    "The owners, once partners, signed a pact", "She said the dam was unsafe", "The ferry could return to Bergen",
    "As planned, the lock was reopened", "Norway expelled two envoys as spies", "The trial was put off as void",
    "The minister quit after a row and left Oslo",
)  # fmt: skip
DAYS = ("on 7 May", "on Monday", "on 3 June 2022", "in March", "last week", "yesterday")


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("day", DAYS)
def test_the_articles_date_never_replaces_one_that_the_sentence_gives(tmp_path: Path, act: str, day: str) -> None:
    opening = f"{day[0].upper()}{day[1:]}, {act if act[0] in 'DIN' else act[0].lower() + act[1:]}."
    for sentence in (f"{act} {day}.", f"{act}, {day}.", opening):
        for text in (sentence, LEDE + sentence):
            found = [r for r in told(tmp_path, text) if r.text == sentence]
            assert "published" not in [r.grounds for r in found], (sentence, found)


@pytest.mark.parametrize(
    "sentence",
    [
        "The inquiry, which began after the fire of 3 May, has heard forty witnesses.",
        "The bridge has stayed shut since 3 May.",
        "The union has called off the strike planned for 20 June.",
    ],
)
def test_a_day_of_something_else_leaves_the_lede_its_own(tmp_path: Path, sentence: str) -> None:
    assert ("2022-06-15", "published") in [(str(r.when), r.grounds) for r in told(tmp_path, sentence)]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Norway will reopen the pass, closed since Friday's clash, on Monday, the ministry said.", "2022-06-20"),
        ("The crossing will reopen, closed since last week's clash, on Monday, the ministry said.", "2022-06-20"),
        ("The court will hear the appeal, lodged after the verdict in March, on Friday, the clerk said.", "2022-06-17"),
        ("Norway will lift the ban, imposed after a leak on 3 May, on 1 July.", "2022-07-01"),
        ("The airline will resume flights, halted since the crash on 3 June, on Saturday.", "2022-06-18"),
        ("The museum reopened, after the flood of 3 May, on Friday.", "2022-06-10"),
    ],
)
def test_a_day_behind_an_aside_is_the_main_verbs(tmp_path: Path, sentence: str, when: str) -> None:
    assert (when, sentence) in [(w, text) for w, _, text in behind_lede(tmp_path, sentence)]
