"""The escaper: what goes in comes out as text, and as nothing else."""

from __future__ import annotations

import html
import re
import string

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.escape import escape, finalize, link, rendered
from generator.proof import shown

PAYLOADS = [
    "<script>alert(1)</script>", "</title><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)', "' onfocus='alert(1)", "[click](javascript:alert(1))",
    "![x](http://evil.example/x.png)",
    "# A heading", "> quoted\n\n    code", "{{ 7 * 7 }}", "{% raw %}", "<!-- hidden -->", "&lt;b&gt; &amp; &#60;",
    "]]>",
    ":smile:", "[^1]: a footnote", "*[HTML]: an abbreviation", "`code` **bold** _it_ ~~s~~ ==m==",
    "a | b\n--|--\n1 | 2",
    "--- \ntitle: x\n---", "{: .class #id }", "http://evil.example/ <http://evil.example/>", "\u202etxt.exe\u202c",
    "\u2066\u2067isolated", "\x00\x07\x1b[31m", "\ud800 half a pair", "=== \"Tab\"",
    "!!! note", "--8<-- \"/etc/passwd\"",
    "${7*7} <%= 7 %> #{7}", "line\u2028separator", "```\nfence\n```", "$x^2$ \\(y\\)", "[[wiki]] @user #123",
]


@pytest.mark.parametrize("text", PAYLOADS)
def test_text_comes_out_as_it_went_in(text: str) -> None:
    assert html.unescape(str(escape(text))) == shown(text)


@pytest.mark.parametrize("text", PAYLOADS)
def test_markdown_finds_nothing_to_interpret(text: str) -> None:
    """Python-Markdown with its extensions sees one paragraph of plain text."""
    made = markdown.markdown(str(escape(text)), extensions=["extra", "toc", "sane_lists", "admonition", "smarty"])
    assert set(re.findall(r"<(/?\w+)", made)) == {"p", "/p"}
    assert html.unescape(made.removeprefix("<p>").removesuffix("</p>")).strip() == shown(text).strip()


@given(st.text())
def test_no_mark_is_left_bare(text: str) -> None:
    entities = re.sub(r"&#\d+;", "", str(escape(text)))
    assert not set(entities) & set(string.punctuation)


@given(st.text())
def test_any_text_survives(text: str) -> None:
    assert html.unescape(str(escape(text))) == shown(text)


@pytest.mark.parametrize("mark", ["\u202a", "\u202e", "\u2066", "\u2069", "\x00", "\x9b", "\x7f", "\ufffe", "\udfff"])
def test_what_would_turn_or_break_the_line_is_shown_as_a_mark(mark: str) -> None:
    assert escape(f"a{mark}b") == "a\ufffdb"


def test_numbers_and_ready_html_print_as_they_are() -> None:
    assert finalize(3) == "3"
    assert finalize(escape("<")) == "&#60;"


@pytest.mark.parametrize(("url", "href"), [
    ("https://www.example.org/a?b=c&d=%20e#f", "https://www.example.org/a?b=c&d=%20e#f"),
    ("http://example.org", "http://example.org"),
    ("https://example.org/\u00e7", "https://example.org/%C3%A7"),
    ("javascript:alert(1)", None), ("JaVaScRiPt:alert(1)", None), (" javascript:alert(1)", None),
    ("java\nscript:alert(1)", None), ("data:text/html,x", None), ("vbscript:x", None), ("//example.org", None),
    ("/etc/passwd", None), ("file:///etc/passwd", None), ("ftp://example.org", None), ("https://", None),
    ("https://[::1", None), ("https://example.org:99999/", None), ("https:\\\\example.org", None),
    ("https://example.org/\u202e", None), ("https://exa mple.org", None), ("", None), (None, None),
])
def test_only_web_addresses_are_links(url: str | None, href: str | None) -> None:
    assert link(url) == href


@pytest.mark.parametrize(("text", "expected"), [
    ("Two *kinds* of [quay](https://quay.example/).", '<p>Two <em>kinds</em> of <a href="https://quay.example/" '
                                                      'rel="noopener">quay</a>.</p>'),
    ("[x](javascript:alert(1))", '<p><a rel="noopener">x</a></p>'),
    ("<script>alert(1)</script>", ""), ("<img src=x onerror=alert(1)>", "<p></p>"), ("{{ 1 }}", "<p>{{ 1 }}</p>"),
])
def test_an_editors_markdown_is_words_and_links(text: str, expected: str) -> None:
    assert rendered(text) == expected
