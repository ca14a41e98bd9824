"""The cleaning rules of a language, compiled from its file's `clean` section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from generator import languages
from generator.records import BlockKind

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
MAX_LINE = 400  # characters: a longer line is prose
MAX_TAIL = 250  # characters at a line's end among which an end rule begins
# What a line's end must have for any end rule: a closing bracket, a few words after a dash, a slash or a colon, a year.
END_HINT = re.compile(r"[)\]]\.?\Z|[-–—/:][^.!?]{2,90}\.?\Z|\d{4}\.?\Z")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a line, its start or its end is. What then remains of it, or stands before it, is of the kind `leaves`.

    In the pattern, the group `origin` holds names of agencies, `date` the day that the line states for the article and
    `update` the day of its last change. With `top` it counts only above the first paragraph, with `opening` where the
    line begins so; what `heads` a list takes the short lines below it along.
    """

    name: str
    kind: BlockKind
    where: Literal["line", "start", "end"]
    pattern: re.Pattern[str]
    opening: re.Pattern[str] | None
    leaves: BlockKind | None
    top: bool
    heads: bool
    origin: str | None
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """A language's rules in the order in which they are tried, and its agencies by their spellings.

    `day_first`: how the language writes days and months in figures, where all its countries do alike.
    """

    rules: tuple[Rule, ...]
    below: re.Pattern[str]  # what any rule for whole lines or starts below the top matches: one look settles most lines
    at_end: tuple[Rule, ...]
    agencies: Mapping[str, str]
    agency: re.Pattern[str]
    day_first: bool | None
    caption: re.Pattern[str]
    letterhead: re.Pattern[str]  # the name of a body whose paper it is …
    address: re.Pattern[str]  # … and where that is found
    language: str

    def first(self, words: str, top: bool) -> tuple[Rule, re.Match[str]] | None:
        """The first rule that matches the line `words`, and where. `top`: the line stands above the first paragraph."""
        tail = max(0, len(words) - MAX_TAIL)
        front = top or self.below.match(words, 0, MAX_LINE) is not None
        end = END_HINT.search(words, tail) is not None
        if not front and not end:
            return None
        for rule in self.rules if front else self.at_end:
            if (rule.top and not top) or (rule.opening and not rule.opening.match(words)):
                continue
            hit = None
            if rule.where == "end":
                hit = rule.pattern.search(words, tail) if end else None
            elif front and (rule.where == "start" or len(words) <= MAX_LINE):
                hit = rule.pattern.match(words, 0, MAX_LINE)
            if hit and hit.end() > hit.start():
                return rule, hit
        return None

    def origins(self, words: str) -> tuple[str, ...]:
        """The agencies named in `words`, in order."""
        return tuple(dict.fromkeys(self.agencies[name] for name in self.agency.findall(words)))


@lru_cache
def rules(language: str) -> Rules:
    """A language's own rules, then English's: a page in any language may have English boilerplate."""
    sections = [languages.section(language, "clean")]
    if sections[0] is not languages.section("en", "clean"):
        sections.append(languages.section("en", "clean"))
    named = [item for part in sections for item in part["agencies"].items()]
    agencies = {spelling: name for name, others in named for spelling in (name, *others)}
    months = dict.fromkeys(word for part in sections for words in part["months"] for word in words)
    acronyms = dict.fromkeys(name for part in sections for name in part["acronyms"])
    shared = {"agency": _any(agencies), "month": f"(?i:{_any(months)})", "acronym": _any(acronyms)}
    compiled = [rule for part in sections for rule in _compiled(part, shared)]
    return Rules(
        rules=tuple(compiled),
        below=_together(rule for rule in compiled if rule.where != "end" and not rule.top),
        at_end=tuple(rule for rule in compiled if rule.where == "end"),
        agencies=agencies,
        agency=re.compile(_any(agencies)),
        day_first=sections[0].get("day_first"),
        letterhead=_either(sections, "letterhead"),
        address=_either(sections, "address"),
        language=language,
        caption=re.compile("|".join(cue for part in sections for cue in part["caption_cues"])),
    )


def _either(sections: Iterable[Mapping[str, Any]], name: str) -> re.Pattern[str]:
    words: dict[str, str] = {}
    for part in sections:
        for word, pattern in part["words"].items():
            words.setdefault(word, _filled(pattern, words))
    return re.compile("|".join(_filled(form, words) for part in sections for form in part[name]))


def _together(several: Iterable[Rule]) -> re.Pattern[str]:
    return re.compile("|".join(re.sub(r"\(\?P<\w+>", "(?:", rule.pattern.pattern) for rule in several))


def _any(words: Mapping[str, Any]) -> str:
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?!\w)"


def _compiled(part: Mapping[str, Any], shared: Mapping[str, str]) -> list[Rule]:
    words = dict(shared)
    for name, pattern in part["words"].items():
        words[name] = f"(?:{_filled(pattern, words)})"
    return [
        Rule(
            name=entry["name"],
            kind=entry.get("kind", "boilerplate"),
            where=entry.get("where", "line"),
            pattern=re.compile(_anchored(_filled(entry["pattern"], words), entry.get("where", "line"))),
            opening=re.compile(_filled(entry["opening"], words)) if "opening" in entry else None,
            leaves=entry.get("leaves"),
            top=entry.get("top", False),
            heads=entry.get("heads", False),
            origin=entry.get("origin"),
            examples=tuple(entry["examples"]),
            counterexamples=tuple(entry.get("not", ())),
        )
        for entry in part["rules"]
    ]


def _anchored(pattern: str, where: str) -> str:
    """A start may not be the whole line, nor may an end: what remains begins, or ends, with a word."""
    if where == "line":
        return rf"(?:{pattern})\Z"
    return rf"(?:{pattern})(?=\S)" if where == "start" else rf"(?:{pattern})\Z"


def _filled(pattern: str, words: Mapping[str, str]) -> str:
    return PLACEHOLDER.sub(lambda match: words.get(match[1], match[0]), pattern)
