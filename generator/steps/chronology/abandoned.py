"""Abandoned: what a sentence says has been called off, put off or left, though it names no day.

"The talks between Norland and Velmark have been scrapped", "the summit fell through", "Norland pulled out of the
talks", "the trial did not open": each speaks of a matter that an earlier article may have set for a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.languages import section
from generator.steps.acts.denials import negated
from generator.steps.clauses.arranged import arranging
from generator.steps.clauses.called_off import callings, is_failing
from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.phrases import actors

TO_REACH = 2  # tokens from "to" back to its "decided"
UNSURE_REACH = 4  # tokens before a verb in which its "may" stands


@dataclass(frozen=True, slots=True)
class Abandoned:
    """A matter that is called off: the stems of its clause, the names that tell which it is, and all names.

    `leavers`: those who only leave it; it is off where it was theirs. `verb`: the stem of a verb that is denied, which
    must be that of the matter.
    """

    stems: frozenset[str]
    which: frozenset[str]
    names: frozenset[str]
    leavers: frozenset[str] | None = None
    verb: str | None = None
    kinds: frozenset[str] = frozenset()


def abandoned(row: Sequence[Token], known: Vocabulary) -> Iterator[Abandoned]:
    """What a sentence tells to have been called off, put off, left, or not to come."""
    for at in sorted({*callings(row, 0, len(row), known), *_phrases(row, "over", known)}):
        if not _is_unsure(row, at, known):
            yield _matter(row, at)
    for at in range(len(row)):
        if is_failing(row, at, known):
            yield _matter(row, at)
    for at in _phrases(row, "left", known):
        if not _is_unsure(row, at, known):
            start, _ = _clause(row, at)
            named = _names(row, start, at) or _names(row, 0, at)  # "Norland said that it would not attend"
            yield _matter(row, at, leavers=named)
    for stem, span in negated(row, known).items():
        at = next(n for n, t in enumerate(row) if t.end >= span.end)
        kinds = frozenset(row[at].word.verbs)
        yield _matter(row, at, verb=stem, kinds=kinds)


def _matter(
    row: Sequence[Token], at: int, *, leavers: frozenset[str] | None = None, verb: str | None = None,
    kinds: frozenset[str] = frozenset(),
) -> Abandoned:
    start, end = _clause(row, at)
    part = row[start:end]
    names = _names(row, start, end)
    which = frozenset(
        name for n in range(start, end) if _tells_which(row, n) for name in _named(row[n]) if name in names)
    plain = (t for t in part if t.word.content and not t.word.figure and not (t.start and t.word.capital))
    stems = frozenset(t.word.stem for t in plain)
    return Abandoned(stems, which, names, leavers, verb, kinds)


def _names(row: Sequence[Token], start: int, end: int) -> frozenset[str]:
    """The names of a clause; what opens a sentence may be one."""
    opening = _named(row[0]) if not start and row and row[0].word.capital and row[0].word.content else ()
    return actors(row[max(0, start - 1) : end]) | frozenset(opening)


def _named(token: Token) -> tuple[str, ...]:
    return token.word.states or (token.word.stem,)


def _tells_which(row: Sequence[Token], at: int) -> bool:
    """Whether a name tells which matter is meant: "of Jan Holt", "between Norland and Velmark", "Lund's"."""
    first = at
    while first and row[first - 1].word.capital:
        first -= 1
    before = row[first - 1].word.sets if first else frozenset()
    owned = row[at].word.surface.replace("’", "'").endswith(("'s", "s'"))
    return owned or "prepositions" in before or (first > 1 and "coordinators" in before and row[first - 2].word.capital)


def _clause(row: Sequence[Token], at: int) -> tuple[int, int]:
    """The clause around a token."""
    ends = ENDS | {","}

    def closes(n: int) -> bool:
        return row[n].word.text in ends or "openers" in row[n].word.sets

    start = next((n + 1 for n in range(at - 1, -1, -1) if closes(n)), 0)
    return start, next((n for n in range(at + 1, len(row)) if closes(n)), len(row))


def _is_unsure(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether it only may be called off, or someone wants it: "could be scrapped", "threatened to cancel"."""
    words = arranging(known.language)
    before = [t.word for t in row[max(0, at - UNSURE_REACH) : at]]
    if any(w.text in known.sets["modals"] - words["surely"] or w.text in words["conditions"] for w in before):
        return True
    to = next((n for n in range(at - 1, max(-1, at - UNSURE_REACH), -1)
               if row[n].word.text in known.sets["infinitive"]), None)
    return to is not None and not any(t.word.text in words["agreed"] for t in row[max(0, to - TO_REACH) : to])


def _phrases(row: Sequence[Token], name: str, known: Vocabulary) -> Iterator[int]:
    """Where a phrase of that list begins, that nothing negates."""
    listed = _listed(known.language, name)
    for at, token in enumerate(row):
        for phrase in listed.get(token.word.text, ()):
            before = row[max(0, at - 2) : at]
            told = [t.word.text for t in row[at : at + len(phrase)]]
            if told == phrase and not any("negation" in t.word.sets for t in before):
                yield at


@lru_cache
def _listed(language: str, name: str) -> Mapping[str, Sequence[list[str]]]:
    """The phrases of a list by their first words."""
    found: dict[str, list[list[str]]] = {}
    for phrase in map(str.split, section(language, "acts")["abandoning"][name]):
        found.setdefault(phrase[0], []).append(phrase)
    return found
