"""Markdown: the file, decoded; front matter, if it begins with one, says what it says."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import yaml

from generator.readers.found import Found, date_of, decoded, language_code, one_line, web_address
from generator.records import DateClaim

FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?\n)(?:---|\.\.\.)[ \t\r]*(?:\n|\Z)", re.DOTALL)
TITLE, OUTLET, URL = ("title",), ("outlet", "publisher", "site"), ("url", "link", "canonical_url", "source_url")
PUBLISHED, LANGUAGE = ("published", "date", "date_published"), ("language", "lang")


def read(path: PurePosixPath, data: bytes) -> Found:
    """The text as it is stored, front matter and markup included."""
    text = decoded(path, data)
    fields = _fields(text)
    return Found(
        text,
        title=one_line(_first(fields, TITLE)),
        outlet=one_line(_first(fields, OUTLET)),
        url=web_address(_first(fields, URL)),
        language=language_code(_first(fields, LANGUAGE)),
        claims=tuple(_claims(fields)),
    )


def _fields(text: str) -> dict[str, str]:
    """The plain values of the front matter, as typed; a front matter that is no YAML says nothing."""
    match = FRONT_MATTER.match(text)
    if not match:
        return {}
    try:
        root = yaml.compose(match[1], Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    if not isinstance(root, yaml.MappingNode):
        return {}
    return {
        str(key.value).casefold(): value.value
        for key, value in root.value
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)
    }


def _first(fields: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if name in fields), None)


def _claims(fields: dict[str, str]) -> list[DateClaim]:
    dates = [(name, date_of(fields[name])) for name in PUBLISHED if name in fields]
    return [DateClaim(when, "metadata", f"{name}: {fields[name]}") for name, when in dates if when]
