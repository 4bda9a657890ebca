"""The seats that missions start from: one province under all of its names, known by its organisation or its head."""

from __future__ import annotations

import functools

from ihaeng.language.gazetteer import PlaceKind, place_named
from ihaeng.language.names import same_name
from ihaeng.ledger.words import body_of, word_lists
from ihaeng.model import ToldMission


@functools.lru_cache(maxsize=4096)
def seat_of(name: str) -> str:
    """One key for all forms of a name: the full name of a place (전남, 전남도), else the name without its spaces."""
    bare = "".join(name.split())
    known = [place for form in _forms(bare) if (place := place_named(form)) and place.kind is not PlaceKind.COUNTRY]
    return f"{known[0].name}, {known[0].country}" if known else bare.casefold()


def seats(told: ToldMission) -> set[str]:
    """The seats that a telling names: its organisation, and the body whose head its lead is."""
    office = told.lead.office if told.lead else None
    bodies = [told.organisation, body_of(office) if office else None]
    return {seat_of(name) for name in bodies if name}


def same_seat(one: ToldMission, other: ToldMission) -> bool:
    """Whether two tellings name one seat, in whatever form."""
    ours, theirs = seats(one), seats(other)
    return bool(ours & theirs) or any(same_name(a, b) for a in ours for b in theirs if _are_bodies(a, b))


def other_seats(one: ToldMission, other: ToldMission) -> bool:
    """Whether two leads hold public offices of two places: nobody is governor of the one and mayor of the other."""
    ours, theirs = _public_seats(one), _public_seats(other)
    return bool(ours and theirs) and not ours & theirs


def _public_seats(told: ToldMission) -> set[str]:
    office = told.lead.office if told.lead else None
    body = body_of(office) if office else None
    return {seat for seat in seats(told) if "," in seat} if body and "," in seat_of(body) else set()


def _are_bodies(one: str, other: str) -> bool:
    """Whether neither is a place: places are compared by their keys, for near names of places are two places."""
    return "," not in one + other


def _forms(name: str) -> list[str]:
    """The name, and without the ending that short names of provinces carry in running text (전남도)."""
    endings = word_lists()["short_regions"]["endings"]
    return [name, *(name.removesuffix(ending) for ending in endings if name.endswith(ending))]
