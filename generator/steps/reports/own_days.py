"""Own days: what is of a day that the text names by something else and does not tell, and so not of the article's.

"Lie wrote to the king on the day it began", "Diaz said the day before the attack …", "Orr said two days later …" behind
a sentence without a day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.records import Quote, Sentence, Span, TimeExpression
from generator.steps.clauses.clauses import Place, Reading, is_free
from generator.steps.reports.hours import LAST_MENTIONED
from generator.steps.words import ENDS, Vocabulary
from generator.steps.words.phrases import clause_words, opener_of

COUNTED = frozenset({"later", "earlier"})  # rules of "two days later"


def of_other_days(
    readings: Mapping[Sentence, Reading], times: Mapping[Sentence, Sequence[TimeExpression]],
    placed: Mapping[Sentence, Sequence[tuple[TimeExpression, Place]]], known: Vocabulary,
) -> frozenset[Sentence]:
    """The sentences of a day that is not told, and those in which their speakers go on in the same paragraph."""
    found: set[Sentence] = set()
    speaking: set[tuple[str, str]] = set()  # speakers and paragraphs
    for sentence, reading in readings.items():
        own, dates = times.get(sentence, ()), {time for time, _ in placed.get(sentence, ())}
        whose = {(q.speaker, sentence.passage) for q in reading.quotes if q.speaker and q.cue}
        if any(where.role in ("main", "speech") for _, where in placed.get(sentence, ())):
            speaking -= whose
        elif _is_of_its_own(reading, own, known) or any(_is_lost(t, dates, reading, known) for t in own):
            speaking |= whose
            found.add(sentence)
        elif not speaking.isdisjoint(whose):
            found.add(sentence)
    return frozenset(found)


def _is_lost(time: TimeExpression, dates: set[TimeExpression], reading: Reading, known: Vocabulary) -> bool:
    """Whether a time that counts from one mentioned before dates nothing, since nobody knows from which."""
    counted = time.rule in COUNTED and (time.when is None or (time.anchor or "").startswith(LAST_MENTIONED))
    return counted and time not in dates and is_free(time, reading, known) and not _is_said(time, reading, known)


def _is_of_its_own(reading: Reading, times: Sequence[TimeExpression], known: Vocabulary) -> bool:
    """Whether words such as "on the day it began" tell when, and no time that is known holds them."""
    row, base = reading.row, reading.sentence.start
    for at in range(1, len(row)):
        if not _is_named(reading, at, known):
            continue
        day = Span(base + row[at - 1].start, base + row[at].end)
        tagged = any(time.when is not None and time.meets(day) for time in times)
        if not tagged and opener_of(row, at, known) is None and not _is_said(day, reading, known):
            return True
    return False


def _is_named(reading: Reading, at: int, known: Vocabulary) -> bool:
    """Whether a day at a token is named by something: "the day it began", "on that night", "the eve of the vote"."""
    row, words = reading.row, clause_words(known.language)
    if row[at].word.text not in words["days_named"] or row[at - 1].word.text not in known.sets["definite"]:
        return False
    led = row[at - 2].word if at > 1 else None
    if led is not None and "prepositions" in led.sets and led.text not in words["on_days"]:
        return False
    behind = row[at + 1].word if at + 1 < len(row) else None
    if behind is None or behind.text in ENDS | {","}:
        return led is None or led.text in words["on_days"]
    return behind.text in words["naming_days"] or any(s in behind.sets for s in ("pronouns", "definite"))


def _is_said(span: Span, reading: Reading, known: Vocabulary) -> bool:
    """Whether words are part of what is said, rather than between the verb of saying and its "that"."""
    return any(q.holds(span) and not _leads(span, q, reading, known) for q in reading.quotes)


def _leads(span: Span, quote: Quote, reading: Reading, known: Vocabulary) -> bool:
    base = reading.sentence.start
    if quote.kind == "direct" or quote.cue is None or quote.cue.end > quote.start:
        return False
    that = [base + t.start for t in reading.row if t.word.text in known.sets["relatives"]
            and quote.start <= base + t.start < quote.end]
    return bool(that) and span.end <= that[0]
