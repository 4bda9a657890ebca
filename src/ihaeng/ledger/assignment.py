"""The best one-to-one assignment of rows to columns, by the Hungarian method (Kuhn 1955, with potentials)."""

from __future__ import annotations

from collections.abc import Sequence


def assign(gains: Sequence[Sequence[float]]) -> dict[int, int]:
    """Pair rows with columns so that the sum of gains is greatest; pairs without a gain (<= 0) are left out.

    `gains` has one list a row, all of one length. Cost grows with rows squared times the columns that gain anything.
    """
    columns = sorted({column for row in gains for column, gain in enumerate(row) if gain > 0})
    best = _each_its_best(gains) if columns else {}
    if best is not None:
        return best
    costs = [[-max(row[column], 0.0) for column in columns] + [0.0] * len(gains) for row in gains]
    owner = _shortest_paths(costs, len(gains), len(columns) + len(gains))
    pairs = {row - 1: columns[place - 1] for place, row in enumerate(owner[: len(columns) + 1]) if row and place}
    return {row: column for row, column in sorted(pairs.items()) if gains[row][column] > 0}


def _each_its_best(gains: Sequence[Sequence[float]]) -> dict[int, int] | None:
    """The column that gains most for each row that gains anything; None where two rows want one column."""
    wanted = ((row, max(range(len(gain)), key=gain.__getitem__)) for row, gain in enumerate(gains))
    best = {row: column for row, column in wanted if gains[row][column] > 0}
    return best if len(set(best.values())) == len(best) else None


def _shortest_paths(costs: Sequence[Sequence[float]], rows: int, width: int) -> list[int]:
    """The row that each column (counted from 1) belongs to, 0 for none; `width` is at least `rows`."""
    row_price = [0.0] * (rows + 1)
    column_price = [0.0] * (width + 1)
    owner = [0] * (width + 1)
    for row in range(1, rows + 1):
        owner[0] = row
        came_from = _reach_free_column(costs, owner, row_price, column_price)
        column = owner.index(-1)
        while column:
            previous = came_from[column]
            owner[column] = owner[previous]
            column = previous
    owner[0] = 0
    return owner


def _reach_free_column(
    costs: Sequence[Sequence[float]], owner: list[int], row_price: list[float], column_price: list[float]
) -> list[int]:
    """Walk from the new row to the nearest free column, mark it with -1 and return the way back."""
    width = len(owner) - 1
    least = [float("inf")] * (width + 1)
    came_from = [0] * (width + 1)
    seen = [False] * (width + 1)
    column = 0
    while True:
        seen[column] = True
        row = owner[column]
        for other in range(1, width + 1):
            if not seen[other]:
                reduced = costs[row - 1][other - 1] - row_price[row] - column_price[other]
                if reduced < least[other]:
                    least[other], came_from[other] = reduced, column
        nearest = min((other for other in range(1, width + 1) if not seen[other]), key=lambda other: least[other])
        step = least[nearest]
        for other in range(width + 1):
            if seen[other]:
                row_price[owner[other]] += step
                column_price[other] -= step
            else:
                least[other] -= step
        column = nearest
        if not owner[column]:
            owner[column] = -1
            return came_from
