"""Votes: how many voted for a thing, against it or neither: "by 74 votes to 8", "9 in favour, 4 against", "54-47"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.languages import section
from generator.records import Span
from generator.steps.words import Token, Word, tokens
from generator.steps.words.values import value_at

JOINED = re.compile(r"(\d+)[-–](\d+)")  # "76-73"
FOR, AGAINST = "for", "against"
BEFORE_SIDE = 6  # tokens between a number and its side: "33 of them against", "nine members of the council in favour"
SEATS = re.compile(r"\d+-\w+")  # "the 101-seat parliament"

Words = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Tally(Span):
    """What a sentence tells of one vote: each side ("for", "against", "abstained") with its number and its words."""

    sides: Mapping[str, tuple[float, Span]]

    def differing(self, other: Tally) -> list[str]:
        """The sides of which both give another number."""
        return [s for s, (value, _) in self.sides.items() if s in other.sides and other.sides[s][0] != value]

    def facing(self, other: Tally) -> Tally:
        """The tally with its sides turned round, where it agrees with another only so: "survived by 119 votes to 117",
        "rejected by 13 to nine" count those against first."""
        both = {FOR, AGAINST}
        if self.agrees(other) or not (both <= self.sides.keys() and both <= other.sides.keys()):
            return self
        turned = replace(self, sides={**self.sides, FOR: self.sides[AGAINST], AGAINST: self.sides[FOR]})
        return turned if turned.agrees(other) else self

    def agrees(self, other: Tally) -> bool:
        """Whether both give the same number of a side."""
        return any(s in other.sides and other.sides[s][0] == value for s, (value, _) in self.sides.items())


def tallies(text: str, offset: int, language: str) -> Iterator[Tally]:
    """The tallies in a sentence that names a vote or what is put to one; spans are shifted by `offset`."""
    words: Words = section(language, "acts")["votes"]
    row = tokens(text, language)
    named = {token.word.text for token in row}
    if named.isdisjoint((*words["words"], *words["deciding"], *words["sides"])):
        return
    for tally in _read(row, text, offset, language, words):
        if not named.isdisjoint(words["words"]) or tally.sides.keys() - {FOR, AGAINST} or len(tally.sides) > 1:
            yield tally


def _read(row: Sequence[Token], text: str, offset: int, language: str, words: Words) -> Iterator[Tally]:
    sides: dict[str, tuple[float, Span]] = {}
    at, voted = 0, any(token.word.text in words["words"] for token in row)
    decided = any(token.word.text in words["deciding"] for token in row)
    while at < len(row):
        token = row[at]
        value, last = value_at(row, at, text, language)
        found: dict[str, tuple[float, Span]] = {}
        if (joined := JOINED.fullmatch(token.word.text)) and _is_result(row, at, words, voted):
            place = Span(offset + token.start, offset + token.end)
            found = {s: (float(n), place) for s, n in zip((FOR, AGAINST), joined.groups(), strict=True)}
        elif value is not None and (behind := _against(row, last, text, language, words)) and (
            voted or (decided and at and row[at - 1].word.text in words["by"])  # "approved the budget by 54 to 47"
        ):
            second, end = value_at(row, behind, text, language)
            found = {FOR: (value, Span(offset + token.start, offset + row[last].end))}
            if second is not None:
                found[AGAINST] = second, Span(offset + row[behind].start, offset + row[end].end)
            last = end
        elif value is not None and (told := _side(row, last, words) or _failing(row, last, sides, words)):
            side, end = told
            found = {side: (value, Span(offset + token.start, offset + row[end].end))}
        if found.keys() & sides.keys():
            yield _tally(sides)
            sides = {}
        sides |= found
        at = max(at, last) + 1
    if sides:
        yield _tally(sides)


def names_no_other(text: str, report: str, language: str) -> bool:
    """Whether a sentence with a tally names nothing put to the vote but what a report tells of: "The motion was carried
    by 31 to 28", not "A motion on the school was …"."""
    words: Words = section(language, "acts")["votes"]
    plain = {*words["words"], *words["deciding"], *words["sides"], *words["voters"]}
    told = {t.word.stem for t in tokens(report, language)}
    row = tokens(text, language)
    for at, token in enumerate(row):
        word = token.word
        if word.text in words["matters"]:
            if at and row[at - 1].word.text in words["others"]:
                return False
        elif word.content and word.text not in plain and word.stem not in told and not _counts(row, at, text, language):
            return False
    return True


def _counts(row: Sequence[Token], at: int, text: str, language: str) -> bool:
    """Whether a word says how many or who did it, and not what: a number, a name, a past form."""
    word = row[at].word
    if value_at(row, at, text, language)[0] is not None or JOINED.fullmatch(word.text) or SEATS.fullmatch(word.text):
        return True
    return word.figure or word.capital or word.form == "past" or bool(word.states)


def _tally(sides: Mapping[str, tuple[float, Span]]) -> Tally:
    places = [place for _, place in sides.values()]
    return Tally(min(p.start for p in places), max(p.end for p in places), sides)


def _is_result(row: Sequence[Token], at: int, words: Words, voted: bool) -> bool:
    """Whether joined numbers are the result of a vote rather than ages or a season: "in a 54-47 vote", "approved the
    budget 54-47", "decided 54-47 to leave"."""
    behind = row[at + 1].word if at + 1 < len(row) else None
    if behind and behind.text in words["words"]:
        return True
    before = row[at - 1].word if at else None
    casting = {*words["deciding"], *words["words"]}
    led = before is not None and (before.text in casting or not _is_led(before, words))
    ended = behind is None or not behind.content or behind.capital
    return ended and (led or (voted and before is not None and before.text in words["by"]))


def _is_led(word: Word, words: Words) -> bool:
    """Whether joined numbers behind a word are no result: "aged 12-16", "won 3-1", "the 2019-20 budget"."""
    return bool(word.sets & {"prepositions", "determiners"}) or word.text in words["other"] or word.form == "past"


def _against(row: Sequence[Token], last: int, text: str, language: str, words: Words) -> int:
    """Where the number against stands, behind a number for that ends at a token; 0 where none does."""
    behind = last + 1
    behind += behind < len(row) and row[behind].word.text in words["words"]
    if behind + 1 >= len(row) or row[behind].word.text not in words["against"]:
        return 0
    return behind + 1 if value_at(row, behind + 1, text, language)[0] is not None else 0


def _side(row: Sequence[Token], last: int, words: Words) -> tuple[str, int] | None:
    """The side that a number is said to be of, and the token that says so: "votes in favour", "nays", "voted for"."""
    sides: Mapping[str, str] = words["sides"]
    for n in range(last + 1, min(len(row), last + 2 + BEFORE_SIDE)):
        word = row[n].word
        if word.text in sides:
            return sides[word.text], n
        if word.text in words["casting"] and row[n - 1].word.text in words["words"]:
            return FOR, n
        among = word.text in (*words["words"], *words["voters"]) or "determiners" in word.sets
        if not among and not SEATS.fullmatch(word.text):
            return None
    return None


def _failing(
    row: Sequence[Token], last: int, sides: Mapping[str, tuple[float, Span]], words: Words
) -> tuple[str, int] | None:
    """The side against, where it is only said that so many did not do what others did: "and 14 did not"."""
    for n in range(last + 1, last + 3):
        if " ".join(t.word.text for t in row[last + 1 : n + 1]) in words["failing"] and FOR in sides:
            return AGAINST, min(n, len(row) - 1)
    return None


def joined(found: Sequence[Tally]) -> list[Tally]:
    """Tallies in their order, those of one vote made one: "58 backed it and 37 opposed it. Four abstained."."""
    rows: list[Tally] = []
    for tally in sorted(found, key=lambda tally: tally.start):
        if rows and rows[-1].sides.keys().isdisjoint(tally.sides):
            rows[-1] = _tally({**rows[-1].sides, **tally.sides})
        else:
            rows.append(tally)
    return rows
