"""Where published pages are: here, under another name, or gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.ledger.records import PageLine


def pages(before: Iterable[PageLine], now: Mapping[str, str | None], said: Mapping[str, PageLine]) -> tuple[
        PageLine, ...]:
    """Every page that was ever published, as of an edition with the pages `now` (a former address names the one of
    today) that say what is `said`. A page that moved or went keeps its title, and every page the passages it had."""
    known = {line.path: line for line in before}
    lines = {}
    for path in (*known, *(path for path in now if path not in known)):
        old = known.get(path, PageLine(path))
        there = now[path] if path in now else _heir(old, known, now, said)
        new = said.get(path, old)
        if there is None:
            parts = {**old.passages, **dict(new.parts)}
            lines[path] = replace(new, path=path, now=None, parts=tuple(sorted(parts.items())))
        else:
            lines[path] = replace(old, now=there)
    return tuple(lines[path] for path in sorted(lines))


def _heir(line: PageLine, known: Mapping[str, PageLine], now: Mapping[str, str | None],
          said: Mapping[str, PageLine]) -> str:
    """What took the place of a page that nobody names: what took that of the page that it had moved to; of a page of
    years that of the renamed issue, or the issue's own; of an article the new one with the same text; "" if none."""
    if line.now and line.now != line.path:
        onward = now.get(line.now, "")
        return line.now if onward is None else onward
    issue, _, year = line.path.rpartition("/")
    if issue in now:
        home = now[issue] or issue
        return f"{home}/{year}" if now.get(f"{home}/{year}", "") is None else home
    text = dict(line.parts).get("text")
    new = {path: dict(other.parts).get("text") for path, other in said.items() if path not in known}
    same = [path for path, digest in new.items() if text and digest == text]
    return same[0] if len(same) == 1 else ""
