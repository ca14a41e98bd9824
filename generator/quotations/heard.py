"""Who has spoken so far in an article: what a pronoun behind it may mean."""

from __future__ import annotations

from itertools import takewhile

from generator.records import Span


class Heard:
    """The sources of an article up to a place; they come in order.

    `someone` is where somebody last spoke of whom the text does not say who, `called` the pronouns that have meant each
    speaker.
    """

    def __init__(self) -> None:
        self._persons: dict[str, Span] = {}  # where each last spoke, whoever spoke last at the end
        self.someone = -1
        self.called: dict[str, set[str]] = {}

    def hear(self, source: Span, name: str | None, person: bool, someone: bool, pronoun: str | None) -> None:
        """Keep one source, with who it is."""
        if someone:
            self.someone = source.start
        if name and pronoun:
            self.called.setdefault(name, set()).add(pronoun)
        if name is not None and person:
            self._persons.pop(name, None)
            self._persons[name] = source

    def since(self, start: int) -> dict[str, Span]:
        """The persons who have spoken from there on, the last first, each with where they last did."""
        spoken = takewhile(lambda one: one[1].start >= start, reversed(self._persons.items()))
        return dict(spoken)
