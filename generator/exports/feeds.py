"""Feeds of the entries: Atom (RFC 4287) and JSON Feed 1.1, the newest event first.

Their dates come from the ledger: an entry is as new as the edition in which it last changed, a feed as its newest
change. An entry was published with the first article that told of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from html import escape
from typing import Any, NamedTuple
from xml.etree import ElementTree

from generator import prose
from generator.cite import Imprint, chicago
from generator.cite.sentence import html, quoted, sources
from generator.cite.works import first_words, tidy
from generator.exports import documents
from generator.exports.identity import uri
from generator.ledger import Ledger, moments
from generator.records import Article, Edition, Event, Issue

NAMESPACE = "http://www.w3.org/2005/Atom"
NUMBER = 100  # entries in a feed
NEVER = datetime(1970, 1, 1)  # Atom demands a date of every feed, also of one in which nothing ever changed


class Item(NamedTuple):
    """An entry of a feed."""

    id: str
    url: str | None
    title: str
    plain: str
    rich: str
    published: str | None
    updated: str
    issues: tuple[str, ...]


class Feed(NamedTuple):
    """A feed, before its format. `home` is the address of the page that it belongs to, and of its own folder."""

    id: str
    title: str
    home: str
    publisher: str
    updated: str
    items: tuple[Item, ...]
    absolute: bool


def feed(edition: Edition, ledger: Ledger, imprint: Imprint, issue: Issue | None = None) -> Feed:
    """The feed of an edition's entries, of all issues or of one; of one that was withdrawn it says that alone."""
    articles, changed = documents.articles(edition), moments(ledger)
    path = f"issues/{issue.slug}/" if issue else ""
    titles = {known.slug: known.title for known in edition.issues}
    newest = [event for event in reversed(tuple(documents.events_of(edition, issue))) if event.when][:NUMBER]
    ever = (entry for entry in ledger.entries if issue is None or issue.slug in (*entry.issues, *entry.former))
    items = tuple(_item(event, articles, imprint, titles, changed.get(event.id, NEVER)) for event in newest)
    if issue and issue.slug not in titles:
        items = (_withdrawn(issue, path, imprint, changed.get(path.strip("/"), NEVER)),)
    return Feed(
        title=tidy(f"{issue.title} – {imprint.dossier}" if issue else imprint.dossier), home=imprint.address(path),
        id=uri(path, imprint), publisher=imprint.publisher,
        updated=_moment(max((changed.get(entry.id, NEVER) for entry in ever), default=NEVER)),
        items=items, absolute=bool(imprint.site_url))


def atom(feed: Feed) -> bytes:
    """The feed as Atom. Without the site's address its ids are tag: URIs, and it has no links."""
    ElementTree.register_namespace("", NAMESPACE)
    root = ElementTree.Element(f"{{{NAMESPACE}}}feed")
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "updated", feed.updated)
    _add(_add(root, "author"), "name", feed.publisher)
    if feed.absolute:
        _add(root, "link", href=feed.home)
        _add(root, "link", href=f"{feed.home}feed.xml", rel="self")
    for item in feed.items:
        entry = _add(root, "entry")
        _add(entry, "id", item.id)
        _add(entry, "title", item.title)
        if item.published:
            _add(entry, "published", item.published)
        _add(entry, "updated", item.updated)
        if item.url:
            _add(entry, "link", href=item.url)
        for title in item.issues:
            _add(entry, "category", term=title)
        _add(entry, "content", item.rich, type="html")
    ElementTree.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, "unicode")}\n'.encode()


def json_feed(feed: Feed) -> dict[str, Any]:
    """The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    addresses = {"home_page_url": feed.home, "feed_url": f"{feed.home}feed.json"} if feed.absolute else {}
    return {
        "version": "https://jsonfeed.org/version/1.1", "title": feed.title, **addresses,
        "authors": [{"name": feed.publisher}], "language": "en",
        "items": [{"id": item.id, **({"url": item.url} if item.url else {}), "title": item.title,
                   "content_text": item.plain,
                   **({"date_published": item.published} if item.published else {}),
                   "date_modified": item.updated, "tags": list(item.issues)}
                  for item in feed.items],
    }


def _item(event: Event, articles: Mapping[str, Article], imprint: Imprint, titles: Mapping[str, str],
          changed: datetime) -> Item:
    path = f"e/{event.id}/"
    note = sources(event, articles)
    dates = [articles[account.report.article].published for account in event.accounts]
    first = min((published.when.first for published in dates if published), default=None)
    said = quoted(event.text)
    return Item(
        id=uri(path, imprint), url=imprint.address(path) if imprint.site_url else None,
        title=f"{prose.spoken(event.when) if event.when else 'Undated'}: {quoted(first_words(event.text))}",
        plain=f"{said} {chicago.plain(note)}", rich=f"<p>{escape(said)}</p>\n<p>{html(note)}</p>",
        published=_moment(datetime.combine(first, time())) if first else None, updated=_moment(changed),
        issues=tuple(tidy(titles.get(slug, slug)) for slug in event.issues))


def _withdrawn(issue: Issue, path: str, imprint: Imprint, changed: datetime) -> Item:
    said = "This page was withdrawn. It says what became of its entries."
    return Item(id=uri(f"{path}#page", imprint), url=imprint.address(path) if imprint.site_url else None,
                title=tidy(issue.title), plain=said, rich=f"<p>{said}</p>", published=None, updated=_moment(changed),
                issues=())


def _moment(moment: datetime) -> str:
    """A moment in UTC (RFC 3339)."""
    return f"{moment.isoformat()}Z"


def _add(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)
    child.text = text
    return child
