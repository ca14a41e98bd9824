"""A YAML file as the editor wrote it: words with their lines.

YAML is only composed, never constructed: a date stays the text that was typed (`2020-12`), `no` stays a word, and a tag
such as ``!!python/object`` builds nothing. Problems are collected, so that one reading tells all of them.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import NoReturn

import yaml

from generator.records import Problem, Refused
from generator.when import When

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
URL = re.compile(r"https?://[^\s<>\"\\]+")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass
class Sheet:
    """The file being read, and what is wrong with it. `offset` is the number of lines above the YAML."""

    path: PurePosixPath
    offset: int = 0
    problems: list[Problem] = field(default_factory=list)

    def blame(self, line: int, fact: str, remedy: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(str(self.path), line, fact, remedy))

    def refuse(self, line: int, fact: str, remedy: str) -> NoReturn:
        """Raise `Refused` with what was noted, or with this where nothing was."""
        if not self.problems:
            self.blame(line, fact, remedy)
        raise Refused(*self.problems)

    def close(self) -> None:
        """Raise `Refused` where something was wrong."""
        if self.problems:
            raise Refused(*sorted(dict.fromkeys(self.problems), key=lambda problem: problem.line or 0))

    def compose(self, text: str) -> Entry | None:
        """The file's content; None where it is empty or cannot be read (which is then noted)."""
        try:
            node = yaml.compose(text, Loader=LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 + self.offset if mark else 1 + self.offset
            fact = f"not readable as YAML ({error.problem or error.context})"
            self.blame(line, fact, _remedy(text.split("\n")[line - 1 - self.offset : line - self.offset]))
            return None
        except (yaml.YAMLError, RecursionError, ValueError) as error:
            fact = " ".join(str(error).split())[:120]
            self.blame(1 + self.offset, f"not readable as YAML ({fact})", "write it as plain key: value lines")
            return None
        return None if node is None else Entry(self, node)


def _remedy(lines: list[str]) -> str:
    """What to do about a line that is no YAML."""
    if any("\t" in line for line in lines):
        return "indent with spaces, not with tabs"
    return "check the indentation, and put a value that holds a colon, # or * in quotation marks"


@dataclass
class Entry:
    """One value of the file: a word, a list or a mapping, with its line."""

    sheet: Sheet
    node: yaml.Node

    @property
    def line(self) -> int:
        """Its line in the file, from 1."""
        return int(self.node.start_mark.line) + 1 + self.sheet.offset

    def blame(self, fact: str, remedy: str) -> None:
        """Note a problem with this value."""
        self.sheet.blame(self.line, fact, remedy)

    @property
    def is_list(self) -> bool:
        return isinstance(self.node, yaml.SequenceNode)

    @property
    def is_mapping(self) -> bool:
        return isinstance(self.node, yaml.MappingNode)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written here (``url:`` alone, or ``~``)."""
        return isinstance(self.node, yaml.ScalarNode) and self.node.tag == "tag:yaml.org,2002:null"

    @property
    def blank(self) -> bool:
        """Whether no word was written here."""
        return isinstance(self.node, yaml.ScalarNode) and not str(self.node.value).strip()

    def text(self, what: str) -> str | None:
        """One line of words."""
        if self.is_empty:
            return None
        if not isinstance(self.node, yaml.ScalarNode):
            form = "list" if self.is_list else "mapping"
            self.blame(f"{what} is a {form}, not a text", f"write one text after {what}:")
            return None
        if not self.node.tag.startswith("tag:yaml.org,2002:") or "python" in self.node.tag:
            self.blame(f"the YAML tag {self.node.tag} is not known here", "remove the tag")
            return None
        words = " ".join(str(self.node.value).replace("\t", " ").split())
        if CONTROL.search(str(self.node.value)):
            self.blame(f"{what} holds a control character", "remove it")
            return None
        return words or None

    def items(self) -> Iterator[Entry]:
        """The list's items; a single value counts as a list of one, an empty one as none."""
        if isinstance(self.node, yaml.SequenceNode):
            yield from (Entry(self.sheet, node) for node in self.node.value)
        elif not self.is_empty:
            yield self

    def texts(self, what: str) -> tuple[str, ...]:
        """Several texts, or one."""
        found = (item.text(what) for item in self.items())
        return tuple(dict.fromkeys(text for text in found if text))

    def pairs(self, what: str) -> Iterator[tuple[str, Entry]]:
        """Name and value of a mapping, in order; a name that stands twice is a problem."""
        if not isinstance(self.node, yaml.MappingNode):
            if not self.is_empty:
                self.blame(f"{what} is not a mapping", "write it as key: value lines")
            return
        lines: dict[str, int] = {}
        for key, value in self.node.value:
            entry = Entry(self.sheet, key)
            name = entry.text("a key")
            if name is None:
                entry.blame("a key is empty or not a word", "write a word before the colon")
            elif name in lines:
                entry.blame(f"{name} stands here and on line {lines[name]}", "keep one of the two")
            else:
                lines[name] = entry.line
                yield name, Entry(self.sheet, value)

    def form(self, what: str, known: Iterable[str]) -> Form:
        """The mapping's values by name; names that are not `known` are problems."""
        names = tuple(known)
        fields: dict[str, Entry] = {}
        for name, value in self.pairs(what):
            if name in names:
                fields[name] = value
                continue
            near = difflib.get_close_matches(name, names, n=1)
            remedy = f"did you mean {near[0]}?" if near else f"known keys: {', '.join(names)}"
            value.sheet.blame(value.line, f"unknown key {name} in {what}", remedy)
        return Form(self, fields)


@dataclass
class Form:
    """A mapping whose names are known. What is not written is None or empty."""

    entry: Entry
    fields: Mapping[str, Entry]

    def text(self, name: str) -> str | None:
        """The words under `name`."""
        return self.fields[name].text(name) if name in self.fields else None

    def needed(self, name: str, remedy: str) -> str:
        """The words under `name`, which have to be there."""
        found = self.text(name)
        if found is None and name not in (problem.fact.split(" ")[0] for problem in self.entry.sheet.problems):
            self.entry.blame(f"no {name}", remedy)
        return found or ""

    def texts(self, name: str) -> tuple[str, ...]:
        """One or several words under `name`."""
        return self.fields[name].texts(name) if name in self.fields else ()

    def when(self, name: str) -> When | None:
        """The EDTF date under `name`."""
        text = self.text(name)
        if text is None:
            return None
        try:
            return When.parse(text)
        except ValueError:
            remedy = "write 2020-12-14, 2020-12, 2020, or two of them with a / between"
            self.fields[name].blame(f"{name}: {text!r} is not a date", remedy)
            return None

    def urls(self, name: str) -> tuple[str, ...]:
        """The web addresses under `name`."""
        found = self.texts(name)
        for text in found:
            if not URL.fullmatch(text):
                remedy = "begin it with https:// and leave no space"
                self.fields[name].blame(f"{name}: {text!r} is not a web address", remedy)
        return tuple(text for text in found if URL.fullmatch(text))

    def slugs(self, name: str) -> tuple[str, ...]:
        """The page names under `name`."""
        found = self.texts(name)
        for text in found:
            if not SLUG.fullmatch(text):
                remedy = "name a page by its file's name: small letters, digits and hyphens"
                self.fields[name].blame(f"{name}: {text!r} is not the name of an issue page", remedy)
        return tuple(text for text in found if SLUG.fullmatch(text))
