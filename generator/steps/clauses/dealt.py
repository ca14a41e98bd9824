"""Dealt: what someone did to a thing, by a verb with which others say something.

"Attacked the barracks", "admitted three patients", "recalled its ambassador" are acts; "admitted that the gate was
open" and "rejected the claim" say something. So a mere noun phrase behind a verb that deals with things is no speech,
unless it names words ("the claim"), nor is what was done to something by nobody named ("was denied a visa"), nor what
so many of those who vote did: "fifty-six deputies backed the motion".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.folding import fold
from generator.languages import section
from generator.records import Quote, Span
from generator.steps.clauses.reading import Reading
from generator.steps.words import Token, Vocabulary
from generator.steps.words.phrases import clause_words, has_verb
from generator.steps.words.values import is_number

GROUP = 12  # characters before a verb in which its "can" or "never" stands


def is_deed(quote: Quote, reading: Reading, known: Vocabulary) -> bool:
    """Whether a "quotation" is what someone did, not said: "refused to meet the union", "attacked the barracks"."""
    if quote.cue is None or quote.kind == "direct" or quote.start < quote.cue.end:
        return False
    verb = _within(reading, quote.cue)[:1]
    object_ = _within(reading, quote)
    if not verb or not object_:
        return False
    if _is_vote(verb[0], object_[0], reading, known):
        return True
    if object_[0].word.text in known.sets["infinitive"] and _is_infinitive(object_):
        return verb[0].word.text in clause_words(known.language)["acting"]
    group = known.sets["modals"] | known.sets["negation"]
    if any(t.word.text in group for t in reading.row if t.start < verb[0].start <= t.end + GROUP):
        return False  # "only the senate can dismiss a rector"
    return _is_bare(object_, known) and _deals(verb[0], object_, reading, quote.cue, known)


def counts_votes(reading: Reading, known: Vocabulary) -> bool:
    """Whether a sentence tells how so many voted, and nothing that anyone said."""
    cued = [q for q in reading.quotes if q.cue is not None]
    pairs = [(_within(reading, q.cue)[:1], _within(reading, q)[:1]) for q in cued if q.cue is not None]
    return bool(pairs) and all(verb and what and _is_vote(verb[0], what[0], reading, known) for verb, what in pairs)


def _is_vote(verb: Token, object_: Token, reading: Reading, known: Vocabulary) -> bool:
    """Whether a verb tells how so many voted: "fifty-six deputies backed", "a majority of members opposed"."""
    words = clause_words(known.language)
    if verb.word.text not in words["siding"] or {"relatives", "infinitive", "openers"} & object_.word.sets:
        return False
    before = [t for t in reading.row if t.start < verb.start]
    start = next((n + 1 for n in range(len(before) - 1, -1, -1) if _parts(before[n])), 0)
    subject = before[start:]
    counted = [t for t in subject if is_number(t, known.language) or t.word.text in words["counts"]]
    return bool(counted) and (len(subject) == 1 or any(t.word.text in words["voters"] for t in subject))


def _parts(token: Token) -> bool:
    """Whether a clause may begin behind a token."""
    return token.word.text in (",", ";", ":") or not {"coordinators", "openers"}.isdisjoint(token.word.sets)


def is_listener(quote: Quote, reading: Reading, known: Vocabulary) -> bool:
    """Whether reported "words" are but the one to whom something was promised or offered: "to the settlers"."""
    row = _within(reading, quote)
    led = quote.kind != "direct" and bool(row) and row[0].word.text in known.sets["infinitive"]
    return led and not _is_infinitive(row)


def _within(reading: Reading, span: Span) -> list[Token]:
    base = reading.sentence.start
    return [t for t in reading.row if span.start <= base + t.start < span.end]


def _is_infinitive(row: Sequence[Token]) -> bool:
    """Whether a verb stands behind "to", no listener: "promised land | to the settlers"."""
    return len(row) > 1 and not (row[1].word.capital or "determiners" in row[1].word.sets)


def _is_bare(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether words are a mere noun phrase, as far as its first clause goes: "the barracks that guard the port"."""
    if not {"relatives", "openers", "prepositions"}.isdisjoint(row[0].word.sets) or _asks(row, known):
        return False
    end = next((n for n in range(1, len(row)) if {"relatives", "openers"} & row[n].word.sets), len(row))
    return not has_verb(row[:end])


def _asks(row: Sequence[Token], known: Vocabulary) -> bool:
    return row[0].word.text in clause_words(known.language)["asking"]


def _deals(verb: Token, row: Sequence[Token], reading: Reading, cue: Span, known: Vocabulary) -> bool:
    """Whether a verb deals with a thing of that name, rather than with words or a matter."""
    words = clause_words(known.language)
    ends = frozenset({"prepositions", "relatives", "openers"})
    end = next((n for n, t in enumerate(row) if n and not ends.isdisjoint(t.word.sets)), len(row))
    nouns = {t.word.text for t in row[:end]}
    if not nouns.isdisjoint(words["worded"]):
        return False
    if _suffers(reading, cue, known) or verb.word.text in words["dealing"]:
        return True
    return row[end - 1].word.text in _things(known.language).get(verb.word.text, frozenset())


def _suffers(reading: Reading, cue: Span, known: Vocabulary) -> bool:
    """Whether a verb is a passive: "was declared | the winner"."""
    at = next((n for n, t in enumerate(reading.row) if reading.sentence.start + t.start >= cue.start), 0)
    before = reading.row[at - 1].word.text if at else ""
    inside = {t.word.text for t in _within(reading, cue)}
    return before in known.sets["passive"] or not known.sets["passive"].isdisjoint(inside)


@lru_cache
def _things(language: str) -> Mapping[str, frozenset[str]]:
    """By verb, the things with which it tells an act."""
    rows = section(language, "acts")["dealt"]
    return {verb: frozenset(map(fold, row["things"])) for row in rows for verb in row["verbs"]}
