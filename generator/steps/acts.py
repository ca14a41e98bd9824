"""Acts: who did what in a sentence, as far as its words tell without a parser.

An act has a kind ("impose"), the words that tell it with their auxiliaries ("have started talks to form"), who did it,
to whom, and what it was about. Kinds and words are data (`acts` in the language's file). A verb that is not listed
makes no act: such sentences are still compared by the words that they share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.folding import fold
from generator.records import Span
from generator.steps.denials import is_denied
from generator.steps.participles import is_reduced
from generator.steps.phrases import actors, is_name, opener_of, reports_speech
from generator.steps.words import ENDS, SENTENCES, STAGES, Token, Vocabulary, tokens, vocabulary

DONE = len(STAGES)  # the furthest stage
LIGHT_REACH = 14  # tokens between "removed" and its "from the programme"
OBJECT_REACH = 14  # tokens behind a verb that still belong to it
DOER_REACH = 6  # tokens from "by" to the end of the name behind it
SUBJECT_REACH = 14  # tokens before it


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
        if word.form == "ing" and at and row[at - 1].word.text in known.sets["determiners"]:  # "the jailing of"
            yield from (_nominal(row, at, kind, known) for kind in word.verbs)
        elif word.form:
            kinds, last = _kinds(row, at, known)
            for kind in kinds:
                yield _verbal(row, at, last, kind, known)
        if word.nouns and (not (word.form and word.verbs) or _is_noun_here(row, at, known)):
            for kind in word.nouns:
                yield _nominal(row, at, kind, known)


def _kinds(row: Sequence[Token], at: int, known: Vocabulary) -> tuple[Sequence[str], int]:
    """The kinds of act that the verb at `at` tells of, and its last token ("up" in "set up")."""
    word = row[at].word
    for rest, kind in known.phrasal.get(word.lemma or "", ()):
        if tuple(t.word.text for t in row[at + 1 : at + 1 + len(rest)]) == rest:
            return (kind,), at + len(rest)
    if _is_noun_here(row, at, known):
        return (), at
    if word.light:
        light = [kind for kind in word.light if _has_thing(row, at, kind, known)]
        if light:
            return light[:1], at
    return word.verbs, at


def _is_noun_here(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether "sanctions" or "offer" is a noun where it stands: behind a determiner, preposition or adjective."""
    word = row[at].word
    if word.form not in ("base", "s") or at == 0:
        return False
    before = row[at - 1].word
    if before.text in known.sets["passive"]:  # "will be free"
        return True
    if _leads_verb(before.text, known):
        return False
    following = row[at + 1].word if at + 1 < len(row) else None
    taking = (
        following is not None
        and following.form != "past"
        and (following.content or following.text in known.sets["determiners"])
    )
    if before.text in known.sets["determiners"] or before.text in known.sets["prepositions"]:
        return True
    return not (taking and (before.states or before.capital or before.text in known.sets["pronouns"]))


def _leads_verb(text: str, known: Vocabulary) -> bool:
    """Whether a word stands before a verb in its base form: "to", "will", "did", "not"."""
    return any(text in known.sets[name] for name in ("infinitive", "modals", "auxiliaries", "negation"))


def _form(row: Sequence[Token], at: int, known: Vocabulary) -> str | None:
    """The form of a verb where it stands: "set" is a base behind "to" or "will", and a past elsewhere."""
    form = row[at].word.form
    before = row[at - 1].word.text if at else ""
    plain = row[at].word.text == row[at].word.lemma and (
        before in known.sets["infinitive"] or before in known.sets["modals"]
    )
    return "base" if form == "past" and plain else form


def _has_thing(row: Sequence[Token], at: int, kind: str, known: Vocabulary) -> bool:
    """Whether a light verb has a thing of that kind: as its object, behind one of the kind's prepositions, or, in the
    passive, before it."""
    allowed = known.behind[kind]
    things = [t for t in row[max(0, at - SUBJECT_REACH // 2) : at] if kind in t.word.things]
    for token in row[at + 1 : at + 1 + LIGHT_REACH]:
        word = token.word
        if kind in word.things:
            return True
        if (
            word.text in ENDS
            or word.text in known.sets["openers"]
            or (word.text in known.sets["infinitive"] and word.text not in allowed)
        ):
            break
        if word.text in known.sets["prepositions"] and word.text not in allowed:
            break
    leading = row[max(0, at - 3) : at]
    passive = row[at].word.form == "past" and any(t.word.text in known.sets["passive"] for t in leading)
    held = row[at].word.lemma in known.itself[kind]  # "the truce held"
    return (passive or held or known.verb_last) and bool(things)


def _verbal(row: Sequence[Token], at: int, last: int, kind: str, known: Vocabulary) -> Act:
    first, stage, negated, passive = _group(row, at, known)
    settled = _form(row, at, known) in ("past", "s") or stage < DONE
    reduced = _form(row, at, known) == "past" and first == at and is_reduced(row, at, last, known)
    left, main = _left(row, first, known)
    negated = negated or is_denied(row, first, known)
    right = () if known.verb_last else _right(row, last + 1, known)
    agents, patients = _parties(left, right, passive or reduced, known)
    undergone = passive or reduced or known.verb_last or not agents or row[at].word.lemma in known.itself[kind]
    about = (*right, *(left if undergone else ()))
    objects = tuple(dict.fromkeys(t.word.stem for t in about if t.word.content and not t.word.states))
    start, end = row[first].start, row[last].end
    return Act(start, end, kind, stage, negated, agents, patients, objects, False, main, reduced, settled)


def _parties(
    left: Sequence[Token], right: Sequence[Token], passive: bool, known: Vocabulary
) -> tuple[frozenset[str], frozenset[str]]:
    """Who did it and to whom: before and behind the verb, turned round in the passive, told by case where the verb
    stands last."""
    if known.verb_last:
        done_to = [t for t in left if fold(t.word.surface).partition("'")[2] in known.patients]
        patients = frozenset(name for t in done_to for name in t.word.states or (t.word.stem,))
        doers = [t for t in left if fold(t.word.surface).partition("'")[2] not in known.sets["locatives"]]
        return actors(doers, known) - patients, patients
    if not passive:
        return actors(left, known), _first_actors(right, known)
    doer = next((n for n, t in enumerate(right) if t.word.text in known.sets["doer"]), None)
    return actors(right[doer : doer + DOER_REACH], known) if doer is not None else frozenset(), actors(left, known)


def _group(row: Sequence[Token], at: int, known: Vocabulary) -> tuple[int, int, bool, bool]:
    """Of the verb at `at`: where its group begins, its stage, whether it is negated, whether it is passive."""
    first, stage, passive = at, DONE, False
    negated = bool(known.endings["negated"]) and row[at].word.text.endswith(known.endings["negated"])
    form, place = _form(row, at, known), at - 1
    while place >= 0:
        word = row[place].word
        infinite = form in ("base", "ing")
        if word.text in known.sets["negation"]:
            negated = True
        elif word.stage is not None and (infinite or word.lemma is None):
            stage = min(stage, word.stage)
        elif word.text in known.sets["auxiliaries"] or word.text.endswith(known.endings["adverb"]):
            passive = passive or (form == "past" and word.text in known.sets["passive"])
        elif not (infinite and word.text in known.sets["between"] and place > at - 6):
            break
        if word.text not in known.sets["between"]:
            first = place
        place -= 1
    if form == "past" and any(t.word.text in known.sets["modals"] for t in row[first:at]):
        stage = DONE if any(t.word.text in known.sets["perfect"] for t in row[first:at]) else stage  # "may have died"
    return first, stage, negated, passive


def _left(row: Sequence[Token], first: int, known: Vocabulary) -> tuple[Sequence[Token], bool]:
    """The tokens of the clause before a verb group, and whether the clause is the sentence's own."""
    opener = opener_of(row, first, known)
    main = opener is None or reports_speech(row, opener, known) or is_denied(row, first, known)
    if first and row[first - 1].word.text in known.sets["coordinators"]:
        return _shared_subject(row, first, known), main
    start = first
    while start > max(0, first - SUBJECT_REACH):
        word = row[start - 1].word
        if word.text in ENDS or word.text in known.sets["openers"] or word.text in known.sets["saying"]:
            break
        told = (word.text == "," and not known.verb_last) or any(
            t.word.form == "past" for t in row[max(0, start - 9) : start - 1]
        )
        if word.text in (",", "and") and told and actors(row[start:first], known):
            break
        start -= 1
    if start == first and start > 1 and row[start - 1].word.text in known.sets["relatives"]:
        return _antecedent(row, start - 1, known), main
    return row[start:first], main


def _antecedent(row: Sequence[Token], at: int, known: Vocabulary) -> Sequence[Token]:
    """Who is meant by the "which" or "that" at `at`: the name before it ("It was Kenya that had proposed")."""
    end = at - 1 if row[at - 1].word.text == "," else at
    start = end
    while start > 0 and row[start - 1].word.capital and row[start - 1].word.content:
        start -= 1
    return row[start:end]


def _shared_subject(row: Sequence[Token], first: int, known: Vocabulary) -> Sequence[Token]:
    """The subject of "… and has offered": that of the sentence's first verb."""
    start = next((n + 1 for n in range(first - 1, -1, -1) if row[n].word.text in known.sets["openers"] | ENDS), 0)
    end = next(
        (n for n in range(start, first) if row[n].word.form or row[n].word.text in known.sets["auxiliaries"]), first
    )
    return row[start:end]


def _right(row: Sequence[Token], start: int, known: Vocabulary) -> Sequence[Token]:
    """The tokens behind a verb that belong to it."""
    end = start
    while end < min(len(row), start + OBJECT_REACH):
        word = row[end].word
        if word.text in ENDS or word.text in known.sets["openers"] or (word.form == "past" and word.verbs):
            break
        end += 1
    return row[start:end]


def _first_actors(row: Sequence[Token], known: Vocabulary) -> frozenset[str]:
    """The actors named first behind a verb: its object, or behind "on" and "with", not behind "in" and "from"."""
    behind = (*row[:1], *row)  # no sentence begins behind a verb: a capital there makes a name
    for at, token in enumerate(row, 1):
        if token.word.text in known.sets["prepositions"] and token.word.text not in known.sets["onto"]:
            break
        if token.word.states or is_name(behind, at, known):
            return frozenset(token.word.states or (token.word.stem,))
    return frozenset()


def _nominal(row: Sequence[Token], at: int, kind: str, known: Vocabulary) -> Act:
    """An act that a noun names: "Russia's invasion of …", "the proposal came from the American side"."""
    right = _right(row, at + 1, known)
    source = next((n for n, t in enumerate(right) if t.word.text in known.sets["sources"]), None)
    owner = row[at - 1].word if at else None
    agents = (
        frozenset(owner.states)
        if owner and owner.states
        else actors(right[source : source + 4], known)
        if source is not None
        else frozenset()
    )
    left, main = _left(row, at, known)
    objects = [t.word.stem for t in (*right, *left) if t.word.content and not t.word.states]
    first = at - 1 if owner and owner.states else at
    near, clause = ({t.word.text for t in row[max(0, at - reach) : at]} for reach in (2, SUBJECT_REACH // 2))
    no = known.sets["negation"]
    none = bool(near & no & known.sets["determiners"]) or bool(near & known.sets["indefinite"] and clause & no)
    return Act(
        row[first].start, row[at].end, kind, DONE, none, agents, frozenset(), tuple(dict.fromkeys(objects)), True, main
    )
