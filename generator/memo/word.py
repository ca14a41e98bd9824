"""The memo as a Word document with real footnotes (Office Open XML, ECMA-376).

The folder `docx/` is the package, file by file; what ends in .jinja is filled in. Nothing is compressed and every file
has the same time, so the same memo gives the same bytes with any version of any library.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.cite.chicago import Run
from generator.memo.compose import Memo

FOLDER = Path(__file__).parent
FIRST = "[Content_Types].xml"  # what a reader of the package looks for first
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP file can name


def docx(memo: Memo) -> bytes:
    """The file."""
    environment = Environment(loader=FileSystemLoader([FOLDER / "docx", FOLDER]), autoescape=True,
                              undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    package = FOLDER / "docx"
    files = sorted(path.relative_to(package).as_posix() for path in package.rglob("*") if path.is_file())
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files, key=lambda name: (name != FIRST, name)):
            text = (package / name).read_text(encoding="utf-8")
            if name.endswith(".jinja"):
                text = environment.get_template(name).render(memo=memo, links=_links(memo, name))
            entry = zipfile.ZipInfo(name.removesuffix(".jinja"), EPOCH)
            entry.create_system = 3  # Unix, wherever this runs
            archive.writestr(entry, text.encode("utf-8", "replace"))
    return stream.getvalue()


def _links(memo: Memo, name: str) -> list[str]:
    """The addresses of a part, each once: `link<n>` in its relationships is the n-th."""
    if "footnotes" in name:
        return _addresses(run for note in memo.notes for run in note)
    return _addresses((Run(memo.address, "link"), *memo.cite))


def _addresses(runs: Iterable[Run]) -> list[str]:
    return list(dict.fromkeys(run.text for run in runs if run.style == "link" and run.text.startswith("http")))
