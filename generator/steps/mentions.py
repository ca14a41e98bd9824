"""Filing: which terms of which issue stand in an article, and so which of its passages belong to an issue.

Matching is by phrase over folded text: case, diacritics, hyphens, plurals and British or American spelling make no
difference (S-400, S400, S-400s; Gülen, Gulen; defence, defense). A term may need company: `sanctions` with
`near: [Turkey]` counts only in a sentence that has one of those phrases too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.folding import fold, fold_with_offsets
from generator.records import Article, Filed, Issue, Mention, Span, holding, starting

# Spellings that differ between British and American English, as alternatives for one stretch of a word.
SPELLINGS = (("defen[cs]e", r"defen[cs]e"), ("program(?:me)?", r"programm?e?"), ("centre|center", r"cent(?:re|er)"),
             ("labour|labor", r"labou?r"), ("i[sz]ation", r"i[sz]ation"), ("i[sz]e", r"i[sz]e"))
GLUED = re.compile(r"(?<=[^\W\d_]{3})(?=[A-Z][a-z]{2})")  # "the strategic mechanismThursday": a word ends here too
LONGEST = 1000  # characters; no mention is longer
GLUED_REACH = 80  # characters before such an end in which a term may begin
Found = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Matcher:
    """An issue's phrases, compiled. `near` gives for a term the phrases of which one must stand in its sentence."""

    issue: str
    terms: re.Pattern[str]
    names: tuple[str, ...]
    near: tuple[re.Pattern[str] | None, ...]
    without: re.Pattern[str] | None


def file(article: Article, issues: Sequence[Issue]) -> Filed:
    """The mentions of every issue in the article's passages, and the issues that each passage is filed under: those of
    which a term stands in it, and those under which the editor files the article."""
    folded, offsets = fold_with_offsets(article.text)
    bounds = [(passage, *_folded_span(passage, offsets)) for passage in article.passages]
    ends = [bisect_left(offsets, sentence.end) for sentence in article.sentences]
    mentions: list[Mention] = []
    filed: dict[str, list[str]] = defaultdict(list)
    for issue in issues:
        matcher = _matcher(issue.slug, tuple((t.phrase, t.near) for t in issue.terms), issue.without)
        for passage, start, end in bounds:
            glued = [bisect_left(offsets, m.start()) for m in GLUED.finditer(article.text, passage.start, passage.end)]
            found = list(_find(matcher, folded, (start, end), glued, ends))
            if found or issue.slug in article.filed:
                filed[passage.id].append(issue.slug)
            mentions += (Mention(offsets[s.start], offsets[s.end], issue.slug, term) for s, term in found)
    return Filed(article, tuple(sorted(mentions, key=lambda m: (m.start, m.end, m.issue))),
                 {passage: tuple(slugs) for passage, slugs in filed.items()})


def issues_of(filed: Filed, passage: str, span: Span) -> tuple[str, ...]:
    """The issues of a stretch of a passage: those with a term in it, else all of the passage's; always those under
    which the editor files the article."""
    slugs = filed.issues.get(passage, ())
    around = Span(span.start - LONGEST, span.end)
    near = starting(filed.mentions, around) if len(slugs) > 1 else ()
    named = {mention.issue for mention in near if mention.meets(span)}
    return tuple(slug for slug in slugs if slug in named or (named and slug in filed.article.filed)) or slugs


def pattern(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """One pattern for `phrases` over folded text, longest first, a group each; None where there are none."""
    parts = [f"({_phrase(phrase)})" for phrase in phrases]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)") if parts else None


def _find(
    matcher: Matcher, folded: str, within: tuple[int, int], glued: Sequence[int], ends: Sequence[int],
) -> Iterable[Found]:
    start, end = within
    excluded = [Span(*m.span()) for m in matcher.without.finditer(folded, start, end)] if matcher.without else []
    for match in (*matcher.terms.finditer(folded, start, end), *_before_glue(matcher, folded, start, glued)):
        if holding(excluded, Span(*match.span())):
            continue
        number = (match.lastindex or 1) - 1
        company, sentence = matcher.near[number], bisect_right(ends, match.start())
        first = max(start, ends[sentence - 1] if sentence else 0)
        last = min(end, ends[sentence] if sentence < len(ends) else end)
        if company is None or any(not _overlap(m.span(), match.span()) for m in company.finditer(folded, first, last)):
            yield Span(*match.span()), matcher.names[number]


def _before_glue(matcher: Matcher, folded: str, start: int, glued: Sequence[int]) -> Iterable[re.Match[str]]:
    """Terms that end where two words run together: for the pattern, the text ends there."""
    for end in glued:
        for match in matcher.terms.finditer(folded, max(start, end - GLUED_REACH), end):
            if match.end() == end and folded[end : end + 1].isalnum():
                yield match


@lru_cache(maxsize=256)
def _matcher(slug: str, terms: tuple[tuple[str, tuple[str, ...]], ...], without: tuple[str, ...]) -> Matcher:
    longest_first = sorted(terms, key=lambda term: (-len(term[0]), term))
    compiled = pattern(phrase for phrase, _ in longest_first)
    if compiled is None:
        raise ValueError(f"issue {slug} has no terms")
    return Matcher(slug, compiled, tuple(phrase for phrase, _ in longest_first),
                   tuple(pattern(near) for _, near in longest_first), pattern(without))


def _phrase(phrase: str) -> str:
    """A pattern without groups of its own: words apart by blanks or hyphens, letters and digits joined or not."""
    words = [word for word in re.split(r"[\s\-]+", fold(phrase)) if word]
    if not words:
        return r"(?!)"
    body = _word(words[0])
    for left, right in pairwise(words):
        body += _joint(left, right) + _word(right)
    return body + r"(?:'?s|es)?"


def _joint(left: str, right: str) -> str:
    """S-400 is S400 and S 400; "missile shield" is "missile-shield" but never "missileshield"."""
    joined = left[-1:].isalpha() and right[:1].isdigit()
    return r"[\s\-]?" if joined else r"[\s\-]+"


def _word(word: str) -> str:
    escaped = re.escape(word)
    if re.fullmatch(r"[a-z]+\d+", word):  # S400 written as one
        letters, digits = re.match(r"([a-z]+)(\d+)", word).groups()  # type: ignore[union-attr]
        return rf"{letters}[\s\-]?{digits}"
    for spelling, either in SPELLINGS:
        escaped = re.sub(spelling, lambda _, either=either: either, escaped)  # type: ignore[misc]
    return escaped


def _folded_span(span: Span, offsets: Sequence[int]) -> tuple[int, int]:
    return bisect_left(offsets, span.start), bisect_left(offsets, span.end)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]
