"""What all lists share: the order of rows, how many are shown, what they can be narrowed to."""

from __future__ import annotations

import enum

import msgspec

MOST_ROWS = 50
"""Rows of one page of a list, unless more are asked for."""


class Order(enum.StrEnum):
    """Which end of a list comes first; rows without a value stand last either way."""

    ASCENDING = "ascending"
    DESCENDING = "descending"


class Facet(msgspec.Struct, frozen=True, kw_only=True):
    """A value that a list can be narrowed to: the `key` to ask with, the `name` to show, how many rows have it."""

    key: str
    name: str
    count: int


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """Where a sentence stands: its document, with what is shown beside a quote."""

    document: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "ko"
