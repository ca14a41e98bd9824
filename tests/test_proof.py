"""Promise 1: a sentence that is not verbatim fails the check."""

from __future__ import annotations

import pytest

from generator.proof import prove, same, sentence_hash, summed

TEXT = "The bridge opened. Trains & ferries stopped <at noon>."


def shown(sentence: str, start: int = 0, end: int = 18, digest: str | None = None) -> str:
    digest = digest or sentence_hash(TEXT[start:end])
    return f'<p><q data-article="quay" data-start="{start}" data-end="{end}" data-hash="{digest}">{sentence}</q></p>'


def facts(html: str) -> list[str]:
    return [problem.fact for problem in prove([("issues/quay/index.html", html)], {"quay": TEXT})]


def test_a_verbatim_sentence_is_proven_through_marks_and_entities() -> None:
    assert facts(shown("The <mark>bridge</mark> opened.")) == []
    assert facts(shown("Trains &#38; ferries stopped &lt;at noon&gt;.", 19, len(TEXT))) == []


@pytest.mark.parametrize(
    ("html", "fact"),
    [
        (shown("The bridge closed."), "not verbatim"),
        (shown("The bridge opened. "), "not verbatim"),
        (shown("The bridge opened.", 1), "not verbatim"),
        (shown("The bridge opened.", digest="0" * 12), "hash"),
        (shown("The bridge opened.").replace("quay", "key"), "not in the corpus"),
        ("<q>The bridge opened.</q>", "says not where"),
        ('<q data-article="quay" data-start="x" data-end="18">The bridge opened.</q>', "says not where"),
    ],
)
def test_anything_else_is_a_problem(html: str, fact: str) -> None:
    assert len(facts(html)) == 1
    assert fact in facts(html)[0]


def test_a_problem_says_where() -> None:
    (problem,) = prove([("issues/quay/index.html", "\n\n" + shown("The bridge closed."))], {"quay": TEXT})
    assert str(problem).startswith("site/issues/quay/index.html:3: ")


def test_a_file_that_the_corpus_does_not_make_is_a_problem() -> None:
    made = {"index.html": b'<h1 data-search-exclude="true">Quay</h1>', "data/a.csv": b"said"}
    good = {"index.html": b"<html><h1>Quay</h1></html>", "data/a.csv": b"said", "assets/theme.css": b""}
    assert same(made, good) == ()
    assert [p.path for p in same(made, good | {"data/a.csv": b"denied"})] == ["site/data/a.csv"]
    assert [p.path for p in same(made, good | {"index.html": b"<html><h1>Key</h1></html>"})] == ["site/index.html"]
    assert [p.path for p in same(made, {"index.html": good["index.html"]})] == ["site/data/a.csv"]


def test_a_site_of_another_corpus_is_one_line() -> None:
    other = same({f"{n}.csv": b"" for n in range(20)}, {})
    assert summed((), (), other[:10]) == other[:10]
    assert [str(problem) for problem in summed((), other[:1], other)] == [
        "site: is not what this corpus makes: 1 address and 20 files differ; build the site again with: make site"]
    quoted = summed(other[:12], (), ())
    assert quoted[:10] == other[:10]
    assert [problem.fact for problem in quoted[10:]] == ["and 2 more quoted sentences are not proven"]
