"""Whom a pronoun means that speaks: never the one who asks, hears or is told; nobody where two may be meant."""

from __future__ import annotations

import pytest

from tests.quotations.newspaper import quotes


def speaker(text: str) -> str | None:
    """Who says what is quoted last."""
    return quotes(text)[-1].speaker


@pytest.mark.parametrize(
    ("person", "text"),
    [
        ("Ann Cole",
         "Ann Cole was asked by Judge Peter Hart whether she lied. She told the court that she had not."),
        ("Marie Toft",
         "Judge Samuel Adjei opened the session. Marie Toft was shown a list. She told the court it was not hers."),
        ("Marie Toft",
         "Judge Samuel Adjei opened the session. Marie Toft was shown the list. She told the jury it was not hers."),
        (None, "Interviewer Tom Reed asked about the missing barges. She said they had sunk."),
        (None, "Magistrate Tom Reed heard that the barges had sunk. She said nobody had warned her."),
        (None, "The crew told Mayor Ana Diaz that the barges had sunk. He said nobody had warned him."),
        ("Lucy Marr", "Lucy Marr told host Ben Okri that the barges had sunk. She said nobody had warned her."),
        ("Lucy Marr",
         "The presenter, Ben Okri, asked Lucy Marr whether they had sunk. She said nobody had warned her."),
        ("Lucy Marr", "Lucy Marr was questioned for an hour by Senator Ben Okri. She said nobody had warned her."),
        ("Tom Reed", "Mayor Tom Reed asked the court to annul the vote. He said the count was false."),
        ("Ana Diaz", "Sen. Ana Diaz flew home. She said talks went well."),
        (None, "Mayor Nilay Diaz met Mayor Umut Berg. She said talks went well."),
        (None, "Mayor Nilay Diaz met Umut Berg. He said talks went well."),
        (None, "Umut Berg met Mayor Nilay Diaz. He said talks went well."),
        # first names tell
        ("Ana Diaz", "Mayor Ana Diaz met Mayor Tom Berg. She said talks went well."),
        ("Tom Berg", "Mayor Ana Diaz met Tom Berg. He said talks went well."),
        ("Tom Berg", "Tom Berg met Mayor Ana Diaz. He said talks went well."),
        (None, "Mary Whitfield, the transport minister, opened the bridge. He said it was the longest in the country."),
        (None, "Tom Berg met Peter Hart in Oster. He said talks went well."),
        ("Peter Hart", "Judge Peter Hart closed the gallery. He said the noise had been too great."),
        (None, "Judge Peter Hart opened the inquest. She told the inquest that the rope had snapped."),
        ("Ana Diaz", "Ana Diaz said the crew was paid. She said talks went well."),
        ("Lucy Marr",
         "Minister Ana Diaz said the dam was safe. Lucy Marr was asked whether it was. She said it was not."),
        (None, "Minister Ana Diaz said the dam was safe. Lucy Marr wept in the gallery. She said it was not."),
        (None, "Mr. Reed said the dam was safe. He asked whether the crew had been paid. She said it had."),
        ("Toft", "Toft was pressed by Senator Ben Okri on the loan. She said it had been repaid."),
        ("Toft",
         "Senator Ben Okri opened the hearing. Toft was pressed on the loan. She told the hearing it had been repaid."),
        ("Ana Diaz", "Mayor Ana Diaz wept. Asked about the loan, she said it had been repaid."),
        (None, "Ben Okri, who chairs the panel, asked why the loan had vanished. She said it had been repaid."),
        (None, "Mayor Ana Diaz was told on Monday that the loan had vanished. He said it had been repaid."),
        ("Luz Pons",
         "Minister Luz Pons, who is under pressure to go, told reporters she would stay. She said so twice."),
        ("Lucy Marr",
         "Mayor Lucy Marr told the BBC on Monday that the barges had sunk. She said nobody had warned her."),
        (None, 'Eva Holm, the coroner, closed the file. "The rope was new," he told the inquest.'),
    ],
)
def test_whom_a_pronoun_means(person: str | None, text: str) -> None:
    assert speaker(text) == person


def test_who_was_she_is_not_he() -> None:
    text = "Ana Diaz flew home. Diaz said it rained. She said it froze. He said it snowed."
    assert [quote.speaker for quote in quotes(text)] == ["Ana Diaz", "Ana Diaz", None]


@pytest.mark.parametrize("title", ["Harbour Line CEO", "Magistrate", "the presenter"])
def test_a_title_is_no_part_of_a_name(title: str) -> None:
    assert speaker(f"{title} Maria Costa said it rained. Costa said it froze.") == "Maria Costa"
