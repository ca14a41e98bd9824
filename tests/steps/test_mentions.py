"""Filing: by phrase, folded; with company where a term asks for it."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.records import Article, Issue, Passage, Span, Term
from generator.steps.mentions import file, issues_of


def filed(text: str, *terms: str | tuple[str, tuple[str, ...]], without: tuple[str, ...] = ()) -> list[str]:
    """The words that the terms find in a one-passage article."""
    made = tuple(Term(t) if isinstance(t, str) else Term(*t) for t in terms)
    issue = Issue("ferry", "Ferry", made, without, {}, (), (), (), "", (), (), "docs_src/issues/ferry.md")
    article = Article("a", PurePosixPath("a.txt"), text, "", None, None, None, (), (), "en", None, (),
                      (Passage(0, len(text), "p1"),), (), (), ())
    result = file(article, [issue])
    assert (result.issues == {"p1": ("ferry",)}) == bool(result.mentions)
    return [mention.of(text) for mention in result.mentions]


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [
        ("Two S-400s, an S400 and an S 400.", "S-400", ["S-400s", "S400", "S 400"]),
        ("The S-4000 and the MS-400 are others.", "S-400", []),
        ("An S-400 battery", "S400", ["S-400"]),
        ("Fethullah Gulen, not Gulenberg", "Gülen", ["Gulen"]),
        ("FETÖ'nün", "FETO", ["FETÖ"]),
        ("a DEFENCE system, two defense\nsystems", "defense system", ["DEFENCE system", "defense\nsystems"]),
        ("the programme and the programs", "program", ["programme", "programs"]),
        ("America’s Adversaries", "America's Adversaries", ["America’s Adversaries"]),
        ("The working-group met; the workinggroup did not.", "working group", ["working-group"]),
        ("İstanbul ISTANBUL", "istanbul", ["İstanbul", "ISTANBUL"]),
    ],
)
def test_spelling_case_and_plural_fold(text: str, term: str, found: list[str]) -> None:
    assert filed(text, term) == found


def test_a_term_that_needs_company_counts_only_in_it() -> None:
    term = ("air defense system", ("Russia", "Russian"))
    assert filed("A Russian air defense system arrived.", term) == ["air defense system"]
    assert filed("An American air defense system, the Patriot, arrived.", term) == []


def test_a_term_is_not_its_own_company() -> None:
    assert filed("Russian gas", ("Russian gas", ("Russian",))) == []
    assert filed("Russian gas from Russian fields", ("Russian gas", ("Russian",))) == ["Russian gas"]


def test_a_word_run_together_with_the_next_ends_all_the_same() -> None:
    assert filed("They called it the ferry mechanismThursday.", "ferry mechanism") == ["ferry mechanism"]
    assert filed("A YouTube film of the You Tuber.", "YouTube") == ["YouTube"]
    assert filed("The ferrymechanism failed.", "ferry") == []


def test_what_looks_like_a_term_and_is_not() -> None:
    assert filed("The ferry building is shut.", "ferry", without=("ferry building",)) == []
    assert filed("The ferry left the ferry building.", "ferry", without=("ferry building",)) == ["ferry"]


def test_a_sentence_that_names_one_of_its_passages_issues_belongs_to_that_one() -> None:
    text = "The ferry sank. The bridge opened. It rained."
    issues = [Issue(slug, slug, (Term(slug),), (), {}, (), (), (), "", (), (), "") for slug in ("bridge", "ferry")]
    article = Article("a", PurePosixPath("a.txt"), text, "", None, None, None, (), (), "en", None, (),
                      (Passage(0, len(text), "p1"),), (), (), ())
    found = file(article, issues)
    assert found.issues == {"p1": ("bridge", "ferry")}
    assert issues_of(found, "p1", Span(0, 15)) == ("ferry",)
    assert issues_of(found, "p1", Span(16, 34)) == ("bridge",)
    assert issues_of(found, "p1", Span(35, 45)) == ("bridge", "ferry")


def test_the_longest_term_wins() -> None:
    assert filed("The F-35 fighter jet flew.", "F-35", "F-35 fighter jet") == ["F-35 fighter jet"]


def test_the_editor_files_a_whole_article() -> None:
    text = "The crew slept.\nThe ferry sailed past the bridge."
    passages = (Passage(0, 15, "p1"), Passage(16, len(text), "p2"))
    article = Article("a", PurePosixPath("a.txt"), text, "", None, None, None, (), (), "en", None, (), passages, (), (),
                      (), filed=("harbour",))
    issues = [Issue(slug, slug.title(), (Term(slug),), (), {}, (), (), (), "", (), (), f"docs_src/issues/{slug}.md")
              for slug in ("ferry", "harbour")]
    found = file(article, issues)
    assert found.issues == {"p1": ("harbour",), "p2": ("ferry", "harbour")}
    assert [mention.term for mention in found.mentions] == ["ferry"]
    assert issues_of(found, "p2", passages[1]) == ("ferry", "harbour")
