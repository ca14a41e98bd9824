"""The words that say where a time lies, compiled from a language file's ``cues``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.dates.pattern import words_regex

DENIED = 60  # characters between a denial and its "until"
# whom it was told, between a verb of saying and its time; "set | the next | hearing | in the case | for"
A_FEW = r"(?:\s+[\w'’-]+){0,4}?"


@dataclass(frozen=True, slots=True)
class Frames:
    """`opening`: what stands before a time that a clause opens with ("In", ", and in"); group "inner" where that clause
    is not the sentence's first. `saying`: a verb of saying before its time ("promised in").

    `then`: looks ahead from the past ("would"); `quoted`: the same in someone's own words; `before`: looks back from it
    ("had"); `planned`: what was meant to be ("due to"); `now`: tells of no past; `turn`: opens another clause, which
    may have another time.
    """

    opening: re.Pattern[str]
    saying: re.Pattern[str]
    then: re.Pattern[str]
    quoted: re.Pattern[str]
    before: re.Pattern[str]
    planned: re.Pattern[str]
    now: re.Pattern[str]
    turn: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """`beside`: right before a time, says that it lies ahead; `anywhere` in its sentence: ahead or behind.

    `verbs`: the same with the present: `state` is what is so or must be ("is closed", "must"), `present` a bare "is",
    `perfect` what has come about ("has been closed"), which goes on behind one of `limits` ("until").
    `onward`: those of `beside` that say when something begins, which may be any day of the week to come; `opening`:
    those that do only behind a state ("from"). `scheduled`: verbs of timetables, which are nouns behind one of
    `articles` and verbs behind one of `subjects`; behind one of `unmet` what looks ahead looks back; `reported`: verbs
    of saying.
    `between`: what may stand between a verb and the time that it governs ("signed in December").
    `aside`: what is said between a verb and its time: ", closed since May, on".
    `arranged`: what was set for a time right behind it: "set the next hearing for".
    `compared`: "as planned", which tells neither way. `only_then`: a denial and its "until", right before a time.
    `verb_after`: whether the language puts its verb behind the time, so that the words behind are looked at first.
    """

    beside: re.Pattern[str]
    anywhere: re.Pattern[str]
    verbs: re.Pattern[str]
    opening: re.Pattern[str]
    scheduled: re.Pattern[str]
    aside: re.Pattern[str]
    articles: frozenset[str]
    unmet: frozenset[str]
    subjects: frozenset[str]
    reported: frozenset[str]
    between: frozenset[str]
    onward: frozenset[str]
    arranged: re.Pattern[str]
    compared: re.Pattern[str]
    only_then: re.Pattern[str]
    limits: frozenset[str]
    verb_after: bool
    frames: Frames


def compile_cues(cues: Mapping[str, Any], irregular: Sequence[str]) -> Cues:
    """The cues of a language, from its file; `irregular`: base, past and participle of its irregular verbs."""
    rows = [line.split() for line in irregular]
    told = {"ahead": [], "behind": [past for base, past, _ in rows if past != base]}  # "cut" may be of any time
    ahead, behind = (
        words_regex([*cues[way], *told[way]]) + "".join(rf"|[^\W\dA-Z_]{{2,}}{end}\b" for end in cues[f"{way}_endings"])
        for way in ("ahead", "behind")
    )
    ends = "|".join(cues["behind_endings"])
    bases = {base for base, *_ in rows}
    doubtful = {past for _, past, _ in rows} & bases  # "lay off" behind "would", the past of "lie" elsewhere
    form = rf"[^\W\d]+(?:{ends})\b|{words_regex([*(participle for *_, participle in rows), *doubtful])}"
    helpers, present = words_regex(cues["helpers"]), words_regex(cues["present"])
    if cues["helpers"]:  # "will be extended": the participle is not of the past
        ahead = rf"(?:{ahead})(?:\s+{helpers}){{0,2}}(?:\s+(?:{form}))?"
    state = rf"{present}(?:\s+{helpers}){{0,2}}\s+(?:{form})|{words_regex(cues['modals'])}"
    perfect = rf"{words_regex(cues['perfect'])}(?:\s+{helpers})?\s+(?:{form})"
    touching = r"(?=\s+(?:(?:the|at)\s+)?\Z)"
    both = rf"(?P<ahead>{ahead})|(?P<behind>{behind})"
    return Cues(
        re.compile(rf"\b(?:{words_regex(cues['beside'])}){touching}"),
        re.compile(rf"\b(?:{both})"),
        re.compile(rf"\b(?:(?P<state>{state})|(?P<perfect>{perfect})|{both}|(?P<present>{present}))"),
        re.compile(rf"\b(?:{words_regex(cues['opening'])}){touching}"),
        re.compile(rf"\b(?:{words_regex(cues['scheduled'])})"),
        re.compile(rf", (?:{form}) [^,]{{3,80}},(?= (?:{words_regex(cues['aside'])}) \Z)"),
        frozenset(cues["articles"]),
        frozenset(cues["unmet"]),
        frozenset(cues["subjects"]),
        frozenset(cues["reported"]),
        frozenset(cues["between"]),
        frozenset(cues["onward"]),
        _arranged(cues["arranged"]),
        re.compile(rf"\b{words_regex(cues['compared'])},?\s+"),
        _only_then(cues),
        frozenset(cues["limits"]),
        cues["verb"] == "after",
        _frames(cues["frames"]),
    )


def _arranged(words: Mapping[str, list[str]]) -> re.Pattern[str]:
    verbs, occasions, joins = (words_regex(words[name]) for name in ("verbs", "occasions", "joins"))
    return re.compile(rf"\b{verbs}{A_FEW}\s+{occasions}{A_FEW}\s+{joins}\s+(?:the\s+)?\Z")


def _only_then(cues: Mapping[str, Any]) -> re.Pattern[str]:
    denied, denials, limits, aims = (words_regex(cues[name]) for name in ("denied", "denials", "limits", "aims"))
    between = rf"(?:(?!\b{aims})[^,;:]){{0,{DENIED}}}"
    return re.compile(rf"\b(?:(?P<denied>{denied})|{denials}){between}\b{limits}\s+\Z")


def _frames(words: Mapping[str, list[str]]) -> Frames:
    find = {name: words_regex(own) for name, own in words.items()}
    joins, openings = find["joins"], find["openings"]
    then, quoted, before, planned, now, turn = (  # "he'll": an apostrophe begins a word too
        re.compile(rf"(?:\b|(?='))(?:{find[name]})") for name in ("then", "quoted", "before", "planned", "now", "turn")
    )
    return Frames(
        re.compile(rf"(?:\A|(?P<inner>[,;:–—(\"“]|\b{joins}))\s*(?:{joins}\s*)?(?:{openings}\s*)?\Z"),
        re.compile(rf"\b{find['sayings']}{A_FEW}(?:\s+{openings})?\s*\Z"),
        then, quoted, before, planned, now, turn,
    )  # fmt: skip
