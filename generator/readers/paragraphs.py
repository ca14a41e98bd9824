"""The lines of a printed page become its paragraphs: what the printer broke for want of room is joined again.

A line was broken for want of room where the next line's first word would not have fitted; or where the sentence goes on
in a small letter. What a blank line, an indent or a list's mark begins is a paragraph of its own.
"""

from __future__ import annotations

import re

NARROW = 40  # characters; a page whose longest line is shorter shows no width
ROOM = 0.9  # of the longest line: letters are of different widths, so that full lines differ in their number
ENDS = re.compile(r"[.!?:…][\"'”’»)\]]*\Z")
OPENS = re.compile(r"\s{2,}|[•·▪‣*–—-]\s|\(?\d{1,2}[.)]\s")  # an indent, or the mark of a list's item
HYPHEN = re.compile(r"(?<=[^\W\d_])(?P<soft>\u00ad)\Z|(?<=[^\W\d_]{2})[-‐]\Z")


def joined(page: str) -> str:
    """The page's paragraphs, an empty line between two of them; a page that shows no width stays as it is."""
    lines = page.split("\n")
    width = max(map(len, lines))
    if width < NARROW:
        return page
    paragraphs: list[str] = []
    before = ""
    for line in lines:
        if not line.strip():
            before = ""
            continue
        if before and _goes_on(before, line, width):
            paragraphs[-1] = _together(paragraphs[-1], line.strip())
        else:
            paragraphs.append(line.strip())
        before = line.rstrip()
    return "\n\n".join(paragraphs)


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether a line's paragraph goes on in the following line."""
    if OPENS.match(following):
        return False
    word = following.split(maxsplit=1)[0]
    full = len(line) + 1 + len(word) > ROOM * width
    return full or (word[0].islower() and not ENDS.search(line))


def _together(text: str, line: str) -> str:
    """Two lines as one; a word that was parted between two small letters is whole again, other hyphens stay."""
    hyphen = HYPHEN.search(text)
    if hyphen and line[0].islower():
        return text[: hyphen.start()] + line
    if text[-1] in "-‐\u00ad":
        return text + line
    return f"{text} {line}"
