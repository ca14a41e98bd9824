"""Forms: which verbs a language lists, in every form, and which of them stand in several words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.folding import fold

Phrasal = dict[str, list[tuple[tuple[str, ...], str]]]  # lemma -> (its other words, kind of act): "set" -> "up"
# Of one form: lemma, which form it is, kinds of act by itself, kinds with a thing.
Form = tuple[str | None, str | None, tuple[str, ...], tuple[str, ...]]


def forms(data: Mapping[str, Any]) -> tuple[dict[str, Form], Phrasal]:
    """Every form of every verb that tells of an act, and the verbs in several words."""
    phrasal: Phrasal = {}
    alone: dict[str, list[str]] = {}
    light: dict[str, list[str]] = {}
    for kind, content in data["kinds"].items():
        for verb in content.get("verbs", ()):
            first, *rest = map(fold, verb.split())
            alone.setdefault(first, [])
            if rest:
                phrasal.setdefault(first, []).append((tuple(rest), kind))
            else:
                alone[first].append(kind)
        for verb in content.get("with", ()):
            light.setdefault(fold(verb), []).append(kind)
    found: dict[str, Form] = {
        form: (lemma, name, tuple(alone.get(lemma, ())), tuple(light.get(lemma, ())))
        for lemma, row in inflected(data).items()
        if lemma in alone or lemma in light
        for form, name in row.items()
    }
    return found, phrasal


def inflected(data: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Of each verb, its forms and which they are. A form that is base and past alike ("hit") counts as past."""
    found: dict[str, dict[str, str]] = {}
    for line in data["forms"]:
        base, third, *past, ing = map(fold, line.split())
        found.setdefault(base, {}).update({base: "base", third: "s", **dict.fromkeys(past, "past"), ing: "ing"})
    return found


def irregular(verbs: Sequence[str]) -> tuple[Mapping[str, str], frozenset[str]]:
    """The base of each past form without "-ed", and those of them that are no participles: "sank", not "sunk"."""
    bases: dict[str, str] = {}
    simple: set[str] = set()
    for line in verbs:
        base, past, participle = map(fold, line.split())
        bases |= {past: base, participle: base}
        simple |= {past} - {participle}
    return bases, frozenset(simple)
