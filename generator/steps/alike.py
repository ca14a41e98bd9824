"""Alike: whether two reports tell of one event, as far as their words, actors and acts say.

Words count by how rare they are in the corpus. Similar sentences alone are not one event: either they are nearly the
same words, or they share a kind of act, an actor and words of what it was about. What is between is a doubt for the
editor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Literal

from generator.records import Report
from generator.steps.acts import Act, acts
from generator.steps.conflicts import elsewhere, otherwise, places, to_others
from generator.steps.denials import contradiction
from generator.steps.disputed import contrary, disputed
from generator.steps.phrases import has_verb, is_name
from generator.steps.words import Token, Vocabulary, tokens, vocabulary

COPY = 0.7  # weighted overlap (Dice) from which two sentences are one in other words
FEWEST = 4  # shared words below which likeness proves nothing
NEAR = 0.6  # the same where their exact days differ by a little, so that they disagree on the date
ROLES = 0.15  # overlap from which reports of one kind of act, by one actor on another, are one event
ACT = 0.25  # the same where only one of the two actors is named by both
UNDATED = 0.4  # the same for two sentences without dates, which must share who did what to whom
LOOSE = 0.1  # what is added where a date is only the day of publication
BARE = 0.5  # overlap from which two sentences without a known act in common, but of one day and actor, are one event
DOUBT = 0.75  # share of those thresholds from which a pair is shown to the editor
SLACK = 3  # days that news may be older than the article that reports it
LEAST = DOUBT * ROLES  # overlap below which no pair is looked at further
PRIOR = 100  # reports that every corpus is thought to have besides its own, so that a small one's subject counts too

ELSEWHERE, OTHERWISE = "in other places or to others", "told by other verbs"
CONFLICTS = frozenset({ELSEWHERE, OTHERWISE})  # grounds that hold against every report of one event

Verdict = Literal["same", "doubt", "apart"]


@dataclass(slots=True)
class Telling:
    """A report with what is compared of it.

    `words` are the stems of its words in their order, `content` the same as a set, `figures` those of them with digits
    but for its date's, `first` the actor named first. Days are ordinals (0: none), `posted` is a date that is only its
    article's. `mass` is the weight of all its words, once the corpus has been weighed.
    """

    report: Report
    language: str
    words: tuple[str, ...]
    actors: frozenset[str]
    kinds: frozenset[str]
    content: frozenset[str]
    figures: frozenset[str]
    first: frozenset[str]
    first_day: int
    last_day: int
    posted: bool
    mass: float = 0.0
    _told: tuple[Act, ...] | None = None

    @property
    def undated(self) -> bool:
        """Whether it has no date."""
        return not self.first_day

    @property
    def exact(self) -> bool:
        """Whether its date is one day."""
        return self.first_day == self.last_day != 0

    @property
    def rank(self) -> tuple[int, int, int]:
        """Exact days first, then days that are the article's own, then months, years, and what has no date."""
        days = self.last_day - self.first_day
        return 3 if self.undated else 1 if self.posted else 2 if days else 0, days, self.first_day

    @property
    def told(self) -> tuple[Act, ...]:
        """The acts that the report tells of; read when first asked for, since most pairs never need them. With a date,
        those alone that the date can belong to: no clause in passing, and nouns only where there is no verb."""
        if self._told is None:
            found = acts(self.report.text, self.language)
            verbs = tuple(a for a in found if not a.noun)
            if not self.undated:
                verbs = tuple(a for a in verbs if a.main and not a.reduced) or tuple(a for a in verbs if a.reduced)
            row = tokens(self.report.text, self.language)
            phrase = not verbs and not has_verb(row, vocabulary(self.language))
            self._told = tuple(a for a in found if a.noun) if phrase else verbs
        return self._told


def telling(report: Report, language: str) -> Telling:
    """What is compared of a report."""
    known = vocabulary(language)
    row = tokens(report.text, language)
    named = [t.word for n, t in enumerate(row) if t.word.capital and (t.word.states or is_name(row, n, known))]
    first = (named[0].states or (named[0].stem,)) if named else ()
    who = {actor for word in named for actor in (word.states or (word.stem,))}
    words = tuple(t.word.stem for t in row if t.word.content)
    kinds = {kind for t in row for kind in t.word.kinds}
    kinds.update(kind for t in row if t.word.lemma for _, kind in known.phrasal.get(t.word.lemma, ()))
    kinds.update(*(pair for pair in known.counterparts.items() if kinds & set(pair)))
    return Telling(
        report,
        language,
        words,
        frozenset(who),
        frozenset(kinds),
        frozenset(words),
        _figures(report, words),
        frozenset(first),
        report.when.first.toordinal() if report.when else 0,
        report.when.last.toordinal() if report.when else 0,
        report.grounds == "published",
    )


def _figures(report: Report, words: Sequence[str]) -> frozenset[str]:
    """The words with digits, without those of its date: the 16th case is not the 17th."""
    found = [w for w in words if not w.isalpha() and any(c.isdigit() for c in w)]
    if not found or report.phrase is None:
        return frozenset(found)
    said = report.text[max(0, report.phrase.start - report.start) : max(0, report.phrase.end - report.start)].lower()
    return frozenset(w for w in found if w not in said)


def weigh(tellings: Sequence[Telling]) -> Mapping[str, float]:
    """How much each word counts: the logarithm of how rare it is among the reports. Each report gets its mass."""
    found: Counter[str] = Counter()
    for t in tellings:
        found.update(t.content)
    total = len(tellings) + PRIOR
    weight = {word: log(total / count) for word, count in found.items()}
    for t in tellings:
        t.mass = sum(map(weight.__getitem__, t.content))
    return weight


def overlap(a: Telling, b: Telling, weight: Mapping[str, float]) -> float:
    """Dice's coefficient of the two reports' words, weighted: 0 (nothing shared) to 1 (all)."""
    total = a.mass + b.mass
    return 2 * sum(map(weight.__getitem__, a.content & b.content)) / total if total else float(a.content == b.content)


def compare(a: Telling, b: Telling, weight: Mapping[str, float]) -> tuple[Verdict, float, str]:
    """Whether two reports whose dates allow it tell of one event, their overlap, and why."""
    verdict, alike, why = _likely(a, b, weight)
    if a.words == b.words or a.language != b.language or alike < LEAST:
        return verdict, alike, why
    known = vocabulary(a.language)
    rows = tokens(a.report.text, a.language), tokens(b.report.text, b.language)
    if verdict != "same" and alike >= ACT and _is_denied(a, b, rows):
        verdict, why = "same", "one denies what the other tells"
    if verdict == "apart":
        return verdict, alike, why
    one, other = (places(t.report.text, t.language) for t in (a, b))
    if elsewhere(one, other, a.content, b.content) or to_others(a.told, b.told, a.content, b.content):
        return "apart", alike, ELSEWHERE
    if bool(a.told) != bool(b.told) and otherwise(rows[0], rows[1], known):
        return "doubt", alike, OTHERWISE
    return verdict, alike, why


def _is_denied(a: Telling, b: Telling, rows: tuple[Sequence[Token], Sequence[Token]]) -> bool:
    """Whether one of two reports denies what the other tells, or tells the opposite of it on the same day. Two states
    that speak of one act must name the same doer."""
    denied = disputed(*(acts(t.report.text, t.language) for t in (a, b)))
    if denied is not None:
        return not _opposed(a, b) or bool(denied[0].agents & denied[1].agents)
    day = a.exact and a.first_day == b.first_day and bool(a.first & b.first)
    return day and contrary(*rows, vocabulary(a.language))


def _likely(a: Telling, b: Telling, weight: Mapping[str, float]) -> tuple[Verdict, float, str]:
    """`compare`, as far as words, actors and acts make the two alike."""
    alike = overlap(a, b, weight)
    gap = 0 if a.undated or b.undated else max(a.first_day - b.last_day, b.first_day - a.last_day, 0)
    dated = not (a.undated or b.undated or gap)
    if _opposed(a, b):
        return "apart", alike, "said by others"
    if alike >= COPY and (dated or a.figures == b.figures) and len(a.content & b.content) >= FEWEST and _one_act(a, b):
        return "same", alike, "the same in other words"
    if alike < LEAST or (a.report.kind == b.report.kind == "statement" and not a.first & b.first):
        return "apart", alike, "other words or other speakers"
    day = dated and a.exact and b.exact and bool(a.actors & b.actors)
    if day and alike >= BARE and a.kinds == b.kinds:
        return "same", alike, "shared words, actors and day"
    if dated and a.exact and b.exact and alike >= BARE and _contradicts(a, b):
        return "same", alike, "one denies on that day what the other tells"
    act = _shared_act(a, b)
    if gap and not (gap <= SLACK and _news(a, b)):
        near = alike >= NEAR and a.figures == b.figures and act is not None
        return ("same" if near else "apart"), alike, "the same act, days apart"
    if act is not None:
        needed = _needed(a, b, act) + (LOOSE if gap else 0)
        if alike >= DOUBT * needed:
            return ("same" if alike >= needed else "doubt"), alike, f"one kind of act ({act.kind}) by the same actors"
    if day and alike >= DOUBT * BARE:
        unknown = alike >= BARE and not (a.told and b.told)
        return "same" if unknown else "doubt", alike, "shared words, actors and day"
    return "apart", alike, "no act in common"


def _one_act(a: Telling, b: Telling) -> bool:
    """Whether nearly the same words tell of one kind of act: "imposed tariffs" is not "held talks on the tariffs"."""
    if a.kinds == b.kinds or not a.told or not b.told:
        return True
    return bool({act.kind for act in a.told} & {act.kind for act in b.told})


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


def _needed(a: Telling, b: Telling, act: Shared) -> float:
    """How much two reports that share an act must overlap to be one event."""
    if a.undated or b.undated:
        return UNDATED if act.full else COPY
    return (ROLES if act.full else ACT) + (LOOSE if a.posted or b.posted else 0)


@dataclass(frozen=True, slots=True)
class Shared:
    """A kind of act that two reports share; `full`: by one actor on another, or on one thing."""

    kind: str
    full: bool


def _shared_act(a: Telling, b: Telling) -> Shared | None:
    """The act that both tell of, by actors that can be the same, about the same thing."""
    if not a.kinds & b.kinds:
        return None
    known = vocabulary(a.language)
    pairs = ((one, other) for one in a.told for other in b.told)
    found = [shared for one, other in pairs if (shared := _shared(one, other) or leaving(one, other, known))]
    return max(found, key=lambda shared: shared.full, default=None)


def _shared(one: Act, other: Act) -> Shared | None:
    if one.kind != other.kind or one.noun != other.noun or not fits(one, other):
        return None
    things = set(one.objects) & set(other.objects)
    if not things and one.objects and other.objects:
        return None
    full = bool(things) and bool(one.agents & other.agents) and bool(one.patients & other.patients or len(things) > 1)
    return Shared(one.kind, full or _turned(one, other))


def leaving(one: Act, other: Act, known: Vocabulary) -> Shared | None:
    """A leaving that the other report says was done to who left: "resigned", "was dismissed"."""
    for act, by in ((one, other), (other, one)):
        if known.counterparts.get(act.kind) == by.kind and act.agents & by.patients:
            return Shared(act.kind, True)
    return None


def fits(one: Act, other: Act) -> bool:
    """Whether two acts can be one: an agent is the same, or one's agent is the other's patient, or one names none and
    what both name does not differ."""
    if one.agents and other.agents:
        return bool(one.agents & other.agents) or _turned(one, other)
    named, others = one.agents | one.patients, other.agents | other.patients
    return bool(named & others) or not named or not others


def _turned(one: Act, other: Act) -> bool:
    """Whether what one account says was done to someone, the other says they did: "removed Turkey", "Turkey
    withdrawing"."""
    return bool(one.agents & other.patients or other.agents & one.patients)
