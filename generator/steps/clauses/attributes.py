"""Attributes: the dates that belong to a noun, "the 2016 coup attempt", "the court's ruling of 9 May"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.clauses.clips import antecedent, closes, is_finite, with_toll
from generator.steps.clauses.reading import Reading
from generator.steps.clauses.tense import is_past
from generator.steps.words import Token, Vocabulary
from generator.steps.words.phrases import clause_words

ATTRIBUTE_REACH = 8  # tokens from "the 2016" to the end of "coup attempt in Turkey"


def dated_noun(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> tuple[int, int] | None:
    """The noun phrase of "the court's ruling of 9 May": it was given then, and the sentence may be of another day, but
    for "was given by". "The night of 9 May" is a day. "The ruling of the court, dated 9 May" is of that day as well."""
    if first > 1 and row[first - 1].word.text in clause_words(known.language)["bearing"]:
        return None if _tells_in(row, first, last, known) else (first, first)
    if first < 2 or row[first - 1].word.text not in clause_words(known.language)["dating"]:
        return None
    verb = [t.word for t in row[last + 1 : last + 3]]
    undone = any(t.word.text in clause_words(known.language)["undoing"] for t in row[last + 3 : last + 4])
    made = verb[-1:] and verb[-1].text in clause_words(known.language)["making"] and not undone
    if made and "passive" in verb[0].sets:
        return None
    noun = row[first - 2].word
    if not noun.content or noun.text in clause_words(known.language)["whiles"] or noun.text.isdigit():
        return None
    named = noun.capital and noun.text not in clause_words(known.language)["instruments"]
    start = antecedent(row, first - 1, known)
    act = any(t.word.nouns for t in row[start:first])
    return None if named else (start, with_toll(row, start, last + 1, known) if act else last + 1)


def _tells_in(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> bool:
    """Whether what a sentence tells stands in a paper that is dated so, or was done by it: "In a letter to the king
    dated 9 May she resigned", "has seen a letter dated 9 May in which she did", "The ruling, dated 9 May, ends the
    case"."""
    start = next((n + 1 for n in range(first - 1, -1, -1) if closes(row, n, known)), 0)
    behind = [t.word.text for t in row[last + 1 : last + 3]]
    led = row[start].word.text in clause_words(known.language)["within"]
    summed = first > 2 and row[first - 3].word.text in clause_words(known.language)["summed"]
    return led or summed or not known.sets["relatives"].isdisjoint(behind)


def happened_within(reading: Reading, phrase: tuple[int, int], known: Vocabulary) -> bool:
    """Whether what the clause tells happened in what a noun phrase names, so that its day is theirs: "nine died in
    Monday's fire", "won 40 per cent in the election of 2 June", but not "was told in the report of 3 June"."""
    row, words = reading.row, clause_words(known.language)
    start, end = phrase
    if start < 2 or row[start - 1].word.text not in words["within"]:
        return False
    counted = any(not known.sets["counting"].isdisjoint(t.word.nouns) for t in row[start:end])
    for at in range(start - 2, 0, -1):
        share = counted and any(not known.sets["counting"].isdisjoint(t.word.nouns) for t in row[at + 1 : at + 3])
        share = share or row[at - 1].word.figure  # "40 per cent of the vote in"
        within = row[at].word.text in words["within"] or share
        if closes(row, at, known) or (row[at].word.text in known.sets["prepositions"] and not within):
            return False
        if is_finite(row, at, known):
            return is_past(row[at], known) and (counted or _is_harm(reading, at, known))
    return False


def _is_harm(reading: Reading, at: int, known: Vocabulary) -> bool:
    """Whether the verb at a token tells that someone came to harm: "died", "were wounded", "were shot"."""
    row = reading.row
    harmed = {a.start for a in reading.acts if a.kind in known.sets["harm"] and not a.noun and not a.negated}
    passive = row[at - 1].word.text in known.sets["passive"]
    suffering = clause_words(known.language)["suffering"]
    return row[at].word.text in suffering or not harmed.isdisjoint({row[at].start, row[at - passive].start})


def attribute(reading: Reading, first: int, last: int, known: Vocabulary) -> tuple[int, int] | None:
    """The noun phrase of "the 2016 coup attempt", "Friday's meeting": tokens [a, b), or None."""
    row = reading.row
    if last + 1 >= len(row) or not row[last + 1].word.content or row[last + 1].word.form in ("past", "ing"):
        return None
    owned = row[last].word.surface.replace("’", "'").endswith(("'s", "s'"))
    before = row[first - 1].word.text if first else ""
    if not owned and before not in known.sets["determiners"]:
        return None
    start = first if owned else first - 1
    noun = next(
        (
            n
            for n in range(last + 1, min(len(row), last + ATTRIBUTE_REACH))
            if closes(row, n, known) or is_finite(row, n, known) or row[n].word.nouns
        ),
        None,
    )
    if noun is None or not row[noun].word.nouns:
        return start, start
    return start, with_toll(row, start, _phrase_end(row, noun + 1, known), known)


def _phrase_end(row: Sequence[Token], end: int, known: Vocabulary) -> int:
    """Where "coup attempt in Turkey" ends: a second noun ("attempt") and a place or an actor behind a preposition."""
    if end < len(row) and row[end - 1].word.text + " " + row[end].word.text in known.pairs:
        end += 1
    while end + 1 < len(row) and row[end].word.text in known.sets["prepositions"]:
        after = end + 2 if row[end + 1].word.text in known.sets["determiners"] else end + 1
        named = after
        while named < len(row) and row[named].word.capital and row[named].word.content:
            named += 1
        if named == after:
            break
        while after > end + 1 and named < len(row) and _goes_on(row, named, known):  # "a raid on a Dutch insurer"
            named += 1
        end = named
    return end


def _goes_on(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a noun in small letters goes on what a name begins."""
    word = row[at].word
    return word.content and not word.capital and not closes(row, at, known) and not is_finite(row, at, known)
