"""The pattern language of the date rules: words and word classes in, a regular expression out.

    "[DAYNAME [,]] MONTH DAY [,] YEAR"

CAPITALS name a word class, a shape or a fragment of the language file (a digit at the end tells two of a kind apart:
``DAY2``); anything else is itself; ``[…]`` may be left out; ``(a | b)`` is a choice. Space between two items stands
for one gap of the text, which may be a line break but never an empty line; items that touch, touch.
The regular expressions read folded text (see `fold`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Any

GAP = r"(?: {1,3}|[ ]{0,3}\r?\n[ ]{0,8})"
DIGIT, FOUR = "0", "0000"  # stand for a number among the words that a pattern may begin with; of four digits
THOUSANDS = ",0"  # the same for a comma within a number
TELLING = 3  # letters
ANY = "*"  # stands for whatever comes second
TIGHT = frozenset(",.:(")  # signs that bring their own space
SIGNS = {",": r"[ \n]?,", ".": r"[ ]?\.", "(": r"[ ]?\([ ]?", ":": r"[ ]?:[ ]?"}
LOOK = re.compile(r"\(\?[=!](?:[^()]|\([^()]*\))*\)")  # what a shape looks at and does not read
TOKEN = re.compile(r"(\s*)(?:([A-Z]+)(\d?)(?![\w])|([^\W_]+(?:['.][^\W_]*)*)|([^\w\s]))")
SAME = tuple(zip("’‘‐‑–\t\xa0\u202f\u2009İ", "''---    i", strict=True))


def fold(text: str) -> str:
    """The text in lower case with plain apostrophes, hyphens and spaces: letter for letter as long as `text`."""
    for letter, plain in SAME:
        if letter in text:
            text = text.replace(letter, plain)
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(lower if len(lower := letter.lower()) == 1 else letter for letter in text)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's word classes (word -> value), shapes (regular expressions) and fragments (patterns)."""

    words: Mapping[str, Mapping[str, int | str]]
    shapes: Mapping[str, str]
    fragments: Mapping[str, str]
    slots: Mapping[str, str]  # class -> the slot that its value fills, where that is not its own name
    four: frozenset[str]  # shapes that begin with four digits
    either: frozenset[str]  # shapes that may begin with four digits or fewer; all others begin with fewer


@dataclass(frozen=True, slots=True)
class Piece:
    """A compiled stretch: its regular expression, the slots of its groups in order, and how it may begin.

    An opening is the first word or sign and the second; the second is ANY where it is not known, and empty while the
    stretch ends after the first.
    """

    regex: str
    slots: tuple[tuple[str, str], ...] = ()  # (slot, class)
    openings: frozenset[tuple[str, str]] = frozenset()
    optional: bool = False
    gap: bool = False  # whether a gap of the text comes before it
    needs: str = ""  # letters that stand in all it matches, where some are known
    tight: bool = False  # whether it says itself what space stands before it


def words_regex(words: Iterable[str]) -> str:
    """Any of the words, the longest that stands there; one that ends in a dot in the file may stand without it."""
    whole = [word for word in words if not word.endswith(".")]
    short = [word[:-1] for word in words if word.endswith(".")]
    options = [trie(whole) + r"\b"] if whole else []
    if short:
        options.append(trie(short) + r"\b\.?")
    return f"(?:{'|'.join(options)})" if options else "(?!)"


def trie(words: Iterable[str], tails: Mapping[str, str] | None = None) -> str:
    """A regular expression for many words that reads each letter once; a space in a word is a gap of the text.

    `tails`: what must come behind a word, where something must.
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word.lower():
            node = node.setdefault(letter, {})
        node[""] = (tails or {}).get(word, "")

    def write(node: dict[str, Any]) -> str:
        options = [(GAP if key == " " else re.escape(key)) + write(rest) for key, rest in sorted(node.items()) if key]
        tail = node.get("")
        if tail:
            options.append(tail)
        if not options:
            return ""
        if tail == "":
            return f"(?:{'|'.join(options)})?"
        return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"

    return write(tree)


def opening(entry: str) -> tuple[str, str]:
    """The first and second word of an entry: ("new", "year") of "New Year's Day", ("friday", "") of "Friday"."""
    first, _, rest = entry.lower().rstrip(".").partition(" ")
    head, *glued = re.split(r"['.-]", first)
    return DIGIT if head[:1].isdecimal() else head, ANY if glued else re.split(r"[\s'.-]", rest, maxsplit=1)[0]


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
    options, tight = [], []
    while True:
        tight.append(at < len(tokens) and tokens[at][1] in TIGHT - {"("})
        sequence, at = _sequence(tokens, at, lexicon, source)
        options.append(sequence)
        if at >= len(tokens) or tokens[at][1] != "|":
            break
        at += 1
    if len(options) == 1:
        return replace(options[0], tight=tight[0]), at
    gaps = ["" if sign or not any(tight) else GAP for sign in tight]  # "[of | ,]": one brings its space, one has a gap
    regex = "(?:" + "|".join(gap + option.regex for gap, option in zip(gaps, options, strict=True)) + ")"
    slots = tuple(slot for option in options for slot in option.slots)
    openings = frozenset().union(*(option.openings for option in options))
    return Piece(regex, slots, openings, needs=_shared(option.needs for option in options), tight=any(tight)), at


def _sequence(tokens: list[tuple[bool, str, str]], at: int, lexicon: Lexicon, source: str) -> tuple[Piece, int]:
    pieces: list[Piece] = []
    while at < len(tokens) and tokens[at][1] not in ("|", "]", ")"):
        space, text, kind = tokens[at]
        at += 1
        if text in ("[", "(") and kind == "sign":
            inner, at = _choice(tokens, at, lexicon, source)
            if at >= len(tokens) or tokens[at][1] != {"[": "]", "(": ")"}[text]:
                raise ValueError(f"date pattern {source!r}: {text!r} is not closed")
            at += 1
            gap = space and not inner.tight
            pieces.append(Piece(inner.regex, inner.slots, inner.openings, text == "[", gap, inner.needs))
        else:
            pieces.append(_atom(text, kind, space, lexicon, source))
    if not pieces:
        raise ValueError(f"date pattern {source!r}: an empty part")
    return _join(pieces), at


def _atom(text: str, kind: str, space: bool, lexicon: Lexicon, source: str) -> Piece:
    if kind == "sign":
        openings = frozenset({(text, ANY)} if text != "." else ())  # the scan reads over a dot
        return Piece(SIGNS.get(text, re.escape(text)), openings=openings, gap=space and text not in TIGHT)
    if kind == "word":
        return Piece(words_regex([text]), openings=frozenset({opening(text)}), gap=space, needs=_shared([text]))
    name = text.rstrip("0123456789")
    slots = ((lexicon.slots.get(name, name.lower()) + text[len(name) :], name),)
    if name in lexicon.fragments:
        inner = compile_pattern(lexicon.fragments[name], lexicon)
        return Piece(f"(?:{inner.regex})", inner.slots, inner.openings, gap=space, needs=inner.needs)
    if name in lexicon.shapes:
        shape = lexicon.shapes[name]
        signs = set(re.findall(r"[ .,]", LOOK.sub("", shape)))
        parted = {(DIGIT, THOUSANDS if sign == "," else DIGIT) for sign in signs}  # "2,000 years", "2.5 years"
        long = {(FOUR, "")} if name in lexicon.four | lexicon.either else set()
        short = {(DIGIT, ""), *parted} if name not in lexicon.four else set()
        return Piece(f"({shape})", slots, frozenset(long | short), gap=space)
    if name in lexicon.words:
        entries = lexicon.words[name]
        return Piece(
            f"({words_regex(entries)})", slots, frozenset(map(opening, entries)), gap=space, needs=_shared(entries)
        )
    raise ValueError(f"date pattern {source!r}: there is no class {name}")


def _join(pieces: list[Piece]) -> Piece:
    """The pieces one after the other. A gap goes with the optional piece that it sets off."""
    regex, slots = "", tuple(slot for piece in pieces for slot in piece.slots)
    begun, pending = False, False  # whether something required stands already; whether a gap was written ahead
    openings: frozenset[tuple[str, str]] = frozenset()
    for number, piece in enumerate(pieces):
        gap = GAP if piece.gap and number and not pending else ""
        openings = follow(openings, piece, begun)
        if piece.optional and not begun:
            ahead = GAP if number + 1 < len(pieces) and pieces[number + 1].gap else ""
            regex += f"(?:{piece.regex}{ahead})?"
            pending = True
        else:
            regex += f"(?:{gap}{piece.regex})?" if piece.optional else gap + piece.regex
            begun, pending = begun or not piece.optional, False
    needs = max((piece.needs for piece in pieces if not piece.optional), key=len, default="")
    return Piece(regex, slots, openings, needs=needs)


def _shared(words: Iterable[str]) -> str:
    """The letters that all the words begin with, up to a space or a dot; "" where they are too few to tell."""
    lower = sorted(word.lower() for word in words)
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(lower[0], lower[-1], strict=False))
    letters = re.split(r"[\s.]", "".join(letter for letter, _ in alike))[0]
    return letters if len(letters) >= TELLING else ""


def follow(openings: frozenset[tuple[str, str]], piece: Piece, begun: bool = True) -> frozenset[tuple[str, str]]:
    """How a stretch may begin when `piece` is added to it; `begun`: whether it cannot begin with `piece`."""
    if not piece.openings:
        return openings
    seconds = {DIGIT if second == FOUR else second for second, _ in piece.openings}
    after = {(word, second) for word, end in openings if not end for second in seconds}
    after |= {known for known in openings if known[1]}
    if not begun:
        after |= piece.openings
    return openings | after if piece.optional else frozenset(after)
