"""Paces: clauses that tell how many days before or after the sentence's own day something happened.

"The tower was sealed on Friday, two days after an inspector found cracks" dates the finding: Wednesday. Days are
counted exactly; of weeks only the week is known, as with "two weeks ago".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from generator.languages import section
from generator.records import Article, Report, Span, TimeExpression
from generator.steps.clauses import tense
from generator.steps.clauses.clauses import Place, Reading, part
from generator.steps.clauses.clips import clause_end, is_finite, with_told
from generator.steps.reports.dated import ROLES, Placed
from generator.steps.words import Token, Vocabulary
from generator.steps.words.phrases import clause_words, divides
from generator.when import When

RULE = "beside-the-main-day"
WEEK = 7  # days
FIGURES = frozenset(map(str, range(1, 100)))
BEHIND = 8  # characters behind "four days" in which its "after" stands
ENSUING = 4  # words at most of a subject that means the article's news: "the council's decision"
SUBJECT = 1  # words at least between "after" and the verb of its clause


def paced(placed: Placed, reading: Reading, known: Vocabulary, news: TimeExpression | None = None) -> Placed:
    """The dates of a sentence with those of its clauses that are told by their distance from its own day; or from the
    day of the article's `news`, where it tells what that came after: "The vote came four days after a blast …"."""
    days = [t for t, where in placed if where.role in ROLES and t.when is not None and t.when.days == 1]
    if not days and not placed and news is not None and _ensues(reading.row, known):
        days = [news]
    if not days:
        return placed
    row, base = reading.row, reading.sentence.start
    found = []
    for at in range(2, len(row) - SUBJECT - 1):
        distance = _distance(row[at - 2 : at + 1], known)
        own = [t for t in days if t.end <= base + row[at - 2].start]
        if distance and own and (where := _clause(at, reading, known)) is not None:
            phrase = Span(base + row[at - 2].start, base + row[at].end)
            found.append((_time(phrase, max(own, key=lambda t: t.start), *distance), where))
    return [*placed, *found]


def is_pace(time: TimeExpression, article: Article) -> bool:
    """Whether a length of time tells how far one thing was from another: "four days after"."""
    behind = article.text[time.end : time.end + BEHIND].lower().split()[:1]
    return time.type == "DURATION" and bool(behind) and behind[0] in _paces(article.language)["turns"]


def _ensues(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether a sentence tells what its subject, "it" or "the vote", came after."""
    verb = next((n for n in range(len(row)) if is_finite(row, n, known)), 0)
    subject = row[:verb]
    led = bool(subject) and ("definite" in subject[0].word.sets or "pronouns" in subject[0].word.sets)
    return led and verb < ENSUING and row[verb].word.text in clause_words(known.language)["ensuing"]


def is_aside(report: Report) -> bool:
    """Whether a report is a whole sentence, told for a clause of another day: it adds to what others tell of that day,
    and by itself would only say again what the sentence tells."""
    return report.rule == RULE and report.phrase is not None and report.holds(report.phrase)


def _distance(words: Sequence[Token], known: Vocabulary) -> tuple[int, int] | None:
    """The days before (below 0) or after that "two days after" tells of, and the days that its unit has."""
    number, unit, turn = (t.word.text for t in words)
    paces = _paces(known.language)
    count = int(number) if number in FIGURES else paces["numbers"].get(number)
    days, towards = paces["days"].get(unit), paces["turns"].get(turn)
    return (towards * count * days, days) if count and days and towards else None


def _clause(at: int, reading: Reading, known: Vocabulary) -> Place | None:
    """What the clause tells that "after" or "before" at a token opens, with the whole sentence where it does not say
    whom it is about ("nine days after it sank"); None where it tells of nothing that happened."""
    row = reading.row
    end = with_told(row, clause_end(row, at, at, known), known)
    verb = next((n for n in range(at + 1 + SUBJECT, end) if is_finite(row, n, known)), None)
    if verb is None or not tense.is_past(row[verb], known) or _is_due(row[verb:end], known):
        return None
    if any(divides(row, n) or "coordinators" in row[n].word.sets for n in range(at + 1, verb)):
        return None
    where = part(reading, (at + 1, end), known)
    if where is None or where.role == "part":
        return where
    start, stop = row[at + 1].start, row[end - 1].end
    acts = any(start <= act.start and act.end <= stop and not act.noun for act in reading.acts)
    return Place("own", reading.sentence) if acts else None


def _time(phrase: Span, main: TimeExpression, distance: int, unit: int) -> TimeExpression:
    assert main.when is not None  # what `paced` has chosen
    day = main.when.first + timedelta(days=distance)
    monday = day - timedelta(days=day.weekday())
    when = When.parse(str(day) if unit < WEEK else f"{monday}/{monday + timedelta(days=WEEK - 1)}")
    return TimeExpression(
        phrase.start, phrase.end, "DATE", str(when), when, "relative", RULE,
        f"the sentence's own day, {main.when}", None)


def _is_due(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether a verb tells only what was to come: "before a court was due to rule"."""
    ahead = clause_words(known.language)["future"]
    return any(t.word.text in ahead for t in row[: SUBJECT + 1])


@lru_cache
def _paces(language: str) -> dict[str, dict[str, int]]:
    known = section(language, "paces")
    numbers = {word: n for n, word in enumerate(section(language, "acts")["numbers"]) if n}
    return {**known, "numbers": {**numbers, **dict.fromkeys(known["one"], 1)}}
