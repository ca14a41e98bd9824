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
    "#": r"\#", "$": r"\$", "%": r"\%", "&": r"\&", "_": r"\_",
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
JOINED = re.compile(r"(?<=[-'`,<>])(?=[-'`,<>])|(?<=[?!])(?=`)")


def modern(text: str) -> str:
    """`text` for BibLaTeX, which reads Unicode: only what is special is escaped."""
    return "".join(SPECIAL.get(character, character) for character in JOINED.sub("\0", text)).replace("\0", "{}")


def classic(text: str) -> str:
    """`text` for BibTeX: letters with diacritics and typographic marks as LaTeX commands; other scripts as they are."""
    apart = JOINED.sub("\0", text)
    return "".join("{}" if c == "\0" else SPECIAL.get(c) or SIGNS.get(c) or _accented(c) for c in apart)


def _accented(character: str) -> str:
    letter, *marks = list(unicodedata.normalize("NFD", character))
    if len(marks) != 1 or marks[0] not in ACCENTS or not letter.isascii():
        return character
    base = rf"\{letter}" if letter in "ij" and marks[0] not in "\u0323\u0327\u0328" else letter
    return f"{{\\{ACCENTS[marks[0]]}{{{base}}}}}"
