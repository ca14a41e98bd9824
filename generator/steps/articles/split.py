"""Split: a text's paragraphs into sentences.

A sentence is what can be shown by itself. So a quotation is never cut: `"A. B," he said.` is one sentence, and so is
`"A. B."` after it, because B alone would put a speaker's words into the outlet's mouth. A quotation that is not closed
in its paragraph is cut like other prose. Abbreviations, and which of them may end a sentence, are data (the `split`
section of a language's file), after the three classes of Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary
Detection" (Computational Linguistics 32, 2006): never, before a number, and by what follows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator import languages
from generator.records import Block, Passage, Sentence, Span
from generator.steps.articles.damage import damaged

PASSAGE_KINDS = ("paragraph", "caption")
# Punctuation that may end a sentence, with what closes after it and the white space before the next word. The stop may
# stand without a space where a small letter is before and a capitalised word after it ("jets.He said").
STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"”’'»)\]*_]*+(?:\s+|(?<=[^\W\d_A-Z]{2}[.!?])(?=[A-Z][a-z]+ [a-z]))")
OPENING = "\"“„«‘'([—–-*_•"
DOUBLE = re.compile(r"[\"“”„«»]")
# A single mark counts where it can be no apostrophe: before a word, or after the punctuation that ends quoted words.
SINGLE = re.compile(r"['‘’](?:(?<![\w.].)(?=\w)|(?<=[.,!?…].)(?!\w))")
MAX_QUOTATION = 1500  # characters: marks further apart are no pair
TOKEN = re.compile(r"[^\s\"“”„«»‘(\[]*\Z")


@dataclass(frozen=True, slots=True)
class _Words:
    """A language's words that tell whether a full stop ends a sentence."""

    titles: frozenset[str]
    numbers: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]
    ordinals: bool
    attribution: re.Pattern[str]


def split(text: str, blocks: Sequence[Block], language: str) -> tuple[tuple[Passage, ...], tuple[Sentence, ...]]:
    """The passages that hold sentences, and their sentences, both in order."""
    code = language.partition("-")[0]
    breaks = [match.start() for match in re.finditer("\n", text)]
    passages = tuple(
        Passage(block.start, block.end, f"p{bisect_right(breaks, block.start - 1) + 1}", block.kind)
        for block in blocks
        if block.kind in PASSAGE_KINDS
    )
    sentences = tuple(
        Sentence(span.start, span.end, passage.id, damaged(text[span.start : span.end], code))
        for passage in passages
        for span in _sentences(text[passage.start : passage.end], passage.start, _words(code))
    )
    return passages, sentences


@lru_cache
def _words(language: str) -> _Words:
    known = languages.section(language, "split")
    return _Words(
        titles=frozenset(known["titles"]),
        numbers=frozenset(known["numbers"]),
        either=frozenset(known["either"]),
        starters=frozenset(known["starters"]),
        ordinals=known["ordinals"],
        attribution=re.compile(rf"(?:[^\W\d_a-z][\w.’'-]*\s+){{1,5}}(?:{'|'.join(known['attribution'])})\b"),
    )


def _sentences(words: str, offset: int, known: _Words) -> Iterator[Span]:
    quotations = _quotations(words)
    start = 0
    for stop in STOP.finditer(words):
        if stop.end() == len(words) or _inside(quotations, stop.start()) or not _ends_here(words, stop, known):
            continue
        yield Span(offset + start, offset + stop.start() + len(stop[0].rstrip()))
        start = stop.end()
    if start < len(words):
        yield Span(offset + start, offset + len(words))


def _inside(quotations: Sequence[Span], position: int) -> bool:
    """Whether the stop at `position` lies in one of the quotations, which are in order and do not overlap."""
    index = bisect_right(quotations, position, key=lambda span: span.start) - 1
    return index >= 0 and position < quotations[index].end


def _quotations(words: str) -> list[Span]:
    """The quotations that are closed in this paragraph, without the stop that ends each. A mark that a word follows
    and none precedes opens one; if another opens before it is closed, the first was a slip.
    """
    found: list[Span] = []
    for marks in (DOUBLE, SINGLE):
        opened: int | None = None
        for mark in marks.finditer(words):
            at = mark.start()
            if _opens(words, at):
                opened = at
            elif opened is not None and at - opened <= MAX_QUOTATION:
                found.append(Span(opened, opened + len(words[opened:at].rstrip(".!?…’'"))))
                opened = None
    return _united(found)


def _opens(words: str, at: int) -> bool:
    """Whether the quotation mark there opens a quotation."""
    if words[at] in "“„«‘":
        return True
    before = words[at - 1] if at else " "
    return words[at] in "\"'" and (before.isspace() or before in "([—–-‘'\"") and not words[at + 1 : at + 2].isspace()


def _united(spans: list[Span]) -> list[Span]:
    """Spans that meet become one; in order."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start <= united[-1].end:
            united[-1] = Span(united[-1].start, max(span.end, united[-1].end))
        else:
            united.append(span)
    return united


def _ends_here(words: str, stop: re.Match[str], known: _Words) -> bool:
    """Whether a sentence ends at this punctuation, by the word before it and the word after it."""
    following = words[stop.end() : stop.end() + 60].lstrip(OPENING)
    if not following or following[0].islower() or not following[0].isalnum():
        return False
    mark = stop[0]
    if mark[0] in "!?…" or mark.startswith(".."):
        closes = mark.rstrip()[-1] in "\"”’'»"
        return not (closes and known.attribution.match(words, stop.end()))
    before = TOKEN.search(words, max(0, stop.start() - 30), stop.start())
    token = before[0] if before else ""
    return mark.rstrip()[1:] != "" or _stops(token, following, known)


def _stops(token: str, following: str, known: _Words) -> bool:
    """Whether the full stop after `token` ends a sentence."""
    next_word = re.split(r"[^\w]", following, maxsplit=1)[0]
    if token in known.titles:
        return False
    if token in known.numbers and following[0].isdigit():
        return False
    initial = len(token) == 1 and token.isupper() and token != "I"
    if token in known.either or initial or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", token):
        return next_word in known.starters
    return not (known.ordinals and token.isdigit() and len(token) <= 3)
