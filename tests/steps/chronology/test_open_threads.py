"""Open threads: what was announced or set, and is not mentioned again by any later article."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator import pipeline
from generator.records import DateClaim, Desk, Draft
from generator.when import When

FILLER = (
    "Herring prices rose again in the north.", "A storm broke windows along the coast.",
    "The orchestra of Vardo played for the fishermen.", "Farmers cut their hay early.",
    "Ferries to the islands were full.", "The lighthouse has a new keeper.", "Schools began their holidays.",
    "A whale swam into the bay.", "Potatoes were cheap.", "The library bought maps of the strait.",
)


def threads(*articles: tuple[str, str, str]) -> list[str]:
    """The sentences of the open threads of articles of these days, titles and texts."""
    desk = Desk()
    filler = ("2022-06-01", "Island life", "\n\n".join(FILLER))
    read = [pipeline.read(Draft(
        id=f"a{number}", path=PurePosixPath(f"a{number}.txt"), text=text + "\n", sha256="", format="txt", title=title,
        outlet=f"Paper {number}", claims=(DateClaim(When.parse(day), "metadata", day),) if day else (),
    ), desk) for number, (day, title, text) in enumerate((filler, *articles))]
    edition, _ = pipeline.edition([pipeline.file(article, desk) for article in read], (), desk)
    return [event.text for event in edition.events if event.open]


FIRST = "2022-06-10"
LATER = "2022-06-30"


@pytest.mark.parametrize(
    ("announced", "title", "later"),
    [
        # called off, in the title or in a sentence
        ("Norway and Chile will hold talks on cod in Lima on 24 June.", "Lima talks called off", "Nobody said why."),
        ("The two ministers are to meet on 24 June in Lima, where the agenda was fixed before.", "Island news",
         "Ms Ruiz and Mr Vega had cancelled a meeting planned for June."),
        ("The first hearing of the harbour inquiry is set for 24 June.", "Island news",
         "The harbour inquiry was adjourned because papers had not come."),
        ("The finance minister of Peru will unveil a rescue plan for the copper mines next week.", "Island news",
         "The rescue plan for the mines has been shelved."),
        # one who was to go is gone, however it is told; who says so is no word of the matter
        ("Ada Moen, who has led the port since 2015, will resign on Friday, two officials said.", "Island news",
         "Moen stepped down as expected."),
        ("Ada Moen will resign on Friday, two officials said.", "Island news", "Ada Moen quit as head of the port."),
        ("Norway will reopen the Kvalnes crossing on 24 June, the ministry said in a statement.", "Island news",
         "But the Kvalnes crossing, which Norway had promised to reopen, stayed shut."),
        # held, told in other words
        ("The shipyard plans to launch its first electric ferry next spring.", "Electric ferry leaves the shipyard",
         "It was raining."),
        ("A court in Quito will rule on the mining licence on 24 June.", "Island news",
         "On 24 June the judges in Quito found for the company."),
        ("The bridge over the Tana is due to reopen on 24 June.", "Island news",
         "Cars crossed the Tana on 24 June for the first time in a year."),
        ("The repair of the tunnel is to be completed by the end of August.", "Island news",
         "The tunnel is now to be finished by 28 August."),
        ("Peru agreed on 8 June to send a delegation to a summit of coastal states on 24 June.", "Island news",
         "The summit of the coastal states ended on 24 June without a declaration."),
        ("The council is due to vote on the harbour fund on 24 June.", "Island news",
         "The fund for the harbour was backed by the council on 25 June, a day later than planned."),
        ("It will take until October to mend the sluice, the water board said.", "Island news",
         "The water board has mended the sluice with Dutch help."),
        # on about the day that was set, with one of its things or actors
        ("A hearing in the Alba case was set for 24 June.", "Island news",
         "The judge in Bergen heard the owners of the trawler on 24 June. The hearing lasted four hours."),
        ("The missile test, planned for 12 June, was delayed until 18 June because of the weather, the army said.",
         "Island news", "The missile was fired on 19 June, a day late."),
        ("The wreck hearing is set for 28 June.", "Island news",
         "The hearing, due on 28 June, has been moved to 9 July."),
        ("The trial of the pilot is set to open on 4 July.", "Island news",
         "The trial, set to open on 4 July, has been brought forward to Saturday."),
        # still ahead, mentioned again
        ("Voters in Malta go to the polls on 4 September.", "Island news", "Malta holds elections on 4 September."),
        ("The mayor of Vardo vowed to sue the owners of the trawler Alba.", "Island news",
         "The owners of the Alba have heard nothing from the mayor's lawyers since he vowed to sue."),
    ],
)
def test_what_a_later_article_mentions_again_is_not_open(announced: str, title: str, later: str) -> None:
    assert threads((FIRST, "Island news", announced)) == [announced]
    assert announced not in threads((FIRST, "Island news", announced), (LATER, title, later))


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoy is to brief the council in Geneva on 18 July.",
        "The trial of the captain is scheduled to open on 15 January.",
        "The hearing, put off twice, will now be held on 17 July.",
        "Her term ends in January 2023.",
        "Chile must ratify the treaty by 31 March 2023.",
        "The works are to be finished by 28 February.",
        "The captain of the bulk carrier Nimbus was freed on Monday but may not leave Norway until 31 July.",
    ],
)
def test_what_is_set_and_not_mentioned_again_is_open(sentence: str) -> None:
    others = ((LATER, "Island news", "The captain of the lifeboat was thanked. The council of Vardo met on "
               "Monday. A bulk carrier was towed away. Two seals were freed."),)
    assert threads((FIRST, "Island news", sentence), *others) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tom Hagen, who had been on the run for a year, offered no resistance.",
        "The minister offered his condolences to the families of the dead.",
        "Police said he had threatened to blow up the pier.",
        "The pilot had planned to retire in Spain.",
        "The company will not sell the quay.",
    ],
)
def test_what_is_told_of_the_past_announces_nothing(sentence: str) -> None:
    assert threads((FIRST, "Island news", sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "is_open"),
    [
        ("A ceasefire agreed by the two navies on Wednesday collapsed within hours.", False),
        ("The bank has offered to lend the port 3m euros, an offer that the council rejected on Tuesday.", False),
        ("Chile agreed to sell the trawlers, but the deal fell through.", False),
        ("Peru has offered to send divers, which Norway has declined.", False),
        ("The company plans to build a second quay after its first plan was rejected.", True),
        ("Norway rejected the offer of the owners and plans to sue them.", True),
        ("Peru agreed to lend the port 3m euros, which the council had not refused.", True),
    ],
)
def test_what_came_to_nothing_in_its_own_sentence_is_not_open(sentence: str, is_open: bool) -> None:
    assert threads((FIRST, "Island news", sentence)) == [sentence] * is_open


def test_an_opinion_is_held_to_the_days_that_it_names_alone() -> None:
    plans = "We shall build a bridge to the islands. The commission is to present its report on 12 July."
    assert threads((FIRST, "Opinion: Build it", plans)) == ["The commission is to present its report on 12 July."]


def test_the_mention_has_to_be_later_and_of_the_matter() -> None:
    announced = "The envoy of Chile is to brief the council in Geneva on 18 July."
    same_day = (FIRST, "Island news", "The envoy of Chile will brief the council.")
    other = (LATER, "Island news", "The envoy of Chile praised the cooks of Vardo on 20 June.")
    assert announced in threads((FIRST, "Island news", announced), same_day)
    assert announced in threads((FIRST, "Island news", announced), other)


def test_what_was_agreed_and_is_told_again_by_another_paper_is_no_open_thread() -> None:
    agreed = (FIRST, "Port news", "Norway and Peru agreed on 9 June in Lima on a truce on cod.")
    again = (LATER, "Island news", "In Lima, the two states agreed on June 9 to a truce that their fishermen had long "
             "wanted, Peru's navy told a hearing.")
    assert threads(agreed) == [agreed[2]]
    assert threads(agreed, again) == []


@pytest.mark.parametrize(
    ("sentence", "is_open"),
    [
        # what is offered or agreed is nothing
        ("Mr Vega offered nothing on the cod quota.", False),
        ("The ministers of Norway and Chile agreed on nothing.", False),
        ("Chile agreed to none of the loans.", False),
        # it was to be, and was
        ("The harbour board, which was to meet in Vardo on June 3rd, did so for an hour and agreed on nothing.", False),
        ("The pilots of Vardo agreed to strike, and did so at noon.", False),
        # an article that looks back awaits only the days that it names
        ("On April 28th the two men spoke by telephone, and Mr Vega agreed to move his boats out of the bay.", False),
        ("On June 5th the two men spoke by telephone, and Mr Vega agreed to move his boats out of the bay.", True),
        ("Mr Vega offered a loan to the island.", True),
    ],
)
def test_what_is_closed_or_long_past_is_not_open(sentence: str, is_open: bool) -> None:
    assert threads((FIRST, "Island news", sentence)) == [sentence] * is_open
