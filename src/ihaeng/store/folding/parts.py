"""Folded neighbourhoods as they are kept, with all that is kept beside them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import BindParameter, Connection, Table, bindparam, delete, func, insert, select, update

from ihaeng.store.among import among
from ihaeng.store.asking import change_among, rows_among
from ihaeng.store.folding.ids import know
from ihaeng.store.folding.keys import hashed
from ihaeng.store.indexing import replace_entries
from ihaeng.store.lists.deals import deal_rows, stir_changed
from ihaeng.store.lists.keeping import count_changed, listed_rows
from ihaeng.store.lists.replacing import Rows, replace_in_tables
from ihaeng.store.packing import pack, press_out
from ihaeng.store.records import KeptPart
from ihaeng.store.schema import dealings, parts, visits
from ihaeng.store.speaking import MOST_ASKED, ROWS_AT_ONCE

_AT: BindParameter[int] = bindparam("at")
_LAST = select(func.max(parts.c.place))
_NEW = insert(parts)
_CHANGED = update(parts).where(among(parts.c.place)).values(stale=True, grouped=None)
_STALE = update(parts).where(among(parts.c.place), ~parts.c.stale).values(stale=True)
_FIRST_STALE = select(parts.c.place).where(parts.c.stale).order_by(parts.c.place).limit(bindparam("most"))
_GROUPED = select(parts.c.place, parts.c.grouped).where(among(parts.c.place))
_GROUP = update(parts).where(parts.c.place == _AT).values(grouped=bindparam("as_grouped"))
_PACKED = select(parts.c.packed).where(parts.c.place == _AT)
_KEEP = update(parts).where(parts.c.place == _AT).values(stale=False, packed=bindparam("as_packed"))
_FORGET = [
    delete(visits).where(visits.c.place == _AT),
    delete(parts).where(parts.c.place == _AT),
]
_DEALING = select(dealings.c.key, dealings.c.place).where(among(dealings.c.key))


class PartRows:
    """Rows of folded neighbourhoods within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def new_place(self) -> int:
        """A number that no neighbourhood has or had."""
        known = self._connection.execute(_LAST).scalar()
        place = (known or 0) + 1
        self._connection.execute(_NEW, {"place": place, "stale": True})
        return place

    def changed(self, places: Collection[int]) -> None:
        """Note that documents came to neighbourhoods, or left them: their near-copies and missions are found anew."""
        change_among(self._connection, _CHANGED, places)

    def mark_stale(self, places: Collection[int]) -> None:
        """Note that neighbourhoods are to be folded anew."""
        change_among(self._connection, _STALE, places)

    def mark_all_stale(self) -> None:
        """Note it of all, and that their near-copies and missions are to be found anew."""
        self._connection.execute(update(parts).values(stale=True, grouped=None))

    def stale(self, most: int) -> list[int]:
        """Neighbourhoods that are to be folded anew."""
        return list(self._connection.execute(_FIRST_STALE, {"most": most}).scalars())

    def grouped(self, places: Collection[int]) -> dict[int, str | None]:
        """The near-copies and missions of neighbourhoods, as they were kept; None where they are to be found anew."""
        return {row.place: row.grouped for row in rows_among(self._connection, _GROUPED, places)}

    def keep_grouped(self, place: int, grouped: str) -> None:
        """Keep the near-copies and missions of a neighbourhood."""
        self._connection.execute(_GROUP, {"at": place, "as_grouped": grouped})

    def keep(self, place: int, part: KeptPart) -> None:
        """Keep a folded neighbourhood with the ids in it, what it is found by, and with whom it tells deals."""
        self._connection.execute(_KEEP, {"at": place, "as_packed": pack(part.folded)})
        know(self._connection, part.ids)
        self._keep_beside(place, part)

    def drop(self, place: int) -> None:
        """Forget a neighbourhood in which nothing stands any more."""
        for statement in _FORGET:
            self._connection.execute(statement, {"at": place})
        self._keep_beside(place, KeptPart(folded=b""))

    def _keep_beside(self, place: int, part: KeptPart) -> None:
        """Keep what a neighbourhood is found by and listed with; the rest of what was kept of it goes."""
        replace_entries(self._connection, str(place), part.entries)
        rows: dict[Table, Rows] = {
            dealings: [{"key": hashed(name), "place": place} for name in part.partners],
            **listed_rows(place, part.listed),
            **deal_rows(place, part.deal_lines, part.later),
        }
        changed = replace_in_tables(self._connection, rows, "place", [place])
        count_changed(self._connection, changed)
        stir_changed(self._connection, changed, part.again)

    def folded(self, place: int) -> bytes | None:
        """A folded neighbourhood; None where it was never folded."""
        packed = self._connection.execute(_PACKED, {"at": place}).scalar()
        return press_out(packed) if packed else None

    def all(self) -> Iterator[bytes]:
        """All folded neighbourhoods."""
        query = select(parts.c.packed).where(parts.c.packed.is_not(None)).order_by(parts.c.place)
        for packed in self._connection.execute(query.execution_options(yield_per=ROWS_AT_ONCE)).scalars():
            yield press_out(packed)

    def dealing_with(self, partners: Iterable[str], most: int) -> list[int]:
        """Neighbourhoods that tell deals with any of these partners, first those with the rarest in common."""
        places: defaultdict[int, list[int]] = defaultdict(list)
        for key, place in rows_among(self._connection, _DEALING, {hashed(name) for name in partners}):
            places[key].append(place)
        weights: Counter[int] = Counter()
        for held in places.values():
            weights.update({place: MOST_ASKED // len(held) for place in held})
        return [place for place, _ in sorted(weights.items(), key=lambda one: (-one[1], -one[0]))[:most]]
