"""How fast the search page answers in a browser, over a synthetic corpus, beside a hundredth of it.

    python benchmarks/search.py [--articles 10000] [--passages 5]

The project's own site is built, its index is replaced by one of made-up passages (words drawn with the frequencies of
Zipf's law, in the facets of a real corpus), and Chromium types each query into the page. An answer counts from the last
key to the first ten results on the screen, and so includes the tenth of a second that the page waits for a next key.
"Cold" is an address with a query, opened in a fresh browser, from the start of its loading: the page, Pagefind, its
word lists and every facet. Figures depend on the machine; the ratios beside them less so.
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


def measure(browser: Browser, address: str, queries: list[str]) -> dict[str, list[float]]:
    """Milliseconds of each query: cold, warm, with a facet, by date."""
    found: dict[str, list[float]] = {"cold": [], "warm": [], "one facet": [], "by date": []}
    for query in queries:
        page = browser.new_context().new_page()
        page.goto(f"{address}search/?words={quote(query)}", wait_until="commit")
        found["cold"].append(float(page.evaluate("""async () => {
            while (document.querySelector("ol.found")?.getAttribute("aria-busy") !== "false")
                await new Promise(requestAnimationFrame);
            return performance.now();
        }""")))
        page.context.close()
    page = browser.new_context().new_page()
    page.goto(address + "search/")
    page.wait_for_selector("ol.found[aria-busy=false]", state="attached")
    for query in queries:
        found["warm"].append(answer(page, "words", query))
        found["one facet"].append(answer(page, "year", "2010"))
        found["by date"].append(answer(page, "sort", "newest"))
        answer(page, "year", "")
        answer(page, "sort", "")
    page.context.close()
    return found


def run(articles: int, each: int, site: Path, browser: Browser, address: str) -> dict[str, list[float]]:
    """Index so many articles in the built site, say what that cost, and measure."""
    source = random.Random(articles)
    words = vocabulary(random.Random(0))
    spellings = Spellings(load(ROOT)[0])
    shutil.rmtree(site / FOLDER)
    begun = time.perf_counter()
    index(tuple(passages(words, articles, each, source)), spellings, site / FOLDER)
    seconds = time.perf_counter() - begun
    size = sum(path.stat().st_size for path in (site / FOLDER).rglob("*") if path.is_file())
    print(f"{articles:,} articles, {articles * each:,} passages: indexed in {seconds:.0f} s "
          f"({1000 * seconds / articles / each:.1f} ms a passage), {size / 1e6:.0f} MB")
    queries = [words[0], words[30], words[300], words[3000], words[20000], f"{words[5]} {words[50]}", words[100][:3],
               f'"{words[0]} {words[1]}"', "Çavuşoğlu"]
    return measure(browser, address, queries)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--passages", type=int, default=5)
    options = parser.parse_args()
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        subprocess.run([sys.executable, "-m", "generator", "build", "--site-dir", str(site)], cwd=ROOT, check=True)
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(site))
        http.server.SimpleHTTPRequestHandler.log_message = lambda *_: None  # type: ignore[method-assign]
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        address = f"http://127.0.0.1:{server.server_port}/"
        small, large = (run(number, options.passages, site, browser, address)
                        for number in (max(1, options.articles // 100), options.articles))
        print(f"{'milliseconds':14}{'median':>8}{'worst':>8}   beside a hundredth of the articles (median)")
        for kind, times in large.items():
            median = statistics.median(times)
            print(f"{kind:14}{median:8.0f}{max(times):8.0f}   {median / statistics.median(small[kind]):.1f} times")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
