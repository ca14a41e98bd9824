"""Accounts: a group of reports becomes one event, with an account of it from each article."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from generator.records import Account, Article, Desk, Disagreement, Event, EventKind, Report, Sentence, meeting
from generator.steps.accounts import differences, origins
from generator.steps.accounts.points import needs_context
from generator.steps.edits.edits import Key, key
from generator.steps.reports.reports import background
from generator.when import When

Standing = tuple[bool, bool, bool, bool, bool, int, bool, int]


def event(
    group: Sequence[Report],
    context: Mapping[Key, Sequence[Sentence]],
    articles: Mapping[str, Article],
    desk: Desk,
) -> Event:
    """One entry of the chronology, still without an id. Its accounts are in the order of publication."""
    by_article: dict[str, list[Report]] = {}
    for report in group:
        by_article.setdefault(report.article, []).append(report)
    chosen = [min(rows, key=lambda r: _fitness(r, articles)) for rows in by_article.values()]
    chosen.sort(key=lambda r: (_published(articles[r.article]), r.article, r.start))
    told = tuple(Account(r, (), _context(r, by_article[r.article], context, articles[r.article])) for r in chosen)
    differs = differences.compare(told, articles)
    told = _widened(told, differs, articles)
    traced = origins.trace(chosen, articles, desk, differs)
    accounts = tuple(replace(account, origins=names) for account, names in zip(told, traced, strict=True))
    denials = differences.denials(told, differs, articles)
    ranked = [(_standing(r, n in denials, articles, desk), n) for n, r in enumerate(chosen)]
    (*_, lead), (*_, dating) = min(ranked), min((_certain(standing), n) for standing, n in ranked)
    when = _when(chosen, chosen[dating])
    return Event(
        id="",
        when=when,
        kind=_kind(chosen, lead, when, denials, articles),
        issues=tuple(dict.fromkeys(slug for report in group for slug in report.issues)),
        threads={},
        accounts=accounts,
        lead=lead,
        independent=origins.independent(traced),
        differs=differs,
    )


def _fitness(report: Report, articles: Mapping[str, Article]) -> tuple[bool, bool, int, bool, int, int]:
    """How well a report stands for its event, the best first: whole, dated by its own words, exactly, by itself."""
    language = articles[report.article].language
    leans = needs_context(report.text, language)
    whole = "damaged" in report.marks or "caption" in report.marks
    days = report.when.days if report.when else 0
    return whole, report.grounds == "published", days, leans, -(report.end - report.start), report.start


def _standing(
    report: Report, denies: bool, articles: Mapping[str, Article], desk: Desk
) -> Standing:
    """Which account is shown first: one that tells of it rather than denies it, and of what happened rather than
    of what is to come, is no opinion, has its own date, the most exact one, stands by itself, and comes first hand."""
    whole, posted, days, leans, *_ = _fitness(report, articles)
    opinion, ahead, part = "opinion" in report.marks, report.kind == "scheduled", report.text[:1].islower()
    return whole, denies, ahead, opinion, posted, days, leans or part, _taken_over(report, articles, desk)


def _certain(standing: Standing) -> Standing:
    """The same for the day: words of its own say it better than the article's date, though they looked ahead to it."""
    whole, denies, ahead, opinion, posted, days, leans, taken = standing
    return whole, denies, opinion, posted, ahead, days, leans, taken


def _taken_over(report: Report, articles: Mapping[str, Article], desk: Desk) -> int:
    """From how many others its outlet has the text: what comes first hand stands first."""
    article = articles[report.article]
    own = desk.outlet(article.outlet)
    names = {article.outlet, own.name} if own else {article.outlet}
    return sum((o.name if (o := desk.outlet(name)) else name) not in names for name in article.origins)


def _published(article: Article) -> str:
    return article.published.when.first.isoformat() if article.published else "9999-12-31"


def _context(
    report: Report,
    others: Sequence[Report],
    context: Mapping[Key, Sequence[Sentence]],
    article: Article,
) -> tuple[Sentence, ...]:
    """Every sentence of the article on the point but the report's own."""
    found = {s for r in others for s in context.get(key(r), ())}
    for other in others:
        if other is not report:
            found.update(s for s in meeting(article.sentences, other) if not s.holds(report))
    return tuple(sorted(s for s in found if (s.start, s.end) != (report.start, report.end)))


def _widened(
    told: Sequence[Account], differs: Sequence[Disagreement], articles: Mapping[str, Article]
) -> tuple[Account, ...]:
    """The accounts with every sentence whose words differ from another's, though it is told behind the report."""
    found = [*told]
    for place, marked in ((p, m) for d in differs for p, m in zip(d.accounts, d.words, strict=True)):
        account = found[place]
        shown = (account.report, *account.context)
        sentences = articles[account.report.article].sentences
        further = {s for m in marked if not any(one.holds(m) for one in shown) for s in meeting(sentences, m)}
        found[place] = replace(account, context=tuple(sorted({*account.context, *further})))
    return tuple(found)


def told_once(events: Sequence[Event]) -> list[Event]:
    """The events without the differences that another event shows as its reports' own: "The court jailed him. Two
    others were acquitted." may go on in the words of a report."""
    own = {(event.accounts[p].report.article, mark): event
           for event in events for d in event.differs for p, marked in zip(d.accounts, d.words, strict=True)
           for mark in marked if event.accounts[p].report.holds(mark)}
    found = []
    for event in events:
        kept = []
        for difference in event.differs:
            told = [(event.accounts[p].report, mark)
                    for p, marked in zip(difference.accounts, difference.words, strict=True) for mark in marked]
            aside = [(report.article, mark) for report, mark in told if not report.holds(mark)]
            if not aside or not all(own.get(place, event) is not event for place in aside):
                kept.append(difference)
        found.append(replace(event, differs=tuple(kept)))
    return found


def _when(reports: Sequence[Report], lead: Report) -> When | None:
    """The most precise date that the accounts agree on; the lead's, where their exact days differ."""
    dated = [r.when for r in reports if r.when is not None]
    if lead.when is None or not dated:
        return lead.when or (dated[0] if dated else None)
    fitting = [w for w in dated if lead.when.covers(w)]
    return min(fitting, key=lambda w: (w.days, w)) if fitting else lead.when


def _kind(
    reports: Sequence[Report], lead: int, when: When | None, denials: Collection[int], articles: Mapping[str, Article]
) -> EventKind:
    """What the entry is: background if even its earliest report is, scheduled until a report tells that it happened,
    rather than that it did not; no mere statement where another article tells that it happened."""
    published = [p.when for r in reports if (p := articles[r.article].published)]
    if when is not None and published and background(when, min(published)):
        return "background"
    kinds = [reports[lead].kind, *(r.kind for r in reports)]
    told = [r.kind for n, r in enumerate(reports) if n not in denials]
    if told and all(kind == "scheduled" for kind in told):
        return "scheduled"
    if "event" in told:
        return "event"
    return next((kind for kind in kinds if kind not in ("scheduled", "background")), kinds[0])
