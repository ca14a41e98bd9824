"""Told: an account with what is compared of it, read once for every kind of difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.languages import section
from generator.records import Account, Article, Report, Sentence, Span, meeting
from generator.steps.accounts.counts import Count, counts
from generator.steps.accounts.crowds import gathers
from generator.steps.accounts.elsewhen import elsewhen
from generator.steps.accounts.tale import rest, retold, tale
from generator.steps.accounts.votes import FOR, Tally, joined, tallies
from generator.steps.acts import Act, acts
from generator.steps.events.incidents import incident
from generator.steps.events.shared_acts import fits
from generator.steps.words import vocabulary
from generator.steps.words.numbers import ALL, Number, numbers

VOTES = "votes"  # the fate of those who voted for a thing
# The fates of those who come to harm.
HARM = frozenset(
    {"dead", "injured", "missing", "in hospital", "rescued", "survivors", "evacuated", "homeless", "on board"}
)

Pair = tuple[tuple[Span, ...], tuple[Span, ...]]  # the words of one account and of another that differ


@dataclass(frozen=True, slots=True)
class Told:
    """An account with what is compared of it; spans are offsets into its article.

    `acts` and `numbers` are those of its own sentence; `around` those of every sentence on the point too; `counts` and
    `tallies` those of the sentences that go on about the event, where it has none of the kind itself, and `further` the
    other numbers there. `besides` are counts there that contradict its own.
    """

    account: Account
    article: Article
    acts: tuple[Act, ...]
    around: tuple[Act, ...]
    numbers: tuple[Number, ...]
    counts: tuple[Count, ...]
    tallies: tuple[Tally, ...]
    further: tuple[Number, ...] = ()
    besides: tuple[Count, ...] = ()

    def words(self, span: Span) -> str:
        """What stands there."""
        return span.of(self.article.text)


def read(account: Account, article: Article) -> Told:
    """An account made ready."""
    report, language = account.report, article.language
    own = _shifted(acts(report.text, language), report.start)
    around, counted = [*own], [*counts(report.text, report.start, language)]
    gathered = gathers(report.text, language)
    for sentence in account.context:
        text = sentence.of(article.text)
        around += _shifted(acts(text, language), sentence.start)
        counted += counts(text, sentence.start, language, gathered=gathered)
    beyond = [s for s in (*rest(report, article), *tale(report, article)) if s not in account.context]
    every = [c for s in beyond for c in counts(s.of(article.text), s.start, language, gathered=gathered)
             if not c.meets(report)]
    own_harm = _harms(report, language)
    more = [c for c in every if (own_harm or c.what not in HARM) and not elsewhen(c, report, article)]
    if not any(c.what in HARM for c in (*counted, *more)):
        tolls = (c for s in retold(report, article) for c in counts(s.of(article.text), s.start, language))
        more += [c for c in tolls if c.what in HARM and not elsewhen(c, report, article)]
    besides = tuple(c for c in more if any(c.alike(told) and c.conflicts(told) for told in counted))
    counted += [c for c in more if not any(c.alike(told) for told in counted)]
    voted = _voted(account, beyond, article)
    taken = (*(c for c in (*counted, *every) if c.most), *voted)  # "none of the 22 crew" tells of 22
    plain = tuple(n for n in _figures(account, article) if not any(n.meets(c) for c in taken))
    further = tuple(n for n in _beyond((*account.context, *beyond), account, article)
                    if not any(n.meets(c) for c in (*taken, *plain)))
    cast = [c for c in counted if c.what == VOTES and c.least == c.most and not elsewhen(c, report, article)]
    if not voted:  # "with 56 votes"
        voted = [Tally(c.start, c.end, {FOR: (c.least, Span(c.start, c.end))}) for c in cast]
    others = tuple(c for c in counted if c.what != VOTES)
    return Told(account, article, tuple(own), tuple(around), plain, others, tuple(voted), further, besides)


def _harms(report: Report, language: str) -> bool:
    """Whether a report tells of what people come to harm by, so that tolls behind it can be its own."""
    harm = vocabulary(language).sets["harm"]
    return any(act.kind in harm for act in acts(report.text, language)) or incident(report.text, language) is not None


def _voted(account: Account, beyond: Sequence[Sentence], article: Article) -> list[Tally]:
    """The tallies of an account, in their order: its own and those of the sentences on the point or behind it."""
    report, language = account.report, article.language
    found = [*tallies(report.text, report.start, language)]
    for sentence in dict.fromkeys((*account.context, *beyond)):
        found += [t for t in tallies(sentence.of(article.text), sentence.start, language) if not t.meets(report)]
    return joined([tally for tally in found if not elsewhen(tally, report, article)])


def _figures(account: Account, article: Article) -> Iterator[Number]:
    """The numbers of an account: its own, those of the rest of its sentence that have a role, and those of a whole crew
    in the sentences on the point."""
    report, language = account.report, article.language
    found = [*numbers(report.text, report.start, language)]
    for sentence in dict.fromkeys((*account.context, *meeting(article.sentences, report))):
        roles = section(language, "acts")["roles"] if sentence.holds(report) else (ALL,)
        rest = (n for n in numbers(sentence.of(article.text), sentence.start, language) if not n.meets(report))
        found += (n for n in rest if not n.clause.isdisjoint(roles))
    yield from (number for number in found if not elsewhen(number, report, article))


def _beyond(beyond: Sequence[Sentence], account: Account, article: Article) -> Iterator[Number]:
    """The numbers of things in the sentences on the point and in those that go on about an account's event."""
    for sentence in beyond:
        for number in numbers(sentence.of(article.text), sentence.start, article.language):
            if not (number.meets(account.report) or elsewhen(number, account.report, article)):
                yield number


def _shifted(found: Sequence[Act], by: int) -> list[Act]:
    return [replace(a, start=a.start + by, end=a.end + by) for a in found]


def span(act: Act) -> Span:
    """Where an act is told."""
    return Span(act.start, act.end)


def same_acts(a: Told, b: Told) -> list[tuple[Act, Act]]:
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
