"""Sums: what a sum of money is said to be: a price, a fine, or what the noun beside it says ("a $550 million loan")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.languages import section
from generator.steps.words import ENDS, Token, Vocabulary, vocabulary
from generator.steps.words.stems import stemmed

SUM = "sum"  # of money that is no price and no fine: "a loan of 3 million euros"
LOOT = "taken"
BREAKING = frozenset({"openers", "coordinators"})
PRICED = 3  # tokens from "worth" to its sum
FINED = 9  # tokens from "fined" to its sum: "fined the Alba shipyard in Oran 12 million kroner"
HELD = 3  # tokens behind "in" that name what a sum is: "54 million euros in budget support"

Words = Mapping[str, Any]


def sum_of(row: Sequence[Token], at: int, last: int, text: str, language: str) -> tuple[str, int] | None:
    """What the sum at [at, last] is, with its currency ("price dollar", "sum loan euro"), and its last token; None
    where it is not said, or the number is no sum, or one that comes on top."""
    words: Words = section(language, "acts")
    currencies = words["currencies"]
    behind = row[last + 1].word.text if last + 1 < len(row) else ""
    currency = currencies.get(text[max(0, row[at].start - 1) : row[at].start]) or currencies.get(behind)
    if currency is None:
        return None
    end = last + (behind in currencies)
    besides = {t.word.text for t in (*row[max(0, at - 1) : at], *row[end + 1 : end + 2])}
    if not besides.isdisjoint((*words["rest"], *words["increase"])):  # "cost another 12 million euros"
        return None
    near = {t.word.text for t in row[max(0, at - PRICED) : at]}
    named = _named(row, at, end, words, vocabulary(language))
    if not near.isdisjoint(words["fines"]) or (near.isdisjoint(words["prices"]) and _is_fined(row, at, words)):
        return f"fine {currency}", end
    if named is None and not near.isdisjoint(words["loot"]):
        return f"{SUM} {LOOT} {currency}", end
    if named in (*words["dealings"], *words["prices"]) or (named is None and not near.isdisjoint(words["prices"])):
        return f"price {currency}", end
    return (f"{SUM} {stemmed(named)} {currency}", end) if named else None


def _is_fined(row: Sequence[Token], at: int, words: Words) -> bool:
    """Whether someone is "fined" the sum at `at`, in the same clause and with no other number between."""
    for token in reversed(row[max(0, at - FINED) : at]):
        word = token.word
        if word.text in words["fined"]:
            return True
        if word.text in ENDS or word.text == "," or word.figure or not word.sets.isdisjoint(BREAKING):
            return False
    return False


def _named(row: Sequence[Token], at: int, end: int, words: Words, known: Vocabulary) -> str | None:
    """The noun that says what a sum is: that behind it, that behind an "in", or that before an "of"."""
    behind = [t for t in row[end + 1 : end + 2] if _is_noun(t, known)]
    if not behind and end + 1 < len(row) and row[end + 1].word.text == words["holding"]:
        for token in row[end + 2 : end + 2 + HELD]:
            if not _is_noun(token, known) or token.word.text in words["paying"]:  # "in cash"
                break
            behind = [token]
    if behind:
        return behind[0].word.text
    led = at - 1
    while led > 0 and row[led].word.text in words["hedges"]["about"]:
        led -= 1
    of = led > 0 and row[led].word.text in words["partitive"] and _is_noun(row[led - 1], known)
    return row[led - 1].word.text if of else None


def _is_noun(token: Token, known: Vocabulary) -> bool:
    word = token.word
    name = bool(word.states) or word.capital or not word.text.isalpha()
    return word.content and not name and word.form is None and not word.text.endswith(known.endings["past"])
