"""Every rule of the language files' `speech` sections finds what its own examples say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from generator import languages
from tests.quotations.newspaper import quotes


def examples() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Language, rule and example."""
    for code in languages.known():
        speech = languages.section(code, "speech")
        for group, content in speech.get("verbs", {}).items():
            yield from ((code, group, example) for example in content["examples"])
        for group, listed in speech["examples"].items():
            yield from ((code, group, example) for example in listed)


@pytest.mark.parametrize(("code", "rule", "example"), list(examples()), ids=lambda value: str(value)[:60])
def test_example(code: str, rule: str, example: dict[str, Any]) -> None:
    text = example["text"]
    found = quotes(text, language=code)
    if "quote" not in example:
        assert not found
        return
    quote = next((q for q in found if q.of(text) == example["quote"]), None)
    assert quote, [q.of(text) for q in found]
    for part in ("cue", "source"):
        span = getattr(quote, part)
        if part in example:
            assert span and span.of(text) == example[part]
    if "speaker" in example:
        assert quote.speaker == example["speaker"]
    if rule in ("direct", "indirect"):
        assert quote.kind == rule


@pytest.mark.parametrize("code", languages.known())
def test_every_verb_group_has_an_example(code: str) -> None:
    assert all(group["examples"] for group in languages.section(code, "speech").get("verbs", {}).values())
