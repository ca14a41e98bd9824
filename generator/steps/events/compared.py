"""Compared: two reports, first by rules, then, where these leave it open, by all that they share.

Rules (alike.py) know what speaks for one event and what for two. News puts one thing in many words, though: where two
articles share little, other words say little, and the evidence is added up (evidence.py). Where they share most of
their words, the one that differs is what counts ("imposed tariffs on Chile", "discussed tariffs on Chile"): where it is
a verb, a name or what was said, the rules have the last word, and one noun amid the same words makes another event.
"""

from __future__ import annotations

from generator.steps.events.alike import (
    APART,
    OTHER_DAYS,
    PERHAPS_ANOTHER,
    Verdict,
    incidents,
    is_word_and_deed,
    ruled,
)
from generator.steps.events.conflicts import ELSEWHERE, by_other_verbs, conflict, of_others, swapped
from generator.steps.events.evidence import WEEK, likelihood
from generator.steps.events.held import as_set
from generator.steps.events.named import one_by_name
from generator.steps.events.namesakes import are_namesakes
from generator.steps.events.quoted import quotations
from generator.steps.events.said import is_one_saying
from generator.steps.events.same_deed import same_deed
from generator.steps.events.stances import other_stance
from generator.steps.events.tellings import Telling, Weights, days_between
from generator.steps.reports.told_below import RULE

LIKELY = 0.75  # likelihood from which two reports of one day are of one event
AHEAD = 0.7  # the same where one of them was set for the day: what it set is seldom told by the words that set it
SURELY = 0.85  # the same where a date is coarser or only the article's, or the days differ
PERHAPS = 0.65  # likelihood from which they are shown to the editor
PARALLEL = 0.4  # overlap from which the word that differs counts
SETTLED = frozenset({ELSEWHERE, OTHER_DAYS, PERHAPS_ANOTHER})
HELD = 0.4  # likeness of what was set for a day to what is told of it
EVEN = 10  # odds that count as much as a likeness of 0.5


def compare(a: Telling, b: Telling, alike: float, weights: Weights) -> tuple[Verdict, float, str]:
    """Whether two reports whose dates allow it, and which overlap so much, tell of one event, how well they fit, and
    why."""
    if _told_again(a, b):
        return "same", 1.0, "its day is told below"
    if one_by_name(a, b):
        return "same", max(alike, HELD), "named by one noun, of one year"
    verdict, fit, why = ruled(a, b, alike)
    if a.language == b.language and other_stance(a, b):
        return APART
    if verdict == "same" and _of_one_day(a, b) and (swapped(a, b) or (alike >= PARALLEL and are_namesakes(a, b))):
        return "doubt", fit, PERHAPS_ANOTHER
    if verdict == "same" or why in SETTLED or not can_be_one(a, b):
        return verdict, fit, why
    if as_set(a, b, weights):
        return "same", max(alike, HELD), "held as it was set"
    if alike >= PARALLEL and not _may_be_one(a, b):
        return verdict, fit, why
    likely = likelihood(a, b, alike, weights)
    day = _of_one_day(a, b)
    ahead = day and (a.report.kind == "scheduled") != (b.report.kind == "scheduled") and not of_others(a, b)
    if likely < PERHAPS or conflict(a, b) == ELSEWHERE:
        return verdict, fit, why
    if _tell_of_others(a, b, sure=day and likely >= SURELY):
        return verdict, fit, why
    needed = AHEAD if ahead else LIKELY if day and alike < PARALLEL else SURELY
    fit = likely / (likely + EVEN * (1 - likely))
    return ("same" if likely >= needed else "doubt"), fit, "all that they share"


def _told_again(a: Telling, b: Telling) -> bool:
    """Whether one report has its date from the words of the other, in which its article tells of it once more."""
    one, other = a.report, b.report
    return one.article == other.article and RULE in (one.rule, other.rule) and one.phrase == other.phrase


def can_be_one(a: Telling, b: Telling) -> bool:
    """Whether what two reports share can make them one. An article seldom tells one thing twice in other words, two
    speakers do not say one thing, nor does one say only one thing on a day, and what an article has as its news was
    not done on a later day."""
    if a.language != b.language or a.report.article == b.report.article or a.undated or b.undated:
        return False
    if _is_news_before(a, b) or _is_news_before(b, a):
        return False
    if not a.report.kind == b.report.kind == "statement":
        return True
    if a.first.isdisjoint(b.first):
        return False
    return bool(a.told or b.told) or is_one_saying(a, b)


def _is_news_before(a: Telling, b: Telling) -> bool:
    return a.posted and not b.posted and a.last_day < b.first_day and a.report.kind != "scheduled"


def _of_one_day(a: Telling, b: Telling) -> bool:
    """Whether two reports of one language each name the same day."""
    own = a.exact and b.exact and not (a.posted or b.posted)
    return own and a.first_day == b.first_day and a.language == b.language


def _may_be_one(a: Telling, b: Telling) -> bool:
    """Whether two reports that share most of their words are of one date, and nothing in the rest parts them. In the
    rest stands what was said."""
    kinds = {a.report.kind, b.report.kind}
    said = any(t.report.kind == "statement" and quotations(t.report.text, t.language) for t in (a, b))
    said = not is_one_saying(a, b) if kinds == {"statement"} else said
    if said or days_between(a, b) or (kinds == {"scheduled"} and not (a.exact and b.exact)):
        return False  # "would close its last pit by 2025", "would plant a forest by 2025"
    return not (of_others(a, b) or by_other_verbs(a, b) or are_namesakes(a, b) or conflict(a, b))


def _holds(a: Telling, b: Telling) -> bool:
    """Whether one date is a month or year that has many things, and the other is in it."""
    dates = (a.first_day, a.last_day), (b.first_day, b.last_day)
    return dates[0] != dates[1] and max(last - first for first, last in dates) > WEEK


def _by_other_acts(a: Telling, b: Telling) -> bool:
    """Whether two reports tell of acts that are known, and of none that is the other's."""
    one, other = ({act.kind for act in t.told} for t in (a, b))
    return bool(one and other) and one.isdisjoint(other)


def _tell_of_others(a: Telling, b: Telling, *, sure: bool) -> bool:
    """Whether two reports tell of other deeds or incidents, or of a deed that was done to others, or for another.
    `sure`: all else makes them one, so that a thing may have other nouns ("the contract", "the concession")."""
    if swapped(a, b) or is_word_and_deed(a, b) or (_holds(a, b) and (_by_other_acts(a, b) or by_other_verbs(a, b))):
        return True
    deed = same_deed(a, b, sure=False, apart=days_between(a, b) > 0)
    unlike = deed.strangers if sure else deed.unlike
    return deed.found == "other" or unlike or incidents(a, b) == "other"
