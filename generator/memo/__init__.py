"""A memo on an issue: two pages to send, as Word, PDF or Markdown, with every source in a footnote.

    issue, edition → Memo (`compose`) → bytes: `word`, `paper` and `markdown`, one format a file

The same edition gives the same bytes in every format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.cite import Imprint
from generator.memo.compose import Memo, memo
from generator.memo.markdown import markdown
from generator.memo.paper import pdf
from generator.memo.word import docx
from generator.records import Edition, Issue

__all__ = ["FORMATS", "Memo", "beside_pages", "memo"]

FORMATS: Mapping[str, Callable[[Memo], bytes]] = {"docx": docx, "pdf": pdf, "md": markdown}
# What the site carries, under which ending: to MkDocs a file in .md would be a page. No PDF: it is made of the fonts of
# the machine that makes it, and the site would not be the same on two.
ON_THE_SITE = {"docx": "docx", "md": "txt"}


def beside_pages(issues: Iterable[Issue], edition: Edition, imprint: Imprint) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of the memo beside each issue's page: `issues/<slug>/memo.docx`, `issues/<slug>/memo.txt`."""
    for issue in issues:
        made = memo(issue, edition, imprint)
        yield from ((f"issues/{issue.slug}/memo.{ending}", FORMATS[name](made))
                    for name, ending in ON_THE_SITE.items())
