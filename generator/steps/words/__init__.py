"""Words: one sentence as a row of tokens, each with what the language's files know of it.

    text → pieces between blanks → tokens → words          word.py, vocabulary.py, forms.py

A form is looked up once for all texts (`Vocabulary` remembers), so reading a sentence costs one pass over it. A word's
`stem` is what two spellings and forms of it share: case, diacritics, plurals, "-ed" and "-ing", British and American
spelling. States count by whatever name stands there: Washington, US and American are one actor.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from generator.steps.words.vocabulary import DENYING, STAGES, Vocabulary, state_key, vocabulary
from generator.steps.words.word import ENDS, MARKS, OPENING, TOKEN, Token, Word

SENTENCES = 65536  # read sentences that are remembered: several steps read the same ones

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
    found = [Token(known[m[0]], *m.span()) for m in TOKEN.finditer(text)]
    if _has_long_state([t.word for t in found]):
        found = _joined(found, text, known)
    return tuple(found)


def words(text: str, language: str) -> Sequence[Word]:
    """The words of a sentence's `tokens` without their places, which is several times as fast.

    No token has a blank in it, so each piece between blanks is looked up whole.
    """
    row = list(chain.from_iterable(map(vocabulary(language).pieces.__getitem__, text.split())))
    return [t.word for t in tokens(text, language)] if _has_long_state(row) else row


def _has_long_state(row: Sequence[Word]) -> bool:
    """Whether the first two words of some state's name in several words stand side by side."""
    return any(row[n + 1].text in word.leads for n, word in enumerate(row[:-1]) if word.leads)


def _joined(found: Sequence[Token], text: str, known: Vocabulary) -> list[Token]:
    """ "Saudi Arabia" and "White House" as one token each."""
    out: list[Token] = []
    at = 0
    while at < len(found):
        token = found[at]
        for length in known.long_states.get(token.word.text, ()) if token.word.capital else ():
            last = found[at + length - 1] if at + length <= len(found) else None
            name = state_key(text[token.start : last.end]) if last else ""
            if last and name in known.states:
                token, at = Token(known.joined(name), token.start, last.end), at + length - 1
                break
        out.append(token)
        at += 1
    return out
