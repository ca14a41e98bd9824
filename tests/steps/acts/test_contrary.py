"""What was not reached, how far it had come, who proposed it: read from single sentences."""

from __future__ import annotations

import pytest

from generator.steps.acts.outcomes import unreached
from generator.steps.acts.progress import at_two_stages, progress
from generator.steps.acts.proposing import proposals
from generator.steps.words import tokens, vocabulary

KNOWN = vocabulary("en")


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("They agreed on fish in Oslo.", "No agreement on fish was reached.", ("agreed", "No agreement")),
        ("They reached a deal on fish.", "They did not agree on fish.", ("reached a deal", "did not agree")),
        ("They made a deal on fish.", "They failed to reach an agreement on fish.",
         ("made a deal", "failed to reach an agreement")),
        ("Peru shut the pass on Monday.", "The pass stayed open.", ("shut", "stayed open")),
        ("Some shells have left the depot.", "No shells have left the depot.", ("have left", "No shells have left")),
        ("Peru shut the Ona pass on Monday.", "The Ira pass stayed open.", None),
        ("They agreed on fish.", "No agreement on coal was reached.", None),
        ("They agreed on fish.", "They reached an agreement on fish.", None),
    ],
)
def test_what_did_not_come_about(one: str, other: str, words: tuple[str, str] | None) -> None:
    pair = unreached(tokens(one, "en"), tokens(other, "en"), KNOWN)
    assert (pair and (one[pair[0].start : pair[0].end], other[pair[1].start : pair[1].end])) == words


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("Peru has suspended deliveries of tin.", "Peru is considering suspending deliveries of tin.",
         ("has suspended", "is considering suspending")),
        ("Both have begun talks on restoring full ties.", "Both have restored full ties.",
         ("have begun talks on restoring", "have restored")),
        ("They initialled the treaty.", "They signed the treaty.", ("initialled", "signed")),
        ("Peru has suspended deliveries of tin.", "Peru is considering suspending the coach.", None),
        ("Peru has suspended deliveries of tin.", "Peru suspended its deliveries of tin.", None),
    ],
)
def test_how_far_it_had_come(one: str, other: str, words: tuple[str, str] | None) -> None:
    pair = at_two_stages(progress(tokens(one, "en"), KNOWN), progress(tokens(other, "en"), KNOWN), KNOWN)
    assert (pair and (one[pair[0].start : pair[0].end], other[pair[1].start : pair[1].end])) == words


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("It was Ana Diaz who suggested early elections.", {"ana", "diaz"}, "Ana Diaz who suggested"),
        ("The vote was proposed by Peru, envoys said.", {"Peru"}, "was proposed by Peru"),
        ("The idea of a swap came from Kenya, a Polish official said.", {"Kenya"}, "idea of a swap came from Kenya"),
        ("Kenya put forward the text.", {"Kenya"}, "Kenya put forward"),
        ("Kenya put the text aside.", set(), ""),
        ("Peru had not proposed the vote.", set(), ""),
    ],
)
def test_who_proposed_it(text: str, who: set[str], words: str) -> None:
    found = proposals(tokens(text, "en"), KNOWN)
    assert set().union(*(p.who for p in found)) == who
    assert "".join(text[p.start : p.end] for p in found) == words


def test_a_person_may_be_the_state_that_proposed_it() -> None:
    diaz, peru, kenya = (proposals(tokens(f"{who} proposed the vote.", "en"), KNOWN)[0]
                         for who in ("Minister Ana Diaz", "Peru", "Kenya"))
    assert peru.is_others(kenya, KNOWN)
    assert not diaz.is_others(peru, KNOWN)
