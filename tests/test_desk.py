"""The editor's files: read as they were typed, and every problem told at once with its line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from generator import desk
from generator.records import DateClaim, Desk, Draft, Edit, Label, Outlet, Refused, Role, Term
from generator.when import When

Read = Callable[[PurePosixPath, str], object]
ISSUE = PurePosixPath("docs_src/issues/quay.md")
NAMED = "name a page by its file's name: small letters, digits and hyphens"
SIDECAR = PurePosixPath("corpus/articles/a.yml")


def told(read: Read, path: PurePosixPath, text: str) -> list[str]:
    with pytest.raises(Refused) as caught:
        read(path, text)
    return [str(problem) for problem in caught.value.problems]


def test_a_sidecar_is_read_as_it_was_typed() -> None:
    text = "outlet: Norway\nlanguage: no\npublished: 2020-12\norigin: [AP, Reuters]\nparallel: https://a.org/x\n"
    card = desk.read_sidecar(SIDECAR, text)
    assert (card.outlet, card.language, card.published) == ("Norway", "no", When("2020-12"))
    assert (card.origins, card.parallel) == (("AP", "Reuters"), ("https://a.org/x",))
    assert desk.read_sidecar(SIDECAR, "# nothing known yet\n").published is None


def test_what_the_editor_says_goes_before_what_the_reader_found() -> None:
    found = DateClaim(When("2019-03-03"), "metadata", "meta date")
    draft = Draft("a", SIDECAR, "x", "", "txt", title="Found", outlet="Found", claims=(found,))
    card = desk.read_sidecar(SIDECAR, "title: Told\npublished: 2019-03-02\npublished_note: By the printed edition.\n")
    merged = desk.apply_sidecar(draft, card)
    assert (merged.title, merged.outlet) == ("Told", "Found")
    assert merged.claims == (DateClaim(When("2019-03-02"), "editor", "By the printed edition."), found)


@pytest.mark.parametrize("published", ["2020-12-14", "2020-12", "2020", "2020-12-14/2020-12-16", "2020-12~"])
def test_every_form_of_date_is_kept(published: str) -> None:
    assert str(desk.read_sidecar(SIDECAR, f"published: {published}\n").published) == published


def test_every_problem_of_a_sidecar_is_told_with_its_line() -> None:
    text = "outlett: TRT\npublished: 2020-13-01\nurl: javascript:alert(1)\ntitle: [a, b]\ntitle: c\nlanguage: english\n"
    assert told(desk.read_sidecar, SIDECAR, text) == [
        "corpus/articles/a.yml:1: unknown key outlett in the sidecar; did you mean outlet?",
        "corpus/articles/a.yml:2: published: '2020-13-01' is not a date; "
        "write 2020-12-14, 2020-12, 2020, or two of them with a / between",
        "corpus/articles/a.yml:3: url: 'javascript:alert(1)' is not a web address; "
        "begin it with https:// and leave no space",
        "corpus/articles/a.yml:4: title is a list, not a text; write one text after title:",
        "corpus/articles/a.yml:5: title stands here and on line 4; keep one of the two",
        "corpus/articles/a.yml:6: language: 'english' is not a language code; write en, tr or the like",
    ]


def test_a_sidecar_files_its_article_under_issues_that_there_are() -> None:
    text = "outlet: Post\nissues: [quay, quays]\n"
    card = desk.read_sidecar(SIDECAR, text)
    assert card.issues == ("quay", "quays")
    draft = desk.apply_sidecar(Draft("a", PurePosixPath("corpus/articles/a.txt"), "x", "", "txt"), card)
    assert not list(desk.check_outlets(draft, Desk(outlets=(Outlet("Post", None, None, None, ()),)), text))
    found = desk.check_issues(draft, ["quay"], text)
    assert list(map(str, found)) == ["corpus/articles/a.yml:2: issues: there is no issue 'quays'; did you mean quay?"]
    assert told(desk.read_sidecar, SIDECAR, "issues: The Quay\n") == [
        f"corpus/articles/a.yml:1: issues: 'The Quay' is not the name of an issue page; {NAMED}"]


def test_no_key_is_named_twice_among_those_of_an_edit() -> None:
    page = "---\ntitle: x\nterms: [quay]\nedits:\n  - {drop: a#p1, because: x, quote: x}\n---\n"
    (line,) = told(desk.read_issue, ISSUE, page)
    keys = line.partition("known keys: ")[2].split(", ")
    assert "note" in keys and len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: 'x\n", "corpus/articles/a.yml:2: not readable as YAML"),
        ("title: a: b\n", "corpus/articles/a.yml:1: not readable as YAML"),
        ("outlet: x\n\ttitle: y\n", "corpus/articles/a.yml:2: not readable as YAML"),
        ("- a\n- b\n", "corpus/articles/a.yml:1: the sidecar is not a mapping"),
        ("just words\n", "corpus/articles/a.yml:1: the sidecar is not a mapping"),
        ("title: !!python/object/apply:os.getcwd []\n", "corpus/articles/a.yml:1: title is a list, not a text"),
        ("title: !!python/name:os.getcwd\n", "corpus/articles/a.yml:1: the YAML tag"),
        ("title: !secret x\n", "corpus/articles/a.yml:1: the YAML tag !secret is not known here"),
        ("title: \"a\\u0007b\"\n", "corpus/articles/a.yml:1: title holds a control character"),
        ("origin: &x [*x]\n", "corpus/articles/a.yml:1: origin is a list, not a text"),
        ("? [a]\n: b\n", "corpus/articles/a.yml:1: a key is a list, not a text"),
    ],
)
def test_a_file_that_is_no_plain_yaml_is_refused_with_its_line(text: str, line: str) -> None:
    assert told(desk.read_sidecar, SIDECAR, text)[0].startswith(line)


def test_a_tab_is_told_to_be_a_tab() -> None:
    (line,) = told(desk.read_sidecar, SIDECAR, "outlet: x\n\ttitle: y\n")
    assert line.endswith("; indent with spaces, not with tabs")


def test_outlets_are_a_list_or_a_mapping() -> None:
    path = PurePosixPath("corpus/outlets.yml")
    listed = desk.read_outlets(path, "- name: Harbour News\n  country: Norway\n  kind: daily\n  aliases: HN\n")
    mapped = desk.read_outlets(path, "Harbour News: {country: Norway, kind: daily, aliases: HN}\n")
    assert listed == mapped == (Outlet("Harbour News", "Norway", None, "daily", ("HN",)),)
    assert desk.read_outlets(path, "") == ()


def test_two_outlets_of_one_name_and_one_without_are_problems() -> None:
    text = "- name: Harbour News\n- {name: HARBOUR NEWS, owner: x}\n- country: Norway\n- words\n"
    assert told(desk.read_outlets, PurePosixPath("o.yml"), text) == [
        "o.yml:2: 'harbour news' is named on line 1 already; keep one card, or make the names differ",
        "o.yml:3: no name; write name: for this outlet",
        "o.yml:4: the outlet is not a mapping; write it as key: value lines",
    ]


def test_people_have_addresses_without_diacritics_and_roles_with_dates() -> None:
    text = """\
- name: Mevlüt Çavuşoğlu
  party: Türkiye
  roles:
    - {title: Minister, since: 2015-11, until: 2023}
    - Member
"""
    (person,) = desk.read_people(PurePosixPath("p.yml"), text)
    assert (person.slug, person.party) == ("mevlut-cavusoglu", "Türkiye")
    assert person.roles == (Role("Minister", When("2015-11"), When("2023")), Role("Member"))


def test_people_who_cannot_be_told_apart_are_problems() -> None:
    text = "- name: Ali Öz\n- name: Ali-Oz\n- name: محمد\n- {name: B, roles: [{title: M, since: 2020, until: 2019}]}\n"
    assert told(desk.read_people, PurePosixPath("p.yml"), text) == [
        "p.yml:2: Ali-Oz and Ali Öz would have one address; make the names differ",
        "p.yml:3: محمد has no Latin spelling to make an address of; add one under aliases",
        "p.yml:4: the role ends (2019) before it begins (2020); correct since or until",
    ]


def test_one_person_on_two_cards_is_a_problem() -> None:
    text = "- {name: Ali Öz, party: Quay}\n- {name: A. Öz, party: Port, aliases: [Öz, Ali Öz]}\n"
    assert told(desk.read_people, PurePosixPath("p.yml"), text) == [
        "p.yml:2: the alias Ali Öz of A. Öz is the name on line 1; keep one card, or remove the alias"]


def test_an_alias_of_two_people_is_a_problem_and_of_one_is_none() -> None:
    text = "- {name: Ali Öz, aliases: [Öz, Ali Öz, öz]}\n- {name: Ela Öz, aliases: [ELA, Oz]}\n"
    assert told(desk.read_people, PurePosixPath("corpus/people.yml"), text) == [
        "corpus/people.yml:2: the alias Oz of Ela Öz is also that of Ali Öz on line 1; keep it on one card, "
        "or remove it from both: whom an article then means it tells itself"]


def test_a_former_address_of_a_person_is_no_other_ones() -> None:
    text = "- {name: Ali Öz, formerly: ela-oz}\n- {name: Ela Öz, formerly: ela}\n- {name: Ola Berg, formerly: ela}\n"
    assert told(desk.read_people, PurePosixPath("corpus/people.yml"), text) == [
        "corpus/people.yml:1: formerly: 'ela-oz' is an address of Ela Öz; keep it on one of the two cards",
        "corpus/people.yml:3: formerly: 'ela' is an address of Ela Öz; keep it on one of the two cards"]


def test_what_a_file_says_twice_in_one_line_is_told_once() -> None:
    (line,) = told(desk.read_sidecar, SIDECAR, "parallel: [[a], [b]]\n")
    assert line.startswith("corpus/articles/a.yml:1: parallel is a list, not a text")


def test_two_issues_of_one_title_are_a_problem() -> None:
    texts = {f"docs_src/issues/{slug}.md": f"---\nterms: [{slug}]\ntitle: The {name}\n---\n"
             for slug, name in (("quay", "quay"), ("wall", "Quay"), ("port", "port"))}
    issues = [desk.read_issue(PurePosixPath(path), text) for path, text in texts.items()]
    assert [str(problem) for problem in desk.cross_check(issues, texts, ["quay", "wall", "port"])] == [
        "docs_src/issues/wall.md:3: title: 'The Quay' is that of docs_src/issues/quay.md:3; make the titles differ"]


FULL = """\
---
title: The quay
terms: [Quay, {wall: [harbour, storm]}, 2019]
terms_with: {storm: [Oslo]}
without: Quayle
threads: {Repair: [repair, rebuild]}
labels: {act of God: The insurer's phrase., shambles: {note: The opposition's word., page_uses: delay}}
aliases: [harbour wall]
related: [port]
formerly: [old-quay]
edits:
  - {redate: a#p17, when: 2020-12-14, quote: closed on, note: By the printed edition.}
  - {merge: [a#p5, b#p2]}
  - {note: a#p3, quote: the wall, text: The wall of 1905.}
  - {kind: a#p4, is: scheduled, quote: will open}
---
The quay of Oslo fell.

It is old.
"""


def test_an_issue_page_defines_the_issue_and_introduces_it() -> None:
    issue = desk.read_issue(ISSUE, FULL)
    assert (issue.slug, issue.title, issue.path) == ("quay", "The quay", "docs_src/issues/quay.md")
    assert issue.terms == (Term("Quay"), Term("wall", ("harbour", "storm")), Term("2019"), Term("storm", ("Oslo",)))
    assert (issue.without, issue.aliases) == (("Quayle",), ("harbour wall",))
    assert issue.threads == {"Repair": ("repair", "rebuild")}
    assert (issue.related, issue.formerly) == (("port",), ("old-quay",))
    assert issue.labels == (
        Label("act of God", "The insurer's phrase."),
        Label("shambles", "The opposition's word.", "delay"),
    )
    assert issue.introduction == "The quay of Oslo fell.\n\nIt is old."
    place = "docs_src/issues/quay.md"
    assert issue.edits == (
        Edit("redate", ("a#p17",), "closed on", "2020-12-14", "By the printed edition.", place, 12),
        Edit("merge", ("a#p5", "b#p2"), "", "", "", place, 13),
        Edit("note", ("a#p3",), "the wall", "The wall of 1905.", "", place, 14),
        Edit("kind", ("a#p4",), "will open", "scheduled", "", place, 15),
    )


def test_windows_line_ends_change_nothing() -> None:
    assert desk.read_issue(ISSUE, FULL.replace("\n", "\r\n")).edits == desk.read_issue(ISSUE, FULL).edits


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The quay.\n", ["1: no front matter; begin with a line ---, then title: and terms:, then a line ---"]),
        ("---\n---\n", ["2: the front matter is not a mapping; write title: and terms: as key: value lines"]),
        ("---\ntitle: The quay\nterms: []\n---\n", [
            "2: an issue without terms; add terms: with the phrases that file a passage here"]),
        ("---\nterms: [quay]\n---\n", ["2: no title; write title: with the page's name"]),
        ("---\ntitle: x\nterms: [quay]\nrelated: [../../x, Port]\n---\n", [
            f"4: related: '../../x' is not the name of an issue page; {NAMED}",
            f"4: related: 'Port' is not the name of an issue page; {NAMED}"]),
        ("---\ntitle: x\nterms: [quay]\nedits:\n  - {redate: ../a#p1, when: 2019, quote: x}\n"
         "  - {drop: a#p0, quote: x}\n  - {redate: a#p1, when: soon, quote: x}\n"
         "  - {drop: a#p1}\n  - {merge: a#p1}\n  - {quote: x}\n"
         "  - {kind: a#p1, is: rumour, quote: x}\n  - {speaker: a#p1, quote: x}\n"
         "  - {merge: [a#p1, b#p1], quotes: [x]}\n---\n", [
            "5: redate: '../a#p1' names no passage; write <article>#p<line>",
            "6: drop: 'a#p0' names no passage; write <article>#p<line>",
            "7: when: 'soon' is not a date; write 2020-12-14, 2020-12, 2020, or two of them with a / between",
            "8: drop quotes nothing; write quote: with words of the passage that it corrects",
            "9: merge names one passage; name two or more",
            "10: an edit does one thing; "
            "name one of redate, merge, split, drop, speaker, kind, summary, note with its passage",
            "11: kind: 'rumour' is not known; write one of event, statement, scheduled, background",
            "12: no is; write is: with the new speaker",
            "13: merge has quotes that fit no passages; only merge has quotes:, one for each of its passages"]),
        ('---\ntitle: x\nterms: [quay, "!?"]\nthreads: {Ship: [], Crane: [crane]}\nedits:\n'
         '  - {redate: a#p1, when: "", quote: x}\n  - {drop: a#p1, when: 2019, quote: x}\n'
         "  - {kind: a#p1, is: event, text: New, quote: x}\n---\n", [
            "3: terms: '!?' has no letter or digit; write a phrase as it stands in articles",
            "4: threads: Ship has no phrases; list those that its entries hold, or remove it",
            "6: redate says no date; write when: with an EDTF date",
            "7: when belongs to no drop; remove it; drop says nothing new",
            "8: text belongs to no kind; remove it; kind says its own under is:"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_issue_page(text: str, lines: list[str]) -> None:
    assert told(desk.read_issue, ISSUE, text) == [f"docs_src/issues/quay.md:{line}" for line in lines]


def test_a_page_whose_name_cannot_be_an_address_is_refused() -> None:
    (line,) = told(desk.read_issue, PurePosixPath("docs_src/issues/The Quay.md"), FULL)
    assert line.startswith("docs_src/issues/The Quay.md:1: 'The Quay' cannot be an address")
    (line,) = told(desk.read_issue, PurePosixPath("docs_src/issues/index.md"), FULL)
    assert line.startswith("docs_src/issues/index.md:1: 'index' is the address of a folder's own page")
