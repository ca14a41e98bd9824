"""The editor's cards: the sidecar beside an article, the outlets and the people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from generator.desk.sheet import Entry, Form, Sheet
from generator.folding import fold, slug
from generator.records import DateClaim, Draft, Outlet, Person, Role, Sidecar

SIDECAR = ("title", "outlet", "url", "parallel", "published", "published_note", "language", "author", "origin",
           "formerly", "issues")
AUTHOR = ("person", "organisation")  # where an author says which
OUTLET = ("name", "country", "owner", "kind", "aliases")
PERSON = ("name", "party", "aliases", "roles", "formerly")
ROLE = ("title", "since", "until")
EARLIEST, LATEST = 1600, 2100  # years in which an article can have been published
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def read_sidecar(path: PurePosixPath, text: str) -> Sidecar:
    """What the editor knows of one article. An empty file says nothing."""
    sheet = Sheet(path)
    root = sheet.compose(text)
    if root is None:
        sheet.close()
        return Sidecar()
    form = root.form("the sidecar", SIDECAR)
    language = form.text("language")
    if language and not LANGUAGE.fullmatch(language):
        form.fields["language"].blame(f"language: {language!r} is not a language code", "write en, tr or the like")
    urls = form.urls("url")
    if len(urls) > 1:
        form.fields["url"].blame("url has more than one address", "keep one and put the others under parallel")
    published = form.when("published")
    if published and not EARLIEST <= published.first.year <= published.last.year <= LATEST:
        form.fields["published"].blame(f"published: {published} is no date of a newspaper", "correct the year")
    card = Sidecar(
        title=form.text("title"),
        outlet=form.text("outlet"),
        url=urls[0] if urls else None,
        parallel=form.urls("parallel"),
        published=published,
        published_note=form.text("published_note") or "",
        language=language,
        origins=form.texts("origin"),
        formerly=form.texts("formerly"),
        **_authors(form),
        issues=form.slugs("issues"),
    )
    sheet.close()
    return card


def _authors(form: Form) -> dict[str, tuple[str, ...]]:
    """Bylines as written, and those that the editor tells to be a person or an organisation."""
    items = list(form.fields["author"].items()) if "author" in form.fields else []
    told = [item.form("the author", AUTHOR) for item in items if item.is_mapping]
    return {
        "bylines": tuple(dict.fromkeys(
            text for item in items if not item.is_mapping and (text := item.text("author")))),
        "authors": tuple(dict.fromkeys(name for one in told for name in one.texts("person"))),
        "institutions": tuple(dict.fromkeys(name for one in told for name in one.texts("organisation"))),
    }


def apply_sidecar(draft: Draft, card: Sidecar) -> Draft:
    """The draft as the editor knows it: what the card says goes before what the reader found."""
    claims = draft.claims
    by_editor = bool(card.bylines or card.authors or card.institutions)
    if card.published:
        claims = (DateClaim(card.published, "editor", card.published_note), *claims)
    return replace(
        draft,
        title=card.title or draft.title,
        outlet=card.outlet or draft.outlet,
        url=card.url or draft.url,
        parallel=tuple(dict.fromkeys((*card.parallel, *draft.parallel))),
        origins=tuple(dict.fromkeys((*card.origins, *draft.origins))),
        language=card.language or draft.language,
        claims=claims,
        formerly=card.formerly,
        issues=card.issues,
        bylines=card.bylines if by_editor else draft.bylines,
        authors=card.authors,
        institutions=card.institutions if by_editor else draft.institutions,
    )


def read_outlets(path: PurePosixPath, text: str) -> tuple[Outlet, ...]:
    """Who publishes: a list of cards, or a mapping of name to card."""
    sheet = Sheet(path)
    outlets = []
    taken: dict[str, int] = {}
    for name, form in _cards(sheet, text, "outlet", OUTLET):
        outlet = Outlet(name, form.text("country"), form.text("owner"), form.text("kind"), form.texts("aliases"))
        _take(form.entry, taken, (name, *outlet.aliases))
        outlets.append(outlet)
    sheet.close()
    return tuple(outlets)


def read_people(path: PurePosixPath, text: str) -> tuple[Person, ...]:
    """Who speaks: a list of cards, or a mapping of name to card."""
    sheet = Sheet(path)
    people = []
    taken: dict[str, int] = {}
    for name, form in _cards(sheet, text, "person", PERSON):
        aliases = form.texts("aliases")
        address = next(filter(None, map(slug, (name, *aliases))), "")
        if not address:
            form.entry.blame(f"{name} has no Latin spelling to make an address of", "add one under aliases")
        _take(form.entry, taken, (name,))
        roles = tuple(_roles(form))
        people.append(Person(name, address, form.text("party"), aliases, roles, form.slugs("formerly")))
    _distinct_addresses(sheet, people, taken)
    _distinct_aliases(sheet, people, taken)
    _distinct_formers(sheet, people, taken)
    sheet.close()
    return tuple(people)


def _cards(sheet: Sheet, text: str, what: str, known: tuple[str, ...]) -> Iterator[tuple[str, Form]]:
    root = sheet.compose(text)
    if root is None:
        return
    if root.is_mapping:
        for name, value in root.pairs(str(sheet.path)):
            yield name, value.form(f"the {what} {name}", known)
        return
    if not root.is_list:
        root.blame(f"neither a list nor a mapping of cards of one {what} each", f"begin each {what} with - name:")
        return
    for item in root.items():
        form = item.form(f"the {what}", known)
        if item.is_mapping:
            yield form.needed("name", f"write name: for this {what}"), form
        elif item.is_empty:
            item.blame(f"an empty {what}", "remove it or begin it with name:")


def _take(entry: Entry, taken: dict[str, int], names: tuple[str, ...]) -> None:
    """A name stands for one card only; two spellings of one card's name may fold together."""
    for key in dict.fromkeys(fold(name) for name in names if name):
        if key in taken:
            entry.blame(f"{key!r} is named on line {taken[key]} already", "keep one card, or make the names differ")
        else:
            taken[key] = entry.line


def _distinct_addresses(sheet: Sheet, people: list[Person], lines: dict[str, int]) -> None:
    owners: dict[str, str] = {}
    for person in people:
        other = owners.setdefault(person.slug, person.name)
        if other != person.name and person.slug:
            line = lines.get(fold(person.name), 1)
            sheet.blame(line, f"{person.name} and {other} would have one address", "make the names differ")


def _distinct_aliases(sheet: Sheet, people: list[Person], lines: dict[str, int]) -> None:
    """No one goes by the name or an alias of someone who has another card: nobody could tell which of them speaks."""
    called: dict[str, Person] = {}
    for person in people:
        own = lines.get(fold(person.name))
        for alias in person.aliases:
            line, other = lines.get(fold(alias), own), called.setdefault(fold(alias), person)
            if own and line != own:
                sheet.blame(own, f"the alias {alias} of {person.name} is the name on line {line}",
                            "keep one card, or remove the alias")
            elif own and other is not person and fold(other.name) != fold(person.name):
                sheet.blame(own, f"the alias {alias} of {person.name} is also that of {other.name} on line "
                            f"{lines.get(fold(other.name))}", "keep it on one card, or remove it from both: whom an "
                            "article then means it tells itself")


def _distinct_formers(sheet: Sheet, people: list[Person], lines: dict[str, int]) -> None:
    """A former address leads to one page, and is not that of another."""
    owners = {person.slug: person for person in people}
    for person in people:
        for old in person.formerly:
            if owners.setdefault(old, person) is not person or old == person.slug:
                sheet.blame(lines.get(fold(person.name), 1), f"formerly: {old!r} is an address of {owners[old].name}",
                            "keep it on one of the two cards")


def _roles(form: Form) -> Iterator[Role]:
    if "roles" not in form.fields:
        return
    for item in form.fields["roles"].items():
        if not item.is_mapping:
            title = item.text("roles")
            if title:
                yield Role(title)
            continue
        role = item.form("the role", ROLE)
        made = Role(role.needed("title", "write title: for this role"), role.when("since"), role.when("until"))
        if made.since and made.until and made.until.last < made.since.first:
            item.blame(f"the role ends ({made.until}) before it begins ({made.since})", "correct since or until")
        yield made
