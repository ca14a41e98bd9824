"""Said: the words of a sentence that tell what someone said, without those that tell who said it.

What a speaker said on one day is many things: "Ferro said it was safe", "Ferro said the quay had been closed in May".
"""

from __future__ import annotations

from functools import lru_cache

from generator.steps.events.tellings import Telling
from generator.steps.words import SENTENCES, tokens

FEWEST = 4  # words said that two reports share, at least, to be of one saying
MOST = 0.45  # share of the words of the shorter one that both have


@lru_cache(maxsize=SENTENCES)
def said(text: str, language: str) -> frozenset[str]:
    """The stems of the content words of every part of a sentence that does not tell who says so: what stands behind
    "said that", and what stands before ", … said". All of them where no word of saying stands."""
    row = tokens(text, language)
    at = next((n for n, t in enumerate(row) if "saying" in t.word.sets), None)
    if at is not None:
        comma = max((n for n in range(at) if row[n].word.text == ","), default=None)
        ahead = {n for n in range(at) if comma is not None and n < comma}
        behind = row[at + 1 :]
        row = behind if len(behind) > len(ahead) else tuple(row[n] for n in ahead)
    return frozenset(t.word.stem for t in row if t.word.content)


def is_one_saying(a: Telling, b: Telling) -> bool:
    """Whether most of what is said in one of two reports of one language is said in the other."""
    one, other = (said(t.report.text, t.language) for t in (a, b))
    shared = len(one & other)
    return shared >= FEWEST and shared >= MOST * min(len(one), len(other))
