"""A person's name in two halves, as citations need it: sorted by family, the given names spelled out or as initials."""

from __future__ import annotations

import re
from typing import NamedTuple


class Name(NamedTuple):
    """The two halves of a name."""

    family: str
    given: str

    @property
    def spoken(self) -> str:
        """As it is said: "Mary Jones"."""
        return f"{self.given} {self.family}"

    @property
    def sorted(self) -> str:
        """As it is sorted: "Jones, Mary"."""
        return f"{self.family}, {self.given}"

    @property
    def initials(self) -> str:
        """As it is sorted, the given names as initials: "Jones, M.", "Sartre, J.-P."."""
        letters = re.sub(r"\w[\w'’.]*", lambda word: f"{word[0][0].upper()}.", self.given)
        return f"{self.family}, {letters}"


def name(written: str) -> Name | None:
    """A name written "Mary Jones" or "Jones, Mary"; None for a single word, which has no halves.

    Without a comma the family is the last word, and small words before it: "Anna van der Berg".
    """
    family, comma, given = (part.strip() for part in written.partition(","))
    if not comma:
        words = written.split()
        small = next((at for at, word in enumerate(words) if at and word[:1].islower()), len(words) - 1)
        given, family = " ".join(words[:small]), " ".join(words[small:])
    return Name(family, given) if family and given else None
