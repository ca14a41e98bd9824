"""Alike: whether two reports tell of one event, as far as rules on their words, actors and acts say.

Words count by how rare they are in the corpus. Similar sentences alone are not one event: either they are nearly the
same words, or they share a kind of act, an actor and words of what it was about. What is between is a doubt for the
editor. What no rule decides is judged by all that the two share (compared.py).
"""

from __future__ import annotations

from typing import Literal

from generator.steps.acts import acts
from generator.steps.acts.denials import contradiction
from generator.steps.events.conflicts import ELSEWHERE, by_other_verbs, conflict, of_others
from generator.steps.events.deeds import deeds
from generator.steps.events.disputed import contrary, disputed
from generator.steps.events.incidents import one_incident, other_incident
from generator.steps.events.quoted import one_saying
from generator.steps.events.said import said
from generator.steps.events.same_deed import ENOUGH, Shared, same_deed
from generator.steps.events.shared_acts import one_kind, shared_act
from generator.steps.events.tellings import Telling, Weights, days_between
from generator.steps.words import tokens, vocabulary

COPY = 0.7  # weighted overlap (Dice) from which two sentences are one in other words
SURE = 0.85  # the same where the thing it was done to is called by other nouns: "signed a law", "signed a treaty"
FEWEST = 4  # shared words below which likeness proves nothing
NEAR = 0.6  # the same where their exact days differ by a little, so that they disagree on the date
ROLES = 0.15  # overlap from which reports of one kind of act, by one actor on another, are one event
ACT = 0.25  # the same where only one of the two actors is named by both
UNDATED = 0.4  # the same for two sentences without dates, which must share who did what to whom
LOOSE = 0.1  # what is added where a date is only the day of publication
BARE = 0.5  # overlap from which two sentences without a known act in common, but of one day and actor, are one event
DOUBT = 0.75  # share of those thresholds from which a pair is shown to the editor
DEED = 0.3  # likeness of two reports that tell of one deed, and what each point for that adds
POINT = 0.04
MONTH = 31  # days
SLACK = 3  # days that news may be older than the article that reports it
LEAST = DOUBT * ROLES  # overlap below which no pair is looked at further, but for the deeds of a day

Verdict = Literal["same", "doubt", "apart"]
APART: tuple[Verdict, float, str] = ("apart", 0.0, "")
ONE_DEED, ONE_INCIDENT = "one deed", "one incident"
OTHER_DAYS = "alike, but on other days"
PERHAPS_ANOTHER = "alike, but perhaps of another"
FULL_DAY = "shared words, actors and day"
NO_DEED = Shared()
UNLIKE: tuple[Verdict, str] = ("apart", "")


def overlap(a: Telling, words: set[int], b: Telling, weights: Weights) -> float:
    """Dice's coefficient of the two reports' words, weighted: 0 (nothing shared) to 1 (all). `words`: a's content."""
    total = a.mass + b.mass
    if not total:
        return float(a.content == b.content)
    return 2 * sum([weights.by_number[n] for n in words.intersection(b.content)]) / total


def ruled(a: Telling, b: Telling, alike: float) -> tuple[Verdict, float, str]:
    """Whether two reports whose dates allow it, and which overlap so much, tell of one event, the overlap, and why.

    What is cheap is asked first: the acts of a report are read only where they can make a difference, and without a
    date, words that are unlike settle it.
    """
    return APART if alike < ACT and (a.undated or b.undated) else _ruled(a, b, alike)


def _ruled(a: Telling, b: Telling, alike: float) -> tuple[Verdict, float, str]:
    verdict, why = _likely(a, b, alike) if alike >= LEAST else UNLIKE
    if verdict == "apart" and alike < ACT and _is_vague_day(a, b):
        return APART
    sure = verdict == "same"
    worth = _worth_reading(a, b, alike) and (sure or _shares(a, b))
    deed = same_deed(a, b, sure=sure, apart=days_between(a, b) > 0) if worth else NO_DEED
    statements = a.report.kind == b.report.kind == "statement"
    if alike < LEAST and not statements and deed.found != "one" and not (a.befell and b.befell):
        return APART
    if (a.words == b.words and not _is_again(a, b)) or a.language != b.language:
        return verdict, alike, why
    if _is_one_saying(a, b):
        return "same", max(alike, DEED), "the same words quoted"
    incident = incidents(a, b)
    if "other" in (deed.found, incident):
        return ("apart", alike, ELSEWHERE) if sure else APART
    if incident == "one" and conflict(a, b) != ELSEWHERE:
        return "same", max(alike, DEED), ONE_INCIDENT
    return _judged(a, b, alike, deed, (verdict, why))


def _judged(
    a: Telling, b: Telling, alike: float, deed: Shared, likely: tuple[Verdict, str]
) -> tuple[Verdict, float, str]:
    """`ruled`, of two reports of one language whose deeds, as far as they are read, may be one."""
    verdict, why = _settled(a, b, alike, deed, likely)
    if why == ONE_DEED and verdict == "same":
        return verdict, max(alike, DEED + POINT * deed.points), why
    if verdict != "same" and alike >= ACT and _is_denied(a, b):
        verdict, why = "same", "one denies what the other tells"
    if verdict == "apart":
        return APART
    against = conflict(a, b)
    if against:
        return ("apart" if against == ELSEWHERE else "doubt"), alike, against
    return verdict, alike, why


def _settled(a: Telling, b: Telling, alike: float, deed: Shared, likely: tuple[Verdict, str]) -> tuple[Verdict, str]:
    """What likeness says of two reports of one language, put right by what their deeds say."""
    gap = days_between(a, b)
    if likely[0] == "same":
        if gap and not (a.posted or b.posted or (deed.once and deed.known)):
            return "doubt", OTHER_DAYS
        return ("doubt", PERHAPS_ANOTHER) if deed.vague and alike < SURE else likely
    if deed.found != "one" or (found := _one_deed(a, b, deed, gap)) is None:
        return likely
    return ("doubt" if found == "same" and conflict(a, b) == ELSEWHERE else found), ONE_DEED


def incidents(a: Telling, b: Telling) -> Literal["one", "other", ""]:
    """Whether two reports of one day tell of what befell people, and that it is one thing or that it is not."""
    if a.befell is None or b.befell is None or a.undated or b.undated:
        return ""
    if other_incident(a.befell, b.befell, a.language):
        return "other"
    kinds = [{deed.kind for deed in t.deeds} for t in (a, b)]
    if a.befell.own != b.befell.own and all(kinds) and kinds[0].isdisjoint(kinds[1]):
        return "other"  # "a fire killed nine", "a woman was arrested over the fire that killed nine"
    gap = days_between(a, b)
    disputed = gap == 1 and (a.befell.retold or b.befell.retold)  # "the collapse of 3 May that killed nine"
    if (gap and not disputed and not (gap <= SLACK and _news(a, b))) or "statement" in (a.report.kind, b.report.kind):
        return ""
    return "one" if one_incident(a.befell, b.befell, a.language) else ""


def _worth_reading(a: Telling, b: Telling, alike: float) -> bool:
    """Whether the deeds of two reports may be one. Reading them costs as much as all that was asked before."""
    if a.language != b.language or a.undated or b.undated or a.words == b.words:
        return False
    if a.report.kind == b.report.kind == "statement" or a.kinds.isdisjoint(b.kinds):
        return alike >= ACT and a.first_day == b.first_day
    return not days_between(a, b) or not (a.kinds & b.kinds).isdisjoint(vocabulary(a.language).once)


def _is_vague_day(a: Telling, b: Telling) -> bool:
    """Whether deeds are not worth reading for a month or year that they would be of: nothing is done once only, denied,
    or befell people. A month has many of the others, and what tells that two are apart is not asked."""
    coarse = a.first_day != a.last_day or b.first_day != b.last_day
    if not coarse or a.denies or b.denies or (a.befell and b.befell):
        return False
    return (a.kinds & b.kinds).isdisjoint(vocabulary(a.language).once)


def _shares(a: Telling, b: Telling) -> bool:
    """Whether two reports share a word by which a deed can be one, besides names of states."""
    if any(not word[:1].isupper() for word in set(a.words).intersection(b.words)):
        return True
    called = vocabulary(a.language).alike
    return not {called[w] for w in a.words if w in called}.isdisjoint(called[w] for w in b.words if w in called)


def is_word_and_deed(a: Telling, b: Telling) -> bool:
    """Whether one report tells what was done and the other what someone said, of no act of that kind; on another day,
    not even of one that either tells by a verb: "expects the sale to begin", "told Congress of the sale"."""
    shared = a.kinds & b.kinds
    if days_between(a, b):
        shared &= {act.kind for t in (a, b) for act in t.told}
    return (a.report.kind == "statement") != (b.report.kind == "statement") and not shared


def _says_the_same(a: Telling, b: Telling) -> bool:
    """Whether two statements share what was said, and not only who said it; true of what are not both statements."""
    if not a.report.kind == b.report.kind == "statement":
        return True
    one, other = (said(t.report.text, t.language) for t in (a, b))
    return 2 * len(one & other) >= BARE * (len(one) + len(other))


def _is_one_saying(a: Telling, b: Telling) -> bool:
    """Whether two statements quote the same words, of speakers that can be one, on a day that may be that of the saying
    or of the article alone."""
    if not a.report.kind == b.report.kind == "statement" or a.undated or b.undated or _opposed(a, b):
        return False
    gap = days_between(a, b)
    if gap and not (gap <= SLACK and (a.posted or b.posted)):
        return False
    speakers = a.actors & b.actors or not (a.actors and b.actors)
    return bool(speakers) and one_saying(a.report.text, b.report.text, a.language)


def _is_again(a: Telling, b: Telling) -> bool:
    """Whether each of two reports names a day of its own, and nothing in them is done once only: "fired two missiles on
    Monday" and, three days later, "on Thursday"."""
    own = days_between(a, b) > 0 and not (a.posted or b.posted)
    return own and vocabulary(a.language).once.keys().isdisjoint(act.kind for act in a.told)


def _one_deed(a: Telling, b: Telling, deed: Shared, gap: int) -> Verdict | None:
    """What it makes of two reports that they tell of one deed. Statements are not one for that, unless one denies it.
    On another day it is a doubt, unless it is done once only, and a day has not been set and put off."""
    if deed.vague or _opposed(a, b) or (not deed.denied and "statement" in (a.report.kind, b.report.kind)):
        return None
    coarse = max(a.last_day - a.first_day, b.last_day - b.first_day)
    if deed.denied or (gap and gap <= SLACK and _news(a, b)):
        return "same"
    if gap:
        if a.report.article == b.report.article:  # an article seldom disputes a day with itself
            return None
        moved = (a.report.kind == "scheduled") != (b.report.kind == "scheduled")
        return ("same" if deed.once and not moved else "doubt") if deed.known else None
    return "same" if not coarse or (deed.once and deed.points > (ENOUGH if coarse > MONTH else 0)) else None


def _likely(a: Telling, b: Telling, alike: float) -> tuple[Verdict, str]:
    """`ruled`, as far as words, actors and acts make the two alike."""
    if _opposed(a, b):
        return UNLIKE
    gap = days_between(a, b)
    dated = not (a.undated or b.undated or gap)
    if alike >= COPY and (dated or a.figures == b.figures) and _common(a, b) >= FEWEST and one_kind(a, b):
        return ("doubt" if by_other_verbs(a, b) else "same"), "the same in other words"
    if a.report.kind == b.report.kind == "statement" and not a.first & b.first:
        return UNLIKE
    exact = dated and a.exact and b.exact
    day = exact and not a.actors.isdisjoint(b.actors)
    if day and alike >= BARE and a.kinds == b.kinds and _says_the_same(a, b):
        return ("doubt" if of_others(a, b) else "same"), FULL_DAY
    if exact and alike >= BARE and _contradicts(a, b):
        return "same", "one denies on that day what the other tells"
    if gap and not (gap <= SLACK and _news(a, b)):
        near = alike >= NEAR and a.figures == b.figures and shared_act(a, b) is not None
        return ("same", "the same act, days apart") if near else UNLIKE
    loose = LOOSE if gap else 0
    if alike >= DOUBT * (_needed(a, b, full=True) + loose) and (act := shared_act(a, b)) is not None:
        needed = _needed(a, b, full=act.full) + loose
        if alike >= DOUBT * needed:
            return ("same" if alike >= needed else "doubt"), f"one kind of act ({act.kind}) by the same actors"
    if day and alike >= DOUBT * BARE:
        unknown = alike >= BARE and not ((a.told and b.told) or is_word_and_deed(a, b)) and _says_the_same(a, b)
        return "same" if unknown and not by_other_verbs(a, b) else "doubt", FULL_DAY
    return UNLIKE


def _common(a: Telling, b: Telling) -> int:
    return len(set(a.content).intersection(b.content))


def _is_denied(a: Telling, b: Telling) -> bool:
    """Whether one of two reports denies what the other tells, or tells the opposite of it on the same day. Two states
    that speak of one act must name the same doer."""
    if (a.denies or b.denies) and not a.kinds.isdisjoint(b.kinds):
        denied = disputed(*(acts(t.report.text, t.language) for t in (a, b)))
        if denied is not None and not _of_others(a, b, denied[0].kind):
            return not _opposed(a, b) or bool(denied[0].agents & denied[1].agents)
    day = a.exact and a.first_day == b.first_day and not a.first.isdisjoint(b.first)
    return day and contrary(a.report.text, b.report.text, a.language)


def _of_others(a: Telling, b: Telling, kind: str) -> bool:
    """Whether a sentence tells of that kind of act too, but its date is that of another: "left on Monday, died on
    Friday"."""
    dated = [t.report for t in (a, b) if t.report.phrase and t.report.kind != "statement"]
    told = [{deed.kind for deed in deeds(report, a.language)} for report in dated]
    return any(kinds and kind not in kinds for kinds in told)


def _contradicts(a: Telling, b: Telling) -> bool:
    """Whether one report denies, in the same words, what the other tells of actors that can be the same."""
    if a.language != b.language or (a.actors and b.actors and not a.actors & b.actors):
        return False
    rows = [tokens(t.report.text, t.language) for t in (a, b)]
    return contradiction(rows[0], rows[1], vocabulary(a.language)) is not None


def _opposed(a: Telling, b: Telling) -> bool:
    """Whether two statements are those of two states. (States are written with a capital, names as stems.)"""
    if not a.report.kind == b.report.kind == "statement" or a.first & b.first:
        return False
    return all(any(name[:1].isupper() for name in t.first) for t in (a, b))


def _news(a: Telling, b: Telling) -> bool:
    """Whether one report has no date but its article's, and the other tells of a day shortly before that."""
    return (a.posted and not b.posted and b.first_day < a.first_day) or (
        b.posted and not a.posted and a.first_day < b.first_day
    )


def _needed(a: Telling, b: Telling, *, full: bool) -> float:
    """How much two reports that share an act must overlap to be one event."""
    if a.undated or b.undated:
        return UNDATED if full else COPY
    return (ROLES if full else ACT) + (LOOSE if a.posted or b.posted else 0)
