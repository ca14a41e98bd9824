"""Called off: the days of what did not take place.

"Talks that were to open on 3 August have been called off", "Monday's vote was postponed", "the fair will not take
place on 3 May": that it was called off is news of the day on which it was, and nothing happened on the day that was
meant. What only comes on a condition ("will stop on 1 July if no deal is reached") is not set either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.records import Article, Span, TimeExpression
from generator.steps.clauses import limits
from generator.steps.clauses.arranged import (
    arrangement,
    arranging,
    is_moved_from,
    is_moved_to,
    is_past_hope,
    is_replaced,
)
from generator.steps.clauses.clauses import Reading, token_bounds
from generator.steps.clauses.supposed import in_supposition, is_conditional
from generator.steps.clauses.tense import happened, is_ahead, is_verb, verb_group
from generator.steps.words import ENDS, Token, Vocabulary
from generator.when import When

WEEKDAYS = frozenset({"weekday", "weekday-part", "part-weekday"})
DAYS_AHEAD = 3  # that a weekday for which something "was due" lies at most, where it is still to come
APART = frozenset({";", ":"})  # what stands beyond these is another sentence, as far as calling off goes
PARTICLE_REACH = 6  # tokens from "called" to its "off"
PROMISE_REACH = 4  # tokens from "promised" to its "to mend the wall by 2019"
NEGATION_REACH = 5  # tokens from "not" to "take place"


def is_set_aside(time: TimeExpression, reading: Reading, article: Article, known: Vocabulary) -> bool:
    """Whether a date dates nothing that its article tells: what it was set for was called off, or is past and only
    known to have been set, or comes on a condition."""
    row, bounds = reading.row, token_bounds(time, reading)
    if bounds is None or time.when is None:
        return False
    first, last = bounds
    if is_off(row, first, last, known) or is_past_hope(row, first, known) or in_supposition(row, first, known):
        return True
    if _is_moved(time, reading, article, known):
        return True
    published = article.published.when if article.published else None
    if published is None:
        return is_ahead(row, first, last, known) and is_conditional(row, first, known)
    if time.when.first > published.last:
        refused = _is_refused(row, first, last, known) or _is_plain_object(row, first, known)
        return refused or is_conditional(row, first, known) or _was_meant(time, reading, published, known)
    if time.when.last == published.last and time.when.days == 1 and time.rule in WEEKDAYS:
        return _was_to(row, first, known)
    return time.when.last < published.first and is_set(row, first, known)


def _was_meant(time: TimeExpression, reading: Reading, published: When, known: Vocabulary) -> bool:
    """Whether a bare weekday is rather the last of its name: "was to open on Monday", told on a Tuesday."""
    first = (token_bounds(time, reading) or (0, 0))[0]
    found = arrangement(reading.row, first, known)
    far = time.when is not None and (time.when.first - published.last).days > DAYS_AHEAD
    return time.rule in WEEKDAYS and far and found is not None and found[0] == "past"


def _was_to(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether an aside tells for when something was meant: "the line, which was to open on Monday, stayed shut"."""
    found = arrangement(row, first, known)
    if found is None or found[0] != "past" or not found[1]:
        return False
    return "relatives" in row[found[1] - 1].word.sets and "infinitive" in row[found[1] + 1].word.sets


def only_meant(time: TimeExpression, reading: Reading, known: Vocabulary) -> bool:
    """Whether a sentence tells of nothing but what was meant for a day: "The hearing was to begin on Tuesday"."""
    bounds = token_bounds(time, reading)
    found = arrangement(reading.row, bounds[0], known) if bounds else None
    if bounds is None or found is None or found[0] != "past" or tells_off(reading.row, known):
        return False
    outside = (n for n in range(len(reading.row)) if not found[1] - 1 <= n <= bounds[1])
    return not any(happened(reading.row, n, known) for n in outside)


def was_promised(time: TimeExpression, reading: Reading, article: Article, known: Vocabulary) -> bool:
    """Whether a date that is past is one by which something was promised: "vowed to mend the wall by 2019"."""
    bounds = token_bounds(time, reading)
    published = article.published.when if article.published else None
    if bounds is None or published is None or time.when is None or time.when.last >= published.first:
        return False
    row, first = reading.row, bounds[0]
    if not first or row[first - 1].word.text not in known.sets["doer"]:
        return False
    verb = next((n for n in range(first - 2, 0, -1) if row[n].word.text in known.sets["infinitive"]), 0)
    return any(t.word.text in arranging(known.language)["agreed"] for t in row[max(0, verb - PROMISE_REACH) : verb])


def is_called_off(time: TimeExpression, reading: Reading, article: Article, known: Vocabulary) -> bool:
    """Whether what was set for a date was called off, put off or moved to another day, as its sentence tells."""
    bounds = token_bounds(time, reading)
    if bounds is None:
        return False
    return is_off(reading.row, *bounds, known) or _is_moved(time, reading, article, known)


def _is_moved(time: TimeExpression, reading: Reading, article: Article, known: Vocabulary) -> bool:
    """Whether what was set for a date was moved to another that its sentence names behind it."""
    first, last = token_bounds(time, reading) or (0, 0)
    found = arrangement(reading.row, first, known, agreed=True)
    if (found is None or found[0] == "present") and not _leads(reading.row, first, last, known):
        return False
    behind = (t for t in article.times if time.end <= t.start and reading.sentence.holds(t) and t.when)
    bounds = (token_bounds(t, reading) for t in behind)
    return is_replaced(reading.row, first, last, [b[0] for b in bounds if b], known)


def lies_ahead(phrase: Span, reading: Reading, known: Vocabulary) -> bool:
    """Whether a date that the article's own day lies in, or that of an article without one, is that of something to
    come: "will vote this month", "is set for 3 May 2022"."""
    bounds = token_bounds(phrase, reading)
    return bounds is not None and (is_ahead(reading.row, *bounds, known) or is_set(reading.row, bounds[0], known))


def tells_off(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether a sentence tells that something was called off or did not take place."""
    calls = next(callings(row, 0, len(row), known), None)
    return calls is not None or any(is_failing(row, at, known) for at in range(len(row)))


def is_set(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether the date at token `first` is one that something was set for, or put off to."""
    if is_moved_to(row, first, known):
        return True
    found = arrangement(row, first, known)
    return found is not None and found[0] != "present"


def is_off(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> bool:
    """Whether what a date at tokens [first, last] stands with was called off, or is said not to take place."""
    if is_moved_from(row, first, last, known):
        return True
    if is_moved_to(row, first, known) or limits.ends(row, first, known):
        return False
    if _fails(row, first, known):
        return True
    calls = list(callings(row, *_around(row, first), known))
    found = arrangement(row, first, known, agreed=True)
    if found is not None:
        tense, start = found
        return any(
            (call > last and (tense != "present" or _goes_on(row, last, call, known)))
            or (call < start and tense != "present" and not _verb_between(row, call, start, known))
            for call in calls
        )
    return any(
        (call > last and _is_subject(row, first, last, call, known))
        or (call < first and _is_object(row, call, first, last, known))
        for call in calls
    )


def _around(row: Sequence[Token], first: int) -> tuple[int, int]:
    start = next((n + 1 for n in range(first - 1, -1, -1) if row[n].word.text in APART), 0)
    return start, next((n for n in range(first, len(row)) if row[n].word.text in APART), len(row))


def callings(row: Sequence[Token], start: int, end: int, known: Vocabulary) -> Iterator[int]:
    """Where a word of calling off stands, that nothing negates: "cancelled", "put the visit off"."""
    words = arranging(known.language)
    for at in range(start, end):
        text = row[at].word.text
        if text in words["calling"] or (text in words["calling_off"] and _has_particle(row, at, end, known)):
            denied = any("negation" in t.word.sets for t in row[max(start, at - 2) : at])
            if not denied and not _is_brief(row, at, end, known):
                yield at


def _has_particle(row: Sequence[Token], at: int, end: int, known: Vocabulary) -> bool:
    for token in row[at + 1 : min(end, at + 1 + PARTICLE_REACH)]:
        if token.word.text in ENDS or token.word.text == ",":
            return False
        if token.word.text in arranging(known.language)["off"]:
            return True
    return False


def _is_brief(row: Sequence[Token], at: int, end: int, known: Vocabulary) -> bool:
    """Whether it was only late that day: "delayed by two hours"."""
    words = arranging(known.language)
    return any(
        row[n].word.text in words["brief"] and (row[n - 1].word.figure or row[n - 1].word.text in known.sets["numbers"]
                                                or row[n - 1].word.text in words["a"])
        for n in range(at + 1, min(end, at + 1 + PARTICLE_REACH))
    )  # but "cancelled at the last minute", "called off hours before"


def _is_passive(row: Sequence[Token], at: int, known: Vocabulary) -> int | None:
    """Where the group of a passive verb begins: "has since been | postponed"; None where it is none."""
    first, passive = at, False
    inside = known.sets["auxiliaries"] | known.sets["modals"] | known.sets["passive"]
    while first and row[first - 1].word.text in inside:
        first -= 1
        passive = passive or row[first].word.text in known.sets["passive"]
    return first if passive else None


def _goes_on(row: Sequence[Token], last: int, call: int, known: Vocabulary) -> bool:
    """Whether the passive at `call` stands right behind a date: "… is due on 3 May, has been postponed"."""
    first = _is_passive(row, call, known)
    return first is not None and all(t.word.text == "," for t in row[last + 1 : first])


def _is_subject(row: Sequence[Token], first: int, last: int, call: int, known: Vocabulary) -> bool:
    """Whether a date stands in the subject of the passive at `call`: "Friday's match was", "The vote on 3 May was"."""
    verb = _is_passive(row, call, known)
    if verb is None or verb <= last or any(
        is_verb(t, known) or t.word.text in ENDS or t.word.text == "," for t in row[last + 1 : verb]
    ):
        return False
    start = _clause_start(row, first)
    if any(_is_finite(row, n, known) for n in range(start, first)):
        return False
    if _leads(row, first, last, known):
        return True
    led = "prepositions" in row[first - 1].word.sets and row[first - 2].word.text.isalpha()
    return led and first - start > 1 and "prepositions" not in row[start].word.sets  # none in "said in Bari on Friday"


def _is_object(row: Sequence[Token], call: int, first: int, last: int, known: Vocabulary) -> bool:
    """Whether a date stands before the noun that is called off, or in the plan for it: "cancelled Friday's match",
    "scrapped plans to hold a vote on 3 May"."""
    if _is_passive(row, call, known) is not None or _verb_between(row, call, first, known):
        return False
    plans = arranging(known.language)["plans"]
    planned = any(t.word.text in plans for t in row[call + 1 : first])
    return planned or (_leads(row, first, last, known) and first - call < PARTICLE_REACH)


def _is_plain_object(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether a verb of calling off is the one that the date is behind: "has cancelled its fair on 3 May"."""
    return not limits.ends(row, first, known) and any(
        call < first and not _verb_between(row, call, first, known) and not is_moved_to(row, first, known)
        for call in callings(row, *_around(row, first), known)
    )


def _leads(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> bool:
    """Whether a date stands before its noun: "Friday's match", "the 3 May vote"."""
    if last + 1 >= len(row) or not row[last + 1].word.content or is_verb(row[last + 1], known):
        return False
    owned = row[last].word.surface.replace("’", "'").endswith(("'s", "s'"))
    return owned or (first > 0 and row[first - 1].word.text in known.sets["determiners"])


def _clause_start(row: Sequence[Token], first: int) -> int:
    for at in range(first - 1, -1, -1):
        sets = row[at].word.sets
        if row[at].word.text in ENDS or row[at].word.text == "," or "openers" in sets or "saying" in sets:
            return at + 1
    return 0


def _verb_between(row: Sequence[Token], start: int, end: int, known: Vocabulary) -> bool:
    return any(_is_finite(row, n, known) for n in range(start + 1, end))


def _is_finite(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a verb stands there that is no part of an infinitive: not the "held" of "to be held"."""
    if not is_verb(row[at], known):
        return False
    before = row[at - 1].word if at else None
    return before is None or not (before.text in known.sets["infinitive"] or before.text in known.sets["passive"])


def _fails(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether something is said not to take place on the day: "will not be held on 3 May", "never took place on"."""
    words = arranging(known.language)
    if first and row[first - 1].word.text in words["until"] | known.sets["openers"]:
        return False
    for at in range(first - 1, max(-1, first - PARTICLE_REACH * 2), -1):
        if row[at].word.text in ENDS or row[at].word.text in known.sets["openers"] | {","}:
            return False
        if row[at].word.text in words["happening"]:
            return is_failing(row, at, known)
    return False


def is_failing(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether something is said there not to take place."""
    return row[at].word.text in arranging(known.language)["happening"] and any(
        "negation" in t.word.sets and "determiners" not in t.word.sets for t in row[max(0, at - NEGATION_REACH) : at]
    )


def _is_refused(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> bool:
    """Whether what is to come on a date is said not to: "will not meet on Friday", but not "will not sail until"."""
    words = arranging(known.language)
    group = verb_group(row, first, last, known)
    limited = first > 0 and row[first - 1].word.text in words["until"] | known.sets["openers"]
    return not limited and not known.sets["negation"].isdisjoint(group) and not known.sets["modals"].isdisjoint(group)
