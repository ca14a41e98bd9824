"""PDF: the text of its pages as pypdf extracts it, a paragraph a line.

The day on which the file was made is not taken as a claim: a page printed to PDF years later carries that day.
"""

from __future__ import annotations

import io
import logging
from pathlib import PurePosixPath

from pypdf import PdfReader

from generator.folding import fold
from generator.readers.found import BINARY, MAX_BYTES, Found, language_code, one_line, refuse, with_words
from generator.readers.paragraphs import joined

MAX_PAGES = 500


def read(path: PurePosixPath, data: bytes) -> Found:
    """The text of all pages, an empty line between two paragraphs."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings name neither file nor remedy
    try:
        reader = PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        count = 0 if locked else len(reader.pages)
        pages = [page.extract_text() for page in reader.pages[:MAX_PAGES]] if count <= MAX_PAGES and not locked else []
        stated = one_line(reader.metadata.title) if pages and reader.metadata else None
        language = language_code(reader.root_object.get("/Lang")) if pages else None
    except Exception as error:  # a foreign parser on hostile bytes: whatever breaks in it, the file is unreadable
        refuse(path, None, f"not readable as PDF ({type(error).__name__})", "save the article again, or as plain text")
    if locked:
        refuse(path, None, "the PDF needs a password", "save it without one")
    if count > MAX_PAGES:
        refuse(path, None, f"{count} pages are too many for one article (the limit is {MAX_PAGES})", "keep the article")
    text = BINARY.sub("", "\n\n".join(joined(page.strip("\n")) for page in pages))
    with_words(path, text, "it may be a scan: save its text as plain text")
    if len(text) > MAX_BYTES:
        refuse(path, None, f"{len(text) / 1e6:.1f} million characters are too much for one article", "keep the article")
    # Many programs write a file's name into the title field: it counts if the first page says it too.
    said = stated and fold(stated) in fold(" ".join(pages[0].split()))
    return Found(text, title=stated if said else None, language=language)
