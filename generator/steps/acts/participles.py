"""Participles: past forms that describe a noun ("sanctions imposed on …") rather than tell what someone did."""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.words import ENDS, Token, Vocabulary, Word

CLOSING = frozenset({"prepositions", "auxiliaries"})
LEADING = frozenset({"passive", "perfect", "modals"})


def is_reduced(row: Sequence[Token], at: int, last: int, known: Vocabulary) -> bool:
    """Whether the past form at [at, last] describes what stands before it. "The ministry offered on Monday to talk" has
    no other verb, so it is what the ministry did."""
    if at == 0 or last + 1 >= len(row) or known.verb_last or row[at].word.text in known.simple:
        return False
    before, behind = row[at - 1].word, row[last + 1].word
    closed = not CLOSING.isdisjoint(behind.sets) or behind.text in ENDS or behind.text in (",", ".")
    describes = before.text == "," or before.things or (before.content and not before.states and not before.capital)
    if not closed or not describes:
        return False
    return "doer" in behind.sets or any(_is_finite(t.word, known) for t in (*row[:at], *row[last + 1 :]))


def _is_finite(word: Word, known: Vocabulary) -> bool:
    """Whether a word is a verb that can be a sentence's own, other than one of saying."""
    if "saying" in word.sets:
        return False
    regular = word.form is None and word.text.endswith(known.endings["past"]) and not word.capital
    return regular or word.form in ("past", "s") or not LEADING.isdisjoint(word.sets) or word.text in known.irregular
