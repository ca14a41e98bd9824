"""Statements: what persons and bodies said on an issue, as positions by party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.folding import fold
from generator.records import Article, Desk, Filed, Quote, Report, Sentence, Span, Statement, meeting
from generator.steps.chronology.positions import is_outlet, is_position, shown
from generator.steps.chronology.repeated import Rarities, Repeated
from generator.steps.edits import edits
from generator.steps.mentions import issues_of
from generator.steps.reports.said_on import said_on
from generator.steps.reports.speech import is_body
from generator.steps.words import tokens, vocabulary
from generator.when import When

LONGEST = 3  # words of a person's name


def statements(
    filed: Sequence[Filed], reports: Sequence[Report], desk: Desk, plan: edits.Plan
) -> tuple[Statement, ...]:
    """Every attributed quotation in a filed passage, newest first, one speaker's repeated lines once."""
    told: dict[str, list[Report]] = {}
    for report in reports:
        told.setdefault(report.article, []).append(report)
    said = _spelled_alike([s for f in filed for s in _of_article(f, told.get(f.article.id, ()), desk, plan)], desk)
    said = _in_full(said)
    said.sort(key=lambda s: (s.when is None, s.when or When("9999"), s.article, s.quote.start))
    texts = {f.article.id: f.article for f in filed}
    rows = [_words(texts[s.article], s.quote) for s in said]
    rarities = Rarities(rows)
    lines: dict[str, Repeated] = defaultdict(lambda: Repeated(rarities))  # of each party
    found = [s for s, row in zip(said, rows, strict=True) if lines[s.party or s.speaker].is_new(row)]
    return tuple(sorted(found, key=_newest_first))


def _newest_first(statement: Statement) -> tuple[bool, int, str, int]:
    day = -statement.when.last.toordinal() if statement.when else 0
    return statement.when is None, day, statement.article, statement.quote.start


def _of_article(filed: Filed, reports: Sequence[Report], desk: Desk, plan: edits.Plan) -> list[Statement]:
    article = filed.article
    days = said_on(article, reports)
    found: list[Statement] = []
    reached = 0  # where the last attributed quotation ends: what stands before that is part of it
    for quote in sorted(article.quotes, key=lambda q: (q.start, -q.end)):
        sentences = _sentences(article, quote)
        speaker = edits.speaker(plan, article, quote) or _speaker(article, quote)
        nested = quote.start < reached
        reached = max(reached, quote.end if quote.speaker else 0)
        if not sentences or speaker is None or nested or not is_position(article, quote):
            continue
        if is_outlet(speaker, article.language, desk):
            continue
        issues = issues_of(filed, sentences[0].passage, Span(sentences[0].start, sentences[-1].end))
        if desk.issues and not issues:
            continue
        whole = Span(sentences[0].start, sentences[-1].end)
        found.append(
            Statement(
                article=article.id,
                passage=sentences[0].passage,
                quote=quote,
                sentence=whole,
                words=shown(article, quote, whole),
                speaker=speaker,
                party=_party(speaker, article.language, desk),
                issues=issues,
                when=days.get(quote.start),
            )
        )
    return _joined(found)


def _joined(found: Sequence[Statement]) -> list[Statement]:
    """What one speaker says in one sentence is one statement: “We pay,” she said, “when we are asked.”"""
    joined: list[Statement] = []
    last: dict[str, int] = {}  # of each speaker, the last one: statements come in order
    for statement in found:
        at = last.get(statement.speaker)
        if at is None or not joined[at].sentence.meets(statement.sentence):
            last[statement.speaker] = len(joined)
            joined.append(statement)
            continue
        one, other = joined[at].sentence, statement.sentence
        whole = Span(min(one.start, other.start), max(one.end, other.end))
        joined[at] = replace(joined[at], sentence=whole, words=whole, when=joined[at].when or statement.when)
    return joined


def _spelled_alike(said: Sequence[Statement], desk: Desk) -> list[Statement]:
    """The statements with one spelling for each speaker, the one with the most marks: Zoé rather than Zoe."""
    names: dict[str, str] = {person.name: person.name for person in desk.people}
    for name in sorted({s.speaker for s in said} - names.keys(), key=lambda n: (-sum(not c.isascii() for c in n), n)):
        names.setdefault(fold(name), name)
    return [replace(s, speaker=names.get(s.speaker) or names[fold(s.speaker)]) for s in said]


def _in_full(said: Sequence[Statement]) -> list[Statement]:
    """The statements of "Judge Diaz" under the full name that other articles give her, where only one fits."""
    full: dict[str, set[str]] = {}
    for name in {s.speaker for s in said}:
        words = name.split()
        if 2 <= len(words) <= LONGEST:
            full.setdefault(fold(words[-1]), set()).add(name)
    only = {surname: next(iter(names)) for surname, names in full.items() if len(names) == 1}
    return [replace(s, speaker=only.get(fold(s.speaker), s.speaker)) for s in said]


def _sentences(article: Article, quote: Quote) -> list[Sentence]:
    return list(meeting(article.sentences, quote))


def _speaker(article: Article, quote: Quote) -> str | None:
    """The person, or a state's body or officer as the text names them: "Norway's defence minister"."""
    if quote.speaker or not quote.source:
        return quote.speaker
    known = vocabulary(article.language)
    source = quote.source.of(article.text)
    row = tokens(source, article.language)
    officer = bool(row) and row[-1].word.text in known.sets["titles"] and not row[-1].word.states
    named = officer or is_body(quote, article.text, known)
    return source if named and any(t.word.states for t in row) else None


def _party(speaker: str, language: str, desk: Desk) -> str | None:
    """The speaker's party: the editor's; itself, if it is one; else the state that a body speaks for, as the editor
    calls it."""
    name = fold(speaker)
    for person in desk.people:
        if name in (fold(person.name), *map(fold, person.aliases)):
            return person.party
    if named := next((p.party for p in desk.people if p.party and fold(p.party) == name), None):
        return named
    states = [state for t in tokens(speaker, language) for state in t.word.states]
    return _label(states[0], language, desk) if len(set(states)) == 1 else None


def _label(state: str, language: str, desk: Desk) -> str:
    """What the editor calls a state: the party in people.yml that means it, or its name."""
    for person in desk.people:
        if person.party and any(state in t.word.states for t in tokens(person.party, language)):
            return person.party
    return state


def _words(article: Article, quote: Quote) -> tuple[str, ...]:
    return tuple(t.word.stem for t in tokens(quote.of(article.text), article.language) if t.word.content)
