"""Numbers: how many of what a sentence names, with the hedges that make a number a bound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.languages import section
from generator.records import Span
from generator.steps.stems import stemmed
from generator.steps.words import Token, tokens, vocabulary

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
BESIDE = 4  # words on either side of a number that say what happened to what it counts
PERCENT = re.compile(r"%|per ?cent|yüzde")  # shares are rounded too
LARGE = 1000  # a number from which trailing zeros are a rounding: "20,000"
ROUNDED = 0.49  # of that unit, what a rounded number may be off
REACH = 3  # words between a number and its thing: "three other senior officials"


@dataclass(frozen=True, slots=True)
class Number(Span):
    """A number with what it counts; [least, most] is what it allows, `around` the stems beside it ("kill")."""

    thing: str
    around: frozenset[str]
    least: float
    most: float

    def conflicts(self, other: Number) -> bool:
        """Whether both count the same and no count is both."""
        if self.thing != other.thing or not self.around & other.around:
            return False
        return self.least > other.most or other.least > self.most


def numbers(text: str, offset: int, language: str) -> Iterator[Number]:
    """The numbers of things in a text; spans are shifted by `offset`. Years, days and parts of names are none."""
    row, known = tokens(text, language), vocabulary(language)
    at = 0
    while at < len(row):
        value, last = value_at(row, at, text, language)
        if value is None:
            at += 1
            continue
        thing = _thing(row, last + 1, known.sets)
        name = thing is not None and thing.word.capital
        if (
            thing is not None
            and not name
            and not (1900 <= value <= 2100 and last == at)
            and not clock(row[at].word.text)
        ):
            least, most = bounds(text[: row[at].start], text[row[at].start : thing.end], value, language)
            yield Number(
                offset + row[at].start,
                offset + thing.end,
                stemmed(thing.word.text),
                _around(row, at, thing),
                least,
                most,
            )
        at = last + 1


def _around(row: Sequence[Token], at: int, thing: Token) -> frozenset[str]:
    last = next(n for n, t in enumerate(row) if t is thing)
    beside = (*row[max(0, at - BESIDE) : at], *row[last + 1 : last + 1 + BESIDE])
    return frozenset(t.word.stem for t in beside if t.word.content and not t.word.text.isdigit())


def clock(text: str) -> bool:
    """Whether digits are an hour of the day or a code: "0910"."""
    return len(text) > 1 and text.startswith("0")


def value_at(row: Sequence[Token], at: int, text: str, language: str) -> tuple[float | None, int]:
    """The number that begins with a token, None where none does, and its last token."""
    words, token = _words(language), row[at]
    if token.word.text not in words and not text[token.start].isdigit():
        return None, at
    surface, scales = text[token.start : token.end], section(language, "acts")["scales"]
    if at + 2 < len(row) and row[at + 1].word.text in ",." and DIGITS.fullmatch(text[token.start : row[at + 2].end]):
        value, last = float(text[token.start : row[at + 2].end].replace(",", "")), at + 2
    elif surface.isdigit():
        value, last = float(surface), at
    elif token.word.text in words:
        value, last = float(words[token.word.text]), at
    else:
        return None, at
    if last + 1 < len(row) and row[last + 1].word.text in scales:
        return value * scales[row[last + 1].word.text], last + 1
    return value, last


@lru_cache
def _words(language: str) -> Mapping[str, int]:
    """The numbers that are written as one word, "forty-two" too."""
    data = section(language, "acts")
    ones = {word: n for n, word in enumerate(data["numbers"])}
    tens: Mapping[str, int] = data["tens"]
    joined = {f"{ten}-{one}": value + n for ten, value in tens.items() for one, n in ones.items() if 0 < n < 10}
    return {**ones, **tens, **joined}


def _thing(row: Sequence[Token], start: int, sets: dict[str, frozenset[str]]) -> Token | None:
    """The noun that is counted: the last word before the phrase ends."""
    found = None
    for token in row[start : start + REACH + 1]:
        text = token.word.text
        if token.word.states or text in ("other", "more"):
            continue
        if (
            not token.word.content
            or text in sets["prepositions"]
            or token.word.form in ("past", "ing")
            or text.isdigit()
        ):
            break
        found = token
        if text.endswith("s"):
            break
    return found


def bounds(before: str, surface: str, value: float, language: str) -> tuple[float, float]:
    """What "at least 12", "about 12" or "1.2 billion" allow: the words before a number, its own, and its value."""
    hedges: Mapping[str, Sequence[str]] = section(language, "acts")["hedges"]
    words = before.lower().rstrip().rstrip("$€£₺")
    if any(words.rstrip().endswith(hedge) for hedge in hedges["least"]):
        return value, float("inf")
    if any(words.rstrip().endswith(hedge) for hedge in hedges["most"]):
        return 0, value
    if any(words.rstrip().endswith(hedge) for hedge in hedges["about"]):
        return value * 0.8, value * 1.25
    half = ROUNDED * _unit(surface, value)
    return value - half, value + half


def _unit(surface: str, value: float) -> float:
    """The unit to which a number was rounded, as far as it shows: 0 for a plain one such as 14 or 150."""
    digits = re.match(r"[\d.,]+", surface)
    written = digits[0].rstrip(".,") if digits else ""
    decimals = len(written.partition(".")[2])
    scale = value / float(written.replace(",", "")) if written.strip("0.,") and value else 1.0
    if decimals or scale > 1 or PERCENT.search(surface):
        return float(scale / 10**decimals)
    zeros = len(str(int(value))) - len(str(int(value)).rstrip("0"))
    return float(10**zeros) if value >= LARGE and zeros > 1 else 0.0
