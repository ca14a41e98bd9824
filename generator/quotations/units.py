"""Sentences as strings of word classes: one letter a token, a whole quotation being one token, Q."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.quotations.lexicon import Lexicon, load
from generator.quotations.marks import Marked
from generator.records import Passage, Sentence, Span, meeting, starting

TOKEN = re.compile(
    r"(?:\w\.)*\w{1,4}\.(?=\s*\S)|\w+(?:(?:[-–’'.&@/]|(?<=\d)[,:](?=\d))\w+)*(?:['’](?!\w))?|--|\S"  # 40,000; 10:15
)
INK = re.compile(r"\S")
CLOSING = "\"”“’'») "
MARKS = {",": ",", ";": ";", ":": ":", "-": "-", "–": "-", "—": "-", "―": "-", "--": "-", "(": "(", ")": ")", "[": "(",
         "]": ")", ".": ".", "!": ".", "?": ".", "…": "."}
READ_OUT = "%‰°$€£¥₺&+"  # signs that stand for words
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
OPENED = (".", ":", "-", ";", "Q")  # behind these every word may have a capital
STOPS = (",", "?", "!", "—", "…")
UNKNOWN_VERB = re.compile(r"Q(?:H|N+)R?n(?=[.,IDRTJSG]|$)")  # "…," he surmised.
PROGRESSIVE = re.compile("BR*$")
ASKED = re.compile(r"(?:H|T?[nN0]+)R?V(?=[RDISGn.,]|$)")
SAID = re.compile(r"(?:H|N+)R?V(?=[D.,]|$)")
POSSESSIVE = ("'s", "s'")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or several that a quotation holds together. `tags` has one letter a token (see lexicon.py).

    The word of a quotation is the sign before its closing mark: "," in "We agree," she said.
    """

    passage: int
    tags: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sizes: tuple[int, ...]  # words in the token: more than one in a quotation

    def span(self, first: int, last: int) -> Span:
        """The text of tokens [first, last)."""
        return Span(self.starts[first], self.ends[last - 1])


def units(
    text: str, passages: Sequence[Passage], sentences: Sequence[Sentence], marked: Sequence[Marked], lexicon: Lexicon
) -> Iterator[Unit]:
    """The units of an article, in order."""
    quote_starts = [mark.start for mark in marked]
    sentence_starts = [sentence.start for sentence in sentences]
    for index, passage in enumerate(passages):
        quotes = marked[bisect_left(quote_starts, passage.start) : bisect_left(quote_starts, passage.end)]
        own = sentences[bisect_left(sentence_starts, passage.start) : bisect_left(sentence_starts, passage.end)]
        held: Unit | None = None
        for stretch in _stretches(text, passage, own, quotes):
            inner = [quote for quote in starting(quotes, stretch) if stretch.holds(quote)]
            unit = _unit(text, index, stretch, inner, lexicon)
            if held and held.tags == "Q" and _asked(held, unit):
                held = _joined(held, unit)
                continue
            if held:
                yield held
            held = unit
        if held:
            yield held


def _asked(quote: Unit, unit: Unit) -> bool:
    """Whether a sentence only says who asked or cried what was quoted before it: "Is it true?" Smith asked."""
    return (ASKED if quote.words[0] in "?!…—" else SAID).match(unit.tags) is not None


def _joined(one: Unit, other: Unit) -> Unit:
    return Unit(
        one.passage,
        one.tags + other.tags,
        one.words + other.words,
        one.starts + other.starts,
        one.ends + other.ends,
        one.sizes + other.sizes,
    )


def _stretches(
    text: str, passage: Passage, sentences: Sequence[Sentence], quotes: Sequence[Marked]
) -> Iterator[Span]:
    """Sentences, joined where a quotation crosses their border or a small letter goes on after it."""
    start = passage.start
    for sentence in sentences:
        at = sentence.end
        crossed = any(quote.start < at for quote in meeting(quotes, Span(at, at + 1)))
        after = INK.search(text, at, passage.end)
        if at <= start or crossed or (after is not None and after[0].islower()):
            continue
        yield Span(start, at)
        start = at
    if INK.search(text, start, passage.end):
        yield Span(start, passage.end)


def _unit(text: str, passage: int, stretch: Span, quotes: Sequence[Marked], lexicon: Lexicon) -> Unit:
    words: list[str] = []
    tags: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    sizes: list[int] = []
    at = stretch.start
    for quote in (*quotes, Span(stretch.end, stretch.end)):
        tokens = _without_degrees(list(TOKEN.finditer(text, at, quote.start)), lexicon)
        starts += [token.start() for token in tokens]
        ends += [token.end() for token in tokens]
        sizes += [1] * len(tokens)
        for token in tokens:
            word, tag = _read(token[0], lexicon.language)
            if tag == "G" and token[0][0].isupper() and tags and tags[-1] not in OPENED:
                tag = "N"  # the Central Planning Bureau
            words.append(word)
            tags.append(tag)
        if quote.end > quote.start:
            words.append(text[quote.start : quote.end].rstrip(CLOSING)[-1:])
            tags.append("N" if _is_title(text, quote, tags) else "Q")
            starts.append(quote.start)
            ends.append(quote.end)
            sizes.append(len(text[quote.start : quote.end].split()))
        at = quote.end
    _settle(words, tags, lexicon)
    return Unit(passage, "".join(tags), tuple(words), tuple(starts), tuple(ends), tuple(sizes))


def _without_degrees(tokens: Sequence[re.Match[str]], lexicon: Lexicon) -> list[re.Match[str]]:
    """The words without the letters behind a name, which are no part of it: Ana Diaz KC."""
    return [
        token
        for n, token in enumerate(tokens)
        if token[0].lower() not in lexicon.degrees
        or n < 2
        or not all(named[0][0].isupper() for named in tokens[n - 2 : n])
        or any(following[0][0].isupper() for following in tokens[n + 1 : n + 2])
    ]


@lru_cache(maxsize=1 << 16)
def _read(word: str, language: str) -> tuple[str, str]:
    """A token's lower case and its class, as far as it has one by itself."""
    lexicon = load(language)
    lower = word.translate(lexicon.lower).lower().replace("’", "'")
    if lower in lexicon.classes:
        return lower, lexicon.classes[lower]
    if word in MARKS:
        return lower, MARKS[word]
    verb = lexicon.verbs.get(lower)
    if word[0].isdigit():
        tag = "0"
    elif verb and (verb.form == "ing" or not word[0].isupper()):
        tag = "G" if verb.form == "ing" else "V"
    elif word[0].isupper():
        tag = "N"
    elif lower in lexicon.particles:
        tag = "P"
    elif lower.endswith(lexicon.adverbial) and lower not in lexicon.nouns:
        tag = "R"
    else:
        tag = "n" if word[0].isalpha() or word in READ_OUT else "."
    return lower, tag


def _is_title(text: str, quote: Span, before: Sequence[str]) -> bool:
    """Whether the marks set off a title, as in: on "The Morning Show"; such a thing is a name."""
    words = [word for word in WORD.findall(text[quote.start : quote.end]) if len(word) > 4 or not word.islower()]
    return bool(before) and before[-1] in "INnTM" and len(words) > 1 and all(not word[0].islower() for word in words)


def _settle(words: Sequence[str], tags: list[str], lexicon: Lexicon) -> None:
    """Decide what only the neighbours tell: verb or noun, name or word between names, verbs that no list has."""
    for i, tag in enumerate(tags):
        if tag == "n" and words[i] in lexicon.links and tags[i - 1 : i] == ["N"] and (
            tags[i + 1 : i + 2] == ["N"] or (tags[i + 2 : i + 3] == ["N"] and words[i + 1] in lexicon.links)
        ):
            tags[i] = "N"  # Ana van den Berg
        elif tag == "n" and words[i] in lexicon.midway and tags[i - 1 : i] in (["A"], ["B"]):
            tags[i] = "R"
        elif tag == "G" and PROGRESSIVE.search("".join(tags[max(0, i - 3) : i])):
            tags[i] = "V"
        elif words[i] in lexicon.prompted and _prompts(tags, i):
            tags[i] = "S"
        elif tag in "VG" and _is_noun(words, tags, i, lexicon):
            tags[i] = "n"
    for match in UNKNOWN_VERB.finditer("".join(tags)):
        if words[match.start()] in STOPS:
            tags[match.end() - 1] = "V"


def _prompts(tags: Sequence[str], i: int) -> bool:
    """Whether a participle opens the sentence, as in "Asked about the date, she …" and "But when asked, she …"."""
    return i < 3 and set(tags[:i]) <= set("SJ") and "".join(tags[i + 1 : i + 2]) in "IDRCST,VA"


def _is_noun(words: Sequence[str], tags: Sequence[str], i: int, lexicon: Lexicon) -> bool:
    """ "The plans", "of support", "Turkey's claims" are nouns; "officials claim" and "he plans" verbs."""
    verb = lexicon.verbs[words[i]]
    before, previous = (tags[i - 1], words[i - 1]) if i else (".", "")
    follower, following = (tags[i + 1], words[i + 1]) if i + 1 < len(tags) else (".", "")
    if i > 1 and tags[i - 2] == "W":  # according to documents
        return True
    if (verb.needs and following != verb.needs) or before == "T" or previous.endswith(POSSESSIVE):
        return True
    if words[i] in lexicon.nominal and previous in lexicon.describing and tags[max(0, i - 2) : i - 1] != ["T"]:
        return True
    if verb.form in ("ing", "past"):
        return tags[i] == "V" and before == "I" and previous not in lexicon.infinitive
    if following in lexicon.passive:
        return True
    if before in "HKABRJ" or previous in lexicon.infinitive:
        return False
    if before == "N" and verb.form == "s":
        return follower == "n"
    if before in "nN0D":
        plural = (len(previous) > 3 and previous.endswith(lexicon.plurals)) or previous in lexicon.collectives
        return follower not in "THCNSIQ,.:RK0DP" or (verb.form == "base") != plural
    return before not in ",)Q-" or verb.form != "s"
