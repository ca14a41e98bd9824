"""How fast reports merge into events, how many pairs are compared for each, and how much memory that takes.

    python benchmarks/merge.py [SIZE …]        # sizes in reports; 10000 100000 1000000 if left out

Near linear if the time of a report and its pairs stay flat. Times are those of one process, not the clock's, and
include reading the sentences.

The reports are made up, but shaped like those of news: 28 tokens on average, half of them words that say something, by
Zipf's law from a vocabulary of 60,000 (as Mandelbrot 1953 has it: weight 1 / (rank + 10)), some of them names. They
come in stories: two states, a stock of words and a stretch of days. A story has several events, which are near misses
of each other: the actors, the days and half of the words are the same. Most events have one report, the others several,
a quarter of which are copies. A third are dated by their article alone, a third not at all, some to a month or a year.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

from generator.languages import section
from generator.records import Report
from generator.steps.events.same_event import merge
from generator.when import When

ACTS = (
    "imposed sanctions on",
    "signed a contract with",
    "expelled diplomats of",
    "attacked positions of",
    "has recognised",
    "held talks with",
    "lifted the ban on goods of",
    "will sell two frigates to",
    "announced tariffs on steel of",
    "has started talks to form a joint board with",
    "denied that it had offered help to",
    "rejected a proposal by",
)
PLAIN = ("stood by", "seemed far from", "was of one mind with")  # say nothing that is in the list of acts
GLUE = ("", "", "the ", "of the ", "in ", "and ", "to a ", "", "for the ", "with ", "by an ", "that was ", "after ")
FIRST = date(2005, 1, 1)
DAYS = 7300  # twenty years
VOCABULARY = 60_000
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]


class Story(NamedTuple):
    """What the events of one story have in common."""

    states: Sequence[str]
    words: Sequence[str]
    first: date


def reports(count: int, seed: int = 1) -> Iterator[Report]:
    """`count` made-up reports, the same for the same seed."""
    chance = random.Random(seed)
    words, weights = [_word(n) for n in range(VOCABULARY)], list(accumulate(1 / (n + 10) for n in range(VOCABULARY)))
    states = list(section("en", "states"))
    made = 0
    while made < count:
        story = Story(
            chance.sample(states, 2),
            chance.choices(words, cum_weights=weights, k=20),
            FIRST + timedelta(days=chance.randrange(DAYS)),
        )
        for _ in range(chance.randint(1, 12)):
            for report in _event(story, words, weights, chance, made):
                yield report
                made += 1
                if made == count:
                    return


def _event(
    story: Story, words: Sequence[str], weights: Sequence[float], chance: random.Random, number: int
) -> Iterator[Report]:
    """The reports of one event; each may have a date of its own precision."""
    day = story.first + timedelta(days=int(chance.expovariate(0.1)))
    one, other = chance.sample(story.states, 2)
    told = f"{one} {chance.choice(ACTS if chance.random() < 0.7 else PLAIN)} {other}"
    own = chance.sample(words, 5)
    text = ""
    for at in range(1 if chance.random() < 0.6 else 2 + int(chance.expovariate(0.6))):
        if not text or chance.random() > 0.25:
            said = (
                chance.sample(own, 3)
                + chance.sample(story.words, 3)
                + chance.choices(words, cum_weights=weights, k=int(chance.triangular(0, 10, 2)))
            )
            said[-1] = said[-1].title()
            chance.shuffle(said)
            text = f"{told} {' '.join(chance.choice(GLUE) + word for word in said)}."
        yield _report(number + at, text, day, chance)


def _word(number: int) -> str:
    """An invented word, another one for each number."""
    return "".join(SYLLABLES[number // 70**n % 70] for n in range(3)) + "nlrt"[number % 4]


def _report(number: int, text: str, day: date, chance: random.Random) -> Report:
    turn = chance.random()
    published = turn < 0.35
    when = (
        When.day(day + timedelta(days=chance.randint(0, 2)))
        if published
        else When.day(day)
        if turn < 0.55
        else When(f"{day:%Y-%m}" if turn < 0.58 else f"{day:%Y}")
        if turn < 0.63
        else None
    )
    return Report(
        start=0,
        end=len(text),
        article=f"a{number}",
        passage="p1",
        text=text,
        kind="event",
        when=when,
        phrase=None,
        grounds="published" if published else "explicit" if when else None,
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
            f"compared_per_report={merged.compared / size:.2f} events={len(merged.groups)} doubts={len(merged.doubts)} "
            f"peak_mb={resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} "
            f"time_per_report_to_smallest={spent / size / base:.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 100_000, 1_000_000])
