"""Clips: the stretch of a sentence that is shown for a date of its own.

It begins where its noun phrase or clause begins, and ends where that ends. Whether it then stands by itself is asked in
standing.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.steps.clauses import tense
from generator.steps.words import ENDS, Token, Vocabulary, vocabulary
from generator.steps.words.phrases import clause_words, divides, leads_to_role

AGES = 3  # figures of "29" between commas, as in "Claire Donnelly, 29, of Geelong"
QUOTES = frozenset('"“”')
LEADING = ("prepositions", "coordinators", "determiners", "openers")  # what leads on to words behind it


def antecedent(row: Sequence[Token], at: int, known: Vocabulary) -> int:
    """Where the noun phrase begins that a relative clause or a participle at `at` describes."""
    if at > 1 and row[at - 1].word.text in known.sets["coordinators"]:  # "which links … and which went dead"
        before = next((n for n in range(at - 1, 0, -1) if row[n].word.text == row[at].word.text), None)
        if before is not None:
            return antecedent(row, before, known)
    end, apart = phrase_before(row, at, known)
    base = _base(row, end, known)
    if base < end and not any(_breaks(row, n, known) for n in range(base, end)) and (
        apart or not _is_near(row, end, known)
    ):
        return base  # the subject: "The talks of the two states on the dam, which …"
    return _begin(row, end, base, apart or not _is_near(row, end, known), known)


def phrase_before(row: Sequence[Token], at: int, known: Vocabulary) -> tuple[int, bool]:
    """Where the words end that "which", "at which" or "scheduled" describes, and whether a comma sets it apart."""
    end = at - 1 if at and row[at - 1].word.text in known.sets["prepositions"] else at
    while end < at and end > 1 and not divides(row, end - 1) and _is_amount(row, end - 1, known):
        end -= 1  # "the nurses, about 4,000 | of whom"
    apart = end > 0 and row[end - 1].word.text == ","
    return (end - 1 if apart else end), apart


def _is_amount(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a token is of a number: "about 4,000"."""
    word = row[at].word
    return word.figure or word.text in known.sets["numbers"] | known.sets["prepositions"] or not word.content


def _base(row: Sequence[Token], end: int, known: Vocabulary) -> int:
    """Where the clause begins that a token stands in, without what links it to another one."""
    start = next((n + 1 for n in range(end - 1, -1, -1) if _ends_clause(row, n, known)), 0)
    while start < end and (row[start].word.text in known.sets["coordinators"] or row[start].word.text == ","):
        start += 1
    return start


def _ends_clause(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    text = row[at].word.text
    return text in ENDS or text in known.sets["openers"] or text in known.sets["saying"]


def _breaks(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a token shows that the words before it are more than one subject: a verb, a comma, a day."""
    word = row[at].word
    if divides(row, at) or is_finite(row, at, known) or _is_day(row, at):
        return True
    if word.text in clause_words(known.language)["afterwards"]:  # "Five days later | the council, which"
        return True
    return at + 1 < len(row) and word.text in known.sets["prepositions"] and (at == 0 or row[at - 1].word.text == ",")


def _is_near(row: Sequence[Token], end: int, known: Vocabulary) -> bool:
    """Whether "that" or "which" without a comma describes the nearest noun alone: "the captain of the ferry that"."""
    if end >= len(row) or row[end].word.text in clause_words(known.language)["persons"]:
        return False
    begin = _nearest(row, end, 0, known)
    return row[begin].word.text in known.sets["determiners"] and _agrees(row, end, known)


def _agrees(row: Sequence[Token], end: int, known: Vocabulary) -> bool:
    """Whether the noun before `end` may be the subject of the verb behind its relative pronoun: no "dam … were"."""
    behind = [t.word.text for t in row[end : end + 3]]
    plural = next((n for n, text in enumerate(behind) if text in clause_words(known.language)["plural"]), None)
    noun = row[end - 1].word
    return plural is None or plural > 2 or noun.text.endswith(known.endings["plural"]) or noun.capital


def _begin(row: Sequence[Token], end: int, base: int, wide: bool, known: Vocabulary) -> int:
    """Where the noun phrase that ends at `end` begins: across "of", and `wide` across what is put beside it too."""
    start = _nearest(row, end, base, known)
    while start > base + 1:
        before = row[start - 1].word.text
        led = row[start].word.text in known.sets["determiners"]
        if before == "of" and wide and divides(row, start - 2):  # "Marta Solis, 34, of Arica"
            further = _nearest(row, start - 2, base, known)
        elif (before == "of" and (wide or not led)) or (before == "," and wide and _is_beside(row, start, end, known)):
            further = _nearest(row, start - 1, base, known)
        else:
            break
        if further >= start - 1:
            break
        start = further
    return start


def _nearest(row: Sequence[Token], end: int, base: int, known: Vocabulary) -> int:
    """Where the words begin that make one noun phrase up to `end`, up to their first "the" or "a"."""
    start = end
    while start > base and _goes_on(row, start - 1, known):
        start -= 1
        if row[start].word.text in known.sets["determiners"]:
            break
    return start


def _goes_on(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a token can belong to the noun phrase behind it."""
    word = row[at].word
    if divides(row, at) or _is_day(row, at) or (word.text in ENDS and word.text != ","):
        return False
    if word.text in known.sets["determiners"] or word.text in (".", ","):
        return True
    if any(word.text in known.sets[name] for name in ("prepositions", "coordinators", "openers", "pronouns")):
        return False
    if is_finite(row, at, known) or _is_doing(row, at, known):
        return False
    return word.content or word.text in clause_words(known.language)["describing"]


def _is_doing(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a word in -ing takes the phrase behind it as its object: ", ousting the president"."""
    ongoing = row[at].word.text.endswith(known.endings["ongoing"]) and not row[at].word.capital
    return ongoing and (at == 0 or divides(row, at - 1) or row[at - 1].word.text in known.sets["prepositions"])


def _is_beside(row: Sequence[Token], start: int, end: int, known: Vocabulary) -> bool:
    """Whether the words from `start` go with those before their comma: an age, "of Geelong", a name behind "the
    spokesman", "a former governor" behind a name."""
    comma = next((n for n in range(start, end) if divides(row, n)), end)
    part = row[start:comma]
    before = row[start - 2].word
    if not part or before.text in ENDS:
        return False
    if part[0].word.text.isdigit() and len(part) == 1 and len(part[0].word.text) < AGES:
        return True
    if part[0].word.capital and part[0].word.surface[1:2] == "-":  # "Sen. Jim Holt, R-Harrow"
        return True
    named = all(t.word.capital or not t.word.content for t in part)
    plain = not part[0].word.capital and part[0].word.text not in known.sets["prepositions"]
    return (named and not before.capital) or (before.capital and plain)


def _is_day(row: Sequence[Token], at: int) -> bool:
    """Whether a token is the name of a day or month."""
    word = row[at].word
    return at > 0 and word.capital and not word.content and word.text.isalpha()


def is_clause(row: Sequence[Token], language: str) -> bool:
    """Whether a row of tokens is a clause rather than a phrase ("the failed coup of July 15")."""
    known = vocabulary(language)
    return any(is_finite(row, at, known) for at in range(len(row)))


def is_finite(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a verb that can be a clause's own stands there, rather than one that describes a noun: "the failed"."""
    word = row[at].word
    if word.text in known.sets["passive"] | known.sets["perfect"] | known.sets["modals"]:
        return not word.capital
    if word.form == "s" and not word.nouns:
        return at > 0 and not (is_led(row, at, known) or row[at - 1].word.text in known.sets["numbers"])  # "two ships"
    return tense.is_past(row[at], known) and not is_led(row, at, known)


def is_led(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a determiner stands before a word, which therefore describes or is a noun."""
    leading = (known.sets["determiners"] - known.sets["relatives"]) | known.sets["prepositions"]
    return at > 0 and row[at - 1].word.text in leading


def clause_end(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> int:
    """Where the clause of a date ends; not at the comma of "who, on May 3, won"."""
    lead = first - (first > 0 and row[first - 1].word.text in known.sets["prepositions"])
    opened = lead > 1 and divides(row, lead - 1)
    start = last + 1
    if opened and start + 1 < len(row) and row[start].word.text == "," and is_finite(row, start + 1, known):
        start += 1
    end = next((n for n in range(start, len(row)) if closes(row, n, known)), len(row))
    quoted = next((n for n in range(end + 1, len(row)) if row[n].word.text in QUOTES), None)
    if quoted is not None and row[end].word.text in QUOTES and end + 1 < quoted:
        return clause_end(row, first, quoted, known)  # behind the quoted words that the clause goes on with
    return end


def with_toll(row: Sequence[Token], start: int, end: int, known: Vocabulary) -> int:
    """Where a noun phrase ends with what it did: "the May 3 collapse | that killed nine", "…, in which nine died"."""
    apart = end < len(row) and row[end].word.text == ","
    at = end + apart
    at += at + 1 < len(row) and row[at].word.text in known.sets["prepositions"]
    if at >= len(row) or row[at].word.text not in known.sets["relatives"]:
        return end
    if any(is_finite(row, n, known) for n in range(start, end)):
        return end
    close = _relative_end(row, at, known)
    counted = any(t.word.figure or t.word.text in known.sets["numbers"] for t in row[at:close])
    return close if counted else end


def _relative_end(row: Sequence[Token], at: int, known: Vocabulary) -> int:
    """Where a relative clause ends: at the verb that is not its own, "that killed nine | has led to"."""
    close = clause_end(row, at, at, known)
    verbs = [n for n in range(at + 1, close) if is_finite(row, n, known) and not row[n - 1].word.figure]  # "90 wounded"
    if verbs and row[verbs[0]].word.text in clause_words(known.language)["resulting"]:  # "left nine injured | has led"
        verbs = [n for n in verbs if n == verbs[0] or not row[n].word.past]
    return next((n for n in verbs[1:] if n - 1 not in verbs and "coordinators" not in row[n - 1].word.sets), close)


def with_told(row: Sequence[Token], end: int, known: Vocabulary) -> int:
    """Where a clause ends with what is told in it: "who had said in May | that she would stay"."""
    that = end + 1 < len(row) and row[end].word.text in known.sets["relatives"] & known.sets["determiners"]
    told = that and not is_finite(row, end + 1, known)  # no "tremor in March | that killed nine"
    return clause_end(row, end, end, known) if told else end


def closes(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a clause ends at a token: a mark that divides, or the opener of another clause."""
    text = row[at].word.text
    opens = text in known.sets["openers"] and not leads_to_role(row, at, known)
    return text in ENDS or text in ("!", "?") or (divides(row, at) and not _describes(row, at, known)) or opens


def _describes(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a comma only parts two adjectives: "a smaller, open market"."""
    if at < 2 or at + 2 >= len(row) or row[at - 2].word.text not in known.sets["determiners"]:
        return False
    plain = (row[n].word for n in (at - 1, at + 1, at + 2))
    return all(w.content and not (w.capital or w.figure or w.sets or w.form not in (None, "base") or w.past)
               for w in plain)


def trimmed(row: Sequence[Token], start: int, end: int, known: Vocabulary) -> int:
    """Where a clip ends without the words that lead on to what is cut off: "and in"."""
    leading = frozenset({",", "."}).union(*(known.sets[name] for name in LEADING))
    while end > start and row[end - 1].word.text in leading:
        end -= 1
    return end
