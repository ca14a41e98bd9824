"""Verbs: which acts the verb at a place tells of, in which form, and how far they had come."""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.acts.nouns import subject_of
from generator.steps.words import ENDS, STAGES, Token, Vocabulary, Word

DONE = len(STAGES)  # the furthest stage
LIGHT_REACH = 14  # tokens between "removed" and its "from the programme"
THING_REACH = 7  # tokens before a passive in which its thing stands
BEFORE_BASE = frozenset({"infinitive", "modals", "auxiliaries", "negation"})  # "to", "will", "did", "not"
MARKS_BASE = frozenset({"infinitive", "modals"})
BEFORE_NOUN = frozenset({"determiners", "prepositions"})


def kinds(row: Sequence[Token], at: int, known: Vocabulary) -> tuple[Sequence[str], int]:
    """The kinds of act that the verb at `at` tells of, and its last token ("up" in "set up")."""
    word = row[at].word
    phrases = known.phrasal.get(word.lemma or "", ())
    rest = next((r for r, _ in phrases if tuple(t.word.text for t in row[at + 1 : at + 1 + len(r)]) == r), None)
    if rest is not None:
        return [kind for other, kind in phrases if other == rest], at + len(rest)
    if is_noun_here(row, at):
        return (), at
    if word.light:
        light = [kind for kind in word.light if _has_thing(row, at, kind, known)]
        if light:
            return light, at
    return word.verbs, at


def form(row: Sequence[Token], at: int) -> str | None:
    """The form of a verb where it stands: "set" is a base behind "to" or "will", and a past elsewhere."""
    word = row[at].word
    if word.form != "past" or word.text != word.lemma or not at or MARKS_BASE.isdisjoint(row[at - 1].word.sets):
        return word.form
    return "base"


def thing_of(verb: Word, kind: str, known: Vocabulary) -> tuple[str, ...]:
    """What a verb says by itself that the act is about: "sanctioned it" is "imposed sanctions on it"."""
    return (known[verb.lemma].stem,) if verb.lemma and kind in known[verb.lemma].things else ()


def group(row: Sequence[Token], at: int, known: Vocabulary) -> tuple[int, int, bool, bool]:
    """Of the verb at `at`: where its group begins, its stage, whether it is negated, whether it is passive."""
    first, stage, passive = at, DONE, False
    negated = row[at].word.text.endswith(known.endings["negated"])
    own = form(row, at)
    infinite = own in ("base", "ing")
    for place in range(at - 1, -1, -1):
        word = row[place].word
        between = "between" in word.sets
        if "negation" in word.sets:
            negated = True
        elif word.stage is not None and (infinite or word.lemma is None):
            stage = min(stage, word.stage)
        elif "auxiliaries" in word.sets or word.text.endswith(known.endings["adverb"]):
            passive = passive or (own == "past" and "passive" in word.sets)
        elif not (infinite and between and place > at - 6):
            break
        if not between:
            first = place
    if own == "past" and any("modals" in t.word.sets for t in row[first:at]):
        stage = DONE if any("perfect" in t.word.sets for t in row[first:at]) else stage  # "may have died"
    return first, stage, negated, passive


def is_noun_here(row: Sequence[Token], at: int) -> bool:
    """Whether "sanctions" or "offer" is a noun where it stands: behind a determiner, preposition or adjective."""
    word = row[at].word
    if word.form not in ("base", "s") or at == 0:
        return False
    before = row[at - 1].word
    if "passive" in before.sets:  # "will be free"
        return True
    if not BEFORE_BASE.isdisjoint(before.sets):
        return False
    if not BEFORE_NOUN.isdisjoint(before.sets):
        return True
    following = row[at + 1].word if at + 1 < len(row) else None
    taking = (
        following is not None and following.form != "past" and (following.content or "determiners" in following.sets)
    )
    return not (taking and (before.states or before.capital or "pronouns" in before.sets))


def _has_thing(row: Sequence[Token], at: int, kind: str, known: Vocabulary) -> bool:
    """Whether a light verb has a thing of that kind: as its object, behind one of the kind's prepositions, or, in the
    passive and with a verb that it does itself ("the truce held"), before it."""
    allowed = known.behind[kind]
    for token in row[at + 1 : at + 1 + LIGHT_REACH]:
        word = token.word
        if kind in word.things:
            return True
        if word.text in ENDS or ("openers" in word.sets and word.text not in allowed):
            break
        if ("infinitive" in word.sets or "prepositions" in word.sets) and word.text not in allowed:
            break
    passive = row[at].word.form == "past" and any("passive" in t.word.sets for t in row[max(0, at - 3) : at])
    itself = row[at].word.lemma in known.itself[kind]
    if not (passive or itself or known.verb_last):
        return False
    first = at - 1 if passive else at
    before = (*row[max(0, at - THING_REACH) : at], *subject_of(row, max(0, first), known))
    return any(kind in t.word.things for t in before)
