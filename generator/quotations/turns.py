"""Turns: whose words a printed conversation's paragraphs are, as the labels before them say: "DIAZ: Nobody shut it."

A label counts where it comes again and another one too: what stands once before a colon opens no conversation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.quotations.lexicon import Lexicon
from generator.quotations.marks import OPENERS
from generator.records import Passage, Quote, Span

LABEL = re.compile(r"(?P<name>[^\W\d_][\w.’' -]{0,38}?)(?: \([^()\n]{1,40}\))? ?: ?(?=\S)")
WORDS = 4  # of a label, at most
SPEAKERS, TURNS = 2, 4  # a conversation has so many who speak more than once, and so many turns
ASKED = 4  # one turn of so many ends in a question where a journalist speaks
MARKS = (*OPENERS, *OPENERS.values(), '"', "'")


@dataclass(frozen=True, slots=True)
class Turn(Span):
    """A paragraph of a conversation without its label. `label` stands in it or before the first paragraph of the turn;
    None where a journalist asks."""

    label: Span | None


def turns(text: str, passages: Sequence[Passage], lexicon: Lexicon) -> tuple[Turn, ...]:
    """The paragraphs of a printed conversation, in order; none for any other text."""
    labels = [LABEL.match(text, passage.start, passage.end) for passage in passages]
    names = [_name(label, lexicon) for label in labels]
    often = {name for name, times in Counter(filter(None, names)).items() if times > 1}
    spoken = [at for at, name in enumerate(names) if name in often]
    if len(often) < SPEAKERS or len(spoken) < TURNS:
        return ()
    asking = {name for name in often if name in lexicon.askers or _asks(text, passages, names, name)}
    found, whose, since = [], "", Span(0, 0)
    for at in range(spoken[0], spoken[-1] + 1):
        label, start = labels[at], passages[at].start
        if label is not None and names[at] in often:
            whose, since, start = names[at], Span(label.start("name"), label.end("name")), label.end()
        found.append(Turn(start, passages[at].end, None if whose in asking else since))
    return tuple(found)


def quoted(found: Sequence[Quote], said: Sequence[Turn], lexicon: Lexicon, text: str) -> list[Quote]:
    """The quotations of a conversation: each turn, and those in it that name whom they come from."""
    kept = [q for q in found if not any(turn.holds(q) for turn in said) or _names(q, lexicon, text)]
    kept += [Quote(turn.start, turn.end, "direct", None, turn.label, None) for turn in said]
    return sorted(kept, key=lambda quote: (quote.start, -quote.end))


def is_turn(quote: Quote, text: str) -> bool:
    """Whether a quotation is a turn of a conversation, which has no marks."""
    return quote.kind == "direct" and quote.cue is None and not text.startswith(MARKS, quote.start)


def _name(label: re.Match[str] | None, lexicon: Lexicon) -> str:
    """A label in small letters; nothing where it is no name but a phrase or a day."""
    if label is None:
        return ""
    words = label["name"].split()
    kinds = [lexicon.classes.get(word.lower()) for word in words]
    named = len(words) <= WORDS and "D" not in kinds and all(
        word[0].isupper() or kind for word, kind in zip(words, kinds, strict=True)
    )
    return label["name"].lower() if named else ""


def _asks(text: str, passages: Sequence[Passage], names: Sequence[str], name: str) -> bool:
    """Whether one of four turns under a label ends in a question, or more, and they are shorter than the others'."""
    said = [(own == name, text[p.start : p.end].rstrip()) for p, own in zip(passages, names, strict=True) if own]
    ends = [words.endswith("?") for own, words in said if own]
    brief = [len(words) for own, words in said if own]
    whole = [len(words) for _, words in said]
    return ASKED * sum(ends) >= len(ends) and sum(brief) * len(whole) < sum(whole) * len(brief)


def _names(quote: Quote, lexicon: Lexicon, text: str) -> bool:
    """Whether a quotation says by name or office whose it is."""
    if quote.cue is None or quote.source is None:
        return False
    return lexicon.classes.get(quote.source.of(text).split()[0].lower()) != "H"
