"""Numbers: how many of what a sentence names, with the hedges that make a number a bound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.folding import fold
from generator.languages import section
from generator.records import Span
from generator.steps.words import ENDS, Token, tokens, vocabulary
from generator.steps.words.phrases import actors

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
SHORT = re.compile(r"(\d+(?:\.\d+)?)([A-Za-z]+)")  # "45m", "1.2bn" behind the sign of a currency
BESIDE = 4  # words on either side of a number that say what happened to what it counts
PERCENT = re.compile(r"%|per ?cent|yüzde")  # shares are rounded too
LARGE = 1000  # a number from which trailing zeros are a rounding: "20,000"
NEARLY = 0.9  # of a number, what "nearly" it may fall short of it by: a tenth
ROUNDED = 0.49  # of that unit, what a rounded number may be off
ALL = "all"  # the role of all of a ship's crew, an office's staff
CHANGE = "% by"  # what "raised by 2 percent" counts
LIMIT = "limit"  # the role of what is allowed at most
INCLUDED = 3  # tokens before a part of others in which "among" or "including" stands
WHOSE = 3  # words before "fell by 4 percent" that say what fell
HALF = 0.5  # "four and a half"
ONE_DIGIT = 0.25  # of a number, what its rounding may be off at most: 1,000 is no 600
REACH = 3  # words between a number and its thing: "three other senior officials"


@dataclass(frozen=True, slots=True)
class Number(Span):
    """A number with what it counts; [least, most] is what it allows, `around` the stems beside it ("kill").

    `clause` are the senses of the acts in its clause and its roles there ("held" of days in custody).
    `names` are those before a share, which may be whose it is, and `whose` the plain nouns right before its verb ("the
    index fell by"); `stuff` is what it is of: "12 tonnes of tea".
    """

    thing: str
    around: frozenset[str]
    least: float
    most: float
    clause: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    stuff: str = ""
    whose: frozenset[str] = frozenset()

    def conflicts(self, other: Number) -> bool:
        """Whether both count the same and no count is both."""
        if self.thing != other.thing or not (self.around & other.around or self.clause & other.clause):
            return False
        if self.names and other.names and self.names.isdisjoint(other.names):
            return False
        if self.stuff and other.stuff and self.stuff != other.stuff:
            return False
        if self.whose and other.whose and self.whose.isdisjoint(other.whose):
            return False
        return self.least > other.most or other.least > self.most


def numbers(text: str, offset: int, language: str) -> Iterator[Number]:
    """The numbers of things in a text; spans are shifted by `offset`. Years, days and parts of names are none."""
    row, data = tokens(text, language), section(language, "acts")
    at = 0
    while at < len(row):
        value, last = value_at(row, at, text, language)
        if value is None:
            at += 1
            continue
        thing, first, end = _counted(row, at, last, text, language)
        year = 1900 <= value <= 2100 and last == at
        if thing and not year and not clock(row[at].word.text) and not _apart(row, at, end, data):
            least, most = bounds(text[: row[at].start], text[row[at].start : row[end].end + 1], value, language)
            around, clause = _around(row, at, row[end]), _clause(row, first, end, language)
            if thing == "%" or thing in data["units"]:  # any ship has tons: of what they are must be said
                around, clause = _beside(row, at, end), clause & {*data["roles"], LIMIT}
            if thing == "%" and at and "doer" in row[at - 1].word.sets:
                thing = CHANGE
            if first < at or (at and "definite" in row[at - 1].word.sets):
                clause |= {ALL} if thing in data["collectives"] else frozenset()
            if LIMIT in clause:  # a limit is not rounded
                least, most = value, value
            names = actors(row[:at]) if thing == "%" else frozenset()
            stuff = _stuff(row, end, data) if thing == "%" or thing in data["units"] else ""
            start, stop = offset + row[first].start, offset + row[end].end
            whose = _whose(row, at) if thing in ("%", CHANGE) else frozenset()
            yield Number(start, stop, thing, around, least, most, clause, names, stuff, whose)
        at = last + 1


def _counted(row: Sequence[Token], at: int, last: int, text: str, language: str) -> tuple[str | None, int, int]:
    """What the number at [at, last] counts, with the first and last token that say so: "14 of its employees", "crew of
    24", "24 percent"."""
    data, known = section(language, "acts"), vocabulary(language)
    if share := PERCENT.match(text[row[last].end :].lstrip()):
        stop = text.index(share[0], row[last].end) + len(share[0])
        return "%", at, max(last, max(n for n, t in enumerate(row) if t.start < stop))
    for unit, forms in data["units"].items():
        if length := max((_length(row, last + 1, form) for form in forms), default=0):
            return unit, at, last + length
    start = last + 1
    pair = [t.word.text for t in row[start : start + 2]]
    if len(pair) > 1 and pair[0] in data["partitive"] and pair[1] in data["owners"]:
        start += 2
    thing = _thing(row, start, known.sets)
    if thing is None:
        led = at > 1 and row[at - 1].word.text in data["partitive"] and row[at - 2].word
        plain = led and led.content and not led.capital and not led.figure and led.text not in _words(language)
        ended = last + 1 == len(row) or not row[last + 1].word.content
        return (led.sense, at - 2, last) if led and plain and ended else (None, at, last)
    end = row.index(thing)
    if thing.word.capital:
        return None, at, end
    before = row[end - 1].word
    whose = before if thing.word.text in data["members"] and end - 1 > last and before.content else thing.word
    return whose.sense, at, end


def _stuff(row: Sequence[Token], end: int, data: Mapping[str, Any]) -> str:
    """The sense of the noun behind a measure and an "of", "" where none stands there."""
    found = ""
    if row[end + 1 : end + 2] and row[end + 1].word.text in data["partitive"]:
        for token in row[end + 2 : end + 2 + REACH]:
            if "determiners" in token.word.sets or token.word.states:
                continue
            if not token.word.content or token.word.form in ("past", "ing"):
                break
            found = token.word.sense
    return found


def _length(row: Sequence[Token], start: int, phrase: str) -> int:
    """The number of tokens of a phrase that stands there, 0 where another does."""
    words = phrase.split()
    return len(words) if [t.word.text for t in row[start : start + len(words)]] == words else 0


def _apart(row: Sequence[Token], at: int, end: int, data: Mapping[str, Any]) -> bool:
    """Whether a number is that of others or of a time before or after: "another eight miners", "20 minutes later"."""
    led = row[at - 1].word.text if at else ""
    part = any(t.word.text in data["including"] for t in row[max(0, at - INCLUDED) : at])  # "among them two crew"
    behind = row[end + 1].word.text if end + 1 < len(row) else ""
    return part or led in (*data["rest"], *data["increase"]) or behind in (*data["increase"], *data["apart"])


def _clause(row: Sequence[Token], first: int, end: int, language: str) -> frozenset[str]:
    """The acts of the clause around a number, by sense, and its roles there."""
    roles: Mapping[str, Sequence[str]] = section(language, "acts")["roles"]
    begin = next((n + 1 for n in range(first - 1, -1, -1) if _bounds_clause(row[n])), 0)
    stop = next((n for n in range(end + 1, len(row)) if _bounds_clause(row[n])), len(row))
    words = [t.word for t in (*row[begin:first], *row[end + 1 : stop]) if not t.word.capital]
    texts = {w.text for w in words}
    found = {role for role, forms in roles.items() if not texts.isdisjoint(forms)}
    led = row[first - 1].word.text if first else ""
    found |= {role for role, forms in section(language, "acts")["leading"].items() if led in forms}
    if LIMIT in found:  # "a limit of 40 mph" is no speed
        return frozenset({LIMIT})
    said = ("saying", "passive", "auxiliaries", "openers", "prepositions")
    acts = {w.sense for w in words if (w.kinds or w.past) and w.sets.isdisjoint(said)}
    return frozenset(acts | found)


def _bounds_clause(token: Token) -> bool:
    return token.word.text in ENDS or "openers" in token.word.sets


def _around(row: Sequence[Token], at: int, thing: Token) -> frozenset[str]:
    last = next(n for n, t in enumerate(row) if t is thing)
    beside = (*row[max(0, at - BESIDE) : at], *row[last + 1 : last + 1 + BESIDE])
    return frozenset(t.word.stem for t in beside if t.word.content and not t.word.text.isdigit())


def _whose(row: Sequence[Token], at: int) -> frozenset[str]:
    """The senses of the nouns of which a share is told, right before the verb that leads to it: "the index fell by"."""
    verb = next((n for n in range(at - 1, max(-1, at - 1 - BESIDE), -1) if row[n].word.past), 0)
    before = row[max(0, verb - WHOSE) : verb]
    start = max((n + 1 for n, t in enumerate(before) if _bounds_clause(t) or t.word.text == ","), default=0)
    return frozenset(t.word.sense for t in before[start:] if t.word.content and not t.word.states)


def _beside(row: Sequence[Token], at: int, end: int) -> frozenset[str]:
    """The senses of the words on either side of a measure within its phrase; of names, none."""
    before = next((n + 1 for n in range(at - 1, -1, -1) if _bounds_clause(row[n]) or row[n].word.text == ","), 0)
    behind = range(end + 1, len(row))
    stop = next((n for n in behind if _bounds_clause(row[n]) or row[n].word.text == ","), len(row))
    beside = (*row[max(before, at - BESIDE) : at], *row[end + 1 : min(stop, end + 1 + BESIDE)])
    plain = (t.word for t in beside if t is row[0] or not t.word.capital)
    return frozenset(word.sense for word in plain if word.content and not word.figure)


def clock(text: str) -> bool:
    """Whether digits are an hour of the day or a code: "0910"."""
    return len(text) > 1 and text.startswith("0")


def is_number(token: Token, language: str) -> bool:
    """Whether a token is a number, in digits or in words: "fifty-six"."""
    return token.word.figure or token.word.text in _words(language)


def value_at(row: Sequence[Token], at: int, text: str, language: str) -> tuple[float | None, int]:
    """The number that begins with a token, None where none does, and its last token: "1,200", "a dozen", "$1.2bn"."""
    words, token, data = _words(language), row[at], section(language, "acts")
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
    more = _length(row, last + 1, fold(" ".join(data["and a half"])))
    value, last = value + HALF * bool(more), last + more
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
