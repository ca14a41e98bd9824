"""Differences: what two accounts of one event disagree on, and what is only another way to say it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

import pytest

from generator import pipeline
from generator.records import Account, DateClaim, Desk, Draft, Event, Filed, Issue, Report, Span, Term
from generator.steps.accounts.differences import compare
from generator.when import When

Threads = Mapping[str, tuple[str, ...]]


def filed(*texts: str, desk: Desk, language: str = "en") -> list[Filed]:
    """Articles of several outlets, all published on Friday, 4 June 2021."""
    claims = (DateClaim(When("2021-06-04"), "metadata", "4 June 2021"),)
    drafts = [
        Draft(id=f"a{n}", path=PurePosixPath(f"a{n}.txt"), text=f"{text}\n", sha256="", format="txt", title="News",
              outlet=f"Outlet {n}", language=language, claims=claims)
        for n, text in enumerate(texts)
    ]
    return [pipeline.file(pipeline.read(draft, desk), desk) for draft in drafts]


def events(*texts: str, language: str = "en", threads: Threads | None = None) -> tuple[Event, ...]:
    """The events of those articles."""
    issue = Issue("coast", "Coast", (Term("Oran"),), (), threads or {}, (), (), (), "", (), (), "coast.md")
    desk = Desk(issues=(issue,) if threads else ())
    return pipeline.edition(filed(*texts, desk=desk, language=language), (), desk)[0].events


def of_both(*texts: str, language: str = "en") -> Event:
    (event,) = [e for e in events(*texts, language=language) if len(e.accounts) == len(texts)]
    return event


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        # a verb that no list of acts has, and an irregular one
        ("The ferry Alba sank off Oran on Monday.", "The ferry Alba did not sink off Oran on Monday.", {"negation"}),
        ("The miners of Oran broke their fast on Monday.", "The miners of Oran didn't break their fast on Monday.",
         {"negation"}),
        # another day in the place of one
        ("The dam of Oran burst on Monday.", "The dam of Oran did not burst on Monday but on Tuesday, engineers said.",
         {"date", "negation"}),
        # a day that one of them denies
        ("The dam of Oran burst on Tuesday and not, as was first said, on Monday.", "The dam of Oran burst on Monday.",
         {"date"}),
        # a fine is no price
        ("Kenya released the trawler Alba off Oran on Monday after a fine of $1.2 million was paid for it.",
         "The trawler Alba was released off Oran on Monday, after the payment of a fine of 1.5 million dollars.",
         {"number"}),
        # votes, and those on board
        ("Parliament in Oran approved the budget on Monday by 54 votes to 47.",
         "Parliament in Oran passed the budget on Monday with 56 votes.", {"number"}),
        ("The ferry Alba sank off Oran on Monday with 240 people on board.",
         "The ferry Alba, carrying 263 people, sank off Oran on Monday.", {"number"}),
        # opposite verbs
        ("A court in Oran convicted the banker Omar Selim of fraud on Monday.",
         "A court in Oran acquitted the banker Omar Selim of fraud on Monday.", {"negation"}),
        ("Kenya's parliament approved the budget on Monday.", "Kenya's parliament postponed the budget on Monday.",
         {"negation"}),
        ("A ceasefire in Kenya collapsed on Monday, villagers said.", "A ceasefire in Kenya held on Monday.",
         {"negation"}),
        ("Kenya offered on Monday to hold talks with Uganda over the lake.",
         "Kenya refused on Monday to hold talks with Uganda over the lake.", {"negation"}),
        # what is denied later stands beside it
        ("Kenya offered on Monday to hold talks with Uganda over the lake.",
         "Uganda said on Tuesday it had not received any offer of talks from Kenya over the lake.", {"negation"}),
        # one leaving, seen from two sides, and who did it to whom
        ("Kenya's interior minister Rose Otieno resigned on Monday amid a row over police pay.",
         "Kenya's president dismissed interior minister Rose Otieno on Monday after a row over police pay.", {"agent"}),
        ("Kenya's interior minister Rose Otieno resigned on Monday amid a row over police pay.",
         "Interior minister Rose Otieno was forced out on Monday, according to two of her officials.", {"agent"}),
        ("Kenyan forces opened fire first on Monday on Ugandan positions near the village of Busia.",
         "Ugandan forces opened fire first on Monday on Kenyan positions near the village of Busia.", {"agent"}),
        ("Kenya and Uganda signed a fishing deal in Oran on Monday.",
         "Uganda and Kenya agreed on Monday to sign a fishing deal, officials in Oran said.", {"stage"}),
        # what the sentences behind tell
        ("A ferry sank off Oran on Monday. Nineteen people died.",
         "On Monday a ferry sank in rough seas off Oran. The death toll rose to 63 on Thursday.", {"number"}),
        ("Kenya signed a contract with Uganda on Monday to buy a ferry. The contract is worth $12 million.",
         "Kenya signed a contract on Monday to buy a ferry from Uganda. It will pay $19 million.", {"number"}),
    ],
)
def test_accounts_differ(one: str, other: str, what: set[str]) -> None:
    assert {difference.what for difference in of_both(one, other).differs} == what


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # what will not be done denies nothing that was
        ("Kenya imposed sanctions on Uganda on Monday.",
         "Kenya will not impose further sanctions on Uganda, Oran was told on Monday."),
        ("At least 14 people were killed when a ferry sank off Oran on Monday.",
         "A ferry sank off Oran on Monday, killing 17."),
        ("About 20,000 people marched through Oran on Monday.",
         "More than 18,000 people marched through Oran on Monday."),
        ("Selim won 43 percent of the vote in Oran on Monday.",
         "Selim won 43.2 percent of the vote in Oran on Monday."),
        ("The trawler Alba, worth $3 million, was sold in Oran on Monday.",
         "The trawler Alba was sold in Oran on Monday to pay a fine of $1.2 million."),
        ("A storm struck the town of Oran on Monday. Twelve people died.",
         "A storm battered the town of Oran on Monday. A similar storm killed 40 people years ago."),
        ("Kenya's prime minister visited Oran on Monday.",
         "The prime minister of Kenya paid a visit to Oran on Monday."),
        # the clause that tells when is told too
        ("Nine people died when the old kiln at Oran exploded on Monday.", "The kiln at Oran exploded on Monday."),
    ],
)
def test_other_words_are_no_difference(one: str, other: str) -> None:
    found = events(one, other)
    assert not any(event.differs for event in found)
    assert any(len(event.accounts) == 2 for event in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kenya's prime minister visited Cork on Monday.", "Kenya's prime minister visited Galway on Monday."),
        ("An earthquake struck the town of Aru on Monday.", "An earthquake struck the town of Bunia on Monday."),
        ("Kenya imposed tariffs on Chile on Monday.", "Kenya discussed tariffs on Chile on Monday."),
    ],
)
def test_what_was_elsewhere_or_of_another_kind_is_another_event(one: str, other: str) -> None:
    assert [len(event.accounts) for event in events(one, other)] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other", "phrase", "what"),
    [
        ("The mine declared an emergency on Monday afternoon.",
         "Gas was noticed on Sunday, and the emergency declared on Monday.", "Sunday", set()),
        ("The mine declared an emergency on Monday.",
         "Gas was noticed on Sunday. An emergency was declared on Monday.", "Sunday", set()),
        ("The mine declared an emergency on Monday.", "The mine declared an emergency on Sunday and not on Monday.",
         "Sunday", {"date"}),
        ("The mine declared an emergency on Monday.", "The mine declared an emergency on Sunday.", "Sunday", {"date"}),
    ],
)
def test_a_day_that_the_other_names_too_is_no_other_day(one: str, other: str, phrase: str, what: set[str]) -> None:
    articles = {f.article.id: f.article for f in filed(one, other, desk=Desk())}
    accounts = []
    for article, word in zip(articles.values(), ("Monday", phrase), strict=True):
        first, *rest = article.sentences
        day = next(t for t in article.times if word in t.of(article.text))
        report = Report(first.start, first.end, article=article.id, passage="p1", text=first.of(article.text),
                        kind="event", when=day.when, phrase=Span(day.start, day.end), grounds="relative",
                        rule="weekday-past", anchor=None, reason=None, issues=())
        accounts.append(Account(report, (), tuple(rest)))
    assert {difference.what for difference in compare(accounts, articles)} == what


def test_the_denial_is_not_shown_first() -> None:
    event = of_both("The ferry Alba did not sink off Oran on Monday.", "The ferry Alba sank off Oran on Monday.")
    assert event.accounts[event.lead].report.text == "The ferry Alba sank off Oran on Monday."


def test_turkish_negation_is_told_by_the_verb() -> None:
    event = of_both("İran ile Irak pazartesi günü Bağdat'ta su anlaşması imzaladı.",
                    "Irak ile İran pazartesi günü Bağdat'ta su anlaşması imzalamadı.", language="tr")
    assert [difference.what for difference in event.differs] == ["negation"]
    assert event.accounts[event.lead].report.text.endswith("imzaladı.")


def test_an_entry_belongs_to_the_thread_of_its_matter() -> None:
    threads = {"Tariffs": ("tariffs",), "Fishing": ("herring",)}
    (event,) = events("Kenya imposed tariffs on Chile over its herring in Oran on Monday.", threads=threads)
    assert event.threads == {"coast": ("Tariffs",)}
