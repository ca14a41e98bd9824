"""Find the date expressions of a text: one scan for words that can begin one, then the rules that begin with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.dates.names import is_person, is_title, word_before
from generator.dates.pattern import ANY, DIGIT, FOUR, THOUSANDS, fold
from generator.dates.rules import Language, Rule, Slots

JOINED = 9  # characters that may part two members of a list or a range: " through "
NEAR = 150  # characters to either side
REACH = 200  # characters that a match can be long


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match in the text, with the values of its slots."""

    start: int
    end: int
    rule: Rule
    slots: Slots


def find(text: str, language: Language) -> Iterator[Match]:
    """The expressions of `text` in order, none overlapping: the longest wins, of two equal ones the earlier rule."""
    folded = fold(text)
    done, previous = 0, None
    for start, rules in starts(text, folded, language):
        if start < done:
            continue
        best = None
        for match in candidates(text, folded, start, rules, language, previous):
            if best is None or match.end > best.end:
                best = match
        if best is not None:
            previous, done = best, best.end
            yield best


def starts(text: str, folded: str, language: Language) -> Iterator[tuple[int, tuple[Rule, ...]]]:
    """Where an expression may begin, and the rules that may begin so; also inside glued words ("reportThursday")."""
    found = _indexed(folded, language)
    glued = [
        (match.start(), language.index[match.group().lower()][ANY])
        for match in language.glued.finditer(text)
        if text[match.start() - 1 : match.start()].islower()
    ]
    return iter(sorted([*found, *glued], key=lambda pair: pair[0])) if glued else found


def _indexed(folded: str, language: Language) -> Iterator[tuple[int, tuple[Rule, ...]]]:
    """Each word that some rule begins with, and the rules that begin with it and the word behind it."""
    for hit in language.triggers.finditer(" " + folded):
        word, second = hit.groups()
        if word[0].isdecimal():
            word = FOUR if word[:4].isdecimal() and len(word) > 3 else DIGIT
        seconds = language.index[word]
        if second and second[0] == ",":
            second = THOUSANDS if len(second) > 1 else second
        elif second and second[0].isdecimal():
            second = DIGIT
        rules = seconds.get(second, seconds[ANY])
        if rules:
            yield hit.start(), rules


def candidates(
    text: str, folded: str, start: int, rules: tuple[Rule, ...], language: Language, previous: Match | None
) -> Iterator[Match]:
    """Every rule's match at `start`, in the rules' order."""
    before: str | None = None
    for rule in rules:
        if rule.follows and not _continues(previous, rule, start):
            continue
        if rule.needs and folded.find(rule.needs, start, start + REACH) < 0:  # far cheaper than the expression
            continue
        found = rule.regex.match(folded, start)
        if not found:
            continue
        if rule.before or rule.unless_before:
            before = word_before(folded, start) if before is None else before
            if before in rule.unless_before or (rule.before and before not in rule.before):
                continue
        if (rule.near or rule.unless_person) and _is_other(rule, text, folded, found, language):
            continue
        given: dict[str, int | str] = {**rule.given}
        if rule.follows and previous:
            given = {name: value for name, value in previous.slots.items() if name != "day"} | given
        if _fill(given, text, found, rule, language):
            yield Match(start, found.end(), rule, given)


def _is_other(rule: Rule, text: str, folded: str, found: re.Match[str], language: Language) -> bool:
    """Whether the words are something else: a person's name, or nothing near them tells that they are a time."""
    if rule.near and not rule.near.search(folded, *_line(folded, found.start())):
        return True
    return rule.unless_person and is_person(text, folded, found.start(), found.end(), language)


def _line(folded: str, start: int) -> tuple[int, int]:
    """The stretch about `start` in which a word stands near it."""
    left, right = max(0, start - NEAR), start + NEAR
    end = folded.find("\n", start, right)
    return max(left, folded.rfind("\n", left, start) + 1), right if end < 0 else end


def _continues(previous: Match | None, rule: Rule, start: int) -> bool:
    """Whether a list goes on: the expression before is near, and one that the rule can follow."""
    return previous is not None and previous.rule.name in rule.follows and start - previous.end <= JOINED


def _fill(given: dict[str, int | str], text: str, found: re.Match[str], rule: Rule, language: Language) -> bool:
    """Put the values of the match's slots into `given`; False where a capital is missing, or one too many."""
    for number, group in enumerate(found.groups()):
        if group is None:
            continue
        slot, name = rule.slots[number]
        if name in language.capital and not text[found.start(number + 1)].isupper():
            return False
        if slot == "unit" and is_title(text, found.start(), found.start(number + 1)):
            return False
        values = language.values.get(name)
        if values is None:
            given[slot] = group
        else:
            given[slot] = values[group] if group in values else values[" ".join(group.split())]
    return True
