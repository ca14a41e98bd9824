"""The public JSON forms of an annotated article and of an event; `schemas/` beside this file describes them."""

from __future__ import annotations

from typing import Any

from generator.records import Account, Article, Event, Filed, KeyDate, Published, Quote, Span, TimeExpression

Json = dict[str, Any]


def article(filed: Filed) -> Json:
    """One line of `briefing annotate`."""
    a = filed.article
    return {
        "id": a.id, "title": a.title, "outlet": a.outlet, "authors": authors(a), "url": a.url, "language": a.language,
        "published": published(a.published),
        "text": a.text,
        "blocks": [{**span(b), "kind": b.kind, "rule": b.rule} for b in a.blocks],
        "sentences": [span(s) for s in a.sentences],
        "times": [time(t) for t in a.times],
        "mentions": [{**span(m), "issue": m.issue, "term": m.term} for m in filed.mentions],
        "passages": [{"id": p.id, **span(p), "issues": list(filed.issues.get(p.id, ()))} for p in a.passages],
        "quotes": [quote(q) for q in a.quotes],
    }


def event(event: Event) -> Json:
    """One line of `briefing events`."""
    return {
        "id": event.id, "edtf": str(event.when) if event.when else None, "kind": event.kind,
        "issues": list(event.issues), "text": event.text,
        "reports": [account(a) for a in event.accounts],
        "independent": event.independent,
        "differs": [{"what": d.what, "reports": list(d.accounts)} for d in event.differs],
    }


def account(account: Account) -> Json:
    """A report in an event."""
    report = account.report
    return {"article": report.article, **span(report), "text": report.text,
            "phrase": span(report.phrase) if report.phrase else None,
            "grounds": report.grounds, "origins": list(account.origins)}


def key_date(key_date: KeyDate) -> Json:
    """One line of `briefing timeline`."""
    return {"date": str(key_date.when), "score": key_date.score,
            "sentences": [{"article": e.article, **span(e), "text": e.text} for e in key_date.sentences]}


def published(published: Published | None) -> Json | None:
    """An article's own date and its ground."""
    if published is None:
        return None
    return {"edtf": str(published.when), "grounds": published.grounds, "note": published.note}


def authors(article: Article) -> list[str]:
    """Who wrote an article: those who may be people, then organisations."""
    return [*article.authors, *article.institutions]


def time(time: TimeExpression) -> Json:
    """A time in the text."""
    return {**span(time), "type": time.type, "value": time.value,
            "edtf": str(time.when) if time.when else None, "grounds": time.grounds, "rule": time.rule}


def quote(quote: Quote) -> Json:
    """A quotation with its cue, its source and its speaker."""
    return {**span(quote), "kind": quote.kind, "cue": span(quote.cue) if quote.cue else None,
            "source": span(quote.source) if quote.source else None, "speaker": quote.speaker}


def span(span: Span) -> Json:
    """Offsets alone."""
    return {"start": span.start, "end": span.end}
