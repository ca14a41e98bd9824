"""Whether a sentence came to harm on its way: words are missing, or two were run together."""

from __future__ import annotations

import re
from functools import lru_cache

from generator import languages

# A full stop, then a small letter: the sentence that it ended goes on, or the next one's beginning is lost.
LOST_BEGINNING = re.compile(r"\.[\"”’]? +([^\W\d_]{2,})")
WORD_BEFORE = re.compile(r"\w+\Z")
CAPITAL_INSIDE = re.compile(r"[A-Z](?<=[^\W\d_A-Z][A-Z])")


def damaged(sentence: str, language: str) -> bool:
    """Whether words of `sentence` are missing or run together, as far as its form shows it."""
    clause, glued, abbreviations = _forms(language)
    return (
        any(_loses(sentence, hit, abbreviations) for hit in LOST_BEGINNING.finditer(sentence))
        or any(_breaks_in(sentence, hit) for hit in clause.finditer(sentence))
        or (CAPITAL_INSIDE.search(sentence) is not None and glued.search(sentence) is not None)
    )


def _loses(sentence: str, hit: re.Match[str], abbreviations: frozenset[str]) -> bool:
    """Both words are plain: neither an abbreviation nor a name such as `Yahoo!` or `iPhone`."""
    before = WORD_BEFORE.search(sentence, max(0, hit.start() - 30), hit.start())
    word = before[0] if before else ""
    return len(word) > 1 and word.isalpha() and word.islower() and word not in abbreviations and hit[1].islower()


def _breaks_in(sentence: str, hit: re.Match[str]) -> bool:
    """The word before is plain and no punctuation parts the two ("the storm had passed But the quay")."""
    before = WORD_BEFORE.search(sentence, max(0, hit.start() - 30), hit.start())
    return before is not None and len(before[0]) > 1 and before[0].isalpha() and before[0].islower()


@lru_cache
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    known = languages.section(language, "split")
    clause = re.compile(rf" (?:{'|'.join(known['clauses'])}) (?=[^\W\d_])")
    glued = re.compile(rf"\b[^\W\d_A-Z]{{3,}}(?:{'|'.join(known['glued'])})\b")
    abbreviations = frozenset((*known["titles"], *known["numbers"], *known["either"]))
    return clause, glued, abbreviations
