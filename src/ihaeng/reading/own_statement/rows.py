"""A row of an office's table → an activity."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal, InvalidOperation

import msgspec

from ihaeng.language.gazetteer import Place, place_named
from ihaeng.model import Activity, Amount, Basis, Document, Saying, Span, Stage
from ihaeng.model.activity import activity_id
from ihaeng.model.own_table import kind_named, named, own_table
from ihaeng.reading.dates import find_dates
from ihaeng.reading.drafts import MOST_ABOUT
from ihaeng.reading.reasons import because

BETWEEN = re.compile(r"[;\n]|,\s")
"""What stands between counterparts, and between purposes."""
_ALSO = re.compile(r"([^()]{1,80})\(([^()]{1,60})\)")
"""A counterpart with another name or the office: "마틴 오브라이언(린덴시장)"."""
_RULE = str(because("kind", "own-table"))


class Row(msgspec.Struct, frozen=True):
    """A row of the table: the number of its part, where it stands, its cells by their columns."""

    part: int
    span: Span
    cells: dict[str, str]

    def told(self, column: str) -> str | None:
        """What stands in a column; None where nothing does."""
        return self.cells.get(column) or None


class RowError(Exception):
    """A row that cannot be taken: what is wrong with it."""


def activity_of(document: Document, row: Row) -> Activity:
    """The act of a row, the row its evidence.

    Raises:
        RowError: its kind, stage, day or amount cannot be read.
    """
    place = _place(row)
    start, end = _day(document, row, "start"), _day(document, row, "end")
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
        amount=_amount(row),
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


def _day(document: Document, row: Row, column: str) -> str | None:
    """The day of a cell as an ISO date; None where the cell is empty."""
    told = row.told(column)
    if told is None:
        return None
    try:
        return datetime.date.fromisoformat(told[:10]).isoformat()
    except ValueError:
        written = datetime.date.fromisoformat((document.published or datetime.date.min.isoformat())[:10])
        found = find_dates(told, written)
        if not found or found[0].value.start is None or found[0].value.precision != "day":
            raise RowError(f"its day is “{told}”") from None
        return found[0].value.start.isoformat()


def _place(row: Row) -> Place | None:
    """The place of the city, else of the country; names that no gazetteer knows stay as they are written."""
    names = (name for column in ("city", "country") if (name := row.told(column)))
    return next((place for name in names if (place := place_named(name))), None)


def _counterparts(row: Row) -> tuple[tuple[str, ...], ...]:
    told = (piece.strip() for piece in BETWEEN.split(row.told("counterparts") or ""))
    names = [(found[1].strip(), found[2].strip()) if (found := _ALSO.fullmatch(one)) else (one,) for one in told if one]
    return tuple(dict.fromkeys(names))


def _amount(row: Row) -> Amount | None:
    told = row.told("amount")
    if told is None:
        return None
    basis = named(own_table().bases, row.told("basis") or "")
    try:
        value = Decimal(told.replace(",", ""))
    except InvalidOperation:
        raise RowError(f"its amount is “{told}”") from None
    currency = (row.told("currency") or "").upper() or None
    return Amount(value=value, currency=currency, basis=Basis(basis) if basis else None)


def count(told: str | None) -> int | None:
    """A number of people, with or without a unit."""
    digits = re.fullmatch(r"(\d{1,6})\s?(?:명|people)?", told or "")
    return int(digits[1]) if digits else None
