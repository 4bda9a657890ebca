"""Rows of an itinerary ("Friday, Oct. 28: Oslo – Meet with Mayor Pia Lund; tour the port"): where acts begin."""

from __future__ import annotations

import enum
import re
from typing import NamedTuple

from ihaeng.language.gazetteer import PlaceKind
from ihaeng.reading.english.places import Named, is_place, places_in
from ihaeng.reading.english.verb_forms import Form, verb_forms

LONGEST_HEAD = 120
"""Characters of a row before what is done."""

_HEAD = re.compile(
    r"\A[\s•▪●■◦‣*·–—-]*+(?P<where>[^:;–—]{0,60}?)\s*+(?::|–|—| -+"
    r" )\s*+(?:(?P<place>[^:;–—]{2,60}?)\s*+(?::|–|—| -+ )\s*+)?"
)
_BULLET = re.compile(r"\A\s*+[•▪●■◦‣*·]\s*+")
_WORD = re.compile(r"[A-Za-z]++")


class Row(NamedTuple):
    """A row: where its acts begin, and the city that stands before them."""

    acts: int
    city: Named | None


class Opening(enum.Enum):
    """How a line can be a row: it opens with a day, it stands in a schedule, or only a bullet can show it."""

    DAY = "day"
    SCHEDULE = "schedule"
    NONE = "none"


def row_of(undated: str, opening: Opening) -> Row | None:
    """The row that a line with its days blanked is; None for running text.

    A row opens with a day or a bullet, or stands in a schedule, and tells its acts by bare verbs ("Meet with", "tour").
    """
    head = _HEAD.match(undated[:LONGEST_HEAD]) if opening is Opening.DAY else None
    bullet = _BULLET.match(undated)
    for place in ("place", "where") if head else ():
        if head and head[place] and is_place(head[place].strip(" ,")) and _tells_by_a_bare_verb(undated, head.end()):
            return Row(head.end(), _city(head[place]))
    start = head.end() if head and not head["where"].strip() and not head["place"] else bullet.end() if bullet else None
    if start is None and opening is Opening.SCHEDULE:
        start = len(undated) - len(undated.lstrip())
    return Row(start, None) if start is not None and _tells_by_a_bare_verb(undated, start) else None


def _tells_by_a_bare_verb(text: str, start: int) -> bool:
    word = _WORD.match(text, start)
    return word is not None and any(form in (Form.PLAIN, Form.ING) for _, form in verb_forms().get(word[0].lower(), ()))


def _city(text: str) -> Named | None:
    return next((named for named in places_in(text) if named.place.kind is not PlaceKind.COUNTRY), None)
