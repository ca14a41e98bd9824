"""What is contested: denials, what did not happen, days of sayings, sources that are one, corrections of speakers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from generator import pipeline
from generator.cite import Imprint
from generator.memo import memo
from generator.records import DateClaim, Desk, Draft, Edit, Edition, Event, Issue, Problem, Term
from generator.steps.acts import acts
from generator.steps.chronology.open_threads import opened
from generator.steps.ranking.at_a_glance import at_a_glance
from generator.when import When

Written = tuple[str, str, str]  # outlet, day, text


def made(*articles: Written, edits: tuple[Edit, ...] = ()) -> tuple[Edition, tuple[Problem, ...]]:
    issues = (Issue("coast", "Coast", (Term("port"),), (), {}, (), (), (), "", edits, (), "coast.md"),) if edits else ()
    desk = Desk(issues=issues)
    read = [pipeline.read(Draft(
        id=f"a{number}", path=PurePosixPath(f"a{number}.txt"), text=text, sha256="", format="txt", title="Coast news",
        outlet=outlet, claims=(DateClaim(When.parse(day), "metadata", day),) if day else (),
    ), desk) for number, (outlet, day, text) in enumerate(articles)]
    return pipeline.edition([pipeline.file(article, desk) for article in read], (), desk)


def events(*articles: Written) -> tuple[Event, ...]:
    return made(*articles)[0].events


@pytest.mark.parametrize(
    ("told", "denied", "words"),
    [
        ("Dockers at the port of Oran voted on 2 June to strike.",
         "The dockers did not vote to strike on 2 June, the union said.", ["voted", "did not vote"]),
        ("The council of Oran approved the tunnel on 2 June.",
         "The council of Oran did not approve the tunnel on 2 June.", ["approved", "did not approve"]),
        ("The ferry Alba docked in the port of Oran on 2 June.",
         "The ferry Alba had never docked in the port of Oran on 2 June.", ["docked", "had never docked"]),
    ],
)
def test_a_denial_is_an_account_that_differs_and_no_copy(told: str, denied: str, words: list[str]) -> None:
    (event,) = events(("Harbour Post", "2021-06-04", told + "\n"), ("Island Mail", "2021-06-05", denied + "\n"))
    (difference,) = event.differs
    assert difference.what == "negation"
    texts = (told, denied)
    sides = zip(difference.accounts, difference.words, strict=True)
    assert [spans[0].of(texts[place]) for place, spans in sides] == words
    assert event.independent == 2


def test_one_denial_of_another_day_or_thing_is_no_difference() -> None:
    found = events(("Harbour Post", "2021-06-04", "Dockers at the port of Oran voted on 2 June to strike.\n"),
                   ("Island Mail", "2021-06-05", "The dockers of Tunis did not vote on 3 June to close the port.\n"))
    assert len(found) == 2 and not any(event.differs for event in found)


@pytest.mark.parametrize(
    ("text", "kind", "negated"),
    [
        ("The ministry denied that it had offered to move the boats.", "propose", True),
        ("Chile rejected the latest reports that it had offered a loan.", "propose", True),
        ("No such proposal was made, Lima said.", "propose", True),
        ("Chile rejected the plan that Peru had offered.", "propose", False),
        ("Officials said that Peru had offered a loan.", "propose", False),
    ],
)
def test_an_act_that_is_denied_is_negated(text: str, kind: str, negated: bool) -> None:
    assert {act.negated for act in acts(text, "en") if act.kind == kind} == {negated}


@pytest.mark.parametrize(
    "later",
    [
        ("2021-07-05", "Nairobi rejected reports that it had joined the pact.\n"),
        ("2021-07-05", "The weather was fine. Kenya did not join the pact.\n"),
        ("2021-07-05", "No accession took place, Nairobi said.\n"),
        ("", "Kenya joined the pact.\n"),
    ],
)
def test_what_is_mentioned_again_in_any_way_is_not_open(later: tuple[str, str]) -> None:
    first = ("Harbour Post", "2021-06-04", "Kenya will join the pact next year, Nairobi said.\n")
    assert [event.open for event in events(first)] == [True]
    told = events(first, ("Island Mail", *later))
    assert not any(event.open for event in told if any(a.report.article == "a0" for a in event.accounts))


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("The council, which plans to sell the quay, met the union on 3 June 2021.\n", False),
        ("Russia attacked the port on 2 June, a day after Turkey had offered to send ships.\n", False),
        ("Kenya signed a pact with Chile on 2 June and will build a dam.\n", True),
        ("The mayor will open the bridge on 9 June.\n", True),
    ],
)
def test_what_has_happened_is_no_open_thread(text: str, is_open: bool) -> None:
    found = events(("Harbour Post", "2021-06-05", text), ("Island Mail", "2021-06-20", "The rain fell on 18 June.\n"))
    assert any(event.open for event in found) == is_open


def test_what_was_set_is_no_open_thread_once_it_is_told_as_done() -> None:
    told = ("The mayor of Varna will open the new bridge on 9 June.\n",
            "The mayor of Varna opened the new bridge on 9 June.\n")
    edition, _ = made(("Post", "2021-06-05", told[0]), ("Mail", "2021-06-10", told[1]))
    (event,) = edition.events
    assert len(event.accounts) == 2
    announcing = replace(event, lead=0)  # the first article's sentence in front
    (found,) = opened([announcing], {filed.article.id: filed.article for filed in edition.filed})
    assert not found.open


def test_a_denial_announces_nothing() -> None:
    told = "Peru offered on 2 June to buy boats from Chile."
    denied = "Peru denied that it offered on 2 June to buy boats."
    assert not any(e.open for e in events(("Post", "2021-06-04", told + "\n"), ("Mail", "2021-06-05", denied + "\n")))
    assert not any(e.open for e in events(("Post", "2021-06-04", "Kenya denied that it had offered to sell boats.\n")))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Kenya would have bought the boats in 2019 had the sale been allowed.", None),
        ("The pact could have been signed in May 2019, analysts say.", None),
        ("In May 2019 Kenya should have signed the pact.", None),
        ("Kenya would have sold the boats had the court not halted the sale in 2019.", None),
        ("Kenya signed the pact in May 2019 and would have joined the league.", "2019-05"),
        ("Kenya had the boats repaired in May 2019.", "2019-05"),
        ("Four fishermen may have died on 2 May 2019.", "2019-05-02"),
    ],
)
def test_what_did_not_happen_has_no_date(text: str, when: str | None) -> None:
    (event,) = events(("Harbour Post", "2021-06-04", text + "\n"))
    assert (str(event.when) if event.when else None) == when


def test_what_a_condition_that_was_not_met_opens_is_no_entry() -> None:
    unmet = "Had it not cancelled the order in 2019, Kenya would own the boats"
    assert not events(("Harbour Post", "2021-06-04", unmet + ".\n"))
    (said,) = events(("Harbour Post", "2021-06-04", unmet + ", the minister said.\n"))
    assert said.kind == "statement"


@pytest.mark.parametrize(
    ("text", "told", "said"),
    [
        ("Kenya removed Uganda from the league on July 8, 2019, Nairobi said.", "2019-07-08", None),
        ("On 2 June 2024, the minister Bela Kun said the port was shut down in March 2019.", "2019-03", "2024-06-02"),
        ("The minister Anna Holm said Norway closed the port on May 3, 2020.", "2020-05-03", None),
    ],
)
def test_a_saying_is_not_of_the_day_that_it_tells_of(text: str, told: str, said: str | None) -> None:
    edition, _ = made(("Harbour Post", "2024-06-04", text + "\n"))
    assert told in {str(event.when) for event in edition.events}
    (statement,) = edition.statements
    assert (str(statement.when) if statement.when else None) == said


BRIDGE = (
    ("Reuters", "2021-05-06", "The Norvik bridge collapsed on 3 May 2021 after heavy rain.\n"
     "The old bridge had carried lorries to the harbour for eighty years.\n"
     "Fishermen had complained about its rusty cables every winter.\n"
     "Police arrested the engineer of the bridge on 5 May 2021.\n"),
    ("Island Mail", "2021-05-06", "A bridge in Norvik fell down on 3 May 2021 because of rain.\n"
     "The old bridge had carried lorries to the harbour for eighty years.\n"
     "Fishermen had complained about its rusty cables every winter.\n"
     "The engineer of the bridge was arrested by police on 5 May 2021.\n"),
    ("Harbour Post", "2021-05-07", "The bridge at Norvik collapsed on 3 May 2021.\n"
     "On 5 May 2021 police arrested an engineer over the bridge.\nAdditional reporting by Reuters\n"),
)


def test_articles_that_share_their_passages_are_one_source_in_every_entry() -> None:
    found = [event for event in events(*BRIDGE) if len(event.accounts) == 3]
    assert len(found) == 2
    assert [event.independent for event in found] == [1, 1]


def test_one_sentence_in_common_proves_no_copy() -> None:
    one = ("Harbour Post", "2021-05-06", BRIDGE[0][2].split("Fishermen")[0])
    other = ("Island Mail", "2021-05-06", BRIDGE[1][2].split("Fishermen")[0])
    fell = next(event for event in events(one, other) if str(event.when) == "2021-05-03")
    assert len(fell.accounts) == 2 and fell.independent == 2


def test_the_words_of_a_speaker_whom_both_heard_prove_no_copy() -> None:
    said = ('"The bridge was old and nobody listened to us," {}.\n'
            '"We will build a new one before the winter," {}.\n')
    one = ("Harbour Post", "2021-05-06", BRIDGE[0][2].split("The old")[0] + said.format(*["the mayor said"] * 2))
    other = ("Island Mail", "2021-05-06", BRIDGE[1][2].split("The old")[0] + said.format(*["said the mayor"] * 2))
    fell = next(event for event in events(one, other) if str(event.when) == "2021-05-03")
    assert len(fell.accounts) == 2 and fell.independent == 2


def test_an_undisputed_account_stands_at_a_glance() -> None:
    edition, _ = made(
        ("Harbour Post", "2021-05-06", "A storm killed 12 miners at the old port of Oran on 3 May 2021 at night.\n"),
        ("Island Mail", "2021-05-06", "A storm killed 15 miners at the old port of Oran on 3 May 2021.\n"),
        ("Coast Times", "2021-05-07", "A storm killed miners at the old port of Oran on 3 May 2021.\n"),
    )
    (event,) = edition.events
    assert [difference.what for difference in event.differs] == ["number"]
    (shown,) = at_a_glance(edition)
    assert shown.text == "A storm killed miners at the old port of Oran on 3 May 2021."


def speaker(quote: str) -> tuple[list[str], list[str]]:
    """The speakers and the problems that an edit of those words makes."""
    text = "The port was busy on Friday.\n\nNorway says that the port of Bergen is closed to all boats.\n"
    edit = Edit("speaker", ("a0#p3" if "Norway" in quote else "a0#p1",), quote, "Anna Holm", "", "coast.md", 1)
    edition, problems = made(("Harbour Post", "2021-06-04", text), edits=(edit,))
    return [statement.speaker for statement in edition.statements], [problem.fact for problem in problems]


def test_a_speaker_is_corrected_where_the_attribution_is_quoted() -> None:
    assert speaker("Norway says") == (["Anna Holm"], [])


def test_a_speaker_where_no_one_speaks_is_refused() -> None:
    speakers, problems = speaker("busy on Friday")
    assert speakers == ["Norway"]
    assert problems == ["speaker of a0#p1: no one's words stand there"]


def test_a_memo_names_every_difference_of_an_entry_that_it_shows() -> None:
    days = [(day, f"harbour {chr(96 + day)}lborg") for day in range(1, 6)]
    told = ["".join(f"On {day} May 2021 the port police arrested {number + day} sailors at {place}.\n"
                    for day, place in days) for number in (10, 30)]
    edit = Edit("note", ("a0#p1",), "", "", "Seen.", "coast.md", 1)
    edition, _ = made(("Harbour Post", "2021-05-09", told[0]), ("Island Mail", "2021-05-09", told[1]), edits=(edit,))
    disputed = [event for event in edition.events if event.differs]
    assert len(disputed) == 5
    paper = memo(edition.issues[0], edition, Imprint.of(edition, "Coast dossier", "Library", "https://coast.example/"))
    lines = {section.title: section.lines for section in paper.sections}
    shown = (*lines["At a glance"], *lines["Key dates"])
    assert {line.label.removeprefix("Latest: ") for line in shown} == {
        line.label for line in lines["Where accounts differ"]
    }
    assert all("accounts differ" in line.small for line in shown)
