"""The date rules of a language, read from its file's ``dates`` section and compiled once.

A rule is data: a pattern (see `pattern`), what it means (a function of `meanings`), its TIMEX3 type, and examples.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from generator import languages
from generator.dates.cues import Cues, compile_cues
from generator.dates.pattern import ANY, DIGIT, GAP, Lexicon, compile_pattern, follow, trie, words_regex

Slots = Mapping[str, int | str]
BEFORE = r" \n\r\"'“”„«»`'(\[{<>/*•·|,;:.!?—=_-"  # what may stand before a date
NO_DIGIT_AFTER = ".,:/_=-"  # and before a word of one, but not before a number


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the expression in ``<…>``, the article's date, and the TIMEX3 value that must come out."""

    sentence: str
    anchor: str
    value: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `order` is its place in the list: of two matches of one length the earlier rule wins."""

    name: str
    order: int
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    means: str
    pattern: str
    regex: re.Pattern[str]
    needs: str  # letters that every match of it has
    slots: tuple[tuple[str, str], ...]
    openings: frozenset[tuple[str, str]]
    given: Slots
    before: frozenset[str]
    unless_before: frozenset[str]
    follows: frozenset[str]
    unless_person: bool
    near: re.Pattern[str] | None
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, eq=False)  # one of each, by `load`
class Language:
    """All that the tagger knows of a language."""

    rules: tuple[Rule, ...]
    index: Mapping[str, Mapping[str, tuple[Rule, ...]]]  # first word -> second word, or ANY -> rules, in their order
    triggers: re.Pattern[str]
    glued: re.Pattern[str]
    values: Mapping[str, Mapping[str, int | str]]
    capital: frozenset[str]
    cues: Cues
    loose: Mapping[str, Sequence[str]]  # what says that it is not quite that day, and the meanings that it does so to
    through: Mapping[str, int]  # what stands between the two ends of a range, and how long that may be (days)
    names: frozenset[str]  # months that are names of persons too
    short: frozenset[str]  # short forms of months that are
    parts: tuple[str, ...]  # what leads to a month, or to what a person has: "the end of"
    given: frozenset[str]  # weekdays that are
    leads: frozenset[str]  # what stands before a month that is none, and what joins one to another month
    joins: frozenset[str]
    roles: frozenset[str]  # words for persons, behind which a weekday is a name
    title: re.Pattern[str]  # what stands before such a name


@lru_cache
def load(code: str) -> Language:
    """The compiled rules of the language `code` (English's where it has none of its own)."""
    data = languages.section(code, "dates")
    persons = data["persons"]
    words = {name: own if isinstance(own, dict) else dict.fromkeys(own, 1) for name, own in data["words"].items()}
    digits = (frozenset(data["digits"][name]) for name in ("four", "either"))
    lexicon = Lexicon(words, data["shapes"], data["fragments"], data["slots"], *digits)
    rules = tuple(_rule(entry, order, lexicon) for order, entry in enumerate(data["rules"]))
    values = {name: _values(own) for name, own in words.items()}
    glued = sorted(word for name in data["glued"] for word in words[name])
    index = _index(rules)
    return Language(
        rules,
        index,
        _triggers(index),
        _glued(glued),
        values,
        frozenset(name for name, own in words.items() if all(word[0].isupper() for word in own)),
        compile_cues(data["cues"], languages.section(code, "verbs")["irregular"]),
        data["loose"],
        data["through"],
        frozenset(persons["names"]),
        frozenset(persons["short"]),
        tuple(persons["parts"]),
        frozenset(persons["given"]),
        frozenset(persons["leads"]),
        frozenset(persons["joins"]),
        frozenset(persons["roles"]),
        _title(persons["titles"]),
    )


def _index(rules: tuple[Rule, ...]) -> dict[str, dict[str, tuple[Rule, ...]]]:
    """The rules by the two words that they may begin with, so that few are tried where "the" stands."""
    pairs: dict[str, dict[str, set[int]]] = {}
    for rule in rules:
        for first, second in rule.openings:
            pairs.setdefault(first, {ANY: set()}).setdefault(second or ANY, set()).add(rule.order)
    return {
        first: {second: tuple(rules[order] for order in sorted(own | seconds[ANY])) for second, own in seconds.items()}
        for first, seconds in pairs.items()
    }


def _rule(entry: Mapping[str, Any], order: int, lexicon: Lexicon) -> Rule:
    piece = compile_pattern(str(entry["pattern"]), lexicon)
    regex = piece.regex
    slots, openings = piece.slots, piece.openings
    if "after" in entry:
        behind = compile_pattern(entry["after"], lexicon)
        regex += f"(?=(?:{GAP})?{behind.regex})"
        slots, openings = slots + behind.slots, follow(openings, behind)
    if "unless_after" in entry:
        regex += f"(?!(?:{GAP})?{_ungrouped(compile_pattern(entry['unless_after'], lexicon).regex)})"
    return Rule(
        name=entry["name"],
        order=order,
        type=entry["type"],
        means=entry["means"],
        pattern=str(entry["pattern"]),
        regex=re.compile(regex),
        needs="" if any(first.startswith(piece.needs) for first, _ in openings) else piece.needs,
        slots=slots,
        openings=openings,
        given=entry.get("given", {}),
        before=_words(entry.get("before", ""), lexicon),
        unless_before=_words(entry.get("unless_before", ""), lexicon),
        follows=frozenset(entry.get("follows", "").split()),
        unless_person=bool(entry.get("unless_person")),
        near=re.compile(rf"\b{words_regex(lexicon.words[entry['near']])}") if "near" in entry else None,
        examples=tuple(Example(text, str(anchor), str(value)) for text, anchor, value in entry["examples"]),
    )


def _values(words: Mapping[str, int | str]) -> dict[str, int | str]:
    """The values under every way that a match can write the word."""
    forms = {word.lower(): value for word, value in words.items()}
    return forms | {word.rstrip("."): value for word, value in forms.items()}


def _words(names: str, lexicon: Lexicon) -> frozenset[str]:
    """The single words that a rule asks for (or forbids) before it: classes and words, in lower case."""
    found: set[str] = set()
    for name in str(names).split():
        found |= {word.lower().rstrip(".") for word in lexicon.words[name]} if name in lexicon.words else {name}
    return frozenset(found)


def _ungrouped(regex: str) -> str:
    """The same expression without capturing groups."""
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", regex)


def _triggers(index: Mapping[str, Mapping[str, tuple[Rule, ...]]]) -> re.Pattern[str]:
    """One cheap scan for every word that some rule can begin with; group 1 is the word, group 2 the next word or sign.

    It begins with a set of characters on purpose: the engine skips to them many times faster than to word boundaries.
    A word that begins no rule alone ("the") is found only before one that can follow it.
    """
    tails = {
        first: r"\b" if seconds[ANY] else rf"\b(?=\.?{GAP}?(?:{_any_of(seconds)}))" for first, seconds in index.items()
    }
    words = trie((word for word in index if word[0].isalpha()), tails)
    sign = r"|'(?=\d)" if "'" in index else ""
    number = rf"\d(?<![{NO_DIGIT_AFTER}].)\w*{sign}"  # the digit first: it is ruled out at a glance
    return re.compile(rf"[{BEFORE}]({number}|{words})(?=\.?{GAP}?(\w+|,\d|[^\w\s]))?")


def _any_of(seconds: Iterable[str]) -> str:
    """A regular expression for the words and signs that may come second."""
    words = sorted(word for word in seconds if word[0].isalpha())
    signs = [re.escape(sign) for sign in seconds if not sign[0].isalnum() and sign != ANY]
    return "|".join([*signs, *([r"\d"] if DIGIT in seconds else []), *([trie(words) + r"\b"] if words else [])])


def _glued(words: list[str]) -> re.Pattern[str]:
    """Finds the words that are dates also without a space before them; in the text itself, for their capitals."""
    capitals = "".join(sorted({word[0] for word in words}))
    return re.compile(rf"[{capitals}](?:{'|'.join(f'(?<={word[0]}){word[1:]}' for word in words)})\b")


def _title(titles: list[str]) -> re.Pattern[str]:
    """Finds a title, and at most one name, right before a name; in the text itself, for their capitals."""
    return re.compile(rf"\b(?:{'|'.join(titles) or '(?!)'})\.? (?:[^\W\d_a-z][\w'’-]{{1,20}} )?\Z")
