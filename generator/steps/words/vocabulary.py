"""The vocabulary of a language: each form of a word is worked out when it is first met, and once for all texts."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from generator import languages
from generator.folding import fold
from generator.steps.words.forms import forms, inflected, irregular
from generator.steps.words.stems import singular, stemmed
from generator.steps.words.word import MARKS, TOKEN, Word

POSSESSIVE = re.compile(r"'s?$")
OF_STATE = re.compile(r"['’]s?$")
JOINTS = re.compile(r"[-–/]")
STAGES = ("proposed", "planned", "begun")
ENDINGS = ("adverb", "past", "ongoing", "plural", "singular", "negated", "denied")
SETS = (
    "between",
    "negation",
    "denying",
    "claims",
    "guilt",
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
    "definite",
    "slots",
    "taking up",
    "everyone",
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
    "counting",
    "harm", "reacting", "asking", "in turn", "jointly", "unique",
    "deals",
    "occasions",
    "indefinite",
    "instead",
    "tolls",
    "placing",
    "grounds",
    "locatives",
    "reaching", "ending", "ending in", "keeping", "firstly", "leavings", "any one",
)
NONE: frozenset[str] = frozenset()
DENYING = frozenset({"negation", "denying"})
DISPUTING = frozenset({"keeping", "firstly", "propose", "attack", "exit"})  # sets, and kinds of act with two sides
# behind a capital that opens a sentence, one of these tells that it is a name
AFTER_NAME = frozenset({"saying", "perfect", "auxiliaries", "coordinators"})


class Vocabulary(dict[str, Word]):
    """The words of one language, each worked out when it is first met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        verbs = languages.section(language, "verbs")["irregular"]
        told = [past[-1] for base, *past in map(str.split, verbs) if base not in past[:1]]  # "cut" may be no participle
        data = {**languages.section(language, "acts"), "participles": told}
        self.language = language
        self.prefix: int | None = data.get("stem")
        self.apostrophe = bool(data.get("apostrophe"))
        self.verb_last = bool(data.get("verb_last"))
        self.patients = frozenset(map(fold, data.get("patients", ())))
        self.stop = frozenset(map(fold, data["stopwords"]))
        self.sets = {name: frozenset(fold(str(w)) for w in data[name]) for name in SETS}
        every = frozenset().union(*self.sets.values())
        self._sets_of = {word: frozenset(n for n, words in self.sets.items() if word in words) for word in every}
        self._forms, self.phrasal = forms(data)
        self.endings = {name: tuple(map(fold, data["endings"][name])) for name in ENDINGS}
        self._nouns, self._things = self._names(data, "nouns"), self._names(data, "things")
        self.pairs = frozenset(
            noun for content in data["kinds"].values() for noun in content.get("nouns", ()) if " " in noun
        )
        self.behind = {kind: frozenset(content.get("behind", ())) for kind, content in data["kinds"].items()}
        self.itself = {kind: frozenset(content.get("itself", ())) for kind, content in data["kinds"].items()}
        self.once: Mapping[str, str] = {kind: c["once"] for kind, c in data["kinds"].items() if "once" in c}
        self.mutual = frozenset(kind for kind, content in data["kinds"].items() if content.get("mutual"))
        self.alike = _senses(data["alike"], self.prefix)
        pairs = [(fold(a), fold(b)) for a, b in data["opposites"]]
        self.opposites = frozenset((*pairs, *((b, a) for a, b in pairs)))
        self.counterparts: Mapping[str, str] = data["counterparts"]
        self.irregular, self.simple = irregular(verbs)
        self._stages = _stages(data)
        self.states, self.long_states, second = _states(language)
        self._second = {first: frozenset(self._bare(word)[1] for word in row) for first, row in second.items()}
        self._joined: dict[str, Word] = {}
        self.pieces = Pieces(self)

    def __missing__(self, text: str) -> Word:
        word = self[text] = self._look_up(text)
        return word

    def _look_up(self, surface: str) -> Word:
        text, bare = self._bare(surface)
        lemma, form, verbs, light = self._forms.get(bare, (None, None, (), ()))
        states = self._states_in(text)
        own = sys.intern(stemmed(bare, self.prefix))
        stem = sys.intern(states[0]) if len(states) == 1 and "-" not in text else own
        name = self._name_key(bare)
        nouns = self._nouns.get(name, ())
        content = bool(states) or self._says_something(bare)
        capital = text[0].isupper()
        sets = self._sets_of.get(bare, NONE)
        kinds = self._kinds_of((*verbs, *light, *nouns), lemma)
        figure = content and not stem.isalpha() and any(c.isdigit() for c in stem)
        denies = not DENYING.isdisjoint(sets) or bare.endswith(self.endings["negated"])
        return Word(
            surface=surface,
            text=bare,
            stem=stem,
            sense=stem if figure or states else self._sense(bare, own),
            content=content,
            capital=capital,
            states=states,
            lemma=lemma,
            form=form,
            verbs=verbs,
            light=light,
            things=self._things.get(name, ()),
            nouns=nouns,
            stage=self._stages.get(bare),
            kinds=kinds,
            sets=sets,
            nameable=capital and content and _is_nameable(bare, sets),
            after_name=capital or form == "past" or not AFTER_NAME.isdisjoint(sets),
            figure=figure,
            denies=denies,
            past=form == "past" or bare in self.irregular or bare.endswith(self.endings["past"]),
            leads=self._second.get(bare, NONE) if capital else NONE,
            marked=capital or bool(kinds) or figure or denies,
            disputes=denies or bare in self._stages or not DISPUTING.isdisjoint((*sets, *kinds)),
        )

    def _says_something(self, bare: str) -> bool:
        return bare not in self.stop and not MARKS & set(bare) and (len(bare) > 1 or bare.isdigit())

    def _sense(self, bare: str, stem: str) -> str:
        """The stem of the word that stands for all of one meaning, of a word with that stem."""
        base = self.irregular.get(bare)
        own = stem if base is None else sys.intern(stemmed(base, self.prefix))
        return self.alike.get(own, own)

    def _kinds_of(self, own: Sequence[str], lemma: str | None) -> tuple[str, ...]:
        """The kinds of act that a word can tell of, in several words too, each with its counterpart."""
        found = dict.fromkeys((*own, *(kind for _, kind in self.phrasal.get(lemma or "", ()))))
        if not found:
            return ()
        found |= dict.fromkeys(kind for pair in self.counterparts.items() if found.keys() & pair for kind in pair)
        return tuple(found)

    def joined(self, name: str, surface: str) -> Word:
        """The word that a state's name in several words, written so ("Saudi Arabia"), counts as."""
        if surface not in self._joined:
            state = self.states[name]
            sets = self._sets_of.get(state, NONE)
            self._joined[surface] = Word(
                surface,
                state,
                sys.intern(state),
                sys.intern(state),
                True,
                True,
                (state,),
                sets=sets,
                nameable=_is_nameable(state, sets),
                after_name=True,
            )
        return self._joined[surface]

    def is_plural(self, noun: str) -> bool:
        """Whether a noun ends as those of several things do: not "glass"."""
        return noun.endswith(self.endings["plural"]) and not noun.endswith(self.endings["singular"])

    def _bare(self, surface: str) -> tuple[str, str]:
        """A form without the endings that make no other word: as it is written, and folded."""
        bare = POSSESSIVE.sub("", fold(surface))
        if not self.apostrophe:
            return surface, bare
        return re.split("['’]", surface)[0] or surface, bare.partition("'")[0] or bare  # "Türkiye'ye"

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
        if text.islower():
            return ()
        whole = self.states.get(state_key(text))
        if whole:
            return (whole,)
        parts = JOINTS.split(text)
        if len(parts) == 1 or not text[0].isupper():
            return ()
        return tuple(dict.fromkeys(self.states[key] for key in map(state_key, parts) if key in self.states))


class Pieces(dict[str, tuple[Word, ...]]):
    """What stands between two blanks, as words and marks: most of it is met again and again."""

    def __init__(self, known: Vocabulary) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, piece: str) -> tuple[Word, ...]:
        row = self[piece] = tuple(self._known[word] for word in TOKEN.findall(piece))
        return row


@lru_cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language; of English where it has no words of its own."""
    return Vocabulary(language)


def _stages(data: Mapping[str, Any]) -> Mapping[str, int]:
    """Of each form of a word that says how far an act has come, which stage it is."""
    inflections = inflected(data)
    return {
        form: rank
        for rank, group in enumerate(STAGES)
        for word in data["stages"][group]
        for form in (word, *inflections.get(word, {}))
    }


def _senses(groups: Sequence[Sequence[str]], prefix: int | None) -> Mapping[str, str]:
    """Of the stem of each word of a group, that of the first, which stands for what they all mean."""
    return {stemmed(fold(w), prefix): sys.intern(stemmed(fold(row[0]), prefix)) for row in groups for w in row}


def state_key(text: str) -> str:
    """A state's name as it is looked up: capitals of initials kept, so that "US" is not "us"."""
    bare = OF_STATE.sub("", text)
    return bare if bare.replace(".", "").isupper() and len(bare) < 7 else "~" + fold(bare) if bare[:1].isupper() else ""


def _is_nameable(text: str, sets: frozenset[str]) -> bool:
    return "titles" not in sets and text.replace("-", "").isalpha()


@lru_cache
def _states(language: str) -> tuple[Mapping[str, str], Mapping[str, tuple[int, ...]], Mapping[str, frozenset[str]]]:
    """The states by their names, and of the first word of names in several words: how many, and the second ones."""
    names: dict[str, str] = {}
    lengths: dict[str, set[int]] = {}
    seconds: dict[str, set[str]] = {}
    for code in dict.fromkeys(("en", language)):
        for state, others in languages.section(code, "states").items():
            for other in (state, *others):
                names[state_key(other)] = state
                words = TOKEN.findall(other)
                if len(words) > 1:
                    lengths.setdefault(fold(words[0]), set()).add(len(words))
                    seconds.setdefault(fold(words[0]), set()).add(words[1])
    return (
        names,
        {word: tuple(sorted(sizes, reverse=True)) for word, sizes in lengths.items()},
        {word: frozenset(following) for word, following in seconds.items()},
    )
