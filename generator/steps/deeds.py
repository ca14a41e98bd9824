"""Deeds: the core of what a report tells, apart from all else that its sentence says.

"The ferry Aurora, which had left Bergen with 340 people on board, sank off Stord on Sunday, the coast guard said" tells
of a sinking, of the ferry Aurora, near Stord. Long sentences about one event share little else. Only the clause counts
in which the report's date stands; a verb that is in no list of acts makes a deed of its own kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.records import Report
from generator.steps.acts import Act, acts
from generator.steps.acts.nouns import Noun, noun, object_of, subject_of
from generator.steps.phrases import actors, opener_of, reports_speech
from generator.steps.words import SENTENCES, Token, Vocabulary, tokens, vocabulary

BEFORE_DATE = 8  # tokens before a date in which the noun stands that it dates: "an attack near Tera on Monday"
UNLISTED = "~"  # begins the kind of a deed whose verb is in no list
NO_DEED = frozenset({"saying", "auxiliaries", "passive", "modals"})
BEFORE_ADJECTIVE = frozenset({"determiners", "prepositions"})
HELPING = frozenset({"auxiliaries", "perfect", "negation", "modals", "passive"})
NOBODY = Noun()


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed: its kind, what it was done to, who did it, the names and states that stand in its sentence (`beside`),
    those behind each preposition of its clause (`where`), and all other words behind it."""

    kind: str
    negated: bool
    done_to: Noun
    doers: Noun
    beside: frozenset[str]
    where: Mapping[str, frozenset[str]] = field(default_factory=dict, hash=False)
    rest: frozenset[str] = frozenset()

    @property
    def named(self) -> frozenset[str]:
        """Every name and state that has to do with it."""
        return self.done_to.named | self.done_to.states | self.doers.named | self.doers.states | self.beside


def deeds(report: Report, language: str) -> tuple[Deed, ...]:
    """The deeds that a report tells of; none in a language whose verb stands last."""
    return _deeds(report.text, report.phrase.start - report.start if report.phrase else -1, language)


@lru_cache(maxsize=SENTENCES)
def _deeds(text: str, date: int, language: str) -> tuple[Deed, ...]:
    known = vocabulary(language)
    if known.verb_last:
        return ()
    row, found = tokens(text, language), acts(text, language)
    dated = next((n for n, t in enumerate(row) if t.start >= date), None) if date >= 0 else None
    clause = opener_of(row, dated, known) if dated is not None else None
    beside, places = _beside(row), {t.start: n for n, t in enumerate(row)}
    groups = {a: (places[a.start], max(n for start, n in places.items() if start < a.end)) for a in found}
    told = [a for a in found if _is_of(row, opener_of(row, groups[a][0], known), clause)]
    verbs = [a for a in told if not a.noun and not a.reduced] or [a for a in told if not a.noun]
    deeds = [_deed(row, *groups[a], a.kind, a.negated, beside, known) for a in verbs]
    taken = {n for first, last in groups.values() for n in range(first, last + 1)}
    for first, last in _unlisted(row, taken, known):
        if _is_of(row, opener_of(row, last, known), clause):
            kind = UNLISTED + known.irregular.get(row[last].word.text, row[last].word.stem)
            negated = any("negation" in t.word.sets for t in row[first:last])
            deeds.append(_deed(row, first, last, kind, negated, beside, known))
    if not verbs and dated is not None:
        near = (a for a in told if a.noun and 0 <= dated - groups[a][1] <= BEFORE_DATE)
        deeds += [_nominal(row, groups[a][1], a, beside) for a in near]
    return tuple(deeds)


def _is_of(row: Sequence[Token], opener: int | None, clause: int | None) -> bool:
    """Whether a verb with that opener stands in that clause; what someone said counts as the sentence's own."""
    own = opener is None or reports_speech(row, opener)
    return opener == clause or (own and (clause is None or reports_speech(row, clause)))


def _deed(
    row: Sequence[Token], first: int, last: int, kind: str, negated: bool, beside: frozenset[str], known: Vocabulary
) -> Deed:
    """The deed of the verb group at [first, last]. Where nothing stands behind it, it befell its subject."""
    main = next((n for n in range(first, last + 1) if row[n].word.form), last)
    subject = subject_of(row, first, known)
    done_to, rest = object_of(row, last + 1)
    where = _where((*subject, *done_to, *rest))
    behind = [t for start, end in _parts(row) for t in row[max(start, last + 1) : end] if t not in done_to]
    words = frozenset(t.word.stem for t in behind if t.word.content and not t.word.figure)
    doers, undergone = noun(subject), noun(done_to)
    if any("passive" in t.word.sets for t in row[first:main]):
        by = next((n for n, t in enumerate(rest) if "doer" in t.word.sets), None)
        doers, undergone = noun(rest[by + 1 :]) if by is not None else NOBODY, doers
    elif not undergone.things and not undergone.names:
        doers, undergone = NOBODY, doers
    elif row[main].word.lemma in known.itself.get(kind, ()):  # "an earthquake struck the province"
        undergone = noun((*subject, *done_to))
    return Deed(kind, negated, undergone, doers, beside, where, words)


def _where(row: Sequence[Token]) -> Mapping[str, frozenset[str]]:
    """The names and states behind each preposition that places or says with whom."""
    found: dict[str, frozenset[str]] = {}
    slot = None
    for at, token in enumerate(row):
        word = token.word
        if word.text == "of" and slot:
            slot = f"{slot} {row[at - 1].word.stem} of"  # "off the island of"
        elif "prepositions" in word.sets:
            slot = word.text if "slots" in word.sets else None
        elif slot and word.capital and (word.states or word.nameable):
            found[slot] = found.get(slot, frozenset()).union(word.states or (word.stem,))
    return found


def _nominal(row: Sequence[Token], at: int, act: Act, beside: frozenset[str]) -> Deed:
    """A deed that a noun names: "the sinking of the Aurora", "an attack near Tera"."""
    of, _ = object_of(row, at + 1)
    return Deed(act.kind, act.negated, noun(of[1:]) if of and of[0].word.text == "of" else NOBODY, NOBODY, beside)


def _beside(row: Sequence[Token]) -> frozenset[str]:
    """The names and states of a sentence, but for those of who says so. What opens it is its subject, if a name."""
    return frozenset().union(*(actors(row[max(1, start - 1) : end]) for start, end in _parts(row)))


def _parts(row: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where the parts between a sentence's commas stand that do not tell who says so ("…, the mayor of Lima said")."""
    start = 0
    for at in range(len(row) + 1):
        if at == len(row) or row[at].word.text == ",":
            if not any("saying" in t.word.sets for t in row[start:at]):
                yield start, at
            start = at + 1


def _unlisted(row: Sequence[Token], taken: set[int], known: Vocabulary) -> Iterator[tuple[int, int]]:
    """The groups of the past forms that are in no list of acts and tell what someone did."""
    for at in range(1, len(row)):
        word, before = row[at].word, row[at - 1].word
        if at in taken or word.verbs or word.light or word.capital or not NO_DEED.isdisjoint(word.sets):
            continue
        regular = word.form is None and word.text.endswith(known.endings["past"])
        describes = before.text == "," or not BEFORE_ADJECTIVE.isdisjoint(before.sets)
        if (regular or word.text in known.irregular) and not describes:
            first = at
            while first and not HELPING.isdisjoint(row[first - 1].word.sets):
                first -= 1
            yield first, at
