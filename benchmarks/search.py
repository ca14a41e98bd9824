"""How fast the search page answers in a browser, over a synthetic corpus, beside a hundredth of it.

    python benchmarks/search.py [--articles 10000] [--passages 5]

The project's own site is built, its index is replaced by one of made-up passages (words drawn with the frequencies of
Zipf's law, in the facets of a real corpus), and Chromium types each query into the page. An answer counts from the last
key to the first ten results on the screen, and so includes the tenth of a second that the page waits for a next key.
"Cold" is an address with a query, opened in a fresh browser, from the start of its loading: the page, what the index
holds where, and the words; the facets are counted after the results. "First" is typed into an open page and fetches its
words; "again" has them. Both have the bytes that were fetched. Figures depend on the machine, and on what else it does;
the ratios beside them less so.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import itertools
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright

from generator.project import load
from generator.search.pagefind import FOLDER, index
from generator.search.records import Record
from generator.search.spellings import Spellings
from generator.when import When

ROOT = Path(__file__).parent.parent
VOCABULARY, LENGTH = 30_000, 45  # words there are, and words of a passage
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
ISSUES, OUTLETS, PARTIES, YEARS = 12, 150, 20, range(1995, 2025)
KINDS = ("Event", "Statement", "Scheduled", "Background")
AGAIN = ("again", "a facet", "by date")  # what is measured of a query that has been asked before


def built(folder: Path) -> Path:
    """The project's own site, built in `folder` from a copy, so that the ledger of this checkout stays as it is."""
    for name in ("corpus", "docs_src", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "chronology.lock"):
        shutil.copy(ROOT / name, folder)
    subprocess.run([sys.executable, "-m", "generator", "build"], cwd=folder, check=True)
    return folder / "site"


def vocabulary(source: random.Random) -> list[str]:
    """Words that there are none of, each once."""
    found: dict[str, None] = {}
    while len(found) < VOCABULARY:
        found["".join(source.choices(SYLLABLES, k=source.randint(2, 4)))] = None
    return list(found)


def passages(words: list[str], articles: int, each: int, source: random.Random) -> Iterator[Record]:
    """Made-up passages of so many articles."""
    weights = list(itertools.accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
    for article in range(articles):
        day = When.parse(f"{source.choice(YEARS)}-{source.randint(1, 12):02}-{source.randint(1, 28):02}")
        outlet = f"Outlet {int(source.paretovariate(0.8)) % OUTLETS}"
        for passage in range(1, each + 1):
            text = " ".join(source.choices(words, cum_weights=weights, k=LENGTH)) + "."
            yield Record(
                "Passage", f"sources/a{article}/#p{passage}", f"Article {article}", f"{outlet}, {day}", text, (), day,
                {"issue": (f"Issue {source.randrange(ISSUES)}",), "outlet": (outlet,), "year": (str(day.first.year),),
                 "party": (f"Party {source.randrange(PARTIES)}",), "kind": (source.choice(KINDS),)})


def answer(page: Page, act: str, value: str) -> float:
    """Milliseconds until the page has shown what it found after a query or a choice."""
    return float(page.evaluate("""async ([act, value]) => {
        const field = document.querySelector(`briefing-search [name=${act}]`);
        const list = document.querySelector("ol.found");
        const begun = performance.now();
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        while (list.getAttribute("aria-busy") === "true") await new Promise(requestAnimationFrame);
        return performance.now() - begun;
    }""", [act, value]))


def cold(browser: Browser, address: str, query: str) -> tuple[float, str]:
    """Milliseconds until a fresh browser shows what an address with a query finds, and how many it says there are."""
    page = browser.new_context().new_page()
    page.goto(f"{address}search/?words={quote(query)}", wait_until="commit")
    taken = float(page.evaluate("""async () => {
        while (document.querySelector("ol.found")?.getAttribute("aria-busy") !== "false")
            await new Promise(requestAnimationFrame);
        return performance.now();
    }"""))
    said = page.locator("briefing-search [role=status]").text_content() or ""
    page.context.close()
    return taken, said.partition(" ")[0]


def measure(browser: Browser, server: Counting, queries: dict[str, str]) -> dict[str, dict[str, float]]:
    """Milliseconds of each kind of query: cold, first, again, with a facet, by date. Says them, and bytes."""
    found: dict[str, dict[str, float]] = {}
    print(f"{'query':14}{'found':>8}{'cold':>7}{'MB':>6}{'first':>7}{'MB':>6}" + "".join(f"{x:>9}" for x in AGAIN))
    page = browser.new_context().new_page()
    page.goto(server.address + "search/")
    page.wait_for_selector("ol.found[aria-busy=false]", state="attached")
    answer(page, "words", "0")  # what there is none of: now the index is open
    for kind, query in queries.items():
        server.sent = 0
        opened, count = cold(browser, server.address, query)
        fetched, server.sent = server.sent, 0
        times = {"cold": opened, "first": answer(page, "words", query)}
        print(f"{kind:14}{count:>8}{opened:7.0f}{fetched / 1e6:6.2f}{times['first']:7.0f}{server.sent / 1e6:6.2f}",
              end="")
        answer(page, "words", "0")
        acts = (("words", query), ("year", "2010"), ("sort", "newest"))
        times |= dict(zip(AGAIN, (answer(page, *act) for act in acts), strict=True))
        print("".join(f"{times[column]:9.0f}" for column in AGAIN))
        answer(page, "year", "")
        answer(page, "sort", "")
        found[kind] = times
    page.context.close()
    return found


def run(articles: int, each: int, site: Path, browser: Browser, server: Counting) -> dict[str, dict[str, float]]:
    """Index so many articles in the built site, say what that cost, and measure."""
    words = vocabulary(random.Random(0))
    spellings = Spellings(load(ROOT)[0])
    shutil.rmtree(site / FOLDER)
    begun = time.perf_counter()
    index(tuple(passages(words, articles, each, random.Random(articles))), spellings, site / FOLDER)
    seconds = time.perf_counter() - begun
    sizes = [path.stat().st_size for path in (site / FOLDER).rglob("*") if path.is_file()]
    print(f"\n{articles:,} articles, {articles * each:,} passages: indexed in {seconds:.0f} s "
          f"({1000 * seconds / articles / each:.1f} ms a passage), {sum(sizes) / 1e6:.1f} MB in {len(sizes):,} files")
    return measure(browser, server, {
        "rare": words[20000], "seldom": words[3000], "common": words[30], "the commonest": words[0],
        "two words": f"{words[5]} {words[50]}", "three letters": words[100][:3], "a letter": words[100][0],
        "a phrase": f'"{words[5]} {words[8]}"', "none": "Çavuşoğlu"})


class Counting(http.server.ThreadingHTTPServer):
    """A plain file server that counts the bytes of the files it sends."""

    sent = 0

    @property
    def address(self) -> str:
        """Where it serves."""
        return f"http://127.0.0.1:{self.server_port}/"


class Files(http.server.SimpleHTTPRequestHandler):
    """Its handler."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send a file."""
        content = source.read()
        self.server.sent += len(content)  # type: ignore[attr-defined]
        outputfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--passages", type=int, default=5)
    options = parser.parse_args()
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = built(Path(folder))
        server = Counting(("127.0.0.1", 0), functools.partial(Files, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        small, large = (run(number, options.passages, site, browser, server)
                        for number in (max(1, options.articles // 100), options.articles))
        print("\nbeside a hundredth of the articles (medians of the queries)")
        for column in ("cold", "first", *AGAIN):
            many, few = (statistics.median(times[column] for times in found.values()) for found in (large, small))
            print(f"{column:14}{many:6.0f} ms: {many / few:.1f} times")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
