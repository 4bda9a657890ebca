"""What the sentences so far have made known: the day, the place and the party last spoken of."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from ihaeng.language.gazetteer import Place
from ihaeng.model import Reason
from ihaeng.model.partial_date import complete, first_day, is_day, is_open, last_day
from ihaeng.reading.dates import Calendar, DateExpression, Expression
from ihaeng.reading.reasons import of_date
from ihaeng.reading.whereabouts import Whereabouts

DAYS_AT_HAND = datetime.timedelta(days=60)
"""So long before the publication a day may be one of the mission that the text tells."""


class Dated(NamedTuple):
    """Start and end as partial dates, and the rules that gave them."""

    start: str | None
    end: str | None
    by: tuple[Reason, ...] = ()


UNDATED = Dated(None, None)
"""No day is told."""


class Bodies(NamedTuple):
    """What a clause tells of the organisation that it is about, and the same of the clauses before it."""

    ask: Callable[[], tuple[str, ...] | None]
    before: Bodies | None


@dataclass
class Discourse:
    """A small state that walks the sentences.

    `reference` is the day of publication, None where unknown. `anchor` is the last day spoken of (a partial date),
    `near` the last one that may be of the mission: a day long before it, told in passing, is not what "이날" means.
    `day` is the day that the sentence in hand gave; it holds for the clauses after it until another day comes.
    `parties` are those last acted with, `apart` the person and the body of each official among them.
    `bodies` give, for each clause so far, the organisation that it is about.
    `stretch` are the first and last of the days last spoken of together, from which "첫날" counts where the journey's
    are not told. `heading` is the day of the section in hand, where a sentence of its own gave one. `day_by` and
    `heading_by` tell by which rules.
    """

    reference: datetime.date | None
    mission_start: str | None = None
    mission_end: str | None = None
    anchor: str | None = None
    near: str | None = None
    day: tuple[str | None, str | None] = (None, None)
    sentence_place: tuple[Place, str] | None = None
    country: str | None = None
    stretch: tuple[str | None, str | None] = (None, None)
    heading: tuple[str | None, str | None] = (None, None)
    parties: tuple[tuple[str, ...], ...] = ()
    apart: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    bodies: Bodies | None = None
    day_by: tuple[Reason, ...] = ()
    heading_by: tuple[Reason, ...] = ()
    whereabouts: Whereabouts = field(default_factory=Whereabouts)

    def begin_sentence(self) -> None:
        """Forget what holds within one sentence only."""
        self.day, self.day_by = self.heading, self.heading_by
        self.sentence_place = None

    def note_body(self, in_clause: Callable[[], tuple[str, ...] | None]) -> None:
        """A clause was told; what organisation it is about is asked only where words point back to it."""
        self.bodies = Bodies(in_clause, self.bodies)

    def body(self) -> tuple[str, ...] | None:
        """The organisation last spoken of, which "이곳" and "이 회사" mean."""
        clause, last = self.bodies, None
        while clause and not last:
            last, clause = clause.ask(), clause.before
        self.bodies = Bodies(lambda: last, None)
        return last

    def end_sentence(self, *, tells_acts: bool, opens_with_day: bool) -> None:
        """A sentence that opens with a day and tells no act heads those that follow ("31일은 일정이 빽빽하다")."""
        if opens_with_day:
            self.heading, self.heading_by = ((None, None), ()) if tells_acts else (self.day, self.day_by)

    def day_of_the_mission(self, expression: Expression) -> tuple[str, str] | None:
        """The one day of the mission that a bare day of the month can be; None for anything else."""
        if not isinstance(expression, Calendar) or expression.day is None or expression.leaning:
            return None
        bare = expression == Calendar(day=expression.day, weekday=expression.weekday)
        if not bare or not self.mission_start or not self.mission_end or not 1 <= expression.day <= 31:
            return None
        if is_open(self.mission_start) or is_open(self.mission_end) or not is_day(self.mission_start):
            return None
        day = complete(f"---{expression.day:02}", first_day(self.mission_start), last_day(self.mission_end))
        return (day, day) if day else None

    def dated_by(self, date: DateExpression, text: str) -> tuple[Reason, ...]:
        """By which rules a date of a Korean `text` was read and, where it leaves something open, completed."""
        of_the_mission = self.day_of_the_mission(date.expression) is not None
        return of_date(date, text, completed="day-of-mission" if of_the_mission else None)

    def counts_from(self, *, past: bool) -> str | None:
        """The day that "이날" counts from: the last one spoken of that can be of the mission, else the last one."""
        return self.anchor if self.near is None or self._may_be_at_hand(self.anchor, past=past) else self.near

    def note_day(self, start: str | None, end: str | None, *, is_stretch: bool) -> None:
        """A day was spoken of, or a stretch of days, which moves no "이날" on."""
        if not is_stretch:
            self.move_on_to(start or end)
        elif start and end and start < end and self._may_be_at_hand(start, past=False):
            self.stretch = (start, end)

    def move_on_to(self, day: str | None) -> None:
        """A day was spoken of, which "이날" may mean from here on."""
        self.anchor = day
        if self._may_be_at_hand(day, past=False):
            self.near = day

    def _may_be_at_hand(self, day: str | None, *, past: bool) -> bool:
        if day is None or is_open(day) or self.reference is None:
            return day is not None
        told = first_day(day)
        return told >= self.reference - DAYS_AT_HAND and not (past and told > self.reference)

    def speak_of(self, start: str | None, end: str | None, by: tuple[Reason, ...] = ()) -> None:
        """A date was told, read by these rules."""
        self.day, self.day_by = (start, end), by

    def come_to(self, place: Place, name: str) -> None:
        """A place was told under this name."""
        self.sentence_place = (place, name)
        self.country = place.country
        self.whereabouts.come_to(place, name)
