"""What each cue reports: the quotation or the clause before it, after it, or around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.quotations.cues import NOUNS, Cue, cues
from generator.quotations.lexicon import Lexicon
from generator.quotations.marks import Marked
from generator.quotations.units import Unit, units
from generator.records import Passage, Quote, Sentence, Span

ADVERBIALS = re.compile(rf"(?:R|I?D+0?D*|I{NOUNS})*")
RECIPIENT = re.compile(r"(?:H|T?[nN0]+(?:IT?[nN0]+)*)")
CLOSED = re.compile(r"[;.]|,(?=[JS]?G)|,?(?=W)")


def attributed(
    text: str,
    passages: Sequence[Passage],
    sentences: Sequence[Sentence],
    marked: Sequence[Marked],
    lexicon: Lexicon,
) -> list[Quote]:
    """Every quotation with its cue and source; speakers are still open."""
    found: list[Quote] = []
    for unit in units(text, passages, sentences, marked, lexicon):
        found += _of_unit(unit, lexicon, found)
    return found


def _of_unit(unit: Unit, lexicon: Lexicon, earlier: list[Quote]) -> list[Quote]:
    found: list[Quote] = []
    taken: set[int] = set()
    known = cues(unit, lexicon)
    for index, cue in enumerate(known):
        following = known[index + 1] if index + 1 < len(known) else None
        for first, last in _contents(unit, cue, following, taken):
            taken.update(range(first, last))
            found.append(_quote(unit, first, last, cue))
    for at, tag in enumerate(unit.tags):
        if tag == "Q" and at not in taken:
            found.append(Quote(unit.starts[at], unit.ends[at], "direct", None, None, None))
    return sorted(found, key=lambda quote: quote.start)


def _quote(unit: Unit, first: int, last: int, cue: Cue) -> Quote:
    kind = "direct" if "Q" in unit.tags[first:last] else "indirect"
    span = unit.span(first, last)
    source = unit.span(*cue.source) if cue.source else None
    return Quote(span.start, span.end, kind, unit.span(cue.verb, cue.last_verb), source, None)  # type: ignore[arg-type]


def _contents(unit: Unit, cue: Cue, following: Cue | None, taken: set[int]) -> list[tuple[int, int]]:
    before = _before(unit, cue, taken)
    after = _after(unit, cue, following, before is not None)
    return [content for content in (before, after) if content]


def _before(unit: Unit, cue: Cue, taken: set[int]) -> tuple[int, int] | None:
    tags = unit.tags
    end = cue.first
    if end and tags[end - 1] == "Q":
        comma = end
    elif end > 1 and tags[end - 1] in ",-.":
        comma = end - 1
    else:
        return None
    if not cue.takes & {"say", "tell", "hold", "source"}:
        return None
    start = max((tags.rfind(mark, 0, comma) for mark in ";:"), default=-1) + 1
    while start < comma and start in taken:
        start += 1
    if tags[comma - 1] == "Q" and (comma - 1 == start or tags[comma - 2] in ",:.") and comma - 1 not in taken:
        return comma - 1, comma
    if start < comma - 1 and not (set(range(start, comma)) & taken) and (cue.inverted or _ends(unit, cue)):
        return start, comma
    return None


def _ends(unit: Unit, cue: Cue) -> bool:
    """Whether nothing but adverbials follows, so that what is reported must stand before."""
    match = ADVERBIALS.match(unit.tags, cue.last)
    at = match.end() if match else cue.last
    return at >= len(unit.tags) or unit.tags[at] in ",.;-"


def _after(unit: Unit, cue: Cue, following: Cue | None, preceded: bool) -> tuple[int, int] | None:
    tags = unit.tags
    at = cue.last
    if cue.takes & {"source"}:
        return _rest(unit, at + 1, following) if cue.first == 0 and tags[at : at + 1] == "," else None
    led = re.compile(rf"{ADVERBIALS.pattern}[,:]?C?[,:]?(?=Q)|{ADVERBIALS.pattern}(?=C)").match(tags, at)
    if "tell" in cue.takes:
        named = RECIPIENT.match(tags, at)
        if named:
            led = re.compile(rf"{ADVERBIALS.pattern}(?:[,:]?C?[,:]?(?=Q)|(?=C))|").match(tags, named.end())
    if led:
        start = led.end()
        if tags[start : start + 1] == "Q" and (start + 1 == len(tags) or tags[start + 1] in ",.;-J"):
            return start, start + 1
        return _rest(unit, start, following)
    if preceded or cue.inverted:
        return None
    if tags[at : at + 1] in (",", "", ";", ".", "-", ")"):
        return None
    return _rest(unit, at, following)


def _rest(unit: Unit, start: int, following: Cue | None) -> tuple[int, int] | None:
    """From `start` to the end of the clause."""
    closed = CLOSED.search(unit.tags, start)
    end = closed.start() if closed else len(unit.tags)
    while end > start and unit.tags[end - 1] in ",.;:-":
        end -= 1
    return (start, end) if end > start else None
