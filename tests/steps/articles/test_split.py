"""Sentences: what can be shown by itself, and what came to harm."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.records import Block
from generator.steps.articles.damage import damaged
from generator.steps.articles.split import split


def sentences(paragraph: str, language: str = "en") -> list[str]:
    _, found = split(paragraph, [Block(0, len(paragraph), "paragraph")], language)
    return [sentence.of(paragraph) for sentence in found]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The quay is closed. | Nobody knows why. | Is it the storm? | It is!",
        "Mr. Jones met Gen. A. B. Smith of the U.S. Navy on Jan. 20. | They talked.",
        "He lives in the U.S. | The quay is in Oslo.",
        "It opens at 5 p.m. on Monday. | It closes at 9 p.m. | The mayor left at 10 a.m. Monday.",
        "Quay Corp. bought Port Inc. | But Harbour Co. Ltd. did not sell.",
        "Article No. 5 was read. | He said no. | The quay closed.",
        "The toll rose by 3.5 percent in 2019. | 15 ships wait.",
        "J. R. R. Jones wrote it. | George W. Bush read it.",
        "He waited... and waited. | He left … | The quay was empty.",
        "The quay (it is old.) was closed. | (It is old.) | The mayor left.",
        "The site Port.com sold it. | The mayor of St. Ives bought it.",
        "The wall fell on the jets.| He said nothing.",
    ],
)
def test_abbreviations_initials_and_numbers_end_no_sentence(paragraph: str) -> None:
    parts = [part.strip() for part in paragraph.split("|")]
    joined = paragraph.replace(".| ", ".").replace(" | ", " ")
    assert sentences(joined) == parts


@pytest.mark.parametrize(
    "paragraph",
    [
        '"The quay is old. It will fall," the mayor said. | "We told them. Nobody came."',
        '"The quay is old." | The mayor left.',
        '"Will it fall?" Mary Jones asked. | "It will!" said Ali Veli.',
        '"Will it fall?" | Mary Jones left.',
        "“The quay is old. It will fall,” he said. | “Yes. It will.” | Nobody came.",
        "‘The quay is old. It will fall,’ he said. | ‘Yes.’ | The ports' owners agreed. | They left.",
        "'The quay is old. It will fall,' he said. | The ship's master agreed.",
        'The mayor called it a "grave mistake." | The quay fell.',
        'The wall is 5" thick. | It fell. | Nobody came.',
    ],
)
def test_a_quotation_is_never_cut(paragraph: str) -> None:
    assert sentences(paragraph.replace(" | ", " ")) == paragraph.split(" | ")


def test_turkish_ordinals_and_abbreviations() -> None:
    assert sentences("Dr. Ayşe 3. Ordu ile 15. Kolordu arasında görüştü. Liman kapandı.", "tr") == [
        "Dr. Ayşe 3. Ordu ile 15. Kolordu arasında görüştü.", "Liman kapandı.",
    ]  # fmt: skip


def test_a_passage_is_named_by_the_line_that_it_begins_on() -> None:
    text = "Quay closed\r\n\r\nThe quay was\r\nclosed. It is old.\r\n"
    start, end = text.index("The"), text.index("old.") + 4
    passages, found = split(text, [Block(0, 11, "title"), Block(start, end, "paragraph")], "en")
    assert [(passage.id, passage.of(text)) for passage in passages] == [("p3", text[start:end])]
    assert [sentence.of(text) for sentence in found] == ["The quay was\r\nclosed.", "It is old."]
    assert {sentence.passage for sentence in found} == {"p3"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor wants to open the quay. towards the end of it nobody came.",
        "Ships have waited since the storm But the quay stays closed.",
        "The port has gained traffic After Oslo opened the second quay.",
        "The meeting of the harbour boardThursday dealt with the wall.",
        "The wall fell into the waterThe mayor came at once.",
    ],
)
def test_damage_shows(sentence: str) -> None:
    assert damaged(sentence, "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "The quay, he said, is closed. \"But why?\" she asked.",
        "The story of the Before And After of the quay was in The Harbour Times.",
        "The iPhone maker and LinkedIn met at the No. 3 quay vs. the eBay team.",
        "It costs approx. five million, incl. taxes, the U.S. official said.",
        "McDonald's and MacKenzie's YouTube and TikTok videos show the quay.",
        "The harbour told The Associated Press that the U.N. is right.",
        "Yahoo! has bought the quay.",
    ],
)
def test_a_whole_sentence_is_not_called_damaged(sentence: str) -> None:
    assert not damaged(sentence, "en")


PIECES = st.sampled_from([*".!?…\"'“”‘’() \n", "Mr.", "U.S.", "The", "quay", "5", "said", "Oslo", "...", "é", "İ"])


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(min_size=1, max_size=200), st.lists(PIECES, min_size=1, max_size=60).map("".join)))
def test_sentences_cover_any_paragraph_in_order(paragraph: str) -> None:
    _, found = split(paragraph, [Block(0, len(paragraph), "paragraph")], "en")
    end = 0
    for sentence in found:
        assert end <= sentence.start < sentence.end
        assert not paragraph[end : sentence.start].strip()
        end = sentence.end
    assert not paragraph[end:].strip()


@pytest.mark.parametrize("piece", [".", "'a ", '"a. ', "A. ", "…\"", "(", "a But ", "aaaThe", ". a", "Mr. "])
def test_no_input_takes_more_than_linear_time(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    started = time.process_time()
    split(text, [Block(0, len(text), "paragraph")], "en")
    assert time.process_time() - started < 3  # a quadratic one takes minutes
