"""Tense: what a verb group tells of when and whether: what did not happen, what may, what is still ahead."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.steps.words import ENDS, Token, Vocabulary
from generator.steps.words.phrases import clause_words

CONDITION_REACH = 10  # tokens of "had the sale of the new jets been allowed"
GROUP_REACH = 4  # tokens before a verb in which its auxiliaries stand


def counterfactual(row: Sequence[Token], known: Vocabulary) -> bool:
    """Whether a sentence tells of what did not happen: "would have bought", "Had it not …, it would …"."""
    words = [t.word.text for t in row]
    unreal = [n for n, word in enumerate(words) if word in known.sets["unreal"]]
    if _turned(row, 0, known):
        return True
    return any(_has_perfect(row, n, known) for n in unreal)


def is_unreal(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> bool:
    """Whether the verb that a date stands with, the nearest before it or else the first behind, is counterfactual."""
    if not counterfactual(row, known):
        return False
    verbs = [n for n in range(len(row)) if is_verb(row[n], known)]
    before = [n for n in verbs if n < first]
    at = before[-1] if before else next((n for n in verbs if n > last), None)
    while at is not None and at >= 0 and (is_verb(row[at], known) or _is_between(row[at], known)):
        if _has_perfect(row, at, known) or (row[at].word.text in known.sets["unreal"] and _turned(row, 0, known)):
            return True
        at -= 1
    clause = range((max(at, 0) if at is not None else first), max(-1, first - CONDITION_REACH), -1)
    return any(_turned(row, n, known) for n in clause)


def is_verb(token: Token, known: Vocabulary) -> bool:
    """Whether a word may be a finite verb or its auxiliary, as far as its form tells."""
    return (
        token.word.form == "past"
        or any(token.word.text in known.sets[name] for name in ("passive", "perfect", "modals"))
        or (token.word.form is None and token.word.text.endswith(known.endings["past"]) and not token.word.capital)
    )


def _is_between(token: Token, known: Vocabulary) -> bool:
    """Whether a word can stand inside a verb group: "not", "also", "probably"."""
    text = token.word.text
    inside = known.sets["negation"] | known.sets["auxiliaries"]
    return text in inside or text.endswith(known.endings["adverb"])


def _has_perfect(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a "would" stands at `at` with its "have" and a participle."""
    if row[at].word.text not in known.sets["unreal"]:
        return False
    behind = at + 1
    while behind < len(row) and _is_between(row[behind], known):
        behind += 1
    led = [t for t in row[at + 1 : behind] if t.word.text in known.sets["perfect"]]
    if len(led) > 1:  # "should have had a vote"
        return True
    last = row[behind : behind + 1]
    done = any(t.word.form == "past" or t.word.text in known.sets["participles"] or is_verb(t, known) for t in last)
    return bool(led) and (done or any(t.word.text in known.sets["passive"] for t in row[at + 1 : behind]))


def _turned(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether "had" stands before its subject: "Had it not …", "… had the sale been allowed"."""
    if at + 1 >= len(row) or row[at].word.text not in known.sets["inverted"]:
        return False
    if at == 0:
        return True
    behind = row[at + 1].word
    subject = behind.capital or any(behind.text in known.sets[name] for name in ("determiners", "pronouns"))
    return subject and any(is_verb(t, known) for t in row[at + 2 : at + CONDITION_REACH])


def verb_group(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> tuple[str, ...]:
    """The words of the verb that a date at tokens [first, last] stands with, and of what leads to it: "are to be held".

    The nearest verb before the date in its clause, or else the first behind it.
    """
    at = next((n for n in range(first - 1, -1, -1) if _leads(row, n, known) or row[n].word.text in ENDS), None)
    if at is None or row[at].word.text in ENDS:
        at = next((n for n in range(last + 1, len(row)) if _leads(row, n, known)), None)
    if at is None:
        return ()
    start = end = at
    while start > 0 and at - start < GROUP_REACH and _in_group(row, start - 1, known):
        start -= 1
    while end + 1 < min(len(row), at + GROUP_REACH) and _in_group(row, end + 1, known):
        end += 1
    return tuple(t.word.text for t in row[start : end + 1])


def _leads(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    word = row[at].word
    if word.capital and at:  # "last May"
        return False
    return is_verb(row[at], known) or word.text in clause_words(known.language)["future"] or word.form == "s"


def _in_group(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    return _leads(row, at, known) or _is_between(row[at], known) or row[at].word.text in known.sets["infinitive"]


def is_tentative(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> bool:
    """Whether what a date stands with only may come: "could return on Friday"."""
    tentative = clause_words(known.language)["tentative"]
    if all(t.word.text not in tentative for t in row):
        return False
    group = verb_group(row, first, last, known)
    may = not tentative.isdisjoint(group)
    return may and known.sets["perfect"].isdisjoint(group)  # "may have died" is of a day all the same


def is_ahead(row: Sequence[Token], first: int, last: int, known: Vocabulary) -> bool:
    """Whether what a date stands with is still to come: "will vote this month", "are to be held in the spring"."""
    group = verb_group(row, first, last, known)
    if not (clause_words(known.language)["past"] & known.sets["passive"]).isdisjoint(group):  # "was expected"
        return False
    due = any(a in known.sets["passive"] and b in known.sets["infinitive"] for a, b in pairwise(group))
    return due or not clause_words(known.language)["future"].isdisjoint(group)


def is_past(token: Token, known: Vocabulary) -> bool:
    """Whether a word is a simple past by its form or by the lists."""
    word = token.word
    ended = word.form is None and word.text.endswith(known.endings["past"]) and not word.capital
    return word.form == "past" or ended or word.text in clause_words(known.language)["past"]


def opens_none(row: Sequence[Token], at: int, first: int, known: Vocabulary) -> bool:
    """Whether an opener is a mere preposition: "before midnight on Friday", "before a judge on Friday"."""
    words = clause_words(known.language)
    behind = [t.word for t in row[at + 1 : first]]
    if row[at + 1].word.text in words["hours"] or (at == 1 and row[0].word.text in words["at_once"]):
        return True  # "Hours after the blast on Sunday, police held two men": on Sunday
    done = any(is_past(t, known) for t in row[at + 1 : first])
    things = any(w.things and "titles" not in w.sets for w in behind)  # "a judge" is none
    told = done or things or any(w.form not in (None, "base") or w.nouns for w in behind)
    return row[at].word.text in words["facing"] and not told


def is_aside(token: Token, known: Vocabulary) -> bool:
    """Whether a verb of saying that opens a sentence leads up to another saying: "Noting …", not "According to …"."""
    attributes = clause_words(known.language)["attributing"]
    return token.word.text.endswith(known.endings["ongoing"]) and token.word.text not in attributes


def closing_verb(row: Sequence[Token], opener: int, last: int, known: Vocabulary) -> int | None:
    """The main verb behind a clause that no comma opens, where its date ends at `last`: "The nurse who was jailed in
    May | flew home", "The first ship since the war | left", "The deal, signed after the war, | expired".

    None stands before the opener then, save what may be a participle, and what it opens may be a mere noun.
    """
    if known.verb_last or opener == 0 or row[opener - 1].word.text == ",":
        return None
    end = _clause_end(row, opener + 1, known)
    if end + 1 < len(row) and row[end].word.text == "," and _heads_group(row, end + 1, known):
        return end + 1
    certain, doubtful = _verbs_before(row, opener, known)
    if certain:
        return None
    heads = [at for at in range(opener + 1, end) if _may_head(row, at, opener, known)]
    plain = [at for at in heads if not _is_described(row, at, known)]
    if row[opener].word.text in known.sets["relatives"]:
        second = next(iter(plain[1:] or heads[1:]), None)
        return last + 1 if second is None and heads[:1] < [last] and _is_present(row, last + 1, known) else second
    if len(plain) > 1:
        return plain[1]
    if not heads:
        heads = [n for n in range(opener + 2, end) if row[n].word.form == "s" and not _is_led(row[n - 1], known)]
    first = next(iter(plain or heads), None)
    return first if first is not None and (not doubtful or first > last) else None


def _is_present(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a word behind a date looks like a verb in the present: "The ban that began on 1 November | works"."""
    word = row[at].word if at < len(row) else None
    if word is None or word.capital or word.figure or not word.content or word.text.endswith(known.endings["adverb"]):
        return False
    plain = word.form in ("s", "base") or word.text in clause_words(known.language)["staying"]
    return plain or (word.form is None and known.is_plural(word.text))


def _clause_end(row: Sequence[Token], start: int, known: Vocabulary) -> int:
    stops = ENDS | known.sets["openers"]
    for at in range(start, len(row)):
        dated = row[at].word.text == "," and at + 1 < len(row) and row[at + 1].word.text.isdigit()  # "July 15, 2016"
        if row[at].word.text in stops or (row[at].word.text == "," and not dated):
            return at
    return len(row)


def _verbs_before(row: Sequence[Token], opener: int, known: Vocabulary) -> tuple[bool, bool]:
    """Whether the clause that an opener stands in surely has had its verb, beside those of relative clauses in it, and
    whether it may have: "The pilot resigned after", "The deal reached after"."""
    start = opener
    while start > 0 and not _begins_clause(row, start, known):
        start -= 1
    before = range(start, opener)
    if start and before and row[start].word.text in known.sets["prepositions"]:  # "said on Monday after the vote"
        return True, True
    inner = sum(row[at].word.text in known.sets["relatives"] for at in before)
    heads = [at for at in before if _heads_group(row, at, known) and not (at and _is_determiner(row[at - 1], known))]
    sure = [at for at in heads if not _is_described(row, at, known)]
    return len(sure) > inner, len(heads) > inner


def _begins_clause(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    before = row[at - 1].word.text
    joined = row[at].word.text in known.sets["coordinators"] and before == ","
    return joined or before in ENDS or before in known.sets["saying"]


def _may_head(row: Sequence[Token], at: int, opener: int, known: Vocabulary) -> bool:
    """Whether a word behind an opener may begin the verb of its clause or of the main one."""
    if at == opener + 1:
        return row[at].word.form == "s" or _heads_group(row, at, known)
    return _heads_group(row, at, known) and not _is_led(row[at - 1], known)


def _heads_group(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a finite verb, or what looks like one, begins there: "was" of "was jailed"."""
    if row[at].word.capital or not (is_past(row[at], known) or is_verb(row[at], known)):  # "May" is no "may"
        return False
    helpers = known.sets["passive"] | known.sets["perfect"] | known.sets["modals"]
    before = row[at - 1] if at else None
    return before is None or before.word.capital or not (before.word.text in helpers or _is_between(before, known))


def _is_led(before: Token, known: Vocabulary) -> bool:
    """Whether a word behind this one goes on or describes rather than begins a clause's verb: "and fined"."""
    return before.word.text in known.sets["coordinators"] | known.sets["determiners"] | known.sets["prepositions"]


def _is_determiner(token: Token, known: Vocabulary) -> bool:
    return token.word.text in known.sets["determiners"]


def _is_described(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether what looks like a verb may be a participle of the noun before it: "the deal brokered by"."""
    led = at > 0 and not row[at - 1].word.capital and row[at - 1].word.form is None and row[at - 1].word.text != ","
    behind = row[at + 1].word.text if at + 1 < len(row) else ""
    noun = led and not row[at - 1].word.text.isdigit() and row[at].word.text not in known.sets["passive"]
    return noun and behind in known.sets["prepositions"] | known.sets["openers"] | known.sets["doer"]


def judgement(row: Sequence[Token], last: int, known: Vocabulary) -> int | None:
    """Where what is said of a subject that holds the date begins: "the vote on Friday | was unfair"."""
    at = last + 1
    if at + 1 >= len(row) or row[at].word.text not in known.sets["passive"]:
        return None
    after = row[at + 1].word
    done = is_past(row[at + 1], known) or after.text in known.sets["participles"] | known.sets["infinitive"]
    ongoing = after.text.endswith(known.endings["ongoing"])
    return None if done or ongoing else at


def happened(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether a word is a verb that tells what happened: "escorted", but not "was a ferry", "is closed", "not seen"."""
    if row[at].word.text in known.sets["passive"] | known.sets["perfect"] or not is_past(row[at], known):
        return False
    start = at
    while start > 0 and _in_group(row, start - 1, known) and at - start < GROUP_REACH:
        start -= 1
    group = {t.word.text for t in row[start:at]}
    if not known.sets["negation"].isdisjoint(group) or (start == at and at and _is_determiner(row[at - 1], known)):
        return False
    present = (known.sets["passive"] | known.sets["modals"]) - clause_words(known.language)["past"]
    return present.isdisjoint(group)
