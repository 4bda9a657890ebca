"""The particles of Korean by the role that they mark."""

from __future__ import annotations

import functools

import msgspec

from ihaeng.language.tables import read_table_as


class Particles(msgspec.Struct, frozen=True, kw_only=True):
    """particles.yaml: for each role the forms of its particles, to be given to `Clause.with_particle`."""

    subject: tuple[str, ...]
    object: tuple[str, ...]
    together: tuple[str, ...]
    towards: tuple[str, ...]
    recipient: tuple[str, ...]
    source: tuple[str, ...]
    occasion: tuple[str, ...]
    occasion_again: tuple[str, ...]
    actor: tuple[str, ...]
    spoken_of: tuple[str, ...]
    listed: tuple[str, ...]
    described_subject: tuple[str, ...]
    invited: tuple[str, ...]
    added_guests: tuple[str, ...]
    added_invited: tuple[str, ...]


@functools.cache
def particles() -> Particles:
    """particles.yaml."""
    return read_table_as("ihaeng.reading", "ko/particles.yaml", Particles)
