"""Feeds of the entries: Atom (RFC 4287) and JSON Feed 1.1, the newest event first.

Their dates come from the corpus: an entry is as new as the newest article that tells of it, a feed as its edition.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from html import escape
from typing import Any, NamedTuple
from xml.etree import ElementTree

from generator import prose
from generator.cite import Imprint, chicago
from generator.cite.sentence import html, quoted, sources
from generator.cite.works import first_words, tidy
from generator.exports.identity import uri
from generator.records import Article, Event, Issue

NAMESPACE = "http://www.w3.org/2005/Atom"
NUMBER = 100  # entries in a feed
NEVER = date(1970, 1, 1)  # Atom demands a date of every feed, also where no article has one


class Item(NamedTuple):
    """An entry of a feed."""

    id: str
    url: str | None
    title: str
    plain: str
    rich: str
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


def feed(events: Iterable[Event], articles: Mapping[str, Article], imprint: Imprint, issue: Issue | None = None,
         issues: Mapping[str, Issue] | None = None) -> Feed:
    """The feed of these entries, of all issues or of one."""
    path = f"issues/{issue.slug}/" if issue else ""
    titles = {slug: known.title for slug, known in (issues or {}).items()}
    newest = [event for event in reversed(tuple(events)) if event.when][:NUMBER]
    return Feed(
        title=tidy(f"{issue.title} – {imprint.dossier}" if issue else imprint.dossier), home=imprint.address(path),
        id=uri(path, imprint), publisher=imprint.publisher,
        updated=_moment(imprint.as_of.last if imprint.as_of else None),
        items=tuple(_item(event, articles, imprint, titles) for event in newest), absolute=bool(imprint.site_url))


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
                   "content_text": item.plain, "date_modified": item.updated, "tags": list(item.issues)}
                  for item in feed.items],
    }


def _item(event: Event, articles: Mapping[str, Article], imprint: Imprint, titles: Mapping[str, str]) -> Item:
    path = f"e/{event.id}/"
    note = sources(event, articles)
    dates = [articles[account.report.article].published for account in event.accounts]
    newest = max((published.when.last for published in dates if published),
                 default=imprint.as_of.last if imprint.as_of else None)
    said = quoted(event.text)
    return Item(
        id=uri(path, imprint), url=imprint.address(path) if imprint.site_url else None,
        title=f"{prose.spoken(event.when) if event.when else 'Undated'}: “{first_words(event.text)}”",
        plain=f"{said} {chicago.plain(note)}", rich=f"<p>{escape(said)}</p>\n<p>{html(note)}</p>",
        updated=_moment(newest), issues=tuple(tidy(titles.get(slug, slug)) for slug in event.issues))


def _moment(day: date | None) -> str:
    return f"{(day or NEVER).isoformat()}T00:00:00Z"


def _add(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)
    child.text = text
    return child
