"""The day a report was sent on, where its dateline tells it in full."""

from __future__ import annotations

import datetime

from ihaeng.model import Document, PartKind
from ihaeng.reading.dates import Calendar, DateContext, date_expressions, resolve
from ihaeng.reading.english.patterns import pattern

LONGEST = 120
"""Characters that a dateline has at most."""


def publication_day(document: Document) -> datetime.date | None:
    """The day of publication as the page gives it, else that of the dateline of the first paragraph."""
    if document.published:
        return datetime.date.fromisoformat(document.published[:10])
    first = next((part for part in document.parts if part.kind is PartKind.PARAGRAPH), None)
    dateline = pattern("dateline").match(document.text[first.start : first.end][:LONGEST]) if first else None
    for found in date_expressions(dateline[0], language="en") if dateline else ():
        told = found.expression
        if isinstance(told, Calendar) and told.year and told.day:
            day, _ = resolve(told, DateContext())
            return datetime.date.fromisoformat(day) if day else None
    return None
