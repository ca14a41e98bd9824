"""Feeds and calendars: valid, dated by the corpus alone, and named for good."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from urllib.parse import urlsplit
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from generator.cite import Imprint
from generator.exports import agenda
from generator.exports.files import files
from generator.ledger import Ledger, addresses, adopt, parse, render
from generator.records import Edit, Edition, Event
from generator.when import When
from tests.pages.newspaper import edition

EDITION = edition()
LEDGER = adopt(Ledger(), EDITION, addresses(EDITION))[1]
IMPRINT = Imprint.of(EDITION, "Harbour dossier", "Harbour Library", "https://harbour.example/briefing/")
ATOM = "{http://www.w3.org/2005/Atom}"
FILES = dict(files(EDITION, IMPRINT, LEDGER))
DATED = [event for event in EDITION.events if event.when]


def test_a_feed_has_the_dated_entries_newest_first() -> None:
    root = ElementTree.fromstring(FILES["feed.xml"])
    ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert ids == [f"https://harbour.example/briefing/e/{event.id}/" for event in reversed(DATED)]
    assert root.findtext(f"{ATOM}id") == "https://harbour.example/briefing/"
    assert root.findtext(f"{ATOM}updated") == "2023-09-30T00:00:00Z"
    assert {link.get("href") for link in root.findall(f"{ATOM}link")} == {
        "https://harbour.example/briefing/", "https://harbour.example/briefing/feed.xml"}


def test_an_entry_was_published_with_its_first_article_and_changed_with_an_edition() -> None:
    for item in json.loads(FILES["issues/quay/feed.json"])["items"]:
        assert (item["date_published"], item["date_modified"]) == ("2023-05-12T00:00:00Z", "2023-09-30T00:00:00Z")


def edited(event: Event, act: str, value: str) -> Event:
    """The event after a correction of the editor's."""
    edit = Edit(act, ("council#p3",), "voted", value, "", "", 1)  # type: ignore[arg-type]
    return replace(event, edits=(*event.edits, edit))


def updates(ledger: Ledger, made: Edition) -> tuple[Ledger, dict[str, str]]:
    """The ledger once an edition is out, and when each feed and each entry of the dossier's changed, by address."""
    ledger = parse("chronology.lock", render(adopt(ledger, made, addresses(made))[1]))
    found = dict(files(made, IMPRINT, ledger))
    items = json.loads(found["feed.json"])["items"]
    feeds = {path: ElementTree.fromstring(found[path]).findtext(f"{ATOM}updated") or ""
             for path in found if path.endswith("feed.xml")}
    return ledger, feeds | {item["id"].split("/")[-2]: item["date_modified"] for item in items}


def test_a_correction_makes_its_entry_and_its_feeds_newer_and_nothing_else() -> None:
    sold, voted, begin, years = EDITION.events
    ledger, before = updates(Ledger(), EDITION)
    assert set(before.values()) == {"2023-09-30T00:00:00Z"}
    corrections = [
        replace(voted, when=When.parse("2023-05-10")), edited(voted, "summary", "The council decided."),
        replace(voted, kind="statement"), replace(voted, lead=2)]
    for number, correction in enumerate(corrections, 1):
        made = replace(EDITION, hash=f"{number:06}", events=(sold, correction, begin, years))
        ledger, after = updates(ledger, made)
        newer = {name for name in after if after[name] > before[name]}
        assert newer == {"feed.xml", "issues/quay/feed.xml", "7k3f9q"}, correction
        assert {name for name in after if after[name] != before[name]} == newer
        assert updates(ledger, made) == (ledger, after)
        before = after


def test_a_corrected_source_makes_the_entries_that_it_tells_newer() -> None:
    ledger, before = updates(Ledger(), EDITION)
    council, *others = EDITION.filed
    renamed = replace(council, article=replace(council.article, title="Council votes"))
    _, after = updates(ledger, replace(EDITION, hash="000001", filed=(renamed, *others)))
    assert {name for name in after if after[name] > before[name]} == {
        "feed.xml", "issues/quay/feed.xml", "issues/ferries/feed.xml", "7k3f9q", "b2m8xw"}


def test_an_edition_that_ends_earlier_makes_nothing_older() -> None:
    ledger, before = updates(Ledger(), EDITION)
    sold, voted, *others = EDITION.events
    made = replace(EDITION, hash="000001", as_of=When.parse("2023-06-01"),
                   events=(sold, edited(voted, "summary", "Decided."), *others))
    _, after = updates(ledger, made)
    assert after["7k3f9q"] > before["7k3f9q"]


def test_atom_is_what_its_standard_says() -> None:
    """RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have once, may have once, and in which form."""
    moment = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
    for path in ("feed.xml", "issues/quay/feed.xml"):
        root = ElementTree.fromstring(FILES[path])
        assert root.tag == f"{ATOM}feed"
        entries = root.findall(f"{ATOM}entry")
        assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries) > 0
        for part in (root, *entries):
            names = Counter(child.tag.removeprefix(ATOM) for child in part)
            assert names["id"] == names["title"] == names["updated"] == 1
            assert names["published"] <= 1 and names["content"] == (part is not root)
            assert names["author"] == (part is root)  # an entry's is its feed's
            assert urlsplit(part.findtext(f"{ATOM}id") or "").scheme
            for name in ("updated", "published"):
                assert all(moment.fullmatch(child.text or "") for child in part.findall(f"{ATOM}{name}"))
            relations = [link.get("rel", "alternate") for link in part.findall(f"{ATOM}link")]
            assert sorted(relations) == (["alternate", "self"] if part is root else ["alternate"])
            assert all(urlsplit(link.get("href") or "").scheme for link in part.findall(f"{ATOM}link"))
        assert {content.get("type") for content in root.iter(f"{ATOM}content")} == {"html"}
        assert all(entry.findtext(f"{ATOM}published", "") <= entry.findtext(f"{ATOM}updated", "") for entry in entries)
        assert root.findtext(f"{ATOM}author/{ATOM}name") == "Harbour Library"


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


def test_a_calendar_without_a_day_keeps_its_address_and_is_valid() -> None:
    vague = tuple(replace(event, when=When.parse("2023-06")) for event in EDITION.events)
    lines = dict(files(replace(EDITION, events=vague), IMPRINT))["calendar.ics"].decode().split("\r\n")
    assert [line for line in lines if line.startswith("BEGIN:")] == [
        "BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:STANDARD"]
    assert (lines[-2:], "BEGIN:VTIMEZONE" in FILES["calendar.ics"].decode()) == (["END:VCALENDAR", ""], False)


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
