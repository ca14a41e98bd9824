"""Opinion: which articles argue rather than report, and what in them is argument rather than an entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from generator.languages import section
from generator.records import Article, TimeExpression, meeting
from generator.steps.clauses.reading import Reading, token_bounds
from generator.steps.clauses.tense import counterfactual, happened, verb_group
from generator.steps.reports.dated import Dated
from generator.steps.words import ENDS, Token, Vocabulary, tokens, vocabulary
from generator.steps.words.phrases import opener_of

QUOTING = frozenset('"“”„«»')


def is_opinion(article: Article) -> bool:
    """Whether an article argues: its title, its address or a line above its text says so, or its writer says "I" or
    "this paper argues"."""
    words = _opinion(article.language)
    title = (article.title or "").lower()
    labelled = any(title.startswith((f"{word}:", f"{word} |")) for word in words["title"])
    addressed = any(part in (article.url or "").lower() for part in words["url"])
    if labelled or addressed or _is_headed(article, words) or _says_i(article, frozenset(words["voice"])):
        return True
    known, arguing = vocabulary(article.language), frozenset(words["arguing"])
    argued = (text for s in article.sentences if not arguing.isdisjoint((text := s.of(article.text)).split()))
    return any(_speaks_of_itself(tokens(text, article.language), words["arguing"], known) for text in argued)


def argues(reading: Reading, article: Article, dates: Sequence[TimeExpression], known: Vocabulary) -> bool:
    """Whether a sentence of an opinion piece tells nothing that happened: its writer's own thoughts, what would be or
    is so in general. What others said counts, and so does what is `dates` by words of its own."""
    base, row = reading.sentence.start, reading.row
    if counterfactual(row, known) or (row and "hypothetical" in row[0].word.sets):
        return True
    words = _opinion(article.language)
    asks = bool(row) and row[-1].word.text == "?"
    if asks or _speaks_of_itself(row, [*words["arguing"], *words["telling_of_itself"]], known):
        return True
    said = [q for q in reading.quotes if q.cue is not None]
    outside = [n for n, t in enumerate(row) if not any(q.start <= base + t.start < q.end for q in said)]
    if any(row[n].word.text in _opinion(article.language)["own"] for n in outside):
        return True
    ahead = any("modals" in row[n].word.sets for n in outside)
    told = said or any(happened(row, n, known) and not _gives_reason(row, n, known) for n in outside)
    advice = any(row[n].word.text in words["advising"] for n in outside)
    return (not dates or advice) and (ahead or not told)


def advises(dated: Dated | None, role: str, reading: Reading, known: Vocabulary) -> bool:
    """Whether a date of an opinion piece is the writer's wish: "The council should close it by the end of July"."""
    phrase = dated.phrase if dated else None
    bounds = token_bounds(phrase, reading) if phrase else None
    if role == "speech" or phrase is None or bounds is None or any(q.holds(phrase) for q in reading.quotes):
        return False
    words = _opinion(known.language)
    row, first = reading.row, bounds[0]
    clause = [t.word for t in row[opener_of(row, first, known) or 0 : first]]
    text = " ".join(word.text for word in clause)
    in_words = any(f" {advice} " in f" {text} " for advice in words["advising_in_words"])
    to = any(a.text in words["advising_to"] and "infinitive" in b.sets for a, b in pairwise(clause))
    return in_words or to or not frozenset(words["advising"]).isdisjoint(verb_group(row, *bounds, known))


def _gives_reason(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a verb only tells why: "Nobody sells a boat because he bought another"."""
    opener = opener_of(row, at, known)
    return opener is not None and row[opener].word.text in _opinion(known.language)["why"]


def _speaks_of_itself(row: Sequence[Token], verbs: Sequence[str], known: Vocabulary) -> bool:
    """Whether a sentence tells what its article does: "This paper argues that …"."""
    papers = _opinion(known.language)["papers"]
    words = [t.word.text for t in row[:4]]
    return len(words) > 2 and words[0] == "this" and any(
        word in papers and words[at + 1] in verbs for at, word in enumerate(words[1:-1], 1)
    )


def _opinion(language: str) -> Mapping[str, Sequence[str]]:
    found: Mapping[str, Sequence[str]] = section(language, "acts")["opinion"]
    return found


def _is_headed(article: Article, words: Mapping[str, Sequence[str]]) -> bool:
    """Whether a line above the text is nothing but "Opinion", or "Comment by Ada Moen"."""
    above = takewhile(lambda block: block.kind != "paragraph", article.blocks)
    lines = [block.of(article.text).strip().lower() for block in above if block.kind == "heading"]
    briefs = any(line == word or line.startswith((f"{word} ", f"{word}:")) for line in lines for word in words["brief"])
    return briefs or any(line == word or line.startswith(f"{word} {by} ") for line in lines for word in words["title"]
                         for by in words["by"])


def _says_i(article: Article, voice: frozenset[str]) -> bool:
    """Whether the writer says "I": in a sentence without quotation marks, in none of the quoted words found."""
    known = vocabulary(article.language)
    for sentence in article.sentences:
        text = sentence.of(article.text)
        if voice.isdisjoint(text.split()) or not QUOTING.isdisjoint(text):
            continue
        row = tokens(text, article.language)
        for at, token in enumerate(row[:-1]):
            start = sentence.start + token.start
            if token.word.surface in voice and _argues(row, at, known) and not any(
                q.kind == "direct" and q.start <= start < q.end for q in meeting(article.quotes, sentence)
            ):
                return True
    return False


def _argues(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether an "I" thinks or wishes, and is not that of a reporter who asked, met or saw: "when I asked him"."""
    return _is_subject(row, at, known) and row[at + 1].word.text not in _opinion(known.language)["reporting"]


def _is_subject(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a verb may stand behind an "I": no "World War I", "phase I of"."""
    before, behind = row[at - 1].word if at else None, row[at + 1].word
    named = before is not None and before.capital and before.text not in ENDS and at > 1
    led = any(behind.text in known.sets[name] for name in ("prepositions", "coordinators"))
    return not named and behind.text.isalpha() and not behind.capital and not led
