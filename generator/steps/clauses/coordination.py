"""Coordination: what a sentence tells one after another, each with its date: "left on Saturday, and won on Sunday",
"shelled the port on 3 May, 7 May and 12 May"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.records import TimeExpression
from generator.steps.clauses.arranged import is_moved_to
from generator.steps.clauses.clips import is_finite
from generator.steps.clauses.reading import Reading, token_bounds
from generator.steps.clauses.tense import is_past, opens_none
from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.phrases import clause_words, divides

MONTH = 31  # days
JOINTS = frozenset({";"})
VERB_REACH = 10  # tokens from the "and" of a second act to its verb


def second_acts(
    first: TimeExpression, dates: Sequence[TimeExpression], reading: Reading, known: Vocabulary
) -> Iterator[TimeExpression]:
    """The dates, of those that date a whole sentence, of its other acts than the one that `first` dates, and those on
    which it was done again."""
    told = [first]
    for time in dates:
        if time is first or time.when is None or any(t.when and t.when.overlaps(time.when) for t in told):
            continue
        again = first < time and _goes_on(max(t for t in told if t < time), time, reading, known)
        if again or all(_apart(min(time, other), max(time, other), reading, known) for other in told):
            told.append(time)
            yield time


def _goes_on(one: TimeExpression, other: TimeExpression, reading: Reading, known: Vocabulary) -> bool:
    """Whether a list of days or months goes on from one date to the other, with nothing but places between."""
    here, there = token_bounds(one, reading), token_bounds(other, reading)
    alike = one.when and other.when and one.when.precision == other.when.precision and one.when.days <= MONTH
    if here is None or there is None or not alike:
        return False
    between = [t.word for t in reading.row[here[1] + 1 : there[0]]]
    listing = clause_words(known.language)["listing"]
    glue = known.sets["prepositions"] | known.sets["determiners"] | listing
    return any(w.text in listing for w in between) and all(w.text in glue or w.capital for w in between)


def _apart(one: TimeExpression, other: TimeExpression, reading: Reading, known: Vocabulary) -> bool:
    """Whether a verb of its own, behind an "and" or a semicolon, stands with the second of two dates."""
    here, there = token_bounds(one, reading), token_bounds(other, reading)
    if here is None or there is None:
        return False
    row = reading.row
    if is_moved_to(row, there[0], known) and not is_moved_to(row, here[0], known):
        return True  # "was extended on Monday until 20 June"
    joints = [n for n in range(here[1] + 1, there[0]) if _joins(row, n, known)]
    return any(_has_verb(row, n, there, known) and not _is_denied(row, n, there[0]) for n in joints)


def _is_denied(row: Sequence[Token], joint: int, date: int) -> bool:
    """Whether it did not happen then: "on May 3 and not on May 5"."""
    return any("negation" in t.word.sets for t in row[joint:date])


def _joins(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether another act may begin behind a token: "and", or the comma of "was shut in 2009, reopened in 2014"."""
    listed = divides(row, at) and at + 1 < len(row) and is_finite(row, at + 1, known)
    return listed or row[at].word.text in known.sets["coordinators"] or row[at].word.text in JOINTS


def _has_object(row: Sequence[Token], verb: int, known: Vocabulary) -> bool:
    """Whether a verb takes an object, as no participle does: "the guild expelled him"."""
    behind = row[verb + 1].word if verb + 1 < len(row) else None
    if behind is None or behind.text in known.sets["prepositions"]:
        return False
    return behind.capital or behind.text in known.sets["pronouns"] | known.sets["determiners"]


def _has_verb(row: Sequence[Token], joint: int, date: tuple[int, int], known: Vocabulary) -> bool:
    """Whether the verb of what "and" adds stands right behind it, behind the date that follows it, or, where a comma
    stands before it, behind a subject."""
    clause = row[joint].word.text in JOINTS or divides(row, joint - 1)
    if joint + 1 < date[0] and _goes_on_ahead(row, joint, known):
        return True
    for at in range(joint + 1, min(len(row), max(joint + VERB_REACH, date[1] + VERB_REACH))):
        if "saying" in row[at].word.sets:
            return False
        if is_finite(row, at, known):
            plain = [n for n in range(joint + 1, at) if not date[0] <= n <= date[1] and row[n].word.content]
            return clause or not plain or at > date[1] or _has_object(row, at, known)
        if at > date[1] + 1 and divides(row, at):
            return False
    return False


def _goes_on_ahead(row: Sequence[Token], joint: int, known: Vocabulary) -> bool:
    """Whether a second verb of "will" stands behind an "and": "will begin on Monday and report by the end of July"."""
    behind = row[joint + 1].word
    ahead = clause_words(known.language)["future"] & known.sets["modals"]
    led = any(t.word.text in ahead for t in row[:joint])
    verb = row[joint + 2].word.text if joint + 2 < len(row) else ""
    leads = verb in known.sets["prepositions"] | known.sets["determiners"] | known.sets["doer"]
    plain = behind.content and not behind.capital and not behind.text.isdigit()
    return led and plain and (behind.form == "base" or leads)


def second_verb(row: Sequence[Token], first: int, known: Vocabulary) -> int | None:
    """Where "will appear in court on Friday" or "are to be freed on Friday" begins, behind what has happened already:
    "… was arrested and will …"."""
    ahead = clause_words(known.language)["future"] | known.sets["modals"]
    for at in range(first - 1, 0, -1):
        if row[at].word.text in ENDS | known.sets["openers"] and not opens_none(row, at, first, known):
            break
        due = row[at].word.text in known.sets["passive"] and row[at + 1].word.text in known.sets["infinitive"]
        if (due or row[at].word.text in ahead) and row[at - 1].word.text in known.sets["coordinators"]:
            return at if any(is_past(t, known) for t in row[: at - 1]) else None
    return None
