"""Whether the editor's files agree with each other: names that one of them uses are known to another."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.folding import fold
from generator.records import Desk, Draft, Issue, Problem


def cross_check(issues: Sequence[Issue], texts: Mapping[str, str], pages: Collection[str]) -> Iterator[Problem]:
    """Titles that stand twice, related issues that do not exist, former addresses that another page has.

    `texts` are the pages' by path; `pages` are the names of all, of those too that cannot be read.
    """
    slugs = {issue.slug: issue for issue in issues}
    titled: dict[str, Issue] = {}
    for issue in issues:
        first = titled.setdefault(fold(issue.title), issue)
        if first is not issue and issue.title:
            fact = f"title: {issue.title!r} is that of {first.path}:{line_of(texts[first.path], 'title')}"
            yield Problem(issue.path, line_of(texts[issue.path], "title"), fact, "make the titles differ")
        for related in issue.related:
            if related == issue.slug:
                yield Problem(issue.path, line_of(texts[issue.path], "related"), f"related: {related!r} is this issue "
                              "itself", "remove it")
            elif related not in pages:
                line, fact = line_of(texts[issue.path], "related"), f"related: there is no issue {related!r}"
                yield Problem(issue.path, line, fact,
                              _remedy(related, pages, f"write docs_src/issues/{related}.md or remove it"))
        for former in issue.formerly:
            other = slugs.get(former) or next((o for o in issues if o is not issue and former in o.formerly), None)
            if other:
                fact = f"formerly: {former!r} is an address of {other.path}"
                yield Problem(issue.path, line_of(texts[issue.path], "formerly"), fact, "keep it in one of the two")


def check_issues(draft: Draft, pages: Collection[str], sidecar: str) -> Iterator[Problem]:
    """Issues that an article is filed under and that have no page. `pages`: the names of all, of those too that cannot
    be read, which is told where they stand."""
    for slug in (slug for slug in draft.issues if slug not in pages):
        yield Problem(str(draft.path.with_suffix(".yml")), line_of(sidecar, "issues"),
                      f"issues: there is no issue {slug!r}",
                      _remedy(slug, pages, f"write docs_src/issues/{slug}.md or remove it"))


def check_outlets(draft: Draft, desk: Desk, sidecar: str) -> Iterator[Problem]:
    """Names of outlets and origins that `outlets.yml` lacks. A corpus in one file brings outlets of its own."""
    if draft.format == "jsonl":
        return
    known = [name for outlet in desk.outlets for name in (outlet.name, *outlet.aliases)]
    for key, name in [("outlet", draft.outlet), *(("origin", origin) for origin in draft.origins)]:
        if name is None or name in known:
            continue
        line = line_of(sidecar, key)
        yield Problem(str(draft.path.with_suffix(".yml") if line else draft.path), line,
                      f"{key}: {name!r} is not in corpus/outlets.yml",
                      _remedy(name, known, "add it there with its country, owner and kind"))


def line_of(text: str, key: str) -> int | None:
    """The line on which a top-level key stands, from 1."""
    match = re.search(rf"^{re.escape(key)}\s*:", text, re.MULTILINE)
    return text.count("\n", 0, match.start()) + 1 if match else None


def _remedy(name: str, known: Iterable[str], otherwise: str) -> str:
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"did you mean {near[0]}?" if near else otherwise
