"""Arranged: the days for which something was set, and the days to which it was moved.

"The hearing, which had been due on Monday", "a visit planned for July", "were to open on 3 August" tell for when
something was set, not that it took place. So such a day is one of something ahead as long as it is not past, and dates
nothing afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from generator.folding import fold
from generator.languages import section
from generator.steps.clauses.tense import is_past, is_verb
from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.phrases import clause_words, divides

Arrangement = Literal["past", "open", "present"]  # "had been due on", "due on", "is due on"

REACH = 10  # tokens from "due" to the day in "due to open in the old town hall on 3 May"
FOR_REACH = 3  # tokens between "announced for" and its day
MOVED_REACH = 12  # tokens from "postponed" to its "to 3 May"


@lru_cache
def arranging(language: str) -> Mapping[str, frozenset[str]]:
    """The words by which a language says what is set and what is called off, folded, by name (`called_off`)."""
    return {name: frozenset(map(fold, words)) for name, words in section(language, "called_off").items()}


def arrangement(
    row: Sequence[Token], first: int, known: Vocabulary, *, agreed: bool = False
) -> tuple[Arrangement, int] | None:
    """How the day at token `first` was set, and the first token of the words that say so; None where it was not.

    `agreed`: "agreed to meet on 3 May" counts too, where that may also be the day of the agreement.
    """
    words = arranging(known.language)
    at = first - 1
    if at > 0 and row[at].word.text == "," and row[at - 1].word.text in words["arranged_for"]:
        return "open", at - 1  # "on the date agreed, 3 May"
    while at >= max(0, first - REACH):
        text = row[at].word.text
        if text in ENDS or text == "," or (text in known.sets["openers"] and text not in known.sets["prepositions"]):
            return None
        if text in known.sets["infinitive"] and at and row[at - 1].word.text in words["is"] | words["was"]:
            return ("past" if row[at - 1].word.text in words["was"] else "present"), at - 1  # "were to open"
        if _arranges(row, at, first, known) or (
            agreed and row[at].word.text in words["agreed"] and row[at + 1].word.text in known.sets["infinitive"]
        ):
            return _tense(row, at, known)
        if is_verb(row[at], known):
            leading = _infinitive(row, at, known)
            if leading is None:
                return None
            at = leading
            continue
        at -= 1
    return None


def _infinitive(row: Sequence[Token], at: int, known: Vocabulary) -> int | None:
    """The "to" of a verb in "to have been opened", None where the verb is no such one."""
    inside = known.sets["passive"] | known.sets["perfect"]
    while at > 0 and (row[at - 1].word.text in inside or row[at - 1].word.text.endswith(known.endings["adverb"])):
        at -= 1
    return at - 1 if at > 0 and row[at - 1].word.text in known.sets["infinitive"] else None


def _arranges(row: Sequence[Token], at: int, first: int, known: Vocabulary) -> bool:
    """Whether a word says that the day behind it is one that something was set for."""
    words = arranging(known.language)
    text, before = row[at].word.text, row[at - 1].word.text if at else ""
    behind = row[at + 1].word.text if at + 1 < first else ""
    if before in words["comparing"]:  # "as planned", "earlier than expected"
        return False
    if text in words["set_to"] and behind in known.sets["infinitive"]:
        return True
    if text in words["arranged_for"]:  # not "announced for the first time in public on 3 May"
        return behind in words["for"] and (text in words["set_to"] or first - at - 2 <= FOR_REACH)
    if text in words["organised"] and behind in words["a"]:  # "had planned a march on 3 May"
        return True
    if text not in words["arranged"]:
        return False
    if behind in known.sets["infinitive"]:
        return text not in words["causal"] or _is_infinitive(row, at, known)
    return not behind or behind in known.sets["prepositions"] or row[at + 1].word.text.endswith(known.endings["adverb"])


def _is_infinitive(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether "due to" has a verb behind it, rather than a cause."""
    if at + 2 >= len(row):
        return False
    verb = row[at + 2].word
    led = at and row[at - 1].word.text in known.sets["passive"]
    named = verb.capital or verb.text in known.sets["determiners"] or verb.text.endswith(known.endings["ongoing"])
    return verb.form == "base" or verb.text in known.sets["auxiliaries"] or bool(led and not named)


def _tense(row: Sequence[Token], at: int, known: Vocabulary) -> tuple[Arrangement, int]:
    words = arranging(known.language)
    first = at
    while first and (row[first - 1].word.text in words["still"]
                     or row[first - 1].word.text.endswith(known.endings["adverb"])):
        first -= 1
    start = first
    while start and row[start - 1].word.text in known.sets["passive"] | known.sets["perfect"] | known.sets["modals"]:
        start -= 1
    group = {t.word.text for t in row[start:first]}
    if not group:
        return "open", first
    return ("past" if not group.isdisjoint(words["was"] | known.sets["inverted"]) else "present"), start


def is_past_hope(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether the words that say that something was set for the day at token `first` tell that it was not to be: "were
    supposed to meet on 3 May", "was to have been held on 3 May"."""
    found = arrangement(row, first, known)
    if found is None or found[0] != "past":
        return False
    group = [t.word.text for t in row[found[1] : first]]
    to_have = any(a in known.sets["infinitive"] and b in known.sets["perfect"] for a, b in pairwise(group))
    return to_have or not arranging(known.language)["hoped"].isdisjoint(group) or _is_dashed(row, first, known)


def _is_dashed(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether a "but" and what happened instead stand behind a day: "was due on Monday but broke adrift"."""
    for at in range(first + 1, len(row) - 1):
        if row[at].word.text in ENDS:
            return False
        if row[at].word.text in arranging(known.language)["instead_of"]:
            behind = row[at + 1 : at + 1 + FOR_REACH]
            return any(is_past(t, known) for t in behind)
    return False


def is_moved_to(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether something was put off to the day at token `first`: "postponed to 3 May", "delayed until Friday"."""
    words = arranging(known.language)
    if not first or row[first - 1].word.text not in words["until"] | words["for"]:
        return False
    behind = row[first - 1].word.text in words["for"]
    for at in range(first - 2, max(-1, first - MOVED_REACH), -1):
        text = row[at].word.text
        if text in words["reset"] if behind else text in words["moved"]:
            return True
        if text in ENDS or (is_verb(row[at], known) and text not in known.sets["passive"]):
            return False
    return False


def is_moved_from(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> bool:
    """Whether something was put off from the day at tokens [first, last] to another: "moved from 3 May to 5 May"."""
    words = arranging(known.language)
    if last + 2 >= len(row) or not first or row[first - 1].word.text not in words["from"]:
        return False
    another = row[last + 2].word.capital or row[last + 2].word.text.isdigit()  # not "to the north quay"
    put_off = any(t.word.text in words["moved"] for t in row[max(0, first - REACH) : first - 1])
    return put_off and another and row[last + 1].word.text in words["until"]


def is_replaced(row: Sequence[Token], first: int, last: int, others: Sequence[int], known: Vocabulary) -> bool:
    """Whether what was set for the day at tokens [first, last] was moved to the day of one of the `others`, the first
    tokens of days: "due on 3 May, has been brought forward to Friday", "set for 3 May, will now open on 5 May"."""
    words = arranging(known.language)
    for other in others:
        between = row[last + 1 : other - 1]
        if other <= last or any("openers" in t.word.sets or t.word.text in ENDS for t in between):
            continue
        group = {t.word.text for t in between}
        if is_moved_to(row, other, known) or not (
            group.isdisjoint(words["instead"]) or group.isdisjoint(known.sets["modals"])
        ):
            return True
    return False


def is_superseded(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether a date is what something was first set for: "the trial, originally due to begin in January"."""
    words = arranging(known.language)
    originally = clause_words(known.language)["originally"]
    start = next((n + 1 for n in range(first - 1, -1, -1) if divides(row, n) or row[n].word.text in ENDS), 0)
    return any(
        row[n].word.text in originally
        and (row[n + 1].word.text in words["arranged"] | words["set_to"]
             or (row[n + 1].word.text in words["arranged_for"] and row[n + 2].word.text in words["for"]))
        for n in range(start, first - 1)
    )
