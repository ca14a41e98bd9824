"""A small newspaper, made by hand: an edition whose every page can be foretold."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.records import (
    Account,
    Article,
    Block,
    Clue,
    DateClaim,
    DateRange,
    Disagreement,
    Edition,
    Event,
    EventKind,
    Filed,
    Issue,
    Label,
    Mention,
    Outlet,
    Passage,
    Person,
    Published,
    Quote,
    Report,
    Role,
    Sentence,
    Span,
    Statement,
    Term,
)
from generator.when import When

COUNCIL = """Council votes for the north quay

The city council voted on Thursday to extend the north quay, and work is to begin on 3 June.

"The quay will pay for itself," Mayor Åsa Öberg said. The council has quarrelled over the quay for years.

READ MORE: Ten ferries we miss
"""
FISHERMEN = """Fishermen say the council on Thursday only began to debate the longer quay.
In March, the Q-7 crane was sold. "Nobody asked us," said Öberg's rival Jon Dahl.
"""
LETTER = """The quay was still short on Monday.
"""
COPY = """The city council voted on Thursday to extend the north quay, and work is to begin on 3 June.
"""

BEGIN = "work is to begin on 3 June"
QUARREL = "The council has quarrelled over the quay for years."


def span(text: str, words: str) -> Span:
    """Where `words` stand in `text`; they must."""
    start = text.index(words)
    return Span(start, start + len(words))


def article(name: str, text: str, *, boilerplate: str | None = None, published: str | None = "2023-05-12",
            **known: Any) -> Article:
    """An article whose passages are its lines and whose sentences end in full stops."""
    passages, sentences = [], []
    for line in re.finditer(r"[^\n]+", text):
        if boilerplate and line[0].startswith(boilerplate):
            continue
        number = text.count("\n", 0, line.start()) + 1
        passages.append(Passage(line.start(), line.end(), f"p{number}"))
        sentences += [Sentence(line.start() + s.start(), line.start() + s.end(), f"p{number}")
                      for s in re.finditer(r"\S.*?(?:[.](?= |$)|$)", line[0])]
    when = When.parse(published) if published else None
    claims = (DateClaim(when, "editor", "on the front page"),) if when else ()
    blocks = [Block(p.start, p.end, "paragraph") for p in passages]
    if boilerplate:
        start = text.index(boilerplate)
        blocks.append(Block(start, text.index("\n", start), "boilerplate", "read-more"))
    facts: dict[str, Any] = {"title": None, "outlet": None, "url": None, "parallel": (), "origins": (), **known}
    return Article(
        id=name, path=PurePosixPath(f"corpus/articles/{name}.txt"), text=text,
        sha256=hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest(), language="en",
        published=Published(when, "editor", "on the front page", claims) if when else None,
        blocks=tuple(blocks), passages=tuple(passages), sentences=tuple(sentences), times=(), quotes=(), **facts)


def report(of: Article, words: str, when: str | None, phrase: str | None = None, kind: EventKind = "event",
           issues: tuple[str, ...] = ("quay",), **known: Any) -> Report:
    """A report of these words of an article."""
    place = span(of.text, words)
    passage = next(p.id for p in of.passages if p.holds(place))
    facts: dict[str, Any] = {"grounds": "relative", "rule": "weekday", "anchor": "the article's date, 2023-05-12",
                             "reason": None, "marks": (), **known}
    return Report(place.start, place.end, of.id, passage, words, kind, When.parse(when) if when else None,
                  span(of.text, phrase) if phrase else None, issues=issues, **facts)


def event(name: str, *reports: Report, origins: tuple[str, ...] = (), **known: Any) -> Event:
    """An event told by these reports, the first of them in front."""
    origins = origins or ("Harbour Post",) * len(reports)
    facts: dict[str, Any] = {"independent": len(set(origins)), "threads": {"quay": ("Building",)}, **known}
    return Event(id=name, when=reports[0].when, kind=reports[0].kind, issues=reports[0].issues, lead=0,
                 accounts=tuple(Account(r, (origin,)) for r, origin in zip(reports, origins, strict=True)), **facts)


def issue(slug: str, title: str, **known: Any) -> Issue:
    """An issue with one term."""
    facts: dict[str, Any] = {"terms": (Term("quay"),), "without": (), "threads": {}, "labels": (), "aliases": (),
                             "related": (), "introduction": "", "edits": (), "formerly": (), **known}
    return Issue(slug=slug, title=title, path=f"docs_src/issues/{slug}.md", **facts)


def edition() -> Edition:
    """Three articles, four events, two statements, two issues."""
    council = article("council", COUNCIL, boilerplate="READ MORE", title="Council votes for the north quay",
                      outlet="Harbour Post", url="https://harbour.example/council?id=1&x=2")
    fishermen = article("fishermen", FISHERMEN, outlet="The Net", origins=("Coast Wire",))
    copy = article("copy", COPY, published="2023-09", parallel=("javascript:alert(1)", "http://copy.example/a"))
    letter = article("letter", LETTER, published=None)
    clue = Clue("p1", "still short", "before the quay was extended, 2023-05-11", last=date(2023, 5, 11))
    vote = COPY.strip()
    debate = FISHERMEN.splitlines()[0]
    first = report(council, vote, "2023-05-11", "Thursday")
    same = report(copy, vote, "2023-05-11", "Thursday")
    other = report(fishermen, debate, "2023-05-11", "Thursday")
    stages = ((span(council.text, "voted"),), (span(fishermen.text, "began to debate"),))
    voted = event("7k3f9q", first, same, other, origins=("Harbour Post", "Harbour Post", "Coast Wire"),
                  differs=(Disagreement("stage", (0, 2), stages),))
    begin = event("b2m8xw", report(council, BEGIN, "2023-06-03", "3 June", "scheduled"), open=True)
    sold = event("c9d4tz", report(fishermen, "In March, the Q-7 crane was sold.", "2023-03", "In March"),
                 origins=("Coast Wire",))
    years = event("d5n6rv", report(council, QUARREL, None, kind="background", issues=("quay", "ferries"),
                                   grounds=None, rule=None, anchor=None))
    said = [_statement(council, '"The quay will pay for itself,"', "Åsa Öberg", "City"),
            _statement(fishermen, '"Nobody asked us,"', "Jon Dahl", None)]
    return Edition(
        hash="3f9c2a", as_of=When.parse("2023-09-30"),
        filed=tuple(Filed(a, tuple(Mention(m.start(), m.end(), "quay", "quay") for m in re.finditer("quay", a.text)),
                          {p.id: ("quay",) for p in a.passages}) for a in (council, fishermen, copy, letter)),
        events=(sold, voted, begin, years), statements=tuple(said), doubts=(),
        undated=(DateRange("letter", letter.path, None, date(2023, 5, 11), (date(2023, 5, 8),), (clue,)),),
        issues=(issue("quay", "The north quay", introduction="Whether to *lengthen* the quay.", aliases=("the pier",),
                      labels=(Label("pier", "What the fishermen call it.", "quay"),), related=("ferries",)),
                issue("ferries", "Ferries")),
        outlets=(Outlet("Harbour Post", "Norway", "Post AS", "newspaper"), Outlet("The Net")),
        people=(Person("Åsa Öberg", "asa-oberg", "City", ("Asa Oberg",), (Role("Mayor", When.parse("2019-10")),)),))


def _statement(of: Article, words: str, speaker: str, party: str | None) -> Statement:
    place = span(of.text, words)
    sentence = next(s for s in of.sentences if s.holds(place))
    quote = Quote(place.start, place.end, "direct", None, None, speaker)
    return Statement(of.id, sentence.passage, quote, Span(sentence.start, sentence.end),
                     Span(place.start + 1, place.end - 1), speaker, party, ("quay",), When.parse("2023-05-12"))
