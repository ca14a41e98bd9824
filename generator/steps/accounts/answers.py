"""Answers: a sentence that denies, without saying it again, what a sentence before it tells.

"He denied having made such a promise" belongs beside the promise, "she rejected the accusation" beside what she is
accused of. A denial that says itself what it denies can stand alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.phrases import clause_words

BEFORE = 3  # sentences before a denial in which what it takes up by a word of its own stands
PASSIVE = frozenset({"passive", "auxiliaries"})
BEHIND = 8  # tokens behind "denied" in which its "such a promise" stands


def answers(rows: Sequence[Sequence[Token]], known: Vocabulary) -> Iterator[tuple[int, int]]:
    """The denials among the sentences of an article: the place of what is denied, and of the denial."""
    for at in range(1, len(rows)):
        taken_up = _taken_up(rows[at], known)
        if taken_up is None:
            continue
        if not taken_up:  # "denied it"
            yield at - 1, at
            continue
        near = range(at - 1, max(-1, at - 1 - BEFORE), -1)
        told = next((n for n in near if any(t.word.stem in taken_up for t in rows[n])), None)
        if told is not None:
            yield told, at


def _taken_up(row: Sequence[Token], known: Vocabulary) -> frozenset[str] | None:
    """The stems by which a denial takes up what was told: none for "it" and for "the accusation". None: no denial, or
    one that says itself what it denies."""
    at = next((n for n, t in enumerate(row) if "denying" in t.word.sets), None)
    if at is None or any("negation" in t.word.sets for t in row[max(0, at - 2) : at]):
        return None
    if at and not PASSIVE.isdisjoint(row[at - 1].word.sets) and _is_claim(row[: at - 1]):  # "the claims were denied by"
        return frozenset()
    role = clause_words(known.language)["role"]  # "dismissed the claims as absurd"
    ends = (n for n in range(at + 1, len(row)) if row[n].word.text in ENDS | role or row[n].word.text in ",.")
    behind = row[at + 1 : min(next(ends, len(row)), at + 1 + BEHIND)]
    if any("openers" in t.word.sets for t in behind[1:]) or not behind:
        return None
    such = next((n for n, t in enumerate(behind) if t.word.text in known.sets["taking up"]), None)
    if such is not None:
        return frozenset(t.word.stem for t in behind[such:] if t.word.content and not t.word.capital) or None
    plain = [t for t in behind if t.word.content]
    if not plain and "pronouns" in behind[0].word.sets:
        return frozenset()
    guilt = len(plain) == 1 and "guilt" in plain[0].word.sets  # "denied any wrongdoing"
    return frozenset() if guilt or _is_claim(behind) else None


def _is_claim(row: Sequence[Token]) -> bool:
    """Whether words are "the accusation", and say no more of it."""
    plain = [t for t in row if t.word.content]
    return len(plain) == 1 and "claims" in plain[0].word.sets and "definite" in row[0].word.sets
