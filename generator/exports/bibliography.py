"""The sources as a bibliography, and the page itself first: CSL-JSON, BibTeX and RIS."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.cite import Work, bibtex, csl, ris


def csl_json(works: Sequence[Work]) -> bytes:
    """An array of items."""
    items = [csl.item(work) for work in works]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def bib(works: Sequence[Work]) -> bytes:
    """A .bib file that BibTeX and BibLaTeX read."""
    return "\n".join(bibtex.bibtex(work) for work in works).encode("utf-8", "replace")


def ris_file(works: Sequence[Work]) -> bytes:
    """One record after the other."""
    return "".join(ris.record(work) for work in works).encode("utf-8", "replace")
