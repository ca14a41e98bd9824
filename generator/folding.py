"""Folding: two spellings of one phrase become the same text (Çavuşoğlu, Cavusoglu; S‑400, S-400; “ally”, "ally").

Case, diacritics, the shapes of quotation marks, hyphens and spaces fold away. Nothing here knows a language: the
dotless ı and the dotted İ both fold to i, because a phrase has to be found in the spelling of either alphabet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# Letters that Unicode does not decompose into a base letter and a mark.
LETTERS = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ħ": "h"}
DOUBLE_QUOTES = "“”„‟«»″＂"
SINGLE_QUOTES = "‘’‚‛‹›′ʼ`´＇"
HYPHENS = "‐‑‒–—―−﹣－"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


class _Table(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    if character in DOUBLE_QUOTES:
        return '"'
    if character in SINGLE_QUOTES:
        return "'"
    if character in HYPHENS:
        return "-"
    if character in INVISIBLE:
        return ""
    if character.isspace():
        return character if character in "\n\r" else " "
    bare = "".join(c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c))
    return "".join(LETTERS.get(c, c) for c in bare.casefold())


_TABLE = _Table()


def fold(text: str) -> str:
    """`text` without the differences that do not make another word. It may be a little shorter or longer."""
    return text.translate(_TABLE)


def fold_with_offsets(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its characters (and for its end) the offset in `text` where that one begins.

    A match `[a, b)` in the folded text is `text[offsets[a]:offsets[b]]`.
    """
    folded = fold(text)
    if all(len(_TABLE[ord(character)]) == 1 for character in set(text)):
        return folded, range(len(text) + 1)
    offsets: list[int] = []
    for index, character in enumerate(text):
        offsets.extend([index] * len(_TABLE[ord(character)]))
    offsets.append(len(text))
    return folded, offsets


def slug(text: str) -> str:
    """An address for `text`: a to z, digits and hyphens; empty where nothing of it has such a letter."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text).replace("'", "")).strip("-")
