"""What the search page finds, and where it leads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.proof import shown
from generator.search.pagefind import BREAK, GAP, message
from generator.search.records import Record, records
from generator.search.spellings import Spellings
from tests.pages.newspaper import BEGIN, LETTER, edition

MADE = list(records(edition()))
NONE = Spellings(replace(edition(), people=(), outlets=()))


def found(what: str) -> dict[str, Record]:
    """The records of one sort, by address."""
    return {record.address: record for record in MADE if record.what == what}


def test_an_entry_leads_to_its_place_on_its_issue_s_page() -> None:
    entries = found("Entry")
    assert set(entries) == {"issues/quay/#7k3f9q", "issues/quay/#b2m8xw", "issues/quay/#c9d4tz", "issues/quay/#d5n6rv"}
    scheduled = entries["issues/quay/#b2m8xw"]
    assert (scheduled.title, scheduled.text) == ("3 June 2023", BEGIN)
    assert scheduled.facets["kind"] == ("Scheduled",)
    assert scheduled.facets["year"] == ("2023",)


def test_an_entry_is_found_by_every_sentence_that_is_told_of_it() -> None:
    told = {event.id: {account.report.text for account in event.accounts} for event in edition().events if event.issues}
    assert any(len(sentences) > 1 for sentences in told.values())
    for address, record in found("Entry").items():
        assert told[address.partition("#")[2]] <= {record.text, *record.also}, address
        content = message(record, NONE)["content"].split(f" {GAP} ")
        assert len(content) > len({*record.also} - {record.text}), "each in a part of its own"


def test_passages_are_verbatim_and_only_those_that_the_site_shows() -> None:
    passages = found("Passage")
    texts = {filed.article.id: filed.article.text for filed in edition().filed}
    for address, record in passages.items():
        assert record.text in texts[address.split("/")[1]]
    every = [record for record in records(edition(), full_text=True) if record.what == "Passage"]
    assert set(passages) < {record.address for record in every}
    assert LETTER.strip() in {record.text for record in every}


def test_a_passage_is_not_found_by_its_article_s_title() -> None:
    passage = next(iter(found("Passage").values()))
    assert passage.title
    assert passage.also == ()


def test_people_outlets_sources_and_issues_are_found_by_every_name() -> None:
    person = found("Person")["people/asa-oberg/"]
    assert person.title in person.also
    assert all(record.title in record.also for what in ("Issue", "Source", "Outlet") for record in found(what).values())
    for address in found("Outlet"):
        assert address.startswith("search/?outlet=")


def test_a_record_carries_text_that_no_program_stumbles_over() -> None:
    hostile = Record("Passage", "sources/a/#p1", "half \ud800 a pair", f"a {BREAK} break", f"quay\x00 {BREAK} \udfff")
    made = message(hostile, NONE)
    f"{made['url']} {made['content']}".encode()
    assert made["url"].split(BREAK) == ["sources/a/#p1", *map(shown, ("half \ud800 a pair", f"a {BREAK} break",
                                                                    f"quay\x00 {BREAK} \udfff")), "Passage"]
    assert made["content"] == "quay"


def test_a_record_s_words_are_folded_and_each_ends_where_it_ends() -> None:
    made = message(Record("Issue", "issues/q/", "Q", text="Åsa—not the S-400’s", also=("Half-built",)), NONE)
    said, also, other = made["content"].split(f" {GAP} ")
    assert said.split() == ["asa", "not", "the", "s400s"]
    assert also == "halfbuilt"
    assert {"half", "built", "s", "400"} <= set(other.split())


@pytest.mark.parametrize(("text", "typed"), [
    ("The UK agreed.", "kingdom"), ("The United States agreed.", "us"), ("The U.S. agreed.", "united"),
    ("in the United Kingdom", "uk"), ("Ruritania agreed.", "ruritanien"),
])
def test_a_state_is_found_by_its_name_its_initials_and_its_party_s_name(
        text: str, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator import languages

    monkeypatch.setattr(languages, "section", lambda code, name: {
        "United Kingdom": ["UK", "U.K.", "British"], "United States": ["US", "U.S.", "American"],
        "Ruritania": ["Ruritanien", "Ruritanian", "Strelsau"]})
    someone = replace(edition().people[0], party="Ruritanien")
    spellings = Spellings(replace(edition(), people=(someone,)))
    assert typed in spellings.of(text)


@pytest.mark.parametrize("text", ["They told us so.", "An American said so.", "London agreed."])
def test_no_state_is_found_in_a_pronoun_a_people_or_a_capital(text: str) -> None:
    assert not {"united", "states", "kingdom"} & set(Spellings(edition()).of(text))
