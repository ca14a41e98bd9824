"""Noun phrases: what stands as subject and as object of a verb, as far as words tell, with its names and nouns."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from generator.steps.words import ENDS, Token, Vocabulary, Word
from generator.steps.words.phrases import OWNING, clause_words, is_name, opener_of, reports_speech

OBJECT = 18  # tokens behind a verb in which its object stands
LEAST = 3  # letters of a noun
LEADING = frozenset({"determiners", "prepositions"})
HELPING = frozenset({"auxiliaries", "passive", "perfect", "modals"})
BEHIND_COMMA = frozenset({"pronouns", "coordinators"})
NO_NOUN = frozenset({"everyone", "saying"})


@dataclass(frozen=True, slots=True)
class Noun:
    """A phrase that names something.

    `names` are its own names, each the stems of its words; `within` are the other names in it ("of", "in", "'s");
    `things` the stems of its nouns, of words beside them too. `definite`: it speaks of one that is known.
    """

    names: tuple[frozenset[str], ...] = ()
    within: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    definite: bool = False

    @property
    def named(self) -> frozenset[str]:
        """The words of every name in it."""
        return self.within.union(*self.names)


def noun(row: Sequence[Token]) -> Noun:
    """What a row of tokens names."""
    names: list[frozenset[str]] = []
    within: set[str] = set()
    at, led = 0, False
    naming = [t.word.nameable and is_name(row, n) for n, t in enumerate(row)]
    if row and row[0].start:  # no sentence begins there, so that the capital makes a name
        naming[0] = row[0].word.nameable
    while at < len(row):
        word, end = row[at].word, at
        while end < len(row) and naming[end] and not row[end].word.states:
            end += 1
        if end == at:
            led = "prepositions" in word.sets or (led and (word.content or not LEADING.isdisjoint(word.sets)))
            if "determiners" in word.sets and at and "prepositions" not in row[at - 1].word.sets:
                led = False
            at += 1
            continue
        name = frozenset(t.word.stem for t in row[at:end])
        if led or row[end - 1].word.surface.endswith(OWNING):
            within |= name
        else:
            names.append(name)
        at = end
    words = [t.word for n, t in enumerate(row) if not naming[n] or t.word.states]
    return Noun(
        tuple(names),
        frozenset(within),
        frozenset(w.stem for w in words if _is_thing(w)),
        frozenset(state for w in words for state in w.states),
        bool(names or within) or any("definite" in w.sets or w.surface.endswith(OWNING) for w in words),
    )


def _is_thing(word: Word) -> bool:
    return (
        word.content
        and not word.states
        and not word.figure
        and len(word.stem) >= LEAST
        and "numbers" not in word.sets
        and NO_NOUN.isdisjoint(word.sets)
    )


def subject_of(row: Sequence[Token], first: int, known: Vocabulary) -> Sequence[Token]:
    """The tokens that name the subject of the verb group that begins at `first`."""
    if not first:
        return ()
    before = row[first - 1].word
    if "relatives" in before.sets:
        return _antecedent(row, first - 1, known)
    opener, goes_on = clause_of(row, first, known), "coordinators" in before.sets
    if opener is not None and goes_on and "relatives" in row[opener].word.sets:
        return _antecedent(row, opener, known)
    start = _start(row, first, opener)
    if before.text == "," or goes_on:  # other clauses between, or another verb before
        return row[start : _end_of_subject(row, start, first, known)]
    return _from_behind(row, start, first, known)


def clause_of(row: Sequence[Token], first: int, known: Vocabulary) -> int | None:
    """The opener of the clause of the verb group that begins at `first`: `opener_of`, but that a relative clause which
    has a verb already is over ("the officers who led the coup | were released"). None: the sentence's own clause."""
    opener = opener_of(row, first, known)
    goes_on = first > 0 and "coordinators" in row[first - 1].word.sets
    while opener is not None and not goes_on and _is_closed(row, opener, first, known):
        opener = opener_of(row, opener, known)
    return opener


def clause_of_date(row: Sequence[Token], at: int, describing: Set[int], known: Vocabulary) -> int | None:
    """The opener of the clause of the date at `at`: that of the verb before it, if one stands in its clause.
    `describing`: the places of participles, which are no such verbs."""
    opener = opener_of(row, at, known)
    hours = clause_words(known.language)["hours"]
    while opener is not None and row[opener + 1].word.text in hours:  # "shortly before midnight on 3 May"
        opener = opener_of(row, opener, known)
    if opener is None:
        return None
    verbs = (n for n in range(at - 1, opener, -1) if n not in describing and _is_finite(row, n, known))
    last = next(verbs, None)
    while last is not None and last - 1 > opener and _is_finite(row, last - 1, known):
        last -= 1
    return opener if last is None else clause_of(row, last, known)


def relative_object(row: Sequence[Token], first: int, known: Vocabulary) -> Sequence[Token]:
    """What a verb with a subject of its own was done to in a relative clause: "the ship that the navy seized"."""
    opener = clause_of(row, first, known)
    if opener is None or "relatives" not in row[opener].word.sets or not any(t.word.content for t in row[opener:first]):
        return ()
    return () if reports_speech(row, opener) else _antecedent(row, opener, known)


def object_of(row: Sequence[Token], start: int) -> tuple[Sequence[Token], Sequence[Token]]:
    """The tokens behind a verb that name its object, and the rest of its clause: "began on Monday filling the reservoir
    of the dam | without a treaty"."""
    end = start
    while end < min(len(row), start + OBJECT):
        word = row[end].word
        if word.text == "(" and end + 2 < len(row) and row[end + 1].word.figure and row[end + 2].word.text == ")":
            end += 3  # "this Tuesday (9)"
            continue
        if word.text in ENDS or "openers" in word.sets or (word.form == "past" and word.verbs and end > start):
            break
        if "saying" in word.sets or _ends_object(row, end):
            break
        end += 1
    at = _behind_date(row, start, end)
    split = next((n for n in range(at, end) if _parts(row, n)), end)
    return row[at:split], row[split:end]


def _is_closed(row: Sequence[Token], opener: int, first: int, known: Vocabulary) -> bool:
    """Whether a clause has ended before `first`: at a comma, or with a verb of its own ("that she built | was …")."""
    if reports_speech(row, opener):
        return False
    governed = row[first].word.form == "ing"  # "who had ruled out resigning"
    relative = "relatives" in row[opener].word.sets and not governed
    return row[first - 1].word.text == "," or (
        relative and any(_is_finite(row, n, known) for n in range(opener + 1, first))
    )


def _ends_object(row: Sequence[Token], at: int) -> bool:
    """Whether what the verb is about ends at a comma or an "and": "…, killing two", "…, officials said", "and left"."""
    if at + 1 >= len(row):
        return True
    word = row[at + 1].word
    if "coordinators" in row[at].word.sets:
        return word.form in ("past", "s") or not HELPING.isdisjoint(word.sets)
    if row[at].word.text != ",":
        return False
    if word.form == "ing" or word.text.endswith("ing") or not BEHIND_COMMA.isdisjoint(word.sets):
        return True
    to = next((n for n in range(at + 1, len(row)) if row[n].word.text == ","), len(row))
    return any("saying" in t.word.sets for t in row[at + 1 : to])


def _parts(row: Sequence[Token], at: int) -> bool:
    """Whether the object ends at a preposition: not at "of", nor at the "to" of "began to fill"."""
    word = row[at].word
    if "prepositions" not in word.sets or word.text == "of":
        return False
    return not ("infinitive" in word.sets and at + 1 < len(row) and row[at + 1].word.form in (None, "base"))


def _behind_date(row: Sequence[Token], start: int, end: int) -> int:
    """Where the object begins behind a date between: "approved on Monday the plan", "approved this Tuesday (9) the"."""
    found = at = start
    while at < end and (row[at].word.figure or not row[at].word.content):
        time = row[at].word.figure or (row[at].word.capital and not row[at].word.content)
        at += 1
        found = at if time or row[at - 1].word.text == ")" else found
    return found


def _start(row: Sequence[Token], first: int, opener: int | None) -> int:
    """Where the clause of a verb begins."""
    if opener is not None:
        return opener + 1
    return next((n + 1 for n in range(first - 1, -1, -1) if row[n].word.text in ENDS), 0)


def _antecedent(row: Sequence[Token], at: int, known: Vocabulary) -> Sequence[Token]:
    """What the "which" or "that" at `at` stands for: the noun phrase before it, or before the one that it goes on
    from ("which links the ports and which went dead")."""
    if at and "coordinators" in row[at - 1].word.sets:
        at = next((n for n in range(at - 1, 0, -1) if "relatives" in row[n].word.sets), at)
    end = at - 1 if at and row[at - 1].word.text == "," else at
    start = end
    while start and not _ends_phrase(row, start - 1, known):
        start -= 1
    return row[start:end]


def _ends_phrase(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    word = row[at].word
    if word.text in ENDS or word.text == "," or "openers" in word.sets or not HELPING.isdisjoint(word.sets):
        return True
    if "prepositions" in word.sets:
        return word.text != "of"
    return _is_verb(row, at, known)


def _is_verb(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a word is a past form or one of saying, and does not stand before its noun ("the suspected bribery")."""
    word = row[at].word
    before = row[at - 1].word.sets if at else frozenset()
    if "saying" in word.sets:
        return True
    past = word.form == "past" or word.text in known.irregular
    past = past or (word.form is None and word.text.endswith(known.endings["past"]))
    return past and "determiners" not in before and not word.capital


def _is_finite(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    return not HELPING.isdisjoint(row[at].word.sets) or _is_verb(row, at, known)


def _end_of_subject(row: Sequence[Token], start: int, first: int, known: Vocabulary) -> int:
    """Where the subject that begins a clause ends: at the first relative or verb."""
    for n in range(start, first):
        if n > start and ("relatives" in row[n].word.sets or _is_finite(row, n, known)):
            return n
    return first


def _from_behind(row: Sequence[Token], start: int, first: int, known: Vocabulary) -> Sequence[Token]:
    """The subject that stands directly before a verb, without the clauses that describe it."""
    end = at = first
    while at > start:
        word, inside = row[at - 1].word, at - 1 > start
        describing = word.form == "ing" and inside and "prepositions" not in row[at - 2].word.sets
        if "relatives" in word.sets or (inside and _is_verb(row, at - 1, known)) or describing:
            end = at - 1  # "the hostages seized in the attack", "the officers who seized power"
        elif word.text == "," and end > at:
            break
        at -= 1
    return row[at:end]
