"""Dangling: sentences that open with a pronoun of what stands in the sentence before."""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.words import Token, Vocabulary
from generator.steps.words.phrases import clause_words


def refers_back(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether a sentence opens with a pronoun before it names anyone or anything: "Hours later they left"."""
    words = clause_words(known.language)
    aside = words["whiles"] | words["describing"] | known.sets["numbers"]
    for token in row:
        word = token.word
        if word.text in words["bare"] and "determiners" not in word.sets:
            return True
        telling = word.content and not word.figure and word.text not in aside
        if telling and ((word.capital and token.start) or not word.text.endswith(known.endings["ongoing"])):
            return False
    return False
