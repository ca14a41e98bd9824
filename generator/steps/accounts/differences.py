"""Differences: what the accounts of one event disagree on, with the words that differ.

Only what can be read from the words themselves is compared: dates, numbers of one thing, negation, how far the act had
come, who did it, who proposed it. That two outlets choose other words is no difference.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from generator.records import Account, Article, Difference, Disagreement, Report, Span, starting
from generator.steps.accounts.opposites import opposite, turned
from generator.steps.accounts.proposers import proposer
from generator.steps.accounts.quantities import number
from generator.steps.accounts.told import Pair, Told, read, same_acts, span
from generator.steps.acts import Act, acts
from generator.steps.acts.denials import contradiction
from generator.steps.acts.outcomes import unreached
from generator.steps.acts.progress import Step, at_two_stages, progress
from generator.steps.events.disputed import disputed, is_denial
from generator.steps.words import DENYING, Token, tokens, vocabulary

NAMING = frozenset({"coordinators", "determiners"})  # between the names of several
WEEK = 7  # days; of a longer date, an account that names one day does not name it
DENIED_REACH = 14  # tokens before a day in which the "and not" stands that denies it


def compare(accounts: Sequence[Account], articles: Mapping[str, Article]) -> tuple[Disagreement, ...]:
    """Every disagreement between the accounts of one event, in the order in which the kinds are defined."""
    if len(accounts) < 2:
        return ()
    told = [read(a, articles[a.report.article]) for a in accounts]
    found: list[Disagreement] = []
    kinds: tuple[tuple[Difference, Callable[[Told, Told], Pair | None]], ...] = (
        ("date", _date),
        ("number", number),
        ("negation", _negation),
        ("stage", _stage),
        ("agent", _agent),
        ("proposer", proposer),
    )
    for what, differ in kinds:
        words: dict[int, dict[Span, None]] = {}
        for a, b in combinations(range(len(told)), 2):
            pair = differ(told[a], told[b])
            if pair:
                words.setdefault(a, {}).update(dict.fromkeys(pair[0]))
                words.setdefault(b, {}).update(dict.fromkeys(pair[1]))
        if words:
            places = sorted(words)
            found.append(Disagreement(what, tuple(places), tuple(tuple(sorted(words[p])) for p in places)))
    return tuple(found)


def denials(
    accounts: Sequence[Account], differs: Sequence[Disagreement], articles: Mapping[str, Article]
) -> frozenset[int]:
    """The places of the accounts that deny what others tell."""
    found: set[int] = set()
    for place in (place for difference in differs if difference.what == "negation" for place in difference.accounts):
        report = accounts[place].report
        language = articles[report.article].language
        said = any(not DENYING.isdisjoint(t.word.sets) for t in tokens(report.text, language))
        if said or any(a.negated for a in acts(report.text, language)):
            found.add(place)
    return frozenset(found)


def _date(a: Told, b: Told) -> Pair | None:
    """Days that cannot both be, where both accounts name one themselves."""
    one, other = a.account.report, b.account.report
    for mover, moved, told in ((a, _moved(a), other), (b, _moved(b), one)):
        if moved and told.phrase and told.when == mover.account.report.when:
            return ((moved,), (told.phrase,)) if mover is a else ((told.phrase,), (moved,))
    said = [report.kind == "statement" for report in (one, other)]
    if any(said) and (not all(said) or _negation(a, b)):  # the day of a saying is not that of the act
        return None
    if one.when is None or other.when is None or one.when.overlaps(other.when):
        return None
    if one.phrase is None or other.phrase is None or not (_own_day(one) and _own_day(other)):
        return None
    if _names_day(a, b) or _names_day(b, a):  # both days stand in one of them
        return None
    return (one.phrase,), (other.phrase,)


def _names_day(told: Told, other: Told) -> bool:
    """Whether an account names the other's day too, without denying it: "noticed on Sunday and announced on Monday"."""
    report, day, phrase = told.account.report, other.account.report.when, other.account.report.phrase
    at = report.text.find(other.words(phrase)) if phrase else -1
    within = any(time.start < report.start + at < time.end for time in told.article.times)  # "9 January"
    if at >= 0 and not within and not _is_not_the_day(told, at):
        return True
    for part in (report, *told.account.context):
        for time in starting(told.article.times, Span(part.start, part.end)):
            same = day and day.days <= WEEK and time.when and time.when.days == 1 and time.when.overlaps(day)
            if same and not (report.holds(time) and _is_not_the_day(told, time.start - report.start)):
                return True
    return False


def _is_not_the_day(told: Told, at: int) -> bool:
    """Whether an account says that it was not on the day that stands at `at` in it: "on May 3 and not on May 4"."""
    before = [t for t in tokens(told.account.report.text, told.article.language) if t.end <= at][-DENIED_REACH:]
    joint = next((n for n, t in enumerate(before) if "coordinators" in t.word.sets), None)
    return joint is not None and any("negation" in t.word.sets for t in before[joint + 1 : joint + 2])


def _moved(told: Told) -> Span | None:
    """The day that an account puts in the place of its own: "not on Monday but on Tuesday"."""
    report = told.account.report
    if report.phrase is None:
        return None
    row = tokens(report.text, told.article.language)
    first, last = report.phrase.start - report.start, report.phrase.end - report.start
    denied = any("negation" in t.word.sets for t in row if t.end <= first)
    behind = next((t for t in row if t.start >= last), None)
    if not denied or behind is None or "instead" not in behind.word.sets:
        return None
    for time in told.article.times:
        if report.holds(time) and time.start > report.phrase.end and time.type == "DATE":
            return Span(time.start, time.end)
    return None


def _own_day(report: Report) -> bool:
    """Whether a date would be the same in a reprint of a day later: "14 December" and "Monday" would, "today" not."""
    return report.grounds != "relative" or "weekday" in (report.rule or "")


def _negation(a: Told, b: Told) -> Pair | None:
    """What one account denies, unless it did so before the day of which the other tells: "have not voted" on Tuesday,
    "voted" on Thursday."""
    pair = _denied(a, b)
    early = pair and any(_denies(x, words) and _is_before(x, y) for x, y, words in ((a, b, pair[0]), (b, a, pair[1])))
    return None if early else pair


def _denies(told: Told, words: Sequence[Span]) -> bool:
    return any(not {*DENYING, "keeping"}.isdisjoint(t.word.sets)
               for span in words for t in tokens(told.words(span), told.article.language))


def _is_before(told: Told, other: Told) -> bool:
    """Whether an account was published, and is, of an earlier day than the other tells of."""
    when, day, published = told.account.report.when, other.account.report.when, told.article.published
    if day is None or published is None or published.when.last >= day.first:
        return False
    return when is None or when.last < day.first


def _denied(a: Told, b: Told) -> Pair | None:
    for act, same in same_acts(a, b)[:1]:
        if is_denial(act, same):
            return (span(act),), (span(same),)
    if a.article.language != b.article.language:
        return None
    against = opposite(a, b) or _unreached(a, b)
    denied = disputed(a.around, b.around)
    if against or denied or same_acts(a, b):
        return against or (((span(denied[0]),), (span(denied[1]),)) if denied else None)
    one, other = a.account.report, b.account.report
    rows = [tokens(report.text, a.article.language) for report in (one, other)]
    known = vocabulary(a.article.language)
    pair = contradiction(rows[0], rows[1], known)
    return ((_shift(pair[0], one.start),), (_shift(pair[1], other.start),)) if pair else None


def _unreached(a: Told, b: Told) -> Pair | None:
    """What one account says came about, and the other did not: "agreed", "no agreement was reached"."""
    rows = [tokens(told.account.report.text, told.article.language) for told in (a, b)]
    pair = unreached(rows[0], rows[1], vocabulary(a.article.language))
    return ((_shift(pair[0], a.account.report.start),), (_shift(pair[1], b.account.report.start),)) if pair else None


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _stage(a: Told, b: Told) -> Pair | None:
    """How far the act had come, unless the account that has it less far is simply the older one."""
    pairs = same_acts(a, b)
    for one, other in pairs:
        if (
            one.stage == other.stage
            or one.negated != other.negated
            or not (one.settled and other.settled)
            or any(x.kind == one.kind and x.stage == y.stage for x, y in pairs)
        ):
            continue
        if _is_less_far(one.stage, other.stage, a, b) and not _tells_both(one, other, a, b):
            return (span(one),), (span(other),)
    return _stage_of_any(a, b) if a.article.language == b.article.language else None


def _tells_both(one: Act | Step, other: Act | Step, a: Told, b: Told) -> bool:
    """Whether the account of the later stage tells of the earlier one too: "released it, as he had agreed to do"."""
    less, told, more = (one, a, b) if one.stage < other.stage else (other, b, a)
    words = told.words(Span(less.start, less.end))
    leading = {t.word.text for t in tokens(words, told.article.language) if t.word.stage is not None}
    return any(t.word.text in leading for t in tokens(more.account.report.text, more.article.language))


def _stage_of_any(a: Told, b: Told) -> Pair | None:
    """The same of what no list of acts has: "has suspended deliveries", "is considering suspending deliveries"."""
    known = vocabulary(a.article.language)
    first, second = (progress(tokens(t.account.report.text, t.article.language), known) for t in (a, b))
    pair = at_two_stages(first, second, known)
    if pair is None or not _is_less_far(pair[0].stage, pair[1].stage, a, b):
        return None
    one, other = (replace(step, start=step.start + start, end=step.end + start)
                  for step, start in zip(pair, (a.account.report.start, b.account.report.start), strict=True))
    return None if _tells_both(one, other, a, b) else ((Span(one.start, one.end),), (Span(other.start, other.end),))


def _is_less_far(one: int, other: int, a: Told, b: Told) -> bool:
    """Whether the account of the earlier of two stages is not simply older, or of what was still to come."""
    less, more = (a, b) if one < other else (b, a)
    return not _older(less.article, more.article) and not _ahead(less)


def _ahead(told: Told) -> bool:
    """Whether an account tells of what was then still to come: it has nothing to be held against."""
    return told.account.report.kind == "scheduled"


def _older(a: Article, b: Article) -> bool:
    return a.published is None or b.published is None or a.published.when.last < b.published.when.first


def _agent(a: Told, b: Told) -> Pair | None:
    """Who acted: what one account says was done to someone ("removed Turkey"), the other says they did themselves
    ("Turkey withdrawing")."""
    for one, other in turned(a, b):
        return (_with_agent(one, a),), (_with_agent(other, b),)
    for one, other in same_acts(a, b):
        if not (one.agents & other.agents or one.reduced or other.reduced):
            first, second = _roles(one, a), _roles(other, b)
            if first and second and first[0] != second[0] and first[1] & second[1]:
                return (first[2],), (second[2],)
            if not second and first and first[0] == "patient" and (left := _left(other, b)):
                return (first[2],), (left,)
            if not first and second and second[0] == "patient" and (left := _left(one, a)):
                return (left,), (second[2],)
    return None


def _left(act: Act, told: Told) -> Span | None:
    """The words by which a pronoun is said to have left by itself: "it withdrew from the talks"."""
    report = told.account.report
    row = tokens(report.text, told.article.language)
    own = [n for n, t in enumerate(row) if report.start + t.start >= act.start and report.start + t.end <= act.end]
    if not own or not own[0] or own[-1] + 1 >= len(row) or "pronouns" not in row[own[0] - 1].word.sets:
        return None
    alone = "prepositions" in row[own[-1] + 1].word.sets and all("passive" not in row[n].word.sets for n in own)
    goes = any(row[n].word.lemma in vocabulary(told.article.language).sets["leavings"] for n in own)
    return Span(report.start + row[own[0] - 1].start, act.end) if alone and goes and not act.negated else None


def _with_agent(act: Act, told: Told) -> Span:
    """The words of an act from the name of who did it on."""
    start = told.account.report.start
    row = tokens(told.account.report.text, told.article.language)
    doers = [start + t.start for t in row if start + t.end <= act.start and act.agents & _names(t)]
    return Span(doers[-1] if doers else act.start, act.end)


def _roles(act: Act, told: Told) -> tuple[str, frozenset[str], Span] | None:
    """Whether the actor that stands directly at the verb did it or had it done to them, who that is, and the words."""
    report = told.account.report
    row = tokens(report.text, told.article.language)
    first = next((n for n, t in enumerate(row) if t.start >= act.start - report.start), len(row))
    last = next((n for n, t in enumerate(row) if t.start >= act.end - report.start), len(row))
    if last < len(row) and (done_to := act.patients & _names(row[last])):
        return "patient", done_to, Span(act.start, report.start + row[last].end)
    own = True  # the actor itself stands at the verb, not what is its: "Kenyan soldiers"
    if first > 1 and row[first - 1].word.content and not row[first - 1].word.capital and row[first - 2].word.nameable:
        first -= 1  # "the Momentum party quit"
        own = not row[first - 1].word.states
    if not first or not (doer := (act.agents | act.patients) & _names(row[first - 1])):
        behind = row[last + 1 : last + 2] if "determiners" in row[min(last, len(row) - 1)].word.sets else ()
        done_to = act.patients.intersection(*map(_names, behind)) if behind else frozenset()
        return ("patient", done_to, Span(act.start, report.start + behind[0].end)) if done_to else None
    lead = first - 2
    while lead >= 0 and (row[lead].word.nameable or row[lead].word.states or row[lead].word.sets & NAMING):
        lead -= 1  # "an agreement between Serbia and Kosovo was signed"
    led = row[lead].word.sets if lead >= 0 else frozenset()
    if "prepositions" in led and "infinitive" not in led:
        return None
    if not (own or doer & act.agents):  # "Kenyan soldiers were withdrawn", by Kenya
        return None
    return "agent" if doer & act.agents else "patient", doer, Span(report.start + row[first - 1].start, act.end)


def _names(token: Token) -> frozenset[str]:
    return frozenset(token.word.states or (token.word.stem,))
