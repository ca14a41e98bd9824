"""Values: how much a number is, in digits or in words, and what its hedges and its rounding allow."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.folding import fold
from generator.languages import section
from generator.steps.words.word import Token

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
SHORT = re.compile(r"(\d+(?:\.\d+)?)([A-Za-z]+)")  # "45m", "1.2bn" behind the sign of a currency
PERCENT = re.compile(r"%|per ?cent|yüzde")  # shares are rounded too
LARGE = 1000  # a number from which trailing zeros are a rounding: "20,000"
NEARLY = 0.9  # of a number, what "nearly" it may fall short of it by: a tenth
ROUNDED = 0.49  # of that unit, what a rounded number may be off
HALF = 0.5  # "four and a half"
ONE_DIGIT = 0.25  # of a number, what its rounding may be off at most: 1,000 is no 600


def clock(text: str) -> bool:
    """Whether digits are an hour of the day or a code: "0910"."""
    return len(text) > 1 and text.startswith("0")


def is_number(token: Token, language: str) -> bool:
    """Whether a token is a number, in digits or in words: "fifty-six"."""
    return token.word.figure or token.word.text in number_words(language)


def value_at(row: Sequence[Token], at: int, text: str, language: str) -> tuple[float | None, int]:
    """The number that begins with a token, None where none does, and its last token: "1,200", "a dozen", "$1.2bn"."""
    words, token, data = number_words(language), row[at], section(language, "acts")
    scales: Mapping[str, int] = data["scales"]
    surface = text[token.start : token.end]
    behind = row[at + 1].word.text if at + 1 < len(row) else ""
    if token.word.text in data["half"] and behind in data["single"] and row[at + 2 : at + 3]:
        whole = scales.get(row[at + 2].word.text)
        return (whole / 2, at + 2) if whole else (None, at)
    if token.word.text in data["single"] and behind in scales:
        return float(scales[behind]), at + 1
    if token.word.text not in words and not text[token.start].isdigit():
        return None, at
    if text[token.start - 1 : token.start] in data["currencies"] and (short := SHORT.match(text, token.start)):
        end = next((n for n in range(at, min(at + 3, len(row))) if row[n].end == short.end()), None)
        if end is not None and short[2].lower() in data["short"]:
            return float(short[1]) * data["short"][short[2].lower()], end
    if behind and behind in ",." and at + 2 < len(row) and DIGITS.fullmatch(text[token.start : row[at + 2].end]):
        value, last = float(text[token.start : row[at + 2].end].replace(",", "")), at + 2
    elif surface.isdigit():
        value, last = float(surface), at
    elif token.word.text in words:
        value, last = float(words[token.word.text]), at
    else:
        return None, at
    more = length(row, last + 1, fold(" ".join(data["and a half"])))
    value, last = value + HALF * bool(more), last + more
    if last + 1 < len(row) and row[last + 1].word.text in scales:
        return value * scales[row[last + 1].word.text], last + 1
    return value, last


@lru_cache
def number_words(language: str) -> Mapping[str, int]:
    """The numbers that are written as one word, "forty-two" too."""
    data = section(language, "acts")
    ones = {word: n for n, word in enumerate(data["numbers"])}
    tens: Mapping[str, int] = data["tens"]
    joined = {f"{ten}-{one}": value + n for ten, value in tens.items() for one, n in ones.items() if 0 < n < 10}
    return {**ones, **tens, **joined}


def length(row: Sequence[Token], start: int, phrase: str) -> int:
    """The number of tokens of a phrase that stands there, 0 where another does."""
    words = phrase.split()
    return len(words) if [t.word.text for t in row[start : start + len(words)]] == words else 0


def bounds(before: str, surface: str, value: float, language: str) -> tuple[float, float]:
    """What "at least 12", "about 12" or "1.2 billion" allow: the words before a number, its own, and its value."""
    hedges: Mapping[str, Sequence[str]] = section(language, "acts")["hedges"]
    words = before.lower().rstrip().rstrip("$€£₺")
    if any(words.rstrip().endswith(hedge) for hedge in hedges["least"]):
        return value, float("inf")
    if any(words.rstrip().endswith(hedge) for hedge in hedges["most"]):
        return 0, value
    loose = any(word in surface.lower().split()[:2] for word in hedges["loose"])  # "a dozen", "a hundred"
    if loose or any(words.rstrip().endswith(hedge) for hedge in hedges["about"]):
        return value * 0.8, value * 1.25
    if any(words.rstrip().endswith(hedge) for hedge in hedges["nearly"]):
        return value * NEARLY, value
    half = min(ROUNDED * _unit(surface, value), ONE_DIGIT * value)
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
