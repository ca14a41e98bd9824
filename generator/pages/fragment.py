"""Text fragments: an address that leads a browser to the quoted words (https://wicg.github.io/scroll-to-text-fragment/).

`#:~:text=first words,last words`; browsers without them open the page at its top.
"""

from __future__ import annotations

import string
from urllib.parse import quote

WHOLE = 10  # words: so many are given as they are, of longer ones the ends
ENDS = 5
EDGES = string.punctuation + "“”„‘’«»‹›…–—"  # an outlet's page may set them otherwise than the stored text


def to_words(href: str, words: str) -> str:
    """`href`, leading to `words` on the page; as it is where there are no words to look for."""
    found = words.strip(EDGES + string.whitespace).split()
    if not found:
        return href
    parts = [found] if len(found) <= WHOLE else [found[:ENDS], found[-ENDS:]]
    directive = "text=" + ",".join(encoded(" ".join(part)) for part in parts)
    return f"{href}{'' if '#' in href else '#'}:~:{directive}"


def encoded(text: str) -> str:
    """Percent-encoded with the three marks that the syntax of a text fragment reads: `&`, `-` and `,`."""
    return quote(text, safe="", errors="replace").replace("-", "%2D")
