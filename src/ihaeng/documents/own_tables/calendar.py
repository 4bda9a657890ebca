"""iCalendar (RFC 5545) → the rows of an office's table, one an event."""

from __future__ import annotations

import datetime
from typing import Any

from ihaeng.documents.papers.foreign import foreign_parser
from ihaeng.model import Stage
from ihaeng.model.own_table import own_table

_COLUMNS = ("kind", "stage", "start", "end", "venue", "counterparts", "about")
_A_DAY = datetime.timedelta(days=1)


def calendar_rows(data: bytes, source: str) -> list[list[str]]:
    """The calendar's name and its events, in their order in time.

    What is cancelled says so (STATUS); the rest is planned, since a calendar does not tell what was done. The kind is
    the first of CATEGORIES; the end of whole days is the day before DTEND, as the standard counts.

    Raises:
        UnreadablePaperError: it is no iCalendar.
    """
    import icalendar

    with foreign_parser(source, "Export it from the calendar again as .ics."):
        calendar = icalendar.Calendar.from_ical(data)
        name = str(calendar.get("X-WR-CALNAME", "")).strip()
        events = sorted(calendar.walk("VEVENT"), key=lambda event: _day(event, "DTSTART"))
        rows = [_row(event) for event in events]
    form = own_table()
    header = [form.columns[role]["ko"][0] for role in _COLUMNS]
    title = [[form.facts["title"]["ko"][0], name]] if name else []
    return [*title, header, *rows]


def _row(event: Any) -> list[str]:
    """`event` is an icalendar `Event`."""
    start, end = _day(event, "DTSTART"), _day(event, "DTEND")
    is_off = str(event.get("STATUS", "")).upper() == "CANCELLED"
    stage = own_table().stages[(Stage.CANCELLED if is_off else Stage.PLANNED).value]["ko"][0]
    is_timed = isinstance(_moment(event, "DTEND"), datetime.datetime)
    last = end if is_timed or not end else (datetime.date.fromisoformat(end) - _A_DAY).isoformat()
    categories = event.get("CATEGORIES")
    kind = str(categories.cats[0]) if categories is not None and getattr(categories, "cats", None) else ""
    place, summary = str(event.get("LOCATION", "")), str(event.get("SUMMARY", ""))
    return [kind, stage, start, "" if last == start else last, place, _met(event), summary]


def _moment(event: Any, name: str) -> datetime.date | None:
    told = event.get(name)
    return told.dt if told is not None else None


def _day(event: Any, name: str) -> str:
    moment = _moment(event, name)
    return (moment.date() if isinstance(moment, datetime.datetime) else moment).isoformat() if moment else ""


def _met(event: Any) -> str:
    listed = event.get("ATTENDEE", [])
    people = listed if isinstance(listed, list) else [listed]
    return "; ".join(str(person.params.get("CN", "")) for person in people if person.params.get("CN"))
