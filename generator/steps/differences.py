"""Differences: what the accounts of one event disagree on, with the words that differ.

Only what can be read from the words themselves is compared: dates, numbers of one thing, negation, how far the act had
come, who did it, who proposed it. That two outlets choose other words is no difference.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.records import Account, Article, Difference, Disagreement, Span
from generator.steps.acts import Act, acts
from generator.steps.alike import fits
from generator.steps.numbers import Number, numbers
from generator.steps.words import vocabulary

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
        ("date", _date), ("number", _number), ("negation", _negation), ("stage", _stage), ("agent", _agent),
        ("proposer", _proposer))
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
    return _Told(account, article, tuple(own), tuple(around),
                 tuple(numbers(report.text, report.start, article.language)))


def _shifted(found: Sequence[Act], by: int) -> list[Act]:
    return [Act(a.start + by, a.end + by, a.kind, a.stage, a.negated, a.agents, a.patients, a.objects, a.noun, a.main,
                a.reduced) for a in found]


def _date(a: _Told, b: _Told) -> Pair | None:
    """Days that cannot both be, where both accounts name one themselves."""
    one, other = a.account.report, b.account.report
    if one.when is None or other.when is None or one.phrase is None or other.phrase is None or one.when.overlaps(other.when):
        return None
    return (one.phrase,), (other.phrase,)


def _number(a: _Told, b: _Told) -> Pair | None:
    """Different numbers of the same thing, unless one is a bound that the other keeps."""
    for one in a.numbers:
        for other in b.numbers:
            if one.thing == other.thing and one.conflicts(other) and not _confirmed(one, b.numbers) \
                    and not _confirmed(other, a.numbers):
                return (Span(one.start, one.end),), (Span(other.start, other.end),)
    return None


def _confirmed(number: Number, others: Sequence[Number]) -> bool:
    """Whether the other account gives that number of that thing somewhere too."""
    return any(number.thing == other.thing and not number.conflicts(other) for other in others)


def _same_acts(a: _Told, b: _Told) -> list[tuple[Act, Act]]:
    """The acts that both accounts tell of with a verb. The sentence's own come first."""
    pairs = [(one, other) for one in a.acts for other in b.acts
             if one.kind == other.kind and not one.noun and not other.noun and fits(one, other)
             and (set(one.objects) & set(other.objects) or not one.objects or not other.objects)]
    return sorted(pairs, key=lambda pair: (not (pair[0].main and pair[1].main), pair[0].reduced or pair[1].reduced))


def _negation(a: _Told, b: _Told) -> Pair | None:
    for one, other in _same_acts(a, b)[:1]:
        if one.negated != other.negated:
            return (_span(one),), (_span(other),)
    return None


def _stage(a: _Told, b: _Told) -> Pair | None:
    """How far the act had come, unless the account that has it less far is simply the older one."""
    pairs = _same_acts(a, b)
    for one, other in pairs:
        if one.stage == other.stage or any(x.kind == one.kind and x.stage == y.stage for x, y in pairs):
            continue
        less, more = (a, b) if one.stage < other.stage else (b, a)
        if not _older(less.article, more.article):
            return (_span(one),), (_span(other),)
    return None


def _older(a: Article, b: Article) -> bool:
    return a.published is None or b.published is None or a.published.when.last < b.published.when.first


def _agent(a: _Told, b: _Told) -> Pair | None:
    """Who acted: what one account says was done to someone, the other says they did themselves."""
    for one, other in _same_acts(a, b):
        if one.agents & other.agents:
            continue
        if (other.agents & one.patients) or (one.agents & other.patients):
            return (_with_agent(one, a),), (_with_agent(other, b),)
    return None


def _with_agent(act: Act, told: _Told) -> Span:
    """The words of an act with the word before it and the actor behind it, where those name who."""
    report, text = told.account.report, told.article.text
    known = vocabulary(told.article.language)
    before = text[report.start : act.start].rstrip().rpartition(" ")[2]
    start = act.start - len(before) - 1 if before and (known[before].states or known[before].capital) else act.start
    behind = text[act.end : report.end].split(" ")[1:2]
    end = act.end + 1 + len(behind[0].rstrip(",.;")) if start == act.start and behind and known[behind[0].rstrip(",.;")].states \
        else act.end
    return Span(max(start, report.start), end)


def _proposer(a: _Told, b: _Told) -> Pair | None:
    """Who proposed it, by every sentence on the point."""
    first, second = _proposals(a), _proposals(b)
    one = frozenset(who for act in first for who in act.agents)
    other = frozenset(who for act in second for who in act.agents)
    if not one or not other or one == other:
        return None
    return tuple(_proposal_words(act, a) for act in first), tuple(_proposal_words(act, b) for act in second)


def _proposals(told: _Told) -> list[Act]:
    """Who proposed, once for each proposer and the fullest: a verb before a noun."""
    found: dict[frozenset[str], Act] = {}
    for act in told.around:
        states = frozenset(who for who in act.agents if who in told_states(told))
        if act.kind == PROPOSING and states:
            kept = Act(act.start, act.end, act.kind, act.stage, act.negated, states, act.patients, act.objects, act.noun,
                       act.main, act.reduced)
            if states not in found or (found[states].noun and not act.noun):
                found[states] = kept
    return list(found.values())


def told_states(told: _Told) -> frozenset[str]:
    """The states of the account's language, which are the parties that can propose."""
    return frozenset(vocabulary(told.article.language).states.values())


def _proposal_words(act: Act, told: _Told) -> Span:
    """From the proposal to its proposer, whichever stands first."""
    sentence = next((s for s in told.article.sentences if s.start <= act.start < s.end), Span(act.start, act.end))
    text = told.article.text
    known = vocabulary(told.article.language)
    start, end = act.start, act.end
    for token in _words(text, sentence):
        if set(known[text[token.start : token.end]].states) & act.agents:
            if token.end <= act.start and act.start - token.end < 24:
                start = min(start, token.start)
            elif token.start >= act.end and start == act.start:
                return Span(start, token.end)
    return Span(start, end)


def _words(text: str, sentence: Span) -> list[Span]:
    from generator.steps.words import TOKEN

    return [Span(m.start(), m.end()) for m in TOKEN.finditer(text, sentence.start, sentence.end)]


def _span(act: Act) -> Span:
    return Span(act.start, act.end)
