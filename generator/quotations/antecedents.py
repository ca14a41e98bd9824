"""Whom a pronoun means that speaks: the person just told of, else who spoke last, else the one whom a passage is about.

Nearness decides before rank: a farmer of the same paragraph comes before a bishop of the one above. Where two may be
meant, or someone without a name, it is nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence, Set
from functools import cached_property

from generator.quotations.cues import Stretch, opening_subject
from generator.quotations.heard import Heard
from generator.quotations.lexicon import Lexicon
from generator.quotations.names import Named, bare
from generator.quotations.pronouns import (
    Part,
    addresses_court,
    asks_nobody,
    head_of,
    holds,
    introduced,
    is_calling,
    one_of,
    part,
    put_to,
)
from generator.quotations.units import Unit
from generator.records import Span

NAMED_BESIDE = re.compile(r",T?[n0]*N")  # her rival, the beekeeper Ana Diaz
ACRONYM = re.compile(r"[^\W\da-z_]{2,6}")
NEAR = 2  # paragraphs back that a pronoun may reach
FAR = 24  # sentences back that it may in any case: time grows with an article's length, not with its square


class Antecedents:
    """The persons of an article, and who of them a pronoun means.

    `identity` gives the name that stands for another, `described` that of the only one who holds an office.
    """

    def __init__(
        self, units: Sequence[Unit], named: Sequence[Named], identity: Callable[[Named], str | None],
        described: Callable[[Unit, Stretch], str | None], known: Set[str], lexicon: Lexicon,
    ) -> None:
        self._units = units
        self._starts = [unit.starts[0] for unit in units]
        self._named = named
        self._named_starts = [each.start for each in named]
        self._identity = identity
        self._described = described
        self._known = known
        self._lexicon = lexicon
        self._begins: dict[int, int] = {}  # where each paragraph's first unit does
        for unit in units:
            self._begins.setdefault(unit.passage, unit.starts[0])

    @cached_property
    def persons(self) -> Mapping[str, set[str]]:
        """Every person in the article, and the pronouns that their titles give them.

        A person is one whom the editor knows, who has a title or office, whom the text introduces as one, who has a
        first name or whose surname also stands alone; "the FPA, a splinter of the guerrillas," is none.
        """
        surnames = {named.words[0] for named in self._named if len(named.words) == 1}
        found: dict[str, set[str]] = {}
        for named in self._named:
            name = self._identity(named)
            alone = named.words[-1] in surnames and self._lexicon.bodies.isdisjoint(named.words)
            alone = (alone or named.words[0] in self._lexicon.given) and len(named.words) > 1
            told = named.titled or named.office.words or introduced(self.unit_at(named.start), named, self._lexicon)
            if name and (name in self._known or ((told or alone) and not ACRONYM.fullmatch(name))):
                found.setdefault(name, set()).update([named.pronoun] if named.pronoun else [])
        return found

    def meant(self, pronoun: str, source: Span, heard: Heard, questions: bool = False) -> str | None:
        """The person whom the pronoun at a place means, by who has spoken before it; `questions` is whether a question
        is quoted beside it, which whoever asked before goes on with."""
        unit = self.unit_at(source.start)
        farthest = self._starts[max(0, bisect_right(self._starts, source.start) - 1 - FAR)]
        own = max(farthest, self._begins[unit.passage])
        if named := self._told_of(pronoun, unit, source, own, heard):
            return named[0]
        reach = next(self._begins[n] for n in range(unit.passage - NEAR, unit.passage + 1) if n in self._begins)
        return self._spoke_last(pronoun, unit, source, max(farthest, reach), heard, questions)

    def _told_of(
        self, pronoun: str, unit: Unit, source: Span, own: int, heard: Heard
    ) -> tuple[str | None] | None:
        """Whom the paragraph itself tells of, or the one whom the paragraph before it is about; nothing where neither
        has a person or the paragraph lets someone speak, (None,) where it does not tell who is meant."""
        if heard.since(own):
            return None
        if self._someone(own, unit.starts[0], pronoun):
            return (None,)
        parts = self._fitting(self._parts(own, source, self.persons.keys()), pronoun, heard)
        if len(parts) == 1 and not {Part.ACTS, Part.ANSWERS}.isdisjoint(parts.values()):
            return (one_of(parts, self._unaddressed(unit, source)),)
        return None if parts else self._topic(pronoun, unit.passage - 1, heard)

    def _topic(self, pronoun: str, passage: int, heard: Heard) -> tuple[str] | None:
        """The only person of a paragraph that goes on with such a pronoun itself: "Diaz was born here. She left"."""
        start = self._begins.get(passage)
        first = bisect_left(self._units, passage, key=lambda unit: unit.passage)
        units = self._units[first : bisect_right(self._units, passage, key=lambda unit: unit.passage)]
        if start is None or len(units) > FAR or self._someone(start, units[-1].ends[-1], pronoun):
            return None
        end = Span(units[-1].ends[-1], units[-1].ends[-1])
        parts = self._parts(start, end, self.persons.keys() | heard.since(start).keys())
        forms = self._lexicon.gendered[pronoun]
        taken_up = any(not forms.isdisjoint(unit.words) for unit in units)
        fitting = self._fitting(parts, pronoun, heard)
        return (next(iter(fitting)),) if len(parts) == 1 and fitting and taken_up else None

    def _spoke_last(
        self, pronoun: str, unit: Unit, source: Span, reach: int, heard: Heard, questions: bool
    ) -> str | None:
        """The last speaker, if no other person is named since; without one, the only person named shortly before."""
        own, before = self._begins[unit.passage], self._begins.get(unit.passage - 1, reach)
        before = max(before, reach)
        spoken = heard.since(reach)
        last = next(iter(spoken.values()), None)
        since = last.end if last else reach
        if heard.someone >= since or self._someone(max(since, before), own, pronoun):
            return None
        did = part(self.unit_at(last.start), last, self._lexicon) if last else Part.OTHER
        if last and did is Part.ASKS and questions and asks_nobody(self.unit_at(last.start), last):
            did = Part.ACTS  # "Diaz asked why it sank. “Who built it?” she said"
        if last and did is Part.ASKS:
            since = self.unit_at(last.start).starts[0]  # "Diaz was asked by Berg whether …"
        parts = self._parts(since, source, self.persons.keys() | spoken.keys())
        if last and (did is Part.ACTS or next(iter(spoken)) not in parts):
            parts[next(iter(spoken))] = did
        meant = one_of(self._fitting(parts, pronoun, heard), self._unaddressed(unit, source))
        return None if self._answers(unit, source) and self._others(pronoun, own, source, meant, heard) else meant

    def _answers(self, unit: Unit, source: Span) -> bool:
        """Whether the verb beside a pronoun tells that someone else spoke before: "she replied"."""
        behind = bisect_left(unit.starts, source.end)
        prompted = unit.tags[:1] == "S" and unit.words[0] in self._lexicon.prompted  # "Asked whether …, she replied"
        return not prompted and not self._lexicon.replying.isdisjoint(unit.words[behind : behind + 1])

    def _others(self, pronoun: str, own: int, source: Span, meant: str | None, heard: Heard) -> bool:
        """Whether the paragraph names another one whom a pronoun may mean."""
        return bool(self._fitting(self._parts(own, source, self.persons.keys()), pronoun, heard).keys() - {meant})

    def _fitting(self, parts: Mapping[str, Part], pronoun: str, heard: Heard) -> dict[str, Part]:
        """The persons whom the text calls by no other pronoun."""
        called = {name: self.persons.get(name, set()) | heard.called.get(name, set()) for name in parts}
        return {name: did for name, did in parts.items() if not called[name] or pronoun in called[name]}

    def begins(self, passage: int) -> int:
        """Where a paragraph's first sentence does."""
        return self._begins[passage]

    def unit_at(self, start: int) -> Unit:
        """The unit that holds a place."""
        return self._units[bisect_right(self._starts, start) - 1]

    def _within(self, start: int, end: int) -> Sequence[Named]:
        return self._named[bisect_left(self._named_starts, start) : bisect_left(self._named_starts, end)]

    def _someone(self, start: int, end: int, pronoun: str) -> bool:
        """Whether a sentence there is about one person, whom such a pronoun may mean and nothing names."""
        return any(
            self._is_called(unit, subject, pronoun) and not self._described(unit, subject)
            for unit in self._units[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
            if (subject := self._subject(unit))
        )

    def _subject(self, unit: Unit) -> Stretch | None:
        """The subject of a sentence, without the verb that only its ending tells: "The bishop | wept"."""
        subject = opening_subject(unit, 0, len(unit.tags))
        end = head_of(unit, *subject, self._lexicon) if subject else 0
        return (subject[0], end) if subject and unit.tags[end : end + 1] != "I" else subject

    def _is_called(self, unit: Unit, subject: Stretch, pronoun: str) -> bool:
        """Whether a subject is one person without a name: "A baker was fined", "The minister boasts"."""
        first, last = subject[0], head_of(unit, *subject, self._lexicon)
        word = bare(unit.words[last - 1])
        if "N" in unit.tags[first:last] or NAMED_BESIDE.match(unit.tags, last) or self._taken_up_as(unit, first):
            return False
        listed = word in self._lexicon.persons or word in self._lexicon.roles
        indefinite = unit.words[first] in self._lexicon.indefinite
        fits = self._lexicon.sexes.get(word, pronoun) == pronoun
        return fits and (listed or indefinite) and is_calling(unit, first, last, self._lexicon)

    def _taken_up_as(self, unit: Unit, first: int) -> bool:
        """Whether "the striker" is whom the paragraph has named before: "Ana Diaz scored twice. The striker …"."""
        named = self._within(self._begins[unit.passage], unit.starts[0])
        return unit.words[first] in self._lexicon.definite and any(
            self._identity(each) in self.persons or self._looks_like_person(self.unit_at(each.start), each)
            for each in named
        )

    def _parts(self, since: int, source: Span, persons: Set[str]) -> dict[str, Part]:
        """The persons named between there and a pronoun, and what each did last; those of the sentence before it or its
        own that only a verb tells to be persons included."""
        index = bisect_right(self._starts, source.start) - 1
        opening = self._begins.get(self._units[index].passage - 1)
        found: dict[str, Part] = {}
        for named in self._within(since, source.start):
            unit = self.unit_at(named.start)
            name = self._identity(named)
            did = part(unit, named, self._lexicon)
            last = named.start >= self._starts[max(0, index - 1)]
            if did is Part.TAKES:
                did = Part.ANSWERS if last else Part.ACTS
            beside = last or named.start == opening
            if unit is self._units[index] and put_to(unit, named, self._lexicon):
                continue
            if name and (name in persons or (beside and self._acts_as_person(unit, named, did))):
                found[name] = did
            elif name and unit.passage == self._units[index].passage and self._looks_like_person(unit, named):
                found.setdefault(name, Part.ACTS if self._taken_up(unit, named) else Part.OTHER)
        return found | self._holding_office(since, self._units[index].starts[0])

    def _holding_office(self, start: int, end: int) -> dict[str, Part]:
        """The persons whom sentences there are about by their office alone: "The mayor wept"."""
        found: dict[str, Part] = {}
        for unit in self._units[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            subject = self._subject(unit)
            if subject and "N" not in unit.tags[slice(*subject)] and (name := self._described(unit, subject)):
                found[name] = part(unit, unit.span(*subject), self._lexicon)
        return found

    def _looks_like_person(self, unit: Unit, named: Named) -> bool:
        """Whether a name stands where a person's may: nothing else tells that it is one."""
        at = bisect_left(unit.starts, named.start)
        if named.owner or named.attributive or len(named.words) not in (2, 3):
            return False
        if part(unit, named, self._lexicon) is Part.LISTENS:
            return False
        led = unit.tags[at - 1] if at else ""
        placed = led == "T" or (led == "I" and unit.words[at - 1] not in self._lexicon.accompanying)
        return not placed and self._lexicon.bodies.isdisjoint(named.words)

    def _taken_up(self, unit: Unit, named: Named) -> bool:
        """Whether a sentence opens with a name that the next one takes up: "Ana Diaz sells fish. Her shop …"."""
        index = bisect_right(self._starts, named.start)
        following = self._units[index : index + 1]
        forms = frozenset().union(*self._lexicon.gendered.values())
        return named.start == unit.starts[0] and any(next_one.words[0] in forms for next_one in following)

    def _acts_as_person(self, unit: Unit, named: Named, did: Part) -> bool:
        at = bisect_left(unit.starts, named.start)
        if named.owner or unit.tags[at - 1 : at] == "T" or not self._lexicon.bodies.isdisjoint(named.words):
            return False
        told = did in (Part.OTHER, Part.LISTENS)  # "told Radio Nord"
        return did is Part.ANSWERS or (not told and len(named.words) in (2, 3))

    def _unaddressed(self, unit: Unit, source: Span) -> frozenset[str]:
        """The judges, where a pronoun speaks to a court; the hosts in any case."""
        hosts, judges = self._hosts_and_judges
        return hosts | judges if addresses_court(unit, source, self._lexicon) else hosts

    @cached_property
    def _hosts_and_judges(self) -> list[frozenset[str]]:
        return [
            frozenset(self._identity(n) or "" for n in self._named if holds(self.unit_at(n.start), n, whose))
            for whose in (self._lexicon.hosts, self._lexicon.presiding)
        ]
