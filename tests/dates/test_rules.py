"""Every rule runs its examples: the words in <…> are found, by that rule and no other, with that value."""

import re

import pytest

from generator import languages
from generator.dates import tag
from generator.dates.meanings import MEANINGS
from generator.dates.rules import Rule, load
from generator.when import When

RULES = [(code, rule) for code in languages.known() for rule in load(code).rules]


@pytest.mark.parametrize(("code", "rule"), RULES, ids=[f"{code}:{rule.name}" for code, rule in RULES])
def test_a_rule_wins_its_examples(code: str, rule: Rule) -> None:
    assert rule.examples, f"{rule.name} has no example"
    for example in rule.examples:
        text = example.sentence.replace("<", "").replace(">", "")
        start, end = example.sentence.index("<"), example.sentence.index(">") - 1
        found = {(time.start, time.end): time for time in tag(text, When.parse(example.anchor), code)}
        assert (start, end) in found, f"{text!r}: found {[time.of(text) for time in found.values()]}"
        time = found[start, end]
        assert (time.value, time.type, time.rule) == (example.value, rule.type, rule.name)


@pytest.mark.parametrize("code", languages.known())
def test_names_are_unique_and_meanings_known(code: str) -> None:
    rules = load(code).rules
    assert len({rule.name for rule in rules}) == len(rules)
    assert {rule.means for rule in rules} <= MEANINGS.keys()


@pytest.mark.parametrize(("code", "rule"), RULES, ids=[f"{code}:{rule.name}" for code, rule in RULES])
def test_a_rule_reads_a_bounded_stretch(code: str, rule: Rule) -> None:
    """No repetition without an end: so a match costs a constant, and tagging is linear in the text."""
    bare = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "x", rule.regex.pattern)
    assert not re.search(r"[*+]|\{\d*,\}", bare)
