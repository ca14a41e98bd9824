"""A memo on an issue: two pages to send, as Word, PDF or Markdown, with every source in a footnote.

    issue, edition → Memo (`compose`) → bytes: `word`, `paper` and `markdown`, one format a file

The same edition gives the same bytes in every format.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.memo.compose import Memo, memo
from generator.memo.markdown import markdown
from generator.memo.paper import pdf
from generator.memo.word import docx

__all__ = ["FORMATS", "Memo", "memo"]

FORMATS: Mapping[str, Callable[[Memo], bytes]] = {"docx": docx, "pdf": pdf, "md": markdown}
