"""What the sentences so far have made known: the day, the place and the party last spoken of."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ihaeng.language.gazetteer import Place


@dataclass
class Discourse:
    """A small state that walks the sentences.

    `reference` is the day of publication, None where unknown. `anchor` is the last day spoken of (a partial date).
    `day` is the day that the sentence in hand gave first; it holds for the clauses after it until another day comes.
    """

    reference: datetime.date | None
    mission_start: str | None = None
    mission_end: str | None = None
    anchor: str | None = None
    day: tuple[str | None, str | None] = (None, None)
    sentence_place: Place | None = None
    country: str | None = None
    parties: tuple[tuple[str, ...], ...] = ()

    def begin_sentence(self) -> None:
        """Forget what holds within one sentence only."""
        self.day = (None, None)
        self.sentence_place = None

    def speak_of(self, start: str | None, end: str | None) -> None:
        """A date was told."""
        self.day = (start, end)
        if start is not None or end is not None:
            self.anchor = start or end

    def come_to(self, place: Place) -> None:
        """A place was told."""
        self.sentence_place = place
        self.country = place.country
