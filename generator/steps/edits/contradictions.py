"""Contradictions: corrections that an editor cannot mean together, each refused with the line of the other.

Two of them give one entry two dates, kinds or summaries, join and split it, or correct what another drops.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from generator.records import Article, Edit, Event, Problem, Quote
from generator.steps.edits.edits import ONCE, Key, Plan, spoken

VALUES = ("kind", "summary")  # what an entry of several reports has one of
DOES = {"merge": "joins", "split": "splits", "drop": "drops"}
REMEDY = "keep one of the two"


def contradictions(
    made: Plan, chosen: Plan, events: Sequence[Event], articles: Mapping[str, Article]
) -> tuple[Problem, ...]:
    """A problem for each edit that another before it contradicts: where both hit one report, give two reports of one
    entry another kind or summary, or the words of one speech two speakers. Which entries a merge means that quotes
    nothing is `chosen`; what is dropped is known only as it was `made`."""
    found: dict[Edit, Problem] = {}
    for edit, fact in (*_of_reports(made, chosen), *_of_entries(events), *_of_speeches(made, articles)):
        what = f"{edit.act} of {' and '.join(edit.passages)}: {fact}"
        found.setdefault(edit, Problem(edit.path, edit.line, what, REMEDY))
    return tuple(found.values())


def _of_reports(made: Plan, chosen: Plan) -> Iterator[tuple[Edit, str]]:
    means = dict(chosen.hits)
    rows = [(edit, keys if _quotes(edit) else means.get(edit, keys)) for edit, keys in made.hits]
    for (one, first), (other, second) in combinations(rows, 2):
        if first & second and (fact := _fact(one, other, first, second)):
            yield other, fact


def _of_entries(events: Sequence[Event]) -> Iterator[tuple[Edit, str]]:
    for event in events:
        for act in VALUES:
            edits = [edit for edit in event.edits if edit.act == act]
            for edit in edits[1:]:
                if edit.value != edits[0].value:
                    place = f"{edits[0].path}:{edits[0].line}"
                    yield edit, f"{place} says otherwise of the entry that both are about"


def _of_speeches(made: Plan, articles: Mapping[str, Article]) -> Iterator[tuple[Edit, str]]:
    speakers: dict[tuple[str, Quote], Edit] = {}
    for edit in (edit for edit, _ in made.hits if edit.act == "speaker"):
        for article in articles.values():
            for quote in spoken(edit, article):
                first = speakers.setdefault((article.id, quote), edit)
                if first.value != edit.value:
                    yield edit, f"{first.path}:{first.line} names another speaker of the same words"


def _quotes(edit: Edit) -> bool:
    return edit.act != "merge" or bool(edit.quote or edit.quotes)


def _fact(one: Edit, other: Edit, first: frozenset[Key], second: frozenset[Key]) -> str | None:
    """Why the second of two edits that hit one report cannot stand beside the first."""
    place = f"{one.path}:{one.line}"
    if "speaker" in (one.act, other.act):
        return None
    if one.act == other.act:
        return f"{place} does so already" if one.act in ONCE else None
    if {one.act, other.act} == {"merge", "split"} or (
        "drop" in (one.act, other.act) and (first <= second or second <= first)
    ):
        return f"{place} {DOES.get(one.act, 'corrects')} what it is about"
    return None
