"""Whatever the text: a result, in order, inside the text, with values that can be read back."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import languages, prose
from generator.dates import explain, names, tag
from generator.dates.find import starts
from generator.dates.pattern import fold
from generator.dates.rules import load
from generator.when import When

VOCABULARY = (
    "the a last next this early mid- - – , . ' ’98 1998 2020 31 30 29 5 1/2 0 00 12:30 p.m. GMT March May Dec. "
    "Monday Friday night first third quarter of half year month weeks ago later earlier two several twenty -five "
    "end century '90s İstanbul \n\n \t Easter and to from in on 9999 every 2020-02-30 20/12/2019 99999999999 "
    "gün Aralık geçen ay önce yılında"
)
WORDS = st.sampled_from(VOCABULARY.split(" "))
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join), st.lists(WORDS, max_size=15).map("".join)
)
ANCHORS = st.sampled_from(
    [None, "2020-12-30", "0001-01-01", "9999-12-31", "2020-12", "2020-12-16/2020-12-19", "1987", "20XX"]
)


@settings(max_examples=300, deadline=None)
@given(TEXTS, ANCHORS, st.sampled_from(languages.known()), st.booleans())
def test_any_text_gives_times_in_order_inside_it(text: str, anchor: str | None, language: str, day_first: bool) -> None:
    when = When.parse(anchor) if anchor else None
    times = tag(text, when, language, day_first=day_first)
    end = 0
    for time in times:
        assert end <= time.start < time.end <= len(text)
        assert time.value
        assert time.when is None or When.parse(str(time.when)) == time.when
        end = time.end
    assert [one.time for one in explain(text, when, language, day_first=day_first)] == list(times)


@pytest.mark.parametrize("language", languages.known())
def test_a_rule_finds_all_that_its_meaning_needs(language: str) -> None:
    """The words of the rules themselves, in any order: no meaning misses the unit or the month that it counts on."""
    data = languages.section(language, "dates")
    words = [word for own in data["words"].values() for word in own]
    words += re.findall(r"\b[^\W\d_A-Z][\w'-]*", " ".join(str(rule["pattern"]) for rule in data["rules"]))
    words += ["5", "12", "1999", "3rd", "19th", "5-7", "1999-2001", "30/12/19", "10:30", "'98", "1990s", "-", ","]
    choose = random.Random(1)
    for _ in range(300):
        text = " ".join(choose.choices(words, k=40)).replace(" - ", "-")
        assert all(time.value for time in tag(text, When.parse("2020-12-30"), language))


LABEL = re.compile(
    r"(?:the article's date|every day of the article's date|the time told with it|the last mentioned (?:date|quarter)),"
    r" (?P<edtf>\S+)|an article without a date|the last mentioned quarter|the last mentioned date, one before our era"
)
BEFORE = (
    "",
    "He fell on 3 May 2018. ",
    "It rained at 4:15 a.m. on 17 August 2018. ",
    "Sales fell in the third quarter of 2018. ",
    "The week of 3 May 2018 was wet. ",
    "It fell in 44 BC. ",
    "In the 1990s trade grew. ",
    "The siege of 1858 and the fire of 1861 came in the summer of 1862. ",
    "He came on the night of 31 May to 1 June 2018. ",
)


@pytest.mark.parametrize("before", BEFORE)
def test_what_a_time_was_counted_from_is_a_date_that_can_be_read(before: str) -> None:
    for rule in load("en").rules:
        text = before + rule.examples[0].sentence.replace("<", "").replace(">", "")
        for anchor in ("2020-12-30", "2020-12-16/2020-12-17"):
            for time in tag(text, When.parse(anchor)):
                _check_label(time.anchor)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join), ANCHORS)
def test_so_it_is_in_any_text(text: str, anchor: str | None) -> None:
    for time in tag(text, When.parse(anchor) if anchor else None):
        _check_label(time.anchor)


def _check_label(label: str | None) -> None:
    if label is None:
        return
    found = LABEL.fullmatch(label)
    assert found, label
    if found["edtf"]:
        assert When.parse(found["edtf"])
    assert not re.search(r"\d-\d|\dX|\dT|/", prose.spelled(label)), label


@given(st.text())
def test_folding_keeps_every_letter_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_a_text_is_searched_for_persons_once() -> None:
    before = names.people.cache_info().misses
    tag("April came. " * 50 + "Striker Sunday Bello fell. " * 50, When.parse("2020-12-30"))
    assert names.people.cache_info().misses == before + 1


def test_long_runs_cost_no_more_for_each_letter() -> None:
    """Rules tried for each thousand letters; each reads a bounded stretch (see test_rules)."""
    for piece in ("1", "12 ", "1,", "12/", "March ", "the ", " ", "'", "May 5, ", "two and a ", "\n", "last early "):
        tried = []
        for length in (2_000, 8_000):
            text = (piece * length)[:length]
            tried.append(sum(len(rules) for _, rules in starts(text, fold(text), load("en"))))
            tag(text, When.parse("2020-12-30"))
        assert tried[1] <= 4 * tried[0] + 100, piece
