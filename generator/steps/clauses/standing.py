"""Standing: whether the words that are cut out of a sentence can be shown by themselves.

A clip says whom it is about, begins as a phrase or clause does, and loses no word that turns its meaning: of "Few of
those who voted on Thursday had read it" the first half tells nothing. What cannot be cut so is shown with its whole
sentence, or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.clauses.clips import is_finite, phrase_before
from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.phrases import clause_words, divides

COUNT_REACH = 5  # tokens of "4,000 of" before its "whom"
CUT_REACH = 2  # tokens behind "but" that a clause keeps of one that is cut off: "but left | after the vote"


def stands(row: Sequence[Token], start: int, end: int, known: Vocabulary) -> bool:
    """Whether the words [start, end) say by themselves whom they are about, and begin as a phrase or clause does."""
    first = row[start].word
    if _is_cut(row, start, known) or _loses(row, end, known) or _is_no_thing(row, start, end, known):
        return False
    if _is_of_none(row, start, end, known) or _only_says(row, start, end, known) or _is_torn(row, start, end, known):
        return False
    if start and row[start - 1].end == row[start].start and not row[start - 1].word.text.isalpha():
        return row[start - 1].word.text in ENDS
    bare = known.sets["pronouns"] - known.sets["determiners"]
    leads = bare | known.sets["prepositions"] | known.sets["coordinators"] | known.sets["openers"]
    if first.text in leads or first.text in known.sets["infinitive"] or first.text in known.sets["negation"]:
        return False
    if first.text.endswith(known.endings["ongoing"]) and not first.nouns and not first.capital:
        return False
    if is_finite(row, start, known) and not (first.capital and start == 0):
        return False
    if first.text in known.sets["pronouns"]:  # "her Estonian counterpart", but not "his release"
        owned = first.text in clause_words(known.language)["owners"]
        return owned and any(t.word.capital and t.word.content for t in row[start + 1 : end])
    return True


def _is_cut(row: Sequence[Token], start: int, known: Vocabulary) -> bool:
    """Whether words begin within others, or with none that name anything: ", which", "1994, in which", "9 of whom"."""
    if row[start].word.text == "," or (start and row[start - 1].word.text == "."):  # "H.E. | John Asare"
        return True
    led = next((n for n in range(start + 1, min(len(row), start + COUNT_REACH + 1)) if _relates(row, n, known)), None)
    return led is not None and all(
        t.word.figure or t.word.text in (",", ".") or "prepositions" in t.word.sets for t in row[start:led])


def _relates(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    return row[at].word.text in known.sets["relatives"]


def _loses(row: Sequence[Token], end: int, known: Vocabulary) -> bool:
    """Whether what is cut off behind belongs to it: "the 1999 coup | there"."""
    return end < len(row) and row[end].word.text in clause_words(known.language)["places"]


def _is_no_thing(row: Sequence[Token], start: int, end: int, known: Vocabulary) -> bool:
    """Whether a relative pronoun stands behind what it cannot describe, and has no verb: "a talk with Judge Lie, |
    which", "near Oslo, where on 3 May"."""
    at = next((n for n in range(start + 1, end) if _relates(row, n, known)), None)
    if at is None or row[at].word.text in known.sets["determiners"]:
        return at is not None and divides(row, at - 1)  # "It was in Ghent, not in Bruges, that they met"
    thing = row[at].word.text in clause_words(known.language)["thing"]
    near = phrase_before(row, at, known)[0]
    phrase = row[start:near]
    ranked = any(t.word.text in clause_words(known.language)["ranks"] for t in row[max(0, start - 1) : near])
    person = ranked and phrase[-1].word.capital and not any("prepositions" in t.word.sets for t in phrase)
    return (thing and person) or not any(t.word.content and not t.word.figure for t in row[at + 1 : end])


def _is_of_none(row: Sequence[Token], start: int, end: int, known: Vocabulary) -> bool:
    """Whether words tell of hardly anyone, and not what they did: "few of those who voted", "nobody who was there"."""
    words = clause_words(known.language)
    at = next((n for n in range(start, end) if _relates(row, n, known)), None)
    return at is not None and any(
        row[n].word.text in words["scarce"] and (not n or row[n - 1].word.text not in words["some"])
        for n in range(start, at)
    )


def _only_says(row: Sequence[Token], start: int, end: int, known: Vocabulary) -> bool:
    """Whether words tell that someone said something, and not what: "as | residents claimed on Sunday"."""
    verbs = [n for n in range(start, end) if is_finite(row, n, known)]
    if len(verbs) != 1 or "saying" not in row[verbs[0]].word.sets:
        return False
    said = row[verbs[0] + 1 : end]
    return all("prepositions" in t.word.sets or not t.word.content for t in said)


def _is_torn(row: Sequence[Token], start: int, end: int, known: Vocabulary) -> bool:
    """Whether a participle behind a comma goes with another one before, and not with the noun that the words begin
    with: "a bus carrying pilgrims, assembled near the embassy"."""
    comma = next((n for n in range(start, end - 1) if divides(row, n)), None)
    if comma is None or not row[comma + 1].word.past or any(is_finite(row, n, known) for n in range(start, comma)):
        return False
    return any(_is_doing(row, n, known) for n in range(start + 1, comma))


def _is_doing(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a word in -ing tells what the noun before it does, and describes no other: "mining town"."""
    word, before = row[at].word, row[at - 1].word
    noun = word.capital or word.nouns or not word.content or "titles" in word.sets
    return word.text.endswith(known.endings["ongoing"]) and not noun and before.content and not before.capital


def without_another(row: Sequence[Token], last: int, end: int, known: Vocabulary) -> int:
    """Where a clause ends whose date ends at `last`, without the words behind "and" or "but" that are those of what is
    cut off: "the ban came into force on May 3 | and their crews are exempt", "broke on May 3 | but left after"."""
    for at in range(last + 1, min(end, len(row) - 1)):
        if row[at].word.text in known.sets["coordinators"]:
            verbs = [n for n in range(at + 1, end) if is_finite(row, n, known)]
            subject = not verbs and end < len(row) and is_finite(row, end, known)
            begun = verbs[:1] == [at + 1] and end - at <= CUT_REACH and end < len(row) - 1
            if subject or begun or _acts_too(row, at, known):
                return at
    return end


def _acts_too(row: Sequence[Token], joint: int, known: Vocabulary) -> bool:
    """Whether behind "and" another one acts than who suffered before it: "freed the clerk who was arrested on May 3 |
    and fined the owner"."""
    verb = next((n for n in range(joint - 1, 0, -1) if is_finite(row, n, known)), 0)
    suffers = row[verb].word.text in known.sets["passive"] or row[verb - 1].word.text in known.sets["passive"]
    behind = row[joint + 1 : joint + 3]
    acting = len(behind) > 1 and behind[0].word.past and "determiners" in behind[1].word.sets
    return acting and suffers and any(is_finite(row, n, known) for n in range(verb - 1))
