"""The pages of a small newspaper: what stands on them, in which order, and where their addresses lead."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from posixpath import join, normpath

import pytest

from generator.cite import Imprint
from generator.exports.files import files
from generator.ledger import Ledger, addresses, adopt
from generator.memo import beside_pages
from generator.pages import Page, Settings, pages
from generator.pages.catalogue import Catalogue, in_order
from generator.pages.entry import entry
from generator.pages.issue import issue_view
from generator.pages.words import Numbers
from generator.proof import prove
from generator.records import Edit, Person, Refused
from tests.pages.newspaper import BEGIN, COUNCIL, QUARREL, edition, event, report

PUBLISHED, LEDGER = adopt(Ledger(), edition(), addresses(edition()))
MADE = {page.path: page for page in pages(PUBLISHED, Settings("Harbour", "The *quays* of the harbour."), LEDGER)}
QUAY = MADE["issues/quay.md"].body
WRITTEN = {"method"}  # pages that a person writes
IMPRINT = Imprint.of(PUBLISHED, "Harbour")
FILES = {path for path, _ in (*files(PUBLISHED, IMPRINT), *beside_pages(PUBLISHED.issues, PUBLISHED, IMPRINT))}


def text(html: str) -> str:
    """What a reader sees of some HTML."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def part(html: str, begin: str, end: str | None = None) -> str:
    """The HTML from the element of id `begin` to that of id `end`."""
    start = html.rindex("<", 0, html.index(f'id="{begin}"'))
    return html[start : html.index(f'id="{end}"') if end else None]


def test_every_address_of_the_contract_has_its_page() -> None:
    assert set(MADE) == {
        "index.md", "issues/quay.md", "issues/ferries.md", "search/index.md", "sources/index.md", "sources/council.md",
        "sources/fishermen.md", "sources/copy.md", "sources/letter.md", "people/index.md",
        "people/asa-oberg.md",
        "e/7k3f9q/index.html", "e/b2m8xw/index.html", "e/c9d4tz/index.html", "e/d5n6rv/index.html",
        "changes/index.md", "editions/index.md", "data/index.md"}
    assert {path for path, page in MADE.items() if page.in_nav} == {
        "index.md", "issues/quay.md", "issues/ferries.md", "search/index.md", "sources/index.md", "people/index.md",
        "changes/index.md", "editions/index.md", "data/index.md"}


def test_the_issue_page_keeps_its_order() -> None:
    order = ["page", "at-a-glance", "chronology", "year-2023", "undated", "positions", "open-threads", "terms",
             "related-issues", "sources", "how-made"]
    places = [QUAY.index(f'id="{name}"') for name in order]
    assert places == sorted(places)


def test_every_entry_is_a_heading_that_stands_in_the_table_of_contents() -> None:
    found = {heading.id: unescape(heading.title) for heading in MADE["issues/quay.md"].headings}
    assert found["7k3f9q"] == "11 May 2023 · “The city council voted on Thursday to extend…”"
    assert found["c9d4tz"].startswith("March 2023 · ")
    assert found["d5n6rv"].startswith("“The council has quarrelled")
    tree = MADE["issues/quay.md"].contents
    chronology = next(token for token in tree[0]["children"] if token["id"] == "chronology")
    assert [entry["id"] for entry in chronology["children"][0]["children"]] == ["c9d4tz", "7k3f9q", "b2m8xw"]


def test_an_entry_says_what_when_says_who_and_how_many_really_say_so() -> None:
    entry = text(part(QUAY, "7k3f9q", "b2m8xw"))
    assert "11 May 2023" in entry
    assert "“ Thursday ” , counted from the article's date, 12 May 2023" in entry
    assert "The city council voted on Thursday to extend the north quay, and work is to begin on 3 June. ” 1 3" in entry
    assert "3 articles, 2 independent" in entry


def test_words_that_do_not_name_their_speaker_have_the_name_beside_them() -> None:
    made = edition()
    council = made.filed[0].article
    clipped, whole = '"The quay will pay for itself,"', '"The quay will pay for itself," Mayor Åsa Öberg said.'
    events = [event(name, report(council, words, "2023-05-12", kind="statement"))
              for name, words in (("m3n4p5", clipped), ("q6r7s8", whole))]
    catalogue = Catalogue.of(replace(made, events=tuple(events)))
    first, second = (entry(each, catalogue, Numbers.among((council,))) for each in events)
    assert first.lead.speakers == (("Åsa Öberg", "people/asa-oberg/"),)
    assert second.lead.speakers == ()


def test_a_part_of_a_sentence_has_the_whole_of_it_beside_it() -> None:
    whole = text(part(QUAY, "b2m8xw", "undated"))
    assert f"“ {BEGIN} ”" in whole
    assert f"In full: “ The city council voted on Thursday to extend the north quay, and {BEGIN} . ”" in whole
    assert "In full" not in text(part(QUAY, "7k3f9q", "b2m8xw"))


def test_what_a_press_release_tells_is_marked_wherever_it_stands() -> None:
    made = edition()
    released = replace(made, events=tuple(replace(each, accounts=tuple(
        replace(account, report=replace(account.report, marks=("release",))) for account in each.accounts
    )) for each in made.events))
    page = next(p for p in pages(released, Settings("Harbour", ""), LEDGER) if p.path == "issues/quay.md").body
    assert "from a press release" in text(part(page, "at-a-glance", "chronology"))
    assert "From a press release" in text(part(page, "7k3f9q", "b2m8xw"))


def test_events_of_one_day_stand_as_they_were_reported() -> None:
    made = edition()
    council, fishermen, copy = (filed.article for filed in made.filed[:3])
    told = [("z", report(council, "The city council voted", "2023-05-12")),
            ("a", report(council, BEGIN, "2023-05-12")),
            ("c", report(fishermen, "Fishermen say", "2023-05-12")),
            ("b", report(copy, "The city council voted", "2023-05-12")),
            ("d", report(copy, BEGIN, "2023-05-11"))]
    events = tuple(event(name, each) for name, each in reversed(told))
    assert [each.id for each in in_order(replace(made, events=events))] == ["d", "z", "a", "c", "b"]


def test_a_chronology_that_knows_no_month_names_the_year() -> None:
    made = edition()
    council = made.filed[0].article
    events = (event("m3n4p5", report(council, QUARREL, "2014")), event("q6r7s8", report(council, BEGIN, "2023-05-12")))
    catalogue = Catalogue.of(replace(made, events=events))
    assert issue_view(made.issues[0], catalogue).span == ("2014", "May 2023")


def test_copies_of_a_sentence_stand_once() -> None:
    entry = text(part(QUAY, "7k3f9q", "b2m8xw"))
    told, differing = entry.rsplit("Accounts differ :", 1)
    assert told.count("The city council") == 1
    assert differing.count("The city council") == 1
    assert "Also reported" not in differing


def test_differing_accounts_stand_side_by_side_with_what_differs_marked() -> None:
    entry = part(QUAY, "7k3f9q", "b2m8xw")
    assert "Accounts differ : how far it had gone" in text(entry)
    sides = entry[entry.index('class="sides"') :]
    assert "<mark>voted</mark>" in sides
    assert "<mark>began to debate</mark>" in sides


def test_what_the_editor_did_is_marked_and_signed() -> None:
    made = edition()
    edits = [Edit("redate", ("fishermen#p2",), "In March", "2023-03-09", "seen by the harbour master", "", 1),
             Edit("summary", ("fishermen#p2",), "In March", "The crane went.", "", "", 2)]
    edits += [Edit("redate", ("fishermen#p2",), "crane", "2023-03-08/2023-03-09", "", "", 3),
              Edit("merge", ("fishermen#p2", "copy#p1"), "crane", "", "one crane", "", 4),
              Edit("split", ("fishermen#p2",), "crane", "", "another crane", "", 5),
              Edit("kind", ("fishermen#p2",), "crane", "background", "old news", "", 6),
              Edit("note", ("fishermen#p2",), "crane", "The crane was red.", "", "", 7)]
    sold = replace(made.events[0], edits=tuple(edits))
    named = Edit("speaker", ("fishermen#p2",), "Nobody asked us", "Jon Dahl", "heard on tape", "", 8)
    quay = replace(made.issues[0], edits=(named,))
    changed = replace(made, events=(sold, *made.events[1:]), issues=(quay, *made.issues[1:]))
    page = next(p for p in pages(changed, Settings("Harbour"))
                if p.path == "issues/quay.md")
    entry = text(part(page.body, "c9d4tz", "7k3f9q"))
    assert "The crane went. Editor “ In March, the Q-7 crane was sold. ”" in entry
    assert "Date set to 9 March 2023: seen by the harbour master Editor" in entry
    assert "Date set to 8–9 March 2023 Editor" in entry
    assert "Joined by hand: one crane Editor Kept apart by hand: another crane Editor" in entry
    assert "Marked as background: old news Editor The crane was red. Editor" in entry
    assert "Jon Dahl, of “Nobody asked us” (fishermen#p2): heard on tape Editor" in text(part(page.body, "how-made"))


def test_a_month_stays_a_month() -> None:
    entry = text(part(QUAY, "c9d4tz", "7k3f9q"))
    assert entry.startswith("March 2023")
    assert "To the month" in entry


def test_what_has_no_date_stands_apart() -> None:
    assert "quarrelled" not in text(part(QUAY, "chronology", "undated"))
    assert "quarrelled" in text(part(QUAY, "undated", "positions"))


def test_positions_stand_by_party_with_speaker_day_words_and_source() -> None:
    positions = text(part(QUAY, "positions", "open-threads"))
    how = "reported on: the article’s date; the sentence gives none"
    assert f"City Åsa Öberg , 12 May 2023 {how} “ The quay will pay for itself, ” 1" in positions
    assert f"Of no known party Jon Dahl, 12 May 2023 {how} “ Nobody asked us, ” 2" in positions


def test_facts_count_and_link_to_what_they_count() -> None:
    facts = re.search(r'<p class="facts">(.*?)</p>', QUAY, re.DOTALL)
    assert facts
    assert text(facts[1]) == ("As of 30 September 2023 · 4 entries , 1 undated , from March 2023 to June 2023 · "
                              "3 articles , 2 independent origins · edition 3f9c2a")
    assert QUAY.count("data-facets=") == 4  # what the filter counts
    assert "4 entries, 1 undated" in text(MADE["search/index.md"].body)
    memos = dict(beside_pages(PUBLISHED.issues, PUBLISHED, IMPRINT))
    assert "4 entries, 1 undated" in memos["issues/quay/memo.txt"].decode()
    assert 'href="#chronology"' in facts[1]
    assert 'href="#sources"' in facts[1]


def test_open_threads_terms_and_related_issues() -> None:
    assert text(part(QUAY, "open-threads", "terms")).startswith(
        "Open threads 3 June 2023 “ 3 June ” , counted from the article's date, 12 May 2023 "
        "“ work is to begin on 3 June ” 1 Announced here")
    assert "What the fishermen call it. Editor. This page uses: quay" in text(part(QUAY, "terms", "related-issues"))
    assert "Ferries 1 entry on both pages" in text(part(QUAY, "related-issues", "sources"))


def test_sources_say_where_they_come_from_and_link_only_to_the_web() -> None:
    sources = part(QUAY, "sources", "how-made")
    assert "Harbour Post (newspaper, Norway) · published 12 May 2023 (set by the editor) · harbour" in text(sources)
    assert "The Net, 12 May 2023: “Fishermen say the council on Thursday only began…”" in text(sources)
    assert 'rel="noopener external"' in sources
    assert "javascript:alert(1) (no web address)" in text(sources)
    assert 'href="javascript' not in sources


def test_links_to_an_outlet_lead_to_the_quoted_words() -> None:
    told = 'href="https://harbour.example/council?id=1&x=2#:~:text=The%20city%20council%20voted%20on,'
    assert told in unescape(part(QUAY, "sources", "how-made"))
    assert told in unescape(MADE["sources/council.md"].body)


def test_a_source_page_shows_only_the_passages_used() -> None:
    page = MADE["sources/council.md"].body
    assert set(re.findall(r'id="(p\d+)"', page)) == {"p3", "p5"}
    assert "50 words, of which 38 shown" in text(page)
    assert "read-more (1 block)" in text(page).replace(" ( 1", " (1")
    how = "counted from the article's date, 12 May 2023"
    assert (f"Used in The north quay: 11 May 2023 “ Thursday ” , {how} · "
            f"The north quay: 3 June 2023 “ 3 June ” , {how}") in text(page)
    assert "Differs from The Net" in text(page)


def test_a_source_page_shows_everything_where_the_rights_allow_it() -> None:
    made = {page.path: page for page in pages(edition(), Settings("Harbour", full_text=True))}
    assert set(re.findall(r'id="(p\d+)"', made["sources/council.md"].body)) == {"p1", "p3", "p5"}


def test_home_has_cards_coverage_and_the_gap_said_plainly() -> None:
    home = text(MADE["index.md"].body)
    assert "The north quay 11 May 2023 “ Thursday ” , counted from the article's date, 12 May 2023 “ The city" in home
    assert "4 entries , 1 undated · 3 articles" in home
    assert "Nothing between May 2023 and September 2023." in home


def test_an_undated_article_waits_with_its_evidence() -> None:
    known = "Not after 11 May 2023. The day that it names may be 8 May 2023. before the quay was extended, 11 May 2023"
    home = text(part(MADE["index.md"].body, "undated-articles", "undated-entries"))
    assert f"Outlet not known: “The quay was still short on Monday.” {known} : “ still short ”" in home
    assert known in text(MADE["sources/letter.md"].body)


def test_an_entry_has_a_short_address_that_needs_no_script() -> None:
    page = MADE["e/7k3f9q/index.html"].body
    assert '<meta http-equiv="refresh" content="0; url=../../issues/quay/#7k3f9q">' in page
    assert '<a href="../../issues/quay/#7k3f9q">' in page
    both = MADE["e/d5n6rv/index.html"].body
    assert "refresh" not in both
    assert '<a href="../../issues/quay/#d5n6rv">' in both
    assert '<a href="../../issues/ferries/#d5n6rv">' in both


def test_every_quoted_word_is_verbatim() -> None:
    texts = {filed.article.id: filed.article.text for filed in edition().filed}
    assert prove(((page.path, page.body) for page in MADE.values()), texts) == ()
    tampered = {**texts, "council": COUNCIL.replace("north", "south")}
    assert prove([("issues/quay.md", QUAY)], tampered)


def address(page: Page) -> str:
    """Where a page stands on the site."""
    stem = page.path.removesuffix("index.md").removesuffix("index.html")
    return stem.removesuffix(".md") + "/" if stem.endswith(".md") else stem


@pytest.mark.parametrize("page", MADE.values(), ids=MADE)
def test_every_link_within_the_site_leads_to_a_page_and_an_anchor(page: Page) -> None:
    known = {address(other).strip("/"): other for other in MADE.values()}
    for href in re.findall(r'href="([^"]+)"', page.body):
        target = unescape(href)
        if target.startswith(("http://", "https://")):
            continue
        path, _, fragment = target.partition("#")
        place = normpath(join(address(page) or ".", path)).strip("./") if path else address(page).strip("/")
        if place in WRITTEN or place in FILES:
            continue
        assert place in known, target
        assert not fragment or fragment in known[place].anchors, target


@pytest.mark.parametrize("page", MADE.values(), ids=MADE)
def test_no_id_stands_twice(page: Page) -> None:
    ids = re.findall(r' id="([^"]+)"', page.body)
    assert len(ids) == len(set(ids))


def test_the_same_edition_makes_the_same_pages() -> None:
    assert pages(edition(), Settings("Harbour")) == pages(edition(), Settings("Harbour"))


def test_at_a_glance_says_where_accounts_differ() -> None:
    glance = part(MADE["issues/quay.md"].body, "at-a-glance", "chronology")
    lines = {words: "accounts differ" in line for line in glance.split("<li>")[1:]
             for words in [next((e.text for e in PUBLISHED.events if text(e.text) in text(line)), "")]}
    differing = {e.text: bool(e.differs) for e in PUBLISHED.events}
    assert set(lines.values()) == {True, False}
    assert all(differing[words] == told for words, told in lines.items())


def test_people_of_no_party_are_listed_together() -> None:
    people = (*edition().people, Person("Jon Dahl", "jon-dahl"), Person("Ola Berg", "ola-berg"))
    made = {page.path: text(page.body) for page in pages(replace(edition(), people=people), Settings("Harbour"))}
    assert "Of no known party Jon Dahl 1 statement Ola Berg 0 statements City Åsa Öberg" in made["people/index.md"]


def test_a_template_of_a_dossier_that_cannot_be_filled_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "index.md.jinja").write_text("<h1>Quays</h1>\n{% if view %}\n", encoding="utf-8")
    with pytest.raises(Refused, match=r"^templates/index\.md\.jinja:2: the template cannot be filled \(Unexpected end"):
        pages(edition(), Settings("Harbour", templates=tmp_path))


def test_an_empty_edition_has_pages_too() -> None:
    empty = replace(edition(), as_of=None, filed=(), events=(), statements=(), undated=(), people=(),
                    issues=edition().issues[:1])
    made = {page.path: text(page.body) for page in pages(empty, Settings("Harbour"))}
    assert "No dated entry yet." in made["issues/quay.md"]
    assert "0 articles" in made["index.md"]


def test_a_dossiers_own_template_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "sources.md.jinja").write_text("<p>{{ view.articles }} of our own</p>", encoding="utf-8")
    made = {page.path: page for page in pages(edition(), Settings("Harbour", templates=tmp_path))}
    assert made["sources/index.md"].body == "<p>4 of our own</p>"
    assert made["issues/quay.md"].body == QUAY
