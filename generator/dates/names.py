"""Words of dates that name something else: a person ("Mrs May", "June Brown") or a work ("Man of the Year")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.dates.rules import Language

BEGINS = "\n.!?:;\"“”‘'«(–—-*•"  # behind one of these a word is written with a capital for its place alone
TITLE = 40  # how far back a title is looked for
BEHIND = 24  # how far back the word before an expression is looked for
CLOSE = 6  # how far back the sign is looked for
ABBREVIATION = 4  # letters and dot; a longer word with a dot ends a sentence
SURNAME = re.compile(r" ([^\W\d_a-z][^\W\d_A-Z][\w'’-]*)( [^\W\d_a-z][^\W\d_A-Z])?")  # a capital, then none; another?

OWNER = re.compile(r"['’]s?\Z")


@dataclass(frozen=True, slots=True)
class People:
    """Words of dates that name persons in a text: months behind a title, months before a surname, and with it ("Sunday
    Oliseh", "April Moen")."""

    titled: frozenset[str]
    named: frozenset[str]
    called: frozenset[str]


def is_person(text: str, folded: str, start: int, end: int, language: Language) -> bool:
    """Whether text[start:end], a month, a weekday or its night, names a person or a work.

    A month does everywhere where the text has it behind a title ("Prime Minister Jane May"), and behind no word that
    leads to a month ("in April") where the text goes on with a surname ("April Jones was"); before that surname
    everywhere, and in its short form before any ("the start of Jan Holt's trial"). A weekday does behind a word for a
    person ("striker Sunday Oliseh"), and before that surname everywhere; so does a work's ("Friday Night Lights").
    """
    word = text[start:end]
    month = word.rpartition(" ")[2]  # of "the start of April"
    if month in language.names | language.short:
        surname, found = SURNAME.match(text, end), people(text, folded, language)
        if surname and (month in language.short or f"{month} {OWNER.sub('', surname[1])}" in found.called):
            return True
        alone = month == word
        return alone and (word in found.titled or (word in found.named and not _is_led(folded, start, language)))
    surname = SURNAME.match(text, start + len(word.split()[0]))
    if not surname:
        return False
    if surname[1].lower() in language.values["DAYPART"]:
        return bool(surname[2]) and not "".join(text[max(0, start - BEHIND) : start].split()[-1:])[:1].isupper()
    return word in language.given and f"{word} {surname[1]}" in people(text, folded, language).called


@lru_cache(maxsize=2)  # asked once for each month of a text
def people(text: str, folded: str, language: Language) -> People:
    """The words of dates that name persons in `text`, of which `folded` is the folded form."""
    titled, named, called = set(), set(), set()
    for found in re.finditer(rf"\b(?:{'|'.join(language.names | language.given)})\b", text):
        word, start = found[0], found.start()
        surname = SURNAME.match(text, found.end())
        if word in language.given:
            if surname and word_before(folded, start) in language.roles:
                called.add(f"{word} {surname[1]}")
        elif (
            language.title.search(text, max(0, start - TITLE), start)
            and not text[found.end() + 1 : found.end() + 2].isdecimal()
        ):
            titled.add(word)
        elif surname and not _is_led(folded, start, language):
            heads_a_line = surname[2] and not word_before(folded, start)[:1].isalnum()  # of capitals
            if not heads_a_line:
                named.add(word)
                called.add(f"{word} {OWNER.sub('', surname[1])}")
    return People(frozenset(titled), frozenset(named), frozenset(called))


def _is_led(folded: str, start: int, language: Language) -> bool:
    """Whether the word before leads to a month: "in", "last"; or "and" behind another month; or "the end of" does."""
    before = word_before(folded, start)
    if folded[max(0, start - BEHIND) : start].rstrip().endswith(language.parts):
        return True
    if before in language.joins:
        return word_before(folded, folded.rfind(before, 0, start)) in language.values["MONTH"]
    return before in language.leads


def is_title(text: str, start: int, at: int) -> bool:
    """Whether the word `at`, in an expression from `start` on, has a capital that its place does not explain."""
    if not text[at].isupper() or not text[at + 1 : at + 2].islower():
        return False
    before = text[max(0, start - CLOSE) : start].rstrip(" ")
    return at > start or (bool(before) and before[-1] not in BEGINS)


def word_before(folded: str, start: int) -> str:
    """The word (or sign) before `start`; ¶ at the beginning of a paragraph."""
    line = folded[max(0, start - BEHIND) : start].replace("\r", "").rpartition("\n\n")[2]
    if not line.strip():
        return "¶"
    last = line.split()[-1]
    ending = last[last.rfind("'") :]
    if ending != last and ending[1:].isalpha():  # an owner's "'s"
        return ending
    if line[-1].isspace():
        last = last.strip("\"“”'`") or last
    if last[-1].isalnum():
        return last
    return last[:-1] if last[-1] == "." and len(last) <= ABBREVIATION else last[-1]
