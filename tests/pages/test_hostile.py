"""An edition in which everything that can be hostile is: no page of it does anything."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from generator.pages import Page, Settings, pages
from generator.proof import shown
from generator.records import Account, Edition, Filed, Label, Outlet, Person, Role
from tests.pages.newspaper import article, edition, event, issue, report
from tests.pages.test_escape import PAYLOADS

VOID = {"meta", "br", "img", "input", "link", "hr"}
ALLOWED = {
    "a", "abbr", "article", "aside", "blockquote", "body", "briefing-filter", "briefing-search",
    "input", "button", "circle", "cite-menu",
    "code", "dd", "details", "div", "dl", "dt", "em", "entry-address", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "head", "html", "label", "li", "line", "mark", "meta", "nav", "ol", "option", "p", "print-page", "q",
    "section", "select", "span", "strong", "summary", "svg", "table", "tbody", "td", "text", "tfoot", "th", "thead",
    "title", "tr", "ul",
}


def hostile(payload: str) -> Edition:
    """An edition of one article, with `payload` wherever an outsider or a mistake may put words."""
    line = payload.replace("\n", " ") + " and no more."
    told = article("odd", line, title=payload, outlet=payload, url=payload, parallel=(payload,), origins=(payload,))
    say = report(told, line, "2023-05-12", rule=payload, anchor=payload, reason=payload, marks=(payload,),
                 issues=("odd",))
    happened = event("h7h7h7", say, threads={"odd": (payload,)})
    happened = replace(happened, accounts=(Account(say, (payload,)),))
    who = Person(payload, "who", payload, (payload,), (Role(payload),))
    odd = issue("odd", payload, aliases=(payload,), labels=(Label(payload, payload, payload),), introduction=payload)
    return replace(edition(), filed=(Filed(told, (), {"p1": ("odd",)}),), events=(happened,), statements=(), undated=(),
                   issues=(odd,), people=(who,), outlets=(Outlet(payload, payload, payload, payload),))


class Inspector(HTMLParser):
    """Notes every tag, address, attribute and word."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.comments: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links |= {value or "" for name, value in attrs
                       if name in ("href", "xlink:href", "src", "action", "content")}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, f"</{tag}> closes what it did not open"

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


def inspect(page: Page) -> Inspector:
    inspector = Inspector()
    inspector.feed(page.body)
    inspector.close()
    assert not inspector.open
    return inspector


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_hostile_becomes_a_tag_an_address_or_an_attribute(payload: str) -> None:
    for page in pages(hostile(payload), Settings("Harbour", payload)):
        found = inspect(page)
        assert found.tags <= ALLOWED, page.path
        assert not {name for name in found.attributes if name.startswith("on")}, page.path
        assert found.attributes.isdisjoint({"src", "srcset", "action", "formaction", "srcdoc"}), page.path
        for address in found.links:
            assert ":" not in address or address.startswith(("https://", "http://")), (page.path, address)
        assert not found.comments, page.path


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_hostile_gets_out_of_a_head(payload: str) -> None:
    heads = {page.path: page.head for page in pages(hostile(payload), Settings("Harbour", publisher=payload))}
    assert heads["issues/odd.md"] and heads["sources/odd.md"] and heads["index.md"]
    for path, head in heads.items():
        inspector = Inspector()
        inspector.feed(head)
        inspector.close()
        assert inspector.tags <= {"meta", "script"} and not inspector.comments and not inspector.open, path
        assert inspector.attributes <= {"name", "content", "type"}, path
        if head:
            assert json.loads(inspector.text)["@type"] == "Report"
            assert not set("<>&'") & set(inspector.text), path


@pytest.mark.parametrize("payload", PAYLOADS)
def test_titles_and_contents_are_safe_for_a_theme_that_prints_them_as_they_are(payload: str) -> None:
    for page in pages(hostile(payload), Settings("Harbour")):
        for text in (page.title, *page.meta.values(), *(heading.title for heading in page.headings)):
            assert not set(text) & set("<>\"'{}`[]*_"), (page.path, text)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_words_themselves_are_all_there(payload: str) -> None:
    made = {page.path: inspect(page).text for page in pages(hostile(payload), Settings("Harbour"))}
    sentence = shown(payload.replace("\n", " ") + " and no more.")
    assert sentence in made["issues/odd.md"]
    assert sentence in made["sources/odd.md"]
    assert shown(payload) in made["people/who.md"]
