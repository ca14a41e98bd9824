"""What each cue reports: the quotation or the clause before it, after it, or around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.quotations.cues import NOUNS, Cue, Stretch, cues, opening_subject
from generator.quotations.lexicon import Lexicon
from generator.quotations.units import Unit
from generator.records import Quote, Span

ADVERBIALS = rf"(?:R|I?T?D+0?D*|I{NOUNS})*"
ADVERBIAL = re.compile(ADVERBIALS)
LED = re.compile(rf"{ADVERBIALS}(?:[,:]C?[,:]?(?=Q)|C,?(?=Q)|(?=C))")
RECIPIENT = re.compile(rf"(?:H|{NOUNS})(?={ADVERBIALS}[,:]?C?[,:]?Q|{ADVERBIALS}C)|H|T?[n0]+|N+")
ENDED = re.compile(rf"{ADVERBIALS}(?:[,.;-]|$)")
SHARE = 0.2  # of a reported clause that stands in marks, and it counts as quoted
RESUMED = re.compile(r",(?=[ABRVCIT])")
NAMED = re.compile(r"H|N+")
CLOSED = re.compile(r"[;.]|(?:,|(?<=Q))(?=[JS]?R*G)|,?(?=W)")
QUOTING = frozenset({"say", "tell", "hold", "source"})
SCARE = 6  # fewer quoted words inside a sentence, with nobody who says them, are a title or scare quotes



def attributed(read: Sequence[Unit], lexicon: Lexicon) -> list[Quote]:
    """Every quotation with its cue and source; speakers are still open."""
    found: list[Quote] = []
    before: Unit | None = None
    for unit in read:
        for quote in _of_unit(unit, lexicon):
            if quote.kind == "direct" and quote.cue is None and quote.source is None:
                quote = _continued(quote, found, before, unit, lexicon)
            found.append(quote)
        before = unit
    return found


def _continued(quote: Quote, found: Sequence[Quote], before: Unit | None, unit: Unit, lexicon: Lexicon) -> Quote:
    """A quotation that stands by itself goes on with what was said before, or belongs to whom was spoken of before."""
    if before is None or before.passage < unit.passage - 1:
        return quote
    if before.tags.endswith(":"):
        sources = [cue.source for cue in cues(before, lexicon) if cue.source]
        source = sources[-1] if sources else opening_subject(before, 0, len(before.tags))
        return replace(quote, source=before.span(*source)) if source else quote
    same = before.passage == unit.passage
    last = found[-1] if found else None
    if last and last.source and last.end >= before.starts[0] and (same or last.kind == "direct"):
        return replace(quote, cue=last.cue, source=last.source)
    named = opening_subject(before, 0, len(before.tags)) if same else None
    return replace(quote, source=before.span(*named)) if named else quote


def _of_unit(unit: Unit, lexicon: Lexicon) -> list[Quote]:
    known = cues(unit, lexicon) if re.search("[VGW]", unit.tags) else []
    reported: list[tuple[Stretch, Cue]] = []
    taken: set[int] = set()
    served: set[Cue] = set()
    for cue in known:
        for at in _quoted(unit, cue, taken):
            taken.add(at)
            served.add(cue)
            reported.append(((at, at + 1), cue))
    for cue in sorted(known, key=lambda cue: not cue.inverted):
        before = _before(unit, cue, taken)
        if before:
            served.add(cue)
            taken.update(range(*before))
            reported.append((before, cue))
    for index, cue in enumerate(known):
        after = _after(unit, cue, known[index + 1 :], taken, cue in served)
        if after:
            taken.update(range(*after))
            reported.append((after, cue))
    found = [_quote(unit, *stretch, cue) for stretch, cue in reported]
    found += [
        Quote(unit.starts[at], unit.ends[at], "direct", None, _beside(unit, at), None)
        for at, tag in enumerate(unit.tags)
        if tag == "Q" and at not in taken and _stands(unit, at)
    ]
    return sorted(found, key=lambda quote: quote.start)


def _beside(unit: Unit, at: int) -> Span | None:
    """Who is named right after a quotation that has no verb of speech: "…," the mayor at her desk."""
    if at and unit.tags[at - 1] == ":":
        subject = opening_subject(unit, 0, at)
        return unit.span(*subject) if subject else None
    named = NAMED.match(unit.tags, at + 1) if at == 0 and unit.words[at] == "," else None
    return unit.span(*named.span()) if named else None


def _quote(unit: Unit, first: int, last: int, cue: Cue) -> Quote:
    span = unit.span(first, last)
    source = unit.span(*cue.source) if cue.source else None
    verb = unit.span(cue.verb, cue.last_verb)
    quoted = sum(unit.ends[at] - unit.starts[at] for at in range(first, last) if unit.tags[at] == "Q")
    direct = quoted > 0 and quoted >= SHARE * (span.end - span.start)
    return Quote(span.start, span.end, "direct" if direct else "indirect", verb, source, None)


def _stands(unit: Unit, at: int) -> bool:
    """Whether quoted words that no cue reports are somebody's words, rather than a title or scare quotes."""
    if at == 0 or unit.tags[at - 1] == ":":
        return _complete(unit, at)
    return unit.sizes[at] >= SCARE


def _quoted(unit: Unit, cue: Cue, taken: set[int]) -> Iterator[int]:
    """Quotations that the cue stands right beside."""
    tags = unit.tags
    if not cue.takes & QUOTING:
        if tags[cue.last : cue.last + 1] == "Q" and cue.last not in taken and _complete(unit, cue.last):
            yield cue.last
        return
    at = cue.first - 1
    if at > 0 and tags[at] in ",-.":
        at -= 1
    if at >= 0 and tags[at] == "Q" and at not in taken and (at == 0 or tags[at - 1] in ",:.;Q-"):
        yield at
    at = _start(unit, cue)
    if tags[at : at + 1] == "Q" and at not in taken and _complete(unit, at):
        yield at


def _complete(unit: Unit, at: int) -> bool:
    """Whether a quotation ends its clause, by a stop inside or after its marks."""
    return unit.words[at] in (",", ".", "?", "!", "…") or unit.tags[at + 1 : at + 2] in ("", *",.;-J:")


def _start(unit: Unit, cue: Cue) -> int:
    """The token at which what follows the cue begins."""
    tags = unit.tags
    at = cue.last
    if "tell" in cue.takes and not cue.inverted:
        named = RECIPIENT.match(tags, at)
        at = named.end() if named else at
    led = LED.match(tags, at)
    return led.end() if led else at


def _before(unit: Unit, cue: Cue, taken: set[int]) -> Stretch | None:
    tags = unit.tags
    end = cue.first
    if not cue.takes & QUOTING or end < 2 or (tags[end - 1] not in ",-Q" and "source" not in cue.takes):
        return None
    if not (cue.inverted or ENDED.match(tags, cue.last)):
        return None
    end -= tags[end - 1] in ",-"
    start = max(tags.rfind(mark, 0, end) for mark in ";:") + 1
    start = max([start, *(at + 1 for at in taken if at < end)])
    while start < end and tags[start] in ",J":
        start += 1
    return (start, end) if start < end - 1 else None


def _after(unit: Unit, cue: Cue, later: Sequence[Cue], taken: set[int], preceded: bool) -> Stretch | None:
    tags = unit.tags
    if "source" in cue.takes:
        leads = cue.first == 0 and tags[cue.last : cue.last + 1] == ","
        return _rest(unit, cue.last + 1, later, taken) if leads else None
    if preceded and RESUMED.match(tags, cue.last) and _interrupted(unit, cue):
        return _rest(unit, cue.last + 1, later, taken)
    start = _start(unit, cue)
    if "say" in cue.takes and tags[start : start + 1] in ("I", "D"):
        start = ADVERBIAL.match(tags, start).end()  # type: ignore[union-attr]  # matches nothing at least
    if preceded or (cue.inverted and tags[start - 1 : start] != "C"):
        return None
    if start in taken or cue.verb in taken or tags[start : start + 1] in ("", ",", ";", ".", "-", ")", ":"):
        return None
    return _rest(unit, start, later, taken)


def _interrupted(unit: Unit, cue: Cue) -> bool:
    """Whether the cue cuts a clause in two: "The ferry, the board said, will sail again"."""
    return not re.search("[QABV]", unit.tags[: cue.first])


def _rest(unit: Unit, start: int, later: Sequence[Cue], taken: set[int]) -> Stretch | None:
    """From `start` to the end of the clause, before the next clause that is itself a report."""
    tags = unit.tags
    closed = CLOSED.search(tags, start)
    end = closed.start() if closed else len(tags)
    end = min([end, *(at for at in taken if at >= start)])
    for cue in later:
        if start < cue.first < end and tags[cue.first - 1] in ",JS" and not cue.inverted:
            end = cue.first - (tags[cue.first - 1] == "S")
            break
    while end > start and tags[end - 1] in ",.;:-J":
        end -= 1
    return (start, end) if end > start else None
