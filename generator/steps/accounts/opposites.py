"""Opposites: acts of which one makes the other untrue, and acts that are one act seen from two sides.

"Acquitted of fraud" denies "convicted of fraud" without a "not", "resigned" and "was dismissed" tell of one departure,
and who opened fire on whom may be told the one way and the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.steps.accounts.elsewhen import elsewhen
from generator.steps.accounts.told import Pair, Told, span
from generator.steps.acts import Act
from generator.steps.events.disputed import is_of_first
from generator.steps.events.disputed import turned as is_turned
from generator.steps.events.shared_acts import leaving
from generator.steps.words import tokens, vocabulary

NEAREST = 3  # stems of what an act was about that must share one: "offered to hold talks", "refused to hold talks"


def opposite(a: Told, b: Told) -> Pair | None:
    """The words of two acts on one matter that cannot both be: "convicted", "acquitted"."""
    known = vocabulary(a.article.language)
    for one, other in _verbs(a, b):
        if elsewhen(one, a.account.report, a.article) or elsewhen(other, b.account.report, b.article):
            continue
        pair = _lemma(one, a), _lemma(other, b)
        if pair in known.opposites and one.negated == other.negated and _one_matter(one, other):
            both = any(_lemma(x, a) == pair[1] and _one_matter(x, one) for x in a.acts)
            if not both and not any(_lemma(x, b) == pair[0] and _one_matter(x, other) for x in b.acts):
                return (span(one),), (span(other),)
    return None


def turned(a: Told, b: Told) -> Iterator[tuple[Act, Act]]:
    """Acts that one account says A did to B and the other B to A, or that one calls a leaving and one a dismissal."""
    known = vocabulary(a.article.language)
    first = any(is_of_first(told.account.report.text, told.article.language) for told in (a, b))
    for one, other in _verbs(a, b):
        if one.negated or other.negated:
            continue
        if is_turned(one, other, first=first) or leaving(one, other, known):
            yield one, other


def _verbs(a: Told, b: Told) -> Iterator[tuple[Act, Act]]:
    if a.article.language == b.article.language:
        yield from ((x, y) for x in a.acts for y in b.acts if not x.noun and not y.noun)


def _one_matter(one: Act, other: Act) -> bool:
    """Whether two acts are about one thing, by actors that can be the same."""
    if one.agents and other.agents and not one.agents & other.agents:
        return False
    return bool(set(one.objects[:NEAREST]) & set(other.objects[:NEAREST]))


def _lemma(act: Act, told: Told) -> str | None:
    row = tokens(told.words(span(act)), told.article.language)
    return next((t.word.lemma for t in reversed(row) if act.kind in (*t.word.verbs, *t.word.light)), None)
