"""Kinds of act: every example of the language files, and who did what in sentences that try to mislead."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import languages
from generator.steps.acts import acts
from generator.steps.acts.denials import denies
from generator.steps.words import tokens


def examples(which: str) -> Iterator[tuple[str, str, str]]:
    for code in languages.known():
        for kind, content in languages.section(code, "acts")["kinds"].items():
            for sentence in content[which]:
                yield code, kind, sentence


@pytest.mark.parametrize(("code", "kind", "sentence"), list(examples("examples")))
def test_every_kind_is_found_in_its_examples(code: str, kind: str, sentence: str) -> None:
    assert kind in {a.kind for a in acts(sentence, code)}


@pytest.mark.parametrize(("code", "kind", "sentence"), list(examples("never")))
def test_no_kind_is_found_where_it_only_seems_to_be(code: str, kind: str, sentence: str) -> None:
    assert kind not in {a.kind for a in acts(sentence, code)}


@pytest.mark.parametrize(
    ("sentence", "kind", "words", "agents", "patients"),
    [
        ("Norway imposed tariffs on Chile.", "impose", "imposed", {"Norway"}, {"Chile"}),
        ("Tariffs were imposed by Norway.", "impose", "were imposed", {"Norway"}, set()),
        ("The tariffs that Oslo imposed hurt Chile.", "impose", "imposed", {"Norway"}, set()),
        ("The club removed Peru, a founding member, from its trade bloc.", "exit", "removed", set(), {"Peru"}),
        ("This led to Peru withdrawing from the bloc.", "exit", "withdrawing", {"Peru"}, set()),
        (
            "Peru rejects this, saying it is false, and has offered to form a council.",
            "propose",
            "has offered",
            {"Peru"},
            set(),
        ),
        ("It was Kenya that had proposed the fund.", "propose", "had proposed", {"Kenya"}, set()),
        ("The proposal for a fund came from the Kenyan side.", "propose", "proposal", {"Kenya"}, set()),
    ],
)
def test_who_did_what_to_whom(sentence: str, kind: str, words: str, agents: set[str], patients: set[str]) -> None:
    (act,) = [a for a in acts(sentence, "en") if a.kind == kind]
    assert (act.of(sentence), act.agents, act.patients) == (words, agents, patients)


@pytest.mark.parametrize(
    ("sentence", "stage", "negated"),
    [
        ("They formed a council.", 3, False),
        ("They have started talks to form a council.", 2, False),
        ("They will form a council.", 1, False),
        ("They have offered to form a council.", 0, False),
        ("They did not form a council.", 3, True),
        ("They may have formed a council.", 3, False),
    ],
)
def test_how_far_it_had_come(sentence: str, stage: int, negated: bool) -> None:
    (act,) = [a for a in acts(sentence, "en") if a.kind == "form"]
    assert (act.stage, act.negated) == (stage, negated)


@given(st.text(), st.sampled_from(languages.known()))
def test_any_text_is_read_without_an_error(text: str, code: str) -> None:
    assert all(0 <= a.start <= a.end <= len(text) for a in acts(text, code))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Envoys gave the rulers a week to reinstate ousted President Ana Diaz.", []),
        ("Chad's deposed president was moved home on Saturday.", []),
        ("Freed pastor Rui Alba fell to his knees.", []),
        ("Closed since May, the port saw its first ship.", ["close"]),
        ("The court freed jailed editor Can Demir.", ["release"]),
        ("They visited detained reporters.", ["visit"]),
        ("Diaz ousted President Ruiz in May.", ["coup"]),
        ("Troops have arrested opposition leaders.", ["arrest"]),
        ("The town was hit by a tremor that killed nine people.", ["kill"]),
    ],
)
def test_a_participle_before_its_noun_is_no_act(text: str, told: list[str]) -> None:
    assert [act.kind for act in acts(text, "en") if not act.noun] == told


@pytest.mark.parametrize(("sentence", "denied"), [
    ("Olav Lie denied that he meant to resign.", True),
    ("Olav Lie denied on Monday that he meant to resign.", True),
    ("The board rejected the latest claims that it had paid.", True),
    ("Peru refused the ship that Chile had sold.", False),
    ("She denied it and said that she would stay.", False),
    ("He said that the board denied nothing.", False),
])
def test_a_denial_may_have_its_day_before_what_is_denied(sentence: str, denied: bool) -> None:
    assert denies(tokens(sentence, "en")) == denied
