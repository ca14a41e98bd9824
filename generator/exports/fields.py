"""What each field of the data files means: read from the JSON Schemas, which say it once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

SCHEMAS = Path(__file__).parent / "schemas"

Schema = dict[str, Any]


class Field(NamedTuple):
    """A field: `name` is its path ("reports[].start"), `type` what it holds, `required` whether it is always there."""

    name: str
    type: str
    required: bool
    description: str


def schema_names() -> tuple[str, ...]:
    """The schemas that there are: `<name>.schema.json`."""
    return tuple(sorted(path.name.partition(".")[0] for path in SCHEMAS.glob("*.schema.json")))


@lru_cache
def schema(name: str) -> Schema:
    """A schema, as it stands in its file."""
    found: Schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return found


def title(name: str) -> str:
    """What a schema describes."""
    return str(schema(name)["title"])


def fields(name: str) -> tuple[Field, ...]:
    """The fields of a schema, outer before inner, in the order of the schema."""
    return tuple(_walk(schema(name), schema(name), "", required=True))


def _walk(node: Schema, root: Schema, path: str, *, required: bool) -> Iterator[Field]:
    described = str(node.get("description", ""))
    node, root = _resolve(node, root)
    if path and not path.endswith("[]"):
        yield Field(path, _type(node, root), required, described or str(node.get("description", "")))
    for part in (node, *(_resolve(choice, root)[0] for choice in (*node.get("oneOf", ()), *node.get("anyOf", ())))):
        for name, inner in part.get("properties", {}).items():
            place = f"{path}.{name}" if path else name
            yield from _walk(inner, root, place, required=required and name in part.get("required", ()))
        if "items" in part:
            yield from _walk(part["items"], root, f"{path}[]", required=required)


def _resolve(node: Schema, root: Schema) -> tuple[Schema, Schema]:
    """What a node refers to, and the schema that it stands in; the node itself where it refers to nothing."""
    while "$ref" in node:
        file, _, inside = node["$ref"].partition("#")
        root = schema(file.partition(".")[0]) if file else root
        node = root
        for step in filter(None, inside.split("/")):
            node = node[step]
    return node, root


def _type(node: Schema, root: Schema) -> str:
    """The JSON types, or the values that it may have."""
    if "enum" in node:
        return " | ".join("null" if value is None else f'"{value}"' for value in node["enum"])
    if "const" in node:
        return f'"{node["const"]}"'
    choices = [_type(_resolve(choice, root)[0], root) for choice in (*node.get("oneOf", ()), *node.get("anyOf", ()))]
    kinds = node.get("type", choices)
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds == ["array"]:
        return f"array of {_type(*_resolve(node['items'], root))}"
    return " | ".join(kinds)
