"""Clean: say of every line what it is. Nothing is removed; boilerplate is marked with the rule that found it.

Rules for boilerplate are data (the `clean` section of a language's file). Titles, headings and captions show by
their place and form: a headline has no full stop, a subhead is short and followed by a paragraph, a caption stands
before the credit of its photograph. A doubtful line is a paragraph: a rule that eats evidence is worse than one
line of boilerplate too many.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from generator.folding import fold
from generator.quotations.turns import LABEL
from generator.records import Block, BlockKind, Cleaned, DateClaim, Draft, Span, UnsureDate
from generator.steps.articles import lines, stated
from generator.steps.articles.clean_rules import Rule, Rules, rules
from generator.steps.words import tokens

WHITE_SPACE = re.compile(r"\s")
TOP_LINES = 20  # a headline, a byline, a date and the like stand above the text, within so many lines
TITLE_WORDS = 30
HEADING_WORDS, HEADING_LENGTH = 12, 100
CAPTION_WORDS = 60
LETTERHEAD = 6  # lines above the text among which a headline stands below a letterhead
KICKER_WORDS = 3  # a section's name above a headline is no longer
LINK_WORDS = 16
MOST_PIECES = 8  # of boilerplate on one line
STANDFIRST = 2  # paragraphs below which the article's date may stand by itself
DATE_WORDS = 8  # of a line that is nothing but a date
REPEATED_WITHIN = 6  # lines after the title among which its repetition is looked for


@dataclass
class _Row:
    """A paragraph while it is being read: its boilerplate, and the words that remain."""

    body: Span | None
    words: str
    kind: BlockKind | None = None
    rule: str | None = None
    marked: bool = False  # the file's format says that it is a heading
    credits: bool = False  # the whole line credits the photograph above it
    heads: str | None = None  # the rule by which the whole line heads a list of links
    boilerplate: list[Block] = field(default_factory=list)

    @property
    def ends(self) -> bool:
        return lines.ends(self.words)

    @property
    def count(self) -> int:
        return len(self.words.split())


@dataclass
class _Findings:
    """What boilerplate tells. `plain` are the dates that stand by themselves, without "Published" or a name."""

    origins: list[str] = field(default_factory=list)
    claims: list[DateClaim | UnsureDate] = field(default_factory=list)
    plain: list[DateClaim | UnsureDate] = field(default_factory=list)


def clean(draft: Draft, language: str) -> Cleaned:
    """The draft's blocks in order, its headline, and the origins and dates that its boilerplate tells."""
    text = draft.text
    known = rules(language.partition("-")[0])
    front = lines.FRONT_MATTER.match(text)
    blocks = [Block(front.start(), front.end(), "boilerplate", "front-matter")] if front else []
    found = _Findings()
    rows = _rows(draft, front.end() if front else 0, known, found)
    bodies = [row for row in rows if row.body]
    title = _mark_title(bodies, draft.title, known)
    _mark_headings([row for row in bodies if row.kind is None])
    for row in rows:
        blocks.extend(row.boilerplate)
        if row.body:
            blocks.append(Block(row.body.start, row.body.end, row.kind or "paragraph", row.rule))
    # A page's own stamp of the day it was opened stands above; the article's date is labelled or next to the text.
    published = [claim for claim in found.claims if not claim.update] or found.plain[-1:]
    updated = [claim for claim in found.claims if claim.update]
    claims, unsure = stated.told_apart((*published, *updated))
    return Cleaned(tuple(sorted(blocks)), title, tuple(dict.fromkeys(found.origins)), claims, unsure)


def _rows(draft: Draft, start: int, known: Rules, found: _Findings) -> list[_Row]:
    text = draft.text
    rows: list[_Row] = []
    top = True
    listing: str | None = None

    def alone(line: str) -> bool:
        found = known.first(line, top=True)
        return found is not None and found[0].where == "line"

    for part in lines.paragraphs(text[start:], alone):
        span = Span(part.start + start, part.end + start)
        heading = _heading_of(draft.headings, span)
        row = _row(text, heading or span, known, found, top)
        row.marked = heading is not None
        if row.credits:
            _mark_caption(rows, known)
        listing = row.heads or (listing if row.body is None or _short(row) else None)
        if listing and row.body:
            row.kind, row.rule = "boilerplate", listing
        rows.append(row)
        top = top and not (row.body and row.ends) and len(rows) < TOP_LINES
    if all(claim.update for claim in (*found.claims, *found.plain)) and (at := _late_date(rows, known)) is not None:
        rows[at] = _row(text, rows[at].body or Span(0, 0), known, found, top=True)
    return rows


def _late_date(rows: Sequence[_Row], known: Rules) -> int | None:
    """Where a date stands by itself below a headline and its standfirst or first paragraph; None where a second one
    shows that they are the days of a chronology."""
    alone = [n for n, row in enumerate(rows) if row.body and not row.boilerplate and _is_date(row.words, known)]
    above = [row for row in rows[: alone[0]] if row.body] if len(alone) == 1 else []
    headed = bool(above) and not above[0].ends
    return alone[0] if headed and sum(row.ends for row in above) <= STANDFIRST else None


def _is_date(words: str, known: Rules) -> bool:
    """Whether a line is nothing but a full date."""
    if len(words.split()) > DATE_WORDS or not any(character.isdigit() for character in words):
        return False
    match = known.first(words, top=True)
    return match is not None and match[0].where == "line" and bool(match[1].groupdict().get("date"))


def _heading_of(headings: tuple[Span, ...], line: Span) -> Span | None:
    """The words of the line, if the file's format marks them as a heading."""
    at = bisect_left(headings, line)
    return headings[at] if at < len(headings) and headings[at].end <= line.end else None


def _row(text: str, span: Span, known: Rules, found: _Findings, top: bool) -> _Row:
    """Take boilerplate off the paragraph's start and end until none is left, or all of it is."""
    words = span.of(text)
    row = _Row(span, words if words.isprintable() else WHITE_SPACE.sub(" ", words))
    for _ in range(MOST_PIECES):
        match = known.first(row.words, top) if row.body else None
        if match is None or row.body is None:
            break
        rule, hit = match
        _tell(rule, hit, known, found, (text, span.start))
        row.boilerplate.append(Block(*_trimmed(text, row.body.start + hit.start(), row.body.start + hit.end()),
                                     rule.kind, rule.name))
        row.heads = rule.name if rule.heads else None
        row.credits = row.credits or (rule.leaves is not None and rule.where == "line")
        if rule.leaves and rule.where != "line":
            row.kind, row.rule = rule.leaves, rule.name
        start, end = (hit.end(), len(row.words)) if rule.where == "start" else (0, hit.start())
        start, end = _trimmed(row.words, start, end)
        row.body = Span(row.body.start + start, row.body.start + end) if start < end else None
        row.words = row.words[start:end]
    return row


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the white space at its ends."""
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return start, start + len(text[start:end].rstrip())


def _tell(rule: Rule, hit: re.Match[str], known: Rules, found: _Findings, place: tuple[str, int]) -> None:
    """Keep the origin and the dates that a piece of boilerplate states; `place`: the text and where it stands there."""
    groups = hit.groupdict()
    if rule.origin:
        found.origins.append(rule.origin)
    found.origins.extend(known.origins(groups.get("origin") or ""))
    for name in ("date", "update"):
        words = groups.get(name)
        if not words:
            continue
        text, start = place
        claim = stated.claim(words, "header", hit[0].strip(), line=text.count("\n", 0, start) + 1,
                             update=name == "update", day_first=known.day_first)
        if claim:
            (found.claims if hit.start(name) > hit.start() else found.plain).append(claim)


def _mark_caption(before: list[_Row], known: Rules) -> None:
    """The line before a photograph's credit is its caption if it opens the article or reads like one."""
    row = before[-1] if before else None
    if row and row.body and row.kind is None and row.ends and row.count <= CAPTION_WORDS:
        opens = not any(other.body for other in islice(before, len(before) - 1))
        if opens or known.caption.search(row.words):
            row.kind = "caption"


def _mark_title(bodies: list[_Row], told: str | None, known: Rules) -> Span | None:
    """Find the headline among the first lines, and its repetitions."""
    free = [row for row in bodies[:REPEATED_WITHIN] if row.kind is None]
    chosen = next((row for row in free if _is(row, told)), None) if told else _headline(bodies, known)
    if chosen is None or chosen.body is None:
        return None
    chosen.kind = "title"
    for row in free:
        if row is not chosen and row.kind is None and fold(row.words) == fold(chosen.words):
            row.kind, row.rule = "boilerplate", "repeated-title"
    return chosen.body


def _is(row: _Row, title: str) -> bool:
    """Whether the row is the title that the page gives, which may have the outlet's name after it."""
    words, whole = fold(row.words), fold(title)
    return words == whole or (len(words) >= 15 and not row.ends and whole.startswith(words))


def _headline(bodies: list[_Row], known: Rules) -> _Row | None:
    """The first line if it is a headline; the next that is one where those before are only a section's name, or those
    of a letterhead."""
    forms = [_headline_form(row, below) for row, below in pairwise(bodies[: LETTERHEAD + 1])]
    if not forms or not forms[0]:
        return None
    if _is_letterhead(bodies[0], known):
        rest = zip(bodies[1:], forms[1:], strict=False)
        return next((row for row, form in rest if form and row.count > KICKER_WORDS
                     and not (_is_letterhead(row, known) or known.address.fullmatch(row.words))), bodies[0])
    kicker = len(forms) > 1 and forms[1] and bodies[0].count <= KICKER_WORDS < bodies[1].count
    return bodies[1] if kicker else bodies[0]


def _is_letterhead(row: _Row, known: Rules) -> bool:
    """Whether a line names the body whose paper it is, and tells nothing."""
    told = {t.word for t in tokens(row.words, known.language) if t.word.kinds and t.word.form in ("s", "past")}
    return known.letterhead.fullmatch(row.words) is not None and not told


def _headline_form(row: _Row, below: _Row) -> bool:
    """No full stop, not too long, not broken off; a question is one too if it is short and more follows."""
    if row.kind is not None or row.marked:
        return row.kind is None
    asks = row.words.endswith("?") and row.count <= HEADING_WORDS and below.count > row.count
    whole = not row.ends and row.words[-1] not in ",;:-–—"
    return (whole or asks) and row.count <= TITLE_WORDS and not row.words[0].islower()


def _mark_headings(rows: list[_Row]) -> None:
    """A short line without a full stop, before a paragraph; below the first paragraph, three in a row are a list."""
    labels = Counter(label[0] for row in rows if (label := LABEL.match(row.words)))
    short = [_heading_form(row) and not _is_asked(row, labels) for row in rows]
    begins = next((index for index, form in enumerate(short) if not form), 0)
    for index, row in enumerate(rows[:-1]):
        if row.marked:
            row.kind = "heading"
        if row.marked or not short[index]:
            continue
        around = short[max(0, index - 2) : index + 3]
        in_list = any(all(around[i : i + 3]) for i in range(len(around) - 2))
        if index < begins or (not in_list and rows[index + 1].count >= row.count):
            row.kind = "heading"


def _short(row: _Row) -> bool:
    """Whether the row may be a link of a list."""
    return row.count <= LINK_WORDS and not (row.ends and row.words[-1] != "?")


def _is_asked(row: _Row, labels: Mapping[str, int]) -> bool:
    """Whether a short question is a turn of a printed conversation: what stands before its colon comes again."""
    label = LABEL.match(row.words)
    return row.words[-1] == "?" and label is not None and labels[label[0]] > 1


def _heading_form(row: _Row) -> bool:
    words = row.words
    if row.boilerplate or len(words) > HEADING_LENGTH or words[0].islower() or row.count > HEADING_WORDS:
        return False
    if words[-1] == "?":
        return row.count <= HEADING_WORDS - 2 and '"' not in words and "“" not in words
    return not row.ends and words[-1] not in ",;:-–—" and any(character.isalpha() for character in words)
