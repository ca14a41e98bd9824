"""Who wrote an article, from its byline: people, one a name, and institutions, which are never taken apart.

A name is turned round for a list of references ("Jones, Mary") only where it is surely a person's. What holds a word
that institutions have ("Agency", "Ministry"), a small word that names do not have ("of"), a figure or an acronym is
one name whole. The words stand in the languages' files under `authors`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from generator import languages
from generator.folding import fold

SEPARATOR = re.compile(r"\s*;\s*")
COMMA = re.compile(r"\s*,\s*")
WORD = re.compile(r"[^\W_]+(?:['’.-]+[^\W_]+)*")
ACRONYM = re.compile(r"[^\W\d_]{3,}")


class _Words(NamedTuple):
    """What the languages' files say of authors, folded."""

    by: re.Pattern[str]
    and_: re.Pattern[str]
    place: re.Pattern[str]
    with_: re.Pattern[str]
    institutions: frozenset[str]
    phrases: re.Pattern[str]
    jobs: frozenset[str]
    particles: frozenset[str]
    nobody: frozenset[str]


def people_and_institutions(bylines: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The people and the institutions that bylines name, each once: ("Mary Jones",), ("Anadolu Agency",)."""
    people: dict[str, None] = {}
    institutions: dict[str, None] = {}
    for byline in bylines:
        for author in _named(" ".join(byline.split())):
            if author and fold(author) not in _words().nobody:
                (people if is_person(author) else institutions)[author] = None
    return tuple(people), tuple(institutions)


def is_person(written: str) -> bool:
    """Whether a name, "Mary Jones" or "Jones, Mary", is surely a person's."""
    known = _words()
    found = WORD.findall(written)
    folded = [fold(word) for word in found]
    if len(found) < 2 or any(character.isdigit() for character in written) or len(COMMA.findall(written)) > 1:
        return False
    if known.institutions & {*folded, *(word.removesuffix("'s") for word in folded)} or known.phrases.search(
            fold(written)):
        return False
    if any(word[0].islower() and small not in known.particles for word, small in zip(found, folded, strict=True)):
        return False
    return written.isupper() or not any(word.isupper() and ACRONYM.fullmatch(word) for word in found)


def _named(byline: str) -> Iterator[str]:
    """Those whom a byline names, as it writes them."""
    byline = _words().by.sub("", byline)
    for part in filter(None, SEPARATOR.split(byline)):
        together = _words().and_.split(part)
        if len(together) > 1 and all(together) and _leads(together[0]):
            for one in together:
                yield from _listed(one, several=True)
        else:
            yield from _listed(part, several=False)


def _leads(part: str) -> bool:
    """Whether what stands before "and" is a person or several: else it may be within a name ("Trade and Industry")."""
    first = COMMA.split(part)[0]
    return is_person(_at_home(part)) or is_person(_at_home(first))


def _listed(part: str, several: bool) -> Iterator[str]:
    """One name, or those between commas; what a person is ("Diplomatic Editor") and where is left out."""
    pieces = [_at_home(one) for piece in COMMA.split(part) if piece for one in _apart(piece)]
    if len(pieces) > 1 and is_person(pieces[0]):
        pieces = [pieces[0], *(piece for piece in pieces[1:] if not _is_job(piece))]
        halves = len(pieces) == 2 and not several and len(WORD.findall(pieces[1])) < 2
        if not halves or _is_institution(pieces[1]):
            yield from pieces
            return
    yield ", ".join(pieces)


def _is_job(piece: str) -> bool:
    return bool(_words().jobs & {fold(word) for word in WORD.findall(piece)})


def _is_institution(piece: str) -> bool:
    return bool(_words().institutions & {fold(word) for word in WORD.findall(piece)})


def _apart(piece: str) -> list[str]:
    """A person and whom they write for or with: "Mary Jones of Reuters". What is no person's stays whole."""
    halves = _words().with_.split(piece, maxsplit=1)
    return halves if len(halves) > 1 and is_person(_at_home(halves[0])) else [piece]


def _at_home(piece: str) -> str:
    """A person without the place that they report from: "Mary Jones in Oslo"."""
    bare = _words().place.sub("", piece)
    return bare if is_person(bare) else piece


@lru_cache
def _words() -> _Words:
    """The words of every language: a Turkish paper prints an English agency's name."""
    sections = [languages.section(code, "authors") for code in languages.known()]

    def either(name: str) -> str:
        return "|".join(re.escape(word) for section in sections for word in section.get(name, ()))

    def folded(name: str) -> frozenset[str]:
        return frozenset(fold(str(word)) for section in sections for word in section.get(name, ()))

    phrases = "|".join(re.escape(phrase) for phrase in sorted(folded("phrases")))
    return _Words(
        by=re.compile(rf"^(?:{either('by')})(?::\s*|\s+)", re.IGNORECASE),
        and_=re.compile(rf"(?:\s*,)?\s+(?:{either('and')})\s+", re.IGNORECASE),
        place=re.compile(rf"\s+(?:{either('in')})\s+.*$"),
        with_=re.compile(rf"\s+(?:{either('with')})\s+"),
        institutions=folded("institutions") | folded("jobs"), phrases=re.compile(rf"\b(?:{phrases})\b"),
        jobs=folded("jobs"), particles=folded("particles"), nobody=folded("nobody"))
