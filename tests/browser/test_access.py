"""Independent judges of the pages: axe-core on what a screen reader meets, and the Nu checker on the HTML."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser

from tests import needs
from tests.browser.kinds import PAGES, of_kind

# What axe-core finds in the theme itself, by rule and element.
THEMES = {
    ("aria-dialog-name", ".md-search"),  # the search box is a dialog without a name
    ("landmark-unique", ".md-search__inner"),  # and its form has none, beside the one of the search page
    ("landmark-unique", "nav[aria-labelledby"),  # lists of pages are named after labels that it leaves out
}
# What the Nu checker finds in the theme's HTML.
COMPLAINTS = re.compile(
    r"Attribute “autocomplete” is only allowed when the input type is"  # on its switches, to reset them
    r"|Bad value “” for attribute “tabindex” on element “label”"  # on the labels of sections
    r"|The value of the “for” attribute of the “label” element must be"  # of a table of contents that is not there
    r"|Resource violates Content Security Policy")  # in a file: address, 'self' is nothing


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_but_the_themes_own(browser: Browser, address: str, site: Path, kind: str,
                                              scheme: str) -> None:
    axe = needs.package("axe-core/axe.min.js").read_text(encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 800},
                                  color_scheme=scheme)  # type: ignore[arg-type]
    tab = context.new_page()
    tab.goto(address + of_kind(site, kind))
    for menu in tab.locator("cite-menu button").all()[:2]:
        menu.click()
    tab.evaluate(axe)
    found = tab.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]
    context.close()
    assert [(rule["id"], node["target"], node["failureSummary"]) for rule in found for node in rule["nodes"]
            if not any(rule["id"] == name and node["target"][0].startswith(element) for name, element in THEMES)] == []


def complaints(site: Path) -> list[tuple[str, str, str | None]]:
    """What the Nu checker finds in the pages of a site, all of them at once: (page, message, extract)."""
    jar = needs.package("vnu-jar/build/dist/vnu.jar")
    paths = [str(path) for path in sorted(site.rglob("*.html")) if "pagefind" not in path.parts]
    done = subprocess.run([needs.java(), "-jar", str(jar), "--format", "json", "--exit-zero-always", *paths],
                          capture_output=True, text=True, timeout=900, check=True)
    messages = json.loads(done.stderr)["messages"]
    assert messages, "the checker knows the theme's complaints: without them it has read nothing"
    return [(unquote(m["url"]), m["message"], m.get("extract")) for m in messages
            if not COMPLAINTS.match(m["message"])]


def test_the_nu_checker_finds_nothing_but_the_themes_own(site: Path) -> None:
    assert complaints(site) == []
