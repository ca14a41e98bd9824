"""The lines of a printed page are joined where the printer broke them, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.readers.paragraphs import joined

PAGE = """\
Harbour closed after storm
By A. Reporter
OSTER, March 3 - The harbour of Oster was closed on Tuesday after a
storm had damaged its northern wall, the mayor said. The repair will be-
gin next week.
The ferries, which carry two thousand people on a day, go from the old
quay. An S-
400 tug waits there.
- Timetables hang at the quay and at the station, and they are also on
the internet.
- Tickets stay valid."""


def test_a_page_becomes_its_paragraphs() -> None:
    assert joined(PAGE).split("\n\n") == [
        "Harbour closed after storm",
        "By A. Reporter",
        "OSTER, March 3 - The harbour of Oster was closed on Tuesday after a storm had damaged its northern wall, "
        "the mayor said. The repair will begin next week.",
        "The ferries, which carry two thousand people on a day, go from the old quay. An S-",
        "400 tug waits there.",
        "- Timetables hang at the quay and at the station, and they are also on the internet.",
        "- Tickets stay valid.",
    ]


@pytest.mark.parametrize(("page", "paragraphs"), [
    ("One line.\nAnd one more.", ["One line.\nAnd one more."]),  # too narrow to show a width
    ("a" * 60 + "\n\n" + "b" * 60, ["a" * 60, "b" * 60]),
    ("a" * 60 + "\n  " + "b" * 58, ["a" * 60, "b" * 58]),
    ("", [""]),
    ("The ministers met in the town on the river of the north-\nWest, which is " + "a" * 45 + ".",
     ["The ministers met in the town on the river of the north-West, which is " + "a" * 45 + "."]),
])
def test_what_parts_paragraphs(page: str, paragraphs: list[str]) -> None:
    assert joined(page).split("\n\n") == paragraphs


@given(st.text(alphabet="ab-\u00ad. \n1•A", max_size=300))
def test_no_letter_is_lost(page: str) -> None:
    kept = [character for character in page if character.isalnum()]
    assert [character for character in joined(page) if character.isalnum()] == kept
