"""A pronoun means whom its paragraph tells of before it means anyone above, and never somebody who is not named."""

from __future__ import annotations

from time import process_time

import pytest

from tests.quotations.newspaper import quotes

BISHOP = "Bishop Armand Leroux said the cathedral would stay open.\n"
CHAIR = "The chair of the panel, Dame Ruth Ellwood, said the evidence was thin.\n"


def speaker(text: str) -> str | None:
    """Who says what is quoted last."""
    return quotes(text)[-1].speaker


@pytest.mark.parametrize(
    ("person", "paragraph"),
    [
        ("Paul Stenning", 'A carpenter, Paul Stenning, told the Echo that he had seen smoke. "I smelt it," he said.'),
        ("Tomas Riha", "The victim's father, Tomas Riha, left the court. \"I wanted to hear it,\" he said."),
        ("Peter Amadi", 'Rain fell. Peter Amadi, a welder, carried his son. "He has not slept," he said.'),
        ("Oliver Trent", 'Oliver Trent got his refund after a year of letters. "I had given up," he said.'),
        ("Anton Weil", 'His rival, the beekeeper Anton Weil, celebrated in a barn. "I shall buy a tie," he said.'),
        ("Michel Faure", 'A steward, Michel Faure, learned of it from the radio. "Not even a letter," he said.'),
        ("Femi Adeyemi", 'Midfielder Femi Adeyemi posted a heart. "He taught me everything," he wrote.'),
        ("Joao Brito", 'Rain fell. Joao Brito sells cod. His street is closed. "I cannot swim," he said.'),
        (None, 'A baker from Linz was fined twice. "It is a circus," he said.'),
        (None, 'A fisherman who gave his name only as Duarte stayed ashore. "The sea is angry," he said.'),
        (None, 'The minister boasts that he has mended it. He signed nothing. "We sing again," he said.'),
        ("Armand Leroux", 'The roof was mended. The bishop wept. "We sing again," he said.'),
        ("Armand Leroux", 'The roof was mended. His mother wept. "We sing again," he said.'),
        (None, 'The roof was mended. His brother wept. "We sing again," he said.'),
        (None, 'Two brothers, Ali and Hassan Demir, dug with their hands. "We heard a voice," he said.'),
        (None, 'Tom Reed met Peter Holm at the gates. "We were cold," he said.'),
        (None, 'Joao Brito sells cod. The street is closed. "I cannot swim," he said.'),
        ("Armand Leroux", 'The roof had been mended. "We sing again," he said.'),
        ("Armand Leroux", 'Mrs Ellwood wept. "We sing again," he said.'),
    ],
)
def test_the_person_just_told_of_comes_before_a_bishop_above(person: str | None, paragraph: str) -> None:
    assert speaker(BISHOP + paragraph) == person


@pytest.mark.parametrize(
    ("person", "paragraph"),
    [
        ("Carol Mabey", 'Carol Mabey, the pensioner who lost her house, got a cheque. "It is late," she said.'),
        ("Grace Tembo", 'Grace Tembo, whose shop was under water, spent the night outside. "I was cold," she said.'),
        ("Ingrid Solheim", 'A passenger, Ingrid Solheim, 34, was thrown to the floor. "It went dark," she said.'),
        ("Siobhan Keane", 'Siobhan Keane, a nurse, stood at the gate. "I have never left a shift," she said.'),
        ("Ruth Ellwood", 'Chairman Ed Park wept. "It is late," she said.'),
    ],
)
def test_nor_a_chair_above(person: str, paragraph: str) -> None:
    assert speaker(CHAIR + paragraph) == person


@pytest.mark.parametrize(
    ("person", "before"),
    [
        ("Okoro", "Okoro, 44, trained as a pilot. He was little known until March."),
        ("Olga Danek", "Olga Danek has run the shelter since 1999. She has been bitten eleven times."),
        ("Lena Boyle", "Lena Boyle took over the school in 2021. Her pupils now lock up their phones."),
        ("Davide Conti", "Davide Conti scored twice on his return. The striker had been out for months."),
        (None, "Okoro, 44, trained with Mayor Hugo Brandt. He was little known until March."),
        (None, "A pilot trained in Spain. He was little known until March."),
    ],
)
def test_a_paragraph_about_one_person_is_taken_up_by_the_next(person: str | None, before: str) -> None:
    pronoun = "she" if " She " in before or " Her " in before else "he"
    interview = f'In an interview, {pronoun} hit out. "Bread cannot wait," {pronoun} said.'
    text = f"A senior official said it rained.\n{before}\n{interview}"
    assert speaker(text) == person


@pytest.mark.parametrize(
    ("person", "text"),
    [
        ("Hugo Prince", "Councillor Hugo Prince, who chairs the panel, called the plan 'a slap in the face'."),
        ("Hugo Prince", "Councillor Hugo Prince opposed the plan. He said the council would appeal."),
        ("Hugo Prince", "Hugo Prince opposed the plan. Prince said the council would appeal."),
        ("Nevin King", "Councilwoman Nevin King called for calm. She said a vigil would be held."),
        (None, "Mayor Ana Diaz met the Prince. The Prince said talks went well."),
        (None, "The Deputy Crown Prince left Oster. Crown Prince said talks went well."),
        ("Kemal Aydin", "President Kemal Aydin met Foreign Minister Elif Aydin. President Aydin said talks went well."),
        ("Elif Aydin", "President Kemal Aydin met Foreign Minister Elif Aydin. Mrs Aydin said talks went well."),
        (None, "President Kemal Aydin met Foreign Minister Elif Aydin. Aydin said talks went well."),
        ("Ruth Vance", "Secretary of State Ruth Vance called Omar Haddad. The Secretary said the pact was in force."),
        (None, "Adviser to President Ruth Vance, Omar Haddad, flew home. The secretary said the pact was in force."),
        ("Ida Holm", "Ida Holm became premier in 2019. Her rival is Tom Reed. The premier said taxes would fall."),
        (None, "Ida Holm is the mayor's aide. The mayor said taxes would fall."),
        ("Maria van den Berg", "Commission President Maria van den Berg flew home. Van den Berg said time was short."),
    ],
)
def test_a_surname_that_is_a_title_or_that_two_bear(person: str | None, text: str) -> None:
    assert speaker(text) == person


def test_who_is_named_in_what_one_is_asked_does_not_answer() -> None:
    asked = 'Asked whether he trusted Mayor Tom Berg, he said: "I trust rain."'
    text = f"Owen Reed, the minister, told the Echo it rained. {asked}"
    assert speaker(text) == "Owen Reed"


def test_whom_one_tells_is_a_paper_rather_than_a_person() -> None:
    text = 'The mayor, Claire Vasseur, told La Voix that it rained. "Come and look," she said.'
    assert speaker(text) == "Claire Vasseur"


def test_who_asks_does_not_answer_behind_a_comma_either() -> None:
    assert speaker('The chair, Sir Alan Reid, asked whether he had kept it. "I kept everything," he said.') is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Data Commissioner's Office", "Norland's Data Commissioner's Office said it had a letter."),
        ("Prime Minister's Office", "The Prime Minister's Office said it rained."),
        ("Workers' Party", "The Workers' Party said it rained."),
        ("St Ann's Hospital", "St Ann's Hospital said it rained."),
        ("Defence Ministry", "Norland's Defence Ministry said it rained."),
        ("Central Planning Bureau", "The Central Planning Bureau said it rained."),
        ("ADT", "A Norlanda ADT 50-300 lost a wheel. ADT said it rained."),
        ("Brix", "Brix said it rained. Two men were in a Norlanda Brix that sank."),
        ("Daniel Rees", "Oxmouth North MP Daniel Rees said it rained."),
        ("Joan Petrie", "Councillor Joan Petrie said it rained."),
        ("Brian Lowe", "Caretaker Brian Lowe said it rained."),
        ("Corvex", "Steelmaker Corvex said it rained."),
        ("RGU", "The RGU union said it rained."),
        ("Simon Pugh", "The dean of the cathedral, the Very Rev Simon Pugh, said it rained."),
        ("Maria O'Hara", "Ana O'Brien left. Maria O'Hara said it rained."),
        ("Jules Ngoma", "Army spokesman Major Jules Ngoma said it rained."),
        ("Niamh Casey", "His barrister, Niamh Casey KC, said it rained."),
        ("Ed Park", "Ed Park MP said it rained."),
        ("Baker Hughes", "Baker Hughes said it rained."),
    ],
)
def test_a_name_is_whole_and_nothing_more(name: str, text: str) -> None:
    assert speaker(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Letters show an adviser acting for Northgate Water raising an offer of $2m.",
        "Photographs show a lawyer paid by Delmar Holdings raising a flag on the roof.",
        "Steelmaker Corvex reported a loss of $20m.",
    ],
)
def test_whom_someone_acts_for_raises_nothing(text: str) -> None:
    assert not [quote for quote in quotes(text) if quote.speaker]


def test_with_somebody_saying_does() -> None:
    assert speaker("The talks ended, with Ana Diaz saying that the gates would stay shut.") == "Ana Diaz"


@pytest.mark.parametrize(
    "sentence", ["He said it rained. ", 'A tower fell. "It did," she said. ', 'Ana Diaz met Tom Berg. "No," he said. ']
)
def test_a_long_paragraph_takes_time_by_its_length(sentence: str) -> None:
    def seconds(times: int) -> float:
        start = process_time()
        quotes(sentence * times)
        return process_time() - start

    seconds(100)
    assert seconds(800) < 8 * max(seconds(200), 0.05)


def test_an_acronym_is_no_person() -> None:
    text = 'Ali Rad said the PLK had left. "They fled," he said.\n\nThe PLK, a splinter of the rebels, has 800 men.'
    assert speaker(text) == "Ali Rad"


@pytest.mark.parametrize(
    ("person", "text"),
    [
        ("Nuri Halim",
         "When Nuri Halim flew to Oslo, he took along the note in which Erik Dahl had told him to keep quiet."),
        ("Nuri Halim", "Nuri Halim waved the letter in which Erik Dahl had warned him of a war."),
        ("Nuri Halim", "Nuri Halim tore up the letter Erik Dahl wrote to him."),
        ("Nuri Halim", "Nuri Halim read out a message which Prime Minister Erik Dahl had sent in May."),
        ("Nuri Halim", "Nuri Halim skipped the dinner at which Mr. Erik Dahl announced that the port would close."),
        ("Nuri Halim", "Nuri Halim read the letter, in which Erik Dahl had warned him."),
        ("Nuri Halim", "Nuri Halim spoke for an hour. He quoted a speech in which Erik Dahl had promised peace."),
        ("Nuri Halim", "Mayor Nuri Halim said the port was safe. "
         "He held up the report in which Governor Erik Dahl had said it was not."),
        ("Erik Dahl", "Ana Moe brought the letter in which Erik Dahl had told her to go."),
        ("Erik Dahl", "The letter in which Erik Dahl told the crew to leave was found in May."),
        ("Erik Dahl", "Erik Dahl, who had told Nuri Halim to leave, stayed."),
        ("Erik Dahl", "Nuri Halim said the port would close. The farmer Erik Dahl said it would not."),
        (None, "The mayor held up the letter in which Erik Dahl had told him to resign."),
        (None, "Nuri Halim met Erik Dahl in Oslo."),
    ],
)
def test_a_sentence_is_about_who_has_the_letter_not_about_who_wrote_it(person: str | None, text: str) -> None:
    assert speaker(text + ' "I do not scare," he said.') == person


@pytest.mark.parametrize(
    ("person", "text"),
    [
        # who is less sure tells why, right behind
        ("Peter Holm", "Mr. Reed had opened it, and officials said it was safe. "
         "Peter Holm, the envoy for Linz, was less sure. "
         '"We have seen the cracks," he told the board.'),
        ("Peter Holm", 'Mayor Tom Reed said it was safe. Senator Peter Holm was scathing. "It is early," he said.'),
        (None, 'Tom Reed was adamant. Peter Holm, his rival, left. "It was too early," he said.'),
        (None, 'Mayor Tom Reed opened it. Peter Holm, a welder, was killed there. "It was too early," he said.'),
        # who asked nobody goes on to ask
        ("Ivo Reed", "Opposition leader Ivo Reed asked on Friday why the port had been shut. "
         '"Who gave the order? Let them explain it," he said.'),
        (None, 'Senator Ivo Reed asked why the port had been shut. "It was not safe," he said.'),
        ("Peter Holm", 'Senator Ivo Reed asked Peter Holm why it was shut. "Do you think I know?" he said.'),
        # whoever asked, the answer is the last speaker's
        ("Peter Holm", 'Peter Holm met Ivo Reed. "It is shut," Holm said. Asked if it would, he replied, "In May."'),
        # the president is neither the vice president nor the former one, nor a presidential spokesman
        ("Ivo Reed", "President Ivo Reed met Vice President Ana Diaz. The president said it was shut. "
         '"We regret it," he said.'),
        ("Ivo Reed", "Former President Tom Berg wept. President Ivo Reed laughed. The president said it was shut."),
        ("Tom Berg", "Presidential spokesman Ivo Reed met President Tom Berg. The president said it was shut."),
        ("Ana Diaz", "Vice President Ana Diaz met Reed. The vice president said it was shut."),
        # an office that several hold is the one's who has it in the paragraph and spoke there last
        ("Peter Holm", "Foreign Minister Ivo Reed said it was a break.\nDefence Minister Peter Holm said it had sunk. "
         '"These are the men," the minister added.'),
        ("Peter Holm", "Foreign Minister Ivo Reed said it was a break.\nDefence Minister Peter Holm left. Few came. "
         '"Where were they?" the minister asked.'),
        (None, "Foreign Minister Ivo Reed said it was a break. Defence Minister Peter Holm said a boat had sunk. "
         '"These are the men," the minister added.'),
        (None, 'Foreign Minister Ivo Reed met Defence Minister Peter Holm. "We agree," the minister said.'),
        # what stands in brackets behind a description hides nobody
        ("Ivo Reed", "Ivo Reed, chairman of the Harbour Party (HP), told Radio Nord that it was shut. "
         '"We have not met," he said.'),
        ("National Ports Office", "In Linz, the National Ports Office (NPO), which owns it, said that it was shut."),
    ],
)
def test_who_it_is_that_goes_on(person: str | None, text: str) -> None:
    assert speaker(text) == person
