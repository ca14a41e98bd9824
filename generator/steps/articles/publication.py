"""The article's own date: every claim with its ground, ranked, the best one taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator import dates
from generator.records import Article, Block, DateClaim, Grounds, Outlet, Problem, Published, UnsureDate
from generator.when import When

# The order in which grounds are believed. A dateline is when the report was filed, at most a day before print.
RANK: tuple[Grounds, ...] = ("editor", "metadata", "url", "header", "dateline", "inferred")
DATELINE_SLACK = 2  # days between a dateline and the publication that are no contradiction
# Where English-language newspapers put the month first (Unicode CLDR, short date patterns of en-US, en-PH, …).
MONTH_FIRST = frozenset({"United States", "Philippines", "Puerto Rico", "Guam", "American Samoa"})
URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
URL_MONTH = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/")


def from_url(url: str | None) -> tuple[DateClaim, ...]:
    """The date that an address carries (`/2020/12/30/…`, `/2020/12/…`), if any."""
    if not url:
        return ()
    if match := URL_DAY.search(url):
        text = f"{match[1]}-{match[3]}-{match[4]}"
    elif match := URL_MONTH.search(url):
        text = f"{match[1]}-{match[2]}"
    else:
        return ()
    try:
        return (DateClaim(When.parse(text), "url", match[0].strip("/")),)
    except ValueError:  # such as the 31st of February: a number of another kind
        return ()


def from_datelines(
    text: str, blocks: Iterable[Block], language: str, *, day_first: bool | None,
) -> tuple[DateClaim, ...]:
    """The full dates of datelines ("ANKARA, Dec. 30, 2020 (Reuters) -"); one without its year claims nothing."""
    return tuple(
        DateClaim(time.when, "dateline", block.of(text))
        for block in blocks if block.rule == "dateline"
        for time in dates.tag(block.of(text), None, language, day_first=day_first)
        if time.when and time.grounds == "explicit" and time.when.precision == "day"
    )


def read_unsure(
    unsure: Iterable[UnsureDate], day_first: bool | None,
) -> tuple[tuple[DateClaim, ...], tuple[UnsureDate, ...]]:
    """The claims that 03/01/2026 makes where it is known which number is the day; else what stays unsure."""
    if day_first is None:
        return (), tuple(unsure)
    return tuple(
        DateClaim(one.day_first if day_first else one.month_first, one.grounds, one.evidence, one.line, one.update)
        for one in unsure
    ), ()


def settle(claims: Iterable[DateClaim]) -> Published | None:
    """The best-founded claim as the date, in the more precise form that an equal claim gives it; None without a claim.

    Equal claims come in the order in which they are believed. A claim of the last change counts after all others: it
    says by when the article stood there.
    """
    ranked = sorted(claims, key=lambda claim: (claim.update, RANK.index(claim.grounds)))
    if not ranked:
        return None
    best = min((c for c in ranked if _refines(c, ranked[0])), key=lambda claim: claim.when.days)
    ranked.sort(key=lambda claim: claim is not best)
    return Published(best.when, best.grounds, best.evidence, tuple(ranked))


def problems(article: Article) -> tuple[Problem, ...]:
    """What an editor should know of the article's own date: that it has none, claims against it, a date that two
    readings fit; and of those in its text: days that cannot be right as they are written."""
    path, published = str(article.path), article.published
    return (*_missing(article), *disagreements(path, published), *_doubts(path, published, article.unsure),
            *_only_updated(path, published), *_slips(article))


def _missing(article: Article) -> Iterator[Problem]:
    """A warning where an article says no date at all, not even one that two readings fit."""
    if article.published is None and not article.unsure:
        path = str(article.path)
        where = "its line" if path.endswith(".jsonl") else _sidecar(path)
        yield Problem(path, None, f"article \"{article.id}\" says no date of its own: what it tells stays undated",
                      f"give \"published:\" in {where}; `briefing undated` shows what is known", "warning")


def disagreements(path: str, published: Published | None) -> tuple[Problem, ...]:
    """A warning for each claim that cannot be true together with the date taken, both with their lines."""
    if published is None:
        return ()
    best = published.claims[0]
    return tuple(
        Problem(path, claim.line or best.line,
                f"claims of the publication date disagree: {_told(best)} and {_told(claim)}",
                f"say which is right with \"published:\" in {_sidecar(path)}", "warning")
        for claim in published.claims[1:]
        if not _agree(published.when, claim)
    )


def _told(claim: DateClaim) -> str:
    line = f", line {claim.line}" if claim.line else ""
    return f"{claim.when} ({claim.grounds}{line}: {claim.evidence!r})"


def _doubts(path: str, published: Published | None, unsure: Iterable[UnsureDate]) -> Iterator[Problem]:
    """A warning for each date of which day and month could change places, unless another claim settles it."""
    settled = {claim.when for claim in published.claims} if published else set()
    for one in unsure:
        if settled.isdisjoint((one.day_first, one.month_first)):
            yield Problem(path, one.line, f"{one.evidence!r} is {one.day_first} or {one.month_first}",
                          f"write one of the two as \"published:\" in {_sidecar(path)}, or give the outlet's country "
                          "in outlets.yml", "warning")


def _slips(article: Article) -> Iterator[Problem]:
    anchor = article.published.when if article.published else None
    for slip in dates.slips(article.text, anchor, article.language):
        if any(passage.holds(slip) for passage in article.passages):
            yield Problem(str(article.path), article.text.count("\n", 0, slip.start) + 1,
                          f"“{slip.of(article.text)}”: {slip.why}",
                          "compare with the source; an edit can redate what it dates", "warning")


def _only_updated(path: str, published: Published | None) -> Iterator[Problem]:
    if published and published.claims[0].update:
        yield Problem(path, published.claims[0].line, f"the only date is that of a change: {published.note!r}",
                      f"say when it was published with \"published:\" in {_sidecar(path)}", "warning")


def order_of_day(outlet: Outlet | None, language: str) -> bool | None:
    """Whether an article's own date in figures has the day first; None in English where no outlet's country is known.

    A date of the article itself is not guessed as one in its prose may be.
    """
    return None if outlet is None and language == "en" else writes_day_first(outlet, language)


def writes_day_first(outlet: Outlet | None, language: str) -> bool | None:
    """Whether 3/4/2021 in this outlet is the third of April; None where its country is not known.

    Where no outlet is named the text is read as Americans write.
    """
    if language != "en":
        return True
    if outlet is None:
        return False
    return None if outlet.country is None else outlet.country not in MONTH_FIRST


def _refines(claim: DateClaim, best: DateClaim) -> bool:
    """Whether a claim of the same standing says the same date, as precisely or more so."""
    same = (claim.grounds, claim.update) == (best.grounds, best.update)
    return same and best.when.first <= claim.when.first and claim.when.last <= best.when.last


def _agree(when: When, claim: DateClaim) -> bool:
    """Whether both can be true; a change may come any time after the publication."""
    if claim.update:
        return claim.when.last >= when.first
    slack = DATELINE_SLACK if claim.grounds == "dateline" else 0
    gap = max((claim.when.first - when.last).days, (when.first - claim.when.last).days)
    return gap <= slack


def _sidecar(path: str) -> str:
    return path.rpartition(".")[0] + ".yml"
