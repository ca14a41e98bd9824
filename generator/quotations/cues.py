"""Verbs of speech in a unit, each with the words that name its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.quotations.lexicon import Lexicon
from generator.quotations.units import Unit

REACH = 30  # tokens; no subject is longer
NOUNS = r"(?:T?[nN0]+(?:(?:I|JT?(?=N))T?[nN0]+)*)"
SUBJECT = re.compile(rf"(?:H|K|{NOUNS})$")
SUBJECT_AFTER = re.compile(rf"A?(H|{NOUNS})")
OPENING = re.compile(rf"[JCSR]*(H|{NOUNS})")
GROUP = re.compile(r"[AR]*$")
TIME = re.compile(r"I?D+0?D*$")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech. All numbers are tokens of its unit, half-open.

    The attribution as a whole ("said the minister") is [first, last), the verb [verb, last_verb).
    """

    first: int
    last: int
    verb: int
    last_verb: int
    source: tuple[int, int] | None
    takes: frozenset[str]
    inverted: bool


def cues(unit: Unit, lexicon: Lexicon) -> list[Cue]:
    """The cues of a unit, in order."""
    found: list[Cue] = []
    for match in re.finditer(r"[VGW]", unit.tags):
        cue = _cue(unit, match.start(), found, lexicon)
        if cue:
            found.append(cue)
    return found


def _cue(unit: Unit, at: int, earlier: list[Cue], lexicon: Lexicon) -> Cue | None:
    tags = unit.tags
    if tags[at] == "W":
        named = SUBJECT_AFTER.match(tags, at + 2)
        source = named.span(1) if named else None
        return Cue(at, source[1] if source else at + 2, at, at + 2, source, frozenset({"source"}), True)
    verb = lexicon.verbs[unit.words[at]]
    end = at + 1
    first = GROUP.search(tags, max(0, at - REACH), at).start()  # type: ignore[union-attr]  # matches nothing at least
    if tags[at] == "V" and first == at and (at == 0 or tags[at - 1] in ",Q.-"):
        named = SUBJECT_AFTER.match(tags, end)
        if named and (at or "say" in verb.takes):
            return Cue(at, named.end(), at, end, named.span(1), verb.takes, True)
    source = _subject(unit, at, first, earlier)
    if source and tags[at] == "V" and source[1] <= first and "," not in tags[source[1] : first]:
        first = source[0]
    return Cue(first, end, at, end, source, verb.takes, False)


def _subject(unit: Unit, at: int, first: int, earlier: list[Cue]) -> tuple[int, int] | None:
    """The subject left of a verb group that begins at token `first`."""
    tags = unit.tags
    if tags[at] == "G" or (first and unit.words[first - 1] == "to"):
        return _clause_subject(unit, first, earlier)
    timed = TIME.search(tags, max(0, first - REACH), first)
    end = timed.start() if timed else first
    named = SUBJECT.search(tags, max(0, end - REACH), end)
    if named:
        return named.span()
    return _clause_subject(unit, first, earlier)


def _clause_subject(unit: Unit, before: int, earlier: list[Cue]) -> tuple[int, int] | None:
    """The subject that "…, saying" and "… and said" share with the clause before them."""
    for cue in reversed(earlier):
        if cue.source and cue.source[1] <= before:
            return cue.source
    start = max(unit.tags.rfind(mark, 0, before) for mark in "Q;:") + 1
    return opening_subject(unit, start, before)


def opening_subject(unit: Unit, start: int, end: int) -> tuple[int, int] | None:
    """The subject of a clause: its first noun phrase outside of adverbials."""
    for piece in _pieces(unit.tags, start, end):
        named = OPENING.match(unit.tags, *piece)
        if named:
            return named.span(1)
    return None


def _pieces(tags: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands between commas."""
    while start < end:
        comma = tags.find(",", start, end)
        stop = comma if comma >= 0 else end
        yield start, stop
        start = stop + 1
