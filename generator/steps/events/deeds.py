"""Deeds: the core of what a report tells, apart from all else that its sentence says.

"The ferry Aurora, which had left Bergen with 340 people on board, sank off Stord on Sunday, the coast guard said" tells
of a sinking, of the ferry Aurora, near Stord. Long sentences about one event share little else. Only the clause counts
in which the report's date stands; a verb that is in no list of acts makes a deed of its own kind.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from generator.records import Report
from generator.steps.acts import acts
from generator.steps.acts.nouns import Noun, clause_of, clause_of_date, noun, object_of, relative_object, subject_of
from generator.steps.acts.verbs import thing_of
from generator.steps.words import Token, Vocabulary, Word, tokens, vocabulary
from generator.steps.words.phrases import actors, clause_words, reports_speech

BEFORE_DATE = 10  # tokens before a date in which the noun stands that it dates: "an attack near Tera on Monday"
READ = 2048  # reports whose deeds are remembered: those of some days are compared with each other
UNLISTED = "~"  # begins the kind of a deed whose verb is in no list
ONCE = "1 "  # and of one that is asked for by the sense of its verb
NO_DEED = frozenset({"saying", "auxiliaries", "passive", "modals"})
BEFORE_ADJECTIVE = frozenset({"determiners", "prepositions"})
HELPING = frozenset({"auxiliaries", "perfect", "negation", "modals", "passive"})
NOBODY = Noun()


@dataclass(frozen=True, eq=False)
class Deed:
    """One deed, told by the tokens [first, last] of a row. What stands around them is read when it is asked for.

    `passive`: what stands before a verb is what it was done to. `noun`: a noun tells it, "the sinking of the Aurora".
    """

    kind: str
    negated: bool
    row: Sequence[Token]
    first: int
    last: int
    language: str
    passive: bool = False
    noun: bool = False

    @cached_property
    def done_to(self) -> Noun:
        """What it was done to. Where nothing stands behind a verb, it befell its subject."""
        done_to, _ = self._behind
        if self.noun:
            return noun(done_to[1:]) if done_to and done_to[0].word.text == "of" else NOBODY
        led = done_to and "infinitive" in done_to[0].word.sets  # "reopened to the public"
        behind = NOBODY if self.passive or led else noun(done_to)
        known = vocabulary(self.language)
        if not (behind.things or behind.names or behind.states):
            if not self.passive and self._stands_for_another():
                return NOBODY
            return noun((not self.passive and relative_object(self.row, self.first, known)) or self._subject)
        verb = next((t.word for t in self.row[self.first : self.last + 1] if t.word.form), None)
        if verb is None:
            return behind
        if verb.lemma in known.itself.get(self.kind, ()):  # "an earthquake struck the province"
            return noun((*self._subject, *done_to))
        return replace(behind, things=behind.things.union(thing_of(verb, self.kind, known)))

    @cached_property
    def doers(self) -> Noun:
        """Who did it."""
        if self.passive:
            _, rest = self._behind
            by = next((n for n, t in enumerate(rest) if "doer" in t.word.sets), None)
            return noun(rest[by + 1 :]) if by is not None else NOBODY
        subject = NOBODY if self.noun else noun(self._subject)
        return NOBODY if subject == self.done_to else subject

    @cached_property
    def named(self) -> frozenset[str]:
        """Every name and state that has to do with it, but for those of who says so. What opens the sentence is its
        subject, if it is a name."""
        beside = (actors(self.row[max(1, start - 1) : end]) for start, end in _parts(self.row))
        return frozenset().union(*beside, *(n.named | n.states for n in (self.done_to, self.doers)))

    @cached_property
    def where(self) -> Mapping[str, frozenset[str]]:
        """The names and states behind each preposition of its clause that places, or says with whom."""
        done_to, rest = self._behind
        return _where((*self._subject, *done_to, *rest))

    @cached_property
    def rest(self) -> frozenset[str]:
        """The other words behind it, but for those of who says so."""
        done_to, _ = self._behind
        start = done_to[-1].start + 1 if done_to else self.row[self.last].start + 1
        behind = (t.word for first, end in _parts(self.row) for t in self.row[first:end] if t.start >= start)
        return frozenset(word.stem for word in behind if word.content and not word.figure)

    def _stands_for_another(self) -> bool:
        """Whether a pronoun stands behind the verb: of whom "jailed him" tells, other sentences say."""
        behind = self.row[self.last + 1 : self.last + 2]
        return any("pronouns" in token.word.sets for token in behind)

    @cached_property
    def _subject(self) -> Sequence[Token]:
        return () if self.noun else subject_of(self.row, self.first, vocabulary(self.language))

    @cached_property
    def _behind(self) -> tuple[Sequence[Token], Sequence[Token]]:
        return object_of(self.row, self.last + 1)


def deeds(report: Report, language: str) -> tuple[Deed, ...]:
    """The deeds of listed kinds that a report tells of; none in a language whose verb stands last."""
    return _told(report.text, _date(report), language, False)


def unlisted(report: Report, language: str) -> tuple[Deed, ...]:
    """The deeds that a report tells of by verbs that are in no list of acts: "boarded", "surrendered"."""
    return _told(report.text, _date(report), language, True)


@lru_cache(maxsize=READ)
def done(report: Report, senses: frozenset[str], language: str) -> tuple[Deed, ...]:
    """The deeds that a report tells of by past forms of these senses, each of the kind of its sense, listed or not."""
    row, known = tokens(report.text, language), vocabulary(language)
    date = _date(report)
    dated = next((n for n, t in enumerate(row) if t.start >= date), None) if date >= 0 else None
    clause = clause_of_date(row, dated, set(), known) if dated is not None else None
    found = []
    for at in range(1, len(row)):
        word = row[at].word
        first = at
        while first and not HELPING.isdisjoint(row[first - 1].word.sets):
            first -= 1
        before = row[at - 1].word
        describes = first == at and (before.text == "," or not BEFORE_ADJECTIVE.isdisjoint(before.sets))
        if not word.past or word.capital or word.sense not in senses or describes:
            continue
        other = dated is not None and _is_dated_otherwise(row, first, at, dated)
        if not other and _is_of(row, clause_of(row, first, known), clause):
            found.append(_verbal(row, first, at, ONCE + word.sense, None, language))
    return tuple(found)


def _date(report: Report) -> int:
    return report.phrase.start - report.start if report.phrase else -1


@lru_cache(maxsize=READ)
def _told(text: str, date: int, language: str, other: bool) -> tuple[Deed, ...]:
    known = vocabulary(language)
    if known.verb_last:
        return ()
    row, found = tokens(text, language), acts(text, language)
    dated = next((n for n, t in enumerate(row) if t.start >= date), None) if date >= 0 else None
    starts = [t.start for t in row]
    groups = [(a, bisect_right(starts, a.start) - 1, bisect_left(starts, a.end) - 1) for a in found]
    describing = {last for a, first, last in groups if a.reduced and row[first - 1].word.text != ","}
    clause = clause_of_date(row, dated, describing, known) if dated is not None else None
    if other:
        taken = {n for _, first, last in groups for n in range(first, last + 1)}
        spans = [(f, n) for f, n in _unlisted(row, taken, known) if _is_of(row, clause_of(row, f, known), clause)]
        return tuple(_verbal(row, f, n, UNLISTED + _base(row[n].word, known), None, language) for f, n in spans)
    told = [
        group
        for group in groups
        if (clause is None and group[0].main) or _is_of(row, clause_of(row, group[1], known), clause)
    ]
    verbs = [g for g in told if not g[0].noun]
    finite = [g for g in verbs if not g[0].reduced]
    if any(row[g[2]].word.form != "ing" for g in finite):  # else what seems to describe is what the sentence tells
        verbs = finite
    if dated is not None:
        verbs = [g for g in verbs if not _is_dated_otherwise(row, g[1], g[2], dated)]
    if not verbs and dated is not None and clause is None:
        verbs = [g for g in groups if not g[0].noun and _is_simultaneous(row, clause_of(row, g[1], known), known)]
    if verbs or dated is None:
        return tuple(_verbal(row, first, last, a.kind, a.negated, language) for a, first, last in verbs)
    near = [g for g in told if g[0].noun and 0 <= dated - g[2] <= BEFORE_DATE]
    return tuple(Deed(a.kind, a.negated, row, first, last, language, noun=True) for a, first, last in near)


def _is_simultaneous(row: Sequence[Token], opener: int | None, known: Vocabulary) -> bool:
    """Whether a clause tells when its sentence happened: "came to a halt on Monday when the dockers walked out"."""
    return opener is not None and row[opener].word.text in clause_words(known.language)["simultaneous"]


def _is_dated_otherwise(row: Sequence[Token], first: int, last: int, dated: int) -> bool:
    """Whether the date at `dated` is that of another verb of the subject: "left on Monday, and died on Friday"."""
    between = row[last + 1 : dated] if last < dated else row[dated:first]
    joints = [n for n, t in enumerate(between) if "coordinators" in t.word.sets]
    if last > dated:  # the date stands before the "and"
        return bool(joints) and joints[-1] == len(between) - 1
    ends = (n for n in joints if n + 1 < len(between) and _is_verb(between[n + 1].word))
    joint = next(ends, None)
    return joint is not None and any(_is_time(t.word) for t in between[:joint])


def _is_verb(word: Word) -> bool:
    return word.form == "past" or not HELPING.isdisjoint(word.sets)


def _is_time(word: Word) -> bool:
    """Whether a word is that of a day or month: written with a capital, though it says nothing else."""
    return word.capital and not word.content and "titles" not in word.sets


def _base(word: Word, known: Vocabulary) -> str:
    return known.irregular.get(word.text, word.stem)


def _is_of(row: Sequence[Token], opener: int | None, clause: int | None) -> bool:
    """Whether a verb with that opener stands in that clause; what someone said counts as the sentence's own."""
    own = opener is None or reports_speech(row, opener)
    return opener == clause or (own and (clause is None or reports_speech(row, clause)))


def _verbal(row: Sequence[Token], first: int, last: int, kind: str, negated: bool | None, language: str) -> Deed:
    main = next((n for n in range(first, last + 1) if row[n].word.form), last)
    before = [t.word.sets for t in row[first:main]]
    if negated is None:
        negated = any("negation" in sets for sets in before)
    led = bool(before) and "infinitive" in before[-1]  # "is to meet", not "is to be met"
    passive = row[main].word.form != "ing" and not led and any("passive" in sets for sets in before)
    return Deed(kind, negated, row, first, last, language, passive=passive)


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


def _parts(row: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where the parts between a sentence's commas stand that do not tell who says so ("…, the mayor of Lima said")."""
    start, said = 0, False
    for at, (word, _) in enumerate(row):
        if word.text == ",":
            if not said:
                yield start, at
            start, said = at + 1, False
        elif "saying" in word.sets:
            said = True
    if not said:
        yield start, len(row)


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
