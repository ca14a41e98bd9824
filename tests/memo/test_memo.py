"""Memos: two pages, verbatim, every source in a footnote, the same bytes in every format, whatever the text holds."""

from __future__ import annotations

import io
import itertools
import re
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdf
import pytest
from click.testing import CliRunner

from generator import project
from generator.cite import Imprint
from generator.cite.chicago import plain
from generator.cite.works import tidy
from generator.cli import main
from generator.memo import FORMATS, Memo, memo, paper
from generator.memo.compose import LINES, height
from generator.memo.markdown import markdown
from generator.memo.word import docx
from generator.records import Edit, Edition, Refused
from tests import needs
from tests.pages.newspaper import article, edition, event, issue, report

ROOT = Path(__file__).parents[2]
SITE = "https://harbour.example/briefing/"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
HOSTILE = "<w:p/>&]]> {{ 7 * 7 }} [x](javascript:1) *a* \x00\x0b\ud800\ufffe\u202e <script src='http://a.example/'>"


def made(dossier: Edition, title: str = "Harbour dossier") -> list[Memo]:
    """The memo on every issue of a dossier."""
    imprint = Imprint.of(dossier, title, "Harbour Library", SITE)
    return [memo(known, dossier, imprint) for known in dossier.issues]


def crowded(words: int) -> Edition:
    """A dossier of sixty events, each told at length by three articles with long addresses."""
    text = "\n".join(f"On day {day} the harbour council voted {'again and again ' * words}on quay number {day}."
                     for day in range(1, 61))
    told = [article(f"a{n}", text, title="A title that goes on " * 6, outlet=f"Outlet {n}",
                    url=f"https://a.example/{'long-' * 30}{n}") for n in range(3)]
    lines = text.split("\n")
    dates = [f"2023-{day // 28 + 1:02}-{day % 28 + 1:02}" for day in range(60)]
    events = [event(f"e{n:05}", *(report(a, lines[n], date) for a in told)) for n, date in enumerate(dates)]
    base = edition()
    return replace(base, filed=tuple(replace(base.filed[0], article=a) for a in told), events=tuple(events),
                   statements=(), undated=(), issues=(issue("quay", "The north quay", introduction="Long ago. " * 60),))


@pytest.fixture(scope="module")
def dossier() -> Edition:
    """The dossier of this project."""
    return project.load(ROOT)[0]


@pytest.fixture
def printed() -> Callable[[Memo], bytes]:
    """The way to PDF, where WeasyPrint and Pango are here."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError) as error:
        needs.missing(f"no memo was printed to PDF ({error})", "install libpango-1.0-0 and libpangoft2-1.0-0")
    return paper.pdf


# ── what it says ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_memo_has_its_sections_and_the_sources_of_every_line(dossier: Edition) -> None:
    for found in (*made(dossier), *made(edition())):
        if not found.notes:
            continue
        assert [section.title for section in found.sections][:2] == ["At a glance", "Key dates"]
        notes = [p.note for section in found.sections for line in section.lines for p in line.pieces if p.note]
        assert notes == list(range(1, len(found.notes) + 1))
        assert all(plain(note).endswith(".") for note in found.notes)


def test_every_word_in_quotation_marks_is_an_article_s(dossier: Edition) -> None:
    marks = str.maketrans("", "", "“”\"‘’'")  # which are nested
    texts = [tidy(filed.article.text).translate(marks) for filed in dossier.filed]
    number = 0
    for found in made(dossier):
        for line in (line for section in found.sections for line in section.lines):
            for piece in line.pieces:
                words = piece.text[piece.text.index("“") + 1 : piece.text.rindex("”")] if "“" in piece.text else ""
                for part in re.split(r"”(?:, | and )“", words):
                    assert any(part.translate(marks) in text for text in texts), part
                    number += bool(part)
    assert number > 20


def test_what_the_editor_wrote_stands_in_the_memo_and_is_signed(dossier: Edition) -> None:
    written = [("note", "The quay was short.", ""), ("summary", "They chose the quay.", ""),
               ("kind", "event", "no plan")]
    edits = tuple(Edit(act, ("council#p3",), "voted", value, note, "", 1) for act, value, note in written)
    found = made(replace(dossier, events=tuple(replace(event, edits=edits) for event in dossier.events)))[0]
    paper = markdown(found).decode()
    assert " They chose the quay. (Editor) “" in paper
    assert "The quay was short. (Editor) · kind set by hand: no plan (Editor))" in paper


def test_words_that_do_not_name_their_speaker_have_the_name_beside_them() -> None:
    base = edition()
    council = base.filed[0].article
    words = '"The quay will pay for itself,"'
    told = replace(base, events=(event("m3n4p5", report(council, words, "2023-05-12", kind="statement")),))
    lines = [line for found in made(told) for section in found.sections for line in section.lines]
    assert any("speaker: Åsa Öberg" in line.small for line in lines if words[1:9] in line.pieces[-1].text)


def test_an_article_is_cited_in_full_once(dossier: Edition) -> None:
    addresses = [filed.article.url for filed in dossier.filed if filed.article.url]
    for found in made(dossier):
        notes = "\n".join(plain(note) for note in found.notes)
        assert all(notes.count(address) <= 1 for address in addresses)
        assert len(re.findall(r"\(note \d+\)", notes)) > 0


def test_the_fullest_memo_that_fits_is_taken() -> None:
    small, large = crowded(1), crowded(40)
    lines = [sum(len(section.lines) for section in made(d)[0].sections) for d in (small, large)]
    assert lines[0] > lines[1] >= 2
    assert height(made(small)[0]) <= LINES


# ── Word ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("found", [*made(edition()), *made(crowded(2))], ids=lambda found: found.title)
def test_a_word_document_has_real_footnotes(found: Memo) -> None:
    package = zipfile.ZipFile(io.BytesIO(docx(found)))
    parts = {name: ElementTree.fromstring(package.read(name)) for name in package.namelist()}
    asked = [int(mark.get(f"{WORD}id") or 0) for mark in parts["word/document.xml"].iter(f"{WORD}footnoteReference")]
    there = {int(note.get(f"{WORD}id") or 0): note for note in parts["word/footnotes.xml"].iter(f"{WORD}footnote")}
    assert asked == list(range(1, len(found.notes) + 1))
    assert sorted(there) == [-1, 0, *asked]
    for number, note in enumerate(found.notes, 1):
        assert "".join(t.text or "" for t in there[number].iter(f"{WORD}t")).strip() == plain(note)
    text = "".join(t.text or "" for t in parts["word/document.xml"].iter(f"{WORD}t"))
    for line in (line for section in found.sections for line in section.lines):
        assert all(piece.text in text for piece in line.pieces) and line.label in text


def test_every_part_and_link_of_a_word_document_is_declared() -> None:
    package = zipfile.ZipFile(io.BytesIO(docx(made(edition())[0])))
    types = ElementTree.fromstring(package.read("[Content_Types].xml"))
    declared = {part.get("PartName", "").removeprefix("/") for part in types if "PartName" in part.attrib}
    assert declared == {name for name in package.namelist() if not name.endswith(".rels") and name[0] != "["}
    for part in ("document", "footnotes"):
        used = {e.get(LINK) for e in ElementTree.fromstring(package.read(f"word/{part}.xml")).iter() if e.get(LINK)}
        known = {e.get("Id") for e in ElementTree.fromstring(package.read(f"word/_rels/{part}.xml.rels"))}
        assert used and used <= known


def test_a_word_document_uses_only_its_own_styles() -> None:
    package = zipfile.ZipFile(io.BytesIO(docx(made(edition())[0])))
    made_here = ElementTree.fromstring(package.read("word/styles.xml")).iter(f"{WORD}style")
    styles = {style.get(f"{WORD}styleId") for style in made_here}
    for part in ("document", "footnotes", "footer"):
        for element in ElementTree.fromstring(package.read(f"word/{part}.xml")).iter():
            if element.tag in (f"{WORD}pStyle", f"{WORD}rStyle", f"{WORD}tblStyle"):
                assert element.get(f"{WORD}val") in styles


# ── PDF ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_pdf_has_every_sentence_on_two_pages(dossier: Edition, printed: Callable[[Memo], bytes]) -> None:
    for found in made(dossier):
        pages = pypdf.PdfReader(io.BytesIO(printed(found))).pages
        assert len(pages) <= 2
        text = _pressed("".join(page.extract_text() for page in pages))
        for line in (line for section in found.sections for line in section.lines):
            for piece in line.pieces:
                assert _pressed(piece.text) in text
        for note in found.notes:
            assert _pressed(plain(note)) in text


@pytest.mark.parametrize("words", [1, 8, 20, 60])
def test_a_crowded_dossier_keeps_to_two_pages(words: int, printed: Callable[[Memo], bytes]) -> None:
    assert len(pypdf.PdfReader(io.BytesIO(printed(made(crowded(words))[0]))).pages) <= 2


def test_a_pdf_is_tagged_for_those_who_have_it_read_to_them(printed: Callable[[Memo], bytes]) -> None:
    root = pypdf.PdfReader(io.BytesIO(printed(made(edition())[0]))).root_object
    assert root["/MarkInfo"] == {"/Marked": True}
    assert (root["/Lang"], root["/ViewerPreferences"]["/DisplayDocTitle"]) == ("en", True)
    assert _heads(root["/StructTreeRoot"]) >= {"/H1", "/H2", "/P"}


def _heads(node: Any) -> set[str]:
    """What the parts of a tagged PDF are."""
    node = node.get_object()
    if isinstance(node, list):
        return set().union(*map(_heads, node))
    if not isinstance(node, dict):
        return set()
    return {str(node.get("/S"))} | (_heads(node["/K"]) if "/K" in node else set())


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch, printed: Callable[[Memo], bytes]) -> None:
    from weasyprint.urls import FatalURLFetchingError

    for address in ("file:///etc/hostname", "https://a.example/x.png", "data:image/png;base64,AA=="):
        monkeypatch.setattr(paper, "html", lambda _, address=address: f'<img src="{address}">')
        with pytest.raises(FatalURLFetchingError):
            printed(made(edition())[0])


def test_without_weasyprint_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(Refused) as refusal:
        paper.pdf(made(edition())[0])
    assert len(str(refusal.value).splitlines()) == 1
    assert "WeasyPrint" in str(refusal.value) and "pip install" in str(refusal.value)


# ── every format ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_the_same_edition_gives_the_same_bytes(form: str, request: pytest.FixtureRequest) -> None:
    write = request.getfixturevalue("printed") if form == "pdf" else FORMATS[form]
    assert write(made(edition())[0]) == write(made(edition())[0])


def test_markdown_footnotes_are_defined_and_used() -> None:
    for found in made(edition()):
        text = markdown(found).decode()
        used, defined = re.findall(r"\[\^(\d+)\](?!:)", text), re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
        assert used == defined == [str(number) for number in range(1, len(found.notes) + 1)]


def hostile() -> list[Memo]:
    """Memos of which every text is hostile."""
    base = edition()
    known: dict[str, Any] = {"title": HOSTILE, "outlet": HOSTILE, "url": f"https://a.example/{HOSTILE}"}
    return made(replace(
        base, filed=tuple(replace(f, article=replace(f.article, **known)) for f in base.filed),
        issues=tuple(replace(i, title=HOSTILE, introduction=HOSTILE) for i in base.issues)), HOSTILE)


def test_hostile_text_stays_text() -> None:
    for found in hostile():
        package = zipfile.ZipFile(io.BytesIO(docx(found)))
        document = ElementTree.fromstring(package.read("word/document.xml"))
        assert tidy(HOSTILE) in "".join(document.itertext())
        for name in package.namelist():
            ElementTree.fromstring(package.read(name))
        assert "{{ 7 * 7 }}" in paper.html(found) and "<script" not in paper.html(found)
        text = re.sub(r"(?<!\\)<https://[^<>\s]+>", "", markdown(found).decode())  # an address holds no markup
        assert not re.search(r"(?<!\\)\[x|(?<!\\)<script|(?<!\\)\*a", text)


def test_hostile_text_is_printed(printed: Callable[[Memo], bytes]) -> None:
    for found in hostile():
        assert "7 * 7" in pypdf.PdfReader(io.BytesIO(printed(found))).pages[0].extract_text()


@pytest.mark.parametrize("form", ["docx", "md"])
def test_the_command_writes_a_file(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    target = tmp_path / f"memo.{form}"
    done = CliRunner().invoke(main, ["memo", "ypg", "--format", form, "--output", str(target)])
    assert (done.exit_code, target.stat().st_size > 1000) == (0, True)


def test_the_command_refuses_an_issue_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    target = tmp_path / "memo.docx"
    done = CliRunner().invoke(main, ["memo", "no-such-issue", "--output", str(target)])
    assert (done.exit_code, target.exists()) == (1, False)
    assert "there is no issue 'no-such-issue'; name one of:" in done.output


def _pressed(text: str) -> str:
    """`text` without spaces: a PDF breaks its lines where it likes."""
    return "".join(itertools.filterfalse(str.isspace, text))


def test_a_note_on_an_article_without_a_date_ends_in_one_full_stop() -> None:
    told = "The council extended the quay."
    first, second = (article(name, told, published=None, outlet=name.title()) for name in ("post", "mail"))
    base = edition()
    dossier = replace(base, filed=tuple(replace(base.filed[0], article=a) for a in (first, second)), statements=(),
                      undated=(), events=(event("e00001", report(first, told, "2023"), report(second, told, "2023")),),
                      issues=(issue("quay", "The north quay"),))
    (one,) = made(dossier)
    notes = [plain(note) for note in one.notes]
    assert any("n.d. Also reported: " in note for note in notes), notes
    assert not any("n.d.." in note for note in notes)
