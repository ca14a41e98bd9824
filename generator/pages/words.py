"""Words of a source on a page: verbatim, with where they stand and a hash, so that a built site can be proved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator import prose
from generator.cite.marks import quoted
from generator.pages.catalogue import source_address
from generator.proof import sentence_hash
from generator.records import Article, Span

OWN = tuple("\"'“”„«»‘’")  # marks of a source; one that begins or ends its words stands a little apart from ours
APART = "\N{NARROW NO-BREAK SPACE}"
FIRST_WORDS = 8  # of an article or an entry, where they stand for it in a list


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of an article, in pieces of which some are marked as what the eye should find."""

    article: str
    span: Span
    pieces: tuple[tuple[str, bool], ...]
    hash: str
    language: str

    @property
    def text(self) -> str:
        """The words."""
        return "".join(piece for piece, _ in self.pieces)

    @property
    def marks(self) -> tuple[str, str]:
        """The quotation marks around it: the same everywhere, whatever marks the words have."""
        return "“" + APART * self.text.startswith(OWN), APART * self.text.endswith(OWN) + "”"


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered source of a page: the article, and the passage that the words stand in."""

    number: int
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """A page's sources, numbered from 1 in the order in which they were published."""

    articles: tuple[Article, ...]
    of: Mapping[str, int]

    @classmethod
    def among(cls, articles: tuple[Article, ...]) -> Numbers:
        """The numbers of these articles."""
        return cls(articles, {article.id: number for number, article in enumerate(articles, 1)})

    def cite(self, article: str, passage: str) -> Citation:
        """The citation of a passage."""
        number = self.of[article]
        return Citation(number, name(self.articles[number - 1]), source_address(article, passage))


def words(article: Article, span: Span, marked: Iterable[Span] = ()) -> Words:
    """`span` of the article, with `marked` parts of it marked."""
    text = span.of(article.text)
    pieces = tuple((article.text[a:b], mark) for a, b, mark in _pieces(span, marked))
    return Words(article.id, Span(span.start, span.end), pieces, sentence_hash(text), article.language)


def name(article: Article) -> str:
    """What an article is called: its title or, without one, its outlet, date and first words in quotation marks."""
    if article.title:
        return article.title
    known = [article.outlet or "Outlet not known"]
    if article.published:
        known.append(prose.spoken(article.published.when))
    return ", ".join(known) + (f": {first_words(article.opening)}" if article.opening else "")


def first_words(text: str, number: int = FIRST_WORDS) -> str:
    """The first words of `text` in quotation marks, theirs nested in these, with an ellipsis where more follow."""
    found = text.split()
    return quoted(" ".join(found[:number]) + ("…" if len(found) > number else ""))


def _pieces(span: Span, marked: Iterable[Span]) -> Iterator[tuple[int, int, bool]]:
    done = span.start
    for mark in sorted(marked):
        start, end = max(mark.start, done), min(mark.end, span.end)
        if start >= end:
            continue
        if done < start:
            yield done, start, False
        yield start, end, True
        done = end
    if done < span.end:
        yield done, span.end, False
