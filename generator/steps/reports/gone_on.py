"""Gone on: the day of what someone said on an earlier occasion of which the article tells in several paragraphs.

"On Monday the envoy, Ana Diaz, had told reporters that nothing was agreed." | "We talk to everyone," Diaz said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.records import Article, Quote, Sentence, TimeExpression
from generator.steps.clauses.clauses import Place
from generator.steps.reports.speech import days_beside, is_recent, said_before, said_then

Placed = Mapping[Sentence, Sequence[tuple[TimeExpression, Place]]]


def gone_on(
    article: Article, placed: Placed, quotes: Mapping[Sentence, Sequence[Quote]]
) -> dict[Sentence, TimeExpression]:
    """The sentences that go on with what the same speaker "had said" on a day, in that paragraph or the next one.

    Not where the speaker has spoken before in the article, on its own occasion: then it may go on with that.
    """
    found: dict[Sentence, TimeExpression] = {}
    heard: set[str] = set()
    held: tuple[str, TimeExpression, int] | None = None  # who went on last, since which day, in which paragraph
    paragraphs = {passage.id: at for at, passage in enumerate(article.passages)}
    for sentence in article.sentences:
        at = paragraphs.get(sentence.passage, -1)
        for quote in quotes.get(sentence, ()):
            if quote.speaker is None or quote.cue is None or not sentence.holds(quote.cue):
                continue
            dates = placed.get(sentence, ())
            if said_before(article, quote):
                day = _day(article, quote, dates) if quote.speaker not in heard else None
                held = (quote.speaker, day, at) if day else None
            elif held and held[0] == quote.speaker and at <= held[2] + 1 and not dates and said_then(article, quote):
                found[sentence] = held[1]
                held = (*held[:2], at)
            else:
                held = None
                heard.add(quote.speaker)
    return found


def _day(
    article: Article, quote: Quote, dates: Sequence[tuple[TimeExpression, Place]]
) -> TimeExpression | None:
    """The one day beside a verb of saying, if it is of the days before the article."""
    days = [time for time in days_beside(article, quote, dates, None) if time.when and is_recent(time.when, article)]
    return days[0] if len(days) == 1 else None
