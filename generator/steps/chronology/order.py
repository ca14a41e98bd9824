"""Order: ids, threads and the sequence of a chronology."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from generator.folding import fold
from generator.records import Article, Event, Issue
from generator.steps.acts import acts
from generator.steps.mentions import pattern
from generator.steps.words import tokens, vocabulary
from generator.steps.words.phrases import reports_speech

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u
LENGTH = 6


def identified(events: Sequence[Event], articles: Mapping[str, Article]) -> tuple[Event, ...]:
    """The same events with ids made from the words of their earliest report, no two alike."""
    taken: dict[str, int] = {}
    first = [_earliest(event, articles) for event in events]
    for at in sorted(range(len(events)), key=lambda n: first[n]):
        seed = "\n".join(first[at][1:])
        turn = 0
        while (made := _minted(f"{seed}\n{turn}")) in taken:
            turn += 1
        taken[made] = at
    ids = {at: made for made, at in taken.items()}
    return tuple(replace(event, id=ids[at]) for at, event in enumerate(events))


def _earliest(event: Event, articles: Mapping[str, Article]) -> tuple[str, str, str, str]:
    """The first published report: its day, article, passage and words."""
    return min(
        (_published(articles[a.report.article]), a.report.article, a.report.passage, fold(a.report.text))
        for a in event.accounts
    )


def _published(article: Article) -> str:
    return article.published.when.first.isoformat() if article.published else "9999-12-31"


def _minted(seed: str) -> str:
    number = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:5], "big")
    return "".join(ALPHABET[number >> (5 * n) & 31] for n in range(LENGTH))


def threaded(event: Event, issues: Sequence[Issue], articles: Mapping[str, Article]) -> Event:
    """The event with the threads of its issues that it belongs to: those that its first sentence is about, else those
    named in that sentence, else those named in any account."""
    lead = event.accounts[event.lead].report
    texts = [_matter(lead.text, articles[lead.article].language), lead.text, *(a.report.text for a in event.accounts)]
    threads = {}
    for issue in issues:
        if issue.slug in event.issues:
            found = (_named(issue.threads, fold(text)) for text in texts)
            names = next((names for names in found if names), ())
            if names:
                threads[issue.slug] = names
    return replace(event, threads=threads)


def _named(threads: Mapping[str, tuple[str, ...]], text: str) -> tuple[str, ...]:
    return tuple(name for name, terms in threads.items() if _found(terms, text))


def _matter(text: str, language: str) -> str:
    """What a sentence is about: its words up to the clause or the "over" that gives the grounds of its act."""
    row, known = tokens(text, language), vocabulary(language)
    verbs = [a for a in acts(text, language) if a.main and not a.noun]
    for at, token in enumerate(row):
        if not verbs or token.start < verbs[0].end or at == len(row) - 1:
            continue
        before, word, behind = (row[n].word.text for n in (at - 1, at, at + 1))
        closed = {f"{before} {word}", f"{word} {behind}"} & known.sets["closed"]
        opens = "openers" in token.word.sets and not closed and not reports_speech(row, at)
        if opens or "grounds" in token.word.sets:
            return text[: token.start]
    return text


def _found(terms: tuple[str, ...], text: str) -> bool:
    compiled = _pattern(terms)
    return compiled is not None and compiled.search(text) is not None


@lru_cache(maxsize=1024)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    return pattern(terms)


def ordered(events: Iterable[Event]) -> tuple[Event, ...]:
    """Oldest first: by first day, last day and id; undated ones last."""
    return tuple(sorted(events, key=lambda e: (e.when is None, (e.when.first, e.when.last) if e.when else (), e.id)))
