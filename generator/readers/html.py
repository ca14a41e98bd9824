"""HTML: the article's text as trafilatura extracts it, and what the page says about itself.

Dates are claims, each with the element that makes it (`page_dates`); they are all kept where they disagree.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from configparser import ConfigParser
from contextlib import suppress
from copy import deepcopy
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

import lxml.html
from trafilatura import bare_extraction
from trafilatura.settings import DEFAULT_CONFIG

from generator.readers import page_dates
from generator.readers.found import BINARY, Found, language_code, one_line, refuse, web_address, with_words

CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
# Pages that say Latin-1 mean its Windows superset (WHATWG Encoding Standard).
SUPERSETS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
             "iso-8859-9": "cp1254", "latin5": "cp1254"}  # fmt: skip
BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
BYLINES = ("author", "article:author", "dc.creator", "parsely-author", "byl", "citation_author")
ARTICLE_TYPES = re.compile(r"Article$|^(?:NewsArticle|Report|BlogPosting|LiveBlogPosting|WebPage)$")


def read(path: PurePosixPath, data: bytes) -> Found:
    """The article of a saved web page."""
    markup = _decoded(path, data)
    for library in ("trafilatura", "htmldate"):
        logging.getLogger(library).setLevel(logging.CRITICAL)  # their warnings name neither file nor remedy
    try:
        page = lxml.html.document_fromstring(markup.encode("utf-8"), parser=lxml.html.HTMLParser(encoding="utf-8"))
        found = _about(page)
        text = _text(page)
    except Exception as error:  # foreign parsers on hostile bytes: whatever breaks in them, the page is unreadable
        refuse(path, None, f"not readable as HTML ({type(error).__name__})", "save the page again, or as plain text")
    return replace(found, text=with_words(path, text, "the page shows no article: save it as plain text"))


def _decoded(path: PurePosixPath, data: bytes) -> str:
    """The markup by its byte order mark, its meta element or as UTF-8, in this order."""
    declared = CHARSET.search(data[:4096])
    stated = declared[1].decode("ascii", "replace").lower() if declared else "utf-8"
    marked = next((name for mark, name in BOMS.items() if data.startswith(mark)), None)
    for encoding in filter(None, (marked, SUPERSETS.get(stated, stated), "utf-8")):
        with suppress(UnicodeDecodeError, LookupError):
            return data.decode(encoding)
    return refuse(path, None, f"not in the encoding that it states ({stated})", "save the page as UTF-8")


def _text(page: lxml.html.HtmlElement) -> str:
    """The article's text, a paragraph a line; empty where there is none."""
    document = bare_extraction(page, fast=True, include_comments=False, with_metadata=False, config=_short_ones_too())
    return BINARY.sub("", str(getattr(document, "text", None) or ""))


@lru_cache
def _short_ones_too() -> ConfigParser:
    """trafilatura's settings, but an article may be as short as a line: its fallback would join the paragraphs."""
    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["min_extracted_size"] = "1"
    return config


def _about(page: lxml.html.HtmlElement) -> Found:
    """What the page states about itself, apart from its text."""
    meta = _meta(page)
    numbered = list(_json_ld(page))
    objects = [item for _, item in numbered]
    claims, unsure = page_dates.claims(page, numbered)
    bylines, institutions = _authors(meta, objects)
    return Found(
        text="",
        title=_title(page, meta, objects),
        outlet=one_line(meta.get("og:site_name")) or _publisher(objects),
        url=_canonical(page, meta),
        language=language_code(page.get("lang")) or language_code(meta.get("og:locale")),
        claims=claims,
        unsure=unsure,
        bylines=bylines,
        institutions=institutions,
    )


def _meta(page: lxml.html.HtmlElement) -> dict[str, str]:
    """The meta elements by name, property or itemprop; the first of a name counts."""
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), content.strip())
    return found


def _json_ld(page: lxml.html.HtmlElement) -> Iterator[tuple[int | None, dict[str, Any]]]:
    """The schema.org objects that describe the article, with the lines of their scripts."""
    for script in page.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            content = json.loads(script.text_content())
        except (ValueError, RecursionError):
            continue
        for item in _objects(content):
            types = item.get("@type")
            named = types if isinstance(types, list) else [types]
            if any(isinstance(name, str) and ARTICLE_TYPES.search(name) for name in named):
                yield script.sourceline, item


def _objects(content: object) -> Iterator[dict[str, Any]]:
    if isinstance(content, list):
        for item in content:
            yield from _objects(item)
    elif isinstance(content, dict):
        yield content
        for name in ("@graph", "mainEntity"):
            yield from _objects(content.get(name))


def _title(page: lxml.html.HtmlElement, meta: dict[str, str], objects: list[dict[str, Any]]) -> str | None:
    headlines = [heading.text_content() for heading in page.iter("h1")]
    stated = (meta.get("og:title"), *(item.get("headline") for item in objects), meta.get("twitter:title"))
    own = headlines[0] if len(headlines) == 1 else None
    titles = [element.text_content() for element in page.iter("title")]
    return next(filter(None, map(one_line, (own, *stated, *headlines, *titles))), None)


def _publisher(objects: list[dict[str, Any]]) -> str | None:
    publishers = (item.get("publisher") for item in objects)
    return next(filter(None, (one_line(p.get("name")) for p in publishers if isinstance(p, dict))), None)


def _authors(meta: dict[str, str], objects: list[dict[str, Any]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The bylines of the first schema.org object that has authors, else of a meta element; and its organisations."""
    for item in objects:
        stated = item.get("author")
        named = [author if isinstance(author, dict) else {"name": author}
                 for author in (stated if isinstance(stated, list) else [stated])]
        names = [(one_line(author.get("name")), "Organization" in str(author.get("@type"))) for author in named]
        if any(name for name, _ in names):
            return (tuple(name for name, whole in names if name and not whole and not web_address(name)),
                    tuple(name for name, whole in names if name and whole))
    written = (one_line(meta.get(name)) for name in BYLINES)
    return tuple(name for name in written if name and not web_address(name))[:1], ()


def _canonical(page: lxml.html.HtmlElement, meta: dict[str, str]) -> str | None:
    links = (element.get("href") for element in page.iter("link") if (element.get("rel") or "").lower() == "canonical")
    return next(filter(None, map(web_address, (*links, meta.get("og:url")))), None)
