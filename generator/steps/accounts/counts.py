"""Counts: how many died, were hurt or took to the streets, and what something cost, however a sentence puts it.

"At least 14 people were killed", "killing 14", "14 dead" and "the toll rose to 14" are one count; "14 people" are any
14, while "14 soldiers" are no others' number. What was written as a round number allows what is rounded to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

from generator.languages import section
from generator.records import Span
from generator.steps.accounts.crowds import Found, crowd_of
from generator.steps.accounts.parts import of_a_fate, part_of
from generator.steps.accounts.sums import sum_of
from generator.steps.words import ENDS, Token, tokens
from generator.steps.words.values import bounds, is_number, value_at

REACH = 6  # tokens from a number to what became of those counted: "14 members of the crew were killed"
BEFORE = 4  # tokens from "killing" to the number: "killing at least another 14"
LED = 2  # tokens from "jailed" to the number of years: "jailed for nine years"
TOLL_REACH = 14  # tokens from "toll" to its number
EPOCH = 1900, 2100  # numbers that may be years
ROUND = 100  # "at least 200" may be a rounded 212
PASSIVE = frozenset({"passive", "auxiliaries"})
CLAUSES = frozenset({"openers", "coordinators"})


@dataclass(frozen=True, slots=True)
class Count(Span):
    """A number of those of one fate, or a price: `what` is "dead" or "price dollar".

    `group` is the sense of the noun that is counted, "" for people of any kind, `states` whose they are; [least,
    most] is what the words allow; `bound`: they are "at least", of as many as were counted then.
    """

    what: str
    group: str
    states: frozenset[str]
    least: float
    most: float
    bound: bool = False

    def alike(self, other: Count) -> bool:
        """Whether both count the same, so that their numbers can be held against each other."""
        apart = self.states and other.states and not self.states & other.states
        return self.what == other.what and self.group == other.group and not apart

    def conflicts(self, other: Count) -> bool:
        """Whether both count the same and no number is both; nor can more of one group be dead than people are."""
        if self.alike(other):
            return self.least > other.most or other.least > self.most
        part, whole = (self, other) if self.group else (other, self)
        return part.what == whole.what and not whole.group and not whole.states and part.least > whole.most

    def grown(self, other: Count) -> bool:
        """Whether another count of the same is one to which these "at least 9" have grown: 12, "at least 12"."""
        plain = other.bound or other.least == other.most
        return self.bound and plain and self.alike(other) and other.least > self.least


def counts(text: str, offset: int, language: str, *, gathered: bool = False) -> Iterator[Count]:
    """The counts in a text; spans are shifted by `offset`. `gathered`: it goes on about a crowd."""
    row, data = tokens(text, language), section(language, "acts")
    at, fate = 0, None
    while at < len(row):
        if (none := _none(row, at, data)) is not None:
            what, end = none
            yield Count(offset + row[at].start, offset + row[end].end, what, "", frozenset(), 0, 0)
            at = end + 1
            continue
        value, last = value_at(row, at, text, language)
        counted = value is not None and not _is_date(row, at, last, value)
        if value is not None and counted and (
            found := crowd_of(row, at, last, data, gathered=gathered) or _read(row, at, last, fate, text, language)
        ):
            fate = found[0] if found[0] in data["fates"] else fate
            yield _count(row, (at, last), value, found, text, offset, language)
        at = last + 1


def _is_date(row: Sequence[Token], at: int, last: int, value: float) -> bool:
    """Whether a number is a day or a year: "The quake on 12 January killed", "in May 2010 killed"."""
    behind = row[last + 1].word if last + 1 < len(row) else None
    if behind is None:
        return False
    month = behind.capital and not behind.content and not behind.states
    year = at == last and len(row[at].word.text) == len("2010") and EPOCH[0] <= value <= EPOCH[1]
    return month or (year and not _is_noun(row[last + 1]))


def _count(
    row: Sequence[Token], place: tuple[int, int], value: float, found: Found, text: str, offset: int, language: str
) -> Count:
    """The count whose number stands at the tokens `place`; of a bound, "at least" is a part."""
    data, (at, last), (what, end, group) = section(language, "acts"), place, found
    least, most = bounds(text[: row[at].start], text[row[at].start : row[last].end], value, language)
    states = frozenset(chain.from_iterable(t.word.states for t in group))
    hedge = _bound(text[: row[at].start], value, data)
    start = row[at].start - (hedge or text[row[at].start - 1 : row[at].start] in data["currencies"])
    name = _group_of(group, data)
    return Count(offset + start, offset + row[end].end, what, name, states, least, most, hedge > 0)


def _bound(before: str, value: float, data: Mapping[str, Any]) -> int:
    """The characters of an "at least" that stands before a number that was counted, no round one; 0 where none does."""
    words = before.rstrip()
    hedge = next((h for h in data["hedges"]["counted"] if words.lower().endswith(h)), None)
    return len(before) - len(words) + len(hedge) if hedge and value % ROUND else 0


def _none(row: Sequence[Token], at: int, data: Mapping[str, Any]) -> tuple[str, int] | None:
    """What became of no one, and the token that says so: "no one was hurt", "none of the 22 crew was killed"."""
    texts = row[at].word.text, " ".join(t.word.text for t in row[at : at + 2])
    if not set(texts) & set(data["zeros"]):
        return None
    for n in range(at + 1, min(len(row), at + 1 + 2 + REACH)):
        if row[n].word.text in ENDS or row[n].word.text in ",.!?" or not CLAUSES.isdisjoint(row[n].word.sets):
            return None
        for what, words in data["fates"].items():
            if _plain(row[n]) in words["after"] and "passive" in row[n - 1].word.sets:
                return what, n
    return None


def _read(row: Sequence[Token], at: int, last: int, fate: str | None, text: str, language: str) -> Found | None:
    """What the number at [at, last] counts, if it is one of the fates or a price, or a part of those of a fate."""
    data = section(language, "acts")
    if any(t.word.text in data["increase"] for t in row[last + 1 : last + 2]):
        return None
    if part := part_of(row, at, last, fate, data):
        return part[0], part[1], row[part[1] : part[1] + 1]
    priced = sum_of(row, at, last, text, language)
    return (*priced, ()) if priced else _fate(row, at, last, language)


def _fate(row: Sequence[Token], at: int, last: int, language: str) -> Found | None:
    data = section(language, "acts")
    behind = _behind(row, last + 1)
    if of_a_fate(row, last, data):  # "two of the dead"
        return None
    if found := _befell(row, last, behind, language) or _term(row, at, behind, data):
        return found
    before = _before(row, at, data["rest"], _hedges(language))
    if before is None:
        return None
    nouns = [n for n in behind if _is_noun(row[n])]
    end = nouns[-1] if nouns else last
    whole = bool(nouns) or not behind or _plain(row[last + 1]) in data["rest"]
    for what, words in data["fates"].items():
        if whole and _plain(row[before]) in words["before"]:
            return what, end, row[last + 1 : end + 1]
        told = any(_plain(t) in words["toll"] for t in row[max(0, at - TOLL_REACH) : at])
        led = {row[before].word.text, row[at - 1].word.text}  # "put the turnout at"
        rising = not led.isdisjoint(data["rising"]) or _plain(row[before]) in words["toll"]
        if told and rising and _are_anyone(nouns, row, data):
            return what, last, ()
    return None


def _befell(row: Sequence[Token], last: int, behind: Sequence[int], language: str) -> Found | None:
    """The fate that the words behind a number tell of: "14 people were killed"."""
    for what, words in section(language, "acts")["fates"].items():
        for n in behind:
            said = {_plain(row[n]), f"{_plain(row[n - 1])} {_plain(row[n])}"}  # "took part"
            told = not said.isdisjoint(words["after"]) and not row[n].word.capital  # "30 March" is no march of thirty
            doing = n > last + 1 and _plain(row[n]) in words["before"] and _is_done(row, n, language)
            if told and not doing:
                return what, n, row[last + 1 : n]
    return None


def _is_done(row: Sequence[Token], at: int, language: str) -> bool:
    """Whether those counted do what the verb at `at` tells to others: "two gunmen killed three people"."""
    if not PASSIVE.isdisjoint(row[at - 1].word.sets) or at + 1 >= len(row):
        return False
    word = row[at + 1].word
    plural = word.content and word.form is None and word.text.endswith("s")
    named = bool(word.states) or (word.content and word.capital)
    return "determiners" in word.sets or is_number(row[at + 1], language) or named or plural


def _are_anyone(nouns: Sequence[int], row: Sequence[Token], data: Mapping[str, Any]) -> bool:
    """Whether a number counts people of any kind, or says not whom."""
    return all(row[n].word.text in data["everyone"] for n in nouns)


def _term(row: Sequence[Token], at: int, behind: Sequence[int], data: Mapping[str, Any]) -> Found | None:
    """The years that someone was "jailed for"."""
    if not behind or _plain(row[behind[0]]) not in data["terms"]:
        return None
    led = {_plain(t) for t in row[max(0, at - LED) : at]}
    found = (what for what, words in data["fates"].items() if not led.isdisjoint(words.get("led", ())))
    what = next(found, None)
    return (what, behind[0], row[behind[0] : behind[0] + 1]) if what else None


def _plain(token: Token) -> str:
    """A word with its accents: "öldü" (died) is not "oldu" (became)."""
    return token.word.surface.lower()


def _behind(row: Sequence[Token], start: int) -> list[int]:
    """The tokens behind a number up to the end of its clause, or to the next number."""
    found: list[int] = []
    for n in range(start, min(len(row), start + REACH)):
        text = row[n].word.text
        clause = not CLAUSES.isdisjoint(row[n].word.sets)
        if text in ENDS or text in ",.!?" or text[0].isdigit() or clause:
            break
        found.append(n)
    return found


def _is_noun(token: Token) -> bool:
    return token.word.content and not token.word.states and token.word.form is None


@lru_cache
def _hedges(language: str) -> frozenset[str]:
    """The words of a language's hedges, but for a "to", which may lead to a number by itself ("rose to 14")."""
    groups: Mapping[str, Sequence[str]] = section(language, "acts")["hedges"]
    return frozenset(word for group in groups.values() for hedge in group for word in hedge.split()) - {"to"}


def _before(row: Sequence[Token], at: int, rest: Sequence[str], hedges: Set[str]) -> int | None:
    """The word that leads to a number, past "at least" and "another"; None behind a passive ("were killed 3 miles")."""
    n = at - 1
    while n >= max(0, at - BEFORE) and (row[n].word.text in rest or row[n].word.text in hedges):
        n -= 1
    if n < 0 or (n and "passive" in row[n - 1].word.sets and row[n].word.form != "ing"):
        return None
    return n


def _group_of(group: Sequence[Token], data: Mapping[str, Any]) -> str:
    """The sense of the noun that says what is counted: "year" of a prison term, "" for people of any kind."""
    term = next((t.word.stem for t in group if t.word.text in data["terms"]), None)
    if term:
        return term
    nouns = [t.word for t in group if t.word.content and not t.word.states and t.word.text not in data["rest"]]
    head = next((w for w in nouns if w.text.endswith("s")), nouns[-1] if nouns else None)
    return "" if head is None or any(w.surface.lower() in data["everyone"] for w in nouns) else head.sense
