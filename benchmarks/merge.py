"""How fast reports merge into events, and how many pairs are compared for each: near linear if both stay flat.

    python benchmarks/merge.py [SIZE …]        # sizes in reports; 10000 100000 1000000 if left out

The reports are made up: an invented event has a day, two states, an act, a few rare words and one to six reports in
varied words; a tenth of the reports are dated to the month alone, a tenth have no date. Times are of one process and
include reading the sentences ("read") as well as the merging itself ("merge").
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

from generator.languages import section
from generator.records import Report
from generator.steps.same_event import merge
from generator.when import When

ACTS = (
    "imposed sanctions on",
    "signed a contract with",
    "expelled diplomats of",
    "attacked positions of",
    "recognised",
    "held talks with",
    "lifted the ban on goods of",
    "sold two frigates to",
    "announced tariffs on steel of",
)
FIRST = date(2005, 1, 1)
DAYS = 7300  # twenty years


def reports(count: int, seed: int = 1) -> Iterator[Report]:
    """`count` made-up reports, the same for the same seed."""
    random.seed(seed)
    states = list(section("en", "states"))
    made = 0
    while made < count:
        day = FIRST + timedelta(days=random.randrange(DAYS))
        one, other = random.sample(states, 2)
        act = random.choice(ACTS)
        rare = [_word() for _ in range(6)]
        for _ in range(random.randint(1, 6)):
            text = f"{one} {act} {other} over the {' '.join(random.sample(rare, 4))} {_word()} near {_word().title()}."
            yield _report(made, text, _when(day))
            made += 1
            if made == count:
                return


def _word() -> str:
    """A word of which the vocabulary has about 20,000, the first ones far more common."""
    number = int(random.paretovariate(0.6)) % 20000
    return "".join("bdfglmnprstvz"[number // 13**n % 13] + "aeiou"[number // 5**n % 5] for n in range(4))


def _when(day: date) -> When | None:
    turn = random.random()
    return None if turn < 0.1 else When(f"{day:%Y-%m}") if turn < 0.2 else When.day(day)


def _report(number: int, text: str, when: When | None) -> Report:
    return Report(
        start=0,
        end=len(text),
        article=f"a{number}",
        passage="p1",
        text=text,
        kind="event",
        when=when,
        phrase=None,
        grounds="explicit" if when else None,
        rule=None,
        anchor=None,
        reason=None,
        issues=(),
    )


def main(sizes: list[int]) -> None:
    """Print a line for each size, and the ratio of the times of a report to those of the smallest size."""
    base: float | None = None
    for size in sizes:
        made = list(reports(size))
        began = time.process_time()
        merged = merge(made, {})
        spent = time.process_time() - began
        base = base or spent / size
        print(
            f"reports={size} seconds={spent:.1f} reports_per_second={size / spent:.0f} "
            f"compared_per_report={merged.compared / size:.2f} events={len(merged.groups)} "
            f"time_per_report_to_smallest={spent / size / base:.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 100_000, 1_000_000])
