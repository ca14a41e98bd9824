r"""Text for BibTeX: what LaTeX and BibTeX would read as commands or structure is written out, diacritics as accents.

Braces become \textbraceleft and \textbraceright, because BibTeX counts braces and knows no escape; two signs that
LaTeX would join (--, '', ``) are kept apart.
"""

from __future__ import annotations

import re
import unicodedata

SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
    "\0": "{}", "#": r"\#", "$": r"\$", "%": r"\%", "&": r"\&", "_": r"\_",
}
SIGNS = {
    "ß": r"{\ss}", "ø": r"{\o}", "Ø": r"{\O}", "ł": r"{\l}", "Ł": r"{\L}", "æ": r"{\ae}", "Æ": r"{\AE}",
    "œ": r"{\oe}", "Œ": r"{\OE}", "ı": r"{\i}", "–": "--", "—": "---", "…": r"\textellipsis{}",
    "‘": r"\textquoteleft{}", "’": "'", "“": "``", "”": "''",
}
ACCENTS = {  # combining marks
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u", "\u0307": ".",
    "\u0308": '"', "\u030a": "r", "\u030b": "H", "\u030c": "v", "\u0323": "d", "\u0327": "c", "\u0328": "k",
}
# Between two signs that LaTeX would join; a NUL, which no citation holds, keeps the place of the {} between them.
JOINED = re.compile(r"(?<=[-'`,<>])(?=[-'`,<>])|(?<=[?!])(?=`)")


class _Table(dict[int, str]):
    """What each character is written as in classic BibTeX, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        written = self[code] = SIGNS.get(chr(code)) or _accented(chr(code))
        return written


def _accented(character: str) -> str:
    letter, *marks = list(unicodedata.normalize("NFD", character))
    if len(marks) != 1 or marks[0] not in ACCENTS or not letter.isascii():
        return character
    base = rf"\{letter}" if letter in "ij" and marks[0] not in "\u0323\u0327\u0328" else letter
    return f"{{\\{ACCENTS[marks[0]]}{{{base}}}}}"


MODERN = str.maketrans(SPECIAL)
CLASSIC = _Table(MODERN)


def modern(text: str) -> str:
    """`text` for BibLaTeX, which reads Unicode: only what is special is escaped."""
    return JOINED.sub("\0", text).translate(MODERN)


def classic(text: str) -> str:
    """`text` for BibTeX: letters with diacritics and typographic marks as LaTeX commands; other scripts as they are."""
    return JOINED.sub("\0", text).translate(CLASSIC)
