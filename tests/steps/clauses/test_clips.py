"""Clips: what is shown for each date of a sentence. Each stands behind a lede, in an article of 15 June 2022, a
Wednesday; `ALL` is the sentence itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.steps.clauses.test_clauses import behind_lede

ALL = "ALL"


def shown(folder: Path, sentence: str) -> dict[str | None, str]:
    """What is shown under each date."""
    return {when: ALL if text == sentence else text for when, _, text in behind_lede(folder, sentence)}


@pytest.mark.parametrize(
    ("sentence", "when", "clip"),
    [
        # the head of the phrase, not the last noun before the pronoun
        ("The three owners of Norvik, who were charged in Tromso on 3 March 2021, walked free.", "2021-03-03",
         "The three owners of Norvik, who were charged in Tromso on 3 March 2021"),
        ("The talks of the two guilds on the old pier, which were held in Oslo on June 3, led nowhere.", "2022-06-03",
         "The talks of the two guilds on the old pier, which were held in Oslo on June 3"),
        ("The widow of the sailor who drowned in May 2019 sold the boat.", "2019-05",
         "The widow of the sailor who drowned in May 2019"),
        ("The pilot of the barge that sank off Hvaler on June 3 with the loss of nine lives was never found.",
         "2022-06-03", "the barge that sank off Hvaler on June 3 with the loss of nine lives"),
        # a name with its age, its place and what its bearer is
        ("Among the wounded was a Chilean cook, Marta Solis, 34, of Arica, whose brother drowned in May 2019.",
         "2019-05", "a Chilean cook, Marta Solis, 34, of Arica, whose brother drowned in May 2019"),
        ("Anna Berg, 41, of Bodo, whose boat capsized on Sunday, is alive.", "2022-06-12",
         "Anna Berg, 41, of Bodo, whose boat capsized on Sunday"),
        ("The jury named the mayor's brother, Olav Lie, whom the guild had expelled in May 2021.", "2021-05",
         "the mayor's brother, Olav Lie, whom the guild had expelled in May 2021"),
        ("The port praised St. Olav, which repaired its quay in May 2021.", "2021-05",
         "St. Olav, which repaired its quay in May 2021"),
        ("Peru said in April 2021 that it was leaving a pact which Chile signed in 1998.", "1998",
         "a pact which Chile signed in 1998"),
        # never in a number
        ("The auditors asked about a grant of EUR 2.6m which Peru paid to the guild in May 2019.", "2019-05",
         "a grant of EUR 2.6m which Peru paid to the guild in May 2019"),
        ("The guild runs a pier worth $1.5bn that Chile built in 2015.", "2015",
         "a pier worth $1.5bn that Chile built in 2015"),
        ("It fed some 1,200 soldiers who had landed in May 2021.", "2021-05",
         "some 1,200 soldiers who had landed in May 2021"),
        # without what leads on
        ("The pier, whose building began in April 2012 and, by one count, cost 90 lives, is for sale.", "2012-04",
         "The pier, whose building began in April 2012"),
        ("The guild sued the bank, ousting its head, Olav Lie, who had been named in May 2019.", "2019-05",
         "its head, Olav Lie, who had been named in May 2019"),
        ("He is the brother of Lena Holt, the climber who vanished on the Nordwand in June 2019.", "2019-06",
         "the brother of Lena Holt, the climber who vanished on the Nordwand in June 2019"),
        ("Residents of the valley, where 40 houses burned down last August, blocked the road.", "2021-08",
         "Residents of the valley, where 40 houses burned down last August"),
        ("Sofie Aas, who had told the guild in May that she would not budge, budged.", "2022-05",
         "Sofie Aas, who had told the guild in May that she would not budge"),
        # across what belongs to the phrase
        ("A diver has died, after a cook who had been in a coma since May died in March, Lie said.", "2022-03",
         "a cook who had been in a coma since May died in March"),
        ("The gang was behind a July 2021 raid on a Danish freight office, which was not insured.", "2021-07",
         "a July 2021 raid on a Danish freight office"),
        ("Residents of Hvaler, about 4,000 of whom were flown out on Friday in balloons, are back.", "2022-06-10",
         "Residents of Hvaler, about 4,000 of whom were flown out on Friday in balloons"),
        ("The guild read the report of Judge Ada Moen, which found on 14 March that the pier was safe.", "2022-03-14",
         "the report of Judge Ada Moen, which found on 14 March that the pier was safe"),
        ("The two cooks held since the Halden clashes on June 3 had been freed the day before, Lie said.", "2022-06-03",
         "the Halden clashes on June 3"),
        # commas inside the clause
        ("The guild, whose chief, Admiral Olav Lie, was sacked in May, is broke.", "2022-05",
         "The guild, whose chief, Admiral Olav Lie, was sacked in May"),
        ("Police raided the guild, seizing papers of the bank, which sued and, in December 2020, won.", "2020-12",
         "papers of the bank, which sued and, in December 2020, won"),
        ("The find comes as the owner, a Chilean of 40, was jailed in Lima on Sunday.", "2022-06-12",
         "the owner, a Chilean of 40, was jailed in Lima on Sunday"),
        ("Mayor Anna Berg, who will visit Arica on June 27, declared a day of rest.", "2022-06-27",
         "Mayor Anna Berg, who will visit Arica on June 27"),
        ("The plan was hit by Lie himself, who on 20 May spoke of a \"slow start\" in Lima.", "2022-05-20",
         "Lie himself, who on 20 May spoke of a \"slow start\" in Lima"),
        ("A tug rammed the Nordlys cable, which links two ports and which broke in May 2021.", "2021-05",
         "the Nordlys cable, which links two ports and which broke in May 2021"),
        # what a participle tells
        ("The guild was fined under the harbour law passed in 2017.", "2017", "the harbour law passed in 2017"),
        ("He was held on a warrant issued by Peru in November.", "2021-11", "a warrant issued by Peru in November"),
        ("The bridge, opened by the king in 1998, collapsed on Sunday, killing four.", "1998",
         "The bridge, opened by the king in 1998"),
        ("The mayor, elected in 2019 after months of unrest, told reporters she would not run again.", "2019",
         "The mayor, elected in 2019"),
        ("The ban, lifted by Chile in May 2021, is back in force.", "2021-05", "The ban, lifted by Chile in May 2021"),
    ],
)
def test_a_clip_begins_where_its_phrase_begins(tmp_path: Path, sentence: str, when: str, clip: str) -> None:
    assert shown(tmp_path, sentence).get(when) == clip


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        # "it", "she" and "will" say nobody
        ("The harbour master had cleared the crew an hour before it sailed on Sunday.", ["2022-06-12"]),
        ("She has been ill since she gave birth in May 2021.", ["2021-05"]),
        ("The visit was dropped because of a strike of pilots and will now take place on June 27.", ["2022-06-27"]),
        ("The pilot was arrested on Monday and will appear before a judge on Friday.", ["2022-06-13", "2022-06-17"]),
        ("The repairs have been slowed by storms, and are to be finished by 28 June.", ["2022-06-28"]),
        # who says so stays
        ("Mayor Anna Berg said on Monday that the guild had burned the pier on May 3.", ["2022-05-03", "2022-06-13"]),
        ("Mayor Anna Berg said she had met Lie and that they had agreed to sail on June 27.",
         ["2022-06-15", "2022-06-27"]),
        ('"The pier that we built in May 2019 has cracks," Mayor Anna Berg said on Monday.', ["2022-06-13"]),
        # a second act with a date of its own
        ("Peru broke off the talks on Saturday, and recalled its envoy on Sunday.", ["2022-06-11", "2022-06-12"]),
        ("In May 2021 the guild shut the pier, and last December it sold the crane.", ["2021-05", "2021-12"]),
        ("She was named pilot in December 2018 and took up the post on Jan. 9, 2019.", ["2018-12", "2019-01-09"]),
        ("The barge was freed on 1 June, after the payment of a fine, and reached Arica on 5 June.",
         ["2022-06-01", "2022-06-05"]),
        ("The plant was shut in 2009, reopened in 2014 and sold to Volta in 2018.", ["2009", "2014", "2018"]),
        ("On June 3 the court freed the pilot, and on June 10 the navy sacked him, his lawyer said.",
         ["2022-06-03", "2022-06-10"]),
        ("The pact was signed in May 2018 but never ratified, and lapsed in January 2021.", ["2018-05", "2021-01"]),
        ("Olav Lie was elected in March 2020 and the guild expelled him in May 2021.", ["2020-03", "2021-05"]),
        ("The pier burned on 3 June; the crane fell on 4 June.", ["2022-06-03", "2022-06-04"]),
        ("He was freed on Monday but may not leave Peru until 31 July.", ["2022-06-13", "2022-07-31"]),
        ("Schools will stay shut until Monday.", ["2022-06-20"]),
        ("Mayor Anna Berg said the vote would be held on the day agreed, 27 June.", ["2022-06-27"]),
        # no second act
        ("The mayor met the crew and the owners on Sunday.", ["2022-06-12"]),
        ("The pier burned on 3 June and not, as was reported, on 4 June.", ["2022-06-03"]),
        ("The strike lasted until Monday.", []),
        # what was going on when the main act happened
        ("The coast guard seized a barge that was dumping oil off Hvaler on 3 June, wounding two.", ["2022-06-03"]),
        ("The navy stopped a barge in waters claimed by Peru on Sunday.", ["2022-06-12"]),
        ("The bridge was closed because of a gas leak on Sunday.", ["2022-06-12"]),
        # it would begin within a phrase, or with nothing that can be described
        ("She was talking about herring, which collapsed in 1968 after a glut.", ["1968"]),
        ("A court in Hamburg is to rule on that by 20 June.", ["2022-06-20"]),
        ("He asked for a meeting with Mayor Ada Moen, which is pencilled in for 20 June.", ["2022-06-20"]),
        ("The guild thanked the mission led by H.E. Olav Lie, which saw Hvaler on 3 June.", ["2022-06-15"]),
        ("The crew fined Niger after the July 2021 coup there.", []),
        # stressed, it is not described
        ("Berg noted on Monday that it was Peru that shut the pass on 3 June.", ["2022-06-03", "2022-06-13"]),
        ("It was the guild of Arica which left the talks in May 2021.", ["2021-05"]),
        # without the parade there was none
        ("The flag came down on Friday without the parade that had been announced for Saturday.", ["2022-06-10"]),
    ],
)
def test_what_cannot_be_cut_is_shown_whole(tmp_path: Path, sentence: str, when: list[str]) -> None:
    found = shown(tmp_path, sentence)
    assert sorted(w for w in found if w) == when
    assert set(found.values()) <= {ALL}


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        # the day of another's act, of a report that may be wrong, of a vote that is only named
        ("The crew denied the charge, made by Chile a day earlier, that it had stolen nets.", "2022-06-14"),
        ("The court annulled the sale, finding that the guild, in its vote of 9 May, had erred.", "2022-05-09"),
        ("The mayor denied a report in the Lima press that she and Lie had met in March to share it.", "2022-03"),
        ("The mayor dismissed as \"tales\" a report in the Lima press that she had agreed in March to go.", "2022-03"),
        ("The judge rejected the claim that Lie had been in Lima on June 3.", "2022-06-03"),
        ("The trial, originally set to begin in September, had opened on 3 June.", "2022-09"),
        ("Unless the guild pays by June 20, the port will be closed.", "2022-06-20"),
        ("It is the first visit since their wedding in May 2021.", "2021-05"),
    ],
)
def test_another_act_does_not_date_the_sentence(tmp_path: Path, sentence: str, when: str) -> None:
    assert when not in shown(tmp_path, sentence)


@pytest.mark.parametrize(("verb", "dated"), [("signed", True), ("overturned", False)])
def test_what_a_noun_is_dated_by_is_the_day_on_which_it_was_made(tmp_path: Path, verb: str, dated: bool) -> None:
    pact = f"The fishing pact of May 2021 was {verb} by Chile and Peru."
    assert (shown(tmp_path, pact).get("2021-05") == ALL) is dated


@pytest.mark.parametrize(
    ("sentence", "twice"),
    [
        ("The rope, which was bought in 2014 at a cost of 300 euros, holds two tonnes.", False),
        ("Chile's former mayor, Marta Solis, who left office last year, could not be reached.", False),
        ("The treaty, which must be ratified by 31 March 2023, is a good one.", False),
        ("The guild sold a pier that Chile built in 2015.", True),
        ("The skipper, who had left Arica on June 3, was jailed.", True),
    ],
)
def test_a_sentence_stands_beside_its_clip_where_it_tells_more(tmp_path: Path, sentence: str, twice: bool) -> None:
    assert (ALL in shown(tmp_path, sentence).values()) is twice


@pytest.mark.parametrize("sentence", [
    "After a debate of five hours the council voted on Tuesday for a smaller, open market.",
    "After the council voted on Tuesday the mayor resigned.",
])
def test_a_clause_that_takes_the_main_one_along_is_shown_whole(tmp_path: Path, sentence: str) -> None:
    assert shown(tmp_path, sentence) == {"2022-06-14": ALL}
