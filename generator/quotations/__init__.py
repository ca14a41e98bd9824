"""Who said what: direct and indirect quotations, with the words that attribute them and the person they come from."""

from __future__ import annotations

from collections.abc import Sequence

from generator.quotations import lexicon
from generator.quotations.attribution import attributed
from generator.quotations.marks import quotations
from generator.quotations.speakers import resolved
from generator.quotations.turns import quoted, turns
from generator.quotations.units import units
from generator.records import Passage, Person, Quote, Sentence


def find(
    text: str,
    passages: Sequence[Passage],
    sentences: Sequence[Sentence],
    people: Sequence[Person] = (),
    language: str = "en",
) -> tuple[Quote, ...]:
    """The quotations of an article, in the order of the text.

    `passages` are its paragraphs, `sentences` lie inside them, both in the order of the text; `people` are those the
    editor knows. Offsets are code points into `text`.
    """
    words = lexicon.load(language)
    marked = quotations(text, passages)
    read = tuple(units(text, passages, sentences, marked, words))
    found = attributed(read, words)
    if said := turns(text, passages, words):
        found = quoted(found, said, words, text)
    return resolved(text, read, found, people, words)
