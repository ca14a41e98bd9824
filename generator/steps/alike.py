"""Alike: whether two reports tell of one event, as far as their words, actors and acts say.

Words count by how rare they are in the corpus. Similar sentences alone are not one event: either they are nearly the same
words, or they share a kind of act, an actor and words of what it was about. What is between is a doubt for the editor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from typing import Literal

from generator.records import Report
from generator.steps.acts import Act, actors, acts, has_verb, is_name
from generator.steps.words import tokens, vocabulary

COPY = 0.7  # weighted overlap (Dice) from which two sentences are one in other words
FEWEST = 4  # shared words below which likeness proves nothing
NEAR = 0.6  # the same where their exact days differ by a little, so that they disagree on the date
ROLES = 0.15  # overlap from which reports of one kind of act, by one actor on another, are one event
ACT = 0.25  # the same where only one of the two actors is named by both
UNDATED = 0.4  # the same for two sentences without dates, which must share who did what to whom
LOOSE = 0.1  # what is added where a date is only the day of publication
BARE = 0.5  # overlap from which two sentences without a known act in common, but of one day and actor, are one event
DOUBT = 0.75  # share of those thresholds from which a pair is shown to the editor
PRIOR = 100  # reports that every corpus is thought to have besides its own, so that a small one's subject counts too

Verdict = Literal["same", "doubt", "apart"]


@dataclass(slots=True)
class Telling:
    """A report with what is compared of it; `first` is the actor named first. Its acts are read when first asked for: most pairs never need them."""

    report: Report
    language: str
    words: tuple[str, ...]
    actors: frozenset[str]
    kinds: frozenset[str]
    content: frozenset[str]
    first: frozenset[str]
    _acts: tuple[Act, ...] | None = field(default=None)

    @property
    def told(self) -> tuple[Act, ...]:
        """The acts that the report tells of. With a date, those alone that the date can belong to: no clause in
        passing, and nouns only where there is no verb."""
        if self._acts is None:
            known = vocabulary(self.language)
            row = tokens(self.report.text, self.language)
            found = acts(self.report.text, self.language)
            verbs = tuple(a for a in found if not a.noun)
            if self.report.when is not None:
                verbs = tuple(a for a in verbs if a.main and not a.reduced) or tuple(a for a in verbs if a.reduced)
            self._acts = verbs or (() if has_verb(row, known) else tuple(a for a in found if a.noun))
        return self._acts


    @property
    def figures(self) -> frozenset[str]:
        """The words with digits, without those of its date: the 16th case is not the 17th."""
        phrase = self.report.phrase
        said = "" if phrase is None else self.report.text[phrase.start - self.report.start : phrase.end - self.report.start]
        return frozenset(w for w in self.content if any(c.isdigit() for c in w) and w not in said.lower())


def telling(report: Report, language: str) -> Telling:
    """What is compared of a report."""
    known = vocabulary(language)
    row = tokens(report.text, language)
    first = next((t.word.states or (t.word.stem,) for n, t in enumerate(row) if t.word.states or is_name(row, n, known)), ())
    words = tuple(t.word.stem for t in row if t.word.content)
    kinds = frozenset(kind for t in row for kind in (*t.word.verbs, *t.word.nouns, *t.word.light))
    return Telling(report, language, words, actors(row, known), kinds, frozenset(words), frozenset(first))


def weights(tellings: Sequence[Telling]) -> Mapping[str, float]:
    """How much each word counts: the logarithm of how rare it is among the reports."""
    found = Counter(word for t in tellings for word in t.content)
    total = len(tellings) + PRIOR
    return {word: log(total / count) for word, count in found.items()}


def overlap(a: Telling, b: Telling, weight: Mapping[str, float]) -> float:
    """Dice's coefficient of the two reports' words, weighted: 0 (nothing shared) to 1 (all)."""
    shared = sum(weight[w] for w in a.content & b.content)
    total = sum(weight[w] for w in a.content) + sum(weight[w] for w in b.content)
    return 2 * shared / total if total else float(a.content == b.content)


def compare(a: Telling, b: Telling, weight: Mapping[str, float]) -> tuple[Verdict, float, str]:
    """Whether two reports whose dates allow it tell of one event, their overlap, and why."""
    alike = overlap(a, b, weight)
    if alike >= COPY and len(a.content & b.content) >= FEWEST and (a.words == b.words or a.figures == b.figures):
        return "same", alike, "the same in other words"
    first, second = a.report.when, b.report.when
    if a.report.kind == b.report.kind == "statement" and not a.first & b.first:
        return "apart", alike, "said by others"
    act = _shared_act(a, b)
    if first and second and not first.overlaps(second):
        near = act is not None and alike >= NEAR and a.figures == b.figures
        return ("same" if near else "apart"), alike, "the same act, days apart"
    if act is not None:
        needed = _needed(a.report, b.report, act)
        if alike >= DOUBT * needed:
            return ("same" if alike >= needed else "doubt"), alike, f"one kind of act ({act.kind}) by the same actors"
    if first and second and first.days == second.days == 1 and a.actors & b.actors and alike >= DOUBT * BARE:
        return ("same" if alike >= BARE else "doubt"), alike, "shared words, actors and day"
    return "apart", alike, "no act in common"


def _needed(a: Report, b: Report, act: Shared) -> float:
    """How much two reports that share an act must overlap to be one event."""
    if not a.when or not b.when:
        return UNDATED if act.full else COPY
    return (ROLES if act.full else ACT) + (LOOSE if "published" in (a.grounds, b.grounds) else 0)


@dataclass(frozen=True, slots=True)
class Shared:
    """A kind of act that two reports share; `full`: by one actor on another, or on one thing."""

    kind: str
    full: bool


def _shared_act(a: Telling, b: Telling) -> Shared | None:
    """The act that both tell of, by actors that can be the same, about the same thing."""
    if not a.kinds & b.kinds:
        return None
    found = [shared for one in a.told for other in b.told if (shared := _shared(one, other))]
    return max(found, key=lambda shared: shared.full, default=None)


def _shared(one: Act, other: Act) -> Shared | None:
    if one.kind != other.kind or one.noun != other.noun or not fits(one, other):
        return None
    things = set(one.objects) & set(other.objects)
    if not things and one.objects and other.objects:
        return None
    full = bool(things) and bool(one.agents & other.agents) and bool(one.patients & other.patients or len(things) > 1)
    return Shared(one.kind, full or _turned(one, other))


def fits(one: Act, other: Act) -> bool:
    """Whether two acts can be one: an agent is the same, or one's agent is the other's patient, or one names none and
    what both name does not differ."""
    if one.agents and other.agents:
        return bool(one.agents & other.agents) or _turned(one, other)
    named, others = one.agents | one.patients, other.agents | other.patients
    return bool(named & others) or not named or not others


def _turned(one: Act, other: Act) -> bool:
    """Whether what one account says was done to someone, the other says they did: "removed Turkey", "Turkey
    withdrawing"."""
    return bool(one.agents & other.patients or other.agents & one.patients)
