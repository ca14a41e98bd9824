"""The built HTML as a whole: no id stands twice on a page, and no link or fragment within the site is dead."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

import pytest

NAMING = {"for", "aria-labelledby", "aria-describedby", "aria-controls"}
# The theme's own: the label of a table of contents that a page does not have, and lists of pages named after labels
# that it leaves out where a section has a page of its own.
KNOWN = re.compile(r"__toc|__nav_[\d_]+_label")


class Outline(HTMLParser):
    """The ids of a page, and what points at an id or an address."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: set[str] = set()
        self.named: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name in ("href", "xlink:href", "src"):
                self.addresses.add(value or "")
            elif name == "http-equiv" and value == "refresh":
                self.addresses.add((dict(attrs)["content"] or "").partition("url=")[2])
            elif name in NAMING:
                self.named |= set((value or "").split())


def outlined(site: Path) -> dict[str, Outline]:
    """Every page of a site by its path."""
    made = {}
    for path in sorted(site.rglob("*.html")):
        if "pagefind" not in path.parts:
            made[path.relative_to(site).as_posix()] = outline = Outline()
            outline.feed(path.read_text(encoding="utf-8"))
    return made


@pytest.fixture(scope="session")
def outlines(site: Path) -> dict[str, Outline]:
    """Every page of the project's own site."""
    return outlined(site)


def test_no_id_stands_twice(outlines: dict[str, Outline]) -> None:
    twice = {path: {name for name in outline.ids if outline.ids.count(name) > 1} for path, outline in outlines.items()}
    assert {path: names for path, names in twice.items() if names} == {}


def test_what_names_an_id_names_one_of_its_page(outlines: dict[str, Outline]) -> None:
    lost = {name for outline in outlines.values() for name in outline.named - set(outline.ids)}
    assert {name for name in lost if not KNOWN.fullmatch(name)} == set()


def test_no_link_and_no_fragment_is_dead(outlines: dict[str, Outline], site: Path) -> None:
    dead = [(path, address) for path, outline in outlines.items() for address in sorted(outline.addresses)
            if not alive(path, address, outlines, site)]
    assert dead == []


def alive(path: str, address: str, outlines: dict[str, Outline], site: Path) -> bool:
    """Whether an address on a page leads somewhere; those of other sites are not asked."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return parts.scheme in ("http", "https", "data")
    folder = "" if path == "404.html" else path.rpartition("/")[0]  # what is not found has absolute addresses
    place = normpath(join("/", folder, unquote(parts.path))).strip("/") if parts.path else path
    if (site / place).is_dir():
        place = f"{place}/index.html".strip("/")
    if not (site / place).is_file():
        return False
    name = unquote(parts.fragment)
    return not name or place not in outlines or name in outlines[place].ids
