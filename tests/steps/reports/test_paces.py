"""Paces: clauses that tell how far from the sentence's own day they are, in an article of Wednesday, 15 June 2022."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.steps.events.test_contested import events
from tests.steps.reports.test_sentences import told


@pytest.mark.parametrize(("sentence", "expected"), [
    ("The tower was sealed on Friday, two days after an inspector found cracks in its walls.",
     ["2022-06-08 event: an inspector found cracks in its walls", "2022-06-10 event"]),
    ("Peru recalled its envoy on Monday, a day after Chile seized the trawler Aurora.",
     ["2022-06-12 event: Chile seized the trawler Aurora", "2022-06-13 event"]),
    ("On 3 June, the morning after a storm tore the roof off the market, the stalls were open.",
     ["2022-06-02 event: a storm tore the roof off the market", "2022-06-03 event"]),
    ("The firm warned its clients on 2 June, four days before the court froze its accounts.",
     ["2022-06-02 event", "2022-06-06 event: the court froze its accounts"]),
    ("The mayor was released on Tuesday, three weeks after soldiers had stormed the town hall in Lome.",
     ["2022-05-23/2022-05-29 event: soldiers had stormed the town hall in Lome", "2022-06-14 event"]),
    ("The rector quit on Monday, 12 days after four experts found that she had copied her thesis.",
     ["2022-06-01 event: four experts found that she had copied her thesis", "2022-06-13 event"]),
    # what was only to come
    ("The banker vanished on Monday, a week before a court was due to hear his appeal.", ["2022-06-13 event"]),
    # what cannot be shown by itself
    ("The port reopened on Monday, two days after the storm.", ["2022-06-13 event"]),
    # what does not say whom it is about is told with its whole sentence
    ("The trawler was freed on Monday, ten days after it was seized off the coast.",
     ["2022-06-03 event", "2022-06-13 event"]),
    # counted from the day of what the article opens with, where the sentence speaks of that
    ("The move came a day after a judge in Lima froze the accounts of the bank.",
     ["2022-06-13 event: a judge in Lima froze the accounts of the bank"]),
    ("Shares in a bank came down a day after a judge in Lima froze its accounts.", []),
])
def test_a_clause_is_of_the_day_that_it_is_told_to_be_away(
    tmp_path: Path, sentence: str, expected: list[str]
) -> None:
    dated = [row for row in told(tmp_path, sentence)[0] if row[:4].isdigit()]
    assert sorted(dated) == expected


def test_a_whole_sentence_is_told_for_a_clause_of_another_day_only_beside_what_others_tell() -> None:
    freed = ("Post", "2022-06-15", "The trawler Aurora was freed on Monday, ten days after it was seized off Lome.\n")
    seized = ("Mail", "2022-06-05", "A patrol boat seized the trawler Aurora off Lome on Friday.\n")
    assert [str(event.when) for event in events(freed)] == ["2022-06-13"]
    both = events(freed, seized)
    assert [(str(event.when), len(event.accounts)) for event in both] == [("2022-06-03", 2), ("2022-06-13", 1)]
