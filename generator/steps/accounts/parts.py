"""Parts: how many of those who died or were hurt were of one group: "of the dead, seven were women"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.steps.words import Token

BACK = 4  # tokens from "of the dead" to the number: "of", "the", "dead", ","

Words = Mapping[str, Any]


def part_of(row: Sequence[Token], at: int, last: int, fate: str | None, words: Words) -> tuple[str, int] | None:
    """The fate of those of whom the number at [at, last] is a part, and the token that names the part's group.

    "Of the dead, seven were women", "seven of the victims were women"; where the sentence has told a `fate` before,
    "including seven women" and "seven of them women" too. `words`: those of a language's `acts`.
    """
    behind = [t.word.text for t in row[last + 1 : last + 3]]
    led = [t.word.text for t in row[max(0, at - BACK) : at]]
    parts, end = words["parts"], last
    if of_a_fate(row, last, words):
        what, end = parts[row[last + 3].word.text], last + 3
    elif behind[:1] == words["partitive"] and len(behind) > 1 and behind[1] in words["them"]:
        what, end = fate, last + 2
    elif len(led) > 2 and led[-1] == "," and led[-2] in parts and words["partitive"][0] in led:
        what = parts[led[-2]]
    elif led and led[-1] in words["including"]:
        what = fate
    else:
        return None
    end += end + 1 < len(row) and "passive" in row[end + 1].word.sets
    group = end + 1
    return (what, group) if what and group < len(row) and _is_group(row[group], words) else None


def of_a_fate(row: Sequence[Token], last: int, words: Words) -> bool:
    """Whether a number that ends at `last` is a part of those of one fate: "two of the dead"."""
    behind = row[last + 1 : last + 4]
    return (
        len(behind) > 2
        and behind[0].word.text in words["partitive"]
        and "determiners" in behind[1].word.sets
        and behind[2].word.text in words["parts"]
    )


def _is_group(token: Token, words: Words) -> bool:
    """Whether a word names people of one group: "women", "firefighters"."""
    word = token.word
    plural = word.text in words["folk"] or (word.text.endswith("s") and word.form is None)
    return plural and word.content and not word.states and word.text not in words["everyone"]
