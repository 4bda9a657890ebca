"""Pieces as they are kept: where each stands and why, and where its acts belong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from ihaeng.store.among import among
from ihaeng.store.asking import change_among, rows_among
from ihaeng.store.records import Bond, Drawn, Placed
from ihaeng.store.schema import drawn, pieces, visits

_COLUMNS = (
    *(pieces.c.id, pieces.c.document, pieces.c.number, pieces.c.place, pieces.c.bond),
    *(pieces.c.day, pieces.c.held, pieces.c.settled),
)
_ALL = select(*_COLUMNS).order_by(pieces.c.document, pieces.c.number)
_OF_DOCUMENTS = _ALL.where(among(pieces.c.document))
_IN_PLACES = _ALL.where(among(pieces.c.place))
_UNSETTLED_IN = _IN_PLACES.where(pieces.c.unsettled)
_PEOPLED = select(pieces.c.place).where(among(pieces.c.place)).distinct()
_UNSETTLED_BY_PLACE = (
    select(pieces.c.place, func.count())
    .where(pieces.c.unsettled)
    .group_by(pieces.c.place)
    .order_by(pieces.c.place)
    .limit(bindparam("most"))
)
_PUT = insert(pieces)
_REMOVE = delete(pieces).where(pieces.c.id == bindparam("piece"))
_MOVE = update(pieces).where(among(pieces.c.id)).values(place=bindparam("to_place"), bond=bindparam("to_bond"))
_MERGE = update(pieces).where(among(pieces.c.place)).values(place=bindparam("to_place"))
_SETTLE = update(pieces).where(among(pieces.c.id)).values(settled=bindparam("belonging"))
_SETTLED = update(pieces).where(among(pieces.c.id), pieces.c.unsettled).values(unsettled=False)
_UNSETTLE_IN = update(pieces).where(among(pieces.c.place)).values(unsettled=True)
_UNSETTLE_VISITORS = (
    update(pieces).where(pieces.c.id.in_(select(visits.c.piece).where(among(visits.c.place)))).values(unsettled=True)
)
_UNSETTLE = update(pieces).where(among(pieces.c.id)).values(unsettled=True)
_VISITS_OF = select(visits.c.piece, visits.c.place).where(among(visits.c.piece)).order_by(visits.c.rank)
_VISIT = insert(visits)
_LEAVE = delete(visits).where(among(visits.c.piece))
_DRAWN = select(drawn.c.piece, drawn.c.sorts, drawn.c.away, drawn.c.document, drawn.c.number).where(
    among(drawn.c.piece)
)
_DRAW = insert(drawn)
_LET_GO = delete(drawn).where(among(drawn.c.piece))


class PieceRows:
    """Rows of pieces within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, documents: Iterable[str]) -> list[Placed]:
        """The pieces of documents."""
        return [_placed(row) for row in rows_among(self._connection, _OF_DOCUMENTS, documents)]

    def standing_in(self, places: Iterable[int]) -> list[Placed]:
        """The pieces that stand in neighbourhoods."""
        return [_placed(row) for row in rows_among(self._connection, _IN_PLACES, places)]

    def peopled(self, places: Iterable[int]) -> set[int]:
        """Those of some neighbourhoods in which anything stands."""
        return {row[0] for row in rows_among(self._connection, _PEOPLED, places)}

    def unsettled(self, most: int) -> list[Placed]:
        """Pieces whose acts are to be settled anew: all those of one neighbourhood after the other, about `most`.

        A neighbourhood is opened for all of its pieces at once, however many they are: opening is what costs.
        """
        places: list[int] = []
        found = 0
        for place, count in self._connection.execute(_UNSETTLED_BY_PLACE, {"most": most}):
            if found < most:
                places.append(place)
                found += count
        return [_placed(row) for row in rows_among(self._connection, _UNSETTLED_IN, places)]

    def put(self, piece: Placed) -> int:
        """Keep a new piece; its number is returned."""
        values = {"document": piece.document, "number": piece.number, "place": piece.place, "bond": piece.bond.value}
        values |= {"day": piece.day, "held": piece.held, "settled": piece.settled, "unsettled": True}
        number = self._connection.execute(_PUT, values).inserted_primary_key
        assert number is not None  # noqa: S101 - a table with a key of its own always tells it
        return int(number[0])

    def remove(self, piece: int) -> None:
        """Forget a piece."""
        for statement in (_LEAVE, _LET_GO):
            change_among(self._connection, statement, [piece])
        self._connection.execute(_REMOVE, {"piece": piece})

    def move(self, numbers: Iterable[int], place: int, bond: Bond) -> None:
        """Put pieces to a neighbourhood."""
        change_among(self._connection, _MOVE, numbers, {"to_place": place, "to_bond": bond.value})

    def merge(self, olds: Collection[int], place: int) -> None:
        """Let all pieces of some neighbourhoods stand in another."""
        change_among(self._connection, _MERGE, set(olds) - {place}, {"to_place": place})

    def drawn_by(self, numbers: Iterable[int]) -> dict[int, Drawn]:
        """What drew pieces to where they stand, as far as that was kept."""
        return {
            piece: Drawn(tuple(sorts.split()), away, (document, number))
            for piece, sorts, away, document, number in rows_among(self._connection, _DRAWN, numbers)
        }

    def keep_drawn(self, by: Mapping[int, Drawn]) -> None:
        """Keep what drew pieces."""
        change_among(self._connection, _LET_GO, by)
        rows = [
            {
                "piece": piece,
                "sorts": " ".join(one.sorts),
                "away": one.away,
                "document": one.anchor[0],
                "number": one.anchor[1],
            }
            for piece, one in by.items()
        ]
        if rows:
            self._connection.execute(_DRAW, rows)

    def settle(self, numbers: Sequence[int], settled: str, places: Sequence[int]) -> None:
        """Keep where the acts of a document's pieces belong, and which neighbourhoods they were held against."""
        change_among(self._connection, _LEAVE, numbers)
        if places:
            rows = [{"place": place, "piece": numbers[0], "rank": rank} for rank, place in enumerate(places)]
            self._connection.execute(_VISIT, rows)
        change_among(self._connection, _SETTLE, numbers, {"belonging": settled})

    def settled(self, numbers: Iterable[int]) -> None:
        """Note that pieces are settled."""
        change_among(self._connection, _SETTLED, numbers)

    def unsettle(self, numbers: Iterable[int]) -> None:
        """Note that pieces are to be settled anew."""
        change_among(self._connection, _UNSETTLE, numbers)

    def unsettle_at(self, places: Collection[int]) -> None:
        """Note it of those that stand in neighbourhoods or visit them."""
        for statement in (_UNSETTLE_IN, _UNSETTLE_VISITORS):  # apart: each has its own index
            change_among(self._connection, statement, places)

    def unsettle_all(self) -> None:
        """Note it of all pieces."""
        self._connection.execute(update(pieces).values(unsettled=True))

    def visits_of(self, numbers: Iterable[int]) -> dict[int, list[int]]:
        """Which neighbourhoods pieces were held against, in their order."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for piece, place in rows_among(self._connection, _VISITS_OF, numbers):
            found[piece].append(place)
        return found


def _placed(row: Row[int, str, int, int, str, int | None, str, str]) -> Placed:
    number, document, which, place, bond, day, held, settled = row
    return Placed(
        id=number,
        document=document,
        number=which,
        place=place,
        bond=Bond(bond),
        day=day,
        held=held,
        settled=settled,
    )
