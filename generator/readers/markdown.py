"""Markdown: the words that a reader of the article sees, without the marks that set them (CommonMark 0.31, the parts
that articles use, and footnotes).

A sentence shown from an article is verbatim, so the marks are taken off once, here, before anything is counted. The
lines keep their numbers: a paragraph stands whole on the line of the file on which it begins, and the lines that it
took up besides are empty. So `p17` is what stands on line 17 of the file. The front matter stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.readers.found import Found, decoded, with_words
from generator.readers.front_matter import described
from generator.readers.marks import plain
from generator.records import Span
from generator.steps.lines import FRONT_MATTER

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
QUOTE = re.compile(r"(?: {0,3}> ?)+")
ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])(?:\s+(?:\[[ xX]\]\s+)?|\Z)")
HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|\Z)")
UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*\Z")
RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
TABLE = re.compile(r"\s*\|.*\|\s*\Z")
TABLE_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\Z")
TARGET = re.compile(r" {0,3}\[(?!\^)([^\]\[]{1,200})\]:[ \t]*\S+.*\Z")  # where a link of that name leads
FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\s]{1,60}\]:[ \t]*")
HIDDEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)


@dataclass(slots=True)
class _Piece:
    """A paragraph, heading or the like: the number of the line it begins on, from 0, and its lines."""

    line: int
    words: list[str]
    heading: bool = False
    whole: bool = False  # the next line is never part of it


def read(path: PurePosixPath, data: bytes) -> Found:
    """The article's words, with its headings and what its front matter says; its first heading is its title."""
    source = decoded(path, data)
    front = FRONT_MATTER.match(source)
    start = front.end() if front else int(source.startswith("\ufeff"))
    body = HIDDEN.sub(lambda match: "\n" * match[0].count("\n"), source[start:])
    lines = [line.rstrip("\r") for line in body.split("\n")]
    targets = frozenset(match[1].casefold() for line in lines if (match := TARGET.match(line)))
    pieces = list(_pieces(lines))
    rows = [""] * len(lines)
    for piece in pieces:
        rows[piece.line] = plain(" ".join(_unbroken(line) for line in piece.words), targets)
    text = with_words(path, source[:start] + "\n".join(rows), "put the article's text into the file")
    headings = tuple(_headings(pieces, rows, start))
    opens = headings and not text[start : headings[0].start].strip()
    return described(replace(Found(text), title=headings[0].of(text) if opens else None, headings=headings))


def _headings(pieces: Sequence[_Piece], rows: Sequence[str], start: int) -> Iterator[Span]:
    """Where the headings stand in the text."""
    places = [start]
    for row in rows:
        places.append(places[-1] + len(row) + 1)
    for piece in pieces:
        if piece.heading and rows[piece.line]:
            yield Span(places[piece.line], places[piece.line] + len(rows[piece.line]))


def _pieces(lines: Sequence[str]) -> Iterator[_Piece]:
    """The text's blocks in order; what only structures it (rules, fences, the targets of links) is none."""
    piece: _Piece | None = None
    fence, quoted = "", 0
    for number, line in enumerate(lines):
        quote = QUOTE.match(line)
        depth, line = (quote[0].count(">"), line[quote.end() :]) if quote else (0, line)
        mark = FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            ended, fence = True, "" if fence else mark[1]
        else:
            ended = not line.strip() or depth > quoted or bool(fence)
        setext = piece is not None and not piece.whole and not ended and UNDERLINE.match(line)
        if piece and setext:
            piece.heading, ended = True, True
        began = None if mark or setext else _begun(number, line, bool(fence))
        if piece and (ended or began or piece.whole):
            yield piece
            piece = None
        quoted = depth
        if began:
            piece = began
        elif piece:
            piece.words.append(line)
        elif line.strip() and not mark and not setext:
            piece = _Piece(number, [line], whole=bool(fence))
    if piece:
        yield piece


def _begun(number: int, line: str, in_fence: bool) -> _Piece | None:
    """The block that this line begins by its mark; None where it is a line like others, or none of the article's."""
    if in_fence or not line.strip():
        return None
    if _structure(line):
        return _Piece(number, [], whole=True)
    if heading := HEADING.match(line):
        return _Piece(number, [_unclosed(line[heading.end() :])], heading=True, whole=True)
    if begun := ITEM.match(line) or FOOTNOTE.match(line):
        return _Piece(number, [line[begun.end() :]])
    if TABLE.match(line):
        return _Piece(number, ["\t".join(cell.strip() for cell in line.strip().strip("|").split("|"))], whole=True)
    return None


def _unbroken(line: str) -> str:
    """A line without the white space around it and the backslash that breaks it."""
    return line.strip().removesuffix("\\")


def _unclosed(heading: str) -> str:
    """A heading without the `#` that may close it."""
    words = heading.rstrip().rstrip("#")
    return words if not words or words[-1] in " \t" else heading


def _structure(line: str) -> bool:
    return any(form.match(line) for form in (RULE, TABLE_RULE, TARGET))
