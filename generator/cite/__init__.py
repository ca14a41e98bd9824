"""Citing: what can be cited (`works`), one format a file, and what a page tells reference managers (`meta`).

    work → Citations: a Chicago note, an APA reference, BibTeX, BibLaTeX, RIS and CSL-JSON

Every citation of the dossier names the edition, so that a reader can tell which state was cited.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from generator.cite import apa, bibtex, chicago, csl, ris
from generator.cite.meta import highwire, json_ld
from generator.cite.sentence import Copied, for_memo, page_for_memo
from generator.cite.works import Imprint, Work, article_work, entry_work, issue_work, page_work, source_work

__all__ = ["Citations", "Copied", "Imprint", "Work", "article_work", "citations", "entry_work", "for_memo", "highwire",
           "issue_work", "json_ld", "page_for_memo", "page_work", "source_work"]


@dataclass(frozen=True, slots=True)
class Citations:
    """One work in every format, as text to copy, and where it stands."""

    address: str
    chicago: str
    apa: str
    bibtex: str
    biblatex: str
    ris: str
    csl: str


def citations(work: Work) -> Citations:
    """The work in every format."""
    return Citations(address=work.address or "", chicago=chicago.note(work), apa=apa.reference(work),
                     bibtex=bibtex.bibtex(work), biblatex=bibtex.biblatex(work), ris=ris.record(work),
                     csl=json.dumps([csl.item(work)], ensure_ascii=False, indent=2))
