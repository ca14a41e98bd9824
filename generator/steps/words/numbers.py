"""Numbers: how many of what a sentence names, with the hedges that make a number a bound."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.languages import section
from generator.records import Span
from generator.steps.words import ENDS, Token, tokens, vocabulary
from generator.steps.words.phrases import actors
from generator.steps.words.values import PERCENT, bounds, clock, length, number_words, value_at

MEASURED = 7  # words on either side of a measure that say of what it is one
BESIDE = 4  # words on either side of a number that say what happened to what it counts
ALL = "all"  # the role of all of a ship's crew, an office's staff
CHANGE = "% by"  # what "raised by 2 percent" counts
LASTING = "lasting"
TAKING = frozenset({LASTING, "taken"})  # the roles of what a thing took
DOERS = "doers"  # "two gunmen" who rob a bank are its "four masked men", however they are called
DEED = 7  # tokens behind those who did a deed in which its verb stands
LIMIT = "limit"  # the role of what is allowed at most
INCLUDED = 3  # tokens before a part of others in which "among" or "including" stands
WHOSE = 3  # words before "fell by 4 percent" that say what fell
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
                around, clause = _beside(row, at, end, data), clause & {*data["roles"], LIMIT}
            if thing in data["times"]:  # "took two hours" says only that it is a length of time
                clause -= TAKING
            if row[end].word.text in data["doers"] and _is_doer(row, at, end, data):
                thing, around = DOERS, _said_besides(row, at, end, data)
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
        if long := max((length(row, last + 1, form) for form in forms), default=0):
            return unit, at, last + long
    start = last + 1
    pair = [t.word.text for t in row[start : start + 2]]
    if len(pair) > 1 and pair[0] in data["partitive"] and pair[1] in data["owners"]:
        start += 2
    thing = _thing(row, start, known.sets)
    if thing is None:
        led = at > 1 and row[at - 1].word.text in data["partitive"] and row[at - 2].word
        plain = led and led.content and not led.capital and not led.figure and led.text not in number_words(language)
        behind = row[last + 1].word if last + 1 < len(row) else None
        ended = behind is None or not (behind.content or behind.capital)  # "the raid of 10 June"
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


def _apart(row: Sequence[Token], at: int, end: int, data: Mapping[str, Any]) -> bool:
    """Whether a number is that of others or of a time before or after: "another eight miners", "20 minutes later"."""
    led = row[at - 1].word.text if at else ""
    part = any(t.word.text in data["including"] for t in row[max(0, at - INCLUDED) : at])  # "among them two crew"
    behind = row[end + 1].word.text if end + 1 < len(row) else ""
    increase = () if PERCENT.search(row[end].word.text) else data["increase"]  # but "9 percent more pay"
    return part or led in (*data["rest"], *data["increase"]) or behind in (*increase, *data["apart"])


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
    return frozenset(t.word.sense for t in beside if t.word.content and not t.word.text.isdigit())


def _whose(row: Sequence[Token], at: int) -> frozenset[str]:
    """The senses of the nouns of which a share is told, right before the verb that leads to it: "the index fell by"."""
    verb = next((n for n in range(at - 1, max(-1, at - 1 - BESIDE), -1) if row[n].word.past), 0)
    before = row[max(0, verb - WHOSE) : verb]
    start = max((n + 1 for n, t in enumerate(before) if _bounds_clause(t) or t.word.text == ","), default=0)
    return frozenset(t.word.sense for t in before[start:] if t.word.content and not t.word.states)


def _is_doer(row: Sequence[Token], at: int, end: int, data: Mapping[str, Any]) -> bool:
    """Whether those who are counted open a clause and do what it tells: "Two men broke in", not "Two men were held"."""
    if at and not _bounds_clause(row[at - 1]) and row[at - 1].word.text not in _hedging(data):
        return False
    for n in range(end + 1, min(len(row), end + 1 + DEED)):
        word = row[n].word
        if "passive" in word.sets or word.text in ENDS or word.text in data["aside"]:
            return False
        if word.past or "perfect" in word.sets:
            return "saying" not in word.sets
    return False


def _hedging(data: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(word for group in data["hedges"].values() for hedge in group for word in hedge.split())


def _said_besides(row: Sequence[Token], at: int, end: int, data: Mapping[str, Any]) -> frozenset[str]:
    """The senses of all that a sentence tells besides those who did it."""
    plain = (t.word for t in (*row[:at], *row[end + 1 :]) if not t.word.figure and t.word.text not in data["doers"])
    return frozenset(word.sense for word in plain if word.content)


def _beside(row: Sequence[Token], at: int, end: int, data: Mapping[str, Any]) -> frozenset[str]:
    """The senses of the words on either side of a measure within its phrase that do not only say that it is one ("a
    length of", "lasted"); of names, none."""
    before = next((n + 1 for n in range(at - 1, -1, -1) if _bounds_clause(row[n]) or row[n].word.text == ","), 0)
    behind = range(end + 1, len(row))
    stop = next((n for n in behind if _bounds_clause(row[n]) or row[n].word.text == ","), len(row))
    beside = (*row[max(before, at - MEASURED) : at], *row[end + 1 : min(stop, end + 1 + MEASURED)])
    plain = (t.word for t in beside if t is row[0] or not t.word.capital)
    measuring = {*data["measuring"], *data["roles"].get(LASTING, ())}
    return frozenset(word.sense for word in plain if word.content and not word.figure and word.text not in measuring)


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
            or (found is not None and token.word.past)  # "two gunmen robbed"
            or text.isdigit()
        ):
            break
        found = token
        if text.endswith("s"):
            break
    return found
