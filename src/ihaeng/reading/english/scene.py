"""What a document's sentences share: whose side, which places and days, and what was last spoken of."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ihaeng.model.partial_date import first_day, is_day, is_open, last_day
from ihaeng.reading.discourse import Discourse
from ihaeng.reading.drafts import Draft
from ihaeng.reading.english.places import Named
from ihaeng.reading.english.sides import Own

A_DAY_ON_THE_WAY = datetime.timedelta(days=1)
"""From the first day of a mission to its arrival."""

Days = tuple[str | None, str | None]
"""Start and end as partial dates, equal for one day."""


@dataclass
class Scene:
    """What stays the same from sentence to sentence of one document, and what moves on (`discourse`).

    `home` and `countries` are ISO codes; `called_off` says that the text tells the journey's calling-off; `city` is
    where the mission is since the text last said that it is or goes there; `listing` says that lines of a schedule
    follow, `listed_as_done` that the words before them tell the past.
    """

    own: Own
    discourse: Discourse
    home: str | None
    countries: tuple[str, ...]
    called_off: bool = False
    city: Named | None = None
    mission_days: Days = (None, None)
    listing: bool = False
    listed_as_done: bool = False

    def set_out(self, drafts: list[Draft]) -> None:
        """From a departure or return on, weekdays are those of the journey that it opens or closes."""
        for draft in drafts:
            if draft.kind != "travel" or draft.background or not is_day(draft.start) or is_open(draft.start or ""):
                continue
            if draft.frame == "depart":
                self.discourse.mission_start = self.discourse.mission_start or draft.start
            if draft.frame == "return":
                self.discourse.mission_end = self.discourse.mission_end or draft.start

    def is_over(self) -> bool:
        """Whether the mission had ended when the text came out."""
        end, reference = self.mission_days[1] or self.discourse.mission_end, self.discourse.reference
        return bool(end and reference and is_day(end) and not is_open(end) and last_day(end) < reference)

    def is_under_way(self, day: str) -> bool:
        """Whether the mission has set out well before a day: who leaves a city then goes on within it."""
        begun = self.mission_days[0] or self.discourse.mission_start
        if not begun or is_open(begun) or is_open(day) or not is_day(begun):
            return False
        return first_day(day) > last_day(begun) + A_DAY_ON_THE_WAY
