"""The search page and the filters in a real browser: by mouse, by keyboard, and with JavaScript off."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from generator.folding import fold
from generator.proof import shown as written
from generator.search import pagefind
from generator.search.pagefind import index
from generator.search.records import Record
from generator.search.spellings import JOINTS, WORD, Spellings
from generator.when import When
from tests.conftest import Serve, looking
from tests.pages.newspaper import edition

ISSUE = "issues/s-400-caatsa/"


def results(page: Page) -> int:
    """How many results the page says there are."""
    expect(page.locator("ol.found")).to_have_attribute("aria-busy", "false")
    said = page.locator("briefing-search [role=status]")
    expect(said).to_have_text(re.compile(r"^(Nothing found\.|[\d,]+ results?)$"))
    return int((re.findall(r"[\d,]+", said.text_content() or "") or ["0"])[0].replace(",", ""))


def search(page: Page, words: str) -> int:
    """Type words into the search page's box; how many results there are."""
    page.get_by_label("Words, or a").fill(words)
    return results(page)


def offered(page: Page, label: str) -> dict[str, int]:
    """The values of a facet with their counts, which the search page shows after its results."""
    expect(page.locator(".facets[aria-busy=true]")).to_have_count(0)
    texts = page.get_by_label(label, exact=True).locator("option").all_text_contents()
    return {text.rpartition(" (")[0]: int(text.rpartition("(")[2].rstrip(")")) for text in texts[1:]}


def shown(page: Page) -> Locator:
    """The entries of a chronology that the filter shows."""
    return page.locator("briefing-filter [data-facets]:visible")


@pytest.mark.parametrize("spellings", [("Cavusoglu", "Çavuşoğlu", "ÇAVUŞOĞLU"), ("S400", "S-400", "s‑400"),
                                       ("Turkiye", "Türkiye", "Turkey")])
def test_every_spelling_finds_the_same(page: Page, address: str, spellings: tuple[str, ...]) -> None:
    page.goto(address + "search/")
    counts = [search(page, words) for words in spellings]
    assert counts[0] > 5
    assert len(set(counts)) == 1, dict(zip(spellings, counts, strict=True))


def test_the_page_folds_words_as_the_index_does(page: Page, address: str) -> None:
    words = ["Çavuşoğlu", "ÇAVUŞOĞLU", "İstanbul", "Işık", "S-400", "S‑400s", "U.S.", "Turkey’s", "Ærø", "STRAẞE",
             "Łódź"]
    page.goto(address + "search/")
    found = page.evaluate("""async ([module, words]) => words.map((await import(module)).fold)""",
                          [address + "assets/search.js", words])
    joined = [WORD.sub(lambda word: JOINTS.sub("", word[0]), fold(word)) for word in words]
    assert found == joined


def test_a_passage_found_leads_to_it(page: Page, address: str) -> None:
    page.goto(address + "search/?words=Cavusoglu&what=Passage")
    assert results(page) > 3
    found = page.locator("ol.found li").first
    assert "Cavusoglu" in found.locator("mark").all_text_contents()
    said = " ".join((found.locator("q").text_content() or "").split())
    found.get_by_role("link").click()
    page.wait_for_url(re.compile(r"/sources/[^/]+/#p\d+$"))
    passage = page.locator(f'[id="{page.url.partition("#")[2]}"]')
    expect(passage).to_be_in_viewport()
    assert said.strip("… ") in " ".join((passage.text_content() or "").split())


def test_a_phrase_is_found_only_as_it_stands(page: Page, address: str) -> None:
    page.goto(address + "search/")
    assert 0 < search(page, "“joint working group”") <= search(page, "joint group")
    assert search(page, "“joint group”") == 0


def test_facets_count_and_narrow_and_stand_in_the_address(page: Page, address: str) -> None:
    page.goto(address + "search/")
    every = search(page, "sanctions")
    years = offered(page, "Year")
    page.get_by_label("Year", exact=True).select_option("2021")
    assert results(page) == years["2021"] < every
    expect(page).to_have_url(re.compile(r"words=sanctions.*year=2021"))
    assert offered(page, "Year") == years, "the other years stay on offer"
    assert sum(offered(page, "Found in").values()) == years["2021"]
    page.reload()
    assert results(page) == years["2021"]
    expect(page.get_by_label("Year", exact=True)).to_have_value("2021")
    page.get_by_role("button", name="Start anew").click()
    expect(page).to_have_url(address + "search/")
    expect(page.locator("ol.found li")).to_have_count(0)


@pytest.mark.parametrize(("label", "value"), [("Issue", "YPG"), ("Outlet", "TRT World"), ("Kind", "Statement"),
                                              ("Party quoted", "Türkiye"), ("Found in", "Entry")])
def test_a_facet_alone_is_a_search(page: Page, address: str, label: str, value: str) -> None:
    page.goto(address + "search/")
    select = page.get_by_label(label, exact=True)
    expect(select.locator("option")).not_to_have_count(1)
    count = offered(page, label)[value]
    select.select_option(value)
    assert results(page) == count > 0


def test_what_is_found_does_not_wait_for_the_facets(page: Page, address: str) -> None:
    held: list[Route] = []
    page.route("**/pagefind/facets.json", lambda route: held.append(route))
    page.goto(address + "search/?words=sanctions", wait_until="commit")
    every = results(page)
    expect(page.locator("ol.found li")).to_have_count(min(every, 10))
    assert page.get_by_label("Kind", exact=True).locator("option").count() == 1
    assert [worker.url for worker in page.workers].count(address + "assets/finder.js") == 1
    for route in held:
        route.continue_()
    assert sum(offered(page, "Found in").values()) == every
    page.get_by_label("Order").select_option("newest")
    assert results(page) == every


def test_by_date_the_order_is_that_of_time(page: Page, address: str) -> None:
    page.goto(address + "search/?words=Turkey&what=Entry&sort=oldest")
    results(page)
    while (more := page.get_by_role("button", name="Show more")).is_visible():
        before = page.locator("ol.found li").count()
        more.click()
        expect(page.locator("ol.found li").nth(before)).to_be_visible()
    titles = page.locator("ol.found .title").all_text_contents()
    years = [int(year) for title in titles for year in re.findall(r"\d{4}$", title)]
    assert len(set(years)) > 1
    assert years == sorted(years)
    assert titles[len(years):] == ["Undated"] * (len(titles) - len(years)), "what has no date comes last"
    page.get_by_label("Order").select_option("newest")
    expect(page.locator("ol.found .title").first).to_contain_text(str(years[-1]))


def test_the_keyboard_searches_chooses_and_follows(page: Page, address: str) -> None:
    page.goto(address + "search/")
    page.get_by_label("Words, or a").focus()
    page.keyboard.type("sanctions")
    every = results(page)
    assert every > 0
    page.keyboard.press("Tab")
    expect(page.get_by_label("Found in")).to_be_focused()
    page.keyboard.type("Pass")
    expect(page).to_have_url(re.compile("what=Passage"))
    expect(page.locator("briefing-search [role=status]")).not_to_have_text(f"{every} results")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('ol.found a')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/sources/[^/]+/#p\d+$"))


def test_more_results_take_the_focus_along(page: Page, address: str) -> None:
    page.goto(address + "search/?words=Turkey")
    assert results(page) > 10
    page.get_by_role("button", name="Show more").press("Enter")
    expect(page.locator("ol.found li").nth(10).get_by_role("link")).to_be_focused()


def test_an_address_may_ask_with_q_as_other_sites_do(page: Page, address: str) -> None:
    page.goto(address + "search/?q=S400")
    expect(page.get_by_label("Words, or a")).to_have_value("S400")
    assert results(page) > 5
    expect(page).to_have_url(address + "search/?words=S400")
    assert not page.evaluate("document.querySelector('#__search').checked")


def test_a_value_that_nothing_has_leaves_the_address(page: Page, address: str) -> None:
    page.goto(address + "search/?year=1999&words=sanctions")
    assert results(page) > 5
    expect(page).to_have_url(address + "search/?words=sanctions")
    page.goto(address + "search/")
    expect(page.locator("ol.found")).to_have_attribute("aria-busy", "false")
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()


@pytest.mark.parametrize(("typed", "said"), [
    ("sanctions zzzqqq", re.compile("any of these words")), ("zzzqqq", "Nothing among entries and titles"),
    ('"joint working group"', None),
])
def test_the_header_s_search_claims_no_more_than_it_did(page: Page, address: str, typed: str,
                                                        said: str | re.Pattern[str] | None) -> None:
    page.goto(address)
    page.click("[data-md-component=search-query]")
    page.keyboard.type(typed)
    link = page.get_by_role("link", name="Search the passages in full for")
    expect(link).to_contain_text(typed)
    found = page.locator(".md-search-result__meta")
    if said:
        expect(found).to_have_text(said)
    else:
        expect(found).to_be_hidden()
        page.keyboard.press("Enter")
        expect(page.get_by_label("Words, or a")).to_have_value(typed)
        assert results(page) > 0


def test_the_header_s_search_offers_the_page(page: Page, address: str) -> None:
    page.click("[data-md-component=search-query]")
    page.keyboard.type("visa ban")
    link = page.get_by_role("link", name="Search the passages in full")
    expect(link).to_have_attribute("href", address + "search/?words=visa+ban")
    link.click()
    expect(page).to_have_url(address + "search/?words=visa+ban")
    expect(page.get_by_label("Words, or a")).to_have_value("visa ban")


HOSTILE = "<img src=x onerror=alert(1)> <b>quay</b> &lt;i&gt; <script>alert(2)</script> </q> {{ 7 * 7 }} \u202e"


def searched(records: Sequence[Record], site: Path, folder: Path) -> None:
    """The search page in `folder`, over an index of these records."""
    for path in site.rglob("*"):
        if path.is_file() and path.relative_to(site).parts[0] in ("assets", "search"):
            (folder / path.relative_to(site)).parent.mkdir(parents=True, exist_ok=True)
            (folder / path.relative_to(site)).write_bytes(path.read_bytes())
    (folder / "index.html").write_text("<!doctype html><title>Home</title><link rel=icon href='data:,'>")
    index(records, Spellings(edition()), folder / "pagefind")


def test_what_is_found_is_shown_as_text(browser: Browser, site: Path, tmp_path: Path, serve: Serve) -> None:
    record = Record("Passage", "sources/a/#p1", HOSTILE, HOSTILE, HOSTILE, facets={"issue": (HOSTILE,)})
    searched([record], site, tmp_path)
    with serve(tmp_path) as address, looking(browser, address) as tab:
        tab.goto(address + "search/?words=quay")
        found = tab.locator("ol.found li")
        expect(found).to_have_count(1)
        assert " ".join((found.locator("q").text_content() or "").split()) == " ".join(written(HOSTILE).split())
        assert found.locator(":scope *:not(p, a, q, mark, span)").count() == 0
        assert found.locator("a").get_attribute("href") == f"{address}sources/a/#p1"
        assert HOSTILE.split()[0] in "".join(tab.get_by_label("Issue").locator("option").all_text_contents())


def test_many_bundles_answer_as_one(browser: Browser, site: Path, tmp_path: Path, serve: Serve,
                                    monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "BUNDLE", 7)
    # Bundles without a word have one that it begins with (quay, quayside), or lack one of two words (ferries, crane).
    texts = [f"The {'quay' if number % 11 else 'quayside'} of port{number % 5} "
             f"has {'cranes' if number % 9 else 'ferries'}." for number in range(50)]
    searched([Record("Passage", f"sources/a{number}/#p1", "Ports", f"¶{number}", text, (),
                     When.parse(f"2001-01-{number % 28 + 1:02}")) for number, text in enumerate(texts)], site, tmp_path)
    with serve(tmp_path) as address, looking(browser, address) as tab:
        tab.goto(address + "search/")
        for typed in ("quayside", "quay", "quaysidexyz", "crane quayside", "ferrie port3", "cranes", "port", "port3"):
            beginnings = [word.removesuffix("s") for word in typed.split()]
            assert search(tab, typed) == sum(all(f" {part}" in text for part in beginnings) for text in texts), typed
        for phrase in ("quayside of port0", "the quay of", "of port", "quay port1"):
            assert search(tab, f'"{phrase}"') == sum(bool(re.search(rf"\b{phrase}\b", text.lower())) for text in texts)
        tab.get_by_label("Order").select_option("newest")
        assert search(tab, "ferries") == 6
        days = [int(about.strip("¶")) % 28 for about in tab.locator("ol.found .small").evaluate_all(
            "lines => lines.map(line => line.lastChild.textContent)")]
        assert days == sorted(days, reverse=True)


# Asks the page's reader and Pagefind's own program, which knows a record by its name, for the same.
BOTH = """async ([address, asked]) => {
    const [{ Bundle }, { Index }, pagefind] = await Promise.all(
        ["assets/bundle.js", "assets/index.js", "pagefind/0/pagefind.js"].map((path) => import(address + path)));
    const [[folder, path]] = await (await fetch(address + "pagefind/bundles.json")).json();
    const bundle = await Bundle.open(new URL(folder, address + "pagefind/"), path);
    const index = new Index([bundle]);
    await pagefind.init();
    return Promise.all(asked.map(async (words) => {
        const phrase = words.startsWith('"') && words.slice(1, -1).split(" ");
        const own = await (phrase ? index.saying(phrase) : index.having([words]));
        const { results } = await pagefind.search(words);
        const theirs = results.map(({ id, score }) => [id, score]);
        return [[...own].map(([record, score]) => [bundle.name(record), score]), theirs];
    }));
}"""


def test_the_index_is_read_and_ranked_as_pagefind_does(browser: Browser, site: Path, tmp_path: Path,
                                                       serve: Serve) -> None:
    draw = random.Random(5)
    words = ["".join(draw.choices(["ba", "de", "fi", "ko", "lu", "ra", "te"], k=4)) for _ in range(900)]
    texts = [" ".join(draw.choices(words, weights=range(900, 0, -1), k=draw.randint(20, 60))) for _ in range(800)]
    searched([Record("Passage", f"sources/a{at}/#p1", "Ports", text=text) for at, text in enumerate(texts)],
             site, tmp_path)
    assert len(list((tmp_path / "pagefind/0/index").iterdir())) > 1, "the words are spread over several files"
    pairs = [" ".join(text.split()[4:6]) for text in texts[:20]]
    asked = [*words[::20], *(word[:6] for word in words[::30]), *(f'"{pair}"' for pair in pairs)]
    context = browser.new_context(bypass_csp=True)  # Pagefind's program is WebAssembly, which no page here runs
    with serve(tmp_path) as address:
        tab = context.new_page()
        tab.goto(address)
        answers = tab.evaluate(BOTH, [address, asked])
    context.close()
    for query, (own, theirs) in zip(asked, answers, strict=True):
        part = query.strip('"')
        pattern = rf"\b{part}\b" if query != part else rf"\b{part}"
        assert len(own) == sum(bool(re.search(pattern, text)) for text in texts) > 0, query
        assert dict(own).keys() == dict(theirs).keys(), query
        if query == part:  # Pagefind weighs a word without accents by one number, the same for all
            ratios = [dict(theirs)[name] / score for name, score in own]
            assert max(ratios) - min(ratios) < 1e-4 * max(ratios), query


def test_a_filter_shows_what_fits_and_survives_a_reload(page: Page, address: str) -> None:
    page.goto(address + ISSUE)
    every = shown(page).count()
    kinds = offered(page, "Kind")
    assert sum(kinds.values()) == every
    page.get_by_label("Kind", exact=True).select_option("Statement")
    expect(page).to_have_url(address + ISSUE + "?kind=Statement")
    expect(shown(page)).to_have_count(kinds["Statement"])
    assert page.locator(".entry:visible:not(.entry-statement)").count() == 0
    expect(page.locator("briefing-filter .status")).to_have_text(f"{kinds['Statement']} of {every} entries")
    for heading in page.locator("briefing-filter section h3[id^=year]").all():
        assert heading.is_visible() == bool(heading.locator("xpath=..").locator(".entry:visible").count())
    page.reload()
    expect(shown(page)).to_have_count(kinds["Statement"])
    page.get_by_role("button", name="Show all").click()
    expect(shown(page)).to_have_count(every)
    expect(page).to_have_url(address + ISSUE)


def test_filters_join_and_say_when_nothing_matches(page: Page, address: str) -> None:
    page.goto(address + ISSUE + "?year=2017&kind=Scheduled")
    expect(page.locator("briefing-filter .status")).to_contain_text("Nothing matches")
    expect(shown(page)).to_have_count(0)
    page.get_by_label("Kind", exact=True).select_option("")
    expect(shown(page)).to_have_count(offered(page, "Year")["2017"])


def test_a_filter_says_what_it_could_not_choose_and_paper_says_what_it_left_out(page: Page, address: str) -> None:
    page.goto(address + ISSUE)
    every = shown(page).count()
    page.goto(address + ISSUE + "?year=1999")
    expect(page.locator("briefing-filter .status")).to_have_text("No entry of year 1999. All entries are shown.")
    expect(page).to_have_url(address + ISSUE)
    expect(shown(page)).to_have_count(every)
    page.emulate_media(media="print")
    expect(page.locator(".only")).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_label("Year", exact=True).select_option("2020")
    expect(page.locator(".only")).to_be_hidden()
    left = shown(page).count()
    page.emulate_media(media="print")
    expect(page.locator(".only")).to_have_text(
        f"Only a part of the chronology: Year 2020. {left} of {every} entries.")


def test_an_address_of_an_entry_is_worth_more_than_the_filter(page: Page, address: str) -> None:
    page.goto(address + ISSUE)
    statement = page.locator(".entry-statement h4").first.get_attribute("id")
    page.goto(f"{address}{ISSUE}?kind=Background#{statement}")
    expect(page.locator(f'[id="{statement}"]')).to_be_in_viewport()
    expect(page).to_have_url(f"{address}{ISSUE}#{statement}")


def test_the_home_page_filters_by_issue_with_the_keyboard(page: Page, address: str) -> None:
    every = shown(page).count()
    page.get_by_label("Issue", exact=True).focus()
    page.keyboard.type("FETO")
    expect(page).to_have_url(address + "?issue=FETO")
    assert 0 < shown(page).count() < every
    assert all("FETO" in text for text in shown(page).locator(".small").all_text_contents())
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.get_by_role("button", name="Show all").evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(shown(page)).to_have_count(every)


@pytest.mark.parametrize("path", ["", ISSUE])
def test_a_date_says_how_it_is_known_where_it_is_pointed_at(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    date = page.locator(".glance .dating:visible").first
    known = date.locator(".known")
    assert known.bounding_box()["width"] <= 1  # type: ignore[index]
    for act in (date.get_by_role("link").hover, date.get_by_role("link").focus):
        page.mouse.move(0, 0)
        page.evaluate("document.activeElement.blur()")
        expect(known).to_have_css("clip-path", "inset(50%)")
        act()
        expect(known).to_have_css("clip-path", "none")
        expect(known).to_contain_text(re.compile(r"as written|set by|year from|counted from|the date of"))
        assert known.bounding_box()["width"] > 60  # type: ignore[index]


def test_without_javascript_everything_is_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address + "search/")
    expect(tab.get_by_text("This search needs JavaScript")).to_be_visible()
    expect(tab.locator("form.search")).to_be_hidden()
    tab.get_by_role("link", name="Chronology of all issues").click()
    expect(tab).to_have_url(address + "#chronology")
    tab.goto(address + ISSUE + "?kind=Statement")
    entries = tab.locator("briefing-filter [data-facets]")
    assert entries.count() == tab.locator("briefing-filter [data-facets]:visible").count() > 0
    expect(tab.locator("briefing-filter form")).to_be_hidden()
    context.close()
