"""Names that stay: the permanent address or, where the site's own is not known, a tag: URI (RFC 4151)."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from generator.cite import Imprint
from generator.folding import slug

SINCE = "2000"  # a tag names its owner at a date; it must not change with the edition


def uri(path: str, imprint: Imprint) -> str:
    """The name of a page, entry or feed."""
    if imprint.site_url:
        return imprint.address(path)
    return f"tag:{authority(imprint)},{SINCE}:{quote(path.lstrip('/'))}"


def authority(imprint: Imprint) -> str:
    """The site's host; without one a name under .invalid (RFC 2606), which is nobody else's."""
    host = urlsplit(imprint.site_url or "").hostname
    return host or f"{slug(imprint.dossier) or 'briefing'}.invalid"
