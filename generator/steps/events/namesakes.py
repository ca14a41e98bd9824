"""Namesakes: things that one noun calls, and that the word before it tells apart.

"The interior minister resigned" and "the finance minister resigned" share every word but the one that says who it was;
so do "approved the fisheries treaty" and "rejected the tax treaty". What only describes ("the new treaty", "the former
minister") tells nothing apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from generator.languages import section
from generator.steps.events.deeds import Deed
from generator.steps.events.tellings import Telling
from generator.steps.words import Token, Word, tokens, vocabulary, words

SPOKEN = 4  # tokens behind a noun in which a verb of saying makes it who says so

Called = Mapping[str, frozenset[str]]  # the sense of a noun -> those of the words before it


def are_namesakes(a: Telling, b: Telling) -> bool:
    """Whether two reports of one language speak of two things that one noun calls, and share no figure."""
    if not a.figures.isdisjoint(b.figures):
        return False
    one, other = (_called(tokens(t.report.text, t.language), t.language) for t in (a, b))
    return _apart(one, other, frozenset(a.senses), frozenset(b.senses))


def of_namesakes(x: Deed, y: Deed) -> bool:
    """Whether two deeds without names were done by, or to, two that one noun calls."""
    if x.done_to.names or y.done_to.names or x.noun or y.noun:
        return False
    one, other = (_parties(deed) for deed in (x, y))
    senses = [frozenset(t.word.sense for t in deed.row) for deed in (x, y)]
    return _apart(one, other, *senses)


def _apart(one: Called, other: Called, senses: AbstractSet[str], others: AbstractSet[str]) -> bool:
    return any(one[noun].isdisjoint(others) and other[noun].isdisjoint(senses) for noun in one.keys() & other.keys())


def _parties(deed: Deed) -> Called:
    """Those nouns that are the deed's own, with the words before them."""
    text = frozenset().union(*(noun.things for noun in (deed.done_to, deed.doers)))
    alike = vocabulary(deed.language).alike
    own = {alike.get(stem, stem) for stem in text}
    found = _called(deed.row, deed.language)
    return {noun: words for noun, words in found.items() if noun in own and words <= own}


def _called(row: Sequence[Token], language: str) -> Called:
    """The nouns of a sentence that call several things, each with the words before it; not those of who says so."""
    nouns = _nouns(language)
    found: dict[str, frozenset[str]] = {}
    for at in range(1, len(row)):
        word, before = row[at].word, row[at - 1].word
        spoken = any("saying" in t.word.sets for t in row[at + 1 : at + 1 + SPOKEN])
        goes_on = at + 1 < len(row) and row[at + 1].word.content and not row[at + 1].word.form
        if word.sense in nouns and _tells_apart(before, language) and not (spoken or goes_on):
            found[word.sense] = found.get(word.sense, frozenset()) | {before.sense}
    return found


def _tells_apart(word: Word, language: str) -> bool:
    """Whether a word before a noun is itself one, and names a kind: "fisheries", "port"."""
    known = section(language, "acts")["namesakes"]
    plain = word.text in known["plain"] or word.text.endswith(tuple(known["endings"]))
    return word.content and not (plain or word.nameable or word.states or word.figure or word.form)


@lru_cache
def _nouns(language: str) -> frozenset[str]:
    nouns = section(language, "acts")["namesakes"]["nouns"]
    return frozenset(word.sense for noun in nouns for word in words(noun, language))
