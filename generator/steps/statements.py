"""Statements: what persons and bodies said on an issue, as positions by party."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.folding import fold
from generator.records import Article, Desk, Filed, Quote, Report, Sentence, Span, Statement
from generator.steps import edits
from generator.steps.clauses import Reading, place
from generator.steps.mentions import issues_of
from generator.steps.origins import reworded
from generator.steps.speech import MONTH, is_body
from generator.steps.words import MARKS, tokens, vocabulary
from generator.when import When

FEWEST = 4  # words that make a position; fewer are a scare quote


def statements(
    filed: Sequence[Filed], reports: Sequence[Report], desk: Desk, plan: edits.Plan
) -> tuple[Statement, ...]:
    """Every attributed quotation in a filed passage, newest first, one speaker's repeated lines once."""
    told: dict[str, list[Report]] = {}
    for report in reports:
        told.setdefault(report.article, []).append(report)
    said = [s for f in filed for s in _of_article(f, told.get(f.article.id, ()), desk, plan)]
    said.sort(key=lambda s: (s.when is None, s.when or When("9999"), s.article, s.quote.start))
    texts = {f.article.id: f.article for f in filed}
    kept: dict[str, list[tuple[tuple[str, ...], Statement]]] = {}
    for statement in said:
        words = _words(texts[statement.article], statement.quote)
        row = kept.setdefault(statement.party or statement.speaker, [])
        if not any(words == other or reworded(words, other) for other, _ in row):
            row.append((words, statement))
    found = [statement for row in kept.values() for _, statement in row]
    return tuple(sorted(found, key=_newest_first))


def _newest_first(statement: Statement) -> tuple[bool, int, str, int]:
    day = -statement.when.last.toordinal() if statement.when else 0
    return statement.when is None, day, statement.article, statement.quote.start


def _of_article(filed: Filed, reports: Sequence[Report], desk: Desk, plan: edits.Plan) -> list[Statement]:
    article = filed.article
    found: list[Statement] = []
    reached = 0  # where the last attributed quotation ends: what stands before that is part of it
    for quote in sorted(article.quotes, key=lambda q: (q.start, -q.end)):
        sentences = _sentences(article, quote)
        speaker = edits.speaker(plan, article, quote) or _speaker(article, quote)
        nested = quote.start < reached
        reached = max(reached, quote.end if quote.speaker else 0)
        if not sentences or speaker is None or nested or not _is_position(article, quote):
            continue
        issues = issues_of(filed, sentences[0].passage, Span(sentences[0].start, sentences[-1].end))
        if desk.issues and not issues:
            continue
        found.append(
            Statement(
                article=article.id,
                passage=sentences[0].passage,
                quote=quote,
                sentence=Span(sentences[0].start, sentences[-1].end),
                speaker=speaker,
                party=_party(speaker, article.language, desk),
                issues=issues,
                when=_when(article, quote, sentences, reports),
            )
        )
    return found


def _sentences(article: Article, quote: Quote) -> list[Sentence]:
    first = max(0, bisect_right(article.sentences, quote.start, key=lambda s: s.start) - 1)
    last = bisect_left(article.sentences, quote.end, key=lambda s: s.start)
    return [s for s in article.sentences[first:last] if s.meets(quote)]


def _is_position(article: Article, quote: Quote) -> bool:
    """Whether a quotation says something: enough words, and reported ones by a verb of saying or with a finite verb of
    their own. What someone announced, offered or agreed to is an act, not a position."""
    known = vocabulary(article.language)
    row = [t for t in tokens(quote.of(article.text), article.language) if t.word.text not in MARKS]
    if len(row) < FEWEST or quote.kind == "direct" or quote.cue is None:
        return len(row) >= FEWEST
    cue = [t.word for t in tokens(quote.cue.of(article.text), article.language)]
    if row[0].word.text in known.sets["prepositions"] or any(w.verbs or w.light for w in cue):
        return False
    said = any(w.text in known.sets["saying"] | known.sets["present"] for w in cue)
    return said or any(t.word.form == "past" or t.word.text in known.sets["finite"] for t in row)


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
    """The speaker's party: the editor's, else the state that a body speaks for, as the editor calls it."""
    name = fold(speaker)
    for person in desk.people:
        if name in (fold(person.name), *map(fold, person.aliases)):
            return person.party
    states = [state for t in tokens(speaker, language) for state in t.word.states]
    return _label(states[0], language, desk) if len(set(states)) == 1 else None


def _label(state: str, language: str, desk: Desk) -> str:
    """What the editor calls a state: the party in people.yml that means it, or its name."""
    for person in desk.people:
        if person.party and any(state in t.word.states for t in tokens(person.party, language)):
            return person.party
    return state


def _when(article: Article, quote: Quote, sentences: Sequence[Sentence], reports: Sequence[Report]) -> When | None:
    """When it was said: the date that stands with the saying, else that of the report that tells of the saying. A date
    of what is said, or of what the sentence tells besides, is another matter."""
    said = _day_of_saying(article, quote, sentences)
    if said is not None:
        return said
    for report in reports:
        if any(s.holds(report) and report.holds(s) for s in sentences) and (
            report.kind == "statement" or (report.kind == "background" and report.phrase is None)
        ):
            return report.when
    return None


def _day_of_saying(article: Article, quote: Quote, sentences: Sequence[Sentence]) -> When | None:
    """The day or month that stands with the quotation's verb of saying."""
    known = vocabulary(article.language)
    for sentence in sentences:
        if quote.cue is None or not sentence.holds(quote.cue):
            continue
        near = tuple(q for q in article.quotes if q.meets(sentence))
        reading = Reading(sentence, tokens(sentence.of(article.text), article.language), (), near)
        for time in article.times:
            if sentence.holds(time) and time.when and time.type in ("DATE", "TIME") and time.when.days <= MONTH:
                where = place(time, reading, known)
                if where is not None and where.role == "speech":
                    return time.when
    return None


def _words(article: Article, quote: Quote) -> tuple[str, ...]:
    return tuple(t.word.stem for t in tokens(quote.of(article.text), article.language) if t.word.content)
