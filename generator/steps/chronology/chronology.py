"""Chronology: the filed articles of a dossier become its events, statements and doubts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.records import Desk, Doubt, Event, Filed, Problem, Report, Statement
from generator.steps.accounts import accounts, origins, points
from generator.steps.chronology import joins, open_threads, order, statements, superseded
from generator.steps.edits import contradictions, edits
from generator.steps.events import same_event
from generator.steps.ranking import taken_up
from generator.steps.reports import paces, reports


def chronology(
    filed: Sequence[Filed],
    desk: Desk,
) -> tuple[tuple[Event, ...], tuple[Statement, ...], tuple[Doubt, ...], tuple[Problem, ...]]:
    """Events oldest first, statements newest first, pairs of events that may be one, and refused edits.

    Without issues every passage counts.
    """
    articles = {f.article.id: f.article for f in filed}
    told = [r for f in filed for r in reports.reports(f, everything=not desk.issues)]
    plan, problems = edits.plan(desk.issues, articles, told)
    kept = edits.before(plan, told)
    made = plan
    plan, unclear = joins.chosen(made, articles, kept)
    gathered = _gathered(filed, kept, plan)
    merged = same_event.merge(
        [p.report for p in gathered],
        {a.id: a.language for a in articles.values()},
        published={a.id: a.published.when for a in articles.values() if a.published},
        together=plan.together,
        apart=plan.apart,
    )
    merged = _without_asides(merged, plan)
    context = {edits.key(p.report): p.context for p in gathered}
    sourced = origins.credited(articles, desk)
    events = accounts.told_once([accounts.event(group, context, sourced, desk) for group in merged.groups])
    named = order.identified([order.threaded(edits.after(plan, e), desk.issues, articles) for e in events], articles)
    doubts = tuple(Doubt(named[a].id, named[b].id, why) for a, b, why in merged.doubts)
    said = statements.statements(filed, kept, desk, plan)
    against = contradictions.contradictions(made, plan, named, articles)
    ahead = superseded.superseded(order.ordered(named), articles)
    threads = taken_up.settled(open_threads.opened(ahead, articles), filed)
    return threads, said, doubts, (*problems, *unclear, *against)


def _without_asides(merged: same_event.Merged, plan: edits.Plan) -> same_event.Merged:
    """Without the reports that only add to others, where there are none, unless the editor names them."""
    kept = [n for n, (first, *more) in enumerate(merged.groups)
            if more or not paces.is_aside(first) or edits.key(first) in plan.named]
    place = {n: at for at, n in enumerate(kept)}
    doubts = tuple((place[a], place[b], why) for a, b, why in merged.doubts if a in place and b in place)
    return replace(merged, groups=tuple(merged.groups[n] for n in kept), doubts=doubts)


def _gathered(filed: Sequence[Filed], told: Sequence[Report], plan: edits.Plan) -> list[points.Point]:
    by_article: dict[str, list[Report]] = {}
    for report in told:
        by_article.setdefault(report.article, []).append(report)
    return [p for f in filed for p in points.gather(f.article, by_article.get(f.article.id, []), plan.named)]
