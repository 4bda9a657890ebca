"""The lines as a table for spreadsheets: one row a line, UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator

from ihaeng.model import Language, Ledger, Mission
from ihaeng.publish.format import Format
from ihaeng.publish.public import Terms
from ihaeng.publish.rows import RowMaker, days_of
from ihaeng.publish.selection import Parts, find_mission, outside_missions
from ihaeng.publish.shapes import Cell, Quote, Row
from ihaeng.publish.values import shown
from ihaeng.publish.words import Words, words

_CELLS = ("when", "where", "who", "what", "amount")
COLUMNS = (
    *("mission", "lead", "office", "line", "day", "kind", "label", "status", "status_code"),
    *(f"plan_{name}" for name in _CELLS),
    *(f"outcome_{name}" for name in _CELLS),
    *("change", "disagreements", "texts", "quotes", "scope", "answers"),
)
"""What stands in a row, in order; the header is in the words of the language."""

_NUMBER = re.compile(r"[+-]?\d[\d,]*(\.\d+)?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet may run; some take the wide forms for the plain ones."""


_UNSEEN = re.compile(r"\A[\s\x00-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")
"""What shows nothing before the first character that does: some spreadsheets pass over it."""


def harmless(cell: str) -> str:
    """Return the cell so that a spreadsheet shows it and does not run it: a `'` stands before what may be a formula."""
    runs = cell.startswith(_FORMULA) or _UNSEEN.sub("", cell).startswith(_FORMULA)
    return f"'{cell}" if runs and not _NUMBER.fullmatch(cell) else cell


def _write(ledger: Ledger, mission: str | None, language: Language, _: Terms | None) -> bytes:
    return lines_written(ledger, mission, language, harmless).encode("utf-8-sig")


def lines_written(ledger: Ledger, mission: str | None, language: Language, cell: Callable[[str], str]) -> str:
    """The lines as CSV, each cell as `cell` writes it."""
    spoken = words(language)
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(spoken(f"column.{name}") for name in COLUMNS)
    for row in line_rows(ledger, mission, spoken):
        writer.writerow(cell(row[name]) for name in COLUMNS)
    return table.getvalue()


def line_rows(ledger: Ledger, mission: str | None, spoken: Words) -> Iterator[dict[str, str]]:
    """Every line of the ledger, or of one mission, as cells by the names of `COLUMNS`."""
    chosen = ledger.missions if mission is None else (find_mission(ledger, mission),)
    parts = Parts(ledger)
    for one in chosen:
        yield from _rows_of(parts.of(one), one, spoken)
    if mission is None:
        yield from _rows_of(outside_missions(ledger), None, spoken)


def _rows_of(part: Ledger, mission: Mission | None, spoken: Words) -> Iterator[dict[str, str]]:
    maker = RowMaker(part, spoken)
    lead = mission.lead if mission else None
    own = {
        "mission": mission.id if mission else "",
        "lead": shown(lead.name) if lead else "",
        "office": shown(lead.office) if lead else "",
    }
    for day in days_of((maker.row(line) for line in part.lines), spoken):
        for row in day.rows:
            yield own | _line(row) | _cell("plan", row.plan) | _cell("outcome", row.outcome)


def _line(row: Row) -> dict[str, str]:
    return {
        "line": row.id,
        "day": row.day,
        "kind": row.kind,
        "label": row.label,
        "status": row.status_word,
        "status_code": row.status if row.counted else "uncounted",
        "change": row.change,
        "disagreements": "\n".join(row.disagreements),
        "texts": str(row.texts),
        "quotes": "\n".join(map(_quote, row.quotes)),
        "scope": row.scope,
        "answers": "\n".join(f"{reply.by}: “{reply.words}”" for reply in row.replies),
    }


def _cell(side: str, cell: Cell) -> dict[str, str]:
    told = {f"{side}_{name}": getattr(cell, name) for name in _CELLS}
    when = "/".join(dict.fromkeys(filter(None, (cell.start, cell.end))))
    where = ", ".join(filter(None, (cell.where, cell.venue)))
    return told | {f"{side}_when": when, f"{side}_where": where, f"{side}_what": cell.what or cell.silence}


def _quote(quote: Quote) -> str:
    origin = filter(None, (quote.outlet, quote.date, quote.stage, quote.said_by, quote.copies))
    told = ", ".join(origin)
    return f"“{quote.sentence}” ({told})" if quote.sentence else f"({told})"


FORMAT = Format(name="csv", suffix=".csv", media_type="text/csv; charset=utf-8", write=_write)
