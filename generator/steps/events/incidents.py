"""Incidents: what befell people, however a sentence puts it, so that accounts in other words can be told to be of one.

"A coach plunged into a gorge near Varna, killing 17" and "Nineteen pilgrims died when their bus fell off the road"
share neither verb nor noun, yet both tell of a crash on a road. Words and kinds are data (`acts: incidents` in the
language's file). A sentence tells of an incident only where its own verb does, or says what came of it: not "The driver
was charged after the crash".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.folding import fold
from generator.languages import section
from generator.steps.words import SENTENCES, Token, Vocabulary, tokens, vocabulary
from generator.steps.words.phrases import actors, opener_of, reports_speech
from generator.steps.words.stems import stemmed

ADJECTIVE = frozenset({"determiners", "prepositions"})  # before "a collapsed bridge"
NO_VERB = frozenset({"saying", "passive", "perfect", "auxiliaries", "modals"})
FINITE = frozenset({"passive", "perfect", "modals"})
STOPS = (".", "!", "?", "”", '"')  # one of these ends a sentence, and no part of one
MORE = 1  # further words that two accounts of what happens often must share


@dataclass(frozen=True, slots=True)
class Incident:
    """What a sentence tells of what befell people: its kinds, the names of where and to whom, the states, and the stems
    of its other words. `own`: it is what the sentence tells, not what it only names; `retold`: a phrase tells it,
    which was given a date ("the crash on 3 May that killed nine")."""

    kinds: frozenset[str]
    names: frozenset[str]
    states: frozenset[str]
    words: frozenset[str]
    own: bool
    retold: bool


@dataclass(frozen=True, slots=True)
class _Kind:
    words: frozenset[str]
    things: frozenset[str]
    befell: frozenset[str]
    rare: bool
    beside: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Known:
    """The incidents that a language's words tell of; `every`: their words, one of which a sentence must hold."""

    kinds: Mapping[str, _Kind]
    telling: frozenset[str]
    losses: frozenset[str]
    tallied: frozenset[str]
    every: frozenset[str]


def may_tell(words: Sequence[str], language: str) -> bool:
    """Whether content words, as stems, hold one by which an incident can be told."""
    return not _known(language).every.isdisjoint(words)


@lru_cache(maxsize=SENTENCES)
def incident(text: str, language: str) -> Incident | None:
    """The incident that a sentence names, None if none."""
    row, known = tokens(text, language), _known(language)
    stems = frozenset(t.word.stem for t in row)
    kinds = frozenset(kind for kind, told in known.kinds.items() if _tells(told, stems))
    verb = _first_verb(row, vocabulary(language))
    phrase = verb is None and not text.endswith(STOPS)
    if not kinds and phrase:  # "the May 3 collapse, which killed nine"
        kinds = frozenset(kind for kind, told in known.kinds.items() if not told.befell.isdisjoint(stems))
    if not kinds:
        return None
    aside = known.telling.union(*(known.kinds[kind].things for kind in kinds))
    parts = list(_parts(row))
    named = frozenset().union(*(actors(part) for part in parts))
    words = frozenset(t.word.stem for part in parts for t in part if _is_plain(t))
    states = frozenset(name for name in named if name[:1].isupper())  # names are stems, without capitals
    return Incident(kinds, named - states, states, words - aside - named, phrase or _is_own(row, verb, known), phrase)


def one_incident(a: Incident, b: Incident, language: str) -> bool:
    """Whether two sentences of one day tell of one incident: of a kind, and at one place."""
    shared = a.kinds & b.kinds
    if not shared or not (a.own and b.own):
        return False
    rare = any(_known(language).kinds[kind].rare for kind in shared)
    if a.names & b.names:
        return rare or len(a.words & b.words) >= MORE
    if not (a.names or a.states) or not (b.names or b.states):  # "the May 3 collapse that killed nine miners"
        return rare and len(a.words & b.words) >= MORE
    return rare and bool(a.states & b.states) and not (a.names and b.names)


def other_incident(a: Incident, b: Incident, language: str) -> bool:
    """Whether two sentences name incidents of which the one cannot be told as the other ("floods", "lightning"), or
    which befell other states."""
    if a.own and b.own and a.states and b.states and a.names.isdisjoint(b.names) and a.states.isdisjoint(b.states):
        return True
    known = _known(language).kinds
    told = {*a.kinds, *(kind for name in a.kinds for kind in known[name].beside)}
    others = {*b.kinds, *(kind for name in b.kinds for kind in known[name].beside)}
    return told.isdisjoint(b.kinds) and others.isdisjoint(a.kinds)


def _tells(kind: _Kind, stems: Set[str]) -> bool:
    return not kind.words.isdisjoint(stems) or not (kind.things.isdisjoint(stems) or kind.befell.isdisjoint(stems))


def _first_verb(row: Sequence[Token], words: Vocabulary) -> int | None:
    """The place of the sentence's own first verb, rather its past form than what leads to it; None in a phrase."""
    leading = None
    for at, token in enumerate(row):
        past, other = _is_verb(row, at), token.word.form == "s" or not FINITE.isdisjoint(token.word.sets)
        if not past and (leading is not None or not other or token.word.nouns or token.word.capital):  # "May"
            continue
        opener = opener_of(row, at, words)
        if opener is None or reports_speech(row, opener):
            if past:
                return at
            leading = at
    return leading


def _is_own(row: Sequence[Token], verb: int | None, known: _Known) -> bool:
    """Whether the sentence's verb tells what happened or what came of it."""
    if verb is None or row[verb].word.stem in known.telling:
        return verb is not None
    return row[verb].word.stem in known.tallied and _is_tally(row[:verb], known)


def _is_tally(row: Sequence[Token], known: _Known) -> bool:
    return any(t.word.stem in known.losses for t in row)


def _is_verb(row: Sequence[Token], at: int) -> bool:
    """Whether a past form stands at `at`, other than of an auxiliary or of saying, and not before a noun."""
    word = row[at].word
    if word.capital or not NO_VERB.isdisjoint(word.sets):
        return False
    return word.past and not (at and not ADJECTIVE.isdisjoint(row[at - 1].word.sets))


def _parts(row: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The parts between a sentence's commas that do not tell who says so, each with the token before it."""
    start = 0
    for at in range(len(row) + 1):
        if at == len(row) or row[at].word.text == ",":
            if not any("saying" in t.word.sets for t in row[start:at]):
                yield row[max(0, start - 1) : at]
            start = at + 1


def _is_plain(token: Token) -> bool:
    word = token.word
    return word.content and not word.figure and word.sets.isdisjoint(("everyone", "numbers"))


@lru_cache
def _known(language: str) -> _Known:
    data: Mapping[str, Any] = section(language, "acts")
    prefix: int | None = data.get("stem")

    def stems(words: Sequence[str]) -> frozenset[str]:
        return frozenset(stemmed(fold(word), prefix) for word in words)

    kinds = {
        name: _Kind(
            stems(row.get("words", ())), stems(row.get("things", ())), stems(row.get("befell", ())),
            bool(row.get("rare")), frozenset(row.get("beside", ())),
        )
        for name, row in data["incidents"].items()
    }
    told = [kind.words | kind.befell for kind in kinds.values()]
    return _Known(
        kinds,
        stems(data["harming"]).union(*told),
        stems(data["losses"]),
        stems(data["tallied"]),
        frozenset().union(*told),
    )
