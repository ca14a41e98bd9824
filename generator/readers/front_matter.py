"""Front matter: what a text file says of itself in the YAML before its text, each value with its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import yaml

from generator.readers.found import Found, dated, language_code, one_line, web_address
from generator.steps.articles.lines import FRONT_MATTER
from generator.steps.articles.stated import told_apart

AUTHOR = ("author", "authors", "byline")
TITLE, OUTLET, URL = ("title",), ("outlet", "publisher", "site"), ("url", "link", "canonical_url", "source_url")
LANGUAGE = ("language", "lang")
PUBLISHED = ("published", "date", "date_published", "datepublished", "pubdate", "publishdate")
CHANGED = ("updated", "lastmod", "modified", "last_modified", "date_modified", "last_updated")

Fields = Mapping[str, tuple[str, int]]  # a value as typed, and its line from 1


def described(found: Found) -> Found:
    """The article with what the front matter of its text says; a front matter that is no YAML says nothing."""
    fields = _fields(found.text)
    stated = ((name, name in CHANGED) for name in (*PUBLISHED, *CHANGED) if name in fields)
    claims, unsure = told_apart(
        claim for name, change in stated if (claim := dated(fields[name][0], name, fields[name][1], change)))
    return replace(
        found,
        title=one_line(_first(fields, TITLE)) or found.title,
        outlet=one_line(_first(fields, OUTLET)),
        url=web_address(_first(fields, URL)),
        language=language_code(_first(fields, LANGUAGE)),
        bylines=tuple(filter(None, [one_line(_first(fields, AUTHOR))])),
        claims=claims,
        unsure=unsure,
    )


def _fields(text: str) -> Fields:
    """The plain values of the front matter."""
    match = FRONT_MATTER.match(text)
    if not match:
        return {}
    try:
        root = yaml.compose(match["fields"], Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    if not isinstance(root, yaml.MappingNode):
        return {}
    return {
        str(key.value).casefold(): (value.value, value.start_mark.line + 2)
        for key, value in root.value
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)
    }


def _first(fields: Fields, names: tuple[str, ...]) -> str | None:
    return next((fields[name][0] for name in names if name in fields), None)
