"""A row of an office's table, as it was filled in."""

from __future__ import annotations

import msgspec

from ihaeng.model import Span


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
