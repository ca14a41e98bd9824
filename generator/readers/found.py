"""What a reader finds in one article's bytes, and the checks that all readers share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NoReturn

from generator.records import DateClaim, Problem, Refused, Span, UnsureDate
from generator.steps.articles import stated
from generator.when import When

MAX_BYTES = 10_000_000
# Control characters, halves of characters and non-characters: no text has them. Tab, line ends, form feed and the
# four separators may occur.
BINARY = re.compile(r"[\x00-\x08\x0e-\x1b\ufffe\uffff\ud800-\udfff]")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
WEB = re.compile(r"https?://[^\s<>\"\\]+", re.IGNORECASE)
DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:?\d{2}.*)?\s*\Z", re.DOTALL)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
FIRST_YEAR = 1600  # the first newspapers; programs write earlier years where they know no date …
EMPTY = ("1970-01-01",)  # … or the first day of their clock (POSIX, "Seconds Since the Epoch")


@dataclass(frozen=True, slots=True)
class Found:
    """An article's text and what its file says about it."""

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    claims: tuple[DateClaim, ...] = ()
    unsure: tuple[UnsureDate, ...] = ()
    headings: tuple[Span, ...] = ()
    bylines: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()

WIDE = (b"\xff\xfe", b"\xfe\xff")  # the byte order marks of UTF-16


def refuse(path: PurePosixPath, line: int | None, fact: str, remedy: str) -> NoReturn:
    """Raise `Refused` with one problem."""
    raise Refused(Problem(str(path), line, fact, remedy))


def decoded(path: PurePosixPath, data: bytes) -> str:
    """`data` as UTF-8 text; refused, with the line, where it is not."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if data.startswith(WIDE) or 4 * data.count(0) > len(data):
            refuse(path, 1, "is UTF-16, not UTF-8", "save the file as UTF-8 (iconv -f UTF-16 -t UTF-8)")
        line = data.count(b"\n", 0, error.start) + 1
        fact = f"byte 0x{data[error.start]:02x} is not UTF-8"
        refuse(path, line, fact, "save the file as UTF-8 (iconv -f WINDOWS-1254 -t UTF-8 for old Turkish files)")
    return with_words(path, text, "put the article's text into the file, or remove the file")


def with_words(path: PurePosixPath, text: str, remedy: str) -> str:
    """`text`, refused where it has no word or is no text."""
    if binary := BINARY.search(text):
        line = text.count("\n", 0, binary.start()) + 1
        refuse(path, line, f"the character U+{ord(binary[0]):04X} is not text", "save the article as plain text")
    if not any(character.isalnum() for character in text):
        refuse(path, None, "no text in it", remedy)
    return text


def check_id(id: str) -> str | None:
    """What is wrong with an article's id, which becomes a folder of the site and part of `<article>#p17`.

    A `/` makes a folder within a folder, and never leads out of it.
    """
    if not id.strip():
        return "the article has an empty id"
    if len(id) > 200:
        return f"the article's id has {len(id)} characters, more than 200"
    if id.lower() in ("index", "readme", "cite.json"):
        return f"the article's id {id!r} is the address of the page that lists all sources, or of its citations"
    if CONTROL.search(id):
        return f"the article's id {id!r} holds a control character"
    if any(character in id for character in "\\#?%<>\"'&"):
        return f"the article's id {id!r} holds one of \\ # ? % < > & or a quotation mark"
    if any(not part or part[0] in ". " or part[-1] in ". " for part in id.split("/")):
        return f"the article's id {id!r} has a part that is empty, or begins or ends with a dot or a space"
    return None


def one_line(value: object) -> str | None:
    """`value` as a line of words, if it is one: the title, outlet or language that a page states about itself."""
    if not isinstance(value, str):
        return None
    return " ".join(CONTROL.sub(" ", value).split())[:500] or None


def web_address(value: object) -> str | None:
    """`value` if it is an http address; nothing else becomes a link."""
    text = one_line(value)
    return text if text and len(text) < 500 and WEB.fullmatch(text) else None


def language_code(value: object) -> str | None:
    """`value` as a lower-case language code, if it is one (``en_GB`` gives ``en-gb``)."""
    text = one_line(value)
    return text.replace("_", "-").lower() if text and LANGUAGE.fullmatch(text) else None


def date_of(value: object) -> When | None:
    """The date that a metadata field names: EDTF, or the day of an ISO 8601 time as it is written there."""
    text = one_line(value)
    if text is None:
        return None
    day = DAY.match(text)
    try:
        return When.parse(day[1] if day else text)
    except ValueError:
        return None


def dated(value: object, source: str, line: int | None = None, update: bool = False) -> DateClaim | UnsureDate | None:
    """The claim of a metadata field, however the day is written; None where it states none.

    The day is that of the place where it was written: 2021-01-05T23:30:00-05:00 is the fifth.
    """
    text = one_line(value)
    if text is None:
        return None
    evidence = f"{source}: {text}"
    when = date_of(text)
    if when is None:
        return stated.claim(text, "metadata", evidence, line=line, update=update)
    usable = when.first.year >= FIRST_YEAR and str(when) not in EMPTY
    return DateClaim(when, "metadata", evidence, line, update) if usable else None
