"""One transaction of work on the folded ledger: who stands where, by which keys, and what came out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection, delete, func, insert, select

from ihaeng.language.search_terms import folded
from ihaeng.model import Reading
from ihaeng.store.folding.departures import DepartureRows
from ihaeng.store.folding.ids import known_ids
from ihaeng.store.folding.keys import KeyRows
from ihaeng.store.folding.parts import PartRows
from ihaeng.store.folding.pieces import PieceRows
from ihaeng.store.folding.waiting import let_all_wait, wait_no_longer, waiting_documents
from ihaeng.store.lists.deals import DealRows, is_calm
from ihaeng.store.lists.lists import Lists
from ihaeng.store.records import KnownId
from ihaeng.store.schema import folded_by, parts, pieces, waiting
from ihaeng.store.searching import search_steps
from ihaeng.store.speaking import all_readings, readings_of

_RULES = select(folded_by.c.rules)
_LEFT_TO_DO = (
    select(waiting.c.document).limit(1),
    select(pieces.c.id).where(pieces.c.unsettled).limit(1),
    select(parts.c.place).where(parts.c.stale).limit(1),
)


class Folding:
    """The folded ledger while it is being brought up to date; every method works within one transaction.

    `at` is the count of changes at which it is read; None while it is written, and where nothing read is to be kept.
    """

    def __init__(self, connection: Connection, at: int | None = None) -> None:
        self.at = at
        self._connection = connection
        self.pieces = PieceRows(connection)
        self.keys = KeyRows(connection)
        self.departures = DepartureRows(connection)
        self.parts = PartRows(connection)
        self.lists = Lists(connection)
        self.deals = DealRows(connection)

    def waiting(self, most: int) -> list[str]:
        """Documents whose reading changed since they were placed, in the order of their ids."""
        return waiting_documents(self._connection, most)

    def placed(self, documents: Collection[str]) -> None:
        """Note that documents wait no longer."""
        wait_no_longer(self._connection, documents)

    def readings(self, documents: Iterable[str]) -> dict[str, Reading]:
        """The readings of documents; those that have none are left out."""
        return readings_of(self._connection, documents)

    def all_readings(self) -> Iterator[Reading]:
        """The readings, one a document, by the document's id."""
        return all_readings(self._connection)

    def left(self) -> int:
        """How much is still to be done: documents to be placed, pieces to be settled, neighbourhoods to be folded."""
        counts = (
            select(func.count()).select_from(waiting),
            select(func.count()).select_from(pieces).where(pieces.c.unsettled),
            select(func.count()).select_from(parts).where(parts.c.stale),
        )
        return sum(self._connection.execute(count).scalar_one() for count in counts)

    def is_up_to_date(self, rules: str) -> bool:
        """Whether nothing waits to be placed, settled or folded by these rules."""
        if self._connection.execute(_RULES).scalar() != rules:
            return False
        if any(self._connection.execute(query).first() for query in _LEFT_TO_DO):
            return False
        return is_calm(self._connection)

    def fold_by(self, rules: str) -> None:
        """Let everything wait if other rules folded it before."""
        if self._connection.execute(_RULES).scalar() == rules:
            return
        let_all_wait(self._connection)
        self.pieces.unsettle_all()
        self.parts.mark_all_stale()
        self._connection.execute(delete(folded_by))
        self._connection.execute(insert(folded_by).values(rules=rules))

    def touch(self, places: Collection[int]) -> None:
        """Note that neighbourhoods changed: their pieces, and those that visit them, are to be settled anew."""
        self.pieces.unsettle_at(places)
        self.parts.changed(places)

    def telling_steps(self, names: Iterable[str], most: int) -> set[str]:
        """The newest documents whose sentences on steps of deals hold one of some names, `most` for each."""
        held = {folded(name) for name in names} - {""}
        found = [search_steps(self._connection, [[name]], most) for name in sorted(held)]
        return {one.owner for hits in found for one in hits}

    def known_ids(self, start: str, most: int) -> list[KnownId]:
        """The ids that begin with some letters, each with the act that once gave it."""
        return known_ids(self._connection, start, most)
