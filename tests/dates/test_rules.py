"""Every rule runs its examples: the words in <…> are found, by that rule and no other, with that value."""

import re

import pytest

from generator import languages
from generator.dates import tag
from generator.dates.meanings import MEANINGS
from generator.dates.pattern import LOOK
from generator.dates.rules import Rule, load
from generator.when import When

# Numbers as texts write them, of one to four digits, with what may follow them.
DIGITS = [f"{number}{tail}" for number in (*range(130), *range(500, 560), 820, *range(1300, 2060, 10), 2359)
          for tail in ("", "th", "s", "am", ".30pm", "/12", "-14", "lu yıllar")] + ["0525", "05", "2,000", "1"]
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


@pytest.mark.parametrize("code", languages.known())
def test_a_shape_begins_with_as_many_digits_as_the_file_says(code: str) -> None:
    data = languages.section(code, "dates")
    for name, shape in data["shapes"].items():
        bare = re.compile(f"(?:{LOOK.sub('', shape)})")
        found = {bool(re.match(r"\d{4}", hit[0])) for text in DIGITS if (hit := bare.match(text))}
        four, either = name in data["digits"]["four"], name in data["digits"]["either"]
        assert found <= ({True, False} if either else {four}), name
