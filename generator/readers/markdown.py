"""Markdown: the file, decoded, marks and all; which lines its marks make headings (CommonMark 0.31); its front matter.

The text is exactly what is stored, so that every offset can be checked against the file without our reader.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath

from generator.readers.found import Found, decoded
from generator.readers.front_matter import described
from generator.records import Span
from generator.steps.articles.lines import FRONT_MATTER

HEADING = re.compile(  # `# Words ##`, or a line that is wholly bold
    r"""^[ ]{0,3}(?:
        \#{1,6}[ \t]+(?P<words>[^\s#](?:[^\n]*[^\s#])?)(?:[ \t]+\#+)?
        | \*\*(?P<bold>[^\s*](?:[^*\n]*[^\s*])?)\*\*
    )[ \t]*\r?$""",
    re.MULTILINE | re.VERBOSE,
)


def read(path: PurePosixPath, data: bytes) -> Found:
    """The text as it is stored, with the words of its headings; the first thing in it, if a heading, is its title."""
    text = decoded(path, data)
    front = FRONT_MATTER.match(text)
    start = front.end() if front else int(text.startswith("\ufeff"))
    headings = tuple(Span(*match.span(match.lastgroup or 0)) for match in HEADING.finditer(text, start))
    opens = headings and not text[start : headings[0].start].strip(" \t\r\n#*")
    return described(replace(Found(text), title=headings[0].of(text) if opens else None, headings=headings))
