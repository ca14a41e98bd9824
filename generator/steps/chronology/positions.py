"""Positions: which quotations say something, and which of their words a page shows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.folding import fold
from generator.languages import section
from generator.quotations import lexicon
from generator.quotations.turns import is_turn
from generator.records import Article, Desk, Quote, Span
from generator.steps.words import MARKS, Token, Vocabulary, tokens, vocabulary
from generator.steps.words.phrases import clause_words

FEWEST = 4  # words that make a position; fewer are a scare quote
BEFORE_CUE = 60  # characters before a verb of saying in which "did not" and "went on to" stand
NEAR = 3  # tokens from "went" to the "to" of "went on to say"
SPOKEN = frozenset({"say", "tell"})  # groups of verbs that say; one can fail to believe and have said so
OPENING, CLOSING = "\"'“‘„«‹", "\"'”’“»›"


def is_position(article: Article, quote: Quote) -> bool:
    """Whether a quotation says something: enough words, and reported ones by a verb of saying or with a finite verb of
    their own. What someone announced, offered or agreed to is an act, not a position; what one would not say is none.
    """
    known = vocabulary(article.language)
    row = [t for t in tokens(quote.of(article.text), article.language) if t.word.text not in MARKS]
    if len(row) < FEWEST or quote.cue is None:
        return len(row) >= FEWEST
    if _unsaid(article, quote, row, known):
        return False
    if quote.kind == "direct":
        return True
    cue = [t.word for t in tokens(quote.cue.of(article.text), article.language)]
    if row[0].word.text in known.sets["prepositions"]:
        return False
    if cue and cue[0].text in clause_words(article.language)["acting"] and row[0].word.text in known.sets["infinitive"]:
        return False
    voicing = clause_words(article.language)["voicing"]  # "warned that …", where "warned of …" is an act
    voiced = row[0].word.text in known.sets["relatives"] and any(w.text in voicing for w in cue)
    if any(w.verbs or w.light for w in cue) and not voiced:
        return False
    said = any(w.text in known.sets["saying"] | known.sets["present"] for w in cue)
    return said or any(t.word.form == "past" or t.word.text in known.sets["finite"] for t in row)


def _unsaid(article: Article, quote: Quote, row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether the verb of saying is denied ("did not say who …") or only meant ("two days to explain why …",
    "should ask why …")."""
    if quote.cue is None or known.verb_last or _whole(article, quote):
        return False
    verb = lexicon.load(article.language).verbs.get(quote.cue.of(article.text).split()[0].lower())
    before = tokens(article.text[max(0, quote.cue.start - BEFORE_CUE) : quote.cue.start], article.language)
    at = len(before)
    while at and _leads(before[at - 1], known):
        if before[at - 1].word.text in clause_words(article.language)["only_meant"]:
            return True
        at -= 1
    led = before[at - 1].word if at else None
    if led is None:
        return False
    if led.text in known.sets["infinitive"]:
        going_on = clause_words(article.language)["going_on"]
        return not any(t.word.text in going_on for t in before[max(0, at - 1 - NEAR) : at - 1])
    asks = row[0].word.text in clause_words(article.language)["asking"]
    return led.text in known.sets["negation"] and (asks or (verb is not None and not verb.takes.isdisjoint(SPOKEN)))


def _leads(token: Token, known: Vocabulary) -> bool:
    """Whether a word stands between "not" and its verb: an auxiliary, an adverb."""
    text = token.word.text
    if text in known.sets["negation"]:
        return False
    return lexicon.load(known.language).classes.get(text) in ("A", "B", "R") or text.endswith(known.endings["adverb"])


def _whole(article: Article, quote: Quote) -> bool:
    """Whether a quotation is nothing but words in marks; a mark that opens a paragraph need not close in it."""
    words = quote.of(article.text)
    return quote.kind == "direct" and words[:1] in tuple(OPENING)


def is_outlet(speaker: str, language: str, desk: Desk) -> bool:
    """Whether an agency, a paper or a station speaks, which reports and is no party; unless the editor made it one."""
    name = fold(speaker).removeprefix("the ")
    if any(name in (fold(person.name), *map(fold, person.aliases)) for person in desk.people):
        return False
    own = (fold(n) for outlet in desk.outlets for n in (outlet.name, *outlet.aliases))
    return name in _agencies(language) or name in own or not lexicon.load(language).outlets.isdisjoint(name.split())


@lru_cache
def _agencies(language: str) -> frozenset[str]:
    agencies = section(language, "clean")["agencies"]
    return frozenset(fold(n) for name, others in agencies.items() for n in (name, *others))


def shown(article: Article, quote: Quote, sentence: Span) -> Span:
    """The words of a position: those in marks, without them, a turn of a conversation, or the whole sentence that
    reports the others."""
    if is_turn(quote, article.text):
        return Span(quote.start, quote.end)
    if not _whole(article, quote):
        return sentence
    return Span(quote.start + 1, quote.end - (article.text[quote.end - 1] in CLOSING))
