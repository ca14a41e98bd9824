"""What is known of one form of a word, and how a text falls into words and marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[-–’'/]\w+)*|[,;:.!?()\"“”«»]")
MARKS = frozenset(',;:.!?()"“”«»')
ENDS = frozenset(';:()"“”«»')
OPENING = frozenset('.:("“«')  # behind these a capital makes no name


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of one form of a word.

    `sense` is the stem of the word that stands for all of one meaning: "sank" and "capsized" are "sink".
    `verbs` are the kinds of act that it tells of by itself, `light` those that it tells of with a thing, `things` those
    that it is a thing of, `nouns` those that it names; `kinds` are all that a sentence may tell of by it, in several
    words too, each with its counterpart, but not the things'. `form` is base, s, past or ing for a verb of any of
    these. `sets` are the names of the language's sets of words that it stands in.

    `nameable`: it can be (part of) the name of a person or body. `after_name`: standing behind a capital that opens a
    sentence, it tells that this is a name. `figure`: it has digits. `denies`: it can say that something was not done.
    `past`: it can be the past form of a verb, listed or not.
    `leads`: the second words of the names of states in several words that it begins. `marked`: it tells more than its
    stem, by a capital, a kind of act, digits or a denial. `disputes`: a sentence can say by it the contrary of another.
    """

    surface: str
    text: str
    stem: str
    sense: str
    content: bool
    capital: bool
    states: tuple[str, ...] = ()
    lemma: str | None = None
    form: str | None = None
    verbs: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    stage: int | None = None
    kinds: tuple[str, ...] = ()
    sets: frozenset[str] = frozenset()
    nameable: bool = False
    after_name: bool = False
    figure: bool = False
    denies: bool = False
    past: bool = False
    leads: frozenset[str] = frozenset()
    marked: bool = True
    disputes: bool = False


class Token(NamedTuple):
    """A word where it stands: [start, end) in the sentence. A tuple, because a corpus has millions."""

    word: Word
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.word.surface)
