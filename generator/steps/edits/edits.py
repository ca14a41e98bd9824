"""Edits: the editor's corrections, each named by the passages and the words that it corrects.

They act in three places: on reports before these are merged (redate, drop), on the merging (merge, split), and on the
event that comes of it (kind, summary, note); `speaker` acts on statements. An edit whose quote no longer stands in its
passage is refused, so that a correction never hits what it was not made for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from generator.records import Article, Edit, Event, EventKind, Issue, Passage, Problem, Quote, Report, Span
from generator.steps.edits import redates
from generator.when import When

ONCE = ("redate", "kind", "summary", "speaker")  # what gives a value that an entry or a statement has one of
Key = tuple[str, int, int, int]  # article, start, end, and where its date begins (-1: none)


def key(report: Report) -> Key:
    """What a report is known by: where it stands, and which words date it, since a sentence may tell two acts."""
    return report.article, report.start, report.end, report.phrase.start if report.phrase else -1


@dataclass(frozen=True, slots=True)
class Plan:
    """The edits that hold, each with the reports that it hits."""

    hits: tuple[tuple[Edit, frozenset[Key]], ...] = ()

    @property
    def together(self) -> tuple[frozenset[Key], ...]:
        """Reports that are one event."""
        return tuple(keys for edit, keys in self.hits if edit.act == "merge")

    @property
    def apart(self) -> tuple[frozenset[Key], ...]:
        """Reports that are an event by themselves."""
        return tuple(keys for edit, keys in self.hits if edit.act == "split")

    @property
    def named(self) -> frozenset[Key]:
        """Every report that an edit is about: it stays a report of its own."""
        return frozenset(k for edit, keys in self.hits if edit.act != "speaker" for k in keys)


def plan(
    issues: Sequence[Issue],
    articles: Mapping[str, Article],
    reports: Sequence[Report],
) -> tuple[Plan, tuple[Problem, ...]]:
    """The issues' edits matched with what they correct, and a problem for each that cannot be applied."""
    hits: list[tuple[Edit, frozenset[Key]]] = []
    problems: list[Problem] = []
    settled: dict[tuple[str, str, str], Edit] = {}
    for edit in (e for issue in issues for e in issue.edits):
        fault = _fault(edit, articles) or _twice(edit, settled)
        hit = [r for r in reports if _hits(edit, r, articles)] if fault is None else []
        fault = fault or _unclear(edit, reports, articles) or _joins_nothing(edit, hit, articles)
        if edit.act == "redate" and fault is None:
            hit, fault = redates.meant(edit, hit, articles) if hit else (hit, fault)
        keys = frozenset(map(key, hit))
        if fault is None and not keys and edit.act != "speaker":
            fault = "no report is told there", "file the passage under an issue, or remove the edit"
        if fault is None and edit.act == "speaker" and not any(spoken(edit, a) for a in articles.values()):
            fault = "no one's words stand there", "quote words that someone says, or remove the edit"
        if fault is not None:
            problems.append(
                Problem(edit.path, edit.line, f"{edit.act} of {' and '.join(edit.passages)}: {fault[0]}", fault[1])
            )
        else:
            hits.append((edit, keys))
    return Plan(tuple(hits)), tuple(problems)


def before(made: Plan, reports: Iterable[Report]) -> tuple[Report, ...]:
    """The reports as the editor dates them, without those that the editor dropped."""
    found = []
    for report in reports:
        edits = [edit for edit, keys in made.hits if key(report) in keys]
        if any(edit.act == "drop" for edit in edits):
            continue
        for edit in edits:
            if edit.act == "redate":
                report = replace(
                    report,
                    when=When.parse(edit.value),
                    grounds="editor",
                    rule="editor",
                    anchor=None,
                    reason=edit.note or None,
                    kind="event" if report.kind == "background" else report.kind,
                )
        found.append(report)
    return tuple(found)


def after(made: Plan, event: Event) -> Event:
    """The event with the edits that made it what it is, and of the kind that the editor says."""
    keys = {key(a.report) for a in event.accounts}
    edits = tuple(edit for edit, hit in made.hits if hit & keys and edit.act not in ("speaker", "drop"))
    kind = next((cast(EventKind, edit.value) for edit in reversed(edits) if edit.act == "kind"), event.kind)
    return replace(event, edits=edits, kind=kind)


def speaker(made: Plan, article: Article, span: Span) -> str | None:
    """Who the editor says speaks there."""
    for edit, _ in made.hits:
        if edit.act == "speaker" and any(quote.meets(span) for quote in spoken(edit, article)):
            return edit.value
    return None


def spoken(edit: Edit, article: Article) -> list[Quote]:
    """The quotations that an edit is about: those that its words lie in, else, where its words are those of the
    attribution ("the ministry says"), those of their sentence."""
    found: list[Quote] = []
    for passage in _passages(edit, {article.id: article}):
        at = passage.of(article.text).find(edit.quote)
        if at >= 0:
            words = Span(passage.start + at, passage.start + at + len(edit.quote)) if edit.quote else passage
            around = [s for s in article.sentences if s.meets(words)]
            found += [q for q in article.quotes if q.meets(words)] or [
                q for q in article.quotes if any(s.meets(q) for s in around)
            ]
    return found


def _fault(edit: Edit, articles: Mapping[str, Article]) -> tuple[str, str] | None:
    """Why an edit cannot be applied, and what to do about it."""
    for name in edit.passages:
        article, _, passage = name.partition("#")
        if article not in articles:
            return f"there is no article {article!r}", "correct the name, or remove the edit"
        if passage not in {p.id for p in articles[article].passages}:
            return f"{article} has no passage {passage}", "name the line on which the passage begins"
    texts = {f"{a}#{p.id}": p.of(articles[a].text) for a, p in _located(edit, articles)}
    strange = [quote for name, quote in zip(edit.passages, edit.quotes, strict=False) if quote not in texts[name]]
    if edit.quote and not (any if edit.act == "merge" else all)(edit.quote in text for text in texts.values()):
        strange.append(edit.quote)
    if strange:
        return f"{strange[0]!r} does not stand there", "quote words of the passage as they stand, or remove the edit"
    return None


def _unclear(
    edit: Edit, reports: Sequence[Report], articles: Mapping[str, Article]
) -> tuple[str, str] | None:
    """Why nobody can tell what an edit means: its words stand twice in a passage, of different entries or speeches."""
    for name, quote in parts(edit):
        article = articles[name.partition("#")[0]]
        told: Sequence[Span] = article.quotes
        if edit.act != "speaker":
            told = [r for r in reports if name == f"{r.article}#{r.passage}"]
        meant = {tuple(one for one in told if one.meets(words)) for words in _places(name, quote, articles)}
        if len(meant - {()}) > 1:
            return f"{quote!r} stands there more than once", "quote more of the words, so that only one can be meant"
    return None


def _joins_nothing(edit: Edit, hit: Sequence[Report], articles: Mapping[str, Article]) -> tuple[str, str] | None:
    """Why a merge has nothing to join: one of its passages tells of nothing there, or all its words are one entry's."""
    if edit.act != "merge":
        return None
    for name, quote in parts(edit):
        if not any(hits_part(name, quote, report, articles) for report in hit):
            return f"no report is told there in {name}", "name passages that hold entries, and quote words of these"
    return ("its words are those of one entry", "quote words of the entries to join") if len(hit) == 1 else None


def _twice(edit: Edit, settled: dict[tuple[str, str, str], Edit]) -> tuple[str, str] | None:
    """Why an edit cannot be applied beside those before it, which `settled` remembers: both give one thing a value, or
    one says again what the other does."""
    for name, quote in parts(edit):
        again = "" if edit.act in ONCE else " ".join((edit.value, *edit.passages))
        before = settled.setdefault((f"{edit.act} {again}", name, quote), edit)
        if before is not edit:
            return f"{before.path}:{before.line} does so already", "keep one of the two"
    return None


def _located(edit: Edit, articles: Mapping[str, Article]) -> list[tuple[str, Passage]]:
    names = {tuple(name.split("#", 1)) for name in edit.passages}
    return [(a.id, p) for a in articles.values() for p in a.passages if (a.id, p.id) in names]


def _passages(edit: Edit, articles: Mapping[str, Article]) -> list[Passage]:
    return [p for _, p in _located(edit, articles)]


def parts(edit: Edit) -> tuple[tuple[str, str], ...]:
    """Each passage that an edit names, with the words quoted of it."""
    return tuple(zip(edit.passages, edit.quotes or (edit.quote,) * len(edit.passages), strict=True))


def quoted(name: str, quote: str, articles: Mapping[str, Article]) -> Span | None:
    """Where words stand in a passage, if they do."""
    return next(_places(name, quote, articles), None)


def _places(name: str, quote: str, articles: Mapping[str, Article]) -> Iterator[Span]:
    """Every place of a passage where words stand, in order."""
    article, _, passage = name.partition("#")
    place = next(p for p in articles[article].passages if p.id == passage)
    for match in re.finditer(re.escape(quote), place.of(articles[article].text)) if quote else ():
        yield Span(place.start + match.start(), place.start + match.end())


def _hits(edit: Edit, report: Report, articles: Mapping[str, Article]) -> bool:
    """Whether an edit is about a report: it stands in the passage and holds the quoted words, if those stand there."""
    return any(hits_part(name, quote, report, articles) for name, quote in parts(edit))


def hits_part(name: str, quote: str, report: Report, articles: Mapping[str, Article]) -> bool:
    """`_hits`, for one passage that an edit names."""
    if name != f"{report.article}#{report.passage}":
        return False
    words = quoted(name, quote, articles)
    return words is None or words.meets(report)
