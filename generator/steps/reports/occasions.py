"""Occasions: what was said at, or right after, what an article tells of, and so on the day of that."""

from __future__ import annotations

from collections.abc import Sequence

from generator.records import Article, Quote, TimeExpression, holding, starting
from generator.steps.words import tokens, vocabulary
from generator.steps.words.phrases import clause_words

BEHIND = 50  # characters behind a verb of saying in which "immediately after the verdict" stands
NAMING = 3  # words of "the council meeting" before its last
LED = 6  # words of "about an hour and a half after"
OWNED = ("'s", "’s")
STOPS = frozenset(".!?;")


def occasion(article: Article, quote: Quote) -> TimeExpression | None:
    """The day of the occasion at which something was said: "At Monday's hearing, she told the judge …", "she said at
    Monday's rally", "in Wednesday's edition he wrote", "in a letter of 3 May she wrote"."""
    if quote.cue is None or quote.end > quote.cue.start > quote.start:
        return None
    sentence = holding(article.sentences, quote.cue)
    for time in starting(article.times, sentence) if sentence else ():
        if sentence is None or not sentence.holds(time) or time.when is None or time.when.days > 1:
            continue
        if quote.kind == "direct" and quote.holds(time):
            continue
        said = max(quote.cue.end, quote.source.end if quote.source else 0)
        leading = [article.text[start : time.start].lower().split() for start in (sentence.start, said)]
        behind = article.text[time.end : sentence.end].lower().split()[1:2]
        owned = article.text[time.end : time.end + 2] in OWNED
        if any(_is_of_occasion(led, behind if owned else None, article.language) for led in leading if led):
            return time
    return None


def _is_of_occasion(led: Sequence[str], noun: Sequence[str] | None, language: str) -> bool:
    """Whether words before a day say that it is that of an occasion: "at", "in" before "Monday's edition" (`noun`: what
    has the day), "in a letter of"."""
    words = clause_words(language)
    if noun is not None:
        there, within = (len(led) == 1 and led[0] in words[name] for name in ("there", "within"))
        return there or (within and any(word.strip(",.") in words["printed"] for word in noun))
    letter = len(led) > 2 and led[0] in words["within"] and led[-1] in words["dating"]
    return letter and len(led) <= LED and led[-2] in words["messages"]


def said_there(article: Article, quote: Quote) -> bool:
    """Whether something was said at what the article tells of, or right after it: "said during the hearing", "said Ana
    Diaz, her lawyer, an hour after the verdict", "told the meeting", "Minutes after the vote she said"."""
    sentence = holding(article.sentences, quote.cue) if quote.cue else None
    if quote.cue is None or sentence is None:
        return False
    cue, language = quote.cue, article.language
    end = max(cue.end, quote.source.end if quote.source else 0)
    behind = [t.word.text for t in tokens(article.text[end : min(sentence.end, end + BEHIND)], language)]
    before = [t.word.text for t in tokens(article.text[sentence.start : cue.start], language)]
    listens = cue.of(article.text).split()[0].lower() in clause_words(language)["listened"]
    led = _led_to_meeting(behind, language)
    while led and "," in led:
        led = led[led.index(",") + 1 :]
    opening = _led_to_meeting(before, language)
    if before and before[0] in clause_words(language)["passing"] and "," in before:
        return True  # "Passing sentence at Oslo court, Judge Lie said"
    followed = _follows_meeting(behind, language) or _follows_meeting(before, language)
    return followed or _is_occasion(led, language) or (listens and led == []) or _is_occasion(opening, language)


def _follows_meeting(row: Sequence[str], language: str) -> bool:
    """Whether words tell no more than that something was said "after the meeting": no "after the talks had failed"."""
    led, words = _led_to_meeting(row, language), clause_words(language)
    if not led or len(led) > LED or led[-1] not in words["behind_it"] or "," in led:
        return False
    noun = next(n for n in range(len(led), len(row)) if row[n] in words["meetings"])
    behind = row[noun + 1 : noun + 2]
    return not behind or behind[0] in STOPS | {","} or behind[0] in vocabulary(language).sets["prepositions"]


def _led_to_meeting(row: Sequence[str], language: str) -> list[str] | None:
    """The words before the first "the (council) meeting" of a row; None where it has none."""
    definite = vocabulary(language).sets["definite"]
    at = next((n for n, word in enumerate(row) if word in clause_words(language)["meetings"]), 0)
    start = next((n for n in range(at - 1, max(-1, at - 1 - NAMING), -1) if row[n] in definite), None)
    return None if start is None else list(row[:start])


def _is_occasion(led: Sequence[str] | None, language: str) -> bool:
    """Whether a few words lead to an occasion, and no clause of its own: "an hour after", "shortly before",
    "during"."""
    known, words = vocabulary(language), clause_words(language)
    if not led or len(led) > LED or any(word in known.sets["relatives"] or word in STOPS for word in led):
        return False
    return led[-1] in words["there"] or not words["at_once"].isdisjoint(led)
