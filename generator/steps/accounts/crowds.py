"""Crowds: how many took to the streets, where no verb of theirs stands behind the number.

"1,000 students demanded it in a march", "900 people joined the rally", "the march drew 900 people"; and of a crowd that
was told of before: "1,500 of them, according to police", "the organisers put the number at 5,000".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.languages import section
from generator.steps.words import ENDS, Token, tokens

STREETS = "on the streets"
DIGITS, REACH = 3, 14  # digits of a crowd; tokens from it to its march: "demanded his dismissal in a march"
JOINED = 2  # tokens between "joined" and its march
CLAUSES = frozenset({"openers", "coordinators"})

Words = Mapping[str, Any]
Found = tuple[str, int, Sequence[Token]]  # what is counted, the last token, the tokens that name who


def gathers(text: str, language: str) -> bool:
    """Whether a sentence tells of a crowd, so that those that go on about it can count it."""
    return any(True for _ in _gathering(tokens(text, language), section(language, "acts")))


def crowd_of(row: Sequence[Token], at: int, last: int, words: Words, *, gathered: bool) -> Found | None:
    """The crowd that the number at [at, last] counts, if it is one. `words`: those of a language's `acts`; `gathered`:
    a sentence before has told of a crowd."""
    if not row[at].word.text.isdigit() or (last == at and len(row[at].word.text) < DIGITS):
        return None
    gathered = gathered or any(n < at for n in _gathering(row, words))
    if gathered and (end := _of_them(row, at, last, words)) is not None:
        return STREETS, end, ()
    nouns = row[last + 1 : last + 2]
    if not nouns or not nouns[0].word.content:
        return None
    people = nouns[0].word.text in words["everyone"]
    if people and _is_drawn(row, at, words, gathered=gathered):
        return STREETS, last + 1, nouns
    plural = nouns[0].word.text.endswith("s") and not nouns[0].word.states and nouns[0].word.form is None
    return (STREETS, last + 1, nouns) if (people or plural) and _are_there(row, last, words) else None


def _gathering(row: Sequence[Token], words: Words) -> Iterator[int]:
    """The tokens that tell of a crowd: "marched", "rally"."""
    told = {*words["crowds"], *words["fates"].get(STREETS, {}).get("after", ())}
    return (n for n, t in enumerate(row) if t.word.surface.lower() in told and "passive" not in t.word.sets)


def _of_them(row: Sequence[Token], at: int, last: int, words: Words) -> int | None:
    """The last token of a number that is said to be that of the crowd itself: "1,500 of them, police said", "the number
    at 5,000"; of "200 of them carried flags" none is."""
    behind = [t.word.text for t in row[last + 1 : last + 4]]
    if len(behind) > 1 and behind[0] in words["partitive"] and behind[1] in words["them"]:
        return last + 2 if len(behind) < 3 or behind[2] in (*ENDS, ",", ".", *words["according"]) else None
    put = at > 1 and row[at - 1].word.text in words["rising"] and row[at - 2].word.text in words["number"]
    ended = not behind or not row[last + 1].word.content
    return last if put and ended and behind[:1] != words["partitive"] else None


def _is_drawn(row: Sequence[Token], at: int, words: Words, *, gathered: bool) -> bool:
    """Whether people are those that a march "drew", or that someone "counted" at one."""
    hedges = {word for group in words["hedges"].values() for hedge in group for word in hedge.split()}
    hedges -= {*words["partitive"]}  # "spoke of 900 people"
    led = next((n for n in range(at - 1, -1, -1) if row[n].word.text not in hedges), -1)
    pair = " ".join(t.word.text for t in row[max(0, led - 1) : led + 1])
    lead = {pair, row[led].word.text} if led >= 0 else set()
    return not lead.isdisjoint(words["drawing"]) or (gathered and not lead.isdisjoint(words["estimating"]))


def _are_there(row: Sequence[Token], last: int, words: Words) -> bool:
    """Whether those that a number counts did something "in a march", or joined one: three who did were of it."""
    for n in range(last + 3, min(len(row), last + 1 + REACH)):
        if row[n].word.text in ENDS or not CLAUSES.isdisjoint(row[n].word.sets) or "passive" in row[n].word.sets:
            return False
        text = row[n].word.text
        if "determiners" not in row[n - 1].word.sets or text not in (*words["crowds"], *words["stoppages"]):
            continue
        joined = any(t.word.text in words["joining"] for t in row[max(last + 1, n - JOINED) : n])
        if joined or (text in words["crowds"] and "placing" in row[n - 2].word.sets):
            return True
    return False
