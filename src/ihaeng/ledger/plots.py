"""What a neighbourhood is folded from: its documents, the acts that others retell of it, where each act belongs."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import msgspec

from ihaeng.ledger.hood import Hood, Settled, settled_among, settled_at_home
from ihaeng.ledger.keys import Keys, keys, ties_of
from ihaeng.ledger.laying import Laid
from ihaeng.ledger.neighbourhoods import Answer, Offers, Place, best_answers, neighbourhoods
from ihaeng.ledger.order import merged
from ihaeng.ledger.pieces import Piece, owned, part_of, with_acts
from ihaeng.model import Reading

MOST_VISITS = 4
"""Other journeys that one document is held against: those that answer best to what it retells."""


@dataclass(frozen=True)
class Guest:
    """A document of another neighbourhood, of which only the `acts` that it retells here count.

    Each goes with a telling of its mission; `text` names the document's near-copies.
    """

    reading: Reading
    text: str
    acts: Mapping[str, Piece]


@dataclass(frozen=True)
class Plot:
    """All that a part is made from. `acts` are those that stand here unless `settled` sends them elsewhere."""

    pieces: frozenset[Piece]
    hood: Hood
    acts: frozenset[str]
    settled: Mapping[str, Piece]
    guests: Sequence[Guest] = field(default=())

    @property
    def name(self) -> str:
        """The least piece."""
        return name_of(self.pieces)

    def belongs(self) -> Settled:
        """Every act that belongs to a mission, those that arrived included."""
        return {**self.settled, **{act: piece for guest in self.guests for act, piece in guest.acts.items()}}

    def departures(self) -> list[Departure]:
        """The acts that belong to missions elsewhere."""
        told_by = {act.id: one.document.id for one in self.hood.readings for act in one.activities}
        gone = {act: piece for act, piece in self.settled.items() if piece not in self.hood.group_of}
        return [Departure(told_by[act], act, piece) for act, piece in sorted(gone.items())]


class Departure(NamedTuple):
    """An act that belongs elsewhere: the document that tells it, and a telling of the mission it belongs to."""

    document: str
    act: str
    to: Piece


def plots_of(laid: Laid) -> list[Plot]:
    """Divide readings into neighbourhoods and settle every act."""
    by_id = {reading.document.id: reading for reading in laid.readings}
    ties = ties_of(one.decision for one in laid.decisions)
    held = {piece: own for reading in by_id.values() for piece, own in keys(reading, ties).items()}
    places = neighbourhoods(held)
    place_of = {piece: number for number, pieces in enumerate(places) for piece in pieces}
    offers = Offers({piece: own for piece, own in held.items() if own.is_anchor}, place_of)
    hoods = [Hood(views_of(pieces, by_id).values(), laid) for pieces in places]
    found: list[Plot] = []
    for number, pieces in enumerate(places):
        visits: dict[str, list[Hood]] = {}
        for name, own in by_document(pieces).items():
            told = [held[piece] for piece in own]
            visits[name] = [hoods[place] for place in visited(offers.answers(wanted_by(told)), told, number)]
        found.append(
            Plot(
                pieces, hoods[number], acts_of(pieces, by_id), settled_in(hoods[number].readings, hoods[number], visits)
            )
        )
    arrivals: defaultdict[int, list[tuple[Departure, str]]] = defaultdict(list)
    for plot in found:
        for gone in plot.departures():
            arrivals[place_of[gone.to]].append((gone, plot.hood.copies[gone.document]))
    return [dataclasses.replace(plot, guests=guests_of(arrivals[number], by_id)) for number, plot in enumerate(found)]


def name_of(pieces: Iterable[Piece]) -> str:
    """The name of a neighbourhood: its least piece."""
    return "{}/{}".format(*min(pieces))


def guests_of(arrivals: Iterable[tuple[Departure, str]], readings: Mapping[str, Reading]) -> list[Guest]:
    """The documents whose acts arrive from elsewhere, each once; an arrival comes with the name of its near-copies."""
    acts: defaultdict[str, dict[str, Piece]] = defaultdict(dict)
    texts: dict[str, str] = {}
    for gone, text in sorted(arrivals):
        acts[gone.document][gone.act] = gone.to
        texts.setdefault(gone.document, text)
    return [Guest(readings[name], texts[name], found) for name, found in sorted(acts.items())]


def by_document(pieces: Iterable[Piece]) -> dict[str, list[Piece]]:
    """The pieces of each document."""
    found: defaultdict[str, list[Piece]] = defaultdict(list)
    for piece in sorted(pieces):
        found[piece[0]].append(piece)
    return found


def views_of(pieces: Iterable[Piece], readings: Mapping[str, Reading]) -> dict[str, Reading]:
    """The documents of these pieces, as far as they stand in them."""
    return {name: part_of(readings[name], [number for _, number in own]) for name, own in by_document(pieces).items()}


def acts_of(pieces: Iterable[Piece], readings: Mapping[str, Reading]) -> frozenset[str]:
    """The acts that stand in these pieces."""
    own = by_document(pieces).items()
    return frozenset(act for name, held in own for act in owned(readings[name], [number for _, number in held]))


def wanted_by(own: Iterable[Keys]) -> set[str]:
    """The keys by which the pieces of one document visit other neighbourhoods."""
    return {key for held in own for key in held.visits}


def visited(answers: Iterable[Answer[Place]], own: Sequence[Keys], home: Place) -> list[Place]:
    """The neighbourhoods other than its own that a document retells acts of, as far as its keys tell."""
    return [place for place in best_answers(answers, own[0].day, MOST_VISITS + 1) if place != home][:MOST_VISITS]


def settled_in(readings: Sequence[Reading], hood: Hood, visits: Mapping[str, Sequence[Hood]]) -> Settled:
    """Where the acts of documents belong that stand in a neighbourhood; `visits` are the others that each retells."""
    together: defaultdict[tuple[Hood, ...], list[Reading]] = defaultdict(list)
    for one in readings:
        together[tuple(visits[one.document.id])].append(one)
    settled: Settled = {}
    for others, told in together.items():
        settled |= settled_among(told, hood, others) if others else settled_at_home(told, hood)
    return settled


def seated(plot: Plot) -> list[Reading]:
    """The documents of a neighbourhood with its guests; of these only the acts that belong here are told."""
    found = {one.document.id: one for one in plot.hood.readings}
    for guest in plot.guests:
        name = guest.reading.document.id
        own = found.get(name)
        told = {act.id for act in own.activities if not act.background} if own else set()
        heard = with_acts(guest.reading, told | guest.acts.keys())
        found[name] = msgspec.structs.replace(heard, missions=own.missions if own else ())
    return merged(found.values())
