"""Feeds and calendars: valid, dated by the corpus alone, and named for good."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from generator.cite import Imprint
from generator.exports import agenda
from generator.exports.files import files
from generator.when import When
from tests.pages.newspaper import edition

EDITION = edition()
IMPRINT = Imprint.of(EDITION, "Harbour dossier", "Harbour Library", "https://harbour.example/briefing/")
ATOM = "{http://www.w3.org/2005/Atom}"
FILES = dict(files(EDITION, IMPRINT))
DATED = [event for event in EDITION.events if event.when]


def test_a_feed_has_the_dated_entries_newest_first() -> None:
    root = ElementTree.fromstring(FILES["feed.xml"])
    ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert ids == [f"https://harbour.example/briefing/e/{event.id}/" for event in reversed(DATED)]
    assert root.findtext(f"{ATOM}id") == "https://harbour.example/briefing/"
    assert root.findtext(f"{ATOM}updated") == "2023-09-30T00:00:00Z"
    assert {link.get("href") for link in root.findall(f"{ATOM}link")} == {
        "https://harbour.example/briefing/", "https://harbour.example/briefing/feed.xml"}


def test_an_entry_is_as_new_as_the_newest_article_on_it() -> None:
    dates = {item["id"]: item["date_modified"] for item in json.loads(FILES["issues/quay/feed.json"])["items"]}
    assert dates["https://harbour.example/briefing/e/7k3f9q/"] == "2023-09-30T00:00:00Z"
    assert dates["https://harbour.example/briefing/e/c9d4tz/"] == "2023-05-12T00:00:00Z"


def test_an_entry_holds_its_sentence_and_its_sources() -> None:
    root = ElementTree.fromstring(FILES["issues/quay/feed.xml"])
    contents = [entry.findtext(f"{ATOM}content") or "" for entry in root.iter(f"{ATOM}entry")]
    assert len(contents) == len(DATED)
    assert any("“The city council voted on Thursday" in text and "<i>Harbour Post</i>" in text for text in contents)


def test_without_a_site_url_names_are_tags_that_stay() -> None:
    for as_of in ("2023-09-30", "2024-01-01"):
        imprint = replace(IMPRINT, site_url=None, as_of=When.parse(as_of))
        made = dict(files(EDITION, imprint))
        assert json.loads(made["feed.json"])["items"][0]["id"] == f"tag:harbour-dossier.invalid,2000:e/{DATED[-1].id}/"
        root = ElementTree.fromstring(made["issues/quay/feed.xml"])
        assert root.findtext(f"{ATOM}id") == "tag:harbour-dossier.invalid,2000:issues/quay/"
        assert root.findall(f"{ATOM}link") == []


def test_the_calendar_has_what_is_scheduled_to_the_day() -> None:
    lines = FILES["calendar.ics"].decode().replace("\r\n ", "").split("\r\n")
    assert [line for line in lines if line.startswith(("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "URL"))] == [
        "UID:b2m8xw@harbour.example", "DTSTAMP:20230930T000000Z", "DTSTART;VALUE=DATE:20230603",
        "DTEND;VALUE=DATE:20230604", "SUMMARY:“work is to begin on 3 June”",
        "URL:https://harbour.example/briefing/e/b2m8xw/"]
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])


def test_a_date_known_to_the_month_is_no_day_of_a_calendar() -> None:
    vague = tuple(replace(event, when=When.parse("2023-06")) for event in EDITION.events)
    assert "calendar.ics" in FILES
    assert "calendar.ics" not in dict(files(replace(EDITION, events=vague), IMPRINT))


@given(st.text())
def test_a_folded_line_unfolds_to_itself(line: str) -> None:
    plain = agenda.text(line.replace("\r", ""))
    pieces = agenda.fold(plain).split("\r\n")
    assert "".join((pieces[0], *(piece.removeprefix(" ") for piece in pieces[1:]))) == plain
    assert all(len(piece.encode(errors="replace")) <= 75 for piece in pieces)


def test_text_of_a_calendar_is_escaped() -> None:
    assert agenda.text("a, b; c\\d\ne") == "a\\, b\\; c\\\\d\\ne"


def test_hostile_words_make_no_tag_and_no_line() -> None:
    title = "<b>&\r\nEND:VCALENDAR\x00\x1b]]>"
    filed = tuple(replace(known, article=replace(known.article, title=title)) for known in EDITION.filed)
    hostile = replace(EDITION, filed=filed)
    made = dict(files(hostile, replace(IMPRINT, dossier="</title>\x0b")))
    root = ElementTree.fromstring(made["feed.xml"])
    assert all("<b>" not in (entry.findtext(f"{ATOM}content") or "") for entry in root.iter(f"{ATOM}entry"))
    assert made["calendar.ics"].decode().split("\r\n").count("END:VCALENDAR") == 1
