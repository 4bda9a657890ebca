"""A row of an office's table → an activity."""

from __future__ import annotations

import datetime
import re

from ihaeng.language.gazetteer import Place, place_named
from ihaeng.model import Activity, Document, Saying, Stage
from ihaeng.model.activity import activity_id
from ihaeng.model.own_table import kind_named, named, own_table
from ihaeng.reading.drafts import MOST_ABOUT
from ihaeng.reading.own_statement.days import Days, days_told
from ihaeng.reading.own_statement.row import Row, RowError
from ihaeng.reading.own_statement.sums import amount_of
from ihaeng.reading.reasons import because

BETWEEN = re.compile(r"[;\n]|,\s")
"""What stands between counterparts, and between purposes."""
_ALSO = re.compile(r"([^()]{1,80})\(([^()]{1,60})\)")
"""A counterpart with another name or the office: "마틴 오브라이언(린덴시장)"."""
_RULE = str(because("kind", "own-table"))


def activity_of(document: Document, row: Row, reference: datetime.date | None) -> Activity:
    """The act of a row, the row its evidence; days without a year are those nearest to `reference`.

    Raises:
        RowError: its kind, stage, days or sum cannot be read.
    """
    place = _place(row)
    start, end = _days(row, reference)
    city = row.told("city")
    return Activity(
        id=activity_id(document.id, row.part, 0, 0),
        document=document.id,
        kind=_kind(row),
        stage=_stage(row),
        evidence=(row.span,),
        start=start,
        end=end if end != start else None,
        country=place.country if place else None,
        city=city,
        latitude=place.latitude if place and city else None,
        longitude=place.longitude if place and city else None,
        venue=row.told("venue"),
        counterparts=_counterparts(row),
        about=(row.told("about") or "")[:MOST_ABOUT] or None,
        amount=amount_of(row),
        people=count(row.told("people")),
        said_by=Saying.OFFICE,
        rules=(_RULE,),
    )


def _kind(row: Row) -> str:
    kind = kind_named(row.told("kind") or "")
    if kind is None:
        raise RowError(f"its kind is “{row.told('kind') or ''}”")
    return kind


def _stage(row: Row) -> Stage:
    stage = named(own_table().stages, row.told("stage") or "")
    if stage is None:
        raise RowError(f"its stage is “{row.told('stage') or ''}”")
    return Stage(stage)


def _days(row: Row, reference: datetime.date | None) -> tuple[str | None, str | None]:
    """The days of a row as ISO dates; the cell of the first may tell the last as well."""
    begun, ended = _cell_days(row, "start", reference), _cell_days(row, "end", reference)
    start, end = begun[0] if begun else None, ended[1] if ended else begun[1] if begun else None
    if start and end and end < start:
        raise RowError(f"its last day, “{row.told('end') or row.told('start')}”, lies before its first")
    return start.isoformat() if start else None, end.isoformat() if end else None


def _cell_days(row: Row, column: str, reference: datetime.date | None) -> Days | None:
    told = row.told(column)
    if told is None:
        return None
    days = days_told(told, reference)
    if days is None:
        raise RowError(f"its day is “{told}”")
    return days


def _place(row: Row) -> Place | None:
    """The place of the city, else of the country; names that no gazetteer knows stay as they are written."""
    names = (name for column in ("city", "country") if (name := row.told(column)))
    return next((place for name in names if (place := place_named(name))), None)


def _counterparts(row: Row) -> tuple[tuple[str, ...], ...]:
    told = (piece.strip() for piece in BETWEEN.split(row.told("counterparts") or ""))
    names = [(found[1].strip(), found[2].strip()) if (found := _ALSO.fullmatch(one)) else (one,) for one in told if one]
    return tuple(dict.fromkeys(names))


def count(told: str | None) -> int | None:
    """A number of people, with or without a unit."""
    digits = re.fullmatch(r"(\d{1,6})\s?(?:명|people)?", told or "")
    return int(digits[1]) if digits else None
