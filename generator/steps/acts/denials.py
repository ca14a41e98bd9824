"""Denials: what a sentence says was not done, in words that need be in no list of acts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.records import Span
from generator.steps.words import MARKS, Token, Vocabulary, Word
from generator.steps.words.phrases import clause_words
from generator.steps.words.stems import stemmed

OTHERWISE = frozenset({"determiners", "prepositions"})  # "no", "without"
UNSURE = frozenset({"negation", "modals", "infinitive"})
LEADING = frozenset({"auxiliaries", "infinitive", "modals"})
CLAIM_REACH = 5  # tokens from "denied" to the "that" of "denied the latest reports that", "denied on Monday that"
BREAKING = frozenset({"saying", "coordinators", "relatives"})


def is_denied(row: Sequence[Token], first: int, opener: int | None, known: Vocabulary) -> bool:
    """Whether the clause of the verb at `first`, with that opener, is what someone denies: "denied that it had",
    "rejected claims that it had"; where the verb stands last, what stands before the denying."""
    if known.verb_last:
        denying = any("denying" in t.word.sets for t in row[first + 1 : first + 1 + CLAIM_REACH])
        return denying and row[first].word.text.endswith(known.endings["denied"])
    if opener is None or "relatives" not in row[opener].word.sets:
        return False
    return _is_led(row, opener)


def denies(row: Sequence[Token]) -> bool:
    """Whether someone denies what a sentence tells: "denied on Monday that he meant to resign"."""
    return any("relatives" in token.word.sets and _is_led(row, at) for at, token in enumerate(row))


def _is_led(row: Sequence[Token], opener: int) -> bool:
    """Whether a "that" belongs to a verb of denying: with nothing, a time or a claim between, not with a thing
    ("refused the offer that Peru made")."""
    at, claim = opener - 1, opener > 0 and "claims" in row[opener - 1].word.sets
    while at >= 0 and "denying" not in row[at].word.sets and opener - at <= CLAIM_REACH:
        word = row[at].word
        if not claim and (word.content or word.text in MARKS or not BREAKING.isdisjoint(word.sets)):
            return False
        at -= 1
    return at >= 0 and "denying" in row[at].word.sets


def contradiction(one: Sequence[Token], other: Sequence[Token], known: Vocabulary) -> tuple[Span, Span] | None:
    """The words of a verb that one sentence denies ("did not vote") and the other tells of ("voted"), each with its
    place in its sentence; None where there is none."""
    denied, others = negated(one, known, past=True), told(other, known)
    own = told(one, known)
    for stem in denied:
        if stem in others and stem not in own:
            return denied[stem], others[stem]
    reverse, against = negated(other, known, past=True), own
    for stem in reverse:
        if stem in against and stem not in others:
            return against[stem], reverse[stem]
    return None


def negated(row: Sequence[Token], known: Vocabulary, *, past: bool = False) -> Mapping[str, Span]:
    """The stems of the verbs that a word like "not" or "never" stands before, with the words from the auxiliary on.
    `past`: but for what will not be done."""
    found: dict[str, Span] = {}
    for at, token in enumerate(row):
        if "negation" not in token.word.sets or not OTHERWISE.isdisjoint(token.word.sets):
            continue
        first = at
        while first and _leads(row[first - 1], known):
            first -= 1
        verb = next((n for n in range(at + 1, len(row)) if not _leads(row[n], known)), len(row))
        if past and any(t.word.text in clause_words(known.language)["future"] for t in row[first:at]):
            continue  # "will not vote" denies no vote that was
        if verb < len(row) and row[verb].word.content and not row[verb].word.capital:
            found.setdefault(base_stem(row[verb].word, known), Span(row[first].start, row[verb].end))
    return found


def told(row: Sequence[Token], known: Vocabulary) -> Mapping[str, Span]:
    """The stems of the past forms that nothing denies and no "would" or "to" makes a mere thought, with their words."""
    found: dict[str, Span] = {}
    for at, token in enumerate(row):
        if not token.word.past:
            continue
        first = at
        while first and (_leads(row[first - 1], known) or not UNSURE.isdisjoint(row[first - 1].word.sets)):
            first -= 1
        if all(UNSURE.isdisjoint(t.word.sets) for t in row[first:at]):
            found.setdefault(base_stem(token.word, known), Span(row[first].start, token.end))
    return found


def base_stem(word: Word, known: Vocabulary) -> str:
    """The stem of a verb's base: "broke" is "break"."""
    return stemmed(word.lemma or known.irregular.get(word.text, word.text), known.prefix)


def _leads(token: Token, known: Vocabulary) -> bool:
    """Whether a word stands between "not" and its verb, or before "not": an auxiliary, a "to", an adverb."""
    word = token.word
    return not LEADING.isdisjoint(word.sets) or (word.form is None and word.text.endswith(known.endings["adverb"]))
