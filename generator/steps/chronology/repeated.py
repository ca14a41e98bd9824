"""Repeated: whether a row of words was met before, as it is or reworded, without looking at every row that was.

Two rows of which one is the other's copy share most of their words. So they share one of each row's first words, put in
one order for all: the rarest first, as many as may be missing and one more (prefix filtering: Chaudhuri et al. 2006,
"A Primitive Operator for Similarity Joins in Data Cleaning"). Only rows that share such a word are compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from generator.steps.accounts.origins import REWORDED, reworded

Row = tuple[str, ...]
KEPT = REWORDED / (2 - REWORDED)  # share of a row's words that stand in its copy at least, whatever else that one has


class Rarities:
    """How rare each word is among the rows."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._found = Counter(chain.from_iterable(map(set, rows)))

    def first(self, row: Row) -> Sequence[str]:
        """The rarest words of a row, one of which stands among those of each copy."""
        words = sorted(set(row), key=lambda word: (self._found[word], word))
        return words[: len(words) - int(KEPT * len(words)) + 1]


class Repeated:
    """Rows of words of which none is another's copy."""

    def __init__(self, rarities: Rarities) -> None:
        self._rarities = rarities
        self._rows: list[Row] = []
        self._whole: set[Row] = set()
        self._by_word: dict[str, list[int]] = {}

    def is_new(self, row: Row) -> bool:
        """Whether no row before was this one, nor its copy in other words; if so, it is one of them from now on."""
        if row in self._whole:
            return False
        words = self._rarities.first(row)
        near = set(chain.from_iterable(self._by_word.get(word, ()) for word in words))
        if any(reworded(row, self._rows[n]) for n in near):
            return False
        for word in words:
            self._by_word.setdefault(word, []).append(len(self._rows))
        self._rows.append(row)
        self._whole.add(row)
        return True
