"""How fast dates are tagged, beside a bare regular-expression scan and dateparser's `search_dates`, in one run.

    python benchmarks/dates.py [CORPUS] [--megabytes 2]

CORPUS is a folder of .txt files or a .jsonl file with "text" fields; without it, the project's own articles. The text
is repeated up to the size asked for. Figures are megabytes of UTF-8 a second of processor time, the best of three runs;
they depend on the machine, the ratios beside them less so. dateparser is measured where it is installed, on a part of
the text.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from typing import Any

from generator.dates import tag
from generator.when import When

OWN = Path(__file__).parent.parent / "corpus" / "articles"
BARE = re.compile(
    r"\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:19|20)\d\d\b"
)
ANCHOR = When.parse("2020-12-30")
SLOW_SHARE = 20_000  # characters that are enough to tell dateparser's speed


def read(corpus: Path) -> list[str]:
    """The articles' texts."""
    if corpus.is_dir():
        return [path.read_text(encoding="utf-8") for path in sorted(corpus.rglob("*.txt"))]
    with corpus.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def enough(texts: list[str], size: int) -> list[str]:
    """The texts over and over, up to `size` bytes."""
    found: list[str] = []
    total = 0
    for text in cycle(texts):
        found.append(text)
        total += len(text.encode())
        if total >= size:
            return found
    return found


def speed(work: Callable[[str], Any], texts: list[str], runs: int = 3) -> float:
    """Megabytes a second, the best of `runs`."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    best = float("inf")
    for _ in range(runs):
        begun = time.process_time()
        for text in texts:
            work(text)
        best = min(best, time.process_time() - begun)
    return size / best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=OWN)
    parser.add_argument("--megabytes", type=float, default=2)
    options = parser.parse_args()
    texts = enough([text for text in read(options.corpus) if text.strip()], int(options.megabytes * 1e6))
    tag(texts[0], ANCHOR)  # the rules are compiled once
    found = sum(len(tag(text, ANCHOR)) for text in texts)
    ours = speed(lambda text: tag(text, ANCHOR), texts)
    bare = speed(lambda text: sum(1 for _ in BARE.finditer(text)), texts)
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    print(f"{len(texts)} texts, {megabytes:.1f} MB, {found / megabytes:.0f} times a MB")
    print(f"briefing's dates          {ours:8.3f} MB/s")
    print(f"bare regular expression   {bare:8.3f} MB/s   {bare / ours:8.2f} times as fast")
    try:
        from dateparser.search import search_dates  # type: ignore[import-untyped]
    except ImportError:
        print("dateparser's search_dates      not installed (pip install dateparser)")
        return
    short = [text[:SLOW_SHARE] for text in texts[:1]]
    other = speed(lambda text: search_dates(text, languages=["en"]), short, runs=1)
    print(f"dateparser's search_dates {other:8.3f} MB/s   {ours / other:8.0f} times as slow")


if __name__ == "__main__":
    main()
