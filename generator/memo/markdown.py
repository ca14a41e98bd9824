"""The memo as Markdown with footnotes (the `[^1]` of Pandoc, GitHub and Python-Markdown)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.cite.chicago import Run
from generator.memo.compose import Line, Memo

SPECIAL = re.compile(r"[\\`*_\[\]<>&|~$^#]")


def markdown(memo: Memo) -> bytes:
    """The file."""
    facts = escape(" · ".join((memo.dossier, *memo.facts)))
    parts = [f"# {escape(memo.title)}", f"{facts}  \n{link(memo.address)}"]
    for section in memo.sections:
        parts.append(f"## {section.title}")
        parts += [f"{escape(text)} (Editor)" for text in section.paragraphs]
        parts.append("\n".join(_line(line) for line in section.lines))
    parts.append(f"Cite as: {runs(memo.cite)}")
    parts.append("\n".join(f"[^{number}]: {runs(note)}" for number, note in enumerate(memo.notes, 1)))
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def escape(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return SPECIAL.sub(r"\\\g<0>", text)


def link(address: str) -> str:
    """An address to click, or the path as text."""
    return f"<{address}>" if address.startswith("http") else escape(address)


def runs(note: Iterable[Run]) -> str:
    """A citation."""
    forms = {"plain": escape, "italic": lambda text: f"*{escape(text)}*", "link": link}
    return "".join(forms[run.style](run.text) for run in note)


def _line(line: Line) -> str:
    words = "".join(escape(piece.text) + (f"[^{piece.note}]" if piece.note else "") for piece in line.pieces)
    label = ", ".join(filter(None, (line.label, line.under)))
    return f"- **{escape(label)}** {words}" + (f" ({escape(line.small)})" if line.small else "")
