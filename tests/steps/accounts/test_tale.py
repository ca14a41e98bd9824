"""Tale: figures that an article tells behind its report of an event, held against those of other accounts of it."""

from __future__ import annotations

import pytest

from generator.records import Account, Desk, Event, Report, Span
from generator.steps.accounts.differences import compare
from tests.steps.accounts.test_differences import events, filed

BLAST = "An explosion wrecked a mill in Oran on Monday, killing 20 people."
FIRE = "A fire destroyed the market of Oran on Monday, killing four traders."
SLIDE = "A landslide blocked the road to Oran on Monday."
RAID = "Gunmen raided a bank in Oran on Monday"
PASSED = "Parliament in Oran approved the budget on Monday"
DEAL = "Kenya and Uganda signed a sugar deal in Oran on Monday."
ENDED = "The council of Oran ended its contract with the water firm on Monday"


def of_both(one: str, other: str) -> list[Event]:
    """The events that both articles tell of; there must be one."""
    found = events(one, other)
    assert any(len(event.accounts) == 2 for event in found)
    return [event for event in found if event.differs]


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (f"{ENDED}. Members voted 31 to 28.", f"{ENDED}, by 33 votes to 28.", [["31"], ["33"]]),
        (f"{ENDED}. Members voted 31 to 28.", f"{ENDED}. The motion was carried by 34 votes to 27.",
         [["31", "28"], ["34", "27"]]),
        ("Senators in Oran convicted governor Selim on Monday. Twenty-six senators found him guilty and 14 did not.",
         "Senators in Oran convicted governor Selim on Monday by 27 votes to 13.",
         [["Twenty-six senators found him guilty", "14 did not"], ["27", "13"]]),
        (f"{ENDED}. Thirty-one members of the 60-seat council backed the motion and 28 opposed it. One abstained.",
         f"{ENDED}. It was carried by 31 votes to 26, and three members abstained.",
         [["28 opposed", "One abstained"], ["26", "three members abstained"]]),
        (f"{BLAST} Of the dead, nine were children.", f"{BLAST} Seven of the victims were children.",
         [["nine were children"], ["Seven of the victims were children"]]),
        (f"{BLAST} Thirty-one were taken to hospital.",
         f"{BLAST}\n\nSome were asleep at home.\n\nTwenty-four people were taken to hospital, doctors said.",
         [["Thirty-one were taken to hospital"], ["Twenty-four people were taken to hospital"]]),
        (f"{BLAST} Four tonnes of black powder were stored there.",
         f"{BLAST} The quantity of powder stored was 2.5 tonnes.", [["Four tonnes"], ["2.5 tonnes"]]),
        (f"{DEAL} It abolishes tariffs on 92% of goods.",
         f"{DEAL}\n\nTariffs on 95 per cent of goods will go under the deal.", [["92"], ["95 per cent"]]),
        (f"{DEAL} Uganda will get a loan of 40 million euros.", f"{DEAL} The deal comes with a 45 million euro loan.",
         [["40 million euros"], ["45 million euro"]]),
        ("The trawler Alba was seized off Oran on Monday. Its owner was asked for a bond of 4.5 million kroner.",
         "The trawler Alba was seized off Oran on Monday. The owner must post a bond of 3.5 million kroner.",
         [["4.5 million kroner"], ["3.5 million kroner"]]),
        ("Police broke up a picket at the steel mill of Oran on Monday. Fourteen were taken into custody.",
         "Police broke up a picket at the steel mill of Oran on Monday and arrested 11 people.",
         [["Fourteen were taken into custody"], ["11 people"]]),
        ("The ferry Alba sank off Oran on Monday. Rescuers saved 172 people.",
         "The ferry Alba sank off Oran on Monday. By nightfall 187 people had been rescued.",
         [["172 people"], ["187 people had been rescued"]]),
        ("The ferry Alba sank off Oran on Monday. She was carrying 212 people.",
         "The ferry Alba sank off Oran on Monday. Police said 240 people had been on board.",
         [["212 people"], ["240 people had been on board"]]),
        (f"{RAID}. They escaped with 2 million dollars in cash.", f"{RAID} and fled with $3.5m.",
         [["2 million dollars"], ["$3.5m"]]),
        (f"{BLAST} A dozen firemen were hurt.", f"{BLAST} Twenty firemen were hurt.",
         [["A dozen firemen were hurt"], ["Twenty firemen were hurt"]]),
        ("An explosion wrecked a mill in Oran on Monday. The death toll stood at 12, the mayor said.",
         "An explosion wrecked a mill in Oran on Monday. It caused the deaths of nine.", [["12"], ["nine"]]),
        (f"{PASSED} by 54 to 47.", f"{PASSED} by 53 to 47.", [["54"], ["53"]]),
        # against the plan first, or by their sides
        ("The council of Oran rejected the tram plan on Monday. Twelve members were against it and nine in favour.",
         "The council of Oran rejected the tram plan on Monday by 13 votes to nine.",
         [["Twelve members were against"], ["13"]]),
        # those who did it, however they are called
        (f"{RAID}. Two masked men forced the staff to lie down.", f"{RAID}. Four robbers forced the staff to lie down.",
         [["Two masked men"], ["Four robbers"]]),
        ("Masked thieves raided a museum in Oran on Monday. Two men broke a window, took a crown and fled.",
         "Thieves raided a museum in Oran on Monday. Three men in overalls climbed in by a window and took a crown.",
         [["Two men"], ["Three men"]]),
        ("Ground staff at Oran airport walked out on Monday. The union said 900 workers had joined the stoppage.",
         "Ground staff at Oran airport walked out on Monday. Fewer than 500 employees took part.",
         [["900 workers"], ["500 employees took part"]]),
        ("Thieves raided a gallery in Oran on Monday and stole six paintings.",
         "Thieves raided a gallery in Oran on Monday. Eight paintings were stolen.",
         [["six paintings"], ["Eight paintings"]]),
        # two estimates, and a cost
        ("Farmers blocked the port of Oran on Monday. The organisers spoke of 800 tractors.",
         "Farmers blocked the port of Oran on Monday with their tractors. Police counted 350 tractors.",
         [["800 tractors"], ["350 tractors"]]),
        ("The dam of Oran was opened by the king on Monday. It cost 340 million euros.",
         "The king opened the dam of Oran on Monday. It was built at a cost of 420 million euros.",
         [["340 million euros"], ["420 million euros"]]),
        # a toll that is told of before, with its date
        ("Prosecutors in Oran want Omar Selim over the collapse of a dam that killed 163 people in 2020.\n\nThe dam "
         "burst on 11 February 2020 near Oran and buried a canteen.",
         "The dam near Oran burst on 11 February 2020 and buried a canteen, killing 165 people.",
         [["163 people"], ["165 people"]]),
        # how long a thing took, and how long it is
        (f"{FIRE} Firefighters needed six hours to put it out.",
         f"{FIRE} It took the fire brigade nine hours to put out the flames.", [["six hours"], ["nine hours"]]),
        (f"{SLIDE} It is closed over a length of 2 km.", f"{SLIDE} A stretch of 1.6 km is closed.",
         [["2 km"], ["1.6 km"]]),
        (f"{PASSED}. It raises spending by 3%.", f"{PASSED}. Spending will rise by 5 per cent.",
         [["3"], ["5 per cent"]]),
        (f"{DEAL} Until 30 September, Uganda will send 40 trucks a day.\n\nKenya will pay 38 million dollars.",
         f"{DEAL} Kenya will pay $32 million.", [["38 million dollars"], ["$32 million"]]),
        # every sentence on the point, also that of those who contradict it
        (f"{BLAST} The army says that only three people were killed.", f"{BLAST.replace('20', '25')}",
         [["20 people", "three people were killed"], ["25 people"]]),
        ("A court in Oran jailed two generals on Monday. Three others were acquitted.",
         "A court in Oran jailed two generals on Monday. Two others were acquitted.",
         [["Three others were acquitted"], ["Two others were acquitted"]]),
    ],
)
def test_figures_behind_a_report_differ_and_are_shown_with_their_sentences(
    one: str, other: str, words: list[list[str]]
) -> None:
    (event,) = of_both(one, other)
    (difference,) = event.differs
    texts = {"a0": one, "a1": other}
    accounts = [event.accounts[place] for place in difference.accounts]
    assert difference.what == "number"
    assert [[mark.of(texts[a.report.article]) for mark in marked]
            for a, marked in zip(accounts, difference.words, strict=True)] == words
    for account, marked in zip(accounts, difference.words, strict=True):
        assert all(any(s.holds(mark) for s in (account.report, *account.context)) for mark in marked)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council of Oran approved the budget on Monday by 54 votes to 47.",
         "The council of Oran approved the budget on Monday. An amendment was rejected by 60 votes to 41."),
        (f"{ENDED}. Members voted 31 to 28.", f"{ENDED} by 31 votes to 28. It has 60 members."),
        (BLAST, f"{BLAST}\n\nIn May a bomb in the same town killed 12 people."),
        (BLAST, f"{BLAST}\n\nOn Friday two men were buried. Thousands wept when 12 people died in a fire."),
        (BLAST, f"{BLAST} A similar blast killed 12 people."),
        (BLAST, f"{BLAST} Two of the dead were Kenyans."),
        (f"{BLAST} Nine were children.", f"{BLAST} Of the dead, nine were children."),
        (f"{BLAST} Ten workers were hurt.", f"{BLAST} Ten people were injured, two of them seriously."),
        (f"{BLAST} The mill has 200 employees.", f"{BLAST} Thirty employees were inside."),
        (f"{DEAL} Trade between them rose by 9 percent.", f"{DEAL} It abolishes tariffs on 92% of goods."),
        (f"{DEAL} Uganda will get a loan of 40 million euros.", f"{DEAL} Uganda owes 300 million euros."),
        (f"{DEAL} Uganda will get a loan of 40 million euros.", f"{DEAL} It will get a grant of 30 million euros."),
        (f"{BLAST} A dozen firemen were hurt.", f"{BLAST} Thirteen firemen were hurt."),
        (f"{BLAST} Half a dozen firemen were hurt.", f"{BLAST} Six firemen were hurt."),
        (f"{RAID} and fled with $2m.", f"{RAID}. The bank had paid $3 million for its vault."),
        (f"{PASSED} by 54 to 47.", f"{PASSED}. It cut the duty by 3 to 2 cents."),
        (f"{DEAL} It sold Kenya 12 tonnes of tea.", f"{DEAL} It sold Kenya 20 tonnes of coffee."),
        (f"{RAID}. The raid lasted seven minutes.", f"{RAID}. The chase lasted 40 minutes."),
        (f"{RAID}. The raid lasted seven minutes.", f"{RAID}. Police arrived 12 minutes later."),
        (f"{FIRE} It took firefighters six hours to put it out.", f"{FIRE} Survivors waited two hours for a doctor."),
        (f"{FIRE} It took firefighters six hours to put it out.", f"{FIRE} It took two hours to find the last body."),
        (f"{SLIDE} It is closed over a length of 2 km.", f"{SLIDE} The queue was 7 km long."),
        (f"{RAID}. Two masked men forced the staff to lie down.", f"{RAID}. Three men were arrested."),
        (f"{RAID}. Two masked men forced the staff to lie down.", f"{RAID}. Four men were inside at the time."),
        (f"{RAID}. Two masked men forced the staff to lie down.", f"{RAID}. Two robbers came in by the back door."),
        (f"{RAID}. Two masked men forced the staff to lie down.", f"{RAID}. Three men saw them run away."),
        (f"{RAID}. Two masked men forced the staff to lie down.",
         f"{RAID}. Four men accused of forcing the staff to lie down were released."),
        ("Ground staff at Oran airport walked out on Monday. The union said 900 workers had joined the stoppage.",
         "Ground staff at Oran airport walked out on Monday. The airport has 1,400 workers."),
        ("Thieves raided a gallery in Oran on Monday and stole six paintings.",
         "Thieves raided a gallery in Oran on Monday and stole six paintings. The gallery owns 80 paintings."),
        ("Farmers blocked the port of Oran on Monday. The organisers spoke of 800 tractors.",
         "Farmers blocked the port of Oran on Monday with their tractors. Police towed away 35 tractors."),
        ("The king opened the bridge of Oran on Monday. It cost 40 million euros.",
         "The bridge of Oran was opened by the king on Monday. The road to it cost another 12 million euros."),
        ("Two men robbed a bank in Oran on Monday, police said. One of them had a knife.",
         "A bank in Oran was robbed on Monday by two men. Three men in the queue ran after them and caught one."),
        ("Gunmen killed two policemen near Oran on Monday. Four gunmen on motorcycles opened fire on the post.",
         "Two policemen were killed near Oran on Monday when four attackers on motorcycles opened fire on their post. "
         "Two gunmen were killed in return."),
        (f"{FIRE} It took the firemen six hours to put it out.",
         f"{FIRE} The firemen took 20 minutes to get there, and put it out in six hours."),
        ("Train drivers went on strike in Oran on Monday. They want a pay rise of 7 percent.",
         "Train drivers went on strike in Oran on Monday. Prices rose by 9 percent."),
        ("The dam near Oran burst on 11 February 2020. A dam burst that killed 270 people in 2019 had other causes.",
         "The dam near Oran burst on 11 February 2020 and buried a canteen, killing 165 people."),
    ],
)
def test_figures_of_other_things_or_days_do_not(one: str, other: str) -> None:
    assert not of_both(one, other)


def test_a_toll_is_that_of_a_report_of_harm_only() -> None:
    crowd = "Nine people were hurt in the crowd at the gates."
    assert not of_both(f"{DEAL} {crowd}", f"{DEAL} Police fired in the air when a wall fell, and 12 people were hurt.")


def test_a_toll_that_contradicts_the_report_stays_an_entry() -> None:
    denied = "The army insists that only three died, all of them soldiers."
    found = events(f"Four people died when a kiln at Oran exploded on Monday. {denied}")
    assert denied in [event.text for event in found]


def test_what_a_report_tells_itself_is_no_difference_of_the_one_before() -> None:
    tail = "on Monday. The judge acquitted {} of them on Monday evening."
    told = [f"Selim was driven home from Oran prison {tail.format(n)}" for n in ("two generals", "three generals")]
    one, other = told
    assert len(of_both(one, other)) == 1


@pytest.mark.parametrize(
    ("tail", "words"),
    [
        ("and in the centre 5,000 people marched.", [["5,000 people marched"], ["300 people marched"]]),
        ("and on Thursday 5,000 people marched in the centre.", []),
    ],
)
def test_the_rest_of_a_sentence_of_which_a_part_is_shown_is_read_too(tail: str, words: list[list[str]]) -> None:
    part = "The strike at the port of Oran began on Monday"
    texts = f"{part}, {tail}", f"{part}. In the centre 300 people marched."
    articles = {f.article.id: f.article for f in filed(*texts, desk=Desk())}
    accounts = []
    for article in articles.values():
        day = next(t for t in article.times if "Monday" in t.of(article.text))
        report = Report(0, len(part), article=article.id, passage="p1", text=part, kind="event", when=day.when,
                        phrase=Span(day.start, day.end), grounds="relative", rule="weekday-past", anchor=None,
                        reason=None, issues=())
        accounts.append(Account(report, ()))
    found = compare(accounts, articles)
    assert [[m.of(text) for m in marked] for d in found for text, marked in zip(texts, d.words, strict=True)] == words
