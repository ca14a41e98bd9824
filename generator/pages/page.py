"""A page of the site, ready: what the pages room makes, and the doors put into a site or a folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# Headings and anchors are found in our own templates' HTML, where hostile text cannot hold a tag: it is escaped.
HEADING = re.compile(r'<h([1-6]) id="([^"]+)"([^>]*)>(.*?)</h\1>', re.DOTALL)
LABEL = re.compile(r' data-toc="([^"]*)"')
ANCHOR = re.compile(r' id="([^"]+)"')
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the site's configuration says. `introduction` is Markdown; `templates` a folder that overrides ours."""

    title: str = "Briefing"
    introduction: str = ""
    full_text: bool = False
    templates: Path | None = None
    publisher: str | None = None
    site_url: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of a page's table of contents; `title` is safe HTML."""

    level: int
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `title`, the values of `meta`, `body` and `head` (what it adds to its head) are ready, safe HTML.

    `path` is its place among the documents ("issues/ypg.md"); a path that ends in .html is a whole document, to be
    written as it is. `searched`: whether its title and entries are found by the search.
    """

    path: str
    title: str
    body: str
    in_nav: bool = False
    searched: bool = True
    meta: Mapping[str, str] = field(default_factory=dict)
    head: str = ""

    @property
    def address(self) -> str:
        """The file of the built site that it becomes."""
        if self.path.endswith(".html"):
            return self.path
        stem = self.path.removesuffix(".md").removesuffix("index").rstrip("/")
        return f"{stem}/index.html".lstrip("/")

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The table of contents: every heading with an id, under its `data-toc` words where it has some."""
        found = ((level, name, LABEL.search(rest), inner) for level, name, rest, inner in HEADING.findall(self.body))
        return tuple(Heading(int(level), name, label[1] if label else TAG.sub("", inner).strip())
                     for level, name, label, inner in found)

    @property
    def contents(self) -> list[Any]:
        """The headings as Python-Markdown's table of contents has them: each holds those below it."""
        top: list[Any] = []
        path: list[Any] = []
        for heading in self.headings:
            token = {"level": heading.level, "id": heading.id, "name": heading.title, "children": []}
            while path and path[-1]["level"] >= heading.level:
                path.pop()
            (path[-1]["children"] if path else top).append(token)
            path.append(token)
        return top

    @property
    def anchors(self) -> frozenset[str]:
        """Every id that an address can end in."""
        return frozenset(ANCHOR.findall(self.body))
