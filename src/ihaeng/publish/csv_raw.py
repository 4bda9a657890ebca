"""The lines as a table for programs: the same rows as the CSV, every cell exact, without a byte order mark.

A spreadsheet may run what stands in it: give people the other one.
"""

from __future__ import annotations

from ihaeng.model import Language, Ledger
from ihaeng.publish.csv import lines_written
from ihaeng.publish.format import Format
from ihaeng.publish.public import Terms


def _write(ledger: Ledger, mission: str | None, language: Language, _: Terms | None) -> bytes:
    return lines_written(ledger, mission, language, str).encode()


FORMAT = Format(name="csv-raw", suffix=".csv", media_type="text/csv; charset=utf-8", write=_write)
