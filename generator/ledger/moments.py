"""When a published event last changed, as far as a build without a clock can tell."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from generator.ledger.records import Ledger
from generator.when import When

STEP = timedelta(seconds=1)  # from one edition to the next, where the corpus ends on the same day
BEFORE = datetime(1970, 1, 1) - STEP  # any edition


def moments(ledger: Ledger) -> dict[str, datetime]:
    """By its id, the moment (UTC) of the edition in which an event last changed; a later edition's is always later.

    An edition's is the beginning of its as-of date, or a second after the edition before it.
    """
    moment, found = BEFORE, {}
    for edition in ledger.editions:
        moment += STEP
        if edition.as_of:
            moment = max(moment, datetime.combine(When.parse(edition.as_of).last, time()))
        found.update({change.id: moment for change in edition.changes})
    return found
