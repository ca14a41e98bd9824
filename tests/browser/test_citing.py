"""Citing, as a reader does it: by mouse and by keyboard, and what is then on the clipboard."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

ISSUE = "issues/s-400-caatsa/"
BUTTONS = {"Chicago": "chicago", "APA": "apa", "BibTeX": "bibtex", "BibLaTeX": "biblatex", "RIS": "ris",
           "CSL-JSON": "csl"}


def clipboard(page: Page) -> str:
    """The plain text on the clipboard, its lines ended as ours are."""
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text.replace("\r\n", "\n")


def rich(page: Page) -> str:
    """The HTML on the clipboard."""
    text: str = page.evaluate("""navigator.clipboard.read().then(([item]) => item.getType("text/html"))
                                 .then(blob => blob.text())""")
    return text


def cited(site: Path, folder: str) -> Any:
    """What the site's own file says."""
    return json.loads((site / folder / "cite.json").read_text(encoding="utf-8"))


def entry(page: Page) -> tuple[str, Locator]:
    """The first entry of the page: its id and its menu."""
    menu = page.locator(".entry cite-menu").first
    return re.findall(r"e/(\w+)/", menu.get_attribute("data-folder") or "")[0], menu


@pytest.mark.parametrize(("button", "form"), BUTTONS.items())
def test_a_citation_of_an_entry_is_copied(page: Page, address: str, site: Path, button: str, form: str) -> None:
    page.goto(address + ISSUE)
    name, menu = entry(page)
    menu.get_by_role("button", name="Cite").click()
    menu.get_by_role("button", name=button, exact=True).click()
    expect(menu.get_by_role("status")).to_contain_text("Copied")
    assert clipboard(page) == cited(site, f"e/{name}")[form].replace("\r\n", "\n")


def test_a_link_is_absolute_and_leads_to_the_entry(page: Page, address: str) -> None:
    page.goto(address + ISSUE)
    name, menu = entry(page)
    menu.get_by_role("button", name="Copy link to the entry of").click()
    expect(menu.get_by_role("status")).to_have_text("Copied: link")
    assert clipboard(page) == f"{address}e/{name}/"
    page.goto(clipboard(page))
    page.wait_for_url(re.compile(rf"/issues/[^/]+/#{name}$"))


def test_a_memo_gets_the_sentence_and_its_sources_as_rich_and_as_plain_text(page: Page, address: str,
                                                                            site: Path) -> None:
    page.goto(address + ISSUE)
    name, menu = entry(page)
    sentence = " ".join((page.locator(".entry .lead q").first.text_content() or "").split())
    menu.get_by_role("button", name="Cite").click()
    menu.get_by_role("button", name="For a memo").click()
    expect(menu.get_by_role("status")).to_contain_text("Copied")
    memo = cited(site, f"e/{name}")["memo"]
    assert clipboard(page) == memo["plain"]
    assert sentence.strip("“”\"") in clipboard(page)
    # The browser cleans what a page puts on the clipboard: the words, the mark and the note have to survive that.
    pasted = page.evaluate("html => new DOMParser().parseFromString(html, 'text/html').body.innerText", rich(page))
    assert " ".join(pasted.split()) == " ".join(memo["plain"].replace("[1]", "1", 1).replace("[1]", "1").split())
    assert "<sup>1</sup>" in re.sub(r'<sup[^>]*>', "<sup>", rich(page))


def test_the_keyboard_does_it_all(page: Page, address: str, site: Path) -> None:
    page.goto(address + ISSUE)
    name, menu = entry(page)
    opener = menu.get_by_role("button", name="Cite")
    opener.focus()
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(menu.get_by_role("status")).to_have_text("Copied: Chicago note")
    assert clipboard(page) == cited(site, f"e/{name}")["chicago"]
    page.keyboard.press("Escape")
    expect(menu.locator(".cite-panel")).to_be_hidden()
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("folder", ["", ISSUE, "sources/", "people/", "changes/", "editions/", "data/"])
def test_every_page_is_cited_under_its_title(page: Page, address: str, site: Path, folder: str) -> None:
    page.goto(address + folder)
    menu = page.locator(".tools cite-menu")
    menu.get_by_role("button", name="Copy link to this page").press("Enter")
    expect(menu.get_by_role("status")).to_have_text("Copied: link")
    assert clipboard(page) == address + folder
    menu.get_by_role("button", name="Cite this page").click()
    menu.get_by_role("button", name="Chicago", exact=True).click()
    expect(menu.get_by_role("status")).to_have_text("Copied: Chicago note")
    assert clipboard(page) == cited(site, folder)["chicago"]
    assert page.locator(".citation").text_content() == clipboard(page)


@pytest.mark.parametrize("kind", ["sources", "people"])
def test_sources_and_people_are_cited_too(page: Page, address: str, site: Path, kind: str) -> None:
    folder = next(path.parent.relative_to(site).as_posix() for path in sorted(site.glob(f"{kind}/*/cite.json")))
    page.goto(f"{address}{folder}/")
    menu = page.locator(".tools cite-menu")
    menu.get_by_role("button", name="Cite this page").click()
    menu.get_by_role("button", name="For a memo").click()
    expect(menu.get_by_role("status")).to_have_text("Copied: memo text with its footnote")
    assert clipboard(page) == cited(site, folder)["memo"]["plain"]


def test_a_source_s_page_cites_the_article_itself(page: Page, address: str, site: Path) -> None:
    folder = next(path.parent.relative_to(site).as_posix() for path in sorted(site.glob("sources/*/cite.json")))
    page.goto(f"{address}{folder}/")
    menu = page.locator(".tools cite-menu[data-part]")
    menu.get_by_role("button", name="Cite the article").click()
    menu.get_by_role("button", name="Chicago", exact=True).click()
    expect(menu.get_by_role("status")).to_have_text("Copied: Chicago note")
    note = cited(site, folder)["article"]["chicago"]
    assert clipboard(page) == note != cited(site, folder)["chicago"]
    assert page.locator("#cite-article + .cite .citation").text_content() == note
    menu.get_by_role("button", name="For a memo").click()
    expect(menu.get_by_role("status")).to_contain_text("Copied: memo")
    assert note in clipboard(page)


@pytest.mark.parametrize("folder", ["", ISSUE, "sources/"])
def test_a_page_is_printed(page: Page, address: str, folder: str) -> None:
    page.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1 }")
    page.goto(address + folder)
    button = page.get_by_role("button", name="Print this page")
    button.click()
    button.press("Enter")
    assert page.evaluate("window.printed") == 2


def test_the_memo_of_an_issue_is_kept_as_a_file(page: Page, address: str, site: Path) -> None:
    page.goto(address + ISSUE)
    opener = page.locator(".tools summary")
    word = page.locator(".tools .memo").get_by_role("link", name="Word")
    expect(word).to_be_hidden()
    opener.focus()
    page.keyboard.press("Enter")
    expect(word).to_be_visible()
    markdown = page.locator(".tools .memo").get_by_role("link", name="Markdown")
    for name, file, link in (("docx", "memo.docx", word), ("md", "memo.txt", markdown)):
        with page.expect_download() as kept:
            link.click()
        assert kept.value.suggested_filename == f"s-400-caatsa.{name}"
        assert Path(kept.value.path()).read_bytes() == (site / ISSUE / file).read_bytes()
    opener.click()
    expect(word).to_be_hidden()


def test_a_link_is_copied_where_the_citations_cannot_be_had(page: Page, address: str) -> None:
    page.route("**/cite.json", lambda route: route.fulfill(status=200, body="no JSON"))
    page.goto(address + ISSUE)
    page.locator(".tools").get_by_role("button", name="Copy link").click()
    expect(page.locator(".tools").get_by_role("status")).to_have_text("Copied: link")
    assert clipboard(page) == address + ISSUE


def test_without_a_clipboard_the_text_is_there_to_copy_by_hand(page: Page, address: str, site: Path) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(address + ISSUE)
    name, menu = entry(page)
    menu.get_by_role("button", name="Cite").click()
    menu.get_by_role("button", name="APA", exact=True).click()
    shown = menu.get_by_role("textbox", name="Text to copy")
    expect(shown).to_have_value(cited(site, f"e/{name}")["apa"])
    expect(shown).to_be_focused()
    assert page.evaluate("document.activeElement.selectionEnd") == len(cited(site, f"e/{name}")["apa"])


def test_without_javascript_the_address_and_a_citation_are_there(browser: Browser, address: str, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address + ISSUE)
    assert tab.locator("#cite").is_visible()
    assert tab.locator(".citation").text_content() == cited(site, ISSUE)["chicago"]
    assert tab.locator(".entry .permalink").first.is_visible()
    tab.locator(".tools summary").click()
    assert tab.locator(".tools a").all_text_contents() == ["Cite", "Word", "Markdown"]
    assert tab.locator(".tools button").count() == 0
    tab.locator(".entry cite-menu a").first.click()
    expect(tab).to_have_url(re.compile("#cite$"))
    context.close()
