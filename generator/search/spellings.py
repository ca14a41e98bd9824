"""What a search may be spelled like: folded words, words without their hyphens, and the other names of a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator import languages
from generator.folding import fold
from generator.records import Edition

WORD = re.compile(r"\w+(?:[-‐‑.’']+\w+)*")
JOINTS = re.compile(r"[-‐‑.’']")

Names = tuple[re.Pattern[str], tuple[str, ...]]  # a pattern that finds one of them in folded text, and all of them


class Spellings:
    """The other spellings of an edition's words: people and outlets by every alias, states by name and initials."""

    def __init__(self, edition: Edition) -> None:
        groups = [(person.name, *person.aliases) for person in edition.people]
        groups += [(outlet.name, *outlet.aliases) for outlet in edition.outlets]
        self._names = list(_patterns(groups))
        parties = {person.party for person in edition.people if person.party}
        self._states = list(_states(sorted(parties)))

    def of(self, text: str) -> list[str]:
        """Words that are not in `text` as they are, but that someone may look for it by; sorted, each once."""
        folded = fold(text)
        others = [name for pattern, group in self._names if pattern.search(folded) for name in group]
        others += [name for pattern, group in self._states if pattern.search(text) for name in group]
        words = {word.lower() for word in WORD.findall(text)}
        found: set[str] = set()
        for word in WORD.findall(" ".join((text, *others))):
            found |= {word.lower(), fold(word), JOINTS.sub("", fold(word))}
        return sorted(found - words)


def _patterns(groups: Iterable[Sequence[str]]) -> Iterator[Names]:
    for group in groups:
        alternatives = "|".join(re.escape(fold(name)) for name in sorted(group, key=len, reverse=True) if fold(name))
        if alternatives:
            yield re.compile(rf"\b(?:{alternatives})\b"), tuple(group)


def _states(parties: Sequence[str]) -> Iterator[Names]:
    """Each state's name, its initials, and the name that a party goes by here; no word for its people or capital.

    Capitals matter here, accents do not: "US" is no "us".
    """
    for state, others in languages.section("en", "states").items():
        names = {fold(name): name for name in (state, *others)}
        group = (state, *(name for name in others if name.replace(".", "").isupper()),
                 *(party for party in parties if fold(party) in names and party != state))
        if len(group) > 1:
            spelled = {form for name in group for form in (name, _bare(name))}
            alternatives = "|".join(re.escape(name) for name in sorted(spelled, key=lambda name: (-len(name), name)))
            yield re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)"), group


def _bare(name: str) -> str:
    """A name without accents, its capitals kept."""
    folded = fold(name)
    if len(folded) != len(name):
        return name
    return "".join(f.upper() if c.isupper() else f for c, f in zip(name, folded, strict=True))
