"""What a sentence tells of the persons named in it, for a pronoun that follows: who asks, who answers, who listens."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Set
from enum import Enum

from generator.quotations.lexicon import Lexicon
from generator.quotations.names import TELLING, Named, bare
from generator.quotations.units import Unit
from generator.records import Span

PREDICATE = re.compile(r"(?:\([^()]*\)|,[^,;:.]*,|I?D+0?D*)?([ABR]*)")
BEHIND = 8  # tokens behind "asked" in which "whether" or "about" tells that it is a question
AHEAD = 4  # words of a title or office between "by", or a verb, and a name
TITLE = "TNn"
CALLED = re.compile(r"T?[Nn0]+")
WHO = re.compile(r",I?K")
ASKS_NOBODY = re.compile(r"[AR]*V(?:I?T?D+0?D*)?(?=[CSK])")
SET_OFF = re.compile(r"[,.]|$")
LONGEST = 3  # words of a person's name; one with more is a body's
RELATIVE = re.compile(r"(?:[nN],?I?K|Tn+)$")  # the letter in which | Diaz told; the letter | Diaz wrote
LISTENER = re.compile(r"[ABR]*VD*T?[Nn]+")  # she told the court


class Part(Enum):
    """What someone does where they were last named, as far as it tells whether they speak next."""

    ASKS = "asks"  # or hears: another speaks next
    ANSWERS = "answers"  # was asked, shown, pressed: speaks next
    TAKES = "takes"  # a thing in some mood, "was less sure": speaks next, in the sentence behind
    LISTENS = "listens"  # was told: may speak next, which is for no one to guess
    ACTS = "acts"  # the subject of a clause
    BESIDE = "beside"  # and of one that only says which thing is meant: "the letter in which Diaz had told him"
    OTHER = "other"


def part(unit: Unit, mention: Span, lexicon: Lexicon) -> Part:
    """What the one whom a name or pronoun of the unit means does there."""
    first, last = bisect_left(unit.starts, mention.start), bisect_left(unit.starts, mention.end)
    before = first
    while before > max(0, first - AHEAD) and unit.tags[before - 1] in TITLE:
        before -= 1
    set_off = unit.tags[before - 1 : before] == "," == unit.tags[last : last + 1]
    if set_off and _is_verb(unit, last + 1, lexicon):
        last += 1  # "a guide, Ana Diaz, wept"
    group = PREDICATE.match(unit.tags, last)
    at, verbs = (group.end(), group[1]) if group else (last, "")
    if before and unit.words[before - 1] in lexicon.agent:
        return Part.ASKS if any(word in lexicon.prompted for word in unit.words[:before]) else Part.OTHER
    if before and (led := _object(unit, before - 1, lexicon)):
        return led
    did = _subject(unit, at, "B" in verbs, lexicon)
    return Part.BESIDE if did is Part.ACTS and is_beside(unit, mention, lexicon) else did


def is_beside(unit: Unit, mention: Span, lexicon: Lexicon) -> bool:
    """Whether someone acts only in a clause that says which thing is meant: "the letter in which Diaz had told him".

    The sentence is about whoever has that thing.
    """
    first = bisect_left(unit.starts, mention.start)
    while first and unit.tags[first - 1] == "N":
        first -= 1
    first -= first > 0 and unit.tags[first - 1] == "T"
    led = RELATIVE.search(unit.tags, max(0, first - AHEAD), first)
    named = unit.tags[first - 1 : first] == "n" and led and is_calling(unit, led.start(), first, lexicon)
    return led is not None and not named  # the baker | Diaz wept


def _object(unit: Unit, verb: int, lexicon: Lexicon) -> Part | None:
    """What the object of a verb does: answers the one who asks, or listens."""
    word = unit.words[verb]
    if (word in lexicon.asking or word in lexicon.questioning) and _is_question(unit, verb, lexicon):
        return Part.ANSWERS
    known = lexicon.verbs.get(word)
    return Part.LISTENS if known and unit.tags[verb] in "VG" and "tell" in known.takes else None


def _subject(unit: Unit, at: int, passive: bool, lexicon: Lexicon) -> Part:
    """What the subject of the verb at a token does: "was asked", "asked whether", "heard that", "flew home"."""
    word = unit.words[at] if at < len(unit.words) else ""
    asked = word in lexicon.asking or word in lexicon.questioning
    if passive and (asked or word in lexicon.prompted):
        told = not asked and "tell" in lexicon.verbs.get(word, lexicon.unknown).takes
        return Part.LISTENS if told else Part.ANSWERS
    if not passive and (word in lexicon.hearing or (asked and _is_question(unit, at, lexicon))):
        return Part.ASKS
    if passive and not lexicon.moods.isdisjoint(unit.words[at : at + 2]):
        return Part.TAKES
    return Part.ACTS if passive or _is_verb(unit, at, lexicon) or unit.tags[at - 1 : at] == "A" else Part.OTHER


def _is_verb(unit: Unit, at: int, lexicon: Lexicon) -> bool:
    word = unit.words[at] if at < len(unit.words) else ""
    return word.endswith(lexicon.past) or word in lexicon.acted or unit.tags[at : at + 1] in ("A", "B", "V")


def _is_question(unit: Unit, verb: int, lexicon: Lexicon) -> bool:
    """Whether someone asks "whether" or "about" something, rather than for it."""
    if unit.words[verb] in lexicon.questioning:
        return True
    for at in range(verb + 1, min(len(unit.words), verb + 1 + BEHIND)):
        if unit.words[at] in lexicon.infinitive:
            return False
        if unit.tags[at] in "CSK" or unit.words[at] in lexicon.queried:
            return True
    return "?" in unit.words


def introduced(unit: Unit, named: Named, lexicon: Lexicon) -> bool:
    """Whether the words beside a name tell that it is a person's: "a farmer, Ana Diaz", "Ana Diaz, who", "driver Diaz".
    """
    if named.owner or named.attributive or len(named.words) > LONGEST or not lexicon.bodies.isdisjoint(named.words):
        return False
    first, last = bisect_left(unit.starts, named.start), bisect_left(unit.starts, named.end)
    if WHO.match(unit.tags, last) and not lexicon.personal.isdisjoint(unit.words[last + 1 : last + 3]):
        return True
    described = TELLING.match(unit.tags, last)
    if described and is_calling(unit, described.start() + 1, described.end(), lexicon):
        return True
    if first > 1 and unit.tags[first - 1] == "," and SET_OFF.match(unit.tags, last):
        return is_calling(unit, first - 2, first - 1, lexicon)
    return bool(first) and unit.words[first - 1] in lexicon.persons - lexicon.firms


def is_calling(unit: Unit, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a description says what one person is: a baker from Oxmouth, his deputy."""
    last = head_of(unit, first, last, lexicon)
    word = bare(unit.words[last - 1]) if last > first else ""
    if word in lexicon.persons or not lexicon.roles.isdisjoint({word, lexicon.titles.get(word, "")}):
        return word not in lexicon.firms
    return word.endswith(lexicon.callings) and not word.endswith(lexicon.things) and word not in lexicon.firms


def head_of(unit: Unit, first: int, last: int, lexicon: Lexicon) -> int:
    """Where the noun of a description ends, before what it is of and what it did: a baker | from Oxmouth wept."""
    head = CALLED.match(unit.tags, first, last)
    end = head.end() if head else first
    did = (at for at in range(first + 1, end) if _is_verb(unit, at, lexicon))
    return next((at for at in did if unit.words[at - 1] in lexicon.persons or unit.words[at - 1] in lexicon.roles), end)


def asks_nobody(unit: Unit, mention: Span) -> bool:
    """Whether the one who asks names nobody who could answer: "Diaz asked on Monday why it sank"."""
    return ASKS_NOBODY.match(unit.tags, bisect_left(unit.starts, mention.end)) is not None


def put_to(unit: Unit, named: Named, lexicon: Lexicon) -> bool:
    """Whether a name belongs to what someone is asked: "Asked by Berg whether …, she said" is not Berg's word."""
    opening = next((at for at in range(min(3, len(unit.tags))) if unit.words[at] in lexicon.prompted), None)
    return opening is not None and unit.tags[opening] == "S" and unit.starts[opening] < named.start


def holds(unit: Unit, named: Named, offices: Set[str]) -> bool:
    """Whether somebody is named with one of these offices alone: Judge Ana Diaz, and not Justice Minister Ana Diaz."""
    at, last = bisect_left(unit.starts, named.start), bisect_left(unit.starts, named.end)
    before = at - 1 - (unit.tags[at - 1 : at] == ",")  # "the judge, Ana Diaz"
    behind = last + 1 + (unit.tags[last + 1 : last + 2] == "T")  # "Ana Diaz, the judge"
    if before >= 0 and bare(unit.words[before]) in offices:
        return True
    return unit.tags[last : last + 1] == "," and not offices.isdisjoint(unit.words[behind : behind + 1])


def one_of(parts: Mapping[str, Part], unaddressed: Set[str]) -> str | None:
    """The one person whom a pronoun may mean; None where two may, or where the only one was told something.

    Whoever was asked just now answers; who asks, or is spoken to, does not.
    """
    speaking = {name: did for name, did in parts.items() if did is not Part.ASKS and name not in unaddressed}
    answering = [name for name, did in speaking.items() if did is Part.ANSWERS]
    main = [name for name, did in speaking.items() if did is not Part.BESIDE]
    named = answering if len(answering) == 1 else main or list(speaking)
    return named[0] if len(named) == 1 and speaking[named[0]] is not Part.LISTENS else None


def addresses_court(unit: Unit, pronoun: Span, lexicon: Lexicon) -> bool:
    """Whether the one who is meant by a pronoun speaks to a court, a jury, an inquiry."""
    last = bisect_left(unit.starts, pronoun.end)
    told = LISTENER.match(unit.tags, last)
    return told is not None and not lexicon.forums.isdisjoint(unit.words[last : told.end()])
