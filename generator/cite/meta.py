"""What a page tells a reference manager about itself: Highwire `citation_*` tags and JSON-LD (schema.org)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.cite.works import Imprint, Work


def highwire(work: Work) -> tuple[tuple[str, str], ...]:
    """(name, content) of each `<meta>` of a page of the dossier; Zotero reads them as a report."""
    tags = [("citation_title", work.title)]
    tags += [("citation_author", author) for author in work.authors]
    tags += [("citation_technical_report_institution", author) for author in work.authors]
    tags.append(("citation_technical_report_number", f"edition {work.edition}"))
    if work.date:
        tags.append(("citation_publication_date", work.date.edtf.replace("-", "/")))
    tags.append(("citation_language", work.language))
    if work.address and work.address.startswith("http"):
        tags.append(("citation_public_url", work.address))
    return tuple(tags)


def json_ld(work: Work, imprint: Imprint, cited: Iterable[Work] = ()) -> dict[str, Any]:
    """A page of the dossier with the articles it cites, as a schema.org Report."""
    page = _ld("Report", work) | {
        "reportNumber": f"edition {work.edition}", "version": work.edition,
        "publisher": {"@type": "Organization", "name": imprint.publisher},
        "isPartOf": {"@type": "WebSite", "name": imprint.dossier, "url": imprint.address()},
    }
    articles = [_ld("NewsArticle", article) for article in cited]
    return {"@context": "https://schema.org", **page, **({"citation": articles} if articles else {})}


def _ld(kind: str, work: Work) -> dict[str, Any]:
    outlet = work.container if work.kind == "article" else None
    known: dict[str, Any] = {
        "@type": kind,
        "name": work.title,
        "author": [*({"@type": "Person", "name": person.spoken} for person in work.people),
                   *({"@type": "Organization", "name": author} for author in work.authors)],
        "publisher": {"@type": "Organization", "name": outlet} if outlet else None,
        "datePublished": str(work.date) if work.date and work.date.precision in ("day", "month", "year") else None,
        "url": work.address,
        "inLanguage": work.language,
    }
    return {name: value for name, value in known.items() if value}
