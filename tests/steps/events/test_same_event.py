"""Same event: what merges, what does not, and that the work for a report stays bounded."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from generator.records import Report
from generator.steps.edits.edits import key
from generator.steps.events.same_event import Merged, merge
from generator.when import When


def report(article: str, text: str, when: str | None, kind: str = "event", grounds: str | None = None) -> Report:
    return Report(
        start=0,
        end=len(text),
        article=article,
        passage="p1",
        text=text,
        kind=kind,  # type: ignore[arg-type]
        when=When(when) if when else None,
        phrase=None,
        grounds=(grounds or "explicit") if when else None,  # type: ignore[arg-type]
        rule=None,
        anchor=None,
        reason=None,
        issues=(),
    )


def merged(*rows: tuple[str, str | None]) -> Merged:
    return merge([report(str(n), text, when) for n, (text, when) in enumerate(rows)], {})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # other words, another name of the state, a coarser date
        (
            ("On May 4, Norway imposed tariffs on Chile over its salmon exports.", "2021-05-04"),
            ("Oslo slapped tariffs on Chilean salmon last month.", "2021-05"),
        ),
        (
            ("Kenya and Uganda have formed a joint lake board.", "2021-05-04"),
            ("Kenya and Uganda have started talks to form a joint lake board.", "2021-05-04"),
        ),
        # active and passive, one act on two sides
        (
            ("Rwanda expelled Burundi from the fishing league.", None),
            ("Burundi withdrew from the fishing league.", None),
        ),
        # word for word, though one has no date
        (
            ("Kenya sold the old ferry to a museum in Mombasa.", "2021-05-04"),
            ("Kenya sold the old ferry to a museum in Mombasa.", None),
        ),
    ],
)
def test_reports_of_one_event_merge(one: tuple[str, str | None], other: tuple[str, str | None]) -> None:
    assert len(merged(one, other).groups) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # to impose is not to talk about
        (
            ("Norway imposed tariffs on Chile over its salmon exports.", "2021-05-04"),
            ("Norway and Chile held talks on the tariffs over salmon exports.", "2021-05-04"),
        ),
        # one act, other actors
        (("Norway imposed tariffs on Chile.", "2021-05-04"), ("Kenya imposed tariffs on Uganda.", "2021-05-04")),
        # one sentence, other days
        (
            ("Norway imposed tariffs on Chile over its salmon exports.", "2021-05-04"),
            ("Norway imposed tariffs on Chile over its salmon exports.", "2021-09-04"),
        ),
        # the same sentence about another case
        (
            ("The 16th hearing of the ferry case was held in Nairobi by Kenya.", "2021-05-04"),
            ("The 17th hearing of the ferry case was held in Nairobi by Kenya.", "2021-05-05"),
        ),
        # opposite speakers
        (
            ("Norway says the tariffs pose no threat to the salmon trade.", None),
            ("Chile says the tariffs pose a threat to the salmon trade.", None),
        ),
    ],
)
def test_likeness_alone_does_not_merge(one: tuple[str, str | None], other: tuple[str, str | None]) -> None:
    kinds = ["statement" if " says " in text else "event" for text, _ in (one, other)]
    rows = [
        report(str(n), text, when, kind) for n, ((text, when), kind) in enumerate(zip((one, other), kinds, strict=True))
    ]
    assert len(merge(rows, {}).groups) == 2


def test_news_of_the_day_joins_the_day_that_another_article_names() -> None:
    rows = [
        report("a", "On May 4, Norway imposed tariffs on Chile over its salmon exports.", "2021-05-04"),
        report("b", "Norway has imposed tariffs on Chile over salmon exports.", "2021-05-05", grounds="published"),
    ]
    assert len(merge(rows, {}).groups) == 1


def test_what_fits_two_events_joins_neither_and_is_a_doubt() -> None:
    found = merged(
        ("Norway imposed tariffs on Chile over its salmon.", "2021-05-04"),
        ("Norway imposed tariffs on Chile over its salmon.", "2021-05-20"),
        ("Oslo put tariffs on Chilean goods in May.", "2021-05"),
    )
    assert len(found.groups) == 3
    assert {why for _, _, why in found.doubts} == {"fits more than one event"}


def test_the_editor_joins_and_parts() -> None:
    rows = [
        report("a", "Kenya sold the old ferry to a museum.", "2021-05-04"),
        report("b", "Kenya sold the old ferry to a museum.", "2021-05-04"),
        report("c", "A vessel changed hands.", "2021-05-06"),
    ]
    keys = [key(r) for r in rows]
    assert len(merge(rows, {}, apart=[frozenset({keys[1]})]).groups) == 3
    assert len(merge(rows, {}, together=[frozenset({keys[0], keys[2]})]).groups) == 1


def test_the_pairs_compared_for_a_report_do_not_grow_with_the_corpus() -> None:
    path = Path(__file__).parents[3] / "benchmarks" / "merge.py"
    spec = importlib.util.spec_from_file_location("benchmark_merge", path)
    assert spec and spec.loader
    benchmark = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(benchmark)
    assert merge(list(benchmark.reports(3000)), {}).compared <= 24 * 3000
    alike = [report(str(n), "Norway imposed tariffs on Chile over salmon.", "2021-05-04") for n in range(500)]
    assert merge(alike, {}).compared <= 24 * 500


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Carmaker Ostara recalled 480,000 vans over brakes.", "Carmaker Velox recalled 310,000 vans over airbags."),
        ("Former president Jorge Luz was jailed on Tuesday for contempt of court.",
         "Jorge Luz, the former president, appealed on Tuesday against his sentence for contempt of court."),
        ("A fire in a tower in Kaohsiung killed 46 people.",
         "Police in Kaohsiung arrested a woman over the fire in a tower that killed 46 people."),
        ("Thousands marched through Warsaw against a law.", "Thousands marched through Gdansk against a mine."),
    ],
)
def test_what_one_day_tells_of_others_or_by_other_verbs_is_two_events(one: str, other: str) -> None:
    assert len(merged((one, "2021-05-04"), (other, "2021-05-04")).groups) == 2


def test_an_article_that_tells_of_two_things_has_an_entry_of_each() -> None:
    """Of an entry each article shows one report: the other would be lost."""
    rows = [
        report("a", "On Monday Peru closed its airspace to planes from Chile.", "2021-06-21"),
        report("b", "Peru closed its airspace to Chile on June 21, and 14 flights bound for the embassy's rally in Lima"
                    " were turned back.", "2021-06-21"),
        report("a", "More than 5,000 people gathered for a rally at Chile's embassy in Lima on Monday, and flights were"
                    " turned back.", "2021-06-21"),
    ]  # fmt: skip
    assert {tuple(sorted(r.article for r in group)) for group in merge(rows, {}).groups} == {("a", "b"), ("a",)}
