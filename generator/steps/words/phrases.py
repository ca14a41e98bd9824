"""Phrases: names in a row of tokens, its verbs, and where its clauses begin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from generator.folding import fold
from generator.languages import section
from generator.steps.words import ENDS, OPENING, Token, Vocabulary, Word

FINITE = frozenset({"saying", "passive", "perfect"})
OWNING = ("'s", "’s")
STRESS = 8  # tokens between the "it" and the "that" of "it was the envoy of Peru that"
ROLE_REACH = 5  # words of a role: "the acting deputy finance minister"
ASIDE = 5  # tokens of "after the ruling" between "said" and its "that"
DAY, YEAR = 2, 4  # digits of "9, 2019"


@lru_cache
def clause_words(language: str) -> Mapping[str, frozenset[str]]:
    """The words by which a language's clauses tell when, folded, by name (`clauses` in its file)."""
    return {name: frozenset(map(fold, words)) for name, words in section(language, "clauses").items()}


def actors(row: Sequence[Token]) -> frozenset[str]:
    """The states and the names in a row of tokens. A capital at the row's beginning alone makes no name."""
    found: set[str] = set()
    for at, (word, _) in enumerate(row):
        if word.states:
            found.update(word.states)
        elif word.nameable and is_name(row, at):
            found.add(word.stem)
    return frozenset(found)


def has_verb(row: Sequence[Token]) -> bool:
    """Whether a row of tokens is a clause rather than a phrase ("a coup attempt on July 15")."""
    return any(t.word.form in ("past", "s") or not FINITE.isdisjoint(t.word.sets) for t in row)


def is_name(row: Sequence[Token], at: int) -> bool:
    """Whether a token is, or is part of, the name of a person or body."""
    if not row[at].word.nameable:
        return False
    return names(row[at].word, row[at - 1].word if at else None, row[at + 1].word if at + 1 < len(row) else None)


def names(word: Word, before: Word | None, behind: Word | None) -> bool:
    """Whether a word is a name between these two: a capital that only opens a sentence makes none, but an owner is
    one ("Valdora's ministry")."""
    if not word.nameable:
        return False
    if before is not None and before.text not in OPENING:
        return True
    return word.surface.endswith(OWNING) or (behind is not None and behind.after_name)


def divides(row: Sequence[Token], at: int) -> bool:
    """Whether a comma or full stop divides a sentence there: none in "1,200", "Jan. 9, 2019" or "St. Olav"."""
    text = row[at].word.text
    if text not in (",", ".") or at in (0, len(row) - 1):
        return text in (",", ".")
    before, behind = row[at - 1].word.text, row[at + 1].word.text
    if text == ".":
        return behind in ENDS
    if not (before.isdigit() and behind[0].isdigit()):
        return True
    return row[at].end < row[at + 1].start and not (len(before) <= DAY and len(behind) == YEAR)


def opener_of(row: Sequence[Token], first: int, known: Vocabulary) -> int | None:
    """The opener of the clause that a token stands in, or None if that is the sentence's own."""
    commas = 0
    for at in range(first - 1, -1, -1):
        word = row[at].word
        if word.text in ENDS:
            return None
        commas += divides(row, at) and not (at and "coordinators" in row[at - 1].word.sets)  # "sued and, in May, won"
        if "openers" not in word.sets or _is_closed(row, at, known) or leads_to_role(row, at, known):
            continue
        if _points(row, at, known) or _is_of_day(row, at, first) or _is_stressing(row, at, known):
            continue
        apart = at == 0 or row[at - 1].word.text == "," or "coordinators" in row[at - 1].word.sets
        aside = first > 1 and divides(row, first - 2) and row[first - 1].word.text in known.sets["prepositions"]
        apart = apart or (aside and _is_participle(row, at - 1, known) and divides(row, at - 2))
        if commas and apart:  # the clause ended at the comma: "After the vote, …", "…, which opposed it, …"
            commas = 0
            continue
        return at
    return None


def _is_stressing(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a "that" or "who" opens no clause of its own: "it was Peru that shut the pass on June 3"."""
    if row[at].word.text not in known.sets["relatives"] or row[at - 1].word.text in known.sets["prepositions"]:
        return False
    stressed, be = clause_words(known.language)["stressing"], known.sets["passive"]
    before = range(at - 2, max(0, at - STRESS) - 1, -1)
    it = next((n for n in before if row[n].word.text in stressed and row[n + 1].word.text in be), at)
    between = row[it + 2 : at]
    verbs = any(t.word.text.endswith(known.endings["ongoing"]) or t.word.form == "past" for t in between[:2])
    return it < at and not verbs and not any(t.word.text == "," or "relatives" in t.word.sets for t in between)


def _points(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a "that" is no opener but points back: "is to rule on that by Friday"."""
    between = at > 0 and at + 1 < len(row) and all("prepositions" in row[n].word.sets for n in (at - 1, at + 1))
    return between and row[at].word.text in known.sets["relatives"] & known.sets["determiners"]


def _is_of_day(row: Sequence[Token], at: int, first: int) -> bool:
    """Whether an opener leads to a mere day, behind which its clause goes on: "in a coma since May | died in June"."""
    if at + 2 >= first:
        return False
    day = row[at + 1].word
    named = day.capital and not day.content and day.text.isalpha()
    dated = "prepositions" in row[at].word.sets and (named or day.text.isdigit())
    return dated and has_verb(row[at + 2 : at + 3])


def _is_closed(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    around = [row[n].word.text for n in range(max(0, at - 1), min(len(row), at + 2))]
    return any(f"{one} {other}" in known.sets["closed"] for one, other in pairwise(around))


def leads_to_role(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether an "as" opens no clause but names a role or a comparison: "quit as chair of the board", "as planned".

    Behind it stand a few words, up to a preposition or a day, and no verb: not "as talks resume".
    """
    words = clause_words(known.language)
    if row[at].word.text not in words["role"]:
        return False
    if at and row[at - 1].word.text in words["naming"]:  # "armed the militia known as the Wolves in May"
        called = takewhile(lambda n: "prepositions" not in row[n].word.sets and not divides(row, n),
                           range(at + 1, len(row)))
        return not any(row[n].word.form == "past" for n in called)
    end = at + 1
    while end < len(row) and end - at <= ROLE_REACH and _is_of_role(row, end, end > at + 2, known):
        end += 1
    named = row[at + 1 : end]
    if len(named) == 1 and (named[0].word.form == "past" or _is_compared(named[0], known)):
        return True
    last = named[-1].word if named else None
    plural = len(named) > 1 and named[0].word.text.endswith(known.endings["plural"])
    singular = last is not None and (len(named) == 1 or not known.is_plural(last.text))
    titled = last is not None and "titles" in last.sets
    doing = any(t.word.form in ("past", "s") or t.word.text.endswith(known.endings["past"]) for t in named)
    acting = last is not None and len(named) > 1 and last.form == "base" and not last.nouns
    if named and named[0].word.text in known.sets["determiners"] and _goes_on_with_verb(row, end, known):
        return False
    return bool(singular and not doing and (titled or not (plural or acting)) and _is_behind_role(row, end, known))


def _is_compared(token: Token, known: Vocabulary) -> bool:
    """Whether a word is a participle in no list: "as planned"."""
    return token.word.form is None and not token.word.capital and token.word.text.endswith(known.endings["past"])


def _goes_on_with_verb(row: Sequence[Token], end: int, known: Vocabulary) -> bool:
    """Whether what seems a role is the subject of a verb: "comes as the owner, a Chilean, was jailed"."""
    for token in row[end:]:
        word = token.word
        if word.text in ENDS or "openers" in word.sets or "saying" in word.sets:
            return False
        if word.form in ("past", "s") or (word.text in known.sets["passive"] | known.sets["perfect"]):
            return True
    return False


def _is_of_role(row: Sequence[Token], at: int, inside: bool, known: Vocabulary) -> bool:
    """Whether a word can be one of a role's, deep `inside` it or not: no preposition, and no "last" behind a noun."""
    word = row[at].word
    led = word.text in known.sets["determiners"]
    apart = any(word.text in known.sets[name] for name in ("prepositions", "openers", "coordinators", "infinitive"))
    begins = not inside and not row[at - 1].word.content
    plain = word.content or (begins and word.text in clause_words(known.language)["describing"])
    return led or (plain and not word.text.isdigit() and not divides(row, at) and not apart)


def _is_behind_role(row: Sequence[Token], end: int, known: Vocabulary) -> bool:
    """Whether a role may end there: the sentence does, a comma or a preposition follows, or a day."""
    if end >= len(row) or divides(row, end) or row[end].word.text in ENDS:
        return True
    word = row[end].word
    joined = word.text in known.sets["prepositions"] | known.sets["coordinators"]
    verbal = word.text in known.sets["passive"] | known.sets["perfect"] | known.sets["modals"]
    return joined or word.text.isdigit() or not (word.content or verbal)


def _is_participle(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a word behind a comma may be the participle of an aside: "will reopen the pass, closed since May, on"."""
    word = row[at].word
    ended = word.text.endswith(known.endings["past"])
    return at > 1 and (word.form == "past" or "participles" in word.sets or ended)


def reports_speech(row: Sequence[Token], opener: int) -> bool:
    """Whether the opener is the "that" of "said that", or of "said after the ruling that he"."""
    if not opener or "relatives" not in row[opener].word.sets:
        return False
    return "saying" in row[opener - 1].word.sets or _is_said_aside(row, opener)


def _is_said_aside(row: Sequence[Token], opener: int) -> bool:
    """Whether nothing but one short phrase parts a verb of saying from its "that", behind which a subject stands."""
    behind = row[opener + 1].word if opener + 1 < len(row) else None
    if behind is None or behind.form in ("past", "s") or not FINITE.isdisjoint(behind.sets) or "modals" in behind.sets:
        return False
    for at in range(opener - 1, max(0, opener - ASIDE), -1):
        word = row[at].word
        if "prepositions" in word.sets:
            return "saying" in row[at - 1].word.sets
        if word.text in ENDS or word.text == "," or word.form in ("past", "s") or "openers" in word.sets:
            return False
    return False


def is_told(row: Sequence[Token], opener: int, known: Vocabulary) -> bool:
    """Whether an opener is the "that" of "said that …" or of "said that … and that …"."""
    return reports_speech(row, opener) or goes_on_telling(row, opener, known)


def goes_on_telling(row: Sequence[Token], opener: int, known: Vocabulary) -> bool:
    """Whether the opener is the second "that" of "said that … and that …"."""
    goes_on = opener > 1 and row[opener - 1].word.text in known.sets["coordinators"]
    return goes_on and "relatives" in row[opener].word.sets and any("saying" in t.word.sets for t in row[:opener])
