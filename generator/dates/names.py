"""Words of dates that name something else: a person ("Mrs May") or a work ("Man of the Year", "The Daily Planet")."""

from __future__ import annotations

from generator.dates.rules import Language

BEGINS = "\n.!?:;\"“”‘'«(–—-*•"  # behind one of these a word is written with a capital for its place alone
TITLE = 40  # how far back a title is looked for
BEHIND = 6  # how far back the sign is looked for


def is_person(word: str, text: str, language: Language) -> bool:
    """Whether the text names a person so: "May", where it speaks of "Prime Minister Jane May"."""
    at = text.find(word) if word in language.names else -1
    while at >= 0:
        end = at + len(word)
        if language.title.search(text, max(0, at - TITLE), at) and not text[end + 1 : end + 2].isdecimal():
            return True
        at = text.find(word, end)
    return False


def is_title(text: str, start: int, at: int) -> bool:
    """Whether the word `at`, in an expression from `start` on, has a capital that its place does not explain."""
    if not text[at].isupper() or not text[at + 1 : at + 2].islower():
        return False
    before = text[max(0, start - BEHIND) : start].rstrip(" ")
    return at > start or (bool(before) and before[-1] not in BEGINS)
