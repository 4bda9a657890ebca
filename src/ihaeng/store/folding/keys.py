"""The keys of pieces, by hash: who shares, offers, seeks or visits one."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, String, bindparam, cast, delete, func, insert, select

from ihaeng.store.among import among
from ihaeng.store.asking import change_among, rows_among
from ihaeng.store.records import Bond, Offered, Role, Shared
from ihaeng.store.schema import keys, pieces

DIGITS = 6
"""Digits by which the pieces of a document are put in order within a text."""

FIRST_NUMBER = 10 ** (DIGITS - 1)
"""What is added to the number of a piece, so that all have as many digits."""

_PUT = insert(keys)
_REMOVE = delete(keys).where(among(keys.c.key), keys.c.role == bindparam("as"), keys.c.piece == bindparam("of"))
_LOOKING = select(keys.c.piece).where(among(keys.c.key), keys.c.role == Role.VISIT).distinct()
_SHARING = (
    select(keys.c.key, pieces.c.id, pieces.c.document, pieces.c.number, pieces.c.place, pieces.c.bond, pieces.c.day)
    .join_from(keys, pieces, pieces.c.id == keys.c.piece)
    .where(among(keys.c.key), keys.c.role == bindparam("as"))
    .where(pieces.c.bond.in_(bindparam("bonds", expanding=True)))
)
_OFFERED = (
    select(
        keys.c.key,
        pieces.c.place,
        pieces.c.day,
        func.min(pieces.c.document + cast(pieces.c.number + FIRST_NUMBER, String)),
    )
    .join_from(keys, pieces, pieces.c.id == keys.c.piece)
    .where(among(keys.c.key), keys.c.role == Role.OFFER)
    .group_by(keys.c.key, pieces.c.place, pieces.c.day)
)
_OFFERED_NEAR = _OFFERED.where(pieces.c.place.in_(bindparam("near", expanding=True)))


class KeyRows:
    """Rows of keys within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, piece: int, held: Mapping[Role, Collection[str]]) -> None:
        """Keep the keys of a piece."""
        rows = [
            {"key": hashed(key), "role": role.value, "piece": piece} for role, wanted in held.items() for key in wanted
        ]
        if rows:
            self._connection.execute(_PUT, rows)

    def remove(self, piece: int, held: Mapping[Role, Collection[str]]) -> None:
        """Forget the keys of a piece."""
        for role, wanted in held.items():
            change_among(self._connection, _REMOVE, map(hashed, wanted), {"as": role.value, "of": piece})

    def sharing(self, wanted: Iterable[str], role: Role, bonds: Collection[Bond] = tuple(Bond)) -> list[Shared]:
        """The pieces that have a key in a role."""
        named = {hashed(key): key for key in wanted}
        other = {"as": role.value, "bonds": [bond.value for bond in bonds]}
        return [
            Shared(key=named[key], id=number, piece=(name, which), place=place, bond=Bond(bond), day=day)
            for key, number, name, which, place, bond, day in rows_among(self._connection, _SHARING, named, other)
        ]

    def offered(self, wanted: Iterable[str], places: Collection[int] | None = None) -> dict[str, list[Offered]]:
        """Who offers each key: of a neighbourhood's pieces of one day the first alone, for there may be many.

        Of some `places` alone where they are given.
        """
        named = {hashed(key): key for key in wanted}
        found: dict[str, list[Offered]] = {key: [] for key in named.values()}
        query, other = (_OFFERED, {}) if places is None else (_OFFERED_NEAR, {"near": list(places)})
        for number, place, day, least in rows_among(self._connection, query, named, other):
            piece = (least[:-DIGITS], int(least[-DIGITS:]) - FIRST_NUMBER)
            found[named[number]].append(Offered(named[number], place, piece, day))
        return found

    def visitors(self, offered: Iterable[str]) -> set[int]:
        """The numbers of the pieces that look for one of these keys."""
        return {row[0] for row in rows_among(self._connection, _LOOKING, {hashed(key) for key in offered})}


def hashed(key: str) -> int:
    """A key as a number of 64 bits with its sign."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)
