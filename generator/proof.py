"""Promises 1 and 5 proven on a built site: sentences are verbatim, and every published address leads somewhere."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from html.parser import HTMLParser

from generator import prose
from generator.ledger import Entry, Ledger, PageLine
from generator.records import Problem

NAMED = 10  # problems of a built site that are told one by one; more of them are counted
REMEDY = "build the site again with: make site"
SEARCH = re.compile(rb'\s?data-search-\w+="[^"]+"')
BESIDE = ("{}/feed.xml", "{}/feed.json", "data/{}/briefing.json")  # what people subscribe to or fetch of an issue
HASH_LENGTH = 12  # hexadecimal digits of the SHA-256 that a shown sentence carries


# What no page may carry as it is: controls, halves of surrogate pairs, non-characters, and the marks that turn the
# direction of the text after them (Unicode's bidirectional embeddings, overrides and isolates).
UNSHOWN = (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000),
           *range(0xFDD0, 0xFDF0), *(plane | low for plane in range(0, 0x110000, 0x10000) for low in (0xFFFE, 0xFFFF)))
SHOWN = {**dict.fromkeys(UNSHOWN, "\ufffd"), **{ord(space): space for space in "\t\n"}, ord("\r"): "\n"}


def shown(text: str) -> str:
    """`text` as a page shows it: the same, character by character, but with U+FFFD for what no page may carry."""
    return text.translate(SHOWN)


def sentence_hash(text: str) -> str:
    """The short hash that stands beside a shown sentence."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:HASH_LENGTH]


def prove(files: Iterable[tuple[str, str]], texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """A problem for each shown sentence (`<q data-article data-start data-end data-hash>`) that is not verbatim.

    `files` are (path, HTML), `texts` the articles' texts by id. A `<q>` without those attributes is a problem too:
    whatever looks like a source's words has to be provable.
    """
    return tuple(problem for path, html in files for problem in _prove_file(path, html, texts))


def same(made: Mapping[str, bytes], found: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """A problem for each file of a built site that is not what the corpus makes of it.

    `made` holds by path what has to stand in the file: all of it, or for a page (`…/index.html`) the part that is ours,
    but for the attributes that the search takes out once it has read them.
    """
    return tuple(
        Problem(f"site/{path}", None, "is not what this corpus makes", REMEDY) for path, content in made.items()
        if path not in found
        or (SEARCH.sub(b"", content) not in found[path] if path.endswith(".html") else content != found[path])
    )


def summed(unproven: Sequence[Problem], dead: Sequence[Problem], other: Sequence[Problem]) -> tuple[Problem, ...]:
    """What `prove`, `reach` and `same` found: a site built from another corpus is one problem, not hundreds."""
    told = [*unproven[:NAMED]]
    if len(unproven) > NAMED:
        more = f"and {len(unproven) - NAMED:,} more quoted sentences are not proven"
        told.append(Problem("site", None, more, REMEDY))
    if len(dead) + len(other) <= NAMED:
        return (*told, *dead, *other)
    counted = (prose.count(len(dead), "address", "addresses"), prose.count(len(other), "file"))
    fact = f"is not what this corpus makes: {counted[0]} and {counted[1]} differ"
    return (*told, Problem("site", None, fact, REMEDY))


def reach(ledger: Ledger, pages: Mapping[str, str], files: Container[str]) -> tuple[Problem, ...]:
    """A problem for each published address that leads nowhere: `/e/<id>/` and its citation, the anchor on every issue
    page, every page with the passages that it has shown, and the feeds and data of issues. `pages` are the HTML by
    path, `files` the paths of all files."""
    places = (*(place for entry in ledger.entries for place in _addresses(entry)),
              *(place for line in ledger.pages for place in _places(line)))
    return tuple(
        Problem(f"site/{path}", None, f"the published address /{path.removesuffix('index.html')}{anchor} leads nowhere",
                REMEDY)
        for path, anchor in places
        if path not in files or (anchor and f'id="{anchor[1:]}"' not in pages[path])
    )


def _addresses(entry: Entry) -> Iterator[tuple[str, str]]:
    yield f"e/{entry.id}/index.html", ""
    yield f"e/{entry.id}/cite.json", ""
    for slug in (*entry.issues, *entry.former):
        yield f"issues/{slug}/index.html", f"#{entry.id}"


def _places(line: PageLine) -> Iterator[tuple[str, str]]:
    yield f"{line.path}/index.html", ""
    yield f"{line.path}/cite.json", ""
    for passage in line.passages:
        yield f"{line.path}/index.html", f"#{passage}"
    if line.room == "issues" and not line.of_years:
        for name in BESIDE:
            yield name.format(line.path), ""


def _prove_file(path: str, html: str, texts: Mapping[str, str]) -> Iterator[Problem]:
    finder = _Sentences()
    finder.feed(html)
    finder.close()
    for line, attributes, words in finder.found:
        fact = _fault(attributes, words, texts)
        if fact:
            yield Problem(f"site/{path}", line, fact, REMEDY)


def _fault(attributes: Mapping[str, str | None], words: str, texts: Mapping[str, str]) -> str | None:
    article, start, end = (attributes.get(f"data-{name}") for name in ("article", "start", "end"))
    if article is None or not (start or "").isdecimal() or not (end or "").isdecimal():
        return f"a quoted sentence says not where it stands: {words[:60]!r}"
    if article not in texts:
        return f"a quoted sentence names an article that is not in the corpus: {article!r}"
    stored = texts[article][int(start or 0) : int(end or 0)]
    if words != shown(stored):
        return f"a sentence is not verbatim: shown {words[:60]!r}, stored in {article} {stored[:60]!r}"
    if attributes.get("data-hash") != sentence_hash(stored):
        return f"a sentence's hash is not that of its text: {words[:60]!r}"
    return None


class _Sentences(HTMLParser):
    """Collects (line, attributes, text) of every `<q>`; marks inside it are part of its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, dict[str, str | None], str]] = []
        self._open: list[tuple[int, dict[str, str | None], list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A `<q>` begins a sentence."""
        if tag == "q":
            self._open.append((self.getpos()[0], dict(attrs), []))

    def handle_endtag(self, tag: str) -> None:
        """And ends it."""
        if tag == "q" and self._open:
            line, attributes, parts = self._open.pop()
            self.found.append((line, attributes, "".join(parts)))

    def handle_data(self, data: str) -> None:
        """Text belongs to every sentence that is open."""
        for _, _, parts in self._open:
            parts.append(data)
