"""Acts: who did what in a sentence, as far as its words tell without a parser.

An act has a kind ("impose"), the words that tell it with their auxiliaries ("have started talks to form"), who did it,
to whom, and what it was about. Kinds and words are data (`acts` in the language's file). A verb that is not listed
makes no act: such sentences are still compared by the words that they share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.records import Span
from generator.steps.acts.clause import before, behind, parties
from generator.steps.acts.denials import is_denied
from generator.steps.acts.participles import is_attribute, is_reduced
from generator.steps.acts.verbs import DONE, form, group, is_noun_here, kinds, thing_of
from generator.steps.words import SENTENCES, Token, Vocabulary, tokens, vocabulary
from generator.steps.words.phrases import actors, opener_of, reports_speech

__all__ = ["DONE", "Act", "acts", "acts_of"]
NONE = frozenset({"negation", "determiners"})  # "no"
NEAR = 2  # tokens before a noun in which "no" or "any" belongs to it
DENIAL_REACH = 7  # tokens before it in which a "not" does, where it is "any"


@dataclass(frozen=True, slots=True)
class Act(Span):
    """One act; the span is that of its verb group (or noun) in the text that was read.

    `objects` are the stems of what it was about, nearest first; `agents` and `patients` are states and names.
    `main`: no opener of a clause stands before it. `reduced`: a participle that describes ("sanctions imposed on …").
    `settled`: its words tell how far it had come, which "signing" and "is signing" do not.
    """

    kind: str
    stage: int
    negated: bool
    agents: frozenset[str]
    patients: frozenset[str]
    objects: tuple[str, ...]
    noun: bool
    main: bool
    reduced: bool = False
    settled: bool = True


@lru_cache(maxsize=SENTENCES)
def acts(text: str, language: str) -> tuple[Act, ...]:
    """The acts that a sentence tells of, in its order."""
    return acts_of(tokens(text, language), vocabulary(language))


def acts_of(row: Sequence[Token], known: Vocabulary) -> tuple[Act, ...]:
    """The acts that a row of tokens tells of."""
    return tuple(_acts(row, known))


def _acts(row: Sequence[Token], known: Vocabulary) -> Iterator[Act]:
    for at, token in enumerate(row):
        word = token.word
        if word.form == "ing" and at and "determiners" in row[at - 1].word.sets:  # "the jailing of"
            yield from (_nominal(row, at, kind, known) for kind in word.verbs)
        elif word.form:
            told, last = kinds(row, at, known)
            for kind in () if word.form == "past" and is_attribute(row, at, last, known) else told:
                yield _verbal(row, at, last, kind, known)
        if word.nouns and (not (word.form and word.verbs) or is_noun_here(row, at)):
            for kind in word.nouns:
                yield _nominal(row, at, kind, known)


def _verbal(row: Sequence[Token], at: int, last: int, kind: str, known: Vocabulary) -> Act:
    first, stage, negated, passive = group(row, at, known)
    own = form(row, at)
    reduced = own == "past" and first == at and is_reduced(row, at, last, known)
    opener = opener_of(row, first, known)
    denied = is_denied(row, first, opener, known)
    left, right = before(row, first, known), () if known.verb_last else behind(row, last + 1)
    agents, patients = parties(left, right, passive or reduced, known)
    undergone = passive or reduced or known.verb_last or not agents or row[at].word.lemma in known.itself[kind]
    return Act(
        row[first].start,
        row[last].end,
        kind,
        stage,
        negated or denied,
        agents,
        patients,
        (*thing_of(row[at].word, kind, known), *_objects(right, left if undergone else ())),
        noun=False,
        main=denied or _is_main(row, opener),
        reduced=reduced,
        settled=own in ("past", "s") or stage < DONE,
    )


def _nominal(row: Sequence[Token], at: int, kind: str, known: Vocabulary) -> Act:
    """An act that a noun names: "Russia's invasion of …", "the proposal came from the American side"."""
    left, right = before(row, at, known), behind(row, at + 1)
    opener = opener_of(row, at, known)
    source = next((n for n, t in enumerate(right) if "sources" in t.word.sets), None)
    owner = row[at - 1].word.states if at else ()
    return Act(
        row[at - 1 if owner else at].start,
        row[at].end,
        kind,
        DONE,
        _is_none(row, at),
        frozenset(owner) or (actors(right[source : source + 4]) if source is not None else frozenset()),
        frozenset(),
        _objects(right, left),
        noun=True,
        main=is_denied(row, at, opener, known) or _is_main(row, opener),
    )


def _is_none(row: Sequence[Token], at: int) -> bool:
    """Whether the noun at `at` is said not to be: "no offer", "had not received any offer"."""
    near = [t.word.sets for t in row[max(0, at - NEAR) : at]]
    if any(sets >= NONE for sets in near):
        return True
    clause = row[max(0, at - DENIAL_REACH) : at]
    return any("indefinite" in sets for sets in near) and any("negation" in t.word.sets for t in clause)


def _objects(*rows: Sequence[Token]) -> tuple[str, ...]:
    stems = [t.word.stem for row in rows for t in row if t.word.content and not t.word.states]
    return tuple(dict.fromkeys(stems))


def _is_main(row: Sequence[Token], opener: int | None) -> bool:
    """Whether a clause with that opener is the sentence's own."""
    return opener is None or reports_speech(row, opener)
