"""Words: one sentence as a row of tokens, each with what the language's files know of it.

A token is looked up once for all texts (`Vocabulary` remembers), so reading a sentence costs one pass over it. A word's
`stem` is what two spellings and forms of it share: case, diacritics, plurals, "-ed" and "-ing", British and American
spelling. States count by whatever name stands there: Washington, US and American are one actor.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from generator import languages
from generator.folding import fold
from generator.steps.stems import singular, stemmed

TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[-–’'/]\w+)*|[,;:.!?()\"“”«»]")
POSSESSIVE = re.compile(r"'s?$")
SENTENCES = 65536  # read sentences that are remembered: several steps read the same ones
MARKS = frozenset(',;:.!?()"“”«»')
ENDS = frozenset(';:()"“”«»')


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of one form of a word.

    `verbs` are the kinds of act that it tells of by itself, `light` those that it tells of with a thing, `things` those
    that it is a thing of, `nouns` those that it names; `kinds` are all but the things'. `form` is base, s, past or ing
    for a verb of any of these.
    """

    surface: str
    text: str
    stem: str
    content: bool
    capital: bool
    states: tuple[str, ...] = ()
    lemma: str | None = None
    form: str | None = None
    verbs: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    stage: int | None = None
    kinds: tuple[str, ...] = ()


class Token(NamedTuple):
    """A word where it stands: [start, end) in the sentence. A tuple, because a corpus has millions."""

    word: Word
    start: int
    end: int


class Vocabulary(dict[str, Word]):
    """The words of one language, each worked out when it is first met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        data = languages.section(language, "acts")
        self.language = language
        self.prefix: int | None = data.get("stem")
        self.apostrophe = bool(data.get("apostrophe"))
        self.verb_last = bool(data.get("verb_last"))
        self.patients = frozenset(map(fold, data.get("patients", ())))
        self.stop = frozenset(map(fold, data["stopwords"]))
        self.sets = {name: frozenset(fold(str(w)) for w in data[name]) for name in SETS}
        self.phrasal: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._forms = _forms(data, self.phrasal)
        self.endings = {name: tuple(map(fold, data["endings"][name])) for name in ENDINGS}
        self._nouns, self._things = self._names(data, "nouns"), self._names(data, "things")
        self.pairs = frozenset(
            noun for content in data["kinds"].values() for noun in content.get("nouns", ()) if " " in noun
        )
        self.behind = {kind: frozenset(content.get("behind", ())) for kind, content in data["kinds"].items()}
        self.itself = {kind: frozenset(content.get("itself", ())) for kind, content in data["kinds"].items()}
        pairs = [(fold(a), fold(b)) for a, b in data["opposites"]]
        self.opposites = frozenset((*pairs, *((b, a) for a, b in pairs)))
        self.counterparts: Mapping[str, str] = data["counterparts"]
        self.irregular, self.simple = _irregular(data)
        self._stages = {
            form: rank
            for rank, group in enumerate(STAGES)
            for word in data["stages"][group]
            for form in (word, *_inflected(data).get(word, {}))
        }
        self.states, self.long_states = _states(language)

    def __missing__(self, text: str) -> Word:
        word = self[text] = self._look_up(text)
        return word

    def _look_up(self, surface: str) -> Word:
        text = surface
        bare = POSSESSIVE.sub("", fold(text))
        if self.apostrophe:  # "Türkiye'ye": what follows the apostrophe is an ending
            bare, text = bare.partition("'")[0] or bare, re.split("['’]", text)[0] or text
        lemma, form, verbs, light = self._forms.get(bare, (None, None, (), ()))
        states = self._states_in(text)
        stem = stemmed(bare, self.prefix)
        name = self._name_key(bare)
        return Word(
            surface=surface,
            text=bare,
            stem=states[0] if len(states) == 1 and "-" not in text else stem,
            content=bool(states)
            or (bare not in self.stop and not MARKS & set(bare) and (len(bare) > 1 or bare.isdigit())),
            capital=text[0].isupper(),
            states=states,
            lemma=lemma,
            form=form,
            verbs=verbs,
            light=light,
            things=self._things.get(name, ()),
            nouns=self._nouns.get(name, ()),
            stage=self._stages.get(bare),
            kinds=tuple(dict.fromkeys((*verbs, *light, *self._nouns.get(name, ())))),
        )

    def _names(self, data: Mapping[str, Any], group: str) -> dict[str, tuple[str, ...]]:
        """Of each noun of a group, the kinds of act that it belongs to."""
        found: dict[str, tuple[str, ...]] = {}
        for kind, content in data["kinds"].items():
            for noun in content.get(group, ()):
                key = self._name_key(fold(noun))
                found[key] = (*found.get(key, ()), kind)
        return found

    def _name_key(self, noun: str) -> str:
        """What a noun is looked up by: its singular, or its stem where endings are many."""
        return singular(noun) if self.prefix is None else noun[: self.prefix]

    def _states_in(self, text: str) -> tuple[str, ...]:
        """The states that a token names, hyphenated ones too ("Turkish-US"). Capitals matter: "us" is no state."""
        whole = self.states.get(_name(text))
        if whole:
            return (whole,)
        parts = [self.states[_name(part)] for part in re.split(r"[-–/]", text) if _name(part) in self.states]
        return tuple(dict.fromkeys(parts)) if parts and text[0].isupper() else ()


def _irregular(data: Mapping[str, Any]) -> tuple[Mapping[str, str], frozenset[str]]:
    """The base of each past form without "-ed", and those of them that are no participles: "sank", not "sunk"."""
    bases: dict[str, str] = {}
    simple: set[str] = set()
    for line in data["irregular"]:
        base, past, participle = map(fold, line.split())
        bases |= {past: base, participle: base}
        simple |= {past} - {participle}
    return bases, frozenset(simple)


ENDINGS = ("adverb", "past", "ongoing", "negated", "denied")
STAGES = ("proposed", "planned", "begun")
SETS = (
    "between",
    "negation",
    "denying",
    "claims",
    "unreal",
    "inverted",
    "participles",
    "perfect",
    "passive",
    "auxiliaries",
    "openers",
    "hypothetical",
    "relatives",
    "prepositions",
    "determiners",
    "pronouns",
    "leaning",
    "bodies",
    "numbers",
    "sources",
    "saying",
    "titles",
    "closed",
    "pluperfect",
    "present",
    "modals",
    "towards",
    "announcing",
    "finite",
    "onto",
    "doer",
    "infinitive",
    "coordinators",
    "harm",
    "deals",
    "occasions",
    "indefinite",
    "instead",
    "tolls",
    "placing",
    "grounds",
    "locatives",
)


@lru_cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language; of English where it has no words of its own."""
    return Vocabulary(language)


@lru_cache(maxsize=SENTENCES)
def tokens(text: str, language: str) -> tuple[Token, ...]:
    """The tokens of a sentence, names of states in several words joined into one."""
    known = vocabulary(language)
    found = [Token(known[m[0]], *m.span()) for m in TOKEN.finditer(text)]
    if not known.long_states.keys().isdisjoint(t.word.text for t in found):
        found = _joined(found, text, known)
    return tuple(found)


def _joined(found: Sequence[Token], text: str, known: Vocabulary) -> list[Token]:
    """ "Saudi Arabia" and "White House" as one token each."""
    out: list[Token] = []
    at = 0
    while at < len(found):
        token = found[at]
        for length in known.long_states.get(token.word.text, ()) if token.word.capital else ():
            last = found[at + length - 1] if at + length <= len(found) else None
            name = _name(text[token.start : last.end]) if last else ""
            if last and name in known.states:
                state = known.states[name]
                word = Word(name, state, state, True, True, (state,))
                token, at = Token(word, token.start, last.end), at + length - 1
                break
        out.append(token)
        at += 1
    return out


def _name(text: str) -> str:
    """A state's name as it is looked up: capitals of initials kept, so that "US" is not "us"."""
    bare = re.sub(r"['’]s?$", "", text)
    return bare if bare.replace(".", "").isupper() and len(bare) < 7 else "~" + fold(bare) if bare[:1].isupper() else ""


@lru_cache
def _states(language: str) -> tuple[Mapping[str, str], Mapping[str, tuple[int, ...]]]:
    names: dict[str, str] = {}
    lengths: dict[str, set[int]] = {}
    for code in dict.fromkeys(("en", language)):
        for state, others in languages.section(code, "states").items():
            for other in (state, *others):
                names[_name(other)] = state
                words = TOKEN.findall(other)
                if len(words) > 1:
                    lengths.setdefault(fold(words[0]), set()).add(len(words))
    return names, {word: tuple(sorted(sizes, reverse=True)) for word, sizes in lengths.items()}


def _forms(
    data: Mapping[str, Any], phrasal: dict[str, list[tuple[tuple[str, ...], str]]]
) -> dict[str, tuple[str | None, str | None, tuple[str, ...], tuple[str, ...]]]:
    """Every form of every verb that tells of an act: lemma, form, kinds by itself, kinds with a thing."""
    alone: dict[str, list[str]] = {}
    light: dict[str, list[str]] = {}
    for kind, content in data["kinds"].items():
        for verb in content.get("verbs", ()):
            first, *rest = map(fold, verb.split())
            alone.setdefault(first, [])
            if rest:
                phrasal.setdefault(first, []).append((tuple(rest), kind))
            else:
                alone[first].append(kind)
        for verb in content.get("with", ()):
            light.setdefault(fold(verb), []).append(kind)
    return {
        form: (lemma, name, tuple(alone.get(lemma, ())), tuple(light.get(lemma, ())))
        for lemma, forms in _inflected(data).items()
        if lemma in alone or lemma in light
        for form, name in forms.items()
    }


def _inflected(data: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Of each verb, its forms and which they are. A form that is base and past alike ("hit") counts as past."""
    found: dict[str, dict[str, str]] = {}
    for line in data["forms"]:
        base, third, *past, ing = map(fold, line.split())
        found.setdefault(base, {}).update({base: "base", third: "s", **dict.fromkeys(past, "past"), ing: "ing"})
    return found
