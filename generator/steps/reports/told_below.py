"""Told below: the day of what an article opens with, where a sentence further down tells it.

"Parliament has voted to ratify the treaty." | "Deputies approved it by 287 votes to 55 on Tuesday evening."
"The United Nations has been told to leave." | "The demand was made on Thursday by the foreign minister."
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import islice, takewhile

from generator.records import Article, Quote, Sentence, TimeExpression
from generator.steps.acts import DONE, Act
from generator.steps.clauses.clauses import Reading
from generator.steps.clauses.reading import token_bounds
from generator.steps.reports.dated import Dated, Placed, dated_by
from generator.steps.reports.speech import is_recent, substantial
from generator.steps.words import Token, Vocabulary
from generator.steps.words.phrases import clause_words

RULE = "told-below"
BELOW = 6  # sentences behind the first in which it may be told
TITLE = 3  # words before the noun that sums up what was told: "the government's surprise decision"
REACH = 10  # tokens from that noun to its day: ", which was issued late on Monday"
TELLING = frozenset({"main", "part", "own", "content"})


def told_below(
    article: Article, readings: Mapping[Sentence, Reading], placed: Mapping[Sentence, Placed], known: Vocabulary
) -> dict[Sentence, Dated]:
    """The day of the article's first sentence, by that sentence, where one soon behind it tells of the same on a day
    shortly before the article, by an act that is done once or by a noun that sums it up ("the decision")."""
    paragraphs = {p.id for p in article.passages if p.kind == "paragraph"}
    rows = list(islice((s for s in article.sentences if s.passage in paragraphs), BELOW + 1))
    if not rows:
        return {}
    first = readings[rows[0]]
    said = substantial(first, known)
    news = [] if said and not _comes_out(said, article, known) else _done(first)
    stems = {t.word.stem for act in news for t in first.row if act.start <= t.start < act.end}
    acts = stems | {act.kind for act in news}
    about = {t.word.stem for t in first.row}
    for sentence in rows[1:]:
        reading, days = readings[sentence], _days(placed[sentence], readings[sentence], article)
        found = [day for day in days if _sums_up(reading, day, acts, about, known)]
        if not found and len({day.when for day in days}) == 1 and _tells_again(news, reading, known):
            found = days
        if found:
            return {rows[0]: dated_by(found[0], RULE)}
    return {}


def _days(placed: Placed, reading: Reading, article: Article) -> list[TimeExpression]:
    """The days shortly before its article of which a sentence tells, in no words of another."""
    spoken = [q for q in reading.quotes if q.kind == "direct"]
    told = [time for time, where in placed if where.role in TELLING and not any(q.holds(time) for q in spoken)]
    return [time for time in told if time.when and is_recent(time.when, article)]


def _done(reading: Reading) -> list[Act]:
    """The acts that a sentence tells as done."""
    return [a for a in reading.acts if a.main and a.stage >= DONE and not (a.noun or a.reduced or a.negated)]


def _tells_again(news: Sequence[Act], reading: Reading, known: Vocabulary) -> bool:
    """Whether a sentence tells of an act that the first one told of, of a kind that is done to one thing once."""
    words = clause_words(known.language)
    if any(t.word.text in words["further"] for t in reading.row):
        return False
    return any(_are_one(a, b, words["carried"]) for a in news for b in _done(reading) if b.kind in known.once)


def _are_one(a: Act, b: Act, carried: Set[str]) -> bool:
    """Whether two acts are of one kind and no state parts them. (States are written with a capital, names as stems.)"""
    roles = ((a.agents, b.agents), (a.patients, b.patients))
    states = [[{name for name in names if name[:1].isupper()} for names in role] for role in roles]
    same = a.kind == b.kind or {a.kind, b.kind} <= carried
    return same and not any(one and other and one.isdisjoint(other) for one, other in states)


def _comes_out(said: Sequence[Quote], article: Article, known: Vocabulary) -> bool:
    """Whether what is said is only how something came out: "…, the ministry announced"."""
    coming = clause_words(known.language)["emerging"]
    return all(q.kind == "indirect" and q.cue and q.cue.of(article.text).split()[-1] in coming for q in said)


def _sums_up(reading: Reading, day: TimeExpression, acts: Set[str], about: Set[str], known: Vocabulary) -> bool:
    """Whether a sentence begins with a noun for what was told, or names its act, and the day is that of its being
    done: "The decision, announced on Thursday, …", "split on the order, which was issued on Monday", "The ban, adopted
    on Monday, …" behind "has banned". `about`: what was told of, so that no "ban on smoking" is that on gambling."""
    row, words = reading.row, clause_words(known.language)
    bounds = token_bounds(day, reading)
    first = bounds[0] if bounds else 0
    at = next((n for n in range(first - 1, max(0, first - REACH), -1) if _is_noun_of(row[n], acts, known)), 0)
    led = next((n for n in range(at - 1, max(-1, at - TITLE - 2), -1) if row[n].word.text in words["summing"]), None)
    if led is None or (led and acts.isdisjoint((*row[at].word.kinds, row[at].word.stem))):
        return False
    between = row[at + 1 : first]
    phrase = takewhile(lambda t: not t.word.past and t.word.text not in known.sets["passive"] | {","}, between)
    if not {t.word.stem for t in phrase if t.word.content} <= about:
        return False
    given = [t for t in between if t.word.text in words["given"]]
    return len(given) == 1 and all(t.word.text in words["given"] | words["past"] for t in between if t.word.past)


def _is_noun_of(token: Token, acts: Set[str], known: Vocabulary) -> bool:
    """Whether a word is a noun that sums up what was told, or that of its verb."""
    word = token.word
    named = not word.past and word.form in (None, "base") and not acts.isdisjoint((*word.kinds, word.stem))
    return named or word.text in clause_words(known.language)["summed"]
