"""Story: the day of a sentence that gives none, lent by what is told beside it.

An article that tells of one day says so once: "The senate voted on Monday to … A motion to suspend her failed." So
what happened, told in the simple past without a day, is of the day of the sentence before it in its paragraph; and of
that of the article's first sentence, as long as no other day has been named. What someone "has done" is of the
article's own date, as news; so is whatever a press release tells that was done or said. A sentence that may look back
("had", "once") or that says how things are is lent none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from generator.languages import section
from generator.records import Article, Sentence, TimeExpression
from generator.steps.acts import DONE
from generator.steps.clauses.arranged import arranging
from generator.steps.clauses.called_off import tells_off
from generator.steps.clauses.clauses import Reading
from generator.steps.clauses.clips import is_finite
from generator.steps.clauses.dealt import is_deed
from generator.steps.clauses.ranked import is_of_some
from generator.steps.clauses.tense import counterfactual, happened, is_past
from generator.steps.reports.dated import Dated, Placed, dated_by
from generator.steps.reports.hours import HOURS, hangs
from generator.steps.reports.paces import is_pace
from generator.steps.reports.speech import LONG_AGO, OCCASION, substantial
from generator.steps.words import Vocabulary
from generator.steps.words.phrases import clause_words, opener_of

NOTE = 40  # characters of a paragraph in which "Notes to editors" stands
GROUP = 3  # tokens from "has" to its participle
DEEDS = (("deciding_bodies", "decided"), ("forces", "on_scene"))  # who goes on acting, and the verbs of it
LENT = frozenset({"story", "news"})  # rules of days lent to what is told; what a release says has rule "statement"


def lent(
    article: Article,
    readings: Mapping[Sentence, Reading],
    times: Mapping[Sentence, Sequence[TimeExpression]],
    placed: Mapping[Sentence, Placed],
    known: Vocabulary,
) -> dict[Sentence, Dated]:
    """The days lent to sentences that give none themselves. `times` are all dates of a sentence, `placed` those of them
    that date what it tells."""
    found: dict[Sentence, Dated] = {}
    paragraphs = {p.id for p in article.passages if p.kind == "paragraph"}
    release = is_release(article)
    story: TimeExpression | None = None  # the day of the article's first sentence, until another is named
    beside: TimeExpression | None = None  # that of the sentences before in the paragraph
    last, past = "", False
    head: Reading | None = None  # what tells of that day in the paragraph
    elsewhen = False  # what the article opens with was done on another day than its own
    for at, sentence in enumerate(s for s in article.sentences if s.passage in paragraphs):
        if sentence.passage != last:
            beside, last, past, head = story, sentence.passage, False, None
        kinds = {"TIME" if hangs(t) else "DATE" for t in times.get(sentence, ()) if t.type in ("DATE", "TIME")}
        if beside is not None and not placed[sentence] and _are_hours(times.get(sentence, ()), beside):
            kinds.discard("TIME")  # "The company halted production at noon": that day's noon
        off = "DATE" in kinds and not placed[sentence] and tells_off(readings[sentence].row, known)
        if off:
            kinds.discard("DATE")  # "the vote set for Friday has been cancelled": the day of another matter
        if "DATE" in kinds:
            beside = _day(placed[sentence], readings[sentence], article)
            news = beside if beside and _is_recent(beside, article) else None
            past, head = news is None, readings[sentence] if beside else None
            story = news if at == 0 else story if story and news and news.when == story.when else None
            elsewhen |= at == 0 and any(_is_before(time, article) for time, _ in placed[sentence])
        elif "TIME" not in kinds:
            goes_on = head is not None and decides_on(head, readings[sentence], known)
            beside_it = None if off or not (goes_on or not _leans(readings[sentence], known)) else beside
            day = _lent(readings[sentence], beside_it, article, release, past, elsewhen, known)
            found.update({sentence: day} if day else {})
            if any(is_pace(t, article) for t in times.get(sentence, ())):
                beside = head = None  # "The vote came a day after a blast. No one was hurt.": of either day
    return found


def is_release(article: Article) -> bool:
    """Whether a line of an article that is no sentence says that someone gave it to the press."""
    words = _release(article)
    lines = [block.of(article.text).lower() for block in article.blocks if block.kind != "paragraph"]
    if any(label in line for label in words["label"] for line in lines):
        return True
    notes = [article.text[p.start : p.start + NOTE].lower() for p in article.passages]
    return any(line.startswith(opening) for opening in words["opening"] for line in (*lines, *notes))


def _release(article: Article) -> Mapping[str, Sequence[str]]:
    found: Mapping[str, Sequence[str]] = section(article.language, "acts")["release"]
    return found


def _lent(
    reading: Reading, beside: TimeExpression | None, article: Article, release: bool, past: bool, elsewhen: bool,
    known: Vocabulary,
) -> Dated | None:
    """The day of a sentence; `past`: its paragraph tells of other days than the article's news; `elsewhen`: that news
    is not of the article's own day, so nothing that it tells in the simple past need be."""
    if beside is not None and beside.when is not None and _is_told(reading, known):
        return dated_by(beside, "story")
    if article.published is None or article.published.when.days > 1 or past:
        return None
    noted = any(reading.sentence.of(article.text).lower().startswith(word) for word in _release(article)["opening"])
    told = release and not noted and _is_told(reading, known, present=True)
    told = told and not (elsewhen and _is_told(reading, known))  # in the present it still is: "Ada Moen takes over"
    done = told or _has_done(reading, known)
    said = release and not noted and substantial(reading, known)
    rule = "news" if done else "statement" if said else None
    return Dated(article.published.when, None, "published", rule, None, None) if rule else None


def _leans(reading: Reading, known: Vocabulary) -> bool:
    """Whether a sentence opens with a pronoun: "Police shot a man on Monday. He robbed a bank."."""
    bare = known.sets["pronouns"] - known.sets["determiners"]
    return bool(reading.row) and reading.row[0].word.text in bare


def _are_hours(times: Sequence[TimeExpression], beside: TimeExpression) -> bool:
    """Whether all times of a sentence are hours of the day that is told beside it."""
    hours = [t for t in times if t.type == "TIME"]
    return bool(hours) and all(hangs(t) and t.rule in HOURS and t.when == beside.when for t in hours)


def decides_on(head: Reading, reading: Reading, known: Vocabulary) -> bool:
    """Whether "it" or "they" of a sentence go on deciding as the body did of which the one before tells: "The court
    convicted the builder on Tuesday. It fined the contractor"; or acting on the scene, as police do."""
    words = clause_words(known.language)
    if not reading.row or reading.row[0].word.text not in words["goes_on"]:
        return False
    first = next((n for n in range(len(head.row)) if is_finite(head.row, n, known)), 0)
    subject = {t.word.text for t in head.row[:first]}
    done = _first_verb(reading, known)
    return any(not subject.isdisjoint(words[bodies]) and done in words[deeds] for bodies, deeds in DEEDS)


def tells_deed(reading: Reading, times: Sequence[TimeExpression], known: Vocabulary) -> bool:
    """Whether a sentence tells what a court, a council or police did, or what happened at an hour, be it of no kind of
    act: "It fined the contractor", "She left at 11.40pm"."""
    if is_of_some(reading.row, known):  # "The last left at 6.15pm": nobody knows what
        return False
    done = _first_verb(reading, known)
    acted = any(done in clause_words(known.language)[deeds] for _, deeds in DEEDS)
    return acted or any(t.rule in HOURS for t in times)


def _first_verb(reading: Reading, known: Vocabulary) -> str:
    return next((t.word.text for n, t in enumerate(reading.row) if is_finite(reading.row, n, known)), "")


def _day(placed: Placed, reading: Reading, article: Article) -> TimeExpression | None:
    """The one day, not long ago, on which what a sentence tells happened."""
    day = day_told(placed, reading, article)
    return day if day is not None and _ago(day, article) <= LONG_AGO else None


def day_told(
    placed: Placed, reading: Reading, article: Article, *, said: bool = False
) -> TimeExpression | None:
    """The one day on which what a sentence tells happened, in no words of another; or on which it was `said`."""
    spoken = [q for q in reading.quotes if q.kind == "direct"]
    deeds = clause_words(article.language)["decided"]
    ruled = any(q.cue and q.cue.of(article.text).split()[0] in deeds for q in reading.quotes)  # "ruled on Monday that"
    roles = ("main", "content", "speech") if ruled or said else ("main", "content")
    days = [time for time, where in placed if where.role in roles and time.when and time.when.days == 1
            and not any(q.holds(time) for q in spoken)]
    return days[0] if len({time.when for time in days}) == 1 and len(days) == len(placed) else None


def _is_before(day: TimeExpression, article: Article) -> bool:
    """Whether a day is one of the few before its article."""
    return day.when is not None and day.when.days == 1 and timedelta(0) < _ago(day, article) <= OCCASION


def _is_recent(day: TimeExpression, article: Article) -> bool:
    return _ago(day, article) <= OCCASION


def _ago(day: TimeExpression, article: Article) -> timedelta:
    """How long before an article a day was; very long where it lies ahead, or is not known."""
    if day.when is None or article.published is None or day.when.first > article.published.when.last:
        return timedelta.max
    return article.published.when.last - day.when.first


def _is_told(reading: Reading, known: Vocabulary, *, present: bool = False) -> bool:
    """Whether a sentence tells in the simple past of something that happened, and of nothing before that; or in the
    `present`, as a press release does: "Ada Moen takes over as director"."""
    return _may_tell(reading, known) and next(_verbs(reading, present, known), None) is True


def is_told_at_all(reading: Reading, known: Vocabulary, *, link: str) -> bool:
    """Whether any verb of a sentence does, the words that `link` it to another apart: "The roads were under water, and
    the mayor fled at once"."""
    return _may_tell(reading, known, link) and any(_verbs(reading, False, known))


def _may_tell(reading: Reading, known: Vocabulary, link: str = "") -> bool:
    """Whether a sentence holds no one's words, no question, nothing that looks back or only might be."""
    row, words = reading.row, {t.word.text for t in reading.row} - {*link.split()}
    if _speaks(reading, known) or counterfactual(row, known) or (row and row[-1].word.text == "?"):
        return False
    earlier = known.sets["pluperfect"] | known.sets["modals"] | clause_words(known.language)["standing"]
    return earlier.isdisjoint(words)


def _verbs(reading: Reading, present: bool, known: Vocabulary) -> Iterator[bool]:
    """Of each finite verb of the main clause whether it tells what happened."""
    row, words = reading.row, clause_words(known.language)
    done = {a.start for a in reading.acts if a.main and not a.noun and not a.reduced and not a.negated}
    for at in range(len(row)):
        if not is_finite(row, at, known) or opener_of(row, at, known) is not None:
            continue
        behind = [t for t in row[at + 1 : at + GROUP] if not t.word.text.endswith(known.endings["adverb"])][:1]
        if any("negation" in t.word.sets for t in behind):
            yield present
        elif row[at].word.text in known.sets["passive"]:
            yield row[at].word.text in words["past"] and any(is_past(t, known) for t in behind)
        else:
            yield happened(row, at, known) or (row[at].start in done and (present or row[at].word.form != "s"))


def _has_done(reading: Reading, known: Vocabulary) -> bool:
    """Whether a sentence tells what someone has done of late: "has opened an inquiry", no "has always denied"."""
    row, words = reading.row, {t.word.text for t in reading.row}
    away = clause_words(known.language)["standing"] | known.sets["modals"] | known.sets["inverted"]
    if _speaks(reading, known) or not away.isdisjoint(words):
        return False
    done = [a for a in reading.acts if a.main and not (a.noun or a.reduced or a.negated) and a.stage >= DONE]
    heads = [n for n, t in enumerate(row) if t.word.text in known.sets["perfect"] and opener_of(row, n, known) is None]
    return any(row[n].start <= a.start <= row[min(n + GROUP, len(row) - 1)].start for a in done for n in heads)


def _speaks(reading: Reading, known: Vocabulary) -> bool:
    """Whether a sentence holds words of someone: not what they "decided", nor what was "planned"."""
    deeds = clause_words(known.language)["acting"] | arranging(known.language)["arranged"]
    base = reading.sentence.start
    cues = {q.cue for q in reading.quotes if q.cue is not None and not is_deed(q, reading, known)}
    done = {c for c in cues for t in reading.row if base + t.start == c.start and t.word.text in deeds}
    return len(done) < len(cues) or any(q.kind == "direct" for q in reading.quotes)
