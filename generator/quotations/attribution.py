"""Each quotation with the cue and the source beside it, or with those that it goes on from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.quotations import verb_final
from generator.quotations.clauses import QUOTING, after, before, is_aimless, is_outlet, opening, retold
from generator.quotations.cues import NOUNS, Cue, Stretch, cues, opening_subject
from generator.quotations.lexicon import Lexicon
from generator.quotations.units import Unit
from generator.records import Quote, Span

NAMED = re.compile(r"H|N+")
OWN = re.compile(rf"[RD]*(?:H|{NOUNS})|.*[VGW]")
STOPS = (",", ".", "?", "!", "…")
SCARE = 8  # fewer quoted words inside a sentence, with nobody who says them, are a title or scare quotes
# The share of a clause that stands in marks for it to count as quoted: after "say" and "tell", and after other cues,
# where marks oftener set off a single word. Chosen on PolNeAR's training documents.
SAID, MEANT = 0.1, 0.3


def attributed(read: Sequence[Unit], lexicon: Lexicon) -> list[Quote]:
    """Every quotation of an article in the order of the text; the speakers are still open."""
    found: list[Quote] = []
    last_unit: Unit | None = None
    for unit in read:
        for quote in _of_unit(unit, lexicon):
            alone = quote.kind == "direct" and quote.source is None and not _owned(unit, quote)
            found.append(_continued(quote, found, last_unit, unit, lexicon) if alone else quote)
        last_unit = unit
    return found


def _continued(quote: Quote, found: Sequence[Quote], last_unit: Unit | None, unit: Unit, lexicon: Lexicon) -> Quote:
    """A quotation that stands by itself goes on with what was said before, or belongs to whom was spoken of before."""
    if last_unit is None or last_unit.passage < unit.passage - 1:
        return quote
    if last_unit.tags.endswith(":"):
        sources = [cue.source for cue in cues(last_unit, lexicon) if cue.source]
        subject = sources[-1] if sources else opening_subject(last_unit, 0, len(last_unit.tags))
        return replace(quote, source=last_unit.span(*subject)) if subject else quote
    same = last_unit.passage == unit.passage
    last = found[-1] if found else None
    if last and last.source and last.end >= last_unit.starts[0] and (same or last.kind == "direct"):
        return replace(quote, cue=quote.cue or last.cue, source=last.source)
    subject = opening_subject(last_unit, 0, len(last_unit.tags)) if same else None
    return replace(quote, source=last_unit.span(*subject)) if subject else quote


def _owned(unit: Unit, quote: Quote) -> bool:
    """Whether its sentence goes on after a comma with a subject or a cue: it says itself whose the words are."""
    last = bisect_left(unit.ends, quote.end)
    comma = unit.tags[last + 1 : last + 2] == ","
    return (comma or unit.words[last] == ",") and OWN.match(unit.tags, last + 1 + comma) is not None


def _of_unit(unit: Unit, lexicon: Lexicon) -> list[Quote]:
    reported = verb_final.reports(unit, lexicon) if lexicon.verb_final else _reports(unit, lexicon)
    taken = {at for stretch, _ in reported for at in range(*stretch)}
    found = [_quote(unit, stretch, cue) for stretch, cue in reported]
    found += [
        Quote(unit.starts[at], unit.ends[at], "direct", None, _beside(unit, at), None)
        for at, tag in enumerate(unit.tags)
        if tag == "Q" and at not in taken and _stands(unit, at)
    ]
    return sorted(found, key=lambda quote: quote.start)


def _reports(unit: Unit, lexicon: Lexicon) -> list[tuple[Stretch, Cue]]:
    """What each cue reports. Quotations beside a cue come first, then clauses before one, then clauses after one."""
    known = cues(unit, lexicon) if re.search("[VGW]", unit.tags) else []
    found: list[tuple[Stretch, Cue]] = []
    taken: set[int] = set()
    served: set[Cue] = set()

    def report(stretch: Stretch, cue: Cue) -> None:
        found.append((stretch, cue))
        taken.update(range(*stretch))
        served.add(cue)

    inner = retold(unit, known, lexicon)
    for cue in known:
        for at in _quoted(unit, cue, taken, cue in inner):
            report((at, at + 1), cue)
    outlets = {cue for cue in known if unit.tags[cue.first - 1 : cue.first] == "," and is_outlet(unit, cue, lexicon)}
    for cue in sorted(known, key=lambda cue: not cue.inverted):
        clause = before(unit, cue, taken) if cue not in outlets else None
        if clause and not (unit.tags[clause[0]] == "S" and unit.words[clause[0]] in lexicon.prompted):
            report(clause, cue)  # not "Asked whether it sank, she replied"
    for index, cue in enumerate(known):
        later = [other for other in known[index + 1 :] if other not in inner]
        clause = after(unit, cue, later, taken, cue in served)
        if clause and not is_aimless(unit, cue, clause, lexicon):
            report(clause, cue)
    for cue in known:  # "Berg called it “a lie”, the Harbour Post reported"
        if cue in outlets and cue not in served and (clause := before(unit, cue, taken)):
            report(clause, cue)
    return found


def _quote(unit: Unit, stretch: Stretch, cue: Cue) -> Quote:
    span = unit.span(*stretch)
    marked = sum(unit.ends[at] - unit.starts[at] for at in range(*stretch) if unit.tags[at] == "Q")
    direct = marked > (SAID if cue.takes & {"say", "tell"} else MEANT) * (span.end - span.start)
    return Quote(
        span.start,
        span.end,
        "direct" if direct else "indirect",
        unit.span(cue.verb, cue.last_verb),
        unit.span(*cue.source) if cue.source else None,
        None,
    )


def _quoted(unit: Unit, cue: Cue, taken: set[int], inner: bool) -> Iterator[int]:
    """Quotations that the cue stands right beside; only those before it where it is `inner`, told of by another cue."""
    tags = unit.tags
    if cue.takes & QUOTING:
        at = cue.first - 1
        if at > 0 and tags[at] in ",-.":
            at -= 1
        if at >= 0 and tags[at] == "Q" and at not in taken and (at == 0 or tags[at - 1] in ",:.;Q-"):
            yield at
        at = opening(unit, cue)
    else:
        at = cue.last + (tags[cue.last : cue.last + 1] == "S")  # described it as "…"
    if not inner and tags[at : at + 1] == "Q" and at not in taken and _complete(unit, at):
        yield at


def _beside(unit: Unit, at: int) -> Span | None:
    """Who is named next to a quotation that has no verb of speech: "…," the mayor at her desk; a word to them: "…"."""
    if at and unit.tags[at - 1] == ":":
        subject = opening_subject(unit, 0, at)
        return unit.span(*subject) if subject else None
    named = NAMED.match(unit.tags, at + 1) if at == 0 and unit.words[at] == "," else None
    return unit.span(*named.span()) if named else None


def _stands(unit: Unit, at: int) -> bool:
    """Whether quoted words that no cue reports are somebody's words, rather than a title or scare quotes."""
    if at == 0 or unit.tags[at - 1] == ":":
        return _complete(unit, at)
    return unit.sizes[at] >= SCARE


def _complete(unit: Unit, at: int) -> bool:
    """Whether a quotation ends its clause, by a stop inside or after its marks."""
    return unit.words[at] in STOPS or unit.tags[at + 1 : at + 2] in ("", *",.;-J:")
