"""One transaction of work on what is watched: the lists, and the addresses that they named."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from ihaeng.store.schema import addresses, watched
from ihaeng.store.speaking import in_batches


class AddressState(enum.StrEnum):
    """How far an address has come."""

    WAITING = "waiting"
    FETCHED = "fetched"
    FAILED = "failed"


_FAILED = addresses.c.state == AddressState.FAILED


class NamedAddress(msgspec.Struct, frozen=True):
    """An address that a list named, with the day (ISO) that it gave."""

    address: str
    day: str | None = None


class Unfetched(msgspec.Struct, frozen=True):
    """An address that could not be fetched, and why; `owner` is None for a page, for a list the one asked for."""

    address: str
    code: str
    reason: str
    owner: str | None = None


class Watching:
    """What is watched; every method works within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def version_of(self, place: str) -> tuple[str | None, str | None]:
        """The ETag and Last-Modified of a list as it was last read."""
        query = select(watched.c.etag, watched.c.modified).where(watched.c.place == place)
        row = self._connection.execute(query).first()
        return (row.etag, row.modified) if row else (None, None)

    def keep_version(self, place: str, owner: str, etag: str | None, modified: str | None) -> None:
        """Keep that a list was read, in this version; `owner` is the list that was asked for."""
        self._replace_list(place, owner=owner, etag=etag, modified=modified)

    def keep_trouble(self, place: str, owner: str, code: str, reason: str) -> None:
        """Keep why a list could not be read."""
        etag, modified = self.version_of(place)
        self._replace_list(place, owner=owner, etag=etag, modified=modified, code=code, reason=reason)

    def forget_troubles(self, owner: str) -> None:
        """Keep that a list, and all that it names, is being read again."""
        self._connection.execute(update(watched).where(watched.c.owner == owner).values(code=None, reason=None))

    def name(self, place: str, named: Iterable[NamedAddress]) -> None:
        """Keep what a list names; an address that is known already changes nothing."""
        for batch in in_batches(named):
            told = [one.address for one in batch]
            known = set(
                self._connection.execute(select(addresses.c.address).where(addresses.c.address.in_(told))).scalars()
            )
            new = [_row(place, one) for one in batch if one.address not in known]
            if new:
                self._connection.execute(insert(addresses), new)

    def waiting(self, places: Collection[str], since: str | None, most: int) -> list[str]:
        """Addresses that these lists named and nobody has asked for, the newest first; from a day on, if told."""
        query = select(addresses.c.address).where(*_waiting(places, since))
        ordered = query.order_by(addresses.c.day.is_(None), addresses.c.day.desc(), addresses.c.address)
        return list(self._connection.execute(ordered.limit(most)).scalars())

    def count_waiting(self, places: Collection[str] | None = None, since: str | None = None) -> int:
        """How many of them there are; of all lists where none is told."""
        query = select(func.count()).select_from(addresses).where(*_waiting(places, since))
        return self._connection.execute(query).scalar_one()

    def keep_fetched(self, address: str) -> None:
        """Keep that an address was fetched: it is not asked for again."""
        self._set(address, AddressState.FETCHED, None, None)

    def keep_unfetched(self, address: str, code: str, reason: str) -> None:
        """Keep why an address could not be fetched."""
        self._set(address, AddressState.FAILED, code, reason)

    def unfetched(self) -> list[Unfetched]:
        """The lists, then the addresses, that could not be fetched."""
        lists = select(watched).where(watched.c.code.is_not(None)).order_by(watched.c.place)
        pages = select(addresses).where(_FAILED).order_by(addresses.c.address)
        return [
            *(Unfetched(row.place, row.code, row.reason, row.owner) for row in self._connection.execute(lists)),
            *(Unfetched(row.address, row.code, row.reason) for row in self._connection.execute(pages)),
        ]

    def _replace_list(self, place: str, **values: str | None) -> None:
        self._connection.execute(delete(watched).where(watched.c.place == place))
        self._connection.execute(insert(watched).values(place=place, **values))

    def _set(self, address: str, state: AddressState, code: str | None, reason: str | None) -> None:
        self._connection.execute(
            update(addresses).where(addresses.c.address == address).values(state=state, code=code, reason=reason)
        )


def _row(place: str, one: NamedAddress) -> dict[str, str | None]:
    return {"address": one.address, "place": place, "day": one.day, "state": AddressState.WAITING}


def _waiting(places: Collection[str] | None, since: str | None) -> list[ColumnElement[bool]]:
    asked = [addresses.c.state == AddressState.WAITING]
    if places is not None:
        asked.append(addresses.c.place.in_(places))
    if since:
        asked.append(addresses.c.day.is_(None) | (addresses.c.day >= since))
    return asked
