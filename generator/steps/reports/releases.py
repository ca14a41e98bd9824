"""Releases: what a press release says was said, where its news is a meeting or a call of an earlier day.

"Minister Moen spoke by telephone with her counterpart on Monday. The Minister reiterated …", in a release of Tuesday:
it was said on Monday.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.records import Article, Sentence, TimeExpression
from generator.steps.clauses.clauses import Reading
from generator.steps.reports.dated import SAME_SPEAKER, Dated, Placed, dated_by
from generator.steps.reports.frames import occasion_day
from generator.steps.reports.story import is_release
from generator.steps.words import Vocabulary


def occasion_of_release(
    article: Article, readings: Mapping[Sentence, Reading], placed: Mapping[Sentence, Placed], known: Vocabulary
) -> TimeExpression | None:
    """The day before its own on which a press release tells that its people met or spoke, in the first of its sentences
    that has a day."""
    if article.published is None or not is_release(article):
        return None
    first = next((s for s in readings if placed[s]), None)
    day = occasion_day(readings[first], placed[first], article, known) if first else None
    return day if day and day.when and day.when.last < article.published.when.first else None


def said_at(dated: Dated | None, day: TimeExpression | None, sentence: Sentence) -> Dated | None:
    """The date of a statement that has none but its release's: that of the occasion told before it."""
    if dated is None or dated.rule != "statement" or day is None or day.when is None or day.start > sentence.start:
        return dated
    return dated_by(day, SAME_SPEAKER)
