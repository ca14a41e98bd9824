"""Frames: the day of what someone says right after a sentence that tells on what day they spoke or appeared.

"Ana Diaz addressed the congress on Monday. “We will not yield,” she said." The sentence of the words gives no day, but
the one before it does, and tells of an occasion of the same person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.folding import fold
from generator.records import Article, Sentence, TimeExpression
from generator.steps.clauses.clauses import Reading
from generator.steps.clauses.dealt import is_deed
from generator.steps.reports.dated import Placed
from generator.steps.reports.speech import is_recent, statement
from generator.steps.words import Vocabulary
from generator.steps.words.phrases import clause_words, opener_of

AFTER = 3  # sentences behind that of an occasion in which words said at it may stand


@dataclass(frozen=True, slots=True)
class _Frame:
    """The sentence of an occasion, by its number and its words, and the day of it."""

    at: int
    words: frozenset[str]
    day: TimeExpression


def framed(
    article: Article,
    readings: Mapping[Sentence, Reading],
    times: Mapping[Sentence, Sequence[TimeExpression]],
    placed: Mapping[Sentence, Placed],
    known: Vocabulary,
) -> dict[Sentence, TimeExpression]:
    """The days of the statements that have theirs from the sentence of an occasion before them."""
    found: dict[Sentence, TimeExpression] = {}
    frame: _Frame | None = None
    for at, (sentence, reading) in enumerate(readings.items()):
        if day := occasion_day(reading, placed[sentence], article, known):
            frame = _Frame(at, frozenset(fold(t.word.surface) for t in reading.row), day)
            continue
        if any(t.type in ("DATE", "TIME") and t.when for t in times.get(sentence, ())):
            frame = None
        if frame is None:
            continue
        quote = statement(article, reading, known)
        if quote is not None and quote.speaker and fold(quote.speaker.split()[-1]) in frame.words:
            found[sentence] = frame.day
            frame = _Frame(at, frame.words, frame.day)
        elif at - frame.at >= AFTER:
            frame = None
    return found


def occasion_day(reading: Reading, placed: Placed, article: Article, known: Vocabulary) -> TimeExpression | None:
    """The one day, shortly before the article's, on which a sentence tells that someone spoke, met others or the like;
    None where it tells of more, or of what was said."""
    days = [time for time, _ in placed if time.when and is_recent(time.when, article)]
    said = any(q.cue is not None and not is_deed(q, reading, known) for q in reading.quotes)
    if len(days) != 1 or len(placed) != 1 or placed[0][1].role == "part" or said:
        return None
    appearing = clause_words(known.language)["appearing"]
    held = any(t.word.text in appearing and opener_of(reading.row, n, known) is None for n, t in enumerate(reading.row))
    denied = any("negation" in t.word.sets for t in reading.row)
    return days[0] if held and not denied else None
