"""What a memo says: one issue on two pages, every sentence verbatim, every source in a footnote.

What does not fit is left out, the least told first, and the memo says where the rest stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from generator import prose
from generator.cite import Imprint, Work, article_work, chicago, issue_work
from generator.cite.chicago import Run
from generator.cite.sentence import quoted
from generator.cite.works import first_words, tidy
from generator.pages.catalogue import Catalogue
from generator.pages.entry import speakers
from generator.pages.escape import rendered
from generator.records import Article, Edition, Event, Issue, Statement
from generator.steps.accounts.origins import independent
from generator.when import When

LINES = 106  # that two pages hold, the foot of the page included
LABEL_WIDE, WIDE, FULL_WIDE, NOTE_WIDE = 18, 72, 98, 118  # characters in a line of each
NOTE_HEIGHT = 0.75  # of a line of a note, in lines of the text
# How many key dates, positions of a party, and differences of entries not shown: the first of these that fits.
SIZES = ((8, 4, 4), (6, 4, 3), (5, 3, 2), (4, 2, 1), (3, 1, 1), (2, 1, 0), (1, 0, 0))
DIFFERENCES = {"date": "The date", "number": "A number", "negation": "Whether it is so", "stage": "How far it had gone",
               "agent": "Who did it", "proposer": "Who proposed it"}
EDITS = {"redate": "date set by hand", "merge": "joined by hand", "split": "kept apart by hand",
         "kind": "kind set by hand"}
MARKS = {"caption": "from a caption", "opinion": "opinion", "release": "from a press release",
         "damaged": "text damaged at its source"}


class Piece(NamedTuple):
    """Words, and the number of the footnote behind them, if there is one."""

    text: str
    note: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a section: in front what it is about (a date; a speaker, and `under` the name when), then the words."""

    label: str
    pieces: tuple[Piece, ...]
    under: str = ""
    small: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and under it the editor's paragraphs and the lines."""

    title: str
    lines: tuple[Line, ...]
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Memo:
    """A memo, before its format. `notes` are numbered from 1; `cite` is how to cite the issue's page."""

    title: str
    dossier: str
    facts: tuple[str, ...]
    address: str
    sections: tuple[Section, ...]
    notes: tuple[tuple[Run, ...], ...]
    cite: tuple[Run, ...]
    as_of: str


@dataclass
class _Notes:
    """Footnotes as they are made: an article is cited in full once, then by a short name and that note's number."""

    made: list[tuple[Run, ...]] = field(default_factory=list)
    first: dict[str, int] = field(default_factory=dict)

    def add(self, articles: Iterable[Article]) -> int:
        """The number of a new note on these articles; the first has the words, the others report the same."""
        number = len(self.made) + 1
        cited = list({article.id: article for article in articles}.values())
        runs: list[Run] = []
        for place, article in enumerate(cited):
            end = "." if place == len(cited) - 1 else ""
            runs += [Run(" Also reported: " if place == 1 else "; ")] if place else []
            work = article_work(article)
            if article.id in self.first:
                runs.append(Run(f"{_short(work)} (note {self.first[article.id]}){end}"))
            else:
                self.first[article.id] = number
                runs += chicago.runs(work, end)
            if place == 0 and len(cited) > 1 and not chicago.plain(runs).endswith("."):  # "n.d."
                runs.append(Run("."))
        self.made.append(tuple(runs))
        return number


def memo(issue: Issue, edition: Edition, imprint: Imprint) -> Memo:
    """The memo on an issue, as full as two pages allow."""
    catalogue = Catalogue.of(edition)
    made = [_memo(issue, catalogue, imprint, size) for size in SIZES]
    return next((memo for memo in made if height(memo) <= LINES), made[-1])


def height(memo: Memo) -> float:
    """How many lines of text a memo takes, about."""
    def lines(text: str, width: int) -> int:
        return 1 + len(text) // width

    def line(line: Line) -> float:
        words = "".join(piece.text for piece in line.pieces)
        beside = lines(line.label, LABEL_WIDE) + (lines(line.under, LABEL_WIDE) if line.under else 0)
        return max(lines(words, WIDE) + (lines(line.small, WIDE) if line.small else 0), beside) + 0.5

    sections = sum(2 + sum(map(line, section.lines)) + sum(lines(text, FULL_WIDE) + 0.5 for text in section.paragraphs)
                   for section in memo.sections)
    return 5 + sections + NOTE_HEIGHT * sum(lines(chicago.plain(note), NOTE_WIDE) for note in (*memo.notes, memo.cite))


def _memo(issue: Issue, catalogue: Catalogue, imprint: Imprint, size: tuple[int, int, int]) -> Memo:
    notes = _Notes()
    events = catalogue.events.get(issue.slug, ())
    dated = [event for event in events if event.when]
    ahead = [event for event in dated if _is_ahead(event, imprint)]
    latest = _latest([event for event in dated if event not in ahead])
    key = _key_dates([event for event in dated if event not in (*latest, *ahead)], size[0])
    shown = (*latest, *key, *ahead)
    said = _positions(catalogue.statements.get(issue.slug, ()), shown, size[1])
    sections = (
        Section("At a glance", tuple(_told(event, catalogue, notes, "Latest: ") for event in latest),
                tuple(_paragraphs(issue.introduction))),
        Section("Key dates", tuple(_told(event, catalogue, notes) for event in key)),
        Section("Ahead", tuple(_told(event, catalogue, notes) for event in ahead)),
        Section("Positions", tuple(_position(statement, catalogue, notes) for statement in said)),
        Section("Where accounts differ", (
            *_differences([event for event in events if event in shown], catalogue, notes),
            *islice(_differences([event for event in events if event not in shown], catalogue, notes), size[2]))),
    )
    work = issue_work(issue, imprint)
    return Memo(
        title=tidy(issue.title), dossier=imprint.dossier, facts=tuple(_facts(events, dated, catalogue, issue, imprint)),
        address=work.address or "", notes=tuple(notes.made),
        sections=tuple(section for section in sections if section.lines or section.paragraphs),
        cite=chicago.runs(work), as_of=imprint.as_of.last.isoformat() if imprint.as_of else "1970-01-01")


def _facts(events: Sequence[Event], dated: Sequence[Event], catalogue: Catalogue, issue: Issue,
           imprint: Imprint) -> Iterator[str]:
    if imprint.as_of:
        yield f"As of {prose.spoken(imprint.as_of)}"
    origins = independent([account.origins for event in events for account in event.accounts])
    yield f"{prose.count(len(catalogue.on(issue.slug)), 'article')}, {prose.count(origins, 'independent origin')}"
    undated = len(events) - len(dated)
    yield prose.count(len(events), "entry", "entries") + (f", {undated} undated" if undated else "")
    yield f"edition {imprint.edition}"


def _paragraphs(markdown: str) -> Iterator[str]:
    for paragraph in markdown.split("\n\n"):
        text = tidy(str(rendered(paragraph).striptags()))
        if text:
            yield text


def _latest(dated: Sequence[Event]) -> tuple[Event, ...]:
    """The last thing that is known to have happened or been said, in a whole sentence if there is one."""
    known = [event for event in dated if event.kind in ("event", "statement")]
    whole = [event for event in known if not event.accounts[event.lead].report.marks]
    return tuple((whole or known)[-1:])


def _is_ahead(event: Event, imprint: Imprint) -> bool:
    """Whether it is set for a day that the dossier has not reached."""
    stands = event.kind == "scheduled" and not event.off
    return bool(stands and event.when and imprint.as_of and event.when.first > imprint.as_of.last)


def _told(event: Event, catalogue: Catalogue, notes: _Notes, before: str = "") -> Line:
    lead = event.accounts[event.lead]
    articles = [catalogue.article(account.report.article) for account in (lead, *event.accounts)]
    number = len({article.id for article in articles})
    counted = f"{prose.count(number, 'article')}, {event.independent} independent" if number > 1 else ""
    marks = (MARKS.get(mark, mark) for mark in lead.report.marks)
    names = prose.listed([tidy(speaker.name) for speaker in speakers(lead.report, catalogue)])
    small = " · ".join(filter(None, (f"speaker: {names}" if names else "",
                                    "scheduled" if event.kind == "scheduled" else "",
                                    "called off or moved, says a later report" if event.off else "", *marks, counted,
                                    "accounts differ" if event.differs else "", *_edited(event))))
    summaries = (Piece(f"{tidy(edit.value)} (Editor) ") for edit in event.edits if edit.act == "summary")
    date = prose.spoken(event.when) if event.when else "Undated"
    return Line(before + date, (*summaries, Piece(quoted(event.text), notes.add(articles))), small=small)


def _edited(event: Event) -> Iterator[str]:
    """What the editor did with an entry and wrote to it, but for its summary."""
    for edit in event.edits:
        done = EDITS.get(edit.act, "")
        said = edit.value if edit.act == "note" else edit.note
        if done or edit.act == "note":
            yield tidy(": ".join(filter(None, (done, said)))) + " (Editor)"


def _key_dates(dated: Sequence[Event], number: int) -> tuple[Event, ...]:
    """So many events, one a date, oldest first: those that most origins, then most articles, tell of.

    A memo has room for more of them than "at a glance": background and vague dates too, after undamaged news.
    """
    def weight(event: Event) -> tuple[bool, bool, int, int, int, str]:
        report = event.accounts[event.lead].report
        days = event.when.days if event.when else 0
        return (not report.marks, event.kind in ("event", "statement"), event.independent, len(event.accounts),
                -days, str(event.when))

    best: dict[When | None, Event] = {}
    for event in sorted(dated, key=weight, reverse=True):
        if len(best) < number:
            best.setdefault(event.when, event)
    return tuple(event for event in dated if event in best.values())


def _positions(statements: Sequence[Statement], shown: Sequence[Event], number: int) -> Iterator[Statement]:
    """The newest statements of every party, oldest first: at first one a speaker and date, then one a sentence.

    What is not shown above goes first, then direct quotations.
    """
    told = [(report.article, report) for report in (event.accounts[event.lead].report for event in shown)]

    def is_new(said: Statement) -> bool:
        return not any(article == said.article and report.meets(said.sentence) for article, report in told)

    ranked = sorted(statements, key=lambda s: (is_new(s), _day(s), s.quote.kind == "direct"), reverse=True)
    for party in _parties(ranked):
        own = [said for said in ranked if said.party == party]
        once = {(said.speaker, said.when): said for said in reversed(own)}.values()
        chosen: dict[object, Statement] = {}
        for said in (*sorted(once, key=own.index), *own):
            if len(chosen) < number and (is_new(said) or not chosen):
                chosen.setdefault((said.article, said.sentence), said)
        yield from sorted(chosen.values(), key=lambda said: (said.when is None, _day(said)))


def _parties(statements: Sequence[Statement]) -> list[str | None]:
    """The parties, the one that speaks most first, speakers of no known party last."""
    spoken = Counter(said.party for said in statements)
    return sorted(spoken, key=lambda party: (party is None, -spoken[party], party or ""))


def _position(said: Statement, catalogue: Catalogue, notes: _Notes) -> Line:
    """The quoted words, or the whole sentence that reports them."""
    article = catalogue.article(said.article)
    party = f"{said.party}, " if said.party and said.speaker in catalogue.people else ""
    date = prose.spoken(said.when) if said.when else "undated"
    words = Piece(quoted(said.words.of(article.text)), notes.add([article]))
    return Line(tidy(said.speaker), (words,), under=tidy(party + date))


def _differences(events: Sequence[Event], catalogue: Catalogue, notes: _Notes) -> Iterator[Line]:
    """Each point on which accounts differ, with the words of each side."""
    for event in events:
        date = prose.spoken(event.when) if event.when else "Undated"
        for difference in event.differs:
            sides: dict[tuple[str, ...], list[Article]] = {}
            for place, spans in zip(difference.accounts, difference.words, strict=True):
                report = event.accounts[place].report
                article = catalogue.article(report.article)
                words = tuple(quoted(span.of(article.text)) for span in spans) or (quoted(report.text),)
                sides.setdefault(words, []).append(article)
            pieces = [Piece(f"{DIFFERENCES[difference.what]}: ")]
            for place, (words, articles) in enumerate(sides.items()):
                pieces.append(Piece(("; " if place else "") + prose.listed(words), notes.add(articles)))
            yield Line(date, tuple(pieces), small=quoted(first_words(event.text)))


def _short(work: Work) -> str:
    """An article's name once it has been cited: its outlet or title, and its date."""
    name = work.container or prose.listed(work.authors) or (f"“{work.title}”" if work.titled else work.title)
    return f"{name}, {work.said_date}" if work.date else name


def _day(said: Statement) -> str:
    return said.when.first.isoformat() if said.when else ""
