"""Evidence: reports of one event that share neither verb nor sentence, and near misses, among the news of a dossier."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from benchmarks import same_event
from generator.steps.events import evidence
from generator.steps.events.alike import overlap
from generator.steps.events.same_event import Merged, merge
from generator.steps.events.tellings import telling, weigh
from tests.steps.events.test_same_event import report

DOSSIERS = Path(same_event.__file__).parent / "dossiers"
# What else the dossier tells: without it, nobody knows which of a pair's words are rare.
ELSE = [
    (f"{who} {what}.", f"2021-{month:02}-{day:02}")
    for month, who in enumerate(("The harbour board", "Mayor Ilse Hart", "The pilots' union", "The port's insurer"), 1)
    for day, what in enumerate(
        (
            "met the owners of the quarry", "asked the council for money", "warned of storms in autumn",
            "published the accounts of the port", "praised the crew of the lifeboat", "raised the fee for moorings",
            "opened an office in Bergen", "wrote to the minister about the dredging", "lost a case over the old pier",
            "hired six divers", "refused to speak about the lighthouse", "counted 300 yachts in the bay",
        ), 3,
    )
]


def among_others(*pair: tuple[str, str]) -> Merged:
    return merge([report(str(n), text, when) for n, (text, when) in enumerate([*pair, *ELSE])], {})


def are_one(found: Merged) -> bool:
    return any({"0", "1"} <= {r.article for r in group} for group in found.groups)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The lighthouse, which reopened, has a new lens and a new keeper.",
         "The Skerry lighthouse was opened to visitors again on 21 June."),
        ("Nurses marched through Lisbon against the freeze of their pay in the tens of thousands.",
         "Police counted 40,000 people at the nurses' protest over pay in the capital."),
        ("Divers working for the museum brought up the bell of the Gudrun after a week of storms.",
         "The Gudrun, lost with all hands 90 years ago, has given up its bell."),
        ("A judge sent the harbour master, Knut Vik, to jail for four years for taking bribes.",
         "Vik, once the most powerful man in the port, was led away to begin a sentence of four years."),
        ("Parliament is to vote on the fishing accord.",
         "The fishing accord was carried in parliament by three votes."),
        ("The trawler Aurora foundered off Skagen with eight men aboard.",
         "The Aurora, a trawler of 40 metres, sank in a gale; the coastguard found two of the eight men."),
        # most words are the same
        ("The 12 percent levy on timber came into force.", "the levy on timber came into force on 21 June"),
        ("The aquarium, which reopened on Monday", "The aquarium reopened to visitors on 21 June."),
    ],
)  # fmt: skip
def test_one_event_in_other_words_is_one_entry(one: str, other: str) -> None:
    assert are_one(among_others((one, "2021-06-21"), (other, "2021-06-21")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A fire destroyed a paper mill in Umea.", "A fire broke out in a school in Umea."),
        ("The union called off its strike at the airport.", "The union suspended talks with the airport."),
        ("The prosecutor charged the captain of the Aurora.", "The owner of the Aurora dismissed the captain."),
        ("Kenya signed a trade deal with Japan.", "Kenya signed a defence pact with France."),
        ("The minister resigned over the dam scandal.", "The dam's operator was fined over the scandal."),
        ("Thousands of farmers blocked roads in Lyon.", "Thousands of teachers marched in Lyon."),
        # one word for another
        ("The council approved the budget for schools.", "The council approved the budget for roads."),
        ("The minister visited the flooded village by car.", "The minister visited the flooded mine by car."),
        ("Police searched the offices of the bank.", "Police searched the home of the bank's director."),
        ("The court rejected the appeal of the captain.", "The court rejected the appeal of the owner."),
        ("The union of nurses called a strike over pay.", "The union of pilots called a strike over pay."),
        ("The ferry to Oban was cancelled in a storm.", "The ferry to Mull was cancelled in a storm."),
        ("The board accepted the resignation of its chairman.", "The board accepted the resignation of its director."),
    ],
)  # fmt: skip
def test_near_misses_of_one_day_are_two_entries(one: str, other: str) -> None:
    assert not are_one(among_others((one, "2021-06-21"), (other, "2021-06-21")))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Judges in Bergen annulled the sale of the lighthouse on 21 June.",
         "The harbour board lost its chairman in June after judges annulled the sale of the lighthouse.", True),
        ("Oda Rist was elected on 21 June after a court voided the vote for the harbour board.",
         "Her rival, who lost office in June when a court voided the vote for the harbour board", True),
        ("Judges in Bergen annulled the sale of the lighthouse on 21 June.",
         "The lighthouse had been put up for sale in June.", False),
        ("Kari Moe was sentenced on 21 June to six years for smuggling cod.",
         "Kari Moe was arrested in June over smuggled cod.", False),
        ("Divers recovered the bell of the Gudrun on 21 June.",
         "In June the museum opened a hall for the Gudrun.", False),
    ],
)  # fmt: skip
def test_a_month_can_be_that_of_one_of_its_days_if_no_other_act_is_told(one: str, other: str, same: bool) -> None:
    assert are_one(among_others((one, "2021-06-21"), (other, "2021-06"))) == same


def test_a_day_of_a_month_that_much_is_told_of_takes_more() -> None:
    pair = [("Judges in Bergen annulled the sale of the lighthouse on 21 June.", "2021-06-21"),
            ("The board lost its chairman in June after judges annulled the sale of the lighthouse.", "2021-06")]
    much = [(text, f"2021-06-{day:02}") for day in (9, 16) for text, _ in ELSE]
    assert are_one(among_others(*pair))
    assert not are_one(among_others(*pair, *much))


def test_sentences_of_one_article_are_not_joined_by_what_they_share() -> None:
    text = "A judge sent the harbour master, Knut Vik, to jail for four years for taking bribes."
    later = "Vik, once the most powerful man in the port, was led away to begin a sentence of four years."
    rows = [report("one", text, "2021-06-21"), report("one", later, "2021-06-21")]
    found = merge([*rows, *(report(str(n), t, w) for n, (t, w) in enumerate(ELSE))], {})
    assert all(len(group) == 1 for group in found.groups)


def test_two_reports_alone_prove_less_than_among_others() -> None:
    one = "The lighthouse, which reopened, has a new lens and a new keeper."
    other = "The Skerry lighthouse was opened to visitors again."
    alone = merge([report(str(n), text, "2021-06-21") for n, text in enumerate((one, other))], {})
    assert len(alone.groups) == 2


def test_every_sign_has_a_weight() -> None:
    dossier = same_event.read(DOSSIERS / "strike")
    shown = {name for signs, _ in same_event.pairs(dossier) for name in signs}
    weights = yaml.safe_load(evidence.FILE.read_text(encoding="utf-8"))["weights"]
    assert shown <= set(weights)


@pytest.mark.parametrize(("name", "joined", "wrong"), [("tanker", 18, 4), ("impeachment", 13, 2), ("fish", 7, 1)])
def test_dossiers_are_joined_as_well_as_they_were(name: str, joined: int, wrong: int) -> None:
    found = same_event.judge(same_event.read(DOSSIERS / name))
    assert found["joined"] >= joined
    assert found["wrong"] <= wrong


def test_the_dossiers_hold_what_they_say() -> None:
    for path in sorted(DOSSIERS.glob("*/events.json")):
        assert all(len(row["told"]) > 1 for row in json.loads(path.read_text(encoding="utf-8"))), path
        same_event.read(path.parent)  # ValueError where words do not stand in their article


def test_a_regression_finds_what_tells_two_kinds_apart() -> None:
    with_sign = [({"sign": 1.0, "noise": float(n % 2)}, n % 5 > 0) for n in range(40)]
    weights = same_event.regression([*with_sign, *(({"noise": float(n % 2)}, n % 5 == 0) for n in range(40))])
    assert weights["sign"] > 2
    assert abs(weights["noise"]) < 0.2


def test_the_more_a_day_has_the_more_two_reports_must_share() -> None:
    def odds(day: str) -> float:
        rows = [("Parliament is to vote on the fishing accord.", "2021-06-21"),
                ("The fishing accord was carried in parliament by three votes.", "2021-06-21"),
                *((text, day) for text, _ in ELSE)]  # fmt: skip
        tellings = [telling(report(str(n), text, when), "en") for n, (text, when) in enumerate(rows)]
        weights = weigh(tellings)
        a, b = tellings[:2]
        likely = evidence.likelihood(a, b, overlap(a, set(a.content), b, weights), weights)
        return likely / (1 - likely)

    assert odds("2021-01-03") > 9 * odds("2021-06-21")  # 50 reports of a day are five times ten


@pytest.mark.parametrize(
    ("said", "day", "done"),
    [
        ("President Ola Rist intends to hand the Skagen lighthouse to the museum trust, an adviser said.", "2021-06-21",
         "President Ola Rist was shown the Skagen lighthouse by the museum trust's keepers."),
        ("An adviser said that President Ola Rist wanted the Skagen lighthouse to be given to the museum trust.",
         "2021-06-21", "President Ola Rist is to see the museum trust's keepers of the Skagen lighthouse."),
        ("The US envoy, Kim Dahl, hailed the vote and said he expected Congress to begin work on the frigate sale once"
         " Norway had paid.", "2021-06-19",
         "The State Department notified Congress of the $23 billion frigate sale to Norway."),
    ],
)  # fmt: skip
def test_what_is_said_of_a_matter_is_not_what_was_done_in_it(said: str, day: str, done: str) -> None:
    rows = [report("0", said, day, "statement", "published"), report("1", done, "2021-06-21")]
    assert not are_one(merge([*rows, *(report(str(n), t, w) for n, (t, w) in enumerate(ELSE, 2))], {}))


def test_what_an_article_has_as_news_was_not_done_on_a_later_day() -> None:
    news = "A judge sent the harbour master, Knut Vik, to jail for four years for taking bribes."
    later = "Vik, once the most powerful man in the port, was led away to begin a sentence of four years."
    rest = [report(str(n), t, w) for n, (t, w) in enumerate(ELSE, 2)]

    def joined(published: str, day: str) -> bool:
        rows = [report("0", news, published, grounds="published"), report("1", later, day)]
        return are_one(merge([*rows, *rest], {}))

    assert joined("2021-06-21", "2021-06-20")
    assert not joined("2021-06-20", "2021-06-21")
