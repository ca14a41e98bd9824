"""Positions: who is taken for a speaker, on what day, and in which words."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator import pipeline
from generator.records import DateClaim, Desk, Draft, Outlet, Person
from generator.when import When

NOBODY = Desk()
DAY = "2022-06-15"  # a Wednesday
MONDAY, TUESDAY = "2022-06-13", "2022-06-14"
LEDE = "The port of Oran was closed on Monday after a strike.\n\n"
Position = tuple[str, str | None, str]  # speaker, day, words shown


def positions(*texts: str, desk: Desk = NOBODY) -> list[Position]:
    """Those of articles of that day, in the order of the text."""
    filed = [pipeline.file(pipeline.read(Draft(
        id=f"a{number}", path=PurePosixPath(f"a{number}.txt"), text=text, sha256="", format="txt", title="Port news",
        outlet="Harbour Post", claims=(DateClaim(When.parse(DAY), "metadata", DAY),),
    ), desk), desk) for number, text in enumerate(texts)]
    of = {each.article.id: each.article.text for each in filed}
    said = sorted(pipeline.edition(filed, (), desk)[0].statements, key=lambda s: (s.article, s.quote.start))
    return [(s.speaker, str(s.when) if s.when else None, s.words.of(of[s.article])) for s in said]


def days(text: str) -> list[str | None]:
    return [when for _, when, _ in positions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Karim Haddad declined to say how long the strike would last.",
        "Leila Mansour would not say who had ordered the army to the docks.",
        "Karim Haddad has not yet said whether he will stand again.",
        "Karim Haddad did not know who had shut the gates of the port.",
        "Leila Mansour called off her visit to the docks of the city, which she had planned.",
        "Leila Mansour fired the chief and gave the firm two days to explain why its crane had been left unlit.",
        "Loading resumed at dawn on Tuesday, Agence France-Presse reported.",
        "AFP said that nine ships were waiting outside the breakwater.",
        "The Oran Tribune reported that the mayor had left the city by night.",
        "Neither of the two lawyers would say whether they would appeal.",
        "Karim Haddad refused on Tuesday to meet the crews of the ships.",
        "Leila Mansour refused last week to receive the envoy of the line.",
        "Karim Haddad declined on Monday to sign the new lease of the docks.",
        "The Assembly should ask the port what it did between Monday and the day of the strike.",
        "The Oran Harbour Board may decide that the quay must close.",
        "The Mail understands that the strike began on Sunday, a day before the port told the city.",
        "The ships may wait until Friday, the Oran Observer said in its leading article.",
    ],
)
def test_what_is_not_said_or_only_reported_is_no_position(text: str) -> None:
    assert positions(LEDE + text + "\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Leila Mansour was quick to say that the port would open.",
        "Karim Haddad did not think that the gates would open.",
        "Karim Haddad had warned in April that the gates would close.",
        "Leila Mansour has long said that a port is not a club.",
    ],
)
def test_what_is_said_in_the_end_is_one(text: str) -> None:
    assert [words for _, _, words in positions(LEDE + text + "\n")] == [text]


def test_an_outlet_is_a_party_where_the_editor_says_so() -> None:
    text = LEDE + "The Harbour Post said that it had never named the crew of the ship.\n"
    outlet = Outlet("Harbour Post")
    assert positions(text, desk=Desk(outlets=(outlet,))) == []
    party = Desk(outlets=(outlet,), people=(Person("Harbour Post", "harbour-post", "The press"),))
    assert [speaker for speaker, _, _ in positions(text, desk=party)] == ["Harbour Post"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We have bread for a month," Karim Haddad said. "After that we have our teeth."', [DAY, DAY]),
        ('"The crane fell at once," said Idir Amrane. "I saw it from the tower.\n\n"It took four seconds."', [DAY] * 3),
        ("Karim Haddad told Radio Oran on Tuesday that it would go on. He said the fund was full.", [TUESDAY] * 2),
        ("At Monday's hearing, Karim Haddad told the judge that he had paid. He said it was too dear.", [MONDAY] * 2),
        ("The cable that snapped on 6 June was old, Idir Amrane said on Tuesday.\n\n"
         "The crane that fell on 7 June was older, Amrane added.", [TUESDAY] * 2),
        ("The gates were opened on Tuesday, Leila Mansour said.", [DAY]),
        ("Leila Mansour said that the crane had been bought in May 2019.", [None]),
        ("Karim Haddad had warned in April that the gates would close.", ["2022-04"]),
        ('Ana Diaz said it would "stay open", and dismissed as "fantasy" a report that they had met in May.', [DAY]),
    ],
)
def test_the_day_of_a_saying(text: str, expected: list[str | None]) -> None:
    assert days(LEDE + text + "\n") == expected


def test_the_occasion_carries_through_the_article() -> None:
    text = ('Leila Mansour walked out of a meeting of the council on Monday, saying that she had been insulted.\n\n'
            '"I came to listen and I was shouted at," Mansour told the council. "I shall not come twice."\n')
    assert days(text) == [MONDAY] * 3


@pytest.mark.parametrize("then", ["shortly after the ruling", "immediately after the verdict", "during the hearing"])
def test_what_is_said_at_once_is_of_the_day_of_the_news(then: str) -> None:
    text = "A judge in Oran on Monday freed Karim Haddad for lack of evidence.\n\nThe state will appeal, {} said {}.\n"
    assert days(text.format("prosecutor Nadia Ferhat", then)) == [MONDAY]
    assert days(text.format("prosecutor Nadia Ferhat", "after a long talk")) != [MONDAY]


def test_what_the_past_of_someone_tells_is_not_said_on_the_day_of_the_article() -> None:
    text = LEDE + "General Omar Sellami took the city on 9 March 2019. Sellami promised that docks would be sold.\n"
    assert days(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        '"We shall send the bill," Marta Olsen said, "to whoever locked the gates on us".',
        '"The sea is patient," Idir Amrane said, adding that he had seen worse years.',
        'Leila Mansour called the strike "a gift to Malaga", adding that ships would not return.',
        'Leila Mansour said she was "not amused" and that the gates "would open by noon".',
    ],
)
def test_what_one_says_in_a_sentence_stands_once_and_whole(text: str) -> None:
    assert [words for _, _, words in positions(LEDE + text + "\n")] == [text]


def test_words_in_marks_stand_without_them_though_one_is_missing() -> None:
    text = LEDE + '"The crane fell at once," said Idir Amrane. "I saw it from the tower.\n\n"It took four seconds."\n'
    assert [words for _, _, words in positions(text)] == [
        "The crane fell at once,", "I saw it from the tower.", "It took four seconds."]


def test_one_person_has_one_spelling_in_all_articles() -> None:
    one = LEDE + "Zoé Lemaître said the ships of the line would return.\n"
    other = LEDE + '"We never left this port at all," said Zoe Lemaitre.\n'
    assert {speaker for speaker, _, _ in positions(one, other)} == {"Zoé Lemaître"}


@pytest.mark.parametrize(
    "text",
    [
        "Marsa Lines said it had lost the case and will pay Oran Docks a fee by October 31.",
        "Leila Mansour said that the gates would open and will stay open by 20 July.",
        "The board told the crews that it had failed them and will pay on 1 August.",
    ],
)
def test_nothing_was_said_after_its_article(text: str) -> None:
    assert all(day is None or day <= DAY for day in days(LEDE + text + "\n"))


def test_a_body_keeps_its_whole_name() -> None:
    text = "The Coastal Trade Commission sued the port, arguing that it kept every rival out of the bay.\n"
    assert [who for who, _, _ in positions(LEDE + text)] in ([], ["Coastal Trade Commission"])


def test_a_surname_is_the_full_name_that_another_article_gives() -> None:
    full = LEDE + "Leila Mansour said that the port would open in a week.\n"
    short = LEDE + "Senator Mansour said that the gates had been left without a guard.\n"
    other = LEDE + "Karim Mansour said that the cranes were not his to mend.\n"
    assert {speaker for speaker, _, _ in positions(full, short)} == {"Leila Mansour"}
    assert {speaker for speaker, _, _ in positions(full, short, other)} == {"Leila Mansour", "Karim Mansour", "Mansour"}


def test_words_go_on_from_what_the_speaker_told_somebody_that_day() -> None:
    told = "The port will open in a week, Leila Mansour told a news conference on Tuesday."
    text = f'{LEDE}{told}\n\n"It is safe," she said.\n'
    assert days(text) == [TUESDAY]
    assert days(text.replace("It is safe", "Nobody has been hurt by it")) == [TUESDAY, TUESDAY]


def test_a_turn_of_a_conversation_is_a_position_without_its_label() -> None:
    said = "It burned on 3 June. We shut it, and nobody thanked us."
    talk = f"QUESTION: Why was it shut?\n\nMS MANSOUR: {said}\n\n" * 2
    assert positions("Leila Mansour leads the port of Oran.\n\n" + talk) == [("Leila Mansour", DAY, said)]


def test_a_party_that_speaks_is_its_own() -> None:
    desk = Desk(people=(Person("Ana Diaz", "ana-diaz", "Aldmoor"),))
    draft = Draft(id="a", path=PurePosixPath("a.txt"), sha256="", format="txt", claims=(
        DateClaim(When.parse(DAY), "metadata", DAY),), text=LEDE + "Aldmoor said it would keep the patrol boats.")
    filed = pipeline.file(pipeline.read(draft, desk), desk)
    assert [(s.speaker, s.party) for s in pipeline.edition([filed], (), desk)[0].statements] == [("Aldmoor", "Aldmoor")]
