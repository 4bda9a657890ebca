"""A neighbourhood with its missions: near-copies and tellings put together, before any act is placed."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from ihaeng.ledger.belonging import settle
from ihaeng.ledger.copies import copy_groups
from ihaeng.ledger.homes import Homes
from ihaeng.ledger.judgements import regroup
from ihaeng.ledger.kinship import kinship
from ihaeng.ledger.laying import Laid, told_key
from ihaeng.ledger.missions import Group, group_tellings
from ihaeng.ledger.order import merged
from ihaeng.ledger.pieces import Piece
from ihaeng.ledger.tellings import Telling, tellings_of
from ihaeng.model import Reading

Settled = dict[str, Piece]
"""Acts by id, each with a telling of the mission that it belongs to."""


class Grouped(msgspec.Struct, frozen=True, kw_only=True):
    """Which documents of a neighbourhood are near-copies, and which tellings are one mission."""

    copies: dict[str, str]
    missions: list[list[Piece]]


class Hood:
    """The documents of a neighbourhood, as far as they stand in it, and the missions that they tell.

    `laid` holds what people decided, of these documents at least; `known` what was found of the same documents before.
    """

    def __init__(self, readings: Iterable[Reading], laid: Laid, known: Grouped | None = None) -> None:
        self.laid = laid
        self.readings = merged(readings)
        self.groups_of_copies = known.copies if known else copy_groups(one.document for one in self.readings)
        names = [one.document.id for one in self.readings]
        self.copies = {name: self.groups_of_copies.get(name, name) for name in names}
        told = [telling for one in self.readings for telling in tellings_of(one, self.copies[one.document.id])]
        self.groups = _as_known(told, known.missions) if known else self._grouped(told)
        self.group_of: dict[Piece, int] = {
            telling.key: number for number, group in enumerate(self.groups) for telling in group
        }

    @functools.cached_property
    def homes(self) -> Homes:
        """Its missions as homes for acts, and which of them each document tells."""
        return Homes(self.groups, self.readings, self.copies)

    @property
    def grouped(self) -> Grouped:
        """What need not be found again while its documents stay the same."""
        return Grouped(copies=self.groups_of_copies, missions=[[one.key for one in group] for group in self.groups])

    def _grouped(self, told: Sequence[Telling]) -> list[Group]:
        told = [telling for telling in told if telling.key not in self.laid.no_missions]
        groups = regroup(group_tellings(told), lambda one: (told_key(one.key),), self.laid.missions, kinship)
        return [tuple(sorted(group, key=lambda one: one.key)) for group in groups]


def _as_known(told: Sequence[Telling], missions: Sequence[Sequence[Piece]]) -> list[Group]:
    by_key = {telling.key: telling for telling in told}
    return [tuple(by_key[key] for key in group) for group in missions]


def settled_among(readings: Sequence[Reading], own: Hood, visited: Sequence[Hood]) -> Settled:
    """Which missions the acts of documents belong to, of their own neighbourhood and of those that they all visit."""
    hoods = [own, *visited]
    groups = sorted((group for hood in hoods for group in hood.groups), key=lambda group: group[0].key)
    copies: Mapping[str, str] = {name: text for hood in reversed(hoods) for name, text in hood.copies.items()}
    homes = Homes(groups, readings, copies)
    return {name: groups[number][0].key for name, number in settle(readings, homes).items()}


def settled_at_home(readings: Sequence[Reading], own: Hood) -> Settled:
    """The same for documents that visit no other neighbourhood."""
    return {name: own.groups[number][0].key for name, number in settle(readings, own.homes).items()}
