"""*Copy for a memo*: the sentence, its sources as a footnote, the permanent address, the as-of date and the edition.

Rich text is plain HTML: a superscript mark, and the note as a paragraph after it. Word's own footnote markup
(`mso-element:footnote`) does not survive: browsers strip what they do not know from what a page puts on the
clipboard, and the note's text would be lost with it. A mark and a paragraph survive in Word, LibreOffice, Google
Docs and mail.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import escape
from typing import NamedTuple

from generator.cite import chicago, marks
from generator.cite.chicago import Run
from generator.cite.works import Imprint, Work, article_work, entry_work, issue_work, tidy
from generator.records import Article, Event, Issue

NOTE_STYLE = "font-size:10pt"


class Copied(NamedTuple):
    """What goes onto the clipboard: `plain` as text/plain, `rich` as text/html."""

    plain: str
    rich: str


def page_for_memo(work: Work) -> Copied:
    """The title of a page or an article with a footnote that cites it."""
    return _noted(quoted(work.title) if work.titled else work.heading, chicago.runs(work))


def for_memo(event: Event, issue: Issue, articles: Mapping[str, Article], imprint: Imprint) -> Copied:
    """The entry's sentence with its footnote. `articles` are by id."""
    sentence = quoted(event.text)
    page = replace(issue_work(issue, imprint), address=entry_work(event, issue, imprint).address)
    runs = (*sources(event, articles), Run(" Cited from "), *chicago.runs(page))
    return _noted(sentence, runs)


def _noted(words: str, runs: tuple[Run, ...]) -> Copied:
    plain = f"{words}[1]\n\n[1] {chicago.plain(runs)}\n"
    return Copied(plain, f"<p>{escape(words)}<sup>1</sup></p>\n"
                         f'<p style="{NOTE_STYLE}"><sup>1</sup> {html(runs)}</p>\n')


def sources(event: Event, articles: Mapping[str, Article]) -> tuple[Run, ...]:
    """The article whose words are shown, then those that report the same, as one note."""
    lead = event.accounts[event.lead].report.article
    others = dict.fromkeys(account.report.article for account in event.accounts if account.report.article != lead)
    runs = list(chicago.runs(article_work(articles[lead])))
    for number, other in enumerate(others, 1):
        runs.append(Run(" Also reported: " if number == 1 else "; "))
        runs += chicago.runs(article_work(articles[other]), "." if number == len(others) else "")
    return tuple(runs)


def quoted(words: str) -> str:
    """The words on one line in quotation marks, their own nested."""
    return marks.quoted(tidy(words))


def html(runs: Iterable[Run]) -> str:
    """A citation as HTML that needs no style sheet."""
    return "".join(_html(run) for run in runs)


def _html(run: Run) -> str:
    text = escape(run.text)
    if run.style == "link" and run.text.startswith(("http://", "https://")):
        return f'<a href="{text}">{text}</a>'
    return f"<i>{text}</i>" if run.style == "italic" else text
