"""Phrases: names in a row of tokens, its verbs, and where its clauses begin."""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.words import ENDS, Token, Vocabulary

OPENING = frozenset('.:("“«')  # behind these a capital makes no name


def actors(row: Sequence[Token], known: Vocabulary) -> frozenset[str]:
    """The states and the names in a row of tokens. A capital at the row's beginning alone makes no name."""
    found: set[str] = set()
    for at, token in enumerate(row):
        found.update(token.word.states or ((token.word.stem,) if is_name(row, at, known) else ()))
    return frozenset(found)


def has_verb(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether a row of tokens is a clause rather than a phrase ("a coup attempt on July 15")."""
    return any(
        t.word.form in ("past", "s")
        or t.word.text in known.sets["saying"] | known.sets["passive"] | known.sets["perfect"]
        for t in row
    )


def is_name(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a token is, or is part of, the name of a person or body."""
    word = row[at].word
    if (
        not word.capital
        or not word.content
        or word.text in known.sets["titles"]
        or not word.text.replace("-", "").isalpha()
    ):
        return False
    if at and row[at - 1].word.text not in OPENING:
        return True
    if word.surface.endswith(("'s", "’s")):  # "Valdora's ministry"
        return True
    following = row[at + 1].word if at + 1 < len(row) else None
    return following is not None and (
        following.capital
        or following.form == "past"
        or following.text in known.sets["saying"] | known.sets["perfect"]
        or following.text in known.sets["auxiliaries"]
        or following.text in known.sets["coordinators"]
    )


def opener_of(row: Sequence[Token], first: int, known: Vocabulary) -> int | None:
    """The opener of the clause that a token stands in, or None if that is the sentence's own."""
    commas = 0
    for at in range(first - 1, -1, -1):
        text = row[at].word.text
        if text in ENDS:
            return None
        commas += text == ","
        if text not in known.sets["openers"] or _is_closed(row, at, known):
            continue
        apart = at == 0 or row[at - 1].word.text == "," or row[at - 1].word.text in known.sets["coordinators"]
        if commas and apart:  # the clause ended at the comma: "After the vote, …", "…, which opposed it, …"
            commas = 0
            continue
        return at
    return None


def _is_closed(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    around = [
        f"{a.word.text} {b.word.text}" for a, b in ((row[n], row[n + 1]) for n in (at - 1, at) if 0 <= n < len(row) - 1)
    ]
    return any(pair in known.sets["closed"] for pair in around)


def reports_speech(row: Sequence[Token], opener: int, known: Vocabulary) -> bool:
    """Whether the opener is the "that" of "said that"."""
    before = row[opener - 1].word.text if opener else ""
    return row[opener].word.text in known.sets["relatives"] and before in known.sets["saying"]
