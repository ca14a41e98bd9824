"""Stems: what the forms and spellings of one word share."""

from __future__ import annotations

import re

BRITISH = (
    (re.compile(r"(?<=[a-z]{2})our(?=s?$|ed$|ing$|able$)"), "or"),
    (re.compile(r"is(?=e[sd]?$|ing$|ation)"), "iz"),
    (re.compile(r"enc(?=es?$)"), "ens"),
    (re.compile(r"programme"), "program"),
    (re.compile(r"(?<=[nt])tre(?=s?$)"), "ter"),
)
MAYBE_BRITISH = re.compile("our|is|enc|programme|tre")  # most words hold none of these
ENDINGS = (("ies", "y"), ("sses", "ss"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
VOWELS = frozenset("aeiouy")


def stemmed(word: str, prefix: int | None = None) -> str:
    """The stem of a folded word. `prefix`: only so many letters of it, which serves Turkish about as well as a full
    analysis does (Can et al. 2008, "Information retrieval on Turkish texts")."""
    if prefix is not None:
        return word[:prefix]
    if not word.isalpha():
        return word[:-1] if word.endswith("s") and word[:-1].replace("-", "").isalnum() and len(word) > 3 else word
    word = _american(word)
    for ending, replacement in ENDINGS:
        root = word.removesuffix(ending)
        if root != word and len(root) > 2 and VOWELS & set(root):
            if ending == "s" and word.endswith(("ss", "us", "is")):
                break
            word = root + replacement
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def singular(noun: str) -> str:
    """A noun without the ending of its plural, in American spelling."""
    noun = _american(noun)
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def _american(word: str) -> str:
    """A word in American spelling."""
    if MAYBE_BRITISH.search(word):
        for pattern, replacement in BRITISH:
            word = pattern.sub(replacement, word)
    return word
