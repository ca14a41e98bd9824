"""Votes: how many voted for a thing and how many against it: "by 74 votes to 8", "won the vote by 61 to 46"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.languages import section
from generator.steps.numbers import Number, value_at
from generator.steps.words import Token, tokens

JOINED = re.compile(r"(\d+)[-–](\d+)")  # "76-73"
SIDES = ("votes for", "votes against")


def votes(text: str, offset: int, language: str) -> Iterator[Number]:
    """The two numbers of each tally in a sentence that names a vote; spans are shifted by `offset`."""
    words = section(language, "acts")["votes"]
    row = tokens(text, language)
    if not any(token.word.text in words["words"] for token in row):
        return
    for at, token in enumerate(row):
        if joined := JOINED.fullmatch(token.word.text):
            for side, number in enumerate(joined.groups()):
                yield _number(side, offset + token.start, offset + token.end, float(number))
        elif (behind := _against(row, at, text, language, words)) is not None:
            for side, place in enumerate((at, behind)):
                value, last = value_at(row, place, text, language)
                if value is not None:
                    yield _number(side, offset + row[place].start, offset + row[last].end, value)


def _against(row: Sequence[Token], at: int, text: str, language: str, words: dict[str, list[str]]) -> int | None:
    """Where the number against stands, behind a number for at a place."""
    value, last = value_at(row, at, text, language)
    if value is None:
        return None
    behind = last + 1
    behind += behind < len(row) and row[behind].word.text in words["words"]
    if behind + 1 >= len(row) or row[behind].word.text not in words["against"]:
        return None
    return behind + 1 if value_at(row, behind + 1, text, language)[0] is not None else None


def _number(side: int, start: int, end: int, value: float) -> Number:
    return Number(start, end, SIDES[side], frozenset({SIDES[side]}), value, value)
