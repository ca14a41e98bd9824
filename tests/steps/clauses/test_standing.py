"""Standing: a clip that has lost its verb, its subject or a denial is not shown. Each sentence stands behind a lede, in
an article of 15 June 2022, a Wednesday; `ALL` is the sentence itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.steps.clauses.test_clips import ALL, shown


@pytest.mark.parametrize(
    ("sentence", "when", "clip"),
    [
        # hardly anyone did what follows
        ("Few of those who voted for the plan on Thursday had read it.", "2022-06-09", ALL),
        ("Hardly anyone who saw the fair in May 2019 remembers the fire.", "2019-05", ALL),
        ("Scarcely a member who joined in 2018 still pays his dues.", "2018", ALL),
        ("A few of the nurses who walked out on Monday have gone back.", "2022-06-13",
         "A few of the nurses who walked out on Monday"),
        # what follows "and" or "but" is the rest of the sentence
        ("Ships that left before the ban came into force on 1 June and their crews are exempt.", "2022-06-01",
         "the ban came into force on 1 June"),
        ("The port that opened in 2015 and its railway are losing money.", "2015", "The port that opened in 2015"),
        ("The head did not resign when the scandal broke on 5 June but left after the vote.", "2022-06-05",
         "the scandal broke on 5 June"),
        ("The judge freed the clerk who was arrested on 5 June and fined the owner.", "2022-06-05",
         "the clerk who was arrested on 5 June"),
        ("The law that was passed on 2 June but blocked by the king returns to the house.", "2022-06-02",
         "The law that was passed on 2 June but blocked by the king returns to the house"),
        # not the place where it was not
        ("It was in Ghent, not in Bruges, that the two men met on 6 June before the shooting.", "2022-06-06", ALL),
        # that someone said something, and not what
        ("The firm dumped no waste, as residents claimed on Sunday.", "2022-06-12", ALL),
        # what the pilgrims did, and not the bus
        ("A bus carrying pilgrims, stopped near the embassy on Tuesday, was sent back by police.", "2022-06-14", ALL),
        ("The pop king Olav Lie, seized at an airport on 3 June, is silent.", "2022-06-03",
         "The pop king Olav Lie, seized at an airport on 3 June"),
        # "later" tells when the rest of the sentence happened
        ("Three weeks later the board, which had backed the plan in May 2021, changed its mind.", "2021-05",
         "the board, which had backed the plan in May 2021"),
    ],
)  # fmt: skip
def test_a_clip_stands_by_itself(tmp_path: Path, sentence: str, when: str, clip: str) -> None:
    assert shown(tmp_path, sentence).get(when) == clip
