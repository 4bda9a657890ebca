"""The facts that an English text tells of its mission as a whole, each with the stretches that state it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ihaeng.language.gazetteer import Place, PlaceKind
from ihaeng.model import Destination, Span
from ihaeng.reading.english.evidence import Found, is_enough, weight_of
from ihaeng.reading.english.places import Named


@dataclass
class Told:
    """The facts, each with the stretches that state it under the field's name.

    `goes` says that the own side goes abroad, `heads` that a headline speaks of the journey, `inbound` that it comes
    to where the text is written. `found` is the evidence for a journey, sentence by sentence.
    """

    start: str | None = None
    end: str | None = None
    nights: int | None = None
    days: int | None = None
    people: int | None = None
    places: list[Named] = field(default_factory=list)
    goes: bool = False
    heads: bool = False
    inbound: bool = False
    purposes: tuple[str, ...] = ()
    delegation: tuple[str, ...] = ()
    evidence: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    found: list[Found] = field(default_factory=list)

    def note(self, name: str, span: Span) -> None:
        """Keep the stretch that states a field."""
        if span not in self.evidence.get(name, ()):
            self.evidence[name] = (*self.evidence.get(name, ()), span)

    def add_place(self, named: Named, span: Span) -> None:
        """A place that the mission goes to."""
        if named.place.name not in {known.place.name for known in self.places}:
            self.places.append(named)
            self.note("destinations", span)

    def is_told_by_evidence(self) -> bool:
        """Whether what speaks for a journey weighs enough."""
        return is_enough(self.found)

    def is_told_against(self) -> bool:
        """Whether more speaks against a journey than for one ("took part by video", "ruled out a trip")."""
        return weight_of(self.found) < 0

    def take_evidence(self) -> None:
        """Take the journey that the evidence tells, and where it goes if no sentence said so."""
        self.goes = self.goes or self.is_told_by_evidence()
        if not self.goes or self.places:
            return
        for item in self.found:
            for named in item.places if item.evidence.weight > 0 else ():
                self.add_place(named, item.span)

    def destinations(self) -> tuple[Destination, ...]:
        """The places in the order told; a country stands alone only where no place in it is named."""
        with_city = {known.place.country for known in self.places if known.place.kind is not PlaceKind.COUNTRY}
        return tuple(
            _destination(known.name, known.place)
            for known in self.places
            if known.place.kind is not PlaceKind.COUNTRY or known.place.country not in with_city
        )


def _destination(name: str, place: Place) -> Destination:
    if place.kind is PlaceKind.COUNTRY:
        return Destination(country=place.country, latitude=place.latitude or None, longitude=place.longitude or None)
    return Destination(
        country=place.country, city=name, latitude=place.latitude or None, longitude=place.longitude or None
    )
