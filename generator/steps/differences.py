"""Differences: what the accounts of one event disagree on, with the words that differ.

Only what can be read from the words themselves is compared: dates, numbers of one thing, negation, how far the act had
come, who did it, who proposed it. That two outlets choose other words is no difference.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.records import Account, Article, Difference, Disagreement, Report, Span
from generator.steps.acts import Act, acts
from generator.steps.alike import fits
from generator.steps.denials import contradiction
from generator.steps.numbers import Number, numbers
from generator.steps.words import Token, Vocabulary, tokens, vocabulary

PROPOSING = "propose"
Marked = tuple[object, tuple[Span, ...]]  # what an account says, and the words that say it


@dataclass(frozen=True, slots=True)
class _Told:
    """An account with what is compared of it; spans are offsets into its article."""

    account: Account
    article: Article
    acts: tuple[Act, ...]
    around: tuple[Act, ...]
    numbers: tuple[Number, ...]


def compare(accounts: Sequence[Account], articles: Mapping[str, Article]) -> tuple[Disagreement, ...]:
    """Every disagreement between the accounts of one event, in the order in which the kinds are defined."""
    if len(accounts) < 2:
        return ()
    told = [_told(a, articles[a.report.article]) for a in accounts]
    found: list[Disagreement] = []
    kinds: tuple[tuple[Difference, Callable[[_Told, _Told], tuple[tuple[Span, ...], tuple[Span, ...]] | None]], ...] = (
        ("date", _date),
        ("number", _number),
        ("negation", _negation),
        ("stage", _stage),
        ("agent", _agent),
        ("proposer", _proposer),
    )
    for what, differ in kinds:
        words: dict[int, dict[Span, None]] = {}
        for a, b in combinations(range(len(told)), 2):
            pair = differ(told[a], told[b])
            if pair:
                words.setdefault(a, {}).update(dict.fromkeys(pair[0]))
                words.setdefault(b, {}).update(dict.fromkeys(pair[1]))
        if words:
            places = sorted(words)
            found.append(Disagreement(what, tuple(places), tuple(tuple(sorted(words[p])) for p in places)))
    return tuple(found)


Pair = tuple[tuple[Span, ...], tuple[Span, ...]]


def _told(account: Account, article: Article) -> _Told:
    report = account.report
    own = _shifted(acts(report.text, article.language), report.start)
    around = [*own]
    for sentence in account.context:
        around += _shifted(acts(sentence.of(article.text), article.language), sentence.start)
    return _Told(
        account, article, tuple(own), tuple(around), tuple(numbers(report.text, report.start, article.language))
    )


def _shifted(found: Sequence[Act], by: int) -> list[Act]:
    return [
        Act(
            a.start + by,
            a.end + by,
            a.kind,
            a.stage,
            a.negated,
            a.agents,
            a.patients,
            a.objects,
            a.noun,
            a.main,
            a.reduced,
            a.settled,
        )
        for a in found
    ]


def _date(a: _Told, b: _Told) -> Pair | None:
    """Days that cannot both be, where both accounts name one themselves."""
    one, other = a.account.report, b.account.report
    if one.when is None or other.when is None or one.when.overlaps(other.when):
        return None
    if one.phrase is None or other.phrase is None or not (_own_day(one) and _own_day(other)):
        return None
    if (
        _words_of(a, one.phrase) in other.text or _words_of(b, other.phrase) in one.text
    ):  # both days stand in one of them
        return None
    return (one.phrase,), (other.phrase,)


def _words_of(told: _Told, span: Span) -> str:
    return span.of(told.article.text)


def _own_day(report: Report) -> bool:
    """Whether a date would be the same in a reprint of a day later: "14 December" and "Monday" would, "today" not."""
    return report.grounds != "relative" or "weekday" in (report.rule or "")


def _number(a: _Told, b: _Told) -> Pair | None:
    """Different numbers of the same thing, unless one is a bound that the other keeps."""
    for one in _single(a.numbers):
        for other in _single(b.numbers):
            if one.conflicts(other):
                return (Span(one.start, one.end),), (Span(other.start, other.end),)
    return None


def _single(found: Sequence[Number]) -> list[Number]:
    """The numbers whose thing is counted once: of "10 people killed, 20 people injured" neither can be compared."""
    return [n for n in found if sum(n.thing == other.thing for other in found) == 1]


def _same_acts(a: _Told, b: _Told) -> list[tuple[Act, Act]]:
    """The acts that both accounts tell of with a verb. The sentence's own come first."""
    pairs = [
        (one, other)
        for one in a.acts
        for other in b.acts
        if one.kind == other.kind
        and not one.noun
        and not other.noun
        and fits(one, other)
        and (set(one.objects) & set(other.objects) or not one.objects or not other.objects)
    ]
    return sorted(pairs, key=lambda pair: (not (pair[0].main and pair[1].main), pair[0].reduced or pair[1].reduced))


def _negation(a: _Told, b: _Told) -> Pair | None:
    for act, same in _same_acts(a, b)[:1]:
        return ((_span(act),), (_span(same),)) if act.negated != same.negated else None
    if a.article.language != b.article.language:
        return None
    one, other = a.account.report, b.account.report
    rows = [tokens(report.text, a.article.language) for report in (one, other)]
    pair = contradiction(rows[0], rows[1], vocabulary(a.article.language))
    return ((_shift(pair[0], one.start),), (_shift(pair[1], other.start),)) if pair else None


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _stage(a: _Told, b: _Told) -> Pair | None:
    """How far the act had come, unless the account that has it less far is simply the older one."""
    pairs = _same_acts(a, b)
    for one, other in pairs:
        if (
            one.stage == other.stage
            or not (one.settled and other.settled)
            or any(x.kind == one.kind and x.stage == y.stage for x, y in pairs)
        ):
            continue
        less, more = (a, b) if one.stage < other.stage else (b, a)
        if not _older(less.article, more.article) and not _ahead(less):
            return (_span(one),), (_span(other),)
    return None


def _ahead(told: _Told) -> bool:
    """Whether an account tells of what was then still to come: it has nothing to be held against."""
    return told.account.report.kind == "scheduled"


def _older(a: Article, b: Article) -> bool:
    return a.published is None or b.published is None or a.published.when.last < b.published.when.first


def _agent(a: _Told, b: _Told) -> Pair | None:
    """Who acted: what one account says was done to someone ("removed Turkey"), the other says they did themselves
    ("Turkey withdrawing")."""
    for one, other in _same_acts(a, b):
        if not (one.agents & other.agents or one.reduced or other.reduced):
            first, second = _roles(one, a), _roles(other, b)
            if first and second and first[0] != second[0] and first[1] & second[1]:
                return (first[2],), (second[2],)
    return None


def _roles(act: Act, told: _Told) -> tuple[str, frozenset[str], Span] | None:
    """Whether the actor that stands directly at the verb did it or had it done to them, who that is, and the words."""
    report = told.account.report
    row, known = tokens(report.text, told.article.language), vocabulary(told.article.language)
    first = next((n for n, t in enumerate(row) if t.start >= act.start - report.start), len(row))
    last = next((n for n, t in enumerate(row) if t.start >= act.end - report.start), len(row))
    if last < len(row) and (done_to := act.patients & _names(row[last])):
        return "patient", done_to, Span(act.start, report.start + row[last].end)
    if not first or not (doer := (act.agents | act.patients) & _names(row[first - 1])):
        return None
    led = row[first - 2].word.text if first > 1 else ""
    if led in known.sets["prepositions"] and led not in known.sets["infinitive"]:
        return None
    return "agent" if doer & act.agents else "patient", doer, Span(report.start + row[first - 1].start, act.end)


def _names(token: Token) -> frozenset[str]:
    return frozenset(token.word.states or (token.word.stem,))


def _proposer(a: _Told, b: _Told) -> Pair | None:
    """Who proposed it, by every sentence on the point."""
    first, second = _proposals(a), _proposals(b)
    one = frozenset(who for whose, _ in first for who in whose)
    other = frozenset(who for whose, _ in second for who in whose)
    if not one or not other or one == other:
        return None
    return tuple(words for _, words in first), tuple(words for _, words in second)


def _proposals(told: _Told) -> list[tuple[frozenset[str], Span]]:
    """Which states proposed something, each time with the words that say so."""
    states = frozenset(vocabulary(told.article.language).states.values())
    return [
        (act.agents & states, _proposal_words(act, told))
        for act in told.around
        if act.kind == PROPOSING and act.agents & states
    ]


def _proposal_words(act: Act, told: _Told) -> Span:
    """From the proposer to the verb ("Ankara earlier proposed"), or from what stands before the proposer, where that
    is behind ("came from the US", "proposed by Uganda")."""
    text, known = told.article.text, vocabulary(told.article.language)
    sentence = next((s for s in told.article.sentences if s.start <= act.start < s.end), None)
    if sentence is None:
        return _span(act)
    row = tokens(sentence.of(text), told.article.language)
    before = [t for t in row if t.end <= act.start - sentence.start and act.agents & set(t.word.states)]
    source = _source(act, row, act.end - sentence.start, known)
    if source is not None and (act.noun or not before):
        names = range(source + 1, len(row))
        ends = (n for n in names if not row[n].word.content and row[n].word.text not in known.sets["determiners"])
        start = min(row[source - 1].start, act.start - sentence.start) if not act.noun else row[source - 1].start
        return Span(sentence.start + start, sentence.start + row[next(ends, len(row)) - 1].end)
    return Span(sentence.start + before[-1].start if before and not act.noun else act.start, act.end)


def _source(act: Act, row: Sequence[Token], end: int, known: Vocabulary) -> int | None:
    """The token behind an act ("from", "by") that its agent stands behind."""
    for n, token in enumerate(row):
        named = any(act.agents & set(t.word.states) for t in row[n + 1 : n + 4])
        if token.start >= end and token.word.text in known.sets["sources"] and named:
            return n
    return None


def _span(act: Act) -> Span:
    return Span(act.start, act.end)
