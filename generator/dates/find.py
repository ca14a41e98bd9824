"""Find the date expressions of a text: one scan for words that can begin one, then the rules that begin with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.dates.pattern import DIGIT
from generator.dates.rules import Language, Rule, Slots, normal

BEHIND = 24  # how far back the word before an expression is looked for


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match in the text, with the values of its slots."""

    start: int
    end: int
    rule: Rule
    slots: Slots


def find(text: str, language: Language) -> Iterator[Match]:
    """The expressions of `text` in order, none overlapping: the longest wins, of two equal ones the earlier rule."""
    done, previous = 0, None
    for hit in language.triggers.finditer(text):
        start = hit.start()
        if start < done:
            continue
        word = hit.group()
        key = DIGIT if word.isdigit() else word.replace("’", "'")
        gate = language.gates.get(key)
        if gate is None or not gate.match(text, start):
            continue
        best = None
        for match in candidates(text, start, key, language, previous):
            if best is None or match.end > best.end:
                best = match
        if best is not None:
            previous, done = best, best.end
            yield best


def candidates(text: str, start: int, key: str, language: Language, previous: Match | None) -> Iterator[Match]:
    """Every rule's match at `start`, in the rules' order."""
    before: str | None = None
    for rule in language.by_first[key]:
        found = rule.regex.match(text, start)
        if not found:
            continue
        if rule.before or rule.unless_before:
            before = _word_before(text, start) if before is None else before
            if before in rule.unless_before or (rule.before and before not in rule.before):
                continue
        given: dict[str, int | str] = dict(rule.given)
        if rule.follows:
            if previous is None or previous.rule.name not in rule.follows or start - previous.end > 5:
                continue
            given = {**previous.slots, **given}
        for (slot, name), group in zip(rule.slots, found.groups(), strict=True):
            if group is not None:
                values = language.values.get(name)
                given[slot] = values[normal(group)] if values else group
        yield Match(start, found.end(), rule, given)


def _word_before(text: str, start: int) -> str:
    """The word (or sign) before `start`, in lower case; empty at the beginning of a line."""
    line = text[max(0, start - BEHIND) : start].replace("\n\n", "¶ ")
    if not line.strip() or line.endswith("¶ "):
        return "¶"
    last = line.split()[-1]
    if line[-1].isspace():
        return last.lower().strip("\"“”'‘’`") or last
    return last[-1] if not last[-1].isalnum() else last.lower()
