"""leads.yaml: who leads a mission, and whose it is."""

from __future__ import annotations

import functools

import msgspec

from ihaeng.language.tables import read_table_as
from ihaeng.reading.korean.lexicon import people_words


class LeadWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words around those who lead, and the bodies that they lead."""

    heads_of: dict[str, str]
    whole_before_office: tuple[str, ...]
    named_in_full: tuple[str, ...]
    regions_before_towns: tuple[str, ...]
    before_leaders: tuple[str, ...]
    made_leaders: tuple[str, ...]
    deputising: tuple[str, ...]
    name_breakers: tuple[str, ...]
    verb_ends: tuple[str, ...]
    markets: tuple[str, ...]
    said_of_markets: tuple[str, ...]
    home_bodies: tuple[str, ...]
    region_bodies: tuple[str, ...]
    acting_bodies: tuple[str, ...]
    units: tuple[str, ...]
    councils: tuple[str, ...]
    heads_of_committees: tuple[str, ...]
    national_bodies: tuple[str, ...]


@functools.cache
def bodies_by_office() -> dict[str, str]:
    """What the head of a body leads, by the office."""
    return {**lead_words().heads_of, **people_words().bodies}


@functools.cache
def lead_words() -> LeadWords:
    """leads.yaml."""
    return read_table_as("ihaeng.reading", "ko/leads.yaml", LeadWords)
