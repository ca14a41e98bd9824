"""Verbs of speech in a unit, each with the words that name its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from generator.quotations.lexicon import Lexicon
from generator.quotations.units import Unit

Stretch = tuple[int, int]

MOST = 40  # verbs of speech in a sentence; what has more is no prose
REACH = 30  # tokens; no subject is longer
NOUNS = r"(?:T?[nN0]+(?:(?:I|JT?(?=N))T?[nN0]+)*)"
SUBJECT = re.compile(rf"(?:H|K|{NOUNS})$")
SUBJECT_AFTER = re.compile(rf"A?(H|T?[n0]*NN+(?=I)|{NOUNS})")  # said Ana Diaz | in Oxmouth
RELAYED = re.compile(rf"(H|{NOUNS})(?:,[^,;:.Q]{{1,12}},)?SG")  # quoted | Ana Diaz, the mayor, as saying
RELAYED_BY = re.compile(rf"(?:I{NOUNS})?(?:I?D+0?D*)?SG")  # was quoted | by state radio on Monday as saying
PIECE = re.compile(r"[^,-]+")
OPENING = re.compile(rf"[JCR]*(H|{NOUNS})")
ANY_OPENING = re.compile(rf"[JCRSI]*(H|{NOUNS})")
WHOLE = re.compile(rf"[JCSR]*(H|{NOUNS})")
ANTECEDENT = re.compile(rf"{NOUNS},?$")
WITH = re.compile(rf"(I)({NOUNS})$")
QUOTED = re.compile(rf"(?<=V)({NOUNS})S$")  # quoted Ana Diaz as saying
AGENT = re.compile(rf"I({NOUNS})")
RELATIVE = re.compile(r",I?K[^,;:.]*,$")
OWNED = re.compile(r"Q,?$")
FRONTED = re.compile(r"(?:^|[J;.Q])[R,]*[SC]$")
OBJECT = re.compile(r"[TRISn0N]{1,12}+(?![ABVHC])")
COUNTED = re.compile(r"[TRISn]{0,4}0(?=[.,;I]|$)")
ENDED = re.compile(r"[;.]")
PASSIVE = re.compile("VI")  # Ana Diaz, quoted by the radio, said
INNER = re.compile(r"(?<=Tn)N+$|(?<=Tnn)N+$")  # a move | Norland called "…"
GROUP = re.compile(r"[ABR]*$")
BRACKETED = re.compile(r"\([^()]*\),[ABR]*$")
ASIDE = re.compile(r"(?:\([^()]*\),?|I?D+0?D*)*$")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech. All numbers are tokens of its unit, half-open.

    The attribution as a whole ("said the minister") is [first, last), the verb [verb, last_verb).
    """

    first: int
    last: int
    verb: int
    last_verb: int
    source: Stretch | None
    takes: frozenset[str]
    inverted: bool
    confined: bool = False  # it stands in a clause such as "If the board says", and reports nothing beyond that


def cues(unit: Unit, lexicon: Lexicon) -> list[Cue]:
    """The cues of a unit, in order."""
    found: list[Cue] = []
    for match in islice(re.finditer(r"[VGW]", unit.tags), MOST):
        if found and found[-1].last > match.start() and unit.words[found[-1].verb] in lexicon.relaying:
            continue  # "quoted the mayor as saying" is one cue
        cue = _relayed(unit, match.start(), found, lexicon) or _cue(unit, match.start(), found, lexicon)
        if cue:
            found.append(replace(cue, confined=_confined(unit, cue.first, lexicon)))
    if len(found) > 1 and found[0].source is None and unit.tags[found[0].verb] == "G":
        found[0] = replace(found[0], source=found[1].source)  # "Stressing that …, the minister said"
    return found


def _relayed(unit: Unit, at: int, earlier: list[Cue], lexicon: Lexicon) -> Cue | None:
    """What an outlet has from someone, who is the source: "state radio quoted the mayor as saying"."""
    if unit.words[at] not in lexicon.relaying:
        return None
    first = GROUP.search(unit.tags, max(0, at - REACH), at).start()  # type: ignore[union-attr]  # matches nothing at least
    passive = "B" in unit.tags[first:at]
    relayed = (RELAYED_BY if passive else RELAYED).match(unit.tags, at + 1)
    if relayed is None:
        return None
    subject = _subject(unit, at, first, earlier, lexicon)
    first = subject[0] if subject and subject[1] <= first else first
    source = subject if passive else relayed.span(1)
    verb = lexicon.verbs.get(unit.words[relayed.end() - 1], lexicon.unknown)
    return Cue(first, relayed.end(), at, at + 1, source, verb.takes, False)


def _confined(unit: Unit, first: int, lexicon: Lexicon) -> bool:
    if not first or unit.words[first - 1] not in lexicon.confining:
        return False
    return FRONTED.search(unit.tags, max(0, first - REACH), first) is not None


def _unspoken(unit: Unit, at: int, lexicon: Lexicon) -> bool:
    """Whether what follows tells that the verb is none of speech: "claimed 12 lives", "claiming $2m", "called off"."""
    objects = lexicon.unspoken.get(unit.words[at])
    if not lexicon.phrasal.get(unit.words[at], frozenset()).isdisjoint(unit.words[at + 1 : at + 2]):
        return True
    if needed := lexicon.spoken.get(unit.words[at]):
        ended = ENDED.search(unit.tags, at + 1, at + REACH)
        last = ended.start() if ended else at + REACH
        return "Q" not in unit.tags[at + 1 : last] and needed.isdisjoint(unit.words[at + 1 : last])
    if objects is None:
        return False
    named = OBJECT.match(unit.tags, at + 1)
    counted = COUNTED.match(unit.tags, at + 1)
    return counted is not None or (named is not None and not objects.isdisjoint(unit.words[at + 1 : named.end()]))


def _cue(unit: Unit, at: int, earlier: list[Cue], lexicon: Lexicon) -> Cue | None:
    tags = unit.tags
    if tags[at] == "W":
        named = SUBJECT_AFTER.match(tags, at + 2)  # the word after it is "to"
        return Cue(at, named.end(), at, at + 2, named.span(1), frozenset({"source"}), True) if named else None
    verb = lexicon.verbs.get(unit.words[at], lexicon.unknown)
    followers = {" ".join(unit.words[at + 1 : at + 1 + length]) for length in (1, 2)}
    if verb.form == "past" and unit.words[at - 1 : at] and unit.words[at - 1] in lexicon.comparing:
        return None  # "later than planned", "as promised"
    if verb.form == "past" and "say" not in verb.takes and followers & lexicon.passive and tags[at - 1] not in "ABR":
        return None  # "a group proposed by Turkey", "a cleric accused of a plot"
    gerund = tags[at] == "G" and unit.words[at] in lexicon.gerunds and tags[at - 1] in "nN"
    if gerund or _unspoken(unit, at, lexicon):
        return None
    end = at + 1 + (tags[at + 1 : at + 2] == "P")
    first = GROUP.search(tags, max(0, at - REACH), at).start()  # type: ignore[union-attr]  # matches nothing at least
    if tags[at] == "V" and first == at and (at == 0 or tags[at - 1] in ",Q.-"):
        named = SUBJECT_AFTER.match(tags, end)
        goes_on = named and tags[named.end() : named.end() + 1] in tuple("AB") and tags[at - 1 : at] == ","
        if named and not goes_on and (at or "say" in verb.takes) and not _described_subject(unit, at):
            return Cue(at, named.end(), at, end, named.span(1), verb.takes, True)
    if "B" in tags[first:at] and verb.form == "past":
        agent = AGENT.match(tags, end) if lexicon.agent.issuperset(unit.words[end : end + 1]) else None
        return Cue(first, agent.end() if agent else end, at, end, agent.span(1) if agent else None, verb.takes, False)
    source = _subject(unit, at, first, earlier, lexicon)
    if source and tags[at] == "V" and source[1] <= first and not re.search("[VGQ;]", tags[source[1] : first]):
        first = source[0]
    return Cue(first, end, at, end, source, verb.takes, False)


def _subject(unit: Unit, at: int, first: int, earlier: list[Cue], lexicon: Lexicon) -> Stretch | None:
    """The subject left of a verb group that begins at token `first`."""
    tags = unit.tags
    window = max(0, at - REACH), at
    if tags[at] == "G":
        beside = WITH.search(tags, *window)
        if beside and unit.words[beside.start()] in lexicon.absolute:
            return beside.span(2)
        if quoted := QUOTED.search(tags, *window):
            return quoted.span(1)
    if tags[at] == "G" or (first and unit.words[first - 1] in lexicon.infinitive):
        return _clause_subject(unit, first, earlier)
    described = _described_subject(unit, first) if BRACKETED.search(tags, *window) else None
    if described:
        return described  # Ana Diaz, head of the National Ports Office (NPO), said
    end = ASIDE.search(tags, max(0, first - REACH), first).start()  # type: ignore[union-attr]
    named = SUBJECT.search(tags, max(0, end - REACH), end)
    owned = named and OWNED.search(tags, max(0, named.start() - 2), named.start())  # "…," the daily Oxmouth Post said
    inner = INNER.search(tags, named.start(), end) if named and not owned else None
    if inner and unit.words[inner.start() - 1] not in lexicon.before_names:
        return inner.span()
    if named:
        return _with_antecedent(unit, *named.span())
    return _described_subject(unit, end) or _clause_subject(unit, first, earlier)


def _with_antecedent(unit: Unit, start: int, end: int) -> Stretch:
    """ "the mayor, who" rather than "who" alone."""
    if unit.tags[start] != "K":
        return start, end
    named = ANTECEDENT.search(unit.tags, max(0, start - REACH), start)
    if not named or unit.tags[max(0, named.start() - 1)] == "I":
        return start, end  # "Ana Diaz, from Norland, who": not Norland
    return named.start(), end


def _described_subject(unit: Unit, end: int) -> Stretch | None:
    """The name in "Ana Diaz, 30, a baker who lives here, said": the first of the phrases before the verb."""
    if not end or unit.tags[end - 1] != ",":
        return None
    whom = RELATIVE.search(unit.tags, max(0, end - REACH), end)
    end = whom.start() if whom else end
    start = max(unit.tags.rfind(mark, 0, end) for mark in "Q;:") + 1
    found = None
    for piece in reversed(list(_pieces(unit.tags, start, end))):
        named = WHOLE.fullmatch(unit.tags, *piece)
        if named:
            found = named.span(1)
        elif unit.tags[piece[0] : piece[0] + 1] not in tuple("IKGRS0Tn(") and not PASSIVE.match(unit.tags, *piece):
            break
    return found


def _clause_subject(unit: Unit, before: int, earlier: list[Cue]) -> Stretch | None:
    """The subject that "…, saying" and "… and said" share with the clause before them."""
    for cue in reversed(earlier):
        inner = unit.tags[cue.first - 1 : cue.first] == "C" or any(other.last == cue.first for other in earlier)
        if cue.source and cue.source[1] <= before and not (inner and unit.tags[before - 1 : before] == ","):
            return cue.source
    start = max(unit.tags.rfind(mark, 0, before) for mark in "Q;:") + 1
    return opening_subject(unit, start, before)


def opening_subject(unit: Unit, start: int, end: int) -> Stretch | None:
    """The subject of a clause: its first noun phrase outside of adverbials, else the first of all."""
    for opening in (OPENING, ANY_OPENING):
        for piece in _pieces(unit.tags, start, end):
            named = opening.match(unit.tags, *piece)
            if named:
                return named.span(1)
    return None


def _pieces(tags: str, start: int, end: int) -> Iterator[Stretch]:
    """What stands between commas or dashes."""
    for match in PIECE.finditer(tags, start, end):
        yield match.span()
