"""Stances: what someone makes of an act, or asks for, is not the act; nor is what one state does what is done to it."""

from __future__ import annotations

import pytest

from tests.steps.events.test_evidence import among_others, are_one

DAY = "2021-06-21"


def one_entry(one: str, other: str) -> bool:
    return are_one(among_others((one, DAY), (other, DAY)))


@pytest.mark.parametrize(
    ("stance", "act"),
    [
        ("President Okello regretted the expulsion of his envoy.", "Norway expelled the envoy of Uganda."),
        ("Finland lamented the closure of the strait.", "Iceland closed the strait to trawlers from Finland."),
        ("Chile welcomed the agreement between Peru and Bolivia on the lake.",
         "Peru and Bolivia signed an agreement on the lake."),
        ("Prime Minister Ruud praised the ruling on the dredging.", "A court quashed the ruling on the dredging."),
        ("Kenya condemned the seizure of the freighter Asante.", "Militia seized the freighter Asante off Lamu."),
        ("The opposition slammed the pardon for the banker Tuma.", "The banker Tuma was granted a pardon."),
        # what is asked for, and what is done
        ("The EU urged Peru to free the trawler's crew.", "Peru freed two journalists of the crew."),
        ("Sweden called for the release of the pilot Berg.", "Guards released the pilot Berg on bail."),
        ("Ghana demanded the withdrawal of the peacekeepers.", "Togo began the withdrawal of the peacekeepers."),
    ],
)  # fmt: skip
def test_a_stance_is_no_account_of_the_act(stance: str, act: str) -> None:
    assert not one_entry(stance, act)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kenya condemned the seizure of the freighter Asante.", "Nairobi denounced the capture of the Asante."),
        ("Sweden demanded the release of the pilot Berg.", "Stockholm called for the pilot Berg to be freed."),
        # a clause of the sentence tells of the act, and only that clause has the date
        ("Norway, which was criticised for it, expelled the envoy of Uganda.",
         "Oslo threw out the Ugandan envoy over remarks on whaling."),
    ],
)  # fmt: skip
def test_two_that_tell_of_one_stance_or_act_are_one_entry(one: str, other: str) -> None:
    assert one_entry(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peru expelled the Chilean consul.", "Chile expelled the Peruvian consul."),
        ("Kenya banned lorries from Uganda.", "Uganda banned lorries from Kenya."),
        ("Norway deployed a frigate off the coast of Russia.", "Russia deployed a frigate off the coast of Norway."),
        ("Ghana recalled its ambassador to Togo.", "Togo recalled its ambassador to Ghana."),
    ],
)  # fmt: skip
def test_what_each_of_two_states_does_to_the_other_is_two_entries(one: str, other: str) -> None:
    assert not one_entry(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peru declared Chile's consul persona non grata.", "Lima threw out the Chilean consul."),
        ("Ghana withdrew its ambassador from Lomé.", "Ghana's ambassador was ordered home from Togo."),
        ("Norway severed ties with Belarus.", "Oslo broke off its diplomatic relations with Minsk."),
        ("Kenya handed a protest note to Uganda.", "Nairobi delivered a note of protest to Uganda's embassy."),
        ("Peru released the Chilean trawler Esperanza.", "The trawler Esperanza was let go after a fine was paid."),
        ("Uganda summoned the Kenyan chargé d'affaires over the lake.",
         "Kenya's chargé d'affaires was called in by Kampala over the lake."),
        ("The talks on the herring quota broke down in Bergen.", "In Bergen, talks on the herring quota collapsed."),
        ("The poet Ivo Marin was granted asylum by Denmark.", "Denmark gave Ivo Marin asylum."),
        # verbs of one meaning amid the same words
        ("Iceland closed the strait of Vik to trawlers from Finland.",
         "Iceland shut the strait of Vik to Finnish trawlers."),
    ],
)  # fmt: skip
def test_what_states_do_is_one_entry_by_whatever_words(one: str, other: str) -> None:
    assert one_entry(one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # "him" says nothing of whom: nothing speaks for another
        ("A court in Bergen convicted the harbour master Knut Vik of taking bribes and jailed him for nine years.",
         "The court jailed him for nine years, by two votes to one.", True),
        # all else makes them one, though the thing has other nouns
        ("The council, which had handed the waterworks to Aquavit, decided to end the concession.",
         "The council voted to end the contract of Aquavit for the waterworks.", True),
        ("A court in Bergen sentenced a broker to nine years.", "A court in Bergen acquitted a chief pilot.", False),
    ],
)  # fmt: skip
def test_the_thing_it_was_done_to_may_have_other_nouns(one: str, other: str, same: bool) -> None:
    assert one_entry(one, other) == same


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("Chilean and Peruvian ministers agreed on a memorandum of 10 articles in Arica after talks.", True),
        ("Chilean and Peruvian ministers agreed on a memorandum of 10 articles in Iquique after talks.", False),
    ],
)
def test_what_two_states_agree_on_at_one_place_is_one_agreement(other: str, same: bool) -> None:
    one = "President Ana Diaz of Peru and President Eva Moss of Chile agreed in Arica to share control of the lake."
    assert one_entry(one, other) == same
