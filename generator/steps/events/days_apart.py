"""Days apart: one deed that two reports date to neighbouring days, or to neighbouring months.

"The African Union suspended Niger on Tuesday", "suspended our country on Monday of last week": what is done once to one
thing cannot have been done on both days. The verbs are data (`once` in the acts of the language's file). Both must tell
of the same thing by its name, by what belongs to one of that name, or by its noun where it is known and done by the
same; where a report says only "our country", the doer's name is enough.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from generator.languages import section
from generator.steps.acts.nouns import Noun
from generator.steps.events.deeds import Deed, done
from generator.steps.events.same_deed import are_others, common_things, is_one_name
from generator.steps.events.tellings import Telling, days_between
from generator.steps.words import Vocabulary, vocabulary, words

DAY = 1  # days by which two accounts of one deed are out
MONTH = 31  # days of the longest date that may be the neighbour of another


def may_be_redated(telling: Telling) -> bool:
    """Whether a report has a day or month of its own, and a verb of what is done once."""
    if telling.undated or telling.posted or telling.report.kind in ("scheduled", "statement"):
        return False
    return telling.last_day - telling.first_day < MONTH and not once(telling.language).isdisjoint(telling.senses)


@lru_cache
def once(language: str) -> frozenset[str]:
    """The senses of the verbs of what is done once."""
    known = vocabulary(language)
    return frozenset(known[base].sense for base in section(language, "acts")["once"])


def on_other_days(a: Telling, b: Telling) -> bool:
    """Whether two reports of one language date one deed to days or months that are neighbours."""
    gap = days_between(a, b)
    days = a.exact and b.exact
    if not 0 < gap <= (DAY if days else MONTH) or _is_another(a) != _is_another(b):
        return False
    known = vocabulary(a.language)
    pairs = product(*([*done(t.report, once(t.language), t.language), *(d for d in t.deeds if d.kind in known.once)]
                      for t in (a, b)))
    return any(x.kind == y.kind and not (x.negated or y.negated) and _is_one(x, y, known, named=not days)
               for x, y in pairs)


def _is_another(telling: Telling) -> bool:
    """Whether a report tells of another deed of the kind than the first: "two more", "another", "again"."""
    data = section(telling.language, "acts")
    again = {*data["rest"], *data["increase"], *data["anew"]}
    return any(word.text in again for word in words(telling.report.text, telling.language))


def _is_one(x: Deed, y: Deed, known: Vocabulary, *, named: bool) -> bool:
    """Whether two deeds of one kind were done to one thing, by whom may be the same. `named`: it must have a name."""
    one, other = x.done_to, y.done_to
    if are_others(x, y, states=False) or _by_others(x, y) or _to_other_ends(x, y):
        return False
    if _is_named(one, other) or _is_named(other, one):
        return True
    shared = common_things(one, other, known)
    if shared and (one.named & other.named or one.within & y.named or other.within & x.named):
        return True
    doers = _one_of(x.doers, y.doers)
    if shared and one.definite and other.definite:
        beside = {name for name in x.named & y.named if name[:1].islower()}  # states are written with a capital
        return (doers and not named) or (bool(beside) and not named)
    return doers and not named and (_stands_for_any(one, known) or _stands_for_any(other, known))


def _is_named(one: Noun, other: Noun) -> bool:
    """Whether the name of the one is the other's, which may open its sentence, where a capital makes no name."""
    return any(is_one_name(m, n) for m in one.names for n in (*other.names, other.things) if n)


def _one_of(one: Noun, other: Noun) -> bool:
    """Whether two doers have one name, or are one state."""
    return any(is_one_name(m, n) for m in one.names for n in other.names) or bool(one.states & other.states)


def _by_others(x: Deed, y: Deed) -> bool:
    """Whether each of two deeds is that of someone named, of whom the other's sentence says nothing."""
    one, other = x.doers, y.doers
    if not (one.named or one.states) or not (other.named or other.states) or _one_of(one, other):
        return False
    return (one.named | one.states).isdisjoint(y.named) and (other.named | other.states).isdisjoint(x.named)


def _to_other_ends(x: Deed, y: Deed) -> bool:
    """Whether two passive verbs go on otherwise: "was appointed ombudsman", "was appointed to the board"."""
    one, other = (frozenset(t.word.stem for t in d.row[d.last + 1 :] if t.word.content and not t.word.figure)
                  for d in (x, y))
    return x.passive and y.passive and bool(one and other) and one.isdisjoint(other)


def _stands_for_any(thing: Noun, known: Vocabulary) -> bool:
    """Whether a noun is all that is said of a thing, and one that stands for any: "our country"."""
    bare = thing.definite and not (thing.names or thing.within or thing.states)
    return bare and bool(thing.things) and thing.things <= known.sets["any one"]
