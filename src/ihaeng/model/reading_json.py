"""Readings as JSON, before any are put together: documents, missions and activities as in the ledger's JSON."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec.structs import asdict

from ihaeng.model.ledger_json import generator, wire_activity
from ihaeng.model.ledger_wire import WireActivity, WireDestination, WireDocument
from ihaeng.model.mission import ToldMission
from ihaeng.model.reading import Reading

FORMAT, VERSION = "ihaeng-readings", 1


class WireToldMission(ToldMission, frozen=True, kw_only=True):
    """A mission as one document tells it, with destinations under the names of the ledger's JSON."""

    destinations: tuple[WireDestination, ...] = ()


class WireReading(msgspec.Struct, frozen=True, kw_only=True):
    """One document with what was read out of it."""

    document: WireDocument
    reader: str
    missions: tuple[WireToldMission, ...]
    activities: tuple[WireActivity, ...]
    notes: tuple[str, ...]


class WireReadings(msgspec.Struct, frozen=True, kw_only=True):
    """The whole file, in the order in which it is written."""

    format: str
    version: int
    generator: str
    readings: tuple[WireReading, ...]


def encode_readings(readings: Iterable[Reading]) -> bytes:
    """Write readings as one UTF-8 object; `with`, `lat` and `lon` are named as in the ledger's JSON."""
    whole = WireReadings(format=FORMAT, version=VERSION, generator=generator(), readings=tuple(map(_reading, readings)))
    return msgspec.json.Encoder(decimal_format="number").encode(whole)


def _reading(reading: Reading) -> WireReading:
    return WireReading(
        document=msgspec.convert(asdict(reading.document), WireDocument, from_attributes=True),
        reader=reading.reader,
        missions=tuple(msgspec.convert(mission, WireToldMission, from_attributes=True) for mission in reading.missions),
        activities=tuple(wire_activity(activity, None) for activity in reading.activities),
        notes=reading.notes,
    )
