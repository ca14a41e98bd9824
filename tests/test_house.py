"""The house: imports run one way, files and functions stay small, doors stay thin."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "generator").rglob("*.py"))
# Each room may import from the rooms below it, never from those above or beside it.
FLOORS = [
    {"__main__"},
    {"cli", "mkdocs_plugin"},
    {"project"},
    {"memo", "search"},
    {"pages", "readers", "desk"},
    {"exports"},
    {"cite"},
    {"proof"},
    {"ledger"},
    {"pipeline"},
    {"steps"},
    {"dates", "quotations"},
    {"languages"},
    {"records"},
    {"prose"},
    {"when", "folding"},
]
# The same for the rooms of `steps`.
STEPS = [
    {"chronology"},
    {"accounts", "ranking"},
    {"events"},
    {"reports", "articles"},
    {"edits", "mentions", "fingerprint", "years"},
    {"clauses"},
    {"acts"},
    {"words"},
]
FLOOR = {room: number for number, floor in enumerate(FLOORS) for room in floor}
FLOOR_OF_STEP = {room: number for number, floor in enumerate(STEPS) for room in floor}
DOORS = {"mkdocs": {"mkdocs_plugin", "cli"}, "click": {"cli"}, "material": set()}


def room(path: Path) -> str:
    """The room that a file belongs to: its folder or its own name."""
    return path.relative_to(ROOT / "generator").parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Every module that the file imports, in full."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_every_room_stands_on_a_floor() -> None:
    assert {room(path) for path in FILES} - set(FLOOR) == {"__init__"}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_imports_run_down(path: Path) -> None:
    own = room(path)
    for name in imports(path):
        parts = name.split(".")
        if parts[0] != "generator" or len(parts) < 2 or parts[1] == own or parts[1] not in FLOOR:
            continue
        assert FLOOR[parts[1]] > FLOOR[own], f"{own} must not import {parts[1]}"


@pytest.mark.parametrize("path", [p for p in FILES if room(p) == "steps"], ids=lambda p: p.relative_to(ROOT).as_posix())
def test_steps_build_on_those_below(path: Path) -> None:
    own = path.relative_to(ROOT / "generator" / "steps").parts[0].removesuffix(".py")
    for name in imports(path):
        parts = name.split(".")
        if parts[:2] == ["generator", "steps"] and len(parts) > 2 and parts[2] not in (own, "__init__"):
            assert FLOOR_OF_STEP[parts[2]] > FLOOR_OF_STEP[own], f"{own} must not import {parts[2]}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_frameworks_stay_at_the_doors(path: Path) -> None:
    for name in imports(path):
        top = name.split(".")[0]
        assert top not in DOORS or room(path) in DOORS[top], f"{room(path)} must not know {top}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 40, f"{node.name} is too long"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_public_names_say_what_they_do(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "the module has no docstring"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} has no docstring"


@pytest.mark.parametrize("path", sorted((ROOT / "generator/languages").glob("*.yml")), ids=lambda p: p.name)
def test_a_language_gives_each_word_list_once(path: Path) -> None:
    stack = [yaml.compose(path.read_text(encoding="utf-8"))]
    while stack:
        node = stack.pop()
        if isinstance(node, yaml.MappingNode):
            keys = [key.value for key, _ in node.value]
            assert len(keys) == len(set(keys)), f"line {node.start_mark.line + 1}: {sorted(keys)}"
            stack += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            stack += node.value
