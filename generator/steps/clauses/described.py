"""Described: the dates of participles that describe a noun, "the sanctions, imposed on May 3"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.clauses import tense
from generator.steps.clauses.clips import antecedent, clause_end, is_finite, is_led, with_told
from generator.steps.clauses.reading import Reading
from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.phrases import clause_words, divides, is_told, opener_of

TOUCHING = 2  # tokens from "made" to the day of "made on Friday"
PHRASE = 6  # tokens of a phrase between a date and the verb behind it
START_REACH = 5  # tokens from "starting" to its date


def participle(
    reading: Reading, first: int, last: int, known: Vocabulary, *, exact: bool
) -> tuple[int, int] | None:
    """The phrase of "the sanctions, imposed earlier this month" where the sentence has a verb of its own before it, or
    right behind its comma. An `exact` day is rather that of the verb ("seized a boat claimed by Peru on Friday") unless
    it stands right behind the participle: "improved an offer made on Friday"."""
    row = reading.row
    words = clause_words(known.language)
    for at in range(first - 1, 0, -1):
        if is_finite(row, at, known) and not _describes_noun(reading, at, known):
            return None
        if not _describes_noun(reading, at, known):
            continue
        if _heads_clause(reading, at, last, known):
            return None
        touches = first - at == 1 or (first - at == TOUCHING and "prepositions" in row[first - 1].word.sets)
        if exact and row[at - 1].word.text != "," and not touches and not _is_reduced(reading, at):
            return None
        if at + 2 < first and divides(row, first - 2) and row[first - 1].word.text in known.sets["prepositions"]:
            return None  # "will lift the ban, imposed after a leak, on 1 July": behind the aside
        if divides(row, first - 1) and at + 2 == first:
            return None  # "on the day agreed, 3 May"
        if row[at - 1].word.text in words["messages"]:
            return None  # "said in a statement released on Friday": when it was said
        led = at - (row[at - 1].word.text in words["describing"] | known.sets["auxiliaries"] | words["firstly"])
        start, end = antecedent(row, led, known), clause_end(row, first, last, known)
        if not any(t.word.content and not t.word.figure for t in row[start:led]):
            return None  # "was shut in 2009, reopened in 2014": nothing is described
        before = any(_is_main_verb(reading, n, known) for n in range(start))
        return (start, end) if before or (row[led - 1].word.text == "," and _is_closed(row, end, known)) else None
    return None


def is_of_others(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether a date is that of what its sentence does not name: "will lift those announced on Monday"."""
    places = range(max(1, first - TOUCHING), first)
    return any(row[n - 1].word.text in clause_words(known.language)["those"] and row[n].word.past for n in places)


def _heads_clause(reading: Reading, at: int, last: int, known: Vocabulary) -> bool:
    """Whether what may be a participle is the only verb of a clause that tells when: "died when the dam | burst on May
    3", not "died when the dam | built in 1962 burst"."""
    row = reading.row
    opener = opener_of(row, at, known)
    if opener is None or row[opener].word.text not in clause_words(known.language)["simultaneous"]:
        return False
    return _verb_behind(row, last, known) is None and not any(is_finite(row, n, known) for n in range(opener + 1, at))


def start_of(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> tuple[int, int] | None:
    """The phrase of "a truce starting at midnight on Friday": when it starts, not when it was agreed."""
    starting = clause_words(known.language)["starting"]
    for at in range(first - 1, max(0, first - START_REACH), -1):
        takes = {"determiners", "pronouns"} & row[at + 1].word.sets  # "proposed ending it in May"
        if row[at].word.text in starting and not takes:
            return antecedent(row, at, known), clause_end(row, first, last, known)
        if tense.is_verb(row[at], known):
            break
    return None


def of_subject(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> tuple[int, int] | None:
    """The subject whose participle has a date, right before the verb: "The men arrested on Friday | will appear", "The
    troops deployed on Friday under the act | will leave"."""
    end = _verb_behind(row, last, known)
    if known.verb_last or end is None:
        return None
    start = next((n + 1 for n in range(first - 1, -1, -1) if _begins_behind(row, n, known)), 0)
    verb = next((n for n in range(start, first) if _is_participle(row, n, known)), None)
    if verb is None or verb == start or not row[verb - 1].word.content or "saying" in row[verb].word.sets:
        return None
    words = clause_words(known.language)
    if row[verb - 1].word.text in words["papers"] | words["messages"]:
        return None  # "A study released on Monday found": then it was said
    helpers = known.sets["passive"] | known.sets["perfect"] | known.sets["modals"]
    return None if any(t.word.text in helpers and not t.word.capital for t in row[start:first]) else (start, end)


def _verb_behind(row: Sequence[Token], last: int, known: Vocabulary) -> int | None:
    """The finite verb right behind a date, or behind one phrase that a preposition leads: "under the act | will"."""
    at = last + 1
    if at < len(row) and row[at].word.text in known.sets["prepositions"]:
        while at < len(row) and at <= last + PHRASE and (row[at].word.capital or not is_finite(row, at, known)):
            if at > last + 1 and (divides(row, at) or {"openers", "coordinators"} & row[at].word.sets):
                return None
            at += 1
    return at if at < len(row) and is_finite(row, at, known) else None


def _begins_behind(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a clause begins behind a token."""
    word = row[at].word
    joins = any(name in word.sets for name in ("openers", "coordinators", "saying"))
    return divides(row, at) or word.text in ENDS or (joins and word.text not in known.sets["prepositions"])


def _is_participle(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a word may be a participle behind its noun, as "arrested" is and "fled" is not."""
    past = tense.is_past(row[at], known) or row[at].word.text in known.sets["participles"]
    return past and row[at].word.text not in known.simple and not is_led(row, at, known)


def _is_closed(row: Sequence[Token], end: int, known: Vocabulary) -> bool:
    """Whether the main verb stands behind the comma that ends a phrase: "the bridge, opened in 1998, collapsed"."""
    comma = next((n for n in range(end, len(row)) if divides(row, n)), len(row))
    return comma + 1 < len(row) and is_finite(row, comma + 1, known)


def _describes_noun(reading: Reading, at: int, known: Vocabulary) -> bool:
    """Whether a participle that describes the noun before it stands there: "imposed on …", ", made by …"."""
    row = reading.row
    if _is_reduced(reading, at):
        return True
    word = row[at].word
    if not (tense.is_past(row[at], known) or word.text in known.sets["participles"]) or word.text in known.simple:
        return False
    if at + 1 >= len(row) or word.text in known.sets["passive"] | known.sets["perfect"]:
        return False
    words = clause_words(known.language)
    if word.text in words["naming"]:  # "armed the militia known as the Wolves in May": it was not known then
        return False
    before = row[at - 2] if row[at - 1].word.text in words["firstly"] and at > 1 else row[at - 1]
    behind = row[at + 1].word.text
    noun = before.word.content and not before.word.capital
    apart = before.word.text == "," or (noun and _follows_verb(row, at, known))
    return apart and behind in known.sets["doer"] | known.sets["prepositions"] | known.sets["infinitive"]


def _is_reduced(reading: Reading, at: int) -> bool:
    return any(act.reduced and act.start == reading.row[at].start for act in reading.acts)


def _follows_verb(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether the clause has had its verb before a participle: "was fined under a law passed in 2017"."""
    for n in range(at - 1, -1, -1):
        text = row[n].word.text
        if divides(row, n) or text in ENDS or any(text in known.sets[s] for s in ("coordinators", "openers", "saying")):
            return False
        if is_finite(row, n, known):
            if text in known.sets["perfect"]:  # "had the boats repaired in May"
                return False
            opener = opener_of(row, n, known)
            return opener is None or tense.closing_verb(row, opener, at, known) != at
    return False


def _is_main_verb(reading: Reading, at: int, known: Vocabulary) -> bool:
    row = reading.row
    verb = is_finite(row, at, known) and not _describes_noun(reading, at, known)
    opener = opener_of(row, at, known) if verb else None
    return row[at].word.stage is not None or (verb and (opener is None or is_told(row, opener, known)))


def told_of_day(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> tuple[int, int] | None:
    """The clause that tells what happened on a day which only begins or ends what the sentence tells: "has been closed
    since 3 May, when | the navy seized it"."""
    words = clause_words(known.language)
    at = last + 1 + (last + 1 < len(row) and divides(row, last + 1))
    bounds = first > 0 and row[first - 1].word.text in words["lasting"] | words["since"]
    if not bounds or at + 1 >= len(row) or row[at].word.text not in words["on_which"]:
        return None
    end = with_told(row, clause_end(row, at + 1, at + 1, known), known)
    verb = next((n for n in range(at + 1, end) if is_finite(row, n, known)), None)
    return (at + 1, end) if verb is not None and tense.is_past(row[verb], known) else None
