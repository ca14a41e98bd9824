"""Lending: the day that a sentence without one has from others, by the ways in which they lend it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.records import Article, Sentence, TimeExpression
from generator.steps.clauses.clauses import Reading
from generator.steps.reports.dated import Dated, Placed
from generator.steps.reports.linked import linked
from generator.steps.reports.releases import occasion_of_release, said_at
from generator.steps.reports.speech import acts_by_saying
from generator.steps.reports.story import LENT, lent
from generator.steps.reports.told_below import told_below
from generator.steps.words import Vocabulary


@dataclass(frozen=True, slots=True)
class Lending:
    """The days that sentences have from others: from the story, by words that link them, from one further down; and the
    day of the occasion that a press release tells of."""

    lent: Mapping[Sentence, Dated]
    linked: Mapping[Sentence, Dated | None]
    below: Mapping[Sentence, Dated]
    met: TimeExpression | None


def lenders(
    article: Article, readings: Mapping[Sentence, Reading], times: Mapping[Sentence, Sequence[TimeExpression]],
    placed: Mapping[Sentence, Placed], known: Vocabulary, *, opinion: bool,
) -> Lending:
    """The days that an article's sentences lend each other; an `opinion` piece tells no one story."""
    return Lending(
        {} if opinion else lent(article, readings, times, placed, known),
        linked(article, readings, times, placed, known),
        {} if opinion else told_below(article, readings, placed, known),
        occasion_of_release(article, readings, placed, known),
    )


def lent_to(
    dated: Dated | None, role: str, sentence: Sentence, reading: Reading, lending: Lending, *, free: bool
) -> tuple[Dated | None, str]:
    """The date of what a sentence tells, and its role, where others lend it: to what is `free` or has no date but the
    article's."""
    if free:
        dated = lending.lent.get(sentence)
        role = "speech" if dated and dated.rule not in LENT and not acts_by_saying(reading) else role
    published = dated is not None and dated.grounds == "published"
    if (free or published) and (linked_to := lending.linked.get(sentence)) is not None:
        dated = linked_to
    elif published and sentence in lending.linked:
        dated = None  # "Hours later she said", and nothing tells behind what
    dated = said_at(dated, lending.met, sentence)
    if dated is not None and dated.rule == "lede" and sentence in lending.below:
        return lending.below[sentence], "main"
    return dated, role
