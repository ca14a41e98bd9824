"""Whose words they are and how far they reach, where sentences make it hard to tell."""

from __future__ import annotations

import pytest

from tests.quotations.newspaper import quotes


def told(text: str) -> dict[str, str | None]:
    """Each quotation's words and source."""
    return {q.of(text): q.source.of(text) if q.source else None for q in quotes(text)}


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in quotes(text)]


@pytest.mark.parametrize(
    ("goes_on", "source"),
    [
        ("the state-run Norland Agency reported on Friday, citing a clerk.", "the state-run Norland Agency"),
        ("the pro-board daily Norland Post reports.", "the pro-board daily Norland Post"),
        ("Norland Agency on Friday reported.", "Norland Agency"),
        ("reported the Norland Post.", "the Norland Post"),
        ("the Norland Agency's bulletin had it.", None),
        ("the harbour chief harrumphed loudly.", None),
    ],
)
def test_a_sentence_with_its_own_subject_takes_no_other_speaker(goes_on: str, source: str | None) -> None:
    text = f'"We ask nobody," Berg said.\n"The gate was never open," {goes_on}'
    assert told(text)['"The gate was never open,"'] == source


def test_a_sentence_that_is_all_quotation_keeps_the_speaker() -> None:
    text = '"We ask nobody," Berg said.\n"The gate was never open."'
    assert told(text)['"The gate was never open."'] == "Berg"


@pytest.mark.parametrize(
    "text",
    [
        "The flood came at dawn, claiming more than 1,300 lives.",
        "The flood claimed the lives of 12 sailors.",
        "Fire at the pier claimed 12 in a night.",
        "The firm sued the port, claiming damages of $2m.",
        "The ferry line declared a dividend.",
    ],
)
def test_a_claim_to_lives_or_money_says_nothing(text: str) -> None:
    assert not quotes(text)


@pytest.mark.parametrize("claim", ["40 ships had sunk", "the lives of sailors were spared", "victims had no boats"])
def test_a_claim_about_them_does(claim: str) -> None:
    assert told(f"Berg claimed {claim}.") == {claim: "Berg"}


@pytest.mark.parametrize(
    "opening",
    [
        "Norland's foreign minister, Ana Diaz, said it rained.",
        "Brun's lawyer, Ana Diaz, said it rained.",
        "The mayor of Oxmouth, Ana Diaz, told Brun that it rained.",
        '"It rained," said the mayor of Oxmouth, Ana Diaz.',
    ],
)
def test_a_name_in_apposition_is_who_speaks(opening: str) -> None:
    text = f"{opening} Later she said it snowed. Diaz added that it froze."
    assert speakers(text) == ["Ana Diaz", "Ana Diaz", "Ana Diaz"]


@pytest.mark.parametrize(
    "text", ["The mayor, Ana Diaz and the king said it rained.", "The mayor, Ana Diaz, and the king said it rained."]
)
def test_a_list_is_no_apposition(text: str) -> None:
    assert speakers(text) == [None]


@pytest.mark.parametrize(
    "relative", ['whom Berg called "a liar"', "whom Berg accused of fraud", "who Berg said was ill"]
)
def test_a_relative_clause_leaves_the_verb_its_subject(relative: str) -> None:
    assert told(f"Diaz, {relative}, declined to comment.")["to comment"] == "Diaz"


@pytest.mark.parametrize(
    "source", ["a senior U.S. official, who asked not to be named", "Eva Moss, a baker from Oxmouth", "the board"]
)
def test_according_to_reports_the_clause_behind_its_source(source: str) -> None:
    assert "Norland had moved its ships" in told(f"According to {source}, Norland had moved its ships.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("If Norland says the dam is legal, Southland will sign.", "the dam is legal"),
        ("But unless the board confirms that the ferry is safe, crews will strike.", "that the ferry is safe"),
        ("Berg came. While Norland argues the dam is legal, Southland will sign.", "the dam is legal"),
    ],
)
def test_what_is_said_in_a_condition_ends_with_it(text: str, words: str) -> None:
    assert list(told(text)) == [words]


@pytest.mark.parametrize(
    "text", ["If Norland agrees, Southland will sign.", "Unless Norland agrees, Southland will go."]
)
def test_a_condition_reports_nothing_of_what_follows(text: str) -> None:
    assert not quotes(text)


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("Berg said ", "the levy would rise by 12.5% in June and 4 % in July", "."),
        ("Berg said ", "$40,000 was lost & nothing found", "."),
        ("", "The ferry left at 10:15 GMT with 1,200 aboard", ", Berg said."),
        ("", "It is not true that Norland had opened the gate at 10:15 GMT", ", the minister said."),
        ("Berg said on Monday ", "that the lease would end", "."),
        ("Berg said on Monday, ", "that the lease would end", "."),
        ("Berg said on March 3, 2025, ", "that the lease would end", "."),
        ("Berg told the assembly on Monday ", "that the lease would end", "."),
        ("Berg told reporters and guests on Monday ", "that the lease would end", "."),
        ("The board agreed on Monday ", "to end the lease", "."),
    ],
)
def test_a_clause_is_whole(before: str, words: str, after: str) -> None:
    assert list(told(before + words + after)) == [words]


def test_a_place_set_off_behind_a_person_is_no_person() -> None:
    text = ("On May 6, Mayor Ana Diaz met with Norland's Secretary of State Ben Moss in Oxmouth, Norland.\n"
            "Diaz said Norland maintained its position. She said the talks went on.")
    assert speakers(text) == ["Ana Diaz", "Ana Diaz"]


@pytest.mark.parametrize(
    "text",
    [
        'Diaz said that the harbour chief, Tom Berg, had vowed to "drown the town in fines".',
        'Diaz said Berg had called the levy "a gift to thieves".',
        'Berg had threatened to "shut every gate on the coast", Diaz said.',
        'Mayor Ana Diaz told the council that Oxmouth had accused her crew of "slow murder" in May.',
        'Diaz rejected the levy, saying Berg had "lied to his own board".',
    ],
)
def test_what_one_tells_of_another_is_the_tellers(text: str) -> None:
    assert [(quote.speaker or "")[-4:] for quote in quotes(text)][-1] == "Diaz"
    assert "Tom Berg" not in speakers(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Diaz called the levy "a gift to thieves", while Berg described it as "the last resort".', ["Diaz", "Berg"]),
        ('"The gates stay shut," said Diaz, and Berg replied that "the army has keys".', ["Diaz", "Berg"]),
        ('Berg called the levy "a gift to thieves", the Oxmouth Tribune reported.', ["Berg"]),
        ('When Diaz noted that the gate was shut, Berg said, "That is my gate."', ["Berg"]),
        ('Diaz, who Berg said was ill, called the levy "a gift to thieves".', ["Diaz"]),
    ],
)
def test_two_who_speak_for_themselves_stay_two(text: str, expected: list[str]) -> None:
    assert [name for name in speakers(text) if name][-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Berg, the owner, meanwhile, warned Oxmouth against delay: "A ship that waits is gone," he said.', "Berg"),
        ('Ana Diaz, though, reminded Berg of his promise: "You gave us your word."', "Ana Diaz"),
        ('Mayor Ana Diaz spoke first. Pressed on the cost, she was curt: "Ask the bank, not me."', "Ana Diaz"),
        ('Asked by Berg whether she would go, Ana Diaz replied: "Not before the gates open."', "Ana Diaz"),
        ("Reached by telephone, Ana Diaz said the line would send its ships away.", "Ana Diaz"),
        ("Neither of the two would say whether the gates were open.", None),
        ("None said the gates were open. None of them said they were shut.", None),
    ],
)
def test_the_one_addressed_and_a_bare_participle_speak_not(text: str, speaker: str | None) -> None:
    assert set(speakers(text)) == {speaker}


@pytest.mark.parametrize(
    "behind", ["a news conference", "the assembly", "reporters on Friday", "Radio Nord", "the board of the port", "him"]
)
def test_what_stands_before_someone_told_somebody_is_theirs(behind: str) -> None:
    assert told(f"The gates would open in May, Berg told {behind}.") == {"The gates would open in May": "Berg"}


@pytest.mark.parametrize("text", [
    "On Monday, three weeks later than planned, the ministers of Norland sat down again in Oxmouth.",
    "The bridge, bigger than agreed, was opened by the mayor of Oxmouth.",
    "As promised, the mayor of Oxmouth opened the bridge.",
])
def test_what_is_later_than_planned_is_nobody_s_words(text: str) -> None:
    assert not quotes(text)


def test_who_is_quoted_as_saying_something_says_it() -> None:
    assert speakers('Die Presse quoted Ana Diaz as saying that the line was "a museum piece".')[-1] == "Ana Diaz"


@pytest.mark.parametrize("between", ["His deputy said that they were open.", "A colleague denied that."])
def test_someone_unnamed_who_spoke_last_leaves_a_pronoun_open(between: str) -> None:
    text = f'Mayor Tom Berg said the gates were shut. {between} "We go nowhere," he said.'
    assert speakers(text)[-1] is None


def test_a_body_that_spoke_last_does_not() -> None:
    text = 'Mayor Tom Berg said the gates were shut. The board said they were open. "We go nowhere," he said.'
    assert speakers(text)[-1] == "Tom Berg"


def test_a_short_form_in_brackets_is_its_names() -> None:
    text = "The National Ports Office (NPO) said it rained. The NPO said it snowed. The NPC said it froze."
    assert speakers(text) == ["National Ports Office", "National Ports Office", "NPC"]


def test_a_name_is_spelled_with_its_marks() -> None:
    assert set(speakers("Zoé Lemaître said it rained. Zoe Lemaitre said it snowed.")) == {"Zoé Lemaître"}


@pytest.mark.parametrize(("text", "words"), [
    ('"We shall go," state radio quoted the mayor, Ana Diaz, as saying.', '"We shall go,"'),
    ("The daily quoted Ana Diaz as saying that the line was shut.", "that the line was shut"),
    ("Tass on Monday cited Ana Diaz as saying the line was shut.", "the line was shut"),
    ("The line is shut, Interfax quoted Ana Diaz as saying.", "The line is shut"),
    ("The talks failed, quoting Ana Diaz as telling reporters that nobody came.", "that nobody came"),
    ("Ana Diaz was quoted by state radio as saying that the line was shut.", "that the line was shut"),
    ('Ana Diaz has been quoted as saying: "We shall go."', '"We shall go."'),
])
def test_what_an_outlet_has_from_someone_is_theirs_alone(text: str, words: str) -> None:
    assert [(q.of(text), q.speaker) for q in quotes(text) if q.speaker] == [(words, "Ana Diaz")]
    assert not [q for q in quotes(text) if q.of(text) == "Ana Diaz"]


@pytest.mark.parametrize(
    "text",
    [
        # nouns that look like verbs
        "American claims that Kenyan guns fired on a post near Oxmouth on October 11th have been quietly dropped.",
        "Kenyan reports that the ferry had sunk were never checked.",
        "False claims that the dam had burst spread within minutes.",
        "Chinese demands that the base be closed were never answered.",
        "Conflicting reports that the king had left reached the port on Monday.",
        "Four sailors lost their lives in mortar attacks on Oxmouth, Linz and other ports.",
        "Rocket attacks on the port killed three sailors.",
        # deeds
        "In January 2018 it attacked Oxmouth, an enclave in the north.",
        "Rebels attacked the harbour at dawn.",
        "The government raised tariffs on Norwegian steel to 50%.",
        "The bank raised its rate in May.",
        # what is neither to be done nor the case
        "The committee met for an hour and agreed on nothing.",
        "The two sides agreed in principle on 7 August 2019 in Linz.",
        "The first of them, planned for September 8th, was called off at the last minute.",
        "Few officials were authorized to discuss it publicly.",
        "The ferry left a day after Diaz had told Berg not to.",
    ],
)
def test_what_is_no_saying_has_no_speaker(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "quote", "source"),
    [
        ("An American claims that the dam had burst.", "that the dam had burst", "An American"),
        ("America claims that the dam has burst.", "that the dam has burst", "America"),
        ("Berg attacked the plan as a waste of money.", "the plan as a waste of money", "Berg"),
        ('Berg attacked the "sham" vote.', 'the "sham" vote', "Berg"),
        ("Berg raised doubts about the bridge.", "doubts about the bridge", "Berg"),
        ("The board agreed in principle to sell the ferry.", "in principle to sell the ferry", "The board"),
        ("The ministers agreed with the board that it was old.", "that it was old", "The ministers"),
        ("Norland plans to sell the ferry.", "to sell the ferry", "Norland"),
        ("Diaz wants a new bridge.", "a new bridge", "Diaz"),
        ("Diaz discussed the plan.", "the plan", "Diaz"),
        ("Diaz told Berg not to leave.", "not to leave", "Diaz"),
        ("Diaz referred to the letter that Berg sent her in May.", "to the letter that Berg sent her in May", "Diaz"),
        ("Diaz criticised on Monday that nobody came.", "that nobody came", "Diaz"),
    ],
)
def test_and_what_is_one_keeps_it(text: str, quote: str, source: str) -> None:
    assert told(text)[quote] == source
