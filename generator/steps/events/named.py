"""Named: what two reports name with its date by a noun for what a state seldom has twice in one year.

"The July 15, 2016 coup attempt", "a failed coup in 2016" and "the putsch of July 2016" share one word or none, and tell
nothing of it by which they could be known to be one. Which nouns are such is data (`acts: unique`).
"""

from __future__ import annotations

from functools import lru_cache

from generator.records import Report
from generator.steps.clauses.clips import closes, is_finite
from generator.steps.events.tellings import Telling
from generator.steps.words import SENTENCES, tokens, vocabulary

REACH = 4  # tokens from a date to the noun that it belongs to: "coup attempt of", "failed coup of early"


def one_by_name(a: Telling, b: Telling) -> bool:
    """Whether two reports whose dates allow it name one such thing with their dates, and not those of two states."""
    kinds = vocabulary(a.language).sets["unique"] & a.kinds & b.kinds
    if not kinds or a.language != b.language or a.undated or b.undated or a.posted or b.posted:
        return False
    one, other = ({name for name in t.actors if name[:1].isupper()} for t in (a, b))
    if one and other and one.isdisjoint(other):
        return False
    return bool(kinds & _named(a.report, a.language) & _named(b.report, b.language))


def _named(report: Report, language: str) -> frozenset[str]:
    """The kinds of what a report names with its date."""
    if report.phrase is None or not report.start <= report.phrase.start < report.end:
        return frozenset()
    return _beside(report.text, report.phrase.start - report.start, report.phrase.end - report.start, language)


@lru_cache(maxsize=SENTENCES)
def _beside(text: str, start: int, end: int, language: str) -> frozenset[str]:
    """The kinds of the nouns before a date at [start, end) of a text, "coup attempt of", and right behind it."""
    row, known = tokens(text, language), vocabulary(language)
    first = sum(t.end <= start for t in row)
    behind = sum(t.start < end for t in row)
    found: set[str] = set()
    for places in (range(first - 1, max(-1, first - 1 - REACH), -1), range(behind, min(len(row), behind + REACH))):
        for n in places:
            apart = n >= behind and not row[n].word.content  # "sentenced in July 2016 | over a coup"
            if apart or is_finite(row, n, known) or closes(row, n, known):
                break
            found.update(row[n].word.nouns)
    return frozenset(found)
