"""Points: the sentences of an article that belong to a report of it without being entries of their own.

An account is shown with every sentence of its article on the same point: those that tell of the same thing on the way
to it (who proposed the group that was formed), those that say the same again, and those that lean on the one before
("They also include …"). What has a date or an act of its own stays a report.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass

from generator.records import Article, Report, Sentence, TimeExpression, starting
from generator.steps.accounts.answers import answers
from generator.steps.accounts.counts import counts
from generator.steps.accounts.on_point import Matters, Read
from generator.steps.accounts.sums import SUM
from generator.steps.acts import Act, acts
from generator.steps.edits.edits import Key, key
from generator.steps.reports.dated import SAME_SPEAKER
from generator.steps.reports.speech import continued
from generator.steps.reports.story import LENT
from generator.steps.words import MARKS, Vocabulary, tokens, vocabulary
from generator.when import When

MATTER = 3  # stems of an act's object that say what it is about: "joint working group"
BORROWED = LENT | {SAME_SPEAKER, "statement"}  # rules of days that are not a report's own
BEHIND = 3  # sentences behind a report in which its toll or price is still told


@dataclass(frozen=True, slots=True)
class Point:
    """A report with the sentences of its article that belong to it."""

    report: Report
    context: tuple[Sentence, ...] = ()


def gather(article: Article, reports: Sequence[Report], kept: Collection[Key] = ()) -> tuple[Point, ...]:
    """The reports of one article that are entries of their own, each with the sentences on its point.

    `kept` are reports that stay entries of their own whatever they tell.
    """
    known = vocabulary(article.language)
    whole = {(r.start, r.end): r for r in reports}
    dated = _dated(article, reports)
    read = [_read(article, s, whole.get((s.start, s.end)), dated.get(s, ())) for s in article.sentences]
    anchors = _anchors(read)
    repeated = _repeated(anchors)
    taken, context = _owned(anchors, Matters(read, known))
    for place, sentences in _counted(read, article, known).items():
        context.setdefault(place, []).extend(sentences)
        near = [r for s in sentences if (r := whole.get((s.start, s.end)))]
        taken |= {(r.start, r.end) for r in near if r.when is None or r.rule in LENT}
    for told, denial in answers([r.row for r in read], known):
        denied = read[told].part or read[told].report or read[told].sentence
        context.setdefault((denied.start, denied.end), []).append(read[denial].sentence)
    goes_on: dict[Place, list[Sentence]] = {}
    for sentence, head in continued(article).items():
        goes_on.setdefault((head.start, head.end), []).append(sentence)
    places = {(r.sentence.start, r.sentence.end): n for n, r in enumerate(read)}
    points = []
    for report in reports:
        place = report.start, report.end
        again = place in taken or (place not in places and _repeats(report, repeated, article))
        if again and key(report) not in kept:
            continue
        on_point = {*context.get(place, ()), *goes_on.get(place, ())}
        if places.get(place) and needs_context(report.text, article.language):
            on_point.add(read[places[place] - 1].sentence)
        points.append(Point(report, tuple(sorted(on_point))))
    return tuple(points)


def _anchors(read: Sequence[Read]) -> list[Read]:
    """The reports that other sentences can belong to: those with a date of their own first, then what the article
    opens with."""
    found = [
        r
        for r in read
        if r.report and r.matter and r.report.when and r.report.rule not in BORROWED
    ]
    return sorted(found, key=lambda r: (r.report is not None and r.report.grounds == "published", r.sentence.start))


Place = tuple[int, int]  # start, end
Told = tuple[When | None, str, str]  # when, the kind of act, a stem of its objects


def _owned(anchors: Sequence[Read], matters: Matters) -> tuple[set[Place], dict[Place, list[Sentence]]]:
    """The places of the sentences that belong to an anchor, and each anchor's sentences: those, and the steps towards
    it that have a day of their own."""
    taken: set[Place] = set()
    context: dict[Place, list[Sentence]] = {}
    for anchor in anchors:
        place = anchor.sentence.start, anchor.sentence.end
        if place in taken:
            continue
        own = [s for s in matters.on_point(anchor) if (s.start, s.end) not in taken]
        taken.update((s.start, s.end) for s in own)
        context[place] = [*own, *matters.steps(anchor)]
    return taken, context


def _counted(read: Sequence[Read], article: Article, known: Vocabulary) -> dict[Place, list[Sentence]]:
    """Of each report of harm or of a deal, the sentences behind it that tell how many came to harm or what it costs,
    and those that tell of its toll on a later day."""
    found: dict[Place, list[Sentence]] = {}
    telling = [not (known.sets["harm"] | known.sets["deals"]).isdisjoint(_kinds(one)) for one in read]
    for at, one in enumerate(read):
        if not any(telling[max(0, at - BEHIND) : at + 1 + BEHIND]):
            continue
        whats = {c.what.partition(" ")[0] for c in counts(one.sentence.of(article.text), 0, article.language)} - {SUM}
        if not whats or any("occasions" in t.word.sets for t in one.row):
            continue
        group = known.sets["deals" if "price" in whats else "harm"]
        if one.part and _kinds(one) & group:
            found.setdefault((one.part.start, one.part.end), []).append(one.sentence)
            continue
        before, after = reversed(read[max(0, at - BEHIND) : at]), read[at + 1 : at + 1 + BEHIND]
        near = before if _undated(one) else (*before, *after) if _is_toll(one) else ()
        last = next((r for r in near if _is_news(r) and _kinds(r) & group and not _is_toll(r)), None)
        times = starting(article.times, one.sentence)
        earlier = last is not None and any(_earlier(t, last) for t in times if one.sentence.holds(t))
        if last is not None and not earlier and not _contradicts(one, last, article):
            place = last.part or last.sentence
            found.setdefault((place.start, place.end), []).append(one.sentence)
    return found


def _contradicts(one: Read, other: Read, article: Article) -> bool:
    """Whether a sentence gives another number than the report before it: "Four died. A hospital says five died"."""
    told = [list(counts(r.sentence.of(article.text), 0, article.language)) for r in (one, other)]
    return any(x.conflicts(y) for x in told[0] for y in told[1])


def _is_toll(one: Read) -> bool:
    """Whether a sentence is about the count itself: "the death toll rose to 63 on Friday"."""
    return any("tolls" in t.word.sets for t in one.row)


def _is_news(one: Read) -> bool:
    """Whether a sentence tells of something with a date that is more than the saying of it."""
    report = one.part or one.report
    return report is not None and report.when is not None and report.rule not in BORROWED


def _undated(one: Read) -> bool:
    return one.report is None or one.report.when is None or one.report.grounds == "published" or one.report.rule in LENT


def _kinds(one: Read) -> set[str]:
    return {act.kind for act in one.acts}


def _earlier(time: TimeExpression, anchor: Read) -> bool:
    report = anchor.part or anchor.report
    when = report.when if report else None
    return time.type == "DATE" and time.when is not None and when is not None and time.when.last < when.first


def _dated(article: Article, reports: Sequence[Report]) -> dict[Sentence, list[Report]]:
    """Of each sentence, the reports with a date that stand in it."""
    found: dict[Sentence, list[Report]] = {}
    starts = [s.start for s in article.sentences]
    for report in reports:
        sentence = article.sentences[bisect_right(starts, report.start) - 1]
        if report.when and sentence.holds(report):
            found.setdefault(sentence, []).append(report)
    return found


def _read(article: Article, sentence: Sentence, report: Report | None, dated: Sequence[Report]) -> Read:
    text = sentence.of(article.text)
    found = acts(text, article.language)
    undated = report is None or report.when is None or report.grounds == "published" or report.rule in LENT
    part = next((r for r in dated if r is not report), None) if undated else None
    told = tuple(a for a in found if a.main and not a.noun and not a.reduced)
    return Read(sentence, tokens(text, article.language), found, report, _matter(found), told, part)


def _matter(found: Sequence[Act]) -> tuple[str, ...]:
    """What a sentence's act is about, in the stems nearest to its verb: of the act that is still ahead, if there is
    one ("started talks to form a group"), else of the first."""
    about = [a for a in found if a.main and not a.noun and not a.reduced and a.objects]
    return min(about, key=lambda a: (a.stage, a.start)).objects[:MATTER] if about else ()


def _repeated(anchors: Sequence[Read]) -> set[Told]:
    """What the anchors tell: of each act its day, its kind and each of its objects."""
    return {(one.report.when, act.kind, stem) for one in anchors if one.report for act in one.told
            for stem in act.objects}


def _repeats(report: Report, told: Set[Told], article: Article) -> bool:
    """Whether a part of a sentence ("the sanctions, imposed earlier this month") says again what a sentence tells."""
    return any((report.when, act.kind, stem) in told
               for act in acts(report.text, article.language) for stem in act.objects)


def needs_context(text: str, language: str) -> bool:
    """Whether a sentence leans on the one before it: it opens with "It", or is a fragment without a verb."""
    known = vocabulary(language)
    row = tokens(text, language)
    first = next((t.word.text for t in row if t.word.text not in MARKS), None)
    if first is None or first in known.sets["leaning"]:
        return first is not None
    finite = any(
        t.word.form in ("s", "base")
        or t.word.text in known.sets["auxiliaries"] | known.sets["saying"]
        or (t.word.form is None and t.word.text.endswith(known.endings["past"]))
        for t in row
    )
    return not finite and all(a.reduced or a.noun for a in acts(text, language))
