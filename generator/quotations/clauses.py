"""How far reported speech reaches: the clause before a cue, the one after it, or both parts of one it cuts in two."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from generator.quotations.cues import NOUNS, Cue, Stretch
from generator.quotations.lexicon import Lexicon
from generator.quotations.units import Unit

LATER = rf"(?:I{NOUNS}|I?T?D+0?D*)*+"  # "in Oslo on Monday"
ADVERBIALS = rf"(?:R|I?T?D+0?D*|I{NOUNS}|S{NOUNS}(?={LATER}(?:[,.;-]|$)))*+"  # "said after the talks"
ADVERBIAL = re.compile(ADVERBIALS)
DATED = re.compile(r"(?:I?D+0?D*)+(?=[ITHN])")  # "agreed on Monday to sell": to sell
TIME = re.compile(r"(?:I?T?D+0?D*)+")  # "announced on Monday"
LED = re.compile(rf"{ADVERBIALS}(?:[,:]C?[,:]?(?=Q)|C,?(?=Q)|(?:,(?:(?:0D*|R),)?)?(?=C))")
LISTENER = re.compile(rf"(?:H|{NOUNS})(?:J{NOUNS})?(?={ADVERBIALS}[,:]?C?[,:]?Q|{ADVERBIALS}C)|H|T?[n0]+|N+")
LISTENING = re.compile(rf"H|{NOUNS}")
ENDED = re.compile(rf"{ADVERBIALS}(?:[,.;-]|$)")
RESUMED = re.compile(r",(?=[ABRVCIT])")
CLOSED = re.compile(r"[;.]|(?:,|(?<=Q))(?=[JS]?R*G)|,(?=K)|,?(?=W)|(?<=Q)\(")
CLOSED_OBJECT = re.compile(rf"{CLOSED.pattern}|,(?=[STHI])|-")
CLOSED_CONFINED = re.compile(rf"{CLOSED.pattern}|,")
QUALIFIED = re.compile(rf",K[^,;:.]*,|,T[nN0]+(?:IT?[nN0]+)*,(?=(?:H|{NOUNS})R*[AB])")
QUOTING = frozenset({"say", "tell", "hold", "source"})  # cues that may report a whole clause or quotation
HELD = frozenset({"hold"})  # what is thought or found is a clause with a verb of its own
FINITE = re.compile(r"[CABVHQ]")
OBJECT = frozenset({"judge", "intend"})
EMPTY = re.compile(r"[ARIT]+")
AIMS = frozenset({"hold", "intend"})


def opening(unit: Unit, cue: Cue) -> int:
    """The token at which what follows the cue begins, after listener, adverbials, and a comma before a quotation."""
    at = cue.last
    if "tell" in cue.takes and not cue.inverted:
        listener = LISTENER.match(unit.tags, at)
        at = listener.end() if listener else at
    led = LED.match(unit.tags, at)
    of_thing = led and not cue.takes & QUOTING and unit.tags[led.end() - 1] in "nN"  # "the letter | that she sent"
    return led.end() if led and not of_thing else at


def before(unit: Unit, cue: Cue, taken: Set[int]) -> Stretch | None:
    """The clause before a cue that nothing but adverbials follows, back to the last token that is `taken`."""
    tags = unit.tags
    end = cue.first
    if not cue.takes & QUOTING or end < 2 or (tags[end - 1] not in ",-Q" and "source" not in cue.takes):
        return None
    told = LISTENING.match(tags, cue.last) if "tell" in cue.takes else None  # "…, Diaz told the assembly"
    if not (cue.inverted or ENDED.match(tags, told.end() if told else cue.last)):
        return None
    end -= tags[end - 1] in ",-"
    start = max(tags.rfind(mark, 0, end) for mark in ";:") + 1
    start = max([start, *(at + 1 for at in taken if at < end)])
    while start < end and tags[start] in ",J":
        start += 1
    return (start, end) if start < end - 1 else None


def after(unit: Unit, cue: Cue, later: Sequence[Cue], taken: Set[int], served: bool) -> Stretch | None:
    """The clause after a cue. `later` are the cues behind it; `served` is whether it reports something already."""
    tags = unit.tags
    start = _opening_clause(unit, cue)
    if start is None:
        start = opening(unit, cue)
        if "say" in cue.takes and tags[start : start + 1] in ("I", "D"):
            start = _end(ADVERBIAL, tags, start)
        start = _end(DATED, tags, start)
        if served or (cue.inverted and tags[start - 1 : start] != "C"):
            return None
        if cue.verb in taken or tags[start : start + 1] in ("", ",", ";", ".", "-", ")", ":"):
            return None
    if start in taken or start >= len(tags):
        return None
    clause = _rest(unit, cue, start, later, taken)
    if clause and TIME.fullmatch(tags, *clause):
        return None
    return clause if clause and (FINITE.search(tags, *clause) or not cue.takes <= HELD) else None


def is_aimless(unit: Unit, cue: Cue, clause: Stretch, lexicon: Lexicon) -> bool:
    """Whether a preposition follows on a verb of will or thought, but neither what is to be done nor what is the case:
    "planned for May", "agreed on nothing"; not "agreed in principle to sell"; or nothing follows: "told her not to".
    """
    if EMPTY.fullmatch(unit.tags, *clause):
        return True
    if not cue.takes <= AIMS or unit.tags[clause[0]] != "I":
        return False
    return "C" not in unit.tags[slice(*clause)] and lexicon.infinitive.isdisjoint(unit.words[slice(*clause)])


def retold(unit: Unit, cues: Sequence[Cue], lexicon: Lexicon) -> frozenset[Cue]:
    """The cues of which another tells: in "Diaz said that Berg had called it “a lie”", what Berg said is Diaz's word.

    What an outlet reports of a speaker is the speaker's own.
    """
    found: set[Cue] = set()
    for index, teller in enumerate(cues):
        if teller.source is None or not teller.takes & QUOTING or teller.confined or is_outlet(unit, teller, lexicon):
            continue
        later = [cue for cue in cues[index + 1 :] if not _set_off(unit, cue)]
        clauses = [after(unit, teller, later, frozenset(), False), before(unit, teller, frozenset())]
        found.update(
            cue
            for cue in cues
            for clause in clauses
            if clause and unit.tags[clause[0]] != "I" and _of_another(unit, cue, teller, clause)
        )
    return frozenset(found)


def _set_off(unit: Unit, cue: Cue) -> bool:
    """Whether its source stands between commas: "the minister, Ana Diaz, said"."""
    return cue.source is not None and unit.tags[cue.source[1] : cue.source[1] + 1] == ","


def _of_another(unit: Unit, cue: Cue, teller: Cue, clause: Stretch) -> bool:
    """Whether a cue stands in the clause with a subject of its own: not the teller, and no pronoun, which may well mean
    the teller."""
    source = cue.source
    if source is None or source == teller.source or unit.tags[source[0]] in "HK":
        return False
    return clause[0] <= min(cue.first, source[0]) and cue.last <= clause[1]


def is_outlet(unit: Unit, cue: Cue, lexicon: Lexicon) -> bool:
    """Whether an agency, a paper or a station reports, and is no party itself."""
    start, end = cue.source or (0, 0)
    return unit.words[cue.verb] in lexicon.reporting or not lexicon.outlets.isdisjoint(unit.words[start:end])


def _opening_clause(unit: Unit, cue: Cue) -> int | None:
    """Where the clause begins that a comma sets off from its cue; None where there is none.

    "According to the board, it sails"; "As Diaz told the board, it sails"; "The ferry, the board said, sails".
    """
    tags = unit.tags
    if "source" in cue.takes or (cue.first == 1 and tags[0] == "S" and not cue.confined):
        opened = opening(unit, cue)
        ended = (QUALIFIED.match(tags, opened) or ENDED.match(tags, opened)) if cue.first < 2 else None
        return ended.end() if ended and tags[ended.end() - 1] == "," else len(tags) if "source" in cue.takes else None
    cut = tags[cue.first - 1 : cue.first] == "," and not re.search("[QABV]", tags[: cue.first])
    return cue.last + 1 if cut and RESUMED.match(tags, cue.last) else None


def _rest(unit: Unit, cue: Cue, start: int, later: Sequence[Cue], taken: Set[int]) -> Stretch | None:
    """From `start` to the end of the clause, before the next clause that is itself a report."""
    tags = unit.tags
    limit = CLOSED_CONFINED if cue.confined else CLOSED_OBJECT if cue.takes & OBJECT else CLOSED
    closed = limit.search(tags, start)
    end = closed.start() if closed else len(tags)
    end = min([end, *(at for at in taken if at >= start)])
    for other in later:
        if start < other.first < end and tags[other.first - 1] in ",JS" and not other.inverted:
            end = other.first - (tags[other.first - 1] == "S")
            break
    while end > start and tags[end - 1] in ",.;:-J":
        end -= 1
    return (start, end) if end > start else None


def _end(pattern: re.Pattern[str], tags: str, at: int) -> int:
    match = pattern.match(tags, at)
    return match.end() if match else at
