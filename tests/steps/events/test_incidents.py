"""Incidents: what befell people is told by verb or noun, and one kind of it is not another."""

from __future__ import annotations

import pytest

from generator.steps.events.incidents import incident, one_incident, other_incident


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A coach plunged into a ravine near Varna.", {"road crash"}),
        ("Nineteen pilgrims died when their bus fell off the road.", {"road crash"}),
        ("A temblor shook the island.", {"quake"}),
        ("Two goods trains collided at Orsova.", {"rail crash"}),
        ("The dyke at Lodi broke in the night.", {"dam burst"}),
        ("A blaze swept through the market.", {"fire"}),
        ("Tonnes of diesel leaked into the lagoon.", {"spill"}),
        ("The bus company raised its fares.", set()),
    ],
)
def test_an_incident_is_known_by_its_words(text: str, kinds: set[str]) -> None:
    found = incident(text, "en")
    assert (found.kinds if found else set()) == kinds


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The death toll of the crash of a coach near Varna has risen to 14.", True),
        ("Nine people were killed when a coach crashed near Varna.", True),
        ("the crash of a coach near Varna in which nine died", True),
        ("The driver was charged after the crash of a coach near Varna.", False),
        ("Mourners visited Varna, where a coach crashed on Monday.", False),
        ("It follows a fire near Varna in which nine people died.", False),
        ("The minister said that nine people had died in the crash of a coach.", True),
    ],
)
def test_a_sentence_tells_of_an_incident_or_only_names_one(text: str, own: bool) -> None:
    found = incident(text, "en")
    assert found is not None
    assert found.own == own


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("A tower collapsed in Damanhur.", "Nine died when an apartment block in Damanhur gave way.", True),
        ("A tower collapsed in Damanhur.", "A tower collapsed in Tanta.", False),
        ("the 12 May collapse that killed 21 miners", "A shaft of the Orsa mine collapsed, killing 20 miners.", True),
        ("the May 3 collapse that killed nine", "Talks collapsed in Damanhur.", False),
        ("An earthquake struck Peru.", "A tremor shook the coast of Peru.", True),
        ("A bus crashed in Peru.", "A coach plunged into a gorge in Peru.", False),  # there are several a day
    ],
)
def test_accounts_of_one_incident_share_its_kind_and_place(one: str, other: str, same: bool) -> None:
    first, second = incident(one, "en"), incident(other, "en")
    assert bool(first and second and one_incident(first, second, "en")) == same


def test_what_one_disaster_can_be_told_as_is_no_other() -> None:
    flood, lightning, storm = (incident(f"{word} in Assam killed nine people.", "en")
                               for word in ("Floods", "Lightning", "A storm"))
    assert flood is not None
    assert lightning is not None
    assert storm is not None
    assert other_incident(flood, lightning, "en")
    assert not other_incident(flood, storm, "en")


def test_what_befell_one_state_did_not_befall_another() -> None:
    peru, chile, coast = (incident(f"A bus plunged into a ravine in {place}, killing nine people.", "en")
                          for place in ("southern Peru", "northern Chile", "the south"))
    assert peru is not None
    assert chile is not None
    assert coast is not None
    assert other_incident(peru, chile, "en")
    assert not other_incident(peru, coast, "en")
