"""On point: which sentences of an article belong to an anchor, a report that others can belong to.

They are found by the pairs of words that name the anchor's matter, and from there sentence by sentence, so that a long
article takes no longer by the sentence than a short one.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from generator.records import Report, Sentence
from generator.steps.acts import Act
from generator.steps.reports.dated import SAME_SPEAKER
from generator.steps.reports.story import LENT
from generator.steps.words import Token, Vocabulary
from generator.when import When

REACH = 6  # tokens of a sentence in which its verb stands, where the subject is "It" or "They"
BEGINNING = frozenset({"begin", "meet"})  # lead towards an act, and are no step of their own
OPENING = 3  # tokens of a sentence in which "The sanctions …" takes up what was told
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence as this step sees it. `report` is None where it is none; `part` is a report that has a date of its own
    in a sentence without one."""

    sentence: Sentence
    row: tuple[Token, ...]
    acts: tuple[Act, ...]
    report: Report | None
    matter: tuple[str, ...]
    told: tuple[Act, ...]  # the acts of its main clause
    part: Report | None = None

    @property
    def when(self) -> When | None:
        """The date of its report, if that has one."""
        return self.report.when if self.report and self.report.rule not in LENT else None


class Matters:
    """The sentences of an article by the pairs of words that stand in them, as stems: those that can belong to a report
    of a day by that day, or none; and those that tell of a step."""

    def __init__(self, read: Sequence[Read], known: Vocabulary) -> None:
        self._read = read
        self._known = known
        self._steps = known.sets["towards"] - BEGINNING
        self._place = {one.sentence: place for place, one in enumerate(read)}
        self._having: dict[tuple[Pair, When | None], list[int]] = {}
        self._stepping: dict[Pair, list[int]] = {}
        for place, one in enumerate(read):
            stems = [t.word.stem for t in one.row if t.word.content]
            steps = any(a.kind in self._steps for a in one.told)
            for pair in set(pairwise(stems)):
                self._having.setdefault((pair, one.when), []).append(place)
                if steps:
                    self._stepping.setdefault(pair, []).append(place)

    def on_point(self, anchor: Read) -> list[Sentence]:
        """The sentences that belong to an anchor: on its matter anywhere, leaning on one of them directly behind it."""
        pairs = [(pair, when) for pair in pairwise(anchor.matter) for when in {None, anchor.when}]
        near = {place for pair in pairs for place in self._having.get(pair, ())}
        kinds = {a.kind for a in anchor.told} | self._known.sets["towards"]
        found: list[Sentence] = []
        place = 0
        for first in sorted(near | {self._place[anchor.sentence]}):
            last: Read | None = None
            place = max(place, first)
            while place < len(self._read) and (last is not None or place == first):
                one = self._read[place]
                leant = last is not None and _leans(one, last, anchor, kinds, self._known)
                alike = place in near and _acts_alike(one, kinds, self._known)
                belongs = one is not anchor and _free(one, anchor) and (alike or leant)
                if belongs:
                    found.append(one.sentence)
                last = one if belongs or one is anchor else None
                place += 1
        return found

    def steps(self, anchor: Read) -> list[Sentence]:
        """The sentences with a day of their own that tell of a step towards the anchor's act: who proposed the group
        that was formed."""
        kinds = {a.kind for a in anchor.told} | self._known.sets["towards"]
        places = {place for pair in pairwise(anchor.matter) for place in self._stepping.get(pair, ())}
        near = (self._read[place] for place in sorted(places))
        return [
            one.sentence for one in near
            if one is not anchor and not _free(one, anchor) and _acts_alike(one, kinds, self._known)
        ]


def _free(one: Read, anchor: Read) -> bool:
    """Whether a sentence can belong to another: it has no date, or only that day again."""
    report = one.report
    if report is None or report.when is None or report.rule in LENT or anchor.report is None:
        return True
    return report.when == anchor.report.when and report.rule in (SAME_SPEAKER, "statement", "lede")


def _acts_alike(one: Read, kinds: Set[str], known: Vocabulary) -> bool:
    """Whether a sentence tells of no act but those kinds, or leans on what was told."""
    return all(a.kind in kinds for a in one.told) or one.row[0].word.text in known.sets["leaning"]


def _leans(one: Read, last: Read, anchor: Read, kinds: Set[str], known: Vocabulary) -> bool:
    """Whether a sentence that follows goes on about it without an act of its own."""
    if not all(a.kind in kinds for a in one.told) or _acts_unknown(one, known):
        return False
    named = {a.kind for a in one.acts if a.noun}
    if named & {a.kind for a in last.acts} & known.sets["towards"]:
        return True
    first = one.row[0].word.text if one.row else ""
    opening = {t.word.stem for t in one.row[:OPENING] if t.word.content}
    return first in known.sets["leaning"] or (first in known.sets["determiners"] and bool(opening & set(anchor.matter)))


def _acts_unknown(one: Read, known: Vocabulary) -> bool:
    """Whether a sentence may tell of an act by a verb that is in no list: a past form that no auxiliary leads to."""
    leading = ("passive", "perfect", "determiners", "prepositions")
    for before, word in pairwise(t.word for t in one.row[:REACH]):
        unlisted = word.form is None and word.text.endswith(known.endings["past"]) and not word.capital
        if unlisted and word.text not in known.sets["saying"] and not before.states:
            return not any(before.text in known.sets[name] for name in leading)
    return False
