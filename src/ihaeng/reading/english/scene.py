"""What a document's sentences share: whose side, which places and days, and what was last spoken of."""

from __future__ import annotations

from dataclasses import dataclass

from ihaeng.reading.discourse import Discourse
from ihaeng.reading.english.places import Named
from ihaeng.reading.english.sides import Own

Days = tuple[str | None, str | None]
"""Start and end as partial dates, equal for one day."""


@dataclass
class Scene:
    """What stays the same from sentence to sentence of one document, and what moves on (`discourse`).

    `home` and `countries` are ISO codes; `called_off` says that the text tells the journey's calling-off; `city` is
    where the mission is since the text last said that it is or goes there.
    """

    own: Own
    discourse: Discourse
    home: str | None
    countries: tuple[str, ...]
    called_off: bool = False
    city: Named | None = None
    mission_days: Days = (None, None)
