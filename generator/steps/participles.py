"""Participles: past forms that describe a noun ("sanctions imposed on …") rather than tell what someone did."""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.words import ENDS, Token, Vocabulary


def is_reduced(row: Sequence[Token], at: int, last: int, known: Vocabulary) -> bool:
    """Whether the past form at [at, last] describes what stands before it. "The ministry offered on Monday to talk" has
    no other verb, so it is what the ministry did."""
    if at == 0 or last + 1 >= len(row) or known.verb_last or row[at].word.text in known.simple:
        return False
    before, behind = row[at - 1].word, row[last + 1].word
    closed = (
        behind.text in known.sets["prepositions"]
        or behind.text in known.sets["auxiliaries"]
        or behind.text in ENDS | {",", "."}
    )
    describes = before.text == "," or before.things or (before.content and not before.states and not before.capital)
    if not closed or not describes or behind.text in known.sets["doer"]:
        return closed and bool(describes)
    return any(_is_finite(row, n, known) for n in range(len(row)) if not at <= n <= last)


def _is_finite(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a token is a verb that can be a sentence's own, other than one of saying."""
    word = row[at].word
    if word.text in known.sets["saying"]:
        return False
    led = any(word.text in known.sets[name] for name in ("passive", "perfect", "modals"))
    regular = word.form is None and word.text.endswith(known.endings["past"]) and not word.capital
    return led or regular or word.form in ("past", "s") or word.text in known.irregular
