"""A neighbourhood with its missions: near-copies and tellings put together, before any act is placed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

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


class Hood:
    """The documents of a neighbourhood, as far as they stand in it, and the missions that they tell.

    `laid` holds what people decided, of these documents at least.
    """

    def __init__(self, readings: Iterable[Reading], laid: Laid) -> None:
        self.laid = laid
        self.readings = merged(readings)
        self.groups_of_copies = copy_groups(reading.document for reading in self.readings)
        names = [one.document.id for one in self.readings]
        self.copies = {name: self.groups_of_copies.get(name, name) for name in names}
        told = [telling for one in self.readings for telling in tellings_of(one, self.copies[one.document.id])]
        self.groups = self._grouped([telling for telling in told if telling.key not in laid.no_missions])
        self.group_of: dict[Piece, int] = {
            telling.key: number for number, group in enumerate(self.groups) for telling in group
        }

    def _grouped(self, told: Sequence[Telling]) -> list[Group]:
        groups = regroup(group_tellings(told), lambda one: (told_key(one.key),), self.laid.missions, kinship)
        return [tuple(sorted(group, key=lambda one: one.key)) for group in groups]


def settled_among(reading: Reading, own: Hood, visited: Sequence[Hood]) -> Settled:
    """Which missions the acts of a document belong to, of its own neighbourhood and of those that it visits."""
    hoods = [own, *visited]
    groups = sorted((group for hood in hoods for group in hood.groups), key=lambda group: group[0].key)
    copies: Mapping[str, str] = {name: text for hood in reversed(hoods) for name, text in hood.copies.items()}
    homes = Homes(groups, [reading], copies)
    return {name: groups[number][0].key for name, number in settle([reading], homes).items()}


def settled_at_home(readings: Sequence[Reading], own: Hood) -> Settled:
    """The same for documents that visit no other neighbourhood."""
    homes = Homes(own.groups, readings, own.copies)
    return {name: own.groups[number][0].key for name, number in settle(readings, homes).items()}
