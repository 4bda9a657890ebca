"""One transaction of work on the folded ledger: who stands where, by which keys, and what came out."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, RowMapping, String, cast, delete, func, insert, select, true, update

from ihaeng.language.search_terms import folded
from ihaeng.model import Reading
from ihaeng.store.indexing import replace_entries, search_steps
from ihaeng.store.lists.deals import DealRows, is_calm, keep_deal_lines
from ihaeng.store.lists.keeping import drop_rows, keep_rows
from ihaeng.store.lists.lists import Lists
from ihaeng.store.packing import pack, press_out
from ihaeng.store.records import Bond, Departed, KeptPart, KnownId, Offered, Placed, Role, Shared
from ihaeng.store.schema import (
    dealings,
    departures,
    folded_by,
    ids,
    keys,
    parts,
    pieces,
    readings,
    visits,
    waiting,
)
from ihaeng.store.speaking import MOST_ASKED, ROWS_AT_ONCE, all_readings, in_batches, readings_of

DIGITS = 6
"""Digits by which the pieces of a document are put in order within a text."""

FIRST_NUMBER = 10 ** (DIGITS - 1)
"""What is added to the number of a piece, so that all have as many digits."""

_PLACED = select(
    *(pieces.c.id, pieces.c.document, pieces.c.number, pieces.c.place, pieces.c.bond),
    *(pieces.c.day, pieces.c.held, pieces.c.settled),
)


class Folding:
    """The folded ledger while it is being brought up to date; every method works within one transaction.

    `at` is the count of changes at which it is read; None while it is written, and where nothing read is to be kept.
    """

    def __init__(self, connection: Connection, at: int | None = None) -> None:
        self.at = at
        self._connection = connection
        self.lists = Lists(connection)
        self.deals = DealRows(connection)

    def waiting(self, most: int) -> list[str]:
        """Documents whose reading changed since they were placed, in the order of their ids."""
        query = select(waiting.c.document).order_by(waiting.c.document).limit(most)
        return list(self._connection.execute(query).scalars())

    def placed(self, documents: Collection[str]) -> None:
        """Note that documents wait no longer."""
        for batch in in_batches(documents):
            self._connection.execute(delete(waiting).where(waiting.c.document.in_(batch)))

    def readings(self, documents: Iterable[str]) -> dict[str, Reading]:
        """The readings of documents; those that have none are left out."""
        return readings_of(self._connection, documents)

    def pieces_of(self, documents: Iterable[str]) -> list[Placed]:
        """The pieces of documents."""
        return self._pieces(pieces.c.document.in_(batch) for batch in in_batches(documents))

    def pieces_in(self, places: Iterable[int]) -> list[Placed]:
        """The pieces that stand in neighbourhoods."""
        return self._pieces(pieces.c.place.in_(batch) for batch in in_batches(places))

    def unsettled(self, most: int) -> list[Placed]:
        """Pieces whose acts are to be settled anew: all those of one neighbourhood after the other, about `most`.

        A neighbourhood is opened for all of its pieces at once, however many they are: opening is what costs.
        """
        counted = select(pieces.c.place, func.count()).where(pieces.c.unsettled).group_by(pieces.c.place)
        places: list[int] = []
        found = 0
        for place, count in self._connection.execute(counted.order_by(pieces.c.place).limit(most)):
            if found < most:
                places.append(place)
                found += count
        return self._pieces((pieces.c.place == place) & pieces.c.unsettled for place in places)

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
        if self._connection.execute(select(folded_by.c.rules)).scalar() != rules:
            return False
        left = (select(waiting.c.document), select(pieces.c.id).where(pieces.c.unsettled))
        queries = (*left, select(parts.c.place).where(parts.c.stale))
        if any(self._connection.execute(query.limit(1)).first() for query in queries):
            return False
        return is_calm(self._connection)

    def fold_by(self, rules: str) -> None:
        """Let everything wait if other rules folded it before."""
        if self._connection.execute(select(folded_by.c.rules)).scalar() == rules:
            return
        known = select(readings.c.document).where(~readings.c.document.in_(select(waiting.c.document))).distinct()
        self._connection.execute(insert(waiting).from_select(["document"], known))
        self.mark_all_stale()
        self._connection.execute(delete(folded_by))
        self._connection.execute(insert(folded_by).values(rules=rules))

    def mark_all_stale(self) -> None:
        """Note that everything is to be settled and folded anew."""
        self._connection.execute(update(pieces).values(unsettled=True))
        self._connection.execute(update(parts).values(stale=True, grouped=None))

    def next_place(self) -> int:
        """A number that no neighbourhood has or had."""
        known = self._connection.execute(select(func.max(parts.c.place))).scalar()
        place = (known or 0) + 1
        self._connection.execute(insert(parts).values(place=place, stale=True))
        return place

    def put(self, piece: Placed) -> int:
        """Keep a new piece with its keys; its number is returned."""
        values = {"document": piece.document, "number": piece.number, "place": piece.place, "bond": piece.bond.value}
        values |= {"day": piece.day, "held": piece.held, "settled": piece.settled, "unsettled": True}
        number = self._connection.execute(insert(pieces).values(**values)).inserted_primary_key
        assert number is not None  # noqa: S101 - a table with a key of its own always tells it
        return int(number[0])

    def put_keys(self, piece: int, held: Mapping[Role, Collection[str]]) -> None:
        """Keep the keys of a piece."""
        rows = [
            {"key": hashed(key), "role": role.value, "piece": piece} for role, wanted in held.items() for key in wanted
        ]
        if rows:
            self._connection.execute(insert(keys), rows)

    def remove(self, piece: int, held: Mapping[Role, Collection[str]]) -> None:
        """Forget a piece with its keys."""
        for role, wanted in held.items():
            for batch in in_batches(wanted):
                self._connection.execute(
                    delete(keys).where(keys.c.key.in_(map(hashed, batch)), keys.c.role == role, keys.c.piece == piece)
                )
        self._connection.execute(delete(visits).where(visits.c.piece == piece))
        self._connection.execute(delete(pieces).where(pieces.c.id == piece))

    def move(self, numbers: Iterable[int], place: int, bond: Bond) -> None:
        """Put pieces to a neighbourhood."""
        for batch in in_batches(numbers):
            self._connection.execute(update(pieces).where(pieces.c.id.in_(batch)).values(place=place, bond=bond.value))

    def merge(self, olds: Collection[int], place: int) -> None:
        """Let all pieces of some neighbourhoods stand in another."""
        for batch in in_batches(set(olds) - {place}):
            self._connection.execute(update(pieces).where(pieces.c.place.in_(batch)).values(place=place))

    def sharing(self, wanted: Iterable[str], role: Role, bonds: Collection[Bond] = tuple(Bond)) -> list[Shared]:
        """The pieces that have a key in a role."""
        named = {hashed(key): key for key in wanted}
        found: list[Shared] = []
        for batch in in_batches(named):
            query = (
                select(keys.c.key, pieces.c.id, pieces.c.document, pieces.c.number, pieces.c.place, pieces.c.bond)
                .add_columns(pieces.c.day)
                .join_from(keys, pieces, pieces.c.id == keys.c.piece)
                .where(keys.c.key.in_(batch), keys.c.role == role, pieces.c.bond.in_([bond.value for bond in bonds]))
            )
            found += [
                Shared(key=named[key], id=id_, piece=(name, n), place=place, bond=Bond(bond), day=day)
                for key, id_, name, n, place, bond, day in self._connection.execute(query)
            ]
        return found

    def offered(self, wanted: Iterable[str], places: Collection[int] | None = None) -> dict[str, list[Offered]]:
        """Who offers each key: of a neighbourhood's pieces of one day the first alone, for there may be many.

        Of some `places` alone where they are given.
        """
        near = true() if places is None else pieces.c.place.in_(places)
        named = {hashed(key): key for key in wanted}
        found: dict[str, list[Offered]] = {key: [] for key in named.values()}
        sortable = pieces.c.document + cast(pieces.c.number + FIRST_NUMBER, String)
        for batch in in_batches(named):
            query = (
                select(keys.c.key, pieces.c.place, pieces.c.day, func.min(sortable))
                .join_from(keys, pieces, pieces.c.id == keys.c.piece)
                .where(keys.c.key.in_(batch), keys.c.role == Role.OFFER, near)
                .group_by(keys.c.key, pieces.c.place, pieces.c.day)
            )
            for number, place, day, least in self._connection.execute(query):
                piece = (least[:-DIGITS], int(least[-DIGITS:]) - FIRST_NUMBER)
                found[named[number]].append(Offered(named[number], place, piece, day))
        return found

    def touch(self, places: Collection[int]) -> None:
        """Note that neighbourhoods changed: their pieces, and those that visit them, are to be settled anew."""
        for batch in in_batches(places):
            visiting = select(visits.c.piece).where(visits.c.place.in_(batch))
            for concerned in (pieces.c.place.in_(batch), pieces.c.id.in_(visiting)):  # apart: each has its own index
                self._connection.execute(update(pieces).where(concerned).values(unsettled=True))
            self._connection.execute(update(parts).where(parts.c.place.in_(batch)).values(stale=True, grouped=None))

    def grouped(self, place: int) -> str | None:
        """The near-copies and missions of a neighbourhood, as they were kept; None where they are to be found anew."""
        return self._connection.execute(select(parts.c.grouped).where(parts.c.place == place)).scalar()

    def keep_grouped(self, place: int, grouped: str) -> None:
        """Keep the near-copies and missions of a neighbourhood."""
        self._connection.execute(update(parts).where(parts.c.place == place).values(grouped=grouped))

    def unsettle_visitors(self, offered: Iterable[str]) -> None:
        """Note that pieces which look for one of these keys are to be settled anew."""
        for batch in in_batches({hashed(key) for key in offered}):
            looking = select(keys.c.piece).where(keys.c.key.in_(batch), keys.c.role == Role.VISIT)
            self._connection.execute(update(pieces).where(pieces.c.id.in_(looking)).values(unsettled=True))

    def settle(self, numbers: Sequence[int], settled: str, places: Sequence[int]) -> None:
        """Keep where the acts of a document's pieces belong, and which neighbourhoods they were held against."""
        self._connection.execute(delete(visits).where(visits.c.piece.in_(numbers)))
        if places:
            rows = [{"place": place, "piece": numbers[0], "rank": rank} for rank, place in enumerate(places)]
            self._connection.execute(insert(visits), rows)
        self._connection.execute(update(pieces).where(pieces.c.id.in_(numbers)).values(settled=settled))

    def settled(self, numbers: Iterable[int]) -> None:
        """Note that pieces are settled."""
        for batch in in_batches(numbers):
            self._connection.execute(update(pieces).where(pieces.c.id.in_(batch)).values(unsettled=False))

    def visits_of(self, numbers: Iterable[int]) -> dict[int, list[int]]:
        """Which neighbourhoods pieces were held against, in their order."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for batch in in_batches(numbers):
            query = select(visits.c.piece, visits.c.place).where(visits.c.piece.in_(batch)).order_by(visits.c.rank)
            for piece, place in self._connection.execute(query):
                found[piece].append(place)
        return found

    def departures_of(self, documents: Collection[str]) -> list[Departed]:
        """The acts of documents that belong to other neighbourhoods."""
        found: list[Departed] = []
        for batch in in_batches(documents):
            query = select(departures).where(departures.c.document.in_(batch))
            found += [_departed(row) for row in self._connection.execute(query).mappings()]
        return found

    def arrivals(self, place: int) -> list[Departed]:
        """The acts of other neighbourhoods that belong to this one."""
        target = (departures.c.to_document == pieces.c.document) & (departures.c.to_number == pieces.c.number)
        query = select(departures).join_from(departures, pieces, target).where(pieces.c.place == place)
        return [_departed(row) for row in self._connection.execute(query).mappings()]

    def replace_departures(self, acts: Collection[str], gone: Sequence[Departed]) -> None:
        """Keep which of a neighbourhood's acts belong elsewhere."""
        for batch in in_batches({*acts, *(one.act for one in gone)}):
            self._connection.execute(delete(departures).where(departures.c.act.in_(batch)))
        rows = [
            {
                "act": one.act,
                "document": one.document,
                "text": one.text,
                "to_document": one.to[0],
                "to_number": one.to[1],
            }
            for one in gone
        ]
        if rows:
            self._connection.execute(insert(departures), rows)

    def mark_stale(self, places: Collection[int]) -> None:
        """Note that neighbourhoods are to be folded anew."""
        for batch in in_batches(places):
            self._connection.execute(update(parts).where(parts.c.place.in_(batch)).values(stale=True))

    def stale(self, most: int) -> list[int]:
        """Neighbourhoods that are to be folded anew."""
        query = select(parts.c.place).where(parts.c.stale).order_by(parts.c.place).limit(most)
        return list(self._connection.execute(query).scalars())

    def keep_part(self, place: int, part: KeptPart) -> None:
        """Keep a folded neighbourhood with the ids in it, what it is found by, and with whom it tells deals."""
        packed = pack(part.folded)
        self._connection.execute(update(parts).where(parts.c.place == place).values(stale=False, packed=packed))
        self._know(part.ids)
        replace_entries(self._connection, str(place), part.entries)
        self._connection.execute(delete(dealings).where(dealings.c.place == place))
        rows = [{"key": hashed(name), "place": place} for name in part.partners]
        if rows:
            self._connection.execute(insert(dealings), rows)
        keep_rows(self._connection, place, part.listed)
        keep_deal_lines(self._connection, place, part.deal_lines, part.later, part.again)

    def drop_part(self, place: int) -> None:
        """Forget a neighbourhood in which nothing stands any more."""
        self._connection.execute(delete(visits).where(visits.c.place == place))
        self._connection.execute(delete(dealings).where(dealings.c.place == place))
        self._connection.execute(delete(parts).where(parts.c.place == place))
        replace_entries(self._connection, str(place), ())
        drop_rows(self._connection, place)
        keep_deal_lines(self._connection, place, (), (), ())

    def part(self, place: int) -> bytes | None:
        """A folded neighbourhood; None where it was never folded."""
        packed = self._connection.execute(select(parts.c.packed).where(parts.c.place == place)).scalar()
        return press_out(packed) if packed else None

    def parts(self) -> Iterator[bytes]:
        """All folded neighbourhoods."""
        query = select(parts.c.packed).where(parts.c.packed.is_not(None)).order_by(parts.c.place)
        for packed in self._connection.execute(query.execution_options(yield_per=ROWS_AT_ONCE)).scalars():
            yield press_out(packed)

    def all_readings(self) -> Iterator[Reading]:
        """The readings, one a document, by the document's id."""
        return all_readings(self._connection)

    def dealing_with(self, partners: Iterable[str], most: int) -> list[int]:
        """Neighbourhoods that tell deals with any of these partners, first those with the rarest in common."""
        places: defaultdict[int, list[int]] = defaultdict(list)
        for batch in in_batches({hashed(name) for name in partners}):
            query = select(dealings.c.key, dealings.c.place).where(dealings.c.key.in_(batch))
            for key, place in self._connection.execute(query):
                places[key].append(place)
        weights: Counter[int] = Counter()
        for held in places.values():
            weights.update({place: MOST_ASKED // len(held) for place in held})
        return [place for place, _ in sorted(weights.items(), key=lambda one: (-one[1], -one[0]))[:most]]

    def telling_steps(self, names: Iterable[str], most: int) -> set[str]:
        """The newest documents whose sentences on steps of deals hold one of some names, `most` for each."""
        held = {folded(name) for name in names} - {""}
        found = [search_steps(self._connection, [[name]], most) for name in sorted(held)]
        return {one.owner for hits in found for one in hits}

    def known_ids(self, start: str, most: int) -> list[KnownId]:
        """The ids that begin with some letters, each with the act that once gave it."""
        query = select(ids).where(ids.c.id >= start, ids.c.id < start + "\U0010ffff").order_by(ids.c.id).limit(most)
        return [
            KnownId(id=row["id"], document=row["document"], act=row["act"], start=row["start"])
            for row in self._connection.execute(query).mappings()
        ]

    def _know(self, known: Sequence[KnownId]) -> None:
        new = {one.id: one for one in known}
        for batch in in_batches(list(new)):
            query = select(ids.c.id).where(ids.c.id.in_(batch))
            for old in self._connection.execute(query).scalars().all():
                del new[old]
        if new:
            rows = [
                {"id": one.id, "document": one.document, "act": one.act, "start": one.start} for one in new.values()
            ]
            self._connection.execute(insert(ids), rows)

    def _pieces(self, conditions: Iterable[ColumnElement[bool]]) -> list[Placed]:
        found: list[Placed] = []
        for condition in conditions:
            query = _PLACED.where(condition).order_by(pieces.c.document, pieces.c.number)
            found += [_placed(row) for row in self._connection.execute(query).mappings()]
        return found


def let_wait(connection: Connection, documents: Collection[str]) -> None:
    """Note that documents are to be placed and folded anew."""
    for document in documents:
        if not connection.execute(select(waiting.c.document).where(waiting.c.document == document)).first():
            connection.execute(insert(waiting).values(document=document))


def hashed(key: str) -> int:
    """A key as a number of 64 bits with its sign."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def _placed(row: RowMapping) -> Placed:
    values = {str(name): value for name, value in row.items()}
    return Placed(**{**values, "bond": Bond(row["bond"])})


def _departed(row: RowMapping) -> Departed:
    to = (row["to_document"], row["to_number"])
    return Departed(act=row["act"], document=row["document"], text=row["text"], to=to)
