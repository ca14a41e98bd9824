"""Bytes become drafts; what cannot be read is refused with one line that names file, fact and remedy."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import subprocess
import sys
import time
from pathlib import PurePosixPath

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import readers
from generator.records import Draft, Refused

PAGE = """<html lang="tr"><head><meta charset="utf-8"><title>Liman kapandı - Liman Haber</title>
<meta property="og:site_name" content="Liman Haber">
<meta property="article:published_time" content="2019-03-03T10:00:00+03:00">
<link rel="canonical" href="https://example.org/liman">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2019-03-02"}]}</script>
</head><body><nav><a href="/">Ana sayfa</a></nav><article><h1>Liman kapandı</h1>
<time datetime="2019-03-03">3 Mart</time><p>Liman cuma günü kapandı &amp; açılmadı.</p><h2>Bekleyiş</h2>
<p>Gemiler bekliyor.</p></article><footer>© 2019</footer><script>alert(1)</script></body></html>"""


def read(name: str, data: bytes | str) -> Draft:
    return readers.read("a", PurePosixPath(name), data.encode() if isinstance(data, str) else data)


def refusal(name: str, data: bytes | str, id: str = "a") -> str:
    with pytest.raises(Refused) as caught:
        readers.read(id, PurePosixPath(name), data.encode() if isinstance(data, str) else data)
    return str(caught.value)


def a_pdf(*lines: str, title: str = "") -> bytes:
    """A PDF of one page in its smallest form (ISO 32000-1, 7.5)."""
    words = "".join(f"({line}) Tj T* " for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {words}ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Title(%s)/CreationDate(D:20240101)>>" % title.encode(),
    ]
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF" % len(made)
    return made + b"xref\n0 7\n0000000000 65535 f \n" + table + trailer


@pytest.mark.parametrize("text", ["The quay.\r\nIt is old.\n", "\ufeffThe quay.", "Mevlüt\u2028Çavuşoğlu\x0c\ttab"])
def test_a_plain_text_is_exactly_what_is_stored(text: str) -> None:
    draft = read("a.txt", text)
    assert draft.text == text
    assert draft.sha256 == draft.text_sha256 == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_front_matter_says_what_it_says_and_stays_in_the_text(name: str) -> None:
    text = "---\ntitle: Quay closed\noutlet: Harbour News\npublished: 2019-03\nurl: javascript:x\n---\nThe quay.\n"
    draft = read(name, text)
    assert (draft.text, draft.title, draft.outlet, draft.url) == (text, "Quay closed", "Harbour News", None)
    assert [(str(claim.when), claim.grounds, claim.line) for claim in draft.claims] == [("2019-03", "metadata", 4)]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_front_matter_tells_a_change_from_the_publication_and_a_doubtful_date_from_a_sure_one(name: str) -> None:
    draft = read(name, "---\ndate: 03/01/2026\nlastmod: 5 March 2026\n---\nThe quay.\n")
    assert [(str(claim.when), claim.line, claim.update) for claim in draft.claims] == [("2026-03-05", 3, True)]
    (unsure,) = draft.unsure
    assert (str(unsure.day_first), str(unsure.month_first), unsure.evidence) == (
        "2026-01-03", "2026-03-01", "date: 03/01/2026")


def test_markdown_stays_as_it_is_stored() -> None:
    source = "# Quay *closed*\r\n\n> The [quay](http://x.example) was **closed**.\n"
    draft = read("a.md", source)
    assert draft.text == source
    assert draft.sha256 == hashlib.sha256(source.encode()).hexdigest()


def test_markdown_tells_its_headings_and_the_first_is_the_title() -> None:
    body = "# Quay closed #\r\n\nThe #1 quay.\n\n**A wait**\n\n#tag\n\nShips **wait**\n"
    draft = read("a.md", f"---\nlanguage: en\n---\n\n{body}")
    assert [span.of(draft.text) for span in draft.headings] == ["Quay closed", "A wait"]
    assert draft.title == "Quay closed"
    assert read("a.md", "The quay.\n\n# A wait\n").title is None


@pytest.mark.parametrize("mark", ["# a ", "#", "**a ", "*", "a  ", "> ", "---\n", "# a\n"])
def test_markdown_of_nothing_but_marks_is_read_in_linear_time(mark: str) -> None:
    begun = time.process_time()
    assert read("a.md", f"x {mark * 20_000}").text
    assert time.process_time() - begun < 5  # a tenth of a second each; minutes where it is quadratic


def test_a_page_gives_its_article_and_every_date_that_it_claims() -> None:
    draft = read("a.html", PAGE)
    assert draft.text == "Liman kapandı\nLiman cuma günü kapandı & açılmadı.\nBekleyiş\nGemiler bekliyor."
    assert (draft.title, draft.outlet, draft.language) == ("Liman kapandı", "Liman Haber", "tr")
    assert draft.url == "https://example.org/liman"
    assert [claim.evidence for claim in draft.claims] == [
        "JSON-LD datePublished: 2019-03-02",
        "meta article:published_time: 2019-03-03T10:00:00+03:00",
        "time: 2019-03-03",
    ]
    assert draft.sha256 == hashlib.sha256(PAGE.encode()).hexdigest() != draft.text_sha256


def test_a_page_in_an_old_encoding_is_read_as_it_states() -> None:
    page = '<html><head><meta charset="iso-8859-9"></head><body><p>Çavuşoğlu limanı açtı, gemiler geldi.</p></body>'
    assert read("a.htm", page.encode("cp1254")).text == "Çavuşoğlu limanı açtı, gemiler geldi."


@pytest.mark.parametrize(("head", "bylines", "institutions"), [
    ('<meta name="author" content="By Mary Jones and Jane Doe">', ("By Mary Jones and Jane Doe",), ()),
    ('<meta property="article:author" content="https://a.example/mary">', (), ()),
    ('<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"@type": "Person", "name": "Mary Jones"},'
     ' {"@type": "Organization", "name": "Blue Harbour"}]}</script><meta name="author" content="desk">',
     ("Mary Jones",), ("Blue Harbour",)),
    ('<script type="application/ld+json">{"@type": "NewsArticle", "author": "Mary Jones"}</script>',
     ("Mary Jones",), ()),
    ('<script type="application/ld+json">{"@type": "NewsArticle", "author": [3, null, {"name": []}]}</script>', (), ()),
])
def test_a_page_names_its_authors(head: str, bylines: tuple[str, ...], institutions: tuple[str, ...]) -> None:
    page = f"<html><head>{head}</head><body><article><p>The council voted on the quay.</p></article></body></html>"
    draft = read("a.html", page)
    assert (draft.bylines, draft.institutions) == (bylines, institutions)


def test_front_matter_names_the_author() -> None:
    assert read("a.txt", "---\nauthor: Mary Jones\n---\nThe council voted.\n").bylines == ("Mary Jones",)


def test_times_of_other_articles_are_no_claims() -> None:
    page = PAGE.replace("<footer>", '<time datetime="2018-01-05">5</time><time datetime="2018-01-06">6</time><footer>')
    assert not [claim for claim in read("a.html", page).claims if claim.evidence.startswith("time")]


@pytest.mark.parametrize(
    ("head", "days"),
    [
        ('<meta property="article:modified_time" content="2021-02-01">', [("2021-02-01", True)]),
        ('<meta name="pubdate" content="Tue, 05 Jan 2021 23:30:00 -0500">', [("2021-01-05", False)]),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-01-05T23:30:00-05:00", '
         '"dateModified": "2021-02-01"}</script>', [("2021-01-05", False), ("2021-02-01", True)]),
        ('<script type="application/ld+json">[{"@type": "WebPage", "datePublished": "2019-03-01"}, '
         '{"@type": "NewsArticle", "datePublished": "2021-01-05"}]</script>',
         [("2021-01-05", False), ("2019-03-01", False)]),
        ('<meta name="date" content="2021-01-06T04:30:00Z"><script type="application/ld+json">'
         '{"@type": "Report", "datePublished": "2021-01-05T23:30:00-05:00"}</script>', [("2021-01-05", False)]),
        ('<meta name="date" content="1970-01-01T00:00:00Z">', []),
        ('</head><body><header><time datetime="2026-11-22">Sunday</time></header>', []),
        ('</head><body><div class="today"><time datetime="2026-11-22" class="today">Sunday</time></div>', []),
        ('</head><body><aside><time class="published" datetime="2020-05-05">5 May</time></aside>', []),
    ],
)
def test_a_page_tells_a_change_from_the_publication_and_its_own_day_from_the_articles(
    head: str, days: list[tuple[str, bool]],
) -> None:
    page = f"<html><head>{head}</head><body><article><p>The quay was closed, the mayor said.</p></article></body>"
    assert [(str(claim.when), claim.update) for claim in read("a.html", page).claims] == days


def test_a_page_that_states_no_date_claims_no_first_of_january() -> None:
    page = "<html><body><p>The quay was closed, the mayor said.</p><footer>© 2019 Harbour News</footer></body></html>"
    assert read("a.html", page).claims == ()


def test_a_pdf_gives_its_lines_and_not_the_day_it_was_made() -> None:
    draft = read("a.pdf", a_pdf("Quay closed", "The quay was closed on Friday.", title="Quay closed"))
    assert draft.text == "Quay closed\nThe quay was closed on Friday."
    assert (draft.title, draft.claims, draft.format) == ("Quay closed", (), "pdf")
    assert read("a.pdf", a_pdf("The quay.", title="Microsoft Word - quay.doc")).title is None


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("a.txt", "", "a.txt: no text in it; put the article's text into the file, or remove the file"),
        ("a.txt", " \n-\n", "a.txt: no text in it;"),
        ("a.txt", b"The quay\nof \xc7avu\xfe", "a.txt:2: byte 0xc7 is not UTF-8; save the file as UTF-8"),
        ("a.txt", "The quay".encode("utf-16"), "a.txt:1: is UTF-16, not UTF-8; save the file as UTF-8 (iconv"),
        ("a.txt", "Çavuş".encode("utf-16"), "a.txt:1: is UTF-16, not UTF-8;"),
        ("a.txt", "The\n\x00quay", "a.txt:2: the character U+0000 is not text;"),
        ("a.txt", b"a" * 50_000_000, "a.txt: 50.0 MB are too much for one article (the limit is 10 MB);"),
        ("a.html", "", "a.html: not readable as HTML"),
        ("a.html", "<html><body><script>x</script></body></html>", "a.html: no text in it; the page shows no article"),
        ("a.pdf", "no pdf", "a.pdf: not readable as PDF"),
        ("a.pdf", a_pdf(), "a.pdf: no text in it; it may be a scan"),
        ("a.docx", "x", "a.docx: no reader for .docx; use .txt, .md, .html, .htm, .pdf"),
    ],
)
def test_what_cannot_be_read_is_refused_with_one_clear_line(name: str, data: bytes | str, line: str) -> None:
    told = refusal(name, data)
    assert told.startswith(line)
    assert "\n" not in told


@pytest.mark.parametrize("id", ["../x", "index", "README", "a//b",
                                 "a\\b", "", "a\nb", "a#p1", ".hidden", "a\u202eb", "x" * 201])
def test_an_id_that_cannot_be_an_address_is_refused(id: str) -> None:
    assert "id" in refusal("a.txt", "The quay.", id)


def lines(name: str, data: bytes | list[str]) -> tuple[list[Draft], str]:
    """The drafts of a corpus and what was refused of it."""
    found: list[Draft] = []
    try:
        found.extend(readers.read_lines(PurePosixPath(name), io.BytesIO(data) if isinstance(data, bytes) else data))
    except Refused as refused:
        return found, str(refused)
    return found, ""


RECORD = {"id": "q1", "text": "The quay\nclosed.", "outlet": "Harbour News", "published": "2019-03-03T10:00:00Z"}


@pytest.mark.parametrize(
    ("name", "pack"), [("c.jsonl", bytes), ("c.jsonl.gz", gzip.compress), ("c.jsonl.zst", zstandard.compress)]
)
def test_a_corpus_in_one_file_is_read_packed_or_not(name: str, pack: object) -> None:
    assert callable(pack)
    (draft,), told = lines(name, pack(json.dumps(RECORD).encode() + b"\n\n"))
    assert (draft.id, draft.text, draft.outlet, told) == ("q1", "The quay\nclosed.", "Harbour News", "")
    assert [(str(claim.when), claim.grounds) for claim in draft.claims] == [("2019-03-03", "metadata")]


def test_a_record_whose_day_and_month_could_change_places_is_unsure() -> None:
    (draft,), told = lines("c.jsonl", [json.dumps({**RECORD, "published": "03/01/2026"})])
    assert (draft.claims, told) == ((), "")
    assert [(str(one.day_first), str(one.month_first), one.line) for one in draft.unsure] == [
        ("2026-01-03", "2026-03-01", 1)]


def test_lines_are_read_as_a_stream() -> None:
    def endless() -> object:
        number = 0
        while True:
            number += 1
            yield json.dumps({"id": f"q{number}", "text": "The quay."})

    stream = readers.read_lines(PurePosixPath("c.jsonl"), endless())  # type: ignore[arg-type]
    assert [next(stream).id, next(stream).id] == ["q1", "q2"]


def test_good_lines_are_given_and_every_bad_one_is_told_with_its_line() -> None:
    bad = ['{"id": "q1", "text": "The quay."}', '{"id": "q1", "text": "x"}', "{", "[]", '{"id": "q2"}',
           '{"id": "q3", "text": "x", "titel": "y"}', '{"id": 4, "text": "x"}', '{"id": "../q", "text": "x"}',
           '{"id": "q5", "text": "x", "published": "soon"}', '{"id": "q6", "text": "\\ud800 x"}',
           '{"id": "q7", "text": "The wall.", "note": "other keys are left alone"}']  # fmt: skip
    drafts, told = lines("c.jsonl", bad)
    assert [draft.id for draft in drafts] == ["q1", "q7"]
    assert [line.split(";")[0] for line in told.split("\n")] == [
        "c.jsonl:2: the id 'q1' stands on line 1 too",
        "c.jsonl:3: no JSON (Expecting property name enclosed in double quotes at column 2)",
        "c.jsonl:4: not a JSON object",
        "c.jsonl:5: no text",
        "c.jsonl:6: unknown key titel",
        "c.jsonl:7: id is not a text",
        "c.jsonl:8: the article's id '../q' has a part that is empty, or begins or ends with a dot or a space",
        "c.jsonl:9: published: 'soon' is not a date",
        "c.jsonl:10: the character U+D800 in the text is no text",
    ]


@pytest.mark.parametrize("name", ["c.jsonl.gz", "c.jsonl.zst"])
def test_a_packed_corpus_that_is_broken_is_refused(name: str) -> None:
    assert lines(name, b"no archive")[1].startswith(f"{name}:1: cannot be unpacked")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.md", "a.html", "a.pdf"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        assert read(name, data).text.strip()
    except Refused as refused:
        assert len(refused.problems) == 1


def test_a_pdf_gives_sentences_that_its_lines_break_whole() -> None:
    lines = ("The harbour of Oster was closed on Tuesday after a storm had da-",
             "maged its northern wall, the mayor said.", "Ferries go from the old quay.")
    assert read("a.pdf", a_pdf(*lines)).text == (
        "The harbour of Oster was closed on Tuesday after a storm had damaged its northern wall, the mayor said.\n\n"
        "Ferries go from the old quay.")


def test_a_page_without_text_makes_no_library_speak(capfd: pytest.CaptureFixture[str]) -> None:
    loud = "import logging; logging.basicConfig(level=logging.WARNING)\n" + (
        "from pathlib import PurePosixPath\nfrom generator import readers, records\n"
        "try: readers.read('a', PurePosixPath('a.html'), b'<html><body><script>x</script></body></html>')\n"
        "except records.Refused: pass\n")
    subprocess.run([sys.executable, "-c", loud], check=True)
    assert capfd.readouterr() == ("", "")
