"""The article's own date: every claim with its ground, ranked, the best one taken."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator import dates
from generator.records import Block, DateClaim, Grounds, Outlet, Problem, Published
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


def settle(claims: Iterable[DateClaim]) -> Published | None:
    """The best-founded claim as the date; among equals the most precise, then the earliest. None without a claim."""
    ranked = sorted(claims, key=lambda claim: (RANK.index(claim.grounds), claim.when.days, claim.when))
    if not ranked:
        return None
    best = ranked[0]
    return Published(best.when, best.grounds, best.evidence, tuple(ranked))


def disagreements(path: str, published: Published | None) -> tuple[Problem, ...]:
    """A warning for each claim that cannot be true together with the date taken."""
    if published is None:
        return ()
    return tuple(
        Problem(path, None,
                f"claims of the publication date disagree: {published.when} ({published.grounds}: {published.note!r}) "
                f"and {claim.when} ({claim.grounds}: {claim.evidence!r})",
                f"say which is right with \"published:\" in {_sidecar(path)}", "warning")
        for claim in published.claims
        if not _agree(published.when, claim)
    )


def writes_day_first(outlet: Outlet | None, language: str) -> bool | None:
    """Whether 3/4/2021 in this outlet is the third of April; None where its country is not known.

    Where no outlet is named the text is read as Americans write.
    """
    if language != "en":
        return True
    if outlet is None:
        return False
    return None if outlet.country is None else outlet.country not in MONTH_FIRST


def _agree(when: When, claim: DateClaim) -> bool:
    slack = DATELINE_SLACK if claim.grounds == "dateline" else 0
    gap = max((claim.when.first - when.last).days, (when.first - claim.when.last).days)
    return gap <= slack


def _sidecar(path: str) -> str:
    return path.rpartition(".")[0] + ".yml"
