"""Contradicted: groups of reports that only their contradiction keeps apart.

"The ministers agreed on the quota", "no agreement on the quota was reached": what two newspapers deny, date and ascribe
differently shares no act and often no day of saying, so that nothing joins it; yet such accounts are one matter's. Two
reports are brought together where one says the contrary of the other, by its words (a denial, an earlier stage, who did
it to whom, who proposed it), and most of what they say besides is the same. What is told later may be news: a denial
counts only from the day on which the other told it, an earlier stage not before. So are two that date to neighbouring
days what is done once (days_apart.py), or count one thing otherwise (counted_apart.py).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from generator.records import Span
from generator.steps.acts import acts
from generator.steps.acts.denials import contradiction
from generator.steps.acts.outcomes import unreached
from generator.steps.acts.progress import at_two_stages, progress
from generator.steps.acts.proposing import proposals
from generator.steps.events.blocks import SMALL
from generator.steps.events.conflicts import ELSEWHERE, conflict, swapped
from generator.steps.events.counted_apart import may_be_recounted, recounted
from generator.steps.events.days_apart import MONTH, may_be_redated, on_other_days
from generator.steps.events.disputed import disputed, is_of_first, turned
from generator.steps.events.tellings import UNIT, Telling, Weights, date_words, days_between
from generator.steps.words import Token, Vocabulary, Word, tokens, vocabulary, words
from generator.steps.words.phrases import opener_of

RARE = 6  # of a report's rarest words, by which what it contradicts is found
LATEST = 32  # reports under a word that are looked at, those next in days
AFTER = 10  # days within which a report is denied
NEAR = 3  # days between two accounts of other kinds
SHARED = 2  # words besides the verb that two reports share, at least
MOST = 0.6  # share of the words of the shorter one that both have
HALF = 0.5  # the same where verbs count too, and both count one thing
WEIGHT = 7.0  # of the words that they share

Kind = Literal["negation", "stage", "agent", "proposer", "number"]
Contrary = Callable[[Telling, Telling], bool]


def united(groups: Sequence[Sequence[Telling]], weights: Weights, published: Mapping[str, int]) -> list[int]:
    """Of each group, the first one that it is to be one with. `published`: of each article, the day as an ordinal."""
    first = list(range(len(groups)))
    group_of = {id(t): n for n, group in enumerate(groups) for t in group}
    articles = [{t.report.article for t in group} for group in groups]
    for one, other, contrary in _contrary_pairs([t for group in groups for t in group], weights, published):
        a, b = (_first(group_of[id(t)], first) for t in (one, other))
        if a != b and articles[a].isdisjoint(articles[b]) and contrary(one, other):
            a, b = min(a, b), max(a, b)
            articles[a] |= articles[b]
            first[b] = a
    return [_first(n, first) for n in range(len(first))]


def _contrary_pairs(
    tellings: Sequence[Telling], weights: Weights, published: Mapping[str, int]
) -> Iterator[tuple[Telling, Telling, Contrary]]:
    """The pairs of reports that may contradict each other, each with the rule that says whether they do."""
    disputing = [t for t in tellings if t.disputes]
    for one, other in _pairs(disputing, tellings, (AFTER, NEAR), weights, published):
        yield one, other, lambda a, b: contradicts(a, b, weights, published)
    redated = [t for t in tellings if may_be_redated(t)]
    for one, other in _pairs(redated, redated, (MONTH, 0), weights, published):
        yield one, other, dates_otherwise
    counted = [t for t in tellings if may_be_recounted(t)]
    for one, other in _pairs(counted, counted, (AFTER, 0), weights, published):
        yield one, other, lambda a, b: counts_otherwise(a, b, weights, published)


def _first(group: int, first: Sequence[int]) -> int:
    """The group that a group has become one with, by way of others."""
    while first[group] != group:
        group = first[group]
    return group


def _pairs(
    asking: Sequence[Telling],
    tellings: Sequence[Telling],
    days: tuple[int, int],
    weights: Weights,
    published: Mapping[str, int],
) -> Iterator[tuple[Telling, Telling]]:
    """These reports, each with those of near days with which it shares rare words. `days`: how many lie before and
    behind it at most."""
    wanted = {n for t in asking for n in _rare(t, weights)}
    posted: dict[int, list[tuple[int, int]]] = {}
    for at, t in enumerate(tellings):
        day = _day(t, published)
        for number in wanted.intersection(_rare(t, weights)) if day else ():
            posted.setdefault(number, []).append((day, at))
    for row in posted.values():
        row.sort()
    before, behind = days
    for one in asking:
        day = _day(one, published)
        found: dict[int, int] = {}
        for number in _rare(one, weights) if day else ():
            row = posted[number]
            near = row[bisect_left(row, (day - before, 0)) : bisect_right(row, (day + behind, len(tellings)))]
            for _, at in near[-LATEST:]:
                found[at] = found.get(at, 0) + 1
        yield from ((one, tellings[at]) for at, shared in sorted(found.items())
                    if shared >= SHARED and tellings[at].report.article != one.report.article)


def _rare(telling: Telling, weights: Weights) -> tuple[int, ...]:
    """The rarest of a report's words that others have too; all of them where there are few reports."""
    alone = bisect_left(telling.content, weights.single)
    return telling.content[alone:] if weights.reports <= SMALL else telling.content[alone : alone + RARE]


def _day(telling: Telling, published: Mapping[str, int]) -> int:
    """The day of a report, that of its article where it has none; 0 where it is not known."""
    return telling.last_day or published.get(telling.report.article, 0)


def contradicts(a: Telling, b: Telling, weights: Weights, published: Mapping[str, int]) -> bool:
    """Whether two reports of near days say the contrary of each other of one matter."""
    if a.language != b.language or "scheduled" in (a.report.kind, b.report.kind):
        return False
    if not _of_one_matter(a, b, weights):  # what costs least is asked first
        return False
    kind = _contrary(a, b)
    if kind is None or not _of_one_time(a, b, kind, published) or _of_others(a, b, kind):
        return False
    return conflict(a, b) != ELSEWHERE and not swapped(a, b)


def dates_otherwise(a: Telling, b: Telling) -> bool:
    """Whether two reports date what is done once to other days, and nothing tells that it is another deed."""
    return a.language == b.language and on_other_days(a, b) and conflict(a, b) != ELSEWHERE and not swapped(a, b)


def counts_otherwise(a: Telling, b: Telling, weights: Weights, published: Mapping[str, int]) -> bool:
    """Whether two reports give other numbers of one thing, and half of what the shorter one says besides is the
    same."""
    if a.language != b.language or not _can_be_of_one_day(a, b, published):
        return False
    one, other = (frozenset(w for w in row if not w.isdigit()) for row in _told_of(a, b, verbs=True))
    if not _share(one, other, HALF, weights):
        return False
    thing = recounted(a, b, (published.get(a.report.article, 0), published.get(b.report.article, 0)))
    if not thing or not _share(one - {thing}, other - {thing}, HALF, weights) or _of_others(a, b, "number"):
        return False
    names, other_names = (_names(_matter(t)[1:]) for t in (a, b))  # any word has a capital where a sentence begins
    if names - other_names and other_names - names:
        return False
    return conflict(a, b) != ELSEWHERE and not swapped(a, b)


def _can_be_of_one_day(a: Telling, b: Telling, published: Mapping[str, int]) -> bool:
    """Whether the days of two reports meet. One that has none by its own words is told within some days."""
    own = [not (t.undated or t.posted or t.report.kind == "statement") for t in (a, b)]
    if all(own):
        return not days_between(a, b)
    days = [_day(t, published) for t in (a, b)]
    if not any(own):
        return abs(days[0] - days[1]) <= NEAR
    act, told = (a, days[1]) if own[0] else (b, days[0])
    return act.first_day <= told <= act.last_day + AFTER


def _contrary(a: Telling, b: Telling) -> Kind | None:
    """In what two reports say the contrary of each other, by their words alone."""
    known = vocabulary(a.language)
    texts = a.report.text, b.report.text
    one, other = (tokens(text, a.language) for text in texts)
    found, others = (acts(text, a.language) for text in texts)
    denied = contradiction(one, other, known) or unreached(one, other, known)
    if disputed(found, others) or (denied and _are_main(one, denied[0], other, denied[1], known)):
        return "negation"
    steps = at_two_stages(progress(one, known), progress(other, known), known)
    if steps and _are_main(one, steps[0], other, steps[1], known):
        return "stage"
    first = any(is_of_first(text, a.language) for text in texts)
    both = [(x, y) for x in found for y in others if not x.noun and not y.noun]
    if any(turned(x, y, first=first) and (first or x.kind not in known.sets["in turn"]) for x, y in both):
        return "agent"
    offers = [proposals(row, known) for row in (one, other)]
    if any(x.is_others(y, known) and (x.things & y.things) for x in offers[0] for y in offers[1]):
        return "proposer"
    return None


def _are_main(one: Sequence[Token], words: Span, other: Sequence[Token], others: Span, known: Vocabulary) -> bool:
    """Whether some words of two sentences are what each tells, or what someone says there, and not told in passing:
    "came home after both had signed the treaty"."""
    places = ((row, next((n for n, t in enumerate(row) if t.end >= span.end), 0))
              for row, span in ((one, words), (other, others)))
    openers = [(row, opener_of(row, at, known)) for row, at in places]
    return all(opener is None or "relatives" in row[opener].word.sets for row, opener in openers)


def _of_one_time(a: Telling, b: Telling, kind: Kind, published: Mapping[str, int]) -> bool:
    """Whether the days of two reports allow them to be accounts of one matter."""
    own = [bool(t.exact and not t.posted and t.report.kind != "statement") for t in (a, b)]
    one, other = (_day(t, published) for t in (a, b))
    if all(own):
        return one == other
    if kind == "negation":
        denial, told = (a, b) if _denies(a, b) else (b, a)
        return 0 <= _day(denial, published) - (told.last_day or _day(told, published)) <= AFTER
    return abs(one - other) <= NEAR


def _denies(a: Telling, b: Telling) -> bool:
    """Whether it is the first of two contrary reports that says that it was not so."""
    known = vocabulary(a.language)
    one, other = (tokens(t.report.text, t.language) for t in (a, b))
    found = disputed(acts(a.report.text, a.language), acts(b.report.text, b.language))
    pair = contradiction(one, other, known) or unreached(one, other, known)
    if found or not pair:
        return bool(found and found[0].negated)
    said = [t.word for t in one if pair[0].start <= t.start < pair[0].end]
    return any(not w.sets.isdisjoint(("negation", "keeping")) for w in said)


def _of_one_matter(a: Telling, b: Telling, weights: Weights) -> bool:
    """Whether most of what two reports tell of is the same, leaving out who says so, the verbs and the date."""
    return _share(*_told_of(a, b, verbs=False), MOST, weights)


def _told_of(a: Telling, b: Telling, *, verbs: bool) -> tuple[frozenset[str], frozenset[str]]:
    """The senses of what each of two reports tells of, without who says so and the dates of both."""
    date = {w.sense for t in (a, b) for w in words(date_words(t.report), t.language)}
    one, other = (frozenset(w.sense for w in _matter(t) if w.content and (verbs or not w.past)) - date for t in (a, b))
    return one, other


def _share(one: frozenset[str], other: frozenset[str], most: float, weights: Weights) -> bool:
    """Whether two reports share so much of the shorter one's words, and rare ones."""
    shared = one & other
    weight = sum(weights.by_number[weights.number[s]] for s in shared if s in weights.number) / UNIT
    return len(shared) >= SHARED and len(shared) >= most * min(len(one), len(other)) and weight >= WEIGHT


def _of_others(a: Telling, b: Telling, kind: Kind) -> bool:
    """Whether each of two reports is about someone or somewhere that the other does not name. Of who proposed it, and
    of what two states did to each other, each names its own."""
    if kind == "proposer":
        return False
    rows = [_matter(t) for t in (a, b)]
    names, other_names = (_names(row) for row in rows)
    states, other_states = (frozenset(state for w in row for state in w.states) for row in rows)
    if kind != "agent" and states - other_states and other_states - states:
        return True
    return bool(names and other_names) and names.isdisjoint(other_names)


def _names(row: Sequence[Word]) -> frozenset[str]:
    """The stems of the names in a row, but for those of states."""
    return frozenset(w.stem for w in row if w.nameable and not w.states)


def _matter(telling: Telling) -> Sequence[Word]:
    """The words of a report but for those of who says so."""
    row = words(telling.report.text, telling.language)
    at = next((n for n, w in enumerate(row) if "saying" in w.sets), None)
    if at is None:
        return row
    comma = max((n for n in range(at) if row[n].text == ","), default=0)
    return row[:comma] if comma >= len(row) - at else row[at + 1 :]
