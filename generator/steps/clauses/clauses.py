"""Clauses: what in its sentence a date belongs to.

"… expressed appreciation for the visit after a coup attempt on July 15, 2016" dates the attempt, not the visit, and
"… formed a group, the minister said Wednesday" dates the saying. Without a parser this is decided by the words that
open a clause, by the verb that stands nearest, and by what is known of quotations.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.records import Quote, Span, TimeExpression
from generator.steps.clauses import limits, tense
from generator.steps.clauses.arranged import is_moved_to, is_superseded
from generator.steps.clauses.attributes import attribute, dated_noun, happened_within
from generator.steps.clauses.clips import antecedent, clause_end, is_finite, trimmed, with_told, with_toll
from generator.steps.clauses.coordination import second_verb
from generator.steps.clauses.cued import governed_by_cue, is_impersonal, said_around
from generator.steps.clauses.described import is_of_others, of_subject, participle, start_of, told_of_day
from generator.steps.clauses.reading import Reading, token_bounds
from generator.steps.clauses.simultaneous import is_simultaneous
from generator.steps.clauses.standing import stands, without_another
from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.phrases import clause_words, divides, goes_on_telling, is_told, opener_of

__all__ = ["SHORTEST", "Place", "Reading", "is_free", "part", "place", "token_bounds"]

Role = Literal["main", "speech", "content", "part", "inner", "own", "limit"]
SHORTEST = 4  # words that a part of a sentence needs to be shown by itself
WHOLE = frozenset({"the-unit"})  # rules of the week, month or year as a whole
UNSURE = frozenset({"weekday"})  # rules whose day may as well be the last of that name
TIDINGS_REACH = 6  # tokens from "a report" to its "that"


@dataclass(frozen=True, slots=True)
class Place:
    """What a date belongs to, and the words that are shown for it.

    `main`: the sentence's main clause. `speech`: the saying. `content`: what is said. `part`: the act that `span` alone
    tells of. All others are shown with the whole sentence. `inner`: an act that cannot be cut out, to be told only
    where nothing else dates the sentence. `own`: an act of its own beside the main one. `limit`: the day on which
    something ends.
    """

    role: Role
    span: Span


def place(time: TimeExpression, reading: Reading, known: Vocabulary) -> Place | None:
    """What the date belongs to; None where it dates nothing that the sentence tells ("since 2014")."""
    bounds = token_bounds(time, reading)
    if bounds is None or _is_measure(time, bounds[0], reading, known):
        return None
    first, last = bounds
    row = reading.row
    attributed = _attributed(reading, first, last, known)
    if attributed is not None:
        return part(reading, attributed, known)
    moved = is_moved_to(row, first, known)
    if limits.ends(row, first, known) and not moved:
        return _of_limit(reading, first, last, known, sure=time.rule not in UNSURE)
    if _is_nothing(row, first, last, known):
        return None
    said = said_around(reading, first, last, known)
    lowest = said.start - reading.sentence.start if said else 0
    opener = None if moved else _opener(row, lowest, first, last, known)
    behind = any(q.cue and q.end <= q.cue.start < time.start for q in reading.quotes)  # ", an envoy said Friday"
    if opener is not None and not behind and _is_tiding(row, opener, known):
        return None
    if said is None and not _is_aside(row, opener, known) and governed_by_cue(reading, first, last, known):
        return Place("speech", reading.sentence)
    if second_verb(row, first, known):
        return Place("own", reading.sentence)
    if opener is not None and not is_told(row, opener, known):
        return _subordinate(reading, opener, first, last, known)
    if opener is not None and goes_on_telling(row, opener, known):
        return Place("own", reading.sentence)
    return _of_main_clause(time, said, reading, opener, (first, last), known)


def _is_measure(time: TimeExpression, first: int, reading: Reading, known: Vocabulary) -> bool:
    """Whether a time is only one to compare with, or a week or year that within which something is the most."""
    whole = time.rule in WHOLE and limits.is_measure(reading.row, first, known)
    return whole or limits.is_compared(reading.row, first, known)


def _attributed(reading: Reading, first: int, last: int, known: Vocabulary) -> tuple[int, int] | None:
    """The noun phrase that a date belongs to, unless what is told happened in it; or the clause that tells of it."""
    found = attribute(reading, first, last, known) or dated_noun(reading.row, first, last, known)
    if found is not None and not happened_within(reading, found, known):
        return found
    return told_of_day(reading.row, first, last, known)


def _of_limit(reading: Reading, first: int, last: int, known: Vocabulary, *, sure: bool) -> Place | None:
    """What a date behind "until" belongs to: the end of something, or what happened only then: "did not sail until"."""
    if limits.is_lasting(reading.row, first, last, known, sure=sure):
        return Place("limit", reading.sentence)
    return Place("main", reading.sentence) if limits.is_at_last(reading.row, first, known) else None


def place_in_subject(time: TimeExpression, reading: Reading, known: Vocabulary) -> Place | None:
    """The part of a sentence that tells what its subject did or suffered on a day, where its verb has another: "The men
    arrested on Friday appeared in court on Monday"."""
    bounds = token_bounds(time, reading)
    subject = of_subject(reading.row, *bounds, known) if bounds else None
    return part(reading, subject, known) if subject is not None else None


def is_free(time: TimeExpression, reading: Reading, known: Vocabulary) -> bool:
    """Whether a date stands in the sentence's main clause with no word that ties it to anything else, so that what the
    sentence tells may well be of that day, whether or not `place` finds that it is."""
    bounds = token_bounds(time, reading)
    if bounds is None or any(q.kind == "direct" and q.holds(time) for q in reading.quotes):
        return False
    if _is_measure(time, bounds[0], reading, known):
        return False
    row, (first, last) = reading.row, bounds
    tied = attribute(reading, first, last, known) or dated_noun(row, first, last, known)
    limit = first and (row[first - 1].word.text in clause_words(known.language)["lasting"] | known.sets["openers"])
    apart = is_superseded(row, first, known) or limits.is_limit(row, first, known)
    described = participle(reading, first, last, known, exact=False) or start_of(row, first, last, known)
    return not (tied or limit or apart or described) and opener_of(row, first, known) is None


def _of_main_clause(
    time: TimeExpression, said: Quote | None, reading: Reading, opener: int | None, at: tuple[int, int],
    known: Vocabulary,
) -> Place | None:
    """What a date in the main clause or in what is said belongs to: that, or a phrase in it that a participle tells."""
    row, (first, last) = reading.row, at
    if is_of_others(row, first, known):
        return None
    exact = time.when is not None and time.when.days == 1
    described = participle(reading, first, last, known, exact=exact) or start_of(row, first, last, known)
    if described is not None:
        return part(reading, described, known)
    if opener is None and limits.is_limit(row, first, known):
        return Place("main", reading.sentence) if tense.is_ahead(row, first, last, known) else None
    return _said(said, reading, first, last, known) if said is not None else Place("main", reading.sentence)


def _opener(row: Sequence[Token], lowest: int, first: int, last: int, known: Vocabulary) -> int | None:
    """The opener of the clause that a date dates alone. "Before dawn on May 3" opens none, and a clause that tells when
    the one before it happened dates that as well. What is said begins at `lowest`: its "that" opens no such clause."""
    at = opener_of(row, first, known)
    if at is None:
        at = _still_open(row, first, known)
    while at is not None and not is_told(row, at, known):
        if lowest and row[at].start <= lowest <= row[at].end + 1 and row[at].word.text in known.sets["relatives"]:
            return None
        if _is_tiding(row, at, known):
            return at
        closed = tense.closing_verb(row, at, last, known)
        if closed is not None and closed < first:
            return None
        if _resumes(row, at, first, known):
            return None
        if not tense.opens_none(row, at, first, known) and not is_simultaneous(row, at, last, known):
            return at
        at = opener_of(row, at, known)
    return at


def _resumes(row: Sequence[Token], opener: int, first: int, known: Vocabulary) -> bool:
    """Whether the main clause goes on behind a mere noun: "quit after a row | and left Oslo on Monday", or another one
    follows: "passed it after a row, | and the king signed it on Monday"."""
    if row[opener].word.text not in known.sets["prepositions"]:
        return False
    verb = next((n for n in range(opener + 1, first) if is_finite(row, n, known)), 0)
    comma = next((n for n in range(opener + 1, first) if divides(row, n)), first)
    joint = verb - 1 if comma > verb else comma + 1
    joined = opener + 1 < joint < verb and row[joint].word.text in known.sets["coordinators"]
    return joined and any(is_finite(row, n, known) for n in range(opener))


def _is_nothing(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> bool:
    """Whether a date is that of what did not happen, only may, or was set once and is no longer."""
    unreal = tense.is_unreal(row, first, last, known) or tense.is_tentative(row, first, last, known)
    return unreal or is_superseded(row, first, known)


def _is_aside(row: Sequence[Token], opener: int | None, known: Vocabulary) -> bool:
    """Whether a relative clause that a comma sets apart opens there: "the mayor, who will leave on Friday, said"."""
    return bool(opener) and row[opener or 0].word.text in known.sets["relatives"] and divides(row, (opener or 1) - 1)


def _still_open(row: Sequence[Token], first: int, known: Vocabulary) -> int | None:
    """The "whose" of a clause in which a name stands between commas: "whose chief, Admiral Lie, was fired in May"."""
    at = next((n for n in range(first - 1, 0, -1) if row[n].word.text in clause_words(known.language)["owning"]), 0)
    commas = [n for n in range(at + 1, first) if divides(row, n)]
    if not at or len(commas) != 2 or any(row[n].word.text in ENDS for n in range(at, first)):
        return None
    verb = next((n for n in range(at + 1, first) if is_finite(row, n, known)), None)
    return at if verb == commas[1] + 1 else None


def _is_tiding(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether an opener is the "that" of "a report that …", "holding that …": behind it stands a subject, no verb."""
    if row[at].word.text not in known.sets["relatives"] or at + 1 >= len(row) or is_finite(row, at + 1, known):
        return False
    if is_told(row, at, known) and not (at > 1 and row[at - 2].word.text in known.sets["determiners"]):
        return False
    start = at
    while start > max(0, at - TIDINGS_REACH) and not is_finite(row, start - 1, known):
        start -= 1
    tidings = clause_words(known.language)["tidings"]
    return any(t.word.text in tidings for t in row[start:at])


def _said(quote: Quote, reading: Reading, first: int, last: int, known: Vocabulary) -> Place | None:
    """What is said; by itself where the saying is an aside: "Noting that prices rose last year, she said …", and only
    what is judged where something is: "said the vote on Friday was unfair"."""
    base = reading.sentence.start
    judged = tense.judgement(reading.row, last, known)
    if judged is not None:
        start = next((n for n, t in enumerate(reading.row) if t.start >= quote.start - base), first)
        return part(reading, (start, judged), known)
    opening = next((t for t in reading.row if quote.cue and t.start >= quote.cue.start - base), None)
    aside = opening is not None and opening is reading.row[0] and tense.is_aside(opening, known)
    return Place("own" if aside else "content", reading.sentence)


def _subordinate(reading: Reading, opener: int, first: int, last: int, known: Vocabulary) -> Place | None:
    row = reading.row
    if row[opener].word.text in known.sets["hypothetical"]:
        return None
    if is_impersonal(row, opener, known):
        return Place("content", reading.sentence)
    start = opener + 1
    if row[opener].word.text in known.sets["relatives"]:
        if _is_meanwhile(row, opener, first, known):
            return Place("main", reading.sentence)
        start = antecedent(row, opener, known)
    closed = tense.closing_verb(row, opener, last, known)
    end = with_told(row, clause_end(row, first, last, known), known)
    end = end if closed is None or closed <= last else min(end, closed)
    plain = row[opener].word.text in known.sets["prepositions"] and not any(
        is_finite(row, n, known) for n in range(start, first))
    goes_on = last + 1 < len(row) and is_finite(row, last + 1, known)
    if plain and (goes_on or start == first):
        end = last + 1  # "held since the clashes on May 3 | had been freed", "since May 3 | the firm has sold no oil"
    if not opener and not any(t.word.content for t in row[end:]):
        return Place("main", reading.sentence)  # "After a debate of five hours | the council voted on May 3"
    end = without_another(row, last, with_toll(row, start, end, known), known)
    if trimmed(row, start, end, known) <= last:
        return None  # cut off before its own date: "… on June 3 had been freed the day | before"
    return part(reading, (start, end), known, told=row[opener].word.text in known.sets["relatives"])


def _is_meanwhile(row: Sequence[Token], opener: int, first: int, known: Vocabulary) -> bool:
    """Whether a relative clause without a comma tells what was going on when the main act happened: "seized a ship that
    was fishing off the coast on May 3"."""
    if opener + 2 >= first or row[opener - 1].word.text == ",":
        return False
    verbs = [n for n in range(opener + 1, first) if is_finite(row, n, known)]
    ongoing = row[opener + 2].word.text.endswith(known.endings["ongoing"])
    going_on = row[opener + 1].word.text in clause_words(known.language)["past"] & known.sets["passive"] and ongoing
    main = any(is_finite(row, n, known) and tense.is_past(row[n], known) for n in range(opener))
    return going_on and verbs == [opener + 1] and main


def part(
    reading: Reading, bounds: tuple[int, int], known: Vocabulary, *, told: bool = False
) -> Place | None:
    """The part [a, b) of the sentence, if it tells of an act in words enough; with the whole sentence where it does not
    stand by itself. `told`: a verb surely stands in it."""
    first, last = bounds[0], trimmed(reading.row, *bounds, known)
    row = reading.row[first:last]
    if sum(t.word.text not in ENDS and t.word.text != "," for t in row) < SHORTEST:
        return None
    start, end = row[0].start, row[-1].end
    if last + 1 < len(reading.row) and divides(reading.row, last) and _leads_on(reading.row, last + 1, known):
        return None
    verbs = any(is_finite(reading.row, n, known) for n in range(first, last))
    ongoing = row[0].word.text.endswith(known.endings["ongoing"])
    told = told or any(t.word.nouns for t in row) or any(start <= a.start and a.end <= end for a in reading.acts)
    if not (verbs or ongoing or told):
        return None
    base = reading.sentence.start
    span = Span(base + start, base + end)
    if stands(reading.row, first, last, known) and not _turns(reading, first, span, known):
        return Place("part", span)
    return Place("inner", reading.sentence) if verbs else None


def _leads_on(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether behind a comma comes what a part tells of: "the charge, made a day earlier, that Peru had lied"."""
    return row[at].word.text in known.sets["relatives"] & known.sets["determiners"]


def _turns(reading: Reading, first: int, span: Span, known: Vocabulary) -> bool:
    """Whether a part would lose what turns its meaning: "without the parade that …", or who says it in quoted words."""
    denied = first > 0 and reading.row[first - 1].word.text in known.sets["negation"]
    return denied or any(q.kind == "direct" and q.holds(span) for q in reading.quotes)
