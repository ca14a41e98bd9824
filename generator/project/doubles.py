"""What two articles of a project cannot share, and how an id must be written to stand in an address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.desk.agreement import line_of
from generator.readers.found import check_id
from generator.records import Draft, Problem

ID = re.compile(r"[\w.-]+")  # what an address, `<article>#p17` and a line of the ledger hold as it is
RENAME = "name it with letters, digits, hyphens, dots and underscores"


def named(draft: Draft, seen: dict[str, Draft]) -> Iterator[Problem]:
    """What is wrong with an article's id, beside those `seen` before it by their ids in small letters."""
    if not ID.fullmatch(draft.id):
        strange = next(character for character in draft.id if not ID.fullmatch(character))
        shown = "a space" if strange.isspace() else repr(strange)
        yield Problem(str(draft.path), None, f"the id {draft.id!r} holds {shown}, which no address can", RENAME)
    first = seen.setdefault(draft.id.casefold(), draft)  # many disks hold Quay and quay as one file
    if first is not draft:
        fact = f"the id {draft.id!r} is also that of {first.path}"
        if first.id != draft.id:
            fact = f"the id {draft.id!r} differs only in case from that of {first.path}"
        yield Problem(str(draft.path), None, fact, "rename one of the two files")


def former(drafts: Iterable[Draft], sidecars: Mapping[str, str]) -> Iterator[Problem]:
    """Former ids that cannot be an address, that an article has, or that two articles name. `sidecars` are the texts
    by the article's id."""
    drafts = list(drafts)
    owners = {draft.id: draft for draft in drafts}
    for draft in drafts:
        path, line = str(draft.path.with_suffix(".yml")), line_of(sidecars[draft.id], "formerly")
        for old in draft.formerly:
            if fault := check_id(old):
                yield Problem(path, line, f"formerly: {fault}", "write the id that the article had")
            elif owners.setdefault(old, draft) is not draft or old == draft.id:
                yield Problem(path, line, f"formerly: {old!r} is an address of {owners[old].path}",
                              "keep it in one of the two")


def alike(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """A warning for each article that says what another does, word for word, or stands at its address. A copy in
    another outlet is none: it is told as a copy on its page."""
    texts: dict[str, Draft] = {}
    urls: dict[str, Draft] = {}
    for draft in drafts:
        first = texts.setdefault(" ".join(draft.text.split()), draft)
        if first is not draft and not (first.outlet and draft.outlet and first.outlet != draft.outlet):
            yield Problem(_place(draft), None, f"its text is that of {_place(first)}, word for word",
                          "keep one of the two; \"parallel:\" in its sidecar takes the other's address", "warning")
        elif draft.url and urls.setdefault(draft.url, draft) is not draft:
            yield Problem(_place(draft), None, f"its address {draft.url} is also that of {_place(urls[draft.url])}",
                          "correct one of the two, or keep one article", "warning")


def _place(draft: Draft) -> str:
    """Where an article stands; of many in one file, its id too."""
    return f"{draft.path} ({draft.id})" if draft.format == "jsonl" else str(draft.path)
