"""How a page is cited: a note at its foot, and what its head tells a reference manager."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.cite import Imprint, Work, chicago, highwire, json_ld
from generator.pages.escape import escape
from generator.proof import shown

# What could end a script or begin a comment in it, as JSON's own escapes.
SCRIPT = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&'\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class Citing:
    """What a page says of itself. `address` is a path from the site's root where the site's own is not known."""

    note: str
    address: str


def citing(work: Work) -> Citing:
    """The note and the address of a page."""
    return Citing(chicago.note(work), work.address or "")


def head(work: Work, imprint: Imprint, cited: Iterable[Work] = ()) -> Markup:
    """Highwire tags and JSON-LD; `cited` are the articles that the page rests on."""
    tags = [Markup('<meta name="{}" content="{}">').format(name, escape(content))
            for name, content in highwire(work)]
    return Markup("\n").join([*tags, script(json_ld(work, imprint, cited))])


def script(document: dict[str, Any]) -> Markup:
    """A document as data in a page: no text of it can end the script."""
    text = shown(json.dumps(document, ensure_ascii=False)).translate(SCRIPT)
    return Markup(f'<script type="application/ld+json">{text}</script>')
