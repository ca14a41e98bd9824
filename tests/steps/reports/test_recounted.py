"""Recounted: what the verbs of a sentence put a week or a year off, in an article of Wednesday, 15 June 2022."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.steps.reports.test_sentences import told


@pytest.mark.parametrize(("sentence", "expected"), [
    ("He said that the election would probably be held in October.", ["2022-10 scheduled"]),
    ("The race will most likely take place on Friday.", ["2022-06-17 scheduled"]),
    ("Norway will pay $38 million and supply gas in the winter.", ["2022-24 scheduled"]),
    # a gathering that is called
    ("The party denounced the deal and called for a rally in Oslo on Sunday.", ["2022-06-19 scheduled"]),
    ("The union urged its members to march on Friday.", ["2022-06-17 scheduled"]),
    ("The mayor invited residents to a meeting on Friday.", ["2022-06-17 scheduled"]),
    ("The union called a strike for Friday.", ["2022-06-17 scheduled"]),
    ("The mayor appealed for calm on Sunday.", ["2022-06-12 event"]),
    ("Norway called on Sunday for a ceasefire.", ["2022-06-12 statement"]),
    # what someone waits for
    ("Judge Berg expects the brothers to be handed over by the end of the month.", ["2022-06 scheduled"]),
    ("The guild wants the law to be passed by the end of the year.", ["2022 scheduled"]),
    # the day of the saying stays
    ("Norway said on Friday that it would sell the ship.", ["2022-06-10 statement"]),
    ("It will meet again, as it did on Sunday, and vote.", ["2022-06-12 event"]),
    # what had happened by then
    ("Some 2,000 people turned out on Monday to greet the Alba, the ship that guards had seized on Wednesday.",
     ["2022-06-08 event: the ship that guards had seized on Wednesday", "2022-06-13 event"]),
    ("He was freed on Tuesday after police had arrested him on Wednesday.",
     ["2022-06-08 event: police had arrested him on Wednesday", "2022-06-14 event"]),
    ("He was freed on Tuesday after police had arrested him on Friday.",
     ["2022-06-10 event: police had arrested him on Friday", "2022-06-14 event"]),
])
def test_the_verbs_of_a_sentence_tell_which_day_of_the_name_is_meant(
    tmp_path: Path, sentence: str, expected: list[str]
) -> None:
    assert told(tmp_path, sentence)[0] == expected
