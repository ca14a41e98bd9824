"""The pattern language of the date rules: words and word classes in, a regular expression out.

    "[DAYNAME ,] MONTH DAY [,] YEAR"

CAPITALS name a word class, a shape or a fragment of the language file (a digit at the end tells two of a kind apart:
``DAY2``); anything else is itself; ``[…]`` may be left out; ``(a | b)`` is a choice. Space between two items stands
for one gap of the text, which may be a line break but never an empty line; items that touch, touch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

GAP = r"(?:[ \xa0\t]{1,3}|[ \t]{0,3}\r?\n[ \t\xa0]{0,8})"
END = r"(?![^\W_])"
DIGIT = "0"  # stands for "any digit" among first words
SIGNS = {
    ",": r"[ \n]?,",
    "-": r"[-‐‑–]",
    "'": r"['’]",
    ".": r"[ ]?\.",
    "(": r"[ ]?\([ ]?",
    ":": r"[ ]?:[ ]?",
    "/": "/",
}
TIGHT = frozenset(",.:(")  # signs that bring their own space
TOKEN = re.compile(r"(\s*)(?:([A-Z]+)(\d?)(?![\w])|([^\W_]+(?:['.][^\W_]*)*)|(\\?[^\w\s]))")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's word classes (word -> value), shapes (regular expressions) and fragments (patterns)."""

    words: Mapping[str, Mapping[str, int | str]]
    shapes: Mapping[str, str]
    fragments: Mapping[str, str]
    slots: Mapping[str, str]  # class -> the slot that its value fills, where that is not its own name


@dataclass(frozen=True, slots=True)
class Piece:
    """A compiled stretch: its regular expression, the slots of its groups in order, the words it may begin with."""

    regex: str
    slots: tuple[tuple[str, str], ...] = ()  # (slot, class)
    first: frozenset[str] = frozenset()
    optional: bool = False
    gap: bool = False  # whether a gap of the text comes before it


def word_regex(word: str) -> str:
    """A word of the language file: lower case matches any case, a capital only itself or ALL CAPITALS."""
    dot = r"\.?" if word.endswith(".") else ""
    body = GAP.join(re.escape(part).replace("'", "['’]").replace(r"\-", "[-‐‑–]") for part in word.rstrip(".").split())
    cased = f"(?i:{body})" if word == word.lower() else f"(?:{body}|{body.upper()})" if "[" not in body else body
    return f"{cased}{END}{dot}"


def first_forms(word: str) -> frozenset[str]:
    """The first word of an entry in each case that the text may have it in."""
    head = re.split(r"[\s'’.-]", word, maxsplit=1)[0]
    if not head:
        return frozenset()
    forms = {head, head.upper()}
    return frozenset(forms | {head.capitalize()} if word == word.lower() else forms)


def compile_pattern(source: str, lexicon: Lexicon) -> Piece:
    """The piece that `source` stands for; ValueError with the place where it is malformed."""
    tokens = list(_tokens(source))
    piece, rest = _choice(tokens, 0, lexicon, source)
    if rest != len(tokens):
        raise ValueError(f"date pattern {source!r}: unexpected {tokens[rest][1]!r}")
    return piece


def _tokens(source: str) -> Iterator[tuple[bool, str, str]]:
    """(whether space comes before, text, kind: class, word or sign) of each token."""
    for match in TOKEN.finditer(source):
        space, name, digit, word, sign = match.groups()
        if name and (len(name) > 1 or not word):
            yield bool(space), name + digit, "class"
        else:
            yield bool(space), word or sign, "word" if word else "sign"


def _choice(tokens: list[tuple[bool, str, str]], at: int, lexicon: Lexicon, source: str) -> tuple[Piece, int]:
    options = []
    while True:
        sequence, at = _sequence(tokens, at, lexicon, source)
        options.append(sequence)
        if at >= len(tokens) or tokens[at][1] != "|":
            break
        at += 1
    if len(options) == 1:
        return options[0], at
    regex = "(?:" + "|".join(option.regex for option in options) + ")"
    slots = tuple(slot for option in options for slot in option.slots)
    return Piece(regex, slots, frozenset().union(*(option.first for option in options))), at


def _sequence(tokens: list[tuple[bool, str, str]], at: int, lexicon: Lexicon, source: str) -> tuple[Piece, int]:
    pieces: list[Piece] = []
    while at < len(tokens) and tokens[at][1] not in ("|", "]", ")"):
        space, text, kind = tokens[at]
        at += 1
        if text in ("[", "(") and kind == "sign":
            sign = at < len(tokens) and tokens[at][1] in TIGHT
            inner, at = _choice(tokens, at, lexicon, source)
            if at >= len(tokens) or tokens[at][1] != {"[": "]", "(": ")"}[text]:
                raise ValueError(f"date pattern {source!r}: {text!r} is not closed")
            at += 1
            pieces.append(Piece(inner.regex, inner.slots, inner.first, text == "[", space and not sign))
        else:
            pieces.append(_atom(text, kind, space, lexicon, source))
    if not pieces:
        raise ValueError(f"date pattern {source!r}: an empty part")
    return _join(pieces), at


def _atom(text: str, kind: str, space: bool, lexicon: Lexicon, source: str) -> Piece:
    if kind == "sign":
        sign = text.lstrip("\\")
        return Piece(SIGNS.get(sign, re.escape(sign)), first=frozenset({sign}), gap=space and sign not in TIGHT)
    if kind == "word":
        return Piece(word_regex(text), first=first_forms(text), gap=space)
    name = text.rstrip("0123456789")
    slots = ((lexicon.slots.get(name, name.lower()) + text[len(name) :], name),)
    if name in lexicon.fragments:
        inner = compile_pattern(lexicon.fragments[name], lexicon)
        return Piece(f"(?:{inner.regex})", inner.slots, inner.first, gap=space)
    if name in lexicon.shapes:
        shape = lexicon.shapes[name]
        return Piece(f"({shape})", slots, frozenset({"'" if shape.startswith("'") else DIGIT}), gap=space)
    if name in lexicon.words:
        entries = sorted(lexicon.words[name], key=len, reverse=True)
        first = frozenset[str]().union(*map(first_forms, entries))
        return Piece("(" + "|".join(map(word_regex, entries)) + ")", slots, first, gap=space)
    raise ValueError(f"date pattern {source!r}: there is no class {name}")


def _join(pieces: list[Piece]) -> Piece:
    """The pieces one after the other. A gap goes with the optional piece that it sets off."""
    regex, slots, first = "", tuple(slot for piece in pieces for slot in piece.slots), frozenset[str]()
    begun, pending = False, False  # whether something required stands already; whether a gap was written ahead
    for number, piece in enumerate(pieces):
        gap = GAP if piece.gap and number and not pending else ""
        if not begun:
            first |= piece.first
        if piece.optional and not begun:
            ahead = GAP if number + 1 < len(pieces) and pieces[number + 1].gap else ""
            regex += f"(?:{piece.regex}{ahead})?"
            pending = True
        else:
            regex += f"(?:{gap}{piece.regex})?" if piece.optional else gap + piece.regex
            begun, pending = begun or not piece.optional, False
    return Piece(regex, slots, first)
