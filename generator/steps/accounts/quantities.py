"""Quantities: tolls, crowds, prices and other numbers that accounts of one event give differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.languages import section
from generator.records import Span, meeting
from generator.steps.accounts.counts import Count
from generator.steps.accounts.told import Pair, Told
from generator.steps.accounts.votes import Tally, names_no_other
from generator.steps.words.numbers import CHANGE, Number

ESTIMATED = "estimated"  # the role of what the one counted and the other spoke of


def number(a: Told, b: Told) -> Pair | None:
    """Different numbers of the same thing, unless one is a bound that the other keeps."""
    pairs: list[tuple[Span, Span]] = [
        (one, other) for one in _settled(a.counts) for other in _settled(b.counts)
        if one.conflicts(other) or (_older(a, b) and one.grown(other)) or (_older(b, a) and other.grown(one))
    ]
    pairs += [(one, other) for one in _single(a.numbers) for other in _single(b.numbers) if one.conflicts(other)]
    pairs += _further(a, b)
    pairs += _tallied(a, b)
    if not pairs:
        return None
    return tuple(_places(a, [one for one, _ in pairs])), tuple(_places(b, [other for _, other in pairs]))


def _further(a: Told, b: Told) -> Iterator[tuple[Span, Span]]:
    """The numbers of one thing of which one at least is told in another sentence than the report: each account has no
    other of the thing, and both are said of it in the same words."""
    language = a.article.language
    pairs = [(one, other) for one in a.further for other in (*b.further, *b.numbers)]
    for one, other in (*pairs, *((one, other) for one in a.numbers for other in b.further)):
        if _of_one_thing(one, other, language) and _only(one, a) and _only(other, b) and one.conflicts(other):
            yield one, other


def _only(number: Number, told: Told) -> bool:
    """Whether an account has no other number of a thing."""
    return sum(number.thing == other.thing for other in (*told.numbers, *told.further)) == 1


def _of_one_thing(one: Number, other: Number, language: str) -> bool:
    """Whether two words at least say that two numbers are of one thing; of measures, changes or estimates, one."""
    measured = one.thing in (CHANGE, *section(language, "acts")["units"]) or ESTIMATED in one.clause & other.clause
    return len(one.around & other.around) + len(one.clause & other.clause) > 1 - measured


def _tallied(a: Told, b: Told) -> list[tuple[Span, Span]]:
    """The sides of a vote that two accounts give differently. Of several votes in one of them, and of those that other
    sentences tell of, only such are held against each other of which a side agrees."""
    several = len(a.tallies) > 1 or len(b.tallies) > 1
    return [
        (one.sides[side][1], other.sides[side][1])
        for row in a.tallies
        for other in b.tallies
        for one in (row.facing(other),)
        if one.agrees(other) or not (several or _is_aside(one, a) or _is_aside(other, b))
        if not several or (_unmatched(one, b.tallies) and _unmatched(other, a.tallies))
        for side in one.differing(other)
    ]


def _is_aside(tally: Tally, told: Told) -> bool:
    """Whether a tally stands in another sentence than the report, and may be of another vote."""
    report, article = told.account.report, told.article
    sentences = [s for s in meeting(article.sentences, tally) if not s.meets(report)]
    return any(not names_no_other(s.of(article.text), report.text, article.language) for s in sentences)


def _unmatched(one: Tally, others: Sequence[Tally]) -> bool:
    """Whether another account has no tally that is all the same."""
    return all(one.facing(o).differing(o) or not one.facing(o).agrees(o) for o in others)


def _older(a: Told, b: Told) -> bool:
    """Whether the first account was published before the other."""
    one, other = a.article.published, b.article.published
    return one is not None and other is not None and one.when.last < other.when.first


def _places(told: Told, found: Sequence[Span]) -> Iterator[Span]:
    """Where an account tells what differs, and where it tells of others who give another number of the same."""
    others = (more for more in told.besides for one in found if isinstance(one, Count) and one.alike(more))
    yield from dict.fromkeys(Span(one.start, one.end) for one in (*found, *others))


def _settled(found: Sequence[Count]) -> list[Count]:
    """The counts that the account itself does not contradict: of "12 killed … two of them were killed" none is."""
    return [one for one in found if not any(one.conflicts(other) for other in found)]


def _single(found: Sequence[Number]) -> list[Number]:
    """The numbers whose thing is counted once: of "10 people killed, 20 people injured" neither can be compared."""
    return [n for n in found if sum(n.thing == other.thing for other in found) == 1]
