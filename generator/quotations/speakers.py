"""Which person a source is: by name, by a fuller name elsewhere in the article, by office, by pronoun.

The order is that of how sure each is; where two persons fit, nobody is named: an unknown speaker is a gap, a wrong one
a falsehood.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from generator.folding import fold
from generator.quotations.antecedents import Antecedents
from generator.quotations.cues import Stretch
from generator.quotations.heard import Heard
from generator.quotations.lexicon import Lexicon
from generator.quotations.names import (
    SET_OFF,
    Named,
    Office,
    bare,
    names,
    office_in,
    office_of,
    short_names,
    told_apart,
)
from generator.quotations.pronouns import is_beside, is_calling
from generator.quotations.turns import is_turn
from generator.quotations.units import Unit
from generator.records import Person, Quote, Span

PLACED = re.compile(r"IT?N")  # the University of Norland is not the University
APPOSED = re.compile(r",T?N+")
OPENING = re.compile(r"[TNn]*")  # Defence Minister | Ana Diaz
HEAD = re.compile(r"[TNn0R]+")
OFFICES = re.compile(r"(?:T?N+(?:IT?N+)+|N+(?:IT?N+)*J(?:N+I)?N+)")  # Secretary of State, Mayor and Judge


def resolved(
    text: str, units: Sequence[Unit], quotes: Sequence[Quote], people: Sequence[Person], lexicon: Lexicon
) -> tuple[Quote, ...]:
    """The quotes with their speakers, each the editor's name for the person or else the fullest in the article."""
    if not quotes:
        return ()
    cast = Cast(text, units, people, lexicon)
    decided: dict[Span, str | None] = {}
    for source in sorted({quote.source for quote in quotes if quote.source}):
        decided[source] = cast.speaker(source)
    return tuple(
        replace(quote, speaker=None if is_turn(quote, text) and cast.is_bare(quote.source, name) else name)
        if quote.source and (name := decided[quote.source]) else quote
        for quote in quotes
    )


class Cast:
    """Who appears in an article."""

    def __init__(self, text: str, units: Sequence[Unit], people: Sequence[Person], lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._units = units
        self._unit_starts = [unit.starts[0] for unit in units]
        self._named = names(text, units, lexicon)
        self._named_starts = [named.start for named in self._named]
        self._people = {person.name: person for person in people}
        self._known: dict[tuple[str, ...], set[str]] = {}
        for person in people:
            for name in (person.name, *person.aliases):
                self._known.setdefault(tuple(fold(name).replace(".", "").split()), set()).add(person.name)
        self._namesakes: dict[str, list[Named]] = {}
        for named in self._named:
            self._namesakes.setdefault(named.words[-1], []).append(named)
        self._identities: dict[tuple[object, ...], str | None] = {}
        self._short = short_names(text, units, self._named)
        self._offices: dict[Office, str | None] = {}
        self._heard = Heard()
        self._antecedents = Antecedents(
            units, self._named, self._identity, self._described, self._people.keys(), lexicon
        )

    def speaker(self, source: Span) -> str | None:
        """Who the source is. Sources are asked for in order: pronouns mean who spoke before."""
        name = self._speaker(source)
        pronoun = self._lexicon.singular.get(source.of(self._text).lower())
        someone = name is None and self._is_someone(source)
        if is_beside(self._antecedents.unit_at(source.start), source, self._lexicon):
            return name
        self._heard.hear(source, name, self._is_person(source, name), someone, pronoun)
        return name

    def is_bare(self, source: Span, name: str) -> bool:
        """Whether a name is no more than the one word that it was asked for by: "CERROS" may be a paper."""
        return len(name.split()) == 1 and fold(name) == fold(source.of(self._text)) and name not in self._people

    def _speaker(self, source: Span) -> str | None:
        unit = self._units[bisect_right(self._unit_starts, source.start) - 1]
        first, last = bisect_left(unit.starts, source.start), bisect_left(unit.starts, source.end)
        if unit.tags[first : first + 1] == "H":
            pronoun = self._lexicon.singular.get(unit.words[first])
            questions = "Q" in unit.tags and "?" in self._text[unit.starts[0] : unit.ends[-1]]
            return self._antecedents.meant(pronoun, source, self._heard, questions) if pronoun else None
        if titled := self._titled(unit, first, last):
            return self._identity(titled)
        head = HEAD.match(unit.tags, first, last)
        if not head or unit.tags[head.end() : head.end() + 2] in ("JN", "JT"):
            return None
        ended = self._acted(unit, first, head.end())
        stop = unit.ends[ended - 1]
        kind = unit.ends[ended - 2] if unit.words[ended - 1] in self._lexicon.kinds and ended - 1 > first else stop
        indefinite = unit.words[first] in self._lexicon.indefinite
        for named in self._within(source.start, source.end):
            beside = unit.tags[head.end() : head.end() + 1] == "," and named.start == unit.starts[head.end() + 1]
            part = len(named.words) == 1 and (indefinite or PLACED.match(unit.tags, head.end(), last))
            if (named.end in (stop, kind) and not part) or (beside and not named.owner):
                return self._identity(named)
        if apposed := self._apposed(unit, last):
            return self._identity(apposed)
        subject = first, ended if ended < head.end() else last
        return self._described(unit, subject) or self._spoken_of(unit, subject)

    def _acted(self, unit: Unit, first: int, end: int) -> int:
        """Where a subject ends that the words for what it did stand with: "the mayor walked"."""
        for at in range(first + 1, end):
            verb = unit.words[at].endswith(self._lexicon.past) or unit.words[at] in self._lexicon.acted
            if verb and unit.tags[at] == "n" and (unit.tags[at - 1] == "N" or self._is_office(unit.words[at - 1])):
                return at
        return end

    def _apposed(self, unit: Unit, at: int) -> Named | None:
        """The name set off at token `at` behind a description: "Oxmouth's mayor, Ana Diaz, said"."""
        run = APPOSED.match(unit.tags, at)
        if not run or not SET_OFF.match(unit.tags, run.end()):
            return None
        found = self._within(unit.starts[at + 1], unit.ends[run.end() - 1])
        return found[0] if len(found) == 1 and not found[0].owner else None

    def _titled(self, unit: Unit, first: int, last: int) -> Named | None:
        """The full name behind an office in several words, "Secretary of State Ana Diaz"; not the one whose aide or
        spokesman it is that speaks, "adviser to President Ana Diaz"."""
        for named in self._within(unit.starts[first], unit.ends[last - 1]):
            at = bisect_left(unit.starts, named.start)
            if len(named.words) < 2 or named.owner or unit.tags[at - 1 : at] != "N":
                continue
            offices = list(range(first, at))
            link = next((n for n in offices if unit.tags[n] in "IJ"), None)
            if link is None or not OFFICES.fullmatch(unit.tags, first, at) or not self._is_office(unit.words[link - 1]):
                continue
            of_another = any(
                self._is_office(unit.words[n]) and "J" not in unit.tags[link:n] for n in offices if n > link
            )
            if not of_another:
                return named
        return None

    def _within(self, start: int, end: int) -> Sequence[Named]:
        return self._named[bisect_left(self._named_starts, start) : bisect_left(self._named_starts, end)]

    def _identity(self, named: Named) -> str | None:
        """The name that stands for this one."""
        key = named.words, named.office, named.pronoun
        if key not in self._identities:
            self._identities[key] = self._fullest(named)
        return self._identities[key]

    def _fullest(self, named: Named) -> str | None:
        """The editor's name, else the fullest in the article that ends so; None where two persons share the ending.

        A short form that stands in brackets behind a name is that name's: the National Ports Office (NPO).
        """
        if named.words not in self._known:
            named = self._short.get(named.words, named)
        namesakes = [
            other
            for other in self._namesakes[named.words[-1]]
            if other.words[-len(named.words) :] == named.words and (other.words == named.words or not other.attributive)
        ]
        full = told_apart(namesakes, self._lexicon.links)
        full = [one for one in full if self._may_be(named, one, namesakes)] if len(full) > 1 else full
        known = [self._persons(other.words) for other in full]
        persons = set().union(*known)
        if persons or len(full) > 1:
            return persons.pop() if len(persons) == 1 and all(known) else None
        if len(named.words) == 1 and all(n.opening for n in namesakes) and self._common(named.words[0]):
            return None
        spelled = [named.of(self._text) for named in namesakes if named.words == full[0].words]
        return max(spelled, key=lambda name: sum(not letter.isascii() for letter in name))  # Zoé rather than Zoe

    def _may_be(self, named: Named, full: Named, namesakes: Sequence[Named]) -> bool:
        """Whether the office or honorific beside a surname may be that of one of those who bear it: President Diaz."""
        same = [other for other in namesakes if other.words == full.words]
        if named.office.words:
            return any(other.office.answers(named.office) for other in same)
        pronouns = {other.pronoun for other in same if other.pronoun}
        return named.pronoun is None or not pronouns or named.pronoun in pronouns

    def _common(self, word: str) -> bool:
        """Whether a first word has its capital for the sentence's sake: "Protesters said"."""
        return word.endswith(self._lexicon.plurals) or word in self._lexicon.collectives

    def _persons(self, words: tuple[str, ...]) -> set[str]:
        """The known persons that a full name may be: it is one of theirs, or made of words of theirs."""
        if words in self._known:
            return self._known[words]
        return {
            person
            for name, persons in self._known.items()
            if len(name) > 1 and name[-1] == words[-1]
            if set(words) < set(name) or set(name) < set(words)
            for person in persons
        }

    def _is_office(self, word: str) -> bool:
        """Whether a description ends in a word for an office: "the president", and not "the president's aides"."""
        return not self._lexicon.roles.isdisjoint({bare(word), self._lexicon.titles.get(bare(word), "")})

    def _described(self, unit: Unit, subject: Stretch) -> str | None:
        """Who holds the office that a subject names: "the mayor of Oxmouth"; nobody for "a mayor"."""
        if unit.words[subject[0]] in self._lexicon.indefinite or not self._ends_in_office(unit, subject):
            return None
        return self._by_office(office_of(unit, range(*subject), self._lexicon))

    def _ends_in_office(self, unit: Unit, subject: Stretch) -> bool:
        head = HEAD.match(unit.tags, *subject)
        return head is not None and self._is_office(unit.words[head.end() - 1])

    def _spoken_of(self, unit: Unit, subject: Stretch) -> str | None:
        """The only one in a paragraph who holds an office that several hold in the article, where that one has spoken
        there last or is whom it opens with: "Defence Minister Ana Diaz said … the minister added"."""
        if unit.words[subject[0]] not in self._lexicon.definite or not self._ends_in_office(unit, subject):
            return None
        description = office_of(unit, range(*subject), self._lexicon)
        start = self._antecedents.begins(unit.passage)
        named = self._within(start, unit.starts[subject[0]])
        holders = {name for each in named if (name := self._identity(each)) and self._holds(name, description)}
        last = next(iter(self._heard.since(start)), None)
        first = self._antecedents.unit_at(start)
        opens = named and OPENING.fullmatch(first.tags, 0, bisect_left(first.starts, named[0].start))
        about = {last, self._identity(named[0]) if opens else None}
        return holders.pop() if len(holders) == 1 and holders <= about else None

    def _holds(self, name: str, description: Office) -> bool:
        """Whether someone is said anywhere in the article, or known by the editor, to hold an office."""
        return any(named.office.answers(description) for named in self._named if self._identity(named) == name)

    def _by_office(self, description: Office) -> str | None:
        if description not in self._offices:
            self._offices[description] = self._answering(description) if description.words else None
        return self._offices[description]

    def _answering(self, description: Office) -> str | None:
        """Who holds an office; whose title does not say whose it is ("President Diaz", of "Peru's president") only
        where the article names nobody without one, who may be meant as well."""
        held: dict[str | None, list[Office]] = {}
        for named in self._named:
            held.setdefault(self._identity(named), []).append(named.office)
        for name in self._present:
            held[name] += [office_in(role.title, self._lexicon) for role in self._people[name].roles]
        found = {name for name, offices in held.items() if any(office.answers(description) for office in offices)}
        if not description.of:
            return found.pop() if len(found) == 1 else None
        sure = {name for name in found if any(o.of and o.answers(description) for o in held[name])}
        untitled = any(name and " " in name and not any(o.words for o in held[name]) for name in held)
        unplaced = {name for name in found if not any(o.of for o in held[name])} if not untitled else set()
        found = sure or unplaced
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _present(self) -> set[str]:
        """The known persons that the article names."""
        return {name for named in self._named if (name := self._identity(named)) in self._people}

    def _is_person(self, span: Span, name: str | None) -> bool:
        """Whether a source is a person: one of those here, or named by first name and surname as no body is."""
        if name is None or name in self._antecedents.persons:
            return name is not None
        words = name.lower().split()
        opening = self._text[span.start : span.end].partition(" ")[0].lower()
        definite = self._lexicon.classes.get(opening) == "T"  # the Harbour Tribune
        return len(words) in (2, 3) and not definite and self._lexicon.bodies.isdisjoint(words)

    def _is_someone(self, span: Span) -> bool:
        """Whether a source is one person of whom the text does not say who: "his deputy", "a diplomat"."""
        unit = self._units[bisect_right(self._unit_starts, span.start) - 1]
        return is_calling(unit, bisect_left(unit.starts, span.start), bisect_left(unit.starts, span.end), self._lexicon)
