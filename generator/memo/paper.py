"""The memo as PDF, by WeasyPrint, which is an extra (`pdf`) and needs Pango from the system.

Nothing is fetched: neither file nor network. The PDF has no time of its making in it, so the same memo and fonts give
the same bytes.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.memo.compose import Memo
from generator.records import Problem, Refused

TEMPLATE = "paper.html.jinja"
REMEDY = ('install it with: pip install "issue-briefings[pdf]", and Pango with your system\'s packages '
          "(Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; macOS: brew install pango)")


def pdf(memo: Memo) -> bytes:
    """The file. Refused where WeasyPrint or Pango is missing."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:  # OSError: Python's part is here, the system's is not
        missing = "Pango" if isinstance(error, OSError) else "WeasyPrint"
        raise Refused(Problem("memo", None, f"a PDF needs {missing}, which is not here", REMEDY)) from None
    closed = URLFetcher(allowed_protocols=(), fail_on_errors=True)
    made: bytes = HTML(string=html(memo), url_fetcher=closed).write_pdf(pdf_tags=True)
    return made


def html(memo: Memo) -> str:
    """The page that is printed, with its style."""
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True,
                              undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template(TEMPLATE).render(memo=memo)
