"""Quotation marks around words that have some of their own: doubled and single in turn, never one without the other.

A sentence may open a quotation that ends in the next one, and a title is cut in the middle of one.
"""

from __future__ import annotations

from collections.abc import Iterator

OPENING, CLOSING, EITHER, SINGLE = "“„«", "”»", '"', "‘’"
PAIRS = ("“”", "‘’")  # the outer pair, the one within it, and so on
BEFORE = " ([—–-/"  # what a mark that may open or close stands behind where it opens


def quoted(words: str) -> str:
    """Words on one line in quotation marks, which replace those that the words are wholly in; "" for no words."""
    pairs, _ = _pairs(words)
    if len(words) > 2 and pairs.get(0) == len(words) - 1:
        words = words[1:-1]
    return f"“{nested(words)}”" if words else ""


def nested(words: str) -> str:
    """Words for within quotation marks: their own are of the other form. One that lacks its other half is left out at
    their beginning or end; elsewhere the other half is put there."""
    pairs, alone = _pairs(words)
    closers = {end: start for start, end in pairs.items()}
    made, depth = [], 1
    for at, char in enumerate(words):
        if at in pairs:
            made.append(PAIRS[depth % 2][0])
            depth += 1
        elif at in closers:
            depth -= 1
            made.append(PAIRS[depth % 2][1])
        elif at not in alone:
            made.append(char)
        elif alone[at] and at:
            made.append(PAIRS[1][0])
        elif not alone[at] and at < len(words) - 1:
            made.append(PAIRS[1][1])
    opened = sum(opens and at > 0 for at, opens in alone.items())
    closed = sum(not opens and at < len(words) - 1 for at, opens in alone.items())
    return PAIRS[1][0] * closed + "".join(made) + PAIRS[1][1] * opened


def _pairs(words: str) -> tuple[dict[int, int], dict[int, bool]]:
    """Where each pair opens and closes; and each doubled mark without its other half, with whether it opens."""
    pairs: dict[int, int] = {}
    alone: dict[int, bool] = {}
    open_: list[int] = []
    for at, opens in _marks(words):
        single = words[at] in SINGLE
        if opens:
            open_.append(at)
            continue
        mate = next((place for place in reversed(open_) if (words[place] in SINGLE) == single), None)
        if mate is None:
            if not single:
                alone[at] = False
            continue
        alone.update({place: True for place in open_[open_.index(mate) + 1 :] if words[place] not in SINGLE})
        del open_[open_.index(mate) :]
        pairs[mate] = at
    alone.update({place: True for place in open_ if words[place] not in SINGLE})
    return pairs, alone


def _marks(words: str) -> Iterator[tuple[int, bool]]:
    """Every quotation mark, and whether it opens. An apostrophe within a word is none."""
    low = False
    for at, char in enumerate(words):
        before, after = words[at - 1 : at] if at else " ", words[at + 1 : at + 2]
        if char in OPENING:
            yield at, not (char == "“" and low)
            low = char == "„"
        elif char in CLOSING or (char == "’" and not after.isalnum()):
            yield at, False
            low = False
        elif char == "‘" or char in EITHER:
            yield at, char == "‘" or (before in BEFORE + OPENING + "‘" and not after.isspace())
