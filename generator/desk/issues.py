"""An issue page: its front matter defines the issue, its body is the editor's introduction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import get_args

from generator.desk.sheet import SLUG, Entry, Form, Sheet
from generator.records import Act, Edit, EventKind, Issue, Label, Term

FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)(?:^|(?<=\n))(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
KEYS = ("title", "terms", "terms_with", "without", "threads", "labels", "aliases", "related", "edits", "formerly")
LABEL = ("note", "page_uses")
PASSAGE = re.compile(r"(?P<article>[^\s#/\\]+)#p[1-9]\d*")
# Where each act's new value stands; merge, split and drop have none.
VALUES = {"redate": "when", "speaker": "is", "kind": "is", "summary": "text", "note": "text"}


def read_issue(path: PurePosixPath, text: str) -> Issue:
    """One page of the dossier."""
    sheet = Sheet(path, offset=1)
    if path.stem == "index":
        sheet.blame(1, "'index' is the address of a folder's own page", "name the file after its issue")
    elif not SLUG.fullmatch(path.stem):
        sheet.blame(1, f"{path.stem!r} cannot be an address", "name the file with small letters, digits and hyphens")
    match = FRONT_MATTER.match(text)
    if not match:
        sheet.refuse(1, "no front matter", "begin with a line ---, then title: and terms:, then a line ---")
    root = sheet.compose(match[1])
    if root is None or not root.is_mapping:
        sheet.refuse(2, "the front matter is not a mapping", "write title: and terms: as key: value lines")
    issue = _issue(root.form("the issue", KEYS), path, text[match.end() :].strip())
    sheet.close()
    return issue


def _issue(form: Form, path: PurePosixPath, introduction: str) -> Issue:
    terms = (*_terms(form), *_terms_with(form))
    if not terms:
        form.entry.blame("an issue without terms", "add terms: with the phrases that file a passage here")
    return Issue(
        slug=path.stem,
        title=form.needed("title", "write title: with the page's name"),
        terms=tuple(dict.fromkeys(terms)),
        without=form.texts("without"),
        threads=dict(_threads(form)),
        labels=tuple(_labels(form)),
        aliases=form.texts("aliases"),
        related=form.slugs("related"),
        introduction=introduction,
        edits=tuple(_edits(form)),
        formerly=form.slugs("formerly"),
        path=str(path),
    )


def _pairs(form: Form, name: str) -> Iterator[tuple[str, Entry]]:
    if name in form.fields:
        yield from form.fields[name].pairs(name)


def _terms(form: Form) -> Iterator[Term]:
    """A phrase each, or ``phrase: [near, …]``."""
    if "terms" not in form.fields:
        return
    for item in form.fields["terms"].items():
        if item.is_mapping:
            yield from (Term(phrase, near.texts(phrase)) for phrase, near in item.pairs("terms"))
        elif phrase := item.text("terms"):
            if not any(map(str.isalnum, phrase)):
                item.blame(f"terms: {phrase!r} has no letter or digit", "write a phrase as it stands in articles")
            yield Term(phrase)


def _terms_with(form: Form) -> Iterator[Term]:
    for phrase, near in _pairs(form, "terms_with"):
        phrases = near.texts(phrase)
        if not phrases:
            near.blame(f"terms_with: {phrase} has no phrases to stand near", "list them, or move it to terms")
        yield Term(phrase, phrases)


def _threads(form: Form) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, value in _pairs(form, "threads"):
        phrases = value.texts(name)
        if not phrases:
            value.blame(f"threads: {name} has no phrases", "list those that its entries hold, or remove it")
        yield name, phrases


def _labels(form: Form) -> Iterator[Label]:
    for name, value in _pairs(form, "labels"):
        if value.is_mapping:
            card = value.form(f"the label {name}", LABEL)
            yield Label(name, card.needed("note", "write note: on who uses the label"), card.text("page_uses"))
        else:
            note = value.text(name)
            if note is None:
                value.blame(f"the label {name} has no note", "say in a few words who uses it")
            yield Label(name, note or "")


def _edits(form: Form) -> Iterator[Edit]:
    if "edits" not in form.fields:
        return
    acts = get_args(Act)
    for item in form.fields["edits"].items():
        if not item.is_mapping:
            item.blame("an edit is not a mapping", "write it as {redate: <article>#p17, when: …, quote: …}")
            continue
        card = item.form("the edit", (*acts, "when", "is", "text", "quote", "quotes"))
        # Beside another act, `note` is the reason for that one.
        named = [act for act in acts if act in card.fields]
        named = [act for act in named if act != "note"] or named
        if len(named) != 1:
            item.blame("an edit does one thing", f"name one of {', '.join(acts)} with its passage")
            continue
        yield _edit(item, card, named[0])


def _edit(item: Entry, card: Form, act: Act) -> Edit:
    _only_its_own(card, act)
    passages = _each(card, act) if act == "merge" else card.texts(act)
    for passage in passages:
        if not PASSAGE.fullmatch(passage):
            card.fields[act].blame(f"{act}: {passage!r} names no passage", "write <article>#p<line>")
    if not passages:
        item.blame(f"{act} names no passage", "write <article>#p<line>")
    if act == "merge" and len(passages) == 1:
        item.blame("merge names one passage", "name two or more")
    value = ""
    if act in VALUES:
        key = VALUES[act]
        value = str(card.when(key) or "") if act == "redate" else card.needed(key, f"write {key}: with the new {act}")
        if act == "redate" and (key not in card.fields or card.fields[key].blank):
            item.blame("redate says no date", "write when: with an EDTF date")
        if act == "kind" and value and value not in get_args(EventKind):
            card.fields[key].blame(f"kind: {value!r} is not known", f"write one of {', '.join(get_args(EventKind))}")
    quote, quotes = card.text("quote") or "", _each(card, "quotes")
    if quotes and (act != "merge" or quote or len(quotes) != len(passages)):
        item.blame(f"{act} has quotes that fit no passages", "only merge has quotes:, one for each of its passages")
    if not quote and act != "merge":
        item.blame(f"{act} quotes nothing", "write quote: with words of the passage that it corrects")
    reason = card.text("note") if act != "note" else None
    return Edit(act, passages, quote, value, reason or "", item.sheet.path.as_posix(), item.line, quotes)


def _only_its_own(card: Form, act: Act) -> None:
    """An edit says nothing that its act has no use for: the editor would wait for it in vain."""
    for key in card.fields:
        if key in VALUES.values() and key != VALUES.get(act):
            own = f"{act} says its own under {VALUES[act]}:" if act in VALUES else f"{act} says nothing new"
            card.fields[key].blame(f"{key} belongs to no {act}", f"remove it; {own}")


def _each(card: Form, name: str) -> tuple[str, ...]:
    """The texts under `name`, those that stand twice too: entries of one passage can be merged."""
    return tuple(item.text(name) or "" for item in card.fields[name].items()) if name in card.fields else ()
