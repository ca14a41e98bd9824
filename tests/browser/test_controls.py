"""Every control of a page, by mouse and by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

ISSUE = "issues/s-400-caatsa/"
# Everything that a reader can act on, but what is hidden, and the theme's switches that its labels and keys move.
CONTROLS = """[...document.querySelectorAll(
  "a[href], svg a, button, select, summary, textarea, input:not(.md-toggle), .dating [tabindex]")]
  .filter(e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest("[inert]")
            && e.tabIndex >= 0)"""

# Waits until the page no longer scrolls. The site forbids what Playwright's own waiting for a condition needs: code
# made from text.
AT_REST = """async () => {
    for (let [still, was, frames] = [0, -1, 0]; still < 10 && frames < 3000; was = scrollY, frames++) {
        await new Promise(requestAnimationFrame);
        still = (CONDITION) && scrollY === was ? still + 1 : 0;
    }
    return CONDITION;
}"""


def comes_to_rest(page: Page, condition: str) -> None:
    """The page no longer scrolls, and stands where `condition` has it."""
    assert page.evaluate(AT_REST.replace("CONDITION", condition))


@pytest.mark.parametrize("path", ["", ISSUE, "sources/", "data/"])
def test_the_tabulator_reaches_every_control_and_shows_where_it_is(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    if path == ISSUE:
        page.locator(".entry cite-menu button").first.click()
        page.locator(".md-main").click(position={"x": 2, "y": 2})
    expected = page.evaluate(f"window.controls = new Set({CONTROLS}); window.controls.size")
    page.evaluate("document.activeElement.blur()")
    page.evaluate("""addEventListener("focusin", event => {
        const seen = getComputedStyle(event.target).outlineStyle !== "none"
        if (!seen && event.target.matches(".md-content *")) (window.unseen ??= []).push(event.target.outerHTML)
        window.controls.delete(event.target)
    })""")
    for _ in range(expected + 20):
        page.keyboard.press("Tab")
    assert page.evaluate("[...window.controls].map(control => control.outerHTML)") == []
    assert page.evaluate("window.unseen ?? []") == []


def test_the_palette_is_changed_by_mouse_and_by_keyboard(page: Page) -> None:
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.locator("label[title=Dark]").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("[data-md-component=palette] input:checked").focus()
    page.keyboard.press("Enter")
    expect(body).to_have_attribute("data-md-color-scheme", "default")


def test_the_search_box_is_used_by_keyboard_alone(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("Cavusoglu")
    page.wait_for_selector(".md-search-result__link")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/(issues|people|sources)/"))
    page.keyboard.press("/")
    expect(page.locator("#__search")).to_be_checked()  # the theme takes its time, and has nothing to close before
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()


def test_the_drawer_of_a_phone_leads_to_an_issue(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    tab = context.new_page()
    tab.goto(address)
    tab.locator("label.md-header__button[for=__drawer]").tap()
    tab.locator(".md-nav--primary label.md-nav__link", has_text="Issues").tap()
    tab.locator('.md-nav--primary a[href="issues/s-400-caatsa/"]').tap()
    tab.wait_for_url(re.compile(r"/issues/s-400-caatsa/"))
    context.close()


def test_a_mark_of_the_strip_leads_to_its_entry(page: Page, address: str) -> None:
    page.goto(address + ISSUE)
    mark = page.locator(".strip a").last
    href = mark.get_attribute("xlink:href") or ""
    assert "#" in href
    mark.click()
    expect(page).to_have_url(re.compile(re.escape(href.rpartition("#")[2]) + "$"))
    page.goto(address + ISSUE)
    page.locator(".strip a").last.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(href.rpartition("#")[2]) + "$"))


def test_what_is_folded_opens_by_mouse_and_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + "data/")
    folded, another = page.locator(".md-content details").nth(0), page.locator(".md-content details").nth(1)
    folded.locator("summary").click()
    expect(folded).to_have_attribute("open", re.compile(".*"))
    another.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(another).to_have_attribute("open", re.compile(".*"))


def test_a_reader_of_the_contents_skips_to_them_and_back_to_the_top(page: Page, address: str) -> None:
    page.goto(address + ISSUE)
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#page$"))
    contents = page.locator(".md-sidebar--secondary a").last
    contents.click()
    expect(page).to_have_url(re.compile(re.escape(contents.get_attribute("href") or "") + "$"))
    top = page.locator(".md-top")
    for act in (top.click, lambda: top.press("Enter")):
        page.locator(".md-content h1").hover()
        for way in (3600, -200):  # back up, from far down: then the theme offers the way to the top
            page.mouse.wheel(0, way)
            comes_to_rest(page, "scrollY > 1000")
        expect(top).to_be_visible()
        act()
        comes_to_rest(page, "scrollY === 0")
