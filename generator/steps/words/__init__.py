"""Words: one sentence as a row of tokens, each with what the language's files know of it.

    text → pieces between blanks → tokens → words          word.py, vocabulary.py, forms.py

A form is looked up once for all texts (`Vocabulary` remembers), so reading a sentence costs one pass over it. A word's
`stem` is what two spellings and forms of it share: case, diacritics, plurals, "-ed" and "-ing", British and American
spelling. States count by whatever name stands there: Washington, US and American are one actor.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import chain

from generator.steps.words.vocabulary import DENYING, STAGES, Vocabulary, state_key, vocabulary
from generator.steps.words.word import ENDS, MARKS, OPENING, TOKEN, Token, Word

SENTENCES = 16384  # read sentences that are remembered: several steps read the same ones
TOGETHER = partial(tuple.__new__, Token)  # a token of its word and place, without the detour by which tuples are named

__all__ = [
    "DENYING",
    "ENDS",
    "MARKS",
    "OPENING",
    "SENTENCES",
    "STAGES",
    "TOKEN",
    "Token",
    "Vocabulary",
    "Word",
    "tokens",
    "vocabulary",
    "words",
]


@lru_cache(maxsize=SENTENCES)
def tokens(text: str, language: str) -> tuple[Token, ...]:
    """The tokens of a sentence, names of states in several words joined into one."""
    known = vocabulary(language)
    row = _read(text, known)
    starts = _starts(text, row)
    _join(row, starts, text, known)
    return tuple(map(TOGETHER, zip(row, starts, strict=True)))


def words(text: str, language: str) -> Sequence[Word]:
    """The words of a sentence's `tokens` without their places."""
    known = vocabulary(language)
    row = _read(text, known)
    if _long_states(row):
        _join(row, _starts(text, row), text, known)
    return row


def _read(text: str, known: Vocabulary) -> list[Word]:
    """The words of a sentence, one by one. No token has a blank in it: each piece between blanks is looked up whole."""
    return list(chain.from_iterable(map(known.pieces.__getitem__, text.split())))


def _starts(text: str, row: Sequence[Word]) -> list[int]:
    """Where each of these words begins in the sentence. What stands between two of them begins none."""
    starts: list[int] = []
    end = 0
    for word in row:
        surface = word.surface
        start = text.index(surface, end)
        starts.append(start)
        end = start + len(surface)
    return starts


def _long_states(row: Sequence[Word]) -> list[int]:
    """Where the first two words of some state's name in several words stand side by side."""
    first = [n for n, word in enumerate(row[:-1]) if word.leads]
    return [n for n in first if row[n + 1].text in row[n].leads]


def _join(row: list[Word], starts: list[int], text: str, known: Vocabulary) -> None:
    """Make "Saudi Arabia" and "White House" one word each."""
    for at in reversed(_long_states(row)):
        for length in known.long_states[row[at].text]:
            last = at + length - 1
            surface = text[starts[at] : starts[last] + len(row[last].surface)] if last < len(row) else ""
            if (name := state_key(surface)) in known.states:
                row[at : last + 1] = [known.joined(name, surface)]
                starts[at : last + 1] = [starts[at]]
                break
