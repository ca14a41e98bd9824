"""Quoted: the words that a sentence has in quotation marks, by which two reports are known to be of one saying."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.folding import fold
from generator.steps.words import MARKS, SENTENCES, tokens, vocabulary

MARKED = re.compile(r"[“\"]([^“”\"]{3,}+)[”\"]")
RUN = 5  # words in a row that two quotations share where neither holds the other
LEAST = 2  # content words of a quotation by which it is known

Row = tuple[str, ...]


@lru_cache(maxsize=SENTENCES)
def quotations(text: str, language: str) -> tuple[Row, ...]:
    """The words of each quotation in a sentence that is more than a word or a name."""
    known = vocabulary(language)
    found = []
    for match in MARKED.finditer(text):
        row = [t.word for t in tokens(match[1], language) if t.word.text not in MARKS]
        own = [word for word in row if word.content and not (word.capital and word is not row[0])]
        if len(own) >= LEAST and any(fold(word.surface) not in known.stop for word in own):
            found.append(tuple(word.text for word in row))
    return tuple(found)


def one_saying(one: str, other: str, language: str) -> bool:
    """Whether two sentences quote the same words: the whole of a quotation of one, or `RUN` words in a row."""
    return any(_shares(a, b) for a in quotations(one, language) for b in quotations(other, language))


def _shares(a: Row, b: Row) -> bool:
    size = min(len(a), len(b), RUN)
    runs = {a[n : n + size] for n in range(len(a) - size + 1)}
    return any(b[n : n + size] in runs for n in range(len(b) - size + 1))
