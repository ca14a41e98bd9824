"""Quantities: the numbers, measures and votes that two accounts of one event give differently."""

from __future__ import annotations

import pytest

from generator.steps.words.numbers import numbers
from tests.steps.accounts.test_differences import events


def differing(one: str, other: str) -> set[str]:
    """What the entries that both articles stand in differ on; there must be one."""
    found = [event for event in events(one, other) if len(event.accounts) == 2]
    assert found
    return {difference.what for event in found for difference in event.differs}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Armed men stormed a quarry near Oran on Monday and abducted 14 workers.",
         "Armed men stormed a quarry near Oran on Monday and took away 15 of its employees."),
        ("Kenya and Uganda signed a sugar deal in Oran on Monday with a quota of 200,000 tonnes a year.",
         "Under the sugar deal that Kenya and Uganda signed in Oran on Monday, Uganda may sell 180,000 tonnes."),
        ("Soldiers seized the tanker Alba off Oran on Monday with a crew of 24.",
         "Soldiers seized the tanker Alba off Oran on Monday; the 22 crew were unhurt."),
        ("Kenya imposed a duty of 24 percent on steel from Chile on Monday.",
         "Kenya imposed a duty of 22 per cent on Chilean steel on Monday."),
        ("Two men raided the museum of Oran on Monday and took seven rings.",
         "Three men raided the museum of Oran on Monday and took seven rings."),
        ("Divers in Oran raised an anchor weighing 11 tonnes on Monday.",
         "The anchor that divers raised in Oran on Monday weighs 9.5 metric tons."),
        ("The train derailed at Oran on Monday at 71 mph.",
         "The train that derailed at Oran on Monday was travelling at 62 miles per hour."),
        ("Around 60,000 people took part in a protest through Oran on Monday against the tax.",
         "Many people protested against the tax in Oran on Monday. Police put the turnout at 42,000."),
        ("No one was hurt when the old kiln at Oran exploded on Monday.",
         "Three workers were injured when the old kiln at Oran exploded on Monday."),
        ("The steel mill of Oran laid off 450 workers on Monday.",
         "The steel mill of Oran laid off 400 employees on Monday."),
        ("Parliament in Oran approved the budget on Monday by 54 votes to 47.",
         "Parliament in Oran approved the budget on Monday with 54 votes in favour, 45 against and 3 abstentions."),
        ("The Senate in Oran voted 19 to 11 on Monday to impeach the governor.",
         "The Senate in Oran impeached the governor on Monday (19 yeas, 9 nays)."),
        ("The council of Oran approved the budget 54-47 on Monday.",
         "The council of Oran approved the budget on Monday in a 54-45 vote."),
        ("The council of Oran approved the budget on Monday. Lawmakers backed it by 54 votes to 47.",
         "The council of Oran approved the budget on Monday, by 54 votes to 45."),
        ("The council of Oran approved the budget on Monday, with nine in favour and four against.",
         "The council of Oran approved the budget on Monday, with nine members in favour and five against."),
        ("The council of Oran approved the budget on Monday; five members abstained.",
         "The council of Oran approved the budget on Monday with 19 votes in favour, 9 against and 7 abstentions."),
        ("Soldiers seized the tanker Alba off Oran on Monday with 24 crew members.",
         "Soldiers seized the tanker Alba off Oran on Monday and a crew of 22."),
        ("Kenya imposed a duty of 24% on steel from Chile on Monday.",
         "Kenya imposed a duty of 22 per cent on Chilean steel on Monday."),
        ("The trawler Alba ran aground off Oran on Monday, spilling 300 tonnes of oil.",
         "The trawler Alba ran aground off Oran on Monday and spilled 450 tons of oil."),
        ("A storm struck the town of Oran on Monday and destroyed 200 houses.",
         "A storm struck the town of Oran on Monday, destroying 140 houses."),
        ("A bomb exploded at a market in Oran on Monday, wounding nine people.",
         "A bomb exploded at a market in Oran on Monday, but nobody was hurt."),
        ("Nurses in Oran began a strike of 48 hours on Monday.",
         "Nurses in Oran began a strike of 24 hours on Monday."),
        ("The bill on pensions was abandoned in Oran on Monday after talks of nine hours.",
         "The bill on pensions was abandoned in Oran on Monday after talks of four hours."),
        ("Two gunmen robbed a branch of Banco Sur in Oran on Monday.",
         "Four armed men robbed the branch of Banco Sur in Oran on Monday."),
        ("Police cleared a factory in Oran on Monday, using 300 officers and two water cannon.",
         "Some 120 police officers cleared a factory in Oran on Monday."),
        ("Kenya deployed 500 troops to the border near Oran on Monday.",
         "Some 75 Kenyan soldiers were deployed to the border near Oran on Monday."),
        ("The council of Oran approved the budget on Monday. The members voted 9-3.",
         "The council of Oran approved the budget on Monday by nine votes to four."),
        ("The ministers of Kenya and Uganda met in Oran on Monday for six hours.",
         "The ministers of Kenya and Uganda met in Oran on Monday for three hours."),
        ("A court in Oran on Monday fined the Brevik shipyard 12 million kroner for dirty water.",
         "The Brevik shipyard must pay a fine of 15 million kroner for dirty water, a court in Oran ruled on Monday."),
    ],
)
def test_numbers_of_one_thing_differ(one: str, other: str) -> None:
    assert differing(one, other) == {"number"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("About 20,000 people took part in a protest in Oran on Monday.",
         "More than 18,000 people marched through Oran on Monday."),
        ("On Monday some 600 miners marched through Oran to the courthouse.",
         "On Monday hundreds of miners, among them 40 women, marched through Oran to the courthouse."),
        ("Armed men stormed a quarry near Oran on Monday and abducted 14 workers, three of them Norwegians.",
         "Armed men stormed a quarry near Oran on Monday and abducted 14 workers, including four engineers."),
        ("The steel mill of Oran, which has 2,000 workers, laid off 450 workers on Monday.",
         "The steel mill of Oran laid off 450 of its 2,100 workers on Monday."),
        ("The council of Oran approved the budget 54-47 on Monday.",
         "The council of Oran, which elected its chairman by 60 votes to 41 in May, approved the "
         "budget on Monday by 54 to 47."),
        ("Kenya imposed a duty of 24 percent on steel from Chile on Monday.",
         "Kenya imposed a duty on steel from Chile on Monday; prices rose 3 percent."),
        ("A court in Oran on Monday extended the detention of the tanker Alba by 14 days.",
         "A court in Oran on Monday extended the detention of the tanker Alba, which was seized 30 days ago."),
        ("Divers in Oran raised an anchor weighing nearly 11 tonnes on Monday.",
         "Divers in Oran raised an anchor on Monday that weighs 10.8 tonnes."),
        ("Police in Oran arrested 12 miners on Monday.",
         "Police in Oran arrested 12 miners on Monday. Another eight miners were arrested on Tuesday."),
        ("The trawler Alba sank off Oran on Monday after 20 minutes.",
         "The trawler Alba sank off Oran on Monday; a helicopter came 40 minutes later."),
        ("Soldiers seized the tanker Alba off Oran on Monday with a crew of 24.",
         "Soldiers seized the tanker Alba off Oran on Monday; two of her crew were hurt."),
        ("Kenya and Uganda signed a sugar deal in Oran on Monday with a quota of 200,000 tonnes a year.",
         "Kenya and Uganda signed a sugar deal in Oran on Monday; Uganda sold Kenya 350,000 tonnes last year."),
        ("The train derailed at Oran on Monday at 71 mph.",
         "The train derailed at Oran on Monday on a curve with a limit of 40 mph."),
        ("The council of Oran approved the budget on Monday by 54 votes to 47.",
         "The council of Oran, which has 101 members, approved the budget on Monday after 12 members had left."),
        ("Two men raided the museum of Oran on Monday and took seven rings.",
         "Men raided the museum of Oran on Monday; police arrested three men."),
        ("Parliament in Oran approved the budget on Monday by 54 votes to 47.",
         "Parliament in Oran approved the budget on Monday, two days after the council had done so by 9 votes to 4."),
        ("The mill of Oran will pay a fine after 12 tonnes of acid leaked on Monday.",
         "Acid leaked from the mill of Oran on Monday; the mill has a tank of 40 tonnes."),
        ("Police in Oran arrested 40 miners on Monday in a raid by 200 officers.",
         "Police in Oran arrested 40 miners on Monday in a raid; 12 officers were hurt."),
        ("Rebels released 12 hostages near Oran on Monday, three of them children.",
         "Rebels released 12 hostages near Oran on Monday; they had taken 30 hostages in May."),
        ("Kenya's parliament approved the budget on Monday by 90 votes to 31.",
         "Kenya's parliament approved the budget on Monday by 90 to 31, after it had rejected a "
         "first draft by 60 votes to 55 in March."),
        ("The trawler Alba ran aground off Oran on Monday, spilling 300 tonnes of oil.",
         "The trawler Alba, of 4,500 tons, ran aground off Oran on Monday."),
        ("The central bank of Kenya raised interest rates to 7 percent on Monday.",
         "Kenya's central bank raised interest rates on Monday, the third rise in 12 months, as "
         "inflation reached 9 percent."),
        ("A storm struck the town of Oran on Monday and destroyed 200 houses.",
         "A storm struck the town of Oran on Monday and destroyed 20 houses in one street alone; "
         "150 houses were damaged."),
        ("The museum of Oran reopened on Monday after three years.",
         "The museum of Oran reopened on Monday after five years."),
        ("Kenya opened a bridge of 12 km near Oran on Monday.",
         "Kenya opened a bridge near Oran on Monday, 40 km from the border."),
        ("Kenya's central bank raised its key rate by 2 percent on Monday.",
         "Kenya's central bank raised its key rate to 9 percent on Monday."),
        ("The council of Oran approved the budget on Monday by 54 votes to 47.",
         "The council of Oran approved the budget on Monday. It rejected a motion on the school by 60 votes to 41."),
        ("A ferry with 24 crew sank off Oran on Monday and 12 people died.",
         "A ferry sank off Oran on Monday, killing 12, among them two crew."),
        ("Selim won 52 percent of the vote in Oran on Monday.",
         "Otieno won 43 percent of the vote in Oran on Monday."),
        ("The bill on pensions was abandoned in Oran on Monday after a strike of nine days.",
         "The bill on pensions was abandoned in Oran on Monday, two weeks after a strike of four days."),
        ("Two burglars broke into the palace of Oran on Monday and stole three paintings.",
         "Two men stole three paintings when they broke into the palace of Oran on Monday."),
        ("Kenya withdrew its soldiers from Oran on Monday.", "Kenyan soldiers were withdrawn from Oran on Monday."),
        ("The council of Oran voted down the tram plan on Monday by 12 votes to nine.",
         "The council of Oran rejected the tram plan on Monday with nine members in favour and 12 against."),
        ("A court in Oran on Monday fined the shipyard Alba $5 million for polluting the bay.",
         "A court in Oran on Monday fined the shipyard Alba for polluting the bay and ordered it to pay $2 million in "
         "damages."),
    ],
)
def test_numbers_of_other_things_or_times_do_not(one: str, other: str) -> None:
    assert not any(event.differs for event in events(one, other))


def test_a_day_counts_nothing() -> None:
    assert not list(numbers("The raid of 10 June on the museum", 0, "en"))
    assert [n.thing for n in numbers("A crew of 24, police said", 0, "en")] == ["crew"]


def test_a_verb_is_no_part_of_what_is_counted() -> None:
    (found,) = numbers("Two ferries rammed a pier", 0, "en")
    assert found.end == len("Two ferries")
