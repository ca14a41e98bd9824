"""Held: what was set for a day, and what is told of it once it took place.

"The court is to hear the case on 7 June" and "Judges fined the cement makers on Tuesday" share no verb: an occasion is
announced by its name and told by what came of it. So a plan and a report of another article are of one event where they
name the same exact day, the one sets an occasion of a kind, the other tells what such occasions end in, and both name
someone, or have words that few reports have.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.folding import fold
from generator.languages import section
from generator.steps.events.conflicts import ELSEWHERE, conflict
from generator.steps.events.tellings import UNIT, Telling, Weights, date_words
from generator.steps.words import words

WEIGHT = 3.0  # of the words that a plan and what came of it share, where they share no name
NAMED = 1.5  # the same beside a name: half the reports of a dossier may have its state's


def as_set(a: Telling, b: Telling, weights: Weights) -> bool:
    """Whether one of two reports sets for a day what the other tells of it."""
    plan, told = (a, b) if a.report.kind == "scheduled" else (b, a)
    if plan.report.kind != "scheduled" or told.report.kind in ("scheduled", "background"):
        return False
    if a.language != b.language or a.report.article == b.report.article or told.denies or plan.denies:
        return False
    if not (a.exact and b.exact) or a.first_day != b.first_day or told.posted:
        return False
    if told.report.kind == "statement" and any("saying" in w.sets for w in words(told.report.text, told.language)):
        return False  # but "ruled that", "decided that"
    if not _is_outcome(plan, told) or conflict(a, b) == ELSEWHERE:
        return False
    shared = set(a.content) & set(b.content)
    aside = {weights.number[w.sense] for t in (a, b) for w in words(date_words(t.report), t.language)
             if w.sense in weights.number}
    weight = sum(weights.by_number[n] for n in shared - aside) / UNIT
    return weight >= (NAMED if a.actors & b.actors else WEIGHT)


def _is_outcome(plan: Telling, told: Telling) -> bool:
    """Whether what is told is what an occasion of the kind that was set is told by."""
    one, other = ({w.text for w in words(t.report.text, t.language)} for t in (plan, told))
    return any(not one.isdisjoint(row) and not other.isdisjoint(outcome) for row, outcome in _occasions(plan.language))


@lru_cache
def _occasions(language: str) -> Sequence[tuple[frozenset[str], frozenset[str]]]:
    rows = section(language, "acts")["held"]
    return [(frozenset(map(fold, row["set"])), frozenset(map(fold, row["told"]))) for row in rows]
