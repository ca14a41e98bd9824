"""Outcomes: what was reached or not, and what was left as it was, where no "not" stands at a verb.

"No agreement was reached" denies "agreed", and so does "failed to reach an agreement"; "stayed open" denies "closed".
Nouns and states are data (`outcomes` and `kept` in the language's file).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache

from generator.folding import fold
from generator.languages import section
from generator.records import Span
from generator.steps.acts.denials import base_stem, is_denied, negated, told
from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.phrases import opener_of
from generator.steps.words.stems import stemmed

REACH = 6  # tokens between "reached" and its "agreement", between "kept" and its "open"
ABOUT = 12  # tokens on either side of the words in which stands what they are about
THING = 6  # tokens behind an outcome that say what it is about
NEAR = 3  # tokens from "no" to the noun that it belongs to
NO = frozenset({"negation", "determiners"})
WITHOUT = frozenset({"negation", "prepositions"})
WITH = 1  # tokens between "with" and its noun: "ended with an agreement"
LEADING = frozenset({"prepositions", "infinitive"})
HELPING = frozenset({"auxiliaries", "passive", "perfect"})

Words = Mapping[str, Span]  # the stem of a verb -> the words that say that it was done, or not


def unreached(one: Sequence[Token], other: Sequence[Token], known: Vocabulary) -> tuple[Span, Span] | None:
    """The words of an outcome that one sentence tells of ("agreed") and the other says did not come about ("no
    agreement was reached"), each with its place in its sentence; None where there is none."""
    (done, left), (others, unmade) = _outcomes(one, other, known), _outcomes(other, one, known)
    pairs = [(left[stem], others[stem]) for stem in left if stem in others and not (stem in done or stem in unmade)]
    pairs += [(done[stem], unmade[stem]) for stem in unmade if stem in done and not (stem in others or stem in left)]
    return next((pair for pair in pairs if _one_matter(one, pair[0], other, pair[1])), None)


def _one_matter(one: Sequence[Token], words: Span, other: Sequence[Token], others: Span) -> bool:
    """Whether what stands around the words of two sentences has a noun in common, and no other name, and not each says
    of something else what it is about: "an agreement on fishing", "an agreement to meet again"."""
    things = _thing(one, words), _thing(other, others)
    if all(things) and things[0].isdisjoint(things[1]):
        return False
    first, second = _around(one, words), _around(other, others)
    names, others_names = (frozenset(t.word.stem for t in row if t.word.nameable and not t.word.states)
                           for row in (first, second))
    apart = names.isdisjoint(t.word.stem for t in other) and others_names.isdisjoint(t.word.stem for t in one)
    if apart and names and others_names:
        return False
    nouns = [frozenset(t.word.sense for t in row if t.word.content and not t.word.past) for row in (first, second)]
    return not nouns[0].isdisjoint(nouns[1])


def _thing(row: Sequence[Token], words: Span) -> frozenset[str]:
    """The senses of what an outcome is about, directly behind its words: "on fishing", "to meet again"."""
    behind = [t for t in row if t.start >= words.end][: THING + 1]
    if not behind or "placing" in behind[0].word.sets or LEADING.isdisjoint(behind[0].word.sets):
        return frozenset()
    return frozenset(t.word.sense for t in behind if t.word.content and not t.word.capital)


def _around(row: Sequence[Token], words: Span) -> Sequence[Token]:
    """The tokens on both sides of some words, those between them too, but not behind the next comma."""
    before = [t for t in row if t.end <= words.start][-ABOUT:]
    behind = [t for t in row if t.start >= words.end][:ABOUT]
    stop = next((n for n, t in enumerate(behind) if t.word.text in ENDS or t.word.text == ","), len(behind))
    within = [t for t in row if words.holds(Span(t.start, t.end)) and not t.word.past]
    return [*before, *within, *behind[:stop]]


def _outcomes(row: Sequence[Token], other: Sequence[Token], known: Vocabulary) -> tuple[Words, Words]:
    """What a sentence says was done and, by a noun, a state, "no" before its subject or "denied that", was not, by the
    stems of verbs. A subject is that of the other sentence too."""
    reached, missed = _by_nouns(row, known)
    stems = set(_known(known.language)[0].values())
    undone = {stem: span for stem, span in negated(row, known).items() if stem in stems}
    none = {**dict(_by_none(row, frozenset(t.word.sense for t in other), known)), **dict(_by_denial(row, known))}
    done = {stem: span for stem, span in told(row, known).items() if stem not in none}
    return {**done, **reached}, {**dict(_kept(row, known)), **none, **missed, **undone}


def _by_denial(row: Sequence[Token], known: Vocabulary) -> Iterator[tuple[str, Span]]:
    """The verbs of what someone denies: "denied that its ship had rammed"."""
    for at, token in enumerate(row):
        if token.word.past and not known.verb_last and is_denied(row, at, opener_of(row, at, known), known):
            opener = opener_of(row, at, known) or at
            yield base_stem(token.word, known), Span(row[opener - 1].start, token.end)


def _by_none(row: Sequence[Token], senses: Set[str], known: Vocabulary) -> Iterator[tuple[str, Span]]:
    """The verbs of which a sentence says that nothing of a kind, of these senses, did them: "no shells have left"."""
    for at, token in enumerate(row):
        if not token.word.sets >= NO:
            continue
        nouns = next((n for n in range(at + 1, len(row)) if not row[n].word.content), len(row))
        verb = nouns
        while verb < len(row) and not HELPING.isdisjoint(row[verb].word.sets):
            verb += 1
        of_both = any(t.word.sense in senses for t in row[at + 1 : nouns])
        if of_both and nouns < verb < len(row) and row[verb].word.past:
            yield base_stem(row[verb].word, known), Span(token.start, row[verb].end)


def _by_nouns(row: Sequence[Token], known: Vocabulary) -> tuple[Words, Words]:
    """What a sentence says by a noun was reached ("reached an agreement") and was not ("no agreement was reached")."""
    nouns, _ = _known(known.language)
    reached: dict[str, Span] = {}
    missed: dict[str, Span] = {}
    for at, token in enumerate(row):
        stem = nouns.get(token.word.stem)
        if stem is None or token.word.past:
            continue
        first = next((n for n in range(at - 1, max(-1, at - 1 - NEAR), -1) if _lacks(row, n, at)), None)
        if first is not None:
            missed[stem] = Span(row[first].start, token.end)
        elif (verb := _reaching(row, at, known)) is not None:
            denied = next((n for n in range(max(0, verb - NEAR), verb) if "negation" in row[n].word.sets), None)
            found, begin = (reached, verb) if denied is None else (missed, denied)
            found[stem] = Span(min(row[begin].start, token.start), max(row[verb].end, token.end))
    return reached, missed


def _lacks(row: Sequence[Token], at: int, noun: int) -> bool:
    """Whether a word says that there is none of a noun: "no agreement", "without an agreement", but not "without the
    agreement of the council"."""
    sets = row[at].word.sets
    return sets >= NO or (sets >= WITHOUT and not any("definite" in t.word.sets for t in row[at:noun]))


def _reaching(row: Sequence[Token], at: int, known: Vocabulary) -> int | None:
    """The verb by which the noun at `at` is said to have come about: "reached" before it, "was reached" behind it,
    "ended … with" before it."""
    verbs = known.sets["reaching"]
    led = next((n for n in range(at - 1, max(-1, at - 2 - WITH), -1) if row[n].word.text in known.sets["ending in"]), 0)
    for n in range(led - 1, max(-1, led - 1 - REACH), -1):
        if row[n].word.text in ENDS or "openers" in row[n].word.sets or row[n].word.text == ",":
            break
        if row[n].word.text in known.sets["ending"]:
            return n
    for n in range(at - 1, max(-1, at - 1 - REACH), -1):
        if row[n].word.text in ENDS or "openers" in row[n].word.sets:
            break
        if row[n].word.text in verbs:
            return n
    for n in range(at + 1, min(len(row), at + 1 + 2 * REACH)):
        if row[n].word.text in ENDS or "openers" in row[n].word.sets or row[n].word.text == ",":
            break
        if row[n].word.text in verbs and any("passive" in t.word.sets for t in row[n - 2 : n]):
            return n
    return None


def _kept(row: Sequence[Token], known: Vocabulary) -> Iterator[tuple[str, Span]]:
    """What a state that did not change says was not done: "stayed open" of closing."""
    _, states = _known(known.language)
    for at, token in enumerate(row):
        if token.word.text not in known.sets["keeping"]:
            continue
        for n in range(at + 1, min(len(row), at + 1 + REACH)):
            if row[n].word.text in ENDS or row[n].word.text == ",":
                break
            for stem in states.get(row[n].word.text, ()):
                yield stem, Span(token.start, row[n].end)


@lru_cache
def _known(language: str) -> tuple[Mapping[str, str], Mapping[str, Sequence[str]]]:
    """Of each noun's stem the verb's that it stands for, and of each state the verbs' that it denies."""
    data = section(language, "acts")
    prefix: int | None = data.get("stem")

    def stem(word: str) -> str:
        return stemmed(fold(word), prefix)

    nouns = {stem(noun): stem(verb) for verb, row in data["outcomes"].items() for noun in row}
    return nouns, {fold(state): tuple(map(stem, verbs)) for state, verbs in data["kept"].items()}
