"""Whether a sentence came to harm on its way: words are missing, or two were run together."""

from __future__ import annotations

import re
from functools import lru_cache

from generator import languages

# A full stop, then a small letter: the sentence that it ended goes on, or the next one's beginning is lost. The word
# before the stop is plain and long enough to be no abbreviation; after a name (`Yahoo! has`) this says nothing.
LOST_BEGINNING = re.compile(r"\b([^\W\d_A-Z]{2,})\.[\"”’]? +(?!(?:i|e)[A-Z])([^\W\d_A-Z]{2,})")


def damaged(sentence: str, language: str) -> bool:
    """Whether words of `sentence` are missing or run together, as far as its form shows it."""
    clause, glued, abbreviations = _forms(language)
    if any(hit[1] not in abbreviations for hit in LOST_BEGINNING.finditer(sentence)):
        return True
    return clause.search(sentence) is not None or glued.search(sentence) is not None


@lru_cache
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    known = languages.section(language, "split")
    # "improved momentum After Ankara approved": no punctuation before the capital, a small word on its left.
    clause = re.compile(rf"(?<=[^\W\d_A-Z]{{2}}) (?:{'|'.join(known['clauses'])}) (?=[^\W\d_])")
    glued = re.compile(rf"(?<=[^\W\d_A-Z]{{3}})(?:{'|'.join(known['glued'])})\b")
    abbreviations = frozenset((*known["titles"], *known["numbers"], *known["either"]))
    return clause, glued, abbreviations
