"""The dates that a web page's elements state, in the order of trust: JSON-LD, meta, itemprop and time.

A date of the last change is told apart from that of publication. What stands in a page's own header, footer or margin
is the page's, not the article's: today's date, the dates of other articles. htmldate (Barbaresi, "htmldate: A Python
package to extract publication dates from web pages", JOSS 5(51), 2020) is asked only where no element states the date:
it may guess from the page's text. Nothing here knows today's date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from datetime import datetime
from typing import Any

import lxml.html
from htmldate import find_date

from generator.readers.found import date_of, dated
from generator.records import DateClaim, UnsureDate
from generator.steps.articles.stated import told_apart

PUBLISHED = ("article:published_time", "og:published_time", "og:article:published_time", "datepublished", "pubdate",
             "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date", "dc.date.issued",
             "dcterms.issued", "dc.date", "dcterms.date", "sailthru.date", "citation_publication_date",
             "citation_date", "cxenseparse:recs:publishtime", "date")  # fmt: skip
CHANGED = ("article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "lastmod",
           "last-modified", "revised", "dc.date.modified", "dcterms.modified")  # fmt: skip
OWN = re.compile(r"datePublished|pubdate|publish|posted|entry-date", re.IGNORECASE)
CHANGE = re.compile(r"dateModified|modified|update", re.IGNORECASE)
STAMP = re.compile(r"\b(?:today|current|clock|now)\b", re.IGNORECASE)
DATED = ("time", "span", "div", "p", "abbr")
APART = frozenset({"nav", "aside"})
MARGINS, ARTICLES = frozenset({"header", "footer"}), frozenset({"article", "main"})  # an article has a header too
EARLIEST, LATEST = "1990-01-01", "2100-01-01"  # fixed bounds: htmldate's own end with today

Claims = tuple[tuple[DateClaim, ...], tuple[UnsureDate, ...]]
Stated = tuple[object, str, int | None, bool]  # a value, what states it, the line, whether it is of a change


def claims(page: lxml.html.HtmlElement, objects: Sequence[tuple[int | None, dict[str, Any]]]) -> Claims:
    """Every date that an element states, and those that two readings fit. `objects` are JSON-LD's, with their lines."""
    found = list(dict.fromkeys(
        claim for value, source, line, change in _local((*_of_objects(objects), *_of_meta(page), *_of_times(page)))
        if (claim := dated(value, source, line, change))))
    if all(claim.update for claim in found):
        found.extend(_found_by_htmldate(page))
    return told_apart(found)


def _local(stated: Sequence[Stated]) -> Iterator[Stated]:
    """Without those in UTC that another one gives in local time: the day is the one on which it was published there."""
    moments = [_moment(value) for value, *_ in stated]
    local = {moment for moment in moments if moment and moment.utcoffset()}
    for one, moment in zip(stated, moments, strict=True):
        if moment is None or moment.utcoffset() or moment not in local:
            yield one


def _moment(value: object) -> datetime | None:
    """The moment that a value with a time zone names."""
    try:
        moment = datetime.fromisoformat(str(value).strip())
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _of_objects(objects: Iterable[tuple[int | None, dict[str, Any]]]) -> Iterator[Stated]:
    """What JSON-LD says of the article comes before what it says of the page that holds it."""
    ordered = sorted(objects, key=lambda one: "WebPage" in str(one[1].get("@type")))
    for line, item in ordered:
        yield item.get("datePublished"), "JSON-LD datePublished", line, False
        yield item.get("dateModified"), "JSON-LD dateModified", line, True


def _of_meta(page: lxml.html.HtmlElement) -> Iterator[Stated]:
    """The meta elements, the most trusted name first; the first of a name counts."""
    named: dict[str, lxml.html.HtmlElement] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if name and (element.get("content") or "").strip():
            named.setdefault(name.strip().lower(), element)
    for name in (*PUBLISHED, *CHANGED):
        if name in named:
            yield named[name].get("content"), f"meta {name}", named[name].sourceline, name in CHANGED


def _of_times(page: lxml.html.HtmlElement) -> Iterator[Stated]:
    """Elements that say they are the publication's or a change's; else the only time of the article."""
    own: list[Stated] = []
    times: list[Stated] = []
    for element in page.iter(*DATED):
        value = element.get("datetime") or (element.get("content") if element.get("itemprop") else None)
        says = f"{element.get('itemprop')} {element.get('class')} {'pubdate' if 'pubdate' in element.attrib else ''}"
        change = CHANGE.search(says) is not None
        labelled = change or OWN.search(says) is not None
        if not value or _is_the_pages(element, labelled):
            continue
        stated = (value, str(element.tag), element.sourceline, change)
        (own if labelled else times).append(stated)
    published = [one for one in own if not one[3]] or (times if len(times) == 1 else [])
    yield from (*published, *(one for one in own if one[3]))


def _is_the_pages(element: lxml.html.HtmlElement, labelled: bool = False) -> bool:
    """Whether an element belongs to the page rather than to the article: its margins, a clock of today.

    One that is labelled as the publication's may stand in a header or footer.
    """
    around = {str(one.tag) for one in (element, *element.iterancestors())}
    names = f"{element.get('class')} {element.get('id')}"
    margin = around & MARGINS and not around & ARTICLES and not labelled
    return bool(around & APART or margin or STAMP.search(names))


def _found_by_htmldate(page: lxml.html.HtmlElement) -> Iterator[DateClaim]:
    """What htmldate makes of a page that states no publication. A first of January may be a bare year: it is left out.

    It sees neither the page's margins nor the elements that were read before, which say when a change was made.
    """
    bare = deepcopy(page)
    for element in list(bare.iter("meta", "script", *DATED, *APART, *MARGINS)):
        changed = CHANGE.search(f"{element.get('itemprop')} {element.get('class')}")
        if element.tag in ("meta", "script") or changed or _is_the_pages(element):
            element.drop_tree()
    found = find_date(bare, extensive_search=False, original_date=True, min_date=EARLIEST, max_date=LATEST)
    when = date_of(found)
    if when is not None and not str(when).endswith("-01-01"):
        yield DateClaim(when, "metadata", f"htmldate: {found}")
