"""Participles: past forms that describe a noun ("sanctions imposed on …") rather than tell what someone did."""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.words import ENDS, Token, Vocabulary, Word

CLOSING = frozenset({"prepositions", "auxiliaries"})
BEFORE_ATTRIBUTE = frozenset({"determiners", "prepositions"})
OWNING = ("'s", "’s", "s'", "s’")
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


def is_attribute(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> bool:
    """Whether the past form at [first, last] stands before its noun: "to reinstate ousted President Diaz", "Togo's
    deposed ruler", "Freed pastor Rui Sá flew home". Behind a name it is what that person did ("Diaz ousted President
    Ruiz")."""
    if last + 1 >= len(row) or not (row[last + 1].word.content or "titles" in row[last + 1].word.sets):
        return False
    if first == 0:
        verb = next((t.word for t in row[last + 2 :] if t.word.text == "," or _is_finite(t.word, known)), None)
        return not known.verb_last and verb is not None and verb.text != ","
    before = row[first - 1].word
    if "openers" in before.sets:  # "the quake that killed nine people"
        return False
    if not BEFORE_ATTRIBUTE.isdisjoint(before.sets) or before.surface.endswith(OWNING):
        return True
    infinitive = first > 1 and "infinitive" in row[first - 2].word.sets
    return infinitive or (_is_finite(before, known) and LEADING.isdisjoint(before.sets))


def _is_finite(word: Word, known: Vocabulary) -> bool:
    """Whether a word is a verb that can be a sentence's own, other than one of saying."""
    if "saying" in word.sets:
        return False
    regular = word.form is None and word.text.endswith(known.endings["past"]) and not word.capital
    return regular or word.form in ("past", "s") or not LEADING.isdisjoint(word.sets) or word.text in known.irregular
