"""What is on the table during one transaction: readings and neighbourhoods, each made ready once."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from ihaeng.book.folding.related import related
from ihaeng.ledger import Grouped, Hood, Laid, lay, ties_of, views_of
from ihaeng.model import Decision, Reading
from ihaeng.store import Folding, Placed


class Workbench:
    """Readings as people's decisions leave them, and neighbourhoods as they stand."""

    def __init__(self, work: Folding, decisions: list[Decision]) -> None:
        self.work = work
        self.ties = ties_of(decisions)
        self._decisions = decisions
        self._readings: dict[str, Reading] = {}
        self._hoods: dict[int, Hood] = {}
        self._pieces: dict[int, list[Placed]] = {}
        self._grouped: dict[int, str | None] = {}

    def readings(self, documents: Collection[str]) -> dict[str, Reading]:
        """The readings of documents; those that have none are left out."""
        missing = [name for name in documents if name not in self._readings]
        self._readings |= self.work.readings(missing)
        return {name: self._readings[name] for name in documents if name in self._readings}

    def laid(self, documents: Collection[str]) -> Laid:
        """The readings of documents with the decisions on them, and on what is decided together with them."""
        log, named = related(self._decisions, documents)
        found = self.readings({*documents, *named})
        return lay([found[name] for name in sorted(found)], log)

    def decided(self, documents: Collection[str]) -> set[str]:
        """The documents that people decided something on together with any of these; none where nothing was."""
        return related(self._decisions, documents)[1] if self._decisions else set()

    def open(self, places: Collection[int]) -> None:
        """Ask for all that neighbourhoods are made of at once: each question apart costs a way to the server."""
        missing = [place for place in places if place not in self._pieces]
        self._pieces |= {place: [] for place in missing}
        for one in self.work.pieces.standing_in(missing):
            self._pieces[one.place].append(one)
        new = [place for place in places if place not in self._grouped]
        self._grouped |= dict.fromkeys(new) | self.work.parts.grouped(new)
        self.readings({one.document for place in new for one in self._pieces[place]})

    def pieces(self, place: int) -> list[Placed]:
        """The pieces that stand in a neighbourhood."""
        self.open([place])
        return self._pieces[place]

    def hood(self, place: int) -> Hood:
        """A neighbourhood with its missions."""
        if place not in self._hoods:
            own = [one.piece for one in self.pieces(place)]
            laid = self.laid({name for name, _ in own})
            by_id = {one.document.id: one for one in laid.readings}
            kept = self._grouped[place]
            known = msgspec.json.decode(kept, type=Grouped) if kept else None
            self._hoods[place] = hood = Hood(views_of(own, by_id).values(), laid, known)
            if not known:
                self.work.parts.keep_grouped(place, msgspec.json.encode(hood.grouped).decode())
        return self._hoods[place]
