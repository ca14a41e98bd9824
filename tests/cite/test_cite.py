"""Citing a small newspaper: what each format says, and that other programs read the same from it."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pylatexenc import latex2text

from generator import cite
from generator.cite import bibtex, csl, ris
from generator.cite.works import first_words, tidy, web_address
from generator.when import When
from tests.pages.newspaper import edition

EDITION = edition()
IMPRINT = cite.Imprint.of(EDITION, "Harbour dossier", "Harbour Library", "https://harbour.example/briefing/")
ARTICLES = {filed.article.id: filed.article for filed in EDITION.filed}
COUNCIL, FISHERMEN, COPY = (ARTICLES[name] for name in ("council", "fishermen", "copy"))
VOTED = next(event for event in EDITION.events if event.id == "7k3f9q")
QUAY = EDITION.issues[0]
WORKS = (cite.entry_work(VOTED, QUAY, IMPRINT), cite.issue_work(QUAY, IMPRINT),
         *(cite.source_work(article, IMPRINT) for article in ARTICLES.values()),
         *(cite.article_work(article) for article in ARTICLES.values()))
# LaTeX commands that the reader does not know, or reads as another sign.
LATEX = latex2text.get_default_latex_context_db()
COMMANDS = {"textbraceleft": "{", "textbraceright": "}", "textless": "<", "textgreater": ">", "textbar": "|",
            "textasciicircum": "^"}
LATEX.add_context_category("signs", [latex2text.MacroTextSpec(*pair) for pair in COMMANDS.items()], prepend=True)
DECODER = latex2text.LatexNodes2Text(LATEX)
TITLES = st.text(min_size=1).filter(tidy)


def test_an_entry_is_cited_with_its_edition() -> None:
    said = cite.citations(cite.entry_work(VOTED, QUAY, IMPRINT))
    assert said.chicago == (
        "Harbour Library, “The north quay: 11 May 2023, ‘The city council voted on Thursday to extend…,’” "
        "Harbour dossier, edition 3f9c2a, as of 30 September 2023, https://harbour.example/briefing/e/7k3f9q/.")
    assert said.apa == (
        "Harbour Library. (2023, September 30). The north quay: 11 May 2023, “The city council voted on Thursday to "
        "extend…” [Edition 3f9c2a, as of 30 September 2023]. Harbour dossier. https://harbour.example/briefing/e/7k3f9q/")
    for form in (said.bibtex, said.biblatex, said.ris, said.csl):
        assert "3f9c2a" in form
        assert "https://harbour.example/briefing/e/7k3f9q/" in form


def test_an_article_is_cited_as_its_outlet_published_it() -> None:
    notes = [cite.citations(cite.article_work(article)).chicago for article in (COUNCIL, FISHERMEN, COPY)]
    assert notes == [
        "“Council votes for the north quay,” Harbour Post, [12 May 2023], https://harbour.example/council?id=1&x=2.",
        "Coast Wire, untitled article beginning “Fishermen say the council on Thursday only began…,” The Net, "
        "[12 May 2023].",
        "Untitled article beginning “The city council voted on Thursday to extend…,” [September 2023], same text at "
        "http://copy.example/a.",
    ]


def test_a_citation_says_what_the_article_does_not_say_itself() -> None:
    told = replace(COPY, published=replace(COUNCIL.published, grounds="inferred"), url=None,  # type: ignore[type-var]
                   parallel=("https://other.example/a",), title="A quay", outlet="The Net")
    work = cite.article_work(told)
    said = cite.citations(work)
    assert said.chicago == "“A quay,” The Net, [12 May 2023], same text at https://other.example/a."
    assert said.apa == "A quay. ([2023, May 12]). The Net. Same text at https://other.example/a"
    for form in (said.bibtex, said.biblatex, said.ris, said.csl):
        bare = form.replace("{", "").replace("}", "")
        assert "ate inferred from what it reports; address of the same text elsewhere" in bare
    own = cite.article_work(replace(told, published=replace(told.published, grounds="header"),  # type: ignore[type-var]
                                    url="https://net.example/a"))
    assert cite.citations(own).chicago == "“A quay,” The Net, 12 May 2023, https://net.example/a."
    assert own.note == ""


def test_without_a_site_url_addresses_are_paths() -> None:
    work = cite.issue_work(QUAY, replace(IMPRINT, site_url=None))
    assert work.address == "/issues/quay/"
    assert "citation_public_url" not in dict(cite.highwire(work))


def test_copy_for_a_memo_holds_sentence_note_address_and_edition() -> None:
    plain, rich = cite.for_memo(VOTED, QUAY, ARTICLES, IMPRINT)
    sentence, _, note = plain.partition("\n\n")
    assert sentence == f"“{VOTED.text}”[1]"
    for part in ("“Council votes for the north quay,” Harbour Post", "Also reported: Untitled article", "; Coast Wire,",
                 "edition 3f9c2a, as of 30 September 2023, https://harbour.example/briefing/e/7k3f9q/."):
        assert part in note
    assert re.fullmatch(r"<p>.*<sup>1</sup></p>\n<p [^>]*><sup>1</sup> .*</p>\n", rich)
    assert re.sub(r"<[^>]+>", "", rich).replace("&amp;", "&") == f"“{VOTED.text}”1\n{note.replace('[1]', '1')}"


def test_meta_tags_make_a_report_with_its_institution() -> None:
    tags = dict(cite.highwire(cite.issue_work(QUAY, IMPRINT)))
    assert tags["citation_technical_report_institution"] == "Harbour Library"
    assert tags["citation_technical_report_number"] == "edition 3f9c2a"
    assert tags["citation_publication_date"] == "2023/09/30"


def test_json_ld_names_the_articles_cited() -> None:
    cited = [cite.article_work(article) for article in (COUNCIL, FISHERMEN, COPY)]
    page = cite.json_ld(cite.issue_work(QUAY, IMPRINT), IMPRINT, cited)
    assert (page["@type"], page["name"], page["version"]) == ("Report", "The north quay", "3f9c2a")
    assert [c["@type"] for c in page["citation"]] == ["NewsArticle"] * 3
    assert json.loads(json.dumps(page)) == page


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.key)
def test_every_form_reads_back(work: cite.Work) -> None:
    title = work.heading
    for form in (bibtex.bibtex(work), bibtex.biblatex(work)):
        fields = _bibtex(form)
        assert (fields["title"], fields.get("url")) == (_unmarked(title), work.address)
    record = rispy.loads(ris.record(work))[0]
    assert (record["title"], record.get("urls", [None])[0]) == (title, work.address)
    assert record.get("year") == (str(work.date.first.year) if work.date else None)
    assert csl.item(work)["title"] == title


@settings(max_examples=50)
@given(TITLES)
@example(r"100% of {all} \ $5 & #1_a ~ ^ <b> | -- ''``?`")
@example("Çavuşoğlu, İbrahim Kalın, Łódź, Đặng and Ærø – “yes…” — ‘no’")
@example("ER  - \r\nTY  - RPRT\u2028TI  - other")
@example("}}, author = {{Somebody}}, note = {{")
@example("@comment{x} @string{a = {b}} % \\end")
@example("\\input{x} \\\\ \\{ \\}")
def test_any_title_survives_the_round_trip(title: str) -> None:
    work = cite.issue_work(replace(QUAY, title=title), IMPRINT)
    title = tidy(title)
    assert _bibtex(bibtex.biblatex(work))["title"] == _unmarked(title)
    assert _bibtex(bibtex.bibtex(work))["title"] == _unmarked(title)
    records = rispy.loads(ris.record(work))
    assert [record["title"] for record in records] == [title]
    assert json.loads(cite.citations(work).csl)[0]["title"] == title


@given(st.text(), st.text())
def test_any_text_is_cited_on_one_line(title: str, outlet: str) -> None:
    url = f"https://a.example/{title}"
    article = replace(COUNCIL, title=title, outlet=outlet, url=url, origins=(outlet,))
    said = cite.citations(cite.article_work(article))
    assert len(said.chicago.splitlines()) == len(said.apa.splitlines()) == 1
    assert said.ris.count("\r\n") == len(said.ris.splitlines())
    for form in (said.chicago, said.bibtex, said.biblatex, said.ris, said.csl):
        form.encode()


@pytest.mark.parametrize(("edtf", "expected"), [
    ("2020-12-14", {"date-parts": [[2020, 12, 14]]}),
    ("2020-12", {"date-parts": [[2020, 12]]}),
    ("2020~", {"date-parts": [[2020]], "circa": True}),
    ("2024-03-07/2024-03-08", {"date-parts": [[2024, 3, 7], [2024, 3, 8]]}),
    ("2020-22", {"date-parts": [[2020]], "season": 2}),
    ("2020-33", {"date-parts": [[2020, 1], [2020, 3]]}),
    ("202X", {"date-parts": [[2020], [2029]]}),
])
def test_dates_keep_their_precision(edtf: str, expected: object) -> None:
    assert csl.issued(When.parse(edtf)) == expected


@pytest.mark.parametrize(("edtf", "expected"), [
    ("2020-12-14", "2020/12/14/"), ("2020-12", "2020/12//"), ("2020", "2020///"),
    ("2024-03-07/2024-03-08", "2024/03//7–8 March 2024"), ("2020-22", "2020///summer 2020"),
])
def test_a_date_in_ris_has_no_part_that_is_not_known(edtf: str, expected: str) -> None:
    work = replace(WORKS[-1], date=When.parse(edtf))
    assert f"DA  - {expected}\r\n" in ris.record(work)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://a.example/", "nowhere", "http://[", "", None])
def test_only_web_addresses_are_cited(url: str | None) -> None:
    assert web_address(url) is None


def test_an_address_cannot_break_out() -> None:
    assert web_address("https://a.example/{x}\\\n\"<é>") == "https://a.example/%7Bx%7D%5C%0A%22%3C%C3%A9%3E"


def test_first_words_end_in_an_ellipsis_where_more_follow() -> None:
    assert first_words("One two, three", 2) == "One two…"
    assert first_words("One two", 2) == "One two"


def _bibtex(entry: str) -> dict[str, str]:
    """The fields that bibtexparser reads, with LaTeX turned back into text."""
    library = bibtexparser.parse_string(entry, append_middleware=[LatexDecodingMiddleware(decoder=DECODER)])
    assert not library.failed_blocks
    assert len(library.entries) == 1
    raw = bibtexparser.parse_string(entry).entries[0]
    fields = {field.key: field.value for field in library.entries[0].fields}
    fields |= {"url": raw["url"]} if "url" in raw else {}
    fields["title"] = _unmarked(fields["title"])
    return fields


def _unmarked(text: str) -> str:
    """`text` without what LaTeX writes one way only: braces around it, the shape of quotation marks and dashes."""
    text = text.removeprefix("{").removesuffix("}") if text[:1] + text[-1:] == "{}" else text
    table = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "`": "'", "\u00a0": " "})
    return " ".join(text.translate(table).replace("...", "…").split())
