"""The theme's instant navigation, where a dossier turns it on: the controls of the next page work without a reload."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.editions import site_of
from tests.conftest import looking, served
from tests.pages.chronicle import chronicle


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a long chronology is served with instant navigation."""
    folder = tmp_path_factory.mktemp("instant")
    with served(folder / "site") as address:  # the theme asks the sitemap, port and all, which pages are the site's
        site_of(folder, chronicle({2019: 100, 2020: 60, 2021: 5}), ["navigation.instant"], address)
        yield address


@pytest.fixture
def tab(browser: Browser, there: str) -> Iterator[Page]:
    """A tab on its home page, which must not be loaded again."""
    with looking(browser, there) as page:
        page.wait_for_load_state("networkidle")
        page.evaluate("window.kept = true")
        yield page
        assert page.evaluate("window.kept")


def test_filter_menus_and_switches_work_after_a_change_of_page(tab: Page, there: str) -> None:
    tab.get_by_role("link", name="The north quay").first.click()
    tab.wait_for_url(f"{there}issues/quay/")
    expect(tab.locator("h1")).to_have_text("The north quay")
    tab.locator(".years").get_by_role("link", name="2019").click()
    tab.wait_for_url(f"{there}issues/quay/2019/")
    expect(tab.locator("h1")).to_have_text("The north quay, 2019")
    tab.get_by_label("Thread", exact=True).select_option("Money")
    expect(tab.locator("briefing-filter .entry:visible")).to_have_count(50)
    menu = tab.locator(".entry:visible cite-menu").first
    menu.get_by_role("button", name="Cite").click()
    menu.get_by_role("button", name="Chicago", exact=True).click()
    expect(menu.get_by_role("status")).to_have_text("Copied: Chicago note")
    name = (menu.get_attribute("data-folder") or "").rstrip("/").rpartition("/")[2]
    assert f"/e/{name}/" in tab.evaluate("navigator.clipboard.readText()")
    tab.locator("label[title=Dark]").click()
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(tab.get_by_role("button", name="Print this page")).to_have_count(1)


def test_an_entry_s_old_address_leads_on_after_a_change_of_page(tab: Page, there: str) -> None:
    tab.get_by_role("link", name="The north quay").first.click()
    expect(tab.locator("h1")).to_have_text("The north quay")
    tab.evaluate("document.querySelector('.part').open = true")
    line = tab.locator(".part li a").nth(3)
    line.scroll_into_view_if_needed()
    # A tenth of a second after a scroll the theme writes down where the page stands, be it on the next page's address.
    tab.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200))))")
    line.click()
    tab.wait_for_url(f"{there}issues/quay/2019/#000003")
    expect(tab.locator('.entry [id="000003"]')).to_be_in_viewport()
