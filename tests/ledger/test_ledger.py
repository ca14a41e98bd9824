"""Promise 5: what was published keeps its address."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.ledger import Ledger, adopt, parse, render
from generator.records import Account, Edit, Edition, Event, Refused, Report
from generator.when import When


@dataclass(frozen=True)
class Told:
    """An event as a test tells it."""

    words: str
    when: str | None
    passages: tuple[str, ...]
    issues: tuple[str, ...] = ("quay",)


def edition(*told: Told, hash: str | None = None) -> Edition:
    events = []
    for number, t in enumerate(told):
        when = When.parse(t.when) if t.when else None
        accounts = tuple(
            Account(Report(0, len(t.words), article, passage, t.words, "event", when, None, None, None, None, None,
                           t.issues), (article,))
            for article, passage in (p.split("#") for p in t.passages))
        events.append(Event(f"new{number:03}", when, "event", t.issues, {}, accounts, 0, 1))
    return Edition(hash=hash or str(abs(sum(map(ord, repr(told)))))[:6], as_of=None, filed=(), events=tuple(events),
                   statements=(), doubts=(), undated=(), issues=(), outlets=(), people=())


BRIDGE = Told("The bridge over the harbour opened to traffic.", "2021-03-09", ("a#p1", "b#p4"))
FERRY = Told("The ferry company stopped its last boat.", "2021-03-12", ("a#p3",))
TOLL = Told("Drivers pay a toll of two crowns.", None, ("b#p7",))


def ids(made: Edition) -> list[str]:
    return [event.id for event in made.events]


def publish(*editions: Edition) -> tuple[list[Edition], Ledger]:
    ledger, made = Ledger(), []
    for one in editions:
        named, ledger = adopt(ledger, one, {})
        ledger = parse("chronology.lock", render(ledger))
        made.append(named)
    return made, ledger


@pytest.mark.parametrize(
    "later",
    [
        replace(BRIDGE, when="2021-03-10"),
        replace(BRIDGE, when=None),
        replace(BRIDGE, words="A new crossing was inaugurated by the mayor."),
        replace(BRIDGE, words="The bridge across the harbour opened to cars."),
        replace(BRIDGE, passages=("b#p4",)),
        replace(BRIDGE, passages=("a#p1", "b#p4", "c#p2")),
        replace(BRIDGE, passages=("a#p2", "b#p5")),  # a line was put in above
        replace(BRIDGE, issues=("harbour",)),
    ],
)
def test_an_id_survives_corrections(later: Told) -> None:
    (first, second), ledger = publish(edition(BRIDGE, FERRY, TOLL), edition(FERRY, later, TOLL))
    bridge = ids(first)[0]
    assert ids(second) == [ids(first)[1], bridge, ids(first)[2]]
    assert ledger.by_id[bridge].alive


def test_what_went_leaves_a_tombstone_and_comes_back_under_its_id() -> None:
    (first, _, third), ledger = publish(edition(BRIDGE, FERRY), edition(BRIDGE), edition(BRIDGE, FERRY))
    ferry = ids(first)[1]
    assert ids(third)[1] == ferry
    told = [[(c.act, c.id) for c in e.changes] for e in ledger.editions]
    assert told[1:] == [[("withdrawn", ferry)], [("restored", ferry)]]


def test_a_merged_event_says_which_one_it_went_into() -> None:
    both = replace(BRIDGE, passages=(*BRIDGE.passages, *FERRY.passages))
    (first, second), ledger = publish(edition(BRIDGE, FERRY), edition(both))
    bridge, ferry = ids(first)
    assert ids(second) == [bridge]
    assert ledger.by_id[ferry].fate == bridge
    assert ledger.whereabouts(ferry).id == bridge
    assert ledger.by_id[ferry].former == ("quay",)


def test_a_split_keeps_the_id_where_most_of_it_is() -> None:
    whole = replace(BRIDGE, passages=("a#p1", "b#p4", "c#p2"))
    part = Told("A ferry collided with the old bridge.", "2021-03-09", ("c#p2",))
    (first, second), _ = publish(edition(whole), edition(BRIDGE, part))
    assert ids(second)[0] == ids(first)[0] != ids(second)[1]


def test_the_same_edition_again_changes_no_byte() -> None:
    _, once = publish(edition(BRIDGE, FERRY))
    _, twice = publish(edition(BRIDGE, FERRY), edition(BRIDGE, FERRY))
    assert render(once) == render(twice)


def test_an_edition_says_what_changed() -> None:
    moved = replace(BRIDGE, when="2021-03-10", passages=("a#p1", "c#p2"))
    (first, _), ledger = publish(edition(BRIDGE), edition(moved, FERRY))
    bridge = ids(first)[0]
    told = {(c.act, c.before, c.after) for c in ledger.editions[-1].changes if c.id == bridge}
    assert told == {("moved", "2021-03-09", "2021-03-10"), ("sourced", "", "c#p2"), ("unsourced", "b#p4", "")}
    assert sum(c.act == "added" for c in ledger.editions[-1].changes) == 1


def test_what_an_editor_says_of_an_event_revises_it_and_nothing_else() -> None:
    plain = edition(BRIDGE, FERRY)
    said = Edit("summary", ("a#p1",), "bridge", "The bridge opened.", "", "", 1)
    noted = replace(plain, hash="2", events=(replace(plain.events[0], edits=(said,)), plain.events[1]))
    (first, _), ledger = publish(plain, noted)
    assert [(c.act, c.id) for c in ledger.editions[-1].changes] == [("revised", ids(first)[0])]


def test_a_ledger_that_knew_no_states_revises_nothing() -> None:
    ledger = adopt(Ledger(), edition(BRIDGE), {})[1]
    old = replace(ledger, entries=tuple(replace(entry, state="") for entry in ledger.entries))
    after = adopt(parse("x", render(old)), edition(BRIDGE), {})[1]
    assert after.editions == old.editions and after.entries == ledger.entries


def test_an_event_that_was_never_published_lends_its_id_and_leaves_no_tombstone() -> None:
    built, working = adopt(Ledger(), edition(BRIDGE, FERRY), {})
    later = replace(BRIDGE, words="The bridge across the harbour opened to cars.", when="2021-03-10")
    again, ledger = adopt(Ledger(), edition(later), {}, working.entries)
    assert ids(again) == ids(built)[:1]
    assert [entry.id for entry in ledger.entries] == ids(again)


def test_a_page_that_went_is_remembered_and_a_renamed_one_points_on() -> None:
    ledger = adopt(Ledger(), edition(BRIDGE), {"issues/quay": None, "people/ann": None})[1]
    ledger = adopt(ledger, edition(BRIDGE, hash="2"), {"issues/harbour": None, "issues/quay": "issues/harbour"})[1]
    assert {p.path: p.now for p in parse("x", render(ledger)).pages} == {
        "issues/harbour": None, "issues/quay": "issues/harbour", "people/ann": ""}


EVENT = "event | a | 2020 | w | i | p"


@pytest.mark.parametrize(
    "line", ["event | abc", "nonsense | a | b", f"{EVENT}\n{EVENT}", EVENT.replace("event", "gone")])
def test_a_damaged_ledger_is_refused_with_its_line(line: str) -> None:
    with pytest.raises(Refused, match=r"chronology\.lock:\d: cannot be read: .*; take the committed"):
        parse("chronology.lock", line)


@pytest.mark.parametrize("line", ["edition | a1 | 2020 | x articles | 3 events", "page", "event | a | 2020",
                                  "edition | a1 | 2020 | 2 articles | 3 events | ?x"])
def test_a_damaged_line_is_told_in_words(line: str) -> None:
    with pytest.raises(Refused) as refused:
        parse("chronology.lock", line)
    assert str(refused.value) == (f"chronology.lock:1: cannot be read: no whole line of its kind: “{line}”; "
                                  "take the committed chronology.lock back: git checkout chronology.lock")


words = st.lists(st.sampled_from(["bridge", "ferry", "mayor", "opened", "closed", "a", "the", "|"]), min_size=1,
                 max_size=12)
told = st.builds(
    Told, words=words.map(" ".join), when=st.sampled_from([None, "2021", "2021-03", "2021-03-09", "2022-01-01"]),
    passages=st.lists(st.sampled_from([f"{a}#p{n}" for a in "abc" for n in range(1, 5)]), min_size=1, max_size=4,
                      unique=True).map(tuple),
    issues=st.lists(st.sampled_from(["quay", "harbour"]), unique=True).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(told, max_size=6), min_size=1, max_size=6))
def test_no_published_address_is_ever_lost(history: list[list[Told]]) -> None:
    ledger = Ledger()
    published: dict[str, set[str]] = {}
    for number, events in enumerate(history):
        made, ledger = adopt(ledger, edition(*events, hash=str(number)), {})
        assert len(set(ids(made))) == len(events)
        for event in made.events:
            published.setdefault(event.id, set()).update(event.issues)
        assert parse("x", render(ledger)) == ledger
        for id, issues in published.items():
            entry = ledger.by_id[id]
            assert issues <= {*entry.issues, *entry.former}
            there = ledger.whereabouts(id)
            assert there.alive or there.fate == "withdrawn"
        assert {e.id for e in ledger.entries if e.alive} == set(ids(made))
        assert adopt(ledger, made, {})[1] == ledger
