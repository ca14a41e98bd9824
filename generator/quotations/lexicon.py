"""The words of speech of one language, from the `speech` section of its file, made ready for look-up.

A word has one class, a single letter, so that a stretch of text becomes a string over which plain regular expressions
are the grammar (see units.py). Classes:

    V verb of speech   G the same, in -ing    W "according to"    A auxiliary   B be   R adverb
    H pronoun          K relative pronoun     C "that"            S subordinator   J "and"
    T determiner       I preposition          D day or time       P particle       N name     n other word    0 number
    Q a quotation      . , ; : - ( ) marks
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from generator import languages
from generator.folding import fold

CLASSES = {
    "pronouns": "H",
    "relatives": "K",
    "complementizers": "C",
    "subordinators": "S",
    "conjunctions": "J",
    "auxiliaries": "A",
    "be": "B",
    "adverbs": "R",
    "determiners": "T",
    "prepositions": "I",
    "times": "D",
    "namers": "M",
    "sources": "W",
}

@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb of speech. `takes` names the groups of the language file that it belongs to."""

    takes: frozenset[str]
    form: str  # base, s, past or ing
    needs: str | None = None  # a particle without which it is another verb: point out


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that the room asks of a language."""

    language: str
    verbs: Mapping[str, Verb]
    classes: Mapping[str, str]
    particles: frozenset[str]
    roles: frozenset[str]
    qualifiers: frozenset[str]
    titles: Mapping[str, str]  # sen -> senator
    honorifics: Mapping[str, str]  # mrs -> she
    before_names: frozenset[str]  # all four of these
    singular: Mapping[str, str]  # she's -> she
    indefinite: frozenset[str]
    relaying: frozenset[str]
    comparing: frozenset[str]
    askers: frozenset[str]  # labels of those who ask in a printed conversation
    links: frozenset[str]
    infinitive: frozenset[str]  # to
    agent: frozenset[str]  # by
    absolute: frozenset[str]  # "with Ana Diaz saying that …"
    passive: frozenset[str]  # after a participle: it is said of what stands before
    confining: frozenset[str]  # what is said in a clause that one of these opens ends with the clause
    gerunds: frozenset[str]  # nouns in -ing behind a noun or article: a hearing
    nominal: frozenset[str]  # nouns that look like verbs, behind one of the words `describing`: American claims
    describing: frozenset[str]
    midway: frozenset[str]  # adverbs between an auxiliary and its verb: "has long said"
    acted: frozenset[str]  # pasts of verbs that are none of speech, beside those with the ending `past`
    past: tuple[str, ...]
    prompted: frozenset[str]  # participles that open a sentence of someone else: "Asked about the date, she …"
    asking: frozenset[str]  # verbs of one who asks, if "whether" or "about" follows
    questioning: frozenset[str]  # and of one who asks in any case
    queried: frozenset[str]  # prepositions of what one is asked about
    replying: frozenset[str]  # verbs of one who answers what another has said
    apart: frozenset[str]  # with one of these an office is another: the vice president
    moods: frozenset[str]  # what one is whose words follow: "was less sure"
    hearing: frozenset[str]  # verbs of one who listens: "the judge heard that …"
    presiding: frozenset[str]  # offices of those who hear a case, and "court" and "jury" in `forums`, whom one tells
    forums: frozenset[str]
    hosts: frozenset[str]  # offices of those who ask for a living
    outlets: frozenset[str]  # words in names of agencies, papers and stations
    reporting: frozenset[str]  # their verb: reported
    persons: frozenset[str]  # a colleague, a diplomat
    firms: frozenset[str]  # an airline
    members: frozenset[str]  # whose party or hospital is named after them: workers
    saints: frozenset[str]
    definite: frozenset[str]  # the
    degrees: frozenset[str]  # letters behind a name: KC
    accompanying: frozenset[str]  # prepositions of persons: with, by
    kinds: frozenset[str]  # words for bodies behind their names: the CGS union
    personal: frozenset[str]  # relative pronouns of persons
    callings: tuple[str, ...]  # endings of words for what someone is, and of such as end alike but are none
    things: tuple[str, ...]
    gendered: Mapping[str, frozenset[str]]  # she -> every form of it, her
    sexes: Mapping[str, str]  # widow -> she
    given: Mapping[str, str]  # folded first names: maria -> she
    becoming: frozenset[str]  # "Ana Diaz became mayor": what follows is her office
    nouns: frozenset[str]  # that end like adverbs
    unspoken: Mapping[str, frozenset[str]]  # verb -> objects with which it tells no speech: to claim lives
    phrasal: Mapping[str, frozenset[str]]  # verb -> words right behind it with which it tells none either: to call off
    spoken: Mapping[str, frozenset[str]]  # verb -> words behind it without which it tells none: to raise doubts
    collectives: frozenset[str]
    bodies: frozenset[str]  # words in names that are no person's
    plurals: tuple[str, ...]
    adverbial: tuple[str, ...]
    lower: Mapping[int, str]  # letters whose small form is the language's own: İ, I
    verb_final: bool
    finals: frozenset[tuple[str, ...]]  # of verb-final languages: "söyledi", "ifade etti"
    participles: frozenset[tuple[str, ...]]  # "diyen"
    reported: tuple[str, ...]  # endings of a reported clause's verb
    unknown: Verb = Verb(frozenset({"say"}), "past")  # "…," he surmised.


@lru_cache
def load(language: str) -> Lexicon:
    """The lexicon of a language; of English where there is none. A language leaves out what it has no use for."""
    data = languages.section(language, "speech")
    words = partial(_listed, data)
    classes = {word: CLASSES[name] for name, row in data["words"].items() for word in row if name in CLASSES}
    return Lexicon(
        language=language,
        verbs=_verbs(data.get("verbs", {})),
        classes=classes,
        particles=words("particles"),
        roles=frozenset(data["roles"]),
        qualifiers=frozenset(data["qualifiers"]),
        titles=data["titles"],
        honorifics=data["honorifics"],
        before_names=frozenset().union(*(data[key] for key in ("roles", "qualifiers", "titles", "honorifics"))),
        singular={form: pronoun for pronoun, forms in data["singular"].items() for form in forms},
        indefinite=words("indefinite"), askers=words("askers"), relaying=words("relaying"),
        comparing=words("comparing"), links=words("links"), infinitive=words("infinitive"), agent=words("agent"),
        passive=words("passive"), absolute=words("absolute"), prompted=words("prompted"),
        confining=words("confining"), gerunds=words("gerunds"), midway=words("midway"), acted=words("acted"),
        asking=words("asking"), questioning=words("questioning"), queried=words("queried"), hearing=words("hearing"),
        apart=words("apart"), moods=words("moods"), presiding=words("presiding"), forums=words("forums"),
        hosts=words("hosts"), outlets=words("outlets"), reporting=words("reporting"), replying=words("replying"),
        persons=words("persons"), firms=words("firms"), members=words("members"), saints=words("saints"),
        definite=words("definite"), degrees=words("degrees"), personal=words("personal"),
        accompanying=words("accompanying"), kinds=words("kinds"),
        callings=tuple(data.get("callings", ())), things=tuple(data.get("things", ())),
        gendered=_gendered(data), sexes=_by_pronoun(data, "sexes"),
        given={fold(name): who for name, who in _by_pronoun(data, "given").items()}, becoming=words("becoming"),
        nouns=words("nouns"),
        unspoken=_objects(data, "unspoken", "objects"), phrasal=_objects(data, "unspoken", "behind"),
        spoken=_objects(data, "spoken", "objects"), nominal=words("nominal"), describing=words("describing"),
        collectives=words("collectives"), bodies=words("bodies"),
        plurals=tuple(data["plurals"]), adverbial=tuple(data["adverbial"]), past=tuple(data.get("past", ())),
        lower=str.maketrans(data.get("lower", {})),
        verb_final=data["order"] == "verb-final",
        finals=frozenset(tuple(phrase.split()) for phrase in data.get("finals", ())),
        participles=frozenset(tuple(phrase.split()) for phrase in data.get("participles", ())),
        reported=tuple(data.get("reported", ())),
    )


def _listed(data: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(data["words"].get(name, ()))


def _by_pronoun(data: Mapping[str, Any], name: str) -> dict[str, str]:
    return {word: who for who, row in data.get(name, {}).items() for word in row}


def _gendered(data: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    others = data.get("gendered", {})
    return {who: frozenset((*forms, *others.get(who, ()))) for who, forms in data["singular"].items()}


def _objects(data: Mapping[str, Any], name: str, words: str) -> dict[str, frozenset[str]]:
    return {form: frozenset(row.get(words, ())) for row in data.get(name, ()) for form in row["verbs"]}


def _verbs(groups: Mapping[str, Mapping[str, list[str]]]) -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for group, content in groups.items():
        for line in content["forms"]:
            forms, _, particle = line.partition(" + ")
            base, third, *past, ing = forms.split()
            for form, kind in ((base, "base"), (third, "s"), (ing, "ing"), *((p, "past") for p in past)):
                others = found[form].takes if form in found else frozenset()
                found[form] = Verb(others | {group}, kind, particle or None)
    return found
