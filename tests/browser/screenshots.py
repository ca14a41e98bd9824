"""`make screenshots`: one page of each kind, on a phone and on a desk, light and dark, into screenshots/.

Two of them are shown in README.md, as `readme-*.png`.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests import needs
from tests.browser.kinds import of_kind
from tests.conftest import ROOT, built, served

KINDS = ("home", "issue", "source", "person", "search")
SIZES = {"phone": (360, 720), "desk": (1280, 720)}
LOOKED_FOR = {"search": "?words=sanctions"}
README = {"readme-issue": ("", "desk", "light"), "readme-phone": ("#chronology", "phone", "dark")}


def main() -> None:
    """Take them all."""
    target = ROOT / "screenshots"
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = built(Path(folder))
        browser = playwright.chromium.launch(executable_path=needs.chromium(), args=["--no-sandbox"])
        with served(site) as address:
            for size in SIZES:
                for scheme in ("light", "dark"):
                    for kind in KINDS:
                        url = address + of_kind(site, kind) + LOOKED_FOR.get(kind, "")
                        shoot(browser, url, size, scheme, target / f"{kind}-{size}-{scheme}.png", whole=True)
            for name, (anchor, size, scheme) in README.items():
                url = address + of_kind(site, "issue") + anchor
                shoot(browser, url, size, scheme, target / f"{name}.png", whole=False)


def shoot(browser: Browser, url: str, size: str, scheme: str, path: Path, *, whole: bool) -> None:
    """A picture of a page, or of what of it is seen first."""
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce",
                                  color_scheme=scheme)  # type: ignore[arg-type]
    tab = context.new_page()
    tab.goto(url)
    tab.wait_for_load_state("networkidle")
    tab.screenshot(path=path, full_page=whole)
    context.close()


if __name__ == "__main__":
    main()
