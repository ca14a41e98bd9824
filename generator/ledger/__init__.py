"""The ledger: what was ever published and under which address, as `chronology.lock`.

    adopt(ledger, edition) → the edition with its published ids, the ledger after it, and the changes between the two

An id survives a corrected headline, date or wording, an added or dropped source and a renamed issue; what is gone
leaves a tombstone that says where to go. The file is text, one line an event, sorted by id: its diff is the list of
what changed.
"""

from generator.ledger.adopt import addresses, adopt
from generator.ledger.lines import parse, render
from generator.ledger.moments import moments
from generator.ledger.records import WITHDRAWN, Change, EditionLine, Entry, Ledger, PageLine
from generator.ledger.states import placed

__all__ = ["WITHDRAWN", "Change", "EditionLine", "Entry", "Ledger", "PageLine", "addresses", "adopt", "moments",
           "parse", "placed", "render"]
