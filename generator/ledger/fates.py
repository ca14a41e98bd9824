"""What became of an entry that is gone, told from what now holds its words and passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.ledger.records import DROPPED, WITHDRAWN, Entry, Ledger
from generator.records import Article, Edition, Event


class Fates:
    """The fates of entries that are not in an edition. `living` are those that are, by their ids."""

    def __init__(self, before: Ledger, edition: Edition, living: Mapping[str, Entry]) -> None:
        """`before`: the ledger until this edition."""
        self.articles = {filed.article.id: filed.article for filed in edition.filed}
        self.drops = [(name, edit.quote) for issue in edition.issues for edit in issue.edits if edit.act == "drop"
                      for name in edit.passages]
        self.told: dict[str, list[tuple[str, str]]] = defaultdict(list)  # article → a text that it tells, its event
        for event in edition.events:
            for article, text in _texts(event, self.articles):
                self.told[article].append((on_a_line(text), event.id))
        self.holders: dict[str, set[str]] = defaultdict(set)
        self.gained: dict[str, set[str]] = defaultdict(set)
        for id, entry in living.items():
            known = before.by_id[id].passages if id in before.by_id else ()
            for passage in entry.passages:
                self.holders[passage].add(id)
                if passage not in known:
                    self.gained[passage].add(id)

    def of(self, entry: Entry) -> str:
        """DROPPED if the editor left it out; the event that tells its sentence; else the one that it went into before,
        or that took most of its passages since, if that still holds one; else WITHDRAWN. An event that had a passage
        in common with it all along is no heir of it."""
        if self._is_dropped(entry):
            return DROPPED
        articles = dict.fromkeys(passage.partition("#")[0] for passage in entry.passages)
        heirs = [id for article in articles for text, id in self.told.get(article, ()) if entry.words in text]
        if not heirs and any(entry.fate in self.holders.get(passage, ()) for passage in entry.passages):
            heirs = [entry.fate or ""]
        heirs = heirs or [id for passage in entry.passages for id in self.gained.get(passage, ())]
        return max(sorted(set(heirs)), key=heirs.count) if heirs else WITHDRAWN

    def _is_dropped(self, entry: Entry) -> bool:
        """Whether the editor left out the sentence that it showed."""
        for name, quote in self.drops:
            article = self.articles.get(name.partition("#")[0])
            if article and name in entry.passages and any(
                    quote in text and entry.words in on_a_line(text)
                    for text in (sentence.of(article.text) for sentence in article.sentences)):
                return True
        return False


def on_a_line(text: str) -> str:
    """Text in a form that a line of the ledger can hold."""
    return " ".join(text.replace("|", "/").split())


def _texts(event: Event, articles: Mapping[str, Article]) -> Iterator[tuple[str, str]]:
    """Every sentence of an event and of its context, with its article."""
    for account in event.accounts:
        name = account.report.article
        yield name, account.report.text
        if name in articles:
            yield from ((name, sentence.of(articles[name].text)) for sentence in account.context)
