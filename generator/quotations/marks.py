"""Where quotation marks open and close: straight, curly, low, angled, doubled single marks; nested; over paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.records import Passage, Span

OPENERS = {"“": "”", "„": "“”", "«": "»", "``": "''", "‘": "’"}
DOUBLE = re.compile(r"\"|“|”|„|«|»|``|''")
SINGLE = re.compile(r"‘|’|'")
SIGN = re.compile(r"``|[“”„«»']")


@dataclass(frozen=True, slots=True)
class Marked(Span):
    """Quoted words with their marks. `closed` is false where the words run on into the next paragraph."""

    closed: bool = True


def quotations(text: str, passages: Sequence[Passage]) -> tuple[Marked, ...]:
    """The outermost quoted stretches, in order, none longer than its paragraph.

    A mark that is never closed counts only where a paragraph begins with it, or where the next paragraph opens
    with a mark again, as speeches are set; any other lone mark is a slip and is passed over.
    """
    found: list[Marked] = []
    for index, passage in enumerate(passages):
        follower = passages[index + 1] if index + 1 < len(passages) else None
        resumed = follower is not None and _opens(text, follower)
        found += _in_passage(text, passage, resumed)
    return tuple(found)


def _opens(text: str, passage: Span) -> bool:
    mark = DOUBLE.match(text, passage.start, passage.end)
    return mark is not None and mark[0] not in "”»"


def _in_passage(text: str, passage: Span, resumed: bool) -> Iterator[Marked]:
    doubles = list(DOUBLE.finditer(text, passage.start, passage.end))
    if not doubles:
        yield from _single(text, passage)
        return
    places = _places(text, passage)
    opened: list[re.Match[str]] = []
    for mark in doubles:
        if opened and _closes(text, passage, opened[-1][0], mark):
            first = opened.pop()
            if not opened:
                yield Marked(first.start(), mark.end())
        elif _may_open(text, passage, mark):
            if opened and not _nests(places, opened, mark):
                opened.clear()
            opened.append(mark)
    if opened and (opened[0].start() == passage.start or resumed):
        yield Marked(opened[0].start(), passage.end, closed=False)


def _closes(text: str, passage: Span, opener: str, mark: re.Match[str]) -> bool:
    """A straight mark closes unless it stands between a blank and a word, where it can only open."""
    if opener in OPENERS:
        return mark[0] in OPENERS[opener] or (mark[0] == '"' and not _may_open(text, passage, mark))
    if mark[0] == "”":
        return opener == '"'
    return mark[0] == opener and not (_blank_before(text, passage, mark) and _word_after(text, passage, mark))


def _may_open(text: str, passage: Span, mark: re.Match[str]) -> bool:
    if mark[0] in OPENERS:
        return True
    return mark[0] in ('"', "''") and _word_after(text, passage, mark) and _blank_before(text, passage, mark)


def _places(text: str, passage: Span) -> Mapping[str, list[int]]:
    """Where each sign stands that may tell whether a quotation has one inside."""
    found: dict[str, list[int]] = defaultdict(list)
    for sign in SIGN.finditer(text, passage.start, passage.end):
        found[sign[0]].append(sign.start())
    return found


def _nests(places: Mapping[str, list[int]], opened: list[re.Match[str]], mark: re.Match[str]) -> bool:
    """Whether enough closing marks follow for a quotation inside the open one; otherwise the open one was a slip."""
    closer = OPENERS.get(mark[0])
    if closer is None:
        return False

    def behind(sign: str) -> int:
        return len(places[sign]) - bisect_left(places[sign], mark.end())

    return sum(map(behind, closer)) > len(opened) + behind(mark[0])


def _blank_before(text: str, passage: Span, mark: re.Match[str]) -> bool:
    at = mark.start() - 1
    return at < passage.start or not (text[at].isalnum() or text[at] in ".,!?…%)]’'=")


def _word_after(text: str, passage: Span, mark: re.Match[str]) -> bool:
    at = mark.end()
    return at < passage.end and not text[at].isspace() and text[at] not in ",;:)]"


def _single(text: str, passage: Span) -> Iterator[Marked]:
    """‘British’ quotations: a single mark before a word opens; one after a stop closes, and one that ends a word before
    a stop, or before a blank where the word does not end in s. An apostrophe is neither: the ’90s, the voters’ choice.
    """
    opened: int | None = None
    for mark in SINGLE.finditer(text, passage.start, passage.end):
        if opened is None:
            if mark[0] != "’" and _blank_before(text, passage, mark) and _word_after(text, passage, mark):
                opened = None if text[mark.end()].isdigit() else mark.start()
        elif mark[0] != "‘" and _closes_single(text, passage, mark):
            yield Marked(opened, mark.end())
            opened = None


def _closes_single(text: str, passage: Span, mark: re.Match[str]) -> bool:
    before, behind = text[mark.start() - 1], text[mark.end() : min(mark.end() + 1, passage.end)]
    if before in ".,!?…":
        return not _word_after(text, passage, mark)
    return before.isalnum() and (behind in (*".,;:!?)—", "") or (behind.isspace() and before != "s"))
