"""Undone: what a sentence announces and tells the end of in one breath.

"A ceasefire agreed on Wednesday collapsed within hours", "has offered to lend the money, an offer that the council
rejected", "which planned to meet on Monday, did so": nothing of it is left to wait for.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.clauses.arranged import arranging
from generator.steps.words import ENDS, Token, Vocabulary

REACH = 3  # tokens from "fell" to its "apart"


def is_undone(row: Sequence[Token], start: int, known: Vocabulary) -> bool:
    """Whether a sentence tells of an end behind `start`, but not as the ground or the time of what it announces
    ("after the first plan was rejected"), nor as what is feared or denied."""
    words = arranging(known.language)
    for at, token in enumerate(row):
        behind = [t.word.text for t in row[at + 1 : at + 1 + REACH]]
        parted = token.word.text in words["falling"] and not words["apart"].isdisjoint(behind)
        did = token.word.text in words["did"] and not words["so"].isdisjoint(behind[:1])
        ends = token.start >= start and (token.word.text in words["undone"] or parted or did)
        if ends and not _is_beside(row, at, known):
            return True
    return False


def _is_beside(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a verb stands in a clause that gives a ground, a time or a condition, or is denied or to come."""
    words = arranging(known.language)
    for n in range(at - 1, -1, -1):
        word = row[n].word
        if "negation" in word.sets or word.text in known.sets["modals"] | known.sets["infinitive"]:
            return True
        if word.text in words["grounds"] | words["conditions"]:
            return True
        if word.text in ENDS or word.text == "," or word.text in words["telling"]:
            return False
    return False
