"""The escaper: article text, titles, names and addresses are hostile, and reach a page only through here.

Everything a template prints goes through `finalize`, which writes each ASCII punctuation mark as a numeric entity. In
that form no reader of the page, be it HTML, Markdown, Jinja, YAML or a search index, finds anything to interpret.
"""

from __future__ import annotations

import string
from functools import lru_cache
from urllib.parse import quote, urlsplit

import markdown
import nh3
from markupsafe import Markup

from generator.proof import SHOWN, shown

ENTITIES = {ord(mark): f"&#{ord(mark)};" for mark in string.punctuation + "\n\t"}
ESCAPED = {**{mark: text.translate(ENTITIES) for mark, text in SHOWN.items()}, **ENTITIES}  # both in one pass
# What an editor's introduction may hold; the rest is dropped. Links lead to http, https, or within the site.
TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "br", "blockquote", "code", "abbr", "sub", "sup", "q"}
ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}}
SCHEMES = {"http", "https"}


@lru_cache(maxsize=50_000)  # names, dates and titles stand on many pages
def escape(text: str) -> Markup:
    """`text` as HTML that reads as `text` and does nothing, between tags or in a quoted attribute."""
    return Markup(text.translate(ESCAPED))


def finalize(value: object) -> Markup:
    """What a template prints for `value`: ready HTML as it is, everything else escaped."""
    return value if isinstance(value, Markup) else escape(str(value))


def link(url: str | None) -> str | None:
    """`url` if it is a plain web address that may be linked to; None for any other scheme or form."""
    if url is None or not url.isprintable() or " " in url or "\\" in url:
        return None
    try:
        parts = urlsplit(url)
        usable = parts.scheme in SCHEMES and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:  # brackets or a port that make no address
        return None
    return quote(url, safe=string.punctuation) if usable else None


def host(url: str) -> str:
    """Where a web address leads: its host, without "www."."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def rendered(text: str) -> Markup:
    """An editor's Markdown as HTML, with nothing in it but words, emphasis, lists and links."""
    html = markdown.markdown(shown(text), output_format="html")
    return Markup(nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener"))
