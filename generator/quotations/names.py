"""The names in an article, each with the office that stands beside it: "Turkish Foreign Minister Hakan Fidan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from generator.folding import fold
from generator.quotations.lexicon import Lexicon
from generator.quotations.units import OPENED, Unit
from generator.records import Span

REACH = 12  # words of an office before a name
BECAME = re.compile(r"T?[Nn]+(?:IT?N+)*(?=[ID,.;J]|$)")
LED = re.compile(r"N+IT?[Nn]+$")
RUN = re.compile(r"N+")
BEFORE = re.compile(r"[Nn]+$")
AFTER = re.compile(r",(T?[Nn]+(?:IT?[Nn]+)*)(?=[,.]|$)")
APPOSED = re.compile(r"((?:T?[Nn]+I)*T?[Nn]+),$")  # the mayor of Oxmouth, Ana Diaz
SHORT = re.compile(r"N\(N\)")
SET_OFF = re.compile(r",(?![JNT])|[.Q]|$")
TELLING = re.compile(r",T?[n0]+")
AGED = re.compile(r",0,")
POSSESSIVE = re.compile(r"(?<=\w\w)['’][a-zçğıöşü]{0,5}$")  # Diaz's, the Diazes', Diaz'ın; not O'Hara
DESCRIBED = 3  # names in a description of someone; one with more has named someone else already


@dataclass(frozen=True, slots=True)
class Office:
    """What somebody is: the words of the office (folded, to their stems), and the names of whose office it is."""

    words: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()

    def answers(self, description: Office) -> bool:
        """Whether the description may mean this office: it says no more, and names nobody else's."""
        theirs, ours = description.of, self.of
        return bool(description.words) and description.words <= self.words and (
            not theirs or not ours or any(_alike(a, b) for a in theirs for b in ours)
        )


@dataclass(frozen=True, slots=True)
class Named(Span):
    """A name without its titles. `words` are folded; `owner` is whether it has a possessive ending."""

    words: tuple[str, ...]
    office: Office
    owner: bool
    opening: bool  # it is the first word of its sentence, where every word has a capital
    pronoun: str | None  # as its honorific tells: Mrs. is she
    titled: bool
    attributive: bool  # it says of what make a thing is: an Oxline Brix 300


def names(text: str, units: Sequence[Unit], lexicon: Lexicon) -> list[Named]:
    """Every name outside of quotations, in order. A surname that is a title too may stand alone: Hugo Prince said …
    Prince added …"""
    found = [named for unit in units for named in _of_unit(text, unit, lexicon)]
    titles = {named.words[-1] for named in found if named.words[-1] in lexicon.before_names and len(named.words) > 1}
    if not titles:
        return found
    return [named for unit in units for named in _of_unit(text, unit, lexicon, titles)]


def _of_unit(text: str, unit: Unit, lexicon: Lexicon, surnames: Set[str] = frozenset()) -> Iterator[Named]:
    for run in RUN.finditer(unit.tags):
        first, last = run.span()
        first += _opens_with_calling(unit, first, last, lexicon)
        titles = [at for at in range(first, last) if bare(unit.words[at]) in lexicon.before_names]
        if titles[-1:] == [last - 1] and _is_surname(unit, first, last, lexicon, surnames):
            titles.pop()
        owners = [
            at for at in range(first, last - 1)
            if POSSESSIVE.search(unit.words[at]) and not _is_of_body(unit, at, first, last, lexicon)
        ]
        start = max([first, *(at + 1 for at in (*titles[-1:], *owners[-1:]))])
        if start < last and _is_body(unit, range(first, start), last - 1, lexicon):
            titles, start = [], max([first, *(at + 1 for at in owners[-1:])])
        if start == last or max(unit.sizes[start:last]) > 1:
            continue
        ending = POSSESSIVE.search(text, unit.starts[last - 1], unit.ends[last - 1])
        yield Named(
            unit.starts[start],
            ending.start() if ending else unit.ends[last - 1],
            words=tuple(fold(bare(unit.words[at])) for at in range(start, last)),
            office=_office(unit, start, last, lexicon),
            owner=ending is not None,
            opening=start == 0,
            pronoun=next((p for at in titles if (p := lexicon.honorifics.get(bare(unit.words[at])))), None)
            or _sex(unit, first, start, last, lexicon)
            or (lexicon.given.get(fold(unit.words[start])) if last - start > 1 else None),
            titled=bool(titles) or AGED.match(unit.tags, last) is not None,
            attributive=unit.tags[last : last + 1] == "0" or (
                first > 0 and unit.words[first - 1] in lexicon.indefinite
            ),
        )


def _is_surname(unit: Unit, first: int, last: int, lexicon: Lexicon, surnames: Set[str]) -> bool:
    """Whether a title that ends a name is its surname: behind a first name, behind a name with an office of its own
    (Councillor Nevin Prince; not Deputy Crown Prince), or alone where a fuller name ends so."""
    if last - first > 1:
        name, led = fold(unit.words[last - 2]), unit.words[last - 3] if last - first > 2 else ""
        strange = name not in lexicon.before_names and led in lexicon.roles and led not in lexicon.qualifiers
        return name in lexicon.given or strange
    return fold(bare(unit.words[first])) in surnames and unit.tags[first - 1 : first] != "T"


def _office(unit: Unit, start: int, last: int, lexicon: Lexicon) -> Office:
    """The office of the one whose name is tokens [start, last), as it stands before the name or behind it."""
    found = BEFORE.search(unit.tags, max(0, start - REACH), start)
    before = range(*found.span()) if found else range(0)
    acts = [at for at in before if unit.tags[at] == "n" and (
        unit.words[at] in lexicon.acted or unit.words[at].endswith(lexicon.past))]  # President Berg met Mayor Ana Diaz
    before = range(acts[-1] + 1, before.stop) if acts else before
    office = office_of(unit, before, lexicon)
    if before and not office.words and all(unit.words[at] in lexicon.qualifiers for at in before):
        led = LED.search(unit.tags, max(0, start - REACH), start)  # Secretary of State Ana Diaz
        office = office_of(unit, range(*led.span()), lexicon) if led else office
    if not office.words and (after := AFTER.match(unit.tags, last)):
        office = office_of(unit, range(*after.span(1)), lexicon)
    if not office.words and SET_OFF.match(unit.tags, last):
        apposed = APPOSED.search(unit.tags, max(0, start - REACH), start)
        described = office_of(unit, range(*apposed.span(1)), lexicon) if apposed else office
        office = described if len(described.of) <= DESCRIBED else office
    if not office.words and unit.words[last : last + 1] and unit.words[last] in lexicon.becoming:
        told = BECAME.match(unit.tags, last + 1)
        if told and not any(POSSESSIVE.search(unit.words[at]) for at in range(*told.span())):
            office = office_of(unit, range(*told.span()), lexicon)
    return office


def _opens_with_calling(unit: Unit, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with what someone or a firm is, which has its capital for that: Caretaker Ana Diaz."""
    if first and unit.tags[first - 1] not in OPENED:
        return False
    named = last - first - 1
    return (named > 1 and unit.words[first] in lexicon.persons) or (named > 0 and unit.words[first] in lexicon.firms)


def _sex(unit: Unit, first: int, start: int, last: int, lexicon: Lexicon) -> str | None:
    """The pronoun that the words beside a name tell: Chairwoman Ana Diaz, her mother Ana Diaz, Ana Diaz, a widow."""
    beside = [bare(unit.words[at]) for at in range(first, start)]
    before = start - 1 - (unit.tags[start - 1 : start] == ",")
    if before >= 0 and unit.tags[before] in "nN":
        beside.append(bare(unit.words[before]))
    if described := TELLING.match(unit.tags, last):
        beside.append(bare(unit.words[described.end() - 1]))
    return next((lexicon.sexes[word] for word in beside if word in lexicon.sexes), None)


def _is_of_body(unit: Unit, owner: int, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether an owner is a part of a body's name: the Commissioner's Office, the Workers' Party, St Ann's Hospital."""
    if bare(unit.words[last - 1]) not in lexicon.bodies:
        return False
    word = bare(unit.words[owner])
    saint = owner > first and bare(unit.words[owner - 1]) in lexicon.saints
    return saint or word in lexicon.roles or word in lexicon.members


def _is_body(unit: Unit, before: range, last: int, lexicon: Lexicon) -> bool:
    """Whether a name is a body's: the Norwegian Defence Ministry, the National Ports Office."""
    if bare(unit.words[last]) not in lexicon.bodies:
        return False
    return last == before.stop or all(
        unit.tags[at] == "N" and bare(unit.words[at]) not in {*lexicon.roles, *lexicon.titles, *lexicon.honorifics}
        for at in before
    )


def short_names(text: str, units: Sequence[Unit], named: Sequence[Named]) -> dict[tuple[str, ...], Named]:
    """The names that articles give short forms of in brackets: the National Ports Office (NPO), by the short form."""
    ending = {name.end: name for name in named}
    found: dict[tuple[str, ...], Named] = {}
    for unit in units:
        for match in SHORT.finditer(unit.tags):
            full = ending.get(unit.ends[match.start()])
            short = text[unit.starts[match.end() - 2] : unit.ends[match.end() - 2]]
            if full and short.isupper() and short == "".join(w[0] for w in full.of(text).split() if w[0].isupper()):
                found[(fold(short),)] = full
    return found


def told_apart(namesakes: Sequence[Named], links: Set[str]) -> Sequence[Named]:
    """One name for each person among names with one ending.

    Those that begin alike are one person's, and so are Ana Diaz and whatever stands before: Socialist Ana Diaz. One
    that begins with one of the `links` is a surname: Van den Berg.
    """
    namesakes = [named for named in namesakes if named.words[0] not in links] or namesakes
    by_first = {named.words[0]: named for named in sorted(namesakes, key=lambda named: len(named.words))}
    longest = [named for named in by_first.values() if len(named.words) > 1] or list(by_first.values())
    return [
        named
        for named in longest
        if not any(named.words[-len(other.words) :] == other.words for other in longest if other is not named)
    ]


def office_of(unit: Unit, tokens: Sequence[int], lexicon: Lexicon) -> Office:
    """The office that a description names; an empty one where it holds no word for one."""
    words = [(bare(unit.words[at]), unit.tags[at]) for at in tokens]
    titles = [lexicon.titles.get(word, word) for word, _ in words]
    if lexicon.roles.isdisjoint(titles):
        return Office()
    of = (word for word, tag in words if tag == "N" and word not in lexicon.before_names)
    return Office(_offices(titles, lexicon), frozenset(fold(word) for word in of))


def office_in(title: str, lexicon: Lexicon) -> Office:
    """The office that an editor wrote down, such as "Foreign Minister of Türkiye"."""
    words = re.findall(r"[^\W\d_]+", title)
    lower = [word.lower() for word in words]
    of = [word for word, low in zip(words, lower, strict=True) if word[0].isupper() and low not in lexicon.before_names]
    return Office(
        _offices(lower, lexicon),
        frozenset({*(fold(word) for word in of), fold("".join(word[0] for word in of[-2:]))}),
    )


def _offices(words: Sequence[str], lexicon: Lexicon) -> frozenset[str]:
    """The words of an office to their stems. "The president" is neither the vice president nor the former one, whose
    words are others throughout, nor a presidential spokesman."""
    kept = [word for word in words if word in lexicon.roles or word in lexicon.qualifiers]
    apart = " ".join(sorted(lexicon.apart.intersection(kept)))
    other = {word for word in kept if any(word != role and word.startswith(role) for role in lexicon.roles)}
    return frozenset(apart + (word if word in other - lexicon.roles else _stem(word)) for word in kept)


@lru_cache(maxsize=1 << 16)
def bare(word: str) -> str:
    """A word without its possessive ending and final point."""
    return POSSESSIVE.sub("", word).rstrip(".")


def _stem(word: str) -> str:
    """Adviser and advisor, Turkey and Turkish are told apart only after their first letters."""
    return word[:5]


def _alike(one: str, other: str) -> bool:
    return one[:4] == other[:4]
