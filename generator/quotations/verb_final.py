"""Languages whose verb comes last, such as Turkish: "Diaz, köprünün kapalı olduğunu söyledi".

The sentence opens with who speaks and ends with the cue; what stands between is what was said. Another way to attribute
is a participle: "…" diyen Diaz, the "…"-saying Diaz, after which the sentence goes on with other things.
"""

from __future__ import annotations

import re

from generator.quotations.cues import Cue, Stretch
from generator.quotations.lexicon import Lexicon
from generator.quotations.units import Unit

ENDING = re.compile(r"[.,;:]*$")
SPEAKER = re.compile(r"[RDJ]*([NnT0]{1,8}?),")
SPEAKER_NAME = re.compile(r"[RDJ]*(N+)")
NAMED = re.compile(r"[nNT]{0,6}N+|n*N+")
SHORT = 3  # fewer words between speaker and verb are no clause


def reports(unit: Unit, lexicon: Lexicon) -> list[tuple[Stretch, Cue]]:
    """What the cues of a unit report."""
    found = _according(unit) or _participle(unit, lexicon)
    return found or _final(unit, lexicon)


def _final(unit: Unit, lexicon: Lexicon) -> list[tuple[Stretch, Cue]]:
    end = len(unit.tags) - len(ENDING.search(unit.tags)[0])  # type: ignore[index]  # matches nothing at least
    verb = _phrase_before(unit, end, lexicon.finals)
    if verb is None:
        return []
    quoted = [at for at in range(verb) if unit.tags[at] == "Q"]
    source = _speaker(unit, quoted[0] if quoted else verb)
    cue = Cue(verb, end, verb, end, source, frozenset({"say"}), False)
    if quoted:
        return [((at, at + 1), cue) for at in quoted]
    start = source[1] + (unit.tags[source[1]] in ",J") if source else 0  # "Diaz, …", "Diaz ise …"
    reported = unit.words[verb - 1].endswith(lexicon.reported) if verb else False
    return [((start, verb), cue)] if source and reported and verb - start >= SHORT else []


def _participle(unit: Unit, lexicon: Lexicon) -> list[tuple[Stretch, Cue]]:
    for at in range(1, len(unit.words)):
        first = _phrase_before(unit, at, lexicon.participles)
        named = NAMED.match(unit.tags, at) if first else None
        if first and named:
            cue = Cue(first, named.end(), first, at, named.span(), frozenset({"say"}), True)
            quoted = [index for index in range(first) if unit.tags[index] == "Q"]
            if quoted:
                return [((index, index + 1), cue) for index in quoted]
            if unit.words[first - 1].endswith(lexicon.reported) and first >= SHORT:
                return [((0, first), cue)]
    return []


def _according(unit: Unit) -> list[tuple[Stretch, Cue]]:
    """ "Bakanlığa göre, …": by what the ministry says."""
    at = unit.tags.find("W")
    if at < 1 or not re.fullmatch(r"[RDJ]*[NnT0]+", unit.tags[:at]):
        return []
    start = at + 1 + (unit.tags[at + 1 : at + 2] == ",")
    end = len(unit.tags) - len(ENDING.search(unit.tags)[0])  # type: ignore[index]
    cue = Cue(0, at + 1, at, at + 1, (0, at), frozenset({"source"}), False)
    return [((start, end), cue)] if end - start >= SHORT else []


def _speaker(unit: Unit, before: int) -> Stretch | None:
    """Who opens the sentence: what a comma sets off, or its first name."""
    named = SPEAKER.match(unit.tags, 0, before) or SPEAKER_NAME.match(unit.tags, 0, before)
    return named.span(1) if named else None


def _phrase_before(unit: Unit, end: int, phrases: frozenset[tuple[str, ...]]) -> int | None:
    """The first token of the longest phrase that ends at token `end`."""
    for length in range(min(4, end), 0, -1):
        if unit.words[end - length : end] in phrases:
            return end - length
    return None
