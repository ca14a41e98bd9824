"""Proposing: who a sentence says proposed something or asked for it, be it a state, a person or a body.

Two accounts that agree on what was proposed may name others who did. A person and a state may be one proposer, so
that only two states, or two persons or bodies, are held against each other. Words are data (`proposing`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.folding import fold
from generator.languages import section
from generator.records import Span
from generator.steps.acts.clause import DOER_REACH, before, behind
from generator.steps.acts.denials import base_stem
from generator.steps.words import Token, Vocabulary
from generator.steps.words.phrases import actors
from generator.steps.words.stems import stemmed

THINGS = 10  # tokens behind a verb in which what was proposed stands
SOURCE = 8  # tokens from "the idea" to the "came from"
HELPING = frozenset({"auxiliaries", "passive", "perfect"})


@dataclass(frozen=True, slots=True)
class Proposal(Span):
    """Who proposed what: `who` are states and names, `things` the stems of what it was. The span is that of the words
    that say so."""

    who: frozenset[str]
    things: frozenset[str]

    def is_others(self, other: Proposal, known: Vocabulary) -> bool:
        """Whether two proposers cannot be one."""
        if not self.who or not other.who or self.who & other.who:
            return False
        return _levels(self.who, known) == _levels(other.who, known) or bool(
            _words(known.language)["bodies"] & (self.who | other.who))


def proposals(row: Sequence[Token], known: Vocabulary) -> Sequence[Proposal]:
    """The proposals that a sentence tells of."""
    return tuple(_proposals(row, known))


def _proposals(row: Sequence[Token], known: Vocabulary) -> Iterator[Proposal]:
    words = _words(known.language)
    for at, token in enumerate(row):
        word = token.word
        if word.past and base_stem(word, known) in words["verbs"]:
            last = at + _rest(row, at, base_stem(word, known), known)
            if last >= at and (found := _verbal(row, at, last, known)):
                yield found
        elif word.stem in words["nouns"]:
            came = (n for n in range(at + 1, min(len(row), at + SOURCE)) if row[n].word.text in words["coming"])
            end = next(came, None)
            if end is not None and row[end + 1 : end + 2] and "sources" in row[end + 1].word.sets:
                named = _to_comma(row[end + 1 : end + 1 + DOER_REACH])
                who = actors(named)
                if who:
                    yield Proposal(token.start, _last(named, who).end, who, _stems(row[at + 1 : end]))


def _rest(row: Sequence[Token], at: int, stem: str, known: Vocabulary) -> int:
    """How many more words belong to a verb in several ("put forward"), -1 where they do not stand there."""
    behind_it = _phrasal(known.language).get(stem)
    if behind_it is None:
        return 0
    found = any(tuple(t.word.text for t in row[at + 1 : at + 1 + len(rest)]) == rest for rest in behind_it)
    return len(behind_it[0]) if found else -1


def _verbal(row: Sequence[Token], at: int, last: int, known: Vocabulary) -> Proposal | None:
    first = at
    while first and (not HELPING.isdisjoint(row[first - 1].word.sets)
                     or row[first - 1].word.text.endswith(known.endings["adverb"])):
        first -= 1
    if first and "negation" in row[first - 1].word.sets:
        return None
    passive = any("passive" in t.word.sets for t in row[first:at])
    opened = last + 1 < len(row) and "relatives" in row[last + 1].word.sets  # "requested that the vote be put off"
    left, right = before(row, first, known), behind(row, last + 1 + opened)
    done_by = next((n for n, t in enumerate(right) if "doer" in t.word.sets), None) if passive else None
    if passive and done_by is None:
        return None
    named = right[done_by : done_by + DOER_REACH] if done_by is not None else left
    who = actors(named) or frozenset(name for t in named[:1] for name in t.word.states)
    start, end = row[first].start, row[last].end
    if who:
        start, end = min(start, next(t.start for t in named if _is_of(t, who))), max(end, _last(named, who).end)
    about = _stems(left) if passive else _stems(_to_comma(right[:THINGS]))
    return Proposal(start, end, who, about - who) if who else None


def _is_of(token: Token, who: frozenset[str]) -> bool:
    return bool(who & {*token.word.states, token.word.stem})


def _last(row: Sequence[Token], who: frozenset[str]) -> Token:
    """The last token that names one of these."""
    return [t for t in row if _is_of(t, who)][-1]


def _to_comma(row: Sequence[Token]) -> Sequence[Token]:
    return row[: next((n for n, t in enumerate(row) if t.word.text == ","), len(row))]


def _stems(row: Sequence[Token]) -> frozenset[str]:
    return frozenset(t.word.stem for t in row if t.word.content and not t.word.states)


def _levels(who: frozenset[str], known: Vocabulary) -> frozenset[bool]:
    """Whether names are those of states, of others, or both."""
    states = frozenset(known.states.values())
    return frozenset(name in states for name in who)


@lru_cache
def _words(language: str) -> Mapping[str, frozenset[str]]:
    data = section(language, "acts")
    rows = data["proposing"]
    prefix: int | None = data.get("stem")
    stems = {name: frozenset(stemmed(fold(w.split()[0]), prefix) for w in rows[name])
             for name in ("verbs", "nouns", "bodies")}
    return {**stems, "coming": frozenset(map(fold, rows["coming"]))}


@lru_cache
def _phrasal(language: str) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Of the verbs in several words, their other words."""
    data = section(language, "acts")
    found: dict[str, list[tuple[str, ...]]] = {}
    for verb in data["proposing"]["verbs"]:
        first, *rest = verb.split()
        if rest:
            found.setdefault(stemmed(fold(first), data.get("stem")), []).append(tuple(map(fold, rest)))
    return found
