"""Dated: what each sentence tells, as a whole and in parts, each with the date that it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.records import Article, Span, TimeExpression
from generator.steps.clauses.clauses import Place, Reading
from generator.steps.clauses.coordination import second_acts
from generator.steps.clauses.tense import counterfactual, happened
from generator.steps.reports.speech import LONG_AGO, MONTH, statement, substantial
from generator.steps.words import Vocabulary
from generator.when import When

OPENING = 4  # characters before the date that a sentence opens with: "In "
WIDTHS = (1, 7, 31)  # days: two dates of one precision are alike however long their months
ROLES = ("main", "content", "speech")  # of several dates in a sentence, the one taken for the whole of it
SAME_SPEAKER = "same-speaker"  # rule of what someone says who is known to have spoken on that day
Placed = list[tuple[TimeExpression, Place]]


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as a report takes it."""

    when: When
    phrase: Span | None
    grounds: str
    rule: str
    anchor: str | None
    reason: str | None


def tellings(
    article: Article,
    reading: Reading,
    placed: Placed,
    spoken: Mapping[str, TimeExpression],
    opens: bool,
    known: Vocabulary,
    *,
    untold: bool = False,
) -> Iterator[tuple[Dated | None, Span, str]]:
    """What a sentence tells: the parts of it that have a date of their own, and the whole. `untold`: a date stands in
    it that may be that of what it tells, so the article's own must not take its place."""
    if _asks(reading) and not substantial(reading, known):
        return
    parts = [(time, where) for time, where in placed if _is_part(time, where, article)]
    clipped = [(time, where) for time, where in parts if where.span != reading.sentence]
    for time, where in clipped:
        yield dated_by(time), where.span, "part"
    if _is_bare(reading):
        return
    own = [time for time, where in parts if where.role in ("own", "limit")]
    for time in own:
        yield dated_by(time), reading.sentence, "part"
    whole = [(time, where) for time, where in placed if where.role in ROLES and _counts(time, where, reading)]
    if whole:
        yield from _of_dates(whole, reading, known)
        return
    untold = untold or any(where.role == "speech" for _, where in placed)
    news = None if untold else _news(article, reading, spoken, opens, known)
    inner = next((t for t, w in parts if w.role not in ("own", "limit") and w.span == reading.sentence), None)
    if news is not None:
        yield news
    elif inner is not None:
        yield dated_by(inner), reading.sentence, "part"
    elif not own and not (clipped and _is_told(reading, clipped, known)):
        yield None, reading.sentence, "main"


def told_long_ago(placed: Placed, reading: Reading, article: Article, known: Vocabulary) -> Placed:
    """The dates of a sentence without those that someone looked ahead to long ago, whose year nothing tells: "In 1999
    he wrote that it would be over by Christmas"."""
    published = article.published.when.first if article.published else None
    long_ago = [t.start for t, w in placed if w.role in ("main", "speech") and t.grounds == "explicit" and t.when
                and published and published - t.when.last > LONG_AGO]
    base = reading.sentence.start
    hopes = [base + t.start for t in reading.row if t.word.text in known.sets["unreal"]]
    return [
        (time, where) for time, where in placed
        if time.grounds == "explicit" or not any(a < hope < time.start for a in long_ago for hope in hopes)
    ]


def _news(
    article: Article, reading: Reading, spoken: Mapping[str, TimeExpression], opens: bool, known: Vocabulary
) -> tuple[Dated, Span, str] | None:
    """A sentence without a date as news of its article: what was said on a day that is known, or what it opens with."""
    quote = statement(article, reading, known)
    if quote is None and opens:  # "… the minister has said" opens an article of what the minister said then
        quote = next((q for q in substantial(reading, known) if q.speaker in spoken), None)
    if quote is not None and quote.speaker and quote.speaker in spoken:
        time = spoken[quote.speaker]
        return dated_by(time, SAME_SPEAKER), reading.sentence, "speech"
    if article.published and (quote is not None or (opens and not counterfactual(reading.row, known))):
        said = quote is not None or bool(substantial(reading, known))
        rule = "lede" if opens else "statement"
        posted = Dated(article.published.when, None, "published", rule, None, None)
        return posted, reading.sentence, "speech" if said else "main"
    return None


def _is_part(time: TimeExpression, where: Place, article: Article) -> bool:
    """Whether a date dates a part of what its sentence tells. What was planned for it, or lasts until then, counts only
    while that is ahead."""
    if where.role in ("planned", "limit"):
        return time.when is not None and article.published is not None and time.when.first > article.published.when.last
    return where.role in ("part", "inner", "own")


def _is_told(reading: Reading, clipped: Placed, known: Vocabulary) -> bool:
    """Whether parts that are shown by themselves leave nothing untold: no statement, no verb in the past outside."""
    base = reading.sentence.start
    spans = [where.span for _, where in clipped]
    left = [
        n
        for n, t in enumerate(reading.row)
        if not any(span.start <= base + t.start < span.end for span in spans) and happened(reading.row, n, known)
    ]
    return not left and not substantial(reading, known)


def _of_dates(whole: Placed, reading: Reading, known: Vocabulary) -> Iterator[tuple[Dated, Span, str]]:
    """What a sentence tells that has dates of its own. It is shown under each of them where they date several acts, or
    a saying and what is said: "She said on Monday that the pact was signed on May 3"."""
    time, where = min(whole, key=_closeness)
    saying = min((pair for pair in whole if pair[1].role == "speech"), key=_closeness, default=None)
    acts = [t for t, w in whole if w.role != "speech"]
    for other in second_acts(time, acts, reading, known) if time in acts else ():
        yield dated_by(other), reading.sentence, "part"
    if where.role == "content" and saying is not None and _is_vague(time, saying[0]):
        time, where = saying  # "said on Monday that prices would rise this year"
    if where.role != "speech" and saying is not None and not _overlap(time, saying[0]):
        yield dated_by(time), reading.sentence, "part"
        time, where = saying
    yield dated_by(time), reading.sentence, where.role


def _overlap(one: TimeExpression, other: TimeExpression) -> bool:
    return one.when is not None and other.when is not None and one.when.overlaps(other.when)


def _is_vague(time: TimeExpression, saying: TimeExpression) -> bool:
    """Whether a time of what is said is a year or so that the saying lies in."""
    return time.when is not None and saying.when is not None and (
        time.when.days > MONTH and time.when.covers(saying.when))


def _is_bare(reading: Reading) -> bool:
    """Whether nothing but names and marks stands there, as in a dateline that was taken for a sentence."""
    return all(t.word.capital or t.word.text.isdigit() or not t.word.content for t in reading.row)


def _closeness(dated: tuple[TimeExpression, Place]) -> tuple[int, int, int]:
    """How well a date stands for its sentence, the best first: by what it belongs to, by precision, by place."""
    time, where = dated
    days = time.when.days if time.when else 0
    return ROLES.index(where.role), sum(days > width for width in WIDTHS), time.start


def _asks(reading: Reading) -> bool:
    """Whether a sentence is a question, which tells nothing."""
    return any(t.word.text == "?" for t in reading.row[-2:])


def dated_by(time: TimeExpression, rule: str | None = None) -> Dated:
    """A time as the date of a report: of the sentence that it stands in, or by the `rule` that takes it for another."""
    assert time.when is not None
    return Dated(time.when, Span(time.start, time.end), time.grounds, rule or time.rule, time.anchor, time.reason)


def _counts(time: TimeExpression, where: Place, reading: Reading) -> bool:
    """Whether a date dates the whole sentence. A saying has a day or month, or a year that it opens with ("In 2010 she
    promised …"); inside quoted words it takes an act too."""
    if where.role == "speech" and time.when is not None and time.when.days > MONTH:
        return time.start - reading.sentence.start <= OPENING
    if where.role != "content" or not any(q.kind == "direct" and q.holds(time) for q in reading.quotes):
        return True
    base = reading.sentence.start
    inside = [q for q in reading.quotes if q.holds(time)]
    return (
        time.when is not None
        and time.when.days <= MONTH
        and any(q.start <= base + a.start < q.end and not a.noun for a in reading.acts for q in inside)
    )
