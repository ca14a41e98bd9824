"""Denials: what a sentence says was not done, in words that need be in no list of acts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.records import Span
from generator.steps.phrases import opener_of
from generator.steps.stems import stemmed
from generator.steps.words import Token, Vocabulary

CLAIM_REACH = 5  # tokens from "denied" to the "that" of "denied the latest reports that"


def is_denied(row: Sequence[Token], first: int, known: Vocabulary) -> bool:
    """Whether a clause is what someone denies: "denied that it had offered", "rejected reports that it had"; where the
    verb stands last, what stands before the denying."""
    if known.verb_last:
        denying = any(t.word.text in known.sets["denying"] for t in row[first + 1 : first + 1 + CLAIM_REACH])
        return denying and row[first].word.text.endswith(known.endings["denied"])
    opener = opener_of(row, first, known)
    if opener is None or row[opener].word.text not in known.sets["relatives"]:
        return False
    at = opener - 1
    claim = at >= 0 and row[at].word.text in known.sets["claims"]
    while claim and at >= 0 and row[at].word.text not in known.sets["denying"] and opener - at <= CLAIM_REACH:
        at -= 1
    return at >= 0 and row[at].word.text in known.sets["denying"]


def contradiction(one: Sequence[Token], other: Sequence[Token], known: Vocabulary) -> tuple[Span, Span] | None:
    """The words of a verb that one sentence denies ("did not vote") and the other tells of ("voted"), each with its
    place in its sentence; None where there is none."""
    denied, told = _denied(one, known), _told(other, known)
    own = _told(one, known)
    for stem in denied:
        if stem in told and stem not in own:
            return denied[stem], told[stem]
    reverse, against = _denied(other, known), own
    for stem in reverse:
        if stem in against and stem not in told:
            return against[stem], reverse[stem]
    return None


def _denied(row: Sequence[Token], known: Vocabulary) -> Mapping[str, Span]:
    """The stems of the verbs that a word like "not" or "never" stands before, with the words from the auxiliary on."""
    found: dict[str, Span] = {}
    for at, token in enumerate(row):
        if token.word.text not in known.sets["negation"] - known.sets["determiners"] - known.sets["prepositions"]:
            continue
        first = at
        while first and _leads(row[first - 1], known):
            first -= 1
        verb = next((n for n in range(at + 1, len(row)) if not _leads(row[n], known)), len(row))
        if verb < len(row) and row[verb].word.content and not row[verb].word.capital:
            found.setdefault(_stem(row[verb], known), Span(row[first].start, row[verb].end))
    return found


def _told(row: Sequence[Token], known: Vocabulary) -> Mapping[str, Span]:
    """The stems of the past forms that nothing denies and no "would" or "to" makes a mere thought, with their words."""
    found: dict[str, Span] = {}
    unsure = known.sets["negation"] | known.sets["modals"] | known.sets["infinitive"]
    for at, token in enumerate(row):
        past = token.word.form == "past" or token.word.text in known.irregular
        if not past and not token.word.text.endswith(known.endings["past"]):
            continue
        first = at
        while first and (_leads(row[first - 1], known) or row[first - 1].word.text in unsure):
            first -= 1
        if not any(t.word.text in unsure for t in row[first:at]):
            found.setdefault(_stem(token, known), Span(row[first].start, token.end))
    return found


def _stem(token: Token, known: Vocabulary) -> str:
    """The stem of a verb's base: "broke" is "break"."""
    word = token.word
    return stemmed(word.lemma or known.irregular.get(word.text, word.text), known.prefix)


def _leads(token: Token, known: Vocabulary) -> bool:
    """Whether a word stands between "not" and its verb, or before "not": an auxiliary, a "to", an adverb."""
    text = token.word.text
    return any(text in known.sets[name] for name in ("auxiliaries", "infinitive", "modals")) or (
        text.endswith(known.endings["adverb"]) and token.word.form is None
    )
